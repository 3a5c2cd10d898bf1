// Any of the topics a ward begins with is two letters away; a name nobody has can be had.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Topic } from "$lib/backend";
import { type Choice, choices, findTopics } from "./topics";

const DATA = join(import.meta.dirname, "../../../../../crates/topics/data/topics.json");

interface Catalogue {
  fields: { code: string; name: string }[];
  topics: { code: string; name: string; field: string }[];
}
const { fields, topics: all } = JSON.parse(readFileSync(DATA, "utf8")) as Catalogue;
const topic = (code: string, name: string, more: Partial<Topic> = {}): Topic => ({ code, name, field: null, hue: 0, retired: false, successor: null, ...more });
const topics = all.map(({ code, name, field }) => topic(code, name, { field }));

/** Letters that arrive as they are pressed: Telex makes others of the rest. */
const asPressed = (letters: string): boolean => !/w|z|aa|ee|oo|dd|[aeiouy][sfrxj]/u.test(letters);
const letters = "abcdefghijklmnopqrstuvwxyz".split("");
const upToTwo = [...letters, ...letters.flatMap((one) => letters.map((two) => one + two))].filter(asPressed);

describe("the topics a ward begins with", () => {
  const reached = new Map<string, string>();
  for (const typed of upToTwo) {
    const code = findTopics({ topics, fields }, typed)[0]?.code;
    if (code !== undefined && !reached.has(code)) reached.set(code, typed);
  }

  it("are all read", () => {
    expect(topics.length).toBeGreaterThan(30);
  });

  it.each(topics.map(({ code, name }) => [name, code]))("%s: F7, at most two letters, Enter", (_name, code) => {
    expect(reached.get(code)).toBeDefined();
  });

  it("the first letters of the first words go before those of later ones", () => {
    expect(findTopics({ topics, fields }, "dt")[0]?.name).toBe("Đầu tư công, công trình dân sinh");
  });
});

describe("the last row", () => {
  const rows = (typed: string, more: Topic[] = []): Choice[] => choices({ topics: [...topics, ...more], fields }, typed);
  const lastOf = (typed: string, more: Topic[] = []): Choice | undefined => rows(typed, more).at(-1);

  it("is the typed name where no topic has it, behind all that answer", () => {
    expect(rows("cho x")[0]).toEqual({ name: "Cho x", again: false });
    expect(rows("trat tu")[0]).toHaveProperty("topic");
    expect(lastOf("trat tu")).toEqual({ name: "Trat tu", again: false });
    expect(rows("  chợ   đêm ")).toEqual([{ name: "Chợ đêm", again: false }]);
    expect(rows("ươm cây".normalize("NFD")).at(-1)).toEqual({ name: "Ươm cây", again: false });
  });

  it("isn't there without letters, nor for a name that is there in another case or without its marks", () => {
    expect(rows("")).toHaveLength(topics.length);
    expect(rows(" … ").every((row) => "topic" in row)).toBe(true);
    for (const typed of ["GIÁO DỤC", "giao duc", "trat tu xay dung"]) expect(lastOf(typed)).toHaveProperty("topic");
  });

  it("isn't there for one word: a slip among a few letters makes no topic", () => {
    expect(lastOf("rca")).toBeUndefined();
    expect(rows("  vsmtx ")).toEqual([]);
    expect(rows("khuc", [topic("khuc", "Khúc", { retired: true })])).toEqual([{ name: "Khúc", again: true }]);
  });

  it("is a topic no longer offered, by its own name", () => {
    const gone = topic("cho-dem", "Chợ đêm", { retired: true });
    expect(rows("cho dem", [gone])).toEqual([{ name: "Chợ đêm", again: true }]);
    expect(lastOf("cho dem", [gone, topic("cho-dem-2", "Chợ đêm")])).toMatchObject({ topic: { code: "cho-dem-2" } });
  });
});
