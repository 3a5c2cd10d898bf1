// The filters of the box as text: the buttons that write them, the values that are offered.
import { filter, fold } from "$lib/session";
import { t } from "$lib/texts";

/** What the values of a filter may be: the ward's own. */
export interface Known {
  topics: readonly string[];
  groups: readonly string[];
  people: readonly string[];
}

/** A filter at the end of the text that is still being written: `lĩnh vực:da`. */
export interface OpenFilter {
  name: FilterName;
  /** All that stands before its value. */
  before: string;
  typed: string;
}

export type FilterName = keyof typeof t.search.filters;

/** In the order of the buttons. */
export const FILTERS = Object.keys(t.search.filters) as FilterName[];

/** The text with a filter written at its end. */
export function withFilter(text: string, name: FilterName): string {
  const before = text.trimEnd();
  const written = t.search.filters[name];
  return `${before === "" ? "" : `${before} `}${written}${written.endsWith(":") ? "" : " "}`;
}

/** The text with a value in the place of what is typed of it. */
export function withValue(open: OpenFilter, value: string): string {
  return `${open.before}${/\s/u.test(value) ? `"${value}"` : value} `;
}

/** The filter that the text ends in, if it ends in one. */
export function openFilter(text: string): OpenFilter | null {
  const colon = text.lastIndexOf(":");
  if (colon < 0) return null;
  const before = text.slice(0, colon + 1);
  const name = FILTERS.find((one) => t.search.filters[one].endsWith(":") && ` ${fold(before)}`.endsWith(` ${fold(t.search.filters[one])}`));
  const typed = text.slice(colon + 1).replace(/^\s*"?/u, "");
  return name === undefined || typed.includes('"') ? null : { name, before, typed };
}

/** The values to choose from; dates are typed. */
export function valuesOf(open: OpenFilter, known: Known): string[] {
  const all: Partial<Record<FilterName, readonly string[]>> = {
    topic: known.topics,
    group: known.groups,
    person: known.people,
    status: t.search.statuses,
  };
  return filter(all[open.name] ?? [], open.typed, (value) => value);
}
