// What the ward has set (units, officials, topics …), read once and kept with every answer.
import { BackendError, call, type ActRef, type SettingsView, type Topic, type UndoAnswer } from "$lib/backend";
import { t } from "$lib/texts";
import { notices } from "./notices.svelte";

class WardState {
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

  /** Takes the answer of a change in. */
  take(settings: SettingsView): void {
    this.#settings = settings;
  }

  topic(code: string): Topic | undefined {
    return this.#settings?.topics.find((topic) => topic.code === code);
  }

  /** Takes back (or does again) the last act of the ward's own stack and says which it was. */
  async undo(again = false): Promise<UndoAnswer | undefined> {
    try {
      const answer = await call(again ? "redo" : "undo", { session: null });
      if (answer.settings) this.take(answer.settings);
      notices.clearError();
      notices.say(again ? t.shared.redone(actSentence(answer.act)) : t.shared.undone(actSentence(answer.act)), again ? "F9" : "Shift+F9");
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
