//! A session becomes a file.

use super::House;
use super::fault::refused;
use crate::{App, Done, ErrorCode};
use gandan_domain::session_file::{CopyKind, SessionFile, parse};

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
