import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { grow } from "./grow";

/** A field whose text takes `lines` of 22 pixels; between 66 and 440 pixels it is as tall as its text. */
function area(): { field: HTMLTextAreaElement; type: (text: string, lines: number) => void; measured: () => number } {
  const field = document.createElement("textarea");
  let lines = 1;
  let measured = 0;
  field.style.minHeight = "66px";
  document.body.append(field);
  const height = (): number => Math.max(66, Number.parseFloat(field.style.height) || 0);
  Object.defineProperties(field, {
    scrollHeight: { get: () => Math.max(lines * 22, field.style.height === "auto" ? 66 : height()) },
    clientHeight: { get: height },
    offsetHeight: { get: height },
  });
  const set = vi.spyOn(field.style, "height", "set");
  set.mockImplementation((value: string) => {
    if (value === "auto") measured += 1;
    field.style.setProperty("height", value);
  });
  return {
    field,
    type: (text, now) => {
      field.value = text;
      lines = now;
      grow(field);
    },
    measured: () => measured,
  };
}

beforeEach(() => vi.stubGlobal("CSS", { supports: () => false }));
afterEach(() => vi.unstubAllGlobals());

test("what is taken back changes nothing while the field is as low as it may be", () => {
  const { type, measured } = area();
  type("phương", 1);
  const first = measured();
  for (const text of ["phươn", "phươ", "phườ", "phườn", "phường", ""]) type(text, 1);
  expect(measured()).toBe(first);
});

test("a field is as tall as its text, and lower again when a line is taken back", () => {
  const { field, type } = area();
  type("một", 1);
  type("một hai", 5);
  expect(field.style.height).toBe("110px");
  type("một ha", 4);
  expect(field.style.height).toBe("88px");
  type("", 1);
  expect(field.style.height).toBe("66px");
});
