// The next key before the program has answered: the list that is read out, and a list on its way in.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { answersOf } from "../../../dev/stage";

const { notices, ward } = await import("$lib/app");
const { call } = await import("$lib/backend");
const { SessionState } = await import("$lib/session");
const { Gathered, gatheredIn } = await import("$lib/gathered");
const { Importing } = await import("./importing.svelte");

let session: InstanceType<typeof SessionState>;
const { hold, letGo, settled } = answersOf(() => session);
let dialog: object | null = null;
const onclose = vi.fn();

const file = (name = "Ý kiến.xlsx"): File => new File(["x"], name);
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-test="gathered-row"]')];
const at = (): number => rows().findIndex((row) => row.getAttribute("aria-selected") === "true");
const find = (): HTMLInputElement => element("gathered-find");
const readOut = (): readonly string[] => session.view.read_out;
async function key(chord: string, repeat = false): Promise<void> {
  press(chord, repeat);
  await tick();
}
async function open(hall: boolean): Promise<void> {
  dialog = mount(Gathered, { target: document.body, props: { session, hall, onclose } });
  await tick();
}
async function close(): Promise<void> {
  if (dialog) await unmount(dialog);
  dialog = null;
}

beforeEach(async () => {
  await ward.load();
  session = await SessionState.open("s2");
  onclose.mockClear();
  notices.clearError();
});
afterEach(async () => {
  vi.restoreAllMocks();
  letGo();
  await settled();
  await close();
  document.body.replaceChildren();
});

describe("a line ticked as read out", () => {
  let ids: string[];
  beforeEach(async () => {
    if (gatheredIn(session.view.opinions).length === 0) {
      const list = new Importing(session);
      await list.choose(file());
      await list.take();
    }
    for (const opinion of readOut()) await session.act("gathered_read_out", { opinion, read: false });
    ids = gatheredIn(session.view.opinions).map(({ id }) => id);
    await open(true);
    expect(focus()).toBe("gathered-find");
    expect(at()).toBe(0);
  });

  it("and Enter again at once: the next one, not the same one back", async () => {
    const release = await hold();
    await key("Enter");
    expect(at()).toBe(1);
    await key("Enter");
    release();
    await until(() => expect(readOut()).toHaveLength(2));
    await settled();
    expect([...readOut()].sort()).toEqual(ids.slice(0, 2).sort());
    expect(at()).toBe(2);
  });

  it("by a key that is held: one line", async () => {
    await key("Enter");
    for (let turn = 0; turn < 4; turn += 1) {
      await settled();
      await key("Enter", true);
    }
    await settled();
    expect(readOut()).toEqual([ids[0]]);
  });

  it("and F9 held: one is taken back", async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await key("Enter");
      await settled();
    }
    await key("F9");
    for (let turn = 0; turn < 3; turn += 1) {
      await settled();
      await key("F9", true);
    }
    await settled();
    expect(readOut()).toHaveLength(2);
  });

  it("and letters typed at once: they stay, and look for the next one", async () => {
    const release = await hold();
    await key("Enter");
    type("ngõ");
    await tick();
    release();
    await until(() => expect(readOut()).toHaveLength(1));
    await settled();
    expect(find().value).toBe("ngõ");
  });

  it("and an arrow at once: the late answer takes her nowhere", async () => {
    const release = await hold();
    await key("Enter");
    await key("ArrowDown");
    await key("ArrowDown");
    const there = at();
    release();
    await until(() => expect(readOut()).toHaveLength(1));
    await settled();
    expect(at()).toBe(there);
  });

  it("and the list closed at once: nothing is wrong", async () => {
    const wrong = vi.fn();
    process.on("unhandledRejection", wrong);
    const release = await hold();
    await key("Enter");
    await close();
    release();
    await until(() => expect(readOut()).toHaveLength(1));
    await settled();
    process.off("unhandledRejection", wrong);
    expect(wrong).not.toHaveBeenCalled();
  });

  it("that could not be ticked is said to be unread, and is chosen again", async () => {
    vi.spyOn(session, "act").mockImplementationOnce(() => session.inTurn(() => Promise.reject(new Error("disk"))));
    await key("Enter");
    await settled();
    expect(rows()[0]?.dataset["read"]).toBe("false");
    expect(at()).toBe(0);
  });
});

/** The file is read when the hand is taken off. */
function slowReading(): () => void {
  let release = (): void => undefined;
  vi.spyOn(FileReader.prototype, "readAsDataURL").mockImplementationOnce(function (this: FileReader, blob) {
    release = () => this.readAsDataURL(blob);
  });
  return () => release();
}
function choose(chosen: File): void {
  const chooser = element<HTMLInputElement>("gathered-file");
  Object.defineProperty(chooser, "files", { value: [chosen] });
  chooser.dispatchEvent(new Event("change", { bubbles: true }));
}

describe("a list on its way in", () => {
  beforeEach(async () => {
    session = await SessionState.open(await call("session_create", { input: { kind: "dialogue", mode: null, copy_from: null } }));
  });

  it("taken twice in a breath comes in once", async () => {
    const list = new Importing(session);
    await list.choose(file("Lần hai.xlsx"));
    const act = vi.spyOn(session, "act").mockImplementation(() => session.inTurn(() => Promise.reject(new Error("disk"))));
    const both = [list.take(), list.take()];
    expect(await Promise.all(both)).toEqual([null, null]);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it("the file chosen last is the one, however long the first took to be read", async () => {
    const list = new Importing(session);
    const release = slowReading();
    const first = list.choose(file("Chậm.xlsx"));
    await list.choose(file("Nhanh.xlsx"));
    release();
    await first;
    expect(list.file?.name).toBe("Nhanh.xlsx");
  });

  it("closed before it is answered, the dialog opened since stays open", async () => {
    await open(false);
    choose(file());
    await until(() => element("gathered-take"));
    const release = await hold();
    element("gathered-take").click();
    await close();
    await open(false);
    release();
    await settled();
    expect(onclose).not.toHaveBeenCalled();
  });

  it("closed while the file is read: nothing is wrong, and the cursor stays where it went", async () => {
    const wrong = vi.fn();
    process.on("unhandledRejection", wrong);
    await open(false);
    const release = slowReading();
    choose(file());
    await close();
    release();
    await new Promise((done) => setTimeout(done, 50));
    process.off("unhandledRejection", wrong);
    expect(wrong).not.toHaveBeenCalled();
  });
});
