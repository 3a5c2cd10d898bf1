//! What is being typed and is not yet an act. Not journaled.

use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::{Json, Time};
use gandan_domain::Instant;
use rusqlite::{Connection, params};
use serde_json::Value;

/// What is being typed in one field.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Session; empty = the program itself.
    pub session_id: String,
    /// Field, as the caller names it.
    pub field: String,
    /// Its text so far.
    pub text: String,
    /// Where the cursor stands, as the caller counts.
    pub cursor: u32,
    /// What else brings her back to the same place.
    pub extra: Value,
    /// When it was kept.
    pub updated_at: Instant,
}

/// Keeps a draft in place of the field's last one.
pub fn save(tx: &Tx<'_>, draft: &Draft) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO drafts (session_id, field, text, cursor, extra, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT DO UPDATE SET text = excluded.text, cursor = excluded.cursor,
             extra = excluded.extra, updated_at = excluded.updated_at",
    )?
    .execute(params![
        draft.session_id,
        draft.field,
        draft.text,
        draft.cursor,
        Json(&draft.extra),
        Time(draft.updated_at)
    ])?;
    Ok(())
}

/// Forgets the draft of a field, in the same transaction as the act it became; whether there was
/// one does not matter.
pub fn clear(tx: &Tx<'_>, session_id: &str, field: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM drafts WHERE session_id = ?1 AND field = ?2")?
        .execute([session_id, field])?;
    Ok(())
}

/// What is being typed as said by one attendee is said by another: they are the same person.
pub fn hand_over(tx: &Tx<'_>, session_id: &str, from: &str, to: &str) -> Result<(), StoreError> {
    tx.prepare_cached(
        "UPDATE drafts SET extra = json_set(extra, '$.speaker', ?3)
         WHERE session_id = ?1 AND json_extract(extra, '$.speaker') = ?2",
    )?
    .execute([session_id, from, to])?;
    Ok(())
}

/// The drafts of a session by field.
pub fn list(conn: &Connection, session_id: &str) -> Result<Vec<Draft>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT session_id, field, text, cursor, extra, updated_at FROM drafts
         WHERE session_id = ?1 ORDER BY field",
    )?;
    let rows = statement
        .query_map([session_id], |row| {
            Ok(Draft {
                session_id: row.get(0)?,
                field: row.get(1)?,
                text: row.get(2)?,
                cursor: row.get(3)?,
                extra: row.get::<_, Json<_>>(4)?.0,
                updated_at: row.get::<_, Time>(5)?.0,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
