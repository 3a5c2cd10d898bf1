// The roll as the screen shows it: everybody by tổ dân phố, those who answer to the filter, the one
// whose panel is open.
import { app, notices, ward } from "$lib/app";
import { call, type PersonInput, type PersonPast, type PersonRow } from "$lib/backend";
import { fit, fold, shortGroup } from "$lib/session";
import { t } from "$lib/texts";

/** A line of the list: a tổ with how many, or a person. */
export type Entry = { kind: "group"; id: string; name: string; count: number } | { kind: "person"; id: string; row: PersonRow };

/** What stands in the filter, cut into what is looked for in names and what in groups. */
interface Folded {
  row: PersonRow;
  name: string;
  initials: string;
  group: string;
  digits: string;
}

export class Roll {
  rows: readonly PersonRow[] = $state.raw([]);
  loaded = $state(false);
  typed = $state("");
  /** Whose panel is open; "" = someone new. */
  picked: string | null = $state(null);
  /** The panel is made anew when it grows: another person, or another one new. */
  panel = $state(0);
  past: PersonPast | null = $state.raw(null);
  #asked = 0;

  readonly #folded: readonly Folded[] = $derived.by(() => this.rows.map(folded));
  readonly found: readonly PersonRow[] = $derived.by(() => {
    const words = fold(this.typed).split(" ").filter(Boolean);
    return words.length === 0 ? this.rows : this.#folded.filter((one) => words.every((word) => answers(one, word, words))).map(({ row }) => row);
  });
  readonly entries: readonly Entry[] = $derived.by(() => entriesOf(this.found));
  readonly people: readonly PersonRow[] = $derived.by(() => this.entries.flatMap((one) => (one.kind === "person" ? [one.row] : [])));
  readonly row: PersonRow | null = $derived.by(() => this.rows.find(({ person }) => person.id === this.picked) ?? null);

  async load(): Promise<void> {
    const rows = await notices.attempt(() => ward.inTurn(() => call("people_list", {})));
    if (!rows) return;
    this.rows = rows;
    this.loaded = true;
    if (this.picked && !rows.some(({ person }) => person.id === this.picked)) this.pick(null);
    else await this.readPast();
  }

  pick(id: string | null): void {
    if (id === this.picked && id !== "") return;
    this.picked = id;
    this.panel += 1;
    this.past = null;
    void this.readPast();
  }

  /** What the picked one raised; an answer about somebody else isn't shown. */
  async readPast(): Promise<void> {
    const person = this.picked;
    this.#asked += 1;
    const mine = this.#asked;
    if (!person) return;
    const past = await call("person_past", { session: null, person }).catch(() => null);
    if (mine === this.#asked) this.past = past;
  }

  step(by: 1 | -1): void {
    const at = this.people.findIndex(({ person }) => person.id === this.picked);
    const to = at < 0 ? (by > 0 ? 0 : this.people.length - 1) : Math.min(Math.max(at + by, 0), this.people.length - 1);
    const row = this.people[to];
    if (row) this.pick(row.person.id);
  }

  /** Saves; someone new keeps the panel that is open. */
  async save(input: PersonInput): Promise<PersonRow | undefined> {
    const id = this.picked === "" ? null : this.picked;
    const saved = await notices.attempt(() => ward.inTurn(() => call("person_save", { id, input })));
    if (!saved) return undefined;
    const was = this.rows.find(({ person }) => person.id === saved.person.id);
    if (this.picked === "" && id === null) this.picked = saved.person.id;
    const moves = was?.person.group !== saved.person.group || was.person.name !== saved.person.name;
    this.rows = was ? this.rows.map((row) => (row === was ? saved : row)) : [...this.rows, saved];
    if (moves) await this.load();
    await app.refresh();
    return saved;
  }

  async remove(): Promise<void> {
    const row = this.row;
    if (!row) return;
    const at = this.people.indexOf(row);
    const near = this.people[at + 1] ?? this.people[at - 1];
    const done = await notices.attempt(() => ward.inTurn(async () => (await call("person_remove", { id: row.person.id }), true)));
    if (!done) return;
    this.pick(near?.person.id ?? null);
    await this.load();
    await app.refresh();
    notices.say(t.people.removed(row.person.name), "F9");
  }

  async undo(again: boolean): Promise<void> {
    const done = await app.undoWard(again);
    if (!done) return;
    await this.load();
    // What stands in the fields is what was taken back.
    this.panel += 1;
    await app.refresh();
  }
}

function folded(row: PersonRow): Folded {
  const name = fold(row.person.name);
  const group = fold(row.person.group ?? "");
  return { row, name, initials: name.split(" ").map((word) => word.charAt(0)).join(""), group, digits: `${String(row.person.birth_year ?? "")} ${(row.person.phone ?? "").replace(/\D/gu, "")}` };
}

/** Digits mean a tổ, the end of a birth year or of a phone; letters begin words of the name or of the
 *  group, or are the first letters of the words ("nth"). */
function answers(one: Folded, word: string, words: readonly string[]): boolean {
  if (/^\d+$/u.test(word)) {
    const number = one.group.split(" ").at(-1)?.replace(/^0+/u, "") ?? "";
    return number === word.replace(/^0+/u, "") || (word.length > 1 && one.digits.split(" ").some((digits) => digits.endsWith(word)));
  }
  if (` ${one.name}`.includes(` ${word}`) || (words.length === 1 && word.length > 1 && one.initials.includes(word))) return true;
  return (fit(one.group, word) ?? 9) <= 3;
}

/** Everybody under their tổ, in the order they came. */
export function entriesOf(rows: readonly PersonRow[]): Entry[] {
  const groups = new Map<string | null, PersonRow[]>();
  for (const row of rows) {
    const list = groups.get(row.person.group);
    if (list) list.push(row);
    else groups.set(row.person.group, [row]);
  }
  return [...groups].flatMap(([group, list]): Entry[] => [
    { kind: "group", id: `group:${group ?? ""}`, name: group === null ? t.people.noGroup : shortGroup(group), count: list.length },
    ...list.map((row): Entry => ({ kind: "person", id: row.person.id, row })),
  ]);
}
