// The Word file at one key, from wherever she is in the session.
import { notices } from "$lib/app";
import { call } from "$lib/backend";
import type { SessionState } from "$lib/session";
import { t } from "$lib/texts";

let busy = false;

/** Writes the minutes as they stand, in spoken order: the final ones when nothing is missing that
 *  they must have, else a draft, which says so. What is still in the composer is no opinion yet and
 *  stays where it is. */
export async function writePaper(session: SessionState): Promise<void> {
  if (busy) return;
  busy = true;
  await notices.attempt(async () => {
    await session.drafts.flush();
    const { missing } = await session.inTurn(() => call("session_review", { session: session.id, order: "spoken" }));
    const draft = missing.some((line) => line.blocking);
    const { name, folder } = await session.inTurn(() =>
      call("minutes_export", { session: session.id, request: { order: "spoken", draft } }),
    );
    notices.say(draft ? t.issue.paperDraft(name, folder) : t.issue.paperDone(name, folder));
  });
  busy = false;
}
