// What earlier sessions left open, as one session sees it.
import { notices } from "$lib/app";
import { type ActRef, call, type CarriedHow, type CarriedOpinion, type Outcome } from "$lib/backend";
import type { SessionState } from "$lib/session";
import { sums } from "./arrange";

export class Carry {
  readonly session: SessionState;
  list: readonly CarriedOpinion[] = $state.raw([]);
  readonly sums = $derived(sums(this.list));
  #asked = 0;
  /** The turn that the list knows of, and how many acts of its own are under way. */
  #known: string | null = null;
  #acting = 0;
  #reading = 0;
  /** One after the other, in the order of the keys. */
  #last: Promise<unknown> = Promise.resolve();

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
    this.#reading += 1;
    const found = await notices.attempt(() => call("carry_list", { session: this.session.id, opinion: null }));
    this.#reading -= 1;
    if (!found || asked !== this.#asked) return;
    this.list = found;
    this.#known = turn;
  }

  /** Reads anew where something was done that the list doesn't know of: F9 outside of it. */
  async follow(): Promise<void> {
    if (this.#acting === 0 && this.turn !== this.#known) await this.read();
  }

  async set(opinion: string, how: CarriedHow, outcome: Outcome | null, text: string): Promise<boolean> {
    const input = { how, outcome, text: text.trim() === "" ? null : text };
    return this.#inTurn(async () => {
      const done = await notices.attempt(() => this.session.act("carry_set", { opinion, input }));
      if (done === undefined) return false;
      await this.#reread(opinion);
      return true;
    });
  }

  /** One row anew; among thousands the others stay as they are. */
  async #reread(opinion: string): Promise<void> {
    // The whole list is on its way, perhaps as it was before.
    if (this.#reading > 0) return this.read();
    const asked = this.#asked;
    const turn = this.turn;
    const found = await notices.attempt(() => call("carry_list", { session: this.session.id, opinion }));
    const row = found?.[0];
    if (asked !== this.#asked || !row || !this.list.some((one) => one.id === opinion)) return this.read();
    this.list = this.list.map((one) => (one.id === opinion ? row : one));
    this.#known = turn;
  }

  /** Takes the last act back where it is about what was left open, or does it again; null: it is not. */
  async undo(again: boolean): Promise<ActRef | null> {
    return this.#inTurn(async () => {
      const act = again ? this.session.view.redo : this.session.view.undo;
      if (act?.name.startsWith("carry_") !== true) return null;
      const done = await notices.attempt(() => this.session.undo(again));
      const opinion = done?.act.subject["opinion"];
      if (opinion === undefined) await this.read();
      else await this.#reread(opinion);
      return done?.act ?? null;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#acting += 1;
    const mine = this.#last.then(work).finally(() => (this.#acting -= 1));
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
