// What the screen Ghi can do. Every action leaves the composer's text and cursor as they were,
// unless it is about that very text.
import { call, type ActRef, type Channel, type Draft, type OpinionEdit, type OpinionKind } from "$lib/backend";
import { type InHand, nextUnanswered, saidIn, Similar, speakerNow, toggled, type SessionState } from "$lib/session";
import { t } from "$lib/texts";
import { Composer, FIELD } from "./composer.svelte";
import { Floor } from "./floor";
import { Kept } from "./kept.svelte";
import { NewTopics } from "./new-topics";
import { Offers } from "./offers.svelte";
import { Order } from "./order";
import { type Late, Recording } from "./recording";
import { Reuse } from "./reuse.svelte";
import { TakingBack } from "./taking-back";

/** What is open above the composer. */
export type Open = "kind" | "topics" | "speaker" | "person" | "reuse" | { rename: string } | null;

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
  readonly host: Host;
  readonly recording = new Recording(this);
  readonly floor = new Floor(this);
  readonly order = new Order(this);
  readonly takingBack = new TakingBack(this);
  readonly reuse = new Reuse(this);
  readonly newTopics: NewTopics;
  readonly kept: Kept;
  readonly composer = new Composer();
  /** What the text in hand points to. */
  readonly offers = new Offers((text, shown) => call("topic_suggest", { text, shown }));
  /** What was heard before of the opinion in hand. */
  readonly similar: Similar;
  /** The older opinion picked with Alt+↑/↓. */
  picked: string | null = $state(null);
  /** The opinion just finished that the panel is about while the program hasn't answered for it. */
  awaited: Late | null = $state.raw(null);
  /** Its panel, then and afterwards: what is being typed there stays where it is. */
  #panel: { picked: string | null; generation: number; name: string } | null = $state.raw(null);
  /** Opinions that one answer will cover. */
  marked: string[] = $state.raw([]);
  /** The opinion being edited in its place. */
  editing: string | null = $state(null);
  open: Open = $state(null);
  /** The denunciation shown for the moment. */
  revealed: string | null = $state(null);
  readonly spots: Partial<Record<Spot, () => void>> = {};
  /** Whether the cursor is in the panel at the right; the panel brings it. */
  inPanel: () => boolean = () => false;
  /** What the inline editor holds now. */
  editor: (() => { text: string; cursor: number }) | null = null;
  /** Topics asked for and not answered yet, so that the next key adds to them. */
  #asked: { opinion: string; topics: string[] } | null = null;
  /** Typed since the last pick: then Ctrl+Delete and Ctrl+↑ are the text field's. */
  #typed = false;

  constructor(session: SessionState, host: Host) {
    this.session = session;
    this.host = host;
    this.floor.begin();
    this.kept = new Kept(this);
    this.newTopics = new NewTopics(this);
    this.similar = new Similar(session, {
      hand: () => this.said,
      ready: () => this.ready(),
      attempt: host.attempt,
      did: (act) => this.did(act),
      none: () => host.say(t.similar.none),
    });
    this.composer.replaced = () => {
      if (this.editing === null) this.offers.about(() => this.chipsText);
      if (this.picked === null) this.similar.about();
    };
  }

  /** The recorded opinion the panel at the right is about: the picked one, or the composer's. */
  get hand(): string | null {
    return this.picked ?? (this.awaited === null ? this.composer.opinion : null);
  }

  /** The opinion in hand, recorded first if it isn't yet. */
  ready(): Promise<string | null> {
    return this.awaited?.id ?? this.recording.ensure();
  }

  /** Name of the panel at the right: another opinion, another panel. */
  get panel(): string {
    const { generation } = this.composer;
    const kept = this.#panel;
    if (kept && (this.awaited !== null || (kept.picked === this.picked && (kept.picked !== null || kept.generation === generation)))) return kept.name;
    // The opinion in the composer keeps its panel while it is being recorded.
    return this.picked ?? `composer:${String(generation)}`;
  }

  /** The opinion in hand as it is compared with earlier ones; what is closed off isn't. */
  get said(): InHand | null {
    if (this.picked !== null) return saidIn(this.session.opinion(this.picked));
    if (this.awaited !== null) return null;
    const { opinion, text, speaker, kind } = this.composer;
    return kind === "denunciation" ? null : { opinion, text, speaker };
  }

  /** True when the panel is about the opinion in the composer. */
  get handIsComposer(): boolean {
    return this.picked === null && this.awaited === null && (this.composer.hasText || this.composer.opinion !== null);
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

  /** A draft found on disk is the composer's. */
  put(draft: Draft): void {
    const { composer, session } = this;
    composer.restoreDraft(draft);
    // Taken back while this draft was on its way to the disk.
    if (composer.opinion !== null && !session.numbers.has(composer.opinion)) {
      composer.detached = composer.opinion;
      composer.opinion = null;
    }
    composer.recorded = session.opinion(composer.opinion)?.text ?? "";
  }

  touch(): void {
    this.session.drafts.touch(FIELD, () => this.floor.unsure(this.composer.content()));
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
    if (code !== undefined) await this.setTopics(this.editing, (topics) => toggled(topics, code));
  }

  /** The topics of this opinion, or of the composer's words (null). */
  async setTopics(opinion: string | null, change: (topics: readonly string[]) => string[]): Promise<void> {
    if (opinion !== null) {
      const asked = { opinion, topics: change(this.#asked?.opinion === opinion ? this.#asked.topics : (this.session.opinion(opinion)?.topics ?? [])) };
      this.#asked = asked;
      await this.editOpinion(opinion, { topics: asked.topics });
      if (this.#asked === asked) this.#asked = null;
      return;
    }
    const topics = change(this.composer.topics);
    this.composer.topics = topics;
    if (this.composer.opinion !== null) await this.editOpinion(this.composer.opinion, { topics });
    this.touch();
  }

  get kindInHand(): { kind: OpinionKind; channel: Channel } {
    if (this.awaited !== null) return { kind: this.awaited.kind, channel: this.composer.channel };
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
    if (this.awaited !== null) await this.awaited.id;
    const older = this.editing ?? this.picked;
    if (older === null) Object.assign(this.composer, edit);
    const id = older ?? this.composer.opinion;
    if (id !== null) await this.editOpinion(id, edit);
    if (older === null) this.touch();
  }

  async editOpinion(opinion: string, edit: OpinionEdit): Promise<void> {
    await this.host.attempt(() => this.session.act("opinion_edit", { opinion, edit, fromComposer: false }));
  }

  // --- picking ------------------------------------------------------------------------------

  /** A key that is about the newest opinion where none is in hand; one that the program hasn't answered
   *  for yet is the newest already. */
  aim(): void {
    if (this.handIsComposer || this.picked !== null || this.awaited !== null || this.marked.length > 0) return;
    const { late } = this.recording;
    if (late === null) this.pick(this.stream.at(-1) ?? null);
    else this.#await(late);
  }

  #await(late: Late): void {
    const { composer } = this;
    const name = `late:${String(composer.generation)}`;
    this.#panel = { picked: null, generation: composer.generation, name };
    this.awaited = late;
    void late.id.then((id) => {
      if (this.awaited !== late) return;
      this.#panel = { picked: id, generation: composer.generation, name };
      this.pick(id);
    });
  }

  /** The picked opinion, or else the newest; undefined: there is none. */
  newest(): Promise<string | undefined> {
    const late = this.picked === null ? (this.awaited ?? this.recording.late) : null;
    return late ? late.id.then((id) => id ?? undefined) : Promise.resolve(this.picked ?? this.stream.at(-1));
  }

  /** The opinions of the stream: all but the one that is still in the composer. */
  get stream(): string[] {
    return this.session.view.opinions.map((one) => one.id).filter((id) => id !== this.composer.opinion);
  }

  pick(id: string | null): void {
    this.awaited = null;
    this.picked = id;
    this.revealed = null;
    this.#typed = false;
  }

  /** Before another opinion comes into the panel: a field there that has the cursor is left, and so saved as its own
   *  opinion's; the cursor is never nowhere. */
  leavePanel(): void {
    if (this.inPanel()) this.composer.field?.focus({ preventScroll: true });
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
    this.leavePanel();
    const stream = this.stream;
    if (by === -1 && this.picked === null && this.awaited === null && this.recording.late !== null) {
      this.#await(this.recording.late);
      return;
    }
    const from = this.picked ?? this.awaited?.standing ?? null;
    const to = (from === null ? stream.length : stream.indexOf(from)) + by;
    this.pick(to >= stream.length ? null : (stream[Math.max(0, to)] ?? null));
  }

  /** F8: the oldest unanswered one; pressed again, the one after it. */
  async unanswered(): Promise<void> {
    await this.recording.late?.id;
    const opinions = this.session.view.opinions.filter((one) => one.id !== this.composer.opinion);
    const found = nextUnanswered(opinions, this.session.answeredAnywhere, this.picked);
    if (found) this.pick(found.id);
    else this.host.say(t.record.allAnswered);
  }

  async mark(): Promise<void> {
    this.leavePanel();
    const id = await this.newest();
    if (id !== undefined) this.marked = toggled(this.marked, id);
  }

  reveal(): void {
    if (this.picked !== null) this.revealed = this.revealed === this.picked ? null : this.picked;
  }

  /** F4, F6: into a field of the panel, about the opinion in hand or else the newest one. */
  async jump(spot: "answer" | "followUp", tick: () => Promise<void>): Promise<void> {
    this.open = null;
    this.aim();
    const shared = spot === "answer" && this.marked.length > 0;
    // Closed off: there is no field to go to, and what is typed next must not be taken for an answer.
    if (!shared && this.kindInHand.kind === "denunciation" && (this.picked === null || this.revealed !== this.picked)) {
      return this.host.say(this.picked === null ? t.record.closedNow : t.record.closedPicked);
    }
    const recorded = this.picked === null && !shared ? this.ready() : null;
    await tick();
    this.spots[spot]?.();
    await recorded;
  }

  /** Says what was done, and the key that takes it back. */
  did(act: ActRef | null): void {
    if (act) this.host.say(t.record.did(this.host.act(act)), "F9");
  }
}
