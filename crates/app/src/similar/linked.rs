//! What the opinions of a session are linked with in other sessions, for the marks beside them.

use crate::{App, Done};
use chrono::NaiveDate;
use gandan_store::same_content;
use serde::Serialize;
use ts_rs::TS;

/// An opinion that says what one of another session said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LinkedOpinion {
    /// The opinion of the session asked about.
    pub opinion: String,
    /// The other session.
    pub session: String,
    /// The other session's day.
    pub date: NaiveDate,
}

impl App {
    /// The other sessions in which opinions with the content of this session's were heard, the
    /// oldest first. Those within the session share `same_content` and aren't told here.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`.
    pub fn opinions_linked(&self, session: &str) -> Done<Vec<LinkedOpinion>> {
        self.read(|conn| {
            crate::delta::open_session(conn, session)?;
            Ok(same_content::elsewhere(conn, session)?
                .into_iter()
                .map(|other| LinkedOpinion {
                    opinion: other.opinion,
                    session: other.session,
                    date: other.began.date_naive(),
                })
                .collect())
        })
    }
}
