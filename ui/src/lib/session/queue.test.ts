// The queue in three parts, and who a few letters mean.
import { describe, expect, it } from "vitest";
import type { Attendee, Opinion, QueueEntry, QueueState } from "$lib/backend";
import { newPerson } from "./people";
import { findPeople, haveSpoken, queueParts, speakerNow } from "./queue";
import { nextUnanswered, toggled } from "./opinions";

const entry = (attendee: string, state: QueueState): QueueEntry => ({
  id: `q-${attendee}`,
  attendee,
  state,
  note: null,
  deferred: false,
  began_at: null,
  ended_at: null,
});
const person = (id: string, name: string | null, group: string | null = null): Attendee => ({ id, ...newPerson({ name, group }) });
const said = (id: string, speaker: string | null, kind: Opinion["kind"] = "petition"): Opinion =>
  ({ id, speaker, kind, channel: "spoken", topics: [], text: id }) as unknown as Opinion;

describe("queueParts", () => {
  it("counts turns and shows the newest of the done first", () => {
    const parts = queueParts([entry("a", "done"), entry("b", "done"), entry("c", "speaking"), entry("d", "waiting")]);
    expect(parts.done.map((one) => [one.entry.attendee, one.turn])).toEqual([["b", 2], ["a", 1]]);
    expect(parts.speaking?.attendee).toBe("c");
    expect(parts.waiting.map((one) => one.attendee)).toEqual(["d"]);
    expect(speakerNow([entry("d", "waiting")])).toBeNull();
    const later = queueParts([{ ...entry("c", "waiting"), deferred: true }, entry("d", "waiting")]);
    expect([later.waiting, later.deferred].map((list) => list.map((one) => one.attendee))).toEqual([["d"], ["c"]]);
  });
});

describe("haveSpoken", () => {
  const opinions = [
    said("1", "a"),
    said("2", "b", "denunciation"),
    { ...said("3", "c"), channel: "written" as const },
    said("4", "d"),
    said("5", "a"),
    said("6", null),
  ];

  it("takes the speakers of the opinions when the session came without a queue", () => {
    expect(haveSpoken([], opinions).map((one) => [one.attendee, one.turn])).toEqual([["d", 2], ["a", 1]]);
  });

  it("a queue of its own says it all", () => {
    expect(haveSpoken([entry("z", "done"), entry("a", "waiting")], opinions).map((one) => one.attendee)).toEqual(["z"]);
    expect(haveSpoken([entry("z", "speaking")], opinions)).toEqual([]);
  });
});

describe("findPeople", () => {
  const people = [person("1", "Đặng Thu Hường", "Tổ dân phố số 7"), person("2", "Mai Thị Lụa", "Tổ dân phố số 12"), person("3", null)];

  it("finds by given name without marks and by the number of the group", () => {
    expect(findPeople(people, [], "huong", 5).map((one) => one.id)).toEqual(["1"]);
    expect(findPeople(people, [], "12", 5).map((one) => one.id)).toEqual(["2"]);
  });

  it("without letters those who spoke last come first; a denouncer isn't pointed at", () => {
    const order = findPeople(people, [said("x", "2"), said("y", "1", "denunciation")], "", 5).map((one) => one.id);
    expect(order[0]).toBe("2");
  });
});

describe("nextUnanswered", () => {
  const opinions = [said("a", null, "praise"), said("b", null), said("c", null, "denunciation"), said("d", null), said("e", null)];
  const answered = new Map([["b", []]]);

  it("goes from the oldest to the next and round again; praise and denunciations ask for none", () => {
    expect(nextUnanswered(opinions, answered, null)?.id).toBe("d");
    expect(nextUnanswered(opinions, answered, "d")?.id).toBe("e");
    expect(nextUnanswered(opinions, answered, "e")?.id).toBe("d");
  });
});

it("a topic toggled twice is gone again, others stay in order", () => {
  expect(toggled(toggled(["a"], "b"), "b")).toEqual(["a"]);
  expect(toggled(["a"], "b")).toEqual(["a", "b"]);
});
