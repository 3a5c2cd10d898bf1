//! The real window in its release build, measured by the harness that also drives the window tests.
use crate::failure::Failure;
use crate::house::{self, Profile};
use crate::process;

/// Start to a window that takes keys, key to paint, and what a key costs the page.
pub fn speed() -> Result<(), Failure> {
    measure("window_speed")
}

/// Memory before, in the middle and at the end of a long evening.
pub fn memory() -> Result<(), Failure> {
    measure("window_memory")
}

fn measure(test: &str) -> Result<(), Failure> {
    let arguments = [
        "test",
        "--quiet",
        "--workspace",
        "--test",
        test,
        "--",
        "--ignored",
        "--nocapture",
        "--test-threads=1",
    ];
    process::run(
        process::cargo(arguments)
            .env("GANDAN_WINDOW_TESTS", "1")
            .env(
                "GANDAN_WINDOW_APP",
                house::program(Profile::Release, "gandan-desktop"),
            ),
    )
}
