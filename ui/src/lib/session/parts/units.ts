// Units for the follow-up line: which are listed below it, and the line with one of them in it.
import type { LineReading, Unit } from "$lib/backend";
import { fold } from "../fold";

/** As many as there are keys: Alt+1 … 9. Alt+0 gives the deadline. */
const MOST = 9;

/** Units to choose from: those the words fit, where they fit several; all of them where none is
 *  named and she asks for them (↓). */
export function offered(reading: LineReading | null, units: readonly Unit[], asked: boolean): Unit[] {
  const candidates = reading?.candidates ?? [];
  if (candidates.length > 1) return units.filter((unit) => candidates.includes(unit.name)).slice(0, MOST);
  return asked ? units.slice(0, MOST) : [];
}

/** The shortest way to name a unit that names no other. */
export function nameOf(unit: Unit, units: readonly Unit[]): string {
  const others = units.filter((one) => one.id !== unit.id).flatMap((one) => [one.name, ...one.short_names]);
  const taken = new Set(others.map(fold));
  return unit.short_names.find((short) => !taken.has(fold(short))) ?? unit.name;
}

/** The line with that unit in place of the words that named it; the deadline stays as typed. */
export function withUnit(line: string, reading: LineReading | null, name: string): string {
  const deadline = reading?.due?.typed ?? (reading?.fault ? reading.unread : null) ?? "";
  if (reading === null) return name;
  const several = reading.candidates.length > 1 ? reading.unread : null;
  if (several !== null && line.includes(several) && !reading.fault) return line.replace(several, name);
  return [name, deadline].filter(Boolean).join(" ");
}

/** What keeps a line from becoming a task; null when nothing does. */
export function hindered(reading: LineReading | null): "unread" | "candidates" | null {
  if (reading === null) return null;
  if (reading.candidates.length > 1) return "candidates";
  return reading.unread === null ? null : "unread";
}
