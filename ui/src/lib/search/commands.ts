// The commands of the box: what the keys of the screen do, and the ways to the other screens.
import { app } from "$lib/app";
import { STEPS } from "$lib/app/app.svelte";
import type { Screen } from "$lib/backend";
import { chords, type KeyBinding } from "$lib/keys";
import { fit, fold } from "$lib/session";
import { t } from "$lib/texts";

export interface Command {
  label: string;
  /** The key that does the same here; absent = there is none. */
  key: string | undefined;
  run: () => void;
}

/** Letters must begin words of the name; first letters of words would mean too much. */
const BEYOND = 4;
/** Commands told beside what was found. */
const FOUND = 3;
const SCREENS: readonly Screen[] = ["home", ...STEPS, "people", "settings"];

/** What can be done from here: `inForce` are the bindings as they are before the box opens. */
export function commandsOf(inForce: readonly KeyBinding[]): Command[] {
  const own = inForce.filter((binding) => binding.label !== undefined && listed(binding) && (binding.when?.() ?? true));
  return [
    ...own.map((binding) => ({ label: sentence(binding.label ?? ""), key: binding.keys[0], run: () => binding.run(pressed(binding.keys[0] ?? "")) })),
    ...SCREENS.filter((screen) => screen !== app.screen && (app.session !== null || !isStep(screen))).map((screen) => ({
      label: t.search.goTo(nameOf(screen)),
      key: inForce.flatMap((binding) => binding.keys).find((key) => key === stepKey(screen)),
      run: () => void app.go(screen),
    })),
  ];
}

/** The commands that the typed letters mean, the likeliest first. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  if (typed.includes(":")) return [];
  return commands
    .map((command) => ({ command, score: fit(command.label, typed) ?? BEYOND }))
    .filter(({ score }) => score < BEYOND)
    .sort((a, b) => a.score - b.score)
    .slice(0, FOUND)
    .map(({ command }) => command);
}

/** Whether the letters can only mean this command: it begins with two or more of its words. Any
 *  other is never taken by an Enter that meant what was found, least of all one that deletes. */
export function meant(command: Command, typed: string): boolean {
  const letters = fold(typed);
  return letters.includes(" ") && (fit(command.label, typed) ?? BEYOND) <= 1 && !(command.key?.includes("Delete") ?? false);
}

/** Rows of digits are choices among what the screen shows, Esc is the way back, the box is open, and
 *  the steps are told as screens to go to. */
function listed({ keys }: KeyBinding): boolean {
  if (keys.length > 1 && keys.every((key) => /^Alt\+\d$/.test(key))) return false;
  return !keys.some((key) => key === "Escape" || chords("home", "search").includes(key) || SCREENS.some((screen) => stepKey(screen) === key));
}

const isStep = (screen: Screen): boolean => STEPS.some((step) => step === screen);

function stepKey(screen: Screen): string | undefined {
  const index = STEPS.findIndex((step) => step === screen);
  return index < 0 ? undefined : `Ctrl+${String(index + 1)}`;
}

function nameOf(screen: Screen): string {
  const step = STEPS.find((one) => one === screen);
  if (step !== undefined) return t.shared.steps[step];
  return screen === "home" ? t.shared.rail.home : screen === "people" ? t.shared.rail.people : t.shared.rail.settings;
}

const sentence = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

/** The event of a chord of the table. */
function pressed(chord: string): KeyboardEvent {
  const parts = chord.split("+");
  const key = parts.at(-1) ?? "";
  return new KeyboardEvent("keydown", {
    key: /^[A-Z]$/.test(key) ? key.toLowerCase() : key,
    code: /^\d$/.test(key) ? `Digit${key}` : /^[A-Z]$/.test(key) ? `Key${key}` : key,
    ctrlKey: parts.includes("Ctrl"),
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
    cancelable: true,
  });
}
