//! Which opinions say the same, of whatever session: linked by hand, never by itself. A group
//! has two members or more; one that is left alone is no group. An undo elsewhere can leave one
//! alone with its row: reading an opinion passes over that, and a redo finds it in its place.

use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::Time;
use gandan_domain::Instant;
use rusqlite::{Connection, OptionalExtension};

/// The content an opinion shares with others.
pub fn content_of(conn: &Connection, opinion_id: &str) -> Result<Option<String>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT content_id FROM same_content WHERE opinion_id = ?1")?
        .query_row([opinion_id], |row| row.get(0))
        .optional()?)
}

/// The opinions of a content, by id.
pub fn members(conn: &Connection, content_id: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT opinion_id FROM same_content WHERE content_id = ?1 ORDER BY opinion_id",
    )?;
    let ids = statement
        .query_map([content_id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}

/// An opinion of one session and the begin of another session that has one with its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// The opinion of the session asked about.
    pub opinion: String,
    /// The other session.
    pub session: String,
    /// When the other session began.
    pub began: Instant,
}

/// The other sessions in use that say what opinions of this one say, the oldest first.
pub fn elsewhere(conn: &Connection, session_id: &str) -> Result<Vec<Elsewhere>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT mine.opinion_id, s.id, s.started_at FROM opinions AS o \
         JOIN same_content AS mine ON mine.opinion_id = o.id \
         JOIN same_content AS theirs ON theirs.content_id = mine.content_id \
         JOIN opinions AS other ON other.id = theirs.opinion_id AND other.session_id <> o.session_id \
         JOIN sessions AS s ON s.id = other.session_id AND s.deleted_at IS NULL \
         WHERE o.session_id = ?1 ORDER BY s.started_at, s.id, o.position, o.id",
    )?;
    let rows = statement
        .query_map([session_id], |row| {
            Ok(Elsewhere {
                opinion: row.get(0)?,
                session: row.get(1)?,
                began: row.get::<_, Time>(2)?.0,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Two opinions say the same, and so do all that were linked with either. `new` is the id of the
/// content where neither has one.
pub fn link(tx: &Tx<'_>, one: &str, other: &str, new: &str) -> Result<(), StoreError> {
    match (content_of(tx, one)?, content_of(tx, other)?) {
        (Some(mine), Some(theirs)) => {
            tx.prepare_cached(
                "UPDATE same_content SET content_id = ?1 WHERE content_id = ?2 AND ?1 <> ?2",
            )?
            .execute([mine, theirs])?;
        }
        (Some(content), None) => put(tx, other, &content)?,
        (None, Some(content)) => put(tx, one, &content)?,
        (None, None) => {
            put(tx, one, new)?;
            put(tx, other, new)?;
        }
    }
    Ok(())
}

/// The opinion is linked with none any more; the one it leaves alone neither.
pub fn leave(tx: &Tx<'_>, opinion_id: &str) -> Result<(), StoreError> {
    let Some(content) = content_of(tx, opinion_id)? else {
        return Ok(());
    };
    take(tx, opinion_id)?;
    if let [alone] = members(tx, &content)?.as_slice() {
        take(tx, alone)?;
    }
    Ok(())
}

/// An opinion becomes part of another, which keeps what it is linked with, or else takes over
/// what the one that goes was linked with.
pub fn absorb(tx: &Tx<'_>, into: &str, gone: &str) -> Result<(), StoreError> {
    let (mine, theirs) = (content_of(tx, into)?, content_of(tx, gone)?);
    if let (None, Some(content)) = (mine, theirs) {
        put(tx, into, &content)?;
    }
    leave(tx, gone)
}

fn put(tx: &Tx<'_>, opinion_id: &str, content_id: &str) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT INTO same_content (opinion_id, content_id) VALUES (?1, ?2)")?
        .execute([opinion_id, content_id])?;
    Ok(())
}

fn take(tx: &Tx<'_>, opinion_id: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM same_content WHERE opinion_id = ?1")?
        .execute([opinion_id])?;
    Ok(())
}
