// The screen Ghi by keys alone, counted: every chord, Enter, Tab, arrow and F-key is one. What is
// typed is there again after a kill.
import { tick } from "svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { element, focus, press as pressKey, type, until } from "../../../dev/hands";
import { composer, enter, last, leave, open, opinions, session } from "../../../dev/record-screen";

let pressed = 0;
/** One key, counted. */
function press(chord: string): void {
  pressed += 1;
  pressKey(chord);
}

beforeEach(() => (pressed = 0));

describe("the budget of keys", () => {
  it("the next opinion of the same speaker: 1", async () => {
    type("Đèn cuối ngõ 45 tối.");
    const before = opinions().length;
    const speaker = element("composer-speaker").textContent;
    press("Ctrl+Enter");
    expect(composer().value).toBe("");
    expect(pressed).toBe(1);
    await until(() => expect(opinions()).toHaveLength(before + 1));
    expect(last()?.text).toBe("Đèn cuối ngõ 45 tối.");
    expect(element("composer-speaker").textContent).toBe(speaker);
    expect(focus()).toBe("composer");
  });

  it("an opinion by someone already known: 3", async () => {
    const known = session.view.attendees.find((one) => one.name === "Tạ Kim Liễu");
    press("Shift+F2");
    await until(() => expect(focus()).toBe("speaker-filter"));
    type("lieu");
    await until(() => expect(document.querySelectorAll('[data-test="speaker-option"]')).toHaveLength(1));
    press("Enter");
    await until(() => expect(focus()).toBe("composer"));
    type("Tôi xin thêm một ý.");
    press("Ctrl+Enter");
    expect(pressed).toBe(3);
    await until(() => expect(last()?.text).toBe("Tôi xin thêm một ý."));
    expect(last()?.speaker).toBe(known?.id);
  });

  it("with one topic, a unit and a deadline: 5 of the 9 allowed", async () => {
    press("F3");
    await until(() => expect(session.view.queue.filter((one) => one.state === "done").length).toBeGreaterThan(0));
    type("Cống ngõ 12 tắc.");
    await until(() => expect(element("offer").dataset["topic"]).toBe("cap-thoat-nuoc"));
    press("Alt+1");
    press("F6");
    await until(() => expect(focus()).toBe("follow-up-line"));
    type("hạ tầng 10n");
    press("Enter");
    await until(() => expect(focus()).toBe("composer"));
    press("Ctrl+Enter");
    expect(pressed).toBe(5);
    await until(() => expect(last()?.follow_up?.due?.typed).toBe("10n"));
    expect(last()?.topics).toEqual(["cap-thoat-nuoc"]);
    await until(() => expect(composer().value).toBe(""));
  });

  it("a stranger: F2, a name, Enter; the half-typed text and its cursor stay as they were", async () => {
    type("Vỉa hè trước cổng trường");
    composer().setSelectionRange(5, 5);
    const before = session.view.attendees.length;
    press("F2");
    await until(() => expect(focus()).toBe("speaker-name"));
    type("bà Mai Thị Lụa");
    press("Enter");
    expect(pressed).toBe(2);
    await until(() => expect(focus()).toBe("composer"));
    expect(composer().value).toBe("Vỉa hè trước cổng trường");
    expect(composer().selectionStart).toBe(5);
    await until(() => expect(session.view.attendees).toHaveLength(before + 1));
    expect(session.view.attendees.at(-1)).toMatchObject({ name: "Mai Thị Lụa", form: "Bà" });
    expect(session.view.queue.at(-1)?.state).toBe("waiting");
  });

  it("two strangers in one breath: the second line begins empty and keeps what is typed into it", async () => {
    const before = session.view.attendees.length;
    for (const name of ["bà Cù Thị Nhài", "ông Tô Văn Phớt"]) {
      press("F2");
      // The screen is drawn; the program has not answered yet.
      await tick();
      expect(focus()).toBe("speaker-name");
      expect(element<HTMLInputElement>("speaker-name").value).toBe("");
      type(name);
      press("Enter");
      await tick();
    }
    await until(() => expect(session.view.attendees).toHaveLength(before + 2));
    expect(session.view.attendees.slice(-2).map((one) => one.name)).toEqual(["Cù Thị Nhài", "Tô Văn Phớt"]);
    press("F2");
    await tick();
    expect(element<HTMLInputElement>("speaker-name").value).toBe("");
  });

  it("somebody known stays who they are while their note is typed", async () => {
    const before = session.view.attendees.length;
    const known = session.view.attendees.find((one) => one.name === "Tạ Kim Liễu")?.id;
    press("F2");
    await until(() => expect(focus()).toBe("speaker-name"));
    type("Tạ Kim Liễu");
    element("speaker-group").focus();
    await tick();
    expect(element("person-option").getAttribute("aria-selected")).toBe("true");
    element("speaker-note").focus();
    await tick();
    expect(element("person-option").textContent).toContain("Tạ Kim Liễu");
    type("áo xanh");
    const queued = session.view.queue.length;
    press("Enter");
    await until(() => expect(session.view.queue).toHaveLength(queued + 1));
    expect(session.view.queue.at(-1)).toMatchObject({ attendee: known, note: "áo xanh" });
    expect(session.view.attendees).toHaveLength(before);
  });

  it("whom the arrow chose stays chosen in the other fields, until the name reads otherwise", async () => {
    const before = session.view.attendees.length;
    const known = session.view.attendees.find((one) => one.name === "Tạ Kim Liễu")?.id;
    press("F2");
    await until(() => expect(focus()).toBe("speaker-name"));
    type("lieu");
    await until(() => expect(element("person-option").textContent).toContain("Tạ Kim Liễu"));
    press("ArrowDown");
    await tick();
    element("speaker-note").focus();
    await tick();
    type("hàng ba");
    element("speaker-name").focus();
    await tick();
    element("speaker-note").focus();
    await tick();
    const queued = session.view.queue.length;
    press("Enter");
    await until(() => expect(session.view.queue).toHaveLength(queued + 1));
    expect(session.view.queue.at(-1)).toMatchObject({ attendee: known, note: "hàng ba" });
    // Another name, another person.
    press("F2");
    await until(() => expect(focus()).toBe("speaker-name"));
    type("lieu");
    await until(() => expect(element("person-option").textContent).toContain("Tạ Kim Liễu"));
    press("ArrowDown");
    await tick();
    type("u Văn Mới");
    element("speaker-note").focus();
    await tick();
    press("Enter");
    await until(() => expect(session.view.attendees).toHaveLength(before + 1));
    expect(session.view.attendees.at(-1)?.name).toBe("lieuu Văn Mới");
  });

  it("nobody's name: F2, Enter", async () => {
    const before = session.view.attendees.length;
    press("F2");
    await until(() => expect(focus()).toBe("speaker-name"));
    press("Enter");
    await until(() => expect(session.view.attendees).toHaveLength(before + 1));
    expect(session.view.attendees.at(-1)?.name).toBeNull();
  });
});

describe("after a kill", () => {
  it("text, kind, topics and cursor are there again, in the same field", async () => {
    type("Đang gõ dở ch");
    press("Alt+4");
    composer().setSelectionRange(4, 4);
    composer().dispatchEvent(new KeyboardEvent("keyup", { key: "ArrowLeft", bubbles: true }));
    await session.drafts.flush();
    await leave();
    await open();
    await until(() => expect(focus()).toBe("composer"));
    expect(composer().value).toBe("Đang gõ dở ch");
    expect(composer().selectionStart).toBe(4);
    expect(document.querySelectorAll('[data-test="composer-chip"]')).toHaveLength(1);
  });

  it("an answer half typed takes the cursor back to the answer", async () => {
    press("F8");
    press("F4");
    await until(() => expect(focus()).toBe("answer-text"));
    type("Phường sẽ");
    await session.drafts.flush();
    await leave();
    await open();
    await until(() => expect(focus()).toBe("answer-text"));
    expect((document.activeElement as HTMLTextAreaElement).value).toBe("Phường sẽ");
    // Only then: coming back from another step, the cursor is in the composer.
    await leave();
    enter();
    await until(() => expect(focus()).toBe("composer"));
    await new Promise((done) => requestAnimationFrame(done));
    expect(focus()).toBe("composer");
  });
});
