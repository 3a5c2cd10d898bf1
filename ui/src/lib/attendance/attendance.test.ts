// Attendance over Ghi by keys alone, counted; the cursor comes back to its letter. The shell is the
// pretended one of `npm run dev`.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("$transport", () => import("../../../dev/fake"));
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal("CSS", { escape: (text: string) => text });
Element.prototype.scrollIntoView = () => undefined;

const { notices, ward } = await import("$lib/app");
const { call } = await import("$lib/backend");
const { keys } = await import("$lib/keys");
const { SessionState } = await import("$lib/session");
const { default: Record } = await import("../../routes/record/Record.svelte");

let session: InstanceType<typeof SessionState>;
let screen: object;
let pressed = 0;

const element = <E extends HTMLElement>(test: string): E => {
  const found = document.querySelector<E>(`[data-test="${test}"]`);
  if (!found) throw new Error(`no ${test}`);
  return found;
};
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-test="attendance-row"]')];
const chosen = (): string => rows().find((row) => row.ariaSelected === "true" || row.getAttribute("aria-selected") === "true")?.textContent ?? "";
const focus = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset["test"];
const people = () => session.view.attendees;
const here = (name: string) => people().filter((one) => one.name === name);
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 3000, interval: 5 });
const handle = (event: KeyboardEvent): void => keys.handle(event);

function press(chord: string): void {
  pressed += 1;
  const parts = chord.split("+");
  const key = parts.at(-1) ?? "";
  const code = /^\d$/.test(key) ? `Digit${key}` : /^[A-Z]$/.test(key) ? `Key${key}` : key;
  const held = { ctrlKey: parts.includes("Ctrl"), altKey: parts.includes("Alt"), shiftKey: parts.includes("Shift") };
  const event = new KeyboardEvent("keydown", { key: /^[A-Z]$/.test(key) ? key.toLowerCase() : key, code, ...held, bubbles: true, cancelable: true });
  (document.activeElement ?? document.body).dispatchEvent(event);
}

function type(text: string): void {
  const field = document.activeElement as HTMLTextAreaElement;
  const at = field.selectionStart;
  field.value = field.value.slice(0, at) + text + field.value.slice(field.selectionEnd);
  field.setSelectionRange(at + text.length, at + text.length);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

beforeEach(async () => {
  window.addEventListener("keydown", handle);
  await ward.load();
  session = await SessionState.open("s1");
  screen = mount(Record, { target: document.body, props: { session } });
  await until(() => expect(focus()).toBe("composer"));
  type("Vỉa hè trư");
  press("Shift+F5");
  await until(() => expect(focus()).toBe("attendance-line"));
  pressed = 0;
});

afterEach(async () => {
  await unmount(screen);
  // What one test has done is taken back before the next.
  while (session.view.undo) await session.undo();
  await session.inTurn(() => Promise.resolve());
  for (const field of ["composer", "person:name", "attendance:line"]) await call("draft_clear", { session: session.id, field });
  document.body.replaceChildren();
  window.removeEventListener("keydown", handle);
  notices.clearError();
});

describe("attendance", () => {
  it("has the name half typed again after a power cut, and nothing of it once the panel is closed", async () => {
    type("Bà Nguyễn Thị Mười Ba Ngõ");
    await session.drafts.flush();
    // Power is gone: nothing was closed. The session is read from disk.
    const kept = await SessionState.open("s1");
    expect(kept.drafts.latest()?.field).toBe("attendance:line");
    const again = mount(Record, { target: document.body, props: { session: kept } });
    await until(() => expect(document.querySelectorAll('[data-test="attendance-line"]')).toHaveLength(2));
    const lines = [...document.querySelectorAll<HTMLInputElement>('[data-test="attendance-line"]')];
    await until(() => expect(lines.map(({ value }) => value)).toEqual(Array(2).fill("Bà Nguyễn Thị Mười Ba Ngõ")));
    await unmount(again);
    await until(async () => expect((await SessionState.open("s1")).drafts.found("attendance:line")).toBeNull());
  });

  it("ticks a person with letters and one key, and the next at once, also ahead of the answers", async () => {
    // All in one breath: no answer has come when the Enter is pressed.
    type("ngan");
    press("Enter");
    type("loc");
    press("Enter");
    expect(element<HTMLInputElement>("attendance-line").value).toBe("");
    await until(() => expect([here("Trịnh Bảo Ngân").length, here("Cao Xuân Lộc").length]).toEqual([1, 1]));
    expect(pressed).toBe(2);
    expect(here("Trịnh Bảo Ngân")[0]?.arrived_at).toBeNull();
    expect(element("attendance-total").textContent).toBe(String(people().length));
  });

  it("tells namesakes apart and goes on to the one who isn't there yet", async () => {
    type("nth");
    await until(() => expect(rows().filter((row) => row.dataset["kind"] === "match")).toHaveLength(2));
    expect(rows().map((row) => row.textContent)).toEqual(expect.arrayContaining([expect.stringContaining("7788"), expect.stringContaining("0066")]));
    press("Enter");
    await until(() => expect(here("Nguyễn Thị Hoa")).toHaveLength(1));
    type("nth");
    await until(() => expect(chosen()).toContain("1984"));
    press("Enter");
    await until(() => expect(here("Nguyễn Thị Hoa").map(({ birth_year }) => birth_year)).toEqual([1961, 1984]));
    type("nth");
    await until(() => expect(rows().every((row) => row.dataset["here"] === "true")).toBe(true));
    press("Enter");
    await until(() => expect(element("attendance-said").textContent).toContain("đã có mặt rồi"));
    expect(here("Nguyễn Thị Hoa")).toHaveLength(2);
  });

  it("takes the same letters twice in a breath for two people, and a third time for nobody", async () => {
    for (const _ of [1, 2, 3]) {
      type("nth");
      press("Enter");
    }
    await until(() => expect(element("attendance-said").textContent).toContain("đã có mặt rồi"));
    expect(here("Nguyễn Thị Hoa").map(({ birth_year }) => birth_year)).toEqual([1961, 1984]);
  });

  it("ticks both behind a panel that was closed on the last Enter", async () => {
    for (const _ of [1, 2]) {
      type("nth");
      press("Enter");
    }
    press("Escape");
    await until(() => expect(document.querySelector('[data-test="attendance"]')).toBeNull());
    await until(() => expect(here("Nguyễn Thị Hoa").map(({ birth_year, arrived_at }) => [birth_year, arrived_at])).toEqual([
      [1961, null],
      [1984, null],
    ]));
  });

  it("says that nobody was meant, also when the panel was closed on that Enter", async () => {
    const before = people().length;
    type("Quách Lạ");
    press("Enter");
    press("Escape");
    await until(() => expect(notices.toast?.text).toContain("Quách Lạ"));
    expect([people().length, notices.error]).toEqual([before, null]);
  });

  it("means who is being ticked by a key pressed before it is done", async () => {
    const before = people().map(({ id }) => id);
    type("ngan");
    press("Enter");
    press("Alt+Delete");
    await until(() => expect(element("attendance-said").textContent).toContain("Trịnh Bảo Ngân"));
    await until(() => expect(people().map(({ id }) => id)).toEqual(before));
    type("loc");
    press("Enter");
    press("F4");
    await until(() => expect(people().filter(({ left_at }) => left_at !== null).map(({ name }) => name)).toEqual(["Cao Xuân Lộc"]));
  });

  it("closes the times of whose tick is taken back, and keeps the cursor", async () => {
    type("ngan");
    press("Enter");
    press("Ctrl+R");
    await until(() => expect(focus()).toBe("mend-arrived"));
    press("F9");
    await until(() => expect(here("Trịnh Bảo Ngân")).toHaveLength(0));
    await until(() => expect(focus()).toBe("attendance-line"));
    press("Shift+F9");
    await until(() => expect(here("Trịnh Bảo Ngân")).toHaveLength(1));
    expect(focus()).toBe("attendance-line");
  });

  it("lets in another one of a name that the roll has, when told to", async () => {
    type("Cao Xuân Lộc");
    await until(() => expect(rows().map((row) => row.dataset["kind"])).toEqual(["match", "add"]));
    press("Enter");
    await until(() => expect(here("Cao Xuân Lộc")).toHaveLength(1));
    type("Cao Xuân Lộc");
    await until(() => expect(rows()).toHaveLength(2));
    press("ArrowDown");
    press("Enter");
    await until(() => expect(focus()).toBe("attendance-group"));
    type("9");
    press("Enter");
    await until(() => expect(here("Cao Xuân Lộc").map(({ group }) => group)).toEqual([null, "Tổ dân phố số 9"]));
  });

  it("forgets the stranger when somebody of the roll is taken instead", async () => {
    const before = people().length;
    type("Cao Xuân Lộc");
    await until(() => expect(rows()).toHaveLength(2));
    press("Alt+2");
    await until(() => expect(focus()).toBe("attendance-group"));
    press("Alt+1");
    await until(() => expect(here("Cao Xuân Lộc")).toHaveLength(1));
    await until(() => expect(focus()).toBe("attendance-line"));
    expect(document.querySelector('[data-test="attendance-group"]')).toBeNull();
    expect(people()).toHaveLength(before + 1);
  });

  it("writes down who comes late and goes early, mends the times and takes a tick back", async () => {
    type("nga");
    await until(() => expect(chosen()).toContain("Ngân"));
    press("F3");
    await until(() => expect(here("Trịnh Bảo Ngân")[0]?.arrived_at).toMatch(/T\d\d:\d\d:\d\d\+07:00$/));
    press("F4");
    await until(() => expect(here("Trịnh Bảo Ngân")[0]?.left_at).not.toBeNull());
    press("F4");
    await until(() => expect(here("Trịnh Bảo Ngân")[0]?.left_at).toBeNull());
    press("Ctrl+R");
    await until(() => expect(focus()).toBe("mend-arrived"));
    element<HTMLInputElement>("mend-arrived").value = "25:00";
    press("Enter");
    await until(() => expect(element("mend-says").textContent).toContain("Chưa hiểu giờ"));
    element<HTMLInputElement>("mend-arrived").value = "19h30";
    press("Enter");
    await until(() => expect(here("Trịnh Bảo Ngân")[0]?.arrived_at).toBe("2026-11-27T19:30:00+07:00"));
    await until(() => expect(focus()).toBe("attendance-line"));
    press("Alt+Delete");
    await until(() => expect(here("Trịnh Bảo Ngân")).toHaveLength(0));
    press("F9");
    await until(() => expect(here("Trịnh Bảo Ngân")).toHaveLength(1));
  });

  it("adds a stranger only when asked twice, and never from letters nobody answers to", async () => {
    const before = people().length;
    type("Quách Lạ");
    press("Enter");
    await until(() => expect(element("attendance-said").textContent).toContain("Quách Lạ"));
    expect(people()).toHaveLength(before);
    expect(element<HTMLInputElement>("attendance-line").value).toBe("Quách Lạ");
    press("Enter");
    await until(() => expect(focus()).toBe("attendance-group"));
    type("7");
    press("Enter");
    await until(() => expect(here("Quách Lạ")[0]?.group).toBe("Tổ dân phố số 7"));
    await until(() => expect(focus()).toBe("attendance-line"));
    expect(pressed).toBe(3);
  });

  it("ticks a whole tổ one Enter after another", async () => {
    type("7");
    await until(() => expect(rows()).toHaveLength(3));
    press("Enter");
    await until(() => expect(here("Nguyễn Thị Hoa")).toHaveLength(1));
    await until(() => expect(chosen()).toContain("1984"));
    press("Enter");
    await until(() => expect(here("Nguyễn Thị Hoa")).toHaveLength(2));
    expect(element<HTMLInputElement>("attendance-line").value).toBe("7");
    expect(pressed).toBe(2);
  });

  it("puts its counts into the printed ones on one key, and says while they differ", async () => {
    expect(element("attendance-paper").dataset["agrees"]).toBe("false");
    press("F7");
    await until(() => expect(element("attendance-paper").dataset["agrees"]).toBe("true"));
    expect(session.head.present).toEqual([
      { group: "Lãnh đạo phường và các phòng, đơn vị", count: 9 },
      { group: "Đại biểu Nhân dân", count: 4 },
    ]);
  });

  it("gives the cursor back to the same letter", async () => {
    type("hoa");
    press("Escape");
    press("Escape");
    await tick();
    await until(() => expect(focus()).toBe("composer"));
    type("ớc cổng");
    expect(element<HTMLTextAreaElement>("composer").value).toBe("Vỉa hè trước cổng");
  });
});

describe("who is known", () => {
  it("is recognised in F2 and comes into the queue as this very person", async () => {
    press("Escape");
    await until(() => expect(focus()).toBe("composer"));
    press("F2");
    await until(() => expect(focus()).toBe("speaker-name"));
    type("hoa");
    await until(() => expect(document.querySelectorAll('[data-test="person-option"]')).toHaveLength(3));
    expect(element<HTMLInputElement>("speaker-name").value).toBe("hoa");
    press("Alt+2");
    await until(() => expect(here("Nguyễn Thị Hoa").map(({ person }) => person)).toEqual(["w6"]));
    await until(() => expect(session.view.queue.at(-1)?.attendee).toBe(here("Nguyễn Thị Hoa")[0]?.id));
  });

  it("has what they raised before beside the composer", async () => {
    await until(() => expect(element("speaker-past").textContent).toContain("chưa trả lời"));
    expect(document.querySelectorAll('[data-test="past-opinion"]')).toHaveLength(1);
  });
});
