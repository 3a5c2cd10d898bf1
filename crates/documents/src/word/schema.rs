//! Puts the children of property elements into the order of ECMA-376 (transitional), which the
//! generating library doesn't keep and Word insists on, and drops what has no meaning: empty
//! property lists, paragraph ids from a counter, attributes the schema doesn't know.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Marks a row that repeats on each page: the library has no word for `w:tblHeader`, so such a
/// row is given this height, in twips and higher than any row of ours, which is replaced here.
pub const HEADER_ROW: u16 = 28_888;

/// Order of children per property element.
fn order_of(element: &[u8]) -> Option<&'static [&'static str]> {
    Some(match element {
        b"w:pPr" => &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:framePr",
            "w:widowControl",
            "w:numPr",
            "w:suppressLineNumbers",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:suppressAutoHyphens",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:contextualSpacing",
            "w:jc",
            "w:textDirection",
            "w:textAlignment",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
        ],
        b"w:rPr" => &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:smallCaps",
            "w:strike",
            "w:color",
            "w:spacing",
            "w:w",
            "w:sz",
            "w:szCs",
            "w:highlight",
            "w:u",
            "w:vertAlign",
            "w:rtl",
            "w:lang",
        ],
        b"w:pBdr" | b"w:tcBorders" | b"w:tblBorders" | b"w:tblCellMar" | b"w:tcMar" => &[
            "w:top",
            "w:left",
            "w:start",
            "w:bottom",
            "w:right",
            "w:end",
            "w:between",
            "w:bar",
            "w:insideH",
            "w:insideV",
        ],
        b"w:tblPr" => &[
            "w:tblStyle",
            "w:tblpPr",
            "w:tblOverlap",
            "w:bidiVisual",
            "w:tblW",
            "w:jc",
            "w:tblCellSpacing",
            "w:tblInd",
            "w:tblBorders",
            "w:shd",
            "w:tblLayout",
            "w:tblCellMar",
            "w:tblLook",
        ],
        b"w:trPr" => &["w:gridBefore", "w:cantSplit", "w:trHeight", "w:tblHeader"],
        b"w:tcPr" => &[
            "w:tcW",
            "w:gridSpan",
            "w:vMerge",
            "w:tcBorders",
            "w:shd",
            "w:noWrap",
            "w:tcMar",
            "w:textDirection",
            "w:tcFitText",
            "w:vAlign",
        ],
        b"w:sectPr" => &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:pgNumType",
            "w:cols",
            "w:vAlign",
            "w:titlePg",
            "w:textDirection",
            "w:docGrid",
        ],
        _ => return None,
    })
}

/// Rewrites a part of the document.
///
/// # Errors
/// When the part is not well-formed XML.
pub fn ordered(part: &[u8]) -> Result<Vec<u8>, quick_xml::Error> {
    let mut pass = Pass {
        source: part,
        reader: Reader::from_reader(part),
    };
    pass.reader.config_mut().check_end_names = true;
    let mut out = Vec::with_capacity(part.len());
    loop {
        let (event, raw) = pass.next()?;
        match event {
            Event::Eof => return Ok(out),
            Event::Start(start) if order_of(start.name().as_ref()).is_some() => {
                pass.properties(&start, raw, &mut out)?;
            }
            Event::Empty(empty) if order_of(empty.name().as_ref()).is_some() => {}
            Event::Start(start) if start.name().as_ref() == b"w:p" => {
                out.extend_from_slice(b"<w:p>");
            }
            Event::Empty(empty) if empty.name().as_ref() == b"w:p" => {
                out.extend_from_slice(b"<w:p/>");
            }
            Event::Empty(empty) if empty.name().as_ref() == b"w:gridCol" => {
                let kept = empty
                    .attributes()
                    .flatten()
                    .find(|a| a.key.as_ref() == b"w:w");
                out.extend_from_slice(b"<w:gridCol");
                if let Some(width) = kept {
                    out.extend_from_slice(b" w:w=\"");
                    out.extend_from_slice(&width.value);
                    out.extend_from_slice(b"\"");
                }
                out.extend_from_slice(b"/>");
            }
            _ => out.extend_from_slice(raw),
        }
    }
}

struct Pass<'a> {
    source: &'a [u8],
    reader: Reader<&'a [u8]>,
}

impl<'a> Pass<'a> {
    /// The next event and the bytes it was read from.
    fn next(&mut self) -> Result<(Event<'a>, &'a [u8]), quick_xml::Error> {
        let from = self.position();
        let event = self.reader.read_event()?;
        let to = self.position();
        Ok((event, self.source.get(from..to).unwrap_or_default()))
    }

    fn position(&self) -> usize {
        // The source is a slice in memory, so its positions fit.
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    /// Reads a property element to its end and writes it with its children in order; writes
    /// nothing where it has no children.
    fn properties(
        &mut self,
        start: &BytesStart<'_>,
        opening: &[u8],
        out: &mut Vec<u8>,
    ) -> Result<(), quick_xml::Error> {
        let name = start.name().as_ref().to_vec();
        let order = order_of(&name).unwrap_or_default();
        let mut children: Vec<(usize, Vec<u8>)> = Vec::new();
        loop {
            let (event, raw) = self.next()?;
            match event {
                Event::End(_) | Event::Eof => break,
                Event::Start(child) => {
                    let rank = rank(order, &child);
                    let mut bytes = Vec::new();
                    if order_of(child.name().as_ref()).is_some() {
                        self.properties(&child, raw, &mut bytes)?;
                    } else {
                        bytes.extend_from_slice(raw);
                        self.copy_to_end(&mut bytes)?;
                    }
                    if !bytes.is_empty() {
                        children.push((rank, bytes));
                    }
                }
                Event::Empty(child) if order_of(child.name().as_ref()).is_some() => {}
                Event::Empty(child) if is_header_mark(&child) => {
                    children.push((usize::MAX, b"<w:tblHeader/>".to_vec()));
                }
                Event::Empty(child) => children.push((rank(order, &child), raw.to_vec())),
                _ => {}
            }
        }
        if children.is_empty() {
            return Ok(());
        }
        children.sort_by_key(|(rank, _)| *rank);
        out.extend_from_slice(opening);
        for (_, bytes) in children {
            out.extend_from_slice(&bytes);
        }
        out.extend_from_slice(b"</");
        out.extend_from_slice(&name);
        out.extend_from_slice(b">");
        Ok(())
    }

    /// Copies an element whose opening tag has been copied, its closing tag included.
    fn copy_to_end(&mut self, out: &mut Vec<u8>) -> Result<(), quick_xml::Error> {
        let mut depth = 1_usize;
        while depth > 0 {
            let (event, raw) = self.next()?;
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                Event::Eof => return Ok(()),
                _ => {}
            }
            out.extend_from_slice(raw);
        }
        Ok(())
    }
}

fn rank(order: &[&str], element: &BytesStart<'_>) -> usize {
    order
        .iter()
        .position(|known| known.as_bytes() == element.name().as_ref())
        .unwrap_or(usize::MAX)
}

fn is_header_mark(element: &BytesStart<'_>) -> bool {
    element.name().as_ref() == b"w:trHeight"
        && element
            .attributes()
            .flatten()
            .any(|a| a.key.as_ref() == b"w:val" && *a.value == *HEADER_ROW.to_string().as_bytes())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    fn pass(xml: &str) -> String {
        String::from_utf8(ordered(xml.as_bytes()).expect("well formed")).expect("UTF-8")
    }

    #[test]
    fn children_of_properties_come_in_the_order_of_the_schema() {
        assert_eq!(
            pass(
                r#"<w:p w14:paraId="1"><w:pPr><w:rPr><w:sz w:val="28" /><w:b /></w:rPr><w:jc w:val="center" /><w:keepNext /></w:pPr></w:p>"#
            ),
            r#"<w:p><w:pPr><w:keepNext /><w:jc w:val="center" /><w:rPr><w:b /><w:sz w:val="28" /></w:rPr></w:pPr></w:p>"#
        );
    }

    #[test]
    fn empty_properties_are_left_out_and_texts_stay_as_they_are() {
        assert_eq!(
            pass(
                r#"<w:p><w:pPr><w:rPr /></w:pPr><w:r><w:t xml:space="preserve"> a &lt; b </w:t></w:r></w:p>"#
            ),
            r#"<w:p><w:r><w:t xml:space="preserve"> a &lt; b </w:t></w:r></w:p>"#
        );
    }

    #[test]
    fn the_mark_of_a_header_row_becomes_the_words_own() {
        let marked = format!(
            r#"<w:trPr><w:trHeight w:val="{HEADER_ROW}" w:hRule="atLeast" /><w:cantSplit /></w:trPr>"#
        );
        assert_eq!(
            pass(&marked),
            "<w:trPr><w:cantSplit /><w:tblHeader/></w:trPr>"
        );
    }

    #[test]
    fn a_broken_part_is_refused() {
        assert!(ordered(b"<w:p><w:r></w:p>").is_err());
    }
}
