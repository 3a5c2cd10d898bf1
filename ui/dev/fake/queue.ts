// Development only: who speaks and since when, as the shell would keep it.
import type { QueueEntry } from "../../src/lib/backend";

export const entry = (id: string, attendee: string, state: QueueEntry["state"], now: string, note: string | null = null): QueueEntry => ({
  id,
  attendee,
  state,
  note,
  deferred: false,
  began_at: state === "speaking" ? now : null,
  ended_at: null,
});

/** Whoever speaks is done. */
export function end(queue: QueueEntry[], now: string): void {
  for (const one of queue) if (one.state === "speaking") Object.assign(one, { state: "done", ended_at: now });
}

/** This one speaks. */
export const begin = (one: QueueEntry, now: string): void => void Object.assign(one, { state: "speaking", began_at: now, ended_at: null, deferred: false });

/** Behind all others. */
export function last(queue: QueueEntry[], id: string): void {
  const at = queue.findIndex((one) => one.id === id);
  if (at >= 0) queue.push(...queue.splice(at, 1));
}
