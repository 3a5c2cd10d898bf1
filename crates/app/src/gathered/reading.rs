//! From a file to the lines of a list: which part of it, which columns, what each line says.

use super::columns::{GatheredColumn, by_content, by_headings, heading_row, plain, tidied};
use super::lines::{form_in, group_in, is_heading, speaker_in, without_number};
use super::{GatheredHow, GatheredPart, GatheredPartKind};
use crate::opinion::{block, line};
use gandan_domain::Form;
use gandan_intake::{List, Sheet};

/// A list as it lies in one part of a file.
pub(super) struct Reading {
    pub(super) parts: Vec<GatheredPart>,
    pub(super) part: u32,
    pub(super) headings: Vec<String>,
    pub(super) columns: Vec<GatheredColumn>,
    pub(super) lines: Vec<Line>,
    /// Lines that were saved in the wrong coding, and lines that begin with a number or bullet.
    pub(super) damaged: u32,
    pub(super) numbered: u32,
}

/// One line of a list.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// Row of the sheet, or paragraph, from 1.
    pub(super) number: u32,
    /// What is said; empty where the line says nothing.
    pub(super) text: String,
    /// The same, without number and mended, whatever she chose: what makes a line the same line.
    pub(super) bare: String,
    pub(super) form: Option<Form>,
    pub(super) name: Option<String>,
    pub(super) group: Option<String>,
    pub(super) address: Option<String>,
    pub(super) topic: Option<String>,
    pub(super) heading: bool,
}

/// Reads the part asked for, else the one that looks like a list.
pub(super) fn read(list: &List, how: &GatheredHow) -> Reading {
    let (sheets, paragraphs): (&[Sheet], &[String]) = match list {
        List::Sheets(sheets) => (sheets, &[]),
        List::Paragraphs { paragraphs, tables } => (tables, paragraphs),
    };
    let of_word = matches!(list, List::Paragraphs { .. });
    let mut parts: Vec<GatheredPart> = sheets
        .iter()
        .map(|sheet| GatheredPart {
            kind: if of_word {
                GatheredPartKind::Table
            } else {
                GatheredPartKind::Sheet
            },
            name: sheet.name.clone(),
            lines: count(sheet.rows.len()),
        })
        .collect();
    if !paragraphs.is_empty() {
        parts.push(GatheredPart {
            kind: GatheredPartKind::Paragraphs,
            name: String::new(),
            lines: count(paragraphs.len()),
        });
    }
    let likely = sheets
        .iter()
        .position(|sheet| heading_row(&sheet.rows).is_some())
        .unwrap_or(if of_word {
            parts.len().saturating_sub(1)
        } else {
            0
        });
    let part = how
        .part
        .and_then(|part| usize::try_from(part).ok())
        .filter(|part| *part < parts.len())
        .unwrap_or(likely);
    let mut reading = Reading {
        part: count(part),
        parts,
        headings: Vec::new(),
        columns: Vec::new(),
        lines: Vec::new(),
        damaged: 0,
        numbered: 0,
    };
    match sheets.get(part) {
        Some(sheet) => reading.sheet(sheet, how),
        None => reading.paragraphs(paragraphs, how),
    }
    reading
}

impl Reading {
    fn sheet(&mut self, sheet: &Sheet, how: &GatheredHow) {
        let heading = heading_row(&sheet.rows);
        let (all, heading) = match heading {
            Some(at) => {
                let (rows, at) = tidied(&sheet.rows, at);
                (rows, Some(at))
            }
            None => (sheet.rows.clone(), None),
        };
        let from = heading.map_or(0, |at| at + 1);
        let rows = all.get(from..).unwrap_or_default();
        self.headings = heading
            .and_then(|at| all.get(at))
            .cloned()
            .unwrap_or_else(|| vec![String::new(); rows.first().map_or(0, Vec::len)]);
        self.columns = match &how.columns {
            Some(columns) if columns.len() == self.headings.len() => columns.clone(),
            _ if heading.is_some() => by_headings(&self.headings),
            _ => by_content(rows),
        };
        // A row that is only a tổ stands above its people.
        let grouped = self.columns.contains(&GatheredColumn::Group);
        let mut under: Option<String> = None;
        for (row, at) in rows.iter().zip(from..) {
            let said = row.iter().filter(|cell| !cell.is_empty()).count();
            if said == 0 {
                continue;
            }
            let cell = |column| {
                let at = self.columns.iter().position(|c| *c == column)?;
                row.get(at)
                    .map(String::as_str)
                    .filter(|text| !text.is_empty())
            };
            let mut found = Line {
                number: sheet.first_row.saturating_add(count(at)),
                group: cell(GatheredColumn::Group)
                    .and_then(|group| line(Some(&mend(group, how.repair).0))),
                address: cell(GatheredColumn::Address)
                    .and_then(|place| line(Some(&mend(place, how.repair).0))),
                topic: cell(GatheredColumn::Topic)
                    .and_then(|topic| line(Some(&mend(topic, how.repair).0))),
                ..Line::default()
            };
            let name = cell(GatheredColumn::Name).map(|name| mend(name, how.repair).0);
            if let Some(name) = &name {
                let (form, name) = form_in(name);
                found.form = form;
                found.name = line(Some(name));
            }
            let text = cell(GatheredColumn::Text);
            // A heading between the rows stands alone, in whatever column.
            let alone = row
                .iter()
                .find(|cell| !cell.is_empty())
                .filter(|_| said == 1 && self.columns.len() > 1);
            let section = alone.filter(|only| is_section(only));
            if let Some(only) = section {
                under = line(Some(&mend(only, how.repair).0));
            } else if !grouped {
                found.group.clone_from(&under);
            }
            let apart = section.is_some() || alone.is_some_and(|only| is_total(only));
            let (text, alone) = match (text, alone) {
                (Some(text), _) => (text, alone.is_some()),
                (None, Some(only)) if apart || is_heading(only) => (only.as_str(), true),
                (None, _) => ("", false),
            };
            self.say(&mut found, text, how);
            found.heading = apart
                || alone && self.columns.len() > 1 && is_heading(text)
                || is_heading(text) && self.columns.len() == 1;
            self.lines.push(found);
        }
    }

    fn paragraphs(&mut self, paragraphs: &[String], how: &GatheredHow) {
        for (text, number) in paragraphs.iter().zip(1u32..) {
            let mut found = Line {
                number,
                heading: is_heading(&mend(text, true).0),
                ..Line::default()
            };
            self.say(&mut found, text, how);
            let whole = found.bare.clone();
            let said = speaker_in(&whole);
            if said.name.is_some() {
                // A number that she keeps stands before what is said.
                if let Some(number) = found.text.strip_suffix(&whole) {
                    found.text = format!("{number}{}", said.text);
                }
                found.form = said.form;
                found.name = said.name;
                found.group = said.group;
                said.text.clone_into(&mut found.bare);
            }
            self.lines.push(found);
        }
    }

    /// What a line says, by her choice and bare.
    fn say(&mut self, found: &mut Line, text: &str, how: &GatheredHow) {
        let (mended, damaged) = mend(text, true);
        let (number, bare) = without_number(&mended);
        self.damaged += u32::from(damaged);
        self.numbered += u32::from(number.is_some());
        found.bare = block(bare).unwrap_or_default();
        let chosen = if how.repair { mended.as_str() } else { text };
        let chosen = if how.keep_numbers {
            chosen
        } else {
            without_number(chosen).1
        };
        found.text = block(chosen).unwrap_or_default();
    }
}

/// "Tổ dân phố số 5", and nothing else.
fn is_section(text: &str) -> bool {
    text.chars().count() <= 40
        && group_in(text).is_some_and(|group| group.len() == text.trim().len())
        && text.trim().ends_with(|c: char| c.is_ascii_digit())
}

/// "Tổng cộng: 45 người".
fn is_total(text: &str) -> bool {
    let plain = plain(text);
    plain.chars().count() <= 40 && (plain.starts_with("tong cong") || plain.starts_with("tong so"))
}

/// The text mended where asked, and whether it needs mending.
fn mend(text: &str, repair: bool) -> (String, bool) {
    match gandan_intake::repaired(text) {
        Some(mended) if repair => (mended, true),
        Some(_) => (text.to_owned(), true),
        None => (text.to_owned(), false),
    }
}

/// A count that never comes near the edge: intake keeps lists below it.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(keep_numbers: bool) -> Vec<Line> {
        let list = List::Paragraphs {
            paragraphs: vec![
                "II. Môi trường".to_owned(),
                "1. Ông Nguyễn Văn Mẫu (TDP số 3): Ngõ ngập.".to_owned(),
                "- Đèn hỏng.".to_owned(),
            ],
            tables: Vec::new(),
        };
        let how = GatheredHow {
            keep_numbers,
            ..GatheredHow::default()
        };
        read(&list, &how).lines
    }

    #[test]
    fn a_paragraph_tells_who_says_what() {
        let lines = lines(false);
        assert!(lines[0].heading && !lines[1].heading);
        assert_eq!(lines[1].text, "Ngõ ngập.");
        assert_eq!(lines[1].name.as_deref(), Some("Nguyễn Văn Mẫu"));
        assert_eq!(lines[1].group.as_deref(), Some("TDP số 3"));
        assert_eq!(lines[2].text, "Đèn hỏng.");
    }

    #[test]
    fn a_number_that_stays_changes_no_speaker_and_no_bare_text() {
        let (with, without) = (lines(true), lines(false));
        assert_eq!(with[1].text, "1. Ngõ ngập.");
        assert_eq!(with[2].text, "- Đèn hỏng.");
        for (a, b) in with.iter().zip(&without) {
            assert_eq!((&a.bare, &a.name), (&b.bare, &b.name));
        }
    }

    #[test]
    fn the_part_with_headings_is_the_list() {
        let sheet = |rows: &[&[&str]]| Sheet {
            name: String::new(),
            rows: rows
                .iter()
                .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
                .collect(),
            first_row: 4,
        };
        let list = List::Sheets(vec![
            sheet(&[&["Ghi chú", "x"]]),
            sheet(&[&["STT", "Nội dung"], &["1", "Ngõ ngập"]]),
        ]);
        let reading = read(&list, &GatheredHow::default());
        assert_eq!(reading.part, 1);
        assert_eq!(
            (reading.lines[0].number, reading.lines[0].text.as_str()),
            (5, "Ngõ ngập")
        );
        let asked = GatheredHow {
            part: Some(0),
            ..GatheredHow::default()
        };
        assert_eq!(read(&list, &asked).lines[0].text, "Ghi chú");
    }
}
