// The one list of the box: what its text leads to, in groups, worked with ↑ and ↓.
import type { OpinionHit, PersonHit, SearchAnswer, SessionHit, SessionRow, TopicHit } from "$lib/backend";
import { dayOf } from "$lib/dates";
import { t } from "$lib/texts";
import { findCommands, meant, type Command } from "./commands";

export type Row =
  | { kind: "value"; id: string; value: string }
  | { kind: "again"; id: string; text: string }
  | { kind: "command"; id: string; command: Command }
  | { kind: "opinion"; id: string; hit: OpinionHit }
  | { kind: "more"; id: string; count: number }
  | { kind: "person"; id: string; hit: PersonHit }
  | { kind: "session"; id: string; hit: SessionHit }
  | { kind: "topic"; id: string; hit: TopicHit };

export interface Group {
  id: string;
  heading: string;
  /** Said at the right of the heading: how many there are in all. */
  count?: string;
  rows: Row[];
}

/** Sessions shown under an empty box. */
const LAST = 5;

/** Under an empty box: what was looked for last, the last sessions, all commands. */
export function groupsAtRest(commands: readonly Command[], sessions: readonly SessionRow[], again: string): Group[] {
  const last = sessions
    .filter((one) => one.deleted_at === null)
    .sort((a, b) => b.started_at.localeCompare(a.started_at))
    .slice(0, LAST)
    .map((one): SessionHit => ({ id: one.id, title: one.title, marks: [], date: dayOf(one.started_at), opinions: one.opinions }));
  return filled([
    { id: "again", heading: t.search.groups.again, rows: again === "" ? [] : [{ kind: "again", id: "again", text: again }] },
    { id: "last", heading: t.search.groups.last, rows: last.map(sessionRow) },
    { id: "commands", heading: t.search.groups.commands, rows: commands.map(commandRow) },
  ]);
}

/** What a text leads to. `values` complete the filter it ends in. */
export function groupsFound(typed: string, commands: readonly Command[], answer: SearchAnswer | null, values: readonly string[]): Group[] {
  const sounding = values.length > 0 ? [] : findCommands(commands, typed);
  const opinions = answer?.opinions ?? [];
  const left = (answer?.total ?? 0) - opinions.length;
  return filled([
    { id: "values", heading: t.search.groups.values, rows: values.map((value) => ({ kind: "value", id: `value:${value}`, value })) },
    { id: "commands", heading: t.search.groups.commands, rows: sounding.map(commandRow) },
    {
      id: "opinions",
      heading: t.search.groups.opinions,
      count: answer === null ? "" : found(answer),
      rows: [
        ...opinions.map((hit): Row => ({ kind: "opinion", id: `opinion:${hit.session}:${hit.id}`, hit })),
        ...(left > 0 ? [{ kind: "more" as const, id: "more", count: left }] : []),
      ],
    },
    { id: "people", heading: t.search.groups.people, rows: (answer?.people ?? []).map((hit) => ({ kind: "person", id: `person:${hit.session}:${hit.id}`, hit })) },
    { id: "sessions", heading: t.search.groups.sessions, rows: (answer?.sessions ?? []).map(sessionRow) },
    { id: "topics", heading: t.search.groups.topics, rows: (answer?.topics ?? []).map((hit) => ({ kind: "topic", id: `topic:${hit.code}`, hit })) },
  ]);
}

/** "37 ý kiến"; where counting stopped, at least so many. */
export const found = ({ total, more }: Pick<SearchAnswer, "total" | "more">): string => (more ? t.search.atLeast(total) : t.search.total(total));

/** The row that Enter takes when she hasn't moved: what was found before a command that merely
 *  sounds like it. */
export function firstOf(rows: readonly Row[], typed: string): number {
  const [first] = rows;
  if (first?.kind !== "command" || meant(first.command, typed)) return Math.min(0, rows.length - 1);
  return Math.max(0, rows.findIndex((row) => row.kind !== "command"));
}

const commandRow = (command: Command): Row => ({ kind: "command", id: `command:${command.label}`, command });
const sessionRow = (hit: SessionHit): Row => ({ kind: "session", id: `session:${hit.id}`, hit });
const filled = (groups: Group[]): Group[] => groups.filter((group) => group.rows.length > 0);
