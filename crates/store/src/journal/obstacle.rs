//! What stands in the way of an undo or redo, and which act put it there.

use super::change::{Change, Image};
use super::shape::{Shape, Table};
use crate::act::ActRef;
use crate::check::{DanglingRow, quoted};
use crate::error::StoreError;
use crate::value::Json;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::Value;
use std::collections::HashSet;

/// Texts that name a row of the ward without a foreign key, since a record keeps its own words:
/// what (table, column) says, these columns of others repeat.
const NAMED_BY: &[(&str, &str, &str)] = &[
    ("units", "name", "unit"),
    ("resident_groups", "name", "resident_group"),
];

/// Up to so many texts are looked for one by one; more are looked up row by row.
const FEW: usize = 16;

/// A row in the way, for naming the act that put it there.
pub(super) struct Obstacle {
    pub table: String,
    pub key: Vec<Value>,
}

/// The act to name for rows that would point to nothing: the later one that made them, or the one
/// that took away what they point to.
pub(super) fn who_left(
    conn: &Connection,
    shape: &Shape,
    entry: i64,
    rows: &[DanglingRow],
) -> Result<Option<ActRef>, StoreError> {
    for row in rows {
        if let Some(key) = key_of(conn, shape.table(&row.child)?, row.rowid)? {
            let table = row.child.clone();
            let by = later_act(conn, entry, &Obstacle { table, key })?;
            if by.is_some() {
                return Ok(by);
            }
        }
        let parent = Obstacle {
            table: row.parent.clone(),
            key: vec![Value::from(row.missing.as_str())],
        };
        let by = other_act(conn, entry, &parent)?;
        if by.is_some() {
            return Ok(by);
        }
    }
    Ok(None)
}

/// The first later act of another scope, still done, that mentions a row or a name which these
/// changes would take away. Even where nothing refers to it now, taking that act back would
/// bring back what does.
pub(super) fn mentioned_by(
    conn: &Connection,
    shape: &Shape,
    entry: i64,
    changes: &[Change],
) -> Result<Option<ActRef>, StoreError> {
    let mut wanted: HashSet<(&str, &Value)> = HashSet::new();
    for change in changes {
        if let (None, Some(key)) = (&change.after, change.key.first()) {
            let referrers = &shape.table(&change.table)?.referrers;
            wanted.extend(referrers.iter().map(|column| (column.as_str(), key)));
        }
        for (table, column, by) in NAMED_BY {
            if change.table == *table
                && let Some(name) = change.before.as_ref().and_then(|i| i.get(*column))
            {
                wanted.insert((*by, name));
            }
        }
    }
    if wanted.is_empty() {
        return Ok(None);
    }
    let texts: Vec<String> = wanted
        .iter()
        .take(FEW + 1)
        .map(|(column, value)| format!("{}:{value}", Value::from(*column)))
        .collect();
    let mut later = conn.prepare_cached(
        "SELECT name, subject, changes FROM journal
         WHERE id > ?1 AND state = 'done'
             AND scope <> (SELECT scope FROM journal WHERE id = ?1)
         ORDER BY id",
    )?;
    let mut rows = later.query([entry])?;
    while let Some(row) = rows.next()? {
        let mentions = if texts.len() <= FEW {
            let stored: String = row.get(2)?;
            texts.iter().any(|text| stored.contains(text))
        } else {
            let Json(stored): Json<Vec<Change>> = row.get(2)?;
            let images = stored.iter().flat_map(|c| [&c.before, &c.after]).flatten();
            let mut cells = images.flat_map(Image::iter);
            cells.any(|(column, value)| wanted.contains(&(column.as_str(), value)))
        };
        if mentions {
            return Ok(Some(act_ref(row)?));
        }
    }
    Ok(None)
}

/// Tables whose rows acts of one session put in and take out for another. Such a row can come back
/// as it was by acts that stand on another stack; taking the first act back under them would
/// leave them nothing to be taken back from.
const SHARED: &[&str] = &["same_content"];

/// The first later act, still done, that changed a shared row which these changes change, or made
/// another opinion out of one whose speaker they change: the second part would stay put down to
/// whoever it is no longer.
pub(super) fn touched_again(
    conn: &Connection,
    entry: i64,
    changes: &[Change],
) -> Result<Option<ActRef>, StoreError> {
    for change in changes {
        let shared = SHARED.contains(&change.table.as_str());
        let speaker = change.table == "opinions" && change.has("speaker");
        if !shared && !speaker {
            continue;
        }
        let row = Obstacle {
            table: change.table.clone(),
            key: change.key.clone(),
        };
        let by = if shared {
            later_act(conn, entry, &row)?
        } else {
            later_split(conn, entry, &row)?
        };
        if by.is_some() {
            return Ok(by);
        }
    }
    Ok(None)
}

fn act_ref(row: &Row<'_>) -> rusqlite::Result<ActRef> {
    Ok(ActRef {
        name: row.get(0)?,
        subject: row.get::<_, Json<_>>(1)?.0,
    })
}

/// The key of a row by its row number.
fn key_of(conn: &Connection, table: &Table, rowid: i64) -> Result<Option<Vec<Value>>, StoreError> {
    let columns: Vec<String> = table.key.iter().map(|c| quoted(c)).collect();
    let sql = format!(
        "SELECT json_array({}) FROM {} WHERE rowid = ?1",
        columns.join(", "),
        quoted(&table.name)
    );
    let key = conn
        .prepare_cached(&sql)?
        .query_row([rowid], |row| row.get::<_, Json<Vec<Value>>>(0))
        .optional()?;
    Ok(key.map(|k| k.0))
}

/// The act to name: the first later one that changed the row, else the last other one.
pub(super) fn other_act(
    conn: &Connection,
    entry: i64,
    obstacle: &Obstacle,
) -> Result<Option<ActRef>, StoreError> {
    if let Some(act) = later_act(conn, entry, obstacle)? {
        return Ok(Some(act));
    }
    find_act(
        conn,
        "SELECT name, subject FROM journal WHERE id <> ?1 AND instr(changes, ?2) > 0
         ORDER BY id DESC LIMIT 1",
        entry,
        obstacle,
    )
}

/// The first act after an entry, still done, that changed a row.
fn later_act(
    conn: &Connection,
    entry: i64,
    obstacle: &Obstacle,
) -> Result<Option<ActRef>, StoreError> {
    find_act(
        conn,
        "SELECT name, subject FROM journal
         WHERE id > ?1 AND state = 'done' AND instr(changes, ?2) > 0 ORDER BY id LIMIT 1",
        entry,
        obstacle,
    )
}

/// The first split of an opinion after an entry, still done.
fn later_split(
    conn: &Connection,
    entry: i64,
    opinion: &Obstacle,
) -> Result<Option<ActRef>, StoreError> {
    find_act(
        conn,
        "SELECT name, subject FROM journal WHERE id > ?1 AND state = 'done'
         AND name = 'opinion_split' AND instr(changes, ?2) > 0 ORDER BY id LIMIT 1",
        entry,
        opinion,
    )
}

fn find_act(
    conn: &Connection,
    sql: &str,
    entry: i64,
    obstacle: &Obstacle,
) -> Result<Option<ActRef>, StoreError> {
    let needle = Change::needle(&obstacle.table, &obstacle.key);
    let act = conn
        .prepare_cached(sql)?
        .query_row(params![entry, needle], act_ref)
        .optional()?;
    Ok(act)
}
