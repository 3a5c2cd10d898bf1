// Words left in the composer are told apart from those an opinion holds already.
import { describe, expect, it } from "vitest";
import type { Draft } from "$lib/backend";
import { unfinished } from "./unfinished";

const draft = (text: string, opinion: string | null): Pick<Draft, "text" | "extra"> => ({ text, extra: { opinion } as unknown as Draft["extra"] });

describe("unfinished", () => {
  const opinions = [{ id: "o1", text: "Đèn hỏng" }];

  it("an empty composer has nothing to lose", () => {
    expect(unfinished(null, opinions)).toBe(false);
    expect(unfinished(draft(" \n", null), opinions)).toBe(false);
  });

  it("words of no opinion are unfinished, also beside an opinion of the same words", () => {
    expect(unfinished(draft("Đèn hỏng", null), opinions)).toBe(true);
  });

  it("an opinion that was recorded and goes on is unfinished only where it went on", () => {
    expect(unfinished(draft("Đèn hỏng ", "o1"), opinions)).toBe(false);
    expect(unfinished(draft("Đèn hỏng ở ngõ 45", "o1"), opinions)).toBe(true);
  });
});
