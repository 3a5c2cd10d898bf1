// What UniKey and input methods need of every field: Backspace is the field's, nothing is rewritten
// while typing, Enter and Esc of a composition aren't ours.
import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import Field from "./Field.svelte";
import LinesEditor from "./LinesEditor.svelte";
import TextArea from "./TextArea.svelte";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
  document.body.replaceChildren();
});

const field = <T extends HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

function type(into: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  into.value = text;
  into.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

function press(on: HTMLElement, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  on.dispatchEvent(event);
  flushSync();
  return event;
}

/** The list focuses the new row once it is drawn. */
async function settled(): Promise<void> {
  await tick();
  await tick();
}

const texts = { add: "Thêm", remove: "Bỏ", up: "Lên", down: "Xuống" };

describe.each([
  ["Field", Field],
  ["TextArea", TextArea],
])("%s", (_name, component) => {
  it("lets UniKey's d, Backspace, đ through and hands out exactly what stands there", () => {
    const got: [string, boolean][] = [];
    mounted = mount(component as typeof Field, {
      target: document.body,
      props: { label: "Nơi họp", value: "", test: "f", onchange: (text: string, final: boolean) => got.push([text, final]) },
    });
    flushSync();
    const input = field<HTMLInputElement>("[data-test=f]");
    input.focus();
    for (const [key, text] of [
      ["d", "d"],
      ["Backspace", ""],
      ["đ", "đ"],
      [" ", "đ "],
    ] as const) {
      expect(press(input, key).defaultPrevented).toBe(false);
      type(input, text);
      expect(input.value).toBe(text);
    }
    input.blur();
    flushSync();
    expect(got).toEqual([["đ ", true]]);
    expect(input.getAttribute("autocomplete")).toBe("off");
    expect(input.getAttribute("spellcheck")).toBe("false");
  });
});

describe("offers below a field", () => {
  const show = (): { input: HTMLInputElement; got: string[] } => {
    const got: string[] = [];
    Element.prototype.scrollIntoView = () => undefined;
    mounted = mount(Field, {
      target: document.body,
      props: {
        label: "Tổ dân phố",
        value: "",
        test: "f",
        offers: () => [{ value: "Tổ dân phố số 1" }, { value: "Tổ dân phố số 2" }],
        onchange: (text: string) => got.push(text),
      },
    });
    flushSync();
    const input = field<HTMLInputElement>("[data-test=f]");
    input.focus();
    type(input, "to");
    return { input, got };
  };

  it("are taken by arrow and Enter only", () => {
    const { input, got } = show();
    expect(input.value).toBe("to");
    press(input, "ArrowDown");
    press(input, "ArrowDown");
    press(input, "Enter");
    expect(input.value).toBe("Tổ dân phố số 2");
    expect(got).toEqual(["Tổ dân phố số 2"]);
  });

  it("stay untaken when Enter belongs to a composition, and Enter alone takes none", () => {
    const { input } = show();
    press(input, "ArrowDown");
    press(input, "Enter", { isComposing: true });
    press(input, "Enter", { keyCode: 229 } as KeyboardEventInit);
    expect(input.value).toBe("to");
    press(input, "Escape");
    press(input, "Enter");
    expect(input.value).toBe("to");
  });
});

describe("a list of lines", () => {
  const show = (rows: string[]): string[][] => {
    const got: string[][] = [];
    mounted = mount(LinesEditor, {
      target: document.body,
      props: {
        label: "Chương trình",
        rows,
        texts,
        test: "line",
        onchange: (next: string[], final: boolean) => void (final && got.push(next)),
      },
    });
    flushSync();
    return got;
  };
  const areas = (): HTMLTextAreaElement[] => [...document.querySelectorAll<HTMLTextAreaElement>("[data-test=line-text]")];
  const at = (index: number): HTMLTextAreaElement => {
    const area = areas()[index];
    if (!area) throw new Error(`no line ${String(index)}`);
    return area;
  };

  it("adds by Enter, moves by Alt+arrow with what was just typed, removes by Alt+Delete", async () => {
    const got = show(["Một"]);
    at(0).focus();
    press(at(0), "Enter");
    await settled();
    expect(areas()).toHaveLength(2);
    expect(document.activeElement).toBe(at(1));
    type(at(1), "Hai");
    press(at(1), "ArrowUp", { altKey: true });
    await settled();
    expect(areas().map((area) => area.value)).toEqual(["Hai", "Một"]);
    at(0).blur();
    flushSync();
    expect(got.at(-1)).toEqual(["Hai", "Một"]);
    at(0).focus();
    press(at(0), "Delete", { altKey: true });
    await settled();
    expect(got.at(-1)).toEqual(["Một"]);
  });

  it("leaves the Enter of a composition alone, and doesn't save blank rows", async () => {
    const got = show(["Một"]);
    at(0).focus();
    press(at(0), "Enter", { isComposing: true });
    await settled();
    expect(areas()).toHaveLength(1);
    press(at(0), "Enter");
    await settled();
    type(at(1), "  ");
    at(1).blur();
    flushSync();
    expect(got.at(-1)).toEqual(["Một"]);
  });
});
