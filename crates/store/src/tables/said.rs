//! What was said, with whatever tells one matter from another: what comparing opinions needs.
//! Denunciations and sessions put away are not there.

use crate::error::StoreError;
use crate::value::Time;
use gandan_domain::Instant;
use rusqlite::{Connection, OptionalExtension, Row};

/// One opinion, as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Opinion id.
    pub id: String,
    /// Session id.
    pub session: String,
    /// As said.
    pub text: String,
    /// Tổ dân phố concerned, or else the speaker's.
    pub group: Option<String>,
    /// Place concerned.
    pub location: Option<String>,
    /// The speaker's name.
    pub speaker: Option<String>,
}

const SAID: &str = "SELECT o.id, o.session_id, o.text, \
    coalesce(o.resident_group, a.resident_group) AS resident_group, o.location, a.name \
    FROM opinions AS o \
    JOIN sessions AS s ON s.id = o.session_id AND s.deleted_at IS NULL \
    LEFT JOIN attendees AS a ON a.id = o.speaker \
    WHERE o.kind <> 'denunciation'";

fn said(row: &Row<'_>) -> rusqlite::Result<Said> {
    Ok(Said {
        id: row.get("id")?,
        session: row.get("session_id")?,
        text: row.get("text")?,
        group: row.get("resident_group")?,
        location: row.get("location")?,
        speaker: row.get("name")?,
    })
}

/// One opinion, unless it is not to be compared.
pub fn get(conn: &Connection, id: &str) -> Result<Option<Said>, StoreError> {
    Ok(conn
        .prepare_cached(&format!("{SAID} AND o.id = ?1"))?
        .query_row([id], said)
        .optional()?)
}

/// The opinions of a session in spoken order.
pub fn of_session(conn: &Connection, session_id: &str) -> Result<Vec<Said>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "{SAID} AND o.session_id = ?1 ORDER BY o.position, o.id"
    ))?;
    let rows = statement
        .query_map([session_id], said)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// The sessions in use, each with its begin.
pub fn sessions(conn: &Connection) -> Result<Vec<(String, Instant)>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT id, started_at FROM sessions WHERE deleted_at IS NULL")?;
    let rows = statement
        .query_map([], |row| Ok((row.get(0)?, row.get::<_, Time>(1)?.0)))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// When a session in use began.
pub fn begun(conn: &Connection, session_id: &str) -> Result<Option<Instant>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT started_at FROM sessions WHERE id = ?1 AND deleted_at IS NULL")?
        .query_row([session_id], |row| Ok(row.get::<_, Time>(0)?.0))
        .optional()?)
}
