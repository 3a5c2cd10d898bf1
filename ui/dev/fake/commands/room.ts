// The room screen.
import type { RoomControl, RoomSetup } from "../../../src/lib/backend";
import { roomView } from "../room";
import { query, shell, view, type Handlers } from "../world";

const rooms: Record<string, RoomSetup> = {};
let shownRoom: { session: string; blank: boolean } | null = null;
const roomOf = (session: string): RoomControl => {
  const open = shownRoom?.session === session;
  return { open, blank: open && (shownRoom?.blank ?? false), setup: rooms[session] ?? { item: null, shows: [] } };
};

export const room = {
  // The room screen in the same tab: `/room.html?speaker=…`.
  room_get: ({ session }) => roomOf(session),
  room_set: ({ session, setup }) => ((rooms[session] = setup), roomOf(session)),
  room_open: ({ session }) => ((shownRoom = { session, blank: false }), roomOf(session)),
  room_close: ({ session }) => ((shownRoom = null), roomOf(session)),
  room_blank: ({ session, blank }) => ((shownRoom = { session, blank }), roomOf(session)),
  room_view: () => roomView(view("s1"), query, shell.theme),
} satisfies Partial<Handlers>;
