// Attendance: who comes is ticked by a few letters and Enter. The line is emptied at once, so that the
// letters of the next one never meet those of the last; what an Enter meant is looked up for the very
// letters it was pressed on. Keys are obeyed one after the other: whom a key means is decided once
// all before it are done, so that the same letters twice in a breath are two people.
import { actSentence, notices } from "$lib/app";
import type { Attendee, PersonMatch, Present, SessionDelta, SessionView } from "$lib/backend";
import { hourMinute } from "$lib/dates";
import { Finder } from "$lib/roll";
import { instant, newPerson, personName, readName, type SessionState } from "$lib/session";
import { t } from "$lib/texts";
import { agreement, inTheHall, tallies, withPresent } from "./count";

/** What a line of the list is: someone of the roll, someone who is there, or "Thêm …". */
export type Line =
  | { kind: "match"; id: string; match: PersonMatch; here: Attendee | null }
  | { kind: "here"; id: string; here: Attendee }
  | { kind: "add"; id: string; name: string };

/** Alone in the line, digits mean a whole tổ: it is ticked one after another. */
const WHOLE_GROUP = /^\s*\d+\s*$/u;
const SHOWN = 30;
/** The draft of the line: what she has typed of a name outlives a power cut. */
export const LINE = "attendance:line";
const GROUP = 300;

const words = t.people.attendance;

export class AttendanceState {
  readonly session: SessionState;
  readonly finder: Finder;
  typed = $state("");
  /** The line reached with ↑ ↓; null = she hasn't moved. */
  moved: number | null = $state(null);
  /** What the last key did, for eyes and ears. */
  said = $state("");
  /** Whose tổ is asked before they are added. */
  adding: string | null = $state(null);
  /** Whose times are being mended. */
  mending: string | null = $state(null);
  #turn: Promise<unknown> = Promise.resolve();
  /** Who was ticked last: not always the last row, whom a list gathered before names has one already. */
  #last: string | null = null;
  /** The panel is gone: what is still to be said is said elsewhere. */
  #closed = false;
  /** Typed for somebody who could not be written down: it waits until the line is empty. */
  #unsaved: string[] = [];
  #put: (text: string) => void;
  #savePresent: (present: Present[]) => Promise<unknown>;

  /** `put` writes into the line, on a command only. */
  constructor(session: SessionState, put: (text: string) => void, savePresent: (present: Present[]) => Promise<unknown>) {
    this.session = session;
    this.finder = Finder.of(session.id, (typed) => (WHOLE_GROUP.test(typed) ? GROUP : SHOWN));
    this.#put = put;
    this.#savePresent = savePresent;
  }

  readonly counts = $derived.by(() => tallies(this.#hall(), this.session.head.started_at));
  readonly paper = $derived.by(() => agreement(this.session.head.present, this.#hall(), this.session.head.kind));
  /** Who is in the hall, and person of the roll → who they are here. Made anew when somebody comes, also
   *  behind a panel that was closed on its last Enter, where nothing derived is kept up any more. */
  #seen: { of: SessionView | null; hall: readonly Attendee[] } = { of: null, hall: [] };
  #index: { of: readonly Attendee[]; here: ReadonlyMap<string, Attendee> } = { of: [], here: new Map() };

  readonly lines: readonly Line[] = $derived.by(() => {
    if (this.typed.trim() === "") return this.#hall().map((here): Line => ({ kind: "here", id: here.id, here })).reverse();
    const lines = this.finder.matches.map((match): Line => ({ kind: "match", id: match.row.person.id, match, here: this.hereOf(match) }));
    // Also where somebody of that very name answers: another one of that name may stand at the door.
    const { name } = readName(this.typed);
    return name === null || !/\p{L}/u.test(name) ? lines : [...lines, { kind: "add", id: "add", name }];
  });

  /** The line that Enter takes: the first who isn't there yet, unless she has moved. Under an empty
   *  line nothing is taken before she moves. */
  readonly at: number = $derived.by(() => {
    if (this.moved !== null) return Math.min(this.moved, this.lines.length - 1);
    if (this.typed.trim() === "") return -1;
    return firstFree(this.lines);
  });

  /** Who this is in the hall. */
  hereOf(match: PersonMatch): Attendee | null {
    const found = this.#attendeeOf(match);
    return found !== null && this.#hall().includes(found) ? found : null;
  }

  #hall(): readonly Attendee[] {
    const of = this.session.view;
    if (this.#seen.of !== of) this.#seen = { of, hall: inTheHall(of) };
    return this.#seen.hall;
  }

  #attendeeOf(match: PersonMatch): Attendee | null {
    const of = this.session.view.attendees;
    if (this.#index.of !== of) this.#index = { of, here: new Map(of.flatMap((one) => (one.person === null ? [] : [[one.person, one] as const]))) };
    return this.#index.here.get(match.row.person.id) ?? (match.attendee === null ? null : (this.session.people.get(match.attendee) ?? null));
  }

  closed(): void {
    this.#closed = true;
  }

  type(text: string): void {
    this.typed = text;
    this.moved = null;
    this.finder.typed(text);
    if (text === "") void this.session.drafts.clear(LINE);
    else this.session.drafts.touch(LINE, () => ({ text: this.typed, cursor: this.typed.length, extra: null }));
  }

  step(by: 1 | -1): void {
    const to = this.at + by;
    this.moved = this.lines.length === 0 ? null : Math.min(Math.max(to, 0), this.lines.length - 1);
  }

  /** Enter, or Ctrl+Enter (`keep`: the letters and the list stay, the next one is chosen). */
  async enter(keep: boolean, late = false): Promise<void> {
    const text = this.typed;
    const line = this.moved === null ? undefined : this.lines[this.at];
    if (text.trim() === "" && !line) return void (this.said = words.who);
    const stays = keep || WHOLE_GROUP.test(text) || text.trim() === "";
    if (line) return this.take(line, late, stays);
    const answered = this.finder.about === text ? this.finder.matches : null;
    const chosen = this.lines[this.at];
    if (answered !== null && chosen?.kind === "add") return void (this.adding = chosen.name);
    // The letters are taken, though the answer be still on its way; what they meant is ticked when it is there.
    if (!stays) this.#empty();
    await this.#keep(stays ? "" : text, async () => {
      const found = answered ?? (await this.finder.ask(text));
      const match = this.#chosen(found);
      if (match) return this.#tick(match, late);
      if (this.#closed) return notices.say(words.missed(text.trim()));
      if (this.typed === "") {
        this.#put(text);
        // "Thêm …" is in sight when she is told.
        await this.finder.find(text);
        this.said = words.nobodySuch(text.trim());
      } else this.said = words.missed(text.trim());
    });
  }

  /** Ticks this line; who is there already is only said, or with `late` comes at this minute. */
  async take(line: Line, late: boolean, stays: boolean): Promise<void> {
    if (line.kind === "add") return void (this.adding = line.name);
    this.adding = null;
    const at = this.lines.findIndex(({ id }) => id === line.id);
    const text = stays ? "" : this.typed;
    if (!stays) this.#empty();
    else if (this.moved !== null && line.here === null) this.moved = Math.min(at + 1, this.lines.length - 1);
    await this.#keep(text, () => (line.kind === "match" ? this.#tick(line.match, late) : this.#again(line.here, late)));
  }

  async #tick(match: PersonMatch, late: boolean): Promise<void> {
    const here = this.hereOf(match);
    if (here === null) await this.#arrive(match, late ? instant() : null);
    else await this.#again(here, late);
  }

  /** Who is there already. */
  async #again(here: Attendee, late: boolean): Promise<void> {
    const now = instant();
    if (late) await this.#edit(here, { arrived_at: now, left_at: null }, words.late(nameOf(here), hourMinute(now)));
    else this.said = words.already(nameOf(here));
  }

  /** Alt+1 … 9. */
  async choose(index: number): Promise<void> {
    const line = this.lines[index];
    if (line) await this.take(line, false, false);
  }

  /** Someone who isn't on the roll. */
  async add(group: string | null): Promise<void> {
    const name = this.adding;
    if (name === null) return;
    this.adding = null;
    const read = readName(name);
    this.#empty();
    await this.#keep(name, async () => {
      const done = await this.session.act("attendee_add", { input: newPerson({ ...read, group }), queue: false, note: null });
      this.#last = done.created;
      this.said = words.ticked(name);
    });
  }

  /** Leaves now; who has left stays on. */
  async leave(): Promise<void> {
    await this.#ofChosen(async (here) => {
      const at = here.left_at === null ? instant() : null;
      await this.session.act("attendance_leave", { attendee: here.id, at });
      this.said = at === null ? words.stays(nameOf(here)) : words.left(nameOf(here), hourMinute(at));
    });
  }

  async untick(): Promise<void> {
    await this.#ofChosen(async (here) => {
      await this.session.act("attendance_unarrive", { attendee: here.id });
      this.#last = null;
      this.said = words.unticked(nameOf(here));
    });
  }

  async mend(): Promise<void> {
    await this.#ofChosen((here) => {
      this.adding = null;
      this.mending = here.id;
    });
  }

  /** The times as mended; null = from the beginning, to the end. */
  async mended(arrived: string | null, left: string | null): Promise<void> {
    const here = this.session.people.get(this.mending ?? "");
    this.mending = null;
    if (!here || (here.arrived_at === arrived && here.left_at === left)) return;
    const said = [arrived === null ? words.ticked(nameOf(here)) : words.late(nameOf(here), hourMinute(arrived)), left === null ? "" : words.went(hourMinute(left))];
    await this.#act(() => this.#edit(here, { arrived_at: arrived, left_at: left }, said.filter(Boolean).join(" · ")));
  }

  /** The counts go into the printed "Thành phần tham dự". */
  async print(): Promise<void> {
    const done = await this.#act(() => {
      // With whoever was ticked by the keys before this one.
      const { present, kind } = this.session.head;
      return this.#savePresent(withPresent(present, this.#hall(), kind));
    });
    if (done !== undefined) this.said = words.taken(this.counts.total);
  }

  async undo(again: boolean): Promise<void> {
    this.mending = null;
    this.#last = null;
    const done = await this.#act(() => this.session.undo(again));
    if (done) this.said = again ? t.shared.redone(actSentence(done.act)) : t.shared.undone(actSentence(done.act));
  }

  /** Under an empty line who was ticked last is meant until she moves: by the keys before this one too. */
  async #ofChosen(work: (here: Attendee) => Promise<void> | void): Promise<void> {
    const text = this.typed;
    // Letters whose answer is on its way mean who will answer to them, not who stands there still.
    const early = text.trim() !== "" && this.finder.about !== text && this.moved === null;
    const line = this.lines[this.at];
    const newest = line === undefined && text.trim() === "";
    await this.#act(async () => {
      const asked = early ? this.#chosen(await this.finder.ask(text)) : undefined;
      const found = early ? asked && this.hereOf(asked) : newest ? this.#newest() : line === undefined || line.kind === "add" ? null : line.kind === "match" ? this.hereOf(line.match) : line.here;
      if (!found) this.said = words.who;
      else await work(found);
    });
  }

  /** Of those that answer the first who isn't there yet. */
  #chosen(found: readonly PersonMatch[]): PersonMatch | undefined {
    return found.find((one) => this.hereOf(one) === null) ?? found[0];
  }

  #newest(): Attendee | null {
    return this.#hall().find(({ id }) => id === this.#last) ?? this.#hall().at(-1) ?? null;
  }

  async #arrive(match: PersonMatch, at: string | null): Promise<void> {
    const { person } = match.row;
    const named = this.#attendeeOf(match);
    if (named !== null) {
      const said = at === null ? words.ticked(nameOf(named)) : words.late(nameOf(named), hourMinute(at));
      return this.#edit(named, { arrived_at: at ?? this.session.head.started_at, left_at: null }, said);
    }
    const done = await this.session.act("attendance_arrive", { person: person.id, at });
    this.#last = done.created;
    this.said = at === null ? words.ticked(nameOf(person)) : words.late(nameOf(person), hourMinute(at));
  }

  async #edit(here: Attendee, times: Pick<Attendee, "arrived_at" | "left_at">, said: string): Promise<void> {
    const { id: attendee, ...input } = { ...here, ...times };
    await this.session.act("attendee_edit", { attendee, input });
    this.#last = attendee;
    this.said = said;
  }

  #empty(): void {
    this.#put("");
    this.type("");
  }

  /** What was typed for somebody isn't lost when they could not be written down. */
  async #keep(text: string, work: () => Promise<unknown>): Promise<void> {
    const done = await this.#act(() => work().then(() => true));
    if (done === undefined && text.trim() !== "") this.#unsaved.push(text);
    const { drafts } = this.session;
    const free = this.#closed ? drafts.found(LINE) === null : this.typed === "" && this.adding === null && this.mending === null;
    const first = free ? this.#unsaved.shift() : undefined;
    if (first === undefined) return;
    // Of a panel that is gone it is there when it is opened again.
    if (this.#closed) drafts.put(LINE, first);
    else this.#put(first);
  }

  /** One after the other: what is said at last is about the last key. */
  #act<T>(work: () => Promise<T>): Promise<T | undefined> {
    const mine = this.#turn.then(() => notices.attempt(work));
    this.#turn = mine;
    return mine;
  }
}

function firstFree(lines: readonly Line[]): number {
  const free = lines.findIndex((line) => line.kind === "add" || (line.kind === "match" && line.here === null));
  // "Thêm …" is never what Enter means while somebody on the roll answers.
  const found = lines[free]?.kind === "add" && lines.length > 1 ? 0 : free;
  return found < 0 ? Math.min(0, lines.length - 1) : found;
}

const nameOf = (one: { name: string | null; form: Attendee["form"] }): string => personName(one, t.record.unknown);

/** Sets the printed counts of a session by themselves. */
export async function savePresent(session: SessionState, present: Present[]): Promise<SessionDelta> {
  return session.act("session_edit", { head: { ...session.head, present } });
}
