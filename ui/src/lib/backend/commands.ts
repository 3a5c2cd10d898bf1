// Every command of the shell, by name: what it takes and what it answers.
// A Rust test compares the names with those the shell registers.
import type * as T from "./bindings.gen";

export interface Commands {
  app_start: [Record<string, never>, T.StartView];
  place_save: [{ place: T.Place }, null];
  theme_set: [{ theme: T.Theme }, null];
  /** The shell shows the page larger or smaller at once. */
  text_size_set: [{ size: T.TextSize }, null];
  /** What was being typed is saved: the window may close. */
  close_ready: [Record<string, never>, null];
  /** The sample evening that ships with the program; answers the session's id. */
  sample_import: [Record<string, never>, string];

  session_list: [Record<string, never>, T.SessionRow[]];
  session_create: [{ input: T.NewSession }, string];
  session_delete: [{ session: string }, T.SessionRow[]];
  session_restore: [{ session: string }, T.SessionRow[]];
  session_open: [{ session: string }, T.SessionView];
  session_edit: [{ session: string; head: T.Session }, T.SessionDelta];
  title_propose: [{ head: T.Session }, string];
  carry_list: [{ session: string; opinion: string | null }, T.CarriedOpinion[]];
  carry_set: [{ session: string; opinion: string; input: T.CarryInput }, T.SessionDelta];
  session_review: [{ session: string; order: T.Order }, T.ReviewView];

  attendee_add: [{ session: string; input: T.AttendeeInput; queue: boolean; note: string | null }, T.SessionDelta];
  attendee_edit: [{ session: string; attendee: string; input: T.AttendeeInput }, T.SessionDelta];
  attendee_remove: [{ session: string; attendee: string }, T.SessionDelta];
  queue_add: [{ session: string; attendee: string; note: string | null }, T.SessionDelta];
  /** The one speaking is done, the next one waiting speaks (nobody, when none waits). */
  queue_next: [{ session: string }, T.SessionDelta];
  /** This one speaks now, wherever they stand in the queue. */
  queue_call: [{ session: string; attendee: string }, T.SessionDelta];
  queue_remove: [{ session: string; entry: string }, T.SessionDelta];
  queue_move: [{ session: string; entry: string; up: boolean }, T.SessionDelta];
  /** Behind all others that wait. */
  queue_last: [{ session: string; entry: string }, T.SessionDelta];
  /** Out of the order until called, or back into it. */
  queue_defer: [{ session: string; entry: string; deferred: boolean }, T.SessionDelta];

  /** Records the composer's text and clears its draft, in one act. */
  opinion_record: [{ session: string; input: T.NewOpinion }, T.SessionDelta];
  /** `from_composer` clears the composer's draft in the same act. */
  opinion_edit: [{ session: string; opinion: string; edit: T.OpinionEdit; fromComposer: boolean }, T.SessionDelta];
  /** `at` counts UTF-16 code units, as a text field does. `text` is what the field holds now. */
  opinion_split: [{ session: string; opinion: string; text: string; at: number }, T.SessionDelta];
  /** Joins with the opinion above, which keeps its number, speaker and kind. */
  opinion_join: [{ session: string; opinion: string }, T.SessionDelta];
  opinion_move: [{ session: string; opinion: string; up: boolean }, T.SessionDelta];
  opinion_delete: [{ session: string; opinion: string }, T.SessionDelta];
  /** opinion = the one the text belongs to, null while it isn't recorded; two at most, best first. */
  opinion_similar: [{ session: string; opinion: string | null; text: string; speaker: string | null }, T.SimilarOpinion[]];
  opinion_link: [{ session: string; opinion: string; other: string }, T.SessionDelta];
  opinion_unlink: [{ session: string; opinion: string }, T.SessionDelta];
  /** What opinions of the session are linked with in other sessions. */
  opinions_linked: [{ session: string }, T.LinkedOpinion[]];

  /** What would become of each line of a list; changes nothing. */
  gathered_preview: [{ session: string; file: T.Brought; how: T.GatheredHow }, T.GatheredPreview];
  /** Takes these lines over, in one act. */
  gathered_import: [{ session: string; file: T.Brought; how: T.GatheredHow; lines: number[]; names: boolean }, T.SessionDelta];
  gathered_read_out: [{ session: string; opinion: string; read: boolean }, T.SessionDelta];

  answer_add: [{ session: string; input: T.AnswerInput }, T.SessionDelta];
  answer_edit: [{ session: string; answer: string; input: T.AnswerInput }, T.SessionDelta];
  answer_remove: [{ session: string; answer: string }, T.SessionDelta];

  answer_reuse: [{ session: string; answer: string; opinions: string[] }, T.SessionDelta];
  answers_before: [{ session: string; opinion: string | null; text: string; speaker: string | null }, T.EarlierAnswer[]];
  follow_up_read: [{ session: string; line: string }, T.LineReading];
  /** The line as typed: "địa chính 10n". Empty clears. */
  follow_up_set: [{ session: string; opinion: string; line: string }, T.SessionDelta];
  follow_up_edit: [{ session: string; opinion: string; input: T.FollowUpInput | null }, T.SessionDelta];

  conclusion_add: [{ session: string; input: T.ConclusionInput }, T.SessionDelta];
  conclusion_edit: [{ session: string; conclusion: string; input: T.ConclusionInput }, T.SessionDelta];
  conclusion_remove: [{ session: string; conclusion: string }, T.SessionDelta];
  conclusion_move: [{ session: string; conclusion: string; up: boolean }, T.SessionDelta];

  /** session null = the ward's own stack (settings, home). */
  undo: [{ session: string | null }, T.UndoAnswer];
  redo: [{ session: string | null }, T.UndoAnswer];

  /** The acts that stand or can be done again, the newest first. */
  history: [{ session: string | null }, T.PastAct[]];

  draft_save: [{ draft: T.Draft }, string];
  draft_clear: [{ session: string; field: string }, null];

  minutes_export: [{ session: string; request: T.ExportRequest }, T.Exported];
  minutes_files: [{ session: string }, T.ExportedFile[]];
  minutes_open: [{ name: string }, null];
  minutes_reveal: [{ name: string }, null];

  settings_get: [Record<string, never>, T.SettingsView];
  ward_edit: [{ profile: T.WardProfile }, T.SettingsView];
  /** An empty id adds. */
  unit_save: [{ unit: T.Unit }, T.SettingsView];
  unit_remove: [{ id: string }, T.SettingsView];
  official_save: [{ official: T.Official }, T.SettingsView];
  official_remove: [{ id: string }, T.SettingsView];
  group_save: [{ group: T.ResidentGroup }, T.SettingsView];
  group_remove: [{ id: string }, T.SettingsView];
  holiday_save: [{ holiday: T.Holiday }, T.SettingsView];
  holiday_remove: [{ date: string }, T.SettingsView];
  topic_add: [{ name: string; field: string | null }, T.SettingsView];
  topic_rename: [{ code: string; name: string }, T.SettingsView];
  topic_retire: [{ code: string; retired: boolean }, T.SettingsView];
  topic_colour: [{ code: string; hue: number }, T.SettingsView];
  quick_topics_set: [{ codes: string[] }, T.SettingsView];
  /** Minutes before the clock warns; null = never. */
  deadline_rule_set: [{ kind: T.SessionKind; rule: T.DeadlineRule | null }, T.SettingsView];
  speaker_minutes_set: [{ minutes: number | null }, T.SettingsView];

  /** `shown` = the codes now at Alt+1…3; they keep their keys until another is clearly likelier. */
  topic_suggest: [{ text: string; shown: string[] }, T.Suggestions];
  /** Words, phrases and filters as typed; `limit` opinions at most. */
  search: [{ query: string; limit: number }, T.SearchAnswer];
  topics_untagged: [{ session: string }, T.Untagged[]];
  topics_accept: [{ session: string; choices: T.TopicChoice[] }, T.SessionDelta];
  topics_learned: [Record<string, never>, T.LearnedTopic[]];
  /** code null = all that was learned. */
  topic_forget: [{ code: string | null }, T.SettingsView];
  topic_merge_preview: [{ from: string; into: string }, T.MergePreview];
  topic_merge: [{ from: string; into: string }, T.SettingsView];

  people_list: [Record<string, never>, T.PersonRow[]];
  /** id null adds. */
  person_save: [{ id: string | null; input: T.PersonInput }, T.PersonRow];
  person_remove: [{ id: string }, null];
  /** Two or three letters, a number narrows: "hoa 7", "nth", "hoa 4321". */
  /** Reads the roll, so that the first letter asked of it is answered at once. */
  people_ready: [Record<string, never>, null];
  person_find: [{ session: string | null; typed: string; limit: number }, T.PersonMatch[]];
  /** What a person raised before this session; null = ever. */
  person_past: [{ session: string | null; person: string }, T.PersonPast];
  attendee_person: [{ session: string; attendee: string }, T.PersonPast | null];
  /** at = came late, then. */
  attendance_arrive: [{ session: string; person: string; at: string | null }, T.SessionDelta];
  /** at null takes an early leave back. */
  attendance_leave: [{ session: string; attendee: string; at: string | null }, T.SessionDelta];
  attendance_unarrive: [{ session: string; attendee: string }, T.SessionDelta];
  person_merge_preview: [{ from: string; into: string }, T.PersonMergePreview];
  person_merge: [{ from: string; into: string }, T.PersonRow[]];
  roster_preview: [{ file: T.Brought; sheet: number | null; columns: T.RosterColumn[] | null }, T.RosterPreview];
  roster_import: [{ file: T.Brought; sheet: number; columns: T.RosterColumn[]; session: string | null }, T.RosterDone];

  /** The ward's words (docs/words.md). */
  abbreviation_save: [{ abbreviation: T.Abbreviation }, T.SettingsView];
  abbreviation_remove: [{ id: string }, T.SettingsView];
  abbreviations_start: [Record<string, never>, T.SettingsView];
  module_save: [{ module: T.TextModule }, T.SettingsView];
  module_remove: [{ id: string }, T.SettingsView];
  modules_start: [Record<string, never>, T.SettingsView];
  opinion_write_out: [{ session: string; opinion: string }, T.SessionDelta];
  opinion_write_out_switch: [{ session: string; opinion: string }, T.SessionDelta];
  answer_write_out: [{ session: string; answer: string }, T.SessionDelta];
  gist_propose: [{ session: string; opinion: string }, string | null];
  mark_take: [{ session: string; mark: T.TextMark }, T.SessionDelta];
  mark_let_stand: [{ session: string; mark: T.TextMark }, T.SessionDelta];

  /** The room screen of a session, as it stands. */
  room_get: [{ session: string }, T.RoomControl];
  room_set: [{ session: string; setup: T.RoomSetup }, T.RoomControl];
  /** Opens it, or leads the open one to this session. */
  room_open: [{ session: string }, T.RoomControl];
  room_close: [{ session: string }, T.RoomControl];
  room_blank: [{ session: string; blank: boolean }, T.RoomControl];
  /** What the hall sees; only the room screen may ask. null = nothing. */
  room_view: [Record<string, never>, T.RoomView | null];
}
