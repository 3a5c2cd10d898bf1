//! A session becomes a file.

use super::House;
use super::fault::refused;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::session_file::{CopyKind, MAX_FILE_BYTES, SessionFile, parse};
use std::io::Read;
use std::path::Path;

impl App {
    /// The bytes of a session's file. Only a full copy holds denunciations.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`; `export_incomplete` when something is missing that
    /// every file must have (a title, a place).
    pub fn session_file(&self, session: &str, copy: CopyKind) -> Done<Vec<u8>> {
        let record = self.record(session)?;
        let house = self.read(House::load)?;
        let around = house.around();
        let bytes = SessionFile::from_record(&record, copy, &around).to_json();
        // What is written must be readable: the reader has the last word.
        parse(&bytes, &around).map_err(|fault| refused(ErrorCode::ExportIncomplete, &fault))?;
        Ok(bytes)
    }
}

/// Writes a file whole or not at all: beside it first, flushed, then renamed. What is no plain
/// file (a pipe, a device) is written to.
///
/// # Errors
/// `export_not_written`.
pub fn write_file(path: &Path, bytes: &[u8]) -> Done<()> {
    let special = path
        .metadata()
        .is_ok_and(|there| !there.is_file() && !there.is_dir());
    let written = if special {
        std::fs::write(path, bytes)
    } else {
        crate::minutes::replace(path, bytes)
    };
    written.map_err(|fault| {
        AppError::new(ErrorCode::ExportNotWritten)
            .with("file", path.display().to_string())
            .with("detail", fault.to_string())
    })
}

/// Reads a file, or no more of it than shows that it is too large.
///
/// # Errors
/// `file_unreadable`.
pub fn read_file(name: &str, from: impl Read) -> Done<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MAX_FILE_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|fault| {
            AppError::new(ErrorCode::FileUnreadable)
                .with("file", name)
                .with("detail", fault.to_string())
        })?;
    Ok(bytes)
}
