// What a text field holds while it is typed in. The text is never rewritten under the cursor: an
// incoming value is taken only when nothing typed is waiting to be saved.

/** Called with what was typed: `final` when the field is left, else after a pause (a draft). */
export type OnChange<T> = (value: T, final: boolean) => void;

/** How long a typed letter waits at most before what stands in the field is handed out as a
 *  draft; with the wait of the drafts themselves it is on disk within half a second, also while
 *  she types on without a pause. */
const WAIT_MS = 200;

export class Typing {
  text: string = $state("");
  /** What was handed out as final, or came from outside. */
  #offered = "";
  #drafted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #onchange: OnChange<string>;

  constructor(source: string, onchange: OnChange<string>) {
    this.text = source;
    this.#offered = source;
    this.#onchange = onchange;
  }

  /** The value outside the field changed (saved and tidied, undone, another row). A draft that
   *  comes back as the value is not a save: the field still has to be handed out when it is left. */
  follow(source: string): void {
    if (this.text !== this.#offered) return;
    this.text = source;
    this.#offered = source;
  }

  /** What was saved is written out in full ("27/11" becomes "27/11/2026"). */
  settle(tidy: string | undefined): void {
    if (tidy === undefined || tidy === this.text) return;
    this.text = tidy;
    this.#offered = tidy;
  }

  /** A key changed the text. */
  typed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#drafted = true;
      this.#onchange(this.text, false);
    }, WAIT_MS);
  }

  /** The field is left, or goes away: what it holds is saved. */
  commit(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const drafted = this.#drafted;
    this.#drafted = false;
    if (this.text === this.#offered) {
      // Typed and taken back by hand: the draft says so too, there is nothing to save.
      if (drafted) this.#onchange(this.text, false);
      return;
    }
    this.#offered = this.text;
    this.#onchange(this.text, true);
  }
}
