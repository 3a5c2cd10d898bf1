// What was found and is gone to: the screen that shows it takes it, whether it is new or was there.

export interface Sought {
  session: string;
  screen: "record" | "review";
  /** An opinion, or a person: one of the two. */
  opinion?: string;
  person?: string;
}

class Finding {
  #now: Sought | null = $state.raw(null);

  seek(what: Sought): void {
    this.#now = what;
  }

  /** Nothing is sought any more: the way there was barred. */
  forget(): void {
    this.#now = null;
  }

  /** What this screen of this session is to lead to; asked once. To be called in an effect. */
  take(session: string, screen: Sought["screen"]): Sought | null {
    const now = this.#now;
    if (now?.session !== session || now.screen !== screen) return null;
    this.#now = null;
    return now;
  }
}

export const sought = new Finding();
