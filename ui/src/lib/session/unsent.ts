// A form of a few lines that is sent and closed before the program has answered for it. Its lines are empty for the next
// one at once; what could not be done comes back into them, never over what is typed there by then.
import type { Drafts } from "./drafts";

/** Name of a line → what stood in it. */
type Typed = Readonly<Record<string, string>>;

/** What could not be done and waits until the form's lines are free. */
const waiting = new WeakMap<Drafts, Map<string, Typed[]>>();
/** How many forms of a name are open. */
const open = new WeakMap<Drafts, Map<string, number>>();

/** The lines of one form, by the beginning of their drafts' names. */
export class Lines {
  readonly #drafts: Drafts;
  readonly #form: string;
  readonly #names: readonly string[];
  /** What the lines are counted under. */
  readonly #key: string;
  #open = true;

  /** The form opens; what waited for it stands in its lines. */
  constructor(drafts: Drafts, form: string, names: readonly string[]) {
    [this.#drafts, this.#form, this.#names] = [drafts, form, names];
    this.#key = [form, ...names].join(":");
    this.#release();
    open.set(drafts, (open.get(drafts) ?? new Map<string, number>()).set(this.#key, this.#others() + 1));
  }

  /** The form is gone, however it was closed. */
  closed(): void {
    if (!this.#open) return;
    this.#open = false;
    open.get(this.#drafts)?.set(this.#key, this.#others() - 1);
    this.#release();
  }

  /** Given up. */
  async leave(): Promise<void> {
    const gone = this.#forget();
    this.closed();
    await this.#clear(gone);
  }

  /** Sent; the answer tells what became of it. */
  send(typed: Typed): (done: boolean) => Promise<void> {
    const gone = this.#forget();
    this.closed();
    return async (done) => {
      if (done) return this.#clear(gone);
      const form = waiting.get(this.#drafts) ?? new Map<string, Typed[]>();
      waiting.set(this.#drafts, form.set(this.#key, [...(form.get(this.#key) ?? []), typed]));
      this.#release();
    };
  }

  #field(name: string): string {
    return `${this.#form}:${name}`;
  }

  #others(): number {
    return open.get(this.#drafts)?.get(this.#key) ?? 0;
  }

  /** Out of the lines at once; on disk it stays until it is done. Answers with what is there. */
  #forget(): string[] {
    const fields = this.#names.map((name) => this.#field(name)).filter((field) => this.#drafts.found(field) !== null);
    for (const name of this.#names) this.#drafts.drop(this.#field(name));
    return fields;
  }

  async #clear(fields: readonly string[]): Promise<void> {
    await Promise.all(fields.map((field) => this.#drafts.settle(field)));
  }

  #release(): void {
    const form = waiting.get(this.#drafts);
    const [typed, ...rest] = form?.get(this.#key) ?? [];
    if (!form || !typed || this.#others() > 0) return;
    // What was typed just now is the lines' too.
    void this.#drafts.flush();
    if (this.#names.some((name) => this.#drafts.found(this.#field(name)) !== null)) return;
    form.set(this.#key, rest);
    for (const [name, text] of Object.entries(typed)) {
      if (text !== "") this.#drafts.put(this.#field(name), text);
    }
    void this.#drafts.flush();
  }
}
