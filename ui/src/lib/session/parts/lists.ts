// The closed lists in the order in which the keys count them.
import type { Authority, Channel, FollowUpStatus, OpinionKind, Outcome } from "$lib/backend";

/** F5 then Alt+1 … 7. */
export const KINDS: readonly OpinionKind[] = ["opinion", "petition", "report", "complaint", "denunciation", "question", "praise"];
/** F5 then Alt+8, 9, 0. */
export const CHANNELS: readonly Channel[] = ["spoken", "written", "collected"];
/** In the answer: Alt+1 … 6. */
export const OUTCOMES: readonly Outcome[] = ["answered", "accepted", "guided", "transferred", "written_reply", "refused"];
export const AUTHORITIES: readonly Authority[] = ["ward", "city", "central", "utility", "community"];
export const STATUSES: readonly FollowUpStatus[] = ["assigned", "in_progress", "resolved", "transferred", "refused"];
