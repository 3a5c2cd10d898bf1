// The opinion being typed: who says it, of what kind, about what. The text itself lives in the
// text field alone and is read when it is needed; nothing here runs for every key.
import type { Channel, ComposerState, Draft, OpinionKind } from "$lib/backend";
import { forgetTyping, instant, type DraftContent } from "$lib/session";

/** What the composer needs of a text field. */
export interface TextField {
  value: string;
  selectionStart: number;
  focus: (options?: FocusOptions) => void;
  setSelectionRange: (start: number, end: number) => void;
}

export const FIELD = "composer";
const KIND: OpinionKind = "petition";

export class Composer {
  /** The recorded opinion that is being continued. */
  opinion: string | null = $state(null);
  /** The opinion whose recording was taken back while its text stands here. */
  detached: string | null = null;
  speaker: string | null = $state(null);
  kind: OpinionKind = $state(KIND);
  topics: string[] = $state.raw([]);
  channel: Channel = $state("spoken");
  /** Whether anything but space stands in the field. */
  hasText = $state(false);
  field: TextField | null = null;
  /** Counts opinions begun, so that a late answer isn't taken for the next one's. */
  generation = $state(0);
  /** The continued opinion's text as the program has it. */
  recorded = "";
  /** Fits the field to its text. */
  fit: () => void = () => undefined;
  /** Another text stands in the field. */
  replaced: () => void = () => undefined;
  #begunAt: string | null = null;

  get text(): string {
    return this.field?.value ?? "";
  }

  get state(): ComposerState {
    return {
      opinion: this.opinion,
      speaker: this.speaker,
      kind: this.kind,
      topics: this.topics,
      channel: this.channel,
      begun_at: this.#begunAt,
      detached: this.detached,
    };
  }

  /** A key changed the text. */
  typed(): void {
    const hasText = this.text.trim() !== "";
    if (hasText) this.#begunAt ??= instant();
    else if (this.opinion === null) this.#begunAt = this.detached = null;
    if (hasText !== this.hasText) this.hasText = hasText;
    this.fit();
  }

  content(): DraftContent {
    return { text: this.text, cursor: this.field?.selectionStart ?? 0, extra: this.state };
  }

  /** An empty composer for the next opinion. Slips and collected opinions come in piles, so the
   *  channel stays as long as the speaker does. */
  begin(speaker: string | null): void {
    if (speaker !== this.speaker) this.channel = "spoken";
    this.speaker = speaker;
    this.opinion = null;
    this.detached = null;
    this.kind = KIND;
    this.topics = [];
    this.recorded = "";
    this.#begunAt = null;
    this.generation += 1;
    this.put("", 0);
    forgetTyping();
  }

  /** Brings back what was typed before the program stopped, or what could not be recorded. */
  restore(state: ComposerState, text: string, cursor: number): void {
    this.opinion = state.opinion;
    this.detached = state.detached;
    this.speaker = state.speaker;
    this.kind = state.kind;
    this.topics = state.topics;
    this.channel = state.channel;
    this.#begunAt = state.begun_at;
    this.put(text, cursor);
  }

  restoreDraft(draft: Draft): void {
    if (draft.extra) this.restore(draft.extra, draft.text, draft.cursor);
    else this.put(draft.text, draft.cursor);
  }

  /** Replaces the whole text; only ever on a command, never while typing. */
  put(text: string, cursor: number): void {
    if (this.field) {
      if (this.field.value !== text) this.field.value = text;
      this.field.setSelectionRange(cursor, cursor);
      this.fit();
    }
    this.hasText = text.trim() !== "";
    this.replaced();
  }
}
