//! A session through its use cases: what the window relies on.
#![allow(clippy::unwrap_used, clippy::panic)]

mod one_evening;

use gandan_app::api::{AttendeeInput, NewOpinion, OpinionEdit, Order, TextSize};
use gandan_app::{App, ErrorCode, Options};
use one_evening::*;

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
