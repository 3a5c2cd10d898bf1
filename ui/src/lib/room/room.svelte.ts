// The room screen, steered from her own window: open, the item in hand, what is shown, black.
import { notices } from "$lib/app";
import { call, type RoomControl, type RoomSetup, type RoomShow } from "$lib/backend";
import type { SessionState } from "$lib/session";
import { t } from "$lib/texts";

export class RoomState {
  control: RoomControl | null = $state.raw(null);
  readonly #session: SessionState;

  constructor(session: SessionState) {
    this.#session = session;
  }

  get agenda(): readonly string[] {
    return this.#session.head.agenda;
  }

  /** The item in hand; one that has been struck off the agenda is none. */
  get item(): number | null {
    const item = this.control?.setup.item ?? null;
    return item !== null && item < this.agenda.length ? item : null;
  }

  get shows(): readonly RoomShow[] {
    return this.control?.setup.shows ?? [];
  }

  /** How it stands; also asked for when the window has been closed by hand. */
  async read(): Promise<void> {
    await this.#take(() => call("room_get", { session: this.#session.id }));
  }

  async toggle(): Promise<void> {
    const open = this.control?.open ?? false;
    const done = await this.#take(() => call(open ? "room_close" : "room_open", { session: this.#session.id }));
    if (done) notices.say(open ? t.room.closed : t.room.opened);
  }

  /** The next item of the agenda; after the last one none, then the first again. */
  async next(): Promise<void> {
    if (this.agenda.length === 0) {
      notices.say(t.room.noAgenda);
      return;
    }
    const after = this.item === null ? 0 : this.item + 1;
    await this.choose(after < this.agenda.length ? after : null);
  }

  async choose(item: number | null): Promise<void> {
    if (!(await this.#set({ item, shows: [...this.shows] }))) return;
    notices.say(item === null ? t.room.itemNone : t.room.itemNow(item + 1, this.agenda[item] ?? ""));
  }

  async show(what: RoomShow, on: boolean): Promise<void> {
    const others = this.shows.filter((one) => one !== what);
    await this.#set({ item: this.item, shows: on ? [...others, what] : others });
  }

  async blank(on: boolean): Promise<void> {
    await this.#take(() => call("room_blank", { session: this.#session.id, blank: on }));
  }

  #set(setup: RoomSetup): Promise<boolean> {
    return this.#take(() => call("room_set", { session: this.#session.id, setup }));
  }

  /** After what was asked for before it: the agenda may still be on its way. */
  async #take(work: () => Promise<RoomControl>): Promise<boolean> {
    const answer = await notices.attempt(() => this.#session.inTurn(work));
    if (answer) this.control = answer;
    return answer !== undefined;
  }
}
