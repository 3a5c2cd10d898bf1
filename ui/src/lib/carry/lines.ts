// The lines of the list, one under another, each as high as its kind: only those in sight are made,
// so that ten thousand scroll as ten do. Pure.
import type { CarriedOpinion } from "$lib/backend";
import type { Part } from "./arrange";

/** Pixels of a heading, of an opinion of one line, of a longer one or one with what was done about
 *  it; the styles of the list say the same. */
export const HEADING = 32;
export const SHORT = 55;
export const ROW = 76;
/** Characters that stand in one line, in a narrow window too. */
const ONE_LINE = 96;
/** Pixels made above and below what is in sight. */
const BEYOND = 600;

/** A heading or an opinion; `top` in pixels from the beginning of the list, `end` where the next begins. */
export type Line =
  | { kind: "heading"; id: string; top: number; end: number; heading: string; count: number }
  | { kind: "row"; id: string; top: number; end: number; heading: string; row: CarriedOpinion; /** From 1 among the opinions. */ number: number };

const isShort = ({ here, text }: CarriedOpinion): boolean => here === null && text.length <= ONE_LINE;

export function linesOf(parts: readonly Part[]): { lines: Line[]; height: number } {
  const lines: Line[] = [];
  let top = 0;
  let number = 0;
  for (const [at, { heading, rows }] of parts.entries()) {
    lines.push({ kind: "heading", id: `heading:${String(at)}`, top, end: (top += HEADING), heading, count: rows.length });
    for (const row of rows) {
      number += 1;
      lines.push({ kind: "row", id: row.id, top, end: (top += isShort(row) ? SHORT : ROW), heading, row, number });
    }
  }
  return { lines, height: top };
}

/** The lines in sight, and the one that stands for the keys wherever it is. */
export function inSight(lines: readonly Line[], top: number, height: number, current: string | undefined): Line[] {
  const from = after(lines, top - BEYOND - ROW);
  const to = after(lines, top + height + BEYOND);
  const kept = current === undefined ? -1 : lines.findIndex(({ id }) => id === current);
  const shown = lines.slice(from, to);
  const one = lines[kept];
  if (one && kept < from) shown.unshift(one);
  else if (one && kept >= to) shown.push(one);
  return shown;
}

/** How many of the lines begin before a height. */
function after(lines: readonly Line[], top: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.top ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the list must stand for a line to be seen: its heading too when it is the first under it. */
export function scrolledTo(lines: readonly Line[], id: string | undefined, scroll: number, height: number): number {
  const at = lines.findIndex((line) => line.id === id);
  const line = lines[at];
  if (!line) return scroll;
  const from = lines[at - 1]?.kind === "heading" ? line.top - HEADING : line.top;
  if (from < scroll) return from;
  return line.end > scroll + height ? line.end - height : scroll;
}
