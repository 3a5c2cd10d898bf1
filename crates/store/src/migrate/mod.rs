//! Bringing the file up to date: forward only, one transaction per step, a copy before.

use crate::backup;
use crate::check::dangling;
use crate::connect::{APPLICATION_ID, version};
use crate::error::StoreError;
use gandan_domain::{Instant, person};
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// The steps; a file of version n has seen the first n.
pub(crate) const STEPS: &[&str] = &[
    include_str!("../../migrations/0001_house.sql"),
    include_str!("../../migrations/0002_learning.sql"),
    include_str!("../../migrations/0003_search.sql"),
    include_str!("../../migrations/0004_turns.sql"),
    include_str!("../../migrations/0005_people.sql"),
    include_str!("../../migrations/0006_carried.sql"),
    include_str!("../../migrations/0007_words.sql"),
    include_str!("../../migrations/0008_gathered.sql"),
    include_str!("../../migrations/0009_room.sql"),
    include_str!("../../migrations/0010_cuts.sql"),
];

/// The version a list of steps leads to.
pub(crate) fn known(steps: &[&str]) -> u32 {
    u32::try_from(steps.len()).unwrap_or(u32::MAX)
}

/// Takes the steps the file has not seen. Answers whether the file was new.
pub(crate) fn run(
    conn: &mut Connection,
    dir: &Path,
    steps: &[&str],
    now: Instant,
) -> Result<bool, StoreError> {
    let found = version(conn)?;
    conn.create_scalar_function(
        "name_key",
        1,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        |call| Ok(person::name_key(&call.get::<String>(0)?)),
    )?;
    let todo = (1_u32..).zip(steps).filter(|(to, _)| *to > found);
    for (to, sql) in todo {
        if to > 1 && found > 0 {
            backup::before_migration(conn, dir, to - 1, now)?;
        }
        step(conn, sql, to).map_err(|error| match error {
            StoreError::DiskFull | StoreError::ReadOnly | StoreError::Migration { .. } => error,
            other => StoreError::Migration {
                to,
                detail: other.to_string(),
            },
        })?;
    }
    Ok(found == 0)
}

fn step(conn: &mut Connection, sql: &str, to: u32) -> Result<(), StoreError> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.execute_batch(sql)?;
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", to)?;
    if let Some(row) = dangling(&tx)?.first() {
        return Err(StoreError::Migration {
            to,
            detail: format!("{} no longer finds its {}", row.child, row.parent),
        });
    }
    tx.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests;
