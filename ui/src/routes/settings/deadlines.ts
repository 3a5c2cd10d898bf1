// Which of the rules on offer one is, and which rule a choice stands for.
import type { DeadlineRule, KindDeadline } from "$lib/backend";

const same = (a: DeadlineRule, b: DeadlineRule): boolean => a.days === b.days && a.count === b.count && a.basis === b.basis;

/** The choice that shows a rule: its place among the known ones, "own" or "none". */
export function choiceOf(rule: DeadlineRule | null, known: readonly DeadlineRule[]): string {
  if (rule === null) return "none";
  const index = known.findIndex((one) => same(one, rule));
  return index < 0 ? "own" : String(index);
}

/** The rule a choice stands for. The ward's own starts with the days in force and claims no law. */
export function ruleOf(choice: string, one: KindDeadline, known: readonly DeadlineRule[]): DeadlineRule | null {
  if (choice === "none") return null;
  if (choice === "own") return { ...(one.rule ?? one.standard), basis: "" };
  return known[Number(choice)] ?? one.standard;
}
