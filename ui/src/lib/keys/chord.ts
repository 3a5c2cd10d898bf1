// Names of key chords: "F2", "Shift+F9", "Ctrl+N", "Ctrl+1", "Alt+4", "Ctrl+Enter", "Alt+ArrowUp".

/** The chord a key event stands for. Digits go by `code` of the digit row, never the numpad
 *  (Alt+numpad types characters on Windows); letters by what they type, in capitals. */
export function chordOf(event: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "altKey" | "shiftKey" | "metaKey">): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const numpad = /^Numpad\d$/.exec(event.code)?.[0];
  const name = digit ?? numpad ?? (event.ctrlKey || event.altKey ? letter : undefined) ?? keyName(event.key);
  const parts: string[] = [];
  if (event.ctrlKey) parts.push("Ctrl");
  if (event.metaKey) parts.push("Meta");
  if (event.altKey) parts.push("Alt");
  if (event.shiftKey) parts.push("Shift");
  parts.push(name);
  return parts.join("+");
}

/** True for chords that type text or edit it, which no command may take: a bare letter or digit,
 *  Backspace, anything with Ctrl+Shift (Unikey's switch), Alt+Z (Unikey's other switch). */
export function bareChord(chord: string): boolean {
  const parts = chord.split("+");
  const key = parts.at(-1) ?? "";
  const modifiers = parts.slice(0, -1).filter((part) => part !== "Shift");
  if (key === "Backspace" || chord === "Alt+Z") return true;
  if (parts.includes("Ctrl") && parts.includes("Shift")) return true;
  return modifiers.length === 0 && [...key].length === 1;
}

function keyName(key: string): string {
  if (key === " ") return "Space";
  return key.length === 1 ? key.toUpperCase() : key;
}
