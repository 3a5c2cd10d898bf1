//! Writes a paper as a Word file: blocks become docx-rs paragraphs and tables, a pass puts their
//! properties into the schema's order, and fixed parts complete the package.

mod blocks;
mod letterhead;
mod package;
mod parts;
mod schema;
mod signatures;
mod table;
mod text;
mod units;

use crate::DocumentError;
use crate::decree::{HEADER_MM, PAGE_MM, PAGE_NUMBER_PT, PageMargins};
use crate::paper::{Paper, Section};
use docx_rs::{
    AlignmentType, BuildXML, Docx, Header, PageMargin, PageNum, PageNumType, PageOrientationType,
    PageSize, Paragraph, SectionProperty, Table,
};
use units::{half_points, twips};

/// Something that stands in the body of a Word document.
enum Piece {
    Paragraph(Box<Paragraph>),
    /// With the rows, as XML, that go where it keeps a place for them.
    Table(Box<Table>, Vec<u8>),
}

impl From<Paragraph> for Piece {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(Box::new(paragraph))
    }
}

impl From<Table> for Piece {
    fn from(table: Table) -> Self {
        Self::Table(Box::new(table), Vec::new())
    }
}

/// The Word file of a paper. The same paper gives the same bytes.
///
/// # Errors
/// Margins outside the decree; faults of XML or archive, which point to a bug.
pub fn write(paper: &Paper) -> Result<Vec<u8>, DocumentError> {
    paper.page.check()?;
    let header = header();
    let mut rows = Vec::new();
    let built = document(paper, &header, &mut rows).build();
    let body = table::with_rows(&built.document, &rows)?;
    package::pack(&[
        ("[Content_Types].xml", parts::content_types().into_bytes()),
        ("_rels/.rels", parts::relations().into_bytes()),
        ("docProps/app.xml", parts::app_properties().into_bytes()),
        (
            "docProps/core.xml",
            parts::core_properties(paper).into_bytes(),
        ),
        ("word/document.xml", schema::ordered(&body)?),
        (
            "word/_rels/document.xml.rels",
            parts::document_relations().into_bytes(),
        ),
        ("word/styles.xml", parts::styles().into_bytes()),
        ("word/settings.xml", parts::settings().into_bytes()),
        ("word/fontTable.xml", parts::font_table().into_bytes()),
        ("word/header1.xml", schema::ordered(&header.build())?),
    ])
}

/// The page number, centred in the upper margin; the first page of a section doesn't show it.
fn header() -> Header {
    Header::new().add_paragraph(
        Paragraph::new()
            .style("Header")
            .align(AlignmentType::Center)
            .size(half_points(PAGE_NUMBER_PT))
            .add_page_num(PageNum::new()),
    )
}

/// The document; the rows of its ruled tables go into `rows`.
fn document(paper: &Paper, header: &Header, rows: &mut Vec<Vec<u8>>) -> Docx {
    let last = paper.sections.len().saturating_sub(1);
    let mut docx = Docx::new();
    for (index, section) in paper.sections.iter().enumerate() {
        let mut pieces: Vec<Piece> = Vec::new();
        for block in &section.blocks {
            pieces.extend(blocks::pieces(
                block,
                paper.page.text_width(section.landscape),
            ));
        }
        let property = page_of(section, paper.page, header);
        if index == last {
            docx.document.section_property = property;
            // A body may not end in a table.
            if matches!(pieces.last(), Some(Piece::Table(..)) | None) {
                pieces.push(blocks::speck().into());
            }
        } else {
            let end = match pieces.pop() {
                Some(Piece::Paragraph(paragraph)) => *paragraph,
                Some(table @ Piece::Table(..)) => {
                    pieces.push(table);
                    blocks::speck()
                }
                None => blocks::speck(),
            };
            pieces.push(end.section_property(property).into());
        }
        for piece in pieces {
            docx = match piece {
                Piece::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
                Piece::Table(table, of_table) => {
                    if !of_table.is_empty() {
                        rows.push(of_table);
                    }
                    docx.add_table(*table)
                }
            };
        }
    }
    docx
}

fn page_of(section: &Section, page: PageMargins, header: &Header) -> SectionProperty {
    let whole = |mm: f64| u32::try_from(twips(mm)).unwrap_or_default();
    let (width, height) = PAGE_MM;
    let size = if section.landscape {
        PageSize::new()
            .size(whole(height), whole(width))
            .orient(PageOrientationType::Landscape)
    } else {
        PageSize::new().size(whole(width), whole(height))
    };
    let margin = |mm: u16| twips(f64::from(mm));
    SectionProperty::new()
        .header(header.clone(), parts::HEADER_ID)
        .page_size(size)
        .page_margin(
            PageMargin::new()
                .top(margin(page.top))
                .bottom(margin(page.bottom))
                .left(margin(page.left))
                .right(margin(page.right))
                .header(twips(HEADER_MM))
                .footer(twips(HEADER_MM))
                .gutter(0),
        )
        .page_num_type(PageNumType::new().start(1))
        .title_pg()
}
