// Who may be meant by the letters in F2: people of this session first, then people of the roll. Pure.
import type { Attendee, AttendeeInput, Opinion, PersonMatch, PersonRow, ResidentGroup } from "$lib/backend";
import { marksOf, namesakes } from "$lib/roll";
import { filter, findPeople, fold, newPerson, personName, readName, shortGroup } from "$lib/session";
import { t } from "$lib/texts";

export type Offer =
  /** Someone of this session: they speak again. */
  | { kind: "here"; id: string; label: string; note: string }
  /** Someone of the roll who isn't at this session yet. */
  | { kind: "roll"; id: string; match: PersonMatch; namesake: boolean }
  /** A tổ dân phố, while the group is typed. */
  | { kind: "group"; id: string; label: string };

/** As many as Alt+1…7 reach. */
const MOST = 7;

export function groupOffers(groups: readonly ResidentGroup[], typed: string): Offer[] {
  const found = /^\d+$/.test(typed.trim()) ? groups.filter((one) => fold(one.name).split(" ").at(-1)?.startsWith(typed.trim())) : filter(groups, typed, (one) => one.name);
  return found.slice(0, MOST).map(({ id, name }) => ({ kind: "group", id, label: name }));
}

/** `matches` answer to `about`; of other letters nobody of the roll is offered. */
export function personOffers(attendees: readonly Attendee[], opinions: readonly Opinion[], typed: string, matches: readonly PersonMatch[], about: string): Offer[] {
  const same = namesakes(attendees.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }])));
  // What tells namesakes of the session apart; others are known by name and tổ.
  const noteOf = (one: Attendee): string => [one.group ? shortGroup(one.group) : "", same.has(one.id) ? marksOf(one, true) : ""].filter(Boolean).join(" · ");
  const here = findPeople(attendees, opinions, readName(typed).name ?? "", MOST).map(
    (one): Offer => ({ kind: "here", id: one.id, label: personName(one, t.record.unknown), note: noteOf(one) }),
  );
  if (typed !== about) return here;
  const present = new Set(attendees.map(({ person }) => person));
  const others = matches.filter(({ row, attendee }) => attendee === null && !present.has(row.person.id));
  // Told apart from those of the session too.
  const doubles = namesakes([...others.map(({ row }) => row.person), ...attendees.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]))]);
  return [...here, ...others.map((match): Offer => ({ kind: "roll", id: match.row.person.id, match, namesake: doubles.has(match.row.person.id) }))].slice(0, MOST);
}

/** This very person of the roll, as somebody of the session. */
export function attendeeOf({ person }: PersonRow): AttendeeInput {
  const { id, ...known } = person;
  return newPerson({ ...known, person: id });
}
