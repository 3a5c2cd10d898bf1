//! The room screen: what the hall sees on the projector while a session runs.
//!
//! [`RoomView`] is all that crosses to the second window. It has no place for an address, a phone
//! number, a citizen id, a birth year or the text of an opinion: what isn't in the type can't be
//! shown by mistake. Of what a speaker is saying it holds only what she has switched on, and of a
//! denunciation nothing at all.

use crate::delta::open_session;
use crate::settings::speaker_minutes;
use crate::start::{Theme, theme};
use crate::{App, AppError, Done, ErrorCode, Found};
use gandan_domain::{Attendee, Channel, Instant, Opinion};
use gandan_store::queue::{QueueItem, QueueState};
use gandan_store::room::{RoomSetup, RoomShow};
use gandan_store::{Connection, attendees, opinions, queue, room, sessions, topics};
use serde::Serialize;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use ts_rs::TS;

/// How many of those who wait are named.
const NEXT: usize = 3;

/// What the hall sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoomView {
    /// Trích yếu of the session, on one line.
    pub title: String,
    /// The item of the agenda in hand.
    pub item: Option<RoomItem>,
    /// Who speaks.
    pub speaker: Option<RoomSpeaker>,
    /// Who comes next, three at most.
    pub next: Vec<RoomPerson>,
    /// How many wait behind those.
    pub more: u32,
    /// Minutes a speaker has; absent = no limit.
    pub minutes: Option<u32>,
    /// Light or dark, as the window is.
    pub theme: Theme,
}

/// An item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoomItem {
    /// From 1.
    pub number: u32,
    /// Items there are.
    pub of: u32,
    /// Its words.
    pub text: String,
}

/// Somebody, as the hall may know them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoomPerson {
    /// Form of address and name; absent = "Chưa rõ tên".
    pub name: Option<String>,
    /// Tổ dân phố, where it is switched on.
    pub group: Option<String>,
}

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoomSpeaker {
    /// Who.
    pub person: RoomPerson,
    /// When the turn began: the clock is counted from it. Absent for turns of before it was noted.
    pub began_at: Option<Instant>,
    /// Topics of what they last said in this turn, where it is switched on.
    pub topics: Vec<String>,
    /// Its short form, where it is switched on.
    pub gist: Option<String>,
}

/// The room screen as she sees it from her own window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoomControl {
    /// Whether it shows this session.
    pub open: bool,
    /// Whether it is black for now.
    pub blank: bool,
    /// What it shows.
    pub setup: RoomSetup,
}

/// What stands on the projector, and how often anything has changed since the start.
#[derive(Debug, Default)]
pub(crate) struct Projector {
    shown: Mutex<Option<Shown>>,
    changes: AtomicU64,
}

#[derive(Debug)]
struct Shown {
    session: String,
    blank: bool,
}

impl Projector {
    fn shown(&self) -> MutexGuard<'_, Option<Shown>> {
        // Whole between any two assignments.
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Something has changed that the hall may see.
    pub(crate) fn stir(&self) {
        self.changes.fetch_add(1, Ordering::Relaxed);
    }
}

impl App {
    /// A number that is another one after every change. The shell tells the room screen by it.
    #[must_use]
    pub fn changes(&self) -> u64 {
        self.projector.changes.load(Ordering::Relaxed)
    }

    /// The room screen of a session.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`.
    pub fn room_get(&self, session: &str) -> Done<RoomControl> {
        let setup = self.read(|conn| {
            open_session(conn, session)?;
            Ok(room::get(conn, session)?)
        })?;
        let shown = self.projector.shown();
        let shown = shown.as_ref().filter(|shown| shown.session == session);
        Ok(RoomControl {
            open: shown.is_some(),
            blank: shown.is_some_and(|shown| shown.blank),
            setup,
        })
    }

    /// Sets up what it shows. Not an act: F9 takes back what was written.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`; `row_not_found` when the agenda has no such item.
    pub fn room_set(&self, session: &str, setup: &RoomSetup) -> Done<RoomControl> {
        let (of, mut setup) = (session.to_owned(), setup.clone());
        setup.shows.sort_by_key(|show| *show as u8);
        setup.shows.dedup();
        self.store()?.seed(move |tx| {
            open_session(tx, &of)?;
            let head = sessions::get(tx, &of).found(ErrorCode::SessionNotFound)?;
            if setup
                .item
                .is_some_and(|item| head.agenda.len() <= item as usize)
            {
                return Err(AppError::new(ErrorCode::RowNotFound));
            }
            Ok(room::set(tx, &of, &setup)?)
        })?;
        self.projector.stir();
        self.room_get(session)
    }

    /// From now on the room screen shows this session.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`.
    pub fn room_show(&self, session: &str) -> Done<RoomControl> {
        self.read(|conn| open_session(conn, session))?;
        *self.projector.shown() = Some(Shown {
            session: session.to_owned(),
            blank: false,
        });
        self.projector.stir();
        self.room_get(session)
    }

    /// The room screen shows nothing any more.
    pub fn room_hide(&self) {
        *self.projector.shown() = None;
        self.projector.stir();
    }

    /// Black for now, or no longer; the window stays where it is.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`.
    pub fn room_blank(&self, session: &str, blank: bool) -> Done<RoomControl> {
        if let Some(shown) = &mut *self.projector.shown() {
            shown.blank = blank;
        }
        self.projector.stir();
        self.room_get(session)
    }

    /// What the hall sees; nothing while the screen is black, and when the session is gone.
    pub fn room_view(&self) -> Done<Option<RoomView>> {
        let session = match &*self.projector.shown() {
            Some(shown) if !shown.blank => shown.session.clone(),
            _ => return Ok(None),
        };
        self.read(|conn| {
            if open_session(conn, &session).is_err() {
                return Ok(None);
            }
            view(conn, &session).map(Some)
        })
    }
}

fn view(conn: &Connection, session: &str) -> Done<RoomView> {
    let head = sessions::get(conn, session).found(ErrorCode::SessionNotFound)?;
    let setup = room::get(conn, session)?;
    let shows = |show: RoomShow| setup.shows.contains(&show);
    let people: HashMap<String, Attendee> = attendees::list(conn, session)?
        .into_iter()
        .map(|one| (one.id.clone(), one))
        .collect();
    let known = |entry: &QueueItem| person(people.get(&entry.attendee), shows(RoomShow::Group));
    let entries = queue::list(conn, session)?;
    let waiting: Vec<&QueueItem> = entries
        .iter()
        .filter(|e| e.state == QueueState::Waiting && !e.deferred)
        .collect();
    let speaking = entries.iter().find(|e| e.state == QueueState::Speaking);
    let speaker = match speaking {
        None => None,
        Some(entry) => {
            let about = shows(RoomShow::Topic) || shows(RoomShow::Gist);
            let said = if about {
                said(conn, session, entry)?
            } else {
                None
            };
            Some(RoomSpeaker {
                person: known(entry),
                began_at: entry.began_at,
                topics: match &said {
                    Some(said) if shows(RoomShow::Topic) => names(conn, &said.topics)?,
                    _ => Vec::new(),
                },
                gist: said.filter(|_| shows(RoomShow::Gist)).and_then(|s| s.gist),
            })
        }
    };
    Ok(RoomView {
        title: head.title.split_whitespace().collect::<Vec<_>>().join(" "),
        item: setup.item.and_then(|index| item(index, &head.agenda)),
        speaker,
        next: waiting.iter().take(NEXT).map(|e| known(e)).collect(),
        more: u32::try_from(waiting.len().saturating_sub(NEXT)).unwrap_or(u32::MAX),
        minutes: speaker_minutes(conn)?,
        theme: theme(conn),
    })
}

/// An item that has been struck off the agenda is none.
fn item(index: u32, agenda: &[String]) -> Option<RoomItem> {
    Some(RoomItem {
        number: index + 1,
        of: u32::try_from(agenda.len()).ok()?,
        text: agenda.get(index as usize)?.clone(),
    })
}

fn person(attendee: Option<&Attendee>, with_group: bool) -> RoomPerson {
    RoomPerson {
        name: attendee.and_then(|one| {
            let name = one.name.as_deref()?;
            Some(match one.form {
                Some(form) => format!("{} {name}", form.as_str()),
                None => name.to_owned(),
            })
        }),
        group: attendee
            .filter(|_| with_group)
            .and_then(|one| one.group.clone()),
    }
}

/// What they last said aloud in this turn; a denunciation was never said.
fn said(conn: &Connection, session: &str, turn: &QueueItem) -> Done<Option<Opinion>> {
    let Some(began) = turn.began_at else {
        return Ok(None);
    };
    Ok(opinions::list(conn, session)?
        .into_iter()
        .rev()
        .filter(|o| !o.is_denunciation() && o.channel == Channel::Spoken)
        .filter(|o| o.speaker.as_ref() == Some(&turn.attendee))
        .find(|o| o.at.is_some_and(|at| at >= began)))
}

fn names(conn: &Connection, codes: &[String]) -> Done<Vec<String>> {
    let all = topics::list(conn)?;
    Ok(codes
        .iter()
        .filter_map(|code| all.iter().find(|topic| topic.code == *code))
        .map(|topic| topic.name.clone())
        .collect())
}
