// Rà soát in one breath: the next key comes before the program has answered the last one.
import { mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { answersOf } from "../../../dev/stage";

const { notices, ward } = await import("$lib/app");
const { keys } = await import("$lib/keys");
const { SessionState } = await import("$lib/session");
const { default: Review } = await import("./Review.svelte");
const { untagged } = await import("./untagged");

let session: InstanceType<typeof SessionState>;
const { hold, settled } = answersOf(() => session);
let screen: object;
let opinions: number;

const handle = (event: KeyboardEvent): void => keys.handle(event);
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-test="review-row"]')];
const picked = (): string | undefined => document.querySelector<HTMLElement>('[data-test="review-row"][aria-current]')?.dataset["id"];

beforeEach(async () => {
  window.addEventListener("keydown", handle);
  await ward.load();
  session = await SessionState.open("s1");
  session.resumed = true;
  opinions = session.view.opinions.length;
  notices.clearError();
  screen = mount(Review, { target: document.body, props: { session } });
  await until(() => expect(rows().length).toBeGreaterThan(2));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await settled();
  while (session.view.opinions.length < opinions) await session.undo();
  await unmount(screen);
  document.body.replaceChildren();
  for (const field of session.drafts.fields("")) await session.drafts.clear(field);
  window.removeEventListener("keydown", handle);
});

describe("a conclusion", () => {
  const one = () => session.view.conclusions.at(-1);
  const mine = (test: string): HTMLTextAreaElement => {
    const found = document.querySelector<HTMLTextAreaElement>(`[data-id="${one()?.id ?? ""}"] [data-test="${test}"]`);
    if (!found) throw new Error(`no ${test}`);
    return found;
  };

  beforeEach(async () => {
    await session.act("conclusion_add", { input: { text: "Nạo vét cống.", unit: null, with: null, due: null } });
    await until(() => mine("conclusion-text"));
  });

  it("keeps the words when who helps is put down before they are saved", async () => {
    mine("conclusion-text").focus();
    type(" Trước mùa mưa.");
    const release = await hold();
    mine("conclusion-with").focus();
    type("Tổ 7");
    element("conclusion-new").focus();
    release();
    await until(() => expect(one()?.with).toBe("Tổ 7"));
    await settled();
    expect(one()?.text).toContain("Trước mùa mưa.");
  });

  it("keeps what is typed while the last words are being saved", async () => {
    mine("conclusion-text").focus();
    type(" A");
    const release = await hold();
    element("conclusion-new").focus();
    mine("conclusion-text").focus();
    type(" B");
    release();
    await until(() => expect(one()?.text).toContain("A"));
    await settled();
    await session.drafts.flush();
    expect(session.drafts.found(`conclusion_text:${one()?.id ?? ""}`)?.text).toContain("B");
  });

  it("two added in one breath are two", async () => {
    const before = session.view.conclusions.length;
    element("conclusion-new").focus();
    type("Một.");
    const release = await hold();
    press("Ctrl+Enter");
    expect(focus()).toBe("conclusion-new");
    type("Hai.");
    release();
    await until(() => expect(session.view.conclusions).toHaveLength(before + 1));
    await settled();
    expect(element<HTMLTextAreaElement>("conclusion-new").value).toBe("Hai.");
    press("Ctrl+Enter");
    await until(() => expect(session.view.conclusions.slice(before).map(({ text }) => text)).toEqual(["Một.", "Hai."]));
  });

  it("taken out with a held key is one act, and the cursor stays where the hands are", async () => {
    const act = vi.spyOn(session, "act");
    mine("conclusion-text").focus();
    const release = await hold();
    press("Alt+Delete");
    press("Alt+Delete", true);
    press("F2");
    press("Alt+ArrowDown");
    await until(() => expect(focus()).toBe("review-row"));
    release();
    await settled();
    expect(act.mock.calls.filter(([name]) => name === "conclusion_remove")).toHaveLength(1);
    expect(focus()).toBe("review-row");
  });
});

describe("an opinion", () => {
  beforeEach(async () => {
    press("Alt+ArrowDown");
    await until(() => expect(focus()).toBe("review-row"));
  });

  it("deleted twice in one breath is one, and the one picked meanwhile stays picked", async () => {
    const act = vi.spyOn(session, "act");
    const gone = picked();
    const release = await hold();
    press("Ctrl+Delete");
    press("Ctrl+Delete");
    press("Alt+ArrowDown");
    await until(() => expect(picked()).not.toBe(gone));
    const next = picked();
    release();
    await until(() => expect(session.opinion(gone ?? "")).toBeNull());
    await settled();
    expect(act.mock.calls.filter(([name]) => name === "opinion_delete")).toHaveLength(1);
    expect(picked()).toBe(next);
    expect(focus()).toBe("review-row");
  });

  it("moved: the one picked meanwhile stays picked", async () => {
    const release = await hold();
    press("Ctrl+ArrowDown");
    press("Alt+ArrowDown");
    press("Alt+ArrowDown");
    await settledUi();
    const next = picked();
    release();
    await settled();
    expect(picked()).toBe(next);
  });

  it("two topics in one breath are both its own", async () => {
    const id = picked() ?? "";
    const release = await hold();
    const chosen: string[] = [];
    for (const step of [0, 1]) {
      press("F7");
      await until(() => expect(focus()).toBe("topic-filter"));
      const free = [...document.querySelectorAll<HTMLElement>('[data-test="topic-option"]')].filter(({ dataset }) => !session.opinion(id)?.topics.includes(dataset["id"] ?? ""));
      const option = free[step];
      chosen.push(option?.dataset["id"] ?? "");
      option?.dispatchEvent(new MouseEvent("mousedown", { bubbles: true, cancelable: true }));
      await until(() => expect(focus()).toBe("review-row"));
    }
    release();
    await settled();
    expect(session.opinion(id)?.topics).toEqual(expect.arrayContaining(chosen));
  });
});

describe("the offers for opinions without a topic", () => {
  const bulk = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-test="bulk-row"]')];
  const bare = (): string[] => untagged(session.view.opinions).map(({ opinion }) => opinion);
  let given = 0;

  beforeEach(async () => {
    given = 0;
    for (const opinion of session.view.opinions.slice(0, 2)) {
      if (opinion.topics.length === 0) continue;
      await session.act("opinion_edit", { opinion: opinion.id, edit: { topics: [] }, fromComposer: false });
      given += 1;
    }
    await until(() => expect(bare().length).toBeGreaterThan(1));
  });

  afterEach(async () => {
    while (given-- > 0) await session.undo();
  });

  it("are there with the key: letters typed on run into no field", async () => {
    press("F2");
    await until(() => expect(focus()).toBe("conclusion-new"));
    const release = await hold();
    press("F5");
    await until(() => expect(focus()).toBe("bulk-row"));
    expect(bulk().map(({ dataset }) => dataset["id"])).toEqual(bare());
    press("ArrowDown");
    const hand = bulk()[1]?.dataset["id"];
    await until(() => expect(document.activeElement).toBe(bulk()[1]));
    release();
    await until(() => expect(document.querySelector('[data-test="bulk-offer"]')).not.toBeNull());
    expect((document.activeElement as HTMLElement).dataset["id"]).toBe(hand);
    press("Escape");
  });
});

describe("a mark taken", () => {
  const TEXT = "Đề nghị cho nguời dân ,và nguời già được biết.";
  const marks = (): number => document.querySelectorAll('[data-test="mark"]').length;

  beforeEach(async () => {
    const opinion = session.view.opinions[0]?.id ?? "";
    await session.act("opinion_edit", { opinion, edit: { text: TEXT }, fromComposer: false });
    await until(() => expect(marks()).toBeGreaterThan(1));
    press("F8");
    await until(() => expect(document.activeElement?.getAttribute("role")).toBe("listbox"));
  });

  it("with a key pressed twice is one act", async () => {
    const act = vi.spyOn(session, "act");
    const release = await hold();
    press("Enter");
    press("Enter");
    release();
    await settled();
    expect(act.mock.calls.filter(([name]) => name === "mark_take")).toHaveLength(1);
    expect(document.activeElement?.getAttribute("role")).toBe("listbox");
  });

  it("leaves the cursor where the hands are by then", async () => {
    const release = await hold();
    press("Enter");
    press("F2");
    expect(focus()).toBe("conclusion-new");
    release();
    await until(() => expect(session.view.opinions[0]?.text).not.toBe(TEXT));
    await settled();
    await settledUi();
    expect(focus()).toBe("conclusion-new");
  });
});

async function settledUi(): Promise<void> {
  await new Promise((done) => setTimeout(done, 20));
}
