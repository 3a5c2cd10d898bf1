//! Topics of the ward, in the order they are offered.

use super::order::{Place, Sequence};
use crate::error::StoreError;
use crate::tx::Tx;
use gandan_domain::Topic;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeSet;

const COLUMNS: &str = "code, name, field, hue, retired, successor";

fn topic(row: &Row<'_>) -> rusqlite::Result<Topic> {
    Ok(Topic {
        code: row.get("code")?,
        name: row.get("name")?,
        field: row.get("field")?,
        hue: row.get("hue")?,
        retired: row.get("retired")?,
        successor: row.get("successor")?,
    })
}

/// Adds a topic after the others. `builtin` = of the catalogue that ships with the program.
pub fn insert(tx: &Tx<'_>, topic: &Topic, builtin: bool) -> Result<(), StoreError> {
    let position = Sequence::of_ward("topics", "code").position(tx, Place::End)?;
    tx.prepare_cached(
        "INSERT INTO topics (code, name, field, hue, retired, successor, position, builtin)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        topic.code,
        topic.name,
        topic.field,
        topic.hue,
        topic.retired,
        topic.successor,
        position,
        builtin
    ])?;
    Ok(())
}

/// Replaces a topic. Its code and its place stay.
pub fn update(tx: &Tx<'_>, topic: &Topic) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached(
            "UPDATE topics SET name = ?2, field = ?3, hue = ?4, retired = ?5, successor = ?6
             WHERE code = ?1",
        )?
        .execute(params![
            topic.code,
            topic.name,
            topic.field,
            topic.hue,
            topic.retired,
            topic.successor
        ])?;
    super::one(changed, "topics", &topic.code)
}

/// A topic.
pub fn get(conn: &Connection, code: &str) -> Result<Option<Topic>, StoreError> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM topics WHERE code = ?1"))?
        .query_row([code], topic)
        .optional()?)
}

/// All topics, retired ones too.
pub fn list(conn: &Connection) -> Result<Vec<Topic>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM topics ORDER BY position, code"
    ))?;
    let rows = statement.query_map([], topic)?.collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Codes of the topics that came with the program.
pub fn builtin_codes(conn: &Connection) -> Result<BTreeSet<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT code FROM topics WHERE builtin = 1")?;
    let codes = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(codes)
}
