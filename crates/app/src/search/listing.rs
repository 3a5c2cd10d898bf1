//! The search as the command line answers it: whole texts, and counted to the last.

use super::Count;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::Instant;
use gandan_store::search::hits;
use serde::Serialize;

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Searched {
    /// How many opinions match, all of them.
    pub total: u32,
    /// The first of them.
    pub hits: Vec<SearchedOpinion>,
}

/// An opinion found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SearchedOpinion {
    /// Opinion id.
    pub id: String,
    /// Session id.
    pub session: String,
    /// Who spoke, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// As said.
    pub text: String,
    /// Topic codes, main first.
    pub topics: Vec<String>,
    /// When it was begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Instant>,
}

impl App {
    /// Finds opinions as [`App::search`] does, and counts them all.
    ///
    /// # Errors
    /// `filter_unreadable`.
    pub fn opinion_search(&self, query: &str, limit: u32) -> Done<Searched> {
        let answer = self.search_counted(query, limit, Count::All)?;
        for filter in answer.filters {
            if let Some(fault) = filter.fault {
                return Err(AppError::new(ErrorCode::FilterUnreadable)
                    .with("filter", filter.typed)
                    .with("detail", fault));
            }
        }
        self.read(|conn| {
            let mut found = Vec::with_capacity(answer.opinions.len());
            for hit in answer.opinions {
                let Some(opinion) = hits::opinion(conn, &hit.id)? else {
                    continue;
                };
                found.push(SearchedOpinion {
                    id: opinion.id,
                    session: opinion.session,
                    speaker: opinion.speaker,
                    text: opinion.text,
                    topics: opinion.topics,
                    at: opinion.at,
                });
            }
            Ok(Searched {
                total: answer.total,
                hits: found,
            })
        })
    }
}
