//! Being ticked leaves no trace of its own, and somebody whom only a list gathered before names
//! isn't in the hall ([`gandan_domain::hall`]). So whoever is ticked *and* named by such a list
//! bears the time the session began.

use crate::{Done, ErrorCode, Found};
use gandan_domain::Attendee;
use gandan_domain::hall::in_the_hall;
use gandan_store::{Connection, Tx, attendees, opinions, queue, sessions};
use std::collections::HashSet;

/// Those of these attendees who are in the hall of a session.
fn present(conn: &Connection, session: &str, of: &[Attendee]) -> Done<HashSet<String>> {
    let queued = queue::list(conn, session)?;
    let queued: Vec<&str> = queued.iter().map(|entry| entry.attendee.as_str()).collect();
    let said = opinions::list(conn, session)?;
    let here = in_the_hall(of, &said, &queued);
    Ok(here.into_iter().map(|one| one.id.clone()).collect())
}

/// Who is in the hall of a session.
pub(crate) fn here(conn: &Connection, session: &str) -> Done<HashSet<String>> {
    present(conn, session, &attendees::list(conn, session)?)
}

/// These are in the hall, whatever a list gathered before says of them.
pub(crate) fn keep(tx: &Tx<'_>, session: &str, ids: &HashSet<String>) -> Done<()> {
    let known = attendees::list(tx, session)?;
    let here = present(tx, session, &known)?;
    for mut one in known {
        if ids.contains(&one.id) && !here.contains(&one.id) {
            let of = sessions::get(tx, session).found(ErrorCode::SessionNotFound)?;
            one.arrived_at = Some(of.started_at);
            attendees::update(tx, &one)?;
        }
    }
    Ok(())
}

/// An attendee without the times of being here, where nothing but a list names them then.
pub(crate) fn only_named(
    conn: &Connection,
    session: &str,
    who: &Attendee,
) -> Done<Option<Attendee>> {
    let named = Attendee {
        arrived_at: None,
        left_at: None,
        ..who.clone()
    };
    let here = present(conn, session, std::slice::from_ref(&named))?;
    Ok(here.is_empty().then_some(named))
}
