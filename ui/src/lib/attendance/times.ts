// When somebody came and went, as typed: an hour and a minute of the session's day. Pure.
import { dayOf, hourMinute, instantOf, readTime } from "$lib/dates";

/** What stands in the field: "19:42", or nothing. */
export const timeText = (instant: string | null): string => (instant === null ? "" : hourMinute(instant));

export type ReadTimes = { arrived: string | null; left: string | null } | { fault: "unread" | "backwards" };

/** Reads both; a time that still says what it said keeps its seconds. `day` = an instant of the
 *  session's day. */
export function readTimes(day: string, was: { arrived_at: string | null; left_at: string | null }, arrived: string, left: string): ReadTimes {
  const came = read(day, was.arrived_at, arrived);
  const went = read(day, was.left_at, left);
  if (came === undefined || went === undefined) return { fault: "unread" };
  if (came !== null && went !== null && Date.parse(went) < Date.parse(came)) return { fault: "backwards" };
  return { arrived: came, left: went };
}

function read(day: string, was: string | null, typed: string): string | null | undefined {
  if (typed.trim() === "") return null;
  if (was !== null && typed.trim() === hourMinute(was)) return was;
  const time = readTime(typed);
  return time === undefined ? undefined : instantOf(dayOf(day), time);
}
