// Taken back, stopped, started and done again: one opinion stays one opinion, and its words stand once.
import { expect, it } from "vitest";
import { focus, press, type, until } from "../../../dev/hands";
import { composer, last, leave, open, opinions, session } from "../../../dev/record-screen";

/** The program is closed and started. */
async function restart(): Promise<void> {
  await session.drafts.flush();
  await leave();
  await open();
  await until(() => expect(focus()).toBe("composer"));
}

/** Recorded for its task, and still in the composer. */
async function recordedEarly(count: number): Promise<void> {
  press("F6");
  await until(() => expect(focus()).toBe("follow-up-line"));
  await until(() => expect(opinions()).toHaveLength(count));
  press("Escape");
  await until(() => expect(focus()).toBe("composer"));
}

it("a recording taken back and done again after a restart is the same opinion, not a second one", async () => {
  const count = opinions().length;
  type("Xin thêm thùng rác.");
  await recordedEarly(count + 1);
  press("F9");
  await until(() => expect(opinions()).toHaveLength(count));
  await restart();
  expect(composer().value).toBe("Xin thêm thùng rác.");
  type(" Và chổi.");
  press("Shift+F9");
  await until(() => expect(opinions()).toHaveLength(count + 1));
  press("Ctrl+Enter");
  await until(() => expect(last()?.text).toBe("Xin thêm thùng rác. Và chổi."));
  expect(opinions()).toHaveLength(count + 1);
  await restart();
  expect(composer().value).toBe("");
});

it("so it is where the program stopped before the composer knew that the recording is taken back", async () => {
  const count = opinions().length;
  type("Xin thêm ghế đá.");
  await recordedEarly(count + 1);
  await session.drafts.flush();
  await leave();
  await session.undo();
  await open();
  await until(() => expect(focus()).toBe("composer"));
  expect(composer().value).toBe("Xin thêm ghế đá.");
  press("Shift+F9");
  await until(() => expect(opinions()).toHaveLength(count + 1));
  press("Ctrl+Enter");
  await until(() => expect(composer().value).toBe(""));
  expect(opinions()).toHaveLength(count + 1);
});

it("a split taken back and done again, each after a restart, leaves each part once", async () => {
  type("Ý năm. Ý sáu.");
  composer().setSelectionRange(7, 7);
  press("Ctrl+D");
  await until(() => expect(composer().value).toBe("Ý sáu."));
  const count = opinions().length;
  await restart();
  expect(composer().value).toBe("Ý sáu.");
  press("F9");
  await until(() => expect(composer().value).toContain("Ý năm. Ý sáu."));
  expect(opinions()).toHaveLength(count - 1);
  await restart();
  type(" Thêm.");
  press("Shift+F9");
  await until(() => expect(composer().value).toBe("Ý sáu. Thêm."));
  press("Ctrl+Enter");
  await until(() => expect(opinions().slice(-2).map((one) => one.text)).toEqual(["Ý năm.", "Ý sáu. Thêm."]));
  expect(opinions()).toHaveLength(count);
});

it("other words typed where those were taken back are another opinion", async () => {
  const count = opinions().length;
  type("Cống ngõ 9 tắc.");
  await recordedEarly(count + 1);
  press("F9");
  await until(() => expect(opinions()).toHaveLength(count));
  expect(focus()).toBe("composer");
  composer().value = "";
  composer().dispatchEvent(new InputEvent("input", { bubbles: true }));
  type("Đèn ngõ 9 hỏng.");
  press("Shift+F9");
  await until(() => expect(opinions()).toHaveLength(count + 1));
  press("Ctrl+Enter");
  await until(() => expect(last()?.text).toBe("Đèn ngõ 9 hỏng."));
  expect(opinions().slice(-2)[0]?.text).toBe("Cống ngõ 9 tắc.");
});
