// What a test of a mounted screen stands on: the pretended shell of `npm run dev`, what jsdom lacks, and a hand that
// holds the program's answers back. The screen itself is imported after it.
import { tick } from "svelte";
import { vi } from "vitest";
import type { SessionState } from "../src/lib/session";

vi.mock("$transport", () => import("./fake"));
vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal("CSS", { escape: (text: string) => text });
HTMLDialogElement.prototype.showModal = () => undefined;
HTMLDialogElement.prototype.close = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

interface Answers {
  /** Nothing is answered until the hand is taken off. */
  hold: () => Promise<() => void>;
  /** Takes off the hands that a test which failed has left. */
  letGo: () => void;
  /** All that was asked for has been answered. */
  settled: () => Promise<void>;
  /** This command fails from now on. */
  failing: (command: string) => void;
}

/** The program's answers in the session that is open. */
export function answersOf(session: () => SessionState): Answers {
  const held: (() => void)[] = [];
  return {
    hold: () =>
      new Promise((begun) => {
        void session().inTurn(() => new Promise<void>((release) => (held.push(release), begun(release))));
      }),
    letGo: () => {
      for (const release of held.splice(0)) release();
    },
    settled: async () => {
      for (let turn = 0; turn < 8; turn += 1) await session().inTurn(() => new Promise((done) => setTimeout(done, 8)));
      await tick();
    },
    failing: (command) => {
      const open = session();
      const act = open.act.bind(open);
      vi.spyOn(open, "act").mockImplementation((name, args) => (name === command ? open.inTurn(() => Promise.reject(new Error("disk"))) : act(name, args)));
    },
  };
}
