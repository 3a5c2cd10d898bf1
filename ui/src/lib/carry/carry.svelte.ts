// What earlier sessions left open, as one session sees it.
import { notices } from "$lib/app";
import { call, type CarriedHow, type CarriedOpinion, type Outcome } from "$lib/backend";
import type { SessionState } from "$lib/session";
import { sums } from "./arrange";

export class Carry {
  readonly session: SessionState;
  list: readonly CarriedOpinion[] = $state.raw([]);
  readonly sums = $derived(sums(this.list));
  #asked = 0;
  /** The turn that the list knows of, and whether an act of its own is under way. */
  #known: string | null = null;
  #acting = false;

  constructor(session: SessionState) {
    this.session = session;
  }

  /** Changes when an act about what was left open is done, taken back or done again. */
  get turn(): string {
    const { undo, redo } = this.session.view;
    return [undo, redo].map((act) => (act?.name.startsWith("carry_") === true ? JSON.stringify(act) : "")).join("|");
  }

  async read(): Promise<void> {
    const asked = ++this.#asked;
    const turn = this.turn;
    const found = await notices.attempt(() => call("carry_list", { session: this.session.id, opinion: null }));
    if (!found || asked !== this.#asked) return;
    this.list = found;
    this.#known = turn;
  }

  /** Reads anew where something was done that the list doesn't know of: F9 outside of it. */
  async follow(): Promise<void> {
    if (!this.#acting && this.turn !== this.#known) await this.read();
  }

  async set(opinion: string, how: CarriedHow, outcome: Outcome | null, text: string): Promise<boolean> {
    const input = { how, outcome, text: text.trim() === "" ? null : text };
    this.#acting = true;
    try {
      const done = await notices.attempt(() => this.session.act("carry_set", { opinion, input }));
      if (done === undefined) return false;
      await this.#reread(opinion);
      return true;
    } finally {
      this.#acting = false;
    }
  }

  /** One row anew; among thousands the others stay as they are. */
  async #reread(opinion: string): Promise<void> {
    const asked = ++this.#asked;
    const turn = this.turn;
    const found = await notices.attempt(() => call("carry_list", { session: this.session.id, opinion }));
    const row = found?.[0];
    if (asked !== this.#asked || !row) return this.read();
    this.list = this.list.map((one) => (one.id === opinion ? row : one));
    this.#known = turn;
  }

  async undo(again: boolean): Promise<void> {
    this.#acting = true;
    try {
      await notices.attempt(() => this.session.undo(again));
      await this.read();
    } finally {
      this.#acting = false;
    }
  }
}
