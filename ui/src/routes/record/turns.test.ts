// Who waits is shown with what the chair weighs: how often they spoke tonight, and for how long.
import { tick } from "svelte";
import { expect, it } from "vitest";
import type { QueueEntry } from "$lib/backend";
import "../../../dev/stage";
import { session } from "../../../dev/record-screen";

const turn = (id: string, attendee: string, state: QueueEntry["state"], began: string | null, ended: string | null): QueueEntry => ({
  id,
  attendee,
  state,
  note: null,
  deferred: false,
  began_at: began && `2026-11-03T${began}+07:00`,
  ended_at: ended && `2026-11-03T${ended}+07:00`,
});

it("a second turn stands with the time of the first, a first one as such", async () => {
  const [one, other] = session.view.attendees.filter(({ name }) => name !== null).map(({ id }) => id);
  if (one === undefined || other === undefined) throw new Error("two people are needed");
  session.view = {
    ...session.view,
    opinions: [],
    queue: [
      turn("q1", one, "done", "19:00:00", "19:03:20"),
      turn("q2", one, "done", "19:10:00", "19:11:05"),
      turn("q3", other, "speaking", "19:12:00", null),
      turn("q4", one, "waiting", null, null),
    ],
  };
  await tick();
  const row = (state: string): string => document.querySelector(`[data-test="queue-entry"][data-state="${state}"]`)?.textContent ?? "";
  expect(row("waiting")).toContain("đã nói 2 lần · tổng 4:25");
  expect(row("speaking")).not.toContain("đã nói");
  session.view = { ...session.view, queue: session.view.queue.map((entry) => (entry.id === "q3" ? { ...entry, attendee: one } : entry)) };
  await tick();
  expect(row("speaking")).toContain("tổng 4:25");
});
