//! Whether the file is sound: `SQLite`'s own checks and a count of rows.

use crate::error::StoreError;
use crate::search;
use rusqlite::Connection;

/// A row that points to nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DanglingRow {
    /// Table of the row.
    pub child: String,
    /// The row's number in it.
    pub rowid: i64,
    /// Table it points to.
    pub parent: String,
    /// The key it points to.
    pub missing: String,
}

/// What a check of the file found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckReport {
    /// What `integrity_check` complains of; empty = sound.
    pub damage: Vec<String>,
    /// Rows that point to nothing; empty = sound.
    pub dangling: Vec<DanglingRow>,
    /// Rows of each table, by name; the search index is no table of anyone's.
    pub rows: Vec<(String, u64)>,
    /// Whether the search index was off, and was built anew.
    pub index_rebuilt: bool,
}

impl CheckReport {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.damage.is_empty() && self.dangling.is_empty()
    }
}

/// Runs `integrity_check`, or the quicker one that leaves out the indexes' contents.
pub(crate) fn damage(conn: &Connection, quick: bool) -> Result<Vec<String>, StoreError> {
    let sql = if quick {
        "PRAGMA quick_check"
    } else {
        "PRAGMA integrity_check"
    };
    let mut statement = conn.prepare(sql)?;
    let lines: Vec<String> = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(lines.into_iter().filter(|line| line != "ok").collect())
}

/// Rows that point to nothing.
pub(crate) fn dangling(conn: &Connection) -> Result<Vec<DanglingRow>, StoreError> {
    let mut statement = conn.prepare(
        "SELECT c.\"table\", c.rowid, c.parent, k.\"from\"
         FROM pragma_foreign_key_check AS c
         JOIN pragma_foreign_key_list(c.\"table\") AS k ON k.id = c.fkid AND k.seq = 0",
    )?;
    let mut found = statement.query([])?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let (child, column): (String, String) = (row.get(0)?, row.get(3)?);
        let rowid = row.get::<_, Option<i64>>(1)?.unwrap_or_default();
        let sql = format!(
            "SELECT {} FROM {} WHERE rowid = ?1",
            quoted(&column),
            quoted(&child)
        );
        rows.push(DanglingRow {
            rowid,
            parent: row.get(2)?,
            missing: conn.query_row(&sql, [rowid], |row| row.get(0))?,
            child,
        });
    }
    Ok(rows)
}

/// A name as SQL takes it.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Rows of each table.
pub(crate) fn row_counts(conn: &Connection) -> Result<Vec<(String, u64)>, StoreError> {
    let mut tables = conn.prepare(
        "SELECT name FROM sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             AND name NOT LIKE 'search\\_%' ESCAPE '\\' ORDER BY name",
    )?;
    let names: Vec<String> = tables
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    names
        .into_iter()
        .map(|name| {
            let sql = format!("SELECT count(*) FROM {}", quoted(&name));
            let rows: i64 = conn.query_row(&sql, [], |row| row.get(0))?;
            Ok((name, rows.unsigned_abs()))
        })
        .collect()
}

/// The whole check, and whether the search index must be built anew.
pub(crate) fn check(conn: &Connection) -> Result<(CheckReport, bool), StoreError> {
    let (of_index, damage): (Vec<String>, Vec<String>) = damage(conn, false)?
        .into_iter()
        .partition(|line| line.contains("main.search_"));
    let report = CheckReport {
        damage,
        dangling: dangling(conn)?,
        rows: row_counts(conn)?,
        index_rebuilt: false,
    };
    let off = !of_index.is_empty() || (report.is_sound() && search::is_off(conn)?);
    Ok((report, off))
}
