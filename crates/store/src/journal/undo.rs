//! Taking an act back and doing it again, row by row, only where the rows are as it left them.

use super::capture::begin;
use super::change::{Change, Image};
use super::shape::{Shape, Table};
use super::{Entry, Undone, redo_top, undo_top};
use crate::act::{ActRef, Scope};
use crate::check::{DanglingRow, quoted};
use crate::error::StoreError;
use crate::touched::touched;
use crate::value::{Json, Time};
use crate::writer::{CommitError, commit};
use gandan_domain::Instant;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};
use serde_json::Value;

/// Texts that name a row of the ward without a foreign key, since a record keeps its own words:
/// (table, column) is used by (table, column).
const NAMED_BY: &[(&str, &str, &str, &str)] = &[
    ("units", "name", "follow_ups", "unit"),
    ("units", "name", "conclusions", "unit"),
    ("resident_groups", "name", "attendees", "resident_group"),
    ("resident_groups", "name", "opinions", "resident_group"),
];

/// Takes the newest act of a scope back.
pub(crate) fn undo(
    conn: &mut Connection,
    shape: &Shape,
    scope: &Scope,
    now: Instant,
) -> Result<Undone, StoreError> {
    let entry = undo_top(conn, scope)?.ok_or(StoreError::NothingToUndo)?;
    run(conn, shape, entry, "undone", now, |act, by| {
        StoreError::LaterActDepends { act, by }
    })
}

/// Does the act last taken back again.
pub(crate) fn redo(
    conn: &mut Connection,
    shape: &Shape,
    scope: &Scope,
    now: Instant,
) -> Result<Undone, StoreError> {
    let entry = redo_top(conn, scope)?.ok_or(StoreError::NothingToRedo)?;
    run(conn, shape, entry, "done", now, |act, by| {
        StoreError::CannotRedo { act, by }
    })
}

/// A row in the way, for naming the act that put it there.
struct Obstacle {
    table: String,
    key: Vec<Value>,
}

fn run(
    conn: &mut Connection,
    shape: &Shape,
    entry: Entry,
    to: &'static str,
    now: Instant,
    refusal: impl Fn(ActRef, Option<ActRef>) -> StoreError,
) -> Result<Undone, StoreError> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let undoing = to == "undone";
    let changes = changes(&tx, entry.id, undoing)?;
    for change in &changes {
        let obstacle = if apply(&tx, shape.table(&change.table)?, change)? {
            undoing
                .then(|| named_by(&tx, shape, entry.id, change))
                .transpose()?
                .flatten()
        } else {
            Some(Obstacle {
                table: change.table.clone(),
                key: change.key.clone(),
            })
        };
        if let Some(obstacle) = obstacle {
            let by = other_act(&tx, entry.id, &obstacle)?;
            return Err(refusal(entry.act, by));
        }
        if undoing && let Some(by) = remembered_by(&tx, shape, entry.id, change)? {
            return Err(refusal(entry.act, Some(by)));
        }
    }
    tx.prepare_cached("UPDATE journal SET state = ?2, state_at = ?3 WHERE id = ?1")?
        .execute(params![entry.id, to, Time(now)])?;
    let touched = touched(&tx, &changes)?;
    begin(&tx)?;
    match commit(tx) {
        Ok(()) => Ok(Undone {
            act: entry.act,
            touched,
        }),
        Err(CommitError::Dangling(tx, rows)) => {
            let by = who_left(&tx, shape, entry.id, &rows)?;
            Err(refusal(entry.act, by))
        }
        Err(CommitError::Other(error)) => Err(error),
    }
}

/// The act to name for rows that would point to nothing: the later one that made them, or the one
/// that took away what they point to.
fn who_left(
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

/// The changes of an entry, in the order and direction they are to be applied.
fn changes(conn: &Connection, id: i64, undoing: bool) -> Result<Vec<Change>, StoreError> {
    let Json(mut changes): Json<Vec<Change>> = conn
        .prepare_cached("SELECT changes FROM journal WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    if undoing {
        changes.reverse();
        changes = changes.into_iter().map(Change::inverse).collect();
    }
    Ok(changes)
}

/// Applies one change if the row is as the change expects it; `false` if it is not.
fn apply(conn: &Connection, table: &Table, change: &Change) -> Result<bool, StoreError> {
    for image in [&change.before, &change.after].into_iter().flatten() {
        if let Some(column) = image.keys().find(|c| !table.columns.contains(c)) {
            return Err(StoreError::Unreadable(format!(
                "the journal names a column {}.{column}",
                table.name
            )));
        }
    }
    if current(conn, table, change)? != Some(true) && change.before.is_some() {
        return Ok(false);
    }
    if change.before.is_none() && current(conn, table, change)?.is_some() {
        return Ok(false);
    }
    let name = quoted(&table.name);
    match (&change.before, &change.after) {
        (_, None) => {
            let sql = format!("DELETE FROM {name} WHERE {}", key_is(table, 0));
            execute(conn, &sql, &change.key, None)?;
        }
        (None, Some(after)) => {
            let columns: Vec<String> = after.keys().map(|c| quoted(c)).collect();
            let marks: Vec<String> = (1..=after.len()).map(|n| format!("?{n}")).collect();
            let sql = format!(
                "INSERT INTO {name} ({}) VALUES ({})",
                columns.join(", "),
                marks.join(", ")
            );
            execute(conn, &sql, &[], Some(after))?;
        }
        (Some(_), Some(after)) => {
            let from = change.key.len() + 1;
            let columns: Vec<String> = after
                .keys()
                .zip(from..)
                .map(|(c, n)| format!("{} = ?{n}", quoted(c)))
                .collect();
            let sql = format!(
                "UPDATE {name} SET {} WHERE {}",
                columns.join(", "),
                key_is(table, 0)
            );
            execute(conn, &sql, &change.key, Some(after))?;
        }
    }
    Ok(true)
}

/// Whether the row is there, and if so whether it equals the image expected.
fn current(conn: &Connection, table: &Table, change: &Change) -> Result<Option<bool>, StoreError> {
    let empty = Image::new();
    let expected = change.before.as_ref().unwrap_or(&empty);
    let same: Vec<String> = expected
        .keys()
        .zip(change.key.len() + 1..)
        .map(|(c, n)| format!("{} IS ?{n}", quoted(c)))
        .collect();
    let sql = format!(
        "SELECT {} FROM {} WHERE {}",
        if same.is_empty() {
            "1".to_owned()
        } else {
            same.join(" AND ")
        },
        quoted(&table.name),
        key_is(table, 0)
    );
    let values = bound(&change.key, Some(expected))?;
    let found = conn
        .prepare_cached(&sql)?
        .query_row(rusqlite::params_from_iter(values), |row| row.get(0))
        .optional()?;
    Ok(found)
}

fn key_is(table: &Table, from: usize) -> String {
    let parts: Vec<String> = table
        .key
        .iter()
        .zip(from + 1..)
        .map(|(c, n)| format!("{} = ?{n}", quoted(c)))
        .collect();
    parts.join(" AND ")
}

fn execute(
    conn: &Connection,
    sql: &str,
    key: &[Value],
    image: Option<&Image>,
) -> Result<(), StoreError> {
    let values = bound(key, image)?;
    conn.prepare_cached(sql)?
        .execute(rusqlite::params_from_iter(values))?;
    Ok(())
}

fn bound(key: &[Value], image: Option<&Image>) -> Result<Vec<Sql>, StoreError> {
    key.iter()
        .chain(image.into_iter().flat_map(Image::values))
        .map(|value| match value {
            Value::Null => Ok(Sql::Null),
            Value::String(text) => Ok(Sql::Text(text.clone())),
            Value::Number(number) => number
                .as_i64()
                .map(Sql::Integer)
                .ok_or_else(|| StoreError::Unreadable(format!("journaled number {number}"))),
            other => Err(StoreError::Unreadable(format!("journaled value {other}"))),
        })
        .collect()
}

/// A row that came later and uses the name which this change would take away.
fn named_by(
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
fn remembered_by(
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
fn other_act(
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
