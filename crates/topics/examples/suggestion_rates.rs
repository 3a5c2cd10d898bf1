//! How well topics are suggested and how fast, for `cargo xtask bench --only topics`:
//! `suggestion_rates OUT.json [ROWS.jsonl]`.
//!
//! The project's own test set is always measured; labelled rows that are kept elsewhere are
//! measured too where they are given, also corrected by their other nine tenths. What each row
//! became goes to OUT.json, so that another program can be held against it on the same folds.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::cast_precision_loss,
    reason = "it prints rates of some hundred rows"
)]

use gandan_topics::evaluate::{Rates, Row, judge, rates, read, struck, unmarked};
use gandan_topics::{Lesson, Model, catalogue};
use std::error::Error;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// How often the rows are dealt anew.
const DEALS: usize = 5;
const FOLDS: usize = 10;
/// Corrections after which the curve is taken.
const POINTS: [usize; 4] = [0, 50, 100, 200];
const REBUILT: usize = 5_000;
/// Promised for a suggestion at 300 words and for a lesson.
const LIMIT: Duration = Duration::from_millis(2);
const LONG: usize = 300;
/// Each thing is timed so often.
const TRIES: usize = 3;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let Some(out) = args.next() else {
        eprintln!("suggestion_rates OUT.json [ROWS.jsonl]");
        return ExitCode::FAILURE;
    };
    match measure(&out, args.next().as_deref()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn measure(out: &str, rows: Option<&str>) -> Result<bool, Box<dyn Error>> {
    let began = Instant::now();
    let _ = Model::prior().ranked("cống tắc");
    let ready = began.elapsed();
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/spoken.jsonl");
    let own = read(&std::fs::read_to_string(own)?)?;
    let mut kept = table("own test set, as spoken", &own);
    let mut record = serde_json::json!({ "deals": [] });
    if let Some(file) = rows {
        let rows = read(&std::fs::read_to_string(file)?)?;
        kept &= table("labelled rows, news", &rows);
        let (deals, corrected) = corrected(&rows);
        kept &= corrected;
        record = serde_json::json!({ "rows": file, "deals": deals });
    }
    std::fs::write(out, record.to_string())?;
    kept &= speeds(&own, ready);
    Ok(kept)
}

fn line(name: &str, rates: &Rates) {
    let Rates {
        hit_1,
        hit_3,
        recall_3,
        micro_f1,
        macro_f1,
    } = rates;
    println!(
        "    {name:<34} {hit_1:.3}  {hit_3:.3}  {recall_3:.3}    {micro_f1:.3}    {macro_f1:.3}"
    );
}

/// Cold rates beside those of the keywords alone; whether the promises are kept.
fn table(title: &str, rows: &[Row]) -> bool {
    let by_field = rows
        .iter()
        .flat_map(|row| &row.topics)
        .any(|code| !gandan_topics::in_catalogue(code));
    let bare: Vec<Row> = rows.iter().map(unmarked).collect();
    let cold = |rows: &[Row]| {
        let judged = rows.iter().map(|row| judge(Model::prior(), row, by_field));
        rates(&judged.collect::<Vec<_>>())
    };
    let alone = |rows: &[Row]| {
        let judged = rows.iter().map(|row| {
            let ranked = by_keywords(&row.text);
            struck(ranked.iter().map(String::as_str), row, by_field)
        });
        rates(&judged.collect::<Vec<_>>())
    };
    println!("  {title} ({} rows)", rows.len());
    println!("    {:<34} hit@1  hit@3  recall@3  micro-F1  macro-F1", "");
    let (keywords, marked, stripped) = (alone(rows), cold(rows), cold(&bare));
    line("keywords alone", &keywords);
    line("keywords alone, unmarked", &alone(&bare));
    line("cold", &marked);
    line("cold, unmarked", &stripped);
    let ahead = marked.hit_1 - keywords.hit_1;
    let behind = marked.hit_1 - stripped.hit_1;
    promise(
        "hit@1 cold above the keywords alone",
        ahead,
        ahead >= 0.10,
        "at least 0.10",
    ) & promise(
        "hit@1 lost without marks",
        behind,
        behind <= 0.04,
        "at most 0.04",
    )
}

fn promise(what: &str, found: f64, kept: bool, promised: &str) -> bool {
    let verdict = if kept { "" } else { "  NOT KEPT" };
    println!("    {what}: {found:.3} (promised: {promised}){verdict}");
    kept
}

/// Topics by how many syllables of their keywords the text has; those with none are left out.
fn by_keywords(text: &str) -> Vec<String> {
    let bare = gandan_domain::text::unmark(text) == text;
    let folded = |text: &str| {
        let text = if bare {
            gandan_domain::text::fold(text)
        } else {
            gandan_domain::text::fold_tone(text)
        };
        let parts = text.split(|c: char| !c.is_alphanumeric());
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        format!(" {} ", parts.join(" "))
    };
    let said = folded(text);
    let mut found: Vec<(usize, String)> = catalogue()
        .iter()
        .map(|topic| {
            let keywords = topic.keywords.iter().map(|keyword| folded(keyword));
            let score = keywords.map(|k| said.matches(&k).count() * k.split_whitespace().count());
            (score.sum(), topic.code.clone())
        })
        .filter(|(score, _)| *score > 0)
        .collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, code)| code).collect()
}

/// Each row judged by a model that the other nine tenths have corrected.
fn corrected(rows: &[Row]) -> (Vec<serde_json::Value>, bool) {
    let (mut all, mut all_bare) = (Vec::new(), Vec::new());
    let mut curve = vec![Vec::new(); POINTS.len()];
    let mut deals = Vec::new();
    for deal in 0..DEALS {
        let order = dealt(rows.len(), deal);
        let mut hits = vec![0; rows.len()];
        let mut folds = vec![0; rows.len()];
        for fold in 0..FOLDS {
            let mut model = Model::default();
            let tested = || {
                order
                    .iter()
                    .skip(fold)
                    .step_by(FOLDS)
                    .map(|at| (*at, &rows[*at]))
            };
            let taught = order.iter().enumerate().filter(|(i, _)| i % FOLDS != fold);
            for (n, (_, at)) in taught.enumerate() {
                if let Some(point) = POINTS.iter().position(|point| *point == n) {
                    curve[point].extend(tested().map(|(_, row)| judge(&model, row, true)));
                }
                model.learn(&rows[*at].lesson());
            }
            for (at, row) in tested() {
                let judged = judge(&model, row, true);
                folds[at] = fold;
                hits[at] = u8::from(rates(std::slice::from_ref(&judged)).hit_1 > 0.5);
                all.push(judged);
                all_bare.push(judge(&model, &unmarked(row), true));
            }
        }
        deals.push(serde_json::json!({ "folds": folds, "hits": hits }));
    }
    let (marked, stripped) = (rates(&all), rates(&all_bare));
    let lessons = rows.len() - rows.len().div_ceil(FOLDS);
    line(
        &format!("after {lessons} corrections ({DEALS}×10-fold)"),
        &marked,
    );
    line("the same, unmarked", &stripped);
    println!("    corrections  hit@1  hit@3");
    for (point, judged) in POINTS.iter().zip(&curve) {
        let Rates { hit_1, hit_3, .. } = rates(judged);
        println!("    {point:>11}  {hit_1:.3}  {hit_3:.3}");
    }
    println!(
        "    {lessons:>11}  {:.3}  {:.3}",
        marked.hit_1, marked.hit_3
    );
    let behind = marked.hit_1 - stripped.hit_1;
    let kept = promise(
        "hit@1 lost without marks",
        behind,
        behind <= 0.04,
        "at most 0.04",
    );
    (deals, kept)
}

/// The rows in an order that is the same every time.
fn dealt(rows: usize, deal: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..rows).collect();
    let mut dice = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(deal as u64 + 1);
    for last in (1..rows).rev() {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        let at = usize::try_from(dice >> 33).unwrap_or_default() % (last + 1);
        order.swap(last, at);
    }
    order
}

/// How long a suggestion, a lesson and a rebuild take; whether the promises are kept.
fn speeds(rows: &[Row], ready: Duration) -> bool {
    let codes: Vec<String> = catalogue().iter().map(|t| t.code.clone()).collect();
    let words: Vec<&str> = rows
        .iter()
        .flat_map(|row| row.text.split_whitespace())
        .collect();
    let long: Vec<String> = words.chunks(LONG).map(|some| some.join(" ")).collect();
    let lessons: Vec<Lesson> = (0..REBUILT).map(|n| invented(rows, n)).collect();
    println!("  speed");
    println!("    the prior is learned at start in {ready:.1?}");
    let began = Instant::now();
    let taught = Model::rebuilt(&lessons);
    println!(
        "    rebuild of {REBUILT} corrections: {:.2?}",
        began.elapsed()
    );
    let mut kept = true;
    for (name, model) in [("cold", Model::prior()), ("after 5,000 lessons", &taught)] {
        let times = long.iter().cycle().take(200).map(|text| {
            quickest(|| {
                let began = Instant::now();
                std::hint::black_box(model.suggest(text, &codes));
                began.elapsed()
            })
        });
        kept &= speed(
            &format!("a suggestion at {LONG} words, {name}"),
            times.collect(),
        );
    }
    let mut models = vec![Model::rebuilt(&lessons[..275]); TRIES];
    let times = lessons[275..775]
        .iter()
        .map(|lesson| learned(&mut models, lesson));
    kept &= speed("a lesson", times.collect());
    let times = long.iter().map(|text| {
        let topics = vec!["giao-thong".to_owned()];
        let lesson = Lesson {
            text: text.clone(),
            topics,
        };
        learned(&mut models, &lesson)
    });
    kept & speed(&format!("a lesson of {LONG} words"), times.collect())
}

/// The quickest of a few tries: the others waited for other programs.
fn quickest(mut attempt: impl FnMut() -> Duration) -> Duration {
    (0..TRIES).map(|_| attempt()).min().unwrap_or_default()
}

/// Teaches equal models one lesson.
fn learned(models: &mut [Model], lesson: &Lesson) -> Duration {
    let mut models = models.iter_mut();
    quickest(|| {
        let began = Instant::now();
        if let Some(model) = models.next() {
            model.learn(lesson);
        }
        began.elapsed()
    })
}

/// Two sentences of the test set after each other, under the topic of the first.
fn invented(rows: &[Row], n: usize) -> Lesson {
    let (first, second) = (
        &rows[n % rows.len()],
        &rows[(n / rows.len() * 7 + n * 3 + 1) % rows.len()],
    );
    Lesson {
        text: format!("{} {}", first.text, second.text),
        topics: first.topics.clone(),
    }
}

fn speed(what: &str, mut times: Vec<Duration>) -> bool {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    let kept = at(95) <= LIMIT;
    let verdict = if kept { "" } else { "  NOT KEPT" };
    println!(
        "    {what}: median {:.2?}, p95 {:.2?} (promised: p95 at most 2 ms){verdict}",
        at(50),
        at(95)
    );
    kept
}
