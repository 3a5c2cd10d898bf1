//! The chair's conclusions.

use crate::follow_up::due;
use crate::opinion::{line, said};
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::Conclusion;
use gandan_store::{ActKind, Connection, Place, conclusions};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A conclusion as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConclusionInput {
    /// What was concluded.
    pub text: String,
    /// Unit in charge.
    pub unit: Option<String>,
    /// Cooperating units.
    pub with: Option<String>,
    /// Deadline as typed.
    pub due: Option<String>,
}

impl App {
    /// Notes a conclusion at the end.
    ///
    /// # Errors
    /// `text_empty`, `due_unreadable`.
    pub fn conclusion_add(&self, session: &str, input: &ConclusionInput) -> Done<SessionDelta> {
        let (of, id, input) = (session.to_owned(), self.new_id(), input.clone());
        self.change(
            session,
            ActKind::ConclusionAdd,
            Some(id.clone()),
            move |tx| {
                let conclusion = Conclusion {
                    id,
                    text: said(&input.text)?,
                    unit: line(input.unit.as_deref()),
                    with: line(input.with.as_deref()),
                    due: due(tx, &of, input.due.as_deref())?,
                };
                conclusions::insert(tx, &of, &conclusion, Place::End)?;
                Ok(())
            },
        )
    }

    /// Changes a conclusion.
    ///
    /// # Errors
    /// `conclusion_not_found`, `text_empty`, `due_unreadable`.
    pub fn conclusion_edit(
        &self,
        session: &str,
        conclusion: &str,
        input: &ConclusionInput,
    ) -> Done<SessionDelta> {
        let (of, id, input) = (session.to_owned(), conclusion.to_owned(), input.clone());
        self.change(session, ActKind::ConclusionEdit, None, move |tx| {
            let (_, before) = placed(tx, &of, &id)?;
            let kept = before
                .due
                .filter(|d| Some(d.typed.as_str()) == input.due.as_deref());
            let conclusion = Conclusion {
                id,
                text: said(&input.text)?,
                unit: line(input.unit.as_deref()),
                with: line(input.with.as_deref()),
                due: match kept {
                    Some(due) => Some(due),
                    None => due(tx, &of, input.due.as_deref())?,
                },
            };
            conclusions::update(tx, &conclusion)?;
            Ok(())
        })
    }

    /// Removes a conclusion.
    ///
    /// # Errors
    /// `conclusion_not_found`.
    pub fn conclusion_remove(&self, session: &str, conclusion: &str) -> Done<SessionDelta> {
        let (of, id) = (session.to_owned(), conclusion.to_owned());
        self.change(session, ActKind::ConclusionRemove, None, move |tx| {
            placed(tx, &of, &id)?;
            conclusions::remove(tx, &id)?;
            Ok(())
        })
    }

    /// Moves a conclusion one place. At the end nothing happens.
    ///
    /// # Errors
    /// `conclusion_not_found`.
    pub fn conclusion_move(&self, session: &str, conclusion: &str, up: bool) -> Done<SessionDelta> {
        let (of, id) = (session.to_owned(), conclusion.to_owned());
        self.change(session, ActKind::ConclusionMove, None, move |tx| {
            let (at, _) = placed(tx, &of, &id)?;
            let (upper, lower) = if up {
                (at.checked_sub(1), at)
            } else {
                (Some(at), at + 1)
            };
            let all = conclusions::list(tx, &of)?;
            if let (Some(upper), Some(lower)) = (upper.and_then(|u| all.get(u)), all.get(lower)) {
                conclusions::move_to(tx, &upper.id, Place::After(&lower.id))?;
            }
            Ok(())
        })
    }
}

fn placed(conn: &Connection, session: &str, id: &str) -> Done<(usize, Conclusion)> {
    conclusions::list(conn, session)?
        .into_iter()
        .enumerate()
        .find(|(_, c)| c.id == id)
        .ok_or(AppError::new(ErrorCode::ConclusionNotFound))
}
