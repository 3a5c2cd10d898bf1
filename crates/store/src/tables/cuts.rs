//! Where opinions were split.

use crate::error::StoreError;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, params};

/// The place between two parts of what was one opinion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The word the first part ends with.
    pub before: String,
    /// What stood between the parts: white space, or nothing inside a word.
    pub gap: String,
    /// The word the second part begins with.
    pub after: String,
}

/// Notes how the opinion that is the second part was cut off.
pub fn put(tx: &Tx<'_>, opinion_id: &str, cut: &Cut) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT INTO cuts (opinion_id, before, gap, after) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![opinion_id, cut.before, cut.gap, cut.after])?;
    Ok(())
}

/// How an opinion was cut off; none where it wasn't.
pub fn of_opinion(conn: &Connection, opinion_id: &str) -> Result<Option<Cut>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT before, gap, after FROM cuts WHERE opinion_id = ?1")?
        .query_row([opinion_id], |row| {
            Ok(Cut {
                before: row.get("before")?,
                gap: row.get("gap")?,
                after: row.get("after")?,
            })
        })
        .optional()?)
}

/// The opinion is gone.
pub fn forget(tx: &Tx<'_>, opinion_id: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM cuts WHERE opinion_id = ?1")?
        .execute([opinion_id])?;
    Ok(())
}
