// Who speaks, who waits, who has spoken.
import type { Attendee, Opinion, QueueEntry } from "$lib/backend";
import { fit } from "./fold";
import { turnSeconds } from "./turns";

export interface QueueParts {
  speaking: QueueEntry | null;
  waiting: QueueEntry[];
  /** Will speak when called, outside the order. */
  deferred: QueueEntry[];
  /** Newest first, with their turn's number. */
  done: { entry: QueueEntry; turn: number }[];
}

/** The queue in its three parts. */
export function queueParts(queue: readonly QueueEntry[]): QueueParts {
  const done = queue.filter((entry) => entry.state === "done");
  return {
    speaking: queue.find((entry) => entry.state === "speaking") ?? null,
    waiting: queue.filter((entry) => entry.state === "waiting" && !entry.deferred),
    deferred: queue.filter((entry) => entry.state === "waiting" && entry.deferred),
    done: done.map((entry, index) => ({ entry, turn: index + 1 })).reverse(),
  };
}

/** A turn that is over. */
export interface Turn {
  key: string;
  attendee: string;
  /** From 1, in the order they spoke. */
  turn: number;
  /** How long it was, where that was noted. */
  seconds: number | null;
}

/** Who has spoken, newest first, with the turn's number: the queue's own, or, for a session that
 *  came without one (from a file), the speakers of the opinions in the order they first spoke.
 *  Slips and gathered opinions were not spoken; who denounces isn't pointed at. */
export function haveSpoken(queue: readonly QueueEntry[], opinions: readonly Opinion[]): Turn[] {
  if (queue.length > 0) return queueParts(queue).done.map(({ entry, turn }) => ({ key: entry.id, attendee: entry.attendee, turn, seconds: turnSeconds(entry) }));
  const speakers = new Set<string>();
  for (const { speaker, channel, kind } of opinions) {
    if (speaker !== null && channel === "spoken" && kind !== "denunciation") speakers.add(speaker);
  }
  return [...speakers].map((attendee, index) => ({ key: attendee, attendee, turn: index + 1, seconds: null })).reverse();
}

/** Who speaks now: an attendee's id. */
export function speakerNow(queue: readonly QueueEntry[]): string | null {
  return queue.find((entry) => entry.state === "speaking")?.attendee ?? null;
}

/** People answering to typed letters (name, or group), best first; without letters the latest
 *  speakers first, for they come back soonest. */
export function findPeople(people: readonly Attendee[], opinions: readonly Opinion[], typed: string, limit: number): Attendee[] {
  const lastSpoke = new Map<string, number>();
  opinions.forEach((opinion, index) => {
    if (opinion.speaker && opinion.kind !== "denunciation") lastSpoke.set(opinion.speaker, index);
  });
  const found: { person: Attendee; score: number }[] = [];
  for (const person of people) {
    if (!person.name && typed.trim() !== "") continue;
    const score = fit(person.name ?? "", typed) ?? fit(`${person.form ?? ""} ${person.name ?? ""}`, typed) ?? groupFit(person, typed);
    if (score !== null) found.push({ person, score });
  }
  found.sort((a, b) => a.score - b.score || (lastSpoke.get(b.person.id) ?? -1) - (lastSpoke.get(a.person.id) ?? -1));
  return found.slice(0, limit).map(({ person }) => person);
}

function groupFit(person: Attendee, typed: string): number | null {
  if (!person.group) return null;
  const score = fit(person.group, typed);
  return score === null ? null : score + 6;
}
