//! The ward's abbreviations, in the order they were entered.

use super::order::{Place, Sequence};
use crate::error::StoreError;
use crate::tx::Tx;
use gandan_domain::words::Abbreviation;
use rusqlite::{Connection, Row, params};

fn abbreviation(row: &Row<'_>) -> rusqlite::Result<Abbreviation> {
    Ok(Abbreviation {
        id: row.get("id")?,
        short: row.get("short")?,
        long: row.get("long")?,
    })
}

/// Adds an abbreviation after the others, or replaces the one with this id.
pub fn save(tx: &Tx<'_>, one: &Abbreviation) -> Result<(), StoreError> {
    let position = Sequence::of_ward("abbreviations", "id").position(tx, Place::End)?;
    tx.prepare_cached(
        "INSERT INTO abbreviations (id, short, long, position) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET short = excluded.short, long = excluded.long",
    )?
    .execute(params![one.id, one.short, one.long, position])?;
    Ok(())
}

/// Removes an abbreviation. What it wrote out stays written out.
pub fn remove(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached("DELETE FROM abbreviations WHERE id = ?1")?
        .execute([id])?;
    super::one(changed, "abbreviations", id)
}

/// All abbreviations in order.
pub fn list(conn: &Connection) -> Result<Vec<Abbreviation>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT id, short, long FROM abbreviations ORDER BY position, id")?;
    let rows = statement
        .query_map([], abbreviation)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
