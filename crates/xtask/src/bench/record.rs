//! The cost of recording one opinion: measured beside the store, which knows what a bare insert is.
use crate::failure::Failure;
use crate::process;

/// Runs the store's own measurement, which prints its numbers and ends badly if a promise is not kept.
pub fn measure() -> Result<(), Failure> {
    process::run(&mut process::cargo([
        "run",
        "--quiet",
        "--release",
        "--package",
        "gandan-store",
        "--example",
        "record_cost",
    ]))
}
