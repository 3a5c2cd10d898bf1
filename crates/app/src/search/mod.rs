//! Search: one line of words, phrases and filters finds opinions, people, sessions and topics.
//! A denunciation is never found, nor who has said nothing else, nor anything of a session put
//! away: the index holds none of them.

mod answer;
mod dates;
mod excerpt;
mod filter;
mod listing;
mod query;
mod sections;
#[cfg(test)]
mod tests;

pub use listing::{Searched, SearchedOpinion};

pub use answer::{Marks, OpinionHit, PersonHit, ReadFilter, SearchAnswer, SessionHit, TopicHit};

use crate::{App, Done};
use filter::{Condition, Names};
use gandan_domain::text::needle::{Match, Needle, Term, find_in};
use gandan_domain::text::words;
use gandan_store::{Connection, groups, search, topics};
use query::{Part, parts};
use std::collections::BTreeSet;

/// How a search counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// Up to some 2,000, which takes no longer the more there are.
    Enough,
    /// All of them.
    All,
}

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
        let typing = query::is_typing(typed);
        let last = all.len().saturating_sub(1);
        for (n, part) in all.into_iter().enumerate() {
            match part {
                Part::Term(term) => wanted.terms.push(term),
                Part::Filter(asked) => {
                    let reading = filter::read(&asked, names)?;
                    wanted.filters.push(reading.shown);
                    wanted.conditions.extend(reading.condition);
                    let end = reading.rest.len();
                    for (m, piece) in reading.rest.iter().enumerate() {
                        let typing = typing && n == last && m + 1 == end;
                        wanted.terms.extend(Term::of(piece, typing));
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

    /// The question to the index.
    fn ask(&self) -> search::Ask<'_> {
        let mut ask = search::Ask {
            terms: &self.terms,
            ..search::Ask::default()
        };
        for condition in &self.conditions {
            match condition {
                Condition::Topics(codes) => {
                    let tags = codes.iter().cloned().map(search::Tag::Topic);
                    ask.tags.push(tags.collect());
                }
                Condition::Groups(names) => {
                    let tags = names.iter().cloned().map(search::Tag::Group);
                    ask.tags.push(tags.collect());
                }
                Condition::Status(status) => {
                    let tag = search::Tag::Status(status.tag().to_owned());
                    ask.tags.push(vec![tag]);
                }
                Condition::Speaker(name) => ask.speaker.extend(name.iter().cloned()),
                Condition::From(day) => ask.from = ask.from.max(Some(*day)),
                Condition::To(day) => {
                    ask.to = Some(ask.to.map_or(*day, |other| other.min(*day)));
                }
            }
        }
        ask
    }
}

/// The ward's own names, as filters are read against them.
struct WardNames<'c>(&'c Connection);

impl Names for WardNames<'_> {
    fn topics(&self) -> Done<Vec<(String, String)>> {
        Ok(topics::list(self.0)?
            .into_iter()
            .map(|t| (t.code, t.name))
            .collect())
    }

    fn groups(&self) -> Done<Vec<String>> {
        let mut names: BTreeSet<String> = search::groups(self.0)?.into_iter().collect();
        names.extend(groups::list(self.0)?.into_iter().map(|g| g.name));
        Ok(names.into_iter().collect())
    }

    fn speaks(&self, name: &[Needle]) -> Done<bool> {
        Ok(search::speaks(self.0, name)?)
    }
}

impl App {
    /// Finds what a line asks for, `limit` opinions at most. An unreadable filter finds nothing
    /// and says why.
    ///
    /// # Errors
    /// Those of reading the data.
    pub fn search(&self, query: &str, limit: u32) -> Done<SearchAnswer> {
        self.search_counted(query, limit, Count::Enough)
    }

    /// The same, counting as told.
    ///
    /// # Errors
    /// Those of reading the data.
    pub fn search_counted(&self, query: &str, limit: u32, count: Count) -> Done<SearchAnswer> {
        self.store()?.settle()?;
        self.read(|conn| {
            let wanted = Wanted::read(query, &WardNames(conn))?;
            if wanted.is_off() || wanted.is_empty() {
                return Ok(SearchAnswer {
                    filters: wanted.filters,
                    ..SearchAnswer::default()
                });
            }
            let ask = wanted.ask();
            let found = search::opinions(conn, &ask, limit, count == Count::All)?;
            let mut opinions = Vec::with_capacity(found.ids.len());
            for id in &found.ids {
                opinions.extend(search::hits::opinion(conn, id)?.map(|o| opinion(o, &ask)));
            }
            Ok(SearchAnswer {
                total: found.total,
                more: found.more,
                opinions,
                people: sections::people(conn, &wanted)?,
                sessions: sections::sessions(conn, &wanted)?,
                topics: sections::topics(conn, &wanted)?,
                filters: wanted.filters,
            })
        })
    }
}

fn opinion(hit: search::hits::OpinionHit, ask: &search::Ask<'_>) -> OpinionHit {
    let text = words(&hit.text);
    let ranges = find_in(ask.terms, &text).map(|found| ranges(&found, &text));
    let (excerpt, marks) = excerpt::excerpt(&hit.text, &text, &ranges.unwrap_or_default());
    OpinionHit {
        id: hit.id,
        session: hit.session,
        session_title: hit.session_title,
        date: hit.started_at.date_naive(),
        number: hit.number,
        speaker: hit.speaker,
        group: hit.group,
        excerpt,
        marks,
        topics: hit.topics,
        answered: hit.answered,
        at: hit.at,
    }
}

/// Where the places of a match stand in the text, in order; those that overlap are one.
fn ranges(found: &Match, text: &[gandan_domain::text::Word]) -> Vec<[u32; 2]> {
    let mut ranges: Vec<[u32; 2]> = found
        .places
        .iter()
        .map(|[first, last]| [text[*first].start, text[*last].end])
        .collect();
    ranges.sort_unstable();
    let mut out: Vec<[u32; 2]> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range[0] < last[1] => last[1] = last[1].max(range[1]),
            _ => out.push(range),
        }
    }
    out
}
