// An answer given once, given again: what can be chosen from, and for which opinions.
import { call, type Answer, type EarlierAnswer } from "$lib/backend";
import { t } from "$lib/texts";
import type { RecordState } from "./record-state.svelte";

/** One line of the list. */
export interface Reusable {
  id: string;
  answer: Pick<Answer, "text" | "outcome" | "by">;
  /** Numbers of the opinions of this session it covers already. */
  covers: number[];
  /** Of an earlier session. */
  before: EarlierAnswer | null;
}

/** As many as there are digits; the earlier ones come after. */
const MOST = 10;

export class Reuse {
  readonly #screen: RecordState;
  /** Opinions that the answer will cover; empty while the composer's isn't recorded yet. */
  targets: string[] = $state.raw([]);
  #before: EarlierAnswer[] = $state.raw([]);
  #asked = 0;

  constructor(screen: RecordState) {
    this.#screen = screen;
  }

  /** Answers of this session, newest first, then those of earlier ones to opinions like this. */
  readonly list: Reusable[] = $derived.by(() => {
    const { session } = this.#screen;
    const here = session.view.answers
      .filter((answer) => !answer.opinions.some((id) => session.opinion(id)?.kind === "denunciation"))
      .filter((answer) => this.targets.length === 0 || this.targets.some((id) => !answer.opinions.includes(id)))
      .toReversed();
    const known = new Set(here.map(({ text, outcome }) => `${outcome} ${text ?? ""}`));
    const before = this.#before.filter(({ text, outcome }) => !known.has(`${outcome} ${text ?? ""}`));
    const some = here.slice(0, MOST - Math.min(before.length, 4));
    return [
      ...some.map((answer) => ({
        id: answer.id,
        answer,
        covers: answer.opinions.map((id) => session.numbers.get(id) ?? 0).sort((a, b) => a - b),
        before: null,
      })),
      ...before.map((one) => ({ id: one.id, answer: one, covers: [], before: one })),
    ].slice(0, MOST);
  });

  /** Numbers of the opinions in hand: "3, 5". */
  readonly numbers = $derived.by(() => {
    const { session, number } = this.#screen;
    const numbers = this.targets.map((id) => session.numbers.get(id) ?? 0).sort((a, b) => a - b);
    return numbers.length === 0 ? String(number) : numbers.join(", ");
  });

  /** Shift+F4: for the marked ones, or the one in hand, or else the newest. */
  async open(): Promise<void> {
    const screen = this.#screen;
    const { session, composer } = screen;
    if (screen.marked.length === 0 && screen.picked === null && !screen.handIsComposer) screen.pick(screen.stream.at(-1) ?? null);
    const one = screen.hand;
    this.targets = screen.marked.length > 0 ? screen.marked : one === null ? [] : [one];
    if (this.targets.length === 0 && !composer.hasText) return screen.host.say(t.record.reuse.empty);
    const kinds = this.targets.length === 0 ? [composer.kind] : this.targets.map((id) => session.opinion(id)?.kind);
    if (kinds.includes("denunciation")) return screen.host.say(t.record.reuse.closed);
    this.#before = [];
    screen.open = "reuse";
    this.#asked += 1;
    const asked = this.#asked;
    const first = session.opinion(this.targets[0] ?? null);
    const before = await call("answers_before", {
      session: session.id,
      opinion: first?.id ?? null,
      text: one !== null && one === composer.opinion ? composer.text : (first?.text ?? composer.text),
      speaker: first ? first.speaker : composer.speaker,
    }).catch(() => []);
    if (asked !== this.#asked || screen.open !== "reuse") return;
    this.#before = before;
  }

  /** The opinion in the composer is recorded first; it stays there. */
  async choose(one: Reusable | undefined): Promise<void> {
    const screen = this.#screen;
    if (!one) return;
    const targets = this.targets;
    screen.home();
    const id = targets.length === 0 ? await screen.recording.ensure() : null;
    const opinions = id === null ? targets : [id];
    if (opinions.length === 0) return;
    const numbers = opinions.map((each) => screen.session.numbers.get(each) ?? 0).sort((a, b) => a - b).join(", ");
    const done = await screen.host.attempt(() => screen.session.act("answer_reuse", { answer: one.id, opinions }));
    if (!done) return;
    if (screen.marked === targets) screen.marked = [];
    screen.host.say(t.record.reuse.done(numbers, t.nouns.outcome[one.answer.outcome]), "F9");
  }
}
