//! Lessons: which opinions teach the suggestions, in the order in which their topics were chosen.

use crate::error::StoreError;
use crate::tx::Tx;
use rusqlite::{Connection, Row};

/// What one opinion teaches, as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// Grows with every choice; never given twice.
    pub id: i64,
    /// What was said.
    pub text: String,
    /// The codes chosen, main first; at least one.
    pub topics: Vec<String>,
}

/// The opinion's topics were chosen just now: it teaches, after all others.
pub fn teach(tx: &Tx<'_>, opinion_id: &str) -> Result<(), StoreError> {
    unteach(tx, opinion_id)?;
    tx.prepare_cached("INSERT INTO lessons (opinion_id) VALUES (?1)")?
        .execute([opinion_id])?;
    Ok(())
}

/// The opinion teaches nothing any more.
pub fn unteach(tx: &Tx<'_>, opinion_id: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM lessons WHERE opinion_id = ?1")?
        .execute([opinion_id])?;
    Ok(())
}

/// Forgets what opinions under a topic taught, or everything.
pub fn forget(tx: &Tx<'_>, topic: Option<&str>) -> Result<(), StoreError> {
    tx.prepare_cached(
        "DELETE FROM lessons WHERE ?1 IS NULL OR opinion_id IN
             (SELECT opinion_id FROM opinion_topics WHERE topic = ?1)",
    )?
    .execute([topic])?;
    Ok(())
}

/// All lessons in the order of learning. A denunciation teaches nothing: what it says must not
/// show in any list of words.
pub fn list(conn: &Connection) -> Result<Vec<Lesson>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT l.id, o.text, t.topic
         FROM lessons AS l
         JOIN opinions AS o ON o.id = l.opinion_id AND o.kind <> 'denunciation'
         JOIN opinion_topics AS t ON t.opinion_id = o.id
         ORDER BY l.id, t.position, t.topic",
    )?;
    let mut lessons: Vec<Lesson> = Vec::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        match lessons.last_mut().filter(|last| last.id == id) {
            Some(last) => last.topics.push(row.get(2)?),
            None => lessons.push(lesson(row)?),
        }
    }
    Ok(lessons)
}

fn lesson(row: &Row<'_>) -> rusqlite::Result<Lesson> {
    Ok(Lesson {
        id: row.get(0)?,
        text: row.get(1)?,
        topics: vec![row.get(2)?],
    })
}
