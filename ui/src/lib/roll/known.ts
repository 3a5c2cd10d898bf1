// What tells people of the roll apart, and what is known of them. Pure.
import type { Person, PersonRow } from "$lib/backend";
import { fold } from "$lib/session";
import { t } from "$lib/texts";

/** The last four digits of a phone: enough to tell namesakes apart, too little to call. */
export function phoneTail(phone: string | null): string {
  return (phone ?? "").replace(/\D/gu, "").slice(-4);
}

/** Ids of those in the list who share their name, marks aside, with another. */
export function namesakes(list: readonly Pick<Person, "id" | "name">[]): Set<string> {
  const byName = new Map<string, string[]>();
  for (const { id, name } of list) {
    const key = fold(name);
    byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  return new Set([...byName.values()].filter((ids) => ids.length > 1).flat());
}

/** "đã dự 3 lần", and what is still owed to them. */
export function seen({ sessions, open }: Pick<PersonRow, "sessions" | "open">): { text: string; open: string } {
  return { text: t.people.seen(sessions), open: open > 0 ? t.people.open(open) : "" };
}

/** "sinh 1961 · ĐT …4321": the phone only where a name isn't enough. */
export function marksOf(person: Pick<Person, "birth_year" | "phone">, withPhone: boolean): string {
  const tail = withPhone ? phoneTail(person.phone) : "";
  return [person.birth_year === null ? "" : t.people.born(person.birth_year), tail === "" ? "" : t.people.phone(tail)].filter(Boolean).join(" · ");
}
