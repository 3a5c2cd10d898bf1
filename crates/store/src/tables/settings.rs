//! Settings of the ward: a key and a value of the caller's own shape.

use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::Json;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A setting; [`StoreError::Unreadable`] if it has another shape.
pub fn get<T: DeserializeOwned>(conn: &Connection, key: &str) -> Result<Option<T>, StoreError> {
    let value = conn
        .prepare_cached("SELECT value FROM settings WHERE key = ?1")?
        .query_row([key], |row| row.get::<_, Json<T>>(0))
        .optional()?;
    Ok(value.map(|json| json.0))
}

/// Sets a setting.
pub fn set<T: Serialize>(tx: &Tx<'_>, key: &str, value: &T) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO settings (key, value) VALUES (?1, ?2)
         ON CONFLICT DO UPDATE SET value = excluded.value",
    )?
    .execute(params![key, Json(value)])?;
    Ok(())
}

/// Takes a setting away; whether there was one does not matter.
pub fn remove(tx: &Tx<'_>, key: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM settings WHERE key = ?1")?
        .execute([key])?;
    Ok(())
}
