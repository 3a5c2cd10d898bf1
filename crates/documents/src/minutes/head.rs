//! Heading, title and legal bases.

use super::words::{self, ward_kind};
use super::{Block, paragraph};
use crate::DocumentError;
use crate::paper::{HeadingLine, IssuerLine, Letterhead, Role};
use gandan_domain::{Issuer, Session};

/// The issuing body on the paper.
pub struct IssuingBody {
    /// "Ủy ban nhân dân phường Cửa Nam".
    pub full_name: String,
    /// Left side of the heading.
    pub letterhead: Letterhead,
}

/// The heading by issuer (vietnam.md §4.1).
pub fn issuer(session: &Session) -> Result<IssuingBody, DocumentError> {
    let ward = &session.ward;
    let place = format!("{} {}", ward_kind(ward.kind), ward.name);
    let line = |text: &str, bold| IssuerLine {
        text: text.to_uppercase(),
        bold,
    };
    match ward.issuer {
        Issuer::Uban => Ok(IssuingBody {
            full_name: format!("Ủy ban nhân dân {place}"),
            letterhead: Letterhead {
                issuer: vec![line("Ủy ban nhân dân", true), line(&place, true)],
                number: Some(format!("Số: {}", number_and_sign(session))),
            },
        }),
        Issuer::ToDanPho => {
            let unit = ward
                .unit_name
                .as_deref()
                .filter(|name| !name.trim().is_empty())
                .ok_or(DocumentError::UnitNameMissing)?;
            Ok(IssuingBody {
                full_name: format!("{unit}, {place}"),
                letterhead: Letterhead {
                    issuer: vec![line(&place, false), line(unit, true)],
                    number: None,
                },
            })
        }
        other => Err(DocumentError::IssuerNotPrintable(other)),
    }
}

/// "05/BB-UBND", or room for the clerk to write the number.
pub fn number_and_sign(session: &Session) -> String {
    let number = session
        .number
        .map_or_else(|| "     ".to_owned(), |number| format!("{number:02}"));
    format!("{number}/BB-UBND")
}

/// BIÊN BẢN and the trích yếu, line by line.
pub fn title(session: &Session) -> Block {
    let line = |text: &str| HeadingLine {
        text: text.to_owned(),
        italic: false,
    };
    let mut lines = vec![line("BIÊN BẢN")];
    lines.extend(
        session
            .title
            .lines()
            .map(words::one_line)
            .filter(|text| !text.is_empty())
            .map(|text| line(&text)),
    );
    Block::Heading(lines)
}

/// Căn cứ: each on its own line ending ";", the last "." (ô 6).
pub fn basis(session: &Session) -> Vec<Block> {
    let last = session.basis.len().saturating_sub(1);
    session
        .basis
        .iter()
        .enumerate()
        .map(|(index, basis)| {
            let basis = basis.trim().trim_end_matches([';', '.', ' ']);
            let end = if index == last { '.' } else { ';' };
            paragraph(Role::Basis, "", format!("{basis}{end}"))
        })
        .collect()
}
