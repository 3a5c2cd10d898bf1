//! Putting two topics together over 10,000 opinions: measured beside the use case.
use super::fresh;
use crate::failure::Failure;
use crate::process;

/// Runs the measurement, which prints its numbers and ends badly if a promise is not kept.
pub fn measure() -> Result<(), Failure> {
    let data = fresh("merge")?;
    let mut command = process::cargo([
        "run",
        "--quiet",
        "--release",
        "--package",
        "gandan-app",
        "--example",
        "merge_cost",
        "--",
    ]);
    process::run(command.arg(data))
}
