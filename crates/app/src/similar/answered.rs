//! Answers given before to opinions like the one in hand, to be given again.

use super::{Asked, excerpt::excerpt};
use crate::opinion::number_of;
use crate::{App, Done};
use chrono::NaiveDate;
use gandan_domain::Outcome;
use gandan_store::{answers, opinions, sessions};
use gandan_topics::similar::Said;
use serde::Serialize;
use ts_rs::TS;

/// Shown at most.
const SHOWN: usize = 4;
/// Opinions looked at: not every one was answered.
const LOOKED_AT: usize = 24;

/// An answer given at an earlier session to an opinion like the one in hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EarlierAnswer {
    /// Answer id.
    pub id: String,
    /// What was said.
    pub text: Option<String>,
    /// What it amounted to.
    pub outcome: Outcome,
    /// Who said it then.
    pub by: Option<String>,
    /// Title of the session.
    pub session_title: String,
    /// The session's day.
    pub date: NaiveDate,
    /// Number of the opinion it was given to.
    pub number: u32,
    /// The part of that opinion that has most in common with what is said now, in one line.
    pub excerpt: String,
}

impl App {
    /// The answers of earlier sessions to the opinions most like `text`, best first, four at most.
    /// An answer that covers a denunciation is never among them.
    ///
    /// # Errors
    /// As `opinion_similar`.
    pub fn answers_before(
        &self,
        session: &str,
        opinion: Option<&str>,
        text: &str,
        speaker: Option<&str>,
    ) -> Done<Vec<EarlierAnswer>> {
        let asked = self.read(|conn| {
            crate::delta::open_session(conn, session)?;
            Asked::new(conn, session, opinion, speaker)
        })?;
        if asked.closed_off {
            return Ok(Vec::new());
        }
        let said = Said {
            text,
            group: asked.group.as_deref(),
            location: asked.location.as_deref(),
            speaker: asked.name.as_deref(),
        };
        let found = self.heard_before(&said, LOOKED_AT, |entry| {
            entry.session != asked.session && asked.wants(entry)
        })?;
        self.read(|conn| {
            let mut list: Vec<EarlierAnswer> = Vec::new();
            for (id, _) in found {
                let Some(earlier) = opinions::get(conn, &id)?.filter(|o| !o.is_denunciation())
                else {
                    continue;
                };
                let Some(of) = opinions::session_of(conn, &id)? else {
                    continue;
                };
                let Some(head) = sessions::get(conn, &of)? else {
                    continue;
                };
                if sessions::deleted_at(conn, &of)?.is_some() {
                    continue;
                }
                for answer in answers::covering(conn, &id)? {
                    let known = list.iter().any(|one| {
                        one.id == answer.id
                            || (one.text == answer.text && one.outcome == answer.outcome)
                    });
                    if known || answer.text.is_none() || covers_closed(conn, &answer)? {
                        continue;
                    }
                    list.push(EarlierAnswer {
                        id: answer.id,
                        text: answer.text,
                        outcome: answer.outcome,
                        by: answer.by,
                        session_title: head.title.clone(),
                        date: head.started_at.date_naive(),
                        number: u32::try_from(number_of(conn, &of, &id)?).unwrap_or(u32::MAX),
                        excerpt: excerpt(&earlier.text, text),
                    });
                }
                if list.len() >= SHOWN {
                    break;
                }
            }
            list.truncate(SHOWN);
            Ok(list)
        })
    }
}

/// Whether an answer covers an opinion that is closed off.
pub(crate) fn covers_closed(
    conn: &gandan_store::Connection,
    answer: &gandan_domain::Answer,
) -> Done<bool> {
    for id in &answer.opinions {
        if opinions::get(conn, id)?.is_some_and(|o| o.is_denunciation()) {
            return Ok(true);
        }
    }
    Ok(false)
}
