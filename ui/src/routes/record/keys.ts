// The keys of the screen Ghi: what each row of the table does.
import { tick } from "svelte";
import { bind, type KeyBinding } from "$lib/keys";
import { t } from "$lib/texts";
import type { RecordState } from "./record-state.svelte";

interface Window {
  offers: () => readonly string[];
  quick: () => readonly string[];
  sayTime: () => void;
  gathered: () => void;
  carry: () => void;
  attendance: () => void;
}

export function recordKeys(screen: RecordState, window: Window): KeyBinding[] {
  const { composer } = screen;
  const inComposer = (): boolean => document.activeElement === composer.field;
  const fieldHasAct = (): boolean => screen.editing === null && inComposer();
  const owns = (): boolean => screen.ownsPicked && inComposer();

  // Ctrl+Z is the field's own; in an empty composer there is nothing to take back but acts.
  const emptyComposer = (): boolean => inComposer() && composer.text === "";

  const bindings = bind(
    "record",
    {
      finish: { run: () => void (emptyComposer() && composer.opinion === null && screen.kept.count > 0 ? screen.kept.back() : screen.recording.finish()), when: inComposer },
      next: { run: () => void screen.floor.next() },
      addPerson: { run: () => (screen.open = "person") },
      speaker: { run: () => (screen.open = "speaker") },
      rename: { run: () => void screen.floor.rename() },
      queue: { run: () => screen.spots.queue?.() },
      kind: { run: () => (screen.open = "kind") },
      offer: { run: (_event, index) => void screen.toggleTopic(window.offers()[index]) },
      quick: { run: (_event, index) => void screen.toggleTopic(window.quick()[index]) },
      topic: { run: () => (screen.open = "topics") },
      answer: { run: () => void screen.jump("answer", tick) },
      followUp: { run: () => void screen.jump("followUp", tick) },
      unanswered: {
        run: () => {
          screen.home();
          void screen.unanswered();
        },
      },
      pickUp: { run: () => screen.step(-1) },
      pickDown: { run: () => screen.step(1) },
      edit: { run: () => void screen.order.edit() },
      mark: { run: () => void screen.mark() },
      split: { run: () => void screen.order.split(), when: fieldHasAct },
      join: { run: () => void screen.order.join() },
      moveUp: { run: () => void screen.order.move(true), when: owns },
      moveDown: { run: () => void screen.order.move(false), when: owns },
      delete: { run: () => void screen.order.remove(), when: owns },
      reveal: { run: () => screen.reveal() },
      similar: { run: () => screen.similar.arm(), when: () => screen.open === null },
      undo: { run: () => void screen.takingBack.undo(false) },
      redo: { run: () => void screen.takingBack.undo(true) },
      save: { run: () => window.sayTime() },
      attendance: { run: () => window.attendance() },
      gathered: { run: window.gathered },
      carry: { run: window.carry },
      reuse: { run: () => void screen.reuse.open() },
      back: { run: () => screen.back() },
    },
    t.record.keys,
  );
  return [...bindings, { keys: ["Ctrl+Z"], run: () => void screen.takingBack.undo(false), when: emptyComposer }];
}
