//! `cargo xtask bindings`: writes the generated TypeScript types anew. The tests prove them fresh.
use crate::failure::Failure;
use crate::process;

/// Runs the test that compares the committed types with the code, in its writing mode.
pub fn run(words: &[String]) -> Result<(), Failure> {
    if !words.is_empty() {
        return Err(Failure::Call("bindings takes no words".to_owned()));
    }
    process::run(
        process::cargo([
            "test",
            "--quiet",
            "--package",
            "gandan-app",
            "--lib",
            "bindings",
        ])
        .env("GANDAN_WRITE_BINDINGS", "1"),
    )
}
