//! A person of the ward's roll, and the rules about people: how typed letters find one, who is the
//! same, how two records become one, how the columns of a list of people are recognised.

pub mod columns;
pub mod find;
mod incoming;
mod merge;
pub mod roster;
mod same;
mod united;

pub use incoming::{Match, incoming};
pub use merge::{filled, merged};
pub use same::{Known, known, name_key, phone_digits, same_group};
pub use united::{Differs, differs, united};

use crate::{Attendee, Capacity, Form};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Years a living person can be born in, as a sanity bound.
pub const BIRTH_YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;

/// A person of the ward's roll: the same one at every session. Citizen ids are never kept here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Person {
    /// Stable id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Ông, Bà, Đồng chí.
    pub form: Option<Form>,
    /// Tổ dân phố.
    pub group: Option<String>,
    /// House and alley.
    pub address: Option<String>,
    /// As written down.
    pub phone: Option<String>,
    /// Year, four digits.
    pub birth_year: Option<u16>,
    /// In what capacity, usually.
    pub capacity: Option<Capacity>,
    /// Office, for officials.
    pub title: Option<String>,
}

impl Person {
    /// The person that an attendee is, under this id; `None` without a name.
    pub fn of(attendee: &Attendee, id: String) -> Option<Self> {
        Some(Self {
            id,
            name: attendee.name.clone()?,
            form: attendee.form,
            group: attendee.group.clone(),
            address: attendee.address.clone(),
            phone: attendee.phone.clone(),
            birth_year: attendee.birth_year,
            capacity: attendee.capacity,
            title: attendee.title.clone(),
        })
    }

    /// The person at a session, as they come in.
    pub fn attendee(&self, id: String) -> Attendee {
        Attendee {
            id,
            name: Some(self.name.clone()),
            form: self.form,
            group: self.group.clone(),
            address: self.address.clone(),
            phone: self.phone.clone(),
            citizen_id: None,
            birth_year: self.birth_year,
            capacity: self.capacity,
            title: self.title.clone(),
            arrived_at: None,
            left_at: None,
            person: Some(self.id.clone()),
        }
    }
}

#[cfg(test)]
pub(crate) fn person(id: &str, name: &str) -> Person {
    Person {
        id: id.to_owned(),
        name: name.to_owned(),
        form: None,
        group: None,
        address: None,
        phone: None,
        birth_year: None,
        capacity: None,
        title: None,
    }
}
