//! What an opinion is linked with stays in sight: as a mark in its session, and in the list that
//! takes it apart.
#![allow(clippy::unwrap_used)]

use gandan_app::api::{AttendeeInput, LinkedOpinion, NewOpinion, NewSession};
use gandan_app::{App, Clock, Ids, Options};
use gandan_domain::{Channel, OpinionKind, SessionKind};
use std::path::Path;

fn open(dir: &Path, now: &str) -> App {
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed(now.parse().unwrap()),
        ids: Ids::Random,
    })
    .unwrap()
}

fn begun(app: &App) -> String {
    let new = NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    };
    app.session_create(&new).unwrap()
}

fn record(app: &App, session: &str, speaker: Option<&str>, text: &str) -> String {
    let input = NewOpinion {
        speaker: speaker.map(str::to_owned),
        text: text.into(),
        kind: OpinionKind::Petition,
        topics: Vec::new(),
        channel: Channel::Spoken,
        at: None,
    };
    let delta = app.opinion_record(session, &input).unwrap();
    delta.created.unwrap()
}

#[test]
fn a_link_with_another_day_is_told_by_that_day_and_can_be_taken_apart() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12T19:00:00+07:00");
    let march = begun(&app);
    let person = AttendeeInput {
        name: Some("Tạ Thị Quế".into()),
        group: Some("Tổ dân phố số 7".into()),
        ..AttendeeInput::default()
    };
    let delta = app.attendee_add(&march, &person, false, None).unwrap();
    let speaker = delta.created.unwrap();
    let first = record(
        &app,
        &march,
        Some(&speaker),
        "Cống ngõ 12 tắc, mưa là ngập.",
    );
    app.close();

    let app = open(folder.path(), "2026-11-03T19:00:00+07:00");
    let november = begun(&app);
    let again = record(&app, &november, None, "Họp lúc nào cũng muộn giờ.");
    assert_eq!(app.opinions_linked(&november).unwrap(), []);
    app.opinion_link(&november, &again, &first).unwrap();
    let linked = LinkedOpinion {
        opinion: again.clone(),
        session: march.clone(),
        date: "2026-03-12".parse().unwrap(),
    };
    assert_eq!(app.opinions_linked(&november).unwrap(), [linked]);
    let seen_from_march = app.opinions_linked(&march).unwrap();
    assert_eq!(seen_from_march[0].session, november);

    // The words have nothing in common: it is there all the same, with the speaker's tổ.
    let list = || {
        let text = "Họp lúc nào cũng muộn giờ.";
        app.opinion_similar(&november, Some(&again), text, None)
            .unwrap()
    };
    let found = list();
    assert_eq!(found.len(), 1);
    assert!(found[0].linked && found[0].id == first);
    assert_eq!(found[0].group.as_deref(), Some("Tổ dân phố số 7"));
    app.opinion_unlink(&november, &again).unwrap();
    assert_eq!(app.opinions_linked(&november).unwrap(), []);
    assert!(list().is_empty());
    // Taken back, it is linked again; a session put away is told of no more.
    app.undo(Some(&november)).unwrap();
    assert_eq!(app.opinions_linked(&november).unwrap().len(), 1);
    app.session_delete(&march).unwrap();
    assert_eq!(app.opinions_linked(&november).unwrap(), []);
}
