//! The ward's roll of people: who they are, what they raised before, who is here tonight. People
//! join it by themselves when they are named at a session; one file a verb.

mod attendance;
mod find;
mod join;
mod merge;
mod past;
pub(crate) mod presence;
mod roll;
mod roster;
mod save;
mod unite;

pub(crate) use attendance::at;
pub use find::PersonMatch;
pub(crate) use join::{Here, edited, leave};
pub use merge::PersonMergePreview;
pub use past::{PastOpinion, PersonPast};
pub(crate) use roll::Roll;
pub use roster::{RosterDone, RosterPreview, RosterRow, RosterState};
pub use save::PersonInput;
pub use unite::UnitedEvening;

use crate::{App, Done, ErrorCode, Found};
use chrono::NaiveDate;
use gandan_domain::Person;
use gandan_domain::text::{compare_groups, name_sort_key};
use gandan_store::people::Tally;
use gandan_store::{Connection, people};
use serde::Serialize;
use std::collections::BTreeSet;
use std::collections::HashMap;
use ts_rs::TS;

/// A person of the roll with what is known from the sessions in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonRow {
    /// Who.
    pub person: Person,
    /// Sessions they were at.
    pub sessions: u32,
    /// Opinions, denunciations aside.
    pub opinions: u32,
    /// Of these, neither answered nor settled.
    pub open: u32,
    /// Day of the last session they were at.
    pub last: Option<NaiveDate>,
}

impl PersonRow {
    fn new(person: Person, tally: Tally) -> Self {
        Self {
            person,
            sessions: tally.sessions,
            opinions: tally.opinions,
            open: tally.open,
            last: tally.last,
        }
    }
}

/// A person, who must be there.
fn person(conn: &Connection, id: &str) -> Done<Person> {
    people::get(conn, id).found(ErrorCode::PersonNotFound)
}

/// A person's row.
fn row(conn: &Connection, id: &str) -> Done<PersonRow> {
    Ok(PersonRow::new(person(conn, id)?, people::tally(conn, id)?))
}

impl App {
    /// Everybody on the roll: by tổ (numbers by value, those without one last), then by given name.
    ///
    /// # Errors
    /// Those of reading the data.
    pub fn people_list(&self) -> Done<Vec<PersonRow>> {
        self.read(|conn| {
            let mut tallies = people::tallies(conn)?;
            let all = people::list(conn)?;
            let places = group_places(&all);
            let mut rows: Vec<(usize, Vec<u8>, PersonRow)> = all
                .into_iter()
                .map(|person| {
                    let group = person.group.as_ref().and_then(|g| places.get(g));
                    let tally = tallies.remove(&person.id).unwrap_or_default();
                    (
                        group.copied().unwrap_or(usize::MAX),
                        name_sort_key(&person.name),
                        PersonRow::new(person, tally),
                    )
                })
                .collect();
            rows.sort_unstable_by(|a, b| {
                (a.0, &a.1, &a.2.person.id).cmp(&(b.0, &b.1, &b.2.person.id))
            });
            Ok(rows.into_iter().map(|(_, _, row)| row).collect())
        })
    }
}

/// The place of each tổ in their order.
fn group_places(all: &[Person]) -> HashMap<String, usize> {
    let names: BTreeSet<&String> = all.iter().filter_map(|p| p.group.as_ref()).collect();
    let mut names: Vec<&String> = names.into_iter().collect();
    names.sort_by(|a, b| compare_groups(a, b));
    names.into_iter().cloned().zip(0..).collect()
}
