//! The index beside the tables: built where it is missing, noted as due, mended by the check.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::*;
use gandan_domain::text::needle::Term;
use gandan_store::search::{self, Ask};
use gandan_store::{Act, ActKind, Connection, DB_FILE, Place, Scope, Store, StoreError, opinions};
use std::path::Path;

/// A folder with a session and an opinion about a well.
fn folder() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path(), now()).unwrap();
    set_up(&store);
    say(&store, "o1", "Giếng làng cạn");
    store.close().unwrap();
    dir
}

fn set_up(store: &Store) {
    store
        .seed(|tx| gandan_store::sessions::insert(tx, &bare_session("s"), now(), None))
        .unwrap();
}

fn say(store: &Store, id: &str, text: &str) {
    let said = opinion(id, text);
    let act = Act::new(Scope::session("s"), ActKind::OpinionRecord);
    store
        .write(act, now(), move |tx| {
            opinions::insert(tx, "s", &said, Place::End)
        })
        .unwrap();
}

fn found(store: &Store, word: &str) -> Vec<String> {
    store.settle().unwrap();
    let terms = [Term::of(word, false).unwrap()];
    let ask = Ask {
        terms: &terms,
        ..Ask::default()
    };
    store
        .read(|conn| search::opinions(conn, &ask, 10, false))
        .unwrap()
        .ids
}

fn change(dir: &Path, sql: &str) {
    let conn = Connection::open(dir.join(DB_FILE)).unwrap();
    conn.execute_batch(sql).unwrap();
}

#[test]
fn an_index_that_is_missing_or_of_other_rules_is_built_at_opening() {
    let dir = folder();
    for sql in [
        "DELETE FROM search_state",
        "UPDATE search_state SET rules = 0",
    ] {
        change(
            dir.path(),
            &format!(
                "{sql}; DELETE FROM search_opinions; DELETE FROM search_words;
                 INSERT INTO search_text (search_text) VALUES ('delete-all');"
            ),
        );
        let store = Store::open(dir.path(), now()).unwrap();
        assert_eq!(found(&store, "giếng"), ["o1"], "{sql}");
        store.close().unwrap();
    }
}

#[test]
fn the_check_builds_an_index_anew_that_is_off() {
    let dir = folder();
    for sql in [
        "DELETE FROM search_opinions",
        "UPDATE opinions SET text = 'Giếng khác'",
        "UPDATE opinions SET kind = 'denunciation'; UPDATE opinions SET kind = 'petition';
         DELETE FROM search_text WHERE TRUE",
        "UPDATE search_sessions SET digest = digest + 1",
    ] {
        change(dir.path(), sql);
        let store = Store::open(dir.path(), now()).unwrap();
        let report = store.check().unwrap();
        assert!(report.is_sound() && report.index_rebuilt, "{sql}");
        assert_eq!(found(&store, "giếng"), ["o1"], "{sql}");
        assert!(!store.check().unwrap().index_rebuilt, "{sql}");
        assert!(
            report
                .rows
                .iter()
                .all(|(table, _)| !table.starts_with("search")),
            "the index is nobody's rows"
        );
        store.close().unwrap();
    }
}

#[test]
fn what_was_due_when_the_power_failed_is_found_all_the_same() {
    let dir = folder();
    let store = Store::open(dir.path(), now()).unwrap();
    say(&store, "o2", "Ao làng đầy");
    let cut = tempfile::tempdir().unwrap();
    for name in [DB_FILE.to_owned(), format!("{DB_FILE}-wal")] {
        std::fs::copy(dir.path().join(&name), cut.path().join(&name)).unwrap();
    }
    store.close().unwrap();
    let store = Store::open(cut.path(), now()).unwrap();
    assert_eq!(found(&store, "ao"), ["o2"]);
    assert_eq!(found(&store, "làng").len(), 2);
    assert!(!store.check().unwrap().index_rebuilt);
}

#[test]
fn what_an_act_that_failed_has_said_is_not_found() {
    let dir = folder();
    let store = Store::open(dir.path(), now()).unwrap();
    let act = Act::new(Scope::session("s"), ActKind::OpinionRecord);
    let refused = store.write(act, now(), |tx| {
        let said = opinion("o3", "Kênh chưa từng nói");
        opinions::insert(tx, "s", &said, Place::End)?;
        Err::<(), _>(StoreError::NothingToUndo)
    });
    assert!(refused.is_err());
    assert!(found(&store, "kênh").is_empty());
    say(&store, "o4", "Kênh mới đào");
    assert_eq!(found(&store, "kênh"), ["o4"]);
}
