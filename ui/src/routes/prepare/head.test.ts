// The head on its way to disk: one act per field left, a draft while typing, nothing lost on a refusal.
import { flushSync } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { notices } from "$lib/app";
import type { Session, SessionView } from "$lib/backend";
import { SessionState } from "$lib/session";
import { HeadEditor } from "./head.svelte";

const sent = vi.hoisted(() => ({ calls: [] as { name: string; args: Record<string, unknown> }[], refuse: false }));

vi.mock("$transport", () => ({
  transport: (name: string, args: Record<string, unknown>) => {
    sent.calls.push({ name, args });
    if (name !== "session_edit") return Promise.resolve("2026-11-27T19:00:00+07:00");
    if (sent.refuse) return Promise.reject({ code: "value_out_of_range", message: "no", context: { field: "x", value: "y" } });
    const head = args["head"] as Session;
    return Promise.resolve({
      created: null,
      act: null,
      session: { ...head, title: head.title.trim() },
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
      counts: {},
      undo: null,
      redo: null,
      saved_at: "2026-11-27T19:00:01+07:00",
    });
  },
}));

const head = { id: "s1", title: "", place: "Nhà văn hóa", present: [] as unknown } as Session;

function open(drafts: SessionView["drafts"] = []): { session: SessionState; editor: HeadEditor } {
  const view = { session: head, attendees: [], opinions: [], answers: [], conclusions: [], queue: [], read_out: [], written_out: [], drafts } as unknown as SessionView;
  const session = new SessionState(view);
  return { session, editor: new HeadEditor(session) };
}

const edits = (): Session[] => sent.calls.filter((one) => one.name === "session_edit").map((one) => one.args["head"] as Session);

beforeEach(() => {
  sent.calls = [];
  sent.refuse = false;
  notices.clearError();
});

describe("the head editor", () => {
  it("sends the whole head once a field is left and then shows it as it was stored", async () => {
    const { session, editor } = open();
    editor.set({ title: "Họp dân " }, true);
    expect(editor.head.title).toBe("Họp dân ");
    await session.inTurn(() => Promise.resolve());
    await vi.waitFor(() => expect(editor.head.title).toBe("Họp dân"));
    expect(edits()).toEqual([{ ...head, title: "Họp dân " }]);
  });

  it("keeps a draft while typing, without an act, and drops it with the act", async () => {
    const { session, editor } = open();
    editor.set({ place: "Sân đình" }, false);
    await session.drafts.flush();
    expect(edits()).toEqual([]);
    const draft = sent.calls.find((one) => one.name === "draft_save")?.args["draft"] as { text: string };
    expect((JSON.parse(draft.text) as Session).place).toBe("Sân đình");
    editor.set({ place: "Sân đình" }, true);
    await vi.waitFor(() => expect(sent.calls.at(-1)?.name).toBe("draft_clear"));
    expect(edits()).toHaveLength(1);
  });

  it("makes no act of what was typed and taken back by hand", async () => {
    const { session, editor } = open();
    editor.set({ place: "Nhà văn hóa 2" }, false);
    await session.drafts.flush();
    editor.set({ place: "Nhà văn hóa" }, false);
    await vi.waitFor(() => expect(sent.calls.at(-1)?.name).toBe("draft_clear"));
    await editor.save();
    expect(edits()).toEqual([]);
  });

  it("takes up what was typed before the program was killed", async () => {
    const text = JSON.stringify({ ...head, place: "Sân đì" });
    const { editor } = open([{ session: "s1", field: "head", text, cursor: 0, extra: null, updated_at: "2026-11-27T19:00:00+07:00" }]);
    expect(editor.head.place).toBe("Sân đì");
    await vi.waitFor(() => expect(edits().map((one) => one.place)).toEqual(["Sân đì"]));
  });

  it("keeps what was typed when it is refused, says why, and sends it again with the next field", async () => {
    const { editor } = open();
    sent.refuse = true;
    editor.set({ title: "A" }, true);
    await vi.waitFor(() => expect(notices.error?.code).toBe("value_out_of_range"));
    flushSync();
    expect(editor.head.title).toBe("A");
    sent.refuse = false;
    editor.set({ place: "B" }, true);
    await vi.waitFor(() => expect(notices.error).toBeNull());
    expect(edits().at(-1)).toMatchObject({ title: "A", place: "B" });
  });
});
