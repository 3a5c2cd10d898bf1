// Where in Chuẩn bị what is missing of the head is put right.
import type { MissingCode } from "$lib/backend";

/** The fields' test names, the likeliest first; the first that stands on the screen is meant. */
const SPOTS: Partial<Record<MissingCode, readonly string[]>> = {
  no_title: ["f-title"],
  no_place: ["f-place"],
  no_chair: ["chair-name", "chair-add"],
  chair_name: ["chair-name", "chair-add"],
  chair_title: ["chair-title", "chair-add"],
  no_secretary: ["secretary-name", "secretary-add"],
  secretary_name: ["secretary-name", "secretary-add"],
  no_end_time: ["f-end-time"],
  no_present_counts: ["present-count", "present-add"],
  present_below_listed: ["present-count"],
  present_group_below_listed: ["present-count"],
  issuer_not_printable: ["ward-issuer"],
  no_ward_name: ["ward-name"],
  unit_name_missing: ["ward-unit-name"],
};

/** The field that puts it right: of several of its kind the first empty one. */
export function spotOf(code: MissingCode, page: ParentNode): HTMLElement | null {
  for (const test of SPOTS[code] ?? []) {
    const found = [...page.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
    const empty = found.find((one) => "value" in one && typeof one.value === "string" && one.value.trim() === "");
    const spot = empty ?? found[0];
    if (spot) return spot;
  }
  return null;
}
