// Two keys put the list by topic and by tổ again; the row the hands are on stays theirs.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("$transport", () => import("../../../dev/fake"));
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal("ResizeObserver", class { observe = (): void => undefined; unobserve = (): void => undefined; disconnect = (): void => undefined; });
HTMLDialogElement.prototype.showModal = () => undefined;
HTMLDialogElement.prototype.close = () => undefined;

const { ward } = await import("$lib/app");
const { t } = await import("$lib/texts");
const { SessionState } = await import("$lib/session");
const { Carry, CarryDialog } = await import("$lib/carry");

let carry: InstanceType<typeof Carry>;
let dialog: object;

const all = (test: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const headings = (): string[] => all("carry-part").map((part) => part.firstChild?.textContent?.trim() ?? "");
const chosen = (): string | undefined => document.querySelector('[role="option"][aria-selected="true"]')?.id;
const hint = (): string => document.querySelector(".by")?.textContent ?? "";

async function press(key: string, held: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const code = /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key;
  const event = new KeyboardEvent("keydown", { key, code, ...held, bubbles: true, cancelable: true });
  all("carry-find")[0]?.dispatchEvent(event);
  await tick();
  return event;
}

/** Headings as the list itself says they must be. */
function wanted(by: "group" | "topic"): Set<string> {
  const name = (code: string | null): string => ward.settings.topics.find((topic) => topic.code === code)?.name ?? t.carry.noTopic;
  return new Set(carry.list.filter(({ open }) => open !== null).map((one) => (by === "group" ? (one.group ?? t.carry.noGroup) : name(one.topic))));
}

beforeEach(async () => {
  await ward.load();
  carry = new Carry(await SessionState.open("s1"));
  dialog = mount(CarryDialog, { target: document.body, props: { carry, onclose: () => undefined } });
  await vi.waitFor(() => expect(carry.list.length).toBeGreaterThan(1));
  await tick();
});

afterEach(async () => {
  await unmount(dialog);
});

describe("the keys that arrange what is open", () => {
  it.each([
    ["F5", "F5", {}],
    ["Ctrl+O", "o", { ctrlKey: true }],
  ])("%s puts it by topic, and by tổ again", async (_, key, held) => {
    expect(wanted("topic")).not.toEqual(wanted("group"));
    expect(new Set(headings())).toEqual(wanted("group"));
    expect(hint()).toContain(t.carry.byTopic);
    await press("ArrowDown");
    const one = chosen();
    // Neither reloads the page nor opens a file.
    expect((await press(key, held)).defaultPrevented).toBe(true);
    expect(new Set(headings())).toEqual(wanted("topic"));
    expect(hint()).toContain(t.carry.byGroup);
    expect(chosen()).toBe(one);
    await press(key, held);
    expect(new Set(headings())).toEqual(wanted("group"));
    expect(chosen()).toBe(one);
  });

  it("held, it is done once", async () => {
    await press("F5");
    await press("F5", { repeat: true });
    expect(new Set(headings())).toEqual(wanted("topic"));
  });
});
