//! The deadline a task without one is offered: by the kind of session, the ward's to change.
#![allow(clippy::unwrap_used, clippy::panic)]

use gandan_app::api::{DayCount, DeadlineRule, NewSession};
use gandan_app::{App, Clock, ErrorCode, Ids, Options};
use gandan_domain::{Instant, SessionKind};
use std::path::Path;

fn open(dir: &Path) -> App {
    // A Tuesday.
    let now: Instant = "2026-11-03T19:00:00+07:00".parse().unwrap();
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed(now),
        ids: Ids::Random,
    })
    .unwrap()
}

fn session(app: &App, kind: SessionKind) -> String {
    app.session_create(&NewSession {
        kind,
        mode: None,
        copy_from: None,
    })
    .unwrap()
}

/// What is offered to a task without a deadline: as typed, the date, the rule.
fn offered(app: &App, session: &str) -> Option<(String, String, String)> {
    let reading = app.follow_up_read(session, "địa chính").unwrap();
    assert_eq!(reading.due, None, "an offer is no deadline");
    let preset = reading.preset?;
    Some((preset.due.typed, preset.due.date.to_string(), preset.basis))
}

fn three(typed: &str, date: &str, basis: &str) -> (String, String, String) {
    (typed.to_owned(), date.to_owned(), basis.to_owned())
}

fn rule(days: u32, count: DayCount, basis: &str) -> DeadlineRule {
    DeadlineRule {
        days,
        count,
        basis: basis.to_owned(),
    }
}

#[test]
fn each_kind_of_session_offers_its_own_deadline_and_names_the_rule() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    let dialogue = session(&app, SessionKind::Dialogue);
    let reception = session(&app, SessionKind::Reception);
    let voters = session(&app, SessionKind::VoterContact);
    let article_43 = "Luật Tổ chức chính quyền địa phương 2025, Điều 43";
    assert_eq!(
        offered(&app, &dialogue),
        Some(three("10 ngày liên tục", "2026-11-13", article_43))
    );
    let article_28 = "Luật Tiếp công dân, Điều 28";
    assert_eq!(
        offered(&app, &reception),
        Some(three("10n", "2026-11-17", article_28))
    );
    assert_eq!(offered(&app, &voters), Some(three("10n", "2026-11-17", "")));
}

#[test]
fn the_ward_sets_another_and_takes_it_back_also_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    let dialogue = session(&app, SessionKind::Dialogue);
    let reception = session(&app, SessionKind::Reception);
    let before = (offered(&app, &dialogue), offered(&app, &reception));
    let own = rule(7, DayCount::Working, "  Quy chế   của phường ");
    let kept = app
        .deadline_rule_set(SessionKind::Dialogue, Some(&own))
        .unwrap();
    let one = kept
        .deadlines
        .iter()
        .find(|one| one.kind == SessionKind::Dialogue)
        .unwrap();
    assert_eq!(
        one.rule,
        Some(rule(7, DayCount::Working, "Quy chế của phường"))
    );
    assert_eq!(one.standard, DeadlineRule::of(SessionKind::Dialogue));
    assert_eq!(
        offered(&app, &dialogue),
        Some(three("7n", "2026-11-12", "Quy chế của phường"))
    );
    assert_eq!(offered(&app, &reception), before.1, "the other kind stays");
    app.deadline_rule_set(SessionKind::Reception, None).unwrap();
    assert_eq!(offered(&app, &reception), None, "nothing is offered");

    app.close();
    drop(app);
    let app = open(dir.path());
    assert_eq!(offered(&app, &reception), None);
    app.undo(None).unwrap();
    assert_eq!(offered(&app, &reception), before.1);
    assert_eq!(offered(&app, &dialogue).unwrap().0, "7n");
    app.undo(None).unwrap();
    assert_eq!(offered(&app, &dialogue), before.0);
    app.redo(None).unwrap();
    assert_eq!(offered(&app, &dialogue).unwrap().0, "7n");
}

#[test]
fn no_days_or_too_many_are_refused_and_nothing_changes() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    let dialogue = session(&app, SessionKind::Dialogue);
    let before = offered(&app, &dialogue);
    let undo = app.settings_get().unwrap().undo;
    for days in [0, 1000] {
        let wrong = rule(days, DayCount::Calendar, "");
        let refused = app
            .deadline_rule_set(SessionKind::Dialogue, Some(&wrong))
            .unwrap_err();
        assert_eq!(refused.code, ErrorCode::ValueOutOfRange);
    }
    assert_eq!(offered(&app, &dialogue), before);
    assert_eq!(app.settings_get().unwrap().undo, undo);
}

#[test]
fn a_deadline_that_was_taken_stays_when_the_rule_changes() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    let dialogue = session(&app, SessionKind::Dialogue);
    let line = app
        .follow_up_read(&dialogue, "địa chính 10 ngày liên tục")
        .unwrap();
    assert_eq!(line.preset, None);
    let due = line.due.unwrap();
    app.deadline_rule_set(SessionKind::Dialogue, None).unwrap();
    let again = app
        .follow_up_read(&dialogue, "địa chính 10 ngày liên tục")
        .unwrap();
    assert_eq!(again.due, Some(due));
}
