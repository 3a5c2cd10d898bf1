import { describe, expect, it } from "vitest";
import type { SessionRow } from "$lib/backend";
import { latest, sections } from "./sections";

const row = (id: string, started_at: string, deleted_at: string | null = null): SessionRow => ({
  id,
  kind: "dialogue",
  title: id,
  place: "",
  started_at,
  ended_at: null,
  opinions: 0,
  unanswered: 0,
  deleted_at,
});

const rows = [
  row("old", "2026-09-01T19:00:00+07:00"),
  row("evening", "2026-11-27T19:00:00+07:00"),
  row("morning", "2026-11-27T08:00:00+07:00"),
  row("yesterday-night", "2026-11-26T16:59:00Z"),
  row("next", "2026-12-01T08:00:00+07:00"),
  row("gone", "2026-11-27T08:00:00+07:00", "2026-11-27T09:00:00+07:00"),
];
const ids = (list: SessionRow[]): string[] => list.map((one) => one.id);

describe("the sections of the home screen", () => {
  it("go by the day in Vietnam, deleted sessions apart", () => {
    const { today, coming, recent, deleted } = sections(rows, "2026-11-27");
    expect(ids(today)).toEqual(["morning", "evening"]);
    expect(ids(coming)).toEqual(["next"]);
    expect(ids(recent)).toEqual(["yesterday-night", "old"]);
    expect(ids(deleted)).toEqual(["gone"]);
  });

  it("offer the set-up of the latest session that is still there", () => {
    expect(latest(rows)?.id).toBe("next");
    expect(latest([row("gone", "2026-11-27T08:00:00+07:00", "2026-11-28T08:00:00+07:00")])).toBeUndefined();
  });
});
