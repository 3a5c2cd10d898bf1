// Development only: a shell pretended in memory (`npm run dev`), so that screens can be looked at
// in a browser. Never part of the build. `?empty` starts without sessions, `?theme=dark` in the dark,
// `?many=500` with that many opinions, `?keep` survives a reload.
import type { CommandName } from "../../src/lib/backend";
import { answers } from "./commands/answers";
import { hall } from "./commands/hall";
import { opinions } from "./commands/opinions";
import { program } from "./commands/program";
import { roll } from "./commands/roll";
import { room } from "./commands/room";
import { sessions } from "./commands/sessions";
import { ward } from "./commands/ward";
import { query, shell, world, type Handlers } from "./world";

const handlers: Handlers = { ...program, ...sessions, ...hall, ...roll, ...opinions, ...answers, ...room, ...ward };

/** Answers as the shell would, a moment later. */
export const transport = async (name: string, args: Record<string, unknown>): Promise<unknown> => {
  await new Promise((done) => setTimeout(done, 5));
  const handler = handlers[name as CommandName] as (args: unknown) => unknown;
  const answer: unknown = structuredClone(handler(JSON.parse(JSON.stringify(args))));
  if (query.has("keep")) sessionStorage.setItem("world", JSON.stringify({ world, place: shell.place }));
  return answer;
};
