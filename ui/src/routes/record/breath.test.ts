// Keys in one breath: the next one is pressed before the program has answered the one before. Nothing
// is lost, nothing is put down to somebody else, and the cursor is never nowhere.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { composer, last, session, settled, ward } from "../../../dev/record-screen";

/** Opinions there were before. */
let before: string[];
const fresh = () => session.view.opinions.filter(({ id }) => !before.includes(id));

beforeEach(() => {
  before = session.view.opinions.map(({ id }) => id);
});

afterEach(settled);

describe("a split in the composer", () => {
  it("and the next opinion's words at once: the words stay where they are typed", async () => {
    type("Một việc. Hai việc.");
    composer().setSelectionRange(9, 9);
    press("Ctrl+D");
    press("Ctrl+Enter");
    type("Ba mới gõ");
    await until(() => expect(fresh()).toHaveLength(2));
    await settled();
    expect(fresh().map(({ text }) => text)).toEqual(["Một việc.", "Hai việc."]);
    expect(composer().value).toBe("Ba mới gõ");
  });

  it("and the floor passed on: the second part stays the first speaker's", async () => {
    const speaker = session.view.queue.find(({ state }) => state === "speaking")?.attendee;
    type("Một việc. Hai việc.");
    composer().setSelectionRange(9, 9);
    press("Ctrl+D");
    press("F3");
    await until(() => expect(fresh()).toHaveLength(2));
    await settled();
    type("Lời người sau.");
    press("Ctrl+Enter");
    await until(() => expect(last()?.text).toBe("Lời người sau."));
    expect(fresh().map(({ text }) => text)).toEqual(["Một việc.", "Hai việc.", "Lời người sau."]);
    expect(fresh()[1]?.speaker).toBe(speaker);
    expect(last()?.speaker).not.toBe(speaker);
  });
});

describe("an opinion edited in its place", () => {
  beforeEach(async () => {
    press("Ctrl+E");
    await until(() => expect(focus()).toBe("edit-text"));
  });

  it("saved, and the next words at once: they are the composer's", async () => {
    const text = last()?.text ?? "";
    type(" thêm một");
    press("Ctrl+Enter");
    expect(focus()).toBe("composer");
    type("và hai");
    await until(() => expect(last()?.text).toBe(`${text} thêm một`));
    await settled();
    expect(composer().value).toBe("và hai");
    expect(session.drafts.fields("edit:")).toEqual([]);
  });

  it("saved, and another opened at once: each keeps its own words", async () => {
    const [above, newest] = session.view.opinions.slice(-2);
    type(" thêm một");
    press("Ctrl+Enter");
    press("Alt+ArrowUp");
    press("Ctrl+E");
    await until(() => expect(focus()).toBe("edit-text"));
    type(" sửa ý kia");
    await settled();
    expect(session.opinion(newest?.id ?? "")?.text).toBe(`${newest?.text ?? ""} thêm một`);
    expect(element<HTMLTextAreaElement>("edit-text").value).toBe(`${above?.text ?? ""} sửa ý kia`);
    press("Ctrl+Enter");
    await until(() => expect(session.opinion(above?.id ?? "")?.text).toBe(`${above?.text ?? ""} sửa ý kia`));
  });

  it("not saved: the words wait in its place, and nobody is taken from what is typed meanwhile", async () => {
    const text = last()?.text ?? "";
    type(" không được mất");
    const act = vi.spyOn(session, "act").mockRejectedValueOnce(new Error("disk"));
    press("Ctrl+Enter");
    type("gõ tiếp");
    await until(() => expect(act).toHaveBeenCalled());
    await settled();
    act.mockRestore();
    expect(focus()).toBe("composer");
    expect(last()?.text).toBe(text);
    press("Ctrl+E");
    await until(() => expect(focus()).toBe("edit-text"));
    expect(element<HTMLTextAreaElement>("edit-text").value).toBe(`${text} không được mất`);
  });

  it("saved by a key pressed twice is one act", async () => {
    const text = last()?.text;
    type(" thêm một");
    press("Ctrl+Enter");
    press("Ctrl+Enter");
    await until(() => expect(last()?.text).not.toBe(text));
    await settled();
    press("F9");
    await until(() => expect(last()?.text).toBe(text));
  });

  it("joined with the one above: the words typed into it are joined too", async () => {
    const count = session.view.opinions.length;
    type(" chưa lưu");
    press("Ctrl+J");
    await until(() => expect(session.view.opinions).toHaveLength(count - 1));
    await settled();
    expect(last()?.text).toContain("chưa lưu");
    expect(focus()).toBe("composer");
  });

  it("two topics in one breath are two topics", async () => {
    const was = last()?.topics ?? [];
    const more = ward.settings.quick_topics.slice(0, 6).flatMap((code, at) => (was.includes(code) ? [] : [{ code, key: `Alt+${String(at + 4)}` }])).slice(0, 2);
    for (const { key } of more) press(key);
    await settled();
    expect(more).toHaveLength(2);
    expect(last()?.topics).toEqual([...was, ...more.map(({ code }) => code)]);
  });
});

it("a recording taken back under its editor leaves the cursor in the composer", async () => {
  type("Ý sẽ bị lấy lại");
  press("Ctrl+Enter");
  await until(() => expect(last()?.text).toBe("Ý sẽ bị lấy lại"));
  await settled();
  press("Ctrl+E");
  await until(() => expect(focus()).toBe("edit-text"));
  press("F9");
  await until(() => expect(last()?.text).not.toBe("Ý sẽ bị lấy lại"));
  await until(() => expect(focus()).toBe("composer"));
});

it("a topic chosen while the opinion is being recorded is the opinion's", async () => {
  type("Đèn đường hỏng ngõ 7.");
  press("F4");
  press("Alt+4");
  const code = ward.settings.quick_topics[0];
  await until(() => expect(fresh()).toHaveLength(1));
  await until(() => expect(fresh()[0]?.topics).toEqual([code]));
  composer().focus();
  press("Ctrl+Enter");
  await settled();
  expect(fresh()).toHaveLength(1);
  expect(fresh()[0]?.topics).toEqual([code]);
});

it("a topic chosen while it is recorded and finished in the same breath is the opinion's", async () => {
  type("Đèn đường hỏng ngõ 8.");
  press("F4");
  press("Alt+4");
  composer().focus();
  press("Ctrl+Enter");
  await settled();
  await until(() => expect(fresh()[0]?.topics).toEqual([ward.settings.quick_topics[0]]));
  expect(fresh()).toHaveLength(1);
});

it("Ctrl+Delete held deletes one opinion", async () => {
  const count = session.view.opinions.length;
  for (let at = 0; at < 3; at += 1) press("Alt+ArrowUp");
  press("Ctrl+Delete");
  for (let at = 0; at < 10; at += 1) {
    await settled();
    press("Ctrl+Delete", true);
  }
  await settled();
  expect(session.view.opinions).toHaveLength(count - 1);
});
