//! The little of XML that the readers need: names without prefixes, attributes, texts.

use crate::IntakeError;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What a reader meets in a part, in order. Names come without their prefixes.
pub(crate) enum Step<'a> {
    /// An element begins.
    Begin(Element<'a>),
    /// An element ends.
    End(String),
    /// Text inside the element that began last.
    Text(String),
}

/// An element's name and attributes.
pub(crate) struct Element<'a> {
    /// Without its prefix.
    pub(crate) name: String,
    start: BytesStart<'a>,
}

impl Element<'_> {
    /// An attribute by its name without prefix.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        self.start.attributes().flatten().find_map(|attribute| {
            let key = attribute.key.local_name();
            if key.as_ref() != name.as_bytes() {
                return None;
            }
            let raw = String::from_utf8_lossy(&attribute.value).into_owned();
            quick_xml::escape::unescape(&raw)
                .map(std::borrow::Cow::into_owned)
                .ok()
        })
    }

    /// An attribute that is a count.
    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// Whether a switch is on: present without a value, or with one that isn't "no".
    pub(crate) fn is_on(&self) -> bool {
        !matches!(
            self.attribute("val").as_deref(),
            Some("0" | "false" | "off" | "none")
        )
    }
}

/// Depth of nesting that no office program writes.
const MAX_DEPTH: usize = 200;

/// Walks through a part; an element without content begins and ends.
///
/// # Errors
/// `Broken`, and those of `step`.
pub(crate) fn walk(
    xml: &str,
    mut step: impl FnMut(Step<'_>) -> Result<(), IntakeError>,
) -> Result<(), IntakeError> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0usize;
    loop {
        match reader.read_event().map_err(|_| IntakeError::Broken)? {
            Event::Start(start) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(IntakeError::Broken);
                }
                step(Step::Begin(element(start)))?;
            }
            Event::Empty(start) => {
                let element = element(start);
                let name = element.name.clone();
                step(Step::Begin(element))?;
                step(Step::End(name))?;
            }
            Event::End(end) => {
                depth = depth.checked_sub(1).ok_or(IntakeError::Broken)?;
                step(Step::End(local(end.local_name().as_ref())))?;
            }
            Event::Text(text) => {
                let text = String::from_utf8_lossy(&text).into_owned();
                step(Step::Text(line_ends(&text)))?;
            }
            Event::CData(text) => {
                step(Step::Text(String::from_utf8_lossy(&text).into_owned()))?;
            }
            Event::GeneralRef(reference) => {
                let name = String::from_utf8_lossy(&reference).into_owned();
                let text = quick_xml::escape::unescape(&format!("&{name};"))
                    .map_err(|_| IntakeError::Broken)?
                    .into_owned();
                step(Step::Text(text))?;
            }
            // Entities of a file's own are how small files grow without end; offices write none.
            Event::DocType(_) => return Err(IntakeError::Broken),
            Event::Eof if depth > 0 => return Err(IntakeError::Broken),
            Event::Eof => return Ok(()),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

fn element(start: BytesStart<'_>) -> Element<'_> {
    Element {
        name: local(start.local_name().as_ref()),
        start,
    }
}

fn local(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}

fn line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
