//! Sheets of Excel 97–2003 (`.xls`): values by calamine, fonts of the cells read beside it.
//!
//! The old fonts mostly live in these files, and calamine doesn't say a cell's font. It also lays
//! a sheet out whole, so where cells stand is looked at first.

use crate::cells::{Cells, MAX_COLUMNS};
use crate::excel::{date_text, number_text};
use crate::font::Fonts;
use crate::{IntakeError, MAX_BYTES, Sheet};
use calamine::{Data, Range, Reader, Xls};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// Reads the sheets that hold something.
///
/// # Errors
/// `Broken`, `Password`, `TooBig`, `UnknownFont`.
pub(crate) fn read(bytes: &[u8], fonts: &mut Fonts) -> Result<Vec<Sheet>, IntakeError> {
    let book = Book::of(&stream(bytes)?)?;
    // The bytes come from outside: whatever calamine stumbles over must not end the program.
    let sheets =
        std::panic::catch_unwind(|| by_calamine(bytes)).map_err(|_| IntakeError::Broken)??;
    let mut read = Vec::new();
    for (at, (name, range, merges)) in sheets.into_iter().enumerate() {
        let mut cells = Cells::default();
        let start = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let row = start
                .0
                .saturating_add(u32::try_from(row).unwrap_or(u32::MAX));
            let column = start
                .1
                .saturating_add(u32::try_from(column).unwrap_or(u32::MAX));
            let text = match data {
                Data::String(text) => fonts.read(text, book.font(at, row, column))?,
                Data::Int(number) => number.to_string(),
                Data::Float(number) => number_text(*number),
                Data::Bool(true) => "có".to_owned(),
                Data::Bool(false) => "không".to_owned(),
                Data::DateTime(date) if date.is_datetime() => {
                    date_text(date.as_f64(), false).unwrap_or_else(|| number_text(date.as_f64()))
                }
                Data::DateTime(date) => number_text(date.as_f64()),
                Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
                _ => String::new(),
            };
            cells.put(row, column, &text)?;
        }
        for merged in merges {
            cells.merge(merged.start, merged.end.0);
        }
        read.extend(cells.into_sheet(&name)?);
    }
    Ok(read)
}

/// A sheet as calamine reads it: name, values, merged cells.
type Values = (String, Range<Data>, Vec<calamine::Dimensions>);

fn by_calamine(bytes: &[u8]) -> Result<Vec<Values>, IntakeError> {
    let mut xls = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => IntakeError::Password,
        _ => IntakeError::Broken,
    })?;
    let mut sheets = Vec::new();
    for name in xls.sheet_names() {
        let range = xls.worksheet_range(&name).unwrap_or_default();
        let merges = xls.merge_cells_by_sheet_name(&name).unwrap_or_default();
        sheets.push((name, range, merges));
    }
    Ok(sheets)
}

/// Whether an old container has a part of this name.
pub(crate) fn contains(bytes: &[u8], part: &str) -> bool {
    cfb::CompoundFile::open(Cursor::new(bytes)).is_ok_and(|file| file.exists(part))
}

/// The stream of a workbook's records.
fn stream(bytes: &[u8]) -> Result<Vec<u8>, IntakeError> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| IntakeError::Broken)?;
    if file.exists("EncryptedPackage") {
        return Err(IntakeError::Password);
    }
    // "Book" is Excel 5 and 95.
    for name in ["Workbook", "Book"] {
        if file.exists(name) {
            let part = file.open_stream(name).map_err(|_| IntakeError::Broken)?;
            let mut bytes = Vec::new();
            let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
            part.take(limit)
                .read_to_end(&mut bytes)
                .map_err(|_| IntakeError::Broken)?;
            return Ok(bytes);
        }
    }
    Err(IntakeError::Broken)
}

/// Cells that a sheet may span, from its first corner to its last.
const MAX_AREA: u64 = 8_000_000;

/// Fonts of a workbook and of its cells.
#[derive(Debug, Default)]
struct Book {
    fonts: Vec<String>,
    /// Font of each format of cells.
    formats: Vec<u16>,
    /// Where the sheets begin in the stream.
    sheets: Vec<usize>,
    /// Format of each cell that isn't blank, by sheet, row and column.
    cells: BTreeMap<(usize, u16, u16), u16>,
}

// Numbers of records, [MS-XLS] 2.3.
const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const FILEPASS: u16 = 0x002F;
const FONT: u16 = 0x0031;
const XF: u16 = 0x00E0;
const BOUNDSHEET: u16 = 0x0085;
/// Records of cells with a value: all begin with row, column and format.
const CELLS: &[u16] = &[
    0x00FD, 0x0204, 0x00D6, 0x0006, 0x0203, 0x027E, 0x00BD, 0x0205,
];

impl Book {
    /// Reads the records of fonts, formats and cells.
    fn of(stream: &[u8]) -> Result<Self, IntakeError> {
        let mut book = Self::default();
        let mut old = false;
        for (kind, data) in Records::from(stream, 0) {
            match kind {
                BOF => old = word(data, 0) != Some(0x0600),
                FILEPASS if word(data, 0) != Some(0) => return Err(IntakeError::Password),
                FONT => book.fonts.push(font_name(data, old)),
                XF => book.formats.push(word(data, 0).unwrap_or(0)),
                BOUNDSHEET => {
                    let (low, high) = (word(data, 0), word(data, 2));
                    let at = usize::from(low.unwrap_or(0)) | usize::from(high.unwrap_or(0)) << 16;
                    book.sheets.push(at);
                }
                EOF => break,
                _ => {}
            }
        }
        for (sheet, at) in book.sheets.clone().into_iter().enumerate() {
            book.sheet(sheet, Records::from(stream, at))?;
        }
        Ok(book)
    }

    fn sheet(&mut self, sheet: usize, records: Records<'_>) -> Result<(), IntakeError> {
        let mut last = (0, 0);
        let mut depth = 0u32;
        for (kind, data) in records {
            match kind {
                BOF => depth += 1,
                EOF if depth <= 1 => break,
                EOF => depth -= 1,
                _ if CELLS.contains(&kind) => {
                    let (Some(row), Some(column), Some(format)) =
                        (word(data, 0), word(data, 2), word(data, 4))
                    else {
                        return Err(IntakeError::Broken);
                    };
                    // One record of many numbers has six bytes for each.
                    let to = u64::from(column) + u64::try_from(data.len() / 6).unwrap_or(0);
                    if to > u64::from(MAX_COLUMNS) {
                        return Err(IntakeError::TooBig);
                    }
                    last = (u64::from(row).max(last.0), to.max(last.1));
                    self.cells.insert((sheet, row, column), format);
                }
                _ => {}
            }
        }
        if (last.0 + 1) * (last.1 + 1) > MAX_AREA {
            return Err(IntakeError::TooBig);
        }
        Ok(())
    }

    /// Name of a cell's font; empty where the file doesn't say.
    fn font(&self, sheet: usize, row: u32, column: u32) -> &str {
        let place = u16::try_from(row).ok().zip(u16::try_from(column).ok());
        place
            .and_then(|(row, column)| self.cells.get(&(sheet, row, column)))
            .and_then(|format| self.formats.get(usize::from(*format)))
            // There is no font 4, says the format's description.
            .and_then(|font| self.fonts.get(usize::from(*font - u16::from(*font > 4))))
            .map_or("", String::as_str)
    }
}

/// A font's name: a length, then one or two bytes a letter; before Excel 97 always one.
fn font_name(data: &[u8], old: bool) -> String {
    let length = data.get(14).copied().map_or(0, usize::from);
    let wide = !old && data.get(15).is_some_and(|flags| flags & 1 == 1);
    let letters = data.get(if old { 15 } else { 16 }..).unwrap_or_default();
    if wide {
        let units = letters
            .chunks_exact(2)
            .take(length)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        char::decode_utf16(units)
            .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    } else {
        letters
            .iter()
            .take(length)
            .copied()
            .map(char::from)
            .collect()
    }
}

fn word(data: &[u8], at: usize) -> Option<u16> {
    let bytes = data.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes([bytes[0], bytes[1]]))
}

/// The records of a stream from a place on: a number, a length, that many bytes.
struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Records<'a> {
    fn from(stream: &'a [u8], at: usize) -> Self {
        Self {
            rest: stream.get(at..).unwrap_or_default(),
        }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, length) = (word(self.rest, 0)?, word(self.rest, 2)?);
        let data = self.rest.get(4..4 + usize::from(length))?;
        self.rest = &self.rest[4 + usize::from(length)..];
        Some((kind, data))
    }
}

#[cfg(test)]
pub(crate) mod tests;
