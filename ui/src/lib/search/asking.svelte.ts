// What the program answers to the text in the box: asked a moment after the last key, one question at
// a time; an answer to a text that has changed since is dropped.
import type { SearchAnswer } from "$lib/backend";

/** After the last key, in milliseconds. */
const PAUSE = 80;
/** Opinions asked for at first, and how many more each time. */
export const FIRST = 20;
export const MORE = 40;

export class Asking {
  answer: SearchAnswer | null = $state.raw(null);
  error: unknown = $state.raw(null);
  /** The text that `answer` or `error` is about. */
  about: string = $state("");
  #text = "";
  #limit = FIRST;
  #ask: (query: string, limit: number) => Promise<SearchAnswer>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flight: Promise<void> | null = null;

  constructor(ask: (query: string, limit: number) => Promise<SearchAnswer>) {
    this.#ask = ask;
  }

  /** A key changed the text. */
  typed(text: string): void {
    clearTimeout(this.#timer);
    this.#text = text;
    this.#limit = FIRST;
    if (text.trim() === "") this.#take(text, null, null);
    else this.#timer = setTimeout(() => void this.settled(), PAUSE);
  }

  /** More opinions for the same text. */
  async more(): Promise<void> {
    this.#limit += MORE;
    await this.#now();
  }

  /** Resolves when what is shown is about the text in the box; asks at once if nobody has. */
  async settled(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.about !== this.#text) await (this.#flight ?? this.#now());
  }

  async #now(): Promise<void> {
    while (this.#flight) await this.#flight;
    this.#flight = this.#question();
    await this.#flight;
  }

  async #question(): Promise<void> {
    const text = this.#text;
    let answer: SearchAnswer | null = null;
    let error: unknown = null;
    try {
      answer = await this.#ask(text, this.#limit);
    } catch (thrown) {
      error = thrown;
    }
    this.#flight = null;
    if (text === this.#text) this.#take(text, answer, error);
  }

  #take(about: string, answer: SearchAnswer | null, error: unknown): void {
    this.answer = answer;
    this.error = error;
    this.about = about;
  }
}
