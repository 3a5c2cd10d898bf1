// Sessions, what earlier ones left open, what is half typed.
import type { CarriedOpinion, SessionRow } from "../../../src/lib/backend";
import { carrySet, leftOpen } from "../carry";
import { counts, session as newSession, view as newView } from "../data";
import { review } from "../review";
import { TODAY, query, world, id, now, act, view, change, type Handlers } from "../world";

const rows = (): SessionRow[] =>
  Object.values(world.sessions).map((one) => ({
    id: one.session.id,
    kind: one.session.kind,
    title: one.session.title,
    place: one.session.place,
    started_at: one.session.started_at,
    ended_at: one.session.ended_at,
    opinions: one.opinions.length,
    unanswered: counts(one.opinions, one).unanswered,
    deleted_at: world.deleted[one.session.id] ?? null,
  }));

const carriedBy: Record<string, CarriedOpinion[]> = {};
/** The sample's evening has something to carry, a session made here too. */
const carried = (session: string): CarriedOpinion[] => (carriedBy[session] ??= leftOpen(Number(query.get("carry") ?? 0)));

export const sessions = {
  session_list: rows,
  session_create: ({ input }) => {
    const name = id();
    const from = input.copy_from === null ? undefined : world.sessions[input.copy_from]?.session;
    act("ward", "session_create", {}, () => {
      const head = from ? { ...structuredClone(from), id: name, title: "", number: null, ended_at: null } : newSession(name, input.kind, TODAY);
      world.sessions[name] = newView({ ...head, kind: input.kind });
    });
    return name;
  },
  session_delete: ({ session }) => {
    act("ward", "session_delete", { title: view(session).session.title }, () => (world.deleted[session] = now()));
    return rows();
  },
  session_restore: ({ session }) => {
    act("ward", "session_restore", { title: view(session).session.title }, () => {
      world.deleted = Object.fromEntries(Object.entries(world.deleted).filter(([key]) => key !== session));
    });
    return rows();
  },
  session_open: ({ session }) => structuredClone(view(session)),
  session_edit: ({ session, head }) => change(session, "session_edit", (one) => void (one.session = head)),
  title_propose: ({ head }) =>
    head.kind === "dialogue"
      ? `Hội nghị tiếp xúc, đối thoại giữa người đứng đầu cấp ủy, chính quyền phường ${head.ward.name} với Nhân dân quý IV năm 2026`
      : `Phiên ${head.kind} phường ${head.ward.name}`,
  carry_list: ({ session, opinion }) => structuredClone(carried(session).filter(({ id }) => opinion === null || id === opinion)),
  carry_set: ({ session, opinion, input }) =>
    change(session, input.how === "kept" ? "carry_keep" : input.how === "resolved" ? "carry_resolve" : "carry_answer", () => {
      carrySet(carried(session), opinion, input);
      return undefined;
    }, { opinion }),
  session_review: ({ session, order }) => review(view(session), order),
  draft_save: ({ draft }) => {
    const one = view(draft.session);
    one.drafts = [...one.drafts.filter((other) => other.field !== draft.field), draft];
    return now();
  },
  draft_clear: ({ session, field }) => {
    const one = view(session);
    one.drafts = one.drafts.filter((other) => other.field !== field);
    return null;
  },
} satisfies Partial<Handlers>;
