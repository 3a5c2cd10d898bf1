//! How the columns of a list of people are recognised: by their headings, and where these say
//! nothing, by what stands in them.

mod content;
mod headings;
#[cfg(test)]
mod tests;

use content::{by_content, more_years_than_forms, mostly, one_word};
use headings::by_heading;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(super) use content::{begins, is_group};

/// What a column of a list holds. Several columns of names make one name, in their order; of
/// several of another kind the first that says something counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RosterColumn {
    /// Full name, or a part of it.
    Name,
    /// Ông, Bà, Đồng chí; nam, nữ.
    Form,
    /// Tổ dân phố.
    Group,
    /// House and alley.
    Address,
    /// Phone.
    Phone,
    /// Year or date of birth.
    BirthYear,
    /// Công dân, cử tri, đại biểu …
    Capacity,
    /// Office.
    Title,
    /// Nothing the roll keeps.
    Skip,
}

/// How a table is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guess {
    /// The row of headings, if there is one; what stands above isn't part of the list.
    pub heading: Option<usize>,
    /// What each column holds.
    pub columns: Vec<RosterColumn>,
}

/// Rows from the top among which the headings stand.
const TOP: usize = 15;
/// Rows that are looked at for what a column holds.
const SAMPLE: usize = 60;

/// Says how a table of people is to be read.
pub fn guess(rows: &[Vec<String>]) -> Guess {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let top = || rows.iter().take(TOP);
    let heading = top()
        .position(|row| is_heading(row, 2))
        .or_else(|| top().position(|row| is_heading(row, 1)));
    let body = &rows[heading.map_or(0, |at| at + 1)..];
    let sample: Vec<&Vec<String>> = body.iter().take(SAMPLE).collect();
    let mut columns = Vec::with_capacity(width);
    for at in 0..width {
        let head = heading
            .and_then(|row| rows[row].get(at))
            .map_or("", String::as_str);
        let cells: Vec<&str> = sample
            .iter()
            .filter_map(|row| row.get(at))
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        let before = columns.last().copied();
        columns.push(column(head, &cells, before));
    }
    only_one_by_content(&mut columns, heading.map(|at| rows[at].as_slice()));
    Guess { heading, columns }
}

/// A row of headings names the people's column and others, `least` in all; one that names it alone
/// has nothing else in it.
fn is_heading(row: &[String], least: usize) -> bool {
    let known: Vec<RosterColumn> = row.iter().filter_map(|c| by_heading(c)).collect();
    let filled = row.iter().filter(|c| !c.trim().is_empty()).count();
    known.contains(&RosterColumn::Name) && known.len() >= least && (least > 1 || filled == 1)
}

fn column(head: &str, cells: &[&str], before: Option<RosterColumn>) -> RosterColumn {
    let by_content = by_content(cells);
    match by_heading(head) {
        // "Năm sinh" over two columns "Nam" and "Nữ" is how many lists have it; who signed may stand
        // under them.
        Some(RosterColumn::Form) if more_years_than_forms(cells) => RosterColumn::BirthYear,
        Some(column) => column,
        // "Họ và tên" over two columns.
        None if head.trim().is_empty()
            && before == Some(RosterColumn::Name)
            && mostly(cells, one_word) =>
        {
            RosterColumn::Name
        }
        // A column that says what it is, and it is nothing we know.
        None if !head.trim().is_empty() => RosterColumn::Skip,
        None => by_content.unwrap_or(RosterColumn::Skip),
    }
}

/// Of columns without a heading, one of a kind is enough: the first.
fn only_one_by_content(columns: &mut [RosterColumn], heads: Option<&[String]>) {
    if heads.is_some() {
        return;
    }
    let mut seen = Vec::new();
    for column in columns {
        if seen.contains(column) {
            *column = RosterColumn::Skip;
        }
        seen.push(*column);
    }
}
