//! An evening's program for the tests of people: opened at a time, closed, opened again.
#![allow(clippy::unwrap_used)]

pub mod roll;

use gandan_app::api::{AttendeeInput, NewSession};
use gandan_app::{App, Clock, Ids, Options};
use gandan_domain::{Instant, SessionKind};
use std::path::Path;

pub fn open(dir: &Path, at: Instant) -> App {
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed(at),
        ids: Ids::Random,
    })
    .unwrap()
}

/// Closed and opened again at another time.
pub fn again(app: App, dir: &Path, at: Instant) -> App {
    app.close();
    drop(app);
    open(dir, at)
}

pub fn begun(app: &App) -> String {
    app.session_create(&NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    })
    .unwrap()
}

pub fn named(name: &str) -> AttendeeInput {
    AttendeeInput {
        name: Some(name.into()),
        ..AttendeeInput::default()
    }
}
