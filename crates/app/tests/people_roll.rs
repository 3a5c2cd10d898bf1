//! The roll as it is shown: its order, what is said of a person and what never is, who comes onto it with a
//! file, who is taken off it, and two records that become one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::roll::*;
use common::{again, begun, named, open};
use gandan_app::api::{AttendeeInput, PersonInput};
use gandan_app::{CopyKind, ErrorCode};
use gandan_domain::OpinionKind;

#[test]
fn a_denunciation_is_nobodys_past() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-10-06T19:00:00"));
    let october = begun(&app);
    let lan = comes(&app, &october, &named("Phạm Thị Lan"));
    says(
        &app,
        &october,
        &lan,
        "Tôi tố cáo ông Mỗ.",
        OpinionKind::Denunciation,
    );
    let app = again(app, dir.path(), at("2026-11-03T19:00:00"));
    let november = begun(&app);
    let back = comes(&app, &november, &named("Phạm Thị Lan"));
    let past = app.attendee_person(&november, &back).unwrap().unwrap();
    assert_eq!((past.row.opinions, past.row.open), (0, 0));
    assert!(past.opinions.is_empty());
    assert_eq!((roll(&app)[0].opinions, roll(&app)[0].open), (0, 0));
    let found = app.person_find(None, "lan", 3).unwrap();
    assert_eq!((found[0].row.opinions, found[0].row.open), (0, 0));
}

#[test]
fn sessions_of_files_bring_their_people_and_leave_them_out_again() {
    let (dir, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let app = open(dir.path(), at("2026-11-28T08:00:00"));
    let sample = app.sample_import().unwrap();
    let view = app.session_open(&sample).unwrap();
    let with_names = view.attendees.iter().filter(|a| a.name.is_some()).count();
    assert_eq!(roll(&app).len(), with_names);
    assert!(
        view.attendees
            .iter()
            .all(|a| a.person.is_some() == a.name.is_some())
    );
    let file = app.session_file(&sample, CopyKind::Full).unwrap();
    let there = open(other.path(), at("2026-11-28T08:00:00"));
    there.session_import(&file).unwrap();
    assert_eq!(there.session_file(&sample, CopyKind::Full).unwrap(), file);
    assert_eq!(roll(&there).len(), with_names);
    app.undo(None).unwrap();
    assert_eq!(roll(&app).len(), 0);
}

#[test]
fn taken_off_the_roll_the_record_stands() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let session = begun(&app);
    let hoa = comes(&app, &session, &named("Nguyễn Thị Hoa"));
    let id = person_of(&app, &session, &hoa);
    app.person_remove(&id).unwrap();
    assert_eq!(roll(&app).len(), 0);
    let here = attendee(&app, &session, &hoa);
    assert_eq!(
        (here.name.as_deref(), here.person),
        (Some("Nguyễn Thị Hoa"), None)
    );
    assert_eq!(app.attendee_person(&session, &hoa).unwrap(), None);
    assert!(app.person_find(None, "hoa", 3).unwrap().is_empty());
    assert_eq!(
        app.person_remove(&id).unwrap_err().code,
        ErrorCode::PersonNotFound
    );
    app.undo(None).unwrap();
    assert_eq!(person_of(&app, &session, &hoa), id);
    assert_eq!(app.person_find(None, "hoa", 3).unwrap().len(), 1);
    let unnamed = app
        .person_save(Some(&id), &PersonInput::default())
        .unwrap_err();
    assert_eq!(unnamed.code, ErrorCode::NameEmpty);
}

#[test]
fn the_roll_is_listed_by_group_and_given_name() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    for (name, group) in [
        ("Trần Văn Bình", Some("TDP số 10")),
        ("Nguyễn Thị Hoa", Some("TDP số 2")),
        ("Lê Văn Ân", Some("TDP số 2")),
        ("Vũ Thị An", Some("TDP số 2")),
        ("Bùi Văn Cuối", None),
    ] {
        app.person_save(
            None,
            &PersonInput {
                name: name.into(),
                group: group.map(Into::into),
                ..PersonInput::default()
            },
        )
        .unwrap();
    }
    assert_eq!(
        names(&app),
        [
            "Vũ Thị An",
            "Lê Văn Ân",
            "Nguyễn Thị Hoa",
            "Trần Văn Bình",
            "Bùi Văn Cuối"
        ]
    );
}

#[test]
fn two_records_become_one_and_two_again_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let (one, two) = (begun(&app), begun(&app));
    let full = comes(&app, &one, &of_group("Đỗ Tiến Dũng", "TDP số 1"));
    says(&app, &one, &full, "Chợ cóc lấn đường.", OpinionKind::Report);
    let short = comes(
        &app,
        &two,
        &AttendeeInput {
            birth_year: Some(1970),
            ..named("Dũng")
        },
    );
    says(
        &app,
        &two,
        &short,
        "Xin thêm thùng rác.",
        OpinionKind::Petition,
    );
    let (a, b) = (person_of(&app, &one, &full), person_of(&app, &two, &short));
    let before = roll(&app);

    let preview = app.person_merge_preview(&b, &a).unwrap();
    assert_eq!(
        (preview.sessions, preview.opinions, preview.both.len()),
        (1, 1, 0)
    );
    assert_eq!(preview.result.birth_year, Some(1970));
    assert_eq!(
        app.person_merge(&a, &a).unwrap_err().code,
        ErrorCode::PersonMergeSelf
    );
    let rows = app.person_merge(&b, &a).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].person, preview.result);
    assert_eq!((rows[0].sessions, rows[0].opinions), (2, 2));
    assert_eq!(person_of(&app, &two, &short), a);
    assert_eq!(app.person_find(None, "du", 5).unwrap().len(), 1);
    assert_eq!(
        app.person_merge(&b, &a).unwrap_err().code,
        ErrorCode::PersonNotFound
    );

    let app = again(app, dir.path(), at("2026-11-04T08:00:00"));
    app.undo(None).unwrap();
    assert_eq!(roll(&app), before);
    assert_eq!(person_of(&app, &two, &short), b);
    assert_eq!(app.person_find(None, "du", 5).unwrap().len(), 2);
    app.redo(None).unwrap();
    assert_eq!(roll(&app).len(), 1);
}
