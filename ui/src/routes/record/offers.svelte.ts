// What the text in hand points to: the topics at Alt+1…3 and a kind. Asked for a moment after the
// last key, one question at a time; the program keeps the keys steady, and an answer that comes
// late is dropped.
import type { KindCue, Suggestion, Suggestions } from "$lib/backend";

/** After the last key; less than the time to look up from the keyboard. */
const PAUSE = 120;

export class Offers {
  /** In the order of Alt+1…3. */
  topics: Suggestion[] = $state.raw([]);
  kind: KindCue | null = $state.raw(null);
  /** The text has changed and what is shown is about an earlier one. */
  pending = $state(false);
  #ask: (text: string, shown: string[]) => Promise<Suggestions>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #read: () => string = () => "";
  #asking = false;
  #again = false;
  /** Counts the texts in hand, so that an answer about another one isn't shown. */
  #about = 0;

  constructor(ask: (text: string, shown: string[]) => Promise<Suggestions>) {
    this.#ask = ask;
  }

  /** A key changed the text; it is read when the keys pause. */
  typed(read: () => string): void {
    this.#read = read;
    if (!this.pending) this.pending = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#update();
    }, PAUSE);
  }

  /** Another text is in hand; nothing of the one before stays. */
  about(read: () => string): void {
    this.clear();
    this.#read = read;
    this.pending = true;
    void this.#update();
  }

  /** An empty composer has no offers. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.pending = false;
    this.#about += 1;
    this.topics = [];
    this.kind = null;
  }

  async #update(): Promise<void> {
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    const about = this.#about;
    const text = this.#read();
    try {
      const shown = this.topics.map(({ code }) => code);
      const found = text.trim() === "" ? { offers: [], kind: null } : await this.#ask(text, shown);
      if (about === this.#about) {
        this.topics = found.offers;
        this.kind = found.kind;
      }
    } catch {
      // Offers are a help: without them she has the quick keys and F7, and is told of nothing.
      if (about === this.#about) this.topics = [];
    } finally {
      this.#asking = false;
      if (this.#again || about !== this.#about) {
        this.#again = false;
        void this.#update();
      } else if (this.#timer === undefined) this.pending = false;
    }
  }
}
