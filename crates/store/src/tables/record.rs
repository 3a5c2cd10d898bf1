//! One session with all that belongs to it.

use super::{answers, attendees, carried, conclusions, opinions, sessions, topics};
use crate::error::StoreError;
use gandan_domain::Record;
use rusqlite::Connection;
use std::collections::HashSet;

/// Loads a session whole as it stands, with the topics its opinions use.
pub fn load(conn: &Connection, session_id: &str) -> Result<Option<Record>, StoreError> {
    let Some(session) = sessions::get(conn, session_id)? else {
        return Ok(None);
    };
    let mut opinions = opinions::list(conn, session_id)?;
    carried::as_they_stand(conn, session_id, &mut opinions)?;
    let used: HashSet<&String> = opinions.iter().flat_map(|o| &o.topics).collect();
    let topics = topics::list(conn)?
        .into_iter()
        .filter(|topic| used.contains(&topic.code))
        .collect();
    Ok(Some(Record {
        session,
        attendees: attendees::list(conn, session_id)?,
        topics,
        answers: answers::list(conn, session_id)?,
        conclusions: conclusions::list(conn, session_id)?,
        carried: carried::lines(conn, session_id)?,
        opinions,
    }))
}
