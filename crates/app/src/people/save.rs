//! A person added to the roll by hand, changed there, or taken off it.

use super::{PersonRow, person, row};
use crate::opinion::line;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::person::BIRTH_YEARS;
use gandan_domain::{Capacity, Form, Person};
use gandan_store::{Act, ActKind, Scope, people};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Fields of a person of the roll as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonInput {
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
    /// Four digits.
    pub birth_year: Option<u16>,
    /// In what capacity, usually.
    pub capacity: Option<Capacity>,
    /// Office, for officials.
    pub title: Option<String>,
}

impl PersonInput {
    fn into_person(self, id: String) -> Done<Person> {
        if let Some(year) = self.birth_year
            && !BIRTH_YEARS.contains(&year)
        {
            return Err(AppError::new(ErrorCode::ValueOutOfRange)
                .with("field", "năm sinh")
                .with("value", year.to_string()));
        }
        Ok(Person {
            id,
            name: line(Some(&self.name)).ok_or(AppError::new(ErrorCode::NameEmpty))?,
            form: self.form,
            group: line(self.group.as_deref()),
            address: line(self.address.as_deref()),
            phone: line(self.phone.as_deref()),
            birth_year: self.birth_year,
            capacity: self.capacity,
            title: line(self.title.as_deref()),
        })
    }
}

impl App {
    /// Adds a person to the roll (no id), or changes one. What was written down at sessions stays
    /// as it was that day.
    ///
    /// # Errors
    /// `name_empty`, `value_out_of_range`, `person_not_found`.
    pub fn person_save(&self, id: Option<&str>, input: &PersonInput) -> Done<PersonRow> {
        let new = id.is_none();
        let id = id.map_or_else(|| self.new_id(), str::to_owned);
        let saved = input.clone().into_person(id.clone())?;
        let act = Act::new(Scope::Ward, ActKind::PersonSave).about("name", saved.name.clone());
        self.write(act, move |tx| {
            if !new {
                person(tx, &saved.id)?;
            }
            Ok::<_, AppError>(people::save(tx, &saved)?)
        })?;
        self.read(|conn| row(conn, &id))
    }

    /// Takes a person off the roll. Attendees of sessions stay; they are nobody of the roll then.
    ///
    /// # Errors
    /// `person_not_found`.
    pub fn person_remove(&self, id: &str) -> Done<()> {
        let gone = self.read(|conn| person(conn, id))?;
        let act = Act::new(Scope::Ward, ActKind::PersonRemove).about("name", gone.name);
        self.write(act, move |tx| {
            Ok::<_, AppError>(people::remove(tx, &gone.id)?)
        })?;
        Ok(())
    }
}
