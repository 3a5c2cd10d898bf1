// The keys of the window: one table; each screen lays its bindings on top, a dialog's layer hides
// those below.
export { bareChord, chordOf } from "./chord";
export { keys, useKeys, type KeyBinding } from "./registry";
export { bind, chords, shown, table, type KeyAction, type KeyOf, type Scope } from "./table";
