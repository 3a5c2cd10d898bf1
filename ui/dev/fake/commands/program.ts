// The program itself, what was done, what is found and what is written.
import { evening } from "../data";
import { search } from "../search";
import { TODAY, world, shell, undoStacks, redoStacks, now, act, turn, type Handlers } from "../world";

export const program = {
  app_start: () => ({ version: "0.1.0", data_folder: "", export_folder: "", first_run: false, place: shell.place, theme: shell.theme, text_size: shell.textSize, today: TODAY }),
  place_save: (args) => ((shell.place = args.place), null),
  theme_set: (args) => ((shell.theme = args.theme), null),
  text_size_set: (args) => {
    shell.textSize = args.size;
    document.documentElement.style.zoom = { small: "1", medium: "1.12", large: "1.25" }[shell.textSize];
    return null;
  },
  close_ready: () => null,
  sample_import: () => {
    act("ward", "session_import", {}, () => (world.sessions["s1"] = evening()));
    return "s1";
  },
  undo: ({ session }) => turn(session, undoStacks, redoStacks, "nothing_to_undo"),
  redo: ({ session }) => turn(session, redoStacks, undoStacks, "nothing_to_redo"),
  history: ({ session }) => {
    const key = session ?? "ward";
    const past = (stacks: typeof undoStacks, undone: boolean) =>
      (stacks[key] ?? []).map((one) => ({ act: { name: one.act, subject: one.subject }, at: now(), undone }));
    return [...past(redoStacks, true), ...past(undoStacks, false).reverse()];
  },
  minutes_export: () => ({ name: "2026-11-27 Đối thoại.docx", folder: "Tài liệu/Gần Dân", renamed: false }),
  minutes_files: () => [{ name: "2026-11-27 Đối thoại.docx", written_at: now() }],
  minutes_open: () => null,
  minutes_reveal: () => null,
  search: ({ query: looked, limit }) => search(Object.values(world.sessions).filter(({ session }) => !(session.id in world.deleted)), world.settings, looked, limit),
} satisfies Partial<Handlers>;
