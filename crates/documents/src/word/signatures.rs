//! The block of signatures: capacity and office, room to sign, full name. No row is torn apart,
//! and all of them stay with the paragraph before and the recipients after.

use super::Piece;
use super::blocks::{centred, single, speck};
use super::text::Look;
use super::units::width;
use crate::decree::SIGNATURE_PT;
use crate::paper::Signature;
use docx_rs::{
    HeightRule, Table, TableCell, TableCellMargins, TableLayoutType, TableRow, WidthType,
};

/// Room to sign and for the seal that covers a third of the signature.
const ROOM_MM: f64 = 22.0;
/// Padding at the sides of a cell.
const PADDING_MM: f64 = 1.5;

/// A table per row of signatures.
pub fn pieces(rows: &[Vec<Signature>], width_mm: f64) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(rows.len() * 2);
    for row in rows {
        // Two tables in a row would run into one.
        pieces.push(speck().line_spacing(single(12.0)).keep_next(true).into());
        pieces.push(table(row, width_mm).into());
    }
    pieces
}

fn table(row: &[Signature], width_mm: f64) -> Table {
    #[allow(clippy::cast_precision_loss)] // a handful of signatures
    let column_mm = width_mm / row.len().max(1) as f64;
    let inner = column_mm - 2.0 * PADDING_MM;
    let cells = |fill: &dyn Fn(&Signature) -> TableCell| -> Vec<TableCell> {
        row.iter()
            .map(|signature| fill(signature).width(width(column_mm), WidthType::Dxa))
            .collect()
    };
    let capacity = cells(&|signature| {
        let (first, _) = centred(&signature.capacity, Look::bold(SIGNATURE_PT), inner);
        let mut cell = TableCell::new().add_paragraph(first.keep_next(true));
        for line in &signature.office {
            let (office, _) = centred(line, Look::bold(SIGNATURE_PT), inner);
            cell = cell.add_paragraph(office.keep_next(true));
        }
        cell
    });
    let room = cells(&|_| TableCell::new().add_paragraph(speck().keep_next(true)));
    let names = cells(&|signature| {
        let (name, _) = centred(&signature.name, Look::bold(SIGNATURE_PT), inner);
        TableCell::new().add_paragraph(name.keep_next(true))
    });
    #[allow(clippy::cast_precision_loss)] // a height on a page
    let height = width(ROOM_MM) as f32;
    let padding = width(PADDING_MM);
    Table::without_borders(vec![
        TableRow::new(capacity).cant_split(),
        TableRow::new(room)
            .cant_split()
            .row_height(height)
            .height_rule(HeightRule::AtLeast),
        TableRow::new(names).cant_split(),
    ])
    .layout(TableLayoutType::Fixed)
    .width(width(width_mm), WidthType::Dxa)
    .margins(TableCellMargins::new().margin(0, padding, 0, padding))
    .set_grid(vec![width(column_mm); row.len()])
}
