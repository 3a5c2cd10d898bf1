//! The sample evening that ships with the program, offered on the first start. It is the same
//! file that the journeys use, so what a newcomer sees is what is tested.

use crate::{App, Done};

const EVENING: &[u8] = include_bytes!("../../../tests/samples/evening-1.json");

impl App {
    /// Imports the sample evening; answers the session's id. Twice adds nothing.
    pub fn sample_import(&self) -> Done<String> {
        Ok(self.session_import(EVENING)?.id)
    }
}
