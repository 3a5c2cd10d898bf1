//! Why a verb could not be finished, with what to do about it.
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

/// What went wrong. Every text is shown as it is to the person in the terminal.
#[derive(Debug)]
pub enum Failure {
    /// The words of the call are off.
    Call(String),
    /// A program that must be there is not; the second text says how to get it.
    Missing(String, String),
    /// A program ran and ended badly.
    Ended(String, ExitStatus),
    /// A file or folder could not be read or written.
    File(PathBuf, std::io::Error),
    /// Something does not hold that should.
    Wrong(String),
}

impl Failure {
    /// For `map_err` on file operations.
    pub fn file(path: impl AsRef<Path>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.as_ref().to_path_buf();
        move |error| Self::File(path, error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Call(what) | Self::Wrong(what) => out.write_str(what),
            Self::Missing(program, how) => write!(out, "{program} is missing: {how}"),
            Self::Ended(line, status) => write!(out, "`{line}` ended with {status}"),
            Self::File(path, error) => write!(out, "{}: {error}", path.display()),
        }
    }
}
