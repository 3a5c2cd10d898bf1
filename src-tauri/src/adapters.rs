//! One adapter a command: unpack, call one use case, return.

// Tauri hands arguments over by value.
#![allow(clippy::needless_pass_by_value)]

use crate::closing;
use crate::room;
use crate::shell::Shell;
use gandan_app::AppError;
use gandan_app::api::{
    Abbreviation, AnswerInput, AttendeeInput, Brought, CarriedOpinion, CarryInput, ConclusionInput,
    DeadlineRule, Draft, EarlierAnswer, ErrorCode, ExportRequest, Exported, ExportedFile,
    FollowUpInput, GatheredHow, GatheredPreview, Holiday, Instant, LearnedTopic, LineReading,
    LinkedOpinion, MergePreview, NewOpinion, NewSession, Official, OpinionEdit, Order, PastAct,
    PersonInput, PersonMatch, PersonMergePreview, PersonPast, PersonRow, Place, ResidentGroup,
    ReviewView, RoomControl, RoomSetup, RoomView, RosterColumn, RosterDone, RosterPreview,
    SearchAnswer, Session, SessionDelta, SessionKind, SessionRow, SessionView, SettingsView,
    SimilarOpinion, StartView, Suggestions, TextMark, TextModule, TextSize, Theme, TopicChoice,
    UndoAnswer, Unit, Untagged, WardProfile,
};
use tauri::{AppHandle, State, WebviewWindow, Window};

/// Adapters and the handler that knows them, from one list.
macro_rules! adapters {
    ($($name:ident($($arg:ident: $ty:ty),*) -> $out:ty = ($($given:expr),*);)*) => {
        $(
            #[tauri::command(async)]
            fn $name(shell: State<'_, Shell>, handle: AppHandle, $($arg: $ty),*) -> Result<$out, AppError> {
                let answer = shell.app()?.$name($($given),*)?;
                room::tell(&handle);
                Ok(answer)
            }
        )*

        /// Every command, by name.
        pub fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name,)* text_size_set, minutes_open, minutes_reveal, close_ready, room_open, room_close]
        }

        #[cfg(test)]
        const ADAPTED: &[&str] = &[$(stringify!($name),)* "text_size_set", "minutes_open", "minutes_reveal", "close_ready", "room_open", "room_close"];
    };
}

adapters! {
    app_start() -> StartView = ();
    place_save(place: Place) -> () = (&place);
    theme_set(theme: Theme) -> () = (theme);
    sample_import() -> String = ();
    session_list() -> Vec<SessionRow> = ();
    session_create(input: NewSession) -> String = (&input);
    session_delete(session: String) -> Vec<SessionRow> = (&session);
    session_restore(session: String) -> Vec<SessionRow> = (&session);
    session_open(session: String) -> SessionView = (&session);
    session_edit(session: String, head: Session) -> SessionDelta = (&session, &head);
    title_propose(head: Session) -> String = (&head);
    carry_list(session: String, opinion: Option<String>) -> Vec<CarriedOpinion> = (&session, opinion.as_deref());
    carry_set(session: String, opinion: String, input: CarryInput) -> SessionDelta = (&session, &opinion, &input);
    session_review(session: String, order: Order) -> ReviewView = (&session, order);
    attendee_add(session: String, input: AttendeeInput, queue: bool, note: Option<String>) -> SessionDelta = (&session, &input, queue, note.as_deref());
    attendee_edit(session: String, attendee: String, input: AttendeeInput) -> SessionDelta = (&session, &attendee, &input);
    attendee_remove(session: String, attendee: String) -> SessionDelta = (&session, &attendee);
    queue_add(session: String, attendee: String, note: Option<String>) -> SessionDelta = (&session, &attendee, note.as_deref());
    queue_next(session: String) -> SessionDelta = (&session);
    queue_call(session: String, attendee: String) -> SessionDelta = (&session, &attendee);
    queue_remove(session: String, entry: String) -> SessionDelta = (&session, &entry);
    queue_move(session: String, entry: String, up: bool) -> SessionDelta = (&session, &entry, up);
    queue_last(session: String, entry: String) -> SessionDelta = (&session, &entry);
    queue_defer(session: String, entry: String, deferred: bool) -> SessionDelta = (&session, &entry, deferred);
    opinion_record(session: String, input: NewOpinion) -> SessionDelta = (&session, &input);
    opinion_edit(session: String, opinion: String, edit: OpinionEdit, from_composer: bool) -> SessionDelta = (&session, &opinion, &edit, from_composer);
    opinion_split(session: String, opinion: String, text: String, at: u32) -> SessionDelta = (&session, &opinion, &text, at);
    opinion_join(session: String, opinion: String) -> SessionDelta = (&session, &opinion);
    opinion_move(session: String, opinion: String, up: bool) -> SessionDelta = (&session, &opinion, up);
    opinion_delete(session: String, opinion: String) -> SessionDelta = (&session, &opinion);
    opinion_similar(session: String, opinion: Option<String>, text: String, speaker: Option<String>) -> Vec<SimilarOpinion> = (&session, opinion.as_deref(), &text, speaker.as_deref());
    opinion_link(session: String, opinion: String, other: String) -> SessionDelta = (&session, &opinion, &other);
    opinion_unlink(session: String, opinion: String) -> SessionDelta = (&session, &opinion);
    opinions_linked(session: String) -> Vec<LinkedOpinion> = (&session);
    answer_add(session: String, input: AnswerInput) -> SessionDelta = (&session, &input);
    answer_edit(session: String, answer: String, input: AnswerInput) -> SessionDelta = (&session, &answer, &input);
    answer_remove(session: String, answer: String) -> SessionDelta = (&session, &answer);
    answer_reuse(session: String, answer: String, opinions: Vec<String>) -> SessionDelta = (&session, &answer, &opinions);
    answers_before(session: String, opinion: Option<String>, text: String, speaker: Option<String>) -> Vec<EarlierAnswer> = (&session, opinion.as_deref(), &text, speaker.as_deref());
    follow_up_read(session: String, line: String) -> LineReading = (&session, &line);
    follow_up_set(session: String, opinion: String, line: String) -> SessionDelta = (&session, &opinion, &line);
    follow_up_edit(session: String, opinion: String, input: Option<FollowUpInput>) -> SessionDelta = (&session, &opinion, input.as_ref());
    conclusion_add(session: String, input: ConclusionInput) -> SessionDelta = (&session, &input);
    conclusion_edit(session: String, conclusion: String, input: ConclusionInput) -> SessionDelta = (&session, &conclusion, &input);
    conclusion_remove(session: String, conclusion: String) -> SessionDelta = (&session, &conclusion);
    conclusion_move(session: String, conclusion: String, up: bool) -> SessionDelta = (&session, &conclusion, up);
    undo(session: Option<String>) -> UndoAnswer = (session.as_deref());
    redo(session: Option<String>) -> UndoAnswer = (session.as_deref());
    history(session: Option<String>) -> Vec<PastAct> = (session.as_deref());
    draft_save(draft: Draft) -> Instant = (&draft);
    draft_clear(session: String, field: String) -> () = (&session, &field);
    minutes_export(session: String, request: ExportRequest) -> Exported = (&session, request);
    minutes_files(session: String) -> Vec<ExportedFile> = (&session);
    settings_get() -> SettingsView = ();
    ward_edit(profile: WardProfile) -> SettingsView = (&profile);
    unit_save(unit: Unit) -> SettingsView = (&unit);
    unit_remove(id: String) -> SettingsView = (&id);
    official_save(official: Official) -> SettingsView = (&official);
    official_remove(id: String) -> SettingsView = (&id);
    group_save(group: ResidentGroup) -> SettingsView = (&group);
    group_remove(id: String) -> SettingsView = (&id);
    holiday_save(holiday: Holiday) -> SettingsView = (&holiday);
    holiday_remove(date: String) -> SettingsView = (&date);
    topic_add(name: String, field: Option<String>) -> SettingsView = (&name, field.as_deref());
    topic_rename(code: String, name: String) -> SettingsView = (&code, &name);
    topic_retire(code: String, retired: bool) -> SettingsView = (&code, retired);
    topic_colour(code: String, hue: u16) -> SettingsView = (&code, hue);
    quick_topics_set(codes: Vec<String>) -> SettingsView = (&codes);
    deadline_rule_set(kind: SessionKind, rule: Option<DeadlineRule>) -> SettingsView = (kind, rule.as_ref());
    speaker_minutes_set(minutes: Option<u32>) -> SettingsView = (minutes);
    topic_suggest(text: String, shown: Vec<String>) -> Suggestions = (&text, &shown);
    search(query: String, limit: u32) -> SearchAnswer = (&query, limit);
    topics_untagged(session: String) -> Vec<Untagged> = (&session);
    topics_accept(session: String, choices: Vec<TopicChoice>) -> SessionDelta = (&session, &choices);
    topics_learned() -> Vec<LearnedTopic> = ();
    topic_forget(code: Option<String>) -> SettingsView = (code.as_deref());
    topic_merge_preview(from: String, into: String) -> MergePreview = (&from, &into);
    topic_merge(from: String, into: String) -> SettingsView = (&from, &into);
    people_list() -> Vec<PersonRow> = ();
    people_ready() -> () = ();
    person_save(id: Option<String>, input: PersonInput) -> PersonRow = (id.as_deref(), &input);
    person_remove(id: String) -> () = (&id);
    person_find(session: Option<String>, typed: String, limit: u32) -> Vec<PersonMatch> = (session.as_deref(), &typed, limit);
    person_past(session: Option<String>, person: String) -> PersonPast = (session.as_deref(), &person);
    attendee_person(session: String, attendee: String) -> Option<PersonPast> = (&session, &attendee);
    attendance_arrive(session: String, person: String, at: Option<Instant>) -> SessionDelta = (&session, &person, at);
    attendance_leave(session: String, attendee: String, at: Option<Instant>) -> SessionDelta = (&session, &attendee, at);
    attendance_unarrive(session: String, attendee: String) -> SessionDelta = (&session, &attendee);
    person_merge_preview(from: String, into: String) -> PersonMergePreview = (&from, &into);
    person_merge(from: String, into: String) -> Vec<PersonRow> = (&from, &into);
    roster_preview(file: Brought, sheet: Option<u32>, columns: Option<Vec<RosterColumn>>) -> RosterPreview = (&file, sheet, columns.as_deref());
    roster_import(file: Brought, sheet: u32, columns: Vec<RosterColumn>, session: Option<String>) -> RosterDone = (&file, sheet, &columns, session.as_deref());
    gathered_preview(session: String, file: Brought, how: GatheredHow) -> GatheredPreview = (&session, &file, &how);
    gathered_import(session: String, file: Brought, how: GatheredHow, lines: Vec<u32>, names: bool) -> SessionDelta = (&session, &file, &how, &lines, names);
    gathered_read_out(session: String, opinion: String, read: bool) -> SessionDelta = (&session, &opinion, read);
    room_get(session: String) -> RoomControl = (&session);
    room_set(session: String, setup: RoomSetup) -> RoomControl = (&session, &setup);
    room_blank(session: String, blank: bool) -> RoomControl = (&session, blank);
    room_view() -> Option<RoomView> = ();
    abbreviation_save(abbreviation: Abbreviation) -> SettingsView = (&abbreviation);
    abbreviation_remove(id: String) -> SettingsView = (&id);
    abbreviations_start() -> SettingsView = ();
    module_save(module: TextModule) -> SettingsView = (&module);
    module_remove(id: String) -> SettingsView = (&id);
    modules_start() -> SettingsView = ();
    opinion_write_out(session: String, opinion: String) -> SessionDelta = (&session, &opinion);
    opinion_write_out_switch(session: String, opinion: String) -> SessionDelta = (&session, &opinion);
    answer_write_out(session: String, answer: String) -> SessionDelta = (&session, &answer);
    gist_propose(session: String, opinion: String) -> Option<String> = (&session, &opinion);
    mark_take(session: String, mark: TextMark) -> SessionDelta = (&session, &mark);
    mark_let_stand(session: String, mark: TextMark) -> SessionDelta = (&session, &mark);
}

/// Everything in the window is so large, at once and from the next start on.
#[tauri::command(async)]
fn text_size_set(
    shell: State<'_, Shell>,
    window: WebviewWindow,
    size: TextSize,
) -> Result<(), AppError> {
    shell.app()?.text_size_set(size)?;
    // A web view that refuses shows the size at the next start.
    let _ = window.set_zoom(size.factor());
    Ok(())
}

/// Opens an exported minute in the program that the computer has for it.
#[tauri::command(async)]
fn minutes_open(shell: State<'_, Shell>, name: String) -> Result<(), AppError> {
    let path = shell.app()?.exported_path(&name)?;
    tauri_plugin_opener::open_path(path, None::<&str>).map_err(|fault| open_failed(&name, &fault))
}

/// Shows an exported minute in its folder.
#[tauri::command(async)]
fn minutes_reveal(shell: State<'_, Shell>, name: String) -> Result<(), AppError> {
    let path = shell.app()?.exported_path(&name)?;
    tauri_plugin_opener::reveal_item_in_dir(path).map_err(|fault| open_failed(&name, &fault))
}

/// What was being typed is saved: the window may close.
#[tauri::command(async)]
fn close_ready(window: Window) {
    closing::leave(&window);
}

/// Opens the room screen on a session, or shows the open one that session.
#[tauri::command(async)]
fn room_open(
    shell: State<'_, Shell>,
    handle: AppHandle,
    session: String,
) -> Result<RoomControl, AppError> {
    let app = shell.app()?;
    let control = app.room_show(&session)?;
    if let Err(fault) = room::open(&handle) {
        app.room_hide();
        return Err(AppError::new(ErrorCode::Internal).with("detail", fault.to_string()));
    }
    room::tell(&handle);
    Ok(control)
}

/// Closes the room screen.
#[tauri::command(async)]
fn room_close(
    shell: State<'_, Shell>,
    handle: AppHandle,
    session: String,
) -> Result<RoomControl, AppError> {
    let app = shell.app()?;
    app.room_hide();
    room::close(&handle);
    app.room_get(&session)
}

fn open_failed(name: &str, fault: &tauri_plugin_opener::Error) -> AppError {
    AppError::new(ErrorCode::OpenFailed)
        .with("file", name)
        .with("detail", fault.to_string())
}

#[cfg(test)]
mod tests {
    use super::ADAPTED;
    use std::collections::BTreeSet;

    const GRANTED: &[&str] = include!("names.rs");

    /// A command missing in one of the four places fails closed at run time; here it fails early.
    #[test]
    fn the_four_lists_of_commands_agree() {
        let adapted: BTreeSet<String> = ADAPTED.iter().map(ToString::to_string).collect();
        let granted: BTreeSet<String> = GRANTED.iter().map(ToString::to_string).collect();
        assert_eq!(adapted, granted, "adapters.rs and names.rs");

        let page = include_str!("../../ui/src/lib/backend/commands.ts");
        let typed: BTreeSet<String> = page
            .lines()
            .filter_map(|line| line.strip_prefix("  ")?.split_once(": ["))
            .map(|(name, _)| name.to_owned())
            .collect();
        assert_eq!(adapted, typed, "adapters.rs and commands.ts");

        // The first window may do all but look at the room screen; that may do nothing else.
        let main = allowed(include_str!("../capabilities/main.json"), "main");
        let room = allowed(include_str!("../capabilities/room.json"), "room");
        assert_eq!(room, BTreeSet::from(["room_view".to_owned()]));
        assert!(main.is_disjoint(&room), "main.json and room.json");
        let both: BTreeSet<String> = main.union(&room).cloned().collect();
        assert_eq!(adapted, both, "adapters.rs and capabilities/");

        let config: serde_json::Value =
            serde_json::from_str(include_str!("../tauri.conf.json")).unwrap_or_default();
        assert_eq!(
            config["app"]["security"]["capabilities"],
            serde_json::json!(["main", "room"])
        );
    }

    /// The commands that a capability file grants to its one window.
    fn allowed(file: &str, window: &str) -> BTreeSet<String> {
        let capability: serde_json::Value = serde_json::from_str(file).unwrap_or_default();
        assert_eq!(capability["windows"], serde_json::json!([window]));
        let rows = capability["permissions"].as_array();
        rows.into_iter()
            .flatten()
            .map(|row| {
                let name = row.as_str().and_then(|name| name.strip_prefix("allow-"));
                name.unwrap_or("something of the system's")
                    .replace('-', "_")
            })
            .collect()
    }
}
