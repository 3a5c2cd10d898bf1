//! Undo and redo: what they answer, that they outlive a restart, that an act is whole or not at all.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::one_session::{open, order, record, s};
use common::{act, answer, contents, now, opinion, topic, ward_act};
use gandan_store::{ActKind, Place, Scope, Store, StoreError, answers, drafts, opinions, topics};

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
