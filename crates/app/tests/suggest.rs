//! Offers learn from her choices, forget exactly what is taken back, and follow merged topics.
#![allow(clippy::unwrap_used, clippy::panic)]

use gandan_app::api::{NewOpinion, NewSession, OpinionEdit, Suggestions, TopicChoice};
use gandan_app::{App, Clock, ErrorCode, Ids, Options};
use gandan_domain::{Channel, OpinionKind, SessionKind};
use std::path::Path;

/// Words that no catalogue knows.
const WORDS: &str = "Máy tuốt phượng hoàng quay xình xịch.";

fn open(dir: &Path) -> App {
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed("2026-11-03T19:00:30+07:00".parse().unwrap()),
        ids: Ids::Random,
    })
    .unwrap()
}

fn begun(app: &App) -> String {
    app.session_create(&NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    })
    .unwrap()
}

fn record(app: &App, session: &str, text: &str, topics: &[&str], kind: OpinionKind) -> String {
    let input = NewOpinion {
        speaker: None,
        text: text.into(),
        kind,
        topics: topics.iter().map(ToString::to_string).collect(),
        channel: Channel::Spoken,
        at: None,
    };
    app.opinion_record(session, &input)
        .unwrap()
        .created
        .unwrap()
}

fn petition(app: &App, session: &str, text: &str, topics: &[&str]) -> String {
    record(app, session, text, topics, OpinionKind::Petition)
}

fn asked(app: &App) -> Suggestions {
    app.topic_suggest(WORDS, &[]).unwrap()
}

fn first(app: &App, text: &str) -> Option<String> {
    let found = app.topic_suggest(text, &[]).unwrap();
    found.offers.first().map(|offer| offer.code.clone())
}

#[test]
fn a_choice_teaches_undo_unteaches_and_a_restart_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let before = asked(&app);
    petition(&app, &session, WORDS, &["nong-nghiep-vat-nuoi"]);
    let after = asked(&app);
    assert_eq!(after.offers[0].code, "nong-nghiep-vat-nuoi");
    assert!(
        after.offers[0]
            .because
            .iter()
            .all(|w| WORDS.contains(w.as_str())),
        "the reasons are her words: {:?}",
        after.offers[0].because
    );
    app.undo(Some(&session)).unwrap();
    assert_eq!(asked(&app), before, "exactly as if it had never been said");
    app.redo(Some(&session)).unwrap();
    assert_eq!(asked(&app), after);
    app.close();
    drop(app);
    assert_eq!(asked(&open(folder.path())), after);
}

#[test]
fn another_topic_chosen_later_is_what_counts() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let opinion = petition(&app, &session, WORDS, &["gpmb"]);
    let before = asked(&app);
    let tag = |codes: &[&str]| {
        let topics = codes.iter().map(ToString::to_string).collect();
        let edit = OpinionEdit::Topics(topics);
        app.opinion_edit(&session, &opinion, &edit, false).unwrap();
    };
    tag(&["antt"]);
    assert_eq!(first(&app, WORDS).as_deref(), Some("antt"));
    tag(&[]);
    assert_ne!(asked(&app), before);
    assert!(
        app.topics_learned().unwrap().is_empty(),
        "nothing chosen, nothing learned"
    );
    tag(&["gpmb"]);
    assert_eq!(asked(&app), before);
    app.opinion_delete(&session, &opinion).unwrap();
    assert!(app.topics_learned().unwrap().is_empty());
}

#[test]
fn a_denunciation_teaches_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let before = asked(&app);
    record(&app, &session, WORDS, &["antt"], OpinionKind::Denunciation);
    assert_eq!(asked(&app), before);
    assert!(app.topics_learned().unwrap().is_empty());
    assert!(app.topics_untagged(&session).unwrap().is_empty());
}

#[test]
fn what_was_learned_is_shown_and_forgotten_in_one_act() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let before = asked(&app);
    petition(&app, &session, WORDS, &["nong-nghiep-vat-nuoi"]);
    petition(
        &app,
        &session,
        "Phượng hoàng lại quay.",
        &["nong-nghiep-vat-nuoi"],
    );
    petition(&app, &session, "Tiếng còi tàu hú.", &["o-nhiem"]);
    let after = asked(&app);
    let learned = app.topics_learned().unwrap();
    assert_eq!(learned[0].code, "nong-nghiep-vat-nuoi");
    assert_eq!(learned[0].lessons, 2);
    assert!(
        learned[0].words.iter().any(|w| w.contains("hoàng")),
        "{:?}",
        learned[0].words
    );
    app.topic_forget(Some("nong-nghiep-vat-nuoi")).unwrap();
    let kept: Vec<String> = app
        .topics_learned()
        .unwrap()
        .into_iter()
        .map(|t| t.code)
        .collect();
    assert_eq!(kept, ["o-nhiem"]);
    app.undo(None).unwrap();
    assert_eq!(asked(&app), after);
    app.topic_forget(None).unwrap();
    assert_eq!(asked(&app), before);
    assert_eq!(
        app.topic_forget(Some("khong-co")).unwrap_err().code,
        ErrorCode::TopicUnknown
    );
}

#[test]
fn untagged_opinions_wait_with_offers_and_are_tagged_in_one_act() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let road = petition(
        &app,
        &session,
        "Mặt đường ngõ 12 đầy ổ gà, xe máy ngã suốt.",
        &[],
    );
    petition(&app, &session, "Cống tắc.", &["cap-thoat-nuoc"]);
    let book = petition(
        &app,
        &session,
        "Tôi nộp hồ sơ làm sổ đỏ hai năm chưa ra sổ.",
        &[],
    );
    let waiting = app.topics_untagged(&session).unwrap();
    assert_eq!(
        waiting.iter().map(|u| &u.opinion).collect::<Vec<_>>(),
        [&road, &book]
    );
    assert_eq!(waiting[0].offers[0].code, "giao-thong");
    assert_eq!(waiting[1].offers[0].code, "dat-dai");
    let choices: Vec<TopicChoice> = waiting
        .iter()
        .map(|u| TopicChoice {
            opinion: u.opinion.clone(),
            code: u.offers[0].code.clone(),
        })
        .collect();
    let done = app.topics_accept(&session, &choices).unwrap();
    assert_eq!(done.counts.untagged, 0);
    assert_eq!(done.opinions.len(), 2);
    let undone = app.undo(Some(&session)).unwrap();
    assert_eq!(undone.delta.unwrap().counts.untagged, 2);
}

#[test]
fn merged_topics_are_one_for_opinions_keys_and_offers_until_undone() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    let one = petition(&app, &session, "Rác.", &["ve-sinh-moi-truong", "antt"]);
    let both = petition(
        &app,
        &session,
        "Rác, khói.",
        &["ve-sinh-moi-truong", "o-nhiem"],
    );
    let preview = app
        .topic_merge_preview("ve-sinh-moi-truong", "o-nhiem")
        .unwrap();
    assert_eq!(
        (preview.opinions, preview.both, preview.sessions),
        (2, 1, 1)
    );
    let refused = app.topic_merge("antt", "antt").unwrap_err();
    assert_eq!(refused.code, ErrorCode::TopicMergeSelf);
    let text = "Rác chất đống đầu ngõ, xe gom rác ba ngày không đến.";
    assert_eq!(first(&app, text).as_deref(), Some("ve-sinh-moi-truong"));

    let settings = app.topic_merge("ve-sinh-moi-truong", "o-nhiem").unwrap();
    let topics_of = |id: &str| {
        let record = app.record(&session).unwrap();
        let found = record.opinions.into_iter().find(|o| o.id == id);
        found.unwrap().topics
    };
    assert_eq!(
        topics_of(&one),
        ["o-nhiem", "antt"],
        "the main topic stays the main one"
    );
    assert_eq!(topics_of(&both), ["o-nhiem"]);
    assert!(settings.quick_topics.contains(&"o-nhiem".to_owned()));
    assert!(
        !settings
            .quick_topics
            .contains(&"ve-sinh-moi-truong".to_owned())
    );
    assert_eq!(
        first(&app, text).as_deref(),
        Some("o-nhiem"),
        "what pointed to the one points to the other"
    );
    assert_eq!(
        app.topic_merge("antt", "ve-sinh-moi-truong")
            .unwrap_err()
            .code,
        ErrorCode::TopicRetired
    );

    app.undo(None).unwrap();
    assert_eq!(topics_of(&one), ["ve-sinh-moi-truong", "antt"]);
    assert_eq!(topics_of(&both), ["ve-sinh-moi-truong", "o-nhiem"]);
    assert_eq!(first(&app, text).as_deref(), Some("ve-sinh-moi-truong"));
}

#[test]
fn a_topic_back_in_use_stands_for_itself() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    app.topic_merge("antt", "pccc").unwrap();
    let settings = app.topic_retire("antt", false).unwrap();
    let topic = settings.topics.iter().find(|t| t.code == "antt").unwrap();
    assert_eq!((topic.retired, &topic.successor), (false, &None));
}

#[test]
fn the_commonest_topics_are_proposed_for_the_quick_keys() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let session = begun(&app);
    for topics in [&["antt"][..], &["pccc", "antt"], &["pccc"], &["antt"]] {
        petition(&app, &session, WORDS, topics);
    }
    assert_eq!(app.settings_get().unwrap().common_topics, ["antt", "pccc"]);
    app.session_delete(&session).unwrap();
    assert!(app.settings_get().unwrap().common_topics.is_empty());
}
