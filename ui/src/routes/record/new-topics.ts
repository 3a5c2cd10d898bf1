// A topic made in the middle of a line: it is for the words that were in hand when its name was given, wherever they
// and the cursor are by the time the program has answered.
import type { ComposerState } from "$lib/backend";
import { topicNamed } from "$lib/session";
import { t } from "$lib/texts";
import type { RecordState } from "./record-state.svelte";

/** A topic on its way to the composer's words. */
interface Coming {
  generation: number;
  /** Null: it could not be had. Never rejected. */
  code: Promise<string | null>;
}

const withTopic = (topics: readonly string[], code: string): string[] => (topics.includes(code) ? [...topics] : [...topics, code]);

/** The screen that is open now: one that was left must not write its words over those typed since. */
let newest: RecordState;

export class NewTopics {
  readonly #screen: RecordState;
  #coming: Coming[] = [];
  /** What is done about such topics. */
  #turn: Promise<unknown> | null = null;

  constructor(screen: RecordState) {
    this.#screen = screen;
    newest = screen;
  }

  /** Once every topic asked for is where it belongs; null: they are. */
  get settled(): Promise<unknown> | null {
    return this.#turn;
  }

  /** A topic of this name for the composer's words, or for the opinion edited in its place. */
  add(name: string): Promise<void> {
    const { editing, composer } = this.#screen;
    const { generation } = composer;
    const code = this.#have(name);
    const coming = { generation, code };
    if (editing === null) this.#coming.push(coming);
    return this.#wait(
      code.then(async (had) => {
        this.#coming = this.#coming.filter((one) => one !== coming);
        if (had === null) return;
        const { session } = this.#screen;
        // Finished meanwhile, the words took the topic with them.
        const there = editing === null ? composer.generation === generation && newest === this.#screen : session.opinion(editing) !== null;
        if (there) await this.#screen.setTopics(editing, (topics) => withTopic(topics, had));
      }),
    );
  }

  /** Puts into the state of words that are being finished what is on its way to them; null: nothing is. */
  settle(state: ComposerState): Promise<void> | null {
    const { generation } = this.#screen.composer;
    const mine = this.#coming.filter((one) => one.generation === generation).map(({ code }) => code);
    if (mine.length === 0) return null;
    return this.#wait(
      Promise.all(mine).then((codes) => {
        for (const code of codes) if (code !== null) state.topics = withTopic(state.topics, code);
      }),
    );
  }

  async #have(name: string): Promise<string | null> {
    const { host, recording } = this.#screen;
    try {
      const { code, made } = await topicNamed(name);
      if (made) host.say(t.record.topics.added(name));
      return code;
    } catch (thrown) {
      // Said last, so that what is recorded in the same breath does not wipe it away.
      void Promise.resolve(recording.late?.id).then(() => host.attempt(() => Promise.reject(thrown as Error)));
      return null;
    }
  }

  #wait<T>(work: Promise<T>): Promise<T> {
    const turn = Promise.all([this.#turn, work]).then(() => {
      if (this.#turn === turn) this.#turn = null;
    });
    this.#turn = turn;
    return work;
  }
}
