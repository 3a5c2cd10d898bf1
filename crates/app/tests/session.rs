//! A session through its use cases: what the window relies on.
#![allow(clippy::unwrap_used, clippy::panic)]

use gandan_app::api::{
    AnswerInput, AttendeeInput, ComposerState, Draft, NewOpinion, NewSession, OpinionEdit, Order,
    SessionDelta, TextSize,
};
use gandan_app::{App, Clock, ErrorCode, Ids, Options};
use gandan_domain::{Channel, OpinionKind, Outcome, SessionKind};
use std::path::Path;

fn open(dir: &Path) -> App {
    // A Tuesday.
    let now = "2026-11-03T19:00:30+07:00".parse().unwrap();
    let ids = Ids::Counted(u64::from(std::process::id()).into());
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed(now),
        ids,
    })
    .unwrap()
}

fn begun(app: &App) -> String {
    app.session_create(&NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    })
    .unwrap()
}

fn said(text: &str) -> NewOpinion {
    NewOpinion {
        speaker: None,
        text: text.into(),
        kind: OpinionKind::Petition,
        topics: vec![],
        channel: Channel::Spoken,
        at: None,
    }
}

fn record(app: &App, session: &str, text: &str) -> String {
    app.opinion_record(session, &said(text))
        .unwrap()
        .created
        .unwrap()
}

fn answer(app: &App, session: &str, opinions: &[&String]) -> SessionDelta {
    let input = AnswerInput {
        opinions: opinions.iter().map(ToString::to_string).collect(),
        by: Some("Trần Khắc Điệp".into()),
        title: None,
        text: Some("Phòng tiếp thu.".into()),
        outcome: Outcome::Accepted,
    };
    app.answer_add(session, &input).unwrap()
}

#[test]
fn a_recorded_opinion_takes_its_draft_with_it_and_undo_gives_neither_back_twice() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let state = ComposerState {
        opinion: None,
        speaker: None,
        kind: OpinionKind::Report,
        topics: vec!["antt".into()],
        channel: Channel::Spoken,
        begun_at: None,
    };
    let draft = Draft {
        session: session.clone(),
        field: "composer".into(),
        text: "Ngõ 31 tối".into(),
        cursor: 7,
        extra: Some(state),
        updated_at: app.now(),
    };
    app.draft_save(&draft).unwrap();
    app.close();

    let app = open(folder.path());
    let kept = app.session_open(&session).unwrap().drafts;
    assert_eq!((kept[0].text.as_str(), kept[0].cursor), ("Ngõ 31 tối", 7));
    assert_eq!(kept[0].extra, draft.extra);
    let delta = app
        .opinion_record(&session, &said("Ngõ 31 tối om."))
        .unwrap();
    assert_eq!(delta.counts.opinions, 1);
    assert!(app.session_open(&session).unwrap().drafts.is_empty());
}

#[test]
fn the_second_part_of_a_split_follows_the_first_and_a_join_makes_them_one_again() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let first = record(&app, &session, "Việc một. Việc hai.");
    let last = record(&app, &session, "Người sau.");
    answer(&app, &session, &[&first]);
    let delta = app
        .opinion_split(&session, &first, "Việc một. Việc hai.", 9)
        .unwrap();
    let second = delta.created.clone().unwrap();
    assert_eq!(
        delta.order.unwrap(),
        [first.clone(), second.clone(), last.clone()]
    );
    let view = app.session_open(&session).unwrap();
    assert_eq!(view.opinions[1].text, "Việc hai.");
    assert_eq!(
        view.answers[0].opinions,
        std::slice::from_ref(&first),
        "the answer stays with the first part"
    );

    answer(&app, &session, &[&second]);
    app.opinion_join(&session, &second).unwrap();
    let view = app.session_open(&session).unwrap();
    assert_eq!(view.opinions[0].text, "Việc một.\nViệc hai.");
    assert_eq!(view.answers.len(), 2);
    assert!(
        view.answers.iter().all(|a| a.opinions == [first.clone()]),
        "no answer is lost in a join"
    );
    assert_eq!(
        app.opinion_join(&session, &first).unwrap_err().code,
        ErrorCode::NothingAbove
    );
}

#[test]
fn deleting_an_opinion_takes_only_its_own_answers_and_undo_brings_them_back() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let one = record(&app, &session, "Một.");
    let two = record(&app, &session, "Hai.");
    answer(&app, &session, &[&one]);
    answer(&app, &session, &[&one, &two]);
    let delta = app.opinion_delete(&session, &one).unwrap();
    assert_eq!(delta.removed_opinions, std::slice::from_ref(&one));
    assert_eq!(delta.removed_answers.len(), 1);
    assert_eq!(
        app.session_open(&session).unwrap().answers[0].opinions,
        std::slice::from_ref(&two)
    );
    let back = app.undo(Some(&session)).unwrap();
    assert_eq!(back.act.subject["number"], "1");
    assert_eq!(app.session_open(&session).unwrap().answers.len(), 2);
}

#[test]
fn deadlines_follow_when_the_day_of_the_session_is_put_right() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let opinion = record(&app, &session, "Đề nghị thay bóng đèn.");
    app.follow_up_set(&session, &opinion, "hạ tầng 10n")
        .unwrap();
    let task = |app: &App| {
        app.session_open(&session).unwrap().opinions[0]
            .follow_up
            .clone()
            .unwrap()
    };
    assert_eq!(
        task(&app).unit.as_deref(),
        Some("Phòng Kinh tế, Hạ tầng và Đô thị")
    );
    // Ten working days after Tuesday 3 November 2026.
    assert_eq!(task(&app).due.unwrap().date.to_string(), "2026-11-17");
    let mut head = app.session_open(&session).unwrap().session;
    head.started_at = "2026-11-04T19:00:00+07:00".parse().unwrap();
    app.session_edit(&session, &head).unwrap();
    assert_eq!(task(&app).due.unwrap().date.to_string(), "2026-11-18");
    app.undo(Some(&session)).unwrap();
    assert_eq!(task(&app).due.unwrap().date.to_string(), "2026-11-17");
    let refused = app
        .follow_up_set(&session, &opinion, "hạ tầng 31/2")
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::DueUnreadable);
    assert_eq!(task(&app).due.unwrap().date.to_string(), "2026-11-17");
}

#[test]
fn a_name_put_right_once_is_right_everywhere_and_nobody_who_spoke_is_struck_off() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let stranger = app
        .attendee_add(&session, &AttendeeInput::default(), true, None)
        .unwrap()
        .created
        .unwrap();
    let opinion = NewOpinion {
        speaker: Some(stranger.clone()),
        ..said("Tôi nói ngắn thôi.")
    };
    app.opinion_record(&session, &opinion).unwrap();
    let named = AttendeeInput {
        name: Some("  Đỗ  Văn Khiêm ".into()),
        ..AttendeeInput::default()
    };
    app.attendee_edit(&session, &stranger, &named).unwrap();
    let view = app.session_open(&session).unwrap();
    assert_eq!(view.attendees[0].name.as_deref(), Some("Đỗ Văn Khiêm"));
    assert_eq!(view.opinions[0].speaker.as_deref(), Some(stranger.as_str()));
    assert_eq!(
        app.attendee_remove(&session, &stranger).unwrap_err().code,
        ErrorCode::AttendeeInUse
    );
}

#[test]
fn the_queue_lets_one_speak_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let add = |name: &str| {
        let input = AttendeeInput {
            name: Some(name.into()),
            ..AttendeeInput::default()
        };
        app.attendee_add(&session, &input, true, None)
            .unwrap()
            .created
            .unwrap()
    };
    let people = [add("An"), add("Bình"), add("Cúc")];
    let states = || -> Vec<String> {
        let view = app.session_open(&session).unwrap();
        people
            .iter()
            .map(|p| {
                view.queue
                    .iter()
                    .filter(|e| e.attendee == *p)
                    .map(|e| format!("{:?} ", e.state))
                    .collect::<Vec<_>>()
                    .concat()
            })
            .collect()
    };
    assert_eq!(states(), ["Speaking ", "Waiting ", "Waiting "]);
    let last = app.session_open(&session).unwrap().queue[2].id.clone();
    app.queue_move(&session, &last, true).unwrap();
    app.queue_next(&session).unwrap();
    assert_eq!(states(), ["Done ", "Waiting ", "Speaking "]);
    app.queue_call(&session, &people[0]).unwrap();
    assert_eq!(states(), ["Done Speaking ", "Waiting ", "Done "]);
}

#[test]
fn a_deleted_session_is_kept_whole_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    record(&app, &session, "Một.");
    let rows = app.session_delete(&session).unwrap();
    assert!(rows[0].deleted_at.is_some());
    assert_eq!(
        app.session_open(&session).unwrap_err().code,
        ErrorCode::SessionDeleted
    );
    assert_eq!(
        app.opinion_record(&session, &said("Hai."))
            .unwrap_err()
            .code,
        ErrorCode::SessionDeleted
    );
    app.session_restore(&session).unwrap();
    assert_eq!(app.session_open(&session).unwrap().opinions.len(), 1);
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let opinion = record(&app, &session, "Một.");
    let before = app.session_open(&session).unwrap();
    assert_eq!(
        app.opinion_record(&session, &said(" \n\t"))
            .unwrap_err()
            .code,
        ErrorCode::TextEmpty
    );
    let unknown = NewOpinion {
        topics: vec!["khong-co".into()],
        ..said("Hai.")
    };
    assert_eq!(
        app.opinion_record(&session, &unknown).unwrap_err().code,
        ErrorCode::TopicUnknown
    );
    let nobody = OpinionEdit::People(0);
    assert_eq!(
        app.opinion_edit(&session, &opinion, &nobody, false)
            .unwrap_err()
            .code,
        ErrorCode::ValueOutOfRange
    );
    let mut head = before.session.clone();
    head.ended_at = Some("2026-11-03T18:00:00+07:00".parse().unwrap());
    assert_eq!(
        app.session_edit(&session, &head).unwrap_err().code,
        ErrorCode::ValueOutOfRange
    );
    let other = begun(&app);
    assert_eq!(
        app.opinion_delete(&other, &opinion).unwrap_err().code,
        ErrorCode::OpinionNotFound,
        "an opinion is changed in its own session only"
    );
    let after = app.session_open(&session).unwrap();
    assert_eq!(after.opinions, before.opinions);
    assert_eq!(after.session, before.session);
    assert_eq!(after.undo, before.undo);
}

#[test]
fn a_final_minute_waits_for_what_it_needs_a_draft_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    record(&app, &session, "Một.");
    let request = |draft| gandan_app::api::ExportRequest {
        order: Order::Spoken,
        draft,
    };
    assert_eq!(
        app.minutes_export(&session, request(false))
            .unwrap_err()
            .code,
        ErrorCode::ExportBlocked
    );
    let first = app.minutes_export(&session, request(true)).unwrap();
    let again = app.minutes_export(&session, request(true)).unwrap();
    assert_eq!(
        (first.name.as_str(), again.renamed),
        (again.name.as_str(), false)
    );
    assert_eq!(app.minutes_files(&session).unwrap().len(), 1);
    assert!(app.exported_path(&first.name).unwrap().is_file());
    for bad in ["../gandan.db", "khong-co.docx", ""] {
        assert_eq!(
            app.exported_path(bad).unwrap_err().code,
            ErrorCode::ExportedFileGone,
            "{bad}"
        );
    }
}

#[test]
fn a_second_program_on_the_same_folder_says_so_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let second = App::open(Options {
        data_dir: Some(folder.path().to_owned()),
        ..Options::default()
    });
    assert_eq!(second.unwrap_err().code, ErrorCode::DataFolderInUse);
    app.close();
    assert!(
        App::open(Options {
            data_dir: Some(folder.path().to_owned()),
            ..Options::default()
        })
        .is_ok()
    );
}

#[test]
fn the_text_size_is_kept_and_no_act() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    assert_eq!(app.text_size(), TextSize::Small);
    app.text_size_set(TextSize::Large).unwrap();
    drop(app);
    let app = open(dir.path());
    assert_eq!(app.text_size(), TextSize::Large);
    assert_eq!(app.app_start().unwrap().text_size, TextSize::Large);
    assert!(TextSize::Large.factor() > TextSize::Medium.factor());
    assert_eq!(
        app.undo(None).unwrap_err().code,
        ErrorCode::NothingToUndo,
        "how large it is shown is nothing to take back"
    );
}

#[test]
fn a_deadline_taken_out_of_the_line_is_gone_and_one_alone_keeps_the_unit() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    let session = begun(&app);
    let opinion = record(&app, &session, "Ngõ 9 mất trộm.");
    let task = |line: &str| {
        app.follow_up_set(&session, &opinion, line).unwrap();
        let view = app.session_open(&session).unwrap();
        let task = view.opinions[0].follow_up.clone().unwrap();
        (task.unit, task.due.map(|due| due.typed))
    };
    let (unit, due) = task("công an 10n");
    assert!(unit.is_some());
    assert_eq!(due.as_deref(), Some("10n"));
    assert_eq!(task("công an"), (unit.clone(), None));
    assert_eq!(task("5n"), (unit, Some("5n".to_owned())));
}

#[test]
fn an_opinion_is_of_the_group_of_whoever_said_it() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    let session = begun(&app);
    let comes = |name: &str, group: &str| {
        let input = AttendeeInput {
            name: Some(name.into()),
            group: Some(group.into()),
            ..AttendeeInput::default()
        };
        let added = app.attendee_add(&session, &input, false, None);
        (input, added.unwrap().created.unwrap())
    };
    let (an, an_id) = comes("Nguyễn Văn An", "Tổ dân phố số 3");
    let (_, binh) = comes("Trần Thị Bình", "Tổ dân phố số 7");
    let input = NewOpinion {
        speaker: Some(an_id.clone()),
        ..said("Ngõ 9 ngập.")
    };
    let opinion = app.opinion_record(&session, &input).unwrap();
    let opinion = opinion.created.unwrap();
    let group = || {
        let later = app
            .session_create(&NewSession {
                kind: SessionKind::Dialogue,
                mode: None,
                copy_from: None,
            })
            .unwrap();
        let carried = app.carry_list(&later, None).unwrap();
        carried.into_iter().next().unwrap().group
    };
    let edit = |edit: OpinionEdit| {
        app.opinion_edit(&session, &opinion, &edit, false).unwrap();
    };
    assert_eq!(group().as_deref(), Some("Tổ dân phố số 3"));
    let moved = AttendeeInput {
        group: Some("Tổ dân phố số 5".into()),
        ..an
    };
    app.attendee_edit(&session, &an_id, &moved).unwrap();
    assert_eq!(group().as_deref(), Some("Tổ dân phố số 5"));
    edit(OpinionEdit::Speaker(Some(binh)));
    assert_eq!(group().as_deref(), Some("Tổ dân phố số 7"));
    // What she names herself stays, whoever said it.
    edit(OpinionEdit::Group(Some("Tổ dân phố số 1".into())));
    edit(OpinionEdit::Speaker(Some(an_id)));
    assert_eq!(group().as_deref(), Some("Tổ dân phố số 1"));
}
