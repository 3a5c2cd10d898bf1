//! Who is here: from the roll into the session with one key, late, and gone early.

use super::{Here, leave, person, presence};
use crate::attendee::called;
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode, Found};
use gandan_domain::{Attendee, Instant};
use gandan_store::{Act, ActKind, Connection, Scope, Tx, attendees, opinions, people, queue};
use std::collections::HashSet;

/// An attendee of this session.
pub(crate) fn at(conn: &Connection, session: &str, id: &str) -> Done<Attendee> {
    if attendees::session_of(conn, id)?.as_deref() != Some(session) {
        return Err(AppError::new(ErrorCode::AttendeeNotFound));
    }
    attendees::get(conn, id).found(ErrorCode::AttendeeNotFound)
}

/// Strikes an attendee off who has neither spoken nor stands in the queue.
pub(crate) fn strike(tx: &Tx<'_>, session: &str, id: &str) -> Done<()> {
    let attendee = at(tx, session, id)?;
    let spoke = opinions::list(tx, session)?
        .iter()
        .any(|o| o.speaker.as_deref() == Some(id));
    let queued = queue::list(tx, session)?.iter().any(|e| e.attendee == id);
    if spoke || queued {
        let name = called(attendee.name.as_deref());
        return Err(AppError::new(ErrorCode::AttendeeInUse).with("name", name));
    }
    attendees::remove(tx, id)?;
    leave(tx, &attendee)
}

impl App {
    /// A person of the roll is here; `at` = came late, then. Who is here already gets this time.
    ///
    /// # Errors
    /// `person_not_found`.
    pub fn attendance_arrive(
        &self,
        session: &str,
        person_id: &str,
        at: Option<Instant>,
    ) -> Done<SessionDelta> {
        let (who, here) = self.read(|conn| {
            let here = people::at_session(conn, session)?.remove(person_id);
            Ok((person(conn, person_id)?, here))
        })?;
        let act = Act::new(Scope::session(session), ActKind::AttendanceArrive)
            .about("name", who.name.clone());
        let id = here.unwrap_or_else(|| self.new_id());
        let (of, created) = (session.to_owned(), id.clone());
        self.change_as(session, act, Some(created), move |tx| {
            let mut attendee = match attendees::get(tx, &id)? {
                Some(known) => known,
                None => who.attendee(id.clone()),
            };
            let new = attendees::session_of(tx, &id)?.is_none();
            attendee.arrived_at = at;
            if new {
                Here::default().join_as(tx, &mut attendee, &who.id)?;
                attendees::insert(tx, &of, &attendee)?;
            } else {
                attendees::update(tx, &attendee)?;
                presence::keep(tx, &of, &HashSet::from([id]))?;
            }
            Ok(())
        })
    }

    /// Somebody leaves early; `None` takes it back.
    ///
    /// # Errors
    /// `attendee_not_found`; `value_out_of_range` for a time before they came.
    pub fn attendance_leave(
        &self,
        session: &str,
        attendee: &str,
        at: Option<Instant>,
    ) -> Done<SessionDelta> {
        let mut who = self.read(|conn| self::at(conn, session, attendee))?;
        if let (Some(left), Some(arrived)) = (at, who.arrived_at)
            && left < arrived
        {
            return Err(AppError::new(ErrorCode::ValueOutOfRange)
                .with("field", "giờ về")
                .with("value", left.format("%H:%M").to_string()));
        }
        let act = Act::new(Scope::session(session), ActKind::AttendanceLeave)
            .about("name", called(who.name.as_deref()));
        who.left_at = at;
        self.change_as(session, act, None, move |tx| {
            Ok(attendees::update(tx, &who)?)
        })
    }

    /// Somebody was not here after all. Whom a list gathered before names stays named.
    ///
    /// # Errors
    /// `attendee_not_found`; `attendee_in_use` once they spoke or stand in the queue.
    pub fn attendance_unarrive(&self, session: &str, attendee: &str) -> Done<SessionDelta> {
        let named = self.read(|conn| {
            let who = at(conn, session, attendee)?;
            presence::only_named(conn, session, &who)
        })?;
        let Some(named) = named else {
            return self.strike_as(session, attendee, ActKind::AttendanceUnarrive);
        };
        let act = Act::new(Scope::session(session), ActKind::AttendanceUnarrive)
            .about("name", called(named.name.as_deref()));
        self.change_as(session, act, None, move |tx| {
            Ok(attendees::update(tx, &named)?)
        })
    }

    /// Strikes an attendee off, under this name of an act.
    pub(crate) fn strike_as(
        &self,
        session: &str,
        attendee: &str,
        kind: ActKind,
    ) -> Done<SessionDelta> {
        let who = self.read(|conn| at(conn, session, attendee))?;
        let act =
            Act::new(Scope::session(session), kind).about("name", called(who.name.as_deref()));
        let of = session.to_owned();
        self.change_as(session, act, None, move |tx| strike(tx, &of, &who.id))
    }
}
