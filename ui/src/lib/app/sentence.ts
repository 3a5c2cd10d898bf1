// The sentence of an error, from the one table the command line uses too.
import sentences from "$sentences";
import type { BackendError } from "$lib/backend";
import { t } from "$lib/texts";

type Sentence = { vi: string; en: string };
const table = sentences as Record<string, Sentence | undefined>;

/** What happened, that nothing is lost, what to do next. */
export function sentence(error: BackendError, language: keyof Sentence = "vi"): string {
  const template = table[error.code]?.[language];
  if (template === undefined) return t.shared.errorUnknown;
  const values: Record<string, string> = { detail: error.message, ...error.context };
  // A value that is itself a word of the table ("detail.disk_full") is said in words.
  const said = (name: string): string | undefined => {
    const value = values[name];
    return value === undefined ? undefined : (table[`${name}.${value}`]?.[language] ?? value);
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => said(name) ?? whole);
  return fill(fill(template));
}
