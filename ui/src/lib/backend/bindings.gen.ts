// Generated from crates/app by `cargo xtask bindings`. Do not edit.

/**
 * An abbreviation of the ward.
 */
export type Abbreviation = { 
/**
 * Id; empty = a new one.
 */
id: string, 
/**
 * As typed: "gpmb".
 */
short: string, 
/**
 * As written out: "giải phóng mặt bằng".
 */
long: string, };
/**
 * The name of an act: a closed list, since each has its sentence.
 */
export type ActName = "session_create" | "session_edit" | "session_delete" | "session_restore" | "session_import" | "attendee_add" | "attendee_edit" | "attendee_remove" | "queue_add" | "queue_next" | "queue_remove" | "queue_move" | "queue_defer" | "queue_recall" | "opinion_record" | "opinion_edit" | "opinion_tag" | "opinions_tag" | "opinion_kind" | "opinion_split" | "opinion_join" | "opinion_move" | "opinion_delete" | "opinion_link" | "opinion_unlink" | "answer_add" | "answer_edit" | "answer_remove" | "answer_reuse" | "follow_up_set" | "follow_up_clear" | "conclusion_add" | "conclusion_edit" | "conclusion_remove" | "conclusion_move" | "ward_edit" | "unit_save" | "unit_remove" | "official_save" | "official_remove" | "group_save" | "group_remove" | "holiday_save" | "holiday_remove" | "topic_add" | "topic_rename" | "topic_retire" | "topic_colour" | "topic_merge" | "topic_forget" | "quick_topics_set" | "deadline_rule_set" | "gathered_import" | "read_out" | "attendance_arrive" | "attendance_leave" | "attendance_unarrive" | "person_save" | "person_remove" | "person_merge" | "roster_import" | "abbreviation_save" | "abbreviation_remove" | "abbreviations_start" | "module_save" | "module_remove" | "modules_start" | "opinion_write_out" | "opinion_as_typed" | "answer_write_out" | "mark_take" | "mark_let_stand" | "carry_answer" | "carry_resolve" | "carry_keep" | "generate";
/**
 * An act of the journal, as the sentence that names it needs it.
 */
export type ActRef = { 
/**
 * What it is called.
 */
name: ActName, 
/**
 * Whom and what it concerns.
 */
subject: { [key in string]: string }, };
/**
 * An answer given at the session.
 */
export type Answer = { 
/**
 * Stable id inside the program.
 */
id: string, 
/**
 * Who answered; absent = not noted.
 */
by: string | null, 
/**
 * Their office.
 */
title: string | null, 
/**
 * What was said; absent = only the outcome was noted.
 */
text: string | null, 
/**
 * Outcome.
 */
outcome: Outcome, 
/**
 * When.
 */
at: string | null, 
/**
 * Opinions covered, at least one; the first is the one it was given to.
 */
opinions: Array<string>, };
/**
 * An answer as typed.
 */
export type AnswerInput = { 
/**
 * Opinions covered, at least one.
 */
opinions: Array<string>, 
/**
 * Who answered.
 */
by: string | null, 
/**
 * Their office.
 */
title: string | null, 
/**
 * What was said.
 */
text: string | null, 
/**
 * Outcome.
 */
outcome: Outcome, };
/**
 * What a later session did about an opinion of this one.
 */
export type AnsweredLater = { 
/**
 * The opinion.
 */
opinion: string, 
/**
 * The session that is the evidence.
 */
session: string, 
/**
 * Its day.
 */
date: string, 
/**
 * Answered or settled.
 */
how: CarriedHow, 
/**
 * What its answer amounts to.
 */
outcome: Outcome | null, 
/**
 * What was said.
 */
text: string | null, };
/**
 * An error as it crosses the boundary.
 */
export type AppError = { 
/**
 * For the program.
 */
code: ErrorCode, 
/**
 * The Vietnamese sentence: what, where, what now.
 */
message: string, 
/**
 * What the sentence's placeholders stand for.
 */
context: { [key in string]: string }, };
/**
 * A person at one session, as they were that day. Who is the same person across sessions is the
 * roll's to know ([`crate::Person`]).
 */
export type Attendee = { 
/**
 * Stable id of this person at this session.
 */
id: string, 
/**
 * Full name; absent = "Chưa rõ tên".
 */
name: string | null, 
/**
 * Ông, Bà, Đồng chí.
 */
form: Form | null, 
/**
 * Tổ dân phố.
 */
group: string | null, 
/**
 * House and alley.
 */
address: string | null, 
/**
 * As written down; never printed in full by default.
 */
phone: string | null, 
/**
 * Số căn cước (12 digits) or CMND (9); only a reception asks for it (Nghị định 154/2026 Điều 12).
 */
citizen_id: string | null, 
/**
 * Year, four digits.
 */
birth_year: number | null, 
/**
 * In what capacity.
 */
capacity: Capacity | null, 
/**
 * Office, for officials.
 */
title: string | null, 
/**
 * Late arrival.
 */
arrived_at: string | null, 
/**
 * Early leave.
 */
left_at: string | null, 
/**
 * Who of the ward's roll this is; absent = without a name. Session files don't hold it.
 */
person: string | null, };
/**
 * Fields of a person as typed; no name = "Chưa rõ tên".
 */
export type AttendeeInput = { 
/**
 * Full name.
 */
name: string | null, 
/**
 * Ông, Bà, Đồng chí.
 */
form: Form | null, 
/**
 * Tổ dân phố.
 */
group: string | null, 
/**
 * House and alley.
 */
address: string | null, 
/**
 * As written down.
 */
phone: string | null, 
/**
 * Số căn cước.
 */
citizen_id: string | null, 
/**
 * Four digits.
 */
birth_year: number | null, 
/**
 * In what capacity.
 */
capacity: Capacity | null, 
/**
 * Office, for officials.
 */
title: string | null, 
/**
 * Late arrival.
 */
arrived_at: string | null, 
/**
 * Early leave.
 */
left_at: string | null, 
/**
 * Who of the roll this is, where she picked one; absent = worked out from the name.
 */
person: string | null, };
/**
 * Thẩm quyền: who can decide. The order is the printing order.
 */
export type Authority = "ward" | "city" | "central" | "utility" | "community";
/**
 * Opinions under one authority.
 */
export type AuthorityCount = { 
/**
 * Who can decide.
 */
authority: Authority, 
/**
 * Opinions, at least one.
 */
count: number, };
/**
 * A file as the page hands it over.
 */
export type Brought = { 
/**
 * Its name with the ending that says its kind.
 */
name: string, 
/**
 * Its bytes in base64, at most 64 MB of them.
 */
data: string, };
/**
 * In what capacity someone is present.
 */
export type Capacity = "citizen" | "household" | "voter" | "delegate" | "official";
/**
 * What a later session did about an opinion.
 */
export type CarriedHow = "answered" | "resolved" | "kept";
/**
 * An opinion of an earlier session: still open, or dealt with at this one.
 */
export type CarriedOpinion = { 
/**
 * Opinion id.
 */
id: string, 
/**
 * Its session.
 */
session: string, 
/**
 * The session's title.
 */
session_title: string, 
/**
 * The session's day.
 */
date: string, 
/**
 * Gist, or the text where there is none.
 */
text: string, 
/**
 * Who said it.
 */
speaker: string | null, 
/**
 * Tổ dân phố it is about where one was named, else where the speaker lives now.
 */
group: string | null, 
/**
 * Main topic.
 */
topic: string | null, 
/**
 * Unit in charge.
 */
unit: string | null, 
/**
 * Deadline.
 */
due: string | null, 
/**
 * Days past the deadline on this session's day; 0 = not overdue.
 */
days_over: number, 
/**
 * Why it is open; absent when this session closed it.
 */
open: OpenReason | null, 
/**
 * What this session did about it.
 */
here: CarryInput | null, };
/**
 * What is done about an opinion of an earlier session.
 */
export type CarryInput = { 
/**
 * Answered, settled or kept.
 */
how: CarriedHow, 
/**
 * What the answer amounts to; needed when answered.
 */
outcome: Outcome | null, 
/**
 * What was said, or why it goes on.
 */
text: string | null, };
/**
 * One who presides (chủ trì, chủ tọa). The first one named signs rightmost.
 */
export type Chair = { 
/**
 * Full name; empty = not given yet.
 */
name: string, 
/**
 * Office held; may run over several lines; empty = not given.
 */
title: string, 
/**
 * Ông, Bà, Đồng chí.
 */
form: Form | null, };
/**
 * How the opinion reached the session.
 */
export type Channel = "spoken" | "written" | "collected";
/**
 * The composer beyond its text.
 */
export type ComposerState = { 
/**
 * Set while an already recorded opinion is being continued.
 */
opinion: string | null, 
/**
 * Who speaks.
 */
speaker: string | null, 
/**
 * Kind chosen.
 */
kind: OpinionKind, 
/**
 * Chips taken.
 */
topics: Array<string>, 
/**
 * How it reached the session.
 */
channel: Channel, 
/**
 * When the first letter was typed.
 */
begun_at: string | null, 
/**
 * The opinion whose recording was taken back while its text stood here: done again, it is this
 * text's opinion once more, after a restart too.
 */
detached: string | null, };
/**
 * A conclusion of the chair.
 */
export type Conclusion = { 
/**
 * Stable id inside the program.
 */
id: string, 
/**
 * What was concluded.
 */
text: string, 
/**
 * Unit in charge.
 */
unit: string | null, 
/**
 * Cooperating units, text.
 */
with: string | null, 
/**
 * Deadline.
 */
due: Due | null, };
/**
 * A conclusion as typed.
 */
export type ConclusionInput = { 
/**
 * What was concluded.
 */
text: string, 
/**
 * Unit in charge.
 */
unit: string | null, 
/**
 * Cooperating units.
 */
with: string | null, 
/**
 * Deadline as typed.
 */
due: string | null, };
/**
 * Counts of a session. Denunciations are in `turns`, `opinions`, the three channels, `people`,
 * `denunciations` and `by_kind`; all other numbers leave them out, so that what they are about
 * and what became of them can't be reckoned back (Luật Tố cáo 2018 Điều 8).
 */
export type Counts = { 
/**
 * Lượt: maximal runs of consecutive spoken opinions of one speaker; each spoken opinion of
 * an unknown speaker is its own. Written and collected ones neither count nor break a run.
 */
turns: number, 
/**
 * All opinions.
 */
opinions: number, 
/**
 * Opinions said in the hall.
 */
spoken: number, 
/**
 * Opinions on slips of paper.
 */
written: number, 
/**
 * Opinions gathered beforehand.
 */
collected: number, 
/**
 * Sum of the people concerned, over all opinions.
 */
people: number, 
/**
 * Tố cáo. `answered_on_spot + taken_away + denunciations = opinions`.
 */
denunciations: number, 
/**
 * Opinions with an answer that settles them at the session: answered, accepted, guided or
 * refused with reasons.
 */
answered_on_spot: number, 
/**
 * All other opinions: no answer, transferred, or a written reply promised.
 */
taken_away: number, 
/**
 * Opinions other than denunciations, those of this session that say the same counted once.
 * No one is left out: the raw number stands beside it.
 */
contents: number, 
/**
 * Opinions without any answer that await one; praise doesn't.
 */
unanswered: number, 
/**
 * Opinions without a topic.
 */
untagged: number, 
/**
 * Opinions whose task has a unit.
 */
assigned: number, 
/**
 * Opinions by who can decide, in printing order.
 */
by_authority: Array<AuthorityCount>, 
/**
 * Opinions by main topic, the most frequent first, then in order of appearance. The
 * untagged are in none.
 */
by_topic: Array<TopicCount>, 
/**
 * Opinions by kind, in the order of the kinds.
 */
by_kind: Array<KindCount>, };
/**
 * How the days of a rule are counted from the day of the session.
 */
export type DayCount = "working" | "calendar";
/**
 * So many days, and where that comes from.
 */
export type DeadlineRule = { 
/**
 * Days after the day of the session, 1 to 999.
 */
days: number, 
/**
 * How they are counted.
 */
count: DayCount, 
/**
 * The text of law and its article, as shown; empty = the ward's own custom.
 */
basis: string, };
/**
 * A field of an attendee in which two rows contradict each other.
 */
export type Differs = "name" | "group" | "address" | "phone" | "citizen_id" | "birth_year" | "capacity" | "title";
/**
 * What is in a field and not yet an act.
 */
export type Draft = { 
/**
 * The session.
 */
session: string, 
/**
 * The field: `composer`, `answer:ID`, `follow_up:ID`, `edit:ID` …
 */
field: string, 
/**
 * As typed.
 */
text: string, 
/**
 * UTF-16 code units from the start.
 */
cursor: number, 
/**
 * The composer beyond its text.
 */
extra: ComposerState | null, 
/**
 * When.
 */
updated_at: string, };
/**
 * A deadline: as typed, and the date it meant on the day it was typed.
 */
export type Due = { 
/**
 * As typed or imported: "10n", "thứ 6", "30/11", "30/11/2026", "2026-11-30".
 */
typed: string, 
/**
 * The date it means for this session. A date on a day off stays, with a note.
 */
date: string, };
/**
 * Why a deadline can't be used.
 */
export type DueFault = "not_a_deadline" | "impossible_date" | "short_year" | "working_days";
/**
 * An answer given at an earlier session to an opinion like the one in hand.
 */
export type EarlierAnswer = { 
/**
 * Answer id.
 */
id: string, 
/**
 * What was said.
 */
text: string | null, 
/**
 * What it amounted to.
 */
outcome: Outcome, 
/**
 * Who said it then.
 */
by: string | null, 
/**
 * Title of the session.
 */
session_title: string, 
/**
 * The session's day.
 */
date: string, 
/**
 * Number of the opinion it was given to.
 */
number: number, 
/**
 * The part of that opinion that has most in common with what is said now, in one line.
 */
excerpt: string, };
/**
 * Every way a use case can end without being done. Closed: each has a sentence.
 */
export type ErrorCode = "data_folder_in_use" | "newer_file" | "not_a_database" | "disk" | "later_act_depends" | "nothing_to_undo" | "nothing_to_redo" | "session_not_found" | "session_deleted" | "opinion_not_found" | "opinion_carried" | "attendee_not_found" | "attendee_in_use" | "answer_not_found" | "answer_empty" | "conclusion_not_found" | "row_not_found" | "text_empty" | "nothing_above" | "split_empty" | "due_unreadable" | "value_out_of_range" | "name_empty" | "already_imported_changed" | "id_taken" | "file_refused" | "file_unreadable" | "not_available" | "issuer_not_printable" | "export_blocked" | "export_incomplete" | "export_not_written" | "filter_unreadable" | "exported_file_gone" | "open_failed" | "topic_unknown" | "topic_name_taken" | "topic_merge_self" | "topic_retired" | "link_itself" | "link_denunciation" | "list_refused" | "person_not_found" | "person_merge_self" | "data_fault" | "internal" | "abbreviation_word" | "abbreviation_form" | "abbreviation_taken" | "nothing_written_out" | "mark_stale";
/**
 * What is to be printed.
 */
export type ExportRequest = { 
/**
 * Order of the opinions in part II.3 and in the annex.
 */
order: Order, 
/**
 * Prints DỰ THẢO; a draft may lack things.
 */
draft: boolean, };
/**
 * A paper that has been written.
 */
export type Exported = { 
/**
 * File name.
 */
name: string, 
/**
 * Folder, for the person to see.
 */
folder: string, 
/**
 * The plain name was held open by another program, so "… (2).docx" was written.
 */
renamed: boolean, };
/**
 * A paper written before.
 */
export type ExportedFile = { 
/**
 * File name.
 */
name: string, 
/**
 * When.
 */
written_at: string, };
/**
 * A reporting field that topics belong to.
 */
export type Field = { 
/**
 * `dat_dai`.
 */
code: string, 
/**
 * As printed.
 */
name: string, };
/**
 * The task that came of an opinion.
 */
export type FollowUp = { 
/**
 * Unit in charge, full name; absent = not named yet.
 */
unit: string | null, 
/**
 * Cooperating units, text.
 */
with: string | null, 
/**
 * Person in charge.
 */
person: string | null, 
/**
 * Deadline.
 */
due: Due | null, 
/**
 * State.
 */
status: FollowUpStatus, 
/**
 * What was done.
 */
result: string | null, 
/**
 * Document that says so.
 */
document: string | null, };
/**
 * A task as a form gives it.
 */
export type FollowUpInput = { 
/**
 * Unit in charge.
 */
unit: string | null, 
/**
 * Cooperating units.
 */
with: string | null, 
/**
 * Person in charge.
 */
person: string | null, 
/**
 * Deadline as typed.
 */
due: string | null, 
/**
 * State.
 */
status: FollowUpStatus, 
/**
 * What was done.
 */
result: string | null, 
/**
 * Document that says so.
 */
document: string | null, };
/**
 * State of a task.
 */
export type FollowUpStatus = "assigned" | "in_progress" | "resolved" | "transferred" | "refused";
/**
 * Form of address printed before a name.
 */
export type Form = "Ông" | "Bà" | "Đồng chí";
/**
 * What a column of a list holds.
 */
export type GatheredColumn = "text" | "name" | "group" | "address" | "topic" | "skip";
/**
 * How a list is to be read. What is absent is guessed.
 */
export type GatheredHow = { 
/**
 * Which part of the file, from 0.
 */
part: number | null, 
/**
 * What its columns hold.
 */
columns: Array<GatheredColumn> | null, 
/**
 * Text that was saved in the wrong coding is mended.
 */
repair: boolean, 
/**
 * Numbers and bullets before the texts stay.
 */
keep_numbers: boolean, };
/**
 * A part of a file that may be the list.
 */
export type GatheredPart = { 
/**
 * What it is.
 */
kind: GatheredPartKind, 
/**
 * A sheet's name.
 */
name: string, 
/**
 * Rows or paragraphs.
 */
lines: number, };
/**
 * What a part of a file is.
 */
export type GatheredPartKind = "sheet" | "table" | "paragraphs";
/**
 * A list before it is taken over.
 */
export type GatheredPreview = { 
/**
 * What the file consists of.
 */
parts: Array<GatheredPart>, 
/**
 * Which of them is shown.
 */
part: number, 
/**
 * Headings of its columns; none for paragraphs.
 */
headings: Array<string>, 
/**
 * What the columns hold.
 */
columns: Array<GatheredColumn>, 
/**
 * Its lines.
 */
rows: Array<GatheredRow>, 
/**
 * Old fonts whose text was converted, by name.
 */
converted: Array<string>, 
/**
 * Lines that were saved in the wrong coding.
 */
damaged: number, 
/**
 * Lines that begin with a number or bullet.
 */
numbered: number, };
/**
 * Why a line isn't proposed, or what of it isn't understood.
 */
export type GatheredRemark = "in_session" | "twice" | "no_text" | "heading" | "denunciation" | "topic_unknown";
/**
 * One line of a list, as it would be taken over.
 */
export type GatheredRow = { 
/**
 * Row of the sheet or paragraph, from 1.
 */
line: number, 
/**
 * What is said.
 */
text: string, 
/**
 * Ông, Bà, Đồng chí.
 */
form: Form | null, 
/**
 * Who says it.
 */
name: string | null, 
/**
 * Tổ dân phố.
 */
group: string | null, 
/**
 * House and alley.
 */
address: string | null, 
/**
 * Code of its topic.
 */
topic: string | null, 
/**
 * What becomes of it.
 */
state: GatheredState, 
/**
 * Whether it is proposed for taking over.
 */
proposed: boolean, 
/**
 * Why not, or what isn't understood.
 */
remark: GatheredRemark | null, };
/**
 * What becomes of a line.
 */
export type GatheredState = "new" | "known" | "bad";
/**
 * What a group of opinions has in common.
 */
export type GroupHeading = { "topic": string } | "untagged" | { "authority": Authority };
/**
 * A public holiday, or a day listed beside them.
 */
export type Holiday = { 
/**
 * The day.
 */
date: string, 
/**
 * As shown: "Quốc khánh 2/9".
 */
name: string, 
/**
 * "Dự kiến": which day it will be is not yet decided by law or by the yearly announcement.
 */
expected: boolean, 
/**
 * Counts as a day off; a day that is only listed doesn't.
 */
off: boolean, };
/**
 * Households at a residents' meeting (Luật THDC Điều 20.2b).
 */
export type Households = { 
/**
 * All households of the community.
 */
total: number | null, 
/**
 * Households represented.
 */
present: number | null, };
/**
 * Who issues the minutes; decides heading and signatures (Nghị định 30/2020, vietnam.md §4.1).
 */
export type Issuer = "uban" | "hdnd" | "dang_uy" | "mttq" | "to_dan_pho";
/**
 * Opinions of one kind.
 */
export type KindCount = { 
/**
 * Kind.
 */
kind: OpinionKind, 
/**
 * Opinions, at least one.
 */
count: number, };
/**
 * A kind that the words point to. Proposed, never set.
 */
export type KindCue = { 
/**
 * Kind.
 */
kind: OpinionKind, 
/**
 * The words that spoke for it, as typed.
 */
because: Array<string>, };
/**
 * The rule in force at a kind of session.
 */
export type KindDeadline = { 
/**
 * The kind.
 */
kind: SessionKind, 
/**
 * What is offered; absent = nothing.
 */
rule: DeadlineRule | null, 
/**
 * What the program starts with.
 */
standard: DeadlineRule, };
/**
 * What the ward has taught of one topic.
 */
export type LearnedTopic = { 
/**
 * Topic code.
 */
code: string, 
/**
 * Opinions that teach it.
 */
lessons: number, 
/**
 * Words that speak for it since then, the strongest first; twelve at most.
 */
words: Array<string>, };
/**
 * What a follow-up line says. What is in none of the other fields is in `unread`.
 */
export type LineReading = { 
/**
 * Full name of the unit, or the words as typed where they name none of the ward's.
 */
unit: string | null, 
/**
 * Whether `unit` is one of the ward's.
 */
known_unit: boolean, 
/**
 * The deadline.
 */
due: Due | null, 
/**
 * Why nobody works on that date.
 */
day_off: string | null, 
/**
 * Words that were not understood, or that fit several units.
 */
unread: string | null, 
/**
 * Full names of the units the words fit, when they fit several.
 */
candidates: Array<string>, 
/**
 * What is wrong with a deadline among the unread words.
 */
fault: DueFault | null, 
/**
 * The deadline the rule gives, where a unit stands without one: "10n"; and the rule.
 */
preset: Preset | null, };
/**
 * An opinion that says what one of another session said.
 */
export type LinkedOpinion = { 
/**
 * The opinion of the session asked about.
 */
opinion: string, 
/**
 * The other session.
 */
session: string, 
/**
 * The other session's day.
 */
date: string, };
/**
 * Which text of a record a mark stands in.
 */
export type MarkedText = "opinion" | "gist" | "answer" | "conclusion";
/**
 * Where the words looked for stand: UTF-16 ranges `[start, end)` in the text beside it, in
 * order, none touching another.
 */
export type Marks = Array<[number, number]>;
/**
 * What a merge would change.
 */
export type MergePreview = { 
/**
 * Opinions under the topic that goes.
 */
opinions: number, 
/**
 * Of these, under both already.
 */
both: number, 
/**
 * Sessions they were recorded in, deleted ones too.
 */
sessions: number, };
/**
 * One thing that is missing.
 */
export type Missing = { 
/**
 * What.
 */
code: MissingCode, 
/**
 * Id of the opinion concerned; absent = the head of the session.
 */
opinion: string | null, 
/**
 * Its number among all opinions in spoken order, from 1.
 */
number: number | null, 
/**
 * Whether the minute can't be finished so.
 */
blocking: boolean, };
/**
 * What is missing.
 */
export type MissingCode = "no_title" | "no_place" | "no_chair" | "chair_name" | "chair_title" | "no_secretary" | "secretary_name" | "no_end_time" | "no_present_counts" | "present_below_listed" | "present_group_below_listed" | "issuer_not_printable" | "no_ward_name" | "unit_name_missing" | "untagged" | "no_answer_and_no_follow_up" | "follow_up_without_unit" | "follow_up_without_due" | "nhan_dan_lower_case";
/**
 * Regular (định kỳ) or ad hoc (đột xuất).
 */
export type Mode = "regular" | "ad_hoc";
/**
 * An opinion as the composer hands it over.
 */
export type NewOpinion = { 
/**
 * Who spoke; absent = collective or unknown.
 */
speaker: string | null, 
/**
 * As typed.
 */
text: string, 
/**
 * Kind.
 */
kind: OpinionKind, 
/**
 * Topics taken, main first.
 */
topics: Array<string>, 
/**
 * How it reached the session.
 */
channel: Channel, 
/**
 * When the first letter was typed; absent = now.
 */
at: string | null, };
/**
 * A session to be set up.
 */
export type NewSession = { 
/**
 * Kind.
 */
kind: SessionKind, 
/**
 * Định kỳ or đột xuất.
 */
mode: Mode | null, 
/**
 * The session whose set-up is copied: ward, chairs, secretaries, signers, groups of those
 * present, agenda, recipients, place, basis.
 */
copy_from: string | null, };
/**
 * An official of the ward.
 */
export type Official = { 
/**
 * Id.
 */
id: string, 
/**
 * Full name.
 */
name: string, 
/**
 * Office held; empty = not given.
 */
title: string, 
/**
 * Ông, Bà, Đồng chí.
 */
form: Form | null, };
/**
 * Why an opinion is still open.
 */
export type OpenReason = "unanswered" | "promised" | "task";
/**
 * One opinion of a session.
 */
export type Opinion = { 
/**
 * Stable id, the same across files.
 */
id: string, 
/**
 * Attendee id; absent = collective or unknown.
 */
speaker: string | null, 
/**
 * When it was begun.
 */
at: string | null, 
/**
 * Spoken, written, collected.
 */
channel: Channel, 
/**
 * As said. NFC, line breaks kept.
 */
text: string, 
/**
 * Short form for print, without the speaker's name.
 */
gist: string | null, 
/**
 * Kind.
 */
kind: OpinionKind, 
/**
 * Topic codes, main first.
 */
topics: Array<string>, 
/**
 * Tổ dân phố concerned.
 */
group: string | null, 
/**
 * Place concerned.
 */
location: string | null, 
/**
 * Who can decide.
 */
authority: Authority, 
/**
 * People concerned, at least 1.
 */
people: number, 
/**
 * The task that came of it.
 */
follow_up: FollowUp | null, 
/**
 * Shared by the opinions, of whatever session, that she linked as saying the same; absent =
 * linked to none. Session files don't hold it.
 */
same_content: string | null, };
/**
 * One change of one opinion; `None` clears where the field may be absent.
 */
export type OpinionEdit = { "text": string } | { "gist": string | null } | { "kind": OpinionKind } | { "speaker": string | null } | { "group": string | null } | { "location": string | null } | { "authority": Authority } | { "people": number } | { "channel": Channel } | { "topics": Array<string> };
/**
 * Opinions printed under one heading.
 */
export type OpinionGroup = { 
/**
 * Absent when the order has no headings.
 */
heading: GroupHeading | null, 
/**
 * Ids in spoken order, at least one.
 */
opinions: Array<string>, };
/**
 * An opinion that was found.
 */
export type OpinionHit = { 
/**
 * Opinion id.
 */
id: string, 
/**
 * Its session.
 */
session: string, 
/**
 * The session's title.
 */
session_title: string, 
/**
 * The session's day.
 */
date: string, 
/**
 * Its number in the session.
 */
number: number, 
/**
 * Who spoke, by name.
 */
speaker: string | null, 
/**
 * Tổ dân phố concerned, or else the speaker's.
 */
group: string | null, 
/**
 * One line around the first word found, cut between words.
 */
excerpt: string, 
/**
 * The words found in it.
 */
marks: Marks, 
/**
 * Topic codes, main first.
 */
topics: Array<string>, 
/**
 * Whether an answer covers it.
 */
answered: boolean, 
/**
 * When it was begun.
 */
at: string | null, };
/**
 * Kind of opinion (loại ý kiến), in the order of the keys Alt+1…7.
 */
export type OpinionKind = "opinion" | "petition" | "report" | "complaint" | "denunciation" | "question" | "praise";
/**
 * Order of the opinions in a paper.
 */
export type Order = "spoken" | "topic" | "authority";
/**
 * What the answer amounts to.
 */
export type Outcome = "answered" | "accepted" | "guided" | "transferred" | "written_reply" | "refused";
/**
 * An act of a stack, with when it was done.
 */
export type PastAct = { 
/**
 * The act.
 */
act: ActRef, 
/**
 * When it was done first.
 */
at: string, 
/**
 * Taken back, and can be done again.
 */
undone: boolean, };
/**
 * One earlier opinion of a person.
 */
export type PastOpinion = { 
/**
 * Opinion id.
 */
id: string, 
/**
 * Its session.
 */
session: string, 
/**
 * The session's title.
 */
session_title: string, 
/**
 * The session's day.
 */
date: string, 
/**
 * Its number in the session.
 */
number: number, 
/**
 * Its beginning in one line.
 */
excerpt: string, 
/**
 * Topic codes, main first.
 */
topics: Array<string>, 
/**
 * What has become of it.
 */
standing: Standing, 
/**
 * When its task is due.
 */
due: string | null, };
/**
 * A person of the ward's roll: the same one at every session. Citizen ids are never kept here.
 */
export type Person = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Full name.
 */
name: string, 
/**
 * Ông, Bà, Đồng chí.
 */
form: Form | null, 
/**
 * Tổ dân phố.
 */
group: string | null, 
/**
 * House and alley.
 */
address: string | null, 
/**
 * As written down.
 */
phone: string | null, 
/**
 * Year, four digits.
 */
birth_year: number | null, 
/**
 * In what capacity, usually.
 */
capacity: Capacity | null, 
/**
 * Office, for officials.
 */
title: string | null, };
/**
 * A person at a session.
 */
export type PersonHit = { 
/**
 * Attendee id.
 */
id: string, 
/**
 * The session.
 */
session: string, 
/**
 * The session's title.
 */
session_title: string, 
/**
 * The session's day.
 */
date: string, 
/**
 * Name.
 */
name: string, 
/**
 * The words found in the name.
 */
marks: Marks, 
/**
 * Tổ dân phố.
 */
group: string | null, 
/**
 * Opinions of this person at the session, denunciations aside.
 */
opinions: number, };
/**
 * Fields of a person of the roll as typed.
 */
export type PersonInput = { 
/**
 * Full name.
 */
name: string, 
/**
 * Ông, Bà, Đồng chí.
 */
form: Form | null, 
/**
 * Tổ dân phố.
 */
group: string | null, 
/**
 * House and alley.
 */
address: string | null, 
/**
 * As written down.
 */
phone: string | null, 
/**
 * Four digits.
 */
birth_year: number | null, 
/**
 * In what capacity, usually.
 */
capacity: Capacity | null, 
/**
 * Office, for officials.
 */
title: string | null, };
/**
 * Somebody of the roll who was found.
 */
export type PersonMatch = { 
/**
 * Who.
 */
row: PersonRow, 
/**
 * What of the name was typed.
 */
marks: Marks, 
/**
 * Who this is at this session already, by attendee id.
 */
attendee: string | null, };
/**
 * What a merge would change.
 */
export type PersonMergePreview = { 
/**
 * Sessions that the record which goes was at.
 */
sessions: number, 
/**
 * Opinions raised there, denunciations aside.
 */
opinions: number, 
/**
 * Sessions that have both as attendees, the newest first: they become one there too.
 */
both: Array<UnitedEvening>, 
/**
 * The one that stays, as it will be.
 */
result: Person, };
/**
 * A person and what they raised.
 */
export type PersonPast = { 
/**
 * Who.
 */
row: PersonRow, 
/**
 * What they raised, the newest first.
 */
opinions: Array<PastOpinion>, };
/**
 * A person of the roll with what is known from the sessions in use.
 */
export type PersonRow = { 
/**
 * Who.
 */
person: Person, 
/**
 * Sessions they were at.
 */
sessions: number, 
/**
 * Opinions, denunciations aside.
 */
opinions: number, 
/**
 * Of these, neither answered nor settled.
 */
open: number, 
/**
 * Day of the last session they were at.
 */
last: string | null, };
/**
 * Where she was; the program starts there again.
 */
export type Place = { 
/**
 * The screen.
 */
screen: Screen, 
/**
 * The session on it.
 */
session: string | null, };
/**
 * How many of a group were present.
 */
export type Present = { 
/**
 * "Đại biểu Nhân dân".
 */
group: string, 
/**
 * People; absent = not counted yet.
 */
count: number | null, };
/**
 * The date a rule gives, and the rule.
 */
export type Preset = { 
/**
 * As it would be typed ("10n", "10 ngày liên tục"), and the date.
 */
due: Due, 
/**
 * Where the rule comes from; empty = the ward's own custom.
 */
basis: string, };
/**
 * A place in the queue.
 */
export type QueueEntry = { 
/**
 * Id.
 */
id: string, 
/**
 * Attendee.
 */
attendee: string, 
/**
 * State.
 */
state: QueueState, 
/**
 * What it is about.
 */
note: string | null, 
/**
 * Waits outside the order, until called or put back.
 */
deferred: boolean, 
/**
 * When the turn began; absent while waiting, and for turns of before it was noted.
 */
began_at: string | null, 
/**
 * When it ended; absent while it lasts.
 */
ended_at: string | null, };
/**
 * State of a place in the queue.
 */
export type QueueState = "waiting" | "speaking" | "done";
/**
 * A filter as typed and as it was understood.
 */
export type ReadFilter = { 
/**
 * As typed: "linh vuc:dat".
 */
typed: string, 
/**
 * As understood, in Vietnamese: "lĩnh vực: Đất đai".
 */
label: string, 
/**
 * Why it can't be read, in Vietnamese; nothing is found then.
 */
fault: string | null, };
/**
 * A tổ dân phố.
 */
export type ResidentGroup = { 
/**
 * Id.
 */
id: string, 
/**
 * "Tổ dân phố số 3".
 */
name: string, };
/**
 * The opinions as they will be printed, and what is still missing.
 */
export type ReviewView = { 
/**
 * Groups in printing order, denunciations left out.
 */
groups: Array<OpinionGroup>, 
/**
 * What is missing, each with where to go. What a later session answered isn't.
 */
missing: Array<Missing>, 
/**
 * Spelling and capitals, never in the way of anything.
 */
marks: Array<TextMark>, };
/**
 * The room screen as she sees it from her own window.
 */
export type RoomControl = { 
/**
 * Whether it shows this session.
 */
open: boolean, 
/**
 * Whether it is black for now.
 */
blank: boolean, 
/**
 * What it shows.
 */
setup: RoomSetup, };
/**
 * An item of the agenda.
 */
export type RoomItem = { 
/**
 * From 1.
 */
number: number, 
/**
 * Items there are.
 */
of: number, 
/**
 * Its words.
 */
text: string, };
/**
 * Somebody, as the hall may know them.
 */
export type RoomPerson = { 
/**
 * Form of address and name; absent = "Chưa rõ tên".
 */
name: string | null, 
/**
 * Tổ dân phố, where it is switched on.
 */
group: string | null, };
/**
 * The set-up of a session's room screen.
 */
export type RoomSetup = { 
/**
 * The item of the agenda in hand, from 0; absent = none.
 */
item: number | null, 
/**
 * What is switched on.
 */
shows: Array<RoomShow>, };
/**
 * What the room sees of a speaker beside the name: only what is switched on.
 */
export type RoomShow = "group" | "topic" | "gist";
/**
 * Who speaks.
 */
export type RoomSpeaker = { 
/**
 * Who.
 */
person: RoomPerson, 
/**
 * When the turn began: the clock is counted from it. Absent for turns of before it was noted.
 */
began_at: string | null, 
/**
 * Topics of what they last said in this turn, where it is switched on.
 */
topics: Array<string>, 
/**
 * Its short form, where it is switched on.
 */
gist: string | null, };
/**
 * What the hall sees.
 */
export type RoomView = { 
/**
 * Trích yếu of the session, on one line.
 */
title: string, 
/**
 * The item of the agenda in hand.
 */
item: RoomItem | null, 
/**
 * Who speaks.
 */
speaker: RoomSpeaker | null, 
/**
 * Who comes next, three at most.
 */
next: Array<RoomPerson>, 
/**
 * How many wait behind those.
 */
more: number, 
/**
 * Minutes a speaker has; absent = no limit.
 */
minutes: number | null, 
/**
 * Light or dark, as the window is.
 */
theme: Theme, };
/**
 * What a column of a list holds. Several columns of names make one name, in their order; of
 * several of another kind the first that says something counts.
 */
export type RosterColumn = "name" | "form" | "group" | "address" | "phone" | "birth_year" | "capacity" | "title" | "skip";
/**
 * What was taken over.
 */
export type RosterDone = { 
/**
 * People added.
 */
added: number, 
/**
 * People found on the roll.
 */
known: number, };
/**
 * A list before it is taken over.
 */
export type RosterPreview = { 
/**
 * Names of the sheets or tables.
 */
sheets: Array<string>, 
/**
 * The one shown, by its place among them.
 */
sheet: number, 
/**
 * Headings of its columns; empty where there is none.
 */
headings: Array<string>, 
/**
 * What each column holds: as recognised, or as asked.
 */
columns: Array<RosterColumn>, 
/**
 * Its people.
 */
rows: Array<RosterRow>, 
/**
 * How many are new.
 */
new: number, 
/**
 * How many are known.
 */
known: number, 
/**
 * How many rows can't be read.
 */
bad: number, };
/**
 * One row of the list.
 */
export type RosterRow = { 
/**
 * Its number in the file, from 1.
 */
line: number, 
/**
 * What stands in it.
 */
cells: Array<string>, 
/**
 * What becomes of it.
 */
state: RosterState, 
/**
 * What is wrong with it, in Vietnamese.
 */
says: string | null, };
/**
 * What becomes of a row.
 */
export type RosterState = "new" | "known" | "bad";
/**
 * The screens there are.
 */
export type Screen = "home" | "prepare" | "record" | "review" | "issue" | "people" | "settings";
/**
 * All that a search found.
 */
export type SearchAnswer = { 
/**
 * Opinions that match; where `more` is set, at least so many.
 */
total: number, 
/**
 * Whether counting stopped at `total`.
 */
more: boolean, 
/**
 * The first of them: by relevance up to some 2,000, the newest session first beyond.
 */
opinions: Array<OpinionHit>, 
/**
 * People, the newest session first.
 */
people: Array<PersonHit>, 
/**
 * Sessions, the newest first.
 */
sessions: Array<SessionHit>, 
/**
 * Topics in the order they are offered.
 */
topics: Array<TopicHit>, 
/**
 * The filters in the order typed.
 */
filters: Array<ReadFilter>, };
/**
 * Who takes the minutes.
 */
export type Secretary = { 
/**
 * Full name; empty = not given yet.
 */
name: string, 
/**
 * Office held; empty = not given.
 */
title: string, };
/**
 * The head of a session: all that **Chuẩn bị** edits. Opinions, attendees, answers and
 * conclusions are nouns of their own.
 */
export type Session = { 
/**
 * Stable id, the same across files.
 */
id: string, 
/**
 * The ward as this session prints it.
 */
ward: Ward, 
/**
 * Kind of session.
 */
kind: SessionKind, 
/**
 * Định kỳ or đột xuất.
 */
mode: Mode | null, 
/**
 * Trích yếu; may hold line breaks, printed as lines.
 */
title: string, 
/**
 * Số văn bản; absent = left blank for the clerk.
 */
number: number | null, 
/**
 * Địa điểm.
 */
place: string, 
/**
 * Căn cứ, each as printed.
 */
basis: Array<string>, 
/**
 * When it began.
 */
started_at: string, 
/**
 * When it ended; absent while it runs.
 */
ended_at: string | null, 
/**
 * Who presides, first named first.
 */
chairs: Array<Chair>, 
/**
 * Who takes the minutes.
 */
secretaries: Array<Secretary>, 
/**
 * Counts by group.
 */
present: Array<Present>, 
/**
 * Residents' meetings.
 */
households: Households | null, 
/**
 * Residents' meetings.
 */
votes: Array<Vote>, 
/**
 * Whether the minutes were read back to those present.
 */
read_back: boolean | null, 
/**
 * Signers beyond secretary and chair.
 */
signers: Array<Signer>, 
/**
 * Chương trình.
 */
agenda: Array<string>, 
/**
 * Number of originals.
 */
copies: number | null, 
/**
 * Nơi nhận, bare (the paper adds "- ", ";" and the last ".").
 */
recipients: Array<string>, };
/**
 * What one act changed. `None` = unchanged; the `removed_…` lists name ids that are gone.
 */
export type SessionDelta = { 
/**
 * The id that the act gave to what it made.
 */
created: string | null, 
/**
 * The act, as it stands on the undo stack; absent when nothing changed.
 */
act: ActRef | null, 
/**
 * The head, when it changed.
 */
session: Session | null, 
/**
 * New or changed people.
 */
attendees: Array<Attendee>, 
/**
 * People gone.
 */
removed_attendees: Array<string>, 
/**
 * New or changed opinions.
 */
opinions: Array<Opinion>, 
/**
 * Opinions gone.
 */
removed_opinions: Array<string>, 
/**
 * All opinion ids in spoken order, when the order changed.
 */
order: Array<string> | null, 
/**
 * New or changed answers.
 */
answers: Array<Answer>, 
/**
 * Answers gone.
 */
removed_answers: Array<string>, 
/**
 * All answer ids in the order given, when an answer changed: the last one decides what has
 * become of an opinion.
 */
answer_order: Array<string> | null, 
/**
 * All conclusions, when one changed.
 */
conclusions: Array<Conclusion> | null, 
/**
 * The whole queue, when it changed.
 */
queue: Array<QueueEntry> | null, 
/**
 * All opinions that have been read out, when an opinion changed.
 */
read_out: Array<string> | null, 
/**
 * All places written out, when an opinion changed.
 */
written_out: Array<WrittenOpinion> | null, 
/**
 * The line of counts.
 */
counts: Counts, 
/**
 * What F9 would take back.
 */
undo: ActRef | null, 
/**
 * What Shift+F9 would do again.
 */
redo: ActRef | null, 
/**
 * When it was on disk.
 */
saved_at: string, };
/**
 * A session that was found by its title or its place.
 */
export type SessionHit = { 
/**
 * Session id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * The words found in the title.
 */
marks: Marks, 
/**
 * Its day.
 */
date: string, 
/**
 * Opinions, all of them.
 */
opinions: number, };
/**
 * Kinds of session; each has its own legal base (vietnam.md §3).
 */
export type SessionKind = "dialogue" | "reception" | "voter_contact" | "residents_meeting" | "solidarity_day" | "other";
/**
 * One line of the list of sessions.
 */
export type SessionRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Kind.
 */
kind: SessionKind, 
/**
 * Trích yếu.
 */
title: string, 
/**
 * Địa điểm.
 */
place: string, 
/**
 * When it began.
 */
started_at: string, 
/**
 * When it ended.
 */
ended_at: string | null, 
/**
 * How many opinions.
 */
opinions: number, 
/**
 * How many of them have no answer (neither praise nor denunciation).
 */
unanswered: number, 
/**
 * When it was put among the deleted ones.
 */
deleted_at: string | null, };
/**
 * One session, whole.
 */
export type SessionView = { 
/**
 * The head.
 */
session: Session, 
/**
 * People in the order they were entered.
 */
attendees: Array<Attendee>, 
/**
 * Opinions in spoken order; an opinion's number is its place here.
 */
opinions: Array<Opinion>, 
/**
 * Answers in the order given.
 */
answers: Array<Answer>, 
/**
 * The chair's conclusions.
 */
conclusions: Array<Conclusion>, 
/**
 * Who speaks, who waits, who has spoken.
 */
queue: Array<QueueEntry>, 
/**
 * Opinions gathered before that have been read out, by id.
 */
read_out: Array<string>, 
/**
 * Opinions whose abbreviations were written out, and where.
 */
written_out: Array<WrittenOpinion>, 
/**
 * What later sessions did about the opinions here.
 */
later: Array<AnsweredLater>, 
/**
 * The line of counts.
 */
counts: Counts, 
/**
 * What F9 would take back.
 */
undo: ActRef | null, 
/**
 * What Shift+F9 would do again.
 */
redo: ActRef | null, 
/**
 * What was being typed.
 */
drafts: Array<Draft>, 
/**
 * The last save.
 */
saved_at: string, };
/**
 * All the ward keeps.
 */
export type SettingsView = { 
/**
 * What new sessions start from.
 */
profile: WardProfile, 
/**
 * Units that tasks go to.
 */
units: Array<Unit>, 
/**
 * Officials and their titles.
 */
officials: Array<Official>, 
/**
 * Tổ dân phố, in numerical order.
 */
groups: Array<ResidentGroup>, 
/**
 * Holidays and days off.
 */
holidays: Array<Holiday>, 
/**
 * Abbreviations (gõ tắt).
 */
abbreviations: Array<Abbreviation>, 
/**
 * Formulas.
 */
modules: Array<TextModule>, 
/**
 * Topics, retired ones too.
 */
topics: Array<Topic>, 
/**
 * Short names of topics that still bear the catalogue's name, by code.
 */
short_names: { [key in string]: string }, 
/**
 * Reporting fields.
 */
fields: Array<Field>, 
/**
 * The six topics at Alt+4…9.
 */
quick_topics: Array<string>, 
/**
 * The ward's commonest topics, six at most: what the quick keys are best set to.
 */
common_topics: Array<string>, 
/**
 * Minutes a speaker has before the clock warns; absent = it never does.
 */
speaker_minutes: number | null, 
/**
 * The deadline a task without one is offered, by kind of session.
 */
deadlines: Array<KindDeadline>, 
/**
 * Rules of law to choose from there.
 */
deadline_rules: Array<DeadlineRule>, 
/**
 * What F9 would take back here.
 */
undo: ActRef | null, 
/**
 * What Shift+F9 would do again here.
 */
redo: ActRef | null, 
/**
 * The last save.
 */
saved_at: string, };
/**
 * A signer beyond secretary and chair (residents' meetings carry four signatures,
 * Luật Thực hiện dân chủ ở cơ sở Điều 20.2g).
 */
export type Signer = { 
/**
 * Full name; empty = not given yet.
 */
name: string, 
/**
 * In what capacity; empty = not given.
 */
title: string, };
/**
 * An earlier opinion that says the same, or seems to.
 */
export type SimilarOpinion = { 
/**
 * Opinion id.
 */
id: string, 
/**
 * Its session.
 */
session: string, 
/**
 * The session's title.
 */
session_title: string, 
/**
 * The session's day.
 */
date: string, 
/**
 * Its number in the session.
 */
number: number, 
/**
 * Who spoke, by name.
 */
speaker: string | null, 
/**
 * Tổ dân phố concerned.
 */
group: string | null, 
/**
 * The part that has most in common with what is said now, in one line.
 */
excerpt: string, 
/**
 * What has become of it.
 */
standing: Standing, 
/**
 * How much alike, 0 to 1.
 */
score: number, 
/**
 * Whether she has linked it with the one at hand.
 */
linked: boolean, };
/**
 * What a mark is about.
 */
export type SpellingMarkKind = "syllable" | "repeated_word" | "spaces" | "sign" | "quotes" | "people" | "body" | "date" | "sentence";
/**
 * What has become of an opinion.
 */
export type Standing = "unanswered" | "answered" | "promised" | "assigned" | "transferred" | "resolved" | "refused" | "noted";
/**
 * What the window needs before it shows anything.
 */
export type StartView = { 
/**
 * Of the program.
 */
version: string, 
/**
 * For the person to see.
 */
data_folder: string, 
/**
 * For the person to see.
 */
export_folder: string, 
/**
 * No session has ever been here.
 */
first_run: boolean, 
/**
 * Where she was.
 */
place: Place | null, 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * How large everything is.
 */
text_size: TextSize, 
/**
 * The ward's day.
 */
today: string, };
/**
 * A topic offered, and why.
 */
export type Suggestion = { 
/**
 * Topic code.
 */
code: string, 
/**
 * How sure, 0 to 1.
 */
score: number, 
/**
 * The words that spoke for it, as typed, the strongest first; three at most.
 */
because: Array<string>, };
/**
 * What a text points to.
 */
export type Suggestions = { 
/**
 * Three at most, in the order of the keys Alt+1…3.
 */
offers: Array<Suggestion>, 
/**
 * The kind that the words point to, if they do.
 */
kind: KindCue | null, };
/**
 * A mark in a text of a session.
 */
export type TextMark = { 
/**
 * Which text.
 */
of: MarkedText, 
/**
 * Of which opinion, answer or conclusion.
 */
id: string, 
/**
 * The opinion it is seen with; absent for conclusions.
 */
opinion: string | null, 
/**
 * The opinion's number, or the conclusion's.
 */
number: number, 
/**
 * What it is about.
 */
kind: SpellingMarkKind, 
/**
 * Where it begins, in UTF-16 code units.
 */
start: number, 
/**
 * Where it ends, likewise.
 */
end: number, 
/**
 * What stands there.
 */
found: string, 
/**
 * What to put instead.
 */
proposal: string | null, 
/**
 * A few words before it.
 */
before: string, 
/**
 * A few words behind it.
 */
after: string, };
/**
 * A formula kept ready.
 */
export type TextModule = { 
/**
 * Id; empty = a new one.
 */
id: string, 
/**
 * What she finds it by.
 */
name: string, 
/**
 * What is put in.
 */
text: string, };
/**
 * How large everything in the window is.
 */
export type TextSize = "small" | "medium" | "large";
/**
 * Light or dark.
 */
export type Theme = "system" | "light" | "dark";
/**
 * A topic of the ward: one of the default catalogue or its own.
 */
export type Topic = { 
/**
 * "dat-dai"; never changes.
 */
code: string, 
/**
 * As shown and printed.
 */
name: string, 
/**
 * Reporting field, `dat_dai`; absent for a topic of the ward's own without one.
 */
field: string | null, 
/**
 * Hue of its chip in degrees, 0–359; the same in chip, chart and report.
 */
hue: number, 
/**
 * No longer offered; old opinions keep it.
 */
retired: boolean, 
/**
 * Where a merged or retired topic leads.
 */
successor: string | null, };
/**
 * A topic chosen for an opinion.
 */
export type TopicChoice = { 
/**
 * Opinion id.
 */
opinion: string, 
/**
 * Topic code.
 */
code: string, };
/**
 * Opinions under one main topic.
 */
export type TopicCount = { 
/**
 * Topic code.
 */
code: string, 
/**
 * Opinions, at least one.
 */
count: number, 
/**
 * The same, those that say the same counted once.
 */
contents: number, };
/**
 * A topic that was found by its name or its code.
 */
export type TopicHit = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * The words found in the name.
 */
marks: Marks, 
/**
 * Opinions under it that can be found.
 */
opinions: number, };
/**
 * What was taken back or done again, and what changed with it.
 */
export type UndoAnswer = { 
/**
 * The act.
 */
act: ActRef, 
/**
 * For a session's stack.
 */
delta: SessionDelta | null, 
/**
 * For the ward's stack.
 */
settings: SettingsView | null, };
/**
 * A unit of the ward, from its settings.
 */
export type Unit = { 
/**
 * Stable id.
 */
id: string, 
/**
 * Full name as printed: "Phòng Kinh tế, Hạ tầng và Đô thị".
 */
name: string, 
/**
 * What she types for it: "địa chính", "hạ tầng".
 */
short_names: Array<string>, };
/**
 * A session that has both as attendees, and what becomes of their rows there.
 */
export type UnitedEvening = { 
/**
 * Session id.
 */
session: string, 
/**
 * Its title.
 */
title: string, 
/**
 * When it began.
 */
started_at: string, 
/**
 * Whether it has ended: minutes printed of it name both.
 */
ended: boolean, 
/**
 * Whether it stands among the deleted ones.
 */
deleted: boolean, 
/**
 * Opinions that go over to the row that stays, denunciations aside.
 */
opinions: number, 
/**
 * Places in the queue that go over, turns already over among them.
 */
turns: number, 
/**
 * Late arrival of the row that stays.
 */
arrived_at: string | null, 
/**
 * Its early leave.
 */
left_at: string | null, 
/**
 * In what the rows contradict each other; the one that stays keeps its own.
 */
differs: Array<Differs>, };
/**
 * An opinion without a topic, and what it could get.
 */
export type Untagged = { 
/**
 * Opinion id.
 */
opinion: string, 
/**
 * Three at most, the likeliest first.
 */
offers: Array<Suggestion>, };
/**
 * One vote of a residents' meeting (Luật THDC Điều 20.2đ).
 */
export type Vote = { 
/**
 * What was put to the vote.
 */
matter: string, 
/**
 * Tán thành.
 */
for: number | null, 
/**
 * Không tán thành.
 */
against: number | null, 
/**
 * Không có ý kiến.
 */
none: number | null, };
/**
 * The ward as a session prints it. Every session keeps its own copy, so that a paper of the
 * past doesn't change when the profile does.
 */
export type Ward = { 
/**
 * Phường, xã or đặc khu.
 */
kind: WardKind, 
/**
 * Bare name, "Cửa Nam".
 */
name: string, 
/**
 * "thành phố Hà Nội".
 */
province: string, 
/**
 * The issuing body.
 */
issuer: Issuer, 
/**
 * "Tổ dân phố số 3"; needed when the issuer is a tổ dân phố.
 */
unit_name: string | null, 
/**
 * Địa danh exactly as printed; absent = the bare name.
 */
place_name: string | null, };
/**
 * Level-two administrative unit since 01/7/2025.
 */
export type WardKind = "phuong" | "xa" | "dac_khu";
/**
 * What every new session starts from.
 */
export type WardProfile = { 
/**
 * The ward as printed.
 */
ward: Ward, 
/**
 * Usual place of meeting.
 */
place: string, 
/**
 * Who usually presides.
 */
chairs: Array<Chair>, 
/**
 * Who usually takes the minutes.
 */
secretaries: Array<Secretary>, 
/**
 * Nơi nhận, bare.
 */
recipients: Array<string>, 
/**
 * Number of originals.
 */
copies: number | null, };
/**
 * Where an opinion's text was written out.
 */
export type WrittenOpinion = { 
/**
 * The opinion.
 */
opinion: string, 
/**
 * What was written out where in today's text.
 */
places: Array<WrittenPlace>, };
/**
 * Where something was written out.
 */
export type WrittenPlace = { 
/**
 * Beginning in the text, in UTF-16 code units.
 */
start: number, 
/**
 * End, likewise.
 */
end: number, 
/**
 * What was typed there.
 */
short: string, };
