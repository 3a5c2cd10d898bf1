//! What is not taken back while something else depends on it, and that a refusal names it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::one_session::{open, record, s};
use common::{
    act, answer, attendee, bare_session, contents, follow_up, now, opinion, topic, ward_act,
};
use gandan_store::groups::Group;
use gandan_store::units::Unit;
use gandan_store::{
    ActKind, Place, Scope, Store, StoreError, answers, attendees, groups, opinions, sessions,
    topics, units,
};

fn refused(store: &Store, scope: Scope) -> ActKind {
    let before = contents(store);
    let answer = store.undo(scope, now());
    assert_eq!(contents(store), before, "a refused undo changes nothing");
    match answer {
        Err(StoreError::LaterActDepends { by: Some(by), .. }) => by.name,
        other => panic!("expected a refusal that names the later act, got {other:?}"),
    }
}

#[test]
fn a_topic_is_not_taken_back_while_a_session_uses_it() {
    let (_dir, store) = open();
    store
        .write(ward_act(ActKind::TopicAdd), now(), |tx| {
            topics::insert(tx, &topic("cho"), false)
        })
        .unwrap();
    record(&store, "1");
    store
        .write(act("s", ActKind::OpinionTag), now(), |tx| {
            opinions::set_topics(tx, "1", &["cho".into()])
        })
        .unwrap();
    assert_eq!(refused(&store, Scope::Ward), ActKind::OpinionTag);
    store.undo(s(), now()).unwrap();
    store.undo(Scope::Ward, now()).unwrap();
    assert!(matches!(
        store.redo(s(), now()),
        Err(StoreError::CannotRedo { by: Some(by), .. }) if by.name == ActKind::TopicAdd
    ));
}

#[test]
fn a_topic_is_not_taken_back_while_undoing_a_later_act_would_bring_it_into_use() {
    let (_dir, store) = open();
    store
        .write(ward_act(ActKind::TopicAdd), now(), |tx| {
            topics::insert(tx, &topic("cho"), false)
        })
        .unwrap();
    record(&store, "1");
    for tags in [vec!["cho".to_owned()], Vec::new()] {
        store
            .write(act("s", ActKind::OpinionTag), now(), move |tx| {
                opinions::set_topics(tx, "1", &tags)
            })
            .unwrap();
    }
    assert_eq!(refused(&store, Scope::Ward), ActKind::OpinionTag);
    store.undo(s(), now()).unwrap();
}

#[test]
fn a_unit_and_a_group_are_not_taken_back_while_a_session_names_them() {
    let (_dir, store) = open();
    let unit = follow_up().unit.unwrap();
    record(&store, "1");
    store
        .write(ward_act(ActKind::UnitSave), now(), move |tx| {
            let short_names = Vec::new();
            let id = "u".into();
            units::save(
                tx,
                &Unit {
                    id,
                    name: unit,
                    short_names,
                },
            )
        })
        .unwrap();
    store
        .write(act("s", ActKind::FollowUpSet), now(), |tx| {
            opinions::set_follow_up(tx, "1", Some(&follow_up()))
        })
        .unwrap();
    assert_eq!(refused(&store, Scope::Ward), ActKind::FollowUpSet);
    store.undo(s(), now()).unwrap();
    store.undo(Scope::Ward, now()).unwrap();

    store
        .write(act("s", ActKind::AttendeeAdd), now(), |tx| {
            attendees::insert(tx, "s", &attendee("early"))
        })
        .unwrap();
    store
        .write(ward_act(ActKind::GroupSave), now(), |tx| {
            let name = attendee("early").group.unwrap();
            groups::save(
                tx,
                &Group {
                    id: "g".into(),
                    name,
                },
            )
        })
        .unwrap();
    store.undo(Scope::Ward, now()).unwrap();
    store.redo(Scope::Ward, now()).unwrap();
    store
        .write(act("s", ActKind::AttendeeAdd), now(), |tx| {
            attendees::insert(tx, "s", &attendee("late"))
        })
        .unwrap();
    assert_eq!(refused(&store, Scope::Ward), ActKind::AttendeeAdd);
}

#[test]
fn a_session_is_not_taken_back_while_there_is_something_in_it() {
    let (_dir, store) = open();
    store
        .write(ward_act(ActKind::SessionCreate), now(), |tx| {
            sessions::insert(tx, &bare_session("t"), now(), None)?;
            attendees::insert(tx, "t", &attendee("a"))
        })
        .unwrap();
    let mut said = opinion("1", "Một");
    said.speaker = Some("a".into());
    store
        .write(act("t", ActKind::OpinionRecord), now(), move |tx| {
            opinions::insert(tx, "t", &said, Place::End)
        })
        .unwrap();
    assert_eq!(refused(&store, Scope::Ward), ActKind::OpinionRecord);
    store.undo(Scope::session("t"), now()).unwrap();
    store.undo(Scope::Ward, now()).unwrap();
}

#[test]
fn an_attendee_changed_elsewhere_is_not_taken_back() {
    let (_dir, store) = open();
    store
        .write(ward_act(ActKind::SessionImport), now(), |tx| {
            attendees::insert(tx, "s", &attendee("a"))
        })
        .unwrap();
    store
        .write(act("s", ActKind::AttendeeEdit), now(), |tx| {
            let mut changed = attendee("a");
            changed.name = Some("Phạm Thị Hòa".into());
            attendees::update(tx, &changed)
        })
        .unwrap();
    assert_eq!(refused(&store, Scope::Ward), ActKind::AttendeeEdit);
}

#[test]
fn an_import_is_not_taken_back_while_another_stack_mentions_one_of_its_many_rows() {
    let (_dir, store) = open();
    store
        .write(ward_act(ActKind::SessionImport), now(), |tx| {
            for n in 0..50 {
                opinions::insert(tx, "s", &opinion(&format!("i{n}"), "Một"), Place::End)?;
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    record(&store, "own");
    store.undo(Scope::Ward, now()).unwrap();
    store.redo(Scope::Ward, now()).unwrap();
    store
        .write(act("s", ActKind::AnswerAdd), now(), |tx| {
            answers::insert(tx, "s", &answer("a", &["i7", "own"]))
        })
        .unwrap();
    store
        .write(act("s", ActKind::AnswerRemove), now(), |tx| {
            answers::remove(tx, "a")
        })
        .unwrap();
    assert_eq!(refused(&store, Scope::Ward), ActKind::AnswerAdd);
}

/// An opinion that nobody in particular said.
fn nameless(id: &str) -> gandan_domain::Opinion {
    gandan_domain::Opinion {
        speaker: None,
        topics: Vec::new(),
        ..opinion(id, "Ngõ ngập.")
    }
}

#[test]
fn a_link_made_again_elsewhere_is_not_taken_away_under_it() {
    let (_dir, store) = open();
    store
        .seed(|tx| {
            for (session, ids) in [("s1", &["a1"][..]), ("s2", &["b1", "b2"])] {
                sessions::insert(tx, &bare_session(session), now(), None)?;
                for id in ids {
                    let said = nameless(id);
                    opinions::insert(tx, session, &said, Place::End)?;
                }
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let linked = |session: &'static str, one: &'static str, other: &'static str| {
        store
            .write(act(session, ActKind::OpinionLink), now(), move |tx| {
                gandan_store::same_content::link(tx, one, other, "c")
            })
            .unwrap();
    };
    linked("s1", "a1", "b1");
    linked("s2", "b1", "b2");
    store
        .write(act("s2", ActKind::OpinionUnlink), now(), |tx| {
            gandan_store::same_content::leave(tx, "b1")
        })
        .unwrap();
    linked("s2", "b2", "b1");
    // The row of b1 is as the first act left it, but it is another act's now.
    let refused = store.undo(Scope::session("s1"), now()).unwrap_err();
    assert!(matches!(refused, StoreError::LaterActDepends { .. }));
    for _ in 0..3 {
        store.undo(Scope::session("s2"), now()).unwrap();
    }
    store.undo(Scope::session("s1"), now()).unwrap();
}
