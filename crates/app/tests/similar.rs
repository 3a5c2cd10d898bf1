//! Earlier opinions that say the same: which are found, and what linking them does.
#![allow(clippy::unwrap_used, clippy::cloned_ref_to_slice_refs)]

use gandan_app::api::{
    AnswerInput, ErrorCode, FollowUpInput, NewOpinion, NewSession, OpinionEdit, Standing,
};
use gandan_app::{App, Clock, CopyKind, Ids, Options};
use gandan_domain::{Channel, FollowUpStatus, OpinionKind, Outcome, SessionKind};
use std::path::Path;

const DOG: &str = "Chó béc giê nhà số 22 không rọ mõm, cắn cháu tôi.";
const DOG_AGAIN: &str = "Nhà 22 thả con becgie ra ngõ không xích, cắn bé phải khâu sáu mũi.";
const LAMP: &str = "Đèn đường ngõ 60 cháy bóng, tối om.";

fn open(dir: &Path, day: &str) -> App {
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed(format!("{day}T19:00:00+07:00").parse().unwrap()),
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

fn record(app: &App, session: &str, text: &str) -> String {
    let input = NewOpinion {
        speaker: None,
        text: text.into(),
        kind: OpinionKind::Petition,
        topics: Vec::new(),
        channel: Channel::Spoken,
        at: None,
    };
    let delta = app.opinion_record(session, &input).unwrap();
    delta.created.unwrap()
}

/// What is found for a text that isn't recorded yet.
fn found(app: &App, session: &str, text: &str) -> Vec<String> {
    let found = app.opinion_similar(session, None, text, None).unwrap();
    found.into_iter().map(|f| f.id).collect()
}

fn edit(app: &App, session: &str, opinion: &str, edit: &OpinionEdit) {
    app.opinion_edit(session, opinion, edit, false).unwrap();
}

/// An evening in March with two opinions, and one in November.
fn two_evenings(dir: &Path) -> (App, [String; 2], [String; 2]) {
    let app = open(dir, "2026-03-12");
    let march = begun(&app);
    let dog = record(&app, &march, DOG);
    let lamp = record(&app, &march, LAMP);
    app.close();
    let app = open(dir, "2026-11-03");
    let november = begun(&app);
    (app, [march, november], [dog, lamp])
}

#[test]
fn the_same_matter_of_an_earlier_evening_is_found_in_other_words() {
    let folder = tempfile::tempdir().unwrap();
    let (app, [march, november], [dog, _]) = two_evenings(folder.path());
    let found = app.opinion_similar(&november, None, DOG_AGAIN, None);
    let [one] = found.unwrap().try_into().unwrap();
    assert_eq!((&one.id, &one.session, one.number), (&dog, &march, 1));
    assert_eq!(one.date, "2026-03-12".parse().unwrap());
    assert_eq!((one.excerpt.as_str(), one.linked), (DOG, false));
    assert_eq!(one.standing, Standing::Unanswered);
    let same = app.opinion_similar(&november, None, "nha 22 tha cho becgie can chau be", None);
    assert_eq!(same.unwrap()[0].id, dog, "typed without marks");
    assert!(
        app.opinion_similar(&november, None, "Xin hỏi lịch tiêm chủng", None)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn only_what_was_said_before_counts_and_never_the_opinion_itself() {
    let folder = tempfile::tempdir().unwrap();
    let (app, [march, november], [dog, _]) = two_evenings(folder.path());
    let again = record(&app, &november, DOG_AGAIN);
    let third = record(
        &app,
        &november,
        "Con chó becgie nhà số 22 lại cắn người, không rọ mõm.",
    );
    let of = |session: &str, opinion: &str| -> Vec<String> {
        let found = app
            .opinion_similar(session, Some(opinion), DOG_AGAIN, None)
            .unwrap();
        found.into_iter().map(|f| f.id).collect()
    };
    assert_eq!(of(&november, &again), [dog.clone()], "the third came later");
    assert_eq!(of(&march, &dog), [""; 0], "November came later");
    let mut two = of(&november, &third);
    two.sort();
    let mut both = [dog, again];
    both.sort();
    assert_eq!(two, both, "of the same evening too");
}

#[test]
fn what_is_found_follows_every_act_and_its_undo() {
    let folder = tempfile::tempdir().unwrap();
    let (app, [march, november], [dog, lamp]) = two_evenings(folder.path());
    let ask = || found(&app, &november, DOG_AGAIN);
    assert_eq!(ask(), [dog.clone()]);

    app.opinion_delete(&march, &dog).unwrap();
    assert_eq!(ask(), [""; 0]);
    app.undo(Some(&march)).unwrap();
    assert_eq!(ask(), [dog.clone()]);

    edit(&app, &march, &lamp, &OpinionEdit::Text(DOG.into()));
    assert_eq!(ask().len(), 2);
    app.undo(Some(&march)).unwrap();
    assert_eq!(ask(), [dog.clone()]);

    app.session_delete(&march).unwrap();
    assert_eq!(ask(), [""; 0], "a session put away tells nothing");
    app.session_restore(&march).unwrap();
    assert_eq!(ask(), [dog.clone()]);

    edit(
        &app,
        &march,
        &dog,
        &OpinionEdit::Kind(OpinionKind::Denunciation),
    );
    assert_eq!(ask(), [""; 0], "a denunciation is never compared");
    let asked = app.opinion_similar(&march, Some(&dog), LAMP, None);
    assert!(asked.unwrap().is_empty(), "nor asked for");
    app.undo(Some(&march)).unwrap();
    assert_eq!(ask(), [dog]);
}

#[test]
fn its_standing_says_what_has_become_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (app, [march, november], [dog, _]) = two_evenings(folder.path());
    let standing = || {
        app.opinion_similar(&november, None, DOG_AGAIN, None)
            .unwrap()[0]
            .standing
    };
    let answer = AnswerInput {
        opinions: vec![dog.clone()],
        by: None,
        title: None,
        text: None,
        outcome: Outcome::WrittenReply,
    };
    app.answer_add(&march, &answer).unwrap();
    assert_eq!(standing(), Standing::Promised);
    app.follow_up_set(&march, &dog, "Công an phường").unwrap();
    assert_eq!(
        standing(),
        Standing::Assigned,
        "the task is nearer than the answer"
    );
    let task = FollowUpInput {
        unit: Some("Công an phường".into()),
        with: None,
        person: None,
        due: None,
        status: FollowUpStatus::Resolved,
        result: None,
        document: None,
    };
    app.follow_up_edit(&march, &dog, Some(&task)).unwrap();
    assert_eq!(standing(), Standing::Resolved);
}

/// The contents of the opinions of a session, in their order.
fn contents(app: &App, session: &str) -> Vec<Option<String>> {
    let view = app.session_open(session).unwrap();
    view.opinions.into_iter().map(|o| o.same_content).collect()
}

#[test]
fn linking_unites_groups_and_one_left_alone_is_no_group() {
    let folder = tempfile::tempdir().unwrap();
    let (app, [march, november], [dog, lamp]) = two_evenings(folder.path());
    let a = record(&app, &november, DOG_AGAIN);
    let b = record(&app, &november, LAMP);
    let delta = app.opinion_link(&november, &a, &dog).unwrap();
    assert_eq!(delta.act.unwrap().subject["number"], "1");
    assert_eq!(delta.opinions[0].id, a);
    assert_eq!(
        (delta.counts.opinions, delta.counts.contents),
        (2, 2),
        "one evening's only"
    );
    app.opinion_link(&november, &b, &lamp).unwrap();
    let delta = app.opinion_link(&november, &a, &b).unwrap();
    assert_eq!((delta.counts.opinions, delta.counts.contents), (2, 1));
    let all: Vec<_> = [contents(&app, &march), contents(&app, &november)].concat();
    assert!(all.iter().all(|c| c.is_some() && *c == all[0]), "{all:?}");

    app.opinion_unlink(&november, &a).unwrap();
    app.opinion_delete(&march, &dog).unwrap();
    assert!(contents(&app, &march)[0].is_some(), "two are left");
    app.opinion_unlink(&november, &b).unwrap();
    assert_eq!(contents(&app, &march), [None], "one is no group");
}

#[test]
fn a_link_is_taken_back_and_made_again() {
    let folder = tempfile::tempdir().unwrap();
    let (app, [march, november], [dog, _]) = two_evenings(folder.path());
    let again = record(&app, &november, DOG_AGAIN);
    app.opinion_link(&november, &again, &dog).unwrap();
    let linked = (contents(&app, &march), contents(&app, &november));
    app.undo(Some(&november)).unwrap();
    assert_eq!(contents(&app, &november), [None]);
    assert_eq!(contents(&app, &march), [None, None]);
    app.redo(Some(&november)).unwrap();
    assert_eq!((contents(&app, &march), contents(&app, &november)), linked);
    let shown = app.opinion_similar(&november, Some(&again), DOG_AGAIN, None);
    assert!(shown.unwrap()[0].linked);
}

#[test]
fn one_left_alone_by_an_undo_elsewhere_is_linked_with_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (app, [march, november], [dog, lamp]) = two_evenings(folder.path());
    let again = record(&app, &november, DOG_AGAIN);
    app.opinion_link(&november, &again, &dog).unwrap();
    app.opinion_link(&march, &lamp, &dog).unwrap();
    assert!(contents(&app, &march).iter().all(Option::is_some));
    app.undo(Some(&november)).unwrap();
    assert_eq!(contents(&app, &march), [None, None]);
    app.redo(Some(&november)).unwrap();
    assert!(contents(&app, &march).iter().all(Option::is_some));
}

#[test]
fn splitting_and_joining_keep_the_link_where_it_belongs() {
    let folder = tempfile::tempdir().unwrap();
    let (app, [march, november], [dog, lamp]) = two_evenings(folder.path());
    let text = "Chó dữ. Đèn tối.";
    let first = record(&app, &november, text);
    app.opinion_link(&november, &first, &dog).unwrap();
    let delta = app.opinion_split(&november, &first, text, 7).unwrap();
    let second = delta.created.unwrap();
    let content = contents(&app, &march)[0].clone();
    assert_eq!(contents(&app, &november), [content.clone(), None]);

    app.opinion_unlink(&november, &first).unwrap();
    app.opinion_link(&november, &second, &lamp).unwrap();
    let of_lamp = contents(&app, &march)[1].clone();
    assert!(of_lamp.is_some());
    app.opinion_join(&november, &second).unwrap();
    assert_eq!(
        contents(&app, &november),
        [of_lamp.clone()],
        "the one above had none"
    );
    assert_eq!(contents(&app, &march), [None, of_lamp]);
    app.undo(Some(&november)).unwrap();
    assert_eq!(contents(&app, &november)[0], None);
}

#[test]
fn a_denunciation_is_linked_with_nothing_and_leaves_what_it_was_linked_with() {
    let folder = tempfile::tempdir().unwrap();
    let (app, [march, november], [dog, lamp]) = two_evenings(folder.path());
    let again = record(&app, &november, DOG_AGAIN);
    app.opinion_link(&november, &again, &dog).unwrap();
    let kind = OpinionEdit::Kind(OpinionKind::Denunciation);
    edit(&app, &november, &again, &kind);
    assert_eq!(contents(&app, &november), [None]);
    assert_eq!(contents(&app, &march), [None, None]);
    let refused = |one: &str, other: &str| app.opinion_link(&march, one, other).unwrap_err().code;
    assert_eq!(refused(&dog, &again), ErrorCode::LinkDenunciation);
    assert_eq!(refused(&dog, &dog), ErrorCode::LinkItself);
    assert_eq!(refused(&dog, "không có"), ErrorCode::OpinionNotFound);
    assert_eq!(
        refused(&again, &lamp),
        ErrorCode::OpinionNotFound,
        "of another session"
    );
}

#[test]
fn session_files_hold_no_links() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-11-04");
    let sample = include_bytes!("../../../tests/samples/evening-1.json");
    let evening = app.session_import(sample).unwrap().id;
    let copies = [CopyKind::Full, CopyKind::Units, CopyKind::Public];
    let files = || copies.map(|copy| app.session_file(&evening, copy).unwrap());
    let before = files();
    let opinions = app.session_open(&evening).unwrap().opinions;
    let mut ordinary = opinions.iter().filter(|o| !o.is_denunciation());
    let (one, other) = (ordinary.next().unwrap(), ordinary.next().unwrap());
    let delta = app.opinion_link(&evening, &one.id, &other.id).unwrap();
    assert_eq!(delta.opinions.len(), 2, "both are told");
    assert!(files() == before, "a file has no room for links");
    assert!(
        !app.session_import(sample).unwrap().added,
        "it is the same session still"
    );
}

#[test]
fn an_answer_is_given_again() {
    let dir = tempfile::tempdir().unwrap();
    let (app, [march, november], [dog, _]) = two_evenings(dir.path());
    let answer = |opinions: &[String], text: &str, by: &str| AnswerInput {
        opinions: opinions.to_vec(),
        by: Some(by.into()),
        title: None,
        text: Some(text.into()),
        outcome: Outcome::Accepted,
    };
    let given = app
        .answer_add(&march, &answer(&[dog], "Công an đã xử lý.", "Bà Mận"))
        .unwrap();
    let earlier = given.created.unwrap();
    // Everything is gathered, however slow the machine.
    app.opinion_similar_anywhere(DOG, 1).unwrap();
    let offered = app
        .answers_before(&november, None, DOG_AGAIN, None)
        .unwrap();
    let ids: Vec<&str> = offered.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, [earlier.as_str()]);
    assert_eq!(
        app.answers_before(&november, None, LAMP, None).unwrap(),
        [],
        "another matter"
    );

    // Of an earlier session: copied, put down to who answers here.
    let again = record(&app, &november, DOG_AGAIN);
    let lamp = record(&app, &november, LAMP);
    app.answer_add(
        &november,
        &answer(&[lamp.clone()], "Sẽ thay đèn.", "Ông Bảng"),
    )
    .unwrap();
    app.answer_reuse(&november, &earlier, &[again.clone()])
        .unwrap();
    let view = app.session_open(&november).unwrap();
    let copy = view.answers.last().unwrap().clone();
    assert_ne!(copy.id, earlier);
    assert_eq!(copy.text.as_deref(), Some("Công an đã xử lý."));
    assert_eq!(copy.by.as_deref(), Some("Ông Bảng"));
    assert_eq!(copy.opinions, [again.clone()]);

    // Of this session: the same answer covers one more; one undo takes that back.
    let third = record(&app, &november, "Đèn ngõ 62 cũng cháy.");
    let light = view.answers[0].id.clone();
    app.answer_reuse(&november, &light, &[third.clone(), lamp.clone()])
        .unwrap();
    let view = app.session_open(&november).unwrap();
    assert_eq!(view.answers.len(), 2);
    assert_eq!(view.answers[0].opinions, [lamp.clone(), third]);
    app.undo(Some(&november)).unwrap();
    assert_eq!(
        app.session_open(&november).unwrap().answers[0].opinions,
        [lamp.clone()]
    );

    // What is closed off neither gets nor gives an answer.
    let closed = OpinionEdit::Kind(OpinionKind::Denunciation);
    edit(&app, &november, &lamp, &closed);
    let refused = |answer: &str, opinion: &str| {
        app.answer_reuse(&november, answer, &[opinion.to_owned()])
            .unwrap_err()
            .code
    };
    assert_eq!(refused(&light, &again), ErrorCode::AnswerNotFound);
    assert_eq!(refused(&copy.id, &lamp), ErrorCode::OpinionNotFound);
}
