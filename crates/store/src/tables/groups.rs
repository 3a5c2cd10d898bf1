//! Tổ dân phố of the ward.

use super::order::{Place, Sequence};
use crate::error::StoreError;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A tổ dân phố.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ResidentGroup")]
pub struct Group {
    /// Id.
    pub id: String,
    /// "Tổ dân phố số 3".
    pub name: String,
}

fn group(row: &Row<'_>) -> rusqlite::Result<Group> {
    Ok(Group {
        id: row.get("id")?,
        name: row.get("name")?,
    })
}

/// Adds a group after the others, or replaces the one with this id.
pub fn save(tx: &Tx<'_>, group: &Group) -> Result<(), StoreError> {
    let position = Sequence::of_ward("resident_groups", "id").position(tx, Place::End)?;
    tx.prepare_cached(
        "INSERT INTO resident_groups (id, name, position) VALUES (?1, ?2, ?3)
         ON CONFLICT DO UPDATE SET name = excluded.name",
    )?
    .execute(params![group.id, group.name, position])?;
    Ok(())
}

/// Removes a group. Records that name it keep its name.
pub fn remove(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached("DELETE FROM resident_groups WHERE id = ?1")?
        .execute([id])?;
    super::one(changed, "resident_groups", id)
}

/// A group.
pub fn get(conn: &Connection, id: &str) -> Result<Option<Group>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT id, name FROM resident_groups WHERE id = ?1")?
        .query_row([id], group)
        .optional()?)
}

/// All groups in the order they were entered.
pub fn list(conn: &Connection) -> Result<Vec<Group>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT id, name FROM resident_groups ORDER BY position, id")?;
    let rows = statement.query_map([], group)?.collect::<Result<_, _>>()?;
    Ok(rows)
}
