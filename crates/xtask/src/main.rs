//! `cargo xtask VERB`: the one door for people who work on Gần Dân. A file per verb.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this program's whole purpose is to tell a person in a terminal how far it is"
)]

mod bench;
mod bindings;
mod check;
mod documents;
mod failure;
mod house;
mod process;
mod run;
mod setup;
mod steps;
mod test;

use std::process::ExitCode;

use failure::Failure;

const USAGE: &str = "\
cargo xtask VERB

  run [--dev]          install what is missing, build, open the window
                       (without a display: record the sample evening and write its minutes into out/)
                       --dev: a build without optimisation, which is ready sooner
  test [--only STEP]…  install what is missing, then everything that must hold
       [--list]        name the steps
  check                the quick part of it: formatting, clippy, svelte-check
  bindings             write the TypeScript types that the window shares with the house anew
  bench [--only NAME]… measure the promised speeds (minutes long, wants a quiet machine)
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let verb = words.next();
    let rest: Vec<String> = words.collect();
    let done = match verb.as_deref() {
        Some("run") => run::run(&rest),
        Some("test") => test::run(&rest),
        Some("check") => check::run(&rest),
        Some("bindings") => bindings::run(&rest),
        Some("bench") => bench::run(&rest),
        Some("help" | "--help" | "-h") | None => {
            println!("{USAGE}");
            Ok(())
        }
        Some(other) => Err(Failure::Call(format!(
            "there is no verb {other:?}\n\n{USAGE}"
        ))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("cargo xtask: {failure}");
            ExitCode::from(if matches!(failure, Failure::Call(_)) {
                2
            } else {
                1
            })
        }
    }
}
