// The box over the whole window: what it leads to, and that the field below it never notices.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("$transport", () => import("../../../dev/fake"));
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal("CSS", { escape: (text: string) => text });
Element.prototype.scrollIntoView = () => undefined;

const { app } = await import("$lib/app");
const { search } = await import("./search.svelte");
const { default: App } = await import("../../App.svelte");

let window_: object;

const all = (test: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const element = <E extends HTMLElement>(test: string): E => {
  const [found] = all(test);
  if (!found) throw new Error(`no ${test}`);
  return found as E;
};
const box = (): HTMLInputElement => element("search-box");
const focus = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset["test"];
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 3000, interval: 5 });
const chosen = (): HTMLElement | null => document.querySelector('[role="option"][aria-selected="true"]');

function press(chord: string, held: KeyboardEventInit = {}): void {
  const parts = chord.split("+");
  const key = parts.at(-1) ?? "";
  const code = /^\d$/.test(key) ? `Digit${key}` : /^[A-Z]$/.test(key) ? `Key${key}` : key;
  const event = new KeyboardEvent("keydown", {
    key: /^[A-Z]$/.test(key) ? key.toLowerCase() : key,
    code,
    ctrlKey: parts.includes("Ctrl"),
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
    bubbles: true,
    cancelable: true,
    ...held,
  });
  (document.activeElement ?? document.body).dispatchEvent(event);
}

function type(text: string): void {
  const field = document.activeElement as HTMLInputElement | HTMLTextAreaElement;
  const at = field.selectionStart ?? 0;
  field.value = field.value.slice(0, at) + text + field.value.slice(field.selectionEnd ?? at);
  field.setSelectionRange(at + text.length, at + text.length);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

async function open(): Promise<void> {
  press("Ctrl+K");
  await until(() => expect(focus()).toBe("search-box"));
}

async function look(text: string): Promise<void> {
  await open();
  type(text);
  await until(() => expect(document.querySelector('[data-test="found-opinion"], [data-test="search-none"], [data-test="found-person"]')).not.toBeNull());
}

async function goTo(screen: "record" | "review" | "prepare" | "settings" | "home", landmark: string, session?: string): Promise<void> {
  await app.go(screen, session);
  await until(() => expect(all(landmark).length).toBeGreaterThan(0));
}

beforeEach(async () => {
  window_ = mount(App, { target: document.body });
  await until(() => expect(app.start).not.toBeNull());
  await goTo("record", "composer", "s1");
  await until(() => expect(focus()).toBe("composer"));
});

afterEach(async () => {
  const session = app.session;
  search.close();
  await unmount(window_);
  await session?.inTurn(() => Promise.resolve());
  for (const field of session?.drafts.fields("") ?? []) await session?.drafts.clear(field);
  app.session = null;
  app.start = null;
  app.screen = "home";
  document.body.replaceChildren();
});

describe("the field below the box", () => {
  it.each(["Escape", "Ctrl+K"])("%s returns to the very letter of a sentence half typed", async (key) => {
    type("Ngõ 12 cứ mưa là ngập");
    const composer = element<HTMLTextAreaElement>("composer");
    composer.setSelectionRange(4, 9, "backward");
    const heard = vi.fn();
    for (const kind of ["blur", "focus", "focusout", "focusin", "input"]) composer.addEventListener(kind, heard);
    await look("den");
    press(key);
    await tick();
    expect(all("search")).toHaveLength(0);
    expect(focus()).toBe("composer");
    expect(composer.value).toBe("Ngõ 12 cứ mưa là ngập");
    expect([composer.selectionStart, composer.selectionEnd, composer.selectionDirection]).toEqual([4, 9, "backward"]);
    expect(heard).not.toHaveBeenCalled();
  });

  it("a date half typed isn't saved or written out meanwhile", async () => {
    await goTo("prepare", "f-start-date");
    const date = element<HTMLInputElement>("f-start-date");
    date.focus();
    date.value = "27/1";
    date.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const before = app.session?.head.started_at;
    await open();
    press("Escape");
    await tick();
    expect(focus()).toBe("f-start-date");
    expect(date.value).toBe("27/1");
    expect(app.session?.head.started_at).toBe(before);
    date.value = "27/11/2026";
    date.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });

  it("a list that was open over the screen stays open with its letters", async () => {
    press("F7");
    await until(() => expect(focus()).toBe("topic-filter"));
    type("dat");
    await open();
    press("Escape");
    await tick();
    expect(focus()).toBe("topic-filter");
    expect(element<HTMLInputElement>("topic-filter").value).toBe("dat");
  });

  it("keys of the screen do nothing while the box is open", async () => {
    type("Đang gõ");
    await open();
    press("F3");
    press("Ctrl+Enter");
    press("Alt+4");
    await tick();
    expect(element<HTMLTextAreaElement>("composer").value).toBe("Đang gõ");
    expect(all("composer-chip")).toHaveLength(0);
  });

  it("an Enter or Esc of an input method is its own", async () => {
    await look("den");
    press("Enter", { isComposing: true });
    press("Escape", { isComposing: true });
    press("Escape", { keyCode: 229 });
    await tick();
    expect(box().value).toBe("den");
  });
});

describe("what is found", () => {
  it("an opinion shows its words, and Enter picks it where she records; the sentence stays", async () => {
    type("Nửa câu");
    await look("ban ghe");
    const hit = element("found-opinion");
    expect([...hit.querySelectorAll("mark")].map((one) => one.textContent)).toEqual(["bàn", "ghế", "bán"]);
    expect(hit.textContent).toContain("Bà Đặng Thu Hiên");
    expect(hit.textContent).toContain("27/11/2026");
    expect(hit.textContent).toContain("TDP số 7");
    expect(hit.textContent).toContain("chưa trả lời");
    expect(element("search-total").textContent).toBe("2 ý kiến");
    press("Enter");
    await until(() => expect(document.querySelector('[data-test="opinion"][aria-current]')?.getAttribute("data-number")).toBe("3"));
    expect(focus()).toBe("composer");
    expect(element<HTMLTextAreaElement>("composer").value).toBe("Nửa câu");
  });

  it("Enter before the answer takes what the box says, not what is sounding like it", async () => {
    await open();
    type("ghe");
    press("Enter");
    await until(() => expect(document.querySelector('[data-test="opinion"][aria-current]')?.getAttribute("data-number")).toBe("3"));
    expect(app.session?.view.opinions).toHaveLength(3);
  });

  it("an opinion of another session opens it in Rà soát, in its row", async () => {
    await look("ban ghe");
    press("ArrowDown");
    await tick();
    expect(chosen()?.dataset["id"]).toBe("opinion:s0:oa3");
    expect(box().getAttribute("aria-activedescendant")).toBe(chosen()?.id);
    press("Enter");
    await until(() => expect(document.querySelector('[data-test="review-row"][aria-current]')?.getAttribute("data-number")).toBe("3"));
    expect(app.session?.id).toBe("s0");
    await until(() => expect(focus()).toBe("review-row"));
  });

  it("in Rà soát of the open session its row is picked", async () => {
    await goTo("review", "review-row");
    await look("den");
    press("Enter");
    await until(() => expect(document.querySelector('[data-test="review-row"][aria-current]')?.getAttribute("data-number")).toBe("2"));
    expect(app.screen).toBe("review");
  });

  it("a person leads to what they said last; who said nothing, to their name", async () => {
    await look("ta kim lieu");
    press("Enter");
    await until(() => expect(document.querySelector('[data-test="opinion"][aria-current]')?.getAttribute("data-number")).toBe("2"));
    await look("luu quang tan");
    press("Enter");
    await until(() => expect(focus()).toBe("speaker-name"));
    expect(element<HTMLInputElement>("speaker-name").value).toContain("Lưu Quang Tấn");
  });

  it("a topic goes into the box as a filter, told as it was understood", async () => {
    await open();
    type("vien thong");
    await until(() => expect(all("found-topic")).toHaveLength(1));
    press("Enter");
    await until(() => expect(all("read-filter").map((one) => one.textContent)).toEqual(["lĩnh vực: Điện, chiếu sáng, viễn thông"]));
    expect(box().value).toBe('lĩnh vực:"Điện, chiếu sáng, viễn thông" ');
    await until(() => expect(all("found-opinion").length).toBe(2));
  });

  it("nothing found says what to try", async () => {
    await look("qqqq");
    expect(element("search-none").textContent).toContain("Thử gõ không dấu");
    press("Enter");
    expect(all("search")).toHaveLength(1);
  });
});

describe("filters", () => {
  it("a button writes at the end of the box, its values are offered, Enter takes one", async () => {
    await open();
    type("den");
    press("Tab");
    expect(focus()).toBe("search-filter");
    element("search-filter").click();
    expect(focus()).toBe("search-box");
    expect(box().value).toBe("den lĩnh vực:");
    await until(() => expect(all("found-value").length).toBeGreaterThan(5));
    expect(all("read-filter")).toHaveLength(0);
    press("ArrowDown");
    await tick();
    press("Enter");
    await tick();
    expect(box().value).toBe('den lĩnh vực:"GPMB, bồi thường, hỗ trợ, tái định cư" ');
  });

  it("one that can't be read says why, and what it may be", async () => {
    await open();
    type("lĩnh vực:xyz");
    await until(() => expect(element("read-filter").textContent).toBe("lĩnh vực: không có lĩnh vực nào là “xyz”"));
    expect(element("search-none").textContent).toContain("Sửa lại như nhắc ở trên");
  });

  it("Tab goes round within the box", async () => {
    await open();
    press("Tab", { shiftKey: true });
    expect((document.activeElement as HTMLElement).dataset["name"]).toBe("unanswered");
    press("Tab");
    expect(focus()).toBe("search-box");
  });
});

describe("commands", () => {
  it("an empty box shows the last sessions and what the keys of the screen do, and takes none by itself", async () => {
    await open();
    await until(() => expect(all("found-session").length).toBe(3));
    const labels = all("found-command").map((one) => one.textContent);
    expect(labels).toContain("Mời người tiếp theo F3");
    expect(labels).toContain("Đến Rà soát Ctrl 3");
    expect(labels.filter((label) => label.includes("Rà soát"))).toHaveLength(1);
    expect(chosen()).toBeNull();
    press("Enter");
    await tick();
    expect(all("search")).toHaveLength(1);
  });

  it("one is run where the cursor was", async () => {
    type("Đèn hỏng");
    await open();
    type("loai y kien");
    await until(() => expect(chosen()?.dataset["test"]).toBe("found-command"));
    press("Enter");
    await until(() => expect(all("kind-option").length).toBeGreaterThan(0));
    expect(focus()).toBe("composer");
  });

  it("a key that means the opinion in the composer is there only with the cursor in it", async () => {
    press("F7");
    await until(() => expect(focus()).toBe("topic-filter"));
    await open();
    expect(all("found-command").some((one) => one.textContent.includes("Ghi xong"))).toBe(false);
  });

  it("leads to the other screens", async () => {
    await open();
    type("den thiet lap");
    await until(() => expect(chosen()?.textContent).toContain("Thiết lập"));
    press("Enter");
    await until(() => expect(app.screen).toBe("settings"));
  });

  it("is opened on every screen, and the help of each lists it", async () => {
    const places = [["home", "session-row"], ["prepare", "f-title"], ["review", "review-row"], ["settings", "settings-ward"]] as const;
    for (const [screen, landmark] of places) {
      await goTo(screen, landmark);
      await open();
      press("Escape");
      await tick();
      expect(all("search")).toHaveLength(0);
    }
    HTMLDialogElement.prototype.showModal = function show() {
      this.open = true;
    };
    press("F1");
    await until(() => expect(element("key-help").textContent).toContain("Ctrl K"));
  });

  it("what was looked for last is offered again", async () => {
    await look("ban ghe");
    press("Enter");
    await until(() => expect(all("search")).toHaveLength(0));
    await open();
    press("ArrowDown");
    await tick();
    press("Enter");
    await until(() => expect(box().value).toBe("ban ghe"));
  });
});

describe("when the window is closed", () => {
  it("the field below is saved as if the box weren't there", async () => {
    await goTo("prepare", "f-title");
    const title = element<HTMLInputElement>("f-title");
    title.focus();
    title.value = "Tên mới";
    title.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await open();
    window.dispatchEvent(new Event("gandan:closing"));
    await until(() => expect(app.session?.head.title).toBe("Tên mới"));
  });
});
