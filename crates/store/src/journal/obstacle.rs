//! What stands in the way of an undo or redo, and which act put it there.

use super::change::{Change, Image};
use super::shape::{Shape, Table};
use crate::act::ActRef;
use crate::check::{DanglingRow, quoted};
use crate::error::StoreError;
use crate::value::Json;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::Value;

/// Texts that name a row of the ward without a foreign key, since a record keeps its own words:
/// (table, column) is used by (table, column).
const NAMED_BY: &[(&str, &str, &str, &str)] = &[
    ("units", "name", "follow_ups", "unit"),
    ("units", "name", "conclusions", "unit"),
    ("resident_groups", "name", "attendees", "resident_group"),
    ("resident_groups", "name", "opinions", "resident_group"),
];

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

/// A row that came later and uses the name which this change would take away.
pub(super) fn named_by(
    conn: &Connection,
    shape: &Shape,
    entry: i64,
    change: &Change,
) -> Result<Option<Obstacle>, StoreError> {
    for (table, column, child, by) in NAMED_BY {
        if change.table != *table {
            continue;
        }
        let name = |image: &Option<Image>| {
            let value = image.as_ref().and_then(|i| i.get(*column));
            value.and_then(Value::as_str).map(str::to_owned)
        };
        let Some(name) = name(&change.before).filter(|n| Some(n) != name(&change.after).as_ref())
        else {
            continue;
        };
        let shape = shape.table(child)?;
        let mut rows = conn.prepare_cached(&format!(
            "SELECT rowid FROM {} WHERE {} = ?1",
            quoted(child),
            quoted(by)
        ))?;
        let rows: Vec<i64> = rows
            .query_map([&name], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for rowid in rows {
            if let Some(key) = key_of(conn, shape, rowid)? {
                let obstacle = Obstacle {
                    table: (*child).to_owned(),
                    key,
                };
                if later_act(conn, entry, &obstacle)?.is_some() {
                    return Ok(Some(obstacle));
                }
            }
        }
    }
    Ok(None)
}

/// A later act of another scope, still done, that mentions the row which this change would remove.
/// Even where no row refers to it now, taking that act back would bring one that does.
pub(super) fn remembered_by(
    conn: &Connection,
    shape: &Shape,
    entry: i64,
    change: &Change,
) -> Result<Option<ActRef>, StoreError> {
    let (None, Some(key)) = (&change.after, change.key.first()) else {
        return Ok(None);
    };
    for column in &shape.table(&change.table)?.referrers {
        let mention = format!("{}:{key}", Value::from(column.as_str()));
        let act = conn
            .prepare_cached(
                "SELECT name, subject FROM journal
                 WHERE id > ?1 AND state = 'done' AND instr(changes, ?2) > 0
                     AND scope <> (SELECT scope FROM journal WHERE id = ?1)
                 ORDER BY id LIMIT 1",
            )?
            .query_row(params![entry, mention], act_ref)
            .optional()?;
        if act.is_some() {
            return Ok(act);
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
