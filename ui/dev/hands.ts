// Hands for tests of a screen: what is pressed and typed goes to whatever has the focus.
import { vi } from "vitest";

export const element = <E extends HTMLElement>(test: string): E => {
  const found = document.querySelector<E>(`[data-test="${test}"]`);
  if (!found) throw new Error(`no ${test}`);
  return found;
};

/** The data-test of what has the focus. */
export const focus = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset["test"];

export const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 3000, interval: 5 });

/** One key; what no handler takes and the field would do itself isn't done. `repeat`: the key is held. */
export function press(chord: string, repeat = false): void {
  const parts = chord.split("+");
  const key = parts.at(-1) ?? "";
  const code = /^\d$/.test(key) ? `Digit${key}` : /^[A-Z]$/.test(key) ? `Key${key}` : key;
  const event = new KeyboardEvent("keydown", {
    key: /^[A-Z]$/.test(key) ? key.toLowerCase() : key,
    code,
    ctrlKey: parts.includes("Ctrl"),
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
    repeat,
    bubbles: true,
    cancelable: true,
  });
  (document.activeElement ?? document.body).dispatchEvent(event);
}

/** Letters at the cursor of whatever has the focus. */
export function type(text: string): void {
  const field = document.activeElement as HTMLTextAreaElement;
  const at = field.selectionStart;
  field.value = field.value.slice(0, at) + text + field.value.slice(field.selectionEnd);
  field.setSelectionRange(at + text.length, at + text.length);
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
