// Turns are timed by what is on disk.
import { describe, expect, it } from "vitest";
import type { QueueEntry } from "$lib/backend";
import { mmss, spoken, standing, turnSeconds } from "./turns";

const turn = (attendee: string, began: string | null, ended: string | null, state: QueueEntry["state"] = "done"): QueueEntry => ({
  id: `q${String(began)}`,
  attendee,
  state,
  note: null,
  deferred: false,
  began_at: began && `2026-11-03T${began}+07:00`,
  ended_at: ended && `2026-11-03T${ended}+07:00`,
});

describe("turns", () => {
  it("last from their beginning to their end, and never less than nothing", () => {
    expect(turnSeconds(turn("a", "19:00:00", "19:03:20"))).toBe(200);
    expect(turnSeconds(turn("a", "19:03:20", "19:00:00"))).toBe(0);
    expect(turnSeconds(turn("a", null, "19:00:00"))).toBeNull();
  });

  it("are added up by person; one that was never timed counts as a time only", () => {
    const queue = [turn("a", "19:00:00", "19:01:00"), turn("b", null, null), turn("a", "19:05:00", "19:05:30"), turn("a", "19:06:00", null, "speaking")];
    expect(spoken(queue).get("a")).toEqual({ times: 2, seconds: 90 });
    expect(spoken(queue).get("b")).toEqual({ times: 1, seconds: null });
    expect(spoken(queue).get("c")).toBeUndefined();
  });

  it("are shown as minutes and seconds", () => {
    expect([0, 65.9, 3600, 3725].map(mmss)).toEqual(["0:00", "1:05", "1:00:00", "1:02:05"]);
  });

  it("warn in the last minute and after it, where a time is set", () => {
    expect(standing(10_000, null)).toEqual({ state: "free" });
    expect(standing(239, 5)).toEqual({ state: "free" });
    expect(standing(255, 5)).toEqual({ state: "last", seconds: 45 });
    expect(standing(300, 5)).toEqual({ state: "over", seconds: 0 });
    expect(standing(380, 5)).toEqual({ state: "over", seconds: 80 });
  });
});
