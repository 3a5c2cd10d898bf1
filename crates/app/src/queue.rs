//! The queue: who speaks, who waits, who has spoken.

use crate::attendee::called;
use crate::opinion::line;
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode, Found};
use gandan_domain::Instant;
use gandan_store::queue::{QueueItem, QueueState};
use gandan_store::{Act, ActKind, Place, Scope, Tx, attendees, queue};

impl App {
    /// Puts a person at the end of the queue, or lets them speak where nobody does; with a note of
    /// how to know them.
    ///
    /// # Errors
    /// `attendee_not_found`.
    pub fn queue_add(
        &self,
        session: &str,
        attendee: &str,
        note: Option<&str>,
    ) -> Done<SessionDelta> {
        let (of, person, entry) = (session.to_owned(), attendee.to_owned(), self.new_id());
        let (note, now) = (line(note), self.now());
        let act = self.about_person(session, ActKind::QueueAdd, attendee)?;
        self.change_as(session, act, Some(entry.clone()), move |tx| {
            let state = state_of_newcomer(tx, &of)?;
            queue::insert(
                tx,
                &of,
                &QueueItem {
                    note,
                    ..QueueItem::new(entry, person, state, now)
                },
                Place::End,
            )?;
            Ok(())
        })
    }

    /// The one speaking is done; the first one waiting speaks (nobody, when none waits). Who asked
    /// to speak later is passed over.
    pub fn queue_next(&self, session: &str) -> Done<SessionDelta> {
        let (of, now) = (session.to_owned(), self.now());
        self.change(session, ActKind::QueueNext, None, move |tx| {
            let entries = queue::list(tx, &of)?;
            for entry in entries.iter().filter(|e| e.state == QueueState::Speaking) {
                set_state(tx, entry, QueueState::Done, now)?;
            }
            if let Some(next) = entries.iter().find(|e| in_order(e)) {
                set_state(tx, next, QueueState::Speaking, now)?;
            }
            Ok(())
        })
    }

    /// This person speaks now, wherever they stand; whoever spoke is done.
    ///
    /// # Errors
    /// `attendee_not_found`.
    pub fn queue_call(&self, session: &str, attendee: &str) -> Done<SessionDelta> {
        let (of, person, entry) = (session.to_owned(), attendee.to_owned(), self.new_id());
        let now = self.now();
        let act = self.about_person(session, ActKind::QueueNext, attendee)?;
        self.change_as(session, act, None, move |tx| {
            let entries = queue::list(tx, &of)?;
            let speaks = |e: &&QueueItem| e.state == QueueState::Speaking;
            if entries.iter().any(|e| speaks(&e) && e.attendee == person) {
                return Ok(());
            }
            for entry in entries.iter().filter(speaks) {
                set_state(tx, entry, QueueState::Done, now)?;
            }
            let waits = entries
                .iter()
                .find(|e| e.state == QueueState::Waiting && e.attendee == person);
            if let Some(waits) = waits {
                set_state(tx, waits, QueueState::Speaking, now)?;
            } else {
                let item = QueueItem::new(entry, person, QueueState::Speaking, now);
                queue::insert(tx, &of, &item, Place::End)?;
            }
            Ok(())
        })
    }

    /// Takes an entry out of the queue; the person stays at the session.
    pub fn queue_remove(&self, session: &str, entry: &str) -> Done<SessionDelta> {
        let (of, id) = (session.to_owned(), entry.to_owned());
        self.change(session, ActKind::QueueRemove, None, move |tx| {
            if !queue::list(tx, &of)?.iter().any(|e| e.id == id) {
                return Err(AppError::new(ErrorCode::RowNotFound));
            }
            queue::remove(tx, &id)?;
            Ok(())
        })
    }

    /// Moves an entry one place among those waiting. At the end nothing happens.
    pub fn queue_move(&self, session: &str, entry: &str, up: bool) -> Done<SessionDelta> {
        let (of, id) = (session.to_owned(), entry.to_owned());
        self.change(session, ActKind::QueueMove, None, move |tx| {
            let waiting: Vec<QueueItem> =
                queue::list(tx, &of)?.into_iter().filter(in_order).collect();
            let at = waiting
                .iter()
                .position(|e| e.id == id)
                .ok_or(AppError::new(ErrorCode::RowNotFound))?;
            // Moving down = the next one moves up before it; the neighbour's own place is kept.
            let (upper, lower) = if up {
                (at.checked_sub(1), at)
            } else {
                (Some(at), at + 1)
            };
            if let (Some(upper), Some(lower)) =
                (upper.and_then(|u| waiting.get(u)), waiting.get(lower))
            {
                queue::move_to(tx, &upper.id, Place::After(&lower.id))?;
            }
            Ok(())
        })
    }

    /// Puts an entry behind all others that wait.
    ///
    /// # Errors
    /// `row_not_found`.
    pub fn queue_last(&self, session: &str, entry: &str) -> Done<SessionDelta> {
        let (of, id) = (session.to_owned(), entry.to_owned());
        self.change(session, ActKind::QueueMove, None, move |tx| {
            let waiting = waiting(tx, &of, &id)?;
            match waiting.last() {
                Some(last) if last.id != id => queue::move_to(tx, &id, Place::After(&last.id))?,
                _ => {}
            }
            Ok(())
        })
    }

    /// Takes an entry out of the order until it is called, or puts it back, behind the others.
    ///
    /// # Errors
    /// `row_not_found`.
    pub fn queue_defer(&self, session: &str, entry: &str, deferred: bool) -> Done<SessionDelta> {
        let (of, id) = (session.to_owned(), entry.to_owned());
        let kind = if deferred {
            ActKind::QueueDefer
        } else {
            ActKind::QueueRecall
        };
        self.change(session, kind, None, move |tx| {
            let waiting = waiting(tx, &of, &id)?;
            let item = waiting.iter().find(|e| e.id == id);
            let mut item = item.cloned().ok_or(AppError::new(ErrorCode::RowNotFound))?;
            item.deferred = deferred;
            queue::update(tx, &item)?;
            if let Some(last) = waiting.last().filter(|last| !deferred && last.id != id) {
                queue::move_to(tx, &id, Place::After(&last.id))?;
            }
            Ok(())
        })
    }

    fn about_person(&self, session: &str, kind: ActKind, attendee: &str) -> Done<Act> {
        let person = self.read(|conn| {
            if attendees::session_of(conn, attendee)?.as_deref() != Some(session) {
                return Err(AppError::new(ErrorCode::AttendeeNotFound));
            }
            attendees::get(conn, attendee).found(ErrorCode::AttendeeNotFound)
        })?;
        Ok(Act::new(Scope::session(session), kind).about("name", called(person.name.as_deref())))
    }
}

/// Whoever comes to the queue speaks at once where nobody does.
pub(crate) fn state_of_newcomer(tx: &Tx<'_>, session: &str) -> Done<QueueState> {
    let speaks = |item: &QueueItem| item.state == QueueState::Speaking;
    let busy = queue::list(tx, session)?.iter().any(speaks);
    Ok(if busy {
        QueueState::Waiting
    } else {
        QueueState::Speaking
    })
}

/// Waits to be called in turn.
fn in_order(entry: &QueueItem) -> bool {
    entry.state == QueueState::Waiting && !entry.deferred
}

/// All who wait, deferred or not; this one must be among them.
fn waiting(tx: &Tx<'_>, session: &str, entry: &str) -> Done<Vec<QueueItem>> {
    let mut found = queue::list(tx, session)?;
    found.retain(|e| e.state == QueueState::Waiting);
    if found.iter().any(|e| e.id == entry) {
        Ok(found)
    } else {
        Err(AppError::new(ErrorCode::RowNotFound))
    }
}

fn set_state(tx: &Tx<'_>, item: &QueueItem, state: QueueState, now: Instant) -> Done<()> {
    let mut item = item.clone();
    item.enter(state, now);
    Ok(queue::update(tx, &item)?)
}
