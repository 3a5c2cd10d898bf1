// The box of Ctrl+K: open over any screen, and where its lines lead.
import { app, notices } from "$lib/app";
import { call, type OpinionHit, type PersonHit, type SessionHit, type SessionRow } from "$lib/backend";
import type { KeyBinding } from "$lib/keys";
import { Asking } from "./asking.svelte";
import { commandsOf, type Command } from "./commands";
import { borrow, type Borrowed } from "./cursor";
import { sought, type Sought } from "./sought.svelte";

class SearchState {
  open = $state(false);
  commands: Command[] = $state.raw([]);
  sessions: SessionRow[] = $state.raw([]);
  /** What was looked for last and led somewhere. */
  again = "";
  asking = new Asking((query, limit) => call("search", { query, limit }));
  #cursor: Borrowed | null = null;

  /** Opens over the screen; `inForce` are the keys of the screen as it is now. */
  show(inForce: readonly KeyBinding[]): void {
    if (this.open || app.start === null) return;
    this.commands = commandsOf(inForce);
    this.#cursor = borrow();
    this.asking.typed("");
    this.open = true;
    // Without the last sessions the box does all else.
    void call("session_list", {}).then(
      (rows) => (this.sessions = rows),
      () => undefined,
    );
  }

  /** Back to the letter where the cursor was. */
  close(): void {
    if (!this.open) return;
    this.#cursor?.giveBack();
    this.#cursor = null;
    this.open = false;
  }

  run(command: Command): void {
    this.close();
    command.run();
  }

  /** In the open session picked where she works on it; another session opens in Rà soát. */
  async toOpinion(hit: Pick<OpinionHit, "id" | "session">, query: string): Promise<void> {
    const here = hit.session === app.session?.id && app.step !== "review";
    await this.#go({ session: hit.session, screen: here ? "record" : "review", opinion: hit.id }, query);
  }

  async toPerson(hit: PersonHit, query: string): Promise<void> {
    await this.#go({ session: hit.session, screen: "record", person: hit.id }, query);
  }

  async toSession(hit: SessionHit, query: string): Promise<void> {
    this.#leave(query);
    const screen = hit.opinions > 0 ? "record" : "prepare";
    await app.go(hit.id === app.session?.id ? app.step : screen, hit.id);
  }

  async #go(to: Sought, query: string): Promise<void> {
    this.#leave(query);
    sought.seek(to);
    await app.go(to.screen, to.session);
    if (notices.error) sought.forget();
  }

  /** The field under the box is left for good: it saves what stands in it. */
  #leave(query: string): void {
    this.again = query.trim() === "" ? this.again : query.trim();
    this.close();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }
}

export const search = new SearchState();
