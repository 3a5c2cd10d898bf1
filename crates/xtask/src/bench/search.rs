//! The search: 200 questions against plain FTS5, the index's size, and what it adds to recording.
use super::{OPINIONS, fresh};
use crate::failure::Failure;
use crate::process;

/// Opinions searched unless `--opinions` says another number.
const USUAL: u32 = 100_000;

/// Runs the measurement, which prints its numbers and ends badly if a promise is not kept.
pub fn measure() -> Result<(), Failure> {
    let folder = fresh("search")?;
    let count = OPINIONS.get().copied().unwrap_or(USUAL);
    let mut command = process::cargo(["run", "--quiet", "--release", "--package"]);
    command.args(["gandan-app", "--example", "search_cost", "--"]);
    process::run(command.arg(folder).arg(count.to_string()))
}
