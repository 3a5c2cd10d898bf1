//! The heading table: issuer and number at the left, Quốc hiệu and Tiêu ngữ at the right.

use super::blocks::{centred, rule, short_rule, single};
use super::text::Look;
use super::units::{twips, width};
use crate::decree::{AGENCY_PT, COUNTRY, COUNTRY_PT, MOTTO, MOTTO_PT, NUMBER_PT};
use crate::metrics;
use crate::paper::Letterhead;
use docx_rs::{Table, TableCell, TableCellMargins, TableLayoutType, TableRow, WidthType};

/// Right column, as in the official file of Mẫu 1.9: the Quốc hiệu needs 96 mm.
const RIGHT_MM: f64 = 100.0;
/// How far the table reaches into the left margin (official file).
const OUTDENT_MM: f64 = 6.0;
/// Padding at the sides of a cell (official file).
const PADDING_MM: f64 = 1.5;

/// The heading of a page whose text is `width_mm` wide.
pub fn table(head: &Letterhead, width_mm: f64) -> Table {
    let left_mm = width_mm + OUTDENT_MM - RIGHT_MM;
    let padding = width(PADDING_MM);
    Table::without_borders(vec![
        TableRow::new(vec![
            issuer(head, left_mm - 2.0 * PADDING_MM).width(width(left_mm), WidthType::Dxa),
            country(RIGHT_MM - 2.0 * PADDING_MM).width(width(RIGHT_MM), WidthType::Dxa),
        ])
        .cant_split(),
    ])
    .layout(TableLayoutType::Fixed)
    .width(width(left_mm + RIGHT_MM), WidthType::Dxa)
    .indent(-twips(OUTDENT_MM))
    .margins(TableCellMargins::new().margin(0, padding, 0, padding))
    .set_grid(vec![width(left_mm), width(RIGHT_MM)])
}

fn issuer(head: &Letterhead, room_mm: f64) -> TableCell {
    let mut cell = TableCell::new();
    let mut lengths: Vec<f64> = Vec::new();
    for line in &head.issuer {
        let look = if line.bold {
            Look::bold(AGENCY_PT)
        } else {
            Look::plain(AGENCY_PT)
        };
        let (paragraph, widths) = centred(&line.text, look, room_mm);
        cell = cell.add_paragraph(paragraph);
        // The rule belongs to the issuer itself, the bold lines.
        if line.bold {
            lengths.extend(widths);
        }
    }
    cell = cell.add_paragraph(rule(short_rule(&lengths), room_mm));
    if let Some(number) = &head.number {
        let (paragraph, _) = centred(number, Look::plain(NUMBER_PT), room_mm);
        cell = cell.add_paragraph(paragraph.line_spacing(single(6.0)));
    }
    cell
}

fn country(room_mm: f64) -> TableCell {
    let (name, _) = centred(COUNTRY, Look::bold(COUNTRY_PT), room_mm);
    let (motto, _) = centred(MOTTO, Look::bold(MOTTO_PT), room_mm);
    TableCell::new()
        .add_paragraph(name)
        .add_paragraph(motto)
        .add_paragraph(rule(metrics::width(MOTTO, MOTTO_PT, true), room_mm))
}
