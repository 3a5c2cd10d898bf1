//! Two people of the roll turn out to be one: where both were at one session, their two rows there
//! become one too, with all that hangs on them.

use crate::{Done, ErrorCode, Found};
use gandan_domain::hall::in_the_hall;
use gandan_domain::person::{Differs, differs, united};
use gandan_domain::{Attendee, Instant, Opinion, Session};
use gandan_store::queue::{QueueItem, QueueState};
use gandan_store::{Connection, Tx, attendees, drafts, opinions, queue, sessions};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A session that has both as attendees, and what becomes of their rows there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnitedEvening {
    /// Session id.
    pub session: String,
    /// Its title.
    pub title: String,
    /// When it began.
    pub started_at: Instant,
    /// Whether it has ended: minutes printed of it name both.
    pub ended: bool,
    /// Whether it stands among the deleted ones.
    pub deleted: bool,
    /// Opinions that go over to the row that stays, denunciations aside.
    pub opinions: u32,
    /// Places in the queue that go over, turns already over among them.
    pub turns: u32,
    /// Late arrival of the row that stays.
    pub arrived_at: Option<Instant>,
    /// Its early leave.
    pub left_at: Option<Instant>,
    /// In what the rows contradict each other; the one that stays keeps its own.
    pub differs: Vec<Differs>,
}

/// The rows of one person at one session, as one.
struct Union {
    session: Session,
    /// The row that stays, as it will be.
    row: Attendee,
    gone: Vec<Attendee>,
    differs: Vec<Differs>,
    /// What those that go said.
    opinions: Vec<Opinion>,
    /// Their places in the queue.
    queue: Vec<QueueItem>,
}

/// Each session at which `from` and `into`, once they are one, would be several attendees.
fn unions(conn: &Connection, from: &str, into: &str) -> Done<Vec<Union>> {
    let mut at: BTreeMap<String, Vec<Attendee>> = BTreeMap::new();
    // The row of `into` stays, of several the first.
    for person in [into, from] {
        for (session, row) in attendees::of_person(conn, person)? {
            at.entry(session).or_default().push(row);
        }
    }
    let mut found = Vec::new();
    for (session, rows) in at {
        if let [kept, gone @ ..] = rows.as_slice()
            && !gone.is_empty()
        {
            let session = sessions::get(conn, &session).found(ErrorCode::SessionNotFound)?;
            found.push(union(conn, session, kept, gone)?);
        }
    }
    Ok(found)
}

fn union(conn: &Connection, session: Session, kept: &Attendee, gone: &[Attendee]) -> Done<Union> {
    let mut row = kept.clone();
    let mut contradictions = Vec::new();
    for other in gone {
        for field in differs(&row, other) {
            if !contradictions.contains(&field) {
                contradictions.push(field);
            }
        }
        row = united(&row, other);
    }
    let mut said = opinions::list(conn, &session.id)?;
    let mut turns = queue::list(conn, &session.id)?;
    let goes = |id: &str| gone.iter().any(|other| other.id == id);
    said.retain(|o| o.speaker.as_deref().is_some_and(|s| s == row.id || goes(s)));
    turns.retain(|e| e.attendee == row.id || goes(&e.attendee));
    let queued: Vec<&str> = turns.iter().map(|e| e.attendee.as_str()).collect();
    let rows = [std::slice::from_ref(kept), gone].concat();
    let was_there = !in_the_hall(&rows, &said, &queued).is_empty();
    let as_one: Vec<Opinion> = said
        .iter()
        .map(|o| Opinion {
            speaker: Some(row.id.clone()),
            ..o.clone()
        })
        .collect();
    let alone = std::slice::from_ref(&row);
    let is_there = !turns.is_empty() || !in_the_hall(alone, &as_one, &[]).is_empty();
    if was_there && !is_there {
        // One was ticked, the other named by a list gathered before: who is both was here.
        row.arrived_at = Some(session.started_at);
    }
    said.retain(|o| o.speaker.as_deref().is_some_and(goes));
    turns.retain(|e| goes(&e.attendee));
    Ok(Union {
        session,
        row,
        gone: gone.to_vec(),
        differs: contradictions,
        opinions: said,
        queue: turns,
    })
}

/// What merging would do to the sessions that have both, the newest first.
pub(super) fn preview(conn: &Connection, from: &str, into: &str) -> Done<Vec<UnitedEvening>> {
    let mut found = Vec::new();
    for one in unions(conn, from, into)? {
        let told = one.opinions.iter().filter(|o| !o.is_denunciation()).count();
        found.push(UnitedEvening {
            deleted: sessions::deleted_at(conn, &one.session.id)?.is_some(),
            session: one.session.id,
            title: one.session.title,
            started_at: one.session.started_at,
            ended: one.session.ended_at.is_some(),
            opinions: u32::try_from(told).unwrap_or(u32::MAX),
            turns: u32::try_from(one.queue.len()).unwrap_or(u32::MAX),
            arrived_at: one.row.arrived_at,
            left_at: one.row.left_at,
            differs: one.differs,
        });
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.started_at));
    Ok(found)
}

/// Makes the rows one at every session that has both: words, turns and what is being typed go to
/// the row that stays, before the others are struck off.
pub(super) fn unite(tx: &Tx<'_>, from: &str, into: &str) -> Done<()> {
    for one in unions(tx, from, into)? {
        let (session, kept) = (&one.session.id, &one.row.id);
        for gone in &one.gone {
            opinions::hand_over(tx, &gone.id, kept)?;
            drafts::hand_over(tx, session, &gone.id, kept)?;
        }
        for turn in &one.queue {
            let turn = QueueItem {
                attendee: kept.clone(),
                ..turn.clone()
            };
            queue::update(tx, &turn)?;
        }
        one_place_waiting(tx, session, kept)?;
        for gone in &one.gone {
            attendees::remove(tx, &gone.id)?;
        }
        attendees::update(tx, &one.row)?;
    }
    Ok(())
}

/// Nobody waits twice: the first place stays, with what the others were about. Turns that are over,
/// and the one that lasts, all stay: their minutes are the person's.
fn one_place_waiting(tx: &Tx<'_>, session: &str, attendee: &str) -> Done<()> {
    let waiting: Vec<QueueItem> = queue::list(tx, session)?
        .into_iter()
        .filter(|e| e.attendee == attendee && e.state == QueueState::Waiting)
        .collect();
    // In the order before out of it.
    let stays = waiting.iter().find(|e| !e.deferred).or(waiting.first());
    let (Some(stays), true) = (stays, waiting.len() > 1) else {
        return Ok(());
    };
    let mut notes: Vec<&str> = Vec::new();
    for note in waiting.iter().filter_map(|e| e.note.as_deref()) {
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    let whole = QueueItem {
        note: (!notes.is_empty()).then(|| notes.join("; ")),
        ..stays.clone()
    };
    queue::update(tx, &whole)?;
    for other in waiting.iter().filter(|e| e.id != stays.id) {
        queue::remove(tx, &other.id)?;
    }
    Ok(())
}
