//! The short form proposed for an opinion; taken by her alone.

use crate::opinion::in_session;
use crate::{App, Done};
use gandan_domain::words;
use gandan_store::attendees;

impl App {
    /// The short form that the rules propose: what was said without greeting, introduction and
    /// thanks. A place said of oneself is left out only where it is printed beside the opinion.
    /// `None` where nothing would be left out, where it is the gist already, and for what is closed
    /// off.
    ///
    /// # Errors
    /// `opinion_not_found`.
    pub fn gist_propose(&self, session: &str, opinion: &str) -> Done<Option<String>> {
        self.read(|conn| {
            let opinion = in_session(conn, session, opinion)?;
            if opinion.is_denunciation() {
                return Ok(None);
            }
            let speaker = match &opinion.speaker {
                Some(id) => attendees::get(conn, id)?,
                None => None,
            };
            let printed = speaker.map_or(opinion.group, |speaker| speaker.group);
            let printed: Vec<&str> = printed.as_deref().into_iter().collect();
            Ok(words::propose_gist(&opinion.text, &printed)
                .filter(|gist| opinion.gist.as_ref() != Some(gist)))
        })
    }
}
