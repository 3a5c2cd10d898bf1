//! How well the same matter is told from others, on pairs that people labelled: `tables FILE …`
//! prints precision and recall over thresholds; `strangers FILE` how many of all pairs of texts
//! are taken for the same; `fit FILE` fits the weights anew.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a measurement prints its numbers"
)]

use gandan_topics::similar::{SHOWN, SIGNS, Said, signs, similarity};
use serde_json::Value;
use std::process::ExitCode;

/// Rows of the pairs that may be looked at and fitted to; those after them are kept apart.
const LOOKED_AT: usize = 225;

struct Pair {
    a: String,
    b: String,
    place_a: Option<String>,
    place_b: Option<String>,
    label: String,
}

impl Pair {
    fn said(&self) -> (Said<'_>, Said<'_>) {
        let said = |text, group| Said {
            text,
            group,
            ..Said::default()
        };
        (
            said(&self.a, self.place_a.as_deref()),
            said(&self.b, self.place_b.as_deref()),
        )
    }

    fn same(&self) -> bool {
        self.label == "same"
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some((what, files)) = args.split_first() else {
        eprintln!("similar tables|strangers|fit FILE.jsonl …");
        return ExitCode::FAILURE;
    };
    for file in files {
        let pairs = match read(file) {
            Ok(pairs) => pairs,
            Err(fault) => {
                eprintln!("{file}: {fault}");
                return ExitCode::FAILURE;
            }
        };
        match what.as_str() {
            "fit" => fit(&pairs),
            "strangers" => strangers(file, &pairs),
            _ => tables(file, &pairs),
        }
    }
    ExitCode::SUCCESS
}

fn read(file: &str) -> Result<Vec<Pair>, Box<dyn std::error::Error>> {
    let mut pairs = Vec::new();
    for line in std::fs::read_to_string(file)?.lines() {
        let row: Value = serde_json::from_str(line)?;
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        let place = |key: &str| Some(text(key)).filter(|place| !place.is_empty());
        let label = match row["label"].as_u64() {
            Some(1) => "same".to_owned(),
            Some(_) => "unrelated".to_owned(),
            None => text("label"),
        };
        pairs.push(Pair {
            a: row["text"]
                .as_str()
                .map_or_else(|| text("a"), ToOwned::to_owned),
            b: text("b"),
            place_a: place("place_a"),
            place_b: place("place_b"),
            label,
        });
    }
    Ok(pairs)
}

fn tables(file: &str, pairs: &[Pair]) {
    let scored: Vec<(f32, &Pair)> = pairs
        .iter()
        .map(|pair| {
            let (one, other) = pair.said();
            (similarity(&one, &other), pair)
        })
        .collect();
    println!("{file}");
    let with_near = pairs.iter().any(|p| p.label == "near");
    if with_near {
        let (seen, apart) = scored.split_at(LOOKED_AT.min(scored.len()));
        table("the rows kept apart while building", apart);
        table("the rows looked at while building", seen);
        let plain: Vec<(f32, &Pair)> = apart
            .iter()
            .map(|(_, pair)| (unmarked(pair), *pair))
            .collect();
        table("the rows kept apart, one side typed without marks", &plain);
    }
    table("all rows", &scored);
}

/// How many of all pairs of the first texts are above the threshold: nearly all are about
/// different matters.
fn strangers(file: &str, rows: &[Pair]) {
    let (mut all, mut taken) = (0, 0);
    for (at, one) in rows.iter().enumerate() {
        for other in &rows[..at] {
            all += 1;
            taken += usize::from(similarity(&one.said().0, &other.said().0) >= SHOWN);
        }
    }
    println!("{file}");
    println!(
        "  {taken} of {all} pairs of texts ({:.2} %) are above the threshold shown",
        100.0 * ratio(taken, all)
    );
}

fn unmarked(pair: &Pair) -> f32 {
    let plain = gandan_domain::text::fold(&pair.b);
    let (one, other) = pair.said();
    similarity(
        &one,
        &Said {
            text: &plain,
            ..other
        },
    )
}

fn table(name: &str, scored: &[(f32, &Pair)]) {
    let same = scored.iter().filter(|(_, p)| p.same()).count();
    println!("  {name}: {} pairs, {same} the same", scored.len());
    println!("    threshold  precision  recall  wrong: near, unrelated");
    let mut thresholds = vec![0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
    thresholds.push(SHOWN);
    thresholds.sort_by(f32::total_cmp);
    thresholds.dedup();
    for threshold in thresholds {
        let count = |label: &str| {
            scored
                .iter()
                .filter(|(score, p)| *score >= threshold && p.label == label)
                .count()
        };
        let (right, near, other) = (count("same"), count("near"), count("unrelated"));
        let shown = if (threshold - SHOWN).abs() < f32::EPSILON {
            "  shown"
        } else {
            ""
        };
        println!(
            "    {threshold:>9.2}  {:>9.3}  {:>6.3}  {near:>4}, {other}{shown}",
            ratio(right, right + near + other),
            ratio(right, same),
        );
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    let float = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    float(part) / float(whole.max(1))
}

/// Logistic regression with a penalty of half the squared weights, by gradient descent, on the
/// rows that may be looked at.
fn fit(pairs: &[Pair]) {
    let rows: Vec<([f64; SIGNS], f64)> = pairs
        .iter()
        .take(LOOKED_AT)
        .map(|pair| {
            let (one, other) = pair.said();
            (
                signs(&one, &other).map(f64::from),
                f64::from(u8::from(pair.same())),
            )
        })
        .collect();
    let mut weights = [0.0; SIGNS + 1];
    for _ in 0..200_000 {
        let mut slope = weights;
        slope[SIGNS] = 0.0;
        for (signs, same) in &rows {
            let sum: f64 = signs.iter().zip(&weights).map(|(s, w)| s * w).sum();
            let error = 1.0 / (1.0 + (-sum - weights[SIGNS]).exp()) - same;
            for (slope, sign) in slope.iter_mut().zip(signs.iter().chain([&1.0])) {
                *slope += error * sign;
            }
        }
        for (weight, slope) in weights.iter_mut().zip(slope) {
            *weight -= 0.004 * slope;
        }
    }
    println!("{weights:.2?}");
}
