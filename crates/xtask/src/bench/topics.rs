//! Topics that suggest themselves: how well, how fast, and against a usual classifier on the same text.
use std::process::Command;

use super::{export, fresh, text_of_others};
use crate::failure::Failure;
use crate::{house, process};

/// Prints all rates and times. Where labelled news text is at hand, it is measured too, and `LinearSVC` of
/// scikit-learn is given the same seed text, corrections and folds.
pub fn measure() -> Result<(), Failure> {
    let record = fresh("topics")?.join("record.json");
    let rows = text_of_others("citizen_dev.jsonl");
    let mut rates = process::cargo(["run", "--quiet", "--release", "--package"]);
    rates.args(["gandan-topics", "--example", "suggestion_rates", "--"]);
    rates.arg(&record);
    rates.args(&rows);
    process::run(&mut rates)?;
    if rows.is_none() {
        println!(
            "  no labelled news text at hand (--data DIR): only the project's own test set was measured"
        );
        return Ok(());
    }
    let python = export::python("requirements-topics.txt")?;
    let mut usual = Command::new(python);
    let data = house::root().join("crates/topics/data");
    usual.arg(house::root().join("tests/reference/with_linear_svc.py"));
    usual.arg(&record);
    usual.args([data.join("topics.json"), data.join("seed")]);
    process::run(&mut usual)
}
