//! A ruled table with a heading row that repeats on each page; its long rows may break.

use super::blocks::{breaks_by_itself, centred};
use super::schema::HEADER_ROW;
use super::text::{Look, run, styled};
use super::units::{self, half_points, millimetres, spacing, width};
use crate::DocumentError;
use crate::decree::TABLE_PT;
use crate::paper::Table as Content;
use docx_rs::{
    AlignmentType, BuildXML, Paragraph, Table, TableBorder, TableBorderPosition, TableBorders,
    TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

/// Padding at the sides of a cell.
const PADDING_MM: f64 = 1.2;
/// Lines of the highest cell of a row that stays whole: about a third of a page lying down.
const LINES_WHOLE: usize = 12;
/// Width of a letter of running text, parts of its size, rounded up.
const LETTER_EM: f64 = 0.45;

/// The height that marks the place of a table's rows; higher than any row of ours.
const ROWS_HERE: u16 = 28_887;

/// The table over the whole width of the text, and its rows as XML. The rows of a long annex are
/// tens of megabytes as a tree and a few as XML, so each is written down and let go; the table
/// keeps their place with a marked row.
pub fn table(content: &Content, width_mm: f64) -> (Table, Vec<u8>) {
    let whole: f64 = content.columns.iter().map(|c| c.share).sum();
    let widths: Vec<usize> = content
        .columns
        .iter()
        .map(|column| width(width_mm * column.share / whole))
        .collect();
    let mut rows = Vec::new();
    for cells in &content.rows {
        rows.extend_from_slice(&row(cells, content, &widths).build());
    }
    let mut kept = vec![head(content, &widths)];
    if !rows.is_empty() {
        kept.push(TableRow::new(Vec::new()).row_height(f32::from(ROWS_HERE)));
    }
    let padding = width(PADDING_MM);
    let table = Table::new(kept)
        .layout(TableLayoutType::Fixed)
        .width(widths.iter().sum(), WidthType::Dxa)
        .margins(TableCellMargins::new().margin(0, padding, 0, padding))
        .set_borders(borders())
        .set_grid(widths);
    (table, rows)
}

/// Puts the rows of all tables, in their order, where their places were kept.
///
/// # Errors
/// When a place is missing: no row may be dropped in silence.
pub fn with_rows(document: &[u8], rows: &[Vec<u8>]) -> Result<Vec<u8>, DocumentError> {
    let lost = || DocumentError::Part("the rows of a table".to_owned());
    // No text can look like the mark: its quotes are escaped there.
    let mark = format!("w:val=\"{ROWS_HERE}\"");
    let mut out = Vec::with_capacity(document.len() + rows.iter().map(Vec::len).sum::<usize>());
    let mut rest = document;
    for rows in rows {
        let at = find(rest, mark.as_bytes()).ok_or_else(lost)?;
        let begin = rfind(&rest[..at], ROW).ok_or_else(lost)?;
        let end = at + find(&rest[at..], ROW_END).ok_or_else(lost)? + ROW_END.len();
        out.extend_from_slice(&rest[..begin]);
        out.extend_from_slice(rows);
        rest = &rest[end..];
    }
    out.extend_from_slice(rest);
    Ok(out)
}

const ROW: &[u8] = b"<w:tr>";
const ROW_END: &[u8] = b"</w:tr>";

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|here| here == word)
}

fn rfind(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).rposition(|here| here == word)
}

fn borders() -> TableBorders {
    let line = |position| TableBorder::new(position).size(4).color("000000");
    TableBorders::with_empty()
        .set(line(TableBorderPosition::Top))
        .set(line(TableBorderPosition::Left))
        .set(line(TableBorderPosition::Bottom))
        .set(line(TableBorderPosition::Right))
        .set(line(TableBorderPosition::InsideH))
        .set(line(TableBorderPosition::InsideV))
}

fn head(content: &Content, widths: &[usize]) -> TableRow {
    let cells = content
        .columns
        .iter()
        .zip(widths)
        .map(|(column, width)| {
            let room = millimetres(*width) - 2.0 * PADDING_MM;
            let look = Look::bold(content.size);
            // Who reads the file by program finds the headings whole.
            let title = if breaks_by_itself(&column.head, look, room) {
                centred(&column.head, look, room).0
            } else {
                words(&column.head, look, true)
            };
            TableCell::new()
                .width(*width, WidthType::Dxa)
                .vertical_align(VAlignType::Center)
                .add_paragraph(title.style("TableText").keep_next(true))
        })
        .collect();
    TableRow::new(cells)
        .cant_split()
        .row_height(f32::from(HEADER_ROW))
}

/// A row of text. A short one stays whole, a long one may break across pages.
fn row(cells: &[String], content: &Content, widths: &[usize]) -> TableRow {
    let whole = cells
        .iter()
        .zip(widths)
        .all(|(cell, width)| lines(cell, *width, content.size) <= LINES_WHOLE);
    let cells = cells
        .iter()
        .zip(&content.columns)
        .zip(widths)
        .map(|((text, column), width)| {
            TableCell::new()
                .width(*width, WidthType::Dxa)
                .add_paragraph(words(text, Look::plain(content.size), column.centred))
        })
        .collect();
    let row = TableRow::new(cells);
    if whole { row.cant_split() } else { row }
}

/// About how many lines a text takes in a cell of this width, twentieths of a point.
fn lines(text: &str, width: usize, size_pt: f64) -> usize {
    let letter = usize::try_from(spacing(size_pt * LETTER_EM))
        .unwrap_or(1)
        .max(1);
    let room = (width.saturating_sub(2 * units::width(PADDING_MM)) / letter).max(1);
    text.lines()
        .map(|line| line.chars().count().div_ceil(room).max(1))
        .sum()
}

fn words(text: &str, look: Look, centred: bool) -> Paragraph {
    // The style has the size of the annex, whose cells are many.
    let by_style = look.size.total_cmp(&TABLE_PT).is_eq() && !look.bold;
    let mut paragraph = Paragraph::new().style("TableText");
    if !by_style {
        paragraph = paragraph.size(half_points(look.size));
    }
    if centred {
        paragraph = paragraph.align(AlignmentType::Center);
    }
    match text {
        "" => paragraph,
        text if by_style => paragraph.add_run(styled(text)),
        text => paragraph.add_run(run(text, look)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const PLACE: &str = "<w:tr><w:trPr><w:trHeight w:val=\"28887\"/></w:trPr></w:tr>";

    #[test]
    fn rows_go_where_their_table_kept_a_place() {
        let document = format!("<a><w:tr>h</w:tr>{PLACE}</a><b>{PLACE}</b>");
        let rows = [b"1".to_vec(), b"2".to_vec()];
        let whole = with_rows(document.as_bytes(), &rows).unwrap();
        assert_eq!(whole, b"<a><w:tr>h</w:tr>1</a><b>2</b>");
    }

    #[test]
    fn rows_without_a_place_are_an_error_not_a_gap() {
        assert!(with_rows(b"<a></a>", &[b"1".to_vec()]).is_err());
    }
}
