// Development only: earlier opinions that share words with the text, and links between opinions.
import type { EarlierAnswer, LinkedOpinion, Opinion, SessionView, SimilarOpinion } from "../../src/lib/backend";

const words = (text: string): Set<string> => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2));

export function similar(views: readonly SessionView[], at: string, of: string | null, text: string): SimilarOpinion[] {
  const asked = words(text);
  const closed = new Set(views.flatMap((view) => view.opinions.filter(({ kind }) => kind === "denunciation").map(({ id }) => id)));
  const content = views.flatMap((view) => view.opinions).find((one) => one.id === of)?.same_content ?? null;
  return views
    .flatMap((view) =>
      view.opinions.map((one, index): SimilarOpinion => {
        const shared = [...words(one.text)].filter((word) => asked.has(word)).length;
        return {
          id: one.id,
          session: view.session.id,
          session_title: view.session.title,
          date: view.session.started_at.slice(0, 10),
          number: index + 1,
          speaker: view.attendees.find((person) => person.id === one.speaker)?.name ?? null,
          group: one.group ?? view.attendees.find((person) => person.id === one.speaker)?.group ?? null,
          excerpt: one.text.slice(0, 160),
          standing: view.answers.some((answer) => answer.opinions.includes(one.id)) ? "answered" : one.follow_up ? "assigned" : "unanswered",
          score: shared / Math.max(asked.size, 4),
          linked: content !== null && one.same_content === content,
        };
      }),
    )
    .filter((one) => (one.score >= 0.5 || one.linked) && one.id !== of && !closed.has(one.id) && (one.session !== at || of === null || one.linked))
    .sort((a, b) => Number(b.linked) - Number(a.linked) || b.score - a.score)
    .slice(0, 2);
}

export function elsewhere(views: readonly SessionView[], at: string): LinkedOpinion[] {
  const mine = views.find((view) => view.session.id === at)?.opinions ?? [];
  return views
    .filter((view) => view.session.id !== at)
    .flatMap((view) =>
      mine
        .filter((one) => one.same_content !== null && view.opinions.some((other) => other.same_content === one.same_content))
        .map((one) => ({ opinion: one.id, session: view.session.id, date: view.session.started_at.slice(0, 10) })),
    );
}

/** As the program links: groups of either become one. */
export function link(all: readonly Opinion[], one: Opinion, other: Opinion, fresh: string): void {
  const content = one.same_content ?? other.same_content ?? fresh;
  const old = other.same_content;
  for (const each of all) if (each === one || each === other || (old !== null && each.same_content === old)) each.same_content = content;
}

/** One that is left alone is linked with none. */
export function unlink(all: readonly Opinion[], one: Opinion): void {
  const rest = all.filter((each) => each !== one && each.same_content !== null && each.same_content === one.same_content);
  one.same_content = null;
  if (rest.length === 1 && rest[0]) rest[0].same_content = null;
}

/** Answers of other sessions to opinions that share words with the text. */
export function answersBefore(views: readonly SessionView[], at: string, of: string | null, text: string): EarlierAnswer[] {
  const others = views.filter((view) => view.session.id !== at);
  return similar(others, at, of, text).flatMap((one) => {
    const given = others.find((view) => view.session.id === one.session)?.answers.find((answer) => answer.opinions.includes(one.id));
    if (!given) return [];
    const { id, outcome, by } = given;
    return [{ id, outcome, by, text: given.text, session_title: one.session_title, date: one.date, number: one.number, excerpt: one.excerpt }];
  });
}
