// What would be tagged: opinion id → the topic chosen for it.
import type { Opinion, Untagged } from "$lib/backend";

export type Choices = Readonly<Record<string, string>>;

/** Below this an offer is a guess: it is shown, and not chosen beforehand. */
export const SURE = 0.5;

/** The opinions that could get a topic, as the screen knows them; their offers are still to come. */
export function untagged(opinions: readonly Opinion[]): Untagged[] {
  return opinions.filter(({ topics, kind }) => topics.length === 0 && kind !== "denunciation").map(({ id }) => ({ opinion: id, offers: [] }));
}

/** What is chosen before she looks: the first offer where it is more likely than not. */
export function chosen(rows: readonly Untagged[]): Choices {
  const sure = rows.flatMap(({ opinion, offers }) => (offers[0] && offers[0].score >= SURE ? [[opinion, offers[0].code] as const] : []));
  return Object.fromEntries(sure);
}

/** Chooses a topic for an opinion; choosing it again leaves the opinion as it is. */
export function toggle(choices: Choices, opinion: string, code: string): Choices {
  const { [opinion]: before, ...others } = choices;
  return before === code ? others : { ...others, [opinion]: code };
}

/** How many opinions each topic would get, the most first. */
export function summary(choices: Choices): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const code of Object.values(choices)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}
