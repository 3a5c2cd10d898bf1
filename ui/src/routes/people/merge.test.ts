// Two records of one person who sat in one session: the preview says what becomes of their rows there, the
// open session and what is being typed in it follow, forth and back. The shell is the pretended one.
import { flushSync, mount, unmount } from "svelte";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { UnitedEvening } from "$lib/backend";

vi.mock("$transport", () => import("../../../dev/fake"));
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
Element.prototype.scrollIntoView = () => undefined;
HTMLDialogElement.prototype.showModal = () => undefined;
HTMLDialogElement.prototype.close = () => undefined;

const { app, ward } = await import("$lib/app");
const { call } = await import("$lib/backend");
const { keys } = await import("$lib/keys");
const { default: People } = await import("./People.svelte");
const { default: MergeEvenings } = await import("./MergeEvenings.svelte");

const texts = (test: string): string[] => [...document.querySelectorAll(`[data-test="${test}"]`)].map((one) => one.textContent);
const element = (test: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-test="${test}"]`);
  if (!found) throw new Error(`no ${test}`);
  return found;
};
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 3000, interval: 5 });
const handle = (event: KeyboardEvent): void => keys.handle(event);
const press = (key: string, held: KeyboardEventInit = {}): void =>
  void (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, code: key, bubbles: true, cancelable: true, ...held }));
function type(text: string): void {
  const field = document.activeElement as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

let screen: object;
beforeAll(async () => {
  window.addEventListener("keydown", handle);
  await ward.load();
});
afterAll(async () => {
  await unmount(screen);
  window.removeEventListener("keydown", handle);
});

describe("merging two who sat together", () => {
  it("is told, done in the open session with what is being typed, and taken back", async () => {
    await app.go("record", "s1");
    const session = app.session;
    if (!session) throw new Error("no session is open");
    const comes = async (person: string): Promise<string> => (await session.act("attendance_arrive", { person, at: null })).created ?? "";
    const [older, younger] = [await comes("w5"), await comes("w6")];
    const input = { speaker: younger, text: "Ngõ 12 ngập.", kind: "petition", topics: [], channel: "spoken", at: null } as const;
    const said = (await session.act("opinion_record", { input: { ...input, topics: [] } })).created;
    session.drafts.touch("composer", () => ({ text: "Vỉa hè trư", cursor: 10, extra: { opinion: null, speaker: younger, kind: "petition", topics: [], channel: "spoken", begun_at: null, detached: null } }));
    await session.drafts.flush();
    const count = session.view.attendees.length;

    screen = mount(People, { target: document.body });
    await until(() => expect(texts("person-row").length).toBeGreaterThan(0));
    element("people-filter").focus();
    type("hoa 61");
    await until(() => expect(texts("person-row")).toHaveLength(1));
    press("ArrowDown");
    flushSync();
    press("F7");
    await until(() => expect(document.activeElement?.getAttribute("data-test")).toBe("merge-find"));
    await until(() => expect(texts("merge-option").length).toBe(1));
    // Right behind other letters Enter means who answers to those, not who stands there still.
    type("loc");
    press("Enter");
    await until(() => expect(element("merge-result").textContent).toContain("Cao Xuân Lộc"));
    type("");
    await until(() => expect(texts("merge-option").length).toBe(1));
    press("Enter");
    await until(() => expect(texts("merge-both")[0]).toContain("1 phiên"));
    expect(texts("merge-evening")[0]).toContain("chuyển 1 ý kiến");
    expect(texts("merge-evening")[0]).toContain("ghi khác nhau: năm sinh");
    expect(session.view.attendees).toHaveLength(count);

    press("Enter", { ctrlKey: true });
    await until(() => expect(session.view.attendees).toHaveLength(count - 1));
    expect(session.opinion(said)?.speaker).toBe(older);
    expect(session.people.has(younger)).toBe(false);

    await app.undoWard(false);
    expect(session.view.attendees).toHaveLength(count);
    expect(session.opinion(said)?.speaker).toBe(younger);
    expect(element("people-filter")).toBeTruthy();
    expect(await call("people_ready", {})).toBeNull();
  });

  it("says of each evening what changes there, of many how many more", async () => {
    const evening = (session: string, over: Partial<UnitedEvening>): UnitedEvening => ({
      session,
      title: "Hội nghị",
      started_at: "2026-11-03T19:00:00+07:00",
      ended: false,
      deleted: false,
      opinions: 0,
      turns: 0,
      arrived_at: null,
      left_at: null,
      differs: [],
      ...over,
    });
    document.body.replaceChildren();
    const list = mount(MergeEvenings, {
      target: document.body,
      props: {
        evenings: [
          evening("a", { opinions: 2, turns: 1, arrived_at: "2026-11-03T19:25:00+07:00", left_at: "2026-11-03T20:30:00+07:00", differs: ["name", "phone"] }),
          evening("b", { ended: true }),
          evening("c", { deleted: true }),
          evening("d", {}),
          evening("e", {}),
        ],
      },
    });
    expect(texts("merge-evening")).toEqual([
      "Phiên 03/11/2026: chuyển 2 ý kiến, 1 lượt trong danh sách phát biểu; đến 19:25, về 20:30; ghi khác nhau: họ tên, điện thoại (theo hồ sơ giữ)",
      "Phiên 03/11/2026: đã kết thúc: biên bản in lại sẽ khác bản đã in",
      "Phiên 03/11/2026 (đã xóa)",
    ]);
    expect(document.body.textContent).toContain("và 2 phiên nữa");
    await unmount(list);
  });
});
