//! The real window in its release build, measured by the harness that also drives the window tests.
use crate::failure::Failure;
use crate::house::{self, Profile};
use crate::process;

/// Start to a window that takes keys, and key to paint.
pub fn measure() -> Result<(), Failure> {
    let arguments = [
        "test",
        "--quiet",
        "--workspace",
        "--test",
        "window_speed",
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
