// A text cut where the words that were looked for begin and end.

export interface Piece {
  text: string;
  hit: boolean;
}

/** The text in pieces; `marks` are UTF-16 ranges [start, end) in it. Ranges that overlap or reach
 *  beyond the text lose nothing of it. */
export function pieces(text: string, marks: readonly (readonly [number, number])[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const put = (to: number, hit: boolean): void => {
    if (to <= at) return;
    found.push({ text: text.slice(at, to), hit });
    at = to;
  };
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    put(Math.min(start, text.length), false);
    put(Math.min(end, text.length), true);
  }
  put(text.length, false);
  return found;
}
