// How the list of what is still open is arranged. Pure.
import type { CarriedOpinion } from "$lib/backend";
import { fold } from "$lib/session/fold";

export type By = "group" | "topic";

export interface Part {
  heading: string;
  rows: CarriedOpinion[];
}

export interface Names {
  topic: (code: string) => string;
  noGroup: string;
  noTopic: string;
  done: string;
}

const collator = new Intl.Collator("vi", { numeric: true });

/** Open ones under their tổ (those of the tổ that are here first) or topic, in the order given within;
 *  what this session has closed stands last. */
export function arrange(list: readonly CarriedOpinion[], by: By, here: ReadonlySet<string>, names: Names): Part[] {
  const parts = new Map<string | null, CarriedOpinion[]>();
  for (const one of list.filter(({ open }) => open !== null)) {
    const key = by === "group" ? one.group : one.topic;
    const rows = parts.get(key);
    if (rows) rows.push(one);
    else parts.set(key, [one]);
  }
  const heading = (key: string | null): string => (key === null ? (by === "group" ? names.noGroup : names.noTopic) : by === "group" ? key : names.topic(key));
  const rank = (key: string | null): number => (key === null ? 2 : by === "group" && here.has(key) ? 0 : 1);
  const open = [...parts]
    .sort(([a], [b]) => rank(a) - rank(b) || collator.compare(heading(a), heading(b)))
    .map(([key, rows]) => ({ heading: heading(key), rows }));
  const closed = list.filter((one) => one.open === null);
  return closed.length === 0 ? open : [...open, { heading: names.done, rows: closed }];
}

/** An opinion's words without marks, folded once and not at every letter. */
const folded = new WeakMap<CarriedOpinion, string>();

function wordsOf(one: CarriedOpinion): string {
  let text = folded.get(one);
  if (text === undefined) {
    text = fold([one.speaker ?? "", one.group ?? "", one.text, one.unit ?? "", one.session_title].join(" "));
    folded.set(one, text);
  }
  return text;
}

/** Rows folded ahead at a time. */
const AHEAD = 400;

/** Folds ahead in little pieces, so that the first letter doesn't wait for thousands. */
export async function foldAhead(list: readonly CarriedOpinion[], goesOn: () => boolean): Promise<void> {
  for (let at = 0; at < list.length && goesOn(); at += AHEAD) {
    for (const one of list.slice(at, at + AHEAD)) wordsOf(one);
    await new Promise((done) => setTimeout(done));
  }
}

/** Those that hold every word typed, marks or not. */
export function matching(list: readonly CarriedOpinion[], typed: string, topic: (code: string) => string): readonly CarriedOpinion[] {
  const words = fold(typed).split(" ").filter(Boolean);
  if (words.length === 0) return list;
  const topics = new Map<string, string>();
  const topicWords = (code: string | null): string => {
    if (code === null) return "";
    const known = topics.get(code) ?? fold(topic(code));
    topics.set(code, known);
    return known;
  };
  return list.filter((one) => {
    const [text, about] = [wordsOf(one), topicWords(one.topic)];
    return words.every((word) => text.includes(word) || about.includes(word));
  });
}

export interface Sums {
  open: number;
  late: number;
  done: number;
}

export function sums(list: readonly CarriedOpinion[]): Sums {
  const open = list.filter((one) => one.open !== null);
  return { open: open.length, late: open.filter(({ days_over }) => days_over > 0).length, done: list.length - open.length };
}
