//! The search index: an inverted index over the words of opinions, people and sessions.
//!
//! An act notes in its own transaction which entries it has made out of date; the writer brings
//! them up to date in its next idle moment, and [`Store::settle`](crate::Store::settle) does so
//! before anything is looked for. So recording waits for no index, and no search meets a stale one.
//!
//! `SQLite`'s FTS5 finds the entries that have the words; each entry's words, kept as numbers,
//! tell whether they stand as asked and how well ([`gandan_domain::text::needle`]).

mod ask;
mod entry;
mod follow;
pub mod hits;
mod parts;
mod plan;
mod verify;
mod words;
mod write;

pub use ask::{Ask, Found, RANKED, groups, opinions, people, sessions, speaks, uses};
pub use entry::Tag;
pub(crate) use verify::is_off;

use crate::error::StoreError;
use crate::journal::Change;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use words::Known;
use write::Batch;

/// The rules the index is built by: a higher number builds every index anew.
const RULES: i64 = 2;

/// Entries brought up to date in one transaction: an act that comes meanwhile waits for no more.
const AT_ONCE: u32 = 256;

/// The writer's hold on the index.
#[derive(Debug, Default)]
pub(crate) struct Index {
    known: Known,
}

impl Index {
    /// The index of a file, built first where it is missing or was built by other rules; `None`
    /// where the file has no place for one.
    pub(crate) fn open(conn: &mut Connection) -> Result<Option<Self>, StoreError> {
        let tables: i64 = conn.query_row(
            "SELECT count(*) FROM sqlite_schema WHERE name = 'search_state'",
            [],
            |row| row.get(0),
        )?;
        if tables == 0 {
            return Ok(None);
        }
        let rules: Option<i64> = conn
            .query_row("SELECT rules FROM search_state", [], |row| row.get(0))
            .optional()?;
        let mut index = Self::default();
        if rules != Some(RULES) {
            index.rebuild(conn)?;
        }
        Ok(Some(index))
    }

    /// Notes which entries a transaction has made out of date; whether there are any.
    pub(crate) fn note(conn: &Connection, changes: &[Change]) -> Result<bool, StoreError> {
        let dirty = follow::dirty(conn, changes)?;
        let mut due =
            conn.prepare_cached("INSERT OR IGNORE INTO search_due (kind, id) VALUES (?1, ?2)")?;
        let mut any = false;
        for (kind, ids) in dirty.lists() {
            for id in ids {
                due.execute([kind, id])?;
                any = true;
            }
        }
        Ok(any)
    }

    /// Whether entries are out of date.
    pub(crate) fn is_due(conn: &Connection) -> Result<bool, StoreError> {
        Ok(conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM search_due)")?
            .query_row([], |row| row.get(0))?)
    }

    /// Brings the index up to date with what a transaction changed, within it: for writes of
    /// many rows, which are cheaper together.
    pub(crate) fn follow(
        &mut self,
        conn: &Connection,
        changes: &[Change],
    ) -> Result<(), StoreError> {
        let dirty = follow::dirty(conn, changes)?;
        let done = self.bring(conn, &dirty);
        if done.is_err() {
            self.forget();
        }
        done
    }

    /// Brings some entries that are out of date up to date, in one transaction; whether more
    /// are left. The power may fail: what is lost then is still noted as due.
    pub(crate) fn settle(&mut self, conn: &mut Connection) -> Result<bool, StoreError> {
        conn.pragma_update(None, "synchronous", "NORMAL")?;
        let done = self.settle_some(conn);
        conn.pragma_update(None, "synchronous", "FULL")?;
        if done.is_err() {
            self.forget();
        }
        done
    }

    fn settle_some(&mut self, conn: &mut Connection) -> Result<bool, StoreError> {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut dirty = follow::Dirty::default();
        let mut all = tx.prepare_cached("SELECT kind, id FROM search_due LIMIT ?1")?;
        let due: Vec<(String, String)> = all
            .query_map([AT_ONCE], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        drop(all);
        for (kind, id) in &due {
            dirty.add(kind, id);
        }
        self.bring(&tx, &dirty)?;
        let mut done = tx.prepare_cached("DELETE FROM search_due WHERE kind = ?1 AND id = ?2")?;
        for (kind, id) in &due {
            done.execute([kind, id])?;
        }
        drop(done);
        let more = Self::is_due(&tx)?;
        tx.commit()?;
        Ok(more)
    }

    fn bring(&mut self, conn: &Connection, dirty: &follow::Dirty) -> Result<(), StoreError> {
        let mut batch = Batch::new(conn, &mut self.known);
        for id in &dirty.sessions.order {
            batch.session(id)?;
        }
        for id in &dirty.people.order {
            batch.person(id)?;
        }
        for id in &dirty.opinions.order {
            batch.opinion(id)?;
        }
        batch.finish()
    }

    /// Forgets what a transaction that failed may have told it.
    pub(crate) fn forget(&mut self) {
        self.known.forget();
    }

    /// Builds the whole index anew, in one transaction.
    pub(crate) fn rebuild(&mut self, conn: &mut Connection) -> Result<(), StoreError> {
        self.forget();
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = self.fill(&tx).and_then(|()| Ok(tx.commit()?));
        if done.is_err() {
            self.forget();
        }
        done
    }

    fn fill(&mut self, tx: &Connection) -> Result<(), StoreError> {
        tx.execute_batch(
            "INSERT INTO search_text (search_text) VALUES ('delete-all');
             INSERT INTO search_names (search_names) VALUES ('delete-all');
             INSERT INTO search_heads (search_heads) VALUES ('delete-all');
             DELETE FROM search_opinions;
             DELETE FROM search_people;
             DELETE FROM search_sessions;
             DELETE FROM search_tags;
             DELETE FROM search_words;
             DELETE FROM search_due;
             DELETE FROM search_state;",
        )?;
        let list = |sql: &str, of: &[&str]| -> Result<Vec<String>, StoreError> {
            let mut statement = tx.prepare_cached(sql)?;
            let ids = statement
                .query_map(rusqlite::params_from_iter(of), |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            Ok(ids)
        };
        // From the oldest on, so that numbers ascend throughout.
        for session in list("SELECT id FROM sessions ORDER BY started_at, id", &[])? {
            let mut batch = Batch::new(tx, &mut self.known);
            batch.session(&session)?;
            let sql = "SELECT id FROM attendees WHERE session_id = ?1 ORDER BY position, id";
            for id in list(sql, &[&session])? {
                batch.person(&id)?;
            }
            let sql = "SELECT id FROM opinions WHERE session_id = ?1 ORDER BY position, id";
            for id in list(sql, &[&session])? {
                batch.opinion(&id)?;
            }
            batch.finish()?;
        }
        tx.execute_batch(
            "INSERT INTO search_text (search_text) VALUES ('optimize');
             INSERT INTO search_names (search_names) VALUES ('optimize');",
        )?;
        tx.execute(
            "INSERT INTO search_state (only, rules) VALUES (1, ?1)",
            [RULES],
        )?;
        Ok(())
    }
}
