//! `gandan`: the use cases without a window, for rescue, for batches and for tests.
//!
//! Exit status: 0 done; 1 could not be done (a sentence on stderr; nothing changed); 2 the words
//! of the call are off. With `--json` answers go to stdout and errors to stderr as JSON; the
//! shapes are in `answer.rs`.

mod answer;
mod data;
mod opinion;
mod session;
mod topic;
mod usage;
mod words;

use answer::{Answer, Failure, Told};
use clap::Parser;
use gandan_app::{AppError, ErrorCode};
use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;
use words::{Command, Words};

/// Could not be done, or something is missing.
const NOT_DONE: u8 = 1;
/// The words of the call are off.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let told = Told::of(&args);
    let words = match Words::try_parse_from(&args) {
        Ok(words) => words,
        Err(error) => return usage::tell(&error, told),
    };
    match run(&words) {
        Ok(answer) => tell(&answer, told),
        Err(failure) => {
            failure.tell(told);
            ExitCode::from(match failure {
                Failure::Usage(_) => USAGE,
                Failure::App(_) => NOT_DONE,
            })
        }
    }
}

fn run(words: &Words) -> Result<Answer, Failure> {
    match &words.command {
        Command::Session(command) => session::run(words, command),
        Command::Db(command) => data::run(words, command),
        Command::Opinion(command) => opinion::run(words, command),
        Command::Topic(command) => topic::run(words, command),
    }
}

fn tell(answer: &Answer, told: Told) -> ExitCode {
    let out = if told.json {
        answer.json_line()
    } else {
        answer.text(told.lang).into_bytes()
    };
    let mut stdout = std::io::stdout().lock();
    if let Err(error) = stdout.write_all(&out).and_then(|()| stdout.flush())
        // Whoever closed the pipe has read enough.
        && error.kind() != ErrorKind::BrokenPipe
    {
        let error = AppError::new(ErrorCode::ExportNotWritten)
            .with("file", "-")
            .with("detail", error.to_string());
        Failure::App(error).tell(told);
        return ExitCode::from(NOT_DONE);
    }
    if let Some(fault) = answer.fault() {
        fault.tell(told);
    }
    if !told.json {
        for note in answer.notes(told.lang) {
            let _ = writeln!(std::io::stderr(), "{note}");
        }
    }
    if answer.is_good() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(NOT_DONE)
    }
}
