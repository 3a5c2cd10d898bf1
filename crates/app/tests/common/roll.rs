//! What is done at a session and seen on the roll, for the tests of people.
#![allow(dead_code, reason = "each file of tests uses some of them")]

use super::named;
use base64::Engine;
use gandan_app::App;
use gandan_app::api::{AttendeeInput, Brought, NewOpinion, PersonRow};
use gandan_domain::{Attendee, Channel, Instant, OpinionKind};

pub fn at(time: &str) -> Instant {
    format!("{time}+07:00").parse().unwrap()
}

pub fn of_group(name: &str, group: &str) -> AttendeeInput {
    AttendeeInput {
        group: Some(group.into()),
        ..named(name)
    }
}

pub fn comes(app: &App, session: &str, input: &AttendeeInput) -> String {
    let delta = app.attendee_add(session, input, false, None).unwrap();
    delta.created.unwrap()
}

pub fn attendee(app: &App, session: &str, id: &str) -> Attendee {
    let view = app.session_open(session).unwrap();
    view.attendees.into_iter().find(|a| a.id == id).unwrap()
}

pub fn person_of(app: &App, session: &str, id: &str) -> String {
    attendee(app, session, id).person.unwrap()
}

pub fn says(app: &App, session: &str, speaker: &str, text: &str, kind: OpinionKind) -> String {
    app.opinion_record(
        session,
        &NewOpinion {
            speaker: Some(speaker.into()),
            text: text.into(),
            kind,
            topics: Vec::new(),
            channel: Channel::Spoken,
            at: None,
        },
    )
    .unwrap()
    .created
    .unwrap()
}

pub fn roll(app: &App) -> Vec<PersonRow> {
    app.people_list().unwrap()
}

pub fn names(app: &App) -> Vec<String> {
    roll(app).into_iter().map(|r| r.person.name).collect()
}

pub fn csv(text: &str) -> Brought {
    Brought {
        name: "cử tri.csv".into(),
        data: base64::engine::general_purpose::STANDARD.encode(text),
    }
}
