// A key that is held commands once.

/** A key that is held says so again within this time, in milliseconds. A window that lost a key's release to another one
 *  calls the next press a repeat too: that one comes later. */
const HELD = 1200;

let last = { chord: "", at: -Infinity, repeats: false, target: null as EventTarget | null };
let seen: KeyboardEvent | null = null;

/** Whether this is a key still held since it was pressed. Every key is shown to it, also one that a field takes itself. */
export function held(event: KeyboardEvent): boolean {
  if (event === seen) return last.repeats;
  const chord = [event.ctrlKey, event.altKey, event.shiftKey, event.metaKey, event.code || event.key].join();
  const repeats = event.repeat && chord === last.chord && event.timeStamp - last.at < HELD;
  last = { chord, at: event.timeStamp, repeats, target: repeats ? last.target : event.target };
  seen = event;
  return repeats;
}

/** Held since before the cursor came here: not meant for this field. */
export function heldFromElsewhere(event: KeyboardEvent): boolean {
  return held(event) && event.target !== last.target;
}
