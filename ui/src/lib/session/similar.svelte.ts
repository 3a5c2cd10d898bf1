// "We heard this before": the earlier opinions like the one in hand, and linking them in two keys.
// Asked for when the keys pause, one question at a time; an answer about another text is dropped,
// and nothing changes under her eyes while she is about to choose.
import { call, type ActRef, type Opinion, type SimilarOpinion } from "$lib/backend";
import type { SessionState } from "./session.svelte";

/** After the last key: a thought, not a letter. */
const PAUSE = 300;

/** What is compared with the earlier ones. */
export interface InHand {
  /** Its id, once it is recorded. */
  opinion: string | null;
  text: string;
  /** Attendee's id. */
  speaker: string | null;
}

/** What a screen lends to it. */
export interface SimilarHost {
  /** Null: nothing is in hand, or what is closed off. Read at the moment of asking. */
  hand: () => InHand | null;
  /** The opinion in hand, recorded first if it isn't yet. */
  ready: () => Promise<string | null>;
  attempt: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  did: (act: ActRef) => void;
  /** There is nothing to link. */
  none: () => void;
}

/** A recorded opinion as it is compared; what is closed off isn't. */
export function saidIn(opinion: Opinion | null): InHand | null {
  if (opinion === null || opinion.kind === "denunciation") return null;
  return { opinion: opinion.id, text: opinion.text, speaker: opinion.speaker };
}

export class Similar {
  /** Two at most, the most alike first; what stays on the screen keeps its place. */
  found: SimilarOpinion[] = $state.raw([]);
  /** The first key was pressed: the next one chooses. */
  armed = $state(false);
  readonly session: SessionState;
  #host: SimilarHost;
  #ask: typeof ask;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  /** A link is on its way: the list stays as it was chosen from. */
  #linking = false;
  #again = false;
  /** Counts what was in hand, so that an answer about another text isn't shown. */
  #about = 0;

  constructor(session: SessionState, host: SimilarHost, asking = ask) {
    this.session = session;
    this.#host = host;
    this.#ask = asking;
  }

  /** The program gathers all that was said at the first question: that is one about nothing, put
   *  before there is anything to ask. */
  warm(): void {
    void this.#ask(this.session.id, { opinion: null, text: "", speaker: null }).catch(() => []);
  }

  /** A key changed the text; it is read when the keys pause. */
  typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), PAUSE);
  }

  /** Another opinion is in hand; nothing of the one before stays. */
  about(): void {
    clearTimeout(this.#timer);
    this.#about += 1;
    this.found = [];
    this.armed = false;
    void this.#update();
  }

  /** Something was written; the same opinion is in hand. */
  refresh(): void {
    void this.#update();
  }

  /** The first of the two keys, and once more to leave. */
  arm(): void {
    if (this.armed) this.disarm();
    else if (this.found.length === 0) this.#host.none();
    else this.armed = true;
  }

  disarm(): void {
    this.armed = false;
    if (this.#again) void this.#update();
  }

  /** The second key: links that one, or takes the link apart. */
  async choose(index: number): Promise<void> {
    const one = this.found[index];
    if (!one) return;
    this.#linking = true;
    this.armed = false;
    const opinion = await this.#host.ready();
    const done =
      opinion === null
        ? undefined
        : await this.#host.attempt(() =>
            one.linked ? this.session.act("opinion_unlink", { opinion }) : this.session.act("opinion_link", { opinion, other: one.id }),
          );
    this.#linking = false;
    if (done?.act) this.#host.did(done.act);
    this.refresh();
  }

  /** Nothing changes under her eyes. */
  get #still(): boolean {
    return this.armed || this.#linking;
  }

  async #update(): Promise<void> {
    if (this.#asking || this.#still) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    this.#again = false;
    const about = this.#about;
    const hand = this.#host.hand();
    let found: SimilarOpinion[] = [];
    try {
      if (hand !== null && hand.text.trim() !== "") found = await this.#ask(this.session.id, hand);
    } catch {
      // It is a help: without it she goes on, and is told of nothing.
    }
    this.#asking = false;
    if (this.#still) this.#again = true;
    else if (about === this.#about) this.found = steady(this.found, found);
    if (this.#again || about !== this.#about) void this.#update();
  }
}

function ask(session: string, hand: InHand): Promise<SimilarOpinion[]> {
  return call("opinion_similar", { session, ...hand });
}

/** Of two, what is on the screen already keeps its place and its key. */
export function steady(shown: readonly SimilarOpinion[], found: SimilarOpinion[]): SimilarOpinion[] {
  const [first, second] = found;
  if (!first || !second) return found;
  return shown[0]?.id === second.id || shown[1]?.id === first.id ? [second, first] : found;
}
