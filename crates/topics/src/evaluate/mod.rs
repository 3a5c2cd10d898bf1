//! How well the suggestion does on labelled rows, as `gandan topic evaluate` tells it.
//!
//! Labels are topics or reporting fields, by code. Where a file uses fields, topics are mapped to
//! their field and repeats dropped; codes that are merely accepted are struck out of the ranking
//! before it is cut. Only the prior and the given corrections take part, nothing a ward has taught.

mod rates;
mod row;

pub use rates::{Judged, Rates, rates};
pub use row::{Row, RowFault, read};

use crate::catalogue::{field_of, in_catalogue};
use crate::model::Model;
use gandan_domain::text::unmark;
use serde::Serialize;

/// After how many corrections the curve is taken.
const POINTS: [usize; 5] = [0, 50, 100, 200, 275];

/// What `topic evaluate` answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evaluation {
    /// Rates of the prior alone; absent where corrections were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cold: Option<Rates>,
    /// Rates after the corrections.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrected: Option<Rates>,
    /// The same with all marks stripped from the rows.
    pub unmarked: Rates,
    /// `[corrections, hit@1, hit@3]`. With corrections: the rows after the first n of them.
    /// Without: the rows themselves, each tested, then taught; the rates are those of the rows
    /// since the entry before, and of all rows for the first.
    pub curve: Vec<(usize, f64, f64)>,
}

/// Evaluates the suggestion on rows, after corrections if there are any.
pub fn evaluate(rows: &[Row], corrections: Option<&[Row]>) -> Evaluation {
    let by_field = uses_fields(rows);
    let bare: Vec<Row> = rows.iter().map(unmarked).collect();
    let mut model = Model::default();
    let mut curve = Vec::new();
    if let Some(corrections) = corrections {
        for (n, lesson) in corrections.iter().map(Row::lesson).enumerate() {
            if POINTS.contains(&n) {
                curve.push(point(n, rates(&judged(&model, rows, by_field))));
            }
            model.learn(&lesson);
        }
        let found = rates(&judged(&model, rows, by_field));
        curve.push(point(corrections.len(), found));
        return Evaluation {
            cold: None,
            corrected: Some(found),
            unmarked: rates(&judged(&model, &bare, by_field)),
            curve,
        };
    }
    let cold = rates(&judged(&model, rows, by_field));
    curve.push(point(0, cold));
    let mut since = Vec::new();
    for (row, taught) in rows.iter().zip(1..) {
        since.push(judge(&model, row, by_field));
        model.learn(&row.lesson());
        if POINTS.contains(&taught) || taught == rows.len() {
            curve.push(point(taught, rates(&since)));
            since.clear();
        }
    }
    Evaluation {
        cold: Some(cold),
        corrected: None,
        unmarked: rates(&judged(Model::prior(), &bare, by_field)),
        curve,
    }
}

fn point(corrections: usize, rates: Rates) -> (usize, f64, f64) {
    (corrections, rates.hit_1, rates.hit_3)
}

/// Whether any label is a reporting field and no topic. ("gpmb" and "pccc" are both.)
fn uses_fields(rows: &[Row]) -> bool {
    rows.iter()
        .flat_map(|row| row.topics.iter().chain(&row.also_accepted))
        .any(|code| !in_catalogue(code))
}

/// The rows' rankings by this model.
fn judged(model: &Model, rows: &[Row], by_field: bool) -> Vec<Judged> {
    rows.iter().map(|row| judge(model, row, by_field)).collect()
}

/// What a model makes of one row, held against what is right.
pub fn judge(model: &Model, row: &Row, by_field: bool) -> Judged {
    let ranked = model.ranked(&row.text);
    struck(ranked.iter().map(String::as_str), row, by_field)
}

/// A ranking of topics held against a row: mapped to fields if the file uses them, repeats
/// dropped, accepted codes struck out.
pub fn struck<'a>(ranked: impl IntoIterator<Item = &'a str>, row: &Row, by_field: bool) -> Judged {
    let mapped = |code: &str| -> String {
        let field = field_of(code).filter(|_| by_field);
        field.unwrap_or(code).to_owned()
    };
    let distinct = |codes: &mut dyn Iterator<Item = String>| {
        let mut seen: Vec<String> = Vec::new();
        for code in codes {
            if !seen.contains(&code) {
                seen.push(code);
            }
        }
        seen
    };
    let right = distinct(&mut row.topics.iter().map(|code| mapped(code)));
    let accepted: Vec<String> = row
        .also_accepted
        .iter()
        .map(|code| mapped(code))
        .filter(|code| !right.contains(code))
        .collect();
    let mut ranked = distinct(&mut ranked.into_iter().map(mapped));
    ranked.retain(|code| !accepted.contains(code));
    Judged { ranked, right }
}

/// The row as somebody types it who leaves out the marks.
pub fn unmarked(row: &Row) -> Row {
    Row {
        text: unmark(&row.text),
        ..row.clone()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::{Row, evaluate, struck, unmarked, uses_fields};

    fn row(text: &str, topics: &[&str], accepted: &[&str]) -> Row {
        let own = |codes: &[&str]| codes.iter().map(|c| (*c).to_owned()).collect();
        Row {
            text: text.to_owned(),
            topics: own(topics),
            also_accepted: own(accepted),
        }
    }

    #[test]
    fn topics_become_fields_repeats_go_and_accepted_ones_are_struck_out() {
        let ranked = [
            "quy-hoach",
            "dat-dai",
            "thien-tai",
            "cay-xanh",
            "giao-thong",
        ];
        let by_field = struck(ranked, &row("", &["giao_thong"], &["ha_tang"]), true);
        assert_eq!(by_field.ranked, ["dat_dai", "giao_thong"]);
        let by_topic = struck(ranked, &row("", &["cay-xanh"], &["dat-dai"]), false);
        assert_eq!(
            by_topic.ranked,
            ["quy-hoach", "thien-tai", "cay-xanh", "giao-thong"]
        );
        let both = struck(["gpmb"], &row("", &["gpmb"], &["gpmb"]), true);
        assert_eq!(both.ranked, ["gpmb"], "what is right is never struck out");
        let twice = struck(["gpmb"], &row("", &["dat-dai", "quy-hoach"], &[]), true);
        assert_eq!(twice.right, ["dat_dai"], "two topics of one field are one");
    }

    #[test]
    fn a_file_uses_fields_when_a_code_is_no_topic() {
        assert!(uses_fields(&[row("", &["ha_tang"], &[])]));
        assert!(uses_fields(&[row("", &["gpmb"], &["y_te"])]));
        assert!(!uses_fields(&[row("", &["gpmb", "dat-dai"], &[])]));
    }

    #[test]
    fn with_corrections_the_curve_goes_from_cold_to_corrected() {
        let rows: Vec<Row> = (0..60)
            .map(|n| row(&format!("cái gì đó thứ {n} kêu"), &["cay-xanh"], &[]))
            .collect();
        let cold = evaluate(&rows, None);
        assert!(cold.corrected.is_none());
        let told = evaluate(&rows, Some(&rows));
        assert!(told.cold.is_none());
        let at: Vec<usize> = told.curve.iter().map(|(n, ..)| *n).collect();
        assert_eq!(at, [0, 50, 60]);
        let (first, last) = (told.curve[0], told.curve[2]);
        let (cold, corrected) = (cold.cold.unwrap(), told.corrected.unwrap());
        assert_eq!((first.1, first.2), (cold.hit_1, cold.hit_3));
        assert_eq!((last.1, last.2), (corrected.hit_1, corrected.hit_3));
        assert!(corrected.hit_1 > cold.hit_1);
    }

    #[test]
    fn without_corrections_each_row_is_tested_before_it_is_taught() {
        let one = row("cái gì đó kêu ro ro", &["cay-xanh"], &[]);
        let rows = vec![one; 3];
        let told = evaluate(&rows, None);
        let (cold, last) = (told.curve[0], told.curve[1]);
        assert_eq!((cold.0, last.0), (0, 3));
        assert!(cold.1 < 0.1, "nothing points there");
        assert!(
            (last.1 - 2.0 / 3.0).abs() < 1e-9,
            "the first was tested untaught"
        );
    }

    #[test]
    fn unmarked_rows_keep_their_labels() {
        let bare = unmarked(&row("Đường ngập", &["giao-thong"], &[]));
        assert_eq!((bare.text.as_str(), bare.topics.len()), ("Duong ngap", 1));
    }
}
