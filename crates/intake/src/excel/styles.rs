//! What a cell's style says: its font's name, and whether its number is a date.

use super::is_date_format;
use crate::IntakeError;
use crate::markup::{Step, walk};
use std::collections::BTreeMap;

/// Styles of a workbook's cells by their number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    fonts: Vec<String>,
    /// Font and number format of each style.
    cells: Vec<(usize, u32)>,
    formats: BTreeMap<u32, String>,
}

impl Styles {
    /// Name of a style's font; empty where the file doesn't say.
    pub(super) fn font(&self, style: usize) -> &str {
        self.cells
            .get(style)
            .and_then(|(font, _)| self.fonts.get(*font))
            .map_or("", String::as_str)
    }

    /// Whether a style shows its number as a date.
    pub(super) fn is_date(&self, style: usize) -> bool {
        self.cells.get(style).is_some_and(|(_, format)| {
            is_date_format(*format, self.formats.get(format).map(String::as_str))
        })
    }
}

/// Reads the workbook's styles.
///
/// # Errors
/// `Broken`.
pub(super) fn read(xml: &str) -> Result<Styles, IntakeError> {
    let mut styles = Styles::default();
    // Fonts and styles of changes (`dxfs`) and of named styles look the same; the right ones lie in
    // these two lists.
    let mut list = String::new();
    walk(xml, |step| {
        match step {
            Step::Begin(element) => match element.name.as_str() {
                "fonts" | "cellXfs" | "cellStyleXfs" | "dxfs" => list.clone_from(&element.name),
                "font" if list == "fonts" => styles.fonts.push(String::new()),
                "name" if list == "fonts" => {
                    if let Some(font) = styles.fonts.last_mut() {
                        *font = element.attribute("val").unwrap_or_default();
                    }
                }
                "xf" if list == "cellXfs" => {
                    let font = element
                        .number("fontId")
                        .and_then(|font| usize::try_from(font).ok())
                        .unwrap_or(0);
                    styles
                        .cells
                        .push((font, element.number("numFmtId").unwrap_or(0)));
                }
                "numFmt" => {
                    if let (Some(id), Some(code)) =
                        (element.number("numFmtId"), element.attribute("formatCode"))
                    {
                        styles.formats.insert(id, code);
                    }
                }
                _ => {}
            },
            Step::End(name) if name == list => list.clear(),
            Step::End(_) | Step::Text(_) => {}
        }
        Ok(())
    })?;
    Ok(styles)
}
