// How long people speak: turns begin and end with the queue, and their times are on disk.
import type { QueueEntry } from "$lib/backend";

/** What one person has spoken so far: how often, and for how long where it was noted. */
export interface Spoken {
  times: number;
  /** Seconds of turns that are over; null when none of them was timed. */
  seconds: number | null;
}

/** Seconds of a turn that is over; null where no times were noted. A clock set back counts nothing. */
export function turnSeconds(entry: QueueEntry): number | null {
  if (entry.began_at === null || entry.ended_at === null) return null;
  return Math.max(0, Math.round((Date.parse(entry.ended_at) - Date.parse(entry.began_at)) / 1000));
}

/** Attendee → what they have spoken in turns that are over. */
export function spoken(queue: readonly QueueEntry[]): ReadonlyMap<string, Spoken> {
  const found = new Map<string, Spoken>();
  for (const entry of queue) {
    if (entry.state !== "done") continue;
    const before = found.get(entry.attendee) ?? { times: 0, seconds: null };
    const seconds = turnSeconds(entry);
    found.set(entry.attendee, { times: before.times + 1, seconds: seconds === null ? before.seconds : (before.seconds ?? 0) + seconds });
  }
  return found;
}

/** "2:05", from an hour on "1:02:05". */
export function mmss(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number): string => String(n).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${String(minutes)}:${two(whole % 60)}` : `${String(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/** How a turn stands against the time set: the last minute, and what is over it. */
export type Standing = { state: "free" } | { state: "last" | "over"; seconds: number };

export function standing(elapsed: number, minutes: number | null): Standing {
  if (minutes === null) return { state: "free" };
  const left = minutes * 60 - elapsed;
  if (left <= 0) return { state: "over", seconds: elapsed - minutes * 60 };
  return left <= 60 ? { state: "last", seconds: left } : { state: "free" };
}
