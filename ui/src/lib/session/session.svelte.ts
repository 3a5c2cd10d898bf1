// The session that is open: what the program answered last, brought forward by each act's changes.
import { call, type Session, type SessionDelta, type SessionView } from "$lib/backend";

export class SessionState {
  view: SessionView = $state.raw() as SessionView;

  constructor(view: SessionView) {
    this.view = view;
  }

  static async open(session: string): Promise<SessionState> {
    return new SessionState(await call("session_open", { session }));
  }

  get id(): string {
    return this.view.session.id;
  }

  get head(): Session {
    return this.view.session;
  }

  get savedAt(): string {
    return this.view.saved_at;
  }

  /** Takes one act's changes in. */
  apply(delta: SessionDelta): void {
    const view = this.view;
    this.view = {
      ...view,
      session: delta.session ?? view.session,
      conclusions: delta.conclusions ?? view.conclusions,
      queue: delta.queue ?? view.queue,
      counts: delta.counts,
      undo: delta.undo,
      redo: delta.redo,
      saved_at: delta.saved_at,
    };
  }
}
