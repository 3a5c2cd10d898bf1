// Ctrl+K with the next key before the program has answered.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { focus, press, type, until } from "../../../dev/hands";

let slow = false;
const release: (() => void)[] = [];
vi.mock("$transport", async () => {
  const fake = (await import("../../../dev/fake")) as unknown as { transport: (command: string, args: unknown) => Promise<unknown> };
  return {
    ...fake,
    transport: async (command: string, args: unknown) => {
      if (slow && command === "search") await new Promise<void>((done) => release.push(done));
      return fake.transport(command, args);
    },
  };
});
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal("CSS", { escape: (text: string) => text });
Element.prototype.scrollIntoView = () => undefined;

const { app } = await import("$lib/app");
const { search } = await import("./search.svelte");
const { default: App } = await import("../../App.svelte");

let window_: object;
const went = vi.spyOn(app, "go");
async function open(): Promise<void> {
  press("Ctrl+K");
  await until(() => expect(focus()).toBe("search-box"));
}
async function answer(): Promise<void> {
  slow = false;
  for (let turn = 0; turn < 5; turn += 1) {
    for (const done of release.splice(0)) done();
    await new Promise((done) => setTimeout(done, 20));
  }
  await tick();
}

beforeEach(async () => {
  window_ = mount(App, { target: document.body });
  await until(() => expect(app.start).not.toBeNull());
  await app.go("record", "s1");
  await until(() => expect(focus()).toBe("composer"));
  went.mockClear();
});
afterEach(async () => {
  await answer();
  search.close();
  await unmount(window_);
  app.session = null;
  app.start = null;
  app.screen = "home";
  document.body.replaceChildren();
});

describe("Enter, before the box has its answer", () => {
  it("and the box closed and opened again: it leads nowhere any more", async () => {
    await open();
    slow = true;
    type("đèn");
    await tick();
    press("Enter");
    press("Ctrl+K");
    await until(() => expect(focus()).toBe("composer"));
    await open();
    await answer();
    expect(search.open).toBe(true);
    expect(went).not.toHaveBeenCalled();
  });

  it("and Enter again: it leads there once", async () => {
    await open();
    slow = true;
    type("đèn");
    await tick();
    press("Enter");
    press("Enter");
    await answer();
    await until(() => expect(search.open).toBe(false));
    expect(went).toHaveBeenCalledTimes(1);
  });

  it("and other letters: it leads nowhere", async () => {
    await open();
    slow = true;
    type("đèn");
    await tick();
    press("Enter");
    type(" ngõ");
    await answer();
    expect(search.open).toBe(true);
    expect(went).not.toHaveBeenCalled();
  });
});
