//! Opinions of one evening: recorded, split, joined, deleted, given to a unit, put down to somebody.
#![allow(clippy::unwrap_used)]

mod one_evening;

use gandan_app::api::{AttendeeInput, ComposerState, Draft, NewOpinion, NewSession, OpinionEdit};
use gandan_app::{App, ErrorCode};
use gandan_domain::{Channel, OpinionKind, SessionKind};
use one_evening::*;

#[test]
fn a_recorded_opinion_takes_its_draft_with_it_and_undo_gives_neither_back_twice() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let state = ComposerState {
        opinion: None,
        speaker: None,
        kind: OpinionKind::Report,
        topics: vec!["antt".into()],
        channel: Channel::Spoken,
        begun_at: None,
        detached: None,
    };
    let draft = Draft {
        session: session.clone(),
        field: "composer".into(),
        text: "Ngõ 31 tối".into(),
        cursor: 7,
        extra: Some(state),
        updated_at: app.now(),
    };
    app.draft_save(&draft).unwrap();
    app.close();

    let app = open(folder.path());
    let kept = app.session_open(&session).unwrap().drafts;
    assert_eq!((kept[0].text.as_str(), kept[0].cursor), ("Ngõ 31 tối", 7));
    assert_eq!(kept[0].extra, draft.extra);
    let delta = app
        .opinion_record(&session, &said("Ngõ 31 tối om."))
        .unwrap();
    assert_eq!(delta.counts.opinions, 1);
    assert!(app.session_open(&session).unwrap().drafts.is_empty());
}

#[test]
fn the_second_part_of_a_split_follows_the_first_and_a_join_makes_them_one_again() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let first = record(&app, &session, "Việc một. Việc hai.");
    let last = record(&app, &session, "Người sau.");
    answer(&app, &session, &[&first]);
    let delta = app
        .opinion_split(&session, &first, "Việc một. Việc hai.", 9)
        .unwrap();
    let second = delta.created.clone().unwrap();
    assert_eq!(
        delta.order.unwrap(),
        [first.clone(), second.clone(), last.clone()]
    );
    let view = app.session_open(&session).unwrap();
    assert_eq!(view.opinions[1].text, "Việc hai.");
    assert_eq!(
        view.answers[0].opinions,
        std::slice::from_ref(&first),
        "the answer stays with the first part"
    );

    answer(&app, &session, &[&second]);
    app.opinion_join(&session, &second).unwrap();
    let view = app.session_open(&session).unwrap();
    assert_eq!(view.opinions[0].text, "Việc một. Việc hai.");
    assert_eq!(view.answers.len(), 2);
    assert!(
        view.answers.iter().all(|a| a.opinions == [first.clone()]),
        "no answer is lost in a join"
    );
    assert_eq!(
        app.opinion_join(&session, &first).unwrap_err().code,
        ErrorCode::NothingAbove
    );
    // What was never one stands in lines of its own.
    app.opinion_join(&session, &last).unwrap();
    let view = app.session_open(&session).unwrap();
    assert_eq!(view.opinions[0].text, "Việc một. Việc hai.\nNgười sau.");
}

#[test]
fn parts_of_one_cut_again_and_again_give_the_very_text_when_they_are_joined() {
    const TEXT: &str = "Một  hai\n\nba bốn năm.";
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let whole = record(&app, &session, TEXT);
    let split = |of: &str, text: &str, at: u32| {
        let delta = app.opinion_split(&session, of, text, at).unwrap();
        delta.created.unwrap()
    };
    let last = split(&whole, TEXT, 12);
    let middle = split(&whole, "Một  hai\n\nba", 9);
    let end = split(&last, "bốn năm.", 6);
    let texts = |app: &App| -> Vec<String> {
        let view = app.session_open(&session).unwrap();
        view.opinions.into_iter().map(|one| one.text).collect()
    };
    assert_eq!(texts(&app), ["Một  hai", "ba", "bốn nă", "m."]);
    app.close();
    let app = open(folder.path());
    for below in [&last, &end, &middle] {
        app.opinion_join(&session, below).unwrap();
    }
    assert_eq!(texts(&app), [TEXT]);
    for _ in 0..6 {
        app.undo(Some(&session)).unwrap();
    }
    assert_eq!(texts(&app), [TEXT]);
}

#[test]
fn deleting_an_opinion_takes_only_its_own_answers_and_undo_brings_them_back() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let one = record(&app, &session, "Một.");
    let two = record(&app, &session, "Hai.");
    answer(&app, &session, &[&one]);
    answer(&app, &session, &[&one, &two]);
    let delta = app.opinion_delete(&session, &one).unwrap();
    assert_eq!(delta.removed_opinions, std::slice::from_ref(&one));
    assert_eq!(delta.removed_answers.len(), 1);
    assert_eq!(
        app.session_open(&session).unwrap().answers[0].opinions,
        std::slice::from_ref(&two)
    );
    let back = app.undo(Some(&session)).unwrap();
    assert_eq!(back.act.subject["number"], "1");
    assert_eq!(app.session_open(&session).unwrap().answers.len(), 2);
}

#[test]
fn deadlines_follow_when_the_day_of_the_session_is_put_right() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let opinion = record(&app, &session, "Đề nghị thay bóng đèn.");
    app.follow_up_set(&session, &opinion, "hạ tầng 10n")
        .unwrap();
    let task = |app: &App| {
        app.session_open(&session).unwrap().opinions[0]
            .follow_up
            .clone()
            .unwrap()
    };
    assert_eq!(
        task(&app).unit.as_deref(),
        Some("Phòng Kinh tế, Hạ tầng và Đô thị")
    );
    // Ten working days after Tuesday 3 November 2026.
    assert_eq!(task(&app).due.unwrap().date.to_string(), "2026-11-17");
    let mut head = app.session_open(&session).unwrap().session;
    head.started_at = "2026-11-04T19:00:00+07:00".parse().unwrap();
    app.session_edit(&session, &head).unwrap();
    assert_eq!(task(&app).due.unwrap().date.to_string(), "2026-11-18");
    app.undo(Some(&session)).unwrap();
    assert_eq!(task(&app).due.unwrap().date.to_string(), "2026-11-17");
    let refused = app
        .follow_up_set(&session, &opinion, "hạ tầng 31/2")
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::DueUnreadable);
    assert_eq!(task(&app).due.unwrap().date.to_string(), "2026-11-17");
}

#[test]
fn a_name_put_right_once_is_right_everywhere_and_nobody_who_spoke_is_struck_off() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let stranger = app
        .attendee_add(&session, &AttendeeInput::default(), true, None)
        .unwrap()
        .created
        .unwrap();
    let opinion = NewOpinion {
        speaker: Some(stranger.clone()),
        ..said("Tôi nói ngắn thôi.")
    };
    app.opinion_record(&session, &opinion).unwrap();
    let named = AttendeeInput {
        name: Some("  Đỗ  Văn Khiêm ".into()),
        ..AttendeeInput::default()
    };
    app.attendee_edit(&session, &stranger, &named).unwrap();
    let view = app.session_open(&session).unwrap();
    assert_eq!(view.attendees[0].name.as_deref(), Some("Đỗ Văn Khiêm"));
    assert_eq!(view.opinions[0].speaker.as_deref(), Some(stranger.as_str()));
    assert_eq!(
        app.attendee_remove(&session, &stranger).unwrap_err().code,
        ErrorCode::AttendeeInUse
    );
}

#[test]
fn a_deadline_taken_out_of_the_line_is_gone_and_one_alone_keeps_the_unit() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    let session = begun(&app);
    let opinion = record(&app, &session, "Ngõ 9 mất trộm.");
    let task = |line: &str| {
        app.follow_up_set(&session, &opinion, line).unwrap();
        let view = app.session_open(&session).unwrap();
        let task = view.opinions[0].follow_up.clone().unwrap();
        (task.unit, task.due.map(|due| due.typed))
    };
    let (unit, due) = task("công an 10n");
    assert!(unit.is_some());
    assert_eq!(due.as_deref(), Some("10n"));
    assert_eq!(task("công an"), (unit.clone(), None));
    assert_eq!(task("5n"), (unit, Some("5n".to_owned())));
}

#[test]
fn an_opinion_is_of_the_group_of_whoever_said_it() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path());
    let session = begun(&app);
    let comes = |name: &str, group: &str| {
        let input = AttendeeInput {
            name: Some(name.into()),
            group: Some(group.into()),
            ..AttendeeInput::default()
        };
        let added = app.attendee_add(&session, &input, false, None);
        (input, added.unwrap().created.unwrap())
    };
    let (an, an_id) = comes("Nguyễn Văn An", "Tổ dân phố số 3");
    let (_, binh) = comes("Trần Thị Bình", "Tổ dân phố số 7");
    let input = NewOpinion {
        speaker: Some(an_id.clone()),
        ..said("Ngõ 9 ngập.")
    };
    let opinion = app.opinion_record(&session, &input).unwrap();
    let opinion = opinion.created.unwrap();
    let group = || {
        let later = app
            .session_create(&NewSession {
                kind: SessionKind::Dialogue,
                mode: None,
                copy_from: None,
            })
            .unwrap();
        let carried = app.carry_list(&later, None).unwrap();
        carried.into_iter().next().unwrap().group
    };
    let edit = |edit: OpinionEdit| {
        app.opinion_edit(&session, &opinion, &edit, false).unwrap();
    };
    assert_eq!(group().as_deref(), Some("Tổ dân phố số 3"));
    let moved = AttendeeInput {
        group: Some("Tổ dân phố số 5".into()),
        ..an
    };
    app.attendee_edit(&session, &an_id, &moved).unwrap();
    assert_eq!(group().as_deref(), Some("Tổ dân phố số 5"));
    edit(OpinionEdit::Speaker(Some(binh)));
    assert_eq!(group().as_deref(), Some("Tổ dân phố số 7"));
    // What she names herself stays, whoever said it.
    edit(OpinionEdit::Group(Some("Tổ dân phố số 1".into())));
    edit(OpinionEdit::Speaker(Some(an_id)));
    assert_eq!(group().as_deref(), Some("Tổ dân phố số 1"));
}
