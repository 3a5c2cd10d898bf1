// Which opinions were gathered before the session, and which of them have been read out.
import type { Opinion, SessionView } from "$lib/backend";

/** What is closed off is never in a list. */
export function gatheredIn(opinions: readonly Opinion[]): Opinion[] {
  return opinions.filter(({ channel, kind }) => channel === "collected" && kind !== "denunciation");
}

/** How many there are, and how many of them have been read out. */
export function readOutOf(view: Pick<SessionView, "opinions" | "read_out">): { all: number; read: number } {
  const gathered = gatheredIn(view.opinions);
  const read = new Set(view.read_out);
  return { all: gathered.length, read: gathered.filter(({ id }) => read.has(id)).length };
}

/** Where the next one stands that hasn't been read out, after this place and then from the top. */
export function nextUnread(ids: readonly string[], read: ReadonlySet<string>, after: number): number {
  const order = ids.map((_, index) => (after + 1 + index) % ids.length);
  return order.find((index) => !read.has(ids[index] ?? "")) ?? Math.max(0, Math.min(after, ids.length - 1));
}
