//! From what a write touched to what the window must know.

use crate::view::SessionDelta;
use crate::{App, Done, ErrorCode, Found};
use gandan_store::{
    Act, ActKind, ActRef, Connection, Scope, Touched, Tx, answers, attendees, carried, conclusions,
    opinions, queue, read_out, sessions,
};
use std::collections::BTreeSet;

impl App {
    /// One write of a session, named by its kind alone.
    pub(crate) fn change(
        &self,
        session: &str,
        kind: ActKind,
        created: Option<String>,
        write: impl FnOnce(&Tx<'_>) -> Done<()> + Send + 'static,
    ) -> Done<SessionDelta> {
        self.change_as(
            session,
            Act::new(Scope::session(session), kind),
            created,
            write,
        )
    }

    /// One write of a session; answers what it changed.
    pub(crate) fn change_as(
        &self,
        session: &str,
        act: Act,
        created: Option<String>,
        write: impl FnOnce(&Tx<'_>) -> Done<()> + Send + 'static,
    ) -> Done<SessionDelta> {
        let of = session.to_owned();
        let named = ActRef {
            name: act.name,
            subject: act.subject.clone(),
        };
        let written = self.write(act, move |tx| {
            open_session(tx, &of)?;
            write(tx)
        })?;
        self.delta(
            session,
            &written.touched,
            created,
            written.entry.map(|_| named),
        )
    }

    /// What the window must know after a write touched these nouns.
    pub(crate) fn delta(
        &self,
        session: &str,
        touched: &Touched,
        created: Option<String>,
        act: Option<ActRef>,
    ) -> Done<SessionDelta> {
        let tops = self.store()?.tops(&Scope::session(session))?;
        let saved_at = self.now();
        self.read(|conn| {
            let mut all_opinions = opinions::list(conn, session)?;
            carried::as_they_stand(conn, session, &mut all_opinions)?;
            let all_answers = answers::list(conn, session)?;
            let people = if touched.attendees.is_empty() {
                Vec::new()
            } else {
                attendees::list(conn, session)?
            };
            Ok(SessionDelta {
                created,
                act,
                session: if touched.sessions.contains(session) {
                    sessions::get(conn, session)?
                } else {
                    None
                },
                attendees: people
                    .into_iter()
                    .filter(|a| touched.attendees.contains(&a.id))
                    .collect(),
                removed_attendees: ids(&touched.removed_attendees),
                order: touched
                    .opinion_order
                    .then(|| all_opinions.iter().map(|o| o.id.clone()).collect()),
                counts: crate::carry::counts(
                    &all_opinions,
                    &all_answers,
                    &crate::carry::later_of(conn, session)?,
                ),
                opinions: all_opinions
                    .into_iter()
                    .filter(|o| touched.opinions.contains(&o.id))
                    .collect(),
                removed_opinions: ids(&touched.removed_opinions),
                answer_order: (!touched.answers.is_empty())
                    .then(|| all_answers.iter().map(|a| a.id.clone()).collect()),
                answers: all_answers
                    .into_iter()
                    .filter(|a| touched.answers.contains(&a.id))
                    .collect(),
                removed_answers: ids(&touched.removed_answers),
                conclusions: if touched.conclusions {
                    Some(conclusions::list(conn, session)?)
                } else {
                    None
                },
                queue: if touched.queue {
                    Some(queue::list(conn, session)?)
                } else {
                    None
                },
                read_out: if touched.opinions.is_empty() && touched.removed_opinions.is_empty() {
                    None
                } else {
                    Some(read_out::of_session(conn, session)?)
                },
                written_out: if touched.opinions.is_empty() && touched.removed_opinions.is_empty() {
                    None
                } else {
                    Some(crate::words::written_of(conn, session)?)
                },
                undo: tops.undo,
                redo: tops.redo,
                saved_at,
            })
        })
    }
}

fn ids(set: &BTreeSet<String>) -> Vec<String> {
    set.iter().cloned().collect()
}

/// Refuses a session that isn't there or stands among the deleted ones.
pub(crate) fn open_session(conn: &Connection, session: &str) -> Done<()> {
    sessions::get(conn, session)
        .found(ErrorCode::SessionNotFound)
        .map_err(|e| e.with("id", session))?;
    if sessions::deleted_at(conn, session)?.is_some() {
        return Err(crate::AppError::new(ErrorCode::SessionDeleted).with("id", session));
    }
    Ok(())
}
