//! People at a session: add, rename once and everywhere, strike off.

use crate::opinion::line;
use crate::people::{Here, at, edited};
use crate::queue::state_of_newcomer;
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::person::BIRTH_YEARS;
use gandan_domain::{Attendee, Capacity, Form, Instant};
use gandan_store::queue::QueueItem;
use gandan_store::{Act, ActKind, Place, Scope, attendees, queue};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Fields of a person as typed; no name = "Chưa rõ tên".
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct AttendeeInput {
    /// Full name.
    pub name: Option<String>,
    /// Ông, Bà, Đồng chí.
    pub form: Option<Form>,
    /// Tổ dân phố.
    pub group: Option<String>,
    /// House and alley.
    pub address: Option<String>,
    /// As written down.
    pub phone: Option<String>,
    /// Số căn cước.
    pub citizen_id: Option<String>,
    /// Four digits.
    pub birth_year: Option<u16>,
    /// In what capacity.
    pub capacity: Option<Capacity>,
    /// Office, for officials.
    pub title: Option<String>,
    /// Late arrival.
    pub arrived_at: Option<Instant>,
    /// Early leave.
    pub left_at: Option<Instant>,
    /// Who of the roll this is, where she picked one; absent = worked out from the name.
    #[serde(default)]
    pub person: Option<String>,
}

impl AttendeeInput {
    pub(crate) fn into_attendee(self, id: String) -> Done<Attendee> {
        if let Some(year) = self.birth_year
            && !BIRTH_YEARS.contains(&year)
        {
            return Err(AppError::new(ErrorCode::ValueOutOfRange)
                .with("field", "năm sinh")
                .with("value", year.to_string()));
        }
        Ok(Attendee {
            id,
            name: line(self.name.as_deref()),
            form: self.form,
            group: line(self.group.as_deref()),
            address: line(self.address.as_deref()),
            phone: line(self.phone.as_deref()),
            citizen_id: line(self.citizen_id.as_deref()),
            birth_year: self.birth_year,
            capacity: self.capacity,
            title: line(self.title.as_deref()),
            arrived_at: self.arrived_at,
            left_at: self.left_at,
            person: None,
        })
    }
}

/// What a sentence calls a person.
pub(crate) fn called(name: Option<&str>) -> String {
    name.unwrap_or("Chưa rõ tên").to_owned()
}

impl App {
    /// Adds a person; with `queue` they stand in the queue, or speak at once where nobody does.
    ///
    /// # Errors
    /// `value_out_of_range`.
    pub fn attendee_add(
        &self,
        session: &str,
        input: &AttendeeInput,
        queue: bool,
        note: Option<&str>,
    ) -> Done<SessionDelta> {
        let mut person = input.clone().into_attendee(self.new_id())?;
        let known = input.person.clone();
        let id = person.id.clone();
        let entry = queue.then(|| self.new_id());
        let (of, note, now) = (session.to_owned(), line(note), self.now());
        let act = Act::new(Scope::session(session), ActKind::AttendeeAdd)
            .about("name", called(person.name.as_deref()));
        self.change_as(session, act, Some(id), move |tx| {
            let mut here = Here::at(tx, &of)?;
            match known {
                Some(known) => here.join_as(tx, &mut person, &known)?,
                None => here.join(tx, &mut person)?,
            }
            attendees::insert(tx, &of, &person)?;
            if let Some(entry) = entry {
                let state = state_of_newcomer(tx, &of)?;
                queue::insert(
                    tx,
                    &of,
                    &QueueItem {
                        note,
                        ..QueueItem::new(entry, person.id, state, now)
                    },
                    Place::End,
                )?;
            }
            Ok(())
        })
    }

    /// Changes a person's fields, right everywhere at once.
    ///
    /// # Errors
    /// `attendee_not_found`, `value_out_of_range`.
    pub fn attendee_edit(
        &self,
        session: &str,
        attendee: &str,
        input: &AttendeeInput,
    ) -> Done<SessionDelta> {
        let mut person = input.clone().into_attendee(attendee.to_owned())?;
        let asked = input.person.clone();
        let of = session.to_owned();
        let act = Act::new(Scope::session(session), ActKind::AttendeeEdit)
            .about("name", called(person.name.as_deref()));
        self.change_as(session, act, None, move |tx| {
            let before = at(tx, &of, &person.id)?;
            edited(tx, &of, &before, &mut person, asked.as_deref())?;
            attendees::update(tx, &person)?;
            Ok(())
        })
    }

    /// Strikes a person off who has said nothing.
    ///
    /// # Errors
    /// `attendee_not_found`, `attendee_in_use`.
    pub fn attendee_remove(&self, session: &str, attendee: &str) -> Done<SessionDelta> {
        self.strike_as(session, attendee, ActKind::AttendeeRemove)
    }
}
