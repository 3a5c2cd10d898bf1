//! What is shown of an entry that was found.

use crate::error::StoreError;
use crate::tables::carried::ANSWERED;
use crate::value::Time;
use gandan_domain::Instant;
use rusqlite::{Connection, OptionalExtension};

/// An opinion that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionHit {
    /// Opinion id.
    pub id: String,
    /// Session id.
    pub session: String,
    /// The session's title.
    pub session_title: String,
    /// When the session began.
    pub started_at: Instant,
    /// Its number in the session.
    pub number: u32,
    /// The speaker's name.
    pub speaker: Option<String>,
    /// Tổ dân phố concerned, or else the speaker's.
    pub group: Option<String>,
    /// As said.
    pub text: String,
    /// Topic codes, main first.
    pub topics: Vec<String>,
    /// Whether an answer covers it.
    pub answered: bool,
    /// When it was begun.
    pub at: Option<Instant>,
}

/// A person who was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonHit {
    /// Attendee id.
    pub id: String,
    /// Session id.
    pub session: String,
    /// The session's title.
    pub session_title: String,
    /// When the session began.
    pub started_at: Instant,
    /// Name.
    pub name: String,
    /// Tổ dân phố.
    pub group: Option<String>,
    /// Opinions of this person there, denunciations aside.
    pub opinions: u32,
}

/// A session that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionHit {
    /// Session id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Place.
    pub place: String,
    /// When it began.
    pub started_at: Instant,
    /// Opinions, all of them.
    pub opinions: u32,
}

/// An opinion as it is shown.
pub fn opinion(conn: &Connection, id: &str) -> Result<Option<OpinionHit>, StoreError> {
    let found = conn
        .prepare_cached(&format!(
            "SELECT o.session_id, s.title, s.started_at, a.name, o.text, o.at,
                 coalesce(o.resident_group, a.resident_group) AS resident_group,
                 {ANSWERED} AS answered,
                 (SELECT count(*) FROM opinions AS e
                     WHERE e.session_id = o.session_id AND e.position < o.position)
                 + (SELECT count(*) FROM opinions AS e WHERE e.session_id = o.session_id
                     AND e.position = o.position AND e.id <= o.id) AS number
             FROM opinions AS o
             JOIN sessions AS s ON s.id = o.session_id
             LEFT JOIN attendees AS a ON a.id = o.speaker
             WHERE o.id = ?1"
        ))?
        .query_row([id], |row| {
            Ok(OpinionHit {
                id: id.to_owned(),
                session: row.get("session_id")?,
                session_title: row.get("title")?,
                started_at: row.get::<_, Time>("started_at")?.0,
                number: row.get("number")?,
                speaker: row.get("name")?,
                group: row.get("resident_group")?,
                text: row.get("text")?,
                topics: Vec::new(),
                answered: row.get("answered")?,
                at: row.get::<_, Option<Time>>("at")?.map(|t| t.0),
            })
        })
        .optional()?;
    let Some(mut hit) = found else {
        return Ok(None);
    };
    hit.topics = conn
        .prepare_cached(
            "SELECT topic FROM opinion_topics WHERE opinion_id = ?1 ORDER BY position, topic",
        )?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(Some(hit))
}

/// A person as shown.
pub fn person(conn: &Connection, id: &str) -> Result<Option<PersonHit>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT a.session_id, a.name, a.resident_group, s.title, s.started_at,
                 (SELECT count(*) FROM opinions
                     WHERE speaker = a.id AND kind <> 'denunciation') AS opinions
             FROM attendees AS a JOIN sessions AS s ON s.id = a.session_id
             WHERE a.id = ?1 AND a.name IS NOT NULL",
        )?
        .query_row([id], |row| {
            Ok(PersonHit {
                id: id.to_owned(),
                session: row.get("session_id")?,
                session_title: row.get("title")?,
                started_at: row.get::<_, Time>("started_at")?.0,
                name: row.get("name")?,
                group: row.get("resident_group")?,
                opinions: row.get("opinions")?,
            })
        })
        .optional()?)
}

/// A session as shown.
pub fn session(conn: &Connection, id: &str) -> Result<Option<SessionHit>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT title, place, started_at,
                 (SELECT count(*) FROM opinions WHERE session_id = sessions.id) AS opinions
             FROM sessions WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(SessionHit {
                id: id.to_owned(),
                title: row.get("title")?,
                place: row.get("place")?,
                started_at: row.get::<_, Time>("started_at")?.0,
                opinions: row.get("opinions")?,
            })
        })
        .optional()?)
}
