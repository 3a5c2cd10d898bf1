// One question at a time, a moment after the last key; an answer that comes late is dropped.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Asking, FIRST, MORE } from "./asking.svelte";
import type { SearchAnswer } from "$lib/backend";

const answerTo = (query: string): SearchAnswer => ({ total: query.length, more: false, opinions: [], people: [], sessions: [], topics: [], filters: [] });

let asked: { query: string; limit: number; answer: (fault?: Error) => void }[];
let asking: Asking;
const pause = (ms = 100): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  asking = new Asking(
    (query, limit) =>
      new Promise((resolve, reject) =>
        asked.push({ query, limit, answer: (fault) => (fault ? reject(fault) : resolve(answerTo(query))) }),
      ),
  );
});

describe("asking", () => {
  it("waits for a pause between the keys", async () => {
    asking.typed("c");
    await pause(40);
    asking.typed("co");
    await pause(40);
    asking.typed("cong");
    expect(asked).toHaveLength(0);
    await pause();
    expect(asked.map(({ query }) => query)).toEqual(["cong"]);
  });

  it("has one question on its way, then asks for what stands in the box", async () => {
    asking.typed("c");
    await pause();
    asking.typed("co");
    await pause();
    asking.typed("cong");
    await pause();
    expect(asked).toHaveLength(1);
    asked[0]?.answer();
    await pause();
    expect(asking.answer).toBeNull();
    expect(asked.map(({ query }) => query)).toEqual(["c", "cong"]);
    asked[1]?.answer();
    await pause();
    expect(asking.about).toBe("cong");
    expect(asking.answer?.total).toBe(4);
  });

  it("Enter before the answer waits for it, and doesn't wait for the pause", async () => {
    let done = false;
    asking.typed("cong");
    void asking.settled().then(() => (done = true));
    expect(asked).toHaveLength(1);
    await pause(1);
    expect(done).toBe(false);
    asked[0]?.answer();
    await pause(1);
    expect(done).toBe(true);
    expect(asked).toHaveLength(1);
  });

  it("an empty box asks nothing and drops what is on its way", async () => {
    asking.typed("cong");
    await pause();
    asking.typed("");
    asked[0]?.answer();
    await pause();
    expect(asking.answer).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it("more of the same text; another text begins anew", async () => {
    asking.typed("cong");
    await pause();
    asked[0]?.answer();
    await pause();
    void asking.more();
    await pause();
    expect(asked[1]).toMatchObject({ query: "cong", limit: FIRST + MORE });
    asked[1]?.answer();
    asking.typed("ngap");
    await pause();
    expect(asked[2]).toMatchObject({ query: "ngap", limit: FIRST });
  });

  it("a failure is kept until the next answer", async () => {
    asking.typed("cong");
    await pause();
    asked[0]?.answer(new Error("no"));
    await pause();
    expect(asking.error).toBeInstanceOf(Error);
    expect(asking.about).toBe("cong");
    asking.typed("ngap");
    await pause();
    asked[1]?.answer();
    await pause();
    expect(asking.error).toBeNull();
  });
});
