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
/** So many of this session stand before the earlier ones. */
const FIRST = 6;

export class Reuse {
  readonly #screen: RecordState;
  /** Opinions that the answer will cover; empty while the composer's isn't recorded yet. */
  targets: string[] = $state.raw([]);
  /** Answers of this session as they were when the list was opened: a digit means the same all the while. */
  #here: Answer[] = $state.raw([]);
  /** Null: not known yet. */
  #before: EarlierAnswer[] | null = $state.raw(null);
  #asked = 0;
  /** The opinion in hand once it is recorded. */
  #ready: () => Promise<string | null> = () => Promise.resolve(null);

  constructor(screen: RecordState) {
    this.#screen = screen;
  }

  /** Answers of this session, newest first, then those of earlier ones to opinions like this. */
  readonly list: Reusable[] = $derived.by(() => {
    const { session } = this.#screen;
    const here = this.#here.map((answer) => ({
      id: answer.id,
      answer,
      covers: answer.opinions.map((id) => session.numbers.get(id) ?? 0).sort((a, b) => a - b),
      before: null,
    }));
    if (this.#before === null) return here.slice(0, FIRST);
    const known = new Set(here.map(({ answer: { text, outcome } }) => `${outcome} ${text ?? ""}`));
    const before = this.#before
      .filter(({ text, outcome }) => !known.has(`${outcome} ${text ?? ""}`))
      .map((one) => ({ id: one.id, answer: one, covers: [], before: one }));
    return [...here.slice(0, FIRST), ...before.slice(0, MOST - FIRST), ...here.slice(FIRST), ...before.slice(MOST - FIRST)].slice(0, MOST);
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
    screen.aim();
    const { awaited, hand: one } = screen;
    this.#ready = () => awaited?.id ?? screen.ready();
    this.targets = screen.marked.length > 0 ? screen.marked : one === null ? [] : [one];
    if (this.targets.length === 0 && awaited === null && !composer.hasText) return screen.host.say(t.record.reuse.empty);
    const kinds = this.targets.length === 0 ? [(awaited ?? composer).kind] : this.targets.map((id) => session.opinion(id)?.kind);
    if (kinds.includes("denunciation")) return screen.host.say(t.record.reuse.closed);
    this.#before = null;
    this.#here = session.view.answers
      .filter((answer) => !answer.opinions.some((id) => session.opinion(id)?.kind === "denunciation"))
      .filter((answer) => this.targets.length === 0 || this.targets.some((id) => !answer.opinions.includes(id)))
      .toReversed();
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
    const id = targets.length === 0 ? await this.#ready() : null;
    const opinions = id === null ? targets : [id];
    if (opinions.length === 0) return;
    const numbers = opinions.map((each) => screen.session.numbers.get(each) ?? 0).sort((a, b) => a - b).join(", ");
    const done = await screen.host.attempt(() => screen.session.act("answer_reuse", { answer: one.id, opinions }));
    if (!done) return;
    if (screen.marked === targets) screen.marked = [];
    screen.host.say(t.record.reuse.done(numbers, t.nouns.outcome[one.answer.outcome]), "F9");
  }
}
