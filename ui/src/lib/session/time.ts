// Now, on the ward's wall clock (+07:00, all year), as the program writes it.

const OFFSET_MS = 7 * 3600 * 1000;

/** "2026-11-03T19:42:07+07:00" */
export function instant(at: Date = new Date()): string {
  return `${new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}
