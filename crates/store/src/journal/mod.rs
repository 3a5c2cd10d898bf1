//! The journal: every act with the rows it changed. One journal serves undo and the audit trail.

mod capture;
mod change;
mod obstacle;
mod shape;
mod undo;

pub(crate) use capture::{install, take};
pub(crate) use change::Change;
pub(crate) use shape::Shape;
pub(crate) use undo::{redo, undo};

use crate::act::{Act, ActRef, Scope};
use crate::error::StoreError;
use crate::touched::Touched;
use crate::value::{Json, Time};
use gandan_domain::Instant;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use ts_rs::TS;

/// What an undo or redo did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Undone {
    /// The act taken back or done again.
    pub act: ActRef,
    /// What changed.
    pub touched: Touched,
}

/// The acts that undo and redo would meet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct Tops {
    /// The act undo would take back.
    pub undo: Option<ActRef>,
    /// The act redo would do again.
    pub redo: Option<ActRef>,
}

/// An act of a stack, with when it was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PastAct {
    /// The act.
    pub act: ActRef,
    /// When it was done first.
    pub at: Instant,
    /// Taken back, and can be done again.
    pub undone: bool,
}

/// The acts of a scope that stand or can be done again, the newest first. Acts that were taken
/// back and overtaken by others are in the file, and in no list.
pub(crate) fn history(
    conn: &Connection,
    scope: &Scope,
    limit: u32,
) -> Result<Vec<PastAct>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT name, subject, at, state = 'undone' FROM journal
         WHERE scope = ?1 AND state <> 'discarded' ORDER BY id DESC LIMIT ?2",
    )?;
    let acts = statement
        .query_map(params![scope, limit], |row| {
            Ok(PastAct {
                act: ActRef {
                    name: row.get(0)?,
                    subject: row.get::<_, Json<_>>(1)?.0,
                },
                at: row.get::<_, Time>(2)?.0,
                undone: row.get(3)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(acts)
}

/// An entry on top of a stack.
pub(crate) struct Entry {
    pub id: i64,
    pub act: ActRef,
}

/// Writes down an act that is done. Acts of the same scope that stood undone can no longer be
/// redone.
pub(crate) fn append(
    conn: &Connection,
    act: &Act,
    changes: &[Change],
    now: Instant,
) -> Result<i64, StoreError> {
    conn.prepare_cached(
        "UPDATE journal SET state = 'discarded', state_at = ?2
         WHERE scope = ?1 AND state = 'undone'",
    )?
    .execute(params![act.scope, Time(now)])?;
    conn.prepare_cached(
        "INSERT INTO journal (scope, name, subject, at, state, state_at, changes)
         VALUES (?1, ?2, ?3, ?4, 'done', ?4, ?5)",
    )?
    .execute(params![
        act.scope,
        act.name,
        Json(&act.subject),
        Time(now),
        Json(changes)
    ])?;
    Ok(conn.last_insert_rowid())
}

/// The act undo would take back: the newest one done.
pub(crate) fn undo_top(conn: &Connection, scope: &Scope) -> Result<Option<Entry>, StoreError> {
    top(conn, scope, "done", "max")
}

/// The act redo would do again: the last one undone, which is the oldest that stands undone.
pub(crate) fn redo_top(conn: &Connection, scope: &Scope) -> Result<Option<Entry>, StoreError> {
    top(conn, scope, "undone", "min")
}

fn top(
    conn: &Connection,
    scope: &Scope,
    state: &str,
    end: &str,
) -> Result<Option<Entry>, StoreError> {
    let sql = format!(
        "SELECT id, name, subject FROM journal
         WHERE id = (SELECT {end}(id) FROM journal WHERE scope = ?1 AND state = ?2)"
    );
    let entry = conn
        .prepare_cached(&sql)?
        .query_row(params![scope, state], |row| {
            Ok(Entry {
                id: row.get(0)?,
                act: ActRef {
                    name: row.get(1)?,
                    subject: row.get::<_, Json<_>>(2)?.0,
                },
            })
        })
        .optional()?;
    Ok(entry)
}

/// Both tops of a scope.
pub(crate) fn tops(conn: &Connection, scope: &Scope) -> Result<Tops, StoreError> {
    Ok(Tops {
        undo: undo_top(conn, scope)?.map(|e| e.act),
        redo: redo_top(conn, scope)?.map(|e| e.act),
    })
}
