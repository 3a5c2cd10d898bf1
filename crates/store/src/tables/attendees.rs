//! Attendees: people at one session, in the order they were entered.

use super::order::{Place, Sequence};
use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::{Code, Time};
use gandan_domain::Attendee;
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

const COLUMNS: &str = "id, name, form, resident_group, address, phone, citizen_id, birth_year, \
    capacity, title, arrived_at, left_at, person_id";

fn attendee(row: &Row<'_>) -> rusqlite::Result<Attendee> {
    Ok(Attendee {
        id: row.get("id")?,
        name: row.get("name")?,
        form: row.get::<_, Option<Code<_>>>("form")?.map(|c| c.0),
        group: row.get("resident_group")?,
        address: row.get("address")?,
        phone: row.get("phone")?,
        citizen_id: row.get("citizen_id")?,
        birth_year: row.get("birth_year")?,
        capacity: row.get::<_, Option<Code<_>>>("capacity")?.map(|c| c.0),
        title: row.get("title")?,
        arrived_at: row.get::<_, Option<Time>>("arrived_at")?.map(|t| t.0),
        left_at: row.get::<_, Option<Time>>("left_at")?.map(|t| t.0),
        person: row.get("person_id")?,
    })
}

/// Adds a person to a session, after those already there.
pub fn insert(tx: &Tx<'_>, session_id: &str, attendee: &Attendee) -> Result<(), StoreError> {
    let position = Sequence::of_session("attendees", session_id).position(tx, Place::End)?;
    tx.prepare_cached("INSERT INTO attendees (id, session_id, position) VALUES (?1, ?2, ?3)")?
        .execute(params![attendee.id, session_id, position])?;
    update(tx, attendee)
}

/// Replaces a person's data.
pub fn update(tx: &Tx<'_>, attendee: &Attendee) -> Result<(), StoreError> {
    let Attendee {
        id,
        name,
        form,
        group,
        address,
        phone,
        citizen_id,
        birth_year,
        capacity,
        title,
        arrived_at,
        left_at,
        person,
    } = attendee;
    let changed = tx
        .prepare_cached(
            "UPDATE attendees SET name = :name, form = :form, resident_group = :group,
                 address = :address, phone = :phone, citizen_id = :citizen_id,
                 birth_year = :birth_year, capacity = :capacity, title = :title,
                 arrived_at = :arrived_at, left_at = :left_at,
                 person_id = :person
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id,
            ":name": name,
            ":form": Code(form),
            ":group": group,
            ":address": address,
            ":phone": phone,
            ":citizen_id": citizen_id,
            ":birth_year": birth_year,
            ":capacity": Code(capacity),
            ":title": title,
            ":arrived_at": arrived_at.map(Time),
            ":left_at": left_at.map(Time),
            ":person": person,
        })?;
    super::one(changed, "attendees", id)
}

/// Strikes a person off, from the queue too. An act that leaves opinions of theirs behind is
/// refused as a whole ([`StoreError::StillReferred`]).
pub fn remove(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM queue WHERE attendee_id = ?1")?
        .execute([id])?;
    let changed = tx
        .prepare_cached("DELETE FROM attendees WHERE id = ?1")?
        .execute([id])?;
    super::one(changed, "attendees", id)
}

/// The rows of a person of the roll, each with its session: at several sessions, and in one as
/// several people where it was not known that they are one. In order of session, then of entry.
pub fn of_person(
    conn: &Connection,
    person_id: &str,
) -> Result<Vec<(String, Attendee)>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS}, session_id FROM attendees WHERE person_id = ?1
         ORDER BY session_id, position, id"
    ))?;
    let rows = statement
        .query_map([person_id], |row| {
            Ok((row.get("session_id")?, attendee(row)?))
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// A person.
pub fn get(conn: &Connection, id: &str) -> Result<Option<Attendee>, StoreError> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM attendees WHERE id = ?1"))?
        .query_row([id], attendee)
        .optional()?)
}

/// The session a person is at.
pub fn session_of(conn: &Connection, id: &str) -> Result<Option<String>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT session_id FROM attendees WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// The people of a session, in order.
pub fn list(conn: &Connection, session_id: &str) -> Result<Vec<Attendee>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM attendees WHERE session_id = ?1 ORDER BY position, id"
    ))?;
    let rows = statement
        .query_map([session_id], attendee)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
