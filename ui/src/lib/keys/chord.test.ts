import { describe, expect, it } from "vitest";
import { bareChord, chordOf } from "./chord";

const press = (code: string, key: string, held: Partial<Record<"ctrlKey" | "altKey" | "shiftKey", boolean>> = {}) =>
  chordOf({ code, key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held });

describe("the name of a chord", () => {
  it("counts digits of the row and never the numpad", () => {
    expect(press("Digit4", "4", { altKey: true })).toBe("Alt+4");
    expect(press("Numpad4", "4", { altKey: true })).toBe("Alt+Numpad4");
  });

  it("goes by the key's place where Windows' Vietnamese layout types another letter", () => {
    expect(press("Digit1", "ă", { ctrlKey: true })).toBe("Ctrl+1");
    expect(press("KeyN", "n", { ctrlKey: true })).toBe("Ctrl+N");
    expect(press("F9", "F9", { shiftKey: true })).toBe("Shift+F9");
  });
});

describe("chords no command may take", () => {
  it.each(["A", "Shift+A", "5", "Backspace", "Ctrl+Backspace", "Ctrl+Shift+N", "Alt+Z"])("%s", (chord) => {
    expect(bareChord(chord)).toBe(true);
  });

  it.each(["F2", "Ctrl+N", "Alt+1", "Ctrl+Enter", "Escape", "Alt+ArrowUp", "Shift+F9"])("%s is free", (chord) => {
    expect(bareChord(chord)).toBe(false);
  });
});
