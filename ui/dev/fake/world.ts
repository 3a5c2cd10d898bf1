// Development only: the one state of the pretended shell, and how an act changes it and is taken back.
import type { ActName, AppError, Attendee, CommandName, Commands, ErrorCode, Opinion, Place, SessionDelta, SessionView, SettingsView, TextSize, Theme } from "../../src/lib/backend";
import { counts, evening, session as newSession, settings as startSettings, view as newView } from "./data";
import { roll, Roll } from "./people";
import { commonest } from "./suggest";

export const TODAY = "2026-11-27";
export const query = new URLSearchParams(location.search);

export interface World {
  people: Roll["people"];
  sessions: Record<string, SessionView>;
  deleted: Record<string, string>;
  settings: SettingsView;
}

export let world: World = { people: query.has("empty") ? [] : roll(Number(query.get("roll") ?? 0)), sessions: {}, deleted: {}, settings: startSettings };
if (!query.has("empty")) {
  const first = evening();
  const older = structuredClone(first);
  older.opinions = older.opinions.map((one) => ({ ...one, id: `o${one.id}` }));
  older.answers = older.answers.map((one) => ({ ...one, id: `o${one.id}`, opinions: one.opinions.map((opinion) => `o${opinion}`) }));
  // `?many=500`: as long an evening as one has to stay quick in.
  const many = Number(query.get("many") ?? 0);
  for (let n = first.opinions.length; n < many; n += 1) {
    const like = first.opinions[n % 3];
    if (like) first.opinions.push({ ...structuredClone(like), id: `m${String(n)}` });
  }
  older.session = { ...older.session, id: "s0", kind: "reception", title: "Tiếp công dân định kỳ tháng 11 năm 2026", started_at: "2026-11-12T08:00:00+07:00", ended_at: "2026-11-12T11:10:00+07:00" };
  const residents = newView({ ...newSession("s2", "residents_meeting", "2026-10-04"), title: "Họp Nhân dân tổ dân phố số 3 về lát lại ngõ 18", place: "Nhà văn hóa tổ dân phố số 3" });
  world.sessions = { s1: first, s0: older, s2: residents };
}
/** Where she is and how it looks: what the ward doesn't keep. */
export const shell: { place: Place | null; textSize: TextSize; theme: Theme } = {
  place: null,
  textSize: "small",
  theme: (query.get("theme") as Theme | null) ?? "system",
};
// A reload is a kill: what was saved is there again (`?keep`).
const kept = query.has("keep") ? sessionStorage.getItem("world") : null;
if (kept !== null) ({ world, place: shell.place } = JSON.parse(kept) as { world: World; place: Place | null });
let newest = Date.now() % 1_000_000;

export const undoStacks: Record<string, { act: ActName; subject: Record<string, string>; before: World }[]> = {};
export const redoStacks: typeof undoStacks = {};
export const id = (): string => `n${String((newest += 1))}`;
export const now = (): string => `${new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 19)}+07:00`;
export const fail = (code: ErrorCode, context: Record<string, string> = {}): never => {
  throw { code, message: code, context } satisfies AppError;
};
export const found = <T>(value: T | undefined | null): T => value ?? fail("row_not_found");
const top = (stacks: typeof undoStacks, key: string): { name: ActName; subject: Record<string, string> } | null => {
  const entry = stacks[key]?.at(-1);
  return entry ? { name: entry.act, subject: entry.subject } : null;
};

export function act(stack: string, name: ActName, subject: Record<string, string>, work: () => void): void {
  const before = structuredClone(world);
  work();
  (undoStacks[stack] ??= []).push({ act: name, subject, before });
  redoStacks[stack] = [];
}

export function view(session: string): SessionView {
  const one = world.sessions[session] ?? fail("session_not_found", { id: session });
  one.counts = counts(one.opinions, one);
  one.undo = top(undoStacks, session);
  one.redo = top(redoStacks, session);
  return one;
}

function delta(session: string, before: SessionView, name: ActName, created: string | null = null): SessionDelta {
  const after = view(session);
  after.saved_at = now();
  const gone = (was: { id: string }[], is: { id: string }[]): string[] =>
    was.filter((one) => !is.some((other) => other.id === one.id)).map((one) => one.id);
  return structuredClone({
    created,
    act: { name, subject: {} },
    session: after.session,
    attendees: after.attendees,
    removed_attendees: gone(before.attendees, after.attendees),
    opinions: after.opinions,
    removed_opinions: gone(before.opinions, after.opinions),
    order: after.opinions.map((one) => one.id),
    answers: after.answers,
    removed_answers: gone(before.answers, after.answers),
    answer_order: after.answers.map((one) => one.id),
    conclusions: after.conclusions,
    queue: after.queue,
    read_out: after.read_out,
    written_out: after.written_out,
    counts: after.counts,
    undo: after.undo,
    redo: after.redo,
    saved_at: after.saved_at,
  });
}

export function change(session: string, name: ActName, work: (one: SessionView) => string | undefined, subject: Record<string, string> = {}): SessionDelta {
  const before = structuredClone(view(session));
  let created: string | undefined;
  act(session, name, subject, () => (created = work(view(session))));
  return delta(session, before, name, created ?? null);
}

export function set(name: ActName, subject: Record<string, string>, work: (one: SettingsView) => void): SettingsView {
  act("ward", name, subject, () => {
    work(world.settings);
    world.settings.saved_at = now();
  });
  return wardView();
}

/** The roll over the world as it is now. */
export function people(): Roll {
  return new Roll(world.people, () => Object.values(world.sessions).filter(({ session }) => !(session.id in world.deleted)), (code) => fail(code));
}

/** From the roll to the session. */
export function arrive(one: SessionView, person: string, at: string | null): string {
  const { id: of, ...known } = people().get(person);
  const attendee: Attendee = { id: id(), ...known, citizen_id: null, arrived_at: at, left_at: null, person: of };
  one.attendees.push(attendee);
  return attendee.id;
}

export const everyOpinion = (): Opinion[] => Object.values(world.sessions).flatMap(({ opinions }) => opinions);

export const wardView = (): SettingsView =>
  structuredClone({ ...world.settings, common_topics: commonest(everyOpinion(), world.settings), undo: top(undoStacks, "ward"), redo: top(redoStacks, "ward") });

export function put<T extends { id: string }>(list: T[], item: T): void {
  const index = list.findIndex((one) => one.id === item.id);
  if (index >= 0) list[index] = item;
  else list.push({ ...item, id: item.id || id() });
}

export const without = <T extends { id: string }>(list: T[], gone: string): T[] => list.filter((one) => one.id !== gone);

export function shift<T extends { id: string }>(list: T[], which: string, up: boolean): void {
  const index = list.findIndex((one) => one.id === which);
  const other = index + (up ? -1 : 1);
  const [a, b] = [list[index], list[other]];
  if (!a || !b) return;
  list[index] = b;
  list[other] = a;
}

export function turn(session: string | null, from: typeof undoStacks, to: typeof undoStacks, empty: ErrorCode): Commands["undo"][1] {
  const key = session ?? "ward";
  const entry = from[key]?.pop() ?? fail(empty);
  const before = session === null ? undefined : structuredClone(view(session));
  (to[key] ??= []).push({ act: entry.act, subject: entry.subject, before: structuredClone(world) });
  const now = world;
  world = structuredClone(entry.before);
  // What is being typed is no act.
  for (const [id, one] of Object.entries(world.sessions)) one.drafts = now.sessions[id]?.drafts ?? one.drafts;
  return {
    act: { name: entry.act, subject: entry.subject },
    delta: session !== null && before ? delta(session, before, entry.act) : null,
    settings: session === null ? wardView() : null,
  };
}

/** What a command is answered by. */
export type Handlers = { [K in CommandName]: (args: Commands[K][0]) => Commands[K][1] };
