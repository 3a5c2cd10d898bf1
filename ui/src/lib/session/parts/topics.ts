// What F7 offers: topics that answer to the letters, and last a topic of that very name where the ward has none.
import type { SettingsView, Topic } from "$lib/backend";
import { filter, fold } from "../fold";
import { topicOfName } from "../named";

/** A row of the palette: a topic there is, or the name of one to be had ("again": one the ward offers no longer). */
export type Choice = { topic: Topic } | { name: string; again: boolean };

/** Topics still offered that answer to the typed letters: by their own names first, then by their field's. */
export function findTopics({ topics, fields }: Pick<SettingsView, "topics" | "fields">, typed: string): Topic[] {
  const offered = topics.filter((topic) => !topic.retired);
  const names = new Map(fields.map(({ code, name }) => [code, name]));
  const byName = filter(offered, typed, (topic) => topic.name);
  const byField = filter(offered, typed, (topic) => names.get(topic.field ?? "") ?? "");
  return [...byName, ...byField.filter((topic) => !byName.includes(topic))];
}

/** The name as it will stand in the list: spaces single, a capital at its beginning. */
function written(typed: string): string {
  const [first = "", ...rest] = typed.normalize("NFC").trim().replace(/\s+/gu, " ");
  return first.toLocaleUpperCase("vi") + rest.join("");
}

/** The rows for the typed letters. A new topic has two words or more: a slip among a few letters makes none. */
export function choices(settings: Pick<SettingsView, "topics" | "fields">, typed: string): Choice[] {
  const found = findTopics(settings, typed).map((topic) => ({ topic }));
  const same = topicOfName(settings.topics, typed);
  const letters = fold(typed);
  if (letters === "" || same?.retired === false || (same === undefined && !letters.includes(" "))) return found;
  return [...found, same ? { name: same.name, again: true } : { name: written(typed), again: false }];
}
