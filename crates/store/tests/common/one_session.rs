//! A folder with one session, opinions recorded in it, and their order.

use super::{act, bare_session, now, opinion, topic};
use gandan_store::{ActKind, Place, Scope, Store, opinions, sessions, topics};
use tempfile::TempDir;

/// A folder with one session and one topic.
pub fn open() -> (TempDir, Store) {
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

pub fn record(store: &Store, id: &str) {
    let made = opinion(id, "Đề nghị sửa đường");
    store
        .write(
            act("s", ActKind::OpinionRecord).about("number", id),
            now(),
            move |tx| opinions::insert(tx, "s", &made, Place::End),
        )
        .unwrap();
}

pub fn order(store: &Store) -> Vec<String> {
    store.read(|c| opinions::ids_in_order(c, "s")).unwrap()
}

pub fn s() -> Scope {
    Scope::session("s")
}
