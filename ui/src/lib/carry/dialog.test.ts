// Thousands are open: all are counted, few are drawn, each is reached by keys and closed by one.
import { mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

history.replaceState(null, "", "?carry=3000");
const asked: { command: string; opinion: unknown; input?: unknown }[] = [];
vi.mock("$transport", async () => {
  const fake = await import("../../../dev/fake");
  return {
    ...fake,
    transport: (command: string, args: Record<string, unknown>) => {
      if (command.startsWith("carry_")) asked.push({ command, opinion: args["opinion"], input: args["input"] });
      return (fake as unknown as { transport: (command: string, args: unknown) => Promise<unknown> }).transport(command, args);
    },
  };
});
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal("ResizeObserver", class { observe = (): void => undefined; unobserve = (): void => undefined; disconnect = (): void => undefined; });
HTMLDialogElement.prototype.showModal = () => undefined;
HTMLDialogElement.prototype.close = () => undefined;

const { ward } = await import("$lib/app");
const { SessionState } = await import("$lib/session");
const { Carry, CarryDialog } = await import("$lib/carry");

const OPEN = 3003;
let carry: InstanceType<typeof Carry>;
let dialog: object;

const all = (test: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-test="${test}"]`)];
const chosen = (): HTMLElement | null => document.querySelector('[role="option"][aria-selected="true"]');
const field = (): HTMLInputElement => all("carry-find")[0] as HTMLInputElement;

async function press(key: string, held: KeyboardEventInit = {}): Promise<void> {
  const code = /^\d$/.test(key) ? `Digit${key}` : key;
  field().dispatchEvent(new KeyboardEvent("keydown", { key, code, ...held, bubbles: true, cancelable: true }));
  await tick();
}

beforeEach(async () => {
  await ward.load();
  carry = new Carry(await SessionState.open("s1"));
  dialog = mount(CarryDialog, { target: document.body, props: { carry, onclose: () => undefined } });
  await vi.waitFor(() => expect(carry.list).toHaveLength(OPEN));
  await tick();
});

afterEach(async () => {
  await unmount(dialog);
});

describe("the list of what is open, thousands long", () => {
  it("counts all and draws few, and the keys' one is always there", async () => {
    expect(all("carry-sums")[0]?.textContent).toContain(`${String(OPEN)} còn mở`);
    expect(all("carry-list")[0]?.dataset["count"]).toBe(String(OPEN));
    expect(all("carry-row").length).toBeLessThan(60);
    expect(chosen()?.getAttribute("aria-setsize")).toBe(String(OPEN));
    await press("End", { ctrlKey: true });
    expect(chosen()?.getAttribute("aria-posinset")).toBe(String(OPEN));
    expect(field().getAttribute("aria-activedescendant")).toBe(chosen()?.id);
    await press("PageUp");
    expect(chosen()?.getAttribute("aria-posinset")).toBe(String(OPEN - 5));
    await press("Home", { ctrlKey: true });
    expect(chosen()?.getAttribute("aria-posinset")).toBe("1");
  });

  it("is gone through to its end one by one, every opinion once", async () => {
    const seen = new Set<string>();
    for (let n = 0; n < 120; n += 1) {
      seen.add(chosen()?.id ?? "");
      await press("ArrowDown");
    }
    expect(seen.size).toBe(120);
    expect(all("carry-row").length).toBeLessThan(60);
  });

  it("finds the one far down by its letters, closed by one key, its row alone read anew", async () => {
    field().value = "(2987)";
    field().dispatchEvent(new InputEvent("input", { bubbles: true }));
    await tick();
    expect(all("carry-row")).toHaveLength(1);
    asked.length = 0;
    await press("2", { altKey: true });
    await vi.waitFor(() => expect(all("carry-told")[0]?.textContent).not.toBe(""));
    expect(all("carry-sums")[0]?.textContent).toContain(`${String(OPEN - 1)} còn mở`);
    expect(asked.map(({ command, opinion }) => [command, opinion])).toEqual([
      ["carry_set", "m2986"],
      ["carry_list", "m2986"],
    ]);
  });

  it("takes what was typed and left with Esc along when the row is closed by one key", async () => {
    const id = chosen()?.id.replace(/^.*-/, "") ?? "";
    carry.session.drafts.touch(`carry:${id}`, () => ({ text: "Đã thay đèn.", cursor: 12, extra: null }));
    await carry.session.drafts.flush();
    asked.length = 0;
    await press("1", { altKey: true });
    await vi.waitFor(() => expect(asked[0]).toMatchObject({ command: "carry_set", opinion: id, input: { text: "Đã thay đèn." } }));
    await vi.waitFor(() => expect(carry.session.drafts.found(`carry:${id}`)).toBeNull());
  });
});
