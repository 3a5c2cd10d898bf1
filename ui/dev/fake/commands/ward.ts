// Thiết lập: what the ward keeps.
import type { SettingsView } from "../../../src/lib/backend";
import { startingAbbreviations, startingModules } from "../words";
import { world, id, fail, everyOpinion, wardView, without, set, put, type Handlers } from "../world";

function topic(one: SettingsView, code: string): SettingsView["topics"][number] {
  return one.topics.find((other) => other.code === code) ?? fail("topic_unknown", { code });
}

export const ward = {
  settings_get: wardView,
  ward_edit: ({ profile }) => set("ward_edit", {}, (one) => (one.profile = profile)),
  abbreviation_save: ({ abbreviation }) => set("abbreviation_save", { name: abbreviation.short }, (one) => put(one.abbreviations, { ...abbreviation, id: abbreviation.id || id() })),
  abbreviation_remove: ({ id: gone }) => set("abbreviation_remove", {}, (one) => (one.abbreviations = without(one.abbreviations, gone))),
  abbreviations_start: () => set("abbreviations_start", {}, (one) => (one.abbreviations = [...one.abbreviations, ...startingAbbreviations])),
  module_save: ({ module }) => set("module_save", { name: module.name }, (one) => put(one.modules, { ...module, id: module.id || id() })),
  module_remove: ({ id: gone }) => set("module_remove", {}, (one) => (one.modules = without(one.modules, gone))),
  modules_start: () => set("modules_start", {}, (one) => (one.modules = [...one.modules, ...startingModules])),
  unit_save: ({ unit }) => set("unit_save", { name: unit.name }, (one) => put(one.units, unit)),
  unit_remove: ({ id: gone }) => set("unit_remove", {}, (one) => (one.units = without(one.units, gone))),
  official_save: ({ official }) => set("official_save", { name: official.name }, (one) => put(one.officials, official)),
  official_remove: ({ id: gone }) => set("official_remove", {}, (one) => (one.officials = without(one.officials, gone))),
  group_save: ({ group }) => set("group_save", { name: group.name }, (one) => put(one.groups, group)),
  group_remove: ({ id: gone }) => set("group_remove", {}, (one) => (one.groups = without(one.groups, gone))),
  holiday_save: ({ holiday }) =>
    set("holiday_save", { name: holiday.name }, (one) => {
      one.holidays = [...one.holidays.filter((other) => other.date !== holiday.date), holiday].sort((a, b) => a.date.localeCompare(b.date));
    }),
  holiday_remove: ({ date }) => set("holiday_remove", {}, (one) => (one.holidays = one.holidays.filter((other) => other.date !== date))),
  topic_add: ({ name, field }) =>
    set("topic_add", { name }, (one) => {
      if (one.topics.some((topic) => topic.name === name)) fail("topic_name_taken", { name });
      one.topics.push({ code: id(), name, field, hue: 200, retired: false, successor: null });
    }),
  topic_rename: ({ code, name }) => set("topic_rename", { name }, (one) => (topic(one, code).name = name)),
  topic_retire: ({ code, retired }) => set("topic_retire", { name: topic(world.settings, code).name }, (one) => (topic(one, code).retired = retired)),
  topic_colour: ({ code, hue }) => set("topic_colour", { name: topic(world.settings, code).name }, (one) => (topic(one, code).hue = hue)),
  quick_topics_set: ({ codes }) => set("quick_topics_set", {}, (one) => (one.quick_topics = codes)),
  speaker_minutes_set: ({ minutes }) => set("ward_edit", {}, (one) => (one.speaker_minutes = minutes)),
  deadline_rule_set: ({ kind, rule }) =>
    set("deadline_rule_set", {}, (one) => (one.deadlines = one.deadlines.map((each) => (each.kind === kind ? { ...each, rule } : each)))),
  topics_learned: () =>
    world.settings.topics
      .map(({ code }) => ({ code, lessons: everyOpinion().filter(({ topics }) => topics.includes(code)).length, words: ["cống", "mùi", "ngập", "xe gom"] }))
      .filter(({ lessons }) => lessons > 0),
  topic_forget: ({ code }) => set("topic_forget", code === null ? {} : { name: topic(world.settings, code).name }, () => undefined),
  topic_merge_preview: ({ from, into }) => {
    const of = everyOpinion().filter(({ topics }) => topics.includes(from));
    return { opinions: of.length, both: of.filter(({ topics }) => topics.includes(into)).length, sessions: of.length > 0 ? 1 : 0 };
  },
  topic_merge: ({ from, into }) =>
    set("topic_merge", { name: topic(world.settings, from).name, into: topic(world.settings, into).name }, (one) => {
      Object.assign(topic(one, from), { retired: true, successor: into });
      for (const opinion of everyOpinion()) {
        opinion.topics = [...new Set(opinion.topics.map((code) => (code === from ? into : code)))];
      }
    }),
} satisfies Partial<Handlers>;
