// An act taken back or done again, and the composer after it.
import type { ActRef } from "$lib/backend";
import { speakerNow } from "$lib/session";
import { t } from "$lib/texts";
import type { RecordState } from "./record-state.svelte";

/** Shift+F9 and F9 on this screen. */
export class TakingBack {
  readonly #screen: RecordState;

  constructor(screen: RecordState) {
    this.#screen = screen;
  }

  async undo(again: boolean): Promise<void> {
    const { composer, session } = this.#screen;
    const before = session.opinion(composer.opinion);
    const answer = await this.#screen.host.attempt(() => session.undo(again));
    if (!answer) return;
    const said = this.#screen.host.act(answer.act);
    this.#screen.host.say(again ? t.shared.redone(said) : t.shared.undone(said), again ? "F9" : "Shift+F9");
    if (this.#screen.picked !== null && !session.numbers.has(this.#screen.picked)) this.#screen.unpick();
    if (this.#screen.editing !== null && !session.numbers.has(this.#screen.editing)) this.#screen.editing = null;
    this.#screen.marked = this.#screen.marked.filter((id) => session.numbers.has(id));
    this.#followComposer(before?.id ?? null, answer.act);
  }

  /** The composer after an act was taken back under it. */
  #followComposer(was: string | null, act: ActRef): void {
    const { composer, session } = this.#screen;
    const now = session.opinion(was);
    if (was !== null && !now) {
      const untouched = composer.text === composer.recorded;
      const whole = act.name === "opinion_split" && untouched ? session.opinion(this.#screen.splitFrom) : null;
      // A part that went back into the whole isn't typed twice: the whole is in the composer again.
      // What was recorded too early stays there as unrecorded text.
      composer.opinion = whole?.id ?? null;
      composer.recorded = whole?.text ?? "";
      if (whole) composer.put(whole.text, whole.text.length);
      this.#screen.touch();
    } else if (now) {
      const { kind, topics, speaker, channel } = now;
      Object.assign(composer, { kind, topics, speaker, channel });
      this.#screen.touch();
    }
    const gone = composer.speaker !== null && !session.people.has(composer.speaker);
    if (gone || (!composer.hasText && composer.opinion === null)) composer.speaker = speakerNow(session.view.queue);
  }
}
