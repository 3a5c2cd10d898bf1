// Questions about opinions that more than one screen asks.
import type { Answer, Opinion, Topic } from "$lib/backend";

/** Opinion's id → its answers, oldest first. */
export function answersByOpinion(answers: readonly Answer[]): Map<string, Answer[]> {
  const found = new Map<string, Answer[]>();
  for (const answer of answers) {
    for (const opinion of answer.opinions) {
      const list = found.get(opinion);
      if (list) list.push(answer);
      else found.set(opinion, [answer]);
    }
  }
  return found;
}

/** Praise asks for no answer; a denunciation is dealt with elsewhere. */
export function wantsAnswer(opinion: Opinion): boolean {
  return opinion.kind !== "praise" && opinion.kind !== "denunciation";
}

/** The oldest opinion without an answer after `after` (from the top again when none follows). */
export function nextUnanswered(
  opinions: readonly Opinion[],
  answered: ReadonlyMap<string, unknown>,
  after: string | null,
): Opinion | null {
  const open = opinions.filter((opinion) => wantsAnswer(opinion) && !answered.has(opinion.id));
  if (!after) return open[0] ?? null;
  const from = opinions.findIndex((opinion) => opinion.id === after);
  return open.find((opinion) => opinions.indexOf(opinion) > from) ?? open[0] ?? null;
}

/** The topic added at the end or taken away. */
export function toggled(codes: readonly string[], code: string): string[] {
  return codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
}

/** Topics by code; a retired one still has its name on old opinions. */
export function topicsByCode(topics: readonly Topic[]): Map<string, Topic> {
  return new Map(topics.map((topic) => [topic.code, topic]));
}
