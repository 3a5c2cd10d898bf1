// Development only: a poor check of the minutes, enough to look at.
import type { GroupHeading, Missing, OpinionGroup, Order, ReviewView, SessionView } from "../../src/lib/backend";
import { marks } from "./words";

export function review(view: SessionView, order: Order): ReviewView {
  const groups = new Map<string, OpinionGroup>();
  for (const one of view.opinions.filter((each) => each.kind !== "denunciation")) {
    const heading: GroupHeading | null =
      order === "spoken" ? null : order === "authority" ? { authority: one.authority } : one.topics[0] ? { topic: one.topics[0] } : "untagged";
    const key = JSON.stringify(heading);
    const group = groups.get(key) ?? { heading, opinions: [] };
    group.opinions.push(one.id);
    groups.set(key, group);
  }
  const missing: Missing[] = [];
  if (view.session.ended_at === null) missing.push({ code: "no_end_time", opinion: null, number: null, blocking: true });
  view.opinions.forEach((one, index) => {
    const about = { opinion: one.id, number: index + 1, blocking: false };
    if (one.kind === "denunciation") return;
    if (one.topics.length === 0) missing.push({ code: "untagged", ...about });
    const answered = view.answers.some((answer) => answer.opinions.includes(one.id)) || view.later.some(({ opinion }) => opinion === one.id);
    if (!one.follow_up && !answered) missing.push({ code: "no_answer_and_no_follow_up", ...about });
    if (one.follow_up && !one.follow_up.due) missing.push({ code: "follow_up_without_due", ...about });
  });
  return { groups: [...groups.values()], missing, marks: marks(view) };
}
