//! The minutes of a session by Mẫu 1.9 (Nghị định 30/2020/NĐ-CP, Phụ lục III): which words stand
//! on the paper. Everything comes from the record; nothing is said that it doesn't hold.

mod annex;
mod came_and_went;
mod content;
mod general;
mod head;
mod printed;
mod signatures;
mod words;

use crate::DocumentError;
use crate::decree::PageMargins;
use crate::paper::{Block, Paper, Paragraph, Role, Section};
use crate::word;
use gandan_domain::order::Order;
use gandan_domain::{Instant, Record};
use printed::Printed;

/// How the minutes are to be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MinutesOptions {
    /// Order of the opinions in part II.3; the annex follows it.
    pub order: Order,
    /// Whether this copy says DỰ THẢO.
    pub draft: bool,
    /// When this copy is made; stands among the file's properties only.
    pub made_on: Instant,
    /// Margins of the pages.
    pub page: PageMargins,
}

/// The minutes as a Word file. The same record and options give the same bytes.
///
/// # Errors
/// [`DocumentError::IssuerNotPrintable`], [`DocumentError::UnitNameMissing`] and
/// [`DocumentError::MarginOutOfRange`] are the caller's to settle; the rest points to a bug.
pub fn minutes(record: &Record, options: &MinutesOptions) -> Result<Vec<u8>, DocumentError> {
    word::write(&minutes_paper(record, options)?)
}

/// The minutes as a paper, for any writer.
///
/// # Errors
/// [`DocumentError::IssuerNotPrintable`] and [`DocumentError::UnitNameMissing`].
pub fn minutes_paper(record: &Record, options: &MinutesOptions) -> Result<Paper, DocumentError> {
    let session = &record.session;
    let issuer = head::issuer(session)?;
    let printed = Printed::of(record, options.order);

    let mut blocks: Vec<Block> = Vec::new();
    if options.draft {
        blocks.push(Block::Stamp("DỰ THẢO".to_owned()));
    }
    blocks.push(Block::Letterhead(issuer.letterhead.clone()));
    blocks.push(head::title(session));
    let body = [
        head::basis(session),
        general::part(&printed),
        content::part(&printed),
        content::conclusions(record),
        content::ending(session),
    ];
    blocks.extend(body.into_iter().flatten());
    blocks.push(Block::Signatures(signatures::rows(session)));
    blocks.push(Block::Recipients(words::recipients(&session.recipients)));

    let mut sections = vec![Section {
        landscape: false,
        blocks,
    }];
    if !printed.opinions.is_empty() {
        sections.push(Section {
            landscape: true,
            blocks: annex::blocks(&printed, &issuer),
        });
    }
    Ok(Paper {
        title: format!("Biên bản {}", words::one_line(&session.title)),
        issuer: issuer.full_name,
        made_on: options.made_on,
        page: options.page,
        sections,
    })
}

/// A paragraph of the body.
fn paragraph(role: Role, lead: impl Into<String>, text: impl Into<String>) -> Block {
    Block::Paragraph(Paragraph {
        role,
        lead: lead.into(),
        text: text.into(),
    })
}

/// Items as lines of a list: "- …;" and at the end "- …."
fn list(items: &[String]) -> impl Iterator<Item = Block> {
    let last = items.len().saturating_sub(1);
    items.iter().enumerate().map(move |(index, item)| {
        let end = if index == last { '.' } else { ';' };
        let item = item.trim_end_matches([';', '.', ' ']);
        paragraph(Role::Text, "", format!("- {item}{end}"))
    })
}
