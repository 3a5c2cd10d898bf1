// What was done, taken back from the list of it: the keys are the screen's, and a held key does it once.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { element, press, until } from "../../../dev/hands";

const answers: ((value: unknown) => void)[] = [];
let wait = false;
vi.mock("$transport", async () => {
  const fake = (await import("../../../dev/fake")) as unknown as { transport: (command: string, args: unknown) => Promise<unknown> };
  return {
    ...fake,
    transport: async (command: string, args: unknown) => {
      const answer = await fake.transport(command, args);
      if (command === "history" && wait) await new Promise((done) => answers.push(done));
      return answer;
    },
  };
});
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
HTMLDialogElement.prototype.showModal = () => undefined;
HTMLDialogElement.prototype.close = () => undefined;

const { app, ward } = await import("$lib/app");
const { newPerson } = await import("$lib/session");
const { SessionState } = await import("$lib/session");
const { default: History } = await import("./History.svelte");

let dialog: object;
const run = vi.fn();
const acts = (): number => document.querySelectorAll('[data-test="past"]').length;
const undone = (): number => document.querySelectorAll('[data-test="past"][data-undone="true"]').length;

beforeEach(async () => {
  wait = false;
  run.mockClear();
  await ward.load();
  app.session = await SessionState.open("s1");
  for (const name of ["Một", "Hai", "Ba"]) await app.session.act("attendee_add", { input: newPerson({ name }), queue: false, note: null });
  dialog = mount(History, { target: document.body, props: { session: "s1", bindings: [{ keys: ["F9"], run: () => (run(), void app.session?.undo()) }], onclose: () => undefined } });
  await until(() => expect(acts()).toBeGreaterThan(2));
});
afterEach(async () => {
  await unmount(dialog);
  document.body.replaceChildren();
});

describe("the list of what was done", () => {
  it("F9 twice takes two back; held, one", async () => {
    press("F9");
    press("F9");
    await until(() => expect(undone()).toBe(2));
    press("F9");
    for (let turn = 0; turn < 3; turn += 1) {
      await tick();
      press("F9", true);
    }
    await until(() => expect(undone()).toBe(3));
    expect(run).toHaveBeenCalledTimes(3);
  });

  it("shows what the last answer tells, in whatever order answers come", async () => {
    wait = true;
    press("F9");
    await until(() => expect(answers).toHaveLength(1));
    press("F9");
    await until(() => expect(answers).toHaveLength(2));
    answers[1]?.(null);
    await until(() => expect(undone()).toBeGreaterThanOrEqual(2));
    const now = undone();
    answers[0]?.(null);
    await new Promise((done) => setTimeout(done, 20));
    expect(undone()).toBe(now);
    expect(element("history")).toBeTruthy();
  });
});
