// The floor given in one breath: whose words are whose is decided by the keys, not by when the program
// answers. What was typed before the key is the former's, what is typed after it is the next one's.
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";
import { composer, enter, failing, hold, leave, letGo, session, settled } from "../../../dev/record-screen";
import { newPerson } from "$lib/session";

let before: string[];
const speaking = (): string | null => session.view.queue.find(({ state }) => state === "speaking")?.attendee ?? null;
const waiting = (): string[] => session.view.queue.filter(({ state, deferred }) => state === "waiting" && !deferred).map(({ attendee }) => attendee);
const nameOf = (id: string | null | undefined): string | null => session.people.get(id ?? "")?.name ?? null;
const fresh = () => session.view.opinions.filter(({ id }) => !before.includes(id));
/** Of every new opinion: the text and who said it. */
const said = (): [string, string | null][] => fresh().map(({ text, speaker }) => [text, nameOf(speaker)]);
const say = (text: string): void => {
  type(text);
  press("Ctrl+Enter");
};
async function open(key: string, field: string): Promise<void> {
  press(key);
  await tick();
  expect(focus()).toBe(field);
}
async function again(): Promise<void> {
  await leave();
  enter();
  await until(() => expect(focus()).toBe("composer"));
}

beforeEach(async () => {
  while (waiting().length < 3) {
    await session.act("attendee_add", { input: newPerson({ name: `Người Chờ ${String(session.view.queue.length)}` }), queue: true, note: null });
  }
  if (speaking() === null) await session.act("queue_next", {});
  await again();
  before = session.view.opinions.map(({ id }) => id);
});

afterEach(async () => {
  vi.restoreAllMocks();
  letGo();
  await settled();
});

describe("F3", () => {
  it("words before it are the former's, words after it the next one's, finished before it is answered", async () => {
    const former = nameOf(speaking());
    const release = await hold();
    type("Lời người trước.");
    press("F3");
    say("Lời người sau.");
    say("Lời nữa của người sau.");
    release();
    await until(() => expect(fresh()).toHaveLength(3));
    await settled();
    const next = nameOf(speaking());
    expect(next).not.toBe(former);
    expect(said()).toEqual([
      ["Lời người trước.", former],
      ["Lời người sau.", next],
      ["Lời nữa của người sau.", next],
    ]);
    expect(element("composer-speaker").textContent).toContain(next);
  });

  it("twice, with words between: each one's are their own", async () => {
    const former = nameOf(speaking());
    const [second, third] = waiting().map(nameOf);
    const release = await hold();
    type("Một.");
    press("F3");
    type("Hai.");
    press("F3");
    say("Ba.");
    release();
    await until(() => expect(fresh()).toHaveLength(3));
    await settled();
    expect(said()).toEqual([["Một.", former], ["Hai.", second], ["Ba.", third]]);
    expect(nameOf(speaking())).toBe(third);
  });

  it("and F4 at once: the opinion recorded for its answer is the next one's", async () => {
    const release = await hold();
    press("F3");
    type("Đèn hỏng.");
    press("F4");
    await until(() => expect(focus()).toBe("answer-text"));
    type("Sẽ thay.");
    release();
    await until(() => expect(fresh()).toHaveLength(1));
    await settled();
    expect(fresh()[0]?.speaker).toBe(speaking());
    press("Ctrl+Enter");
    await until(() => expect(session.answers.get(fresh()[0]?.id ?? "")?.[0]?.text).toBe("Sẽ thay."));
  });

  it("and somebody else chosen with Shift+F2: the words are whose she said", async () => {
    const release = await hold();
    press("F3");
    await open("Shift+F2", "speaker-filter");
    type("lieu");
    await tick();
    press("Enter");
    await tick();
    say("Tôi xin nói leo.");
    release();
    await until(() => expect(fresh()).toHaveLength(1));
    await settled();
    expect(said()).toEqual([["Tôi xin nói leo.", "Tạ Kim Liễu"]]);
  });

  it("and a slip at once: it is nobody's", async () => {
    const release = await hold();
    press("F3");
    await open("F5", "composer");
    press("Alt+9");
    await tick();
    say("Giấy góp ý.");
    release();
    await until(() => expect(fresh()).toHaveLength(1));
    await settled();
    expect(fresh()[0]).toMatchObject({ channel: "written", speaker: null });
  });

  it("from a pile of slips: the next words are said, by the next one", async () => {
    press("F5");
    await tick();
    press("Alt+9");
    await tick();
    const release = await hold();
    press("F3");
    say("Lời người sau.");
    release();
    await until(() => expect(fresh()).toHaveLength(1));
    await settled();
    expect(fresh()[0]).toMatchObject({ channel: "spoken", speaker: speaking() });
  });

  it("and to another step and back in the same breath: the words are the next one's, and stay", async () => {
    const former = nameOf(speaking());
    const release = await hold();
    type("Lời người trước.");
    press("F3");
    type("Lời ");
    void session.drafts.flush();
    // Were the power cut now, it would be put down to no other.
    expect(session.drafts.found("composer")).toMatchObject({ text: "Lời ", extra: { speaker: null } });
    await again();
    type("người sau.");
    void session.drafts.flush();
    release();
    await settled();
    expect(session.drafts.found("composer")?.text).toBe("Lời người sau.");
    press("Ctrl+Enter");
    await until(() => expect(fresh()).toHaveLength(2));
    await settled();
    expect(said()).toEqual([["Lời người trước.", former], ["Lời người sau.", nameOf(speaking())]]);
    expect(nameOf(speaking())).not.toBe(former);
  });

  it("not done: words typed since are put down to nobody rather than to the former", async () => {
    failing("queue_next");
    const former = speaking();
    const release = await hold();
    type("Lời người trước.");
    press("F3");
    say("Lời người sau.");
    release();
    await until(() => expect(fresh()).toHaveLength(2));
    await settled();
    expect(speaking()).toBe(former);
    expect(said()).toEqual([["Lời người trước.", nameOf(former)], ["Lời người sau.", null]]);
  });

  it("not done, nothing typed since: the former goes on", async () => {
    failing("queue_next");
    const former = speaking();
    press("F3");
    await settled();
    say("Nói tiếp.");
    await until(() => expect(fresh()).toHaveLength(1));
    expect(fresh()[0]?.speaker).toBe(former);
  });

  it("words of the former that could not be recorded stay theirs, and the next one's are the next one's", async () => {
    const former = speaking();
    const act = session.act.bind(session);
    let failed = false;
    vi.spyOn(session, "act").mockImplementation((name, args) => {
      if (name !== "opinion_record" || failed) return act(name, args);
      failed = true;
      return session.inTurn(() => Promise.reject(new Error("disk")));
    });
    const release = await hold();
    type("Lời người trước.");
    press("F3");
    say("Lời người sau.");
    release();
    await until(() => expect(fresh()).toHaveLength(1));
    await settled();
    expect(speaking()).not.toBe(former);
    expect(said()).toEqual([["Lời người sau.", nameOf(speaking())]]);
    press("Ctrl+Enter");
    await until(() => expect(composer().value).toBe("Lời người trước."));
    press("Ctrl+Enter");
    await until(() => expect(fresh()).toHaveLength(2));
    expect(fresh()[1]?.speaker).toBe(former);
  });

  it("words finished just before it and not recorded don't come back as the next one's", async () => {
    const former = speaking();
    vi.spyOn(session, "act").mockImplementationOnce(() => session.inTurn(() => Promise.reject(new Error("disk"))));
    const release = await hold();
    say("Lời người trước.");
    press("F3");
    release();
    await until(() => element("composer-kept"));
    await settled();
    press("Ctrl+Enter");
    await until(() => expect(composer().value).toBe("Lời người trước."));
    press("Ctrl+Enter");
    await until(() => expect(fresh()).toHaveLength(1));
    expect(fresh()[0]?.speaker).toBe(former);
  });

  it("words that waited and come back before it is answered keep whose they were", async () => {
    const former = speaking();
    const act = vi.spyOn(session, "act").mockImplementationOnce(() => session.inTurn(() => Promise.reject(new Error("disk"))));
    say("Lời chưa ghi được.");
    type("Lời");
    await until(() => element("composer-kept"));
    act.mockRestore();
    say(" sau.");
    await until(() => expect(fresh()).toHaveLength(1));
    const release = await hold();
    press("F3");
    press("Ctrl+Enter");
    await until(() => expect(composer().value).toBe("Lời chưa ghi được."));
    release();
    await settled();
    press("Ctrl+Enter");
    await until(() => expect(fresh()).toHaveLength(2));
    expect(fresh()[1]?.speaker).toBe(former);
  });

  it("and F9 at once takes the floor back, not the words", async () => {
    const former = speaking();
    const release = await hold();
    type("Lời người trước.");
    press("F3");
    press("F9");
    release();
    await settled();
    expect(said()).toEqual([["Lời người trước.", nameOf(former)]]);
    expect(speaking()).toBe(former);
  });

  it("and Ctrl+R at once mends the name of the next one", async () => {
    const [next] = waiting();
    const release = await hold();
    press("F3");
    await open("Ctrl+R", "speaker-name");
    expect(element<HTMLInputElement>("speaker-name").value).toContain(nameOf(next));
    release();
    await settled();
  });
});

describe("somebody who speaks at once (F2 · name · Ctrl+Enter)", () => {
  it("words before are the former's, words after are the new one's, whatever is held", async () => {
    const former = nameOf(speaking());
    type("Lời người trước.");
    const release = await hold();
    await open("F2", "speaker-name");
    type("ông Tô Văn Mới");
    press("Ctrl+Enter");
    await tick();
    expect(focus()).toBe("composer");
    expect(composer().value).toBe("");
    say("Lời người mới.");
    type("Nói dở");
    release();
    await until(() => expect(fresh()).toHaveLength(2));
    await settled();
    expect(said()).toEqual([["Lời người trước.", former], ["Lời người mới.", "Tô Văn Mới"]]);
    expect(nameOf(speaking())).toBe("Tô Văn Mới");
    expect(composer().value).toBe("Nói dở");
    expect(element("composer-speaker").textContent).toContain("Tô Văn Mới");
  });

  it("who could not be added: words after are nobody's, and the name isn't lost", async () => {
    failing("attendee_add");
    const former = speaking();
    const release = await hold();
    await open("F2", "speaker-name");
    type("ông Tô Văn Mất");
    press("Ctrl+Enter");
    await tick();
    say("Lời người mới.");
    release();
    await until(() => expect(fresh()).toHaveLength(1));
    await settled();
    expect(said()).toEqual([["Lời người mới.", null]]);
    expect(speaking()).toBe(former);
    await open("F2", "speaker-name");
    expect(element<HTMLInputElement>("speaker-name").value).toBe("ông Tô Văn Mất");
    press("Escape");
  });

  it("F3 and a newcomer in one breath: the keys' order holds", async () => {
    const [next] = waiting();
    const former = nameOf(speaking());
    const release = await hold();
    type("Một.");
    press("F3");
    type("Hai.");
    await open("F2", "speaker-name");
    type("bà Tô Thị Chen");
    press("Ctrl+Enter");
    await tick();
    say("Ba.");
    release();
    await until(() => expect(fresh()).toHaveLength(3));
    await settled();
    expect(said()).toEqual([["Một.", former], ["Hai.", nameOf(next)], ["Ba.", "Tô Thị Chen"]]);
    expect(nameOf(speaking())).toBe("Tô Thị Chen");
  });
});

describe("somebody added while nobody speaks", () => {
  beforeEach(async () => {
    while (speaking() !== null) await session.act("queue_next", {});
    await again();
  });

  it("has said what is typed of an unknown, also when it is finished before they are answered for", async () => {
    type("Lời ai đó");
    const release = await hold();
    await open("F2", "speaker-name");
    type("bà Tô Thị Đầu");
    press("Enter");
    await tick();
    say(" nói.");
    release();
    await until(() => expect(fresh()).toHaveLength(1));
    await settled();
    expect(said()).toEqual([["Lời ai đó nói.", "Tô Thị Đầu"]]);
  });

  it("has not said a slip that is nobody's", async () => {
    press("F5");
    await tick();
    press("Alt+9");
    await tick();
    type("Giấy góp ý");
    await open("F2", "speaker-name");
    type("bà Tô Thị Sau");
    press("Enter");
    await settled();
    press("Ctrl+Enter");
    await until(() => expect(fresh()).toHaveLength(1));
    expect(fresh()[0]).toMatchObject({ channel: "written", speaker: null });
  });
});
