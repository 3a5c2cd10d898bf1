//! `cargo xtask bench`: the promised speeds, measured in one run and printed with what was promised.
mod export;
mod merge;
mod minutes;
mod open;
mod record;
mod search;
mod similar;
mod stopwatch;
mod topics;
mod window;

use std::path::PathBuf;
use std::sync::OnceLock;

use crate::failure::Failure;
use crate::house::{self, Profile};
use crate::run;
use crate::setup::{self, Need};
use crate::steps::{self, Step};

/// All measurements, or those named by `--only`.
pub fn run(words: &[String]) -> Result<(), Failure> {
    let mut only = Vec::new();
    for pair in words.chunks(2) {
        match pair {
            [word, name] if word == "--only" => only.push(name.clone()),
            [word, folder] if word == "--data" => {
                // Said twice, the first counts.
                let _ = DATA.set(PathBuf::from(folder));
            }
            [word, count] if word == "--opinions" => {
                let count = count.parse().map_err(|_| {
                    Failure::Call(format!("--opinions takes a number, not {count}"))
                })?;
                // Said twice, the first counts.
                let _ = OPINIONS.set(count);
            }
            _ => {
                return Err(Failure::Call(
                    "bench takes only --only NAME, --data DIR and --opinions N".to_owned(),
                ));
            }
        }
    }
    let steps = steps::chosen(measurements(), &only)?;
    println!("Setting up");
    setup::prepare(Need::Bench)?;
    if steps
        .iter()
        .any(|step| matches!(step.name, "window" | "memory"))
    {
        crate::test::in_ui("build")?;
        run::build(Profile::Release, &["gandan-desktop", "gandan-cli"])?;
    } else {
        run::build(Profile::Release, &["gandan-cli"])?;
    }
    steps::run_all(&steps)
}

/// Where labelled text of others lies, that is measured on but no part of the project.
static DATA: OnceLock<PathBuf> = OnceLock::new();

/// How many opinions the search is measured over, where it is said.
static OPINIONS: OnceLock<u32> = OnceLock::new();

/// A file of that folder, if it is there: the one `--data` names, else beside the project.
fn text_of_others(name: &str) -> Option<PathBuf> {
    let beside = || house::root().join("../shared/data");
    let file = DATA.get().cloned().unwrap_or_else(beside).join(name);
    file.is_file().then_some(file)
}

fn measurements() -> Vec<Step> {
    let mut all = vec![
        Step {
            name: "export",
            shows: "Word minutes of 1,000 opinions, against two usual libraries",
            act: export::measure,
        },
        Step {
            name: "record",
            shows: "recording one opinion durably, against a bare insert",
            act: record::measure,
        },
        Step {
            name: "open",
            shows: "opening a folder of 100,000 opinions, against one of 100",
            act: open::measure,
        },
        Step {
            name: "merge",
            shows: "putting two topics together over 10,000 opinions, and taking it back",
            act: merge::measure,
        },
        Step {
            name: "topics",
            shows: "topics that suggest themselves: how well, beside a usual classifier, and how fast",
            act: topics::measure,
        },
        Step {
            name: "search",
            shows: "200 questions over 100,000 opinions (--opinions N), against plain FTS5",
            act: search::measure,
        },
        Step {
            name: "similar",
            shows: "earlier opinions that say the same: how well, and at 100,000 how fast",
            act: similar::measure,
        },
    ];
    if cfg!(target_os = "linux") {
        all.push(Step {
            name: "window",
            shows: "from start to a window that takes keys, from a key to paint, what a key costs in a long evening",
            act: window::speed,
        });
        all.push(Step {
            name: "memory",
            shows: "what the window holds in memory over an evening of two hours (about 6 minutes)",
            act: window::memory,
        });
    }
    all
}

/// A fresh folder for one measurement.
fn fresh(name: &str) -> Result<PathBuf, Failure> {
    let folder = house::target().join("bench").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(Failure::file(&folder))?;
    }
    std::fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
    Ok(folder)
}

/// The command line on a data folder.
fn gandan(data: &std::path::Path) -> std::process::Command {
    let mut command = std::process::Command::new(house::program(Profile::Release, "gandan"));
    command.arg("--data-dir").arg(data);
    command
}
