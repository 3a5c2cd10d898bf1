//! Row changes are noted by TEMP triggers of the writer's connection, generated from the tables
//! themselves: no write can forget to be journaled. Values keep their exact type through JSON:
//! the tables hold INTEGER, TEXT and NULL only.

use super::change::{Change, Image};
use super::shape::{Shape, Table};
use crate::check::quoted;
use crate::error::StoreError;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt::Write as _;

/// Sets the triggers up on the writer's connection.
pub(crate) fn install(conn: &Connection) -> Result<Shape, StoreError> {
    let shape = Shape::read(conn)?;
    let mut sql = String::from(
        "CREATE TEMP TABLE captured (
             seq INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL,
             before TEXT, after TEXT) STRICT;",
    );
    for table in shape.tables() {
        for (event, before, after) in [
            ("INSERT", None, Some("NEW")),
            ("UPDATE", Some("OLD"), Some("NEW")),
            ("DELETE", Some("OLD"), None),
        ] {
            // A key never changes, so either side has it.
            let side = after.or(before).unwrap_or("NEW");
            let image =
                |side: Option<&str>| side.map_or_else(|| "NULL".to_owned(), |s| json(table, s));
            // Writing to a String cannot fail.
            let _ = write!(
                sql,
                "CREATE TEMP TRIGGER {trigger} AFTER {event} ON main.{name} BEGIN
                     INSERT INTO captured (name, key, before, after)
                     VALUES ('{text}', json_array({key}), {before}, {after});
                 END;",
                trigger = quoted(&format!("{}_{event}", table.name)),
                name = quoted(&table.name),
                text = table.name.replace('\'', "''"),
                key = columns(side, &table.key).join(", "),
                before = image(before),
                after = image(after),
            );
        }
    }
    conn.execute_batch(&sql)?;
    Ok(shape)
}

fn columns(side: &str, names: &[String]) -> Vec<String> {
    names
        .iter()
        .map(|c| format!("{side}.{}", quoted(c)))
        .collect()
}

fn json(table: &Table, side: &str) -> String {
    let pairs: Vec<String> = table
        .columns
        .iter()
        .map(|c| format!("'{}', {side}.{}", c.replace('\'', "''"), quoted(c)))
        .collect();
    format!("json_object({})", pairs.join(", "))
}

/// Forgets what was captured before, at the start of a transaction.
pub(super) fn begin(conn: &Connection) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM temp.captured")?
        .execute([])?;
    Ok(())
}

/// What the transaction has changed so far: one change per row, net.
pub(crate) fn take(conn: &Connection) -> Result<Vec<Change>, StoreError> {
    let mut changes: Vec<Change> = Vec::new();
    let mut seen: HashMap<(String, String), usize> = HashMap::new();
    {
        let mut statement =
            conn.prepare_cached("SELECT name, key, before, after FROM temp.captured ORDER BY seq")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let table: String = row.get(0)?;
            let key: String = row.get(1)?;
            let after = image(row.get_ref(3)?)?;
            if let Some(&at) = seen.get(&(table.clone(), key.clone())) {
                changes[at].after = after;
                continue;
            }
            let before = image(row.get_ref(2)?)?;
            let values: Vec<Value> = parsed(&key)?;
            seen.insert((table.clone(), key), changes.len());
            changes.push(Change {
                table,
                key: values,
                before,
                after,
            });
        }
    }
    begin(conn)?;
    Ok(changes.into_iter().filter_map(Change::reduced).collect())
}

fn image(value: ValueRef<'_>) -> Result<Option<Image>, StoreError> {
    let text = value.as_str_or_null();
    let text = text.map_err(|error| StoreError::Unreadable(error.to_string()))?;
    text.map(parsed).transpose()
}

fn parsed<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Unreadable(error.to_string()))
}
