//! Texts of cells as Excel keeps them: pieces, each in a font of its own or in the cell's.

use crate::IntakeError;
use crate::markup::{Step, walk};

/// A stretch of text in one font.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its text.
    pub(super) text: String,
    /// Its font; `None` = the cell's.
    pub(super) font: Option<String>,
}

/// Gathers the pieces of one text.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    pieces: Vec<Piece>,
    font: Option<String>,
    in_text: bool,
    /// Inside the reading aid of another script.
    aid: u32,
}

impl Gathering {
    /// Takes a step inside `si` or `is`.
    pub(super) fn step(&mut self, step: &Step<'_>) {
        match step {
            Step::Begin(element) => match element.name.as_str() {
                "r" => self.font = None,
                "rFont" => self.font = element.attribute("val"),
                "rPh" => self.aid += 1,
                "t" => self.in_text = self.aid == 0,
                _ => {}
            },
            Step::End(name) => match name.as_str() {
                "r" => self.font = None,
                "rPh" => self.aid = self.aid.saturating_sub(1),
                "t" => self.in_text = false,
                _ => {}
            },
            Step::Text(text) if self.in_text => self.pieces.push(Piece {
                text: unescaped(text),
                font: self.font.clone(),
            }),
            Step::Text(_) => {}
        }
    }

    /// The pieces in order.
    pub(super) fn done(self) -> Vec<Piece> {
        self.pieces
    }
}

/// The shared texts of a workbook.
///
/// # Errors
/// `Broken`.
pub(super) fn read(xml: &str) -> Result<Vec<Vec<Piece>>, IntakeError> {
    let mut texts = Vec::new();
    let mut gathering = Gathering::default();
    walk(xml, |step| {
        match &step {
            Step::Begin(element) if element.name == "si" => gathering = Gathering::default(),
            Step::End(name) if name == "si" => texts.push(std::mem::take(&mut gathering).done()),
            _ => gathering.step(&step),
        }
        Ok(())
    })?;
    Ok(texts)
}

/// Excel writes characters that XML can't hold as `_x000D_`.
fn unescaped(text: &str) -> String {
    let mut rest = text;
    let mut read = String::with_capacity(text.len());
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        read.push_str(before);
        let code = from
            .get(2..6)
            .filter(|_| from.get(6..7) == Some("_"))
            .and_then(|hex| u32::from_str_radix(hex, 16).ok())
            .and_then(char::from_u32);
        match code {
            Some('\r') => rest = &from[7..],
            Some(c) => {
                read.push(c);
                rest = &from[7..];
            }
            None => {
                read.push_str("_x");
                rest = &from[2..];
            }
        }
    }
    read.push_str(rest);
    read
}
