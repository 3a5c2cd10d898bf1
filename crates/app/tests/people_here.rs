//! Who is here, late and gone early: nobody twice, nobody lost, all of it taken back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::roll::*;
use common::{again, begun, named, open};
use gandan_app::App;
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

/// So many people on the roll, by these names in turn; answers their ids.
fn enrolled(app: &App, names: &[&str], count: usize) -> Vec<String> {
    (0..count)
        .map(|n| {
            let input = PersonInput {
                name: names[n % names.len()].into(),
                group: Some(format!("Tổ dân phố số {}", n + 1)),
                ..PersonInput::default()
            };
            app.person_save(None, &input).unwrap().person.id
        })
        .collect()
}

fn found(app: &App, session: &str, typed: &str, limit: u32) -> Vec<(String, bool)> {
    app.person_find(Some(session), typed, limit)
        .unwrap()
        .into_iter()
        .map(|one| (one.row.person.id, one.attendee.is_some()))
        .collect()
}

#[test]
fn who_is_here_takes_nobodys_place_among_those_still_to_come() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let all = enrolled(&app, &["Nguyễn Thị Hoa"], 40);
    let session = begun(&app);
    for id in &all[..35] {
        app.attendance_arrive(&session, id, None).unwrap();
    }
    let now = found(&app, &session, "hoa", 30);
    let free: Vec<&String> = now
        .iter()
        .filter(|(_, here)| !here)
        .map(|(id, _)| id)
        .collect();
    assert_eq!(free, all[35..].iter().collect::<Vec<_>>());
    assert_eq!(
        found(&app, &session, "hoa", 3).len(),
        6,
        "the first three, and three to come"
    );
}

#[test]
fn who_came_to_an_earlier_session_stands_first() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-10-06T19:00:00"));
    let all = enrolled(&app, &["Nguyễn Thị Hoa"], 5);
    let october = begun(&app);
    app.attendance_arrive(&october, &all[3], None).unwrap();
    let november = begun(&app);
    let order = |app: &App| -> Vec<String> {
        let found = found(app, &november, "nth", 9);
        found.into_iter().map(|(id, _)| id).collect()
    };
    let sorted = |first: &[usize]| -> Vec<String> {
        let rest = (0..5).filter(|n| !first.contains(n));
        first
            .iter()
            .copied()
            .chain(rest)
            .map(|n| all[n].clone())
            .collect()
    };
    assert_eq!(order(&app), sorted(&[3]));
    app.session_delete(&october).unwrap();
    assert_eq!(order(&app), sorted(&[]), "a session put away says nothing");
    app.undo(None).unwrap();
    let app = again(app, dir.path(), at("2026-11-03T19:00:00"));
    assert_eq!(order(&app), sorted(&[3]));
}

/// Ticks, early leaves, ticks taken back, undone and redone in every mixture, the program killed between them:
/// the hall is at each moment whom the acts in force have let in, each once.
#[test]
fn nobody_is_lost_or_doubled_by_undoing_and_redoing_across_restarts() {
    let dir = tempfile::tempdir().unwrap();
    let start = at("2026-11-03T19:00:00");
    let mut app = open(dir.path(), start);
    let all = enrolled(
        &app,
        &["Nguyễn Thị Hoa", "Nguyễn Thị Hoà", "Trần Văn Bình"],
        30,
    );
    let session = begun(&app);
    // What the hall was after each act in force, and after each that was taken back.
    let mut past: Vec<Vec<(String, bool)>> = vec![Vec::new()];
    let mut future: Vec<Vec<(String, bool)>> = Vec::new();
    let mut seed: usize = 20_261_103;
    for step in 0..400 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let (what, who) = (seed >> 33 & 7, &all[(seed >> 40) % all.len()]);
        let mut hall = past.last().unwrap().clone();
        let place = hall.iter().position(|(id, _)| id == who);
        match (what, place) {
            (0 | 1, _) if past.len() > 1 => {
                app.undo(Some(&session)).unwrap();
                future.extend(past.pop());
            }
            (2, _) if !future.is_empty() => {
                app.redo(Some(&session)).unwrap();
                past.extend(future.pop());
            }
            (3, Some(place)) => {
                let row = row_of(&app, &session, who);
                app.attendance_unarrive(&session, &row).unwrap();
                hall.remove(place);
                past.push(hall);
                future.clear();
            }
            (4, Some(place)) if !hall[place].1 => {
                let row = row_of(&app, &session, who);
                app.attendance_leave(&session, &row, Some(start)).unwrap();
                hall[place].1 = true;
                past.push(hall);
                future.clear();
            }
            (_, None) => {
                app.attendance_arrive(&session, who, None).unwrap();
                hall.push((who.clone(), false));
                past.push(hall);
                future.clear();
            }
            // Ticked again in the same breath: nothing becomes of it.
            (_, Some(_)) => {
                app.attendance_arrive(&session, who, None).unwrap();
            }
        }
        if step % 40 == 39 {
            // Killed: nothing was closed.
            drop(app);
            app = open(dir.path(), start);
        }
        let there: Vec<(String, bool)> = app
            .session_open(&session)
            .unwrap()
            .attendees
            .into_iter()
            .map(|one| (one.person.unwrap(), one.left_at.is_some()))
            .collect();
        assert_eq!(&there, past.last().unwrap(), "after step {step}");
    }
    assert!(past.len() > 10, "the mixture lets people in");
    assert_eq!(roll(&app).len(), all.len(), "the roll keeps its people");
}

fn row_of(app: &App, session: &str, person: &str) -> String {
    let view = app.session_open(session).unwrap();
    let row = view
        .attendees
        .into_iter()
        .find(|one| one.person.as_deref() == Some(person));
    row.unwrap().id
}

/// A stranger with the name of somebody who is here is somebody else; of somebody still to come, they are that one
/// unless the tổ says otherwise.
#[test]
fn a_stranger_of_a_name_that_the_roll_has() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let all = enrolled(&app, &["Nguyễn Thị Hoa"], 1);
    let session = begun(&app);
    let other = comes(
        &app,
        &session,
        &of_group("Nguyễn Thị Hoa", "Tổ dân phố số 9"),
    );
    assert_ne!(person_of(&app, &session, &other), all[0]);
    let known = comes(&app, &session, &named("Nguyễn Thị Hoà"));
    assert_ne!(
        person_of(&app, &session, &known),
        all[0],
        "a mark makes another name"
    );
    let same = comes(&app, &session, &named("nguyễn thị hoa"));
    assert_eq!(person_of(&app, &session, &same), all[0]);
    let third = comes(&app, &session, &named("Nguyễn Thị Hoa"));
    assert_ne!(person_of(&app, &session, &third), all[0]);
    assert_eq!(app.session_open(&session).unwrap().attendees.len(), 4);
    assert_eq!(roll(&app).len(), 4);
}
