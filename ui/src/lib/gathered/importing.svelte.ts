// A list on its way in: the file, how it is to be read, and which of its lines are taken over.
import { notices } from "$lib/app";
import { call, type Brought, type GatheredColumn, type GatheredHow, type GatheredPreview, type GatheredRow } from "$lib/backend";
import type { SessionState } from "$lib/session";
import { broughtOf } from "$lib/shared/brought";
import { t } from "$lib/texts";

export class Importing {
  readonly session: SessionState;
  file: Brought | null = $state.raw(null);
  preview: GatheredPreview | null = $state.raw(null);
  how: GatheredHow = $state.raw({ part: null, columns: null, repair: true, keep_numbers: false });
  /** Who is named becomes a person of the session. */
  names = $state(true);
  /** Lines she switched, by number: whether they are taken. */
  #switched: ReadonlyMap<number, boolean> = $state.raw(new Map());
  at = $state(0);
  busy = $state(false);
  #asked = 0;
  #chosen = 0;

  constructor(session: SessionState) {
    this.session = session;
  }

  readonly rows: readonly GatheredRow[] = $derived.by(() => this.preview?.rows ?? []);
  readonly taken: readonly number[] = $derived.by(() => this.rows.filter((row) => this.takes(row)).map(({ line }) => line));
  readonly known: number = $derived.by(() => this.rows.filter(({ state }) => state === "known").length);
  readonly rest: number = $derived.by(() => this.rows.length - this.taken.length - this.known);
  readonly named: boolean = $derived.by(() => this.rows.some(({ name }) => name !== null));

  takes(row: GatheredRow): boolean {
    return row.state === "new" && (this.#switched.get(row.line) ?? row.proposed);
  }

  async choose(file: File): Promise<boolean> {
    const chosen = (this.#chosen += 1);
    const brought = await notices.attempt(() => broughtOf(file));
    // Another one has been chosen since.
    if (!brought || chosen !== this.#chosen) return false;
    return this.#read(brought, { part: null, columns: null, repair: true, keep_numbers: false });
  }

  part(part: number): Promise<boolean> {
    return this.#again({ ...this.how, part, columns: null });
  }

  /** Each kind has one column: the one that held it before is not taken any more. */
  column(index: number, column: GatheredColumn): Promise<boolean> {
    const columns = (this.preview?.columns ?? []).map((one, at) => (at === index ? column : one === column ? "skip" : one));
    return this.#again({ ...this.how, part: this.preview?.part ?? null, columns });
  }

  repair(repair: boolean): Promise<boolean> {
    return this.#again({ ...this.how, repair });
  }

  keepNumbers(keep_numbers: boolean): Promise<boolean> {
    return this.#again({ ...this.how, keep_numbers });
  }

  step(by: number): void {
    this.at = Math.min(Math.max(this.at + by, 0), Math.max(this.rows.length - 1, 0));
  }

  /** Takes the line or leaves it out; what the session has can't be taken again. */
  toggle(index = this.at): void {
    const row = this.rows[index];
    if (row?.state !== "new") return;
    this.#switched = new Map(this.#switched).set(row.line, !this.takes(row));
  }

  /** Takes the lines over; answers how many. */
  async take(): Promise<number | null> {
    const [file, lines] = [this.file, this.taken];
    if (file === null || lines.length === 0 || this.busy) return null;
    this.busy = true;
    const delta = await notices.attempt(() => this.session.act("gathered_import", { file, how: this.how, lines: [...lines], names: this.names }));
    this.busy = false;
    return delta ? lines.length : null;
  }

  #again(how: GatheredHow): Promise<boolean> {
    return this.file === null ? Promise.resolve(false) : this.#read(this.file, how);
  }

  async #read(file: Brought, how: GatheredHow): Promise<boolean> {
    const asked = (this.#asked += 1);
    this.busy = true;
    const preview = await notices.attempt(() => call("gathered_preview", { session: this.session.id, file, how }));
    if (asked !== this.#asked) return false;
    this.busy = false;
    if (!preview) return false;
    const same = this.file === file && preview.part === this.preview?.part;
    if (!same) {
      this.#switched = new Map();
      this.at = 0;
    }
    [this.file, this.how, this.preview] = [file, how, preview];
    return true;
  }
}

/** What stands beside a line that isn't taken as it is. */
export function remarkOf(row: GatheredRow, takes: boolean): string {
  if (row.remark !== null) return t.gathered.remarks[row.remark];
  return takes ? "" : t.gathered.off;
}
