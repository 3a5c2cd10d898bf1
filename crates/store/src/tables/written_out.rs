//! What was written out in an opinion, and where.

use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::Json;
use gandan_domain::words::WrittenPlace;
use rusqlite::{Connection, OptionalExtension, Row, params};

/// What was written out in one opinion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The opinion.
    pub opinion: String,
    /// Its text of then, which the places are counted in.
    pub text: String,
    /// What was written out where.
    pub places: Vec<WrittenPlace>,
    /// She took it back: nothing is written out in it by itself.
    pub as_typed: bool,
}

fn written(row: &Row<'_>) -> rusqlite::Result<Written> {
    Ok(Written {
        opinion: row.get("opinion_id")?,
        text: row.get("text")?,
        places: row.get::<_, Json<_>>("places")?.0,
        as_typed: row.get("as_typed")?,
    })
}

/// Notes what was written out in an opinion, in place of what was noted before.
pub fn note(tx: &Tx<'_>, one: &Written) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO written_out (opinion_id, text, places, as_typed) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET text = excluded.text, places = excluded.places,
             as_typed = excluded.as_typed",
    )?
    .execute(params![
        one.opinion,
        one.text,
        Json(&one.places),
        one.as_typed
    ])?;
    Ok(())
}

/// Nothing is noted of an opinion any more.
pub fn forget(tx: &Tx<'_>, opinion_id: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM written_out WHERE opinion_id = ?1")?
        .execute([opinion_id])?;
    Ok(())
}

/// What was written out in an opinion.
pub fn get(conn: &Connection, opinion_id: &str) -> Result<Option<Written>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT opinion_id, text, places, as_typed FROM written_out WHERE opinion_id = ?1",
        )?
        .query_row([opinion_id], written)
        .optional()?)
}

/// What was written out in the opinions of a session.
pub fn of_session(conn: &Connection, session_id: &str) -> Result<Vec<Written>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT w.opinion_id, w.text, w.places, w.as_typed FROM opinions AS o
         JOIN written_out AS w ON w.opinion_id = o.id
         WHERE o.session_id = ?1 ORDER BY w.opinion_id",
    )?;
    let rows = statement
        .query_map([session_id], written)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
