//! Cells at places become a sheet: rows of equal length, without what is empty around them.

use crate::{IntakeError, Sheet};
use std::collections::BTreeMap;

/// Rows that a list may reach down to; a roll of a whole ward has some thousands.
pub(crate) const MAX_ROWS: u32 = 100_000;

/// Columns that a list may reach to.
pub(crate) const MAX_COLUMNS: u32 = 512;

/// Cells that all rows may have together.
const MAX_CELLS: u64 = 2_000_000;

/// Cells by row and column, both from 0; only those that hold text.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    at: BTreeMap<(u32, u32), String>,
}

impl Cells {
    /// Puts a text at a place; a blank one isn't kept.
    ///
    /// # Errors
    /// `TooBig` far out.
    pub(crate) fn put(&mut self, row: u32, column: u32, text: &str) -> Result<(), IntakeError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if row >= MAX_ROWS || column >= MAX_COLUMNS {
            return Err(IntakeError::TooBig);
        }
        self.at.insert((row, column), text.to_owned());
        Ok(())
    }

    /// Repeats the text of the first cell of a merged block down its first column: each row of it
    /// says the same. A block that reaches further than the sheet's last text ends there.
    pub(crate) fn merge(&mut self, from: (u32, u32), to_row: u32) {
        let last = self.at.keys().next_back().map_or(0, |(row, _)| *row);
        if let Some(text) = self.at.get(&from).cloned() {
            for row in from.0.saturating_add(1)..=to_row.min(last) {
                self.at.entry((row, from.1)).or_insert_with(|| text.clone());
            }
        }
    }

    /// The sheet; `None` where nothing is in it.
    ///
    /// # Errors
    /// `TooBig` when too many cells lie between the first and the last.
    pub(crate) fn into_sheet(self, name: &str) -> Result<Option<Sheet>, IntakeError> {
        let (Some((&(first, _), _)), Some((&(last, _), _))) =
            (self.at.first_key_value(), self.at.last_key_value())
        else {
            return Ok(None);
        };
        let width = self.at.keys().map(|(_, c)| c + 1).max().unwrap_or(0);
        let height = last - first + 1;
        if u64::from(width) * u64::from(height) > MAX_CELLS {
            return Err(IntakeError::TooBig);
        }
        let size = |n: u32| usize::try_from(n).map_err(|_| IntakeError::TooBig);
        let mut rows = vec![vec![String::new(); size(width)?]; size(height)?];
        for ((row, column), text) in self.at {
            if let Some(cell) = rows
                .get_mut(size(row - first)?)
                .and_then(|cells| cells.get_mut(size(column).ok()?))
            {
                *cell = text;
            }
        }
        Ok(Some(Sheet {
            name: name.to_owned(),
            rows,
            first_row: first + 1,
        }))
    }
}
