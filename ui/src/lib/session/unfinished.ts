// Words that stand in a field and in no opinion: no paper prints them.
import type { Draft, Opinion } from "$lib/backend";

/** Whether the composer's draft holds words that `opinions` don't. */
export function unfinished(draft: Pick<Draft, "text" | "extra"> | null, opinions: readonly Pick<Opinion, "id" | "text">[]): boolean {
  const text = draft?.text.trim() ?? "";
  if (text === "") return false;
  const recorded = opinions.find((one) => one.id === draft?.extra?.opinion);
  return recorded?.text.trim().normalize() !== text.normalize();
}

/** Numbers of the opinions whose words were mended in their place and not saved: `found` gives the draft of a field. */
export function unsaved(found: (field: string) => Pick<Draft, "text"> | null, opinions: readonly Pick<Opinion, "id" | "text">[]): number[] {
  return opinions.flatMap(({ id, text }, index) => {
    const words = found(`edit:${id}`)?.text.trim().normalize() ?? "";
    return words === "" || words === text.trim().normalize() ? [] : [index + 1];
  });
}
