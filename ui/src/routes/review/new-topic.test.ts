// Rà soát: a topic made with F7 is the opinion's it was named for, and F9 takes the tag back, also in one breath.
import { mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { answersOf } from "../../../dev/stage";

const { notices, ward } = await import("$lib/app");
const { keys } = await import("$lib/keys");
const { SessionState } = await import("$lib/session");
const { default: Review } = await import("./Review.svelte");

let session: InstanceType<typeof SessionState>;
const { hold, letGo, settled } = answersOf(() => session);
let screen: object;

const handle = (event: KeyboardEvent): void => keys.handle(event);
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-test="review-row"]')];
const picked = (): string => document.querySelector<HTMLElement>('[data-test="review-row"][aria-current]')?.dataset["id"] ?? "";
const topicsOf = (id: string): readonly string[] => session.opinion(id)?.topics ?? [];
const named = (name: string) => ward.settings.topics.filter((topic) => topic.name === name);
const codeOf = (name: string): string => named(name)[0]?.code ?? "none";

async function make(name: string): Promise<void> {
  press("F7");
  await until(() => expect(focus()).toBe("topic-filter"));
  type(name);
  await until(() => expect(element("topic-option").textContent).toContain(`“${name}”`));
  press("Enter");
  await until(() => expect(focus()).toBe("review-row"));
}

beforeEach(async () => {
  window.addEventListener("keydown", handle);
  await ward.load();
  session = await SessionState.open("s1");
  session.resumed = true;
  notices.clearError();
  screen = mount(Review, { target: document.body, props: { session } });
  await until(() => expect(rows().length).toBeGreaterThan(2));
  press("Alt+ArrowDown");
  await until(() => expect(focus()).toBe("review-row"));
});

afterEach(async () => {
  vi.restoreAllMocks();
  letGo();
  await settled();
  await unmount(screen);
  document.body.replaceChildren();
  window.removeEventListener("keydown", handle);
});

it("the next row picked and F9 pressed before the answer: tagged, and the tag taken back", async () => {
  const id = picked();
  const was = topicsOf(id);
  let release = await hold();
  await make("Loa truyền thanh");
  press("Alt+ArrowDown");
  await until(() => expect(picked()).not.toBe(id));
  const next = picked();
  const nextWas = topicsOf(next);
  release();
  await until(() => expect(topicsOf(id)).toEqual([...was, codeOf("Loa truyền thanh")]));
  await settled();
  expect(topicsOf(next)).toEqual(nextWas);

  release = await hold();
  await make("Quán karaoke");
  press("F9");
  release();
  await until(() => expect(named("Quán karaoke")).toHaveLength(1));
  await settled();
  expect(topicsOf(next)).toEqual(nextWas);
  expect(topicsOf(id)).toContain(codeOf("Loa truyền thanh"));
});

it("two names in one breath are two topics", async () => {
  const id = picked();
  const was = topicsOf(id);
  const release = await hold();
  await make("Sân bóng");
  await make("Bể bơi phường");
  release();
  await until(() => expect(topicsOf(id)).toEqual([...was, codeOf("Sân bóng"), codeOf("Bể bơi phường")]));
});

it("a topic chosen right behind it is added to it", async () => {
  const id = picked();
  const was = topicsOf(id);
  const release = await hold();
  await make("Hố ga ngách");
  press("F7");
  await until(() => expect(focus()).toBe("topic-filter"));
  type("pccc");
  await until(() => expect(element("topic-option").dataset["id"]).toBe("pccc"));
  press("Enter");
  release();
  await until(() => expect(topicsOf(id)).toEqual([...was, codeOf("Hố ga ngách"), "pccc"]));
});

it("one that can't be made is said, and nothing is changed", async () => {
  const id = picked();
  const was = topicsOf(id);
  vi.spyOn(ward, "act").mockRejectedValueOnce(new Error("disk"));
  await make("Đèn đường hẻm");
  await until(() => expect(notices.error).not.toBeNull());
  await settled();
  expect(topicsOf(id)).toEqual(was);
  expect(named("Đèn đường hẻm")).toEqual([]);
  expect(focus()).toBe("review-row");
});
