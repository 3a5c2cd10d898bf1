// Development only: a shell pretended in memory (`npm run dev`), so that screens can be looked at
// in a browser. Never part of the build. `?empty` starts without sessions, `?theme=dark` in the dark,
// `?many=500` with that many opinions, `?keep` survives a reload.
import { carrySet, leftOpen } from "./carry";
import type {
  CarriedOpinion,
  ActName,
  AppError,
  Attendee,
  CommandName,
  Commands,
  ErrorCode,
  LineReading,
  Opinion,
  OpinionEdit,
  Place,
  RoomControl,
  RoomSetup,
  SessionDelta,
  SessionRow,
  SessionView,
  SettingsView,
  TextSize,
  Theme,
} from "../../src/lib/backend";
import { preset } from "./deadlines";
import { roll, Roll, rosterPreview, unite, united } from "./people";
import { preview as gatheredPreview, taken } from "./gathered";
import { begin, end, entry, last } from "./queue";
import { review } from "./review";
import { asTyped, gist, stand, startingAbbreviations, startingModules, take, writeOut } from "./words";
import { roomView } from "./room";
import { answersBefore, elsewhere, link, similar, unlink } from "./similar";
import { search } from "./search";
import { commonest, suggest, untagged } from "./suggest";
import { counts, evening, session as newSession, settings as startSettings, view as newView } from "./data";

const TODAY = "2026-11-27";
const query = new URLSearchParams(location.search);

interface World {
  people: Roll["people"];
  sessions: Record<string, SessionView>;
  deleted: Record<string, string>;
  settings: SettingsView;
}

let world: World = { people: query.has("empty") ? [] : roll(Number(query.get("roll") ?? 0)), sessions: {}, deleted: {}, settings: startSettings };
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
let place: Place | null = null;
// A reload is a kill: what was saved is there again (`?keep`).
const kept = query.has("keep") ? sessionStorage.getItem("world") : null;
if (kept !== null) ({ world, place } = JSON.parse(kept) as { world: World; place: Place | null });
let textSize: TextSize = "small";
let theme: Theme = (query.get("theme") as Theme | null) ?? "system";
let newest = Date.now() % 1_000_000;

const undoStacks: Record<string, { act: ActName; subject: Record<string, string>; before: World }[]> = {};
const redoStacks: typeof undoStacks = {};
const id = (): string => `n${String((newest += 1))}`;
const now = (): string => `${new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 19)}+07:00`;
const fail = (code: ErrorCode, context: Record<string, string> = {}): never => {
  throw { code, message: code, context } satisfies AppError;
};
const found = <T>(value: T | undefined | null): T => value ?? fail("row_not_found");
const top = (stacks: typeof undoStacks, key: string): { name: ActName; subject: Record<string, string> } | null => {
  const entry = stacks[key]?.at(-1);
  return entry ? { name: entry.act, subject: entry.subject } : null;
};

function act(stack: string, name: ActName, subject: Record<string, string>, work: () => void): void {
  const before = structuredClone(world);
  work();
  (undoStacks[stack] ??= []).push({ act: name, subject, before });
  redoStacks[stack] = [];
}

function view(session: string): SessionView {
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

function change(session: string, name: ActName, work: (one: SessionView) => string | undefined): SessionDelta {
  const before = structuredClone(view(session));
  let created: string | undefined;
  act(session, name, {}, () => (created = work(view(session))));
  return delta(session, before, name, created ?? null);
}

function set(name: ActName, subject: Record<string, string>, work: (one: SettingsView) => void): SettingsView {
  act("ward", name, subject, () => {
    work(world.settings);
    world.settings.saved_at = now();
  });
  return wardView();
}

/** The roll over the world as it is now. */
function people(): Roll {
  return new Roll(world.people, () => Object.values(world.sessions).filter(({ session }) => !(session.id in world.deleted)), (code) => fail(code));
}

/** From the roll to the session. */
function arrive(one: SessionView, person: string, at: string | null): string {
  const { id: of, ...known } = people().get(person);
  const attendee: Attendee = { id: id(), ...known, citizen_id: null, arrived_at: at, left_at: null, person: of };
  one.attendees.push(attendee);
  return attendee.id;
}

const everyOpinion = (): Opinion[] => Object.values(world.sessions).flatMap(({ opinions }) => opinions);

const wardView = (): SettingsView =>
  structuredClone({ ...world.settings, common_topics: commonest(everyOpinion(), world.settings), undo: top(undoStacks, "ward"), redo: top(redoStacks, "ward") });

function put<T extends { id: string }>(list: T[], item: T): void {
  const index = list.findIndex((one) => one.id === item.id);
  if (index >= 0) list[index] = item;
  else list.push({ ...item, id: item.id || id() });
}

const without = <T extends { id: string }>(list: T[], gone: string): T[] => list.filter((one) => one.id !== gone);

function shift<T extends { id: string }>(list: T[], which: string, up: boolean): void {
  const index = list.findIndex((one) => one.id === which);
  const other = index + (up ? -1 : 1);
  const [a, b] = [list[index], list[other]];
  if (!a || !b) return;
  list[index] = b;
  list[other] = a;
}

const free = (one: SessionView): "speaking" | "waiting" => (one.queue.some((entry) => entry.state === "speaking") ? "waiting" : "speaking");

const rows = (): SessionRow[] =>
  Object.values(world.sessions).map((one) => ({
    id: one.session.id,
    kind: one.session.kind,
    title: one.session.title,
    place: one.session.place,
    started_at: one.session.started_at,
    ended_at: one.session.ended_at,
    opinions: one.opinions.length,
    unanswered: counts(one.opinions, one).unanswered,
    deleted_at: world.deleted[one.session.id] ?? null,
  }));

function edited(opinion: Opinion, edit: OpinionEdit): Opinion {
  return { ...opinion, ...edit };
}

const rooms: Record<string, RoomSetup> = {};
let shownRoom: { session: string; blank: boolean } | null = null;
const roomOf = (session: string): RoomControl => {
  const open = shownRoom?.session === session;
  return { open, blank: open && (shownRoom?.blank ?? false), setup: rooms[session] ?? { item: null, shows: [] } };
};

type Handlers = { [K in CommandName]: (args: Commands[K][0]) => Commands[K][1] };

const carriedBy: Record<string, CarriedOpinion[]> = {};
/** The sample's evening has something to carry, a session made here too. */
const carried = (session: string): CarriedOpinion[] => (carriedBy[session] ??= leftOpen(Number(query.get("carry") ?? 0)));

const handlers: Handlers = {
  app_start: () => ({ version: "0.1.0", data_folder: "", export_folder: "", first_run: false, place, theme, text_size: textSize, today: TODAY }),
  place_save: (args) => ((place = args.place), null),
  theme_set: (args) => ((theme = args.theme), null),
  text_size_set: (args) => {
    textSize = args.size;
    document.documentElement.style.zoom = { small: "1", medium: "1.12", large: "1.25" }[textSize];
    return null;
  },
  close_ready: () => null,
  sample_import: () => {
    act("ward", "session_import", {}, () => (world.sessions["s1"] = evening()));
    return "s1";
  },
  session_list: rows,
  session_create: ({ input }) => {
    const name = id();
    const from = input.copy_from === null ? undefined : world.sessions[input.copy_from]?.session;
    act("ward", "session_create", {}, () => {
      const head = from ? { ...structuredClone(from), id: name, title: "", number: null, ended_at: null } : newSession(name, input.kind, TODAY);
      world.sessions[name] = newView({ ...head, kind: input.kind });
    });
    return name;
  },
  session_delete: ({ session }) => {
    act("ward", "session_delete", { title: view(session).session.title }, () => (world.deleted[session] = now()));
    return rows();
  },
  session_restore: ({ session }) => {
    act("ward", "session_restore", { title: view(session).session.title }, () => {
      world.deleted = Object.fromEntries(Object.entries(world.deleted).filter(([key]) => key !== session));
    });
    return rows();
  },
  session_open: ({ session }) => structuredClone(view(session)),
  session_edit: ({ session, head }) => change(session, "session_edit", (one) => void (one.session = head)),
  title_propose: ({ head }) =>
    head.kind === "dialogue"
      ? `Hội nghị tiếp xúc, đối thoại giữa người đứng đầu cấp ủy, chính quyền phường ${head.ward.name} với Nhân dân quý IV năm 2026`
      : `Phiên ${head.kind} phường ${head.ward.name}`,
  carry_list: ({ session, opinion }) => structuredClone(carried(session).filter(({ id }) => opinion === null || id === opinion)),
  carry_set: ({ session, opinion, input }) =>
    change(session, input.how === "kept" ? "carry_keep" : input.how === "resolved" ? "carry_resolve" : "carry_answer", () => {
      carrySet(carried(session), opinion, input);
      return undefined;
    }),
  session_review: ({ session, order }) => review(view(session), order),
  attendee_add: ({ session, input, queue, note }) =>
    change(session, "attendee_add", (one) => {
      const person: Attendee = { id: id(), ...input };
      people().join(person, id());
      one.attendees.push(person);
      if (queue) one.queue.push(entry(id(), person.id, free(one), now(), note));
      return person.id;
    }),
  attendee_edit: ({ session, attendee, input }) => change(session, "attendee_edit", (one) => void put(one.attendees, { id: attendee, ...input })),
  attendee_remove: ({ session, attendee }) =>
    change(session, "attendee_remove", (one) => {
      if (one.opinions.some((opinion) => opinion.speaker === attendee)) fail("attendee_in_use", { name: attendee });
      one.attendees = without(one.attendees, attendee);
      return undefined;
    }),
  people_list: () => people().rows(),
  people_ready: () => null,
  person_save: ({ id: which, input }) => {
    const name = which ?? id();
    act("ward", "person_save", { name: input.name }, () => people().save(name, input));
    return people().row(people().get(name));
  },
  person_remove: ({ id: gone }) => {
    act("ward", "person_remove", { name: people().get(gone).name }, () => {
      world.people = without(world.people, gone);
      for (const { attendees } of Object.values(world.sessions)) for (const one of attendees) if (one.person === gone) one.person = null;
    });
    return null;
  },
  person_find: ({ session, typed, limit }) => people().find(session === null ? undefined : view(session), typed, limit),
  person_past: ({ session, person }) => people().past(session, person),
  attendee_person: ({ session, attendee }) => {
    const person = view(session).attendees.find((one) => one.id === attendee)?.person ?? null;
    return person === null ? null : people().past(session, person);
  },
  attendance_arrive: ({ session, person, at }) => change(session, "attendance_arrive", (one) => arrive(one, person, at)),
  attendance_leave: ({ session, attendee, at }) =>
    change(session, "attendance_leave", (one) => void (found(one.attendees.find((other) => other.id === attendee)).left_at = at)),
  attendance_unarrive: ({ session, attendee }) =>
    change(session, "attendance_unarrive", (one) => {
      if (one.opinions.some(({ speaker }) => speaker === attendee)) fail("attendee_in_use");
      one.attendees = without(one.attendees, attendee);
      return undefined;
    }),
  person_merge_preview: ({ from, into }) => {
    const [gone, kept] = [people().past(null, from), people().past(null, into)];
    return { sessions: gone.row.sessions + kept.row.sessions, opinions: gone.row.opinions + kept.row.opinions, both: united(Object.values(world.sessions), from, into), result: people().merged(from, into) };
  },
  person_merge: ({ from, into }) => {
    act("ward", "person_merge", { name: people().get(from).name }, () => {
      const { id: kept, ...input } = people().merged(from, into);
      people().save(kept, input);
      world.people = without(world.people, from);
      for (const one of Object.values(world.sessions)) unite(one, from, kept);
    });
    return people().rows();
  },
  roster_preview: ({ columns }) => rosterPreview(columns),
  roster_import: ({ session }) => {
    act("ward", "roster_import", {}, () => {
      for (const name of ["Ngô Thị Xuyến", "Quách Tuệ Lâm"]) {
        const person = people().save(id(), { name, form: null, group: "Tổ dân phố số 7", address: null, phone: null, birth_year: 1959, capacity: null, title: null });
        if (session !== null) arrive(view(session), person.person.id, null);
      }
    });
    return { added: 2, known: 1 };
  },
  queue_add: ({ session, attendee }) =>
    change(session, "queue_add", (one) => void one.queue.push(entry(id(), attendee, free(one), now()))),
  queue_next: ({ session }) =>
    change(session, "queue_next", (one) => {
      end(one.queue, now());
      const next = one.queue.find((other) => other.state === "waiting" && !other.deferred);
      if (next) begin(next, now());
      return undefined;
    }),
  queue_call: ({ session, attendee }) =>
    change(session, "queue_next", (one) => {
      end(one.queue, now());
      const waits = one.queue.find((other) => other.attendee === attendee && other.state === "waiting");
      if (waits) begin(waits, now());
      else one.queue.push(entry(id(), attendee, "speaking", now()));
      return undefined;
    }),
  queue_remove: ({ session, entry }) => change(session, "queue_remove", (one) => void (one.queue = without(one.queue, entry))),
  queue_last: ({ session, entry: which }) => change(session, "queue_move", (one) => void last(one.queue, which)),
  queue_defer: ({ session, entry: which, deferred }) =>
    change(session, deferred ? "queue_defer" : "queue_recall", (one) => {
      found(one.queue.find((other) => other.id === which)).deferred = deferred;
      if (!deferred) last(one.queue, which);
      return undefined;
    }),
  queue_move: ({ session, entry, up }) => change(session, "queue_move", (one) => void shift(one.queue, entry, up)),
  opinion_record: ({ session, input }) =>
    change(session, "opinion_record", (one) => {
      const opinion: Opinion = { ...input, id: id(), at: input.at ?? now(), gist: null, group: null, location: null, authority: "ward", people: 1, follow_up: null, same_content: null };
      one.opinions.push(opinion);
      one.drafts = one.drafts.filter((draft) => draft.field !== "composer");
      return opinion.id;
    }),
  opinion_edit: ({ session, opinion, edit, fromComposer }) =>
    change(session, "opinion_edit", (one) => {
      if (fromComposer) one.drafts = one.drafts.filter((draft) => draft.field !== "composer");
      put(one.opinions, edited(found(one.opinions.find((other) => other.id === opinion)), edit));
      return undefined;
    }),
  opinion_split: ({ session, opinion, text, at }) =>
    change(session, "opinion_split", (one) => {
      const index = one.opinions.findIndex((other) => other.id === opinion);
      const whole = found(one.opinions[index]);
      const second = { ...structuredClone(whole), id: id(), text: text.slice(at).trim() };
      one.opinions.splice(index, 1, { ...whole, text: text.slice(0, at).trim() }, second);
      return second.id;
    }),
  opinion_join: ({ session, opinion }) =>
    change(session, "opinion_join", (one) => {
      const index = one.opinions.findIndex((other) => other.id === opinion);
      const above = one.opinions[index - 1] ?? fail("nothing_above");
      above.text = `${above.text}\n${found(one.opinions[index]).text}`;
      one.opinions.splice(index, 1);
      return above.id;
    }),
  opinion_move: ({ session, opinion, up }) => change(session, "opinion_move", (one) => void shift(one.opinions, opinion, up)),
  opinion_delete: ({ session, opinion }) => change(session, "opinion_delete", (one) => void (one.opinions = without(one.opinions, opinion))),
  opinion_similar: ({ session, opinion, text }) => similar(Object.values(world.sessions), session, opinion, text),
  opinion_link: ({ session, opinion, other }) =>
    change(session, "opinion_link", (one) => {
      const all = Object.values(world.sessions).flatMap((view) => view.opinions);
      const target = found(one.opinions.find((each) => each.id === opinion));
      link(all, target, found(all.find((each) => each.id === other)), id());
      return undefined;
    }),
  opinion_unlink: ({ session, opinion }) =>
    change(session, "opinion_unlink", (one) => {
      const all = Object.values(world.sessions).flatMap((view) => view.opinions);
      unlink(all, found(one.opinions.find((each) => each.id === opinion)));
      return undefined;
    }),
  opinions_linked: ({ session }) => elsewhere(Object.values(world.sessions), session),
  gathered_preview: ({ session, how }) => gatheredPreview(view(session), how),
  gathered_import: ({ session, lines }) => change(session, "gathered_import", (one) => void one.opinions.push(...taken(one, lines))),
  gathered_read_out: ({ session, opinion, read }) =>
    change(session, "read_out", (one) => void (one.read_out = [...one.read_out.filter((other) => other !== opinion), ...(read ? [opinion] : [])])),
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
  undo: ({ session }) => turn(session, undoStacks, redoStacks, "nothing_to_undo"),
  redo: ({ session }) => turn(session, redoStacks, undoStacks, "nothing_to_redo"),
  history: ({ session }) => {
    const key = session ?? "ward";
    const past = (stacks: typeof undoStacks, undone: boolean) =>
      (stacks[key] ?? []).map((one) => ({ act: { name: one.act, subject: one.subject }, at: now(), undone }));
    return [...past(redoStacks, true), ...past(undoStacks, false).reverse()];
  },
  // The room screen in the same tab: `/room.html?speaker=…`.
  room_get: ({ session }) => roomOf(session),
  room_set: ({ session, setup }) => ((rooms[session] = setup), roomOf(session)),
  room_open: ({ session }) => ((shownRoom = { session, blank: false }), roomOf(session)),
  room_close: ({ session }) => ((shownRoom = null), roomOf(session)),
  room_blank: ({ session, blank }) => ((shownRoom = { session, blank }), roomOf(session)),
  room_view: () => roomView(view("s1"), query, theme),
  draft_save: ({ draft }) => {
    const one = view(draft.session);
    one.drafts = [...one.drafts.filter((other) => other.field !== draft.field), draft];
    return now();
  },
  draft_clear: ({ session, field }) => {
    const one = view(session);
    one.drafts = one.drafts.filter((other) => other.field !== field);
    return null;
  },
  minutes_export: () => ({ name: "2026-11-27 Đối thoại.docx", folder: "Tài liệu/Gần Dân", renamed: false }),
  minutes_files: () => [{ name: "2026-11-27 Đối thoại.docx", written_at: now() }],
  minutes_open: () => null,
  minutes_reveal: () => null,
  settings_get: wardView,
  ward_edit: ({ profile }) => set("ward_edit", {}, (one) => (one.profile = profile)),
  abbreviation_save: ({ abbreviation }) => set("abbreviation_save", { name: abbreviation.short }, (one) => put(one.abbreviations, { ...abbreviation, id: abbreviation.id || id() })),
  abbreviation_remove: ({ id: gone }) => set("abbreviation_remove", {}, (one) => (one.abbreviations = without(one.abbreviations, gone))),
  abbreviations_start: () => set("abbreviations_start", {}, (one) => (one.abbreviations = [...one.abbreviations, ...startingAbbreviations])),
  module_save: ({ module }) => set("module_save", { name: module.name }, (one) => put(one.modules, { ...module, id: module.id || id() })),
  module_remove: ({ id: gone }) => set("module_remove", {}, (one) => (one.modules = without(one.modules, gone))),
  modules_start: () => set("modules_start", {}, (one) => (one.modules = [...one.modules, ...startingModules])),
  opinion_write_out: ({ session, opinion }) => change(session, "opinion_write_out", (one) => void writeOut(one, opinion, world.settings.abbreviations)),
  opinion_write_out_switch: ({ session, opinion }) =>
    change(session, "opinion_as_typed", (one) => void (asTyped(one, opinion) || writeOut(one, opinion, world.settings.abbreviations) || fail("nothing_written_out"))),
  answer_write_out: ({ session }) => change(session, "answer_write_out", () => undefined),
  gist_propose: ({ session, opinion }) => gist(found(view(session).opinions.find((one) => one.id === opinion)).text),
  mark_take: ({ session, mark }) => change(session, "mark_take", (one) => void take(one, mark)),
  mark_let_stand: ({ session, mark }) => change(session, "mark_let_stand", () => void stand(mark)),
  unit_save: ({ unit }) => set("unit_save", { name: unit.name }, (one) => put(one.units, unit)),
  unit_remove: ({ id: gone }) => set("unit_remove", {}, (one) => (one.units = without(one.units, gone))),
  official_save: ({ official }) => set("official_save", { name: official.name }, (one) => put(one.officials, official)),
  official_remove: ({ id: gone }) => set("official_remove", {}, (one) => (one.officials = without(one.officials, gone))),
  group_save: ({ group }) => set("group_save", { name: group.name }, (one) => put(one.groups, group)),
  group_remove: ({ id: gone }) => set("group_remove", {}, (one) => (one.groups = without(one.groups, gone))),
  holiday_save: ({ holiday }) =>
    set("holiday_save", { name: holiday.name }, (one) => {
      one.holidays = [...one.holidays.filter((other) => other.date !== holiday.date), holiday].sort((a, b) => a.date.localeCompare(b.date));
    }),
  holiday_remove: ({ date }) => set("holiday_remove", {}, (one) => (one.holidays = one.holidays.filter((other) => other.date !== date))),
  topic_add: ({ name, field }) =>
    set("topic_add", { name }, (one) => {
      if (one.topics.some((topic) => topic.name === name)) fail("topic_name_taken", { name });
      one.topics.push({ code: id(), name, field, hue: 200, retired: false, successor: null });
    }),
  topic_rename: ({ code, name }) => set("topic_rename", { name }, (one) => (topic(one, code).name = name)),
  topic_retire: ({ code, retired }) => set("topic_retire", { name: topic(world.settings, code).name }, (one) => (topic(one, code).retired = retired)),
  topic_colour: ({ code, hue }) => set("topic_colour", { name: topic(world.settings, code).name }, (one) => (topic(one, code).hue = hue)),
  quick_topics_set: ({ codes }) => set("quick_topics_set", {}, (one) => (one.quick_topics = codes)),
  search: ({ query: looked, limit }) => search(Object.values(world.sessions).filter(({ session }) => !(session.id in world.deleted)), world.settings, looked, limit),
  speaker_minutes_set: ({ minutes }) => set("ward_edit", {}, (one) => (one.speaker_minutes = minutes)),
  deadline_rule_set: ({ kind, rule }) =>
    set("deadline_rule_set", {}, (one) => (one.deadlines = one.deadlines.map((each) => (each.kind === kind ? { ...each, rule } : each)))),
  topic_suggest: ({ text, shown }) => suggest(text, shown),
  topics_untagged: ({ session }) => untagged(view(session).opinions),
  topics_accept: ({ session, choices }) =>
    change(session, "opinions_tag", (one) => {
      for (const { opinion, code } of choices) found(one.opinions.find((other) => other.id === opinion)).topics.push(code);
      return undefined;
    }),
  topics_learned: () =>
    world.settings.topics
      .map(({ code }) => ({ code, lessons: everyOpinion().filter(({ topics }) => topics.includes(code)).length, words: ["cống", "mùi", "ngập", "xe gom"] }))
      .filter(({ lessons }) => lessons > 0),
  topic_forget: ({ code }) => set("topic_forget", code === null ? {} : { name: topic(world.settings, code).name }, () => undefined),
  topic_merge_preview: ({ from, into }) => {
    const of = everyOpinion().filter(({ topics }) => topics.includes(from));
    return { opinions: of.length, both: of.filter(({ topics }) => topics.includes(into)).length, sessions: of.length > 0 ? 1 : 0 };
  },
  topic_merge: ({ from, into }) =>
    set("topic_merge", { name: topic(world.settings, from).name, into: topic(world.settings, into).name }, (one) => {
      Object.assign(topic(one, from), { retired: true, successor: into });
      for (const opinion of everyOpinion()) {
        opinion.topics = [...new Set(opinion.topics.map((code) => (code === from ? into : code)))];
      }
    }),
};

function topic(one: SettingsView, code: string): SettingsView["topics"][number] {
  return one.topics.find((other) => other.code === code) ?? fail("topic_unknown", { code });
}

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

function turn(session: string | null, from: typeof undoStacks, to: typeof undoStacks, empty: ErrorCode): Commands["undo"][1] {
  const key = session ?? "ward";
  const entry = from[key]?.pop() ?? fail(empty);
  const before = session === null ? undefined : structuredClone(view(session));
  (to[key] ??= []).push({ act: entry.act, subject: entry.subject, before: structuredClone(world) });
  world = structuredClone(entry.before);
  return {
    act: { name: entry.act, subject: entry.subject },
    delta: session !== null && before ? delta(session, before, entry.act) : null,
    settings: session === null ? wardView() : null,
  };
}

/** Answers as the shell would, a moment later. */
export const transport = async (name: string, args: Record<string, unknown>): Promise<unknown> => {
  await new Promise((done) => setTimeout(done, 5));
  const handler = handlers[name as CommandName] as (args: unknown) => unknown;
  const answer: unknown = structuredClone(handler(JSON.parse(JSON.stringify(args))));
  if (query.has("keep")) sessionStorage.setItem("world", JSON.stringify({ world, place }));
  return answer;
};
