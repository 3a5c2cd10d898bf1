// What a screen reader is told of what happens away from the cursor.
import { describe, expect, it } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { last, opinions } from "../../../dev/record-screen";

const told = (): string => element("aloud").textContent.trim();

describe("told aloud", () => {
  it("an opinion recorded, its answer and its task, each taken back in its own words", async () => {
    type("Đèn ngõ 9 hỏng.");
    press("F4");
    await until(() => expect(focus()).toBe("answer-text"));
    await until(() => expect(last()?.text).toBe("Đèn ngõ 9 hỏng."));
    const number = String(opinions().length);
    expect(told()).toContain(number);
    type("Sẽ thay.");
    press("Ctrl+Enter");
    await until(() => expect(told()).toContain("Đã ghi trả lời"));
    press("F6");
    await until(() => expect(focus()).toBe("follow-up-line"));
    type("địa chính 10n");
    press("Enter");
    await until(() => expect(told()).toContain("Đã giao việc"));
    press("F9");
    await until(() => expect(last()?.follow_up).toBeNull());
    expect(told()).toContain("Đã giao việc");
  });

  it("what is marked for one answer", async () => {
    press("Ctrl+M");
    const number = String(opinions().length);
    await until(() => expect(told()).toBe(`Đã chọn ý kiến số ${number}`));
    press("Ctrl+M");
    await until(() => expect(told()).toBe("Không còn ý kiến nào được chọn"));
  });
});
