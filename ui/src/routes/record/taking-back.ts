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
    const { composer, session, floor, newTopics } = this.#screen;
    // What was pressed before it is done before it.
    if (floor.settled || newTopics.settled) {
      await Promise.all([floor.settled, newTopics.settled]);
      await this.#screen.recording.late?.id;
    }
    const before = session.opinion(composer.opinion);
    // Where what is in the composer was split off, if it was: the second part stands below the first.
    const above = session.view.opinions[session.view.opinions.findIndex((one) => one.id === before?.id) - 1] ?? null;
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
    this.#followComposer(before?.id ?? null, above?.id ?? null, answer.act);
    this.#attach();
  }

  /** Done again: the text in the composer is that opinion's once more, not a new one's. */
  #attach(): void {
    const { composer, session } = this.#screen;
    const again = session.opinion(composer.detached);
    if (!again) return;
    composer.detached = null;
    if (!composer.hasText) return;
    // The whole of before the split, and what was typed on since: its second part is what goes on again.
    const whole = composer.opinion !== null && composer.text.startsWith(composer.recorded);
    if (composer.opinion !== null && !whole) return;
    const since = whole ? composer.text.slice(composer.recorded.length) : "";
    const { id, text, kind, topics, speaker, channel } = again;
    Object.assign(composer, { opinion: id, recorded: text, kind, topics, speaker, channel });
    if (whole) composer.put(text + since, text.length + since.length);
    this.#screen.touch();
  }

  /** The composer after an act was taken back under it. */
  #followComposer(was: string | null, above: string | null, act: ActRef): void {
    const { composer, session } = this.#screen;
    const now = session.opinion(was);
    if (was !== null && !now) {
      composer.detached = was;
      const untouched = composer.text === composer.recorded;
      const whole = act.name === "opinion_split" && untouched ? session.opinion(above) : null;
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
