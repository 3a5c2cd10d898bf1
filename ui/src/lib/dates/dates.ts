// Reading and writing dates: an instant travels as RFC 3339 with +07:00, a person types dd/mm/yyyy
// and HH:mm and reads "thứ Sáu 27/11/2026". Vietnam has one zone and no summer time.
import { t } from "$lib/texts";

const ZONE_MS = 7 * 60 * 60 * 1000;

const pad = (value: number): string => String(value).padStart(2, "0");

/** The wall clock of Vietnam at an instant, its parts in the UTC fields. */
function wall(instant: string): Date {
  return new Date(new Date(instant).getTime() + ZONE_MS);
}

/** "2026-11-27": the day in Vietnam of an instant. */
export function dayOf(instant: string): string {
  return wall(instant).toISOString().slice(0, 10);
}

/** "19:42:07". */
export function clock(instant: string): string {
  return wall(instant).toISOString().slice(11, 19);
}

/** "19:42". */
export function hourMinute(instant: string): string {
  return wall(instant).toISOString().slice(11, 16);
}

/** "27/11/2026" from a day "2026-11-27". */
export function vietnamDate(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date}/${month}/${year}`;
}

/** "thứ Sáu" from a day "2026-11-27". */
export function weekdayOf(day: string): string {
  return t.shared.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "";
}

/** Reads a day as typed: 27/11/2026, 27-11-26, 27.11.2026, 27/11 (the year of `near`), 27112026.
 *  Answers "2026-11-27", or undefined for what is no day of the calendar. */
export function readDate(typed: string, near: string): string | undefined {
  const text = typed.trim();
  const parts = /^(\d{1,2})[/\-. ]+(\d{1,2})(?:[/\-. ]+(\d{4}|\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text);
  if (!parts) return undefined;
  const date = Number(parts[1]);
  const month = Number(parts[2]);
  const year = parts[3] === undefined ? Number(near.slice(0, 4)) : Number(parts[3]) + (parts[3].length === 2 ? 2000 : 0);
  const day = new Date(Date.UTC(year, month - 1, date));
  if (day.getUTCMonth() !== month - 1 || day.getUTCDate() !== date || year < 1900) return undefined;
  return `${String(year)}-${pad(month)}-${pad(date)}`;
}

/** Reads a time as typed: 19:30, 19h30, 19g30, 19.30, 1930, 19h, 19. Answers "19:30". */
export function readTime(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const parts =
    /^(\d{1,2})\s*(?:[:.]|giờ|gio|h|g)\s*(?:(\d{1,2})\s*(?:'|p|phút|phut)?)?$/.exec(text) ?? /^(\d{1,2})(\d{2})?$/.exec(text);
  if (!parts) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? "0");
  return hour < 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}` : undefined;
}

/** An instant of Vietnam from a day and a time: "2026-11-27T19:30:00+07:00". */
export function instantOf(day: string, time: string): string {
  return `${day}T${time}:00+07:00`;
}
