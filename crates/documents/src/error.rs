//! What can keep a paper from being made.

use gandan_domain::Issuer;
use thiserror::Error;

/// Why a paper could not be made. The sentences for the person live with whoever shows them.
#[derive(Debug, Error)]
pub enum DocumentError {
    /// Only the people's committee and the residential group have a heading so far.
    #[error("no printed heading for the issuer {0:?}")]
    IssuerNotPrintable(Issuer),
    /// A residential group prints its own name, and the session doesn't carry it.
    #[error("the residential group's name is missing")]
    UnitNameMissing,
    /// A margin lies outside Nghị định 30/2020, Phụ lục I.
    #[error("the {side} margin of {mm} mm lies outside {least}–{most} mm")]
    MarginOutOfRange {
        /// Which side: `top`, `bottom`, `left`, `right`.
        side: &'static str,
        /// What was asked for, millimetres.
        mm: u16,
        /// Least allowed, millimetres.
        least: u16,
        /// Most allowed, millimetres.
        most: u16,
    },
    /// XML that was being rewritten is not well formed.
    #[error("the XML of the document could not be rewritten: {0}")]
    Xml(#[from] quick_xml::Error),
    /// A document that was being read back has no such part, or the part is not text.
    #[error("the document has no readable part {0}")]
    Part(String),
    /// The archive could not be written or read.
    #[error("the archive of the document: {0}")]
    Zip(#[from] zip::result::ZipError),
    /// Bytes could not be written or read.
    #[error("writing the document: {0}")]
    Io(#[from] std::io::Error),
}
