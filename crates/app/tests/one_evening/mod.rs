//! One evening: set up, something said, something answered.
#![allow(clippy::unwrap_used)]
#![allow(dead_code, reason = "each file of tests uses some of them")]

use gandan_app::api::{AnswerInput, NewOpinion, NewSession, SessionDelta};
use gandan_app::{App, Clock, Ids, Options};
use gandan_domain::{Channel, OpinionKind, Outcome, SessionKind};
use std::path::Path;

pub fn open(dir: &Path) -> App {
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

pub fn begun(app: &App) -> String {
    app.session_create(&NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    })
    .unwrap()
}

pub fn said(text: &str) -> NewOpinion {
    NewOpinion {
        speaker: None,
        text: text.into(),
        kind: OpinionKind::Petition,
        topics: vec![],
        channel: Channel::Spoken,
        at: None,
    }
}

pub fn record(app: &App, session: &str, text: &str) -> String {
    app.opinion_record(session, &said(text))
        .unwrap()
        .created
        .unwrap()
}

pub fn answer(app: &App, session: &str, opinions: &[&String]) -> SessionDelta {
    let input = AnswerInput {
        opinions: opinions.iter().map(ToString::to_string).collect(),
        by: Some("Trần Khắc Điệp".into()),
        title: None,
        text: Some("Phòng tiếp thu.".into()),
        outcome: Outcome::Accepted,
    };
    app.answer_add(session, &input).unwrap()
}
