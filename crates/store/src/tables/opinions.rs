//! Opinions, their topics and their follow-ups, in spoken order.

use super::order::{Place, Sequence};
use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::{Code, Time, due, due_columns};
use gandan_domain::{FollowUp, Opinion};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};
use std::collections::HashMap;

const COLUMNS: &str = "o.id, o.speaker, o.at, o.channel, o.text, o.gist, o.kind, \
    o.resident_group, o.location, o.authority, o.people, f.opinion_id AS follow_up, f.unit, \
    f.with_units, f.person, f.due_typed, f.due_date, f.status, f.result, f.document, \
    CASE WHEN EXISTS (SELECT 1 FROM same_content AS t \
        WHERE t.content_id = s.content_id AND t.opinion_id <> s.opinion_id) \
        THEN s.content_id END AS content_id";

const FROM: &str = "opinions AS o LEFT JOIN follow_ups AS f ON f.opinion_id = o.id \
    LEFT JOIN same_content AS s ON s.opinion_id = o.id";

fn opinion(row: &Row<'_>) -> rusqlite::Result<Opinion> {
    let follow_up = match row.get::<_, Option<String>>("follow_up")? {
        None => None,
        Some(_) => Some(FollowUp {
            unit: row.get("unit")?,
            with: row.get("with_units")?,
            person: row.get("person")?,
            due: due(row.get("due_typed")?, row.get("due_date")?),
            status: row.get::<_, Code<_>>("status")?.0,
            result: row.get("result")?,
            document: row.get("document")?,
        }),
    };
    Ok(Opinion {
        id: row.get("id")?,
        speaker: row.get("speaker")?,
        at: row.get::<_, Option<Time>>("at")?.map(|t| t.0),
        channel: row.get::<_, Code<_>>("channel")?.0,
        text: row.get("text")?,
        gist: row.get("gist")?,
        kind: row.get::<_, Code<_>>("kind")?.0,
        topics: Vec::new(),
        group: row.get("resident_group")?,
        location: row.get("location")?,
        authority: row.get::<_, Code<_>>("authority")?.0,
        people: row.get("people")?,
        follow_up,
        same_content: row.get("content_id")?,
    })
}

fn sequence(session_id: &str) -> Sequence<'_> {
    Sequence::of_session("opinions", session_id)
}

/// Adds an opinion with its topics and follow-up. What it is linked with is
/// [`same_content`](super::same_content)'s.
pub fn insert(
    tx: &Tx<'_>,
    session_id: &str,
    opinion: &Opinion,
    place: Place<'_>,
) -> Result<(), StoreError> {
    let position = sequence(session_id).position(tx, place)?;
    tx.prepare_cached(
        "INSERT INTO opinions (id, session_id, position, speaker, at, channel, text, gist, kind,
             resident_group, location, authority, people)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        opinion.id,
        session_id,
        position,
        opinion.speaker,
        opinion.at.map(Time),
        Code(opinion.channel),
        opinion.text,
        opinion.gist,
        Code(opinion.kind),
        opinion.group,
        opinion.location,
        Code(opinion.authority),
        opinion.people,
    ])?;
    set_topics(tx, &opinion.id, &opinion.topics)?;
    set_follow_up(tx, &opinion.id, opinion.follow_up.as_ref())
}

/// Replaces an opinion, its topics and its follow-up. Its place and its links stay.
pub fn update(tx: &Tx<'_>, opinion: &Opinion) -> Result<(), StoreError> {
    let Opinion {
        id,
        speaker,
        at,
        channel,
        text,
        gist,
        kind,
        topics,
        group,
        location,
        authority,
        people,
        follow_up,
        same_content: _,
    } = opinion;
    let changed = tx
        .prepare_cached(
            "UPDATE opinions SET speaker = :speaker, at = :at, channel = :channel, text = :text,
                 gist = :gist, kind = :kind, resident_group = :group, location = :location,
                 authority = :authority, people = :people
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id,
            ":speaker": speaker,
            ":at": at.map(Time),
            ":channel": Code(channel),
            ":text": text,
            ":gist": gist,
            ":kind": Code(kind),
            ":group": group,
            ":location": location,
            ":authority": Code(authority),
            ":people": people,
        })?;
    super::one(changed, "opinions", id)?;
    set_topics(tx, id, topics)?;
    set_follow_up(tx, id, follow_up.as_ref())
}

/// Sets the topics of an opinion, main first. A code named twice counts once.
pub fn set_topics(tx: &Tx<'_>, id: &str, topics: &[String]) -> Result<(), StoreError> {
    let mut had = topic_codes(tx, id)?;
    let mut distinct: Vec<&String> = Vec::with_capacity(topics.len());
    for topic in topics {
        if !distinct.contains(&topic) {
            distinct.push(topic);
        }
    }
    for (topic, position) in distinct.iter().zip(0_i64..) {
        tx.prepare_cached(
            "INSERT INTO opinion_topics (opinion_id, position, topic) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET position = excluded.position
             WHERE position <> excluded.position",
        )?
        .execute(params![id, position, topic])?;
    }
    had.retain(|topic| !distinct.contains(&topic));
    for topic in had {
        tx.prepare_cached("DELETE FROM opinion_topics WHERE opinion_id = ?1 AND topic = ?2")?
            .execute([id, topic.as_str()])?;
    }
    Ok(())
}

fn topic_codes(conn: &Connection, id: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT topic FROM opinion_topics WHERE opinion_id = ?1 ORDER BY position, topic",
    )?;
    let codes = statement
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(codes)
}

/// Sets or takes away the task that came of an opinion.
pub fn set_follow_up(
    tx: &Tx<'_>,
    id: &str,
    follow_up: Option<&FollowUp>,
) -> Result<(), StoreError> {
    let Some(FollowUp {
        unit,
        with,
        person,
        due,
        status,
        result,
        document,
    }) = follow_up
    else {
        tx.prepare_cached("DELETE FROM follow_ups WHERE opinion_id = ?1")?
            .execute([id])?;
        return Ok(());
    };
    let (due_typed, due_date) = due_columns(due.as_ref());
    tx.prepare_cached(
        "INSERT INTO follow_ups (opinion_id, unit, with_units, person, due_typed, due_date,
             status, result, document)
         VALUES (:id, :unit, :with, :person, :due_typed, :due_date, :status, :result, :document)
         ON CONFLICT DO UPDATE SET unit = :unit, with_units = :with, person = :person,
             due_typed = :due_typed, due_date = :due_date, status = :status, result = :result,
             document = :document",
    )?
    .execute(named_params! {
        ":id": id,
        ":unit": unit,
        ":with": with,
        ":person": person,
        ":due_typed": due_typed,
        ":due_date": due_date,
        ":status": Code(status),
        ":result": result,
        ":document": document,
    })?;
    Ok(())
}

/// Removes an opinion with its topics and follow-up. It leaves the answers that cover it; an
/// answer that covered nothing else goes too.
pub fn remove(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    for answer in super::answers::covering(tx, id)? {
        if answer.opinions.len() == 1 {
            super::answers::remove(tx, &answer.id)?;
        } else {
            tx.prepare_cached(
                "DELETE FROM answer_opinions WHERE answer_id = ?1 AND opinion_id = ?2",
            )?
            .execute([answer.id.as_str(), id])?;
        }
    }
    set_follow_up(tx, id, None)?;
    set_topics(tx, id, &[])?;
    super::lessons::unteach(tx, id)?;
    super::same_content::leave(tx, id)?;
    super::read_out::untick(tx, id)?;
    super::written_out::forget(tx, id)?;
    super::cuts::forget(tx, id)?;
    super::carried::forget(tx, id)?;
    let changed = tx
        .prepare_cached("DELETE FROM opinions WHERE id = ?1")?
        .execute([id])?;
    super::one(changed, "opinions", id)
}

/// Says of all opinions of one attendee that another said them: they are the same person.
pub fn hand_over(tx: &Tx<'_>, from: &str, to: &str) -> Result<(), StoreError> {
    tx.prepare_cached("UPDATE opinions SET speaker = ?2 WHERE speaker = ?1")?
        .execute([from, to])?;
    Ok(())
}

/// Moves an opinion within its session.
pub fn move_to(tx: &Tx<'_>, id: &str, place: Place<'_>) -> Result<(), StoreError> {
    let session_id = session_of(tx, id)?.ok_or_else(|| StoreError::NoSuchRow {
        table: "opinions",
        id: id.to_owned(),
    })?;
    sequence(&session_id).move_to(tx, id, place)
}

/// The session an opinion belongs to.
pub fn session_of(conn: &Connection, id: &str) -> Result<Option<String>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT session_id FROM opinions WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// The ids of a session's opinions in spoken order.
pub fn ids_in_order(conn: &Connection, session_id: &str) -> Result<Vec<String>, StoreError> {
    sequence(session_id).keys(conn)
}

/// An opinion.
pub fn get(conn: &Connection, id: &str) -> Result<Option<Opinion>, StoreError> {
    let found = conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM {FROM} WHERE o.id = ?1"))?
        .query_row([id], opinion)
        .optional()?;
    let Some(mut found) = found else {
        return Ok(None);
    };
    found.topics = topic_codes(conn, id)?;
    Ok(Some(found))
}

/// Opinions by id, in the order asked for; ids that are not there are left out.
pub fn get_many<'a>(
    conn: &Connection,
    ids: impl IntoIterator<Item = &'a str>,
) -> Result<Vec<Opinion>, StoreError> {
    ids.into_iter()
        .filter_map(|id| get(conn, id).transpose())
        .collect()
}

/// The opinions of a session in spoken order.
pub fn list(conn: &Connection, session_id: &str) -> Result<Vec<Opinion>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM {FROM} WHERE o.session_id = ?1 ORDER BY o.position, o.id"
    ))?;
    let mut opinions: Vec<Opinion> = statement
        .query_map([session_id], opinion)?
        .collect::<Result<_, _>>()?;
    let mut statement = conn.prepare_cached(
        "SELECT t.opinion_id, t.topic FROM opinions AS o
         JOIN opinion_topics AS t ON t.opinion_id = o.id
         WHERE o.session_id = ?1 ORDER BY t.opinion_id, t.position, t.topic",
    )?;
    let mut topics: HashMap<String, Vec<String>> = HashMap::new();
    let mut rows = statement.query([session_id])?;
    while let Some(row) = rows.next()? {
        topics.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    for opinion in &mut opinions {
        opinion.topics = topics.remove(&opinion.id).unwrap_or_default();
    }
    Ok(opinions)
}
