// Which sessions stand where on the home screen.
import type { SessionRow } from "$lib/backend";
import { dayOf } from "$lib/dates";

export interface Sections {
  today: SessionRow[];
  /** Later than today, the nearest first. */
  coming: SessionRow[];
  /** Before today, the latest first. */
  recent: SessionRow[];
  /** The latest deleted first. */
  deleted: SessionRow[];
}

/** Sorts the list for the day `today` ("2026-11-27"). */
export function sections(rows: readonly SessionRow[], today: string): Sections {
  const alive = rows.filter((row) => row.deleted_at === null);
  const day = (row: SessionRow): string => dayOf(row.started_at);
  const early = (a: SessionRow, b: SessionRow): number => Date.parse(a.started_at) - Date.parse(b.started_at);
  return {
    today: alive.filter((row) => day(row) === today).sort(early),
    coming: alive.filter((row) => day(row) > today).sort(early),
    recent: alive.filter((row) => day(row) < today).sort((a, b) => early(b, a)),
    deleted: rows
      .filter((row) => row.deleted_at !== null)
      .sort((a, b) => Date.parse(b.deleted_at ?? "") - Date.parse(a.deleted_at ?? "")),
  };
}

/** The session whose set-up a new one would take: the latest begun, of those still there. */
export function latest(rows: readonly SessionRow[]): SessionRow | undefined {
  return rows
    .filter((row) => row.deleted_at === null)
    .reduce<SessionRow | undefined>(
      (best, row) => (best === undefined || Date.parse(row.started_at) > Date.parse(best.started_at) ? row : best),
      undefined,
    );
}
