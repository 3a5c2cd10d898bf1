// One listener on the window; layers of bindings, the newest first.
import { onDestroy } from "svelte";
import { composing } from "$lib/shared/composing";
import { held, heldFromElsewhere } from "$lib/shared/held";
import { bareChord, chordOf } from "./chord";

export interface KeyBinding {
  /** Chords, the first one is shown: ["F2", "Ctrl+N"]. */
  keys: string[];
  /** What it does, for the help of the screen; absent = not listed there. */
  label?: string;
  run: (event: KeyboardEvent) => void;
  /** Absent = always. When it says no, the key goes on to the layer below or to the field. */
  when?: () => boolean;
}

interface Layer {
  bindings: () => KeyBinding[];
  modal: boolean;
}

/** What the browser itself would do with these (help, find, reload, print, zoom …) never happens. */
const BROWSER_KEYS = new Set(
  ["F1", "F3", "F5", "F6", "F7", "F10", "F12", "Ctrl+F", "Ctrl+G", "Ctrl+H", "Ctrl+J", "Ctrl+N", "Ctrl+O", "Ctrl+P"].concat(
    ["Ctrl+R", "Ctrl+S", "Ctrl+T", "Ctrl+U", "Ctrl+W", "Ctrl+F5", "Shift+F5", "Alt+ArrowLeft", "Alt+ArrowRight"],
  ),
);

class Keys {
  #layers: Layer[] = [];

  /** Lays bindings on top; the answer takes them away again. A modal layer hides those below. */
  push(bindings: () => KeyBinding[], modal = false): () => void {
    const layer: Layer = { bindings, modal };
    this.#layers = [...this.#layers, layer];
    return () => {
      this.#layers = this.#layers.filter((other) => other !== layer);
    };
  }

  /** The bindings in force, newest layer first, for the help of the screen. */
  get inForce(): KeyBinding[] {
    const found: KeyBinding[] = [];
    for (const layer of [...this.#layers].reverse()) {
      found.push(...layer.bindings());
      if (layer.modal) break;
    }
    return found;
  }

  /** Runs what the key stands for; called once per key by the window. */
  handle(event: KeyboardEvent): void {
    if (composing(event)) return;
    const again = held(event);
    if (event.defaultPrevented) return;
    const chord = chordOf(event);
    // Enter that closed a list, still held, is no new line in the field below; nor does Delete go on there.
    if (/(Enter|Delete)$/.test(chord) && heldFromElsewhere(event)) return event.preventDefault();
    if (bareChord(chord)) return;
    const binding = this.inForce.find((one) => one.keys.includes(chord) && (one.when?.() ?? true));
    if (binding) {
      event.preventDefault();
      // Held, a command is done once: only going on and moving go on.
      if (!again || /(Arrow|Page)/.test(chord)) binding.run(event);
    } else if (BROWSER_KEYS.has(chord)) {
      event.preventDefault();
    }
  }
}

export const keys = new Keys();

/** Bindings for as long as the calling component lives. */
export function useKeys(bindings: () => KeyBinding[], modal = false): void {
  onDestroy(keys.push(bindings, modal));
}
