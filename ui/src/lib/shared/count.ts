// Reading a count as typed.

const MOST = 4_294_967_295;

/** "63" and "1.250" are counts, nothing is null (not known), anything else undefined. */
export function readCount(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(text)) return undefined;
  const count = Number(text.replaceAll(".", ""));
  return count <= MOST ? count : undefined;
}
