//! CSV: which coding, which separator, and the cells.

use crate::cells::Cells;
use crate::{IntakeError, Sheet};
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Reads a file of values with separators.
///
/// # Errors
/// `UnknownCoding`, `Broken`, `TooBig`.
pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, IntakeError> {
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
    let separator = said.unwrap_or_else(|| separator(&text));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut cells = Cells::default();
    // The reader leaves blank lines out, but a row keeps the number it has in Excel, where line
    // breaks inside a cell count for none.
    let mut inside = 0u64;
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
        let row = u32::try_from(row).map_err(|_| IntakeError::TooBig)?;
        for (column, text) in record.iter().enumerate() {
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

/// The separator of the first lines: the one that cuts most of them into the most columns.
fn separator(text: &str) -> u8 {
    let lines: Vec<&str> = text
        .lines()
        .filter(|l| !l.trim().is_empty())
        .take(20)
        .collect();
    let cuts = |separator: char| -> (usize, usize) {
        let counts: Vec<usize> = lines
            .iter()
            .map(|line| outside_quotes(line, separator))
            .collect();
        (
            counts.iter().filter(|n| **n > 0).count(),
            counts.iter().copied().min().unwrap_or(0),
        )
    };
    // A comma also stands inside sentences: where two cut alike, it comes last.
    let mut best = (b';', cuts(';'));
    for (byte, separator) in [(b'\t', '\t'), (b',', ',')] {
        let found = cuts(separator);
        let surer =
            (found.1 > 0 && best.1.1 == 0) || (found.1 > 0) == (best.1.1 > 0) && found.0 > best.1.0;
        if surer {
            best = (byte, found);
        }
    }
    best.0
}

fn outside_quotes(line: &str, separator: char) -> usize {
    let mut inside = false;
    line.chars()
        .filter(|&c| {
            inside ^= c == '"';
            c == separator && !inside
        })
        .count()
}

#[cfg(test)]
mod tests;
