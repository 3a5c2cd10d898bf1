//! Finding people by a few letters, asked on every one of them.

use super::{PersonRow, row};
use crate::api::Marks;
use crate::{App, Done};
use gandan_store::people;
use serde::Serialize;
use std::collections::HashMap;
use ts_rs::TS;

/// Somebody of the roll who was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonMatch {
    /// Who.
    pub row: PersonRow,
    /// What of the name was typed.
    pub marks: Marks,
    /// Who this is at this session already, by attendee id.
    pub attendee: Option<String>,
}

impl App {
    /// Reads the roll unless it is known already, so that the first letter asked of it is answered
    /// like the others. Nobody waits for the answer.
    ///
    /// # Errors
    /// Those of reading the data; the next letter tries anew.
    pub fn people_ready(&self) -> Done<()> {
        self.roll.ask(|use_it| self.read(use_it), |_| ())
    }

    /// Who of the roll fits what is typed, the best first: beginnings of the words of the name or
    /// its initials, without marks as with; a number narrows by tổ, birth year or the end of the
    /// phone number ("hoa 7", "hoa 61", "hoa 4321"). Who is at the session already takes nobody's
    /// place: `limit` counts those who aren't.
    ///
    /// # Errors
    /// Those of reading the data.
    pub fn person_find(
        &self,
        session: Option<&str>,
        typed: &str,
        limit: u32,
    ) -> Done<Vec<PersonMatch>> {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let here = match session {
            Some(session) => self.read(|conn| Ok(people::at_session(conn, session)?))?,
            None => HashMap::new(),
        };
        let hits = self.roll.ask(
            |use_it| self.read(use_it),
            |index| index.find(typed, limit.saturating_add(here.len())),
        )?;
        self.read(|conn| {
            let (mut found, mut free) = (Vec::with_capacity(limit.min(hits.len())), 0);
            for (at, hit) in hits.into_iter().enumerate() {
                let is_here = here.contains_key(&hit.id);
                if free >= limit {
                    break;
                }
                if is_here && at >= limit {
                    continue;
                }
                free += usize::from(!is_here);
                // Taken off the roll this very moment.
                if people::get(conn, &hit.id)?.is_none() {
                    continue;
                }
                found.push(PersonMatch {
                    row: row(conn, &hit.id)?,
                    marks: Marks(hit.marks),
                    attendee: here.get(&hit.id).cloned(),
                });
            }
            Ok(found)
        })
    }
}
