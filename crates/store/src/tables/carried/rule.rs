//! Whether an opinion is open, as SQL: what is known of it, by sessions in use.

use crate::error::StoreError;
use crate::value::Code;
use gandan_domain::carry::{self, CarriedHow, Known};
use gandan_domain::{Opinion, Outcome};
use rusqlite::{Connection, OptionalExtension, Row};

/// Whether anybody has answered an opinion `o`, at its session or at a later one.
pub(crate) const ANSWERED: &str = "(EXISTS (SELECT 1 FROM answer_opinions WHERE opinion_id = o.id) \
    OR EXISTS (SELECT 1 FROM carried AS c JOIN sessions AS t ON t.id = c.session_id \
        AND t.deleted_at IS NULL WHERE c.opinion_id = o.id AND c.how <> 'kept'))";

/// The rows of sessions in use about an opinion `o` that did more than keep it open, the latest
/// session first.
macro_rules! later {
    () => {
        "FROM carried AS c JOIN sessions AS l ON l.id = c.session_id \
         WHERE c.opinion_id = o.id AND l.deleted_at IS NULL AND c.how <> 'kept' \
         ORDER BY l.started_at DESC, c.at DESC, c.session_id DESC LIMIT 1"
    };
}

/// Whether a task `f` is called done by the word of a session put away and by none in use: a row
/// `d` of a session `e` says so, or says of two matters that became one that one of them is. Nothing
/// in use says that it is done.
macro_rules! unsaid {
    () => {
        "f.status = 'resolved' AND d.opinion_id = f.opinion_id AND d.how <> 'kept' \
         AND e.id = d.session_id AND e.deleted_at IS NOT NULL AND e.title = f.document \
         AND NOT EXISTS (SELECT 1 FROM carried AS c JOIN sessions AS l ON l.id = c.session_id \
             AND l.deleted_at IS NULL WHERE c.opinion_id = f.opinion_id AND c.how = 'resolved')"
    };
}
const UNSAID: &str = unsaid!();

/// The state of the task of an opinion `o`: under way where only a session put away called it done.
macro_rules! task {
    () => {
        concat!(
            "(SELECT CASE WHEN EXISTS (SELECT 1 FROM carried AS d, sessions AS e WHERE ",
            unsaid!(),
            ") THEN 'in_progress' ELSE f.status END FROM follow_ups AS f WHERE f.opinion_id = o.id)"
        )
    };
}
pub(crate) const TASK: &str = task!();

/// Whether an opinion `o` is still open: `gandan_domain::carry::open` for lists of thousands. The
/// first that there is decides: what the latest session did, the task, the last answer; where there
/// is none nobody has answered, and only praise doesn't wait. A task under way outlives that it was called settled.
/// `tests/carried_property.rs` holds both forms together.
pub(crate) const OPEN: &str = concat!(
    "(o.kind <> 'denunciation' AND coalesce(\
        (SELECT CASE c.how WHEN 'answered' THEN c.outcome IS 'written_reply' \
            ELSE coalesce(",
    task!(),
    " IN ('assigned', 'in_progress'), 0) END ",
    later!(),
    "), ",
    task!(),
    " IN ('assigned', 'in_progress'), \
        (SELECT r.outcome = 'written_reply' FROM answers AS r \
            JOIN answer_opinions AS p ON p.answer_id = r.id AND p.opinion_id = o.id \
            ORDER BY r.position DESC, r.id DESC LIMIT 1), \
        o.kind <> 'praise'))",
);

/// What decides whether an opinion `o` is open, as columns of [`known_of`].
pub(super) const KNOWN: &str = concat!(
    "o.kind, ",
    task!(),
    " AS status, \
    (SELECT g.outcome FROM answer_opinions AS v JOIN answers AS g ON g.id = v.answer_id \
        WHERE v.opinion_id = o.id ORDER BY g.position DESC, g.id DESC LIMIT 1) AS answer, \
    (SELECT c.how ",
    later!(),
    ") AS how, (SELECT c.outcome ",
    later!(),
    ") AS outcome",
);

pub(super) fn known_of(row: &Row<'_>) -> rusqlite::Result<Known> {
    let how: Option<Code<CarriedHow>> = row.get("how")?;
    let outcome: Option<Code<Outcome>> = row.get("outcome")?;
    Ok(Known {
        kind: row.get::<_, Code<_>>("kind")?.0,
        task: row.get::<_, Option<Code<_>>>("status")?.map(|c| c.0),
        answer: row.get::<_, Option<Code<_>>>("answer")?.map(|c| c.0),
        later: how.map(|how| (how.0, outcome.map(|o| o.0))),
    })
}

/// What is known of an opinion, by sessions in use.
pub fn known(conn: &Connection, opinion: &str) -> Result<Option<Known>, StoreError> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT {KNOWN} FROM opinions AS o WHERE o.id = ?1"
        ))?
        .query_row([opinion], known_of)
        .optional()?)
}

/// Opinions of a session with their tasks as they stand: what only a session put away says is
/// done, is under way. For who looks; what is written back are the rows themselves, so that a
/// session brought back finds them as it left them.
pub fn as_they_stand(
    conn: &Connection,
    session: &str,
    opinions: &mut [Opinion],
) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT f.opinion_id, e.title, d.text
         FROM opinions AS o JOIN follow_ups AS f ON f.opinion_id = o.id, carried AS d, sessions AS e
         WHERE o.session_id = ?1 AND {UNSAID}"
    ))?;
    let mut rows = statement.query([session])?;
    while let Some(row) = rows.next()? {
        let (id, title): (String, String) = (row.get(0)?, row.get(1)?);
        let text: Option<String> = row.get(2)?;
        if let Some(one) = opinions.iter_mut().find(|one| one.id == id) {
            let task = one.follow_up.take();
            one.follow_up = task.map(|task| carry::not_settled(task, &title, text.as_deref()));
        }
    }
    Ok(())
}
