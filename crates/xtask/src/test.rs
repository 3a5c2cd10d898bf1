//! `cargo xtask test`: everything that must hold before a change is good.
use crate::documents;
use crate::failure::Failure;
use crate::house;
use crate::process::{self, cargo, npm};
use crate::setup::{self, Need};
use crate::steps::{self, Step};

/// Runs all steps, or those named by `--only`.
pub fn run(words: &[String]) -> Result<(), Failure> {
    let mut only = Vec::new();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match (word.as_str(), words.len()) {
            ("--list", _) => {
                for step in steps() {
                    println!("{:<10} {}", step.name, step.shows);
                }
                return Ok(());
            }
            ("--only", 1..) => only.extend(words.next().cloned()),
            _ => {
                return Err(Failure::Call(
                    "test takes --list and --only STEP".to_owned(),
                ));
            }
        }
    }
    let steps = steps::chosen(steps(), &only)?;
    println!("Setting up");
    setup::prepare(Need::Tests)?;
    steps::run_all(&steps)
}

/// Every step, in an order in which each finds what it needs: the window is built before the shell that embeds it.
pub fn steps() -> Vec<Step> {
    let mut all = vec![
        Step {
            name: "fmt",
            shows: "Rust is formatted",
            act: || process::run(&mut cargo(["fmt", "--all", "--check", "--", "-l"])),
        },
        Step {
            name: "ui-check",
            shows: "the window's types hold",
            act: || in_ui("check"),
        },
        Step {
            name: "ui-lint",
            shows: "the window keeps its rules",
            act: || in_ui("lint"),
        },
        Step {
            name: "ui-test",
            shows: "the window's parts behave",
            act: || in_ui("test"),
        },
        Step {
            name: "ui-build",
            shows: "the window builds",
            act: || in_ui("build"),
        },
        Step {
            name: "clippy",
            shows: "clippy has nothing to say",
            act: || workspace("clippy", &["--all-targets", "--", "-D", "warnings"]),
        },
        Step {
            name: "build",
            shows: "every program and test builds",
            act: || workspace("build", &["--all-targets", NOT_OURSELVES]),
        },
        Step {
            name: "rust",
            shows: "the rooms behave, the generated types are fresh",
            act: rust,
        },
        Step {
            name: "documents",
            shows: "Word accepts every golden document",
            act: documents::validate,
        },
        Step {
            name: "office",
            shows: "LibreOffice opens every golden document",
            act: documents::open_in_office,
        },
    ];
    if cfg!(target_os = "linux") {
        all.push(Step {
            name: "window",
            shows: "journeys through the real window",
            act: window,
        });
    }
    all
}

/// Windows doesn't let the program that runs be replaced; it has been built, or it wouldn't run.
const NOT_OURSELVES: &str = "--exclude=gandan-xtask";

/// A script of the window's package.
pub fn in_ui(script: &str) -> Result<(), Failure> {
    process::run(&mut npm(&house::ui(), ["run", script, "--silent"]))
}

/// The whole workspace, always: one choice of packages has one set of features and compiles every crate once.
fn workspace(verb: &str, more: &[&str]) -> Result<(), Failure> {
    let mut arguments = vec![verb, "--workspace"];
    arguments.extend(more);
    process::run(&mut cargo(arguments))
}

/// The documents that the tests leave for the later steps are those of this run only.
fn rust() -> Result<(), Failure> {
    documents::forget_golden()?;
    workspace("test", &["--no-fail-fast"])
}

/// One window at a time: two would fight for the keyboard focus and the processor.
fn window() -> Result<(), Failure> {
    let arguments = [
        "test",
        "--workspace",
        "--no-fail-fast",
        "--test",
        "window_*",
        "--",
        "--test-threads=1",
    ];
    process::run(cargo(arguments).env("GANDAN_WINDOW_TESTS", "1"))
}
