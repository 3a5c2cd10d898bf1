//! Blocks of a paper as Word paragraphs and tables.

use super::text::{Look, run};
use super::units::{eighths, half_points, spacing, twips};
use super::{Piece, letterhead, signatures, table};
use crate::decree::{
    BEFORE_PT, BODY_PT, FIRST_LINE_MM, LINE, RECIPIENT_LIST_PT, RECIPIENTS_PT, RULE_PT, STAMP_PT,
    TITLE_PT,
};
use crate::paper::{Block, HeadingLine, Paragraph as Text, Role};
use crate::{balance, metrics};
use docx_rs::{
    AlignmentType, LineSpacing, LineSpacingType, Paragraph, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, SpecialIndentType,
};

/// Longest list of recipients that stays on one page with the signatures.
const RECIPIENTS_TOGETHER: usize = 12;

/// Room that a line needs against its reckoned width: the reader's font may be a hair wider, and
/// the italic is reckoned as the upright.
const SPARE: f64 = 1.01;

/// What a block becomes on a page whose text is `width_mm` wide.
pub fn pieces(block: &Block, width_mm: f64) -> Vec<Piece> {
    match block {
        Block::Stamp(word) => vec![stamp(word, width_mm).into()],
        Block::Letterhead(head) => vec![letterhead::table(head, width_mm).into()],
        Block::Heading(lines) => heading(lines, width_mm),
        Block::Paragraph(text) => vec![paragraph(text).into()],
        Block::Table(content) => {
            let (table, rows) = table::table(content, width_mm);
            vec![Piece::Table(Box::new(table), rows)]
        }
        Block::Signatures(rows) => signatures::pieces(rows, width_mm),
        Block::Recipients(lines) => recipients(lines),
    }
}

/// An empty paragraph too small to be seen.
pub fn speck() -> Paragraph {
    Paragraph::new().size(2).line_spacing(
        LineSpacing::new()
            .before(0)
            .after(0)
            .line_rule(LineSpacingType::Exact)
            .line(20),
    )
}

/// A rule of a given length, centred in a room.
pub fn rule(length_mm: f64, room_mm: f64) -> Paragraph {
    let side = twips(((room_mm - length_mm) / 2.0).max(0.0));
    Paragraph::new()
        .size(2)
        .align(AlignmentType::Center)
        .indent(Some(side), None, Some(side), None)
        .line_spacing(
            LineSpacing::new()
                .before(0)
                .after(0)
                .line_rule(LineSpacingType::Exact)
                .line(60),
        )
        .set_borders(
            ParagraphBorders::with_empty().set(
                ParagraphBorder::new(ParagraphBorderPosition::Bottom)
                    .size(eighths(RULE_PT))
                    .space(0)
                    .color("000000"),
            ),
        )
}

/// Length of a rule that must be 1/3 to 1/2 of the text above it, which may take several lines:
/// right for the longest line and, where possible, for the last one too.
pub fn short_rule(lines: &[f64]) -> f64 {
    let longest = lines.iter().copied().fold(0.0, f64::max);
    let lowest = lines.last().copied().unwrap_or(longest);
    let (least, most) = (longest / 3.0, lowest / 2.0);
    if least < most {
        f64::midpoint(least, most)
    } else {
        longest * 0.35
    }
}

/// How a text falls into centred lines.
struct Lines {
    /// The lines of each line given.
    balanced: Vec<Vec<String>>,
    /// The room in which it does so without line breaks, if any, millimetres.
    inner: Option<f64>,
}

fn laid_out(text: &str, look: Look, room_mm: f64) -> Lines {
    let given: Vec<&str> = text.lines().collect();
    let fits = given
        .iter()
        .all(|line| metrics::width(line, look.size, look.bold) * SPARE <= room_mm);
    // A break stands after a space, for which its line needs room.
    let space = metrics::width(" ", look.size, look.bold);
    let balanced: Vec<Vec<String>> = given
        .iter()
        .map(|part| {
            if fits {
                return vec![(*part).to_owned()];
            }
            balance::balanced(part, look.size, look.bold, room_mm / SPARE - space)
        })
        .collect();
    if fits {
        return Lines {
            balanced,
            inner: Some(room_mm),
        };
    }
    let widest = balanced
        .iter()
        .flatten()
        .map(|line| metrics::width(line, look.size, look.bold))
        .fold(0.0, f64::max);
    let inner = (widest * SPARE).min(room_mm);
    let by_itself = given
        .iter()
        .zip(&balanced)
        .all(|(part, lines)| balance::wrap(part, look.size, look.bold, inner) == *lines);
    Lines {
        balanced,
        inner: by_itself.then_some(inner),
    }
}

/// Whether [`centred`] leaves the text without line breaks of its own.
pub fn breaks_by_itself(text: &str, look: Look, room_mm: f64) -> bool {
    laid_out(text, look, room_mm).inner.is_some()
}

/// A centred paragraph whose lines are of about equal length and break where the sense does. The
/// sides are indented so far that the text breaks so by itself; only where no indent can do it do
/// line breaks stand after the spaces. The words stay as they are.
pub fn centred(text: &str, look: Look, room_mm: f64) -> (Paragraph, Vec<f64>) {
    let Lines { balanced, inner } = laid_out(text, look, room_mm);
    let lines = balanced
        .iter()
        .flatten()
        .map(|line| metrics::width(line, look.size, look.bold))
        .collect();
    let text = if inner.is_some() {
        text.to_owned()
    } else {
        let parts: Vec<String> = balanced.iter().map(|lines| lines.join(" \n")).collect();
        parts.join("\n")
    };
    let side = twips((room_mm - inner.unwrap_or(room_mm)) / 2.0);
    let mut paragraph = Paragraph::new()
        .align(AlignmentType::Center)
        .size(half_points(look.size))
        .line_spacing(single(0.0))
        .add_run(run(&text, look));
    if side > 0 {
        paragraph = paragraph.indent(Some(side), None, Some(side), None);
    }
    (paragraph, lines)
}

/// Single line spacing after a gap.
pub fn single(before_pt: f64) -> LineSpacing {
    LineSpacing::new()
        .before(spacing(before_pt))
        .after(0)
        .line_rule(LineSpacingType::Auto)
        .line(240)
}

fn stamp(word: &str, width_mm: f64) -> Paragraph {
    let look = Look::bold(STAMP_PT);
    let length = metrics::width(word, look.size, look.bold) + 6.0;
    let border = |position| {
        ParagraphBorder::new(position)
            .size(eighths(RULE_PT))
            .space(1)
            .color("000000")
    };
    Paragraph::new()
        .align(AlignmentType::Center)
        .size(half_points(look.size))
        .indent(Some(0), None, Some(twips(width_mm - length)), None)
        .line_spacing(single(0.0).after(spacing(BEFORE_PT)))
        .set_borders(
            ParagraphBorders::with_empty()
                .set(border(ParagraphBorderPosition::Top))
                .set(border(ParagraphBorderPosition::Left))
                .set(border(ParagraphBorderPosition::Bottom))
                .set(border(ParagraphBorderPosition::Right)),
        )
        .add_run(run(word, look))
}

fn heading(lines: &[HeadingLine], width_mm: f64) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(lines.len() + 1);
    let mut under: Vec<f64> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let look = if line.italic {
            Look::italic(TITLE_PT)
        } else {
            Look::bold(TITLE_PT)
        };
        let (mut paragraph, lengths) = centred(&line.text, look, width_mm);
        if index == 0 {
            paragraph = paragraph.line_spacing(single(12.0));
        }
        pieces.push(paragraph.keep_next(true).into());
        under = lengths;
    }
    pieces.push(rule(short_rule(&under), width_mm).keep_next(true).into());
    // Room between the rule and the text.
    pieces.push(
        Paragraph::new()
            .size(half_points(BEFORE_PT))
            .line_spacing(single(0.0))
            .into(),
    );
    pieces
}

fn paragraph(text: &Text) -> Paragraph {
    let (style, look) = match text.role {
        Role::Part => ("Heading1", Look::bold(BODY_PT)),
        Role::Clause => ("Heading2", Look::plain(BODY_PT)),
        Role::Basis | Role::Note => ("BodyText", Look::italic(BODY_PT)),
        Role::Group => (
            "BodyText",
            Look {
                bold: true,
                ..Look::italic(BODY_PT)
            },
        ),
        Role::Task | Role::Text | Role::Closing => ("BodyText", Look::plain(BODY_PT)),
    };
    let mut paragraph = Paragraph::new()
        .style(style)
        .align(AlignmentType::Both)
        .indent(
            Some(0),
            Some(SpecialIndentType::FirstLine(twips(FIRST_LINE_MM))),
            None,
            None,
        )
        .line_spacing(
            LineSpacing::new()
                .before(spacing(BEFORE_PT))
                .after(0)
                .line_rule(LineSpacingType::Auto)
                .line(LINE),
        );
    if !text.lead.is_empty() {
        paragraph = paragraph.add_run(run(&text.lead, Look { bold: true, ..look }));
    }
    if !text.text.is_empty() {
        paragraph = paragraph.add_run(run(&text.text, look));
    }
    let title_only = text.text.is_empty() && text.role == Role::Clause;
    if title_only
        || matches!(
            text.role,
            Role::Part | Role::Group | Role::Task | Role::Note | Role::Closing
        )
    {
        paragraph = paragraph.keep_next(true);
    }
    if text.role == Role::Closing {
        paragraph = paragraph.keep_lines(true);
    }
    paragraph
}

/// Nơi nhận and its list; a list of ordinary length stays with the signatures above it.
fn recipients(lines: &[String]) -> Vec<Piece> {
    let together = lines.len() <= RECIPIENTS_TOGETHER;
    let title = Look {
        bold: true,
        ..Look::italic(RECIPIENTS_PT)
    };
    let mut pieces: Vec<Piece> = vec![
        Paragraph::new()
            .keep_next(true)
            .size(half_points(title.size))
            .line_spacing(single(12.0))
            .add_run(run("Nơi nhận:", title))
            .into(),
    ];
    for (index, line) in lines.iter().enumerate() {
        let mut paragraph = Paragraph::new()
            .size(half_points(RECIPIENT_LIST_PT))
            .line_spacing(single(0.0))
            .add_run(run(line, Look::plain(RECIPIENT_LIST_PT)));
        if index + 1 < lines.len() && (together || index < 2) {
            paragraph = paragraph.keep_next(true);
        }
        pieces.push(paragraph.into());
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_rule_is_a_third_to_a_half_of_each_line_it_can_suit() {
        let length = short_rule(&[43.2, 43.3]);
        assert!((43.3 / 3.0..=43.2 / 2.0).contains(&length), "{length}");
        let length = short_rule(&[43.2, 32.0]);
        assert!((43.2 / 3.0..=16.0).contains(&length), "{length}");
        let length = short_rule(&[130.0, 20.0]);
        assert!((130.0 / 3.0..=65.0).contains(&length), "{length}");
    }
}
