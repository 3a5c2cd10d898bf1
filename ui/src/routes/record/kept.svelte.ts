// Opinions that could not be recorded while the next one was being typed already: nothing is put under her
// hands, nothing of two opinions runs together. They wait, on disk too, for Ctrl+Enter in an empty composer.
import type { ComposerState } from "$lib/backend";
import { KEPT } from "$lib/session";
import type { RecordState } from "./record-state.svelte";

export class Kept {
  readonly #screen: RecordState;
  /** Names of their drafts, the oldest first. */
  #fields: string[] = $state.raw([]);

  constructor(screen: RecordState) {
    this.#screen = screen;
    this.#fields = screen.session.drafts.fields(KEPT);
  }

  get count(): number {
    return this.#fields.length;
  }

  /** Puts the words aside. */
  async keep(state: ComposerState, text: string): Promise<void> {
    const { drafts } = this.#screen.session;
    let number = 1;
    while (this.#fields.includes(`${KEPT}${String(number)}`)) number += 1;
    const field = `${KEPT}${String(number)}`;
    this.#fields = [...this.#fields, field];
    drafts.put(field, text, state);
    await drafts.flush();
  }

  /** The oldest is in the composer again; it leaves its place when it is safe there. */
  async back(): Promise<void> {
    const { drafts } = this.#screen.session;
    const field = this.#fields[0];
    const draft = field === undefined ? null : drafts.found(field);
    if (field === undefined || draft === null) return;
    this.#fields = this.#fields.slice(1);
    this.#screen.floor.chosen();
    this.#screen.put(draft);
    this.#screen.touch();
    await drafts.flush();
    await drafts.clear(field);
  }
}
