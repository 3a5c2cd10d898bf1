// Whose words they are: the speaker's, a newcomer's, or nobody's on a slip of paper.
import { describe, expect, it } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { last, leave, open, opinions, session } from "../../../dev/record-screen";

describe("whose opinion is in hand", () => {
  it("with the next speaker an older opinion is no longer the one answered", async () => {
    press("F8");
    await until(() => expect(document.querySelector('[data-test="opinion"][aria-current]')).not.toBeNull());
    press("F3");
    await until(() => expect(document.querySelector('[data-test="opinion"][aria-current]')).toBeNull());
    expect(focus()).toBe("composer");
  });

  it("a newcomer who gets the floor gets what is typed from then on, never the older opinion that is picked", async () => {
    const speaks = (): boolean => session.view.queue.some((one) => one.state === "speaking");
    while (speaks()) await session.act("queue_next", {});
    await leave();
    await open();
    await until(() => expect(focus()).toBe("composer"));
    press("Alt+ArrowUp");
    press("Alt+ArrowUp");
    const before = opinions().map((one) => one.speaker);
    press("F2");
    await until(() => expect(focus()).toBe("speaker-name"));
    type("bà Hoàng Thị Thử");
    press("Enter");
    await until(() => expect(element("composer-speaker").textContent).toContain("Hoàng Thị Thử"));
    await session.inTurn(() => Promise.resolve());
    expect(opinions().map((one) => one.speaker)).toEqual(before);
    type("Ngõ 9 thiếu đèn.");
    press("Ctrl+Enter");
    await until(() => expect(last()?.text).toBe("Ngõ 9 thiếu đèn."));
    expect(session.people.get(last()?.speaker ?? "")?.name).toBe("Hoàng Thị Thử");
  });
});

describe("a slip of paper", () => {
  it("is not put down to whoever happens to be speaking", async () => {
    const before = opinions().length;
    const speaking = element("composer-speaker").textContent;
    type("Xin sửa cái quạt nhà văn hóa.");
    press("F5");
    await until(() => element("kind-option"));
    press("Alt+9");
    await until(() => expect(element("composer-speaker").textContent).not.toBe(speaking));
    press("Ctrl+Enter");
    await until(() => expect(opinions()).toHaveLength(before + 1));
    expect(last()?.channel).toBe("written");
    expect(last()?.speaker).toBeNull();
    // The pile goes on; back at "said", the one who speaks has the word again.
    press("F5");
    await until(() => element("kind-option"));
    press("Alt+8");
    await until(() => expect(element("composer-speaker").textContent).toBe(speaking));
  });
});

describe("a pile of slips", () => {
  it("the next slip is not put down to whose the last one was", async () => {
    const before = opinions().length;
    press("F5");
    await until(() => element("kind-option"));
    press("Alt+9");
    await until(() => expect(element("composer-speaker").textContent).toContain("Chưa rõ tên"));
    press("Shift+F2");
    await until(() => expect(focus()).toBe("speaker-filter"));
    press("ArrowDown");
    press("Enter");
    await until(() => expect(element("composer-speaker").textContent).not.toContain("Chưa rõ tên"));
    type("Xin sửa mái nhà văn hóa.");
    press("Ctrl+Enter");
    await until(() => expect(opinions()).toHaveLength(before + 1));
    expect(last()?.speaker).not.toBeNull();
    type("Xin công khai danh sách hộ nghèo.");
    press("Ctrl+Enter");
    await until(() => expect(opinions()).toHaveLength(before + 2));
    expect(last()?.channel).toBe("written");
    expect(last()?.speaker).toBeNull();
  });
});

it("letters that no name answers to take the opinion from nobody; nobody in particular has its own letters", async () => {
  const speaking = element("composer-speaker").textContent;
  expect(speaking).not.toContain("Chưa rõ tên");
  press("Shift+F2");
  await until(() => expect(focus()).toBe("speaker-filter"));
  type("xqzk");
  await until(() => expect(document.querySelector('[data-test="speaker-option"]')).toBeNull());
  press("Enter");
  expect(focus()).toBe("speaker-filter");
  press("Escape");
  await until(() => expect(focus()).toBe("composer"));
  expect(element("composer-speaker").textContent).toBe(speaking);
  press("Shift+F2");
  await until(() => expect(focus()).toBe("speaker-filter"));
  type("chưa r");
  await until(() => expect(document.querySelectorAll('[data-test="speaker-option"]')).toHaveLength(1));
  press("Enter");
  await until(() => expect(element("composer-speaker").textContent).toContain("Chưa rõ tên"));
});
