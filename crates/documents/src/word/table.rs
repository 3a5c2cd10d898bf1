//! A ruled table with a heading row that repeats on each page; its long rows may break.

use super::blocks::{breaks_by_itself, centred};
use super::schema::HEADER_ROW;
use super::text::{Look, run, styled};
use super::units::{self, half_points, millimetres, spacing, width};
use crate::decree::TABLE_PT;
use crate::paper::Table as Content;
use docx_rs::{
    AlignmentType, Paragraph, Table, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

/// Padding at the sides of a cell.
const PADDING_MM: f64 = 1.2;
/// Lines of the highest cell of a row that stays whole: about a third of a page lying down.
const LINES_WHOLE: usize = 12;
/// Width of a letter of running text, parts of its size, rounded up.
const LETTER_EM: f64 = 0.45;

/// The table over the whole width of the text.
pub fn table(content: &Content, width_mm: f64) -> Table {
    let whole: f64 = content.columns.iter().map(|c| c.share).sum();
    let widths: Vec<usize> = content
        .columns
        .iter()
        .map(|column| width(width_mm * column.share / whole))
        .collect();
    let mut rows = Vec::with_capacity(content.rows.len() + 1);
    rows.push(head(content, &widths));
    for cells in &content.rows {
        rows.push(row(cells, content, &widths));
    }
    let padding = width(PADDING_MM);
    Table::new(rows)
        .layout(TableLayoutType::Fixed)
        .width(widths.iter().sum(), WidthType::Dxa)
        .margins(TableCellMargins::new().margin(0, padding, 0, padding))
        .set_borders(borders())
        .set_grid(widths)
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
