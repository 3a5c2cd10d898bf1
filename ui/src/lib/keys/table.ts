// The one table of keys: the handlers, the help (F1) and the labels on the screen read it, so
// they can't drift apart. The first chord is the one shown; every F-key has a Ctrl twin, for
// laptops hide their F-keys. Letters that a text field knows (A C V X Z Y) stay the field's,
// N T W are the browser's for good, Ctrl+Shift and Alt+Z are Unikey's.
import { chordOf } from "./chord";
import type { KeyBinding } from "./registry";

type Rows = Record<string, readonly string[]>;

/** On every screen. */
const common = {
  help: ["F1", "Ctrl+/"],
  search: ["Ctrl+K"],
  undo: ["F9", "Ctrl+["],
  redo: ["Shift+F9", "Ctrl+]"],
  history: ["Shift+F1", "Ctrl+;"],
  save: ["Ctrl+S"],
} as const satisfies Rows;

/** Wherever she is: the ends of the rail. Pressed where it leads, back to the session. */
const rail = {
  home: ["F12", "Ctrl+PageUp"],
  settings: ["Ctrl+F12", "Ctrl+PageDown"],
} as const satisfies Rows;

const home = {
  ...common,
  create: ["F2", "Ctrl+G", "Ctrl+N"],
  again: ["Shift+F2", "Ctrl+D"],
  delete: ["Alt+Delete"],
} as const satisfies Rows;

const prepare = {
  ...common,
  next: ["Ctrl+Enter"],
  takeTitle: ["F4", "Ctrl+L"],
  attendance: ["Shift+F5", "Ctrl+5"],
  gathered: ["F10", "Ctrl+,"],
  carry: ["Shift+F7", "Ctrl+7"],
} as const satisfies Rows;

const settings = { ...common, start: ["F6", "Ctrl+B"] } as const satisfies Rows;

/** Nhân dân: the roll. */
const people = {
  ...common,
  find: ["F3", "Ctrl+I"],
  create: ["F2", "Ctrl+G"],
  import: ["F6", "Ctrl+B"],
  merge: ["F7", "Ctrl+U"],
  delete: ["Alt+Delete"],
} as const satisfies Rows;

/** In force while attendance is open over Chuẩn bị or Ghi. */
const attendance = {
  late: ["F3", "Ctrl+I"],
  leave: ["F4", "Ctrl+L"],
  mend: ["Ctrl+R"],
  untick: ["Alt+Delete"],
  take: ["F7", "Ctrl+U"],
  keep: ["Ctrl+Enter"],
  undo: ["F9", "Ctrl+["],
  redo: ["Shift+F9", "Ctrl+]"],
  close: ["Shift+F5", "Ctrl+5"],
} as const satisfies Rows;

const record = {
  ...common,
  finish: ["Ctrl+Enter"],
  next: ["F3", "Ctrl+I"],
  addPerson: ["F2", "Ctrl+G"],
  speaker: ["Shift+F2", "Ctrl+P"],
  rename: ["Ctrl+R"],
  queue: ["Shift+F3", "Ctrl+Q"],
  kind: ["F5", "Ctrl+O"],
  offer: ["Alt+1", "Alt+2", "Alt+3"],
  quick: ["Alt+4", "Alt+5", "Alt+6", "Alt+7", "Alt+8", "Alt+9"],
  topic: ["F7", "Ctrl+U"],
  answer: ["F4", "Ctrl+L"],
  followUp: ["F6", "Ctrl+B"],
  unanswered: ["F8", "Ctrl+F"],
  pickUp: ["Alt+ArrowUp"],
  pickDown: ["Alt+ArrowDown"],
  edit: ["Ctrl+E"],
  mark: ["Ctrl+M"],
  split: ["Ctrl+D"],
  join: ["Ctrl+J"],
  moveUp: ["Ctrl+ArrowUp"],
  moveDown: ["Ctrl+ArrowDown"],
  delete: ["Ctrl+Delete"],
  reveal: ["Ctrl+'"],
  similar: ["Ctrl+H"],
  attendance: ["Shift+F5", "Ctrl+5"],
  gathered: ["F10", "Ctrl+,"],
  carry: ["Shift+F7", "Ctrl+7"],
  module: ["Shift+F6", "Ctrl+6"],
  asTyped: ["Shift+F8", "Ctrl+9"],
  gist: ["Ctrl+0"],
  reuse: ["Shift+F4", "Ctrl+8"],
  back: ["Escape"],
} as const satisfies Rows;

const review = {
  ...common,
  pickUp: ["Alt+ArrowUp"],
  pickDown: ["Alt+ArrowDown"],
  missing: ["F6", "Ctrl+B"],
  orderSpoken: ["Alt+1"],
  orderTopic: ["Alt+2"],
  orderAuthority: ["Alt+3"],
  edit: ["Ctrl+E"],
  topic: ["F7", "Ctrl+U"],
  untagged: ["F5", "Ctrl+D"],
  answer: ["F4", "Ctrl+L"],
  conclusion: ["F2", "Ctrl+G"],
  moveUp: ["Ctrl+ArrowUp"],
  moveDown: ["Ctrl+ArrowDown"],
  delete: ["Ctrl+Delete"],
  reveal: ["Ctrl+'"],
  similar: ["Ctrl+H"],
  module: ["Shift+F6", "Ctrl+6"],
  asTyped: ["Shift+F8", "Ctrl+9"],
  gist: ["Ctrl+0"],
  mark: ["F8", "Ctrl+F"],
  back: ["Escape"],
} as const satisfies Rows;

const issue = {
  ...common,
  export: ["Ctrl+Enter"],
  orderSpoken: ["Alt+1"],
  orderTopic: ["Alt+2"],
  orderAuthority: ["Alt+3"],
  draft: ["F5", "Ctrl+D"],
  open: ["F4", "Ctrl+O"],
  reveal: ["F6", "Ctrl+B"],
} as const satisfies Rows;

/** On all four steps of a session. Shift+F12 is what saves a file in Word. */
const session = {
  paper: ["Shift+F12", "Ctrl+-"],
  room: ["F11", "Ctrl+."],
  roomNext: ["Shift+F11", "Ctrl+\\"],
  roomPanel: ["Alt+F11", "Ctrl+="],
} as const satisfies Rows;

/** In the list of what earlier sessions left open. */
const carry = {
  how: ["Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+7", "Alt+8"],
  arrange: ["F5", "Ctrl+O"],
} as const satisfies Rows;

/** In force while a list or form is open; they hide the screen's keys of the same name. */
const open = {
  choose: ["Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6", "Alt+7", "Alt+8", "Alt+9", "Alt+0"],
  outcome: ["Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6"],
  preset: ["Alt+0"],
} as const satisfies Rows;

export const table = { rail, home, prepare, settings, people, attendance, record, review, issue, session, carry, open };

export type Scope = "rail" | "home" | "prepare" | "settings" | "people" | "attendance" | "record" | "review" | "issue" | "session" | "carry";
export type KeyOf<S extends Scope> = keyof (typeof table)[S];

/** What a key of the table does: with which of its chords it was pressed, from 0. */
export interface KeyAction {
  run: (event: KeyboardEvent, index: number) => void;
  when?: () => boolean;
}

/** The chord shown for a key: "F4". */
export function shown<S extends Scope>(scope: S, key: KeyOf<S>): string {
  return chords(scope, key)[0] ?? "";
}

/** The chords of one key of the table. */
export function chords<S extends Scope>(scope: S, key: KeyOf<S>): readonly string[] {
  return (table[scope] as Rows)[key as string] ?? [];
}

/** Bindings for the actions of a screen, in the order of the table. */
export function bind<S extends Scope>(
  scope: S,
  actions: Partial<Record<KeyOf<S>, KeyAction>>,
  labels: Record<KeyOf<S>, string>,
): KeyBinding[] {
  const found: KeyBinding[] = [];
  for (const key of Object.keys(table[scope]) as KeyOf<S>[]) {
    const action = actions[key];
    if (!action) continue;
    const names = chords(scope, key);
    found.push({
      keys: [...names],
      label: labels[key],
      // Rows of digits say which one was pressed; the others don't look.
      run: (event) => action.run(event, names.indexOf(chordOf(event))),
      ...(action.when ? { when: action.when } : {}),
    });
  }
  return found;
}
