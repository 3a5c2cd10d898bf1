// Generated from crates/app by `cargo xtask bindings`. Do not edit.

export type WardKind = "phuong" | "xa" | "dac_khu";
export type Issuer = "uban" | "hdnd" | "dang_uy" | "mttq" | "to_dan_pho";
export type Ward = { kind: WardKind, name: string, province: string, issuer: Issuer, unit_name: string | null, place_name: string | null, };
export type SessionKind = "dialogue" | "reception" | "voter_contact" | "residents_meeting" | "solidarity_day" | "other";
export type Mode = "regular" | "ad_hoc";
export type Form = "Ông" | "Bà" | "Đồng chí";
export type Chair = { name: string, title: string, form: Form | null, };
export type Secretary = { name: string, title: string, };
export type Signer = { name: string, title: string, };
export type Present = { group: string, count: number | null, };
export type Households = { total: number | null, present: number | null, };
export type Vote = { matter: string, for: number | null, against: number | null, none: number | null, };
export type Session = { id: string, ward: Ward, kind: SessionKind, mode: Mode | null, title: string, number: number | null, place: string, basis: Array<string>, started_at: string, ended_at: string | null, chairs: Array<Chair>, secretaries: Array<Secretary>, present: Array<Present>, households: Households | null, votes: Array<Vote>, read_back: boolean | null, signers: Array<Signer>, agenda: Array<string>, copies: number | null, recipients: Array<string>, };
export type Capacity = "citizen" | "household" | "voter" | "delegate" | "official";
export type Attendee = { id: string, name: string | null, form: Form | null, group: string | null, address: string | null, phone: string | null, citizen_id: string | null, birth_year: number | null, capacity: Capacity | null, title: string | null, arrived_at: string | null, left_at: string | null, };
export type Channel = "spoken" | "written" | "collected";
export type OpinionKind = "opinion" | "petition" | "report" | "complaint" | "denunciation" | "question" | "praise";
export type Authority = "ward" | "city" | "central" | "utility" | "community";
export type Due = { typed: string, date: string, };
export type FollowUpStatus = "assigned" | "in_progress" | "resolved" | "transferred" | "refused";
export type FollowUp = { unit: string | null, with: string | null, person: string | null, due: Due | null, status: FollowUpStatus, result: string | null, document: string | null, };
export type Opinion = { id: string, speaker: string | null, at: string | null, channel: Channel, text: string, gist: string | null, kind: OpinionKind, topics: Array<string>, group: string | null, location: string | null, authority: Authority, people: number, follow_up: FollowUp | null, };
export type Outcome = "answered" | "accepted" | "guided" | "transferred" | "written_reply" | "refused";
export type Answer = { id: string, by: string | null, title: string | null, text: string | null, outcome: Outcome, at: string | null, opinions: Array<string>, };
export type Conclusion = { id: string, text: string, unit: string | null, with: string | null, due: Due | null, };
export type Topic = { code: string, name: string, field: string | null, hue: number, retired: boolean, successor: string | null, };
export type Field = { code: string, name: string, };
export type Unit = { id: string, name: string, short_names: Array<string>, };
export type Official = { id: string, name: string, title: string, form: Form | null, };
export type ResidentGroup = { id: string, name: string, };
export type Holiday = { date: string, name: string, expected: boolean, off: boolean, };
export type LineReading = { unit: string | null, known_unit: boolean, due: Due | null, day_off: string | null, unread: string | null, candidates: Array<string>, };
export type Order = "spoken" | "topic" | "authority";
export type AuthorityCount = { authority: Authority, count: number, };
export type TopicCount = { code: string, count: number, };
export type KindCount = { kind: OpinionKind, count: number, };
export type Counts = { turns: number, opinions: number, spoken: number, written: number, collected: number, people: number, denunciations: number, answered_on_spot: number, taken_away: number, unanswered: number, untagged: number, assigned: number, by_authority: Array<AuthorityCount>, by_topic: Array<TopicCount>, by_kind: Array<KindCount>, };
/** Closed list; sentences in lib/texts. */
export type MissingCode = "no_title" | "no_place" | "no_chair" | "chair_name" | "chair_title" | "no_secretary" | "secretary_name" | "no_end_time" | "no_present_counts" | "issuer_not_printable" | "unit_name_missing" | "untagged" | "no_answer_and_no_follow_up" | "follow_up_without_unit" | "follow_up_without_due" | "nhan_dan_lower_case";
export type Missing = { code: MissingCode, opinion: string | null, number: number | null, blocking: boolean, };
export type ActName = "session_create" | "session_edit" | "session_delete" | "session_restore" | "session_import" | "attendee_add" | "attendee_edit" | "attendee_remove" | "queue_add" | "queue_next" | "queue_remove" | "queue_move" | "opinion_record" | "opinion_edit" | "opinion_tag" | "opinion_kind" | "opinion_split" | "opinion_join" | "opinion_move" | "opinion_delete" | "answer_add" | "answer_edit" | "answer_remove" | "follow_up_set" | "follow_up_clear" | "conclusion_add" | "conclusion_edit" | "conclusion_remove" | "conclusion_move" | "ward_edit" | "unit_save" | "unit_remove" | "official_save" | "official_remove" | "group_save" | "group_remove" | "holiday_save" | "holiday_remove" | "topic_add" | "topic_rename" | "topic_retire" | "topic_colour" | "quick_topics_set" | "generate";
/** An act on the undo stack: its name and what it was done to ("number": "14", "name": "Ông …"). */
export type ActRef = { name: ActName, subject: { [key in string]: string }, };
export type QueueState = "waiting" | "speaking" | "done";
export type QueueEntry = { id: string, attendee: string, state: QueueState, note: string | null, };
export type Screen = "home" | "prepare" | "record" | "review" | "issue" | "settings";
/** Where she was; the program starts there again. */
export type Place = { screen: Screen, session: string | null, };
export type Theme = "system" | "light" | "dark";
export type StartView = { version: string, data_folder: string, export_folder: string, first_run: boolean, place: Place | null, theme: Theme, today: string, };
export type SessionRow = { id: string, kind: SessionKind, title: string, place: string, started_at: string, ended_at: string | null, opinions: number, unanswered: number, deleted_at: string | null, };
/** copy_from: take ward, chairs, secretaries, signers, present groups, agenda, recipients, place and basis of that session. */
export type NewSession = { kind: SessionKind, mode: Mode | null, copy_from: string | null, };
/** What is in a field and not yet an act. */
export type Draft = { session: string, field: string, text: string, cursor: number, extra: ComposerState | null, updated_at: string, };
/** The composer beyond its text; `opinion` is set while an already recorded opinion is being continued. */
export type ComposerState = { opinion: string | null, speaker: string | null, kind: OpinionKind, topics: Array<string>, channel: Channel, begun_at: string | null, };
export type SessionView = { session: Session, attendees: Array<Attendee>, opinions: Array<Opinion>, answers: Array<Answer>, conclusions: Array<Conclusion>, queue: Array<QueueEntry>, counts: Counts, undo: ActRef | null, redo: ActRef | null, drafts: Array<Draft>, saved_at: string, };
/** What one act changed. Null = unchanged; the removed_… lists name ids that are gone. */
export type SessionDelta = { created: string | null, act: ActRef | null, session: Session | null, attendees: Array<Attendee>, removed_attendees: Array<string>, opinions: Array<Opinion>, removed_opinions: Array<string>, order: Array<string> | null, answers: Array<Answer>, removed_answers: Array<string>, conclusions: Array<Conclusion> | null, queue: Array<QueueEntry> | null, counts: Counts, undo: ActRef | null, redo: ActRef | null, saved_at: string, };
/** Fields of a person as typed; absent name = "Chưa rõ tên". */
export type AttendeeInput = { name: string | null, form: Form | null, group: string | null, address: string | null, phone: string | null, citizen_id: string | null, birth_year: number | null, capacity: Capacity | null, title: string | null, arrived_at: string | null, left_at: string | null, };
export type NewOpinion = { speaker: string | null, text: string, kind: OpinionKind, topics: Array<string>, channel: Channel, at: string | null, };
/** One change of one opinion; null clears where the field may be absent. */
export type OpinionEdit = { "text": string } | { "gist": string | null } | { "kind": OpinionKind } | { "speaker": string | null } | { "group": string | null } | { "location": string | null } | { "authority": Authority } | { "people": number } | { "channel": Channel } | { "topics": Array<string> };
export type AnswerInput = { opinions: Array<string>, by: string | null, title: string | null, text: string | null, outcome: Outcome, };
export type FollowUpInput = { unit: string | null, with: string | null, person: string | null, due: string | null, status: FollowUpStatus, result: string | null, document: string | null, };
export type ConclusionInput = { text: string, unit: string | null, with: string | null, due: string | null, };
export type GroupHeading = { "topic": string } | { "authority": Authority } | "untagged";
export type OpinionGroup = { heading: GroupHeading | null, opinions: Array<string>, };
export type ReviewView = { groups: Array<OpinionGroup>, missing: Array<Missing>, };
export type ExportRequest = { order: Order, draft: boolean, };
/** renamed: the plain name was held open by another program, so "… (2).docx" was written. */
export type Exported = { name: string, folder: string, renamed: boolean, };
export type ExportedFile = { name: string, written_at: string, };
/** Defaults every new session starts from. */
export type WardProfile = { ward: Ward, place: string, chairs: Array<Chair>, secretaries: Array<Secretary>, recipients: Array<string>, copies: number | null, };
export type SettingsView = { profile: WardProfile, units: Array<Unit>, officials: Array<Official>, groups: Array<ResidentGroup>, holidays: Array<Holiday>, topics: Array<Topic>, fields: Array<Field>, quick_topics: Array<string>, offers: Array<string>, undo: ActRef | null, redo: ActRef | null, saved_at: string, };
export type UndoAnswer = { act: ActRef, delta: SessionDelta | null, settings: SettingsView | null, };
export type ErrorCode = string;
/** `message` is for logs; the sentence on screen comes from the one table of errors by `code`. */
export type AppError = { code: ErrorCode, message: string, context: { [key in string]: string }, };
