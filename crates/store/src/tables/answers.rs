//! Answers given at the session, and the opinions each covers.

use super::order::{Place, Sequence};
use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::{Code, Time};
use gandan_domain::Answer;
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};
use std::collections::HashMap;

const COLUMNS: &str = "id, given_by, title, text, outcome, at";

fn answer(row: &Row<'_>) -> rusqlite::Result<Answer> {
    Ok(Answer {
        id: row.get("id")?,
        by: row.get("given_by")?,
        title: row.get("title")?,
        text: row.get("text")?,
        outcome: row.get::<_, Code<_>>("outcome")?.0,
        at: row.get::<_, Option<Time>>("at")?.map(|t| t.0),
        opinions: Vec::new(),
    })
}

/// Adds an answer, after those already given.
pub fn insert(tx: &Tx<'_>, session_id: &str, answer: &Answer) -> Result<(), StoreError> {
    let position = Sequence::of_session("answers", session_id).position(tx, Place::End)?;
    tx.prepare_cached(
        "INSERT INTO answers (id, session_id, position, outcome) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![
        answer.id,
        session_id,
        position,
        Code(answer.outcome)
    ])?;
    update(tx, answer)
}

/// Replaces an answer and the opinions it covers. An answer that covers none is refused.
pub fn update(tx: &Tx<'_>, answer: &Answer) -> Result<(), StoreError> {
    let Answer {
        id,
        by,
        title,
        text,
        outcome,
        at,
        opinions,
    } = answer;
    if opinions.is_empty() {
        return Err(StoreError::Refused(format!(
            "answer {id} covers no opinion"
        )));
    }
    let changed = tx
        .prepare_cached(
            "UPDATE answers SET given_by = :by, title = :title, text = :text,
                 outcome = :outcome, at = :at
             WHERE id = :id",
        )?
        .execute(named_params! {
            ":id": id,
            ":by": by,
            ":title": title,
            ":text": text,
            ":outcome": Code(outcome),
            ":at": at.map(Time),
        })?;
    super::one(changed, "answers", id)?;
    set_opinions(tx, id, opinions)
}

fn set_opinions(tx: &Tx<'_>, id: &str, opinions: &[String]) -> Result<(), StoreError> {
    let had = opinion_ids(tx, id)?;
    for gone in had.iter().filter(|o| !opinions.contains(o)) {
        tx.prepare_cached("DELETE FROM answer_opinions WHERE answer_id = ?1 AND opinion_id = ?2")?
            .execute([id, gone.as_str()])?;
    }
    for (position, opinion) in (0_i64..).zip(opinions) {
        // An opinion named twice keeps its later place; nothing is covered twice.
        tx.prepare_cached(
            "INSERT INTO answer_opinions (answer_id, opinion_id, position) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET position = excluded.position
             WHERE position <> excluded.position",
        )?
        .execute(params![id, opinion, position])?;
    }
    Ok(())
}

fn opinion_ids(conn: &Connection, id: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT opinion_id FROM answer_opinions WHERE answer_id = ?1
         ORDER BY position, opinion_id",
    )?;
    let ids = statement
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}

/// Makes an answer the last one of its session.
pub fn move_last(tx: &Tx<'_>, session_id: &str, id: &str) -> Result<(), StoreError> {
    Sequence::of_session("answers", session_id).move_to(tx, id, Place::End)
}

/// Removes an answer.
pub fn remove(tx: &Tx<'_>, id: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM answer_opinions WHERE answer_id = ?1")?
        .execute([id])?;
    let changed = tx
        .prepare_cached("DELETE FROM answers WHERE id = ?1")?
        .execute([id])?;
    super::one(changed, "answers", id)
}

/// An answer.
pub fn get(conn: &Connection, id: &str) -> Result<Option<Answer>, StoreError> {
    let found = conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM answers WHERE id = ?1"))?
        .query_row([id], answer)
        .optional()?;
    let Some(mut found) = found else {
        return Ok(None);
    };
    found.opinions = opinion_ids(conn, id)?;
    Ok(Some(found))
}

/// The session an answer was given at.
pub fn session_of(conn: &Connection, id: &str) -> Result<Option<String>, StoreError> {
    Ok(conn
        .prepare_cached("SELECT session_id FROM answers WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// The answers that cover an opinion, in the order given.
pub fn covering(conn: &Connection, opinion: &str) -> Result<Vec<Answer>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM answers
         WHERE id IN (SELECT answer_id FROM answer_opinions WHERE opinion_id = ?1)
         ORDER BY position, id"
    ))?;
    let mut answers: Vec<Answer> = statement
        .query_map([opinion], answer)?
        .collect::<Result<_, _>>()?;
    for answer in &mut answers {
        answer.opinions = opinion_ids(conn, &answer.id)?;
    }
    Ok(answers)
}

/// The answers of a session in the order given.
pub fn list(conn: &Connection, session_id: &str) -> Result<Vec<Answer>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM answers WHERE session_id = ?1 ORDER BY position, id"
    ))?;
    let mut answers: Vec<Answer> = statement
        .query_map([session_id], answer)?
        .collect::<Result<_, _>>()?;
    let mut statement = conn.prepare_cached(
        "SELECT c.answer_id, c.opinion_id FROM answers AS a
         JOIN answer_opinions AS c ON c.answer_id = a.id
         WHERE a.session_id = ?1 ORDER BY c.answer_id, c.position, c.opinion_id",
    )?;
    let mut covered: HashMap<String, Vec<String>> = HashMap::new();
    let mut rows = statement.query([session_id])?;
    while let Some(row) = rows.next()? {
        covered.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    for answer in &mut answers {
        answer.opinions = covered.remove(&answer.id).unwrap_or_default();
    }
    Ok(answers)
}
