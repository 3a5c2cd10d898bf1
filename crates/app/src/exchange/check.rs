//! Whether the data folder is sound.

use crate::{App, Done};
use serde::Serialize;
use std::collections::BTreeMap;

/// What a check of the data folder found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DataCheck {
    /// Nothing is wrong.
    pub sound: bool,
    /// What is wrong, one line each.
    pub faults: Vec<String>,
    /// Rows of each table, by name.
    pub rows: BTreeMap<String, u64>,
}

impl App {
    /// Checks the whole data file: pages, indexes, references. Takes as long as the file is large.
    pub fn data_check(&self) -> Done<DataCheck> {
        let report = self.store()?.check()?;
        let dangling = report.dangling.iter().map(|row| {
            format!(
                "{} (dòng {}) trỏ tới {} không có",
                row.child, row.rowid, row.parent
            )
        });
        Ok(DataCheck {
            sound: report.is_sound(),
            faults: report.damage.iter().cloned().chain(dangling).collect(),
            rows: report.rows.iter().cloned().collect(),
        })
    }
}
