// When a session begins and ends, from a day and a time each.
import type { Session } from "$lib/backend";
import { dayOf, hourMinute, instantOf } from "$lib/dates";

type Times = Pick<Session, "started_at" | "ended_at">;

/** The beginning moved to another day or time; an end of the same day moves with the day. */
export function startAt(times: Times, part: { day: string } | { time: string }): Times {
  const day = dayOf(times.started_at);
  if ("time" in part) return { ...times, started_at: instantOf(day, part.time) };
  const sameDay = times.ended_at !== null && dayOf(times.ended_at) === day;
  return {
    started_at: instantOf(part.day, hourMinute(times.started_at)),
    ended_at: times.ended_at !== null && sameDay ? instantOf(part.day, hourMinute(times.ended_at)) : times.ended_at,
  };
}

/** The end: a time alone is of the day it began; no time, no end. */
export function endAt(times: Times, part: { day: string | null } | { time: string | null }): Times {
  if ("time" in part) {
    if (part.time === null) return { ...times, ended_at: null };
    return { ...times, ended_at: instantOf(dayOf(times.ended_at ?? times.started_at), part.time) };
  }
  if (times.ended_at === null) return times;
  return { ...times, ended_at: instantOf(part.day ?? dayOf(times.started_at), hourMinute(times.ended_at)) };
}

/** An end before its beginning is refused by the program; the fields say so first. */
export function endsBeforeStart(times: Times): boolean {
  return times.ended_at !== null && Date.parse(times.ended_at) < Date.parse(times.started_at);
}
