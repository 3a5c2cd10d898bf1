//! The queue and the clock: a turn's times are rows, so a restart, an undo and a clock set back
//! leave them right.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::{again, begun, named, open};
use gandan_app::{App, ErrorCode};
use gandan_domain::Instant;
use gandan_store::queue::{QueueItem, QueueState};

fn at(clock: &str) -> Instant {
    format!("2026-11-03T{clock}+07:00").parse().unwrap()
}

fn comes(app: &App, session: &str, name: &str) {
    app.attendee_add(session, &named(name), true, None).unwrap();
}

/// The queue with names: who, state, when the turn began and ended.
fn queue(app: &App, session: &str) -> Vec<(String, QueueItem)> {
    let view = app.session_open(session).unwrap();
    view.queue
        .into_iter()
        .map(|entry| {
            let person = view.attendees.iter().find(|a| a.id == entry.attendee);
            (person.unwrap().name.clone().unwrap(), entry)
        })
        .collect()
}

fn entry(app: &App, session: &str, name: &str) -> QueueItem {
    let found = queue(app, session).into_iter().find(|(n, _)| n == name);
    found.unwrap().1
}

fn order(app: &App, session: &str) -> Vec<String> {
    let waits = |e: &QueueItem| e.state == QueueState::Waiting && !e.deferred;
    queue(app, session)
        .into_iter()
        .filter(|(_, e)| waits(e))
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn the_clock_starts_and_stops_with_the_turn_over_restarts_and_undo() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00:00"));
    let session = begun(&app);
    comes(&app, &session, "Hòa");
    comes(&app, &session, "Bình");
    let hoa = entry(&app, &session, "Hòa");
    assert_eq!((hoa.began_at, hoa.ended_at), (Some(at("19:00:00")), None));
    assert_eq!(
        entry(&app, &session, "Bình").began_at,
        None,
        "waiting costs no time"
    );

    let app = again(app, dir.path(), at("19:03:20"));
    app.queue_next(&session).unwrap();
    assert_eq!(entry(&app, &session, "Hòa").ended_at, Some(at("19:03:20")));
    assert_eq!(entry(&app, &session, "Bình").began_at, Some(at("19:03:20")));

    // Pressed too early: her turn goes on as if nothing had been.
    let app = again(app, dir.path(), at("19:03:30"));
    app.undo(Some(&session)).unwrap();
    let hoa = entry(&app, &session, "Hòa");
    assert_eq!(hoa.state, QueueState::Speaking);
    assert_eq!((hoa.began_at, hoa.ended_at), (Some(at("19:00:00")), None));
    assert_eq!(entry(&app, &session, "Bình").began_at, None);
    app.redo(Some(&session)).unwrap();
    assert_eq!(entry(&app, &session, "Hòa").ended_at, Some(at("19:03:20")));
}

#[test]
fn who_is_struck_off_the_list_stops_nobodys_clock() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00:00"));
    let session = begun(&app);
    comes(&app, &session, "Hòa");
    comes(&app, &session, "Bình");
    let binh = entry(&app, &session, "Bình");
    app.queue_remove(&session, &binh.id).unwrap();
    let hoa = entry(&app, &session, "Hòa");
    assert_eq!((hoa.began_at, hoa.ended_at), (Some(at("19:00:00")), None));
}

#[test]
fn who_will_speak_later_is_passed_over_until_called_back() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00:00"));
    let session = begun(&app);
    for name in ["Hòa", "Bình", "Cúc", "Dung"] {
        comes(&app, &session, name);
    }
    let binh = entry(&app, &session, "Bình");
    app.queue_defer(&session, &binh.id, true).unwrap();
    assert_eq!(order(&app, &session), ["Cúc", "Dung"]);
    app.queue_next(&session).unwrap();
    assert_eq!(entry(&app, &session, "Cúc").state, QueueState::Speaking);
    app.queue_defer(&session, &binh.id, false).unwrap();
    assert_eq!(order(&app, &session), ["Dung", "Bình"]);
    app.undo(Some(&session)).unwrap();
    assert_eq!(order(&app, &session), ["Dung"]);
    // Called while deferred, she speaks and is in no list of those who will speak later.
    app.queue_call(&session, &binh.attendee).unwrap();
    let binh = entry(&app, &session, "Bình");
    assert_eq!((binh.state, binh.deferred), (QueueState::Speaking, false));
    assert_eq!(
        app.queue_defer(&session, &binh.id, true).unwrap_err().code,
        ErrorCode::RowNotFound,
        "who speaks does not wait"
    );
}

#[test]
fn who_is_not_in_the_hall_goes_to_the_end() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00:00"));
    let session = begun(&app);
    for name in ["Hòa", "Bình", "Cúc", "Dung"] {
        comes(&app, &session, name);
    }
    let binh = entry(&app, &session, "Bình");
    app.queue_last(&session, &binh.id).unwrap();
    assert_eq!(order(&app, &session), ["Cúc", "Dung", "Bình"]);
    app.queue_last(&session, &binh.id).unwrap();
    assert_eq!(order(&app, &session), ["Cúc", "Dung", "Bình"]);
}

#[test]
fn the_time_for_a_speaker_is_the_wards() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00:00"));
    assert_eq!(app.settings_get().unwrap().speaker_minutes, None);
    let set = app.speaker_minutes_set(Some(5)).unwrap();
    assert_eq!(set.speaker_minutes, Some(5));
    assert_eq!(
        app.speaker_minutes_set(Some(0)).unwrap_err().code,
        ErrorCode::ValueOutOfRange
    );
    assert_eq!(app.speaker_minutes_set(None).unwrap().speaker_minutes, None);
    app.undo(None).unwrap();
    assert_eq!(app.settings_get().unwrap().speaker_minutes, Some(5));
}

#[test]
fn who_is_here_already_gets_a_note_too() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00:00"));
    let session = begun(&app);
    comes(&app, &session, "Hòa");
    let hoa = entry(&app, &session, "Hòa").attendee;
    app.queue_next(&session).unwrap();
    app.queue_add(&session, &hoa, Some("  áo đỏ, hàng ba "))
        .unwrap();
    let notes: Vec<_> = queue(&app, &session)
        .into_iter()
        .map(|(_, entry)| (entry.attendee == hoa, entry.note))
        .collect();
    assert_eq!(
        notes,
        [(true, None), (true, Some("áo đỏ, hàng ba".to_owned()))]
    );
}
