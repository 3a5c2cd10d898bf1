// No two keys of a screen may clash, none may be one that the field, the browser or Unikey owns,
// and no command may hide behind an F-key that a laptop lacks.
import { describe, expect, it } from "vitest";
import { bareChord } from "./chord";
import { bind, table, type Scope } from "./table";

const SCOPES: Scope[] = ["home", "prepare", "settings", "record", "review", "issue", "people", "attendance", "carry"];
const FIELD = ["A", "C", "V", "X", "Z", "Y"];
const BROWSER = ["N", "T", "W"];
const FRAME = ["Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", ...Object.values(table.session).flat(), ...Object.values(table.rail).flat()];

describe.each(SCOPES)("keys of %s", (scope) => {
  const rows = Object.entries(table[scope]) as [string, readonly string[]][];
  const all = rows.flatMap(([, chords]) => chords);

  it("no chord stands for two things", () => {
    expect(all.filter((chord, index) => all.indexOf(chord) !== index)).toEqual([]);
    expect(all.filter((chord) => FRAME.includes(chord))).toEqual([]);
  });

  it("no chord types text, toggles Unikey or is AltGr", () => {
    expect(all.filter((chord) => bareChord(chord))).toEqual([]);
    expect(all.filter((chord) => chord.includes("Ctrl+") && chord.includes("Alt+"))).toEqual([]);
    expect(all.filter((chord) => /^Ctrl\+Space$|^Alt\+[A-Z]$/.test(chord))).toEqual([]);
  });

  it("what a field or the browser means by a Ctrl letter stays theirs", () => {
    const taken = [...FIELD, ...BROWSER].map((letter) => `Ctrl+${letter}`);
    // Hôm nay has it as a third chord: where the web view lets it through, it is expected there.
    const third = scope === "home" ? ["Ctrl+N"] : [];
    expect(all.filter((chord) => taken.includes(chord) && !third.includes(chord))).toEqual([]);
  });

  it("every F-key has a Ctrl twin", () => {
    const alone = rows.filter(
      ([, chords]) => chords.some((chord) => /(^|\+)F\d+$/.test(chord)) && !chords.some((chord) => chord.startsWith("Ctrl+")),
    );
    expect(alone).toEqual([]);
  });

  // The window has no menu bar that F10 could open.
  it("leaves Alt+F4 and the context menu of Windows alone", () => {
    expect(all.filter((chord) => ["Alt+F4", "Shift+F10", "F11", "F12"].includes(chord))).toEqual([]);
  });
});

describe("keys of all four steps and of the rail", () => {
  const rows: readonly (readonly string[])[] = [...Object.values(table.session), ...Object.values(table.rail)];
  const all = rows.flat();

  it("clash with none, type nothing, and have a Ctrl twin", () => {
    expect(all.filter((chord, index) => all.indexOf(chord) !== index)).toEqual([]);
    expect(all.filter((chord) => bareChord(chord) || (chord.includes("Ctrl+") && chord.includes("Alt+")))).toEqual([]);
    expect(rows.filter((chords) => !chords.some((chord) => chord.startsWith("Ctrl+")))).toEqual([]);
  });
});

describe("bind", () => {
  it("says which of a row's chords was pressed", () => {
    const pressed: number[] = [];
    const labels = Object.fromEntries(Object.keys(table.record).map((key) => [key, key])) as Record<keyof typeof table.record, string>;
    const [binding] = bind("record", { quick: { run: (_event, index) => pressed.push(index) } }, labels);
    binding?.run(new KeyboardEvent("keydown", { code: "Digit6", key: "6", altKey: true }));
    expect(binding?.label).toBe("quick");
    expect(pressed).toEqual([2]);
  });
});
