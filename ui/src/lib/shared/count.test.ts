import { expect, it } from "vitest";
import { readCount } from "./count";

it.each([
  ["63", 63],
  ["1.250", 1250],
  [" 0 ", 0],
  ["", null],
])("%s is read as a count", (typed, count) => {
  expect(readCount(typed)).toBe(count);
});

it.each(["-1", "1,5", "sáu", "1.25", "99999999999"])("%s is no count", (typed) => {
  expect(readCount(typed)).toBeUndefined();
});
