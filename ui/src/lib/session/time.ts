// Times on the ward's wall clock (+07:00, all year), as the program writes them.

const OFFSET_MS = 7 * 3600 * 1000;

/** "2026-11-03T19:42:07+07:00" */
export function instant(at: Date = new Date()): string {
  return `${new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

/** "19:42:07" of an instant of the program. */
export function clockTime(at: string): string {
  return at.slice(11, 19);
}

/** "19:42" of an instant of the program. */
export function shortTime(at: string): string {
  return at.slice(11, 16);
}

/** "2026-12-04" → "04/12/2026" */
export function plainDate(date: string): string {
  const [year, month, day] = date.slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}

/** "2026-12-04" → "04/12" */
export function dayMonth(date: string): string {
  return plainDate(date).slice(0, 5);
}

/** 0 = Sunday … 6, of a date without a time. */
export function weekday(date: string): number {
  const [year, month, day] = date.slice(0, 10).split("-").map(Number);
  return new Date(Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1)).getUTCDay();
}
