import { describe, expect, it } from "vitest";
import { filled, follow, keyed, moved } from "./rows";

const blank = (row: string): boolean => row === "";

describe("rows of a list", () => {
  it("keep their keys when the saved rows come back tidied", () => {
    const items = [keyed("Bàn "), keyed("Ghế")];
    const next = follow(items, ["Bàn", "Ghế"], blank);
    expect(next.map((item) => item.row)).toEqual(["Bàn", "Ghế"]);
    expect(next.map((item) => item.key)).toEqual(items.map((item) => item.key));
  });

  it("keep the blank row she has just added", () => {
    const items = [keyed("Bàn"), keyed("")];
    expect(follow(items, ["Bàn"], blank)).toBe(items);
    expect(follow(items, ["Bàn", "Ghế"], blank).map((item) => item.row)).toEqual(["Bàn", "Ghế", ""]);
  });

  it("follow an undo that brings a row back or takes one away", () => {
    const items = [keyed("Bàn"), keyed("Ghế")];
    expect(follow(items, ["Bàn"], blank).map((item) => item.row)).toEqual(["Bàn"]);
    expect(follow(items, ["Bàn", "Tủ", "Ghế"], blank).map((item) => item.row)).toEqual(["Bàn", "Tủ", "Ghế"]);
  });

  it("are saved without the blank ones, and move only inside the list", () => {
    const items = [keyed("Bàn"), keyed(""), keyed("Ghế")];
    expect(filled(items, blank)).toEqual(["Bàn", "Ghế"]);
    expect(moved(items, 2, -1).map((item) => item.row)).toEqual(["Bàn", "Ghế", ""]);
    expect(moved(items, 0, -1)).toBe(items);
  });
});
