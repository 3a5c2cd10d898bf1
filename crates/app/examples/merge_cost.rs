//! How long it takes to put two topics together over 10,000 opinions: preview, merge, undo, redo,
//! and giving a topic another name. `cargo xtask bench --only merge` runs it.

#![allow(clippy::print_stdout, reason = "a measurement prints its numbers")]

use gandan_app::{App, AppError, Options};
use std::process::ExitCode;
use std::time::Instant;

const OPINIONS: u32 = 10_000;
/// Each of the four may take so many seconds.
const PROMISED: f64 = 2.0;

fn main() -> ExitCode {
    match measure() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            println!("{error:?}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Result<bool, AppError> {
    let folder = std::env::args_os().nth(1).map(Into::into);
    let app = App::open(Options {
        data_dir: folder,
        ..Options::default()
    })?;
    app.generate(OPINIONS, 11)?;
    // All opinions under one topic, to move them all at once.
    let codes: Vec<String> = app
        .settings_get()?
        .topics
        .into_iter()
        .map(|t| t.code)
        .collect();
    let (from, into) = ("dat-dai", "gpmb");
    for code in codes.iter().filter(|c| *c != from && *c != into) {
        app.topic_merge(code, from)?;
    }
    let mut kept = true;
    let mut timed = |what: &str, work: &dyn Fn() -> Result<String, AppError>| {
        let start = Instant::now();
        let said = work()?;
        let seconds = start.elapsed().as_secs_f64();
        kept &= seconds <= PROMISED;
        println!("{what:8} {:7.0} ms  {said}", seconds * 1000.0);
        Ok::<(), AppError>(())
    };
    timed("preview", &|| {
        let found = app.topic_merge_preview(from, into)?;
        Ok(format!(
            "{} opinions in {} sessions, {} with both",
            found.opinions, found.sessions, found.both
        ))
    })?;
    timed("merge", &|| {
        app.topic_merge(from, into).map(|_| String::new())
    })?;
    timed("undo", &|| app.undo(None).map(|_| String::new()))?;
    timed("redo", &|| app.redo(None).map(|_| String::new()))?;
    timed("rename", &|| {
        app.topic_rename(into, "Thu hồi đất và tái định cư")
            .map(|_| String::new())
    })?;
    println!("promised: each at most {PROMISED} s");
    Ok(kept)
}
