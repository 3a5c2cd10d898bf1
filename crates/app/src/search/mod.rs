//! Search: one line of words, phrases and filters finds opinions, people, sessions and topics.
//! A denunciation is never found, nor who has said nothing else, nor anything of a session put
//! away.

mod answer;
mod dates;
mod excerpt;
mod filter;
mod matching;
mod query;

pub use answer::{Marks, OpinionHit, PersonHit, ReadFilter, SearchAnswer, SessionHit, TopicHit};

use crate::{App, Done};
use filter::{Condition, Names};
use gandan_domain::text::words;
use gandan_domain::{Attendee, Opinion, OpinionKind};
use gandan_store::sessions::Which;
use gandan_store::{Connection, answers, attendees, groups, opinions, sessions, topics};
use query::{Needle, Part, Term, parts, term};
use std::collections::HashSet;

/// What a query asks, once its filters are read.
#[derive(Debug, Default)]
struct Wanted {
    terms: Vec<Term>,
    conditions: Vec<Condition>,
    filters: Vec<ReadFilter>,
}

impl Wanted {
    fn read(typed: &str, names: &dyn Names) -> Done<Self> {
        let mut wanted = Self::default();
        let all = parts(typed);
        let typing = typed.chars().next_back().is_some_and(char::is_alphanumeric);
        let count = all.len();
        for (n, part) in all.into_iter().enumerate() {
            match part {
                Part::Term(term) => wanted.terms.push(term),
                Part::Filter(asked) => {
                    let reading = filter::read(&asked, names)?;
                    wanted.filters.push(reading.shown);
                    wanted.conditions.extend(reading.condition);
                    let last = reading.rest.len();
                    for (m, piece) in reading.rest.iter().enumerate() {
                        let typing = typing && n + 1 == count && m + 1 == last;
                        wanted.terms.extend(term(piece, typing));
                    }
                }
            }
        }
        Ok(wanted)
    }

    fn is_off(&self) -> bool {
        self.filters.iter().any(|f| f.fault.is_some())
    }

    fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.conditions.is_empty()
    }
}

struct WardNames<'c>(&'c Connection);

impl Names for WardNames<'_> {
    fn topics(&self) -> Done<Vec<(String, String)>> {
        Ok(topics::list(self.0)?
            .into_iter()
            .map(|t| (t.code, t.name))
            .collect())
    }

    fn groups(&self) -> Done<Vec<String>> {
        Ok(groups::list(self.0)?.into_iter().map(|g| g.name).collect())
    }

    fn speaks(&self, name: &[Needle]) -> Done<bool> {
        for session in sessions::list(self.0, Which::Kept, None)? {
            for person in attendees::list(self.0, &session.id)? {
                let known = person.name.as_deref().unwrap_or_default();
                if filter::has_all(name, &words(known)) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

impl App {
    /// Finds what a line asks for, `limit` opinions at most. An unreadable filter finds nothing
    /// and says why.
    ///
    /// # Errors
    /// Those of reading the data.
    pub fn search(&self, query: &str, limit: u32) -> Done<SearchAnswer> {
        self.read(|conn| {
            let wanted = Wanted::read(query, &WardNames(conn))?;
            if wanted.is_off() || wanted.is_empty() {
                return Ok(SearchAnswer {
                    filters: wanted.filters,
                    ..SearchAnswer::default()
                });
            }
            found(conn, wanted, limit)
        })
    }
}

fn found(conn: &Connection, wanted: Wanted, limit: u32) -> Done<SearchAnswer> {
    let mut hits = Vec::new();
    for session in sessions::list(conn, Which::Kept, None)? {
        let people = attendees::list(conn, &session.id)?;
        let answered: HashSet<String> = answers::list(conn, &session.id)?
            .into_iter()
            .flat_map(|a| a.opinions)
            .collect();
        for (opinion, number) in opinions::list(conn, &session.id)?.into_iter().zip(1..) {
            let person = people
                .iter()
                .find(|p| Some(&p.id) == opinion.speaker.as_ref());
            let answered = answered.contains(&opinion.id);
            let date = session.started_at.date_naive();
            if opinion.is_denunciation()
                || !wanted
                    .conditions
                    .iter()
                    .all(|c| holds(c, &opinion, person, answered, date))
            {
                continue;
            }
            let text = words(&opinion.text);
            let Some(found) = matching::look(&wanted.terms, &text) else {
                continue;
            };
            let (excerpt, marks) = excerpt::excerpt(&opinion.text, &text, &found);
            hits.push((
                found.worth,
                OpinionHit {
                    session: session.id.clone(),
                    session_title: session.title.clone(),
                    date,
                    number,
                    speaker: person.and_then(|p| p.name.clone()),
                    group: opinion
                        .group
                        .or_else(|| person.and_then(|p| p.group.clone())),
                    excerpt,
                    marks,
                    topics: opinion.topics,
                    answered,
                    at: opinion.at,
                    id: opinion.id,
                },
            ));
        }
    }
    hits.sort_by(|a, b| b.0.partial_cmp(&a.0).unwrap_or(std::cmp::Ordering::Equal));
    Ok(SearchAnswer {
        total: u32::try_from(hits.len()).unwrap_or(u32::MAX),
        opinions: hits
            .into_iter()
            .take(limit as usize)
            .map(|(_, hit)| hit)
            .collect(),
        filters: wanted.filters,
        ..SearchAnswer::default()
    })
}

fn holds(
    condition: &Condition,
    opinion: &Opinion,
    person: Option<&Attendee>,
    answered: bool,
    date: chrono::NaiveDate,
) -> bool {
    let status = opinion.follow_up.as_ref().map(|f| f.status);
    match condition {
        Condition::Topics(codes) => codes.iter().any(|c| opinion.topics.contains(c)),
        Condition::Groups(names) => opinion
            .group
            .as_ref()
            .or_else(|| person?.group.as_ref())
            .is_some_and(|g| names.contains(g)),
        Condition::Speaker(name) => person
            .and_then(|p| p.name.as_deref())
            .is_some_and(|known| filter::has_all(name, &words(known))),
        Condition::From(day) => date >= *day,
        Condition::To(day) => date <= *day,
        Condition::Status(asked) => {
            use filter::Status as Asked;
            use gandan_domain::FollowUpStatus as Is;
            match asked {
                Asked::Unanswered => !answered && opinion.kind != OpinionKind::Praise,
                Asked::Answered => answered,
                Asked::Assigned => status == Some(Is::Assigned),
                Asked::InProgress => status == Some(Is::InProgress),
                Asked::Resolved => status == Some(Is::Resolved),
                Asked::Transferred => status == Some(Is::Transferred),
                Asked::Refused => status == Some(Is::Refused),
            }
        }
    }
}
