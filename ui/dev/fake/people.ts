// Development only: the roll as the shell would keep it. `?roll=20000` makes it that long.
import type { AppError, Attendee, Opinion, PastOpinion, Person, PersonInput, PersonMatch, PersonPast, PersonRow, RosterColumn, RosterPreview, RosterRow, SessionView, UnitedEvening } from "../../src/lib/backend";
import { fold } from "../../src/lib/session/fold";

const one = (id: string, name: string, form: Person["form"], group: string | null, birth_year: number | null, phone: string | null): Person => ({
  id,
  name,
  form,
  group,
  address: null,
  phone,
  birth_year,
  capacity: null,
  title: null,
});

/** All names invented. */
export function roll(many: number): Person[] {
  const people = [
    one("w1", "Vũ Đình Thuận", "Ông", "Tổ dân phố số 5", 1958, "0912004417"),
    one("w2", "Tạ Kim Liễu", "Bà", "Tổ dân phố số 2", 1963, null),
    one("w3", "Đặng Thu Hiên", "Bà", "Tổ dân phố số 7", 1961, "0987114321"),
    one("w4", "Lưu Quang Tấn", "Ông", "Tổ dân phố số 3", 1970, null),
    one("w5", "Nguyễn Thị Hoa", "Bà", "Tổ dân phố số 7", 1961, "0904557788"),
    one("w6", "Nguyễn Thị Hoa", "Bà", "Tổ dân phố số 7", 1984, "0935120066"),
    one("w7", "Phùng Văn Hòa", "Ông", "Tổ dân phố số 1", 1955, null),
    one("w8", "Trịnh Bảo Ngân", "Bà", "Tổ dân phố số 10", null, null),
    one("w9", "Cao Xuân Lộc", "Ông", null, 1949, null),
  ];
  const families = ["Nguyễn Thị", "Trần Văn", "Lê Thu", "Phạm Đức", "Hoàng Minh", "Đỗ Kim"];
  const given = ["An", "Bình", "Cúc", "Dũng", "Hạnh", "Khánh", "Lan", "Mai", "Nga", "Oanh", "Phúc", "Quý", "Sơn", "Thảo", "Uyên", "Vinh"];
  for (let n = people.length; n < many; n += 1) {
    people.push(one(`w${String(n + 1)}`, `${families[n % families.length] ?? ""} ${given[(n * 7) % given.length] ?? ""}`, null, `Tổ dân phố số ${String((n % 60) + 1)}`, 1940 + (n % 60), null));
  }
  return people;
}

const collator = new Intl.Collator("vi", { numeric: true });
const given = (name: string): string => name.split(" ").at(-1) ?? "";

export class Roll {
  people: Person[];
  #sessions: () => SessionView[];
  #fail: (code: AppError["code"]) => never;

  constructor(people: Person[], sessions: () => SessionView[], fail: (code: AppError["code"]) => never) {
    this.people = people;
    this.#sessions = sessions;
    this.#fail = fail;
  }

  get(id: string): Person {
    return this.people.find((person) => person.id === id) ?? this.#fail("row_not_found");
  }

  rows(): PersonRow[] {
    const sorted = [...this.people].sort((a, b) => collator.compare(a.group ?? "￿", b.group ?? "￿") || collator.compare(given(a.name), given(b.name)) || collator.compare(a.name, b.name));
    const seen = this.#seen();
    return sorted.map((person) => this.row(person, seen));
  }

  row(person: Person, seen = this.#seen()): PersonRow {
    const { sessions, past } = seen.get(person.id) ?? { sessions: 0, past: [] };
    return { person, sessions, opinions: past.length, open: past.filter(({ standing }) => standing === "unanswered").length, last: past[0]?.date ?? null };
  }

  #seen(but?: string): Map<string, { sessions: number; past: PastOpinion[] }> {
    const found = new Map<string, { sessions: number; past: PastOpinion[] }>();
    for (const view of this.#sessions().filter(({ session }) => session.id !== but)) {
      const who = new Map(view.attendees.map((attendee) => [attendee.id, attendee.person]));
      for (const person of new Set(who.values())) {
        if (person === null) continue;
        const at = found.get(person) ?? { sessions: 0, past: [] };
        at.sessions += 1;
        found.set(person, at);
      }
      view.opinions.forEach((opinion, index) => {
        const person = who.get(opinion.speaker ?? "") ?? null;
        if (person !== null && opinion.kind !== "denunciation") found.get(person)?.past.unshift(pastOf(view, opinion, index + 1));
      });
    }
    return found;
  }

  find(session: SessionView | undefined, typed: string, limit: number): PersonMatch[] {
    const words = fold(typed).split(" ").filter(Boolean);
    const letters = words.filter((word) => !/^\d+$/u.test(word));
    const digits = words.filter((word) => /^\d+$/u.test(word));
    const found = this.people.filter((person) => {
      const name = fold(person.name);
      const initials = name.split(" ").map((word) => word.charAt(0)).join("");
      const group = (person.group ?? "").split(" ").at(-1);
      return (
        letters.every((word) => ` ${name}`.includes(` ${word}`) || (letters.length === 1 && initials.includes(word))) &&
        digits.every((word) => group === word || (word.length > 1 && (String(person.birth_year ?? "").endsWith(word) || (person.phone ?? "").endsWith(word))))
      );
    });
    const seen = this.#seen();
    return found.slice(0, limit).map((person) => {
      const at = letters[0] === undefined ? -1 : ` ${fold(person.name)}`.indexOf(` ${letters[0]}`);
      return { row: this.row(person, seen), marks: at < 0 ? [] : [[at, at + (letters[0] ?? "").length]], attendee: session?.attendees.find((attendee) => attendee.person === person.id)?.id ?? null };
    });
  }

  past(session: string | null, id: string): PersonPast {
    const seen = this.#seen(session ?? undefined);
    return { row: this.row(this.get(id), seen), opinions: seen.get(id)?.past ?? [] };
  }

  save(id: string, input: PersonInput): PersonRow {
    const person = { id, ...input };
    const at = this.people.findIndex((other) => other.id === id);
    if (at >= 0) this.people[at] = person;
    else this.people.push(person);
    return this.row(person);
  }

  /** Whoever is added by hand joins the roll. */
  join(attendee: Attendee, id: string): void {
    if (attendee.person !== null || attendee.name === null) return;
    const { name, form, group, address, phone, birth_year, capacity, title } = attendee;
    const same = this.people.filter((person) => fold(person.name) === fold(name));
    attendee.person = same.length === 1 && same[0] ? same[0].id : id;
    if (attendee.person === id) this.people.push({ id, name, form, group, address, phone, birth_year, capacity, title });
  }

  merged(from: string, into: string): Person {
    const [gone, kept] = [this.get(from), this.get(into)];
    return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, value ?? gone[key as keyof Person]])) as unknown as Person;
  }
}

const pastOf = (view: SessionView, opinion: Opinion, number: number): PastOpinion => ({
  id: opinion.id,
  session: view.session.id,
  session_title: view.session.title,
  date: view.session.started_at.slice(0, 10),
  number,
  excerpt: opinion.text,
  topics: opinion.topics,
  standing: view.answers.some(({ opinions }) => opinions.includes(opinion.id)) ? "answered" : "unanswered",
  due: null,
});

const rowsOf = ({ attendees }: SessionView, person: string): Attendee[] => attendees.filter((one) => one.person === person);

/** The sessions that have both. */
export function united(sessions: SessionView[], from: string, into: string): UnitedEvening[] {
  return sessions
    .filter((view) => rowsOf(view, from).length > 0 && rowsOf(view, into).length > 0)
    .map((view) => {
      const gone = new Set(rowsOf(view, from).map(({ id }) => id));
      const times = [...rowsOf(view, from), ...rowsOf(view, into)];
      return {
        session: view.session.id,
        title: view.session.title,
        started_at: view.session.started_at,
        ended: view.session.ended_at !== null,
        deleted: false,
        opinions: view.opinions.filter(({ speaker, kind }) => gone.has(speaker ?? "") && kind !== "denunciation").length,
        turns: view.queue.filter(({ attendee }) => gone.has(attendee)).length,
        arrived_at: times.flatMap(({ arrived_at }) => arrived_at ?? []).sort()[0] ?? null,
        left_at: times.flatMap(({ left_at }) => left_at ?? []).sort().at(-1) ?? null,
        differs: times[0]?.birth_year === times.at(-1)?.birth_year ? [] : ["birth_year"],
      };
    });
}

/** Whoever was `from` is `into`; where both were, one row stays. */
export function unite(view: SessionView, from: string, into: string): void {
  const kept = rowsOf(view, into)[0];
  for (const one of rowsOf(view, from)) {
    one.person = into;
    if (!kept) continue;
    for (const opinion of view.opinions) if (opinion.speaker === one.id) opinion.speaker = kept.id;
    for (const place of view.queue) if (place.attendee === one.id) place.attendee = kept.id;
    view.attendees = view.attendees.filter((other) => other !== one);
  }
}

/** A file as it would have been read, whatever was chosen. */
export function rosterPreview(columns: RosterColumn[] | null): RosterPreview {
  const cells = [
    ["1", "Ngô Thị Xuyến", "7", "1959", "0912 000 121"],
    ["2", "Vũ Đình Thuận", "5", "1958", ""],
    ["3", "", "3", "1971", "0977 000 300"],
    ["4", "Lý Hải Đông", "mười hai", "19o4", ""],
    ["5", "Quách Tuệ Lâm", "4", "1980", ""],
  ];
  const states: RosterRow["state"][] = ["new", "known", "bad", "bad", "new"];
  const says = [null, null, "thiếu họ và tên", "năm sinh “19o4” không phải là một năm", null];
  return {
    sheets: ["Tổ 7", "Khách mời"],
    sheet: 0,
    headings: ["STT", "Họ và tên", "Tổ", "Năm sinh", "Điện thoại"],
    columns: columns ?? ["skip", "name", "group", "birth_year", "phone"],
    rows: cells.map((row, index) => ({ line: index + 4, cells: row, state: states[index] ?? "new", says: says[index] ?? null })),
    new: 2,
    known: 1,
    bad: 2,
  };
}
