//! Steps are taken once, all or nothing, with a copy before.

use super::STEPS;
use crate::connect::{APPLICATION_ID, version};
use crate::store::{DB_FILE, Store};
use crate::{StoreError, attendees, people, settings};
use gandan_domain::Instant;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

const ADD: &str = "ALTER TABLE units ADD COLUMN phone TEXT;";

fn now() -> Instant {
    Instant::parse_from_rfc3339("2026-11-22T19:05:00+07:00").unwrap()
}

/// A folder as the first version left it.
fn filled(dir: &Path) {
    filled_by(dir, &STEPS[..1]);
}

fn filled_by(dir: &Path, steps: &[&str]) {
    let store = Store::open_with(dir, steps, now()).unwrap();
    store
        .seed(|tx| settings::set(tx, "theme", &"dark"))
        .unwrap();
    store.close().unwrap();
}

fn copies(dir: &Path) -> Vec<PathBuf> {
    let Ok(found) = fs::read_dir(dir.join("backups")) else {
        return Vec::new();
    };
    let mut found: Vec<_> = found.map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

fn file_version(path: &Path) -> u32 {
    version(&Connection::open(path).unwrap()).unwrap()
}

#[test]
fn a_new_folder_gets_all_steps_and_our_mark_and_no_copy() {
    let dir = tempfile::tempdir().unwrap();
    filled_by(dir.path(), STEPS);
    let conn = Connection::open(dir.path().join(DB_FILE)).unwrap();
    assert_eq!(version(&conn).unwrap() as usize, STEPS.len());
    let mark: i32 = conn
        .query_row("PRAGMA application_id", [], |row| row.get(0))
        .unwrap();
    assert_eq!(mark, APPLICATION_ID);
    assert!(copies(dir.path()).is_empty());
}

#[test]
fn an_older_file_is_copied_then_brought_up_to_date() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path());
    let steps = [STEPS[0], ADD];
    let store = Store::open_with(dir.path(), &steps, now()).unwrap();
    assert!(!store.is_new());
    let theme: Option<String> = store.read(|c| settings::get(c, "theme")).unwrap();
    assert_eq!(theme.as_deref(), Some("dark"));
    store.close().unwrap();
    assert_eq!(file_version(&dir.path().join(DB_FILE)), 2);
    let made = copies(dir.path());
    assert_eq!(
        made,
        [dir.path().join("backups/gandan-v1-20261122-190500.db")]
    );
    assert_eq!(file_version(&made[0]), 1);
    let kept: String = Connection::open(&made[0])
        .unwrap()
        .query_row("SELECT value FROM settings", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, "\"dark\"");
    Store::open_with(dir.path(), &steps, now()).unwrap();
    assert_eq!(copies(dir.path()).len(), 1, "nothing to do, nothing copied");
}

#[test]
fn the_older_program_refuses_the_file_from_then_on() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path());
    Store::open_with(dir.path(), &[STEPS[0], ADD], now()).unwrap();
    assert!(matches!(
        Store::open_with(dir.path(), &STEPS[..1], now()),
        Err(StoreError::NewerFile { found: 2, known: 1 })
    ));
}

#[test]
fn a_step_that_fails_leaves_the_file_as_it_was() {
    let broken = [
        "ALTER TABLE units ADD COLUMN phone TEXT; INSERT INTO no_such_table VALUES (1);",
        "CREATE TABLE pet (id TEXT PRIMARY KEY, unit TEXT REFERENCES units (id) \
         DEFERRABLE INITIALLY DEFERRED) STRICT; INSERT INTO pet VALUES ('p', 'gone');",
    ];
    for step in broken {
        let dir = tempfile::tempdir().unwrap();
        filled(dir.path());
        let before = fs::read(dir.path().join(DB_FILE)).unwrap();
        match Store::open_with(dir.path(), &[STEPS[0], step], now()) {
            Err(StoreError::Migration { to: 2, .. }) => {}
            other => panic!("{other:?}"),
        }
        assert_eq!(fs::read(dir.path().join(DB_FILE)).unwrap(), before);
        let store = Store::open_with(dir.path(), &STEPS[..1], now()).unwrap();
        assert!(store.check().unwrap().is_sound());
        assert_eq!(copies(dir.path()).len(), 1);
    }
}

#[test]
fn a_step_is_not_taken_where_no_copy_can_be_made() {
    let dir = tempfile::tempdir().unwrap();
    filled(dir.path());
    fs::write(dir.path().join("backups"), "a file in the way").unwrap();
    assert!(Store::open_with(dir.path(), &[STEPS[0], ADD], now()).is_err());
    assert_eq!(file_version(&dir.path().join(DB_FILE)), 1);
}

#[test]
fn an_entry_journaled_before_a_column_came_can_still_be_undone() {
    use crate::units::{self, Unit};
    use crate::{Act, ActKind, Scope};
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open_with(dir.path(), &STEPS[..1], now()).unwrap();
    store
        .write(Act::new(Scope::Ward, ActKind::UnitSave), now(), |tx| {
            let (id, name) = ("u".into(), "Địa chính".into());
            let short_names = Vec::new();
            units::save(
                tx,
                &Unit {
                    id,
                    name,
                    short_names,
                },
            )
        })
        .unwrap();
    store.close().unwrap();
    let store = Store::open_with(dir.path(), &[STEPS[0], ADD], now()).unwrap();
    store.undo(Scope::Ward, now()).unwrap();
    assert!(store.read(units::list).unwrap().is_empty());
    store.redo(Scope::Ward, now()).unwrap();
    assert_eq!(store.read(units::list).unwrap().len(), 1);
}

#[test]
fn who_was_at_sessions_before_there_was_a_roll_is_on_it() {
    let dir = tempfile::tempdir().unwrap();
    filled_by(dir.path(), &STEPS[..4]);
    let conn = Connection::open(dir.path().join(DB_FILE)).unwrap();
    for session in ["s1", "s2"] {
        conn.execute(
            "INSERT INTO sessions (id, ward, kind, title, place, basis, started_at, chairs,
                 secretaries, present, votes, signers, agenda, recipients, created_at)
             VALUES (?1, '{}', 'dialogue', '', '', '[]', '2026-10-06T19:00:00+07:00', '[]', '[]',
                 '[]', '[]', '[]', '[]', '[]', '2026-10-06T19:00:00+07:00')",
            [session],
        )
        .unwrap();
    }
    for (id, session, name, group, phone) in [
        ("a1", "s1", Some("Phạm Thị Hoà"), Some("TDP số 3"), None),
        ("a2", "s1", Some("Phạm Thị Hoà"), Some("TDP số 3"), None),
        ("a3", "s1", Some("Phạm Thị Hoà"), None, None),
        ("a4", "s1", None, None, None),
        (
            "b1",
            "s2",
            Some("Phạm Thị Hoà"),
            Some("TDP số 3"),
            Some("0912"),
        ),
        ("b2", "s2", Some("Lê Văn Tám"), Some("TDP số 3"), None),
    ] {
        conn.execute(
            "INSERT INTO attendees (id, session_id, position, name, resident_group, phone)
             VALUES (?1, ?2, 1024, ?3, ?4, ?5)",
            (id, session, name, group, phone),
        )
        .unwrap();
    }
    drop(conn);
    let store = Store::open(dir.path(), now()).unwrap();
    let who = |id: &str| {
        let found = store.read(|c| attendees::get(c, id)).unwrap().unwrap();
        found.person
    };
    assert_eq!(who("a1"), who("b1"), "one name, one tổ");
    assert_ne!(
        who("a1"),
        who("a2"),
        "two of one name at one session are two"
    );
    assert_ne!(who("a1"), who("a3"));
    assert_eq!(who("a4"), None);
    let roll = store.read(people::list).unwrap();
    assert_eq!(roll.len(), 4);
    let hoa = store
        .read(|c| people::get(c, &who("a1").unwrap()))
        .unwrap()
        .unwrap();
    assert_eq!(hoa.phone.as_deref(), Some("0912"));
    assert_eq!(hoa.group.as_deref(), Some("TDP số 3"));
    let found = store
        .read(|c| people::namesakes(c, "phạm thị hòa"))
        .unwrap();
    assert_eq!(found.len(), 3, "found by the name as it is compared");
    assert!(store.check().unwrap().is_sound());
}
