// Who has the floor: the next one in the queue, whose opinion it is, whose name is mended.
import { speakerNow } from "$lib/session";
import { t } from "$lib/texts";
import { FIELD } from "./composer.svelte";
import type { RecordState } from "./record-state.svelte";

/** Who speaks, and whose words the opinion in hand is. */
export class Floor {
  readonly #screen: RecordState;

  constructor(screen: RecordState) {
    this.#screen = screen;
  }

  /** F3: what was typed is recorded, the next one waiting speaks. */
  async next(): Promise<void> {
    this.#screen.home();
    await this.#floor(() => this.#screen.session.act("queue_next", {}));
    if (speakerNow(this.#screen.session.view.queue) === null) this.#screen.host.say(t.record.nobodyWaits);
  }

  /** This person speaks now. */
  async call(attendee: string): Promise<void> {
    this.#screen.home();
    await this.#floor(() => this.#screen.session.act("queue_call", { attendee }));
  }

  async #floor(act: () => Promise<unknown>): Promise<void> {
    const recorded = this.#screen.recording.finish();
    const typedSince = this.#screen.composer.generation;
    if (!(await recorded)) return;
    // The panel is about the new speaker's opinion from here on, also when nothing had been typed.
    this.#screen.unpick();
    await this.#screen.host.attempt(act);
    const speaker = speakerNow(this.#screen.session.view.queue);
    if (this.#screen.composer.hasText || this.#screen.composer.generation !== typedSince) {
      if (this.#screen.composer.opinion === null) this.#screen.composer.speaker = speaker;
    } else this.#screen.composer.begin(speaker);
    if (this.#screen.composer.hasText) this.#screen.touch();
    else await this.#screen.session.drafts.clear(FIELD);
  }

  /** Someone was added: they speak when nobody does, and what is typed of an unknown is theirs. */
  async added(attendee: string, now: boolean): Promise<void> {
    if (now) return this.call(attendee);
    if (speakerNow(this.#screen.session.view.queue) === null) {
      await this.#screen.host.attempt(() => this.#screen.session.act("queue_call", { attendee }));
    }
    if (speakerNow(this.#screen.session.view.queue) === attendee && this.#screen.composer.speaker === null) await this.#typedBy(attendee);
  }

  /** What is being typed was said by this person; an older opinion that is picked stays whose it was. */
  async #typedBy(speaker: string | null): Promise<void> {
    const { composer } = this.#screen;
    composer.speaker = speaker;
    if (composer.opinion !== null) await this.#screen.editOpinion(composer.opinion, { speaker });
    this.#screen.touch();
  }

  /** The opinion in hand was said by this person. */
  async setSpeaker(speaker: string | null): Promise<void> {
    const { picked } = this.#screen;
    if (picked === null) await this.#typedBy(speaker);
    else await this.#screen.editOpinion(picked, { speaker });
  }

  /** Whose name Ctrl+R mends: the speaker of the opinion in hand, or who speaks now. */
  get renamable(): string | null {
    const opinion = this.#screen.session.opinion(this.#screen.picked);
    if (opinion) return opinion.kind === "denunciation" ? null : opinion.speaker;
    return this.#screen.composer.speaker ?? speakerNow(this.#screen.session.view.queue);
  }
}
