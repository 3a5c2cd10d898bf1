// What people and groups are called on the screen, and how a typed name is read.
import type { Attendee, AttendeeInput, Channel, Form, Opinion, ResidentGroup } from "$lib/backend";
import { fold } from "./fold";

/** "Bà Đặng Thu Hường"; nobody and the nameless are `unknown` ("Chưa rõ tên"). */
export function personName(person: Pick<Attendee, "name" | "form"> | null | undefined, unknown: string): string {
  if (!person?.name) return unknown;
  return person.form ? `${person.form} ${person.name}` : person.name;
}

/** Whose opinion it is: a slip or a gathered opinion that names nobody is called what it is. */
export function saidBy(
  opinion: Pick<Opinion, "speaker" | "channel">,
  person: Pick<Attendee, "name" | "form"> | null | undefined,
  nobody: Record<Channel, string>,
): string {
  return opinion.speaker === null ? nobody[opinion.channel] : personName(person, nobody.spoken);
}

/** "Tổ dân phố số 7" as it stands in narrow places: "TDP số 7". */
export function shortGroup(group: string): string {
  return group.replace(/^\s*tổ dân phố/iu, "TDP");
}

const FORMS: [RegExp, Form][] = [
  [/^(ông)\s+(?=\S)/iu, "Ông"],
  [/^(bà)\s+(?=\S)/iu, "Bà"],
  [/^(đồng chí|đ\/c|đc)\s+(?=\S)/iu, "Đồng chí"],
];

/** "bà Đặng Thu Hường" → the form and the name; what is only a form stays a name. */
export function readName(typed: string): { form: Form | null; name: string | null } {
  const text = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  for (const [pattern, form] of FORMS) {
    if (pattern.test(text)) return { form, name: text.replace(pattern, "") };
  }
  return { form: null, name: text === "" ? null : text };
}

/** "7", "tdp 7" or "tổ 7" → the ward's own "Tổ dân phố số 7"; other words stay as typed. */
export function readGroup(typed: string, groups: readonly ResidentGroup[]): string | null {
  const text = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (text === "") return null;
  const key = fold(text);
  const exact = groups.find((group) => fold(group.name) === key);
  if (exact) return exact.name;
  const number = /^(?:(?:tdp|to|to dan pho)(?: so)? ?)?0*(\d+)$/u.exec(key)?.[1];
  if (number === undefined) return text;
  return groups.find((group) => new RegExp(`(?:^| )0*${number}$`, "u").test(fold(group.name)))?.name ?? `Tổ dân phố số ${number}`;
}

/** All fields of a person, to change some and send them back. */
export function inputOf(person: Attendee): AttendeeInput {
  const { id: _id, ...input } = person;
  return input;
}

/** A person of whom only these fields are known. */
export function newPerson(known: Partial<AttendeeInput>): AttendeeInput {
  return {
    name: null,
    form: null,
    group: null,
    address: null,
    phone: null,
    citizen_id: null,
    birth_year: null,
    capacity: null,
    title: null,
    arrived_at: null,
    left_at: null,
    person: null,
    ...known,
  };
}
