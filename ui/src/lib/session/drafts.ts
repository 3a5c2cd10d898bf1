// What is being typed and isn't an act yet: saved soon after a key, found again after a crash.
import type { ComposerState, Draft } from "$lib/backend";
import { instant } from "./time";

/** How long a typed letter may wait before it is sent to disk, in milliseconds. */
export const DRAFT_WAIT = 250;

export interface DraftContent {
  text: string;
  /** UTF-16 code units from the start. */
  cursor: number;
  extra: ComposerState | null;
}

export interface DraftDoor {
  save: (draft: Draft) => Promise<unknown>;
  clear: (field: string) => Promise<unknown>;
}

/** The drafts of one session. A field is read when its time has come, not on every key. */
export class Drafts {
  #session: string;
  #door: DraftDoor;
  #failed: (error: unknown) => void;
  #waiting = new Map<string, () => DraftContent>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #found: Map<string, Draft>;

  constructor(session: string, found: readonly Draft[], door: DraftDoor, failed: (error: unknown) => void) {
    this.#session = session;
    this.#door = door;
    this.#failed = failed;
    this.#found = new Map(found.map((draft) => [draft.field, draft]));
  }

  /** What was found on disk for this field when the session was opened, or typed since. */
  found(field: string): Draft | null {
    return this.#found.get(field) ?? null;
  }

  /** An act elsewhere has changed whose words a draft is (two people are one): what was found is read
   *  anew, but for what has been typed since. */
  reread(kept: readonly Draft[]): void {
    for (const { field, text, extra } of kept) {
      const known = this.#found.get(field);
      if (known?.text === text && !this.#waiting.has(field)) this.#found.set(field, { ...known, extra });
    }
  }

  /** The field typed in last, so that the cursor goes back there. */
  latest(): Draft | null {
    let latest: Draft | null = null;
    for (const draft of this.#found.values()) {
      if (!latest || Date.parse(draft.updated_at) >= Date.parse(latest.updated_at)) latest = draft;
    }
    return latest;
  }

  /** Fields found with this beginning ("answer:"). */
  fields(prefix: string): string[] {
    return [...this.#found.keys()].filter((field) => field.startsWith(prefix));
  }

  /** The field changed: it is read and saved within DRAFT_WAIT. */
  touch(field: string, read: () => DraftContent): void {
    this.#waiting.set(field, read);
    this.#timer ??= setTimeout(() => void this.flush(), DRAFT_WAIT);
  }

  /** Words that stand in no field now, for the field they came from. */
  put(field: string, text: string, extra: ComposerState | null = null): void {
    this.touch(field, () => ({ text, cursor: text.length, extra }));
  }

  /** Saves now what waits. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    await Promise.all(waiting.map(([field, read]) => this.#save(field, read())));
  }

  /** The act that takes the text clears the draft itself: what waits must not bring it back. */
  drop(field: string): void {
    this.#waiting.delete(field);
    this.#found.delete(field);
  }

  /** Forgets the draft, here and on disk (`dropped`: here it has been forgotten already). */
  async clear(field: string, dropped = false): Promise<void> {
    const known = dropped || this.#found.has(field);
    this.drop(field);
    if (!known) return;
    try {
      await this.#door.clear(field);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** What a dropped draft held is in the record: it goes from the disk too, unless something has been typed since. */
  async settle(field: string): Promise<void> {
    if (!this.#waiting.has(field) && !this.#found.has(field)) await this.clear(field, true);
  }

  async #save(field: string, content: DraftContent): Promise<void> {
    const draft: Draft = { session: this.#session, field, ...content, updated_at: instant() };
    this.#found.set(field, draft);
    try {
      await this.#door.save(draft);
    } catch (error) {
      this.#failed(error);
    }
  }
}
