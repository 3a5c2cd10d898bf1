// Answers, tasks and conclusions.
import type { LineReading } from "../../../src/lib/backend";
import { preset } from "../deadlines";
import { answersBefore } from "../similar";
import { world, id, now, found, without, view, change, put, shift, type Handlers } from "../world";

function reading(line: string, offer: LineReading["preset"]): LineReading {
  const due = /\d+(n\b| ngày liên tục)/.exec(line)?.[0] ?? null;
  const bad = /\b31\/2\b/.exec(line)?.[0] ?? null;
  const words = line.replace(due ?? "", "").replace(bad ?? "", "").trim();
  const { units } = world.settings;
  const exact = units.filter((one) => [one.name, ...one.short_names].includes(words));
  const fitting = words === "" ? [] : exact.length > 0 ? exact : units.filter((one) => [one.name, ...one.short_names].some((name) => name.toLowerCase().startsWith(words.toLowerCase())));
  const unit = fitting.length > 1 ? null : (fitting[0]?.name ?? (words || null));
  return {
    unit,
    known_unit: fitting.length === 1,
    due: due ? { typed: due, date: "2026-12-11" } : null,
    day_off: null,
    fault: bad ? "impossible_date" : null,
    unread: [fitting.length > 1 ? words : "", bad ?? ""].filter(Boolean).join(" ") || null,
    candidates: fitting.length > 1 ? fitting.map((one) => one.name) : [],
    preset: unit !== null && due === null && bad === null ? offer : null,
  };
}

export const answers = {
  answer_add: ({ session, input }) =>
    change(session, "answer_add", (one) => {
      const answer = { id: id(), at: now(), ...input };
      one.answers.push(answer);
      return answer.id;
    }),
  answer_edit: ({ session, answer, input }) => change(session, "answer_edit", (one) => void put(one.answers, { id: answer, at: now(), ...input })),
  answer_remove: ({ session, answer }) => change(session, "answer_remove", (one) => void (one.answers = without(one.answers, answer))),
  answer_reuse: ({ session, answer, opinions }) =>
    change(session, "answer_reuse", (one) => {
      const given = one.answers.find((each) => each.id === answer);
      const earlier = found(Object.values(world.sessions).flatMap((each) => each.answers).find((each) => each.id === answer));
      if (given) given.opinions = [...new Set([...given.opinions, ...opinions])];
      else one.answers.push({ ...earlier, id: id(), at: now(), opinions, by: one.answers.at(-1)?.by ?? null });
      return undefined;
    }),
  answers_before: ({ session, opinion, text }) => answersBefore(Object.values(world.sessions), session, opinion, text),
  follow_up_read: ({ session, line }) => reading(line, preset(world.settings.deadlines, view(session).session.kind)),
  follow_up_set: ({ session, opinion, line }) =>
    change(session, "follow_up_set", (one) => {
      const { unit, due } = reading(line, null);
      const target = found(one.opinions.find((other) => other.id === opinion));
      target.follow_up = line.trim() === "" ? null : { unit, with: null, person: null, due, status: "assigned", result: null, document: null };
      return undefined;
    }),
  follow_up_edit: ({ session, opinion, input }) =>
    change(session, "follow_up_set", (one) => {
      const target = found(one.opinions.find((other) => other.id === opinion));
      target.follow_up = input && { ...input, due: input.due === null ? null : { typed: input.due, date: "2026-12-11" } };
      return undefined;
    }),
  conclusion_add: ({ session, input }) =>
    change(session, "conclusion_add", (one) => {
      const conclusion = { id: id(), ...input, due: input.due === null ? null : { typed: input.due, date: "2026-12-11" } };
      one.conclusions.push(conclusion);
      return conclusion.id;
    }),
  conclusion_edit: ({ session, conclusion, input }) =>
    change(session, "conclusion_edit", (one) =>
      void put(one.conclusions, { id: conclusion, ...input, due: input.due === null ? null : { typed: input.due, date: "2026-12-11" } }),
    ),
  conclusion_remove: ({ session, conclusion }) =>
    change(session, "conclusion_remove", (one) => void (one.conclusions = without(one.conclusions, conclusion))),
  conclusion_move: ({ session, conclusion, up }) => change(session, "conclusion_move", (one) => void shift(one.conclusions, conclusion, up)),
} satisfies Partial<Handlers>;
