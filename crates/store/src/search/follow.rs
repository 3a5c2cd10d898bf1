//! Which entries a write makes out of date, worked out from the rows it changed.

use crate::error::StoreError;
use crate::journal::Change;
use rusqlite::Connection;
use std::collections::HashSet;

/// Entries to be brought up to date, each once, in the order they were met.
#[derive(Debug, Default)]
pub(super) struct Dirty {
    pub opinions: Ids,
    pub people: Ids,
    pub sessions: Ids,
}

/// Ids, each once.
#[derive(Debug, Default)]
pub(super) struct Ids {
    pub order: Vec<String>,
    seen: HashSet<String>,
}

impl Dirty {
    /// One more entry, of a kind as the file names it.
    pub(super) fn add(&mut self, kind: &str, id: &str) {
        match kind {
            "opinion" => self.opinions.add(id),
            "person" => self.people.add(id),
            _ => self.sessions.add(id),
        }
    }

    /// All of them, by kind.
    pub(super) fn lists(&self) -> [(&'static str, &[String]); 3] {
        [
            ("session", &self.sessions.order),
            ("person", &self.people.order),
            ("opinion", &self.opinions.order),
        ]
    }
}

impl Ids {
    fn add(&mut self, id: &str) {
        if self.seen.insert(id.to_owned()) {
            self.order.push(id.to_owned());
        }
    }

    fn add_all(&mut self, conn: &Connection, sql: &str, of: &str) -> Result<(), StoreError> {
        let mut statement = conn.prepare_cached(sql)?;
        for id in statement.query_map([of], |row| row.get::<_, String>(0))? {
            self.add(&id?);
        }
        Ok(())
    }
}

/// Reads off the changes which entries they concern. Runs inside the transaction, after them.
pub(super) fn dirty(conn: &Connection, changes: &[Change]) -> Result<Dirty, StoreError> {
    let mut out = Dirty::default();
    for change in changes {
        let key = |n: usize| change.key.get(n).and_then(|v| v.as_str()).unwrap_or("");
        let id = key(0);
        let came_or_went = change.before.is_none() || change.after.is_none();
        match change.table.as_str() {
            "opinions" => {
                if !came_or_went && only_moved(change) {
                    continue;
                }
                out.opinions.add(id);
                for image in [&change.before, &change.after].into_iter().flatten() {
                    if let Some(speaker) = image.get("speaker").and_then(|v| v.as_str()) {
                        out.people.add(speaker);
                    }
                }
                if !came_or_went && change.has("kind") {
                    let sql = "SELECT speaker FROM opinions
                         WHERE id = ?1 AND speaker IS NOT NULL";
                    out.people.add_all(conn, sql, id)?;
                }
            }
            "opinion_topics" | "follow_ups" | "carried" => out.opinions.add(id),
            "answer_opinions" => out.opinions.add(key(1)),
            "attendees" => {
                out.people.add(id);
                if !came_or_went && (change.has("name") || change.has("resident_group")) {
                    let sql = "SELECT id FROM opinions WHERE speaker = ?1 ORDER BY position, id";
                    out.opinions.add_all(conn, sql, id)?;
                }
            }
            "sessions" => {
                out.sessions.add(id);
                if !came_or_went && (change.has("started_at") || change.has("deleted_at")) {
                    let sql = "SELECT id FROM opinions WHERE session_id = ?1 ORDER BY position, id";
                    out.opinions.add_all(conn, sql, id)?;
                    let sql =
                        "SELECT id FROM attendees WHERE session_id = ?1 ORDER BY position, id";
                    out.people.add_all(conn, sql, id)?;
                    // What it had answered of earlier sessions is open again, or no longer.
                    let sql =
                        "SELECT opinion_id FROM carried WHERE session_id = ?1 ORDER BY at, rowid";
                    out.opinions.add_all(conn, sql, id)?;
                }
            }
            _ => {}
        }
    }
    Ok(out)
}

fn only_moved(change: &Change) -> bool {
    [&change.before, &change.after]
        .into_iter()
        .flatten()
        .all(|image| image.keys().all(|column| column == "position"))
}
