//! The ward's roll of people, and what is known of each from the sessions they were at.

use super::carried::OPEN;
use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::{Code, Time};
use chrono::NaiveDate;
use gandan_domain::{Person, person::name_key};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};
use std::collections::{HashMap, HashSet};

const COLUMNS: &str = "id, name, form, resident_group, address, phone, birth_year, capacity, title";

/// Opinions of people at sessions in use; denunciations are nobody's here.
const SPOKEN: &str = "attendees AS a \
    JOIN sessions AS s ON s.id = a.session_id AND s.deleted_at IS NULL \
    JOIN opinions AS o ON o.speaker = a.id AND o.kind <> 'denunciation'";

/// What is known of a person from the sessions in use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Sessions they were at.
    pub sessions: u32,
    /// Opinions, denunciations aside.
    pub opinions: u32,
    /// Of these, still open.
    pub open: u32,
    /// Day of the last session they were at.
    pub last: Option<NaiveDate>,
}

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get("id")?,
        name: row.get("name")?,
        form: row.get::<_, Option<Code<_>>>("form")?.map(|c| c.0),
        group: row.get("resident_group")?,
        address: row.get("address")?,
        phone: row.get("phone")?,
        birth_year: row.get("birth_year")?,
        capacity: row.get::<_, Option<Code<_>>>("capacity")?.map(|c| c.0),
        title: row.get("title")?,
    })
}

/// Adds a person, or replaces the one with this id.
pub fn save(tx: &Tx<'_>, person: &Person) -> Result<(), StoreError> {
    let Person {
        id,
        name,
        form,
        group,
        address,
        phone,
        birth_year,
        capacity,
        title,
    } = person;
    tx.prepare_cached(
        "INSERT INTO people (id, name, name_key, form, resident_group, address, phone, birth_year,
             capacity, title)
         VALUES (:id, :name, :key, :form, :group, :address, :phone, :birth_year, :capacity, :title)
         ON CONFLICT DO UPDATE SET name = :name, name_key = :key, form = :form,
             resident_group = :group, address = :address, phone = :phone,
             birth_year = :birth_year, capacity = :capacity, title = :title",
    )?
    .execute(named_params! {
        ":id": id,
        ":name": name,
        ":key": name_key(name),
        ":form": Code(form),
        ":group": group,
        ":address": address,
        ":phone": phone,
        ":birth_year": birth_year,
        ":capacity": Code(capacity),
        ":title": title,
    })?;
    Ok(())
}

/// Takes a person off the roll. Attendees they were stay, as nobody of the roll.
pub fn remove(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    relink(tx, id, None)?;
    let changed = tx
        .prepare_cached("DELETE FROM people WHERE id = ?1")?
        .execute([id])?;
    super::one(changed, "people", id)
}

/// Says of all attendees who are `from` that they are `into`.
pub fn relink(tx: &Tx<'_>, from: &str, into: Option<&str>) -> Result<(), StoreError> {
    tx.prepare_cached("UPDATE attendees SET person_id = ?2 WHERE person_id = ?1")?
        .execute(params![from, into])?;
    Ok(())
}

/// A person.
pub fn get(conn: &Connection, id: &str) -> Result<Option<Person>, StoreError> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM people WHERE id = ?1"))?
        .query_row([id], person)
        .optional()?)
}

/// Everybody, in no order that means anything.
pub fn list(conn: &Connection) -> Result<Vec<Person>, StoreError> {
    let mut statement = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM people"))?;
    let rows = statement.query_map([], person)?.collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Those with this name, however its case and the place of its tones are written; the oldest id
/// first.
pub fn namesakes(conn: &Connection, name: &str) -> Result<Vec<Person>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM people WHERE name_key = ?1 ORDER BY id"
    ))?;
    let rows = statement
        .query_map([name_key(name)], person)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Who of the roll is at a session, by person: the attendee they are there.
pub fn at_session(
    conn: &Connection,
    session_id: &str,
) -> Result<HashMap<String, String>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT person_id, id FROM attendees
         WHERE session_id = ?1 AND person_id IS NOT NULL ORDER BY position DESC, id DESC",
    )?;
    let rows = statement
        .query_map([session_id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Whether a person is already an attendee of this session, other than as this one.
pub fn is_at(
    conn: &Connection,
    session_id: &str,
    person_id: &str,
    but: &str,
) -> Result<bool, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM attendees
             WHERE person_id = ?2 AND session_id = ?1 AND id <> ?3)",
        )?
        .query_row([session_id, person_id, but], |row| row.get(0))?)
}

/// Whether a person has been at a session in use.
pub fn came(conn: &Connection, person_id: &str) -> Result<bool, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM attendees AS a
             JOIN sessions AS s ON s.id = a.session_id AND s.deleted_at IS NULL
             WHERE a.person_id = ?1)",
        )?
        .query_row([person_id], |row| row.get(0))?)
}

/// Who has been at a session in use.
pub fn all_who_came(conn: &Connection) -> Result<HashSet<String>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT a.person_id FROM attendees AS a
         JOIN sessions AS s ON s.id = a.session_id AND s.deleted_at IS NULL
         WHERE a.person_id IS NOT NULL",
    )?;
    let rows = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Whether any attendee other than this one is this person, sessions put away too.
pub fn is_elsewhere(conn: &Connection, person_id: &str, but: &str) -> Result<bool, StoreError> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM attendees WHERE person_id = ?1 AND id <> ?2)",
        )?
        .query_row([person_id, but], |row| row.get(0))?)
}

/// The opinions of a person at sessions in use, denunciations aside: their ids with their
/// sessions, the newest first.
pub fn opinions(conn: &Connection, person_id: &str) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT o.id, s.id FROM {SPOKEN} WHERE a.person_id = ?1
         ORDER BY s.started_at DESC, s.id DESC, o.position DESC, o.id DESC"
    ))?;
    let rows = statement
        .query_map([person_id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// What is known of one person.
pub fn tally(conn: &Connection, person_id: &str) -> Result<Tally, StoreError> {
    let (sessions, last) = conn
        .prepare_cached(
            "SELECT count(DISTINCT s.id), max(s.started_at) FROM attendees AS a
             JOIN sessions AS s ON s.id = a.session_id AND s.deleted_at IS NULL
             WHERE a.person_id = ?1",
        )?
        .query_row([person_id], |row| {
            Ok((row.get(0)?, row.get::<_, Option<Time>>(1)?))
        })?;
    let (opinions, open) = conn
        .prepare_cached(&format!(
            "SELECT count(*), coalesce(sum({OPEN}), 0) FROM {SPOKEN} WHERE a.person_id = ?1"
        ))?
        .query_row([person_id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(Tally {
        sessions,
        opinions,
        open,
        last: last.map(|t| t.0.date_naive()),
    })
}

/// What is known of everybody who was at a session, by person.
pub fn tallies(conn: &Connection) -> Result<HashMap<String, Tally>, StoreError> {
    let mut out: HashMap<String, Tally> = HashMap::new();
    let mut statement = conn.prepare_cached(
        "SELECT a.person_id, count(DISTINCT s.id), max(s.started_at) FROM attendees AS a
         JOIN sessions AS s ON s.id = a.session_id AND s.deleted_at IS NULL
         WHERE a.person_id IS NOT NULL GROUP BY a.person_id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let tally = out.entry(row.get(0)?).or_default();
        tally.sessions = row.get(1)?;
        tally.last = row.get::<_, Option<Time>>(2)?.map(|t| t.0.date_naive());
    }
    let mut statement = conn.prepare_cached(&format!(
        "SELECT a.person_id, count(*), coalesce(sum({OPEN}), 0) FROM {SPOKEN}
         WHERE a.person_id IS NOT NULL GROUP BY a.person_id"
    ))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let tally = out.entry(row.get(0)?).or_default();
        tally.opinions = row.get(1)?;
        tally.open = row.get(2)?;
    }
    Ok(out)
}
