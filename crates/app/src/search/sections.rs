//! People, sessions and topics beside the opinions: few of each, of the newest that have the
//! words, those in the spelling typed first.

use super::answer::{Marks, PersonHit, SessionHit, TopicHit};
use super::filter::Condition;
use super::{Wanted, ranges};
use crate::Done;
use gandan_domain::text::needle::{Term, Worth, find_in};
use gandan_domain::text::{Word, words};
use gandan_store::search::{self, Tag, hits};
use gandan_store::{Connection, topics as topic_rows};
use std::cmp::Ordering;

/// Of so many of the newest the best are shown.
const LOOKED_AT: u32 = 40;
/// Shown of each kind.
const SHOWN: usize = 6;

/// Best first; of equals the one found first.
fn best<T>(mut found: Vec<(Worth, T)>) -> Vec<T> {
    found.sort_by(|a, b| b.0.partial_cmp(&a.0).unwrap_or(Ordering::Equal));
    found.into_iter().take(SHOWN).map(|(_, hit)| hit).collect()
}

fn marks(terms: &[Term], text: &[Word]) -> Marks {
    Marks(find_in(terms, text).map_or_else(Vec::new, |found| ranges(&found, text)))
}

/// People by name; the filters that can be asked of a person count.
pub(super) fn people(conn: &Connection, wanted: &Wanted) -> Done<Vec<PersonHit>> {
    let ask = wanted.ask();
    let apt = wanted
        .conditions
        .iter()
        .all(|c| !matches!(c, Condition::Topics(_) | Condition::Status(_)));
    if !apt || (ask.terms.is_empty() && ask.speaker.is_empty()) {
        return Ok(Vec::new());
    }
    let mut terms = wanted.terms.clone();
    terms.extend(ask.speaker.iter().map(|needle| Term(vec![needle.clone()])));
    let mut found = Vec::new();
    for id in search::people(conn, &ask, LOOKED_AT)? {
        let Some(hit) = hits::person(conn, &id)? else {
            continue;
        };
        let name = words(&hit.name);
        let Some(fits) = find_in(&terms, &name) else {
            continue;
        };
        found.push((
            fits.worth,
            PersonHit {
                id: hit.id,
                session: hit.session,
                session_title: hit.session_title,
                date: hit.started_at.date_naive(),
                marks: Marks(ranges(&fits, &name)),
                name: hit.name,
                group: hit.group,
                opinions: hit.opinions,
            },
        ));
    }
    Ok(best(found))
}

/// Sessions by title and place; of the filters only days can be asked of a session.
pub(super) fn sessions(conn: &Connection, wanted: &Wanted) -> Done<Vec<SessionHit>> {
    let apt = wanted
        .conditions
        .iter()
        .all(|c| matches!(c, Condition::From(_) | Condition::To(_)));
    if !apt {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for id in search::sessions(conn, &wanted.ask(), LOOKED_AT)? {
        let Some(hit) = hits::session(conn, &id)? else {
            continue;
        };
        let title = words(&hit.title);
        let mut both = title.clone();
        // No words in a row stand partly in the title, partly in the place.
        both.push(Word {
            plain: String::new(),
            marked: String::new(),
            start: 0,
            end: 0,
        });
        both.extend(words(&hit.place));
        let Some(fits) = find_in(&wanted.terms, &both) else {
            continue;
        };
        let mut in_title = fits.clone();
        in_title.places.retain(|[_, last]| *last < title.len());
        found.push((
            fits.worth,
            SessionHit {
                id: hit.id,
                marks: Marks(ranges(&in_title, &title)),
                title: hit.title,
                date: hit.started_at.date_naive(),
                opinions: hit.opinions,
            },
        ));
    }
    Ok(best(found))
}

/// Topics by name or code, where nothing but words is asked.
pub(super) fn topics(conn: &Connection, wanted: &Wanted) -> Done<Vec<TopicHit>> {
    if !wanted.conditions.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for topic in topic_rows::list(conn)?.into_iter().filter(|t| !t.retired) {
        let name = words(&topic.name);
        let by_name = find_in(&wanted.terms, &name).map(|found| found.worth);
        let by_code = find_in(&wanted.terms, &words(&topic.code)).map(|found| found.worth);
        let Some(worth) = by_name.or(by_code) else {
            continue;
        };
        found.push((
            worth,
            TopicHit {
                opinions: search::uses(conn, &Tag::Topic(topic.code.clone()))?,
                marks: marks(&wanted.terms, &name),
                code: topic.code,
                name: topic.name,
            },
        ));
    }
    Ok(best(found))
}
