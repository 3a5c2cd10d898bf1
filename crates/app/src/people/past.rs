//! What a person raised before, and what became of it. Denunciations are never there.

use super::{PersonRow, row};
use crate::similar::{Standing, standing_of};
use crate::{App, Done, ErrorCode, Found};
use chrono::NaiveDate;
use gandan_domain::Session;
use gandan_store::{Connection, attendees, opinions, people, sessions};
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// Opinions shown at most: who has raised more has a list of their own.
const SHOWN: usize = 200;
/// Characters of an opinion shown.
const EXCERPT: usize = 160;

/// One earlier opinion of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PastOpinion {
    /// Opinion id.
    pub id: String,
    /// Its session.
    pub session: String,
    /// The session's title.
    pub session_title: String,
    /// The session's day.
    pub date: NaiveDate,
    /// Its number in the session.
    pub number: u32,
    /// Its beginning in one line.
    pub excerpt: String,
    /// Topic codes, main first.
    pub topics: Vec<String>,
    /// What has become of it.
    pub standing: Standing,
    /// When its task is due.
    pub due: Option<NaiveDate>,
}

/// A person and what they raised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonPast {
    /// Who.
    pub row: PersonRow,
    /// What they raised, the newest first.
    pub opinions: Vec<PastOpinion>,
}

impl App {
    /// What a person raised; with a session, before it.
    ///
    /// # Errors
    /// `person_not_found`, `session_not_found`.
    pub fn person_past(&self, session: Option<&str>, person: &str) -> Done<PersonPast> {
        self.read(|conn| past(conn, session, person))
    }

    /// The same of whoever an attendee is; `None` for somebody who isn't on the roll.
    ///
    /// # Errors
    /// `attendee_not_found`, `session_not_found`.
    pub fn attendee_person(&self, session: &str, attendee: &str) -> Done<Option<PersonPast>> {
        self.read(|conn| {
            let who = attendees::get(conn, attendee).found(ErrorCode::AttendeeNotFound)?;
            who.person
                .map(|person| past(conn, Some(session), &person))
                .transpose()
        })
    }
}

fn past(conn: &Connection, session: Option<&str>, person: &str) -> Done<PersonPast> {
    let now = match session {
        Some(id) => Some(sessions::get(conn, id).found(ErrorCode::SessionNotFound)?),
        None => None,
    };
    let row = row(conn, person)?;
    let mut evenings: HashMap<String, (Session, Vec<String>)> = HashMap::new();
    let mut list = Vec::new();
    for (id, of) in people::opinions(conn, person)? {
        if !evenings.contains_key(&of) {
            let head = sessions::get(conn, &of).found(ErrorCode::SessionNotFound)?;
            let order = opinions::ids_in_order(conn, &of)?;
            evenings.insert(of.clone(), (head, order));
        }
        let Some((head, order)) = evenings.get(&of) else {
            continue;
        };
        if let Some(now) = &now
            && (head.id == now.id || head.started_at > now.started_at)
        {
            continue;
        }
        let Some(opinion) = opinions::get(conn, &id)? else {
            continue;
        };
        let place = order.iter().position(|o| *o == id).map_or(0, |at| at + 1);
        list.push(PastOpinion {
            session_title: head.title.clone(),
            date: head.started_at.date_naive(),
            number: u32::try_from(place).unwrap_or(u32::MAX),
            excerpt: beginning(opinion.printed()),
            topics: opinion.topics.clone(),
            standing: standing_of(conn, &opinion.id)?,
            due: opinion.follow_up.and_then(|f| f.due).map(|d| d.date),
            session: of,
            id,
        });
        if list.len() == SHOWN {
            break;
        }
    }
    Ok(PersonPast {
        row,
        opinions: list,
    })
}

/// The beginning of a text in one line, cut between words.
fn beginning(text: &str) -> String {
    let mut line = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let more = word.chars().count() + 1;
        if length + more > EXCERPT && length > 0 {
            line.push('…');
            return line;
        }
        if length > 0 {
            line.push(' ');
        }
        line.push_str(word);
        length += more;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn the_beginning_is_one_line_cut_between_words() {
        assert_eq!(beginning(" Ngõ 12\n hay  ngập. "), "Ngõ 12 hay ngập.");
        let long = "ngập ".repeat(60);
        let cut = beginning(&long);
        assert!(
            cut.ends_with("ngập…") && cut.chars().count() <= 161,
            "{cut}"
        );
    }
}
