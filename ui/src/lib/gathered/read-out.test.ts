import { describe, expect, it } from "vitest";
import type { Opinion } from "$lib/backend";
import { gatheredIn, nextUnread, readOutOf } from "./read-out";

const opinion = (id: string, channel: Opinion["channel"], kind: Opinion["kind"] = "petition"): Opinion => ({ id, channel, kind }) as Opinion;

describe("opinions gathered before", () => {
  const opinions = [opinion("a", "spoken"), opinion("b", "collected"), opinion("c", "collected", "denunciation"), opinion("d", "collected")];

  it("are those of their channel, and nothing that is closed off", () => {
    expect(gatheredIn(opinions).map(({ id }) => id)).toEqual(["b", "d"]);
    expect(readOutOf({ opinions, read_out: ["d", "c", "gone"] })).toEqual({ all: 2, read: 1 });
  });

  it("are read out one after the other, then from the top", () => {
    const ids = ["a", "b", "c"];
    expect(nextUnread(ids, new Set(["a"]), 0)).toBe(1);
    expect(nextUnread(ids, new Set(["b", "c"]), 2)).toBe(0);
    expect(nextUnread(ids, new Set(ids), 1)).toBe(1);
    expect(nextUnread([], new Set(), -1)).toBe(0);
  });
});
