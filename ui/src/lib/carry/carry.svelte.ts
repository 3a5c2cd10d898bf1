// What earlier sessions left open, as one session sees it. Read anew after every act about it.
import { notices } from "$lib/app";
import { call, type CarriedHow, type CarriedOpinion, type Outcome } from "$lib/backend";
import type { SessionState } from "$lib/session";
import { sums } from "./arrange";

export class Carry {
  readonly session: SessionState;
  list: readonly CarriedOpinion[] = $state.raw([]);
  readonly sums = $derived(sums(this.list));
  #asked = 0;

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
    const found = await notices.attempt(() => call("carry_list", { session: this.session.id }));
    if (found && asked === this.#asked) this.list = found;
  }

  async set(opinion: string, how: CarriedHow, outcome: Outcome | null, text: string): Promise<boolean> {
    const input = { how, outcome, text: text.trim() === "" ? null : text };
    const done = await notices.attempt(() => this.session.act("carry_set", { opinion, input }));
    await this.read();
    return done !== undefined;
  }

  async undo(again: boolean): Promise<void> {
    await notices.attempt(() => this.session.undo(again));
    await this.read();
  }
}
