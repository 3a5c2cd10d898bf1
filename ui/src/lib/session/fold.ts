// Finding by letters without marks: "dat" finds "Đất đai". The program's own folding lives in
// Rust (domain/text); this is its little sister for lists that are filtered while typing.

/** Names folded before: a list of them is asked about anew with every letter, and folding is what costs. */
const names = new Map<string, string>();
/** More names than a ward's roll offers in one evening, none longer than this. */
const MOST_NAMES = 4000;
const LONGEST_NAME = 80;
/** How well a text answers that begins with the letters. */
const BEGINS = 1;

/** Lower case, without marks, đ as d, every other sign as a space, spaces single. */
export function fold(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const folded = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đð]/gu, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (text.length <= LONGEST_NAME) {
    if (names.size >= MOST_NAMES) names.clear();
    names.set(text, folded);
  }
  return folded;
}

/** How well `text` answers to the typed letters: smaller is better, null = not at all. Every
 *  typed word must begin a word of the text, or its letters begin successive words ("vsmt"), the
 *  first words before later ones. */
export function fit(text: string, typed: string): number | null {
  const wanted = fold(typed);
  if (wanted === "") return 0;
  const have = fold(text);
  if (have === wanted) return 0;
  if (have.startsWith(wanted)) return BEGINS;
  const words = have.split(" ");
  if (` ${have}`.includes(` ${wanted}`)) return 2;
  if (wanted.split(" ").every((part) => words.some((word) => word.startsWith(part)))) return 3;
  const initials = words.map((word) => word.charAt(0)).join("");
  const letters = wanted.replaceAll(" ", "");
  if (initials.startsWith(letters)) return 4;
  if (initials.includes(letters)) return 5;
  if (wanted.length > 2 && have.replaceAll(" ", "").includes(letters)) return 6;
  return null;
}

/** The ones that answer to the typed letters, best first, otherwise in their own order; but of those that begin alike a
 *  name of one word comes first ("k": Khác): it has no second word to tell it apart by. */
export function filter<T>(list: readonly T[], typed: string, name: (one: T) => string): T[] {
  const found: { one: T; score: number; index: number }[] = [];
  list.forEach((one, index) => {
    const score = fit(name(one), typed);
    const longer = score === BEGINS && fold(name(one)).includes(" ");
    if (score !== null) found.push({ one, score: longer ? score + 0.5 : score, index });
  });
  found.sort((a, b) => a.score - b.score || a.index - b.index);
  return found.map(({ one }) => one);
}
