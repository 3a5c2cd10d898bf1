// An opinion just finished that the program hasn't answered for: it is the newest one already, and what
// can't be recorded comes back without touching what is being typed by then.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { composer, hold, leave, open, session, settled, ward } from "../../../dev/record-screen";

/** Opinions there were before. */
let before: string[];
const fresh = () => session.view.opinions.filter(({ id }) => !before.includes(id));
const mine = () => fresh()[0]?.id ?? "";
const sayAndFinish = (text: string): void => {
  type(text);
  press("Ctrl+Enter");
};

beforeEach(() => {
  before = session.view.opinions.map(({ id }) => id);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await settled();
});

describe("the newest opinion, before the program has answered for it", () => {
  it("F4: the answer typed at once is that opinion's", async () => {
    const release = await hold();
    sayAndFinish("Đèn ngõ 9 hỏng.");
    press("F4");
    await until(() => expect(focus()).toBe("answer-text"));
    type("Sẽ thay ");
    release();
    await until(() => expect(fresh()).toHaveLength(1));
    await settled();
    expect(focus()).toBe("answer-text");
    type("trong tuần.");
    press("Ctrl+Enter");
    await until(() => expect(session.answers.get(mine())?.[0]?.text).toBe("Sẽ thay trong tuần."));
    expect(focus()).toBe("composer");
  });

  it("F4, answered and saved before it: still that opinion's", async () => {
    const answers = session.view.answers.length;
    const release = await hold();
    sayAndFinish("Đèn ngõ 9 hỏng.");
    press("F4");
    await until(() => expect(focus()).toBe("answer-text"));
    type("Sẽ thay.");
    press("Ctrl+Enter");
    expect(focus()).toBe("composer");
    release();
    await until(() => expect(session.answers.get(mine())?.[0]?.text).toBe("Sẽ thay."));
    expect(session.view.answers).toHaveLength(answers + 1);
  });

  it("F4, and the next opinion after it: the panel of the next one is empty", async () => {
    const release = await hold();
    sayAndFinish("Đèn ngõ 9 hỏng.");
    press("F4");
    await until(() => expect(focus()).toBe("answer-text"));
    type("Chưa nói hết");
    release();
    await until(() => expect(fresh()).toHaveLength(1));
    await settled();
    press("Escape");
    press("Escape");
    type("Ý sau");
    await until(() => expect(element("side-title").textContent).toContain(String(session.view.opinions.length + 1)));
    expect(element<HTMLTextAreaElement>("answer-text").value).toBe("");
  });

  it("F3, F4: the answer typed at once is the former speaker's, and the panel stays under the hands", async () => {
    const speaker = session.view.queue.find(({ state }) => state === "speaking")?.attendee;
    const release = await hold();
    type("Đèn ngõ 9 hỏng.");
    press("F3");
    press("F4");
    await until(() => expect(focus()).toBe("answer-text"));
    type("Sẽ thay ");
    release();
    await until(() => expect(session.view.queue.find(({ state }) => state === "speaking")?.attendee).not.toBe(speaker));
    await settled();
    expect(focus()).toBe("answer-text");
    type("trong tuần.");
    press("Ctrl+Enter");
    await until(() => expect(session.answers.get(mine())?.[0]?.text).toBe("Sẽ thay trong tuần."));
    expect(session.opinion(mine())?.speaker).toBe(speaker);
  });

  it("F6: the task is that opinion's", async () => {
    const release = await hold();
    sayAndFinish("Đèn ngõ 9 hỏng.");
    press("F6");
    await until(() => expect(focus()).toBe("follow-up-line"));
    type("địa chính 10n");
    release();
    await until(() => expect(fresh()).toHaveLength(1));
    await settled();
    press("Enter");
    await until(() => expect(session.opinion(mine())?.follow_up?.unit).toBeTruthy());
  });

  it("Shift+F4: a given answer covers that opinion too", async () => {
    const given = session.view.answers.at(-1)?.id;
    const release = await hold();
    sayAndFinish("Đèn ngõ 9 hỏng.");
    press("Shift+F4");
    await until(() => element("reuse"));
    press("Alt+1");
    release();
    await until(() => expect(session.answers.get(mine())?.map(({ id }) => id)).toEqual([given]));
  });

  it("Ctrl+M marks it; Alt+↑ picks it; Ctrl+E opens it", async () => {
    for (const key of ["Ctrl+M", "Alt+ArrowUp", "Ctrl+E"]) {
      const count = session.view.opinions.length;
      const release = await hold();
      sayAndFinish(`Ý trước ${key}.`);
      press(key);
      release();
      await until(() => expect(session.view.opinions).toHaveLength(count + 1));
      await settled();
      const number = String(count + 1);
      if (key === "Ctrl+E") {
        await until(() => expect(element<HTMLTextAreaElement>("edit-text").value).toBe(`Ý trước ${key}.`));
      } else await until(() => expect(element("side-title").textContent).toContain(number));
      press("Escape");
      press("Escape");
      press("Escape");
      await until(() => expect(focus()).toBe("composer"));
    }
  });

  it("Alt+↑ twice picks the one above it, also while its abbreviations are still written out", async () => {
    expect(await ward.change("abbreviations_start", {})).toBe(true);
    const above = session.view.opinions.length;
    sayAndFinish("Đèn ngõ 9 hỏng.");
    // In the record by now; writing out waits for this answer.
    const release = await hold();
    expect(fresh()).toHaveLength(1);
    press("Alt+ArrowUp");
    press("Alt+ArrowUp");
    await until(() => expect(element("side-title").textContent).toContain(String(above)));
    release();
    await settled();
    expect(element("side-title").textContent).toContain(String(above));
    await ward.undo();
  });

  it("Ctrl+E, and the next words at once: nothing is opened over them", async () => {
    const release = await hold();
    sayAndFinish("Đèn ngõ 9 hỏng.");
    press("Ctrl+E");
    type("Ý sau");
    release();
    await settled();
    expect(focus()).toBe("composer");
    expect(document.querySelector('[data-test="edit-text"]')).toBeNull();
    expect(composer().value).toBe("Ý sau");
  });

  it("Ctrl+J joins it with the one above", async () => {
    const count = session.view.opinions.length;
    const release = await hold();
    sayAndFinish("và nói thêm.");
    press("Ctrl+J");
    release();
    await settled();
    expect(session.view.opinions).toHaveLength(count);
    expect(session.view.opinions.at(-1)?.text).toContain("và nói thêm.");
  });
});

describe("an opinion that could not be recorded", () => {
  it("is back in the composer, and what was typed for its answer waits with it", async () => {
    vi.spyOn(session, "act").mockRejectedValueOnce(new Error("disk"));
    const release = await hold();
    sayAndFinish("Không được mất.");
    press("F4");
    await until(() => expect(focus()).toBe("answer-text"));
    type("Trả lời cũng vậy.");
    vi.spyOn(session, "act").mockRejectedValueOnce(new Error("disk"));
    release();
    await until(() => expect(composer().value).toBe("Không được mất."));
    expect(fresh()).toHaveLength(0);
    expect(focus()).toBe("answer-text");
    expect(element<HTMLTextAreaElement>("answer-text").value).toBe("Trả lời cũng vậy.");
    vi.restoreAllMocks();
    press("Ctrl+Enter");
    await until(() => expect(session.answers.get(mine())?.[0]?.text).toBe("Trả lời cũng vậy."));
  });

  it("waits while the next one is being typed, and runs into nothing", async () => {
    const speaker = session.view.queue.find(({ state }) => state === "speaking")?.attendee ?? null;
    const act = vi.spyOn(session, "act").mockRejectedValueOnce(new Error("disk"));
    sayAndFinish("Lời không ghi được.");
    type("Lời sau");
    await until(() => element("composer-kept"));
    act.mockRestore();
    expect(composer().value).toBe("Lời sau");
    press("Ctrl+Enter");
    await until(() => expect(fresh().map(({ text }) => text)).toEqual(["Lời sau"]));
    press("Ctrl+Enter");
    await until(() => expect(composer().value).toBe("Lời không ghi được."));
    expect(document.querySelector('[data-test="composer-kept"]')).toBeNull();
    press("Ctrl+Enter");
    await until(() => expect(fresh().map(({ text }) => text)).toEqual(["Lời sau", "Lời không ghi được."]));
    expect(fresh()[1]?.speaker).toBe(speaker);
    await settled();
    expect(session.drafts.fields("")).toEqual([]);
  });

  it("is there after a restart", async () => {
    const act = vi.spyOn(session, "act").mockRejectedValueOnce(new Error("disk"));
    sayAndFinish("Lời không ghi được.");
    type("Lời sau");
    await until(() => element("composer-kept"));
    act.mockRestore();
    await session.drafts.flush();
    await settled();
    await leave();
    await open();
    await until(() => element("composer-kept"));
    await until(() => expect(composer().value).toBe("Lời sau"));
    press("Ctrl+Enter");
    await until(() => expect(composer().value).toBe(""));
    await settled();
    press("Ctrl+Enter");
    await until(() => expect(composer().value).toBe("Lời không ghi được."));
  });
});
