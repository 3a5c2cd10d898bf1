import { describe, expect, it } from "vitest";
import type { Session } from "$lib/backend";
import { draftOf } from "./head.svelte";
import { endAt, endsBeforeStart, startAt } from "./times";

const evening = { started_at: "2026-11-27T19:00:00+07:00", ended_at: "2026-11-27T21:15:00+07:00" };
const open = { ...evening, ended_at: null };

describe("begin and end", () => {
  it("an end on the same day moves with the day of the beginning", () => {
    expect(startAt(evening, { day: "2026-11-28" })).toEqual({
      started_at: "2026-11-28T19:00:00+07:00",
      ended_at: "2026-11-28T21:15:00+07:00",
    });
    expect(startAt(open, { time: "08:00" })).toEqual({ started_at: "2026-11-27T08:00:00+07:00", ended_at: null });
  });

  it("an end time alone is of the day it began; cleared, there is no end", () => {
    expect(endAt(open, { time: "21:30" }).ended_at).toBe("2026-11-27T21:30:00+07:00");
    expect(endAt(evening, { time: null }).ended_at).toBeNull();
    expect(endAt(evening, { day: "2026-11-28" }).ended_at).toBe("2026-11-28T21:15:00+07:00");
  });

  it("an end before the beginning is seen", () => {
    expect(endsBeforeStart(endAt(open, { time: "18:59" }))).toBe(true);
    expect(endsBeforeStart(evening)).toBe(false);
    expect(endsBeforeStart(open)).toBe(false);
  });
});

describe("a draft of the head", () => {
  const head = { id: "s1", title: "Cũ", place: "Nhà văn hóa" } as Session;

  it("is taken up when it differs", () => {
    expect(draftOf(JSON.stringify({ ...head, title: "Mới" }), head)?.title).toBe("Mới");
  });

  it("is left alone when it says nothing new, is another session's, or can't be read", () => {
    expect(draftOf(JSON.stringify(head), head)).toBeUndefined();
    expect(draftOf(JSON.stringify({ ...head, id: "s2" }), head)).toBeUndefined();
    expect(draftOf("{", head)).toBeUndefined();
    expect(draftOf(undefined, head)).toBeUndefined();
  });
});
