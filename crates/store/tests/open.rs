//! Who may open a data folder, and what is left of it where it may not be opened.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{act, bare_session, now, opinion};
use gandan_store::{ActKind, DB_FILE, Place, Store, StoreError, opinions, sessions};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every file of a folder with its bytes; those that hold locks, which not every system lets
/// others read, by name only.
fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    fs::read_dir(dir)
        .unwrap()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let locked = name == "gandan.lock" || name.ends_with("-shm");
            let bytes = (!locked).then(|| fs::read(entry.path()).unwrap());
            (name, bytes.unwrap_or_default())
        })
        .collect()
}

fn with_one_opinion(dir: &Path) -> Store {
    let store = Store::open(dir, now()).unwrap();
    assert!(store.is_new());
    store
        .write(act("s", ActKind::OpinionRecord), now(), |tx| {
            sessions::insert(tx, &bare_session("s"), now(), None)?;
            opinions::insert(tx, "s", &opinion("1", "Một"), Place::End)
        })
        .unwrap();
    store
}

#[test]
fn a_second_opener_is_told_and_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let first = with_one_opinion(dir.path());
    let before = files(dir.path());
    match Store::open(dir.path(), now()) {
        Err(StoreError::InUse(path)) => assert_eq!(path, dir.path()),
        other => panic!("{other:?}"),
    }
    assert_eq!(files(dir.path()), before);
    first.close().unwrap();
    let second = Store::open(dir.path(), now()).unwrap();
    assert!(!second.is_new());
    assert_eq!(second.read(|c| opinions::list(c, "s")).unwrap().len(), 1);
}

#[test]
fn dropping_a_store_frees_the_folder_and_folds_the_log_in() {
    let dir = tempfile::tempdir().unwrap();
    let store = with_one_opinion(dir.path());
    store.read(|c| opinions::list(c, "s")).unwrap();
    drop(store);
    let names: Vec<String> = files(dir.path()).into_keys().collect();
    assert_eq!(names, [DB_FILE, "gandan.lock"]);
    Store::open(dir.path(), now()).unwrap();
}

#[test]
fn a_newer_file_is_refused_and_unchanged() {
    let dir = tempfile::tempdir().unwrap();
    with_one_opinion(dir.path()).close().unwrap();
    let conn = Connection::open(dir.path().join(DB_FILE)).unwrap();
    conn.pragma_update(None, "user_version", 99).unwrap();
    conn.close().unwrap();
    let before = files(dir.path());
    match Store::open(dir.path(), now()) {
        Err(StoreError::NewerFile { found: 99, known }) => assert!(known < 99),
        other => panic!("{other:?}"),
    }
    assert_eq!(files(dir.path()), before);
}

#[test]
fn a_newer_file_is_refused_also_where_only_its_log_says_so() {
    let dir = tempfile::tempdir().unwrap();
    with_one_opinion(dir.path()).close().unwrap();
    let crashed = tempfile::tempdir().unwrap();
    let conn = Connection::open(dir.path().join(DB_FILE)).unwrap();
    conn.pragma_update(None, "user_version", 99).unwrap();
    let wal = format!("{DB_FILE}-wal");
    for name in [DB_FILE, &wal] {
        fs::copy(dir.path().join(name), crashed.path().join(name)).unwrap();
    }
    let before = files(crashed.path());
    assert!(matches!(
        Store::open(crashed.path(), now()),
        Err(StoreError::NewerFile { found: 99, .. })
    ));
    let after = files(crashed.path());
    assert_eq!(after[DB_FILE], before[DB_FILE]);
    assert_eq!(after[&wal], before[&wal]);
}

/// What lies there, and how it is laid.
type Case<'a> = (&'a str, &'a dyn Fn(&Path));

#[test]
fn what_is_no_data_file_is_refused_and_unchanged() {
    let someone_elses = |dir: &Path| {
        let conn = Connection::open(dir.join(DB_FILE)).unwrap();
        conn.execute_batch("CREATE TABLE song (name TEXT)").unwrap();
        conn.close().unwrap();
    };
    let marked = |dir: &Path| {
        let conn = Connection::open(dir.join(DB_FILE)).unwrap();
        conn.execute_batch("PRAGMA application_id = 7; CREATE TABLE song (name TEXT)")
            .unwrap();
        conn.close().unwrap();
    };
    let text = |dir: &Path| fs::write(dir.join(DB_FILE), "Biên bản ".repeat(200)).unwrap();
    let short = |dir: &Path| fs::write(dir.join(DB_FILE), "Biên bản").unwrap();
    let cases: [Case<'_>; 4] = [
        ("tables of another program", &someone_elses),
        ("another program's mark", &marked),
        ("a text", &text),
        ("a short text", &short),
    ];
    for (what, lay) in cases {
        let dir = tempfile::tempdir().unwrap();
        lay(dir.path());
        let before = fs::read(dir.path().join(DB_FILE)).unwrap();
        match Store::open(dir.path(), now()) {
            Err(StoreError::NotADatabase(path)) => assert_eq!(path, dir.path().join(DB_FILE)),
            other => panic!("{what}: {other:?}"),
        }
        assert_eq!(
            fs::read(dir.path().join(DB_FILE)).unwrap(),
            before,
            "{what}"
        );
    }
}

#[test]
fn an_empty_file_is_a_new_one() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join(DB_FILE), "").unwrap();
    with_one_opinion(dir.path()).close().unwrap();
}

#[test]
fn readers_cannot_write_and_writing_is_durable() {
    let dir = tempfile::tempdir().unwrap();
    let store = with_one_opinion(dir.path());
    let pragma = |conn: &Connection, name: &str| -> i64 {
        conn.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))
            .unwrap()
    };
    store
        .read(|conn| {
            let written = conn.execute("DELETE FROM opinions", []);
            assert!(matches!(
                StoreError::from(written.unwrap_err()),
                StoreError::ReadOnly
            ));
            assert_eq!(pragma(conn, "query_only"), 1);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    store
        .seed(move |tx| {
            assert_eq!(pragma(tx, "synchronous"), 2, "FULL");
            assert_eq!(pragma(tx, "foreign_keys"), 1);
            assert_eq!(pragma(tx, "trusted_schema"), 0);
            assert_eq!(pragma(tx, "busy_timeout"), 5000);
            let mode: String = tx.query_row("PRAGMA journal_mode", [], |row| row.get(0))?;
            assert_eq!(mode, "wal");
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn a_read_sees_one_state_while_a_write_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let store = with_one_opinion(dir.path());
    store
        .read(|conn| {
            assert_eq!(opinions::list(conn, "s")?.len(), 1);
            store.write(act("s", ActKind::OpinionRecord), now(), |tx| {
                opinions::insert(tx, "s", &opinion("2", "Hai"), Place::End)
            })?;
            assert_eq!(opinions::list(conn, "s")?.len(), 1, "still the same state");
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(store.read(|c| opinions::list(c, "s")).unwrap().len(), 2);
}

#[test]
fn a_check_counts_rows_and_finds_what_points_to_nothing() {
    let dir = tempfile::tempdir().unwrap();
    with_one_opinion(dir.path()).close().unwrap();
    let conn = Connection::open(dir.path().join(DB_FILE)).unwrap();
    conn.execute_batch("PRAGMA foreign_keys = OFF; UPDATE opinions SET speaker = 'nobody'")
        .unwrap();
    conn.close().unwrap();
    let store = Store::open(dir.path(), now()).unwrap();
    let report = store.check().unwrap();
    assert!(!report.is_sound() && report.damage.is_empty());
    assert_eq!(report.dangling[0].child, "opinions");
    assert_eq!(report.dangling[0].missing, "nobody");
    let rows: BTreeMap<_, _> = report.rows.into_iter().collect();
    assert_eq!(
        (rows["opinions"], rows["journal"], rows["answers"]),
        (1, 1, 0)
    );
}
