// Words left in a field are told apart from those an opinion holds already.
import { describe, expect, it } from "vitest";
import type { Draft } from "$lib/backend";
import { begun, unfinished, unsaved } from "./unfinished";

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

  it("the same words in another spelling of their marks are no other words", () => {
    expect(unfinished(draft("Đèn hỏng".normalize("NFD"), "o1"), opinions)).toBe(false);
  });

  it("words mended in their place and not saved are named by the opinion's number", () => {
    const drafts: Record<string, string> = { "edit:o2": "Ngõ 18 ngập nặng", "edit:o1": "Đèn hỏng ", "edit:gone": "x" };
    const found = (field: string): { text: string } | null => (field in drafts ? { text: drafts[field] ?? "" } : null);
    expect(unsaved(found, [...opinions, { id: "o2", text: "Ngõ 18 ngập" }])).toEqual([2]);
    expect(unsaved(() => null, opinions)).toEqual([]);
  });

  it("an answer or a task begun and not saved is named by the numbers of its opinions", () => {
    const drafts: Record<string, string> = { "answer:o1,o3": "Sẽ xem", "follow_up:o2": " ", "answer_by:o2": "Ông Bảng", "answer:a1": "Sửa lại", "gist:o2": "x" };
    const found = (field: string): { text: string } | null => (field in drafts ? { text: drafts[field] ?? "" } : null);
    const known = ["o1", "o2", "o3", "o4"].map((id) => ({ id }));
    expect(begun(Object.keys(drafts), found, known, [{ id: "a1", opinions: ["o4"] }])).toEqual([1, 3, 4]);
    expect(begun([], found, known, [])).toEqual([]);
  });
});
