// Who asks the system for less motion gets none: one rule stops every transition and animation,
// and no script scrolls or moves past it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const SRC = join(import.meta.dirname, "../../..");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => /\.(svelte|css|ts)$/u.test(file) && !file.endsWith(".test.ts"));
const saying = (pattern: RegExp): string[] => files.filter((file) => pattern.test(readFileSync(join(SRC, file), "utf8")));

it("the rule for reduced motion covers everything, and nothing is stronger", () => {
  const base = readFileSync(join(SRC, "lib/shared/style/base.css"), "utf8");
  const rule = /@media \(prefers-reduced-motion: reduce\) \{([\s\S]*?)\n\}/u.exec(base)?.[1] ?? "";
  for (const word of ["*,", "*::before", "*::after", "::backdrop", "transition: none !important", "animation: none !important", "scroll-behavior: auto !important"]) {
    expect(rule).toContain(word);
  }
  expect(files.length).toBeGreaterThan(100);
  expect(saying(/(?:transition|animation)[\w-]*:[^;]*!important/u)).toEqual([join("lib", "shared", "style", "base.css")]);
});

it("no script moves anything by itself", () => {
  expect(saying(/behavior:\s*["']smooth|\.animate\(|from "svelte\/(?:transition|motion|animate)"/u)).toEqual([]);
});
