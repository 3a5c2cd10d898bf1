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

/// Opinions under a topic, those of them that stand under another one too, and the sessions they
/// were recorded in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Overlap {
    /// Opinions under the first topic.
    pub opinions: u32,
    /// Of these, under both.
    pub both: u32,
    /// Sessions with at least one.
    pub sessions: u32,
}

/// How many opinions a merge of one topic into another would change.
pub fn overlap(conn: &Connection, from: &str, into: &str) -> Result<Overlap, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*), count(b.topic), count(DISTINCT o.session_id)
             FROM opinion_topics AS a
             JOIN opinions AS o ON o.id = a.opinion_id
             LEFT JOIN opinion_topics AS b ON b.opinion_id = a.opinion_id AND b.topic = ?2
             WHERE a.topic = ?1",
        )?
        .query_row([from, into], |row| {
            Ok(Overlap {
                opinions: row.get(0)?,
                both: row.get(1)?,
                sessions: row.get(2)?,
            })
        })?)
}

/// Puts every opinion under one topic under another, at the better of the two places.
pub fn replace(tx: &Tx<'_>, from: &str, into: &str) -> Result<(), StoreError> {
    // Rows leave and come, for a key never changes. The main topic stays the main one.
    tx.prepare_cached(
        "UPDATE opinion_topics SET position = a.position
         FROM opinion_topics AS a
         WHERE opinion_topics.topic = ?2 AND a.topic = ?1
             AND a.opinion_id = opinion_topics.opinion_id
             AND a.position < opinion_topics.position",
    )?
    .execute([from, into])?;
    tx.prepare_cached(
        "INSERT OR IGNORE INTO opinion_topics (opinion_id, position, topic)
         SELECT opinion_id, position, ?2 FROM opinion_topics WHERE topic = ?1",
    )?
    .execute([from, into])?;
    tx.prepare_cached("DELETE FROM opinion_topics WHERE topic = ?1")?
        .execute([from])?;
    Ok(())
}

/// The topics that most opinions of the sessions in use have, the most frequent first, retired
/// ones aside.
pub fn commonest(conn: &Connection, limit: u32) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT t.code FROM opinion_topics AS p
         JOIN topics AS t ON t.code = p.topic AND t.retired = 0
         JOIN opinions AS o ON o.id = p.opinion_id
         JOIN sessions AS s ON s.id = o.session_id AND s.deleted_at IS NULL
         GROUP BY t.code ORDER BY count(*) DESC, t.position LIMIT ?1",
    )?;
    let codes = statement
        .query_map([limit], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(codes)
}

/// Codes of the topics that came with the program.
pub fn builtin_codes(conn: &Connection) -> Result<BTreeSet<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT code FROM topics WHERE builtin = 1")?;
    let codes = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(codes)
}
