import { describe, expect, it } from "vitest";
import type { CarriedOpinion } from "$lib/backend";
import { arrange, matching, sums } from "./arrange";

const one = (id: string, part: Partial<CarriedOpinion> = {}): CarriedOpinion => ({
  id,
  session: "s0",
  session_title: "Đối thoại quý III",
  date: "2026-08-12",
  text: `Ý kiến ${id}`,
  speaker: "Bà Đặng Thu Hiên",
  group: null,
  topic: null,
  unit: null,
  due: null,
  days_over: 0,
  open: "unanswered",
  here: null,
  ...part,
});
const names = { topic: (code: string) => ({ gpmb: "GPMB", "dat-dai": "Đất đai" })[code] ?? code, noGroup: "Chưa rõ tổ", noTopic: "Chưa gắn", done: "Đã xử lý" };
const list = [
  one("a", { group: "Tổ dân phố số 10", days_over: 9, topic: "gpmb" }),
  one("b", { group: "Tổ dân phố số 2", topic: "dat-dai" }),
  one("c"),
  one("d", { group: "Tổ dân phố số 7", open: null, here: { how: "answered", outcome: "answered", text: null } }),
  one("e", { group: "Tổ dân phố số 7", topic: "gpmb" }),
];

describe("what is still open", () => {
  it("stands under its tổ, those who are here first, the closed ones last, none left out", () => {
    const parts = arrange(list, "group", new Set(["Tổ dân phố số 7"]), names);
    expect(parts.map(({ heading, rows }) => [heading, rows.map(({ id }) => id).join("")])).toEqual([
      ["Tổ dân phố số 7", "e"],
      ["Tổ dân phố số 2", "b"],
      ["Tổ dân phố số 10", "a"],
      ["Chưa rõ tổ", "c"],
      ["Đã xử lý", "d"],
    ]);
  });

  it("or under its topic, in the order given within", () => {
    expect(arrange(list, "topic", new Set(), names).map(({ heading, rows }) => [heading, rows.map(({ id }) => id).join("")])).toEqual([
      ["Đất đai", "b"],
      ["GPMB", "ae"],
      ["Chưa gắn", "c"],
      ["Đã xử lý", "d"],
    ]);
  });

  it("is found by words without marks, and counted", () => {
    expect(matching(list, "dang hien 10", names.topic).map(({ id }) => id)).toEqual(["a"]);
    expect(matching(list, "gpmb", names.topic).map(({ id }) => id)).toEqual(["a", "e"]);
    expect(sums(list)).toEqual({ open: 4, late: 1, done: 1 });
  });
});
