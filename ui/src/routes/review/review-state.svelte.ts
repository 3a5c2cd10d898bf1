// What the screen Rà soát can do: the order of print, the row picked, the way to what is missing.
import { tick } from "svelte";
import { call, type Missing, type Order, type ReviewView } from "$lib/backend";
import type { SessionState } from "$lib/session";

/** Where in a picked row the cursor goes. */
export type Spot = "row" | "text" | "topics" | "answer" | "followUp";

const SPOT_OF: Partial<Record<Missing["code"], Spot>> = {
  untagged: "topics",
  no_answer_and_no_follow_up: "answer",
  follow_up_without_unit: "followUp",
  follow_up_without_due: "followUp",
  nhan_dan_lower_case: "text",
};

export class ReviewState {
  readonly session: SessionState;
  order: Order = $state("spoken");
  view: ReviewView = $state.raw({ groups: [], missing: [], marks: [] });
  picked: string | null = $state(null);
  revealed: string | null = $state(null);
  topicsOpen = $state(false);
  /** The missing line gone to last. */
  missingAt = $state(-1);
  /** The picked row brings the ways into its fields. */
  spots: Partial<Record<Spot, () => void>> = {};
  /** A missing line about the head of the session leads to the first step. */
  #leave: (missing: Missing) => void;
  #asked = 0;

  constructor(session: SessionState, leave: (missing: Missing) => void) {
    this.session = session;
    this.#leave = leave;
  }

  /** Reads the groups and what is missing anew, after an act or another order. */
  async read(order: Order): Promise<void> {
    const mine = ++this.#asked;
    const view = await call("session_review", { session: this.session.id, order });
    // Asked again meanwhile: that answer is the newer one.
    if (mine === this.#asked) this.view = view;
  }

  /** Denunciations stand apart: they are never printed with the others. */
  get denunciations(): string[] {
    return this.session.view.opinions.filter((one) => one.kind === "denunciation").map((one) => one.id);
  }

  /** All rows as they stand on the screen. */
  get rows(): string[] {
    return [...this.view.groups.flatMap((group) => group.opinions), ...this.denunciations];
  }

  async pick(id: string | null, spot: Spot = "row"): Promise<void> {
    if (this.picked !== id) this.spots = {};
    this.picked = id;
    this.revealed = null;
    this.topicsOpen = false;
    await tick();
    this.spots[spot]?.();
    if (spot === "topics" && id !== null) this.topicsOpen = true;
  }

  async step(by: -1 | 1): Promise<void> {
    const rows = this.rows;
    const at = this.picked === null ? (by === 1 ? -1 : rows.length) : rows.indexOf(this.picked);
    const to = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (to !== undefined) await this.pick(to);
  }

  async goTo(missing: Missing): Promise<void> {
    this.missingAt = this.view.missing.findIndex((line) => line.code === missing.code && line.opinion === missing.opinion);
    if (missing.opinion === null) this.#leave(missing);
    else await this.pick(missing.opinion, SPOT_OF[missing.code] ?? "row");
  }

  /** F6: the next missing line. Those about the head come last: they lead off the screen. */
  async nextMissing(): Promise<void> {
    const lines = [...this.view.missing];
    const next = lines.find((line, index) => index > this.missingAt && line.opinion !== null) ?? lines.find((line) => line.opinion !== null) ?? lines[0];
    if (next) await this.goTo(next);
  }

  reveal(): void {
    if (this.picked !== null) this.revealed = this.revealed === this.picked ? null : this.picked;
  }
}
