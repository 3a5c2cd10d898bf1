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
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
