//! Asking the index.

use super::entry::Tag;
use super::parts::Parts;
use super::plan::{LOOSE, Plan};
use super::write::{List, PEOPLE, SESSIONS, first_number};
use crate::error::StoreError;
use chrono::{Days, NaiveDate};
use gandan_domain::text::needle::{Needle, Term};
use rusqlite::{Connection, OptionalExtension, params};
use std::cmp::Ordering;

/// So many opinions are ranked by relevance; of more, the newest come first.
pub const RANKED: u32 = 2000;

/// What is asked of opinions. Everything in it must hold.
#[derive(Debug, Default)]
pub struct Ask<'a> {
    /// In the text.
    pub terms: &'a [Term],
    /// One of each list.
    pub tags: Vec<Vec<Tag>>,
    /// Words of the speaker's name.
    pub speaker: Vec<Needle>,
    /// Said at a session of this day or later.
    pub from: Option<NaiveDate>,
    /// Said at a session of this day or earlier.
    pub to: Option<NaiveDate>,
}

/// Opinions found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The first of them, by id: by relevance up to [`RANKED`], the newest first beyond.
    pub ids: Vec<String>,
    /// How many there are; where `more` is set, at least so many.
    pub total: u32,
    /// Whether counting stopped.
    pub more: bool,
}

/// Finds opinions, `limit` of them at most. `exact` = count them all, however many.
pub fn opinions(
    conn: &Connection,
    ask: &Ask<'_>,
    limit: u32,
    exact: bool,
) -> Result<Found, StoreError> {
    let Some(plan) = Plan::new(conn, ask)? else {
        return Ok(Found::default());
    };
    let enough = if exact {
        usize::MAX
    } else {
        RANKED.max(limit) as usize
    };
    let mut hits = None;
    if let Some(without) = &plan.without_loose {
        hits = plan.run(conn, without, enough, LOOSE)?;
    }
    if hits.is_none() && plan.sure {
        // Mostly there are too many to be ranked, and then their words need not be read.
        let numbers = plan.numbers(conn, enough)?;
        hits = Some(plan.weighed(conn, &numbers)?);
    }
    let mut hits = match hits {
        Some(hits) => hits,
        None => plan
            .run(conn, &plan.all, enough, usize::MAX)?
            .unwrap_or_default(),
    };
    let more = hits.len() > enough;
    hits.truncate(enough);
    let total = u32::try_from(hits.len()).unwrap_or(u32::MAX);
    if total <= RANKED && !more {
        hits.sort_by(|a, b| {
            let by_worth = b.1.partial_cmp(&a.1).unwrap_or(Ordering::Equal);
            by_worth.then(b.0.cmp(&a.0))
        });
    }
    hits.truncate(limit as usize);
    let mut id = conn.prepare_cached("SELECT opinion_id FROM search_opinions WHERE number = ?1")?;
    Ok(Found {
        ids: hits
            .iter()
            .map(|(number, _)| id.query_row([number], |row| row.get(0)))
            .collect::<Result<_, _>>()?,
        total,
        more,
    })
}

/// The newest people whose names may have all these words, in one of these tổ dân phố.
pub fn people(conn: &Connection, ask: &Ask<'_>, limit: u32) -> Result<Vec<String>, StoreError> {
    let mut parts = Parts::default();
    let Some(()) = parts.terms(conn, "name", ask.terms)? else {
        return Ok(Vec::new());
    };
    let Some(()) = parts.name(conn, "name", &ask.speaker)? else {
        return Ok(Vec::new());
    };
    let Some(()) = parts.tags(conn, &ask.tags)? else {
        return Ok(Vec::new());
    };
    newest(conn, PEOPLE, &parts, ask, limit)
}

/// The newest sessions whose titles and places may have all these words.
pub fn sessions(conn: &Connection, ask: &Ask<'_>, limit: u32) -> Result<Vec<String>, StoreError> {
    let mut parts = Parts::default();
    let Some(()) = parts.terms(conn, "{title place}", ask.terms)? else {
        return Ok(Vec::new());
    };
    newest(conn, SESSIONS, &parts, ask, limit)
}

/// Whether anyone who can be found has a name with all these words.
pub fn speaks(conn: &Connection, name: &[Needle]) -> Result<bool, StoreError> {
    let ask = Ask {
        speaker: name.to_vec(),
        ..Ask::default()
    };
    Ok(!people(conn, &ask, 1)?.is_empty())
}

/// The tổ dân phố that opinions or people were ever of, by name.
pub fn groups(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT value FROM search_tags WHERE kind = 'group' ORDER BY value")?;
    let names = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(names)
}

/// How many opinions have a tag.
pub fn uses(conn: &Connection, tag: &Tag) -> Result<u32, StoreError> {
    let (kind, value) = tag.columns();
    let uses = conn
        .prepare_cached("SELECT uses FROM search_tags WHERE kind = ?1 AND value = ?2")?
        .query_row([kind, value], |row| row.get(0))
        .optional()?;
    Ok(uses.unwrap_or_default())
}

/// Numbers of the days asked for: from, and before.
pub(super) fn span(ask: &Ask<'_>) -> (i64, i64) {
    let from = ask.from.map_or(0, first_number);
    let before = ask
        .to
        .and_then(|day| day.checked_add_days(Days::new(1)))
        .map_or(i64::MAX, first_number);
    (from, before)
}

fn newest(
    conn: &Connection,
    list: List,
    parts: &Parts,
    ask: &Ask<'_>,
    limit: u32,
) -> Result<Vec<String>, StoreError> {
    let List { rows, key, text } = list;
    let (from, before) = span(ask);
    let expression = parts.expression();
    let sql = if expression.is_empty() {
        format!(
            "SELECT {key} FROM {rows} WHERE ?1 = '' AND number >= ?2 AND number < ?3
             ORDER BY number DESC LIMIT ?4"
        )
    } else {
        format!(
            "SELECT r.{key} FROM {text} AS t CROSS JOIN {rows} AS r ON r.number = t.rowid
             WHERE {text} MATCH ?1 AND t.rowid >= ?2 AND t.rowid < ?3
             ORDER BY t.rowid DESC LIMIT ?4"
        )
    };
    let mut statement = conn.prepare_cached(&sql)?;
    let ids = statement
        .query_map(params![expression, from, before, limit], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}
