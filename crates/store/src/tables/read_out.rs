//! Which opinions gathered before a session have been read out in it.

use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::Time;
use gandan_domain::Instant;
use rusqlite::{Connection, params};

/// Opinions of a session that have been read out, by id.
pub fn of_session(conn: &Connection, session_id: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT r.opinion_id FROM opinions AS o JOIN read_out AS r ON r.opinion_id = o.id
         WHERE o.session_id = ?1 ORDER BY r.opinion_id",
    )?;
    let ids = statement
        .query_map([session_id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}

/// Notes that an opinion has been read out; the first time stands.
pub fn tick(tx: &Tx<'_>, opinion_id: &str, at: Instant) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO read_out (opinion_id, at) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
    )?
    .execute(params![opinion_id, Time(at)])?;
    Ok(())
}

/// An opinion has not been read out after all, or is gone.
pub fn untick(tx: &Tx<'_>, opinion_id: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM read_out WHERE opinion_id = ?1")?
        .execute([opinion_id])?;
    Ok(())
}
