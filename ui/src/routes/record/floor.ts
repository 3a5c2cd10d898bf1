// Who has the floor: the next one in the queue, whose opinion it is, whose name is mended.
import type { ComposerState } from "$lib/backend";
import { type DraftContent, queueParts, type SessionState, speakerNow } from "$lib/session";
import { t } from "$lib/texts";
import { FIELD } from "./composer.svelte";
import type { RecordState } from "./record-state.svelte";

/** The floor on its way to somebody: whose the words are that are typed from its key on. */
interface Coming {
  /** Null: nobody, or it could not be done. Never rejected. */
  who: Promise<string | null>;
  /** Who it will be, where the key tells already. */
  likely: string | null;
}

/** Of a session, also when its screen was left and come back to meanwhile. */
const underWay = new WeakMap<SessionState, Coming>();

/** Who speaks, and whose words the opinion in hand is. */
export class Floor {
  readonly #screen: RecordState;
  /** Whose the composer's words are, while the program hasn't answered who has the floor. */
  #coming: Coming | null = null;
  /** What is done about the floor, one key after the other. */
  #turn: Promise<unknown> | null = null;

  constructor(screen: RecordState) {
    this.#screen = screen;
  }

  /** The screen is there, perhaps again: what is under way is followed. */
  begin(): void {
    const { session, composer } = this.#screen;
    composer.speaker = speakerNow(session.view.queue);
    const coming = underWay.get(session);
    if (coming) void this.#arrived(coming, () => true);
  }

  /** Once all that was pressed about the floor is done; null: it is. */
  get settled(): Promise<unknown> | null {
    return this.#turn;
  }

  /** Whose this text is, whose state was just read: put into it once that is known; null: it says so itself. */
  settle(state: ComposerState): Promise<void> | null {
    const coming = this.#coming;
    if (coming === null || state.channel !== "spoken" || state.opinion !== null) return null;
    return coming.who.then((who) => void (state.speaker = who));
  }

  /** What goes to disk while it isn't known whose it is, is nobody's: after a power cut it is put down to no other. */
  unsure(content: DraftContent): DraftContent {
    const { extra } = content;
    return this.#coming === null || extra === null || extra.channel !== "spoken" || extra.opinion !== null ? content : { ...content, extra: { ...extra, speaker: null } };
  }

  /** It was said otherwise whose the text in the composer is. */
  chosen(): void {
    this.#coming = null;
  }

  /** F3: what was typed is recorded, the next one waiting speaks. */
  async next(): Promise<void> {
    const { session, host } = this.#screen;
    const head = this.#turn === null ? (queueParts(session.view.queue).waiting[0]?.attendee ?? null) : null;
    this.#screen.home();
    const passed = await this.#pass(head, head !== null || this.#turn !== null, () => session.act("queue_next", {}));
    if (passed && speakerNow(session.view.queue) === null) host.say(t.record.nobodyWaits);
  }

  /** This person speaks now. */
  async call(attendee: string): Promise<void> {
    this.#screen.home();
    await this.#pass(attendee, true, () => this.#screen.session.act("queue_call", { attendee }));
  }

  /** Somebody is added, by `add`: they speak at once, or else when nobody does, and what is typed of an unknown is theirs.
   *  False: they could not be added. */
  async add(add: () => Promise<string | null>, now: boolean): Promise<boolean> {
    const { session } = this.#screen;
    this.#screen.home();
    let added = false;
    const adding = async (): Promise<string | null> => {
      const id = await add();
      added = true;
      return id;
    };
    if (now) {
      await this.#pass(null, true, async () => {
        const attendee = await adding();
        if (attendee !== null) await session.act("queue_call", { attendee });
      });
    } else await this.#wait(adding);
    return added;
  }

  /** The floor goes to somebody else: what was typed is the former's and is recorded first, what is typed from here on is
   *  theirs. `likely`: who it will be, where that is known; `said`: they speak, also after a pile of slips. */
  async #pass(likely: string | null, said: boolean, act: () => Promise<unknown>): Promise<boolean> {
    const { composer, recording, kept, host, session } = this.#screen;
    const empty = composer.text.trim() === "" && composer.opinion === null;
    const aside = kept.count;
    const recorded = recording.finish();
    // The panel is about the new speaker's opinion from here on, also when nothing had been typed; and an opinion of the
    // former that can't be recorded does not come back as the new one's.
    this.#screen.unpick();
    if (empty) {
      composer.begin(composer.speaker);
      void session.drafts.clear(FIELD);
    }
    if (said && composer.opinion === null) composer.channel = "spoken";
    let stays = false;
    let passed = false;
    const who = this.#inTurn(async () => {
      // Not recorded and back in the composer: nothing has been typed since, the former goes on.
      stays = !(await recorded) && kept.count === aside;
      if (!stays) passed = (await host.attempt(() => act().then(() => true))) ?? false;
      return passed ? speakerNow(session.view.queue) : null;
    });
    const coming = { who, likely };
    await this.#arrived(coming, () => !stays);
    return passed;
  }

  /** Somebody waits; where nobody speaks, they do. */
  async #wait(add: () => Promise<string | null>): Promise<void> {
    const { composer, host, session } = this.#screen;
    const before = this.#coming;
    const unknown = composer.channel === "spoken" && (before !== null || (composer.speaker === null && speakerNow(session.view.queue) === null));
    const { opinion } = composer;
    const who = this.#inTurn(async () => {
      const base = (await before?.who) ?? null;
      const id = (await host.attempt(add)) ?? null;
      if (id !== null && speakerNow(session.view.queue) === null) await host.attempt(() => session.act("queue_call", { attendee: id }));
      return base === null && speakerNow(session.view.queue) === id ? id : base;
    });
    if (!unknown) return void (await who);
    const coming = { who, likely: before?.likely ?? null };
    await this.#arrived(coming, () => composer.opinion === null);
    const speaker = await who;
    if (opinion === null || speaker === null || session.opinion(opinion)?.speaker !== null) return;
    if (composer.opinion === opinion) composer.speaker = speaker;
    await this.#screen.editOpinion(opinion, { speaker });
  }

  /** Once it is known who has the floor, what is being typed is theirs, unless it was said otherwise meanwhile. */
  async #arrived(coming: Coming, theirs: () => boolean): Promise<void> {
    const { composer, session } = this.#screen;
    this.#coming = coming;
    underWay.set(session, coming);
    const speaker = await coming.who;
    if (underWay.get(session) === coming) underWay.delete(session);
    if (this.#coming !== coming) return;
    this.#coming = null;
    if (theirs() && composer.opinion === null && composer.channel === "spoken") {
      // What was typed for somebody who did not get it is nobody's; the next words are whose the floor is.
      composer.speaker = speaker ?? (composer.hasText ? null : speakerNow(session.view.queue));
    }
    if (composer.hasText) this.#screen.touch();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn === null ? work() : this.#turn.then(work);
    const turn = mine.catch(() => undefined).then(() => {
      if (this.#turn === turn) this.#turn = null;
    });
    this.#turn = turn;
    return mine;
  }

  /** What is being typed was said by this person; an older opinion that is picked stays whose it was. */
  async #typedBy(speaker: string | null): Promise<void> {
    const { composer } = this.#screen;
    this.chosen();
    composer.speaker = speaker;
    if (composer.opinion !== null) await this.#screen.editOpinion(composer.opinion, { speaker });
    this.#screen.touch();
  }

  /** The opinion in hand was said by this person. */
  async setSpeaker(speaker: string | null): Promise<void> {
    const { picked, awaited } = this.#screen;
    if (picked === null && awaited === null) return this.#typedBy(speaker);
    const opinion = picked ?? (await awaited?.id) ?? null;
    if (opinion !== null) await this.#screen.editOpinion(opinion, { speaker });
  }

  /** Ctrl+R: the name of whose opinion is in hand, or of who speaks. One that is known only when the hands have gone on
   *  opens nothing over them. */
  async rename(): Promise<void> {
    const screen = this.#screen;
    const { composer, picked, awaited } = screen;
    const coming = picked === null && awaited === null ? this.#coming : null;
    const { text } = composer;
    const later = awaited?.id ?? (coming?.likely === null ? coming.who : null);
    if (later !== null) {
      await later;
      if (screen.open !== null || composer.text !== text || document.activeElement !== composer.field) return;
    }
    const person = coming?.likely ?? this.renamable;
    if (person !== null) screen.open = { rename: person };
  }

  /** Whose name Ctrl+R mends: the speaker of the opinion in hand, or who speaks now. */
  get renamable(): string | null {
    const opinion = this.#screen.session.opinion(this.#screen.picked);
    if (opinion) return opinion.kind === "denunciation" ? null : opinion.speaker;
    return this.#screen.composer.speaker ?? speakerNow(this.#screen.session.view.queue);
  }
}
