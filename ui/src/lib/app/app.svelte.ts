// Where she is: a screen and, for the four steps, the session that is open. The whole router.
import { asBackendError, call, type Missing, type Place, type Screen, type StartView, type TextSize, type Theme, type UndoAnswer } from "$lib/backend";
import { SessionState } from "$lib/session";
import { notices } from "./notices.svelte";
import { sentence } from "./sentence";
import { ward } from "./ward.svelte";

/** The screens that show one session, in the order of the work. */
export const STEPS = ["prepare", "record", "review", "issue"] as const;
export type Step = (typeof STEPS)[number];

class AppState {
  start: StartView | null = $state.raw(null);
  /** Why the program could not start: another window has the folder, a newer file … */
  refused: string | null = $state(null);
  screen: Screen = $state("home");
  session: SessionState | null = $state.raw(null);
  theme: Theme = $state("system");
  /** The shell shows the page so large; here it is only said. */
  textSize: TextSize = $state("small");
  /** What is missing and was chosen in a list: the screen it leads to puts the cursor there. */
  wanted: Missing | null = $state.raw(null);
  /** The last step shown, so that the rail leads back to it. */
  step: Step = $state("prepare");

  /** Reads what the program needs and goes where she was. */
  async begin(): Promise<void> {
    let start: StartView;
    try {
      start = await call("app_start", {});
    } catch (error) {
      this.#showTheme("system");
      this.refused = sentence(asBackendError(error));
      return;
    }
    await notices.attempt(async () => {
      this.#showTheme(start.theme);
      this.textSize = start.text_size;
      systemDark().addEventListener("change", () => this.#showTheme(this.theme));
      await ward.load();
      this.start = start;
      const place = start.place;
      if (place?.session) this.session = await SessionState.open(place.session).catch(() => null);
      if (place) this.#show(place.screen);
    });
  }

  /** Counts where she went: a session that opens after she has gone elsewhere doesn't come after her. */
  #ways = 0;
  #opening: { session: string; opened: Promise<SessionState> } | null = null;

  /** Goes to a screen; `session` opens that one first. A step without a session leads home. */
  async go(screen: Screen, session?: string): Promise<void> {
    const way = (this.#ways += 1);
    await notices.attempt(async () => {
      if (session !== undefined && session !== this.session?.id) {
        const opened = await this.#open(session);
        if (way !== this.#ways) return;
        this.session = opened;
        this.step = "prepare";
      }
      this.#show(screen);
      const place: Place = { screen: this.screen, session: this.session?.id ?? null };
      await call("place_save", { place });
    });
  }

  /** To the spot where what is missing is put right. */
  async goTo(missing: Missing): Promise<void> {
    this.wanted = missing;
    await this.go(missing.opinion === null ? "prepare" : "review");
  }

  /** What the screen just shown is to lead to; asked once. */
  takeWanted(): Missing | null {
    const wanted = this.wanted;
    this.wanted = null;
    return wanted;
  }

  /** Reads the open session anew, after an act elsewhere changed what is in it. */
  async refresh(): Promise<void> {
    const session = this.session;
    if (session) await notices.attempt(() => session.refresh());
  }

  /** Takes back (or does again) the ward's last act. Topics or people put together, or apart again, are
   *  in the open session too. */
  async undoWard(again: boolean): Promise<UndoAnswer | undefined> {
    const done = await ward.undo(again);
    if (done?.act.name === "topic_merge" || done?.act.name === "person_merge") await this.refresh();
    return done;
  }

  /** The session is gone (deleted, or its creation taken back). */
  forget(session: string): void {
    if (this.session?.id === session) this.session = null;
  }

  async setTheme(theme: Theme): Promise<void> {
    this.#showTheme(theme);
    await notices.attempt(() => call("theme_set", { theme }));
  }

  async setTextSize(size: TextSize): Promise<void> {
    const done = await notices.attempt(async () => {
      await call("text_size_set", { size });
      return true;
    });
    if (done) this.textSize = size;
  }

  /** Asked for twice before it is there, it is one. */
  async #open(session: string): Promise<SessionState> {
    if (this.#opening?.session === session) return this.#opening.opened;
    const opening = { session, opened: SessionState.open(session) };
    this.#opening = opening;
    return opening.opened.finally(() => {
      if (this.#opening === opening) this.#opening = null;
    });
  }

  #show(screen: Screen): void {
    const step = STEPS.find((one) => one === screen);
    if (step !== undefined && this.session === null) {
      this.screen = "home";
      return;
    }
    if (step !== undefined) this.step = step;
    this.screen = screen;
  }

  /** The window is about to close: what stands in a field is saved first. */
  async closing(): Promise<void> {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const session = this.session;
    await notices.attempt(async () => {
      await session?.drafts.flush();
      await session?.inTurn(() => Promise.resolve());
      await ward.inTurn(() => Promise.resolve());
    });
    await notices.attempt(() => call("close_ready", {}));
  }

  #showTheme(theme: Theme): void {
    this.theme = theme;
    const dark = theme === "dark" || (theme === "system" && systemDark().matches);
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  }
}

const systemDark = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");
export const app = new AppState();
