// How one act's answer brings the picture of a session forward. Pure; what an act didn't touch
// keeps its identity, so that only the rows that changed are drawn again.
import type { SessionDelta, SessionView } from "$lib/backend";

interface WithId {
  id: string;
}

/** The list with the changed ones in their places, new ones at the end and the removed ones gone. */
export function merge<T extends WithId>(list: T[], changed: T[], removed: string[]): T[] {
  if (changed.length === 0 && removed.length === 0) return list;
  const fresh = new Map(changed.map((one) => [one.id, one]));
  const gone = new Set(removed);
  const kept: T[] = [];
  for (const one of list) {
    const now = fresh.get(one.id) ?? one;
    fresh.delete(one.id);
    if (!gone.has(one.id)) kept.push(now);
  }
  for (const one of fresh.values()) if (!gone.has(one.id)) kept.push(one);
  return kept;
}

/** The list in the order of `ids`; what `ids` doesn't name keeps its order at the end. */
export function arrange<T extends WithId>(list: T[], ids: string[] | null): T[] {
  if (!ids) return list;
  const place = new Map(ids.map((id, index) => [id, index]));
  const last = ids.length;
  return [...list].sort((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last));
}

/** The session after the act. */
export function applyDelta(view: SessionView, delta: SessionDelta): SessionView {
  return {
    session: delta.session ?? view.session,
    attendees: merge(view.attendees, delta.attendees, delta.removed_attendees),
    opinions: arrange(merge(view.opinions, delta.opinions, delta.removed_opinions), delta.order),
    answers: arrange(merge(view.answers, delta.answers, delta.removed_answers), delta.answer_order),
    conclusions: delta.conclusions ?? view.conclusions,
    queue: delta.queue ?? view.queue,
    read_out: delta.read_out ?? view.read_out,
    written_out: delta.written_out ?? view.written_out,
    later: view.later,
    counts: delta.counts,
    undo: delta.undo,
    redo: delta.redo,
    drafts: view.drafts,
    saved_at: delta.saved_at,
  };
}
