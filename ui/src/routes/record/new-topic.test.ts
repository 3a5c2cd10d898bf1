// A topic made with F7 in the middle of a line: it is for the words in hand, made once, and nothing else is touched,
// however late the program answers.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { composer, enter, hold as holdSession, last, leave, letGo, notices, session, settled, ward } from "../../../dev/record-screen";

let before: string[];
const fresh = () => session.view.opinions.filter(({ id }) => !before.includes(id));
const named = (name: string) => ward.settings.topics.filter((topic) => topic.name === name);
const codeOf = (name: string): string => named(name)[0]?.code ?? "none";
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-test="topic-option"]')];
const chips = (): (string | undefined)[] => [...document.querySelectorAll<HTMLElement>('[data-test="composer-chip"]')].map(({ dataset }) => dataset["topic"]);

/** F7 and the letters. */
async function letters(name: string): Promise<void> {
  press("F7");
  await until(() => expect(focus()).toBe("topic-filter"));
  type(name);
  await until(() => expect(rows().at(-1)?.dataset["id"]).toBe("+"));
}

/** F7, the letters of a name that nothing else answers to, Enter. */
async function make(name: string): Promise<void> {
  await letters(name);
  expect(rows()).toHaveLength(1);
  press("Enter");
  await until(() => expect(document.querySelector('[data-test="topic-filter"]')).toBeNull());
}

/** The ward's list is answered for only when the hand is taken off. */
const held: (() => void)[] = [];
const hold = (): Promise<() => void> => new Promise((begun) => void ward.inTurn(() => new Promise<void>((release) => (held.push(release), begun(release)))));

beforeEach(() => {
  before = session.view.opinions.map(({ id }) => id);
  notices.clearError();
});

afterEach(async () => {
  vi.restoreAllMocks();
  for (const release of held.splice(0)) release();
  letGo();
  await ward.inTurn(() => Promise.resolve());
  await settled();
});

describe("the row", () => {
  it("is the only one for a name that nothing answers to: Enter makes it, the cursor is back inside the word", async () => {
    type("Loa phường ồn.");
    composer().setSelectionRange(7, 7);
    await make("loa  truyền thanh ");
    expect(focus()).toBe("composer");
    await until(() => expect(chips()).toEqual([codeOf("Loa truyền thanh")]));
    expect([composer().value, composer().selectionStart]).toEqual(["Loa phường ồn.", 7]);
    press("Ctrl+Enter");
    await until(() => expect(fresh()[0]?.topics).toEqual([codeOf("Loa truyền thanh")]));
    expect(named("Loa truyền thanh")).toHaveLength(1);
  });

  it("stands below what answers, reached with ↓", async () => {
    await letters("tra vi");
    expect(rows().length).toBeGreaterThan(1);
    for (let at = 1; at < rows().length; at += 1) press("ArrowDown");
    press("Enter");
    await until(() => expect(chips()).toEqual([codeOf("Tra vi")]));
  });

  it("isn't there for a name that is there: the topic is taken, and no second one made", async () => {
    const count = ward.settings.topics.length;
    press("F7");
    await until(() => expect(focus()).toBe("topic-filter"));
    type("GIAO DUC");
    await until(() => expect(rows().map(({ dataset }) => dataset["id"])).toEqual(["giao-duc"]));
    press("Enter");
    await until(() => expect(chips()).toEqual(["giao-duc"]));
    expect(ward.settings.topics).toHaveLength(count);
  });

  it("acts on Enter alone: Backspace and letters, also an input method's Enter, are the field's", async () => {
    const count = ward.settings.topics.length;
    await letters("xyz aoj");
    for (const key of ["Backspace", "Backspace", "Delete", " ", "a", "ArrowLeft", "Process"]) press(key);
    element("topic-filter").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }));
    await settled();
    expect(focus()).toBe("topic-filter");
    expect(element<HTMLInputElement>("topic-filter").value).toBe("xyz aoj");
    expect(ward.settings.topics).toHaveLength(count);
    press("Escape");
    await until(() => expect(focus()).toBe("composer"));
    expect(ward.settings.topics).toHaveLength(count);
  });

  it("offers again what the ward had put away, under its own code", async () => {
    await make("Hội hoa");
    await until(() => expect(chips()).toEqual([codeOf("Hội hoa")]));
    const code = codeOf("Hội hoa");
    await ward.change("topic_retire", { code, retired: true });
    press("F7");
    await until(() => expect(focus()).toBe("topic-filter"));
    type("hoi hoa");
    await until(() => expect(rows()[0]?.textContent).toContain("Dùng lại"));
    press("Escape");
    await until(() => expect(focus()).toBe("composer"));
    type("Hội hoa bẩn.");
    press("Ctrl+Enter");
    await until(() => expect(fresh()).toHaveLength(1));
    await make("hoi hoa");
    await until(() => expect(chips()).toEqual([code]));
    expect(named("Hội hoa").map(({ retired }) => retired)).toEqual([false]);
  });
});

describe("pressed before the program has answered", () => {
  it("Ctrl+Enter and the next words: the topic is the finished opinion's, in the act that records it", async () => {
    const release = await hold();
    type("Chó thả rông.");
    await make("Vật nuôi thả rông");
    press("Ctrl+Enter");
    type("Ý sau");
    release();
    await until(() => expect(fresh()[0]?.topics).toEqual([codeOf("Vật nuôi thả rông")]));
    await settled();
    expect(chips()).toEqual([]);
    expect(composer().value).toBe("Ý sau");
    press("Ctrl+Enter");
    await until(() => expect(fresh()[1]?.topics).toEqual([]));
    await session.undo();
    await session.undo();
    expect(fresh()).toEqual([]);
  });

  it("F3: the topic is the former speaker's opinion's", async () => {
    const release = await hold();
    type("Hố ga mất nắp.");
    await make("Hố ga");
    press("F3");
    type("Lời người sau.");
    release();
    await until(() => expect(fresh()[0]?.topics).toEqual([codeOf("Hố ga")]));
    await settled();
    expect(chips()).toEqual([]);
    expect(composer().value).toBe("Lời người sau.");
  });

  it("Ctrl+Enter on an opinion that is recorded already, or just being recorded", async () => {
    for (const waits of [true, false]) {
      before = session.view.opinions.map(({ id }) => id);
      type("Cột điện nghiêng.");
      const recorded = await holdSession();
      press("F4");
      await until(() => expect(focus()).toBe("answer-text"));
      if (waits) {
        recorded();
        await until(() => expect(fresh()).toHaveLength(1));
        await settled();
      }
      composer().focus();
      const release = await hold();
      const name = waits ? "Cột điện ngõ" : "Cột điện hẻm";
      await make(name);
      press("Ctrl+Enter");
      type("Ý sau");
      release();
      recorded();
      await until(() => expect(fresh()[0]?.topics).toEqual([codeOf(name)]));
      await settled();
      expect(chips()).toEqual([]);
      press("Ctrl+Enter");
      await until(() => expect(fresh()).toHaveLength(2));
      expect(fresh()[1]?.topics).toEqual([]);
    }
  });

  it("Alt+4: both topics, in the composer and on an opinion edited in its place", async () => {
    const quick = ward.settings.quick_topics[0] ?? "";
    let release = await hold();
    type("Lan can hỏng.");
    await make("Lan can cầu");
    press("Alt+4");
    release();
    await until(() => expect(chips()).toEqual([quick, codeOf("Lan can cầu")]));
    press("Ctrl+Enter");
    await until(() => expect(fresh()[0]?.topics).toEqual([quick, codeOf("Lan can cầu")]));
    press("Ctrl+E");
    await until(() => expect(focus()).toBe("edit-text"));
    release = await hold();
    await make("Cầu đi bộ");
    press("Alt+4");
    release();
    await until(() => expect(fresh()[0]?.topics).toEqual([codeOf("Lan can cầu"), codeOf("Cầu đi bộ")]));
  });

  it("another opinion opened in its place: the topic is the one's whose name it was given for", async () => {
    const [above, newest] = session.view.opinions.slice(-2);
    press("Ctrl+E");
    await until(() => expect(focus()).toBe("edit-text"));
    const release = await hold();
    await make("Mương nội đồng");
    press("Escape");
    press("Escape");
    press("Alt+ArrowUp");
    press("Alt+ArrowUp");
    press("Ctrl+E");
    await until(() => expect(element<HTMLTextAreaElement>("edit-text").value).toBe(above?.text));
    release();
    await until(() => expect(session.opinion(newest?.id ?? "")?.topics).toEqual([...(newest?.topics ?? []), codeOf("Mương nội đồng")]));
    await settled();
    expect(session.opinion(above?.id ?? "")?.topics).toEqual(above?.topics);
  });

  it("the same name once more: one topic, one chip", async () => {
    const release = await hold();
    type("Bốt điện kêu.");
    await make("Bốt điện");
    await make("bot dien");
    release();
    await until(() => expect(chips()).toEqual([codeOf("Bốt điện")]));
    await settled();
    expect(ward.settings.topics.filter(({ name }) => /^b[oố]t/iu.test(name))).toHaveLength(1);
  });

  it("F9: the tag is taken back, the topic stays the ward's", async () => {
    type("Hát khuya.");
    press("F4");
    await until(() => expect(fresh()).toHaveLength(1));
    composer().focus();
    const release = await hold();
    await make("Quán karaoke");
    press("F9");
    release();
    await until(() => expect(notices.toast?.text).toContain("hoàn tác"));
    await settled();
    expect(fresh().map(({ topics }) => topics)).toEqual([[]]);
    expect(chips()).toEqual([]);
    expect(named("Quán karaoke")).toHaveLength(1);
  });

  it("the screen left and come back to, and typed on: no letter is lost", async () => {
    type("Sân bóng");
    const release = await hold();
    await make("Sân chơi trẻ em");
    await session.drafts.flush();
    await leave();
    enter();
    await until(() => expect(composer().value).toBe("Sân bóng"));
    type(" xuống cấp");
    release();
    await until(() => expect(named("Sân chơi trẻ em")).toHaveLength(1));
    await session.drafts.flush();
    expect(session.drafts.found("composer")?.text).toBe("Sân bóng xuống cấp");
  });
});

describe("a topic that can't be made", () => {
  beforeEach(() => {
    vi.spyOn(ward, "act").mockImplementationOnce(() => ward.inTurn(() => Promise.reject(new Error("disk"))));
  });

  it("is said, and nothing is changed", async () => {
    const count = ward.settings.topics.length;
    type("Đèn hỏng.");
    await make("Đèn đường hẻm");
    await until(() => expect(notices.error).not.toBeNull());
    await settled();
    expect(ward.settings.topics).toHaveLength(count);
    expect(chips()).toEqual([]);
    expect([composer().value, focus()]).toEqual(["Đèn hỏng.", "composer"]);
  });

  it("is said also when the opinion is finished in the same breath, which is recorded without it", async () => {
    const release = await hold();
    type("Đèn hỏng.");
    await make("Đèn đường ngách");
    press("Ctrl+Enter");
    release();
    await until(() => expect(fresh().map(({ topics }) => topics)).toEqual([[]]));
    await settled();
    expect(notices.error).not.toBeNull();
    expect(last()?.text).toBe("Đèn hỏng.");
    expect(document.querySelector('[data-test="composer-kept"]')).toBeNull();
  });
});
