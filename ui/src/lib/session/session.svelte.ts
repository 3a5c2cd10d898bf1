// The session that is open: what the program answered last, brought forward by each act's changes.
// Commands that write go out one after another, in the order in which she asked for them.
import {
  call,
  type Answer,
  type AnsweredLater,
  type Attendee,
  type Commands,
  type LinkedOpinion,
  type Opinion,
  type Session,
  type SessionDelta,
  type SessionView,
  type UndoAnswer,
  type WrittenPlace,
} from "$lib/backend";
import { dayOf } from "$lib/dates";
import { applyDelta } from "./delta";
import { Drafts } from "./drafts";
import { answersByOpinion } from "./opinions";
import { type Same, sameByOpinion } from "./same";

/** Commands that answer with what they changed in one session. */
export type ActCommand = {
  [K in keyof Commands]: Commands[K][1] extends SessionDelta
    ? Commands[K][0] extends { session: string }
      ? K
      : never
    : never;
}[keyof Commands];

type ActArgs<K extends ActCommand> = Omit<Commands[K][0], "session">;

export class SessionState {
  view: SessionView = $state.raw() as SessionView;
  readonly drafts: Drafts;
  /** The last thing that went wrong while a draft was saved; null once one is saved again. */
  draftError: unknown = $state.raw(null);
  /** When something was last safe on disk, an act or a draft. Apart from the view: a draft is
   *  saved four times a second, and nothing but the clock in the corner is drawn for it. */
  savedAt: string = $state("");
  /** Whether the cursor has been brought back to where the program stopped. */
  resumed = false;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #attendees = $derived(this.view.attendees);
  readonly #answers = $derived(this.view.answers);
  readonly #opinions = $derived(this.view.opinions);
  readonly #written = $derived(this.view.written_out);

  readonly people: ReadonlyMap<string, Attendee> = $derived(new Map(this.#attendees.map((one) => [one.id, one])));
  readonly answers: ReadonlyMap<string, Answer[]> = $derived(answersByOpinion(this.#answers));
  /** Opinion's id → what the latest of the later sessions did about it. */
  readonly later: ReadonlyMap<string, AnsweredLater> = $derived(new Map(this.view.later.map((one) => [one.opinion, one])));
  /** Opinions answered here or at a later session. */
  readonly answeredAnywhere: ReadonlyMap<string, unknown> = $derived(new Map<string, unknown>([...this.answers, ...this.later]));
  /** Opinion's id → its number, from 1. */
  readonly numbers: ReadonlyMap<string, number> = $derived(new Map(this.#opinions.map((opinion, index) => [opinion.id, index + 1])));

  /** Opinion's id → where its abbreviations were written out. */
  readonly written: ReadonlyMap<string, WrittenPlace[]> = $derived(new Map(this.#written.map((one) => [one.opinion, one.places])));

  #linked: LinkedOpinion[] = $state.raw([]);
  #linkedAsked = 0;
  /** Opinion's id → what it is linked with. */
  readonly same: ReadonlyMap<string, Same> = $derived(sameByOpinion(this.#opinions, this.#linked, dayOf(this.view.session.started_at)));

  constructor(view: SessionView) {
    this.view = view;
    this.savedAt = view.saved_at;
    this.drafts = new Drafts(
      view.session.id,
      view.drafts,
      {
        save: (draft) =>
          this.inTurn(async () => {
            this.savedAt = await call("draft_save", { draft });
            this.draftError = null;
          }),
        clear: (field) => this.inTurn(() => call("draft_clear", { session: this.id, field })),
      },
      (error) => (this.draftError = error),
    );
  }

  static async open(session: string): Promise<SessionState> {
    const view = await call("session_open", { session });
    // Beside it, so that the first letter of the evening finds people at once.
    void call("people_ready", {}).catch(() => undefined);
    return new SessionState(view);
  }

  get id(): string {
    return this.view.session.id;
  }

  get head(): Session {
    return this.view.session;
  }

  opinion(id: string | null): Opinion | null {
    const number = id === null ? undefined : this.numbers.get(id);
    return number === undefined ? null : (this.view.opinions[number - 1] ?? null);
  }

  /** Takes one act's changes in. */
  apply(delta: SessionDelta): void {
    this.view = applyDelta(this.view, delta);
    this.savedAt = delta.saved_at;
  }

  /** Reads the record anew. What is being typed stays where it is. */
  refresh(): Promise<void> {
    return this.inTurn(async () => {
      const view = await call("session_open", { session: this.id });
      this.view = view;
      this.savedAt = view.saved_at;
      this.drafts.reread(view.drafts);
    });
  }

  /** Reads what opinions are linked with in other sessions; without an answer the marks tell of
   *  this session alone. */
  async readLinked(): Promise<void> {
    const asked = (this.#linkedAsked += 1);
    const any = this.#opinions.some(({ same_content }) => same_content !== null);
    const found = any ? await call("opinions_linked", { session: this.id }).catch(() => []) : [];
    if (asked === this.#linkedAsked && (any || this.#linked.length > 0)) this.#linked = found;
  }

  /** Does one act and takes its changes in; throws BackendError. */
  act<K extends ActCommand>(name: K, args: ActArgs<K>): Promise<SessionDelta> {
    return this.inTurn(async () => {
      const delta = (await call(name, { session: this.id, ...args } as Commands[K][0])) as SessionDelta;
      this.apply(delta);
      return delta;
    });
  }

  /** Takes the session's last act back (or does it again); throws BackendError. */
  undo(again = false): Promise<UndoAnswer> {
    return this.inTurn(async () => {
      const answer = await call(again ? "redo" : "undo", { session: this.id });
      if (answer.delta) this.apply(answer.delta);
      return answer;
    });
  }

  /** Runs `work` after all that was asked for before it. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}
