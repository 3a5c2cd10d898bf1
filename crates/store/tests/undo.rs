//! Undo and redo: what they answer, when they refuse, that they outlive a restart.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{
    act, answer, attendee, bare_session, contents, follow_up, now, opinion, topic, ward_act,
};
use gandan_store::groups::Group;
use gandan_store::units::Unit;
use gandan_store::{
    ActKind, Place, Scope, Store, StoreError, answers, attendees, drafts, groups, opinions,
    sessions, topics, units,
};
use tempfile::TempDir;

/// A folder with one session and one topic.
fn open() -> (TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path(), now()).unwrap();
    store
        .seed(|tx| {
            topics::insert(tx, &topic("dat-dai"), true)?;
            sessions::insert(tx, &bare_session("s"), now(), None)
        })
        .unwrap();
    (dir, store)
}

fn record(store: &Store, id: &str) {
    let made = opinion(id, "Đề nghị sửa đường");
    store
        .write(
            act("s", ActKind::OpinionRecord).about("number", id),
            now(),
            move |tx| opinions::insert(tx, "s", &made, Place::End),
        )
        .unwrap();
}

fn order(store: &Store) -> Vec<String> {
    store.read(|c| opinions::ids_in_order(c, "s")).unwrap()
}

fn s() -> Scope {
    Scope::session("s")
}

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
fn undo_names_the_act_and_redo_names_it_again() {
    let (_dir, store) = open();
    record(&store, "1");
    record(&store, "2");
    let undone = store.undo(s(), now()).unwrap();
    assert_eq!(undone.act.name, ActKind::OpinionRecord);
    assert_eq!(undone.act.subject["number"], "2");
    assert!(undone.touched.removed_opinions.contains("2"));
    assert!(undone.touched.opinions.is_empty());
    let tops = store.tops(&s()).unwrap();
    assert_eq!(tops.undo.unwrap().subject["number"], "1");
    assert_eq!(tops.redo.unwrap().subject["number"], "2");
    assert_eq!(order(&store), ["1"]);
    let redone = store.redo(s(), now()).unwrap();
    assert!(redone.touched.opinions.contains("2") && redone.touched.opinion_order);
    assert_eq!(order(&store), ["1", "2"]);
}

#[test]
fn several_acts_are_redone_in_the_order_they_were_done() {
    let (_dir, store) = open();
    for id in ["1", "2", "3"] {
        record(&store, id);
    }
    for _ in 0..3 {
        store.undo(s(), now()).unwrap();
    }
    assert!(matches!(
        store.undo(s(), now()),
        Err(StoreError::NothingToUndo)
    ));
    assert_eq!(store.redo(s(), now()).unwrap().act.subject["number"], "1");
    assert_eq!(store.redo(s(), now()).unwrap().act.subject["number"], "2");
}

#[test]
fn a_new_act_ends_what_could_be_redone_in_its_scope_only() {
    let (_dir, store) = open();
    record(&store, "1");
    store
        .write(ward_act(ActKind::TopicAdd), now(), |tx| {
            topics::insert(tx, &topic("khac"), false)
        })
        .unwrap();
    store.undo(s(), now()).unwrap();
    store.undo(Scope::Ward, now()).unwrap();
    record(&store, "2");
    assert!(matches!(
        store.redo(s(), now()),
        Err(StoreError::NothingToRedo)
    ));
    store.redo(Scope::Ward, now()).unwrap();
}

#[test]
fn undo_and_redo_outlive_a_restart() {
    let (dir, store) = open();
    record(&store, "1");
    record(&store, "2");
    store.undo(s(), now()).unwrap();
    store.close().unwrap();
    let store = Store::open(dir.path(), now()).unwrap();
    store.redo(s(), now()).unwrap();
    store.undo(s(), now()).unwrap();
    store.undo(s(), now()).unwrap();
    assert!(order(&store).is_empty());
}

#[test]
fn an_act_that_changes_nothing_leaves_no_entry_and_keeps_redo() {
    let (_dir, store) = open();
    record(&store, "1");
    record(&store, "2");
    store.undo(s(), now()).unwrap();
    let written = store
        .write(act("s", ActKind::OpinionEdit), now(), |tx| {
            opinions::update(tx, &opinion("1", "Đề nghị sửa đường"))
        })
        .unwrap();
    assert_eq!(written.entry, None);
    assert_eq!(written.touched, gandan_store::Touched::default());
    assert!(store.tops(&s()).unwrap().redo.is_some());
}

#[test]
fn an_act_that_fails_leaves_nothing() {
    let (_dir, store) = open();
    let before = contents(&store);
    let failed = store.write(act("s", ActKind::OpinionRecord), now(), |tx| {
        opinions::insert(tx, "s", &opinion("1", "Một"), Place::End)?;
        Err::<(), _>(StoreError::Refused("changed her mind".into()))
    });
    assert!(matches!(failed, Err(StoreError::Refused(_))));
    assert_eq!(contents(&store), before);
    assert!(store.tops(&s()).unwrap().undo.is_none());
}

#[test]
fn an_act_that_panics_is_rolled_back_and_the_next_one_works() {
    let (_dir, store) = open();
    let broken = store.write(act("s", ActKind::OpinionRecord), now(), |tx| {
        opinions::insert(tx, "s", &opinion("1", "Một"), Place::End)?;
        assert!(order_of(tx).is_empty(), "in front of a full hall");
        Ok::<_, StoreError>(())
    });
    assert!(matches!(broken, Err(StoreError::BrokeOff)));
    assert!(order(&store).is_empty());
    record(&store, "2");
    assert_eq!(order(&store), ["2"]);
}

fn order_of(conn: &gandan_store::Connection) -> Vec<String> {
    opinions::ids_in_order(conn, "s").unwrap()
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
fn an_act_that_leaves_rows_pointing_to_nothing_is_refused() {
    let (_dir, store) = open();
    let failed = store.write(act("s", ActKind::OpinionTag), now(), |tx| {
        opinions::insert(tx, "s", &opinion("1", "Một"), Place::End)?;
        opinions::set_topics(tx, "1", &["no-such".into()])
    });
    match failed {
        Err(StoreError::StillReferred { child, parent }) => {
            assert_eq!(
                (child.as_str(), parent.as_str()),
                ("opinion_topics", "topics")
            );
        }
        other => panic!("{other:?}"),
    }
    assert!(order(&store).is_empty());
}

#[test]
fn a_write_says_which_nouns_it_touched() {
    let (_dir, store) = open();
    record(&store, "1");
    record(&store, "2");
    let given = store
        .write(act("s", ActKind::AnswerAdd), now(), |tx| {
            answers::insert(tx, "s", &answer("a", &["1", "2"]))
        })
        .unwrap();
    assert_eq!(ids(&given.touched.opinions), ["1", "2"]);
    assert_eq!(ids(&given.touched.answers), ["a"]);
    assert!(!given.touched.opinion_order && !given.touched.ward && !given.touched.queue);

    let edited = store
        .write(act("s", ActKind::AnswerEdit), now(), |tx| {
            let mut changed = answer("a", &["1", "2"]);
            changed.text = None;
            answers::update(tx, &changed)
        })
        .unwrap();
    assert_eq!(
        ids(&edited.touched.opinions),
        ["1", "2"],
        "an answer's words show at every opinion it covers"
    );

    let removed = store
        .write(act("s", ActKind::OpinionDelete), now(), |tx| {
            opinions::remove(tx, "1")?;
            opinions::remove(tx, "2")
        })
        .unwrap();
    assert_eq!(ids(&removed.touched.removed_opinions), ["1", "2"]);
    assert_eq!(ids(&removed.touched.removed_answers), ["a"]);
    assert!(removed.touched.opinions.is_empty() && removed.touched.answers.is_empty());
    assert!(removed.touched.opinion_order);
}

fn ids(set: &std::collections::BTreeSet<String>) -> Vec<&str> {
    set.iter().map(String::as_str).collect()
}

#[test]
fn a_draft_goes_with_the_act_it_became_and_undo_does_not_bring_it_back() {
    let (_dir, store) = open();
    let extra = serde_json::json!({"speaker": "a"});
    store
        .draft_save("s", "composer", "Đề ngh", 6, extra.clone(), now())
        .unwrap();
    store
        .draft_save("s", "composer", "Đề nghị", 7, extra.clone(), now())
        .unwrap();
    store
        .draft_save("", "search", "x", 1, serde_json::Value::Null, now())
        .unwrap();
    let kept = store.drafts("s").unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].text.as_str(), kept[0].cursor), ("Đề nghị", 7));
    assert_eq!(kept[0].extra, extra);

    let failed = store.write(act("s", ActKind::OpinionRecord), now(), |tx| {
        drafts::clear(tx, "s", "composer")?;
        Err::<(), _>(StoreError::DiskFull)
    });
    assert!(failed.is_err());
    assert_eq!(
        store.drafts("s").unwrap().len(),
        1,
        "not recorded, not forgotten"
    );

    store
        .write(act("s", ActKind::OpinionRecord), now(), |tx| {
            opinions::insert(tx, "s", &opinion("1", "Đề nghị"), Place::End)?;
            drafts::clear(tx, "s", "composer")
        })
        .unwrap();
    store.undo(s(), now()).unwrap();
    assert!(store.drafts("s").unwrap().is_empty());
    assert_eq!(store.drafts("").unwrap().len(), 1);
}

#[test]
fn positions_are_spread_anew_when_a_gap_is_used_up() {
    let (_dir, store) = open();
    record(&store, "first");
    record(&store, "last");
    let mut expected = vec!["last".to_owned()];
    for n in 0..30 {
        let made = opinion(&format!("n{n}"), "Chen vào");
        expected.push(made.id.clone());
        store
            .write(act("s", ActKind::OpinionRecord), now(), move |tx| {
                opinions::insert(tx, "s", &made, Place::After("first"))
            })
            .unwrap();
    }
    expected.push("first".to_owned());
    expected.reverse();
    assert_eq!(order(&store), expected, "each right after the first one");
    for _ in 0..30 {
        store.undo(s(), now()).unwrap();
    }
    assert_eq!(order(&store), ["first", "last"]);
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
