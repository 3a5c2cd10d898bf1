//! The people of the roll in memory, ready to be asked on every letter: read at the first question,
//! then kept up with what each write touched.

use crate::Done;
use gandan_domain::person::find::{Hit, Index};
use gandan_store::{Connection, Touched, people};
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Beyond so many changed people all are read anew.
const MANY: usize = 2_000;

/// The roll in memory.
#[derive(Debug, Default)]
pub(crate) struct Roll(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    index: Option<Index>,
    /// Changed since the index was last brought up to date.
    unread: BTreeSet<String>,
}

impl Roll {
    fn lock(&self) -> MutexGuard<'_, State> {
        // The index is mended from the store before each question; no half state matters.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A write touched these. While the index is read this waits, so that none is missed.
    pub(crate) fn note(&self, touched: &Touched) {
        if !touched.people.is_empty() {
            let mut state = self.lock();
            if state.index.is_some() {
                state.unread.extend(touched.people.iter().cloned());
            }
        }
    }

    /// Much was written past the acts: all is read anew at the next question.
    pub(crate) fn forget(&self) {
        *self.lock() = State::default();
    }

    /// Who fits what is typed. `read` opens the data; it is asked once the index is locked.
    pub(super) fn find(
        &self,
        typed: &str,
        limit: usize,
        read: impl FnOnce(&mut dyn FnMut(&Connection) -> Done<()>) -> Done<()>,
    ) -> Done<Vec<Hit>> {
        let mut state = self.lock();
        let State { index, unread } = &mut *state;
        if unread.len() > MANY {
            *index = None;
        }
        match index {
            Some(index) if unread.is_empty() => return Ok(index.find(typed, limit)),
            Some(index) => read(&mut |conn| {
                for id in unread.iter() {
                    match people::get(conn, id)? {
                        Some(person) => index.put(&person),
                        None => index.remove(id),
                    }
                }
                Ok(())
            })?,
            None => {
                let mut fresh = Index::default();
                read(&mut |conn| {
                    for person in people::list(conn)? {
                        fresh.put(&person);
                    }
                    Ok(())
                })?;
                *index = Some(fresh);
            }
        }
        unread.clear();
        Ok(index
            .as_ref()
            .map_or_else(Vec::new, |i| i.find(typed, limit)))
    }
}
