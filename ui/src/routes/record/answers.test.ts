// Answers in one breath: the form is free at once, and what is on its way belongs to the opinion it was typed for.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { composer, hold, last, session, settled } from "../../../dev/record-screen";

const answer = (): HTMLTextAreaElement => element("answer-text");
const texts = (opinion: string): (string | null)[] => (session.answers.get(opinion) ?? []).map(({ text }) => text);
let mine: string;

beforeEach(async () => {
  const before = last()?.id;
  type("Đèn ngõ 9 hỏng.");
  press("Ctrl+Enter");
  await until(() => expect(last()?.id).not.toBe(before));
  mine = last()?.id ?? "";
  press("F4");
  await until(() => expect(focus()).toBe("answer-text"));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await settled();
});

it("a second one typed while the first is being saved is a second one", async () => {
  type("Sẽ thay.");
  const release = await hold();
  press("Ctrl+Enter");
  expect(focus()).toBe("composer");
  expect(answer().value).toBe("");
  press("F4");
  await until(() => expect(focus()).toBe("answer-text"));
  type("Thêm: trong tuần.");
  release();
  await until(() => expect(texts(mine)).toEqual(["Sẽ thay."]));
  await settled();
  expect(answer().value).toBe("Thêm: trong tuần.");
  expect(focus()).toBe("answer-text");
  press("Ctrl+Enter");
  await until(() => expect(texts(mine)).toEqual(["Sẽ thay.", "Thêm: trong tuần."]));
  await settled();
  expect(session.drafts.fields("answer")).toEqual([]);
});

it("the button pressed twice saves one", async () => {
  type("Sẽ thay.");
  const release = await hold();
  element("answer-save").click();
  element("answer-save").click();
  release();
  await until(() => expect(texts(mine)).toEqual(["Sẽ thay."]));
  await settled();
  expect(texts(mine)).toEqual(["Sẽ thay."]);
});

it("one taken out twice is one act", async () => {
  type("Sẽ thay.");
  press("Ctrl+Enter");
  await until(() => expect(texts(mine)).toEqual(["Sẽ thay."]));
  const act = vi.spyOn(session, "act");
  const button = element("answer-remove");
  button.click();
  button.click();
  await until(() => expect(texts(mine)).toEqual([]));
  await settled();
  expect(act.mock.calls.filter(([name]) => name === "answer_remove")).toHaveLength(1);
});

describe("one that could not be saved", () => {
  beforeEach(() => {
    type("Không được mất.");
    press("Alt+2");
    vi.spyOn(session, "act").mockRejectedValueOnce(new Error("disk"));
  });

  it("stands in its form again, with its outcome, and the cursor is left where it is", async () => {
    press("Ctrl+Enter");
    type("Ý sau");
    await until(() => expect(answer().value).toBe("Không được mất."));
    expect(focus()).toBe("composer");
    expect(composer().value).toBe("Ý sau");
    vi.restoreAllMocks();
    answer().focus();
    press("Ctrl+Enter");
    await until(() => expect(texts(mine)).toEqual(["Không được mất."]));
    expect(session.answers.get(mine)?.[0]?.outcome).toBe("accepted");
  });

  it("waits for its own opinion where another is in hand by then", async () => {
    press("Ctrl+Enter");
    press("Alt+ArrowUp");
    await until(() => expect(session.drafts.fields("answer:")).toEqual([`answer:${mine}`]));
    await settled();
    expect(document.querySelector<HTMLTextAreaElement>('[data-test="answer-text"]')?.value ?? "").toBe("");
    press("Alt+ArrowDown");
    await until(() => expect(answer().value).toBe("Không được mất."));
  });
});
