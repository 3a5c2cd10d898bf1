//! Who is here, late and gone early: nobody twice, nobody lost, all of it taken back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::roll::*;
use common::{begun, open};
use gandan_app::ErrorCode;
use gandan_app::api::PersonInput;

#[test]
fn who_is_here_late_and_gone_early() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let input = PersonInput {
        name: "Vũ Văn Sáu".into(),
        group: Some("TDP số 4".into()),
        birth_year: Some(1958),
        ..PersonInput::default()
    };
    let sau = app.person_save(None, &input).unwrap();
    let session = begun(&app);
    let late = at("2026-11-03T19:25:00");
    let came = app
        .attendance_arrive(&session, &sau.person.id, Some(late))
        .unwrap();
    let id = came.created.unwrap();
    let here = attendee(&app, &session, &id);
    assert_eq!(here.name.as_deref(), Some("Vũ Văn Sáu"));
    assert_eq!((here.birth_year, here.arrived_at), (Some(1958), Some(late)));
    let twice = app
        .attendance_arrive(&session, &sau.person.id, None)
        .unwrap();
    assert_eq!(
        twice.created.as_deref(),
        Some(id.as_str()),
        "nobody is here twice"
    );
    assert_eq!(attendee(&app, &session, &id).arrived_at, None);
    app.undo(Some(&session)).unwrap();

    let early = app.attendance_leave(&session, &id, Some(at("2026-11-03T19:20:00")));
    assert_eq!(early.unwrap_err().code, ErrorCode::ValueOutOfRange);
    let left = at("2026-11-03T20:10:00");
    app.attendance_leave(&session, &id, Some(left)).unwrap();
    assert_eq!(attendee(&app, &session, &id).left_at, Some(left));
    app.attendance_leave(&session, &id, None).unwrap();
    assert_eq!(attendee(&app, &session, &id).left_at, None);

    app.queue_add(&session, &id, None).unwrap();
    let refused = app.attendance_unarrive(&session, &id).unwrap_err();
    assert_eq!(refused.code, ErrorCode::AttendeeInUse);
    assert!(
        refused.message.contains("Vũ Văn Sáu"),
        "{}",
        refused.message
    );
    app.undo(Some(&session)).unwrap();
    app.attendance_unarrive(&session, &id).unwrap();
    assert!(app.session_open(&session).unwrap().attendees.is_empty());
    assert_eq!(names(&app), ["Vũ Văn Sáu"], "the roll keeps its people");
    app.undo(Some(&session)).unwrap();
    assert_eq!(attendee(&app, &session, &id).arrived_at, Some(late));
}
