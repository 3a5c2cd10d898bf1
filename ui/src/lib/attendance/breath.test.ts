// Attendance with a key that is held, and with an act that fails after the hands have gone on.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { answersOf } from "../../../dev/stage";

const { notices, ward } = await import("$lib/app");
const { keys } = await import("$lib/keys");
const { SessionState } = await import("$lib/session");
const { Attendance } = await import("$lib/attendance");

let session: InstanceType<typeof SessionState>;
const { settled, failing } = answersOf(() => session);
let panel: object;
let before: number;
const line = (): HTMLInputElement => element("attendance-line");
const handle = (event: KeyboardEvent): void => keys.handle(event);
const fresh = () => session.view.attendees.slice(before);

beforeEach(async () => {
  window.addEventListener("keydown", handle);
  await ward.load();
  session = await SessionState.open("s1");
  before = session.view.attendees.length;
  panel = mount(Attendance, { target: document.body, props: { session, onclose: () => undefined } });
  await until(() => expect(focus()).toBe("attendance-line"));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await settled();
  await unmount(panel);
  while (session.view.undo) await session.undo();
  document.body.replaceChildren();
  window.removeEventListener("keydown", handle);
  notices.clearError();
});

async function stranger(name: string): Promise<void> {
  type(name);
  await until(() => expect(document.querySelector('[data-test="attendance-row"][data-kind="add"][aria-selected="true"]')).not.toBeNull());
  press("Enter");
  await tick();
  expect(focus()).toBe("attendance-group");
}

describe("Enter held", () => {
  it("in the times that are mended saves them once they were looked at", async () => {
    type("ngan");
    press("Enter");
    await until(() => expect(fresh()).toHaveLength(1));
    const act = vi.spyOn(session, "act");
    press("Ctrl+R");
    await until(() => expect(focus()).toBe("mend-arrived"));
    type("19:00");
    press("Enter");
    await settled();
    press("Enter", true);
    await settled();
    expect(act).toHaveBeenCalledTimes(1);
    expect(focus()).toBe("attendance-line");
  });

  it("ticks one of a tổ, not all of it", async () => {
    type("7");
    await until(() => expect(document.querySelectorAll('[data-test="attendance-row"]')).toHaveLength(3));
    press("Enter");
    for (let turn = 0; turn < 4; turn += 1) {
      await settled();
      press("Enter", true);
    }
    await settled();
    expect(fresh()).toHaveLength(1);
  });

  it("asks a stranger's tổ and waits for it", async () => {
    await stranger("Cù Thị Lạ Mặt");
    press("Enter", true);
    await settled();
    expect(focus()).toBe("attendance-group");
    expect(fresh()).toHaveLength(0);
  });
});

describe("a key right behind the letters", () => {
  it("means who answers to them, not who answered to those before", async () => {
    for (const letters of ["loc", "ngan"]) {
      type(letters);
      press("Enter");
    }
    await until(() => expect(fresh().map(({ name }) => name)).toEqual(["Cao Xuân Lộc", "Trịnh Bảo Ngân"]));
    await settled();
    type("loc");
    await until(() => expect(document.querySelectorAll('[data-test="attendance-row"][data-kind="match"]')).toHaveLength(1));
    line().value = "";
    type("ngan");
    press("Alt+Delete");
    await until(() => expect(fresh()).toHaveLength(1));
    expect(fresh()[0]?.name).toBe("Cao Xuân Lộc");
  });
});

describe("F7 in one breath with the last tick", () => {
  it("prints that one too", async () => {
    type("ngan");
    press("Enter");
    press("F7");
    await until(() => expect(fresh()).toHaveLength(1));
    await settled();
    await until(() => expect(element("attendance-paper").dataset["agrees"]).toBe("true"));
  });
});

describe("not written down", () => {
  it("a stranger's name is in the line again", async () => {
    await stranger("Cù Thị Lạ Mặt");
    failing("attendee_add");
    press("Enter");
    await settled();
    expect(line().value).toBe("Cù Thị Lạ Mặt");
  });

  it("a stranger's name waits while the next one's letters are typed, and is in the line once it is empty", async () => {
    await stranger("Cù Thị Lạ Mặt");
    failing("attendee_add");
    press("Enter");
    await tick();
    type("loc");
    await settled();
    expect(line().value).toBe("loc");
    press("Enter");
    await until(() => expect(fresh().map(({ name }) => name)).toEqual(["Cao Xuân Lộc"]));
    await settled();
    expect(line().value).toBe("Cù Thị Lạ Mặt");
  });

  it("the letters of somebody of the roll are in the line again", async () => {
    failing("attendance_arrive");
    type("ngan");
    press("Enter");
    await settled();
    await until(() => expect(line().value).toBe("ngan"));
  });
});
