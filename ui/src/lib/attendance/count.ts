// Who is there in numbers, and how they stand in the printed "Thành phần tham dự". Pure; every
// number is the count of rows, so that the sums are the total.
import type { Attendee, Capacity, Present, SessionKind, SessionView } from "$lib/backend";
import { t } from "$lib/texts";

export interface Tally {
  label: string;
  count: number;
}

export interface Tallies {
  groups: Tally[];
  capacities: Tally[];
  total: number;
  late: number;
  left: number;
}

/** Who is in the hall: all but those whom only a list gathered before names. Once they speak, stand in the
 *  queue or are ticked (which gives them a time) they are there like anybody. */
export function inTheHall({ attendees, opinions, queue }: Pick<SessionView, "attendees" | "opinions" | "queue">): Attendee[] {
  const named = new Set(opinions.filter(({ channel }) => channel === "collected").map(({ speaker }) => speaker));
  if (named.size === 0) return attendees;
  const heard = new Set(opinions.filter(({ channel }) => channel === "spoken").map(({ speaker }) => speaker));
  for (const { attendee } of queue) heard.add(attendee);
  return attendees.filter(({ id, arrived_at }) => arrived_at !== null || heard.has(id) || !named.has(id));
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Counts by tổ dân phố and by capacity; those of whom it isn't known stand last. Late is who came after
 *  the session had begun. */
export function tallies(people: readonly Attendee[], begun = ""): Tallies {
  return {
    groups: counted(people, ({ group }) => group, t.people.attendance.noGroup),
    capacities: counted(people, ({ capacity }) => (capacity === null ? null : sentence(t.nouns.capacity[capacity])), t.people.attendance.noCapacity),
    total: people.length,
    late: people.filter(({ arrived_at }) => arrived_at !== null && arrived_at > begun).length,
    left: people.filter(({ left_at }) => left_at !== null).length,
  };
}

const sentence = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

function counted(people: readonly Attendee[], of: (one: Attendee) => string | null, unknown: string): Tally[] {
  const found = new Map<string | null, number>();
  for (const one of people) found.set(of(one), (found.get(of(one)) ?? 0) + 1);
  const none = found.get(null) ?? 0;
  found.delete(null);
  const known = [...found].map(([label, count]) => ({ label: label ?? "", count })).sort((a, b) => collator.compare(a.label, b.label));
  return none > 0 ? [...known, { label: unknown, count: none }] : known;
}

/** Who says nothing of their capacity is what most are at such a session. */
const USUAL: Record<SessionKind, Capacity> = {
  dialogue: "citizen",
  reception: "citizen",
  voter_contact: "voter",
  residents_meeting: "household",
  solidarity_day: "citizen",
  other: "citizen",
};

const ORDER: Capacity[] = ["official", "delegate", "citizen", "voter", "household"];

/** The printed rows that attendance gives. */
export function printedRows(people: readonly Attendee[], kind: SessionKind): Present[] {
  return ORDER.map((capacity) => ({
    group: t.people.printed[capacity],
    count: people.filter((one) => (one.capacity ?? USUAL[kind]) === capacity).length,
  })).filter(({ count }) => count > 0);
}

const OURS = new Set<string>(Object.values(t.people.printed));

/** The printed rows once attendance is taken in: rows of its own names are its counts, what else
 *  she wrote stays. */
export function withPresent(present: readonly Present[], people: readonly Attendee[], kind: SessionKind): Present[] {
  const rows = printedRows(people, kind);
  const waiting = new Map(rows.map((row) => [row.group, row]));
  const kept = present.flatMap((row) => {
    if (!OURS.has(row.group)) return [row];
    const now = waiting.get(row.group);
    waiting.delete(row.group);
    return now ? [now] : [];
  });
  return [...kept, ...rows.filter(({ group }) => waiting.has(group))];
}

/** How what is printed stands to those who were ticked. */
export interface Agreement {
  /** The sum of the printed rows that attendance gives; null when there is none yet. */
  printed: number | null;
  /** The sum of the other rows. */
  others: number;
  agrees: boolean;
}

export function agreement(present: readonly Present[], people: readonly Attendee[], kind: SessionKind): Agreement {
  const ours = present.filter(({ group }) => OURS.has(group));
  const sum = (rows: readonly Present[]): number => rows.reduce((total, { count }) => total + (count ?? 0), 0);
  const wanted = new Map(printedRows(people, kind).map((row) => [row.group, row.count]));
  return {
    printed: ours.length === 0 ? null : sum(ours),
    others: sum(present.filter(({ group }) => !OURS.has(group))),
    agrees: ours.length === wanted.size && ours.every(({ group, count }) => wanted.get(group) === count),
  };
}
