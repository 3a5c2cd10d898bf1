//! The task that comes of an opinion, from one typed line.

use crate::opinion::{block, in_session, line, number_of};
use crate::settings::deadline_rule;
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode, Found};
use chrono::NaiveDate;
use gandan_domain::calendar::Calendar;
use gandan_domain::deadline::{self, LineReading};
use gandan_domain::{Due, FollowUp, FollowUpStatus, Session};
use gandan_store::{
    Act, ActKind, Connection, Scope, carried, holidays, opinions, sessions, units, working_days,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A task as a form gives it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FollowUpInput {
    /// Unit in charge.
    pub unit: Option<String>,
    /// Cooperating units.
    pub with: Option<String>,
    /// Person in charge.
    pub person: Option<String>,
    /// Deadline as typed.
    pub due: Option<String>,
    /// State.
    pub status: FollowUpStatus,
    /// What was done.
    pub result: Option<String>,
    /// Document that says so.
    pub document: Option<String>,
}

/// The ward's calendar.
pub(crate) fn calendar(conn: &Connection) -> Done<Calendar> {
    Ok(Calendar::new(holidays::list(conn)?)
        .with_working_days(working_days::list(conn)?.into_iter().map(|d| d.date)))
}

/// The day a session's deadlines count from.
pub(crate) fn session_day(conn: &Connection, session: &str) -> Done<NaiveDate> {
    Ok(head(conn, session)?.started_at.date_naive())
}

fn head(conn: &Connection, session: &str) -> Done<Session> {
    sessions::get(conn, session)
        .found(ErrorCode::SessionNotFound)
        .map_err(|e| e.with("id", session))
}

/// A deadline as typed, for a session's day.
pub(crate) fn due(conn: &Connection, session: &str, typed: Option<&str>) -> Done<Option<Due>> {
    let Some(typed) = line(typed) else {
        return Ok(None);
    };
    deadline::read_typed(&typed, session_day(conn, session)?, &calendar(conn)?)
        .map(|reading| Some(reading.due))
        .map_err(|_| AppError::new(ErrorCode::DueUnreadable).with("typed", typed))
}

impl App {
    /// How a follow-up line reads: unit, deadline, what wasn't understood, and the deadline that
    /// the rule for this kind of session gives where none is typed. Changes nothing.
    pub fn follow_up_read(&self, session: &str, line: &str) -> Done<LineReading> {
        self.read(|conn| {
            let head = head(conn, session)?;
            let rule = deadline_rule(conn, head.kind)?;
            Ok(deadline::read_line(
                line,
                &units::list(conn)?,
                head.started_at.date_naive(),
                &calendar(conn)?,
                rule.as_ref(),
            ))
        })
    }

    /// Sets the task from the line as typed; an empty line clears it, a unit without a deadline
    /// clears the deadline, a deadline alone keeps the unit. Person, status and result of an earlier
    /// task stay.
    ///
    /// # Errors
    /// `opinion_not_found`; `due_unreadable` when a part of the line looks like a deadline that
    /// can't be.
    pub fn follow_up_set(&self, session: &str, opinion: &str, typed: &str) -> Done<SessionDelta> {
        let (of, id, typed) = (session.to_owned(), opinion.to_owned(), typed.to_owned());
        let clear = line(Some(&typed)).is_none();
        let act = self.about_task(session, opinion, clear)?;
        self.change_as(session, act, None, move |tx| {
            let before = in_session(tx, &of, &id)?.follow_up;
            let task = if clear {
                None
            } else {
                let day = session_day(tx, &of)?;
                let reading =
                    deadline::read_line(&typed, &units::list(tx)?, day, &calendar(tx)?, None);
                if let Some(unread) = reading.unread {
                    return Err(AppError::new(ErrorCode::DueUnreadable).with("typed", unread));
                }
                let mut task = before.unwrap_or_else(nothing_yet);
                // A unit without a deadline is the whole line: the deadline was taken out of it.
                if reading.unit.is_some() || reading.due.is_some() {
                    task.due = reading.due;
                }
                task.unit = reading.unit.or(task.unit);
                Some(task)
            };
            opinions::set_follow_up(tx, &id, task.as_ref())?;
            Ok(())
        })
    }

    /// Sets every field of the task; `None` clears it.
    ///
    /// # Errors
    /// `opinion_not_found`, `due_unreadable`.
    pub fn follow_up_edit(
        &self,
        session: &str,
        opinion: &str,
        input: Option<&FollowUpInput>,
    ) -> Done<SessionDelta> {
        let (of, id, input) = (session.to_owned(), opinion.to_owned(), input.cloned());
        let act = self.about_task(session, opinion, input.is_none())?;
        self.change_as(session, act, None, move |tx| {
            let said = in_session(tx, &of, &id)?;
            let before = said.follow_up.clone();
            let mut shown = [said];
            carried::as_they_stand(tx, &of, &mut shown)?;
            let [shown] = shown;
            let task = match input {
                None => None,
                Some(input) => {
                    let due = match before.as_ref().and_then(|task| task.due.clone()) {
                        // The same words keep the date they meant when they were typed.
                        Some(due) if Some(due.typed.as_str()) == input.due.as_deref() => Some(due),
                        _ => due(tx, &of, input.due.as_deref())?,
                    };
                    let typed = FollowUp {
                        unit: line(input.unit.as_deref()),
                        with: line(input.with.as_deref()),
                        person: line(input.person.as_deref()),
                        due,
                        status: input.status,
                        result: input.result.as_deref().and_then(block),
                        document: line(input.document.as_deref()),
                    };
                    Some(as_left(typed, shown.follow_up.as_ref(), before))
                }
            };
            opinions::set_follow_up(tx, &id, task.as_ref())?;
            Ok(())
        })
    }

    fn about_task(&self, session: &str, opinion: &str, clear: bool) -> Done<Act> {
        let number = self.read(|conn| number_of(conn, session, opinion))?;
        let kind = if clear {
            ActKind::FollowUpClear
        } else {
            ActKind::FollowUpSet
        };
        Ok(Act::new(Scope::session(session), kind).about("number", number.to_string()))
    }
}

/// What she left as it was shown stays as it was written: the word of a session put away that the
/// task is done isn't on the screen, and counts again when that session is back.
fn as_left(typed: FollowUp, shown: Option<&FollowUp>, before: Option<FollowUp>) -> FollowUp {
    let told = |task: &FollowUp| (task.status, task.result.clone(), task.document.clone());
    match before {
        Some(before) if shown.map(told) == Some(told(&typed)) => FollowUp {
            status: before.status,
            result: before.result,
            document: before.document,
            ..typed
        },
        _ => typed,
    }
}

fn nothing_yet() -> FollowUp {
    FollowUp {
        unit: None,
        with: None,
        person: None,
        due: None,
        status: FollowUpStatus::default(),
        result: None,
        document: None,
    }
}
