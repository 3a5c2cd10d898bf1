//! Officials of the ward with their titles: who presides, takes minutes, answers.

use super::order::{Place, Sequence};
use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::Code;
use gandan_domain::Form;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An official of the ward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Official {
    /// Id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Office held; empty = not given.
    pub title: String,
    /// Ông, Bà, Đồng chí.
    pub form: Option<Form>,
}

fn official(row: &Row<'_>) -> rusqlite::Result<Official> {
    Ok(Official {
        id: row.get("id")?,
        name: row.get("name")?,
        title: row.get("title")?,
        form: row.get::<_, Option<Code<_>>>("form")?.map(|c| c.0),
    })
}

/// Adds an official after the others, or replaces the one with this id.
pub fn save(tx: &Tx<'_>, official: &Official) -> Result<(), StoreError> {
    let position = Sequence::of_ward("officials", "id").position(tx, Place::End)?;
    tx.prepare_cached(
        "INSERT INTO officials (id, name, title, form, position) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT DO UPDATE SET name = excluded.name, title = excluded.title,
             form = excluded.form",
    )?
    .execute(params![
        official.id,
        official.name,
        official.title,
        Code(official.form),
        position
    ])?;
    Ok(())
}

/// Removes an official. Records that name them keep name and title.
pub fn remove(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached("DELETE FROM officials WHERE id = ?1")?
        .execute([id])?;
    super::one(changed, "officials", id)
}

/// An official.
pub fn get(conn: &Connection, id: &str) -> Result<Option<Official>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT id, name, title, form FROM officials WHERE id = ?1")?
        .query_row([id], official)
        .optional()?)
}

/// All officials in order.
pub fn list(conn: &Connection) -> Result<Vec<Official>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT id, name, title, form FROM officials ORDER BY position, id")?;
    let rows = statement
        .query_map([], official)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
