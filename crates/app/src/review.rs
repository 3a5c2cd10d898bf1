//! Rà soát: the opinions as they will be printed, and what is still missing.

use crate::words::TextMark;
use crate::{App, Done, ErrorCode, Found};
use gandan_domain::check::{self, Missing};
use gandan_domain::order::{self, Group, Order};
use gandan_store::{let_stand, record};
use serde::Serialize;
use ts_rs::TS;

/// The opinions as they will be printed, and what is still missing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewView {
    /// Groups in printing order, denunciations left out.
    pub groups: Vec<Group>,
    /// What is missing, each with where to go. What a later session answered isn't.
    pub missing: Vec<Missing>,
    /// Spelling and capitals, never in the way of anything.
    pub marks: Vec<TextMark>,
}

impl App {
    /// The review of a session.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`.
    pub fn session_review(&self, session: &str, order: Order) -> Done<ReviewView> {
        let record = self.record(session)?;
        let (stand, later) = self.read(|conn| -> Done<_> {
            Ok((
                let_stand::list(conn, session)?,
                crate::carry::later_of(conn, session)?,
            ))
        })?;
        let later: Vec<&str> = later.iter().map(|l| l.opinion.as_str()).collect();
        Ok(ReviewView {
            groups: order::groups(&record.opinions, &record.topics, order),
            missing: check::missing_with(&record, &later),
            marks: crate::words::marks_of(&record, &stand),
        })
    }

    /// The finished record of a session.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`.
    pub fn record(&self, session: &str) -> Done<gandan_domain::Record> {
        self.read(|conn| {
            crate::delta::open_session(conn, session)?;
            record::load(conn, session).found(ErrorCode::SessionNotFound)
        })
    }
}
