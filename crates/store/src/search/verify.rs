//! Whether the index says what the tables say.

use super::entry::{self, Head, Said};
use super::write::{List, OPINIONS, PEOPLE, SESSIONS};
use crate::error::StoreError;
use rusqlite::Connection;
use std::collections::HashMap;

/// Whether an entry is missing, is out of date or should not be there. `SQLite`'s own check tells
/// whether the full-text tables are whole.
pub(crate) fn is_off(conn: &Connection) -> Result<bool, StoreError> {
    let built: i64 = conn.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE name = 'search_state'",
        [],
        |row| row.get(0),
    )?;
    if built == 0 {
        return Ok(false);
    }
    let opinions = differs(conn, OPINIONS, "opinions", |id| {
        Ok(entry::said(conn, id)?.as_ref().map(Said::digest))
    })?;
    let people = differs(conn, PEOPLE, "attendees", |id| {
        Ok(entry::person(conn, id)?.as_ref().map(Head::digest))
    })?;
    let sessions = differs(conn, SESSIONS, "sessions", |id| {
        Ok(entry::session(conn, id)?.as_ref().map(Head::digest))
    })?;
    Ok(opinions || people || sessions)
}

fn differs(
    conn: &Connection,
    list: List,
    table: &str,
    digest: impl Fn(&str) -> Result<Option<i64>, StoreError>,
) -> Result<bool, StoreError> {
    let List { rows, key, text } = list;
    let mut entries: HashMap<String, i64> = conn
        .prepare(&format!("SELECT {key}, digest FROM {rows}"))?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut ids = conn.prepare(&format!("SELECT id FROM {table}"))?;
    for id in ids.query_map([], |row| row.get::<_, String>(0))? {
        let id = id?;
        if digest(&id)? != entries.remove(&id) {
            return Ok(true);
        }
    }
    // The full-text table keeps the numbers of its rows beside it.
    let apart: i64 = conn.query_row(
        &format!(
            "SELECT (SELECT count(*) FROM {text}_docsize)
                 - (SELECT count(*) FROM {text}_docsize JOIN {rows} ON number = id)
                 + (SELECT count(*) FROM {rows}) - (SELECT count(*) FROM {text}_docsize)"
        ),
        [],
        |row| row.get(0),
    )?;
    Ok(!entries.is_empty() || apart != 0)
}
