//! What the room screen shows of a session. Not journaled: nothing of the record hangs on it.

use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::Json;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the room sees of a speaker beside the name: only what is switched on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RoomShow {
    /// Tổ dân phố.
    Group,
    /// Topics of what they are saying.
    Topic,
    /// The short form of what they are saying.
    Gist,
}

/// The set-up of a session's room screen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoomSetup {
    /// The item of the agenda in hand, from 0; absent = none.
    pub item: Option<u32>,
    /// What is switched on.
    pub shows: Vec<RoomShow>,
}

/// Sets the room screen of a session up.
pub fn set(tx: &Tx<'_>, session_id: &str, setup: &RoomSetup) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO room (session_id, item, shows) VALUES (?1, ?2, ?3)
         ON CONFLICT DO UPDATE SET item = excluded.item, shows = excluded.shows",
    )?
    .execute(params![session_id, setup.item, Json(&setup.shows)])?;
    Ok(())
}

/// The set-up of a session's room screen; nothing is switched on where nobody has.
pub fn get(conn: &Connection, session_id: &str) -> Result<RoomSetup, StoreError> {
    Ok(conn
        .prepare_cached("SELECT item, shows FROM room WHERE session_id = ?1")?
        .query_row([session_id], |row| {
            Ok(RoomSetup {
                item: row.get("item")?,
                shows: row.get::<_, Json<_>>("shows")?.0,
            })
        })
        .optional()?
        .unwrap_or_default())
}
