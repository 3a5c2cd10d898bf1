// A topic by its name, for whoever is in the middle of a line: one the ward has, or else a new one.
import { ward } from "$lib/app";
import type { Topic } from "$lib/backend";
import { fold } from "./fold";

/** Whose name this is, whatever its case and marks; one still offered before one that isn't. */
export function topicOfName(topics: readonly Topic[], name: string): Topic | undefined {
  const wanted = fold(name);
  const same = topics.filter((topic) => fold(topic.name) === wanted);
  return same.find((topic) => !topic.retired) ?? same[0];
}

/** What stands for a topic now: itself, or what it was put together with. */
function standing(topics: readonly Topic[], topic: Topic): Topic {
  const into = topics.find(({ code }) => code === topic.successor);
  return into && into.code !== topic.code ? standing(topics, into) : topic;
}

/** The topic there is now, and whether it was made for this. */
export interface Had {
  code: string;
  made: boolean;
}

let turn: Promise<unknown> = Promise.resolve();

/** The topic of that name. One that isn't there is made, one no longer offered is offered again; names that come in one
 *  breath are looked up one after the other, so that none is made twice. Throws BackendError. */
export function topicNamed(name: string): Promise<Had> {
  const mine = turn.then(() => have(name));
  turn = mine.catch(() => undefined);
  return mine;
}

async function have(name: string): Promise<Had> {
  const named = topicOfName(ward.settings.topics, name);
  if (named === undefined) {
    const before = new Set(ward.settings.topics.map(({ code }) => code));
    const { topics } = await ward.act("topic_add", { name, field: null });
    return { code: topics.find(({ code }) => !before.has(code))?.code ?? "", made: true };
  }
  const { code, retired } = standing(ward.settings.topics, named);
  if (retired) await ward.act("topic_retire", { code, retired: false });
  return { code, made: false };
}
