//! `cargo xtask bench`: the promised speeds, measured in one run and printed with what was promised.
mod export;
mod merge;
mod minutes;
mod open;
mod record;
mod similar;
mod stopwatch;
mod window;

use std::path::PathBuf;

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
            _ => return Err(Failure::Call("bench takes only --only NAME".to_owned())),
        }
    }
    let steps = steps::chosen(measurements(), &only)?;
    println!("Setting up");
    setup::prepare(Need::Bench)?;
    if steps.iter().any(|step| step.name == "window") {
        crate::test::in_ui("build")?;
        run::build(Profile::Release, &["gandan-desktop", "gandan-cli"])?;
    } else {
        run::build(Profile::Release, &["gandan-cli"])?;
    }
    steps::run_all(&steps)
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
            name: "similar",
            shows: "earlier opinions that say the same: how well, and at 100,000 how fast",
            act: similar::measure,
        },
    ];
    if cfg!(target_os = "linux") {
        all.push(Step {
            name: "window",
            shows: "from start to a window that takes keys, from a key to paint",
            act: window::measure,
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
