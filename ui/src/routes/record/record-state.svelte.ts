// What the screen Ghi can do. Every action leaves the composer's text and cursor as they were,
// unless it is about that very text.
import { call, type ActRef, type Channel, type NewOpinion, type OpinionEdit, type OpinionKind } from "$lib/backend";
import { type InHand, nextUnanswered, saidIn, Similar, speakerNow, toggled, type SessionState } from "$lib/session";
import { t } from "$lib/texts";
import { Composer, FIELD } from "./composer.svelte";
import { Offers } from "./offers.svelte";

/** What is open above the composer. */
export type Open = "kind" | "topics" | "speaker" | "person" | { rename: string } | null;

/** How the screen speaks to her and to the rest of the window. */
export interface Host {
  attempt: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  say: (text: string, key?: string) => void;
  /** "ghi ý kiến số 14" */
  act: (act: ActRef) => string;
}

/** Fields the keys jump into; each part of the screen brings its own. */
export type Spot = "answer" | "followUp" | "queue";

export class RecordState {
  readonly session: SessionState;
  readonly composer = new Composer();
  /** What the text in hand points to. */
  readonly offers = new Offers((text, shown) => call("topic_suggest", { text, shown }));
  /** What was heard before of the opinion in hand. */
  readonly similar: Similar;
  /** The older opinion picked with Alt+↑/↓. */
  picked: string | null = $state(null);
  /** Opinions that one answer will cover. */
  marked: string[] = $state.raw([]);
  /** The opinion being edited in its place. */
  editing: string | null = $state(null);
  open: Open = $state(null);
  /** The denunciation shown for the moment. */
  revealed: string | null = $state(null);
  readonly spots: Partial<Record<Spot, () => void>> = {};
  /** What the inline editor holds now. */
  editor: { text: string; cursor: number } | null = null;
  #host: Host;
  #recording: Promise<string | null> | null = null;
  /** The opinion whose second part stands in the composer since a split. */
  #splitFrom: string | null = null;
  /** Typed since the last pick: then Ctrl+Delete and Ctrl+↑ are the text field's. */
  #typed = false;

  constructor(session: SessionState, host: Host) {
    this.session = session;
    this.#host = host;
    this.composer.speaker = speakerNow(session.view.queue);
    this.similar = new Similar(session, {
      hand: () => this.said,
      ready: () => this.ensureRecorded(),
      attempt: host.attempt,
      did: (act) => this.#did(act),
      none: () => host.say(t.similar.none),
    });
    this.composer.replaced = () => {
      if (this.editing === null) this.offers.about(() => this.chipsText);
      if (this.picked === null) this.similar.about();
    };
  }

  /** The recorded opinion the panel at the right is about: the picked one, or the composer's. */
  get hand(): string | null {
    return this.picked ?? this.composer.opinion;
  }

  /** The opinion in hand as it is compared with earlier ones; what is closed off isn't. */
  get said(): InHand | null {
    if (this.picked !== null) return saidIn(this.session.opinion(this.picked));
    const { opinion, text, speaker, kind } = this.composer;
    return kind === "denunciation" ? null : { opinion, text, speaker };
  }

  /** True when the panel is about the opinion in the composer. */
  get handIsComposer(): boolean {
    return this.picked === null && (this.composer.hasText || this.composer.opinion !== null);
  }

  get number(): number {
    return this.session.numbers.get(this.composer.opinion ?? "") ?? this.session.view.opinions.length + 1;
  }

  /** Commands on the picked opinion that a text field knows too. */
  get ownsPicked(): boolean {
    return this.picked !== null && !this.#typed;
  }

  // --- the composer -------------------------------------------------------------------------

  typed(): void {
    this.#typed = true;
    if (this.open === "kind") this.open = null;
    this.composer.typed();
    this.offers.typed(() => this.chipsText);
    this.similar.typed();
    this.touch();
  }

  touch(): void {
    this.session.drafts.touch(FIELD, () => this.composer.content());
  }

  /** The cursor goes back to the composer, where it was. */
  home(): void {
    this.open = null;
    this.composer.field?.focus({ preventScroll: true });
  }

  /** Esc: closes what is open, then lets the picked and the marked go; the cursor goes home. */
  back(): void {
    if (this.open === null) {
      if (this.picked === null) this.marked = [];
      this.unpick();
    }
    this.home();
  }

  /** Ctrl+Enter: the text becomes an opinion; the composer is free for the same speaker's next. */
  async finish(): Promise<boolean> {
    const { composer, session } = this;
    const text = composer.text;
    if (text.trim() === "") {
      if (composer.opinion !== null) this.#host.say(t.record.emptyContinued);
      return composer.opinion === null;
    }
    const state = composer.state;
    const recording = this.#recording;
    this.#recording = null;
    const before = composer.recorded;
    session.drafts.drop(FIELD);
    this.unpick();
    composer.begin(composer.speaker);
    const done = await this.#host.attempt(async () => {
      const id = recording ? await recording : state.opinion;
      const known = recording && id !== null ? (session.opinion(id)?.text ?? "") : before;
      if (id === null) await session.act("opinion_record", { input: newOpinion(text, state) });
      else if (text !== known) await session.act("opinion_edit", { opinion: id, edit: { text }, fromComposer: true });
      else await session.drafts.clear(FIELD, true);
      return true;
    });
    if (done) {
      if (composer.hasText) this.touch();
      return true;
    }
    // Not recorded: the words come back, before whatever has been typed since.
    const since = composer.text;
    composer.restore(state, since === "" ? text : `${text}\n${since}`, text.length);
    composer.recorded = before;
    this.touch();
    return false;
  }

  /** Records the composer's text, if it isn't yet, and goes on with the same opinion. */
  ensureRecorded(): Promise<string | null> {
    const { composer, session } = this;
    if (this.picked !== null) return Promise.resolve(this.picked);
    if (composer.opinion !== null) return Promise.resolve(composer.opinion);
    if (this.#recording) return this.#recording;
    const text = composer.text;
    if (text.trim() === "") return Promise.resolve(null);
    const generation = composer.generation;
    session.drafts.drop(FIELD);
    const recording = session
      .act("opinion_record", { input: newOpinion(text, composer.state) })
      .then((delta) => delta.created);
    this.#recording = recording;
    return (async () => {
      const id = (await this.#host.attempt(() => recording)) ?? null;
      if (composer.generation !== generation) return id;
      if (this.#recording === recording) this.#recording = null;
      composer.opinion = id;
      composer.recorded = id === null ? "" : text;
      this.touch();
      await session.drafts.flush();
      return id;
    })();
  }

  // --- people -------------------------------------------------------------------------------

  /** F3: what was typed is recorded, the next one waiting speaks. */
  async next(): Promise<void> {
    this.home();
    await this.#floor(() => this.session.act("queue_next", {}));
    if (speakerNow(this.session.view.queue) === null) this.#host.say(t.record.nobodyWaits);
  }

  /** This person speaks now. */
  async call(attendee: string): Promise<void> {
    this.home();
    await this.#floor(() => this.session.act("queue_call", { attendee }));
  }

  async #floor(act: () => Promise<unknown>): Promise<void> {
    const recorded = this.finish();
    const typedSince = this.composer.generation;
    if (!(await recorded)) return;
    // The panel is about the new speaker's opinion from here on, also when nothing had been typed.
    this.unpick();
    await this.#host.attempt(act);
    const speaker = speakerNow(this.session.view.queue);
    if (this.composer.hasText || this.composer.generation !== typedSince) {
      if (this.composer.opinion === null) this.composer.speaker = speaker;
    } else this.composer.begin(speaker);
    if (this.composer.hasText) this.touch();
    else await this.session.drafts.clear(FIELD);
  }

  /** Someone was added: they speak when nobody does, and what is typed of an unknown is theirs. */
  async added(attendee: string, now: boolean): Promise<void> {
    if (now) return this.call(attendee);
    if (speakerNow(this.session.view.queue) === null) {
      await this.#host.attempt(() => this.session.act("queue_call", { attendee }));
    }
    if (speakerNow(this.session.view.queue) === attendee && this.composer.speaker === null) {
      await this.setSpeaker(attendee);
    }
  }

  /** The opinion in hand was said by this person. */
  async setSpeaker(speaker: string | null): Promise<void> {
    const id = this.picked ?? this.composer.opinion;
    if (this.picked === null) this.composer.speaker = speaker;
    if (id !== null) await this.editOpinion(id, { speaker });
    if (this.picked === null) this.touch();
  }

  /** Whose name Ctrl+R mends: the speaker of the opinion in hand, or who speaks now. */
  get renamable(): string | null {
    const opinion = this.session.opinion(this.picked);
    if (opinion) return opinion.kind === "denunciation" ? null : opinion.speaker;
    return this.composer.speaker ?? speakerNow(this.session.view.queue);
  }

  // --- kind, topics -------------------------------------------------------------------------

  /** Chips belong to the composer, or to the opinion edited in its place. */
  get chips(): string[] {
    return this.editing === null ? this.composer.topics : (this.session.opinion(this.editing)?.topics ?? []);
  }

  /** The text that the chips, and so the offers, are about; what is closed off is asked about nowhere. */
  get chipsText(): string {
    const opinion = this.session.opinion(this.editing);
    if ((opinion ?? this.composer).kind === "denunciation") return "";
    return opinion?.text ?? this.composer.text;
  }

  async toggleTopic(code: string | undefined): Promise<void> {
    if (code === undefined) return;
    const topics = toggled(this.chips, code);
    if (this.editing !== null) return this.editOpinion(this.editing, { topics });
    this.composer.topics = topics;
    if (this.composer.opinion !== null) await this.editOpinion(this.composer.opinion, { topics });
    this.touch();
  }

  get kindInHand(): { kind: OpinionKind; channel: Channel } {
    return this.session.opinion(this.editing ?? this.picked) ?? this.composer;
  }

  async setKind(kind: OpinionKind): Promise<void> {
    await this.#setInHand({ kind });
  }

  /** A slip is nobody's until somebody says whose it is (Shift+F2): it must not be put down to
   *  whoever happens to be speaking. Back at "spoken" the one who speaks has the word again. */
  async setChannel(channel: Channel): Promise<void> {
    const { composer } = this;
    if ((this.editing ?? this.picked) === null && composer.opinion === null) {
      const now = speakerNow(this.session.view.queue);
      if (channel === "spoken") composer.speaker ??= now;
      else if (composer.channel === "spoken" && composer.speaker === now) composer.speaker = null;
    }
    await this.#setInHand({ channel });
  }

  async #setInHand(edit: { kind: OpinionKind } | { channel: Channel }): Promise<void> {
    const older = this.editing ?? this.picked;
    if (older === null) Object.assign(this.composer, edit);
    const id = older ?? this.composer.opinion;
    if (id !== null) await this.editOpinion(id, edit);
    if (older === null) this.touch();
  }

  async editOpinion(opinion: string, edit: OpinionEdit): Promise<void> {
    await this.#host.attempt(() => this.session.act("opinion_edit", { opinion, edit, fromComposer: false }));
  }

  // --- picking ------------------------------------------------------------------------------

  /** The opinions of the stream: all but the one that is still in the composer. */
  get stream(): string[] {
    return this.session.view.opinions.map((one) => one.id).filter((id) => id !== this.composer.opinion);
  }

  pick(id: string | null): void {
    this.picked = id;
    this.revealed = null;
    this.#typed = false;
  }

  unpick(): void {
    this.pick(null);
  }

  /** What was found: the opinion, or the person's latest one; who hasn't said any, by name. */
  show({ opinion, person }: { opinion?: string; person?: string }): void {
    const said = this.session.view.opinions.findLast((one) => one.speaker === person && one.kind !== "denunciation");
    const id = opinion ?? said?.id;
    this.home();
    if (id !== undefined && this.stream.includes(id)) this.pick(id);
    else if (id === undefined && person !== undefined && this.session.people.has(person)) this.open = { rename: person };
  }

  step(by: -1 | 1): void {
    const stream = this.stream;
    const at = this.picked === null ? stream.length : stream.indexOf(this.picked);
    const to = at + by;
    this.pick(to >= stream.length ? null : (stream[Math.max(0, to)] ?? null));
  }

  /** F8: the oldest unanswered one; pressed again, the one after it. */
  unanswered(): void {
    const opinions = this.session.view.opinions.filter((one) => one.id !== this.composer.opinion);
    const found = nextUnanswered(opinions, this.session.answers, this.picked);
    if (found) this.pick(found.id);
    else this.#host.say(t.record.allAnswered);
  }

  mark(): void {
    const id = this.picked ?? this.stream.at(-1);
    if (id !== undefined) this.marked = toggled(this.marked, id);
  }

  reveal(): void {
    if (this.picked !== null) this.revealed = this.revealed === this.picked ? null : this.picked;
  }

  /** F4, F6: into a field of the panel, about the opinion in hand or else the newest one. */
  async jump(spot: "answer" | "followUp", tick: () => Promise<void>): Promise<void> {
    this.open = null;
    if (!this.handIsComposer && this.picked === null && this.marked.length === 0) this.pick(this.stream.at(-1) ?? null);
    const shared = spot === "answer" && this.marked.length > 0;
    // Closed off: there is no field to go to, and what is typed next must not be taken for an answer.
    if (!shared && this.kindInHand.kind === "denunciation" && (this.picked === null || this.revealed !== this.picked)) {
      return this.#host.say(this.picked === null ? t.record.closedNow : t.record.closedPicked);
    }
    const recorded = this.picked === null && !shared ? this.ensureRecorded() : null;
    await tick();
    this.spots[spot]?.();
    await recorded;
  }

  // --- the order of the record --------------------------------------------------------------

  async split(): Promise<void> {
    const { composer, session } = this;
    if (this.editing !== null && this.editor) {
      const { text, cursor } = this.editor;
      const opinion = this.editing;
      const done = await this.#host.attempt(() => session.act("opinion_split", { opinion, text, at: cursor }));
      if (!done) return;
      await session.drafts.clear(`edit:${opinion}`);
      this.editing = null;
      this.pick(done.created);
      this.home();
      return this.#did(done.act);
    }
    if (this.picked !== null) return this.edit();
    const text = composer.text;
    const at = composer.field?.selectionStart ?? text.length;
    if (text.slice(0, at).trim() === "" || text.slice(at).trim() === "") return this.#host.say(t.record.splitWhere);
    const opinion = await this.ensureRecorded();
    if (opinion === null) return;
    const done = await this.#host.attempt(() => session.act("opinion_split", { opinion, text, at }));
    const second = session.opinion(done?.created ?? null);
    if (!done || !second) return;
    // Letters typed while the answer was on its way stand at the end of the second part.
    const since = composer.text.startsWith(text) ? composer.text.slice(text.length) : "";
    composer.opinion = second.id;
    composer.recorded = second.text;
    this.#splitFrom = opinion;
    composer.put(second.text + since, since === "" ? 0 : second.text.length + since.length);
    this.touch();
    this.#did(done.act);
  }

  async join(): Promise<void> {
    if (this.picked === null && this.composer.hasText && !(await this.finish())) return;
    const opinion = this.picked ?? this.stream.at(-1);
    if (opinion === undefined) return;
    const at = this.stream.indexOf(opinion);
    const above = this.stream[at - 1];
    const done = await this.#host.attempt(() => this.session.act("opinion_join", { opinion }));
    if (!done) return;
    this.marked = this.marked.filter((id) => this.session.numbers.has(id));
    this.pick(above ?? null);
    this.#did(done.act);
  }

  async move(up: boolean): Promise<void> {
    const opinion = this.picked;
    if (opinion !== null) await this.#host.attempt(() => this.session.act("opinion_move", { opinion, up }));
  }

  async remove(): Promise<void> {
    const opinion = this.picked;
    if (opinion === null) return;
    const stream = this.stream;
    const near = stream[stream.indexOf(opinion) + 1] ?? null;
    const done = await this.#host.attempt(() => this.session.act("opinion_delete", { opinion }));
    if (!done) return;
    this.marked = this.marked.filter((id) => id !== opinion);
    this.pick(near);
    this.#did(done.act);
  }

  /** Opens the picked opinion (or the newest) in its place. */
  edit(): void {
    const id = this.picked ?? this.stream.at(-1);
    if (id === undefined) return;
    this.pick(id);
    if (this.session.opinion(id)?.kind === "denunciation") this.revealed = id;
    this.editing = id;
  }

  async saveEdit(text: string): Promise<void> {
    const id = this.editing;
    if (id === null) return;
    if (text.trim() === "") return this.#host.say(t.record.emptyContinued);
    if (text !== this.session.opinion(id)?.text) {
      const done = await this.#host.attempt(() =>
        this.session.act("opinion_edit", { opinion: id, edit: { text }, fromComposer: false }),
      );
      if (!done) return;
    }
    await this.leaveEdit();
  }

  async leaveEdit(): Promise<void> {
    const id = this.editing;
    this.editing = null;
    this.editor = null;
    this.home();
    if (id !== null) await this.session.drafts.clear(`edit:${id}`);
  }

  // --- taking back --------------------------------------------------------------------------

  async undo(again: boolean): Promise<void> {
    const { composer, session } = this;
    const before = session.opinion(composer.opinion);
    const answer = await this.#host.attempt(() => session.undo(again));
    if (!answer) return;
    const said = this.#host.act(answer.act);
    this.#host.say(again ? t.shared.redone(said) : t.shared.undone(said), again ? "F9" : "Shift+F9");
    if (this.picked !== null && !session.numbers.has(this.picked)) this.unpick();
    if (this.editing !== null && !session.numbers.has(this.editing)) this.editing = null;
    this.marked = this.marked.filter((id) => session.numbers.has(id));
    this.#followComposer(before?.id ?? null, answer.act);
  }

  /** The composer after an act was taken back under it. */
  #followComposer(was: string | null, act: ActRef): void {
    const { composer, session } = this;
    const now = session.opinion(was);
    if (was !== null && !now) {
      const untouched = composer.text === composer.recorded;
      const whole = act.name === "opinion_split" && untouched ? session.opinion(this.#splitFrom) : null;
      // A part that went back into the whole isn't typed twice: the whole is in the composer again.
      // What was recorded too early stays there as unrecorded text.
      composer.opinion = whole?.id ?? null;
      composer.recorded = whole?.text ?? "";
      if (whole) composer.put(whole.text, whole.text.length);
      this.touch();
    } else if (now) {
      const { kind, topics, speaker, channel } = now;
      Object.assign(composer, { kind, topics, speaker, channel });
      this.touch();
    }
    const gone = composer.speaker !== null && !session.people.has(composer.speaker);
    if (gone || (!composer.hasText && composer.opinion === null)) composer.speaker = speakerNow(session.view.queue);
  }

  #did(act: ActRef | null): void {
    if (act) this.#host.say(t.record.did(this.#host.act(act)), "F9");
  }
}

function newOpinion(text: string, state: Composer["state"]): NewOpinion {
  const { speaker, kind, topics, channel, begun_at } = state;
  return { text, speaker, kind, topics, channel, at: begun_at };
}
