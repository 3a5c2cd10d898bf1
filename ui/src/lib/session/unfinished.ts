// Words that stand in a field and in no opinion: no paper prints them.
import type { Answer, Draft, Opinion } from "$lib/backend";

/** How the drafts of opinions are named that could not be recorded and wait for an empty composer. */
export const KEPT = "kept:";

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

/** Numbers of the opinions with an answer or a task begun and not saved: of the drafts named `fields`, those that hold words. */
export function begun(
  fields: readonly string[],
  found: (field: string) => Pick<Draft, "text"> | null,
  opinions: readonly Pick<Opinion, "id">[],
  answers: readonly Pick<Answer, "id" | "opinions">[],
): number[] {
  const ids = fields.flatMap((field) => {
    const [name = "", about = ""] = field.split(/:(.*)/s);
    if ((name !== "answer" && name !== "follow_up") || (found(field)?.text.trim() ?? "") === "") return [];
    return answers.find(({ id }) => id === about)?.opinions ?? about.split(",");
  });
  return opinions.flatMap(({ id }, index) => (ids.includes(id) ? [index + 1] : []));
}
