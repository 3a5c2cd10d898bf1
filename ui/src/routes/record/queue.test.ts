// The queue, the form of a person and whose an opinion is, the next key before the program has answered the last.
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { composer, hold, letGo, session, settled } from "../../../dev/record-screen";
import { newPerson, SessionState } from "$lib/session";

const waiting = () => session.view.queue.filter(({ state, deferred }) => state === "waiting" && !deferred);
/** The entry of the queue the cursor is on. */
const on = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset["id"];
const names = (): (string | null)[] => session.view.attendees.map(({ name }) => name);
async function key(chord: string, repeat = false): Promise<void> {
  press(chord, repeat);
  await tick();
}
async function open(chord: string): Promise<void> {
  await key(chord);
  expect(focus()).toBe("speaker-name");
}
const nameField = (): HTMLInputElement => element("speaker-name");

beforeEach(async () => {
  while (waiting().length < 4) {
    await session.act("attendee_add", { input: newPerson({ name: `Người Đợi ${String(session.view.queue.length)}` }), queue: true, note: null });
  }
  await tick();
});

afterEach(async () => {
  vi.restoreAllMocks();
  letGo();
  await settled();
});

describe("an entry of the queue", () => {
  beforeEach(async () => {
    element<HTMLElement>("queue").querySelector<HTMLElement>('button[data-state="waiting"]')?.focus();
    await tick();
  });

  it("moved, and words typed at once: the cursor stays in the composer", async () => {
    for (const chord of ["Ctrl+ArrowDown", "Ctrl+End", "Ctrl+D"]) {
      element<HTMLElement>("queue").querySelector<HTMLElement>('button[data-state="waiting"]')?.focus();
      const release = await hold();
      await key(chord);
      composer().focus();
      type("Một ");
      release();
      await settled();
      expect(focus(), chord).toBe("composer");
    }
    expect(composer().value).toBe("Một Một Một ");
  });

  it("moved down twice in a breath goes two places, and the cursor with it", async () => {
    const entry = on();
    const order = waiting().map(({ id }) => id);
    expect(entry).toBe(order[0]);
    const release = await hold();
    await key("Ctrl+ArrowDown");
    await key("Ctrl+ArrowDown");
    release();
    await settled();
    expect(waiting().map(({ id }) => id).indexOf(entry ?? "")).toBe(2);
    expect(on()).toBe(entry);
  });

  it("put off and back in a breath stays in the order; held, it is put off once", async () => {
    const entry = on();
    const deferred = (): boolean | undefined => session.view.queue.find(({ id }) => id === entry)?.deferred;
    const release = await hold();
    await key("Ctrl+D");
    await key("Ctrl+D");
    release();
    await settled();
    expect(deferred()).toBe(false);
    expect(on()).toBe(entry);
    await key("Ctrl+D");
    for (let turn = 0; turn < 3; turn += 1) {
      await settled();
      await key("Ctrl+D", true);
    }
    await settled();
    expect(deferred()).toBe(true);
  });

  it("sent to the end by a held key is one act", async () => {
    const act = vi.spyOn(session, "act");
    await key("Ctrl+End");
    await settled();
    await key("Ctrl+End", true);
    await settled();
    expect(act).toHaveBeenCalledTimes(1);
  });

  it("taken out by a held key: no opinion goes with it, and no word", async () => {
    const count = session.view.opinions.length;
    composer().focus();
    type("Lời đang gõ dở");
    composer().setSelectionRange(0, 0);
    press("Alt+ArrowUp");
    element<HTMLElement>("queue").querySelector<HTMLElement>('button[data-state="waiting"]')?.focus();
    const entry = on();
    await key("Ctrl+Delete");
    expect(focus()).toBe("composer");
    const passed: boolean[] = [];
    const seen = (event: KeyboardEvent): void => void passed.push(event.defaultPrevented);
    window.addEventListener("keydown", seen);
    for (let turn = 0; turn < 3; turn += 1) {
      await settled();
      await key("Ctrl+Delete", true);
    }
    window.removeEventListener("keydown", seen);
    await settled();
    expect(session.view.queue.some(({ id }) => id === entry)).toBe(false);
    expect(session.view.opinions).toHaveLength(count);
    // The field would take a word out for each.
    expect(passed).toEqual([true, true, true]);
  });
});

describe("the form of a person", () => {
  it("closed with Enter that is held: no new line in the composer", async () => {
    await open("F2");
    type("bà Cù Thị Giữ");
    await key("Enter");
    expect(focus()).toBe("composer");
    let passed = false;
    const seen = (event: KeyboardEvent): void => void (passed = event.defaultPrevented);
    window.addEventListener("keydown", seen);
    await key("Enter", true);
    window.removeEventListener("keydown", seen);
    expect(passed).toBe(true);
    await settled();
    expect(names().filter((name) => name === "Cù Thị Giữ")).toHaveLength(1);
  });

  it("a name that could not be added waits while the next one is typed, then stands in the empty line", async () => {
    const act = vi.spyOn(session, "act").mockImplementationOnce(() => session.inTurn(() => Promise.reject(new Error("disk"))));
    const release = await hold();
    await open("F2");
    type("bà Cù Thị Trước");
    await key("Enter");
    await open("F2");
    type("ông Tô Văn");
    release();
    await settled();
    act.mockRestore();
    expect(nameField().value).toBe("ông Tô Văn");
    expect(session.drafts.found("person:name")?.text).not.toBe("bà Cù Thị Trước");
    type(" Sau");
    await key("Enter");
    await until(() => expect(names()).toContain("Tô Văn Sau"));
    await settled();
    await open("F2");
    expect(nameField().value).toBe("bà Cù Thị Trước");
    await key("Enter");
    await until(() => expect(names()).toContain("Cù Thị Trước"));
    await settled();
    expect(session.drafts.fields("person:")).toEqual([]);
    await open("F2");
    expect(nameField().value).toBe("");
  });

  it("added before it was answered, its line is empty on disk too", async () => {
    await open("F2");
    type("bà Cù Thị Đĩa");
    await session.drafts.flush();
    await key("Enter");
    await until(() => expect(names()).toContain("Cù Thị Đĩa"));
    await settled();
    expect((await SessionState.open("s1")).drafts.fields("person:")).toEqual([]);
  });

  it("a name mended, and the tổ in the next breath: both hold", async () => {
    const speaker = session.view.queue.find(({ state }) => state === "speaking")?.attendee ?? "";
    const release = await hold();
    await open("Ctrl+R");
    nameField().setSelectionRange(0, nameField().value.length);
    type("bà Cù Thị Sửa");
    await key("Enter");
    await open("Ctrl+R");
    element<HTMLInputElement>("speaker-group").focus();
    element<HTMLInputElement>("speaker-group").setSelectionRange(0, 99);
    type("3");
    await key("Enter");
    release();
    await settled();
    expect(session.people.get(speaker)).toMatchObject({ name: "Cù Thị Sửa", form: "Bà" });
    expect(session.people.get(speaker)?.group).toContain("3");
  });
});

describe("Shift+F2", () => {
  let before: number;
  const nameOf = (id: string | null | undefined): string | null => session.people.get(id ?? "")?.name ?? null;
  beforeEach(() => {
    before = session.view.opinions.length;
  });

  it("on an opinion that is being recorded: it is that person's", async () => {
    const release = await hold();
    type("Đèn hỏng.");
    press("F4");
    await until(() => expect(focus()).toBe("answer-text"));
    await key("Shift+F2");
    expect(focus()).toBe("speaker-filter");
    type("lieu");
    await tick();
    press("Enter");
    await tick();
    press("Ctrl+Enter");
    release();
    await until(() => expect(session.view.opinions).toHaveLength(before + 1));
    await settled();
    expect(session.view.opinions.slice(before).map(({ text, speaker }) => [text, nameOf(speaker)])).toEqual([["Đèn hỏng.", "Tạ Kim Liễu"]]);
  });

  it("on the opinion just finished that the panel is about: that one's, not the next one's", async () => {
    const former = nameOf(session.view.queue.find(({ state }) => state === "speaking")?.attendee);
    const release = await hold();
    type("Đèn hỏng.");
    press("Ctrl+Enter");
    press("Alt+ArrowUp");
    await key("Shift+F2");
    expect(focus()).toBe("speaker-filter");
    type("lieu");
    await tick();
    press("Enter");
    await tick();
    release();
    await settled();
    expect(session.view.opinions.slice(before).map(({ text, speaker }) => [text, nameOf(speaker)])).toEqual([["Đèn hỏng.", "Tạ Kim Liễu"]]);
    expect(element("composer-speaker").textContent).toContain(former);
  });
});
