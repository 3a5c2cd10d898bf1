//! Present or only named: somebody whom only a list gathered before names isn't in the hall. Being
//! ticked leaves no trace of its own, so whoever is ticked *and* named by such a list bears the time
//! the session began.

use crate::Done;
use gandan_domain::Channel;
use gandan_store::{Connection, Tx, attendees, opinions, queue, sessions};
use std::collections::HashSet;

/// Those of a session to whom opinions gathered before belong.
pub(crate) fn named(conn: &Connection, session: &str) -> Done<HashSet<String>> {
    Ok(opinions::list(conn, session)?
        .into_iter()
        .filter(|one| one.channel == Channel::Collected)
        .filter_map(|one| one.speaker)
        .collect())
}

/// Whether nothing but opinions gathered before hangs on an attendee.
pub(crate) fn only_named(conn: &Connection, session: &str, attendee: &str) -> Done<bool> {
    let theirs = opinions::list(conn, session)?
        .into_iter()
        .filter(|one| one.speaker.as_deref() == Some(attendee))
        .map(|one| one.channel)
        .collect::<Vec<_>>();
    let queued = queue::list(conn, session)?
        .iter()
        .any(|entry| entry.attendee == attendee);
    Ok(!queued && !theirs.is_empty() && theirs.iter().all(|one| *one == Channel::Collected))
}

/// An attendee without a time is here from the beginning.
pub(crate) fn keep(tx: &Tx<'_>, session: &str, attendee: &str) -> Done<()> {
    let (Some(mut one), Some(of)) = (attendees::get(tx, attendee)?, sessions::get(tx, session)?)
    else {
        return Ok(());
    };
    if one.arrived_at.is_none() {
        one.arrived_at = Some(of.started_at);
        attendees::update(tx, &one)?;
    }
    Ok(())
}

/// An attendee is named still, but not here.
pub(crate) fn take_back(tx: &Tx<'_>, attendee: &str) -> Done<()> {
    if let Some(mut one) = attendees::get(tx, attendee)? {
        (one.arrived_at, one.left_at) = (None, None);
        attendees::update(tx, &one)?;
    }
    Ok(())
}
