// Who is there and who speaks.
import type { Attendee, SessionView } from "../../../src/lib/backend";
import { begin, end, entry, last } from "../queue";
import { id, now, fail, found, without, change, people, arrive, put, shift, type Handlers } from "../world";

const free = (one: SessionView): "speaking" | "waiting" => (one.queue.some((entry) => entry.state === "speaking") ? "waiting" : "speaking");

export const hall = {
  attendee_add: ({ session, input, queue, note }) =>
    change(session, "attendee_add", (one) => {
      const person: Attendee = { id: id(), ...input };
      people().join(person, id());
      one.attendees.push(person);
      if (queue) one.queue.push(entry(id(), person.id, free(one), now(), note));
      return person.id;
    }),
  attendee_edit: ({ session, attendee, input }) => change(session, "attendee_edit", (one) => void put(one.attendees, { id: attendee, ...input })),
  attendee_remove: ({ session, attendee }) =>
    change(session, "attendee_remove", (one) => {
      if (one.opinions.some((opinion) => opinion.speaker === attendee)) fail("attendee_in_use", { name: attendee });
      one.attendees = without(one.attendees, attendee);
      return undefined;
    }),
  attendance_arrive: ({ session, person, at }) => change(session, "attendance_arrive", (one) => arrive(one, person, at)),
  attendance_leave: ({ session, attendee, at }) =>
    change(session, "attendance_leave", (one) => void (found(one.attendees.find((other) => other.id === attendee)).left_at = at)),
  attendance_unarrive: ({ session, attendee }) =>
    change(session, "attendance_unarrive", (one) => {
      if (one.opinions.some(({ speaker }) => speaker === attendee)) fail("attendee_in_use");
      one.attendees = without(one.attendees, attendee);
      return undefined;
    }),
  queue_add: ({ session, attendee, note }) =>
    change(session, "queue_add", (one) => void one.queue.push(entry(id(), attendee, free(one), now(), note))),
  queue_next: ({ session }) =>
    change(session, "queue_next", (one) => {
      end(one.queue, now());
      const next = one.queue.find((other) => other.state === "waiting" && !other.deferred);
      if (next) begin(next, now());
      return undefined;
    }),
  queue_call: ({ session, attendee }) =>
    change(session, "queue_next", (one) => {
      end(one.queue, now());
      const waits = one.queue.find((other) => other.attendee === attendee && other.state === "waiting");
      if (waits) begin(waits, now());
      else one.queue.push(entry(id(), attendee, "speaking", now()));
      return undefined;
    }),
  queue_remove: ({ session, entry }) => change(session, "queue_remove", (one) => void (one.queue = without(one.queue, entry))),
  queue_last: ({ session, entry: which }) => change(session, "queue_move", (one) => void last(one.queue, which)),
  queue_defer: ({ session, entry: which, deferred }) =>
    change(session, deferred ? "queue_defer" : "queue_recall", (one) => {
      found(one.queue.find((other) => other.id === which)).deferred = deferred;
      if (!deferred) last(one.queue, which);
      return undefined;
    }),
  queue_move: ({ session, entry, up }) => change(session, "queue_move", (one) => void shift(one.queue, entry, up)),
} satisfies Partial<Handlers>;
