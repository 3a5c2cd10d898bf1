// An act taken back or done again, and the composer after it.
import type { ActRef } from "$lib/backend";
import { speakerNow } from "$lib/session";
import { t } from "$lib/texts";
import type { RecordState } from "./record-state.svelte";

/** Shift+F9 and F9 on this screen. */
export class TakingBack {
  readonly #screen: RecordState;
  /** The opinion whose recording was taken back while its text stood in the composer. */
  #detached: { id: string; generation: number } | null = null;

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
    if (this.#screen.editing !== null && !session.numbers.has(this.#screen.editing)) {
      this.#screen.editing = null;
      this.#screen.home();
    }
    this.#screen.marked = this.#screen.marked.filter((id) => session.numbers.has(id));
    this.#followComposer(before?.id ?? null, answer.act);
    this.#attach();
  }

  /** Done again: the text in the composer is that opinion's once more, not a new one's. */
  #attach(): void {
    const { composer, session } = this.#screen;
    const again = session.opinion(this.#detached?.id ?? null);
    if (!again) return;
    const here = this.#detached?.generation === composer.generation && composer.hasText;
    this.#detached = null;
    if (!here) return;
    // The whole of before the split, as it was recorded: its second part is what goes on again.
    const whole = composer.opinion !== null && composer.text === composer.recorded;
    if (composer.opinion !== null && !whole) return;
    const { id, text, kind, topics, speaker, channel } = again;
    Object.assign(composer, { opinion: id, recorded: text, kind, topics, speaker, channel });
    if (whole) composer.put(text, text.length);
    this.#screen.touch();
  }

  /** The composer after an act was taken back under it. */
  #followComposer(was: string | null, act: ActRef): void {
    const { composer, session } = this.#screen;
    const now = session.opinion(was);
    if (was !== null && !now) {
      this.#detached = { id: was, generation: composer.generation };
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
