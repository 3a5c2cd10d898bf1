// What is in the composer: it becomes one opinion, is taken back, split and done again, and no word
// of it is lost.
import { describe, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { composer, last, opinions, session } from "../../../dev/record-screen";

const { notices } = await import("$lib/app");

describe("the composer", () => {
  it("an opinion recorded for its task goes on in the composer and isn't shown twice", async () => {
    const shown = document.querySelectorAll('[data-test="opinion"]').length;
    type("Một nửa câu");
    press("F6");
    await until(() => expect(last()?.text).toBe("Một nửa câu"));
    press("Escape");
    await until(() => expect(focus()).toBe("composer"));
    expect(document.querySelectorAll('[data-test="opinion"]')).toHaveLength(shown);
    type(" và nửa kia");
    const count = opinions().length;
    press("Ctrl+Enter");
    await until(() => expect(last()?.text).toBe("Một nửa câu và nửa kia"));
    expect(opinions()).toHaveLength(count);
    await until(() => expect(document.querySelectorAll('[data-test="opinion"]')).toHaveLength(shown + 1));
  });

  it("a task saved while the next opinion has begun leaves no draft behind", async () => {
    const act = session.act.bind(session);
    let go = (): void => undefined;
    const held = new Promise<void>((done) => (go = done));
    const slow = vi.spyOn(session, "act").mockImplementation(async (name, args) => {
      if (name === "follow_up_set") await held;
      return act(name, args);
    });
    const count = opinions().length;
    type("Ngõ 18 ngập.");
    press("F6");
    await until(() => expect(focus()).toBe("follow-up-line"));
    type("công an 30/11");
    press("Enter");
    await until(() => expect(focus()).toBe("composer"));
    press("Ctrl+Enter");
    await until(() => expect(composer().value).toBe(""));
    go();
    await until(() => expect(last()?.follow_up).not.toBeNull());
    expect(opinions()).toHaveLength(count + 1);
    await until(() => expect(session.drafts.fields("follow_up:")).toEqual([]));
    slow.mockRestore();
  });

  it("keys pressed before the task's line is read are obeyed: the next opinion is an opinion of its own", async () => {
    const count = opinions().length;
    type("Ngõ 18 ngập.");
    press("F6");
    await until(() => expect(focus()).toBe("follow-up-line"));
    type("hạ tầng 10n");
    press("Enter");
    press("Control");
    expect(focus()).toBe("follow-up-line");
    press("Ctrl+Enter");
    expect(focus()).toBe("composer");
    expect(composer().value).toBe("");
    type("Đèn đường hỏng.");
    press("Ctrl+Enter");
    await until(() => expect(last()?.text).toBe("Đèn đường hỏng."));
    expect(opinions()).toHaveLength(count + 2);
    const first = () => opinions().at(-2);
    await until(() => expect(first()?.follow_up?.due?.typed).toBe("10n"));
    expect(first()?.text).toBe("Ngõ 18 ngập.");
    expect(last()?.follow_up).toBeNull();
    await until(() => expect(session.drafts.fields("follow_up:")).toEqual([]));
  });

  it("a line that turns out to be no task is named, and its words are kept where they were typed", async () => {
    type("Ngõ 19 ngập.");
    press("F6");
    await until(() => expect(focus()).toBe("follow-up-line"));
    type("công an 31/2");
    press("Enter");
    press("Ctrl+Enter");
    await until(() => expect(notices.toast?.text).toContain("31/2"));
    expect(last()?.text).toBe("Ngõ 19 ngập.");
    expect(last()?.follow_up).toBeNull();
    expect(focus()).toBe("composer");
    press("Alt+ArrowUp");
    await until(() => expect(element<HTMLInputElement>("follow-up-line").value).toBe("công an 31/2"));
  });

  it("what could not be recorded comes back", async () => {
    const act = vi.spyOn(session, "act").mockRejectedValueOnce(new Error("disk"));
    type("Không mất chữ nào");
    press("Ctrl+Enter");
    expect(composer().value).toBe("");
    await until(() => expect(composer().value).toBe("Không mất chữ nào"));
    act.mockRestore();
  });

  it("Ctrl+Z is the field's while there is text, and takes an act back when there is none", async () => {
    const before = opinions().length;
    type("Ghi rồi bỏ");
    press("Ctrl+Enter");
    await until(() => expect(opinions()).toHaveLength(before + 1));
    type("đang gõ");
    press("Ctrl+Z");
    expect(opinions()).toHaveLength(before + 1);
    composer().value = "";
    composer().dispatchEvent(new InputEvent("input", { bubbles: true }));
    press("Ctrl+Z");
    await until(() => expect(opinions()).toHaveLength(before));
  });

  it("Ctrl+Delete deletes the picked opinion, but a word of the text once she types again", async () => {
    type("chữ");
    press("Alt+ArrowUp");
    const before = opinions().length;
    type(" nữa");
    press("Ctrl+Delete");
    expect(opinions()).toHaveLength(before);
    press("Alt+ArrowDown");
    press("Alt+ArrowUp");
    press("Ctrl+Delete");
    await until(() => expect(opinions()).toHaveLength(before - 1));
    press("F9");
    await until(() => expect(opinions()).toHaveLength(before));
  });

  it("a split can be taken back: the whole text stands in the composer again", async () => {
    type("Ý một. Ý hai.");
    composer().setSelectionRange(7, 7);
    press("Ctrl+D");
    await until(() => expect(composer().value).toBe("Ý hai."));
    expect(opinions().at(-2)?.text).toBe("Ý một.");
    press("F9");
    await until(() => expect(composer().value).toContain("Ý một. Ý hai."));
  });

  it("a recording taken back and done again is the same opinion, not a second one", async () => {
    const count = opinions().length;
    type("Xin thêm thùng rác.");
    press("F4");
    await until(() => expect(opinions()).toHaveLength(count + 1));
    press("Escape");
    press("F9");
    await until(() => expect(opinions()).toHaveLength(count));
    expect(composer().value).toBe("Xin thêm thùng rác.");
    type(" Và chổi.");
    press("Shift+F9");
    await until(() => expect(opinions()).toHaveLength(count + 1));
    await until(() => expect(document.querySelectorAll('[data-test="opinion"]')).toHaveLength(count));
    press("Ctrl+Enter");
    await until(() => expect(last()?.text).toBe("Xin thêm thùng rác. Và chổi."));
    expect(opinions()).toHaveLength(count + 1);
  });

  it("a split taken back and done again: the second part alone stands in the composer", async () => {
    type("Ý ba. Ý bốn.");
    composer().setSelectionRange(6, 6);
    press("Ctrl+D");
    await until(() => expect(composer().value).toBe("Ý bốn."));
    press("F9");
    await until(() => expect(composer().value).toContain("Ý ba. Ý bốn."));
    press("Shift+F9");
    await until(() => expect(composer().value).toBe("Ý bốn."));
    const count = opinions().length;
    type(" Thêm.");
    press("Ctrl+Enter");
    await until(() => expect(opinions().slice(-2).map((one) => one.text)).toEqual(["Ý ba.", "Ý bốn. Thêm."]));
    expect(opinions()).toHaveLength(count);
  });

  it("a denunciation hides its text and speaker until it is asked for", async () => {
    type("Tôi tố cáo");
    press("F5");
    await until(() => element("kind-option"));
    press("Alt+5");
    press("Ctrl+Enter");
    await until(() => expect(last()?.kind).toBe("denunciation"));
    const row = (): string => [...document.querySelectorAll('[data-test="opinion"]')].at(-1)?.textContent ?? "";
    await until(() => expect(row()).toContain("Tố cáo"));
    expect(row()).not.toContain("Tôi tố cáo");
    press("Alt+ArrowUp");
    // Closed, it has no field for an answer: that is said, and nothing is typed elsewhere unseen.
    press("F4");
    await until(() => expect(notices.toast?.text).toContain("Con trỏ vẫn ở ô ghi"));
    expect(focus()).toBe("composer");
    press("Ctrl+'");
    await until(() => expect(row()).toContain("Tôi tố cáo"));
    press("F4");
    await until(() => expect(focus()).toBe("answer-text"));
  });
});
