//! A paper as every writer of a format sees it: what is printed and in which role, with no word
//! about how a file holds it. Sizes and styles of the roles are in [`crate::decree`].

use crate::decree::PageMargins;
use gandan_domain::Instant;

/// A whole paper.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// Title among the file's properties, one line.
    pub title: String,
    /// Who issues it, in full; the creator among the file's properties.
    pub issuer: String,
    /// When this copy was made.
    pub made_on: Instant,
    /// Margins of its pages.
    pub page: PageMargins,
    /// Parts with pages of their own, each counted from 1. At least one.
    pub sections: Vec<Section>,
}

/// A run of pages of one orientation, counted from 1, its first number not shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// A4 lying down instead of upright.
    pub landscape: bool,
    /// What stands on the pages, from top to bottom.
    pub blocks: Vec<Block>,
}

/// One thing on the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A boxed word at the top left, "DỰ THẢO".
    Stamp(String),
    /// Issuer and number at the left, Quốc hiệu and Tiêu ngữ at the right (ô 1–3).
    Letterhead(Letterhead),
    /// Centred lines with a short rule under the last one (ô 5a, titles of annexes).
    Heading(Vec<HeadingLine>),
    /// A paragraph of the body.
    Paragraph(Paragraph),
    /// A table with ruled cells and a heading row that repeats on each page.
    Table(Table),
    /// Rows of signatures, each never torn apart and never alone on a page.
    Signatures(Vec<Vec<Signature>>),
    /// Nơi nhận: the lines with their "- " and ";" (ô 9b).
    Recipients(Vec<String>),
}

/// The left side of the heading; the right side is the same on every paper of the State.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letterhead {
    /// Names of the issuer, top to bottom.
    pub issuer: Vec<IssuerLine>,
    /// "Số: 05/BB-UBND"; absent where the issuer keeps no register.
    pub number: Option<String>,
}

/// One line of the issuer's name (ô 2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerLine {
    /// The name in capitals.
    pub text: String,
    /// Bold for the issuer itself, not for the body above it.
    pub bold: bool,
}

/// One centred line; line breaks inside are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingLine {
    /// The words.
    pub text: String,
    /// Upright and bold, or italic.
    pub italic: bool,
}

/// What a paragraph is for; decides its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Căn cứ, italic.
    Basis,
    /// "I. THÔNG TIN CHUNG".
    Part,
    /// "1. Thời gian: …": number and title bold, the rest plain.
    Clause,
    /// Name of a group of items, "Lĩnh vực …".
    Group,
    /// A task; the line under it that says whose it is stays with it.
    Task,
    /// A remark on the table under it, italic.
    Note,
    /// An item or plain text of the body.
    Text,
    /// The last sentence; signatures stay with it.
    Closing,
}

/// A paragraph of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is for.
    pub role: Role,
    /// The words that the role prints in bold, with their number; may be empty.
    pub lead: String,
    /// The words after the lead. Line breaks and tabs are kept.
    pub text: String,
}

/// A table with ruled cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Size of its letters, points.
    pub size: f64,
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Rows of cells, as many as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Words of the heading row.
    pub head: String,
    /// Share of the text's width; the writer scales the sum to the page.
    pub share: f64,
    /// Centred (numbers, dates) or flush left (text).
    pub centred: bool,
}

/// One signature (ô 7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// "CHỦ TỌA", "THƯ KÝ".
    pub capacity: String,
    /// Office under it, line by line; may be empty.
    pub office: Vec<String>,
    /// Full name; empty leaves room to write it.
    pub name: String,
}
