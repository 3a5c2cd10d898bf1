//! Word files since 2007 (`.docx`): paragraphs and tables, text by run and font.
//!
//! What was struck out in tracked changes, hidden text, notes and numbers of lists are left out;
//! what was put in stays.

mod styles;

use crate::archive::Archive;
use crate::cells::Cells;
use crate::font::Fonts;
use crate::markup::{Element, Step, walk};
use crate::{IntakeError, List, Sheet};
use styles::{Names, Styles};

/// Reads paragraphs and tables in their order.
///
/// # Errors
/// `Broken`, `Password`, `TooBig`, `UnknownFont`.
pub(crate) fn read(bytes: &[u8], fonts: &mut Fonts) -> Result<List, IntakeError> {
    let mut archive = Archive::open(bytes)?;
    let document = archive.needed("word/document.xml")?;
    let theme = match archive.text("word/theme/theme1.xml")? {
        Some(xml) => styles::theme(&xml)?,
        None => styles::Theme::default(),
    };
    let styles = match archive.text("word/styles.xml")? {
        Some(xml) => styles::read(&xml, theme)?,
        None => Styles::without(theme),
    };
    let mut reading = Reading {
        styles: &styles,
        fonts,
        paragraphs: Vec::new(),
        tables: Vec::new(),
        open_paragraphs: Vec::new(),
        open_tables: Vec::new(),
        run: None,
        in_text: false,
        skipping: 0,
    };
    walk(&document, |step| reading.step(&step))?;
    Ok(List::Paragraphs {
        paragraphs: reading.paragraphs,
        tables: reading.tables,
    })
}

/// Elements whose content is left out.
const LEFT_OUT: &[&str] = &[
    "del",
    "moveFrom",
    "Fallback",
    "footnoteReference",
    "pPrChange",
    "rPrChange",
    "sectPr",
];

struct Reading<'a> {
    styles: &'a Styles,
    fonts: &'a mut Fonts,
    paragraphs: Vec<String>,
    tables: Vec<Sheet>,
    /// Paragraphs inside one another: a text box lies in one.
    open_paragraphs: Vec<Paragraph>,
    open_tables: Vec<Table>,
    run: Option<Run>,
    in_text: bool,
    /// Depth inside what is left out.
    skipping: u32,
}

/// A paragraph while it is read.
#[derive(Default)]
struct Paragraph {
    style: Option<String>,
    /// Read so far.
    text: String,
    /// Text of neighbouring runs of one font, read together: a vowel and its mark may lie in two.
    font: String,
    waiting: String,
    /// The run around it, for a text box.
    outer: Option<Run>,
}

#[derive(Default)]
struct Run {
    style: Option<String>,
    own: Names,
    hidden: bool,
}

/// A table while it is read.
#[derive(Default)]
struct Table {
    cells: Cells,
    row: u32,
    column: u32,
    span: u32,
    /// The cell goes on with the one above.
    goes_on: bool,
    text: String,
    /// Texts of the cells above by column, for merged ones.
    above: std::collections::BTreeMap<u32, String>,
}

impl Reading<'_> {
    fn step(&mut self, step: &Step<'_>) -> Result<(), IntakeError> {
        match step {
            Step::Begin(element)
                if self.skipping > 0 || LEFT_OUT.contains(&element.name.as_str()) =>
            {
                self.skipping += 1;
                Ok(())
            }
            Step::End(_) if self.skipping > 0 => {
                self.skipping -= 1;
                Ok(())
            }
            Step::Text(_) if self.skipping > 0 => Ok(()),
            Step::Begin(element) => self.begin(element),
            Step::Text(text) => {
                if self.in_text {
                    self.say(text)?;
                }
                Ok(())
            }
            Step::End(name) => self.end(name),
        }
    }

    fn begin(&mut self, element: &Element<'_>) -> Result<(), IntakeError> {
        match element.name.as_str() {
            "p" => {
                let outer = self.run.take();
                self.open_paragraphs.push(Paragraph {
                    outer,
                    ..Paragraph::default()
                });
            }
            "pStyle" => {
                if let Some(paragraph) = self.open_paragraphs.last_mut() {
                    paragraph.style = element.attribute("val");
                }
            }
            "r" => self.run = Some(Run::default()),
            "rStyle" => {
                if let Some(run) = &mut self.run {
                    run.style = element.attribute("val");
                }
            }
            "rFonts" => {
                if let Some(run) = &mut self.run {
                    run.own = self.styles.names(element);
                }
            }
            "vanish" => {
                if let Some(run) = &mut self.run {
                    run.hidden = element.is_on();
                }
            }
            "t" => self.in_text = true,
            // A tab in a run; a tab stop lies in the paragraph's properties, outside runs.
            "tab" | "ptab" if self.run.is_some() => self.say("\t")?,
            "br" | "cr" if self.run.is_some() => self.say("\n")?,
            "noBreakHyphen" => self.say("\u{2011}")?,
            // The place of ư in TCVN3 is that of the soft hyphen.
            "softHyphen" => self.say("\u{AD}")?,
            "sym" => {
                let letter = element
                    .attribute("char")
                    .and_then(|code| u32::from_str_radix(&code, 16).ok())
                    .and_then(char::from_u32);
                if let (Some(letter), Some(font)) = (letter, element.attribute("font")) {
                    self.say_in(&letter.to_string(), &font)?;
                }
            }
            "tbl" => self.open_tables.push(Table::default()),
            "tr" => {
                if let Some(table) = self.open_tables.last_mut() {
                    table.column = 0;
                }
            }
            "gridBefore" => {
                if let Some(table) = self.open_tables.last_mut() {
                    table.column = element.number("val").unwrap_or(0).min(1000);
                }
            }
            "tc" => {
                if let Some(table) = self.open_tables.last_mut() {
                    table.span = 1;
                    table.goes_on = false;
                    table.text = String::new();
                }
            }
            "gridSpan" => {
                if let Some(table) = self.open_tables.last_mut() {
                    table.span = element.number("val").unwrap_or(1).clamp(1, 1000);
                }
            }
            "vMerge" => {
                if let Some(table) = self.open_tables.last_mut() {
                    table.goes_on = element.attribute("val").as_deref() != Some("restart");
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), IntakeError> {
        match name {
            "t" => self.in_text = false,
            "r" => self.run = None,
            "p" => {
                self.flush()?;
                if let Some(paragraph) = self.open_paragraphs.pop() {
                    self.run = paragraph.outer;
                    let text = paragraph.text.trim();
                    match self.open_tables.last_mut() {
                        _ if text.is_empty() => {}
                        Some(table) => add_line(&mut table.text, text),
                        None => self.paragraphs.push(text.to_owned()),
                    }
                }
            }
            "tc" => {
                if let Some(table) = self.open_tables.last_mut() {
                    table.cell()?;
                }
            }
            "tr" => {
                if let Some(table) = self.open_tables.last_mut() {
                    table.row = table.row.saturating_add(1);
                }
            }
            "tbl" => {
                if let Some(sheet) = self
                    .open_tables
                    .pop()
                    .map(|table| table.cells.into_sheet(""))
                    .transpose()?
                    .flatten()
                {
                    match self.open_tables.last_mut() {
                        Some(around) => {
                            for row in sheet.rows {
                                add_line(&mut around.text, row.join(" ").trim());
                            }
                        }
                        None => self.tables.push(sheet),
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Text of the run in hand.
    fn say(&mut self, text: &str) -> Result<(), IntakeError> {
        let Some(run) = &self.run else {
            return Ok(());
        };
        if run.hidden {
            return Ok(());
        }
        let paragraph = self.open_paragraphs.last();
        let style = paragraph.and_then(|p| p.style.as_deref());
        let font = self.styles.font(&run.own, run.style.as_deref(), style);
        self.say_in(text, &font)
    }

    fn say_in(&mut self, text: &str, font: &str) -> Result<(), IntakeError> {
        if self.open_paragraphs.last().is_some_and(|p| p.font != font) {
            self.flush()?;
        }
        if let Some(paragraph) = self.open_paragraphs.last_mut() {
            font.clone_into(&mut paragraph.font);
            paragraph.waiting.push_str(text);
        }
        Ok(())
    }

    /// Reads what waits in the paragraph in hand.
    fn flush(&mut self) -> Result<(), IntakeError> {
        if let Some(paragraph) = self.open_paragraphs.last_mut() {
            let waiting = std::mem::take(&mut paragraph.waiting);
            let read = self.fonts.read(&waiting, &paragraph.font)?;
            // A soft hyphen of a Unicode font is only a place to break.
            paragraph.text.push_str(&read.replace('\u{AD}', ""));
        }
        Ok(())
    }
}

impl Table {
    /// A cell ends: merged downwards it says what the one above says.
    fn cell(&mut self) -> Result<(), IntakeError> {
        let mut text = std::mem::take(&mut self.text);
        if self.goes_on && text.trim().is_empty() {
            text = self.above.get(&self.column).cloned().unwrap_or_default();
        }
        self.cells.put(self.row, self.column, &text)?;
        self.above.insert(self.column, text);
        self.column = self.column.saturating_add(self.span);
        Ok(())
    }
}

fn add_line(text: &mut String, line: &str) {
    if line.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

#[cfg(test)]
mod tests;
