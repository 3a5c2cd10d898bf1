//! The sample evening that ships with the program, offered on the first start.

use crate::{App, Done};

/// An invented evening: no one in it is real.
const EVENING: &[u8] = include_bytes!("../../../tests/samples/evening-1.json");

impl App {
    /// Imports the sample evening; answers the session's id.
    ///
    /// # Errors
    /// `already_imported_changed` when it is here and has been changed in another way than here.
    pub fn sample_import(&self) -> Done<String> {
        Ok(self.session_import(EVENING)?.id)
    }
}
