//! The ward's formulas, in the order they were entered.

use super::order::{Place, Sequence};
use crate::error::StoreError;
use crate::tx::Tx;
use gandan_domain::words::TextModule;
use rusqlite::{Connection, Row, params};

fn module(row: &Row<'_>) -> rusqlite::Result<TextModule> {
    Ok(TextModule {
        id: row.get("id")?,
        name: row.get("name")?,
        text: row.get("text")?,
    })
}

/// Adds a formula after the others, or replaces the one with this id.
pub fn save(tx: &Tx<'_>, one: &TextModule) -> Result<(), StoreError> {
    let position = Sequence::of_ward("modules", "id").position(tx, Place::End)?;
    tx.prepare_cached(
        "INSERT INTO modules (id, name, text, position) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET name = excluded.name, text = excluded.text",
    )?
    .execute(params![one.id, one.name, one.text, position])?;
    Ok(())
}

/// Removes a formula.
pub fn remove(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached("DELETE FROM modules WHERE id = ?1")?
        .execute([id])?;
    super::one(changed, "modules", id)
}

/// All formulas in order.
pub fn list(conn: &Connection) -> Result<Vec<TextModule>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT id, name, text FROM modules ORDER BY position, id")?;
    let rows = statement.query_map([], module)?.collect::<Result<_, _>>()?;
    Ok(rows)
}
