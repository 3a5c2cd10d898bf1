// The screen Ghi by keys alone, counted: every chord, Enter, Tab, arrow and F-key is one. The
// shell is the pretended one of `npm run dev`.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, focus, press as pressKey, type, until } from "../../../dev/hands";

vi.mock("$transport", () => import("../../../dev/fake"));
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal("CSS", { escape: (text: string) => text });
Element.prototype.scrollIntoView = () => undefined;

const { notices, ward } = await import("$lib/app");
const { keys } = await import("$lib/keys");
const { SessionState } = await import("$lib/session");
const { default: Record } = await import("./Record.svelte");

let session: InstanceType<typeof SessionState>;
let screen: object;
let pressed = 0;

const composer = (): HTMLTextAreaElement => element("composer");
const opinions = () => session.view.opinions;
const last = () => opinions().at(-1);
/** One key, counted. */
function press(chord: string): void {
  pressed += 1;
  pressKey(chord);
}

const handle = (event: KeyboardEvent): void => keys.handle(event);

async function show(): Promise<void> {
  session = await SessionState.open("s1");
  screen = mount(Record, { target: document.body, props: { session } });
  await until(() => expect(focus()).toBe("composer"));
  pressed = 0;
}

beforeEach(async () => {
  window.addEventListener("keydown", handle);
  await ward.load();
  await show();
});

afterEach(async () => {
  await unmount(screen);
  await session.inTurn(() => Promise.resolve());
  for (const field of session.drafts.fields("")) await session.drafts.clear(field);
  window.removeEventListener("keydown", handle);
  document.body.replaceChildren();
});

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

  it("what could not be recorded comes back before what was typed since", async () => {
    const act = vi.spyOn(session, "act").mockRejectedValueOnce(new Error("disk"));
    type("Không mất chữ nào");
    press("Ctrl+Enter");
    type("chữ sau");
    await until(() => expect(composer().value).toBe("Không mất chữ nào\nchữ sau"));
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

describe("whose opinion is in hand", () => {
  it("with the next speaker an older opinion is no longer the one answered", async () => {
    press("F8");
    await until(() => expect(document.querySelector('[data-test="opinion"][aria-current]')).not.toBeNull());
    press("F3");
    await until(() => expect(document.querySelector('[data-test="opinion"][aria-current]')).toBeNull());
    expect(focus()).toBe("composer");
  });

  it("a newcomer who gets the floor gets what is typed from then on, never the older opinion that is picked", async () => {
    const speaks = (): boolean => session.view.queue.some((one) => one.state === "speaking");
    while (speaks()) await session.act("queue_next", {});
    await unmount(screen);
    document.body.replaceChildren();
    await show();
    press("Alt+ArrowUp");
    press("Alt+ArrowUp");
    const before = opinions().map((one) => one.speaker);
    press("F2");
    await until(() => expect(focus()).toBe("speaker-name"));
    type("bà Hoàng Thị Thử");
    press("Enter");
    await until(() => expect(element("composer-speaker").textContent).toContain("Hoàng Thị Thử"));
    await session.inTurn(() => Promise.resolve());
    expect(opinions().map((one) => one.speaker)).toEqual(before);
    type("Ngõ 9 thiếu đèn.");
    press("Ctrl+Enter");
    await until(() => expect(last()?.text).toBe("Ngõ 9 thiếu đèn."));
    expect(session.people.get(last()?.speaker ?? "")?.name).toBe("Hoàng Thị Thử");
  });
});

describe("a slip of paper", () => {
  it("is not put down to whoever happens to be speaking", async () => {
    const before = opinions().length;
    const speaking = element("composer-speaker").textContent;
    type("Xin sửa cái quạt nhà văn hóa.");
    press("F5");
    await until(() => element("kind-option"));
    press("Alt+9");
    await until(() => expect(element("composer-speaker").textContent).not.toBe(speaking));
    press("Ctrl+Enter");
    await until(() => expect(opinions()).toHaveLength(before + 1));
    expect(last()?.channel).toBe("written");
    expect(last()?.speaker).toBeNull();
    // The pile goes on; back at "said", the one who speaks has the word again.
    press("F5");
    await until(() => element("kind-option"));
    press("Alt+8");
    await until(() => expect(element("composer-speaker").textContent).toBe(speaking));
  });
});

describe("a pile of slips", () => {
  it("the next slip is not put down to whose the last one was", async () => {
    const before = opinions().length;
    press("F5");
    await until(() => element("kind-option"));
    press("Alt+9");
    await until(() => expect(element("composer-speaker").textContent).toContain("Chưa rõ tên"));
    press("Shift+F2");
    await until(() => expect(focus()).toBe("speaker-filter"));
    press("ArrowDown");
    press("Enter");
    await until(() => expect(element("composer-speaker").textContent).not.toContain("Chưa rõ tên"));
    type("Xin sửa mái nhà văn hóa.");
    press("Ctrl+Enter");
    await until(() => expect(opinions()).toHaveLength(before + 1));
    expect(last()?.speaker).not.toBeNull();
    type("Xin công khai danh sách hộ nghèo.");
    press("Ctrl+Enter");
    await until(() => expect(opinions()).toHaveLength(before + 2));
    expect(last()?.channel).toBe("written");
    expect(last()?.speaker).toBeNull();
  });
});

describe("after a kill", () => {
  it("text, kind, topics and cursor are there again, in the same field", async () => {
    type("Đang gõ dở ch");
    press("Alt+4");
    composer().setSelectionRange(4, 4);
    composer().dispatchEvent(new KeyboardEvent("keyup", { key: "ArrowLeft", bubbles: true }));
    await session.drafts.flush();
    await unmount(screen);
    document.body.replaceChildren();
    await show();
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
    await unmount(screen);
    document.body.replaceChildren();
    session = await SessionState.open("s1");
    screen = mount(Record, { target: document.body, props: { session } });
    await until(() => expect(focus()).toBe("answer-text"));
    expect((document.activeElement as HTMLTextAreaElement).value).toBe("Phường sẽ");
    // Only then: coming back from another step, the cursor is in the composer.
    await unmount(screen);
    document.body.replaceChildren();
    screen = mount(Record, { target: document.body, props: { session } });
    await until(() => expect(focus()).toBe("composer"));
    await new Promise((done) => requestAnimationFrame(done));
    expect(focus()).toBe("composer");
  });
});
