// Reading what is typed in lists of the settings.

/** Short names, as typed with commas. */
export function readShortNames(typed: string): string[] {
  return typed
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name, index, all) => name !== "" && all.indexOf(name) === index);
}

/** Names pasted one a line, bullets and numbering of lists dropped; those already there left out. */
export function readPastedNames(pasted: string, known: readonly string[]): string[] {
  const seen = new Set(known.map(key));
  const names: string[] = [];
  for (const line of pasted.split(/\r?\n/)) {
    const name = line.replace(/^\s*(?:[-–•*+]|\d+[.)])\s*/, "").replace(/[;,.]?\s*$/, "").trim();
    if (name === "" || seen.has(key(name))) continue;
    seen.add(key(name));
    names.push(name);
  }
  return names;
}

const key = (name: string): string => name.normalize("NFC").toLocaleLowerCase("vi");

/** The years holidays are listed for, and the one shown first: this year's, or the nearest. */
export function years(dates: readonly string[], today: string): { all: string[]; first: string } {
  const now = today.slice(0, 4);
  const all = [...new Set(dates.map((date) => date.slice(0, 4)))].sort();
  return { all, first: all.includes(now) ? now : (all.find((year) => year > now) ?? all.at(-1) ?? now) };
}
