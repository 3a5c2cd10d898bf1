// Who on the roll answers to the typed letters; an answer to letters that have changed since is not shown.
import { call, type PersonMatch } from "$lib/backend";
import { readName } from "$lib/session";

export class Finder {
  matches: readonly PersonMatch[] = $state.raw([]);
  /** The letters that `matches` answer to. */
  about: string = $state("");
  #asked = 0;
  #ask: (typed: string) => Promise<PersonMatch[]>;

  constructor(ask: (typed: string) => Promise<PersonMatch[]>) {
    this.#ask = ask;
  }

  /** The roll as this session knows it (null = no session); `limit` says how many for which letters.
   *  "Bà Hoa" is looked for as "Hoa": the form of address is no part of the name. */
  static of(session: string | null, limit: (typed: string) => number): Finder {
    // Whatever reads the roll when somebody is going to be looked for does it before the first letter.
    void call("people_ready", {}).catch(() => undefined);
    return new Finder((typed) => call("person_find", { session, typed: readName(typed).name ?? typed, limit: limit(typed) }));
  }

  /** A key changed the letters. Who can't be found now isn't shown; an Enter says why. */
  typed(text: string): void {
    void this.find(text).catch(() => undefined);
  }

  /** Asks, and shows nothing; throws BackendError. */
  async ask(text: string): Promise<readonly PersonMatch[]> {
    return text.trim() === "" ? [] : this.#ask(text);
  }

  /** Asks, shows and answers; throws BackendError. */
  async find(text: string): Promise<readonly PersonMatch[]> {
    this.#asked += 1;
    const mine = this.#asked;
    const found = await this.ask(text);
    if (mine === this.#asked) {
      this.matches = found;
      this.about = text;
    }
    return found;
  }
}
