//! Makes a machine ready to build and to test: nothing is installed that is there already.
mod apt;
mod node;

use crate::failure::Failure;

pub use node::install as npm_install;

/// What the machine must be able to do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Build the command line.
    CommandLine,
    /// Build and open the window.
    Window,
    /// Drive the window in tests, type through an input method, open documents.
    Tests,
    /// Run the programs that the bench compares us with.
    Bench,
}

/// Installs what is missing for `need`.
pub fn prepare(need: Need) -> Result<(), Failure> {
    if cfg!(target_os = "linux") {
        apt::install(need)?;
    }
    if need >= Need::Window {
        node::require()?;
        node::install("ui")?;
    }
    Ok(())
}
