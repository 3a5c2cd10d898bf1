// What the program has to say beside the screen: one passing note, one error that stays.
import { asBackendError, type ErrorCode } from "$lib/backend";
import { sentence } from "./sentence";

export interface Toast {
  id: number;
  text: string;
  /** A key that takes it back, shown beside the text: "F9". */
  key?: string;
}

const SHOWN_MS = 6000;

class Notices {
  toast: Toast | null = $state(null);
  error: { code: ErrorCode; text: string } | null = $state(null);
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says that something was done; goes away by itself. */
  say(text: string, key?: string): void {
    this.#count += 1;
    this.toast = { id: this.#count, text, ...(key === undefined ? {} : { key }) };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.toast = null), SHOWN_MS);
  }

  /** Shows what went wrong until it is closed or something succeeds. */
  fail(thrown: unknown): void {
    const error = asBackendError(thrown);
    this.error = { code: error.code, text: sentence(error) };
    this.toast = null;
  }

  clearError(): void {
    this.error = null;
  }

  /** Runs something that may fail; a failure is shown and answers undefined. */
  async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await work();
      this.error = null;
      return answer;
    } catch (thrown) {
      this.fail(thrown);
      return undefined;
    }
  }
}

export const notices = new Notices();
