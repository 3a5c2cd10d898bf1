// What is typed is on its way to disk before half a second has passed, however fast she types.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "$lib/backend";
import { Drafts, DRAFT_WAIT } from "./drafts";

let saved: Draft[];
let cleared: string[];
let failed: unknown[];
const make = (found: Draft[] = []): Drafts =>
  new Drafts(
    "s",
    found,
    { save: async (draft) => void saved.push(draft), clear: async (field) => void cleared.push(field) },
    (error) => failed.push(error),
  );
const content = (text: string) => () => ({ text, cursor: text.length, extra: null });
const draft = (field: string, updated_at: string): Draft => ({ session: "s", field, text: field, cursor: 1, extra: null, updated_at });

beforeEach(() => {
  vi.useFakeTimers();
  saved = [];
  cleared = [];
  failed = [];
});
afterEach(() => vi.useRealTimers());

describe("drafts", () => {
  it("saves in the midst of typing, not only after a pause, and what the field holds then", async () => {
    const drafts = make();
    let text = "";
    for (let key = 0; key < 20; key += 1) {
      text += "x";
      drafts.touch("composer", () => ({ text, cursor: text.length, extra: null }));
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(DRAFT_WAIT).toBeLessThanOrEqual(400);
    expect(saved.length).toBeGreaterThanOrEqual(3);
    expect(saved.at(-1)?.text.length).toBeGreaterThanOrEqual(20 - DRAFT_WAIT / 50);
  });

  it("a draft whose act takes the text doesn't come back after it", async () => {
    const drafts = make();
    drafts.touch("composer", content("đã ghi"));
    drafts.drop("composer");
    await vi.advanceTimersByTimeAsync(DRAFT_WAIT * 2);
    expect(saved).toEqual([]);
  });

  it("flush saves at once, each field by its own name", async () => {
    const drafts = make();
    drafts.touch("composer", content("một"));
    drafts.touch("answer:a", content("hai"));
    await drafts.flush();
    expect(saved.map((one) => [one.field, one.text])).toEqual([["composer", "một"], ["answer:a", "hai"]]);
    expect(drafts.found("answer:a")?.text).toBe("hai");
  });

  it("clears on disk only what is there", async () => {
    const drafts = make([draft("composer", "2026-11-27T19:00:00+07:00")]);
    await drafts.clear("answer:a");
    await drafts.clear("composer");
    expect(cleared).toEqual(["composer"]);
    expect(drafts.found("composer")).toBeNull();
  });

  it("knows where the cursor was last, also across time zones of writing", () => {
    const drafts = make([draft("composer", "2026-11-27T19:00:05+07:00"), draft("answer:a", "2026-11-27T12:00:07+00:00")]);
    expect(drafts.latest()?.field).toBe("answer:a");
  });

  it("takes over whose words they are, and never older words", () => {
    const speaker = (who: string): Draft["extra"] => ({ opinion: null, speaker: who, kind: "petition", topics: [], channel: "spoken", begun_at: null, detached: null });
    const drafts = make([
      { ...draft("composer", "2026-11-27T19:00:00+07:00"), extra: speaker("gone") },
      { ...draft("answer:a", "2026-11-27T19:00:01+07:00"), text: "mới" },
      { ...draft("gist", "2026-11-27T19:00:02+07:00"), extra: speaker("gone") },
    ]);
    drafts.touch("gist", content("đang gõ"));
    drafts.reread([
      { ...draft("composer", "2026-11-27T19:00:00+07:00"), extra: speaker("kept") },
      { ...draft("answer:a", "2026-11-27T19:00:00+07:00"), text: "cũ", extra: speaker("kept") },
      { ...draft("gist", "2026-11-27T19:00:02+07:00"), extra: speaker("kept") },
      draft("other", "2026-11-27T19:00:03+07:00"),
    ]);
    expect(drafts.found("composer")?.extra?.speaker).toBe("kept");
    expect([drafts.found("answer:a")?.text, drafts.found("answer:a")?.extra]).toEqual(["mới", null]);
    expect(drafts.found("gist")?.extra?.speaker).toBe("gone");
    expect(drafts.fields("")).not.toContain("other");
  });

  it("says when a draft can't be saved", async () => {
    const drafts = new Drafts("s", [], { save: () => Promise.reject(new Error("disk")), clear: async () => undefined }, (error) => failed.push(error));
    drafts.touch("composer", content("chữ"));
    await drafts.flush();
    expect(failed).toHaveLength(1);
  });
});
