// Nothing unsure is chosen beforehand, and what is chosen can be left.
import { describe, expect, it } from "vitest";
import { chosen, summary, toggle } from "./untagged";

const offer = (code: string, score: number) => ({ code, score, because: [] });

describe("opinions without a topic", () => {
  it("begin with the first offer where it is more likely than not", () => {
    const rows = [
      { opinion: "a", offers: [offer("rac", 0.7), offer("khoi", 0.2)] },
      { opinion: "b", offers: [offer("rac", 0.4)] },
      { opinion: "c", offers: [] },
    ];
    expect(chosen(rows)).toEqual({ a: "rac" });
  });

  it("take another offer, or none when it is chosen again", () => {
    const other = toggle({ a: "rac" }, "a", "khoi");
    expect(other).toEqual({ a: "khoi" });
    expect(toggle(other, "a", "khoi")).toEqual({});
  });

  it("are counted by topic, the most first", () => {
    expect(summary({ a: "khoi", b: "rac", c: "rac" })).toEqual([
      { code: "rac", count: 2 },
      { code: "khoi", count: 1 },
    ]);
  });
});
