// The keys of the window: each screen lays its bindings on top, a dialog's layer hides those below.
export { bareChord, chordOf } from "./chord";
export { keys, useKeys, type KeyBinding } from "./registry";
