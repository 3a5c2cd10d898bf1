//! The chair's conclusions, in order.

use super::order::{Place, Sequence};
use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::{due, due_columns};
use gandan_domain::Conclusion;
use rusqlite::{Connection, OptionalExtension, Row, params};

const COLUMNS: &str = "id, text, unit, with_units, due_typed, due_date";

fn conclusion(row: &Row<'_>) -> rusqlite::Result<Conclusion> {
    Ok(Conclusion {
        id: row.get("id")?,
        text: row.get("text")?,
        unit: row.get("unit")?,
        with: row.get("with_units")?,
        due: due(row.get("due_typed")?, row.get("due_date")?),
    })
}

/// Adds a conclusion.
pub fn insert(
    tx: &Tx<'_>,
    session_id: &str,
    conclusion: &Conclusion,
    place: Place<'_>,
) -> Result<(), StoreError> {
    let position = Sequence::of_session("conclusions", session_id).position(tx, place)?;
    tx.prepare_cached(
        "INSERT INTO conclusions (id, session_id, position, text) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![
        conclusion.id,
        session_id,
        position,
        conclusion.text
    ])?;
    update(tx, conclusion)
}

/// Replaces a conclusion. Its place stays.
pub fn update(tx: &Tx<'_>, conclusion: &Conclusion) -> Result<(), StoreError> {
    let Conclusion {
        id,
        text,
        unit,
        with,
        due,
    } = conclusion;
    let (typed, date) = due_columns(due.as_ref());
    let changed = tx
        .prepare_cached(
            "UPDATE conclusions SET text = ?2, unit = ?3, with_units = ?4, due_typed = ?5,
                 due_date = ?6
             WHERE id = ?1",
        )?
        .execute(params![id, text, unit, with, typed, date])?;
    super::one(changed, "conclusions", id)
}

/// Removes a conclusion.
pub fn remove(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached("DELETE FROM conclusions WHERE id = ?1")?
        .execute([id])?;
    super::one(changed, "conclusions", id)
}

/// Moves a conclusion within its session.
pub fn move_to(tx: &Tx<'_>, id: &str, place: Place<'_>) -> Result<(), StoreError> {
    let session_id = session_of(tx, id)?.ok_or_else(|| StoreError::NoSuchRow {
        table: "conclusions",
        id: id.to_owned(),
    })?;
    Sequence::of_session("conclusions", &session_id).move_to(tx, id, place)
}

/// The session a conclusion belongs to.
pub fn session_of(conn: &Connection, id: &str) -> Result<Option<String>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT session_id FROM conclusions WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// A conclusion.
pub fn get(conn: &Connection, id: &str) -> Result<Option<Conclusion>, StoreError> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM conclusions WHERE id = ?1"))?
        .query_row([id], conclusion)
        .optional()?)
}

/// The conclusions of a session, in order.
pub fn list(conn: &Connection, session_id: &str) -> Result<Vec<Conclusion>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM conclusions WHERE session_id = ?1 ORDER BY position, id"
    ))?;
    let rows = statement
        .query_map([session_id], conclusion)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
