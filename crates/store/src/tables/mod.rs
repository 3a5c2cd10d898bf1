//! One table, one file: its SQL and its mapper.

pub mod abbreviations;
pub mod answers;
pub mod attendees;
pub mod carried;
pub mod conclusions;
pub mod cuts;
pub mod drafts;
pub mod groups;
pub mod holidays;
pub mod lessons;
pub mod let_stand;
pub mod modules;
pub mod officials;
pub mod opinions;
pub mod order;
pub mod people;
pub mod queue;
pub mod read_out;
pub mod record;
pub mod room;
pub mod said;
pub mod same_content;
pub mod sessions;
pub mod settings;
pub mod topics;
pub mod units;
pub mod working_days;
pub mod written_out;

use crate::error::StoreError;

/// Exactly one row was changed, or there was none to change.
fn one(changed: usize, table: &'static str, id: &str) -> Result<(), StoreError> {
    if changed == 0 {
        return Err(StoreError::NoSuchRow {
            table,
            id: id.to_owned(),
        });
    }
    Ok(())
}
