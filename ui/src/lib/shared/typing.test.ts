import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Typing } from "./typing.svelte";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function field(source: string): { typing: Typing; calls: [string, boolean][]; type: (text: string) => void } {
  const calls: [string, boolean][] = [];
  const typing = new Typing(source, (value, final) => calls.push([value, final]));
  return {
    typing,
    calls,
    type: (text) => {
      typing.text = text;
      typing.typed();
    },
  };
}

describe("a field being typed in", () => {
  it("keeps a draft after a pause and saves once when it is left", () => {
    const { typing, calls, type } = field("");
    type("Nhà văn");
    type("Nhà văn hóa");
    vi.runAllTimers();
    typing.commit();
    typing.commit();
    expect(calls).toEqual([
      ["Nhà văn hóa", false],
      ["Nhà văn hóa", true],
    ]);
  });

  it("keeps drafts while she types on without a pause", () => {
    const { calls, type } = field("");
    for (let n = 1; n <= 20; n++) {
      type("x".repeat(n));
      vi.advanceTimersByTime(100);
    }
    expect(calls.length).toBeGreaterThanOrEqual(5);
    expect(calls.every(([, final]) => !final)).toBe(true);
  });

  it("saves nothing when nothing was changed", () => {
    const { typing, calls } = field("Nhà văn hóa");
    typing.commit();
    expect(calls).toEqual([]);
  });

  it("still saves when it is left after its draft came back as the value", () => {
    const { typing, calls, type } = field("");
    type("Nhà văn hóa");
    vi.runAllTimers();
    typing.follow("Nhà văn hóa");
    typing.commit();
    expect(calls.at(-1)).toEqual(["Nhà văn hóa", true]);
  });

  it("calls its draft back when what was typed is taken away by hand", () => {
    const { typing, calls, type } = field("Cũ");
    type("Cũ hơn");
    vi.runAllTimers();
    type("Cũ");
    typing.commit();
    expect(calls).toEqual([
      ["Cũ hơn", false],
      ["Cũ", false],
    ]);
  });

  it("is not rewritten under the cursor by an answer that comes while she types on", () => {
    const { typing, type } = field("");
    type("Nhà ");
    typing.commit();
    type("Nhà văn");
    typing.follow("Nhà");
    expect(typing.text).toBe("Nhà văn");
  });

  it("takes the tidied value once it was saved, and an undone one when it is untouched", () => {
    const { typing, type } = field("Cũ");
    type("Mới ");
    typing.commit();
    typing.follow("Mới");
    expect(typing.text).toBe("Mới");
    typing.follow("Cũ");
    expect(typing.text).toBe("Cũ");
  });

  it("saves again the value it had before an undo", () => {
    const { typing, calls, type } = field("Cũ");
    type("Mới");
    typing.commit();
    typing.follow("Mới");
    typing.follow("Cũ");
    type("Mới");
    typing.commit();
    expect(calls.filter(([, final]) => final)).toEqual([
      ["Mới", true],
      ["Mới", true],
    ]);
  });
});
