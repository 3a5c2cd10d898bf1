//! Spelling marks that she let stand in a session: the same kind over the same words.

use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::Code;
use gandan_domain::words::MarkKind;
use rusqlite::{Connection, params};

/// Such marks are shown no more in this session.
pub fn add(tx: &Tx<'_>, session_id: &str, kind: MarkKind, found: &str) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO let_stand (session_id, kind, found) VALUES (?1, ?2, ?3)
         ON CONFLICT DO NOTHING",
    )?
    .execute(params![session_id, Code(kind), found])?;
    Ok(())
}

/// What stands in a session.
pub fn list(conn: &Connection, session_id: &str) -> Result<Vec<(MarkKind, String)>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT kind, found FROM let_stand WHERE session_id = ?1")?;
    let rows = statement
        .query_map([session_id], |row| {
            Ok((row.get::<_, Code<MarkKind>>("kind")?.0, row.get("found")?))
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
