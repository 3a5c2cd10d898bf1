//! Reads a finished Word file back, for tests: what a person would find in it.

use crate::DocumentError;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{Cursor, Read};

/// A paragraph as it stands in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadParagraph {
    /// Its words; breaks are line feeds, tabs are tabs.
    pub text: String,
    /// Tables it lies in: each the place of the table, row and cell among their like, from the
    /// outside in.
    pub cells: Vec<(usize, usize, usize)>,
    /// Its own properties as XML, empty where it has none.
    pub properties: String,
    /// Properties of its runs as XML, in order.
    pub runs: Vec<String>,
}

/// The bytes of one part of the file.
///
/// # Errors
/// When the archive is broken or lacks the part.
pub fn part(document: &[u8], name: &str) -> Result<String, DocumentError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(document))?;
    let mut file = archive.by_name(name)?;
    let mut text = String::new();
    file.read_to_string(&mut text)
        .map_err(|_| DocumentError::Part(name.to_owned()))?;
    Ok(text)
}

/// Names of the parts, in the order they lie in the archive.
///
/// # Errors
/// When the archive is broken.
pub fn part_names(document: &[u8]) -> Result<Vec<String>, DocumentError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(document))?;
    (0..archive.len())
        .map(|index| Ok(archive.by_index(index)?.name().to_owned()))
        .collect()
}

/// Texts of all paragraphs in order, those inside tables too.
///
/// # Errors
/// When the file is no readable Word file.
pub fn paragraph_texts(document: &[u8]) -> Result<Vec<String>, DocumentError> {
    Ok(paragraphs(document)?
        .into_iter()
        .map(|paragraph| paragraph.text)
        .collect())
}

/// Cells of the tables: table, row, cell; paragraphs of a cell joined by line feeds.
///
/// # Errors
/// When the file is no readable Word file.
pub fn tables(document: &[u8]) -> Result<Vec<Vec<Vec<String>>>, DocumentError> {
    let mut tables: Vec<Vec<Vec<String>>> = Vec::new();
    let mut last = None;
    for paragraph in paragraphs(document)? {
        let Some(&(table, row, cell)) = paragraph.cells.first() else {
            continue;
        };
        if tables.len() <= table {
            tables.resize_with(table + 1, Vec::new);
        }
        let rows = &mut tables[table];
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        let cells = &mut rows[row];
        if cells.len() <= cell {
            cells.resize_with(cell + 1, String::new);
        }
        if last == Some((table, row, cell)) {
            cells[cell].push('\n');
        }
        cells[cell].push_str(&paragraph.text);
        last = Some((table, row, cell));
    }
    Ok(tables)
}

/// All paragraphs in order with their properties.
///
/// # Errors
/// When the file is no readable Word file.
pub fn paragraphs(document: &[u8]) -> Result<Vec<ReadParagraph>, DocumentError> {
    let xml = part(document, "word/document.xml")?;
    let mut reader = Reader::from_str(&xml);
    let mut found: Vec<ReadParagraph> = Vec::new();
    let mut current: Option<ReadParagraph> = None;
    let mut cells: Vec<(usize, usize, usize)> = Vec::new();
    let mut tables = 0;
    let mut in_text = false;
    let mut in_run = false;
    loop {
        let from = position(&reader);
        match reader.read_event()? {
            Event::Eof => return Ok(found),
            Event::Start(start) => match start.name().as_ref() {
                b"w:tbl" => {
                    // Rows and cells are counted from 1 while inside, hence the offsets below.
                    cells.push((tables, 0, 0));
                    tables += 1;
                }
                b"w:tr" => {
                    if let Some(place) = cells.last_mut() {
                        place.1 += 1;
                        place.2 = 0;
                    }
                }
                b"w:tc" => {
                    if let Some(place) = cells.last_mut() {
                        place.2 += 1;
                    }
                }
                b"w:p" => {
                    current = Some(ReadParagraph {
                        cells: cells.iter().map(|(t, r, c)| (*t, r - 1, c - 1)).collect(),
                        ..ReadParagraph::default()
                    });
                }
                b"w:r" => {
                    in_run = true;
                    if let Some(paragraph) = &mut current {
                        paragraph.runs.push(String::new());
                    }
                }
                b"w:t" => in_text = true,
                b"w:pPr" | b"w:rPr" => {
                    let end = start.to_end().into_owned();
                    reader.read_to_end(end.name())?;
                    let raw = xml.get(from..position(&reader)).unwrap_or_default();
                    keep_properties(&start, raw, in_run, current.as_mut());
                }
                _ => {}
            },
            Event::Empty(empty) => match empty.name().as_ref() {
                b"w:p" => found.push(ReadParagraph {
                    cells: cells.iter().map(|(t, r, c)| (*t, r - 1, c - 1)).collect(),
                    ..ReadParagraph::default()
                }),
                b"w:br" => push(current.as_mut(), "\n"),
                b"w:tab" => push(current.as_mut(), "\t"),
                _ => {}
            },
            Event::End(end) => match end.name().as_ref() {
                b"w:p" => found.extend(current.take()),
                b"w:r" => in_run = false,
                b"w:t" => in_text = false,
                b"w:tbl" => {
                    cells.pop();
                }
                _ => {}
            },
            Event::Text(text) if in_text => {
                let text = text.decode().map_err(quick_xml::Error::from)?;
                push(current.as_mut(), &text);
            }
            Event::GeneralRef(reference) if in_text => {
                let name = reference.decode().map_err(quick_xml::Error::from)?;
                let letter = match name.as_ref() {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => reference.resolve_char_ref()?,
                };
                if let Some(letter) = letter {
                    push(current.as_mut(), letter.encode_utf8(&mut [0; 4]));
                }
            }
            _ => {}
        }
    }
}

fn keep_properties(
    start: &BytesStart<'_>,
    raw: &str,
    in_run: bool,
    paragraph: Option<&mut ReadParagraph>,
) {
    let Some(paragraph) = paragraph else { return };
    if start.name().as_ref() == b"w:pPr" {
        raw.clone_into(&mut paragraph.properties);
    } else if in_run && let Some(last) = paragraph.runs.last_mut() {
        raw.clone_into(last);
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn push(paragraph: Option<&mut ReadParagraph>, text: &str) {
    if let Some(paragraph) = paragraph {
        paragraph.text.push_str(text);
    }
}
