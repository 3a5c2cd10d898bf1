//! Lists that others made: the bytes of a Word, Excel or CSV file in, rows of text out.
//!
//! Wards keep such lists since long before this program: text in the old Vietnamese fonts (TCVN3,
//! VNI) is converted run by run, by the name of its font and never by a guess on the whole text.
//! Pure: no file is opened here.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod archive;
mod cells;
mod delimited;
mod excel;
mod font;
mod markup;
mod mojibake;
#[cfg(test)]
mod mutilated;
mod ods;
mod old_excel;
#[cfg(test)]
mod testing;
mod word;

pub use font::{Coding, coding_of, from_tcvn3, from_vni};
pub use mojibake::repaired;

/// Bytes a file may have.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// A table of a file: a sheet, or a table of a Word file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What the file calls it; empty for a table of Word or a CSV file.
    pub name: String,
    /// Rows of cells, all of the same length, without empty rows and columns at the end.
    pub rows: Vec<Vec<String>>,
    /// Number of `rows[0]` in the file, from 1.
    pub first_row: u32,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum List {
    /// Excel, CSV: the sheets that hold something, in their order.
    Sheets(Vec<Sheet>),
    /// Word.
    Paragraphs {
        /// Paragraphs outside tables that hold something; breaks inside are line feeds.
        paragraphs: Vec<String>,
        /// Its tables; what lies in a table of a cell is text of that cell.
        tables: Vec<Sheet>,
    },
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// What it holds.
    pub list: List,
    /// Old fonts whose text was converted, by name, in alphabetical order.
    pub converted: Vec<String>,
}

/// Why a file can't be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// Neither Word nor Excel nor CSV, by its ending and content.
    #[error("no kind of file that is read here: {0}")]
    UnknownKind(String),
    /// A kind from before 2007 that must be saved anew in Word: `.doc` or `.rtf`.
    #[error("an old kind of file: {0}")]
    OldKind(&'static str),
    /// More than [`MAX_BYTES`], or more than that many times over once unpacked.
    #[error("the file is too big")]
    TooBig,
    /// Damaged, or not what its ending says.
    #[error("the file is damaged")]
    Broken,
    /// Closed with a password.
    #[error("the file is closed with a password")]
    Password,
    /// Text in an old font whose coding isn't known, by the font's name.
    #[error("text in a font of unknown coding: {0}")]
    UnknownFont(String),
    /// A CSV file in a coding that can't be told for sure.
    #[error("the coding of the text can't be told")]
    UnknownCoding,
    /// Nothing is in it.
    #[error("the file holds no text")]
    Empty,
}

/// Reads a list by the kind that its name and first bytes say.
///
/// # Errors
/// See [`IntakeError`]. Whatever the bytes are, the answer is one of them, never a panic.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Read, IntakeError> {
    if bytes.len() > MAX_BYTES {
        return Err(IntakeError::TooBig);
    }
    let mut fonts = font::Fonts::default();
    let list = match kind(file_name, bytes)? {
        Kind::Docx => word::read(bytes, &mut fonts)?,
        Kind::Xlsx => List::Sheets(excel::read(bytes, &mut fonts)?),
        Kind::Xls => List::Sheets(old_excel::read(bytes, &mut fonts)?),
        Kind::Ods => List::Sheets(ods::read(bytes)?),
        Kind::Delimited => List::Sheets(delimited::read(bytes, is_text(file_name))?),
    };
    let empty = match &list {
        List::Sheets(sheets) => sheets.is_empty(),
        List::Paragraphs { paragraphs, tables } => paragraphs.is_empty() && tables.is_empty(),
    };
    if empty {
        return Err(IntakeError::Empty);
    }
    Ok(Read {
        list,
        converted: fonts.converted(),
    })
}

/// The kinds of file that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Docx,
    Xlsx,
    Xls,
    Ods,
    Delimited,
}

/// First bytes of the container that Word and Excel used before 2007, and of closed files since.
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Whether a file is plain text, whose commas are those of sentences.
fn is_text(file_name: &str) -> bool {
    file_name.to_lowercase().ends_with(".txt")
}

fn kind(file_name: &str, bytes: &[u8]) -> Result<Kind, IntakeError> {
    let ending = file_name
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_lowercase();
    let ole = bytes.starts_with(OLE);
    let zip = bytes.starts_with(b"PK");
    if bytes.starts_with(b"{\\rtf") || ending == "rtf" {
        return Err(IntakeError::OldKind(".rtf"));
    }
    match ending.as_str() {
        "doc" | "dot" if !zip => Err(IntakeError::OldKind(".doc")),
        // A closed file of 2007 and later is an old container around the locked one.
        "docx" | "docm" | "xlsx" | "xlsm" if ole => {
            if old_excel::contains(bytes, "EncryptedPackage") {
                Err(IntakeError::Password)
            } else {
                Err(IntakeError::Broken)
            }
        }
        "docx" | "docm" | "doc" | "dot" => Ok(Kind::Docx),
        "xlsx" | "xlsm" => Ok(Kind::Xlsx),
        // Programs of the wards' portals name their new files like old ones.
        "xls" if zip => Ok(Kind::Xlsx),
        "xls" if ole => Ok(Kind::Xls),
        "ods" => Ok(Kind::Ods),
        "csv" | "tsv" | "txt" if !zip && !ole => Ok(Kind::Delimited),
        "xls" | "csv" | "tsv" | "txt" => Err(IntakeError::Broken),
        _ => Err(IntakeError::UnknownKind(file_name.to_owned())),
    }
}
