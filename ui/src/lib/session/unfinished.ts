// Words that stand in the composer and in no opinion: no paper prints them.
import type { Draft, Opinion } from "$lib/backend";

/** Whether the composer's draft holds words that `opinions` don't. */
export function unfinished(draft: Pick<Draft, "text" | "extra"> | null, opinions: readonly Pick<Opinion, "id" | "text">[]): boolean {
  const text = draft?.text.trim() ?? "";
  if (text === "") return false;
  const recorded = opinions.find((one) => one.id === draft?.extra?.opinion);
  return recorded?.text.trim() !== text;
}
