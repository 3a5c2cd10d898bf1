//! What a search costs: 200 questions against plain FTS5 with bm25 over the same texts, the size
//! of the index, and what it adds to recording. `cargo xtask bench --only search` runs it.
//!
//! `search_cost FOLDER [OPINIONS]`

#![allow(
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::format_push_string,
    reason = "a measurement prints its numbers"
)]

mod corpus;
mod plain;

use corpus::{Dice, Speech};
use gandan_app::api::{NewOpinion, NewSession, SearchAnswer};
use gandan_app::{App, AppError, Options};
use gandan_domain::{Channel, OpinionKind, SessionKind};
use plain::Plain;
use rusqlite::Connection;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

const QUERIES: &str = include_str!("queries.txt");
/// Rounds over all questions, after one that is not counted.
const ROUNDS: usize = 5;
/// Opinions that the window asks for.
const LIMIT: u32 = 20;
/// Opinions recorded after the index was built, so that it is as it is in use.
const RECORDED: usize = 300;
/// p95 in milliseconds, by opinions.
const PROMISED: [(u32, f64); 2] = [(100_000, 5.0), (1_000_000, 20.0)];
/// What the index may add to recording.
const SLOWER: f64 = 1.10;

fn main() -> ExitCode {
    match measure() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            println!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Result<bool, Box<dyn Error>> {
    let folder: PathBuf = std::env::args_os().nth(1).ok_or("which folder?")?.into();
    let count: u32 = match std::env::args().nth(2) {
        Some(word) => word.parse()?,
        None => 100_000,
    };
    let seed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../topics/data/seed");
    let speech = Speech::read(&seed)?;
    let (with, without) = recording(&folder.join("record"), &speech)?;
    let kept = with <= without * SLOWER;
    println!("  recording one opinion: {with:.3} ms, {without:.3} ms without an index");

    let data = folder.join("data");
    open(&data)?.close();
    let file = data.join("gandan.db");
    corpus::fill(&file, &speech, count)?;
    let from = Instant::now();
    let app = open(&data)?;
    println!(
        "  index of {count} opinions built in {:.1} s",
        from.elapsed().as_secs_f64()
    );
    let session = begun(&app)?;
    let mut dice = Dice(5);
    for n in 0..RECORDED {
        record(&app, &session, &speech.opinion(&mut dice))?;
        if n % 10 == 0 {
            app.search("đường", 1)?;
        }
    }
    let queries: Vec<&str> = QUERIES
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let mut faults = 0;
    let ours = timed(&queries, |query| {
        let answer: SearchAnswer = app.search(query, LIMIT)?;
        faults += usize::from(answer.filters.iter().any(|f| f.fault.is_some()));
        Ok((answer.total, answer.more))
    })?;
    app.close();
    let size = index_size(&file)?;
    println!(
        "  index: {:.0} bytes an opinion; the texts themselves {:.0}",
        size.index / f64::from(count),
        size.texts / f64::from(count)
    );
    let plain = Plain::build(&folder.join("plain.db"), &file)?;
    let frequent = queries.iter().filter(|q| plain.is_frequent(q)).count();
    println!(
        "  {} questions, {frequent} with a word that is in more than 10 % of the opinions, \
         {faults} that can't be read",
        queries.len()
    );
    let theirs = timed(&queries, |query| Ok((plain.search(query)?, false)))?;
    println!("                      p50      p95      max");
    tell("ours", &ours);
    tell("plain FTS5, bm25", &theirs);
    worst(&queries, &ours);
    let (p95, sizes) = (
        percentile(&ours, 0.95),
        faults == 0 && frequent * 3 >= queries.len(),
    );
    let promised = PROMISED
        .iter()
        .find(|(size, _)| count <= *size)
        .map(|p| p.1);
    println!(
        "  p95 {p95:.2} ms, promised {} ms; recording {:.2} times, promised {SLOWER:.2}",
        promised.unwrap_or(f64::INFINITY),
        with / without
    );
    Ok(kept && sizes && promised.is_none_or(|most| p95 <= most))
}

fn open(data: &Path) -> Result<App, AppError> {
    App::open(Options {
        data_dir: Some(data.to_owned()),
        ..Options::default()
    })
}

fn begun(app: &App) -> Result<String, AppError> {
    app.session_create(&NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    })
}

fn record(app: &App, session: &str, text: &str) -> Result<(), AppError> {
    let input = NewOpinion {
        speaker: None,
        text: text.to_owned(),
        kind: OpinionKind::Petition,
        topics: vec!["dat-dai".into()],
        channel: Channel::Spoken,
        at: None,
    };
    app.opinion_record(session, &input).map(|_| ())
}

/// Median time to record an opinion with an index and without one, in turns on the same disk.
fn recording(folder: &Path, speech: &Speech) -> Result<(f64, f64), Box<dyn Error>> {
    let (with, without) = (folder.join("with"), folder.join("without"));
    open(&without)?.close();
    Connection::open(without.join("gandan.db"))?.execute_batch("DROP TABLE search_state")?;
    let (with, without) = (open(&with)?, open(&without)?);
    let (one, other) = (begun(&with)?, begun(&without)?);
    let mut dice = Dice(3);
    let (mut times, mut bare) = (Vec::new(), Vec::new());
    for n in 0..600 {
        let text = speech.opinion(&mut dice);
        for turn in 0..2 {
            let from = Instant::now();
            if (n + turn) % 2 == 0 {
                record(&with, &one, &text)?;
                times.push(millis(from));
            } else {
                record(&without, &other, &text)?;
                bare.push(millis(from));
            }
        }
    }
    Ok((median(times), median(bare)))
}

fn millis(from: Instant) -> f64 {
    from.elapsed().as_secs_f64() * 1000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// One question's time and what it found.
struct Timed {
    millis: f64,
    total: u32,
    more: bool,
}

fn timed(
    queries: &[&str],
    mut ask: impl FnMut(&str) -> Result<(u32, bool), Box<dyn Error>>,
) -> Result<Vec<Timed>, Box<dyn Error>> {
    let mut rounds: Vec<Vec<f64>> = vec![Vec::new(); queries.len()];
    let mut found = vec![(0, false); queries.len()];
    for round in 0..=ROUNDS {
        for (n, query) in queries.iter().enumerate() {
            let from = Instant::now();
            found[n] = ask(query)?;
            if round > 0 {
                rounds[n].push(millis(from));
            }
        }
    }
    Ok(rounds
        .into_iter()
        .zip(found)
        .map(|(times, (total, more))| Timed {
            millis: median(times),
            total,
            more,
        })
        .collect())
}

fn percentile(all: &[Timed], share: f64) -> f64 {
    let mut times: Vec<f64> = all.iter().map(|t| t.millis).collect();
    times.sort_by(f64::total_cmp);
    // Small and not negative.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let at = (times.len() as f64 * share).ceil() as usize;
    times.get(at.saturating_sub(1)).copied().unwrap_or_default()
}

fn tell(name: &str, all: &[Timed]) {
    println!(
        "  {name:<18} {:6.2} ms {:6.2} ms {:6.2} ms",
        percentile(all, 0.5),
        percentile(all, 0.95),
        percentile(all, 1.0)
    );
}

fn worst(queries: &[&str], all: &[Timed]) {
    let mut order: Vec<usize> = (0..queries.len()).collect();
    order.sort_by(|a, b| all[*b].millis.total_cmp(&all[*a].millis));
    for n in order.into_iter().take(8) {
        let Timed {
            millis,
            total,
            more,
        } = all[n];
        let more = if more { "+" } else { "" };
        println!("    {millis:6.2} ms {total:6}{more} {}", queries[n]);
    }
}

/// Bytes of the file.
struct Size {
    index: f64,
    texts: f64,
}

fn index_size(file: &Path) -> Result<Size, Box<dyn Error>> {
    let conn = Connection::open(file)?;
    let index = conn.query_row(
        "SELECT CAST(sum(pgsize) AS REAL) FROM dbstat
         WHERE aggregate = 1 AND (name LIKE 'search%' OR name LIKE 'sqlite_autoindex_search%')",
        [],
        |row| row.get(0),
    )?;
    let texts = conn.query_row(
        "SELECT CAST(sum(length(CAST(text AS BLOB))) AS REAL) FROM opinions",
        [],
        |row| row.get(0),
    )?;
    Ok(Size { index, texts })
}
