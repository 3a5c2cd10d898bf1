import { describe, expect, it } from "vitest";
import type { CarriedOpinion } from "$lib/backend";
import { HEADING, inSight, linesOf, ROW, scrolledTo, SHORT } from "./lines";

const rows = (from: number, count: number): CarriedOpinion[] => Array.from({ length: count }, (_, n) => ({ id: String(from + n), here: null, text: "Ngõ 12 ngập. ".repeat(n % 2 === 0 ? 2 : 20) }) as CarriedOpinion);
const parts = [
  { heading: "Tổ dân phố số 1", rows: rows(0, 5000) },
  { heading: "Tổ dân phố số 2", rows: rows(5000, 5000) },
];
const { lines, height } = linesOf(parts);

describe("the lines of a long list", () => {
  it("stand one under another, every opinion once, numbered", () => {
    expect(height).toBe(2 * HEADING + 5000 * ROW + 5000 * SHORT);
    expect(lines).toHaveLength(10002);
    expect(lines.map(({ top }) => top)).toEqual([0, ...lines.slice(0, -1).map(({ end }) => end)]);
    const said = lines.filter((line) => line.kind === "row");
    expect(said.map(({ id }) => id)).toEqual(said.map((_, n) => String(n)));
    expect(said.map(({ number }) => number)).toEqual(said.map((_, n) => n + 1));
  });

  it("are low where little is to be read", () => {
    const [short, long] = rows(0, 2) as [CarriedOpinion, CarriedOpinion];
    const answered: CarriedOpinion = { ...short, here: { how: "kept", outcome: null, text: null } };
    const { lines: three } = linesOf([{ heading: "", rows: [short, long, answered] }]);
    expect(three.map(({ top, end }) => end - top)).toEqual([HEADING, SHORT, ROW, ROW]);
  });

  it("are made only where they are in sight, the whole of what is", () => {
    for (const top of [0, 1234, height / 2, height - 430]) {
      const shown = inSight(lines, top, 430, undefined);
      expect(shown.length).toBeLessThan(50);
      const wanted = lines.filter((line) => line.top < top + 430 && line.end > top);
      expect(shown).toEqual(expect.arrayContaining(wanted));
    }
  });

  it("keep the one that the keys stand on, above or below", () => {
    expect(inSight(lines, 0, 430, "9999").at(-1)?.id).toBe("9999");
    expect(inSight(lines, height, 430, "0")[0]?.id).toBe("0");
    const near = inSight(lines, 0, 430, "1");
    expect(near.filter(({ id }) => id === "1")).toHaveLength(1);
  });

  it("scroll no further than to show the one chosen, with its heading when it is the first", () => {
    expect(scrolledTo(lines, "0", 5000, 430)).toBe(0);
    expect(scrolledTo(lines, "1", 0, 430)).toBe(0);
    expect(scrolledTo(lines, "9999", 0, 430)).toBe(height - 430);
    expect(scrolledTo(lines, "5000", height, 430)).toBe(HEADING + 2500 * ROW + 2500 * SHORT);
    expect(scrolledTo(lines, undefined, 77, 430)).toBe(77);
  });
});
