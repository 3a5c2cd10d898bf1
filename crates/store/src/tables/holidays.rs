//! Holidays as the ward keeps them.

use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::Date;
use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

pub use gandan_domain::calendar::Holiday;

fn holiday(row: &Row<'_>) -> rusqlite::Result<Holiday> {
    Ok(Holiday {
        date: row.get::<_, Date>("date")?.0,
        name: row.get("name")?,
        expected: row.get("expected")?,
        off: row.get("off")?,
    })
}

/// Adds a holiday, or replaces the one on this date.
pub fn save(tx: &Tx<'_>, holiday: &Holiday) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO holidays (date, name, expected, off) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT DO UPDATE SET name = excluded.name, expected = excluded.expected,
             off = excluded.off",
    )?
    .execute(params![
        Date(holiday.date),
        holiday.name,
        holiday.expected,
        holiday.off
    ])?;
    Ok(())
}

/// Removes the holiday on a date.
pub fn remove(tx: &Tx<'_>, date: NaiveDate) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached("DELETE FROM holidays WHERE date = ?1")?
        .execute([Date(date)])?;
    super::one(changed, "holidays", &date.to_string())
}

/// All holidays by date.
pub fn list(conn: &Connection) -> Result<Vec<Holiday>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT date, name, expected, off FROM holidays ORDER BY date")?;
    let rows = statement
        .query_map([], holiday)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
