//! Who wants to speak, who speaks, who has spoken.

use super::order::{Place, Sequence};
use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::{Code, Time};
use gandan_domain::Instant;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// State of a place in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QueueState {
    /// Wants to speak.
    Waiting,
    /// Is speaking.
    Speaking,
    /// Has spoken.
    Done,
}

/// A place in the queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "QueueEntry")]
pub struct QueueItem {
    /// Id.
    pub id: String,
    /// Attendee.
    pub attendee: String,
    /// State.
    pub state: QueueState,
    /// What it is about.
    pub note: Option<String>,
    /// Waits outside the order, until called or put back.
    pub deferred: bool,
    /// When the turn began; absent while waiting, and for turns of before it was noted.
    pub began_at: Option<Instant>,
    /// When it ended; absent while it lasts.
    pub ended_at: Option<Instant>,
}

impl QueueItem {
    /// Someone who comes to the queue at `now`, speaking at once or not.
    pub fn new(id: String, attendee: String, state: QueueState, now: Instant) -> Self {
        let mut item = Self {
            id,
            attendee,
            state: QueueState::Waiting,
            note: None,
            deferred: false,
            began_at: None,
            ended_at: None,
        };
        item.enter(state, now);
        item
    }

    /// Takes on a state at `now`: the clock starts and stops with the turn.
    pub fn enter(&mut self, state: QueueState, now: Instant) {
        match (self.state, state) {
            (QueueState::Speaking, QueueState::Speaking) => {}
            (_, QueueState::Speaking) => {
                self.began_at = Some(now);
                self.ended_at = None;
                self.deferred = false;
            }
            (QueueState::Speaking, _) => self.ended_at = Some(now),
            _ => {}
        }
        self.state = state;
    }
}

const COLUMNS: &str = "id, attendee_id, state, note, deferred, began_at, ended_at";

fn item(row: &Row<'_>) -> rusqlite::Result<QueueItem> {
    Ok(QueueItem {
        id: row.get("id")?,
        attendee: row.get("attendee_id")?,
        state: row.get::<_, Code<_>>("state")?.0,
        note: row.get("note")?,
        deferred: row.get("deferred")?,
        began_at: row.get::<_, Option<Time>>("began_at")?.map(|t| t.0),
        ended_at: row.get::<_, Option<Time>>("ended_at")?.map(|t| t.0),
    })
}

/// Puts someone into the queue.
pub fn insert(
    tx: &Tx<'_>,
    session_id: &str,
    item: &QueueItem,
    place: Place<'_>,
) -> Result<(), StoreError> {
    let position = Sequence::of_session("queue", session_id).position(tx, place)?;
    tx.prepare_cached(
        "INSERT INTO queue (id, session_id, attendee_id, position, state, note, deferred,
             began_at, ended_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        item.id,
        session_id,
        item.attendee,
        position,
        Code(item.state),
        item.note,
        item.deferred,
        item.began_at.map(Time),
        item.ended_at.map(Time),
    ])?;
    Ok(())
}

/// Replaces a place in the queue; where it stands stays.
pub fn update(tx: &Tx<'_>, item: &QueueItem) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached(
            "UPDATE queue SET attendee_id = ?2, state = ?3, note = ?4, deferred = ?5,
                 began_at = ?6, ended_at = ?7
             WHERE id = ?1",
        )?
        .execute(params![
            item.id,
            item.attendee,
            Code(item.state),
            item.note,
            item.deferred,
            item.began_at.map(Time),
            item.ended_at.map(Time),
        ])?;
    super::one(changed, "queue", &item.id)
}

/// Takes a place out of the queue.
pub fn remove(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached("DELETE FROM queue WHERE id = ?1")?
        .execute([id])?;
    super::one(changed, "queue", id)
}

/// Moves a place within its session's queue.
pub fn move_to(tx: &Tx<'_>, id: &str, place: Place<'_>) -> Result<(), StoreError> {
    let session_id: Option<String> = tx
        .prepare_cached("SELECT session_id FROM queue WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    let session_id = session_id.ok_or_else(|| StoreError::NoSuchRow {
        table: "queue",
        id: id.to_owned(),
    })?;
    Sequence::of_session("queue", &session_id).move_to(tx, id, place)
}

/// A place in the queue.
pub fn get(conn: &Connection, id: &str) -> Result<Option<QueueItem>, StoreError> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM queue WHERE id = ?1"))?
        .query_row([id], item)
        .optional()?)
}

/// The queue of a session, in order.
pub fn list(conn: &Connection, session_id: &str) -> Result<Vec<QueueItem>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM queue WHERE session_id = ?1 ORDER BY position, id"
    ))?;
    let rows = statement
        .query_map([session_id], item)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
