// Development only: a search pretended over what is in memory. Bare words match marked ones, marked
// words match only themselves; two filters are understood.
import type { OpinionHit, PersonHit, ReadFilter, SearchAnswer, SessionHit, SessionView, SettingsView, TopicHit } from "../../src/lib/backend";

const bare = (text: string): string => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
const words = (text: string): { text: string; at: number }[] => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((one) => ({ text: one[0], at: one.index }));

/** Where each typed word begins a word of the text; null when one of them doesn't. */
function marksOf(text: string, wanted: readonly string[]): [number, number][] | null {
  const found: [number, number][] = [];
  for (const want of wanted) {
    const plain = bare(want) === want;
    const hits = words(text).filter((word) => (plain ? bare(word.text) : word.text.toLowerCase()).startsWith(want));
    if (hits.length === 0) return null;
    found.push(...hits.map(({ text: hit, at }): [number, number] => [at, at + hit.length]));
  }
  return found.sort((a, b) => a[0] - b[0]);
}

interface Wanted {
  words: string[];
  topic: string | null;
  open: boolean;
  filters: ReadFilter[];
}

function read(query: string, settings: SettingsView): Wanted {
  const wanted: Wanted = { words: [], topic: null, open: false, filters: [] };
  const rest = query
    .normalize("NFC")
    .replace(/lĩnh vực:\s*("[^"]*"?|\S*)/iu, (typed: string, value: string) => {
      const name = value.replaceAll('"', "");
      const topic = name === "" ? undefined : settings.topics.find((one) => bare(one.name).startsWith(bare(name)));
      wanted.topic = topic?.code ?? null;
      wanted.filters.push(topic ? { typed, label: `lĩnh vực: ${topic.name}`, fault: null } : { typed, label: "", fault: `không có lĩnh vực nào là “${name}”` });
      return "";
    })
    .replace(/chưa trả lời/iu, (typed: string) => {
      wanted.open = true;
      wanted.filters.push({ typed, label: "chưa trả lời", fault: null });
      return "";
    });
  wanted.words = words(rest.toLowerCase()).map(({ text }) => text);
  return wanted;
}

export function search(sessions: readonly SessionView[], settings: SettingsView, query: string, limit: number): SearchAnswer {
  const wanted = read(query, settings);
  const filtered = wanted.filters.some(({ fault }) => fault === null);
  const opinions: OpinionHit[] = [];
  const people: PersonHit[] = [];
  const heads: SessionHit[] = [];
  for (const { session, attendees, answers, opinions: said } of sessions) {
    const date = session.started_at.slice(0, 10);
    const about = { session: session.id, session_title: session.title, date };
    const open = said.filter(({ kind }) => kind !== "denunciation");
    for (const opinion of open) {
      const marks = marksOf(opinion.text, wanted.words);
      const answered = answers.some((one) => one.opinions.includes(opinion.id));
      if (!marks || (wanted.topic !== null && !opinion.topics.includes(wanted.topic)) || (wanted.open && answered)) continue;
      const speaker = attendees.find(({ id }) => id === opinion.speaker);
      const name = speaker?.name ? [speaker.form, speaker.name].filter(Boolean).join(" ") : null;
      opinions.push({ ...about, id: opinion.id, number: said.indexOf(opinion) + 1, speaker: name, group: speaker?.group ?? null, excerpt: opinion.text, marks, topics: opinion.topics, answered, at: opinion.at });
    }
    if (filtered || wanted.words.length === 0) continue;
    for (const person of attendees) {
      const marks = marksOf(person.name ?? "", wanted.words);
      if (marks) people.push({ ...about, id: person.id, name: person.name ?? "", marks, group: person.group, opinions: open.filter(({ speaker }) => speaker === person.id).length });
    }
    const marks = marksOf(session.title, wanted.words);
    if (marks) heads.push({ id: session.id, title: session.title, marks, date, opinions: open.length });
  }
  const topics = filtered || wanted.words.length === 0 ? [] : settings.topics.flatMap(({ code, name }): TopicHit[] => {
    const marks = marksOf(name, wanted.words);
    return marks ? [{ code, name, marks, opinions: sessions.flatMap((one) => one.opinions).filter((one) => one.topics.includes(code)).length }] : [];
  });
  const shown = wanted.words.length === 0 && !filtered ? [] : opinions;
  return { total: shown.length, more: false, opinions: shown.slice(0, limit), people: people.slice(0, 5), sessions: heads.slice(0, 5), topics: topics.slice(0, 5), filters: wanted.filters };
}
