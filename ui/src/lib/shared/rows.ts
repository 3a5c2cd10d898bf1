// Rows of a list under the hand: each keeps its key, so that the cursor stays when others move.

export interface Keyed<T> {
  key: number;
  row: T;
}

let last = 0;

/** A row with a key nobody else has. */
export function keyed<T>(row: T): Keyed<T> {
  last += 1;
  return { key: last, row };
}

/** Rows as they came from outside, keeping the keys of the rows that stand in the same place and
 *  the blank rows at the end that only the screen knows. */
export function follow<T>(items: Keyed<T>[], rows: readonly T[], blank: (row: T) => boolean): Keyed<T>[] {
  const filled = items.filter((item) => !blank(item.row));
  if (same(filled.map((item) => item.row), rows)) return items;
  const next = rows.map((row, index) => {
    const item = filled[index];
    return item ? { key: item.key, row } : keyed(row);
  });
  const tail = items.slice(items.findLastIndex((item) => !blank(item.row)) + 1);
  return [...next, ...tail];
}

/** The rows worth saving. */
export function filled<T>(items: Keyed<T>[], blank: (row: T) => boolean): T[] {
  return items.map((item) => item.row).filter((row) => !blank(row));
}

/** The item at `index` moved by `step`; the same list when there is no room. */
export function moved<T>(items: Keyed<T>[], index: number, step: -1 | 1): Keyed<T>[] {
  const item = items[index];
  const other = items[index + step];
  if (!item || !other) return items;
  const next = [...items];
  next[index] = other;
  next[index + step] = item;
  return next;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
