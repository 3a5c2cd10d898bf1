//! Sheets of Excel since 2007 (`.xlsx`): text by run and font, numbers and dates as they are shown.

mod date;
mod strings;
mod styles;

use crate::archive::Archive;
use crate::cells::Cells;
use crate::font::Fonts;
use crate::markup::{Step, walk};
use crate::{IntakeError, Sheet};
use std::collections::BTreeMap;
use strings::{Gathering, Piece};
use styles::Styles;

pub(crate) use date::{date_text, is_date_format, number_text};

/// Reads the sheets that hold something, hidden ones left out.
///
/// # Errors
/// `Broken`, `Password`, `TooBig`, `UnknownFont`.
pub(crate) fn read(bytes: &[u8], fonts: &mut Fonts) -> Result<Vec<Sheet>, IntakeError> {
    let mut archive = Archive::open(bytes)?;
    let workbook = archive.needed("xl/workbook.xml")?;
    let targets = targets(&archive.needed("xl/_rels/workbook.xml.rels")?)?;
    let (listed, from_1904) = listed(&workbook)?;
    let strings = match archive.text("xl/sharedStrings.xml")? {
        Some(xml) => strings::read(&xml)?,
        None => Vec::new(),
    };
    let styles = match archive.text("xl/styles.xml")? {
        Some(xml) => styles::read(&xml)?,
        None => Styles::default(),
    };
    let mut sheets = Vec::new();
    for (name, id) in listed {
        let Some(part) = targets.get(&id).filter(|part| archive.has(part)) else {
            continue;
        };
        let xml = archive.needed(part)?;
        let mut reading = Reading {
            strings: &strings,
            styles: &styles,
            from_1904,
            fonts,
            cells: Cells::default(),
            row: 0,
            column: 0,
            style: 0,
            kind: String::new(),
            value: None,
            inline: Gathering::default(),
            merges: Vec::new(),
        };
        walk(&xml, |step| reading.step(&step))?;
        let (mut cells, merges) = (reading.cells, reading.merges);
        for (from, to) in merges {
            cells.merge(from, to);
        }
        sheets.extend(cells.into_sheet(&name)?);
    }
    Ok(sheets)
}

/// Parts by the ids that the workbook names them with.
fn targets(xml: &str) -> Result<BTreeMap<String, String>, IntakeError> {
    let mut targets = BTreeMap::new();
    walk(xml, |step| {
        if let Step::Begin(element) = step
            && element.name == "Relationship"
            && let (Some(id), Some(target)) = (element.attribute("Id"), element.attribute("Target"))
        {
            let part = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("xl/{target}"),
            };
            targets.insert(id, part);
        }
        Ok(())
    })?;
    Ok(targets)
}

/// Names and ids of the sheets that are shown, and whether days are counted from 1904.
fn listed(xml: &str) -> Result<(Vec<(String, String)>, bool), IntakeError> {
    let mut sheets = Vec::new();
    let mut from_1904 = false;
    walk(xml, |step| {
        if let Step::Begin(element) = step {
            match element.name.as_str() {
                "workbookPr" => {
                    from_1904 =
                        matches!(element.attribute("date1904").as_deref(), Some("1" | "true"));
                }
                "sheet" => {
                    let hidden = element.attribute("state").is_some_and(|s| s != "visible");
                    if let (Some(name), Some(id), false) =
                        (element.attribute("name"), element.attribute("id"), hidden)
                    {
                        sheets.push((name, id));
                    }
                }
                _ => {}
            }
        }
        Ok(())
    })?;
    Ok((sheets, from_1904))
}

/// One sheet while it is read.
struct Reading<'a> {
    strings: &'a [Vec<Piece>],
    styles: &'a Styles,
    from_1904: bool,
    fonts: &'a mut Fonts,
    cells: Cells,
    /// Where the next row and cell stand that don't say so themselves, from 0.
    row: u32,
    column: u32,
    style: usize,
    kind: String,
    /// Text of `v` while inside.
    value: Option<String>,
    inline: Gathering,
    merges: Vec<((u32, u32), u32)>,
}

impl Reading<'_> {
    fn step(&mut self, step: &Step<'_>) -> Result<(), IntakeError> {
        match step {
            Step::Begin(element) => match element.name.as_str() {
                "row" => {
                    if let Some(number) = element.number("r") {
                        self.row = number.checked_sub(1).ok_or(IntakeError::Broken)?;
                    }
                    self.column = 0;
                }
                "c" => {
                    if let Some(place) = element.attribute("r") {
                        (self.row, self.column) = place_of(&place).ok_or(IntakeError::Broken)?;
                    }
                    self.style = element
                        .number("s")
                        .and_then(|s| usize::try_from(s).ok())
                        .unwrap_or(0);
                    self.kind = element.attribute("t").unwrap_or_default();
                    self.inline = Gathering::default();
                    self.value = None;
                }
                "v" => self.value = Some(String::new()),
                "mergeCell" => {
                    let range = element.attribute("ref").unwrap_or_default();
                    if let Some((from, to)) = range.split_once(':')
                        && let (Some(from), Some(to)) = (place_of(from), place_of(to))
                    {
                        self.merges.push((from, to.0));
                    }
                }
                _ => self.inline.step(step),
            },
            Step::Text(text) => match &mut self.value {
                Some(value) => value.push_str(text),
                None => self.inline.step(step),
            },
            Step::End(name) => match name.as_str() {
                "row" => self.row = self.row.saturating_add(1),
                "c" => {
                    self.cell()?;
                    self.column = self.column.saturating_add(1);
                }
                // A formula's own text is no content.
                "f" => self.inline = Gathering::default(),
                _ => self.inline.step(step),
            },
        }
        Ok(())
    }

    /// The cell that ends: its text by its kind.
    fn cell(&mut self) -> Result<(), IntakeError> {
        let value = self.value.take().unwrap_or_default();
        let font = self.styles.font(self.style);
        let text = match self.kind.as_str() {
            "s" => {
                let at: usize = value.trim().parse().map_err(|_| IntakeError::Broken)?;
                let pieces = self.strings.get(at).ok_or(IntakeError::Broken)?;
                in_unicode(pieces, font, self.fonts)?
            }
            "inlineStr" => in_unicode(&std::mem::take(&mut self.inline).done(), font, self.fonts)?,
            "str" => self.fonts.read(&value, font)?,
            "b" => match value.trim() {
                "1" => "có".to_owned(),
                _ => "không".to_owned(),
            },
            // What a formula couldn't work out.
            "e" => String::new(),
            _ => match value.trim().parse::<f64>() {
                Ok(number) if self.styles.is_date(self.style) => {
                    date_text(number, self.from_1904).unwrap_or_else(|| number_text(number))
                }
                Ok(number) => number_text(number),
                Err(_) => value.trim().to_owned(),
            },
        };
        self.cells.put(self.row, self.column, &text)
    }
}

/// Text of the pieces, each by its own font or else the cell's. Neighbours of one font are read
/// together: a vowel and its mark may lie in two.
fn in_unicode(pieces: &[Piece], font: &str, fonts: &mut Fonts) -> Result<String, IntakeError> {
    let mut read = String::new();
    let mut waiting = (font, String::new());
    for piece in pieces {
        let of = piece.font.as_deref().unwrap_or(font);
        if of != waiting.0 {
            read.push_str(&fonts.read(&waiting.1, waiting.0)?);
            waiting = (of, String::new());
        }
        waiting.1.push_str(&piece.text);
    }
    read.push_str(&fonts.read(&waiting.1, waiting.0)?);
    Ok(read)
}

/// Row and column, from 0, of a place like `B12`.
fn place_of(place: &str) -> Option<(u32, u32)> {
    let place = place.replace('$', "");
    let digits = place.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = place.split_at(digits);
    let mut column = 0u32;
    for letter in letters.bytes() {
        let value = letter
            .to_ascii_uppercase()
            .checked_sub(b'A')
            .filter(|v| *v < 26)?;
        column = column.checked_mul(26)?.checked_add(u32::from(value) + 1)?;
    }
    Some((
        number.parse::<u32>().ok()?.checked_sub(1)?,
        column.checked_sub(1)?,
    ))
}

#[cfg(test)]
mod tests;
