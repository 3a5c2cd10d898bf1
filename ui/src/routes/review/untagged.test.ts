// Nothing unsure is chosen beforehand, and what is chosen can be left.
import { describe, expect, it } from "vitest";
import type { Opinion } from "$lib/backend";
import { chosen, summary, toggle, untagged } from "./untagged";

const offer = (code: string, score: number) => ({ code, score, because: [] });

describe("opinions without a topic", () => {
  it("are all that have none but denunciations, which stand apart", () => {
    const one = (id: string, topics: string[], kind = "petition") => ({ id, topics, kind }) as unknown as Opinion;
    const found = untagged([one("a", []), one("b", ["rac"]), one("c", [], "denunciation"), one("d", [])]);
    expect(found.map(({ opinion }) => opinion)).toEqual(["a", "d"]);
  });

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
