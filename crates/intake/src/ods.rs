//! Sheets in the open format (`.ods`). It has Unicode only: old fonts came to it converted or not at all.

use crate::archive::Archive;
use crate::cells::{Cells, MAX_COLUMNS, MAX_ROWS};
use crate::markup::{Step, walk};
use crate::{IntakeError, Sheet};

/// Reads the sheets that hold something, as they are shown.
///
/// # Errors
/// `Broken`, `Password`, `TooBig`.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, IntakeError> {
    let mut archive = Archive::open(bytes)?;
    if archive
        .text("META-INF/manifest.xml")?
        .is_some_and(|manifest| manifest.contains("encryption-data"))
    {
        return Err(IntakeError::Password);
    }
    let content = archive.needed("content.xml")?;
    let mut reading = Reading::default();
    walk(&content, |step| reading.step(&step))?;
    Ok(reading.sheets)
}

#[derive(Default)]
struct Reading {
    sheets: Vec<Sheet>,
    name: String,
    cells: Cells,
    row: u32,
    column: u32,
    /// How often this row, this cell stands there.
    rows: u32,
    times: u32,
    spans_rows: u32,
    text: Option<String>,
    paragraphs: u32,
    /// Inside a remark on a cell.
    remark: u32,
    in_paragraph: u32,
    merges: Vec<((u32, u32), u32)>,
}

impl Reading {
    fn step(&mut self, step: &Step<'_>) -> Result<(), IntakeError> {
        match step {
            Step::Begin(element) => match element.name.as_str() {
                "table" => {
                    self.name = element.attribute("name").unwrap_or_default();
                    self.row = 0;
                }
                "table-row" => {
                    self.rows = element.number("number-rows-repeated").unwrap_or(1);
                    self.column = 0;
                }
                "table-cell" | "covered-table-cell" => {
                    self.times = element.number("number-columns-repeated").unwrap_or(1);
                    self.spans_rows = element.number("number-rows-spanned").unwrap_or(1);
                    self.text = Some(String::new());
                    self.paragraphs = 0;
                }
                "annotation" => self.remark += 1,
                "p" if self.remark == 0 => {
                    if self.paragraphs > 0 {
                        self.say("\n");
                    }
                    self.paragraphs += 1;
                    self.in_paragraph += 1;
                }
                "s" => {
                    let spaces = element.number("c").unwrap_or(1).min(1000);
                    self.say(&" ".repeat(usize::try_from(spaces).unwrap_or(1)));
                }
                "tab" => self.say("\t"),
                "line-break" => self.say("\n"),
                _ => {}
            },
            Step::Text(text) if self.in_paragraph > 0 => self.say(text),
            Step::Text(_) => {}
            Step::End(name) => match name.as_str() {
                "table" => {
                    let mut cells = std::mem::take(&mut self.cells);
                    for (from, to) in std::mem::take(&mut self.merges) {
                        cells.merge(from, to);
                    }
                    self.sheets.extend(cells.into_sheet(&self.name)?);
                }
                "table-row" => self.row = self.row.saturating_add(self.rows),
                "table-cell" | "covered-table-cell" => self.cell()?,
                "annotation" => self.remark = self.remark.saturating_sub(1),
                "p" if self.remark == 0 => self.in_paragraph = self.in_paragraph.saturating_sub(1),
                _ => {}
            },
        }
        Ok(())
    }

    fn say(&mut self, said: &str) {
        if self.remark == 0
            && let Some(text) = &mut self.text
        {
            text.push_str(said);
        }
    }

    /// A cell ends: it stands in as many places as it says.
    fn cell(&mut self) -> Result<(), IntakeError> {
        let text = self.text.take().unwrap_or_default();
        if !text.trim().is_empty() {
            if self.rows > MAX_ROWS || self.times > MAX_COLUMNS {
                return Err(IntakeError::TooBig);
            }
            for row in 0..self.rows {
                for column in 0..self.times {
                    self.cells.put(
                        self.row.saturating_add(row),
                        self.column.saturating_add(column),
                        &text,
                    )?;
                }
            }
            if self.spans_rows > 1 {
                let to = self.row.saturating_add(self.spans_rows - 1);
                self.merges.push(((self.row, self.column), to));
            }
        }
        self.column = self.column.saturating_add(self.times);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
