// The numbers beside the list are the rows, and what is printed is those numbers.
import { describe, expect, it } from "vitest";
import type { Attendee, Capacity, Opinion, QueueEntry } from "$lib/backend";
import { newPerson } from "$lib/session";
import { agreement, inTheHall, tallies, withPresent } from "./count";
import { readTimes } from "./times";

const one = (group: string | null, capacity: Capacity | null = null, times: Partial<Attendee> = {}): Attendee => ({ id: "a", ...newPerson({ group, capacity }), ...times });
const people = [one("Tổ dân phố số 10"), one("Tổ dân phố số 2"), one("Tổ dân phố số 10", "official"), one(null, "voter", { arrived_at: "2026-11-27T19:42:07+07:00" })];

describe("tallies", () => {
  it("count every row once, groups by their number, the unknown last", () => {
    const counted = tallies(people);
    expect(counted.groups).toEqual([
      { label: "Tổ dân phố số 2", count: 1 },
      { label: "Tổ dân phố số 10", count: 2 },
      { label: "Chưa rõ tổ", count: 1 },
    ]);
    for (const rows of [counted.groups, counted.capacities]) expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(counted.total);
    expect([counted.total, counted.late, counted.left]).toEqual([4, 1, 0]);
  });
});

describe("who only a list gathered before names", () => {
  const attendees = ["a", "b", "c", "d", "e"].map((id) => ({ ...one(null), id, ...(id === "d" ? { arrived_at: "2026-11-27T19:00:00+07:00" } : {}) }));
  const opinions = [..."abcd"].map((speaker) => ({ speaker, channel: "collected" })).concat({ speaker: "b", channel: "spoken" }) as Opinion[];
  const queue = [{ attendee: "c" }] as QueueEntry[];

  it("is not in the hall before they speak, ask to speak or are ticked", () => {
    expect(inTheHall({ attendees, opinions, queue }).map(({ id }) => id)).toEqual(["b", "c", "d", "e"]);
    expect(tallies(attendees, "2026-11-27T19:00:00+07:00").late).toBe(0);
  });
});

describe("the printed counts", () => {
  const written = [{ group: "Lãnh đạo phường", count: 9 }, { group: "Đại biểu Nhân dân", count: 63 }];

  it("are taken over by what attendance calls its own, and by nothing else", () => {
    expect(withPresent(written, people, "dialogue")).toEqual([
      { group: "Lãnh đạo phường", count: 9 },
      { group: "Đại biểu Nhân dân", count: 2 },
      { group: "Cán bộ phường, các phòng, đơn vị", count: 1 },
      { group: "Cử tri", count: 1 },
    ]);
  });

  it("agree once taken over, and not before", () => {
    expect(agreement(written, people, "dialogue")).toEqual({ printed: 63, others: 9, agrees: false });
    expect(agreement([], people, "dialogue")).toEqual({ printed: null, others: 0, agrees: false });
    const taken = withPresent(written, people, "dialogue");
    expect(agreement(taken, people, "dialogue")).toEqual({ printed: 4, others: 9, agrees: true });
    expect(agreement(taken, [...people, one(null)], "dialogue").agrees).toBe(false);
  });

  it("call those who say nothing of themselves what most are there", () => {
    const named = (kind: "voter_contact" | "residents_meeting"): string | undefined => withPresent([], [one(null)], kind)[0]?.group;
    expect([named("voter_contact"), named("residents_meeting")]).toEqual(["Cử tri", "Đại diện hộ gia đình"]);
  });
});

describe("times as typed", () => {
  const day = "2026-11-27T19:00:00+07:00";
  const none = { arrived_at: null, left_at: null };

  it("are of the session's day; empty is the whole evening", () => {
    expect(readTimes(day, none, "19h42", "2030")).toEqual({ arrived: "2026-11-27T19:42:00+07:00", left: "2026-11-27T20:30:00+07:00" });
    expect(readTimes(day, none, "", " ")).toEqual({ arrived: null, left: null });
  });

  it("that still say what they said keep their seconds", () => {
    const was = { arrived_at: "2026-11-27T19:42:07+07:00", left_at: null };
    expect(readTimes(day, was, "19:42", "")).toEqual({ arrived: was.arrived_at, left: null });
  });

  it("that can't be are said to be so", () => {
    expect(readTimes(day, none, "7 rưỡi", "")).toEqual({ fault: "unread" });
    expect(readTimes(day, none, "20:00", "19:00")).toEqual({ fault: "backwards" });
  });
});
