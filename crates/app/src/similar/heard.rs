//! All opinions that can be compared, in memory: gathered in the background at first use, then
//! kept up with what each write touched.

use crate::{App, Done};
use gandan_domain::Instant;
use gandan_store::{Connection, Store, StoreError, Touched, attendees, said};
use gandan_topics::similar::{Index, Said};
use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// So long a first question waits for the gathering: a small folder answers it at once.
const PATIENCE: Duration = Duration::from_millis(40);

/// What an opinion is known by when it is asked whether it counts.
pub(super) struct Entry<'a> {
    pub opinion: &'a str,
    pub session: &'a str,
    pub began: Instant,
}

/// The opinions heard, or on their way.
#[derive(Debug, Default)]
pub(crate) struct Heard {
    shared: Arc<Shared>,
    gathering: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    stop: AtomicBool,
}

#[derive(Debug, Default)]
struct State {
    all: Option<All>,
    started: bool,
    unread: Unread,
}

/// What writes touched since the index was last brought up to date.
#[derive(Debug, Default)]
struct Unread {
    opinions: BTreeSet<String>,
    attendees: BTreeSet<String>,
    sessions: BTreeSet<String>,
}

#[derive(Debug, Default)]
struct All {
    index: Index,
    /// Session by opinion.
    session_of: HashMap<String, Arc<str>>,
    sessions: HashMap<Arc<str>, Evening>,
}

#[derive(Debug)]
struct Evening {
    began: Instant,
    opinions: BTreeSet<String>,
}

impl Heard {
    /// A write touched these.
    pub(crate) fn note(&self, touched: &Touched) {
        let mut state = self.shared.lock();
        if state.started {
            let unread = &mut state.unread;
            unread.opinions.extend(touched.opinions.iter().cloned());
            unread
                .opinions
                .extend(touched.removed_opinions.iter().cloned());
            unread.attendees.extend(touched.attendees.iter().cloned());
            unread.sessions.extend(touched.sessions.iter().cloned());
        }
    }

    /// Much was written past the acts: all is gathered anew at the next question.
    pub(crate) fn forget(&self) {
        self.stop();
        *self.shared.lock() = State::default();
    }

    /// Leaves off gathering.
    pub(crate) fn stop(&self) {
        self.shared.stop.store(true, Ordering::Relaxed);
        let thread = self
            .gathering
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(thread) = thread {
            // It owes nothing to anyone any more.
            let _ = thread.join();
        }
        self.shared.stop.store(false, Ordering::Relaxed);
    }
}

impl Drop for Heard {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        // The index is replaced as a whole or rebuilt from the store; no half state matters.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl App {
    /// Begins to gather all opinions unless that is done or on its way.
    fn begin(&self) -> Done<()> {
        let (store, shared) = (self.store()?, self.heard.shared.clone());
        let mut state = shared.lock();
        if state.started {
            return Ok(());
        }
        state.started = true;
        drop(state);
        let thread = std::thread::Builder::new()
            .name("heard".into())
            .spawn(move || {
                let all = gathered(&store, &shared.stop);
                let mut state = shared.lock();
                match all {
                    Ok(Some(all)) => state.all = Some(all),
                    // Left off or failed: the next question begins anew.
                    Ok(None) | Err(_) => *state = State::default(),
                }
                drop(state);
                shared.changed.notify_all();
            })
            .map_err(StoreError::from)?;
        *self
            .heard
            .gathering
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(thread);
        Ok(())
    }

    /// Waits until all opinions are gathered.
    pub(super) fn gather(&self) -> Done<()> {
        self.begin()?;
        let thread = self
            .heard
            .gathering
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(thread) = thread {
            let _ = thread.join();
        }
        Ok(())
    }

    /// The opinions most like what is said, of those wanted, best first; none while they are
    /// still being gathered.
    pub(super) fn heard_before(
        &self,
        said: &Said<'_>,
        limit: usize,
        wanted: impl Fn(&Entry<'_>) -> bool,
    ) -> Done<Vec<(String, f32)>> {
        self.begin()?;
        let shared = &self.heard.shared;
        let (mut state, _) = shared
            .changed
            .wait_timeout_while(shared.lock(), PATIENCE, |s| s.started && s.all.is_none())
            .unwrap_or_else(PoisonError::into_inner);
        let unread = if state.all.is_some() {
            std::mem::take(&mut state.unread)
        } else {
            return Ok(Vec::new());
        };
        let Some(all) = &mut state.all else {
            return Ok(Vec::new());
        };
        if let Err(error) = self.read(|conn| Ok(all.catch_up(conn, unread)?)) {
            // What was touched is not known any more: the next question begins anew.
            *state = State::default();
            return Err(error);
        }
        Ok(all
            .index
            .similar(said, limit, |id| all.entry(id).is_some_and(|e| wanted(&e)))
            .into_iter()
            .map(|found| (found.id, found.score))
            .collect())
    }
}

/// All opinions of the store; nothing if told to leave off.
fn gathered(store: &Store, stop: &AtomicBool) -> Result<Option<All>, StoreError> {
    let mut all = All::default();
    let sessions: Vec<(String, Instant)> = store.read(said::sessions)?;
    for (session, _) in sessions {
        if stop.load(Ordering::Relaxed) {
            return Ok(None);
        }
        store.read(|conn| all.session(conn, &session))?;
    }
    Ok(Some(all))
}

impl All {
    fn entry<'a>(&'a self, opinion: &'a str) -> Option<Entry<'a>> {
        let session = self.session_of.get(opinion)?;
        Some(Entry {
            opinion,
            session,
            began: self.sessions.get(session)?.began,
        })
    }

    /// Reads anew what was touched.
    fn catch_up(&mut self, conn: &Connection, unread: Unread) -> Result<(), StoreError> {
        let mut sessions = unread.sessions;
        for attendee in unread.attendees {
            sessions.extend(attendees::session_of(conn, &attendee)?);
        }
        for id in unread.opinions {
            self.drop_opinion(&id);
            if let Some(said) = said::get(conn, &id)? {
                if self.sessions.contains_key(said.session.as_str()) {
                    self.put(&said);
                } else {
                    sessions.insert(said.session);
                }
            }
        }
        for session in sessions {
            self.session(conn, &session)?;
        }
        Ok(())
    }

    /// Reads a session anew.
    fn session(&mut self, conn: &Connection, session: &str) -> Result<(), StoreError> {
        if let Some(gone) = self.sessions.remove(session) {
            for id in gone.opinions {
                self.index.remove(&id);
                self.session_of.remove(&id);
            }
        }
        let Some(began) = said::begun(conn, session)? else {
            return Ok(());
        };
        self.sessions.insert(
            session.into(),
            Evening {
                began,
                opinions: BTreeSet::new(),
            },
        );
        for said in said::of_session(conn, session)? {
            self.put(&said);
        }
        Ok(())
    }

    fn drop_opinion(&mut self, id: &str) {
        self.index.remove(id);
        if let Some(session) = self.session_of.remove(id)
            && let Some(evening) = self.sessions.get_mut(&session)
        {
            evening.opinions.remove(id);
        }
    }

    fn put(&mut self, said: &said::Said) {
        let Some((session, _)) = self.sessions.get_key_value(said.session.as_str()) else {
            return;
        };
        let session = session.clone();
        if let Some(evening) = self.sessions.get_mut(&session) {
            evening.opinions.insert(said.id.clone());
        }
        self.session_of.insert(said.id.clone(), session);
        self.index.put(
            &said.id,
            &Said {
                text: &said.text,
                group: said.group.as_deref(),
                location: said.location.as_deref(),
                speaker: said.speaker.as_deref(),
            },
        );
    }
}
