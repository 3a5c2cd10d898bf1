// The head of the session under the hand. Every field that is left is one act with the whole head;
// what is typed and not left yet is kept as a draft and taken up again at the next start.
import { notices } from "$lib/app";
import type { Session } from "$lib/backend";
import type { SessionState } from "$lib/session";

/** The draft's field: the head as JSON. */
const FIELD = "head";

export class HeadEditor {
  #session: SessionState;
  #head: Session = $state.raw() as Session;
  /** Typed and not yet an act. */
  #open = $state(false);
  #saving = $state(0);

  constructor(session: SessionState) {
    this.#session = session;
    this.#head = session.head;
    const found = draftOf(session.drafts.found(FIELD)?.text, session.head);
    if (found) {
      this.#head = found;
      this.#open = true;
      void this.save();
    }
  }

  /** The head as the fields show it. */
  get head(): Session {
    return this.#open || this.#saving > 0 ? this.#head : this.#session.head;
  }

  /** Changes part of the head: a draft while typing, an act when `final`. */
  set(patch: Partial<Session>, final: boolean): void {
    this.#head = { ...this.head, ...patch };
    this.#open = true;
    if (this.#saving === 0 && same(this.#head, this.#session.head)) {
      this.#open = false;
      void this.#session.drafts.clear(FIELD);
    } else if (final) {
      void this.save();
    } else {
      const head = this.#head;
      this.#session.drafts.touch(FIELD, () => ({ text: JSON.stringify(head), cursor: 0, extra: null }));
    }
  }

  /** Saves what was changed; a refusal is shown, and the fields keep what was typed. */
  async save(): Promise<void> {
    if (!this.#open) return;
    const head = this.#head;
    this.#saving += 1;
    try {
      await this.#session.act("session_edit", { head });
      await this.#session.drafts.clear(FIELD);
      notices.clearError();
      if (this.#head === head) this.#open = false;
    } catch (thrown) {
      notices.fail(thrown);
    } finally {
      this.#saving -= 1;
    }
  }
}

const same = (a: Session, b: Session): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The head a draft holds; nothing when it is of another session or no longer differs. */
export function draftOf(text: string | undefined, head: Session): Session | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null || !("id" in parsed) || parsed.id !== head.id) return undefined;
    const draft = { ...head, ...parsed } as Session;
    return same(draft, head) ? undefined : draft;
  } catch {
    return undefined;
  }
}
