//! The short form proposed for an opinion; taken by her alone.

use crate::opinion::in_session;
use crate::{App, Done};
use gandan_domain::words;

impl App {
    /// The short form that the rules propose: what was said without greeting, introduction and
    /// thanks. `None` where nothing would be left out, where it is the gist already, and for what
    /// is closed off.
    ///
    /// # Errors
    /// `opinion_not_found`.
    pub fn gist_propose(&self, session: &str, opinion: &str) -> Done<Option<String>> {
        self.read(|conn| {
            let opinion = in_session(conn, session, opinion)?;
            if opinion.is_denunciation() {
                return Ok(None);
            }
            Ok(words::propose_gist(&opinion.text)
                .filter(|gist| opinion.gist.as_ref() != Some(gist)))
        })
    }
}
