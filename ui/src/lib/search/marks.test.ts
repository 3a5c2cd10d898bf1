// What was looked for stands out, and not a letter of the text is lost or doubled.
import { describe, expect, it } from "vitest";
import { pieces } from "./marks";

const shown = (text: string, marks: [number, number][]): string =>
  pieces(text, marks)
    .map((one) => (one.hit ? `[${one.text}]` : one.text))
    .join("");

describe("the pieces of a text", () => {
  it("ranges count UTF-16 units, as the program sends them", () => {
    expect(shown("Ngõ 12 🌧 nước ngập", [[10, 14]])).toBe("Ngõ 12 🌧 [nước] ngập");
  });

  it("at the beginning, at the end, side by side", () => {
    expect(shown("đèn đường", [[0, 3], [4, 9]])).toBe("[đèn] [đường]");
    expect(shown("đèn", [])).toBe("đèn");
  });

  it("ranges out of order, overlapping or beyond the end lose nothing", () => {
    expect(shown("vỉa hè", [[4, 99], [0, 3], [2, 3]])).toBe("[vỉa] [hè]");
  });
});
