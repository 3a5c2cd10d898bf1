//! A topic made while an opinion is being written down: two acts on two stacks, each taken back where it was done.
#![allow(clippy::unwrap_used, clippy::panic)]

use gandan_app::api::{NewOpinion, NewSession, OpinionEdit};
use gandan_app::{App, Clock, ErrorCode, Ids, Options};
use gandan_domain::{Channel, OpinionKind, SessionKind};
use std::path::Path;

const NAME: &str = "Loa truyền thanh";
const CODE: &str = "loa-truyen-thanh";

fn open(dir: &Path) -> App {
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed("2026-11-03T19:00:30+07:00".parse().unwrap()),
        ids: Ids::Random,
    })
    .unwrap()
}

/// A session with one opinion without a topic.
fn begun(app: &App) -> (String, String) {
    let session = app
        .session_create(&NewSession {
            kind: SessionKind::Dialogue,
            mode: None,
            copy_from: None,
        })
        .unwrap();
    let input = NewOpinion {
        speaker: None,
        text: "Loa phường phát sớm quá.".into(),
        kind: OpinionKind::Petition,
        topics: vec![],
        channel: Channel::Spoken,
        at: None,
    };
    let opinion = app.opinion_record(&session, &input).unwrap().created;
    (session, opinion.unwrap())
}

fn tag(app: &App, session: &str, opinion: &str) {
    let edit = OpinionEdit::Topics(vec![CODE.into()]);
    app.opinion_edit(session, opinion, &edit, false).unwrap();
}

fn topics_of(app: &App, session: &str) -> Vec<String> {
    app.session_open(session).unwrap().opinions[0]
        .topics
        .clone()
}

fn is_offered(app: &App) -> bool {
    let kept = app.settings_get().unwrap();
    kept.topics.iter().any(|one| one.code == CODE)
}

#[test]
fn the_session_takes_back_the_tag_and_the_topic_stays() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let (session, opinion) = begun(&app);
    app.topic_add(NAME, None).unwrap();
    tag(&app, &session, &opinion);
    app.undo(Some(&session)).unwrap();
    assert_eq!(topics_of(&app, &session), Vec::<String>::new());
    assert!(
        is_offered(&app),
        "the topic is the ward's, not the session's"
    );
    app.redo(Some(&session)).unwrap();
    assert_eq!(topics_of(&app, &session), [CODE]);
}

#[test]
fn the_ward_takes_back_the_topic_only_while_nothing_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    let (session, opinion) = begun(&app);
    app.topic_add(NAME, None).unwrap();
    tag(&app, &session, &opinion);
    let refused = app.undo(None).unwrap_err();
    assert_eq!(refused.code, ErrorCode::LaterActDepends);
    assert!(is_offered(&app));
    assert_eq!(topics_of(&app, &session), [CODE]);

    app.undo(Some(&session)).unwrap();
    app.undo(None).unwrap();
    assert!(!is_offered(&app));
    let refused = app.redo(Some(&session)).unwrap_err();
    assert_eq!(
        refused.code,
        ErrorCode::LaterActDepends,
        "there is nothing left to tag with"
    );
    assert_eq!(topics_of(&app, &session), Vec::<String>::new());

    app.redo(None).unwrap();
    app.redo(Some(&session)).unwrap();
    assert_eq!(topics_of(&app, &session), [CODE]);
}

#[test]
fn a_name_that_is_there_in_another_case_or_without_marks_is_refused_whole() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path());
    app.topic_add(NAME, None).unwrap();
    let count = app.settings_get().unwrap().topics.len();
    for name in [NAME, "loa truyen thanh", "LOA  TRUYỀN THANH"] {
        let refused = app.topic_add(name, None).unwrap_err();
        assert_eq!(refused.code, ErrorCode::TopicNameTaken);
    }
    assert_eq!(app.settings_get().unwrap().topics.len(), count);
}
