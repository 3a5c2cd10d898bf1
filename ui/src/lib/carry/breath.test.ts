// The next key before the program has answered for the row closed last.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { answersOf } from "../../../dev/stage";

history.replaceState(null, "", "?carry=20");
vi.stubGlobal("ResizeObserver", class { observe = (): void => undefined; unobserve = (): void => undefined; disconnect = (): void => undefined; });

const { notices, ward } = await import("$lib/app");
const { SessionState } = await import("$lib/session");
const { Carry, CarryDialog } = await import("$lib/carry");

let session: InstanceType<typeof SessionState>;
const { hold, letGo, settled, failing } = answersOf(() => session);
let carry: InstanceType<typeof Carry>;
let dialog: object | null;

const chosen = (): string => document.querySelector('[role="option"][aria-selected="true"]')?.id.replace(/^.*-/, "") ?? "";
const find = (): HTMLInputElement => element("carry-find");
const line = (): HTMLInputElement | null => document.querySelector('[data-test="carry-said"]');
async function key(chord: string, repeat = false): Promise<void> {
  press(chord, repeat);
  await tick();
}
async function write(text: string): Promise<void> {
  type(text);
  await tick();
}
const here = (id: string) => carry.list.find((one) => one.id === id)?.here;
let before: string[];
const done = (): string[] => carry.list.filter((one) => one.here !== null).map(({ id }) => id);
/** Closed in this test. */
const closed = (): string[] => done().filter((id) => !before.includes(id));

beforeEach(async () => {
  await ward.load();
  session = await SessionState.open("s1");
  carry = new Carry(session);
  dialog = mount(CarryDialog, { target: document.body, props: { carry, onclose: () => undefined } });
  await until(() => expect(carry.list.length).toBeGreaterThan(20));
  await tick();
  before = done();
});

afterEach(async () => {
  vi.restoreAllMocks();
  letGo();
  await settled();
  for (const field of session.drafts.fields("")) await session.drafts.clear(field);
  if (dialog) await unmount(dialog);
  document.body.replaceChildren();
});

describe("a row closed by a key", () => {
  it("is done at once for the hands: the next key closes the next one", async () => {
    const first = chosen();
    const release = await hold();
    await key("Alt+1");
    const second = chosen();
    expect(second).not.toBe(first);
    await key("Alt+2");
    const third = chosen();
    release();
    await until(() => expect(closed()).toHaveLength(2));
    await settled();
    expect(here(first)?.outcome).toBe("answered");
    expect(here(second)?.outcome).toBe("accepted");
    expect(chosen()).toBe(third);
  });

  it("by a key that is held: one is closed", async () => {
    await key("Alt+1");
    for (let at = 0; at < 5; at += 1) {
      await settled();
      await key("Alt+1", true);
    }
    await settled();
    expect(closed()).toHaveLength(1);
  });

  it("and the next one's answer begun at once: nothing of it is lost, and the cursor stays in it", async () => {
    const first = chosen();
    const release = await hold();
    await key("Alt+1");
    const second = chosen();
    await key("Enter");
    expect(focus()).toBe("carry-said");
    await write("Sẽ thay ");
    release();
    await until(() => expect(closed()).toEqual([first]));
    await settled();
    expect(focus()).toBe("carry-said");
    await write("trong tuần.");
    await key("Enter");
    await until(() => expect(here(second)?.text).toBe("Sẽ thay trong tuần."));
  });

  it("with words, and letters typed at once: they look for the next one", async () => {
    const first = chosen();
    await key("Enter");
    await write("Đã thay đèn.");
    const release = await hold();
    await key("Enter");
    expect(focus()).toBe("carry-find");
    await write("cống");
    release();
    await until(() => expect(here(first)?.text).toBe("Đã thay đèn."));
    await settled();
    expect(find().value).toBe("cống");
    expect(session.drafts.fields("carry:")).toEqual([]);
  });

  it("and Enter held: one answer, no line opened after it", async () => {
    await key("Enter");
    await key("Enter", true);
    await settled();
    expect(closed()).toEqual([]);
    expect(line()).not.toBeNull();
  });

  it("moved on from by hand: the late answer takes her nowhere", async () => {
    const release = await hold();
    await key("Alt+1");
    await key("ArrowDown");
    await key("ArrowDown");
    const at = chosen();
    release();
    await until(() => expect(closed()).toHaveLength(1));
    await settled();
    expect(chosen()).toBe(at);
  });

  it("and F9 at once: that very one is taken back, and named", async () => {
    const [act, undo] = [vi.spyOn(session, "act"), vi.spyOn(session, "undo")];
    const release = await hold();
    await key("Alt+1");
    await key("F9");
    await key("Alt+2");
    release();
    await until(() => expect(act).toHaveBeenCalledTimes(2));
    await settled();
    expect(undo).toHaveBeenCalledTimes(1);
    const [order] = undo.mock.invocationCallOrder;
    expect(act.mock.invocationCallOrder[0]).toBeLessThan(order ?? 0);
    expect(act.mock.invocationCallOrder[1]).toBeGreaterThan(order ?? 0);
  });

  it("and the dialog closed at once: nothing is wrong", async () => {
    const first = chosen();
    const release = await hold();
    await key("Alt+1");
    if (dialog) await unmount(dialog);
    dialog = null;
    release();
    await until(() => expect(here(first)).not.toBeNull());
    await settled();
    expect(notices.error).toBeNull();
  });
});

describe("a row that could not be closed", () => {
  it("is open again with its words, where the hands have not gone on", async () => {
    const first = chosen();
    await key("Enter");
    await write("Đã thay đèn.");
    failing("carry_set");
    await key("Enter");
    await settled();
    expect(chosen()).toBe(first);
    expect(focus()).toBe("carry-said");
    expect(line()?.value).toBe("Đã thay đèn.");
    expect(carry.list.find(({ id }) => id === first)?.here).toBeNull();
  });

  it("keeps its words while the next one's are typed", async () => {
    const first = chosen();
    await key("Enter");
    await write("Đã thay đèn.");
    failing("carry_set");
    const release = await hold();
    await key("Enter");
    await key("Enter");
    await write("Đã nạo vét.");
    release();
    await settled();
    expect(line()?.value).toBe("Đã nạo vét.");
    expect(focus()).toBe("carry-said");
    await key("Escape");
    await key("Ctrl+Home");
    expect(chosen()).toBe(first);
    await key("Enter");
    expect(line()?.value).toBe("Đã thay đèn.");
  });

  it("with the dialog closed meanwhile: the words are there when it is opened again", async () => {
    const first = chosen();
    await key("Enter");
    await write("Đã thay đèn.");
    failing("carry_set");
    const release = await hold();
    await key("Enter");
    if (dialog) await unmount(dialog);
    dialog = null;
    release();
    await settled();
    expect(session.drafts.found(`carry:${first}`)?.text).toBe("Đã thay đèn.");
  });
});
