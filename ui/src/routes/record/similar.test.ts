// Linking what was heard before, by keys alone, in the mounted screen: two keys, and the cursor
// and the text stay as they were. The shell is the pretended one of `npm run dev`.
import { describe, expect, it } from "vitest";
import { focus, press, type, until } from "../../../dev/hands";
import { composer, notices, session } from "../../../dev/record-screen";

/** The second opinion of the evening, and of the older one, in other words. */
const AGAIN = "Xin lắp thêm đèn chiếu sáng ở cuối ngõ, buổi tối về nhà rất tối.";

const all = (test: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const offered = (): (string | undefined)[] => all("similar-one").map(({ dataset }) => dataset["id"]);

async function offeredFor(text: string): Promise<void> {
  type(text);
  composer().setSelectionRange(5, 5);
  await until(() => expect(offered()).toContain("oa2"));
}

/** Ctrl+H, and Alt with the digit that then stands beside the opinion. */
async function choose(id: string): Promise<void> {
  press("Ctrl+H");
  await until(() => expect(all("similar-keys")[0]?.textContent).toContain("Esc"));
  press(`Alt+${String(offered().indexOf(id) + 1)}`);
}

describe("what was heard before", () => {
  it("is linked in two keys; cursor and text stay; F9 takes it back", async () => {
    const before = session.view.opinions.length;
    await offeredFor(AGAIN);
    expect(all("side")[0]?.textContent).toContain("12/11 · TDP số 2 · số 2");
    expect(all("side")[0]?.textContent).toContain("đã trả lời");
    expect(session.view.opinions).toHaveLength(before);
    await choose("oa2");
    await until(() => expect(session.view.opinions.at(-1)?.same_content).toBeTruthy());
    expect(session.view.opinions).toHaveLength(before + 1);
    expect([focus(), composer().value, composer().selectionStart]).toEqual(["composer", AGAIN, 5]);
    await until(() => expect(all("similar-one").find(({ dataset }) => dataset["id"] === "oa2")?.dataset["linked"]).toBe("true"));
    expect(notices.toast).toMatchObject({ text: "Đã gắn ý kiến cùng nội dung", key: "F9" });
    // The same two keys take it apart.
    await choose("oa2");
    await until(() => expect(session.view.opinions.at(-1)?.same_content).toBeNull());
    press("F9");
    await until(() => expect(session.view.opinions.at(-1)?.same_content).toBeTruthy());
    press("F9");
    await until(() => expect(session.view.opinions.at(-1)?.same_content).toBeNull());
    expect([focus(), composer().value, composer().selectionStart]).toEqual(["composer", AGAIN, 5]);
    press("F9");
    await until(() => expect(session.view.opinions).toHaveLength(before));
  });

  it("linked with one of this session, both rows bear the mark and the contents are counted", async () => {
    await offeredFor(AGAIN);
    await until(() => expect(offered()).toContain("a2"));
    await choose("a2");
    await until(() => expect(all("counts")[0]?.textContent).toContain("(3 nội dung)"));
    press("Ctrl+Enter");
    await until(() => expect(all("same-mark").map((mark) => mark.textContent.trim())).toEqual([expect.stringContaining("số 4"), expect.stringContaining("số 2")]));
    press("F9");
    await until(() => expect(all("same-mark")).toHaveLength(0));
    await until(() => expect(all("counts")[0]?.textContent).not.toContain("nội dung"));
    press("F9");
    await until(() => expect(session.view.opinions).toHaveLength(3));
  });

  it("Esc and typing leave the list; nothing is linked, Enter is a new line again", async () => {
    await offeredFor(AGAIN);
    const recorded = session.view.opinions.length;
    const armed = (): void => expect(all("similar-keys")[0]?.textContent).toContain("Esc");
    press("Ctrl+H");
    await until(armed);
    press("Escape");
    await until(() => expect(armed).toThrow());
    press("Alt+1");
    press("Ctrl+H");
    await until(armed);
    type("x");
    await until(() => expect(armed).toThrow());
    const enter = new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true, cancelable: true });
    composer().dispatchEvent(enter);
    expect(enter.defaultPrevented).toBe(false);
    await session.inTurn(() => Promise.resolve());
    expect(session.view.opinions).toHaveLength(recorded);
    expect(focus()).toBe("composer");
  });

  it("is there for a picked opinion, and gone with it", async () => {
    type("Chữ đang gõ dở");
    press("Alt+ArrowUp");
    press("Alt+ArrowUp");
    await until(() => expect(offered()).toEqual(["oa2"]));
    press("Escape");
    await until(() => expect(offered()).toEqual([]));
    expect(composer().value).toBe("Chữ đang gõ dở");
  });

  it("says so when there is nothing to link", async () => {
    press("Ctrl+H");
    await until(() => expect(notices.toast?.text).toContain("Không có ý kiến tương tự"));
    expect(focus()).toBe("composer");
  });

  it("a denunciation is compared with nothing", async () => {
    await offeredFor(AGAIN);
    press("F5");
    await until(() => expect(all("kind-option").length).toBeGreaterThan(0));
    press("Alt+5");
    await until(() => expect(offered()).toEqual([]));
    type(" đèn chiếu sáng cuối ngõ");
    await new Promise((done) => setTimeout(done, 400));
    expect(offered()).toEqual([]);
  });
});
