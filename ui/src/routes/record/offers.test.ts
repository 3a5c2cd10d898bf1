// Offers follow the text in hand and nothing else.
import { describe, expect, it, vi } from "vitest";
import type { Suggestions } from "$lib/backend";
import { Offers } from "./offers.svelte";

const found = (...codes: string[]): Suggestions => ({
  offers: codes.map((code) => ({ code, score: 0.5, because: [] })),
  kind: null,
});
const codes = (offers: Offers): string[] => offers.topics.map(({ code }) => code);

describe("offers", () => {
  it("are asked for when the keys pause, with what is shown", async () => {
    const ask = vi.fn((text: string) => Promise.resolve(text.includes("rác") ? found("a", "b") : found("b")));
    const offers = new Offers(ask);
    let text = "đ";
    offers.typed(() => text);
    text = "đống rác";
    offers.typed(() => text);
    await vi.waitFor(() => expect(codes(offers)).toEqual(["a", "b"]));
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(offers.pending).toBe(false));
    text = "đống rác lớn";
    offers.typed(() => text);
    expect(offers.pending).toBe(true);
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    expect(ask.mock.calls[1]).toEqual(["đống rác lớn", ["a", "b"]]);
  });

  it("of a text no longer in hand are not shown", async () => {
    const answers: ((value: Suggestions) => void)[] = [];
    const offers = new Offers(() => new Promise((done) => answers.push(done)));
    offers.about(() => "về đất đai");
    offers.about(() => "về rác");
    answers[0]?.(found("dat-dai"));
    await vi.waitFor(() => expect(answers.length).toBe(2));
    expect(codes(offers)).toEqual([]);
    answers[1]?.(found("rac"));
    await vi.waitFor(() => expect(codes(offers)).toEqual(["rac"]));
    offers.clear();
    expect(codes(offers)).toEqual([]);
  });

  it("asks again for what was typed while it waited", async () => {
    const answers: ((value: Suggestions) => void)[] = [];
    const asked: string[] = [];
    const offers = new Offers((text) => {
      asked.push(text);
      return new Promise((done) => answers.push(done));
    });
    offers.about(() => "một");
    offers.typed(() => "một hai");
    await new Promise((done) => setTimeout(done, 200));
    expect(asked).toEqual(["một"]);
    answers[0]?.(found("a"));
    await vi.waitFor(() => expect(asked).toEqual(["một", "một hai"]));
  });

  it("that can't be had leave the keys empty", async () => {
    const offers = new Offers(() => Promise.reject(new Error("gone")));
    offers.about(() => "rác");
    await new Promise((done) => setTimeout(done));
    expect(codes(offers)).toEqual([]);
  });

  it("of an empty text are none, without a question", () => {
    const ask = vi.fn();
    new Offers(ask).about(() => "  \n");
    expect(ask).not.toHaveBeenCalled();
  });
});
