//! Units that tasks are given to, with the short names they are typed by.

use super::order::{Place, Sequence};
use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::Json;
use rusqlite::{Connection, OptionalExtension, Row, params};

pub use gandan_domain::deadline::Unit;

fn unit(row: &Row<'_>) -> rusqlite::Result<Unit> {
    Ok(Unit {
        id: row.get("id")?,
        name: row.get("name")?,
        short_names: row.get::<_, Json<_>>("short_names")?.0,
    })
}

/// Adds a unit after the others, or replaces the one with this id.
pub fn save(tx: &Tx<'_>, unit: &Unit) -> Result<(), StoreError> {
    let position = Sequence::of_ward("units", "id").position(tx, Place::End)?;
    tx.prepare_cached(
        "INSERT INTO units (id, name, short_names, position) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET name = excluded.name, short_names = excluded.short_names",
    )?
    .execute(params![
        unit.id,
        unit.name,
        Json(&unit.short_names),
        position
    ])?;
    Ok(())
}

/// Removes a unit. Records that name it keep its name.
pub fn remove(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached("DELETE FROM units WHERE id = ?1")?
        .execute([id])?;
    super::one(changed, "units", id)
}

/// A unit.
pub fn get(conn: &Connection, id: &str) -> Result<Option<Unit>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT id, name, short_names FROM units WHERE id = ?1")?
        .query_row([id], unit)
        .optional()?)
}

/// All units in order.
pub fn list(conn: &Connection) -> Result<Vec<Unit>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT id, name, short_names FROM units ORDER BY position, id")?;
    let rows = statement.query_map([], unit)?.collect::<Result<_, _>>()?;
    Ok(rows)
}
