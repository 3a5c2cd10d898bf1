//! Two records of one person become one, in one act.

use super::unite::{self, UnitedEvening};
use super::{PersonRow, person};
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::Person;
use gandan_domain::person::merged;
use gandan_store::{Act, ActKind, Connection, Scope, people};
use serde::Serialize;
use ts_rs::TS;

/// What a merge would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonMergePreview {
    /// Sessions that the record which goes was at.
    pub sessions: u32,
    /// Opinions raised there, denunciations aside.
    pub opinions: u32,
    /// Sessions that have both as attendees, the newest first: they become one there too.
    pub both: Vec<UnitedEvening>,
    /// The one that stays, as it will be.
    pub result: Person,
}

fn pair(conn: &Connection, from: &str, into: &str) -> Done<(Person, Person)> {
    let (gone, kept) = (person(conn, from)?, person(conn, into)?);
    if from == into {
        return Err(AppError::new(ErrorCode::PersonMergeSelf).with("name", &kept.name));
    }
    Ok((gone, kept))
}

impl App {
    /// What merging `from` into `into` would change.
    ///
    /// # Errors
    /// `person_not_found`, `person_merge_self`.
    pub fn person_merge_preview(&self, from: &str, into: &str) -> Done<PersonMergePreview> {
        self.read(|conn| {
            let (gone, kept) = pair(conn, from, into)?;
            let tally = people::tally(conn, from)?;
            Ok(PersonMergePreview {
                sessions: tally.sessions,
                opinions: tally.opinions,
                both: unite::preview(conn, from, into)?,
                result: merged(&gone, &kept),
            })
        })
    }

    /// Makes `from` and `into` one: who was `from` at a session is `into`, whose gaps are filled;
    /// `from` leaves the roll. Where both were at one session they are one attendee there, and what
    /// either said is theirs; what else was written down at sessions stays.
    ///
    /// # Errors
    /// `person_not_found`, `person_merge_self`.
    pub fn person_merge(&self, from: &str, into: &str) -> Done<Vec<PersonRow>> {
        let (gone, kept) = self.read(|conn| pair(conn, from, into))?;
        let act = Act::new(Scope::Ward, ActKind::PersonMerge)
            .about("name", gone.name)
            .about("into", kept.name);
        let (from, into) = (from.to_owned(), into.to_owned());
        self.write(act, move |tx| {
            let (gone, kept) = pair(tx, &from, &into)?;
            unite::unite(tx, &from, &into)?;
            people::relink(tx, &from, Some(&into))?;
            people::remove(tx, &from)?;
            let result = merged(&gone, &kept);
            if result != kept {
                people::save(tx, &result)?;
            }
            Ok::<_, AppError>(())
        })?;
        self.people_list()
    }
}
