// A text cut where abbreviations were written out.
import type { WrittenPlace } from "$lib/backend";

export interface Piece {
  text: string;
  /** What was typed there; null = nothing was written out. */
  short: string | null;
}

export function pieces(text: string, places: readonly WrittenPlace[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { start, end, short } of places) {
    if (start < at || end > text.length) continue;
    if (start > at) found.push({ text: text.slice(at, start), short: null });
    found.push({ text: text.slice(start, end), short });
    at = end;
  }
  if (at < text.length || found.length === 0) found.push({ text: text.slice(at), short: null });
  return found;
}
