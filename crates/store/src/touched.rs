//! Which nouns a write changed, worked out from the rows, so that the window refreshes those.

use crate::{error::StoreError, journal::Change};
use rusqlite::Connection;
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// What a write, an undo or a redo changed. Ids under `removed_…` are gone and under no other
/// name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
// Each says of one noun whether it changed; they are no states of one machine.
#[allow(clippy::struct_excessive_bools)]
pub struct Touched {
    /// Sessions whose head changed (a session put away is a changed head).
    pub sessions: BTreeSet<String>,
    /// Attendees added or changed.
    pub attendees: BTreeSet<String>,
    /// Attendees that are gone.
    pub removed_attendees: BTreeSet<String>,
    /// Opinions added or changed, also by their topics, follow-up or answers.
    pub opinions: BTreeSet<String>,
    /// Opinions that are gone.
    pub removed_opinions: BTreeSet<String>,
    /// Whether the sequence of opinions changed: added, removed, moved.
    pub opinion_order: bool,
    /// Answers added or changed.
    pub answers: BTreeSet<String>,
    /// Answers that are gone.
    pub removed_answers: BTreeSet<String>,
    /// Whether conclusions changed.
    pub conclusions: bool,
    /// Whether the queue changed.
    pub queue: bool,
    /// People of the roll added, changed or gone.
    pub people: BTreeSet<String>,
    /// Whether ward data changed: settings, topics, units, officials, groups, calendar.
    pub ward: bool,
}

/// What came of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the act answered.
    pub value: T,
    /// Its journal entry; none where nothing changed.
    pub entry: Option<i64>,
    /// What changed.
    pub touched: Touched,
}

/// Reads off the changes which nouns they touch. Runs inside the transaction, after them.
pub(crate) fn touched(conn: &Connection, changes: &[Change]) -> Result<Touched, StoreError> {
    let mut out = Touched::default();
    for change in changes {
        let id = change.key.first().and_then(|v| v.as_str()).unwrap_or("");
        let gone = change.after.is_none();
        match change.table.as_str() {
            "sessions" => {
                out.sessions.insert(id.to_owned());
            }
            "attendees" => put(&mut out.attendees, &mut out.removed_attendees, id, gone),
            "opinions" => {
                put(&mut out.opinions, &mut out.removed_opinions, id, gone);
                out.opinion_order |= change.before.is_none() || gone || change.has("position");
            }
            "opinion_topics" | "follow_ups" | "same_content" | "written_out" | "read_out"
            | "carried" => {
                out.opinions.insert(id.to_owned());
            }
            "answers" => {
                put(&mut out.answers, &mut out.removed_answers, id, gone);
                let mut covered = conn.prepare_cached(
                    "SELECT opinion_id FROM answer_opinions WHERE answer_id = ?1",
                )?;
                for opinion in covered.query_map([id], |row| row.get(0))? {
                    out.opinions.insert(opinion?);
                }
            }
            "answer_opinions" => {
                out.answers.insert(id.to_owned());
                if let Some(opinion) = change.key.get(1).and_then(|v| v.as_str()) {
                    out.opinions.insert(opinion.to_owned());
                }
            }
            "people" => {
                out.people.insert(id.to_owned());
            }
            // Read anew at the next suggestion, with the review and when it is joined.
            "lessons" | "let_stand" | "cuts" => {}
            "conclusions" => out.conclusions = true,
            "queue" => out.queue = true,
            _ => out.ward = true,
        }
    }
    out.opinions.retain(|id| !out.removed_opinions.contains(id));
    out.answers.retain(|id| !out.removed_answers.contains(id));
    Ok(out)
}

fn put(there: &mut BTreeSet<String>, removed: &mut BTreeSet<String>, id: &str, gone: bool) {
    if gone { removed } else { there }.insert(id.to_owned());
}
