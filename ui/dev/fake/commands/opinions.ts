// Opinions, what resembles them, their topics and their words.
import type { Opinion, OpinionEdit } from "../../../src/lib/backend";
import { preview as gatheredPreview, taken } from "../gathered";
import { elsewhere, link, similar, unlink } from "../similar";
import { suggest, untagged } from "../suggest";
import { asTyped, gist, stand, take, writeOut } from "../words";
import { world, id, now, fail, found, without, view, change, put, shift, type Handlers } from "../world";

function edited(opinion: Opinion, edit: OpinionEdit): Opinion {
  return { ...opinion, ...edit };
}

export const opinions = {
  opinion_record: ({ session, input }) =>
    change(session, "opinion_record", (one) => {
      const opinion: Opinion = { ...input, id: id(), at: input.at ?? now(), gist: null, group: null, location: null, authority: "ward", people: 1, follow_up: null, same_content: null };
      one.opinions.push(opinion);
      one.drafts = one.drafts.filter((draft) => draft.field !== "composer");
      return opinion.id;
    }),
  opinion_edit: ({ session, opinion, edit, fromComposer }) =>
    change(session, "opinion_edit", (one) => {
      if (fromComposer) one.drafts = one.drafts.filter((draft) => draft.field !== "composer");
      put(one.opinions, edited(found(one.opinions.find((other) => other.id === opinion)), edit));
      return undefined;
    }),
  opinion_split: ({ session, opinion, text, at }) =>
    change(session, "opinion_split", (one) => {
      const index = one.opinions.findIndex((other) => other.id === opinion);
      const whole = found(one.opinions[index]);
      const second = { ...structuredClone(whole), id: id(), text: text.slice(at).trim() };
      one.opinions.splice(index, 1, { ...whole, text: text.slice(0, at).trim() }, second);
      return second.id;
    }),
  opinion_join: ({ session, opinion }) =>
    change(session, "opinion_join", (one) => {
      const index = one.opinions.findIndex((other) => other.id === opinion);
      const above = one.opinions[index - 1] ?? fail("nothing_above");
      above.text = `${above.text}\n${found(one.opinions[index]).text}`;
      one.opinions.splice(index, 1);
      return above.id;
    }),
  opinion_move: ({ session, opinion, up }) => change(session, "opinion_move", (one) => void shift(one.opinions, opinion, up)),
  opinion_delete: ({ session, opinion }) => change(session, "opinion_delete", (one) => void (one.opinions = without(one.opinions, opinion))),
  opinion_similar: ({ session, opinion, text }) => similar(Object.values(world.sessions), session, opinion, text),
  opinion_link: ({ session, opinion, other }) =>
    change(session, "opinion_link", (one) => {
      const all = Object.values(world.sessions).flatMap((view) => view.opinions);
      const target = found(one.opinions.find((each) => each.id === opinion));
      link(all, target, found(all.find((each) => each.id === other)), id());
      return undefined;
    }),
  opinion_unlink: ({ session, opinion }) =>
    change(session, "opinion_unlink", (one) => {
      const all = Object.values(world.sessions).flatMap((view) => view.opinions);
      unlink(all, found(one.opinions.find((each) => each.id === opinion)));
      return undefined;
    }),
  opinions_linked: ({ session }) => elsewhere(Object.values(world.sessions), session),
  gathered_preview: ({ session, how }) => gatheredPreview(view(session), how),
  gathered_import: ({ session, lines }) => change(session, "gathered_import", (one) => void one.opinions.push(...taken(one, lines))),
  gathered_read_out: ({ session, opinion, read }) =>
    change(session, "read_out", (one) => void (one.read_out = [...one.read_out.filter((other) => other !== opinion), ...(read ? [opinion] : [])])),
  opinion_write_out: ({ session, opinion }) => change(session, "opinion_write_out", (one) => void writeOut(one, opinion, world.settings.abbreviations)),
  opinion_write_out_switch: ({ session, opinion }) =>
    change(session, "opinion_as_typed", (one) => void (asTyped(one, opinion) || writeOut(one, opinion, world.settings.abbreviations) || fail("nothing_written_out"))),
  answer_write_out: ({ session }) => change(session, "answer_write_out", () => undefined),
  gist_propose: ({ session, opinion }) => gist(found(view(session).opinions.find((one) => one.id === opinion)).text),
  mark_take: ({ session, mark }) => change(session, "mark_take", (one) => void take(one, mark)),
  mark_let_stand: ({ session, mark }) => change(session, "mark_let_stand", () => void stand(mark)),
  topic_suggest: ({ text, shown }) => suggest(text, shown),
  topics_untagged: ({ session }) => untagged(view(session).opinions),
  topics_accept: ({ session, choices }) =>
    change(session, "opinions_tag", (one) => {
      for (const { opinion, code } of choices) found(one.opinions.find((other) => other.id === opinion)).topics.push(code);
      return undefined;
    }),
} satisfies Partial<Handlers>;
