// What the ward has set (units, officials, topics …), read once and kept with every answer.
import { BackendError, call, type ActRef, type Commands, type SettingsView, type Topic, type UndoAnswer } from "$lib/backend";
import { shown } from "$lib/keys";
import { t } from "$lib/texts";
import { notices } from "./notices.svelte";

/** Commands that change what the ward has set and answer with all of it. */
export type SettingsCommand = {
  [K in keyof Commands]: Commands[K][1] extends SettingsView ? K : never;
}[keyof Commands];

class WardState {
  #turn: Promise<unknown> = Promise.resolve();
  #settings: SettingsView | null = $state.raw(null);

  get loaded(): boolean {
    return this.#settings !== null;
  }

  /** The settings; the frame shows no screen before they are there. */
  get settings(): SettingsView {
    if (this.#settings === null) throw new Error("settings are read before any screen");
    return this.#settings;
  }

  async load(): Promise<void> {
    this.#settings = await call("settings_get", {});
  }

  /** Changes one thing; a refusal is shown and answers false. */
  async change<K extends SettingsCommand>(name: K, args: Commands[K][0]): Promise<boolean> {
    return (await notices.attempt(() => this.act(name, args))) !== undefined;
  }

  /** Changes one thing; throws BackendError. */
  act<K extends SettingsCommand>(name: K, args: Commands[K][0]): Promise<SettingsView> {
    return this.inTurn(async () => (this.#settings = (await call(name, args)) as SettingsView));
  }

  /** Runs `work` after all that was asked for before it. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  topic(code: string): Topic | undefined {
    return this.#settings?.topics.find((topic) => topic.code === code);
  }

  /** A topic's name where there is little room. */
  short(code: string): string {
    return this.#settings?.short_names[code] ?? this.topic(code)?.name.split(",")[0] ?? code;
  }

  /** Takes back (or does again) the last act of the ward's own stack and says which it was. */
  async undo(again = false): Promise<UndoAnswer | undefined> {
    try {
      const answer = await this.inTurn(() => call(again ? "redo" : "undo", { session: null }));
      if (answer.settings) this.#settings = answer.settings;
      notices.clearError();
      notices.say(again ? t.shared.redone(actSentence(answer.act)) : t.shared.undone(actSentence(answer.act)), again ? shown("home", "undo") : shown("home", "redo"));
      return answer;
    } catch (thrown) {
      if (thrown instanceof BackendError && thrown.code.startsWith("nothing_to_")) {
        notices.say(again ? t.shared.nothingToRedo : t.shared.nothingToUndo);
      } else {
        notices.fail(thrown);
      }
      return undefined;
    }
  }
}

/** "xóa phiên “Đối thoại quý IV”": the act and what it was done to. */
export function actSentence(act: ActRef): string {
  const what = t.nouns.act[act.name];
  const { number, name, title } = act.subject;
  const subject = name ?? title;
  return [what, number ? t.shared.numbered(number) : "", subject ? `“${subject}”` : ""].filter(Boolean).join(" ");
}

export const ward = new WardState();
