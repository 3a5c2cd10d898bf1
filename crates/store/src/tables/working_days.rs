//! Saturdays and Sundays worked in exchange for a day off.

use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::Date;
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day of the weekend that is worked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WorkingDay {
    /// Date.
    pub date: NaiveDate,
    /// In exchange for what.
    pub name: String,
}

/// Adds a day, or replaces the one on this date.
pub fn save(tx: &Tx<'_>, day: &WorkingDay) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO working_days (date, name) VALUES (?1, ?2)
         ON CONFLICT DO UPDATE SET name = excluded.name",
    )?
    .execute(params![Date(day.date), day.name])?;
    Ok(())
}

/// Removes the day on a date.
pub fn remove(tx: &Tx<'_>, date: NaiveDate) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached("DELETE FROM working_days WHERE date = ?1")?
        .execute([Date(date)])?;
    super::one(changed, "working_days", &date.to_string())
}

/// All such days by date.
pub fn list(conn: &Connection) -> Result<Vec<WorkingDay>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT date, name FROM working_days ORDER BY date")?;
    let rows = statement
        .query_map([], |row| {
            Ok(WorkingDay {
                date: row.get::<_, Date>(0)?.0,
                name: row.get(1)?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
