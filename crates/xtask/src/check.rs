//! `cargo xtask check`: the quick part of the tests, for between two edits.
use crate::failure::Failure;
use crate::steps;
use crate::{setup, test};

/// Formatting, clippy and svelte-check.
pub fn run(words: &[String]) -> Result<(), Failure> {
    if !words.is_empty() {
        return Err(Failure::Call("check takes no words".to_owned()));
    }
    setup::prepare(setup::Need::Window)?;
    let quick = ["fmt", "ui-check", "ui-build", "clippy"].map(str::to_owned);
    steps::run_all(&steps::chosen(test::steps(), &quick)?)
}
