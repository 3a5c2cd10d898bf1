//! What the index holds of an opinion, a person, a session: read off the tables as they stand.

use crate::error::StoreError;
use crate::tables::carried::{ANSWERED, TASK};
use crate::value::Time;
use chrono::NaiveDate;
use gandan_domain::text::Word;
use rusqlite::{Connection, OptionalExtension, Row};
use std::fmt::Write as _;

/// What a filter asks for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tag {
    /// A topic, by code.
    Topic(String),
    /// A tổ dân phố, by name.
    Group(String),
    /// What has become of it: `unanswered` (no answer covers it, and it isn't praise),
    /// `answered`, or the state of its task as session files name it.
    Status(String),
}

impl Tag {
    pub(super) fn columns(&self) -> (&'static str, &str) {
        match self {
            Self::Topic(code) => ("topic", code),
            Self::Group(name) => ("group", name),
            Self::Status(name) => ("status", name),
        }
    }
}

/// An opinion, as it is indexed.
#[derive(Debug)]
pub(super) struct Said {
    pub day: NaiveDate,
    pub text: String,
    pub speaker: String,
    pub tags: Vec<Tag>,
}

/// A person or a session: two texts, or a name and a group.
#[derive(Debug)]
pub(super) struct Head {
    pub day: NaiveDate,
    pub first: String,
    pub second: String,
}

fn day(row: &Row<'_>) -> rusqlite::Result<NaiveDate> {
    Ok(row.get::<_, Time>("started_at")?.0.date_naive())
}

/// An opinion; `None` where it is not to be found.
pub(super) fn said(conn: &Connection, id: &str) -> Result<Option<Said>, StoreError> {
    let found = conn
        .prepare_cached(&format!(
            "SELECT o.text, o.kind, coalesce(o.resident_group, a.resident_group) AS resident_group,
                 a.name, s.started_at, {TASK} AS status, {ANSWERED} AS answered
             FROM opinions AS o
             JOIN sessions AS s ON s.id = o.session_id AND s.deleted_at IS NULL
             LEFT JOIN attendees AS a ON a.id = o.speaker
             WHERE o.id = ?1 AND o.kind <> 'denunciation'"
        ))?
        .query_row([id], |row| {
            let mut tags = Vec::new();
            let group: Option<String> = row.get("resident_group")?;
            tags.extend(group.map(Tag::Group));
            if row.get("answered")? {
                tags.push(Tag::Status("answered".into()));
            } else if row.get_ref("kind")?.as_str()? != "praise" {
                tags.push(Tag::Status("unanswered".into()));
            }
            let status: Option<String> = row.get("status")?;
            tags.extend(status.map(Tag::Status));
            Ok(Said {
                day: day(row)?,
                text: row.get("text")?,
                speaker: row.get::<_, Option<String>>("name")?.unwrap_or_default(),
                tags,
            })
        })
        .optional()?;
    let Some(mut said) = found else {
        return Ok(None);
    };
    let mut topics =
        conn.prepare_cached("SELECT topic FROM opinion_topics WHERE opinion_id = ?1")?;
    for topic in topics.query_map([id], |row| row.get(0))? {
        said.tags.push(Tag::Topic(topic?));
    }
    said.tags.sort();
    Ok(Some(said))
}

/// A person with a name; `None` where not to be found, as who has said nothing but denunciations.
pub(super) fn person(conn: &Connection, id: &str) -> Result<Option<Head>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT a.name, a.resident_group, s.started_at
             FROM attendees AS a
             JOIN sessions AS s ON s.id = a.session_id AND s.deleted_at IS NULL
             WHERE a.id = ?1 AND a.name IS NOT NULL AND (
                 EXISTS (SELECT 1 FROM opinions WHERE speaker = a.id AND kind <> 'denunciation')
                 OR NOT EXISTS (SELECT 1 FROM opinions WHERE speaker = a.id))",
        )?
        .query_row([id], |row| {
            Ok(Head {
                day: day(row)?,
                first: row.get("name")?,
                second: row
                    .get::<_, Option<String>>("resident_group")?
                    .unwrap_or_default(),
            })
        })
        .optional()?)
}

/// A session in use.
pub(super) fn session(conn: &Connection, id: &str) -> Result<Option<Head>, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT title, place, started_at FROM sessions WHERE id = ?1 AND deleted_at IS NULL",
        )?
        .query_row([id], |row| {
            Ok(Head {
                day: day(row)?,
                first: row.get("title")?,
                second: row.get("place")?,
            })
        })
        .optional()?)
}

/// The column of a full-text table for some words: first the plain ones in order, so that words
/// in a row can be asked for, then each marked form once.
pub(super) fn column(found: &[Word]) -> String {
    let mut text = String::with_capacity(found.len() * 10);
    for word in found {
        text.push_str(&word.plain);
        text.push(' ');
    }
    let mut marked: Vec<&str> = found
        .iter()
        .filter(|w| !w.is_bare())
        .map(|w| w.marked.as_str())
        .collect();
    marked.sort_unstable();
    marked.dedup();
    for form in marked {
        text.push_str(form);
        text.push(' ');
    }
    text
}

impl Said {
    /// Tells this entry from any other.
    pub(super) fn digest(&self) -> i64 {
        let mut tags = String::new();
        for tag in &self.tags {
            let (kind, value) = tag.columns();
            // Writing to a String cannot fail.
            let _ = write!(tags, "{kind}\u{1}{value}\u{2}");
        }
        digest(self.day, [&self.text, &self.speaker, &tags])
    }
}

impl Head {
    /// Tells this entry from any other.
    pub(super) fn digest(&self) -> i64 {
        digest(self.day, [&self.first, &self.second, ""])
    }
}

/// FNV-1a of 64 bits: the same on every machine and in every version.
fn digest(day: NaiveDate, texts: [&str; 3]) -> i64 {
    let day = day.to_string();
    let bytes = texts
        .into_iter()
        .chain([day.as_str()])
        .flat_map(|text| text.bytes().chain([0]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash.cast_signed()
}
