// Which opinions she linked as saying the same, as a quiet mark: "≈ số 3, 9 · 12/3".
import type { LinkedOpinion, Opinion } from "$lib/backend";

/** What an opinion is linked with. */
export interface Same {
  /** Numbers in this session. */
  numbers: number[];
  /** Days of other sessions, "12/3"; with the year where it is another one. */
  days: string[];
}

/** "12/3" from a day "2026-03-12"; "12/3/2025" seen from another year. */
export function shortDay(day: string, near: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const short = `${String(Number(date))}/${String(Number(month))}`;
  return near.startsWith(year) ? short : `${short}/${year}`;
}

/** Opinion's id → what it is linked with. `near` is the day of the session. */
export function sameByOpinion(opinions: readonly Opinion[], elsewhere: readonly LinkedOpinion[], near: string): Map<string, Same> {
  const members = new Map<string, { id: string; number: number }[]>();
  opinions.forEach(({ id, same_content }, index) => {
    if (same_content === null) return;
    const list = members.get(same_content) ?? [];
    list.push({ id, number: index + 1 });
    members.set(same_content, list);
  });
  const days = new Map<string, string[]>();
  for (const { opinion, date } of elsewhere) {
    const list = days.get(opinion) ?? [];
    const day = shortDay(date, near);
    if (!list.includes(day)) list.push(day);
    days.set(opinion, list);
  }
  const found = new Map<string, Same>();
  for (const list of members.values()) {
    for (const { id } of list) {
      const numbers = list.filter((one) => one.id !== id).map(({ number }) => number);
      found.set(id, { numbers, days: days.get(id) ?? [] });
    }
  }
  return found;
}

/** How many contents these opinions have: those that say the same counted once. */
export function contentsOf(opinions: readonly (Opinion | null)[]): number {
  const seen = new Set<string>();
  for (const one of opinions) if (one !== null) seen.add(one.same_content ?? one.id);
  return seen.size;
}
