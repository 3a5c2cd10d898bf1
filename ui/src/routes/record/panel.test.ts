// The panel at the right and the cursor in it: another opinion comes in, an answer comes late.
import { afterEach, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { composer, hold, last, opinions, session, settled } from "../../../dev/record-screen";

const { call } = await import("$lib/backend");
const { SessionState } = await import("$lib/session");

const above = (): string => opinions().at(-2)?.id ?? "";
const into = async (field: string): Promise<void> => {
  element(field).focus();
  await until(() => expect(focus()).toBe(field));
};

afterEach(async () => {
  vi.restoreAllMocks();
  await settled();
});

it.each(["Alt+ArrowUp", "Ctrl+M"])("%s in the answer takes the cursor home; the words wait for their opinion", async (key) => {
  press("F4");
  await until(() => expect(focus()).toBe("answer-text"));
  type("gõ dở");
  press(key);
  await settled();
  expect(focus()).toBe("composer");
  expect(session.drafts.found(`answer:${last()?.id ?? ""}`)?.text).toBe("gõ dở");
});

it("a place typed and another opinion picked in the same breath is its own opinion's", async () => {
  press("Alt+ArrowUp");
  press("Alt+ArrowUp");
  await until(() => expect(element("side-title").textContent).toContain(String(opinions().length - 1)));
  await into("location");
  type(" ngõ 5");
  const release = await hold();
  press("Alt+ArrowDown");
  expect(focus()).toBe("composer");
  release();
  await until(() => expect(session.opinion(above())?.location).toContain("ngõ 5"));
  expect(last()?.location ?? "").not.toContain("ngõ 5");
});

it("letters typed into a field again while it is being saved stay and are saved too", async () => {
  press("Alt+ArrowUp");
  await until(() => element("location"));
  await into("location");
  type("A");
  const release = await hold();
  composer().focus();
  await into("location");
  type("B");
  release();
  await settled();
  const typed = element<HTMLInputElement>("location").value;
  expect(typed).toContain("B");
  composer().focus();
  await until(() => expect(last()?.location).toBe(typed));
});

it("a task taken back under its line: the cursor is in the composer", async () => {
  const count = opinions().length;
  type("Ý sẽ bị lấy lại.");
  press("Ctrl+Enter");
  await until(() => expect(opinions()).toHaveLength(count + 1));
  await settled();
  press("F6");
  await until(() => expect(focus()).toBe("follow-up-line"));
  press("F9");
  await until(() => expect(opinions()).toHaveLength(count));
  await until(() => expect(focus()).toBe("composer"));
});

it("a digit of the given answers means the same while the list stands, whatever is saved meanwhile", async () => {
  const answers = session.view.answers.length;
  press("F4");
  await until(() => expect(focus()).toBe("answer-text"));
  type("Mới trả lời.");
  const release = await hold();
  press("Ctrl+Enter");
  press("Alt+ArrowUp");
  press("Shift+F4");
  await until(() => element("reuse"));
  const shown = (): string[] => [...document.querySelectorAll('[data-test="reuse-option"]')].map((one) => one.textContent.trim());
  const first = shown();
  expect(first.length).toBeGreaterThan(0);
  release();
  await until(() => expect(session.view.answers).toHaveLength(answers + 1));
  await settled();
  expect(shown()).toEqual(first);
});

it("what earlier sessions answered comes after the digits that stand already", async () => {
  const given = opinions()[0]?.id ?? "";
  const input = (opinion: string, text: string) => ({ opinions: [opinion], by: null, title: null, text, outcome: "answered" as const });
  while (session.view.answers.length < 10) await session.act("answer_add", { input: input(given, `Trả lời ${String(session.view.answers.length)}.`) });
  const said = "Xin lắp thêm đèn chiếu sáng ở cuối ngõ, buổi tối về nhà rất tối.";
  const similar = await call("opinion_similar", { session: session.id, opinion: null, text: said, speaker: null });
  const like = similar.find((one) => one.session !== session.id);
  const earlier = await SessionState.open(like?.session ?? "");
  const answer = earlier.answers.get(like?.id ?? "")?.[0];
  if (!like || !answer) throw new Error("nothing like it was answered");
  await earlier.act("answer_edit", { answer: answer.id, input: input(like.id, "Kỳ trước đã hứa lắp.") });
  type(said);
  const shown = (): string[] => [...document.querySelectorAll('[data-test="reuse-option"]')].map((one) => one.textContent.trim());
  const sights: string[][] = [];
  const watch = new MutationObserver(() => void (shown().length > 0 && sights.push(shown())));
  watch.observe(document.body, { childList: true, subtree: true });
  press("Shift+F4");
  await until(() => expect(shown().join()).toContain("Kỳ trước đã hứa lắp."));
  watch.disconnect();
  const first = sights[0] ?? [];
  expect(first.join()).not.toContain("Kỳ trước");
  expect(first.length).toBeGreaterThan(0);
  expect(shown().slice(0, first.length)).toEqual(first);
});
