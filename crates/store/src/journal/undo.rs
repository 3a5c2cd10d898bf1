//! Taking an act back and doing it again, row by row, only where the rows are as it left them.

use super::capture::begin;
use super::change::{Change, Image};
use super::obstacle::{Obstacle, mentioned_by, other_act, touched_again, who_left};
use super::shape::Table;
use super::{Entry, Undone, redo_top, undo_top};
use crate::act::{ActRef, Scope};
use crate::check::quoted;
use crate::error::StoreError;
use crate::search::Index;
use crate::touched::touched;
use crate::value::{Json, Time};
use crate::writer::{CommitError, Desk, commit};
use gandan_domain::Instant;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde_json::Value;
use std::sync::atomic::Ordering;

/// Takes the newest act of a scope back.
pub(crate) fn undo(desk: &mut Desk, scope: &Scope, now: Instant) -> Result<Undone, StoreError> {
    let entry = undo_top(&desk.conn, scope)?.ok_or(StoreError::NothingToUndo)?;
    run(desk, entry, "undone", now, |act, by| {
        StoreError::LaterActDepends { act, by }
    })
}

/// Does the act last taken back again.
pub(crate) fn redo(desk: &mut Desk, scope: &Scope, now: Instant) -> Result<Undone, StoreError> {
    let entry = redo_top(&desk.conn, scope)?.ok_or(StoreError::NothingToRedo)?;
    run(desk, entry, "done", now, |act, by| StoreError::CannotRedo {
        act,
        by,
    })
}

fn run(
    desk: &mut Desk,
    entry: Entry,
    to: &'static str,
    now: Instant,
    refusal: impl Fn(ActRef, Option<ActRef>) -> StoreError,
) -> Result<Undone, StoreError> {
    let Desk {
        conn,
        shape,
        index,
        due,
        ..
    } = desk;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let undoing = to == "undone";
    let changes = changes(&tx, entry.id, undoing)?;
    if undoing {
        let by = match mentioned_by(&tx, shape, entry.id, &changes)? {
            None => touched_again(&tx, entry.id, &changes)?,
            by => by,
        };
        if by.is_some() {
            return Err(refusal(entry.act, by));
        }
    }
    for change in &changes {
        if !apply(&tx, shape.table(&change.table)?, change)? {
            let row = Obstacle {
                table: change.table.clone(),
                key: change.key.clone(),
            };
            let by = other_act(&tx, entry.id, &row)?;
            return Err(refusal(entry.act, by));
        }
    }
    tx.prepare_cached("UPDATE journal SET state = ?2, state_at = ?3 WHERE id = ?1")?
        .execute(params![entry.id, to, Time(now)])?;
    let touched = touched(&tx, &changes)?;
    begin(&tx)?;
    let late = index.is_some() && Index::note(&tx, &changes)?;
    match commit(tx) {
        Ok(()) => {
            due.fetch_or(late, Ordering::AcqRel);
            Ok(Undone {
                act: entry.act,
                touched,
            })
        }
        Err(CommitError::Dangling(tx, rows)) => {
            let by = who_left(&tx, shape, entry.id, &rows)?;
            Err(refusal(entry.act, by))
        }
        Err(CommitError::Other(error)) => Err(error),
    }
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
