// Hôm nay, the next key before the program has answered the last.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, focus, press, type, until } from "../../../dev/hands";

/** Commands that were sent; those in `slow` are answered when the hand is taken off. */
const sent: string[] = [];
const slow = new Set<string>();
const release: (() => void)[] = [];
vi.mock("$transport", async () => {
  const fake = (await import("../../../dev/fake")) as unknown as { transport: (command: string, args: unknown) => Promise<unknown> };
  return {
    ...fake,
    transport: async (command: string, args: unknown) => {
      sent.push(command);
      if (slow.has(command)) await new Promise<void>((done) => release.push(done));
      return fake.transport(command, args);
    },
  };
});
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal("CSS", { escape: (text: string) => text });
HTMLDialogElement.prototype.showModal = () => undefined;
HTMLDialogElement.prototype.close = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

const { app } = await import("$lib/app");
const { default: App } = await import("../../App.svelte");

let window_: object;
const count = (command: string): number => sent.filter((one) => one === command).length;
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-test="session-row"]')];
async function answer(): Promise<void> {
  slow.clear();
  for (const done of release.splice(0)) done();
  await new Promise((done) => setTimeout(done, 30));
  await tick();
}

beforeEach(async () => {
  window_ = mount(App, { target: document.body });
  await until(() => expect(app.start).not.toBeNull());
  await app.go("home");
  await until(() => expect(rows().length).toBeGreaterThan(2));
  rows()[0]?.focus();
  app.session = null;
  sent.length = 0;
});
afterEach(async () => {
  await answer();
  await app.go("home");
  await unmount(window_);
  app.session = null;
  app.start = null;
  app.screen = "home";
  document.body.replaceChildren();
});

describe("a session opened", () => {
  it("twice in a breath is opened once, and what is typed in it stays", async () => {
    slow.add("session_open");
    const row = rows().find((one) => one.dataset["id"] === "s1");
    row?.click();
    row?.click();
    await until(() => expect(release.length).toBeGreaterThan(0));
    release.shift()?.();
    await until(() => expect(focus()).toBe("composer"));
    type("Đèn hỏng");
    await answer();
    await answer();
    expect(count("session_open")).toBe(1);
    expect(element<HTMLTextAreaElement>("composer").value).toBe("Đèn hỏng");
  });

  it("and another key that leads elsewhere: it doesn't come after her", async () => {
    slow.add("session_open");
    rows().find((one) => one.dataset["id"] === "s1")?.click();
    await until(() => expect(release.length).toBeGreaterThan(0));
    await app.go("settings");
    await answer();
    expect(app.screen).toBe("settings");
  });

  it("by a held Enter that chose the kind's list: no session is made of it", async () => {
    element("new-session").focus();
    press("Enter");
    element("new-session").click();
    await until(() => expect(focus()).toBe("kind-option"));
    const event = new KeyboardEvent("keydown", { key: "Enter", code: "Enter", repeat: true, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    // The button would be pressed by it.
    expect(event.defaultPrevented).toBe(true);
  });
});

describe("a new session", () => {
  it("picked twice in a breath is one", async () => {
    slow.add("session_create");
    press("Ctrl+N");
    await until(() => expect(focus()).toBe("kind-option"));
    (document.activeElement as HTMLElement).click();
    (document.activeElement as HTMLElement).click();
    await answer();
    expect(count("session_create")).toBe(1);
    await until(() => expect(app.screen).toBe("prepare"));
  });

  it("like the last one, asked for twice, is one", async () => {
    slow.add("session_create");
    element("copy-last").click();
    element("copy-last").click();
    await answer();
    expect(count("session_create")).toBe(1);
  });
});

describe("a session put away", () => {
  it("twice in a breath is put away once", async () => {
    slow.add("session_delete");
    press("Alt+Delete");
    press("Alt+Delete");
    await answer();
    expect(count("session_delete")).toBe(1);
  });

  it("and the hands elsewhere: the cursor stays where they are", async () => {
    const [, second] = rows();
    slow.add("session_delete");
    press("Alt+Delete");
    press("ArrowDown");
    press("ArrowDown");
    const at = document.activeElement;
    expect(at).not.toBe(second);
    await answer();
    await until(() => expect(count("session_delete")).toBe(1));
    await answer();
    expect(document.activeElement).toBe(at);
  });
});
