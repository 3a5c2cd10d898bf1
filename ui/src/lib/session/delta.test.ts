// An act's answer changes what it names and leaves the rest as it was, object by object.
import { describe, expect, it } from "vitest";
import type { Opinion, SessionDelta, SessionView } from "$lib/backend";
import { applyDelta, arrange, merge } from "./delta";

const opinion = (id: string, text = id): Opinion => ({
  id,
  speaker: null,
  at: null,
  channel: "spoken",
  text,
  gist: null,
  kind: "petition",
  topics: [],
  group: null,
  location: null,
  authority: "ward",
  people: 1,
  follow_up: null,
  same_content: null,
});

const view = { opinions: [opinion("a"), opinion("b"), opinion("c")], attendees: [], answers: [], queue: [], read_out: [], written_out: [], conclusions: [], drafts: [] } as unknown as SessionView;

const nothing: SessionDelta = {
  created: null,
  act: null,
  session: null,
  attendees: [],
  removed_attendees: [],
  opinions: [],
  removed_opinions: [],
  order: null,
  answers: [],
  removed_answers: [],
  answer_order: null,
  conclusions: null,
  queue: null,
  read_out: null,
  written_out: null,
  counts: {} as SessionDelta["counts"],
  undo: null,
  redo: null,
  saved_at: "2026-11-27T19:42:07+07:00",
};

const ids = (found: SessionView): string[] => found.opinions.map((one) => one.id);

describe("applyDelta", () => {
  it("keeps the very objects an act didn't touch, so their rows aren't drawn again", () => {
    const after = applyDelta(view, { ...nothing, opinions: [opinion("b", "mới")] });
    expect(after.opinions[0]).toBe(view.opinions[0]);
    expect(after.opinions[1]?.text).toBe("mới");
    expect(applyDelta(view, nothing).opinions).toBe(view.opinions);
    expect(after.saved_at).toBe("2026-11-27T19:42:07+07:00");
  });

  it("puts a part that was split off where the order says", () => {
    const after = applyDelta(view, { ...nothing, opinions: [opinion("a", "đầu"), opinion("a2")], order: ["a", "a2", "b", "c"] });
    expect(ids(after)).toEqual(["a", "a2", "b", "c"]);
  });

  it("takes what is gone away and appends what is new without an order", () => {
    const after = applyDelta(view, { ...nothing, removed_opinions: ["a"], opinions: [opinion("d")] });
    expect(ids(after)).toEqual(["b", "c", "d"]);
  });

  it("puts an answer that came back where it was given, not last: the last one says what has become of the opinion", () => {
    const answer = (id: string): SessionView["answers"][number] => ({ id, by: null, title: null, text: null, outcome: "answered", at: null, opinions: ["a"] });
    const had = { ...view, answers: [answer("2")] };
    const after = applyDelta(had, { ...nothing, answers: [answer("1")], answer_order: ["1", "2"] });
    expect(after.answers.map((one) => one.id)).toEqual(["1", "2"]);
  });

  it("replaces the queue only when it came", () => {
    expect(applyDelta(view, nothing).queue).toBe(view.queue);
    expect(applyDelta(view, { ...nothing, queue: [{ id: "q", attendee: "p", state: "waiting", note: null, deferred: false, began_at: null, ended_at: null }] }).queue).toHaveLength(1);
  });
});

describe("merge and arrange", () => {
  it("an id both changed and removed is gone", () => {
    expect(merge([{ id: "a" }], [{ id: "a" }], ["a"])).toEqual([]);
  });

  it("what the order doesn't name keeps its order at the end", () => {
    expect(arrange([{ id: "x" }, { id: "a" }, { id: "y" }, { id: "b" }], ["b", "a"]).map((one) => one.id)).toEqual(["b", "a", "x", "y"]);
  });
});
