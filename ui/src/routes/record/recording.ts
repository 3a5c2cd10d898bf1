// From the composer into the record: the text becomes an opinion and stays safe on the way there.
import type { NewOpinion, OpinionKind } from "$lib/backend";
import { t } from "$lib/texts";
import { writeOutOpinion } from "$lib/words";
import { FIELD, type Composer } from "./composer.svelte";
import type { RecordState } from "./record-state.svelte";

/** An opinion that has left the composer and isn't in the record yet. */
export interface Late {
  /** Null: it could not be recorded. */
  id: Promise<string | null>;
  kind: OpinionKind;
  /** What it is called in the stream, where it stands already while its abbreviations are written out. */
  standing: string | null;
}

/** The way of the composer's text into the record. */
export class Recording {
  readonly #screen: RecordState;
  /** The newest opinion, while the program hasn't answered for it. */
  late: Late | null = null;
  #recording: { id: Promise<string | null>; sent: Composer["state"] } | null = null;

  constructor(screen: RecordState) {
    this.#screen = screen;
  }

  /** Ctrl+Enter: the text becomes an opinion; the composer is free for the same speaker's next. */
  async finish(): Promise<boolean> {
    const { composer, session } = this.#screen;
    const text = composer.text;
    if (text.trim() === "") {
      if (composer.opinion !== null) this.#screen.host.say(t.record.emptyContinued);
      return composer.opinion === null;
    }
    const state = composer.state;
    const whose = this.#screen.floor.settle(state);
    const { topics } = state;
    const about = this.#screen.newTopics.settle(state);
    const recording = this.#recording;
    this.#recording = null;
    const before = composer.recorded;
    session.drafts.drop(FIELD);
    this.#screen.unpick();
    // The pile of slips goes on; whose the next one is nobody has said yet.
    composer.begin(state.channel === "spoken" ? state.speaker : null);
    composer.channel = state.channel;
    const { generation } = composer;
    const closed = this.#screen.host.attempt(async () => {
      if (whose) await whose;
      if (about) await about;
      const id = recording ? await recording.id : state.opinion;
      const known = recording && id !== null ? (session.opinion(id)?.text ?? "") : before;
      let closed = id;
      if (id === null) closed = (await session.act("opinion_record", { input: newOpinion(text, state) })).created;
      else if (text !== known) await session.act("opinion_edit", { opinion: id, edit: { text }, fromComposer: true });
      else await session.drafts.clear(FIELD, true);
      if (recording && id !== null) await this.#follow(id, recording.sent, state);
      else if (id !== null && state.topics !== topics) await this.#screen.editOpinion(id, { topics: state.topics });
      late.standing = closed;
      await writeOutOpinion(session, closed);
      return closed;
    });
    const late: Late = { id: closed.then((id) => id ?? null), kind: state.kind, standing: null };
    if (state.opinion === null) this.late = late;
    const done = (await closed) !== undefined;
    if (this.late === late) this.late = null;
    if (done) {
      if (composer.hasText) this.#screen.touch();
      return true;
    }
    // Not recorded: the words come back; where others are being typed by now, they wait for an empty composer.
    const free = composer.generation === generation && composer.opinion === null && composer.text === "";
    if (free) {
      composer.restore(state, text, text.length);
      composer.recorded = before;
      this.#screen.touch();
    } else await this.#screen.kept.keep(state, text);
    return false;
  }

  /** Records the composer's text, if it isn't yet, and goes on with the same opinion. */
  ensure(): Promise<string | null> {
    const { composer, session } = this.#screen;
    if (this.#screen.picked !== null) return Promise.resolve(this.#screen.picked);
    if (composer.opinion !== null) return Promise.resolve(composer.opinion);
    if (this.#recording) return this.#recording.id;
    const text = composer.text;
    if (text.trim() === "") return Promise.resolve(null);
    const generation = composer.generation;
    session.drafts.drop(FIELD);
    const sent = composer.state;
    const whose = this.#screen.floor.settle(sent);
    const record = async (): Promise<string | null> => (await session.act("opinion_record", { input: newOpinion(text, sent) })).created;
    const recording = { id: whose ? whose.then(record) : record(), sent };
    this.#recording = recording;
    return (async () => {
      const id = (await this.#screen.host.attempt(() => recording.id)) ?? null;
      if (composer.generation !== generation) return id;
      if (this.#recording === recording) this.#recording = null;
      composer.opinion = id;
      composer.recorded = id === null ? "" : text;
      this.#screen.touch();
      if (id !== null) await this.#follow(id, sent, composer.state);
      await session.drafts.flush();
      return id;
    })();
  }

  /** What was chosen while the opinion was being recorded is its own too. */
  async #follow(opinion: string, sent: Composer["state"], now: Composer["state"]): Promise<void> {
    const { speaker, kind, topics, channel } = now;
    if (kind !== sent.kind) await this.#screen.editOpinion(opinion, { kind });
    if (channel !== sent.channel) await this.#screen.editOpinion(opinion, { channel });
    if (speaker !== sent.speaker) await this.#screen.editOpinion(opinion, { speaker });
    if (topics !== sent.topics) await this.#screen.editOpinion(opinion, { topics });
  }
}

function newOpinion(text: string, state: Composer["state"]): NewOpinion {
  const { speaker, kind, topics, channel, begun_at } = state;
  return { text, speaker, kind, topics, channel, at: begun_at };
}
