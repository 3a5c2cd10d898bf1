//! What a paragraph of a finished Word file looks like, and how to ask for it.

use super::{evening as fixture, options};
use gandan_documents::minutes;
use gandan_documents::read::{self, ReadParagraph};
use gandan_domain::Record;

pub fn evening() -> Vec<u8> {
    minutes(&fixture::record(), &options()).expect("a paper")
}

pub fn made(record: &Record) -> Vec<u8> {
    minutes(record, &options()).expect("a paper")
}

pub fn document(bytes: &[u8]) -> String {
    read::part(bytes, "word/document.xml").expect("a document")
}

/// The only paragraph that holds exactly this text.
pub fn line(bytes: &[u8], text: &str) -> ReadParagraph {
    let all = read::paragraphs(bytes).expect("paragraphs");
    let found: Vec<_> = all.into_iter().filter(|p| p.text == text).collect();
    assert_eq!(found.len(), 1, "{text:?} stands once");
    found.into_iter().next().expect("one")
}

/// The paragraph right after the one that holds exactly this text.
pub fn after(bytes: &[u8], text: &str) -> ReadParagraph {
    let all = read::paragraphs(bytes).expect("paragraphs");
    let at = all.iter().position(|p| p.text == text).expect("the text");
    all[at + 1].clone()
}

/// Attribute of the first such element.
pub fn attribute(xml: &str, element: &str, name: &str) -> Option<String> {
    let from = xml
        .find(&format!("<{element} "))
        .or_else(|| xml.find(&format!("<{element}>")))?;
    let tag = &xml[from..from + xml[from..].find('>')?];
    let key = format!(" {name}=\"");
    let value = &tag[tag.find(&key)? + key.len()..];
    Some(value[..value.find('"')?].to_owned())
}

pub fn number(xml: &str, element: &str, name: &str) -> f64 {
    attribute(xml, element, name)
        .unwrap_or_else(|| panic!("{element} {name} in {xml}"))
        .parse()
        .expect("a number")
}

pub struct Looks {
    pub size: f64,
    pub bold: bool,
    pub italic: bool,
    pub align: Option<&'static str>,
}

pub fn assert_looks(paragraph: &ReadParagraph, looks: &Looks) {
    let what = &paragraph.text;
    assert!(!paragraph.runs.is_empty(), "{what} has runs");
    for run in &paragraph.runs {
        for size in ["w:sz", "w:szCs"] {
            let points = number(run, size, "w:val") / 2.0;
            assert!(
                (points - looks.size).abs() < 0.01,
                "{what}: {size} {points}"
            );
        }
        assert_eq!(run.contains("<w:b "), looks.bold, "{what}: bold");
        assert_eq!(run.contains("<w:bCs"), looks.bold, "{what}: bold, complex");
        assert_eq!(run.contains("<w:i "), looks.italic, "{what}: italic");
        assert!(
            !run.contains("w:rFonts"),
            "{what}: the face comes from the defaults"
        );
        assert!(
            !run.contains("w:color"),
            "{what}: black comes from the defaults"
        );
    }
    if let Some(align) = looks.align {
        let jc = attribute(&paragraph.properties, "w:jc", "w:val");
        assert_eq!(jc.as_deref(), Some(align), "{what}: alignment");
    }
}

pub const CENTRED_BOLD: Looks = Looks {
    size: 14.0,
    bold: true,
    italic: false,
    align: Some("center"),
};

pub const MM: f64 = 1440.0 / 25.4;

/// Length of the rule a paragraph draws in a room, millimetres.
pub fn rule(paragraph: &ReadParagraph, room: f64) -> f64 {
    assert!(paragraph.text.is_empty(), "a rule has no words");
    assert_eq!(
        attribute(&paragraph.properties, "w:bottom", "w:val").as_deref(),
        Some("single"),
        "{}",
        paragraph.properties
    );
    let left = number(&paragraph.properties, "w:ind", "w:left");
    let right = number(&paragraph.properties, "w:ind", "w:right");
    assert!((left - right).abs() < 1.5, "balanced");
    room - (left + right) / MM
}
