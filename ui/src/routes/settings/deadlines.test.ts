import { expect, it } from "vitest";
import type { DeadlineRule, KindDeadline } from "$lib/backend";
import { choiceOf, ruleOf } from "./deadlines";

const law: DeadlineRule = { days: 10, count: "calendar", basis: "Luật, Điều 43" };
const other: DeadlineRule = { days: 10, count: "working", basis: "Luật, Điều 28" };
const known = [law, other];
const row = (rule: DeadlineRule | null): KindDeadline => ({ kind: "dialogue", rule, standard: law });

it("a rule shows as the law only while its days, their counting and its name are the law's", () => {
  expect(choiceOf(law, known)).toBe("0");
  expect(choiceOf({ ...other }, known)).toBe("1");
  expect(choiceOf({ ...law, days: 9 }, known)).toBe("own");
  expect(choiceOf({ ...law, count: "working" }, known)).toBe("own");
  expect(choiceOf({ ...law, basis: "" }, known)).toBe("own");
  expect(choiceOf(null, known)).toBe("none");
});

it("the ward's own begins with the days in force and claims no law", () => {
  expect(ruleOf("own", row(other), known)).toEqual({ days: 10, count: "working", basis: "" });
  expect(ruleOf("own", row(null), known)).toEqual({ days: 10, count: "calendar", basis: "" });
});

it("a choice of law is that law; none is none", () => {
  expect(ruleOf("1", row(law), known)).toEqual(other);
  expect(ruleOf("none", row(law), known)).toBeNull();
});
