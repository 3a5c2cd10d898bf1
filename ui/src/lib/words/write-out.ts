// Abbreviations written out after something is closed: an act of its own, so that taking it back
// leaves the record as it was typed; and one whose failure is said, but doesn't undo the closing.
import { notices, ward } from "$lib/app";
import type { SessionState } from "$lib/session";

const any = (): boolean => ward.loaded && ward.settings.abbreviations.length > 0;

export async function writeOutOpinion(session: SessionState, opinion: string | null): Promise<void> {
  if (opinion === null || !any()) return;
  await notices.attempt(() =>
    session.act("opinion_write_out", { opinion }).catch((thrown: unknown) => {
      // Taken back in the meantime: there is nothing to write out.
      if (session.opinion(opinion) !== null) throw thrown;
    }),
  );
}

export async function writeOutAnswer(session: SessionState, answer: string | null): Promise<void> {
  if (answer !== null && any()) await notices.attempt(() => session.act("answer_write_out", { answer }));
}
