// Marks and counts of what says the same.
import { describe, expect, it } from "vitest";
import type { Opinion } from "$lib/backend";
import { t } from "$lib/texts";
import { contentsOf, sameByOpinion, shortDay } from "./same";

const opinion = (id: string, same_content: string | null = null): Opinion => ({ id, same_content }) as Opinion;

describe("what an opinion is linked with", () => {
  const opinions = [opinion("a", "x"), opinion("b"), opinion("c", "x"), opinion("d", "x"), opinion("e", "y")];

  it("is told by number in the session and by day elsewhere", () => {
    const elsewhere = [
      { opinion: "e", session: "s8", date: "2025-12-30" },
      { opinion: "e", session: "s9", date: "2026-03-12" },
      { opinion: "a", session: "s9", date: "2026-03-12" },
      { opinion: "a", session: "s7", date: "2026-03-12" },
    ];
    const same = sameByOpinion(opinions, elsewhere, "2026-11-27");
    expect(same.get("a")).toEqual({ numbers: [3, 4], days: ["12/3"] });
    expect(same.get("c")).toEqual({ numbers: [1, 4], days: [] });
    expect(same.get("e")).toEqual({ numbers: [], days: ["30/12/2025", "12/3"] });
    expect(same.has("b")).toBe(false);
    const { numbers, days } = same.get("a") ?? { numbers: [], days: [] };
    expect(t.similar.mark(numbers, days)).toBe("số 3, 4 · 12/3");
    expect(t.similar.mark([], ["12/3"])).toBe("12/3");
  });

  it("counts once", () => {
    expect(contentsOf(opinions)).toBe(3);
    expect(contentsOf([opinion("a"), opinion("b"), null])).toBe(2);
  });

  it("names a day as short as it can", () => {
    expect(shortDay("2026-03-02", "2026-11-27")).toBe("2/3");
    expect(shortDay("2025-03-02", "2026-11-27")).toBe("2/3/2025");
  });
});
