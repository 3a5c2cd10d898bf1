// The order of the record: opinions split, joined, moved, taken out, and opened in their place.
import { t } from "$lib/texts";
import { writeOutOpinion } from "$lib/words";
import type { RecordState } from "./record-state.svelte";

/** What is done to opinions already recorded. */
export class Order {
  readonly #screen: RecordState;

  constructor(screen: RecordState) {
    this.#screen = screen;
  }

  async split(): Promise<void> {
    const { composer, session } = this.#screen;
    if (this.#screen.editing !== null && this.#screen.editor) {
      const { text, cursor } = this.#screen.editor();
      const opinion = this.#screen.editing;
      const done = await this.#screen.host.attempt(() => session.act("opinion_split", { opinion, text, at: cursor }));
      if (!done) return;
      await session.drafts.clear(`edit:${opinion}`);
      if (this.#screen.editing === opinion) {
        this.#screen.editing = null;
        this.#screen.pick(done.created);
        this.#screen.home();
      }
      return this.#screen.did(done.act);
    }
    if (this.#screen.picked !== null) return this.edit();
    const text = composer.text;
    const at = composer.field?.selectionStart ?? text.length;
    if (text.slice(0, at).trim() === "" || text.slice(at).trim() === "") return this.#screen.host.say(t.record.splitWhere);
    const { generation } = composer;
    const opinion = await this.#screen.recording.ensure();
    if (opinion === null) return;
    const done = await this.#screen.host.attempt(() => session.act("opinion_split", { opinion, text, at }));
    const second = session.opinion(done?.created ?? null);
    if (!done || !second) return;
    // The floor or the composer has gone on: both parts stand in the stream, and nothing is put under her hands.
    if (composer.generation !== generation) return this.#screen.did(done.act);
    // Letters typed while the answer was on its way stand at the end of the second part.
    const since = composer.text.startsWith(text) ? composer.text.slice(text.length) : "";
    composer.opinion = second.id;
    composer.recorded = second.text;
    composer.put(second.text + since, since === "" ? 0 : second.text.length + since.length);
    this.#screen.touch();
    this.#screen.did(done.act);
  }

  async join(): Promise<void> {
    this.#screen.leavePanel();
    if (this.#screen.editing !== null && this.#screen.editor && !(await this.saveEdit(this.#screen.editor().text))) return;
    if (this.#screen.picked === null && this.#screen.composer.hasText && !(await this.#screen.recording.finish())) return;
    const opinion = await this.#screen.newest();
    if (opinion === undefined) return;
    // A topic that is being made for one of the two is the whole's.
    if (this.#screen.newTopics.settled) await this.#screen.newTopics.settled;
    const at = this.#screen.stream.indexOf(opinion);
    const above = this.#screen.stream[at - 1];
    const done = await this.#screen.host.attempt(() => this.#screen.session.act("opinion_join", { opinion }));
    if (!done) return;
    this.#screen.marked = this.#screen.marked.filter((id) => this.#screen.session.numbers.has(id));
    this.#screen.pick(above ?? null);
    this.#screen.did(done.act);
  }

  async move(up: boolean): Promise<void> {
    const opinion = this.#screen.picked;
    if (opinion !== null) await this.#screen.host.attempt(() => this.#screen.session.act("opinion_move", { opinion, up }));
  }

  async remove(): Promise<void> {
    const opinion = this.#screen.picked;
    if (opinion === null) return;
    const stream = this.#screen.stream;
    const near = stream[stream.indexOf(opinion) + 1] ?? null;
    const done = await this.#screen.host.attempt(() => this.#screen.session.act("opinion_delete", { opinion }));
    if (!done) return;
    this.#screen.marked = this.#screen.marked.filter((id) => id !== opinion);
    this.#screen.pick(near);
    this.#screen.did(done.act);
  }

  /** Opens the picked opinion (or the newest) in its place. One that is answered for only when the next is being typed
   *  stays closed. */
  async edit(): Promise<void> {
    this.#screen.leavePanel();
    const waits = this.#screen.picked === null && this.#screen.recording.late !== null;
    const id = await this.#screen.newest();
    if (id === undefined || (waits && this.#screen.composer.hasText)) return;
    this.#screen.pick(id);
    if (this.#screen.session.opinion(id)?.kind === "denunciation") this.#screen.revealed = id;
    this.#screen.editing = id;
  }

  /** The text edited in its place is the opinion's; false when it stays to be mended. The row closes at once, so that
   *  what is typed next goes where the cursor then is. */
  async saveEdit(text: string): Promise<boolean> {
    const { session, host } = this.#screen;
    const id = this.#screen.editing;
    if (id === null) return true;
    if (text.trim() === "") {
      host.say(t.record.emptyContinued);
      return false;
    }
    const changed = text !== session.opinion(id)?.text;
    this.#close();
    if (changed) {
      const done = await host.attempt(() => session.act("opinion_edit", { opinion: id, edit: { text }, fromComposer: false }));
      if (!done) {
        // Not saved: the words wait where they were typed.
        session.drafts.put(`edit:${id}`, text);
        await session.drafts.flush();
        return false;
      }
      await host.attempt(() => writeOutOpinion(session, id));
    }
    if (this.#screen.editing !== id) await session.drafts.clear(`edit:${id}`);
    return true;
  }

  async leaveEdit(): Promise<void> {
    const id = this.#screen.editing;
    this.#close();
    if (id !== null) await this.#screen.session.drafts.clear(`edit:${id}`);
  }

  #close(): void {
    this.#screen.editing = null;
    this.#screen.home();
  }
}
