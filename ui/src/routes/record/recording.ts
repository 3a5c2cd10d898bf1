// From the composer into the record: the text becomes an opinion and stays safe on the way there.
import type { NewOpinion } from "$lib/backend";
import { t } from "$lib/texts";
import { writeOutOpinion } from "$lib/words";
import { FIELD, type Composer } from "./composer.svelte";
import type { RecordState } from "./record-state.svelte";

/** The way of the composer's text into the record. */
export class Recording {
  readonly #screen: RecordState;
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
    const recording = this.#recording;
    this.#recording = null;
    const before = composer.recorded;
    session.drafts.drop(FIELD);
    this.#screen.unpick();
    // The pile of slips goes on; whose the next one is nobody has said yet.
    composer.begin(state.channel === "spoken" ? state.speaker : null);
    composer.channel = state.channel;
    const done = await this.#screen.host.attempt(async () => {
      const id = recording ? await recording.id : state.opinion;
      const known = recording && id !== null ? (session.opinion(id)?.text ?? "") : before;
      let closed = id;
      if (id === null) closed = (await session.act("opinion_record", { input: newOpinion(text, state) })).created;
      else if (text !== known) await session.act("opinion_edit", { opinion: id, edit: { text }, fromComposer: true });
      else await session.drafts.clear(FIELD, true);
      if (recording && id !== null) await this.#follow(id, recording.sent, state);
      await writeOutOpinion(session, closed);
      return true;
    });
    if (done) {
      if (composer.hasText) this.#screen.touch();
      return true;
    }
    // Not recorded: the words come back, before whatever has been typed since.
    const since = composer.text;
    composer.restore(state, since === "" ? text : `${text}\n${since}`, text.length);
    composer.recorded = before;
    this.#screen.touch();
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
    const recording = { id: session.act("opinion_record", { input: newOpinion(text, sent) }).then((delta) => delta.created), sent };
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
