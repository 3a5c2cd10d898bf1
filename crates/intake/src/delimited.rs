//! CSV: which coding, which separator, and the cells.

use crate::cells::Cells;
use crate::{IntakeError, Sheet};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Reads a file of values with separators; a `plain` one is a text whose commas are a sentence's.
///
/// # Errors
/// `UnknownCoding`, `Broken`, `TooBig`.
pub(crate) fn read(bytes: &[u8], plain: bool) -> Result<Vec<Sheet>, IntakeError> {
    let text = decoded(bytes)?;
    // Excel's own first line that names the separator.
    let (said, text) = match text.strip_prefix("sep=") {
        Some(rest) => {
            let (line, rest) = rest.split_once('\n').unwrap_or((rest, ""));
            (line.trim_end().bytes().next(), rest)
        }
        None => (None, text.as_str()),
    };
    // Line ends of one kind, and one at the end: lines are counted by them.
    let text = format!("{}\n", text.replace("\r\n", "\n").replace('\r', "\n"));
    let skipped = u64::from(said.is_some());
    let (separator, width) = match said {
        Some(said) => (said, usize::MAX),
        None => separator(&text, plain).unwrap_or((NONE, usize::MAX)),
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .quoting(!(plain && separator == NONE))
        .from_reader(text.as_bytes());
    let mut cells = Cells::default();
    // The reader leaves blank lines out, but a row keeps the number it has in Excel, where line
    // breaks inside a cell count for none.
    let (mut inside, mut after) = (0u64, 0u64);
    let mut record = csv::StringRecord::new();
    while reader
        .read_record(&mut record)
        .map_err(|_| IntakeError::Broken)?
    {
        for cell in &record {
            inside += u64::try_from(cell.matches('\n').count()).unwrap_or(0);
        }
        // The line that comes next, from 1.
        let next = reader.position().line();
        let row = (skipped + next).saturating_sub(inside + 2);
        // A quotation mark that is never closed also holds the end of the text: no row is hit twice.
        let row = u32::try_from(row.max(after)).map_err(|_| IntakeError::TooBig)?;
        after = u64::from(row) + 1;
        // What a separator inside a text cut off too much stays with the last cell.
        let (own, over) = (record.iter().take(width), record.iter().skip(width));
        let mut own: Vec<String> = own.map(str::to_owned).collect();
        let said = over.clone().any(|cell| !cell.trim().is_empty());
        if let Some(last) = own.last_mut().filter(|_| said) {
            for cell in over {
                last.push(char::from(separator));
                last.push_str(cell);
            }
        }
        for (column, text) in own.iter().enumerate() {
            let column = u32::try_from(column).map_err(|_| IntakeError::TooBig)?;
            cells.put(row, column, text)?;
        }
    }
    Ok(cells.into_sheet("")?.into_iter().collect())
}

/// The text, where its coding is sure.
fn decoded(bytes: &[u8]) -> Result<String, IntakeError> {
    let sure = |coding: &'static encoding_rs::Encoding, bytes: &[u8]| {
        coding
            .decode_without_bom_handling_and_without_replacement(bytes)
            .map(std::borrow::Cow::into_owned)
            .ok_or(IntakeError::UnknownCoding)
    };
    if let Some((coding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return sure(coding, bytes.get(mark..).unwrap_or_default());
    }
    // Plain text has no zero bytes; in UTF-16 every ASCII character has one, on its own side.
    let zeros = |side: usize| {
        bytes
            .iter()
            .skip(side)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        (0, 0) => {}
        (even, odd) if even < odd => return sure(UTF_16LE, bytes),
        _ => return sure(UTF_16BE, bytes),
    }
    sure(UTF_8, bytes).or_else(|_| {
        let text = sure(WINDOWS_1258, bytes)?;
        if is_vietnamese(&text) {
            Ok(text.nfc().collect())
        } else {
            Err(IntakeError::UnknownCoding)
        }
    })
}

/// Whether a text read as Windows-1258 makes sense: tone marks, and each on a vowel. Text of the
/// old fonts, whose names a CSV file has lost, does not.
fn is_vietnamese(text: &str) -> bool {
    let mut before = ' ';
    let mut tones = 0usize;
    for letter in text.chars() {
        let fits = if is_combining_mark(letter) {
            tones += 1;
            "aăâeêioôơuưy".contains(before.to_lowercase().next().unwrap_or(' '))
        } else {
            letter.is_ascii()
                || "ăâđêôơưàáèéìíòóùúýãõñçüß".contains(letter.to_lowercase().next().unwrap_or(' '))
                || matches!(
                    letter,
                    '\u{2013}'..='\u{2026}' | '₫' | '°' | '²' | '³' | '\u{A0}' | '×'
                )
        };
        if !fits {
            return false;
        }
        before = letter;
    }
    tones > 0
}

/// A byte that no text has: where there is no separator, a line is one cell.
const NONE: u8 = 0;

/// How many records tell the separator.
const LOOKED_AT: usize = 200;

/// The separator, and how many cells it cuts most records into. Only what surely is one: nearly all
/// records have it equally often. Anything else is part of what is said.
fn separator(text: &str, plain: bool) -> Option<(u8, usize)> {
    let candidates: &[u8] = if plain { b"\t;" } else { b"\t;," };
    candidates
        .iter()
        .find_map(|&byte| Some((byte, width(text, byte)?)))
}

/// Cells of most records, where the separator is surely one.
fn width(text: &str, separator: u8) -> Option<usize> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let records: Vec<csv::StringRecord> = reader
        .records()
        .filter_map(Result::ok)
        .filter(|record| record.iter().any(|cell| !cell.trim().is_empty()))
        .take(LOOKED_AT)
        .collect();
    let agree = |width: usize| records.iter().filter(|r| r.len() == width).count();
    let width = records
        .iter()
        .map(csv::StringRecord::len)
        .max_by_key(|w| agree(*w))?;
    if width < 2 {
        return None;
    }
    // Titles above and notes below a table have no separator.
    let cut = |r: &csv::StringRecord| r.len() > 1;
    let (from, to) = match (records.iter().position(cut), records.iter().rposition(cut)) {
        (Some(from), Some(to)) if to > from => (from, to + 1),
        _ => (0, records.len()),
    };
    // With a comma they may be sentences, where the rest is no even table.
    let even = width > 2 && to - from > 2 && agree(width) == to - from;
    let (from, to) = if separator == b',' && !even {
        (0, records.len())
    } else {
        (from, to)
    };
    if agree(width) * 5 < (to - from) * 4 {
        return None;
    }
    // In a sentence a space follows.
    let cells = || {
        records
            .iter()
            .flat_map(|r| r.iter().skip(1))
            .filter(|c| !c.is_empty())
    };
    let spaced = cells().filter(|c| c.starts_with(' ')).count();
    let sentence = separator != b'\t' && spaced * 2 > cells().count();
    let table = records.len() > 2 && width > 2 && agree(width) == records.len();
    (!sentence || table).then_some(width)
}

#[cfg(test)]
mod tests;
