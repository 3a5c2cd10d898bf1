// What was heard before follows the opinion in hand, and holds still while she chooses.
import { describe, expect, it, vi } from "vitest";
import type { SimilarOpinion } from "$lib/backend";
import type { SessionState } from "./session.svelte";
import { type InHand, Similar, steady } from "./similar.svelte";

const one = (id: string, linked = false): SimilarOpinion => ({ id, linked }) as SimilarOpinion;
const ids = (similar: Similar): string[] => similar.found.map(({ id }) => id);
const pause = (ms = 0): Promise<void> => new Promise((done) => setTimeout(done, ms));

function made(ask: (session: string, hand: InHand) => Promise<SimilarOpinion[]>) {
  const hand: { now: InHand | null } = { now: { opinion: null, text: "", speaker: null } };
  const act = vi.fn((_name: string, _args: object) => Promise.resolve({ act: { name: "opinion_link", subject: {} } }));
  const host = {
    hand: () => hand.now,
    ready: vi.fn(() => Promise.resolve<string | null>("mine")),
    attempt: <T>(work: () => Promise<T>): Promise<T | undefined> => work(),
    did: vi.fn(),
    none: vi.fn(),
  };
  const similar = new Similar({ id: "s", act } as unknown as SessionState, host, ask);
  const put = (text: string): void => void (hand.now = { opinion: null, text, speaker: null });
  return { similar, hand, put, act, host };
}

describe("asking", () => {
  it("waits for a pause and asks once", async () => {
    const ask = vi.fn(() => Promise.resolve([one("a")]));
    const { similar, put } = made(ask);
    put("cống");
    similar.typed();
    put("cống tắc");
    similar.typed();
    await vi.waitFor(() => expect(ids(similar)).toEqual(["a"]));
    expect(ask.mock.calls).toEqual([["s", { opinion: null, text: "cống tắc", speaker: null }]]);
  });

  it("one question at a time; what was typed meanwhile is asked afterwards", async () => {
    const answers: ((found: SimilarOpinion[]) => void)[] = [];
    const { similar, put } = made(() => new Promise((done) => answers.push(done)));
    put("một");
    similar.about();
    put("một hai");
    similar.refresh();
    similar.refresh();
    expect(answers).toHaveLength(1);
    answers[0]?.([one("a")]);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.([one("b")]);
    await vi.waitFor(() => expect(ids(similar)).toEqual(["b"]));
    await pause();
    expect(answers).toHaveLength(2);
  });

  it("an answer about what is no longer in hand is dropped", async () => {
    const answers: ((found: SimilarOpinion[]) => void)[] = [];
    const { similar, put } = made(() => new Promise((done) => answers.push(done)));
    put("cống");
    similar.about();
    put("đèn");
    similar.about();
    answers[0]?.([one("cống")]);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(ids(similar)).toEqual([]);
    answers[1]?.([one("đèn")]);
    await vi.waitFor(() => expect(ids(similar)).toEqual(["đèn"]));
  });

  it("nothing, and what is closed off, is not asked about", async () => {
    const ask = vi.fn(() => Promise.resolve([one("a")]));
    const { similar, put, hand } = made(ask);
    put("  \n");
    similar.about();
    hand.now = null;
    similar.about();
    await pause();
    expect(ask).not.toHaveBeenCalled();
    expect(ids(similar)).toEqual([]);
  });

  it("what can't be had is passed over in silence", async () => {
    const { similar, put } = made(() => Promise.reject(new Error("gone")));
    put("cống");
    similar.about();
    await pause();
    expect(ids(similar)).toEqual([]);
  });

  it("of two, the one that was there keeps its place", () => {
    const [a, b, c] = [one("a"), one("b"), one("c")];
    const order = (shown: SimilarOpinion[], found: SimilarOpinion[]): string[] => steady(shown, found).map(({ id }) => id);
    expect(order([a, b], [b, a])).toEqual(["a", "b"]);
    expect(order([a, b], [c, a])).toEqual(["a", "c"]);
    expect(order([a, b], [b, c])).toEqual(["c", "b"]);
    expect(order([a], [b, c])).toEqual(["b", "c"]);
    expect(order([a, b], [b])).toEqual(["b"]);
  });
});

describe("linking", () => {
  const found = async (list: SimilarOpinion[]) => {
    const all = made(() => Promise.resolve(list));
    all.put("cống");
    all.similar.about();
    await vi.waitFor(() => expect(all.similar.found).toHaveLength(list.length));
    return all;
  };

  it("is two keys, about the opinion in hand, recorded first", async () => {
    const { similar, act, host } = await found([one("a"), one("b")]);
    similar.arm();
    expect(similar.armed).toBe(true);
    expect(host.ready).not.toHaveBeenCalled();
    await similar.choose(1);
    expect(act.mock.calls).toEqual([["opinion_link", { opinion: "mine", other: "b" }]]);
    expect(similar.armed).toBe(false);
    expect(host.did).toHaveBeenCalledOnce();
  });

  it("takes apart what is linked", async () => {
    const { similar, act } = await found([one("a", true)]);
    similar.arm();
    await similar.choose(0);
    expect(act.mock.calls).toEqual([["opinion_unlink", { opinion: "mine" }]]);
  });

  it("the list holds still until the link is made", async () => {
    let list = [one("a"), one("b")];
    const { similar, put, host } = made(() => Promise.resolve(list));
    put("cống");
    similar.about();
    await vi.waitFor(() => expect(ids(similar)).toEqual(["a", "b"]));
    let recorded: (id: string) => void = () => undefined;
    host.ready.mockReturnValueOnce(new Promise((done) => (recorded = done)));
    list = [one("b")];
    const linking = similar.choose(0);
    similar.refresh();
    await pause();
    expect(ids(similar)).toEqual(["a", "b"]);
    list = [one("a", true), one("b")];
    recorded("mine");
    await linking;
    await vi.waitFor(() => expect(similar.found[0]).toEqual({ id: "a", linked: true }));
  });

  it("does nothing where there is nothing: no such line, nothing recorded, an empty list", async () => {
    const { similar, act, host } = await found([one("a")]);
    await similar.choose(1);
    host.ready.mockResolvedValueOnce(null);
    await similar.choose(0);
    expect(act).not.toHaveBeenCalled();
    const empty = made(() => Promise.resolve([]));
    empty.similar.arm();
    expect(empty.similar.armed).toBe(false);
    expect(empty.host.none).toHaveBeenCalledOnce();
  });

  it("the list holds still while she chooses, and follows afterwards", async () => {
    let list = [one("a"), one("b")];
    const { similar, put } = made(() => Promise.resolve(list));
    put("cống");
    similar.about();
    await vi.waitFor(() => expect(ids(similar)).toEqual(["a", "b"]));
    similar.arm();
    list = [one("c")];
    similar.refresh();
    await pause();
    expect(ids(similar)).toEqual(["a", "b"]);
    similar.arm();
    await vi.waitFor(() => expect(ids(similar)).toEqual(["c"]));
  });
});
