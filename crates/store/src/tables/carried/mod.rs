//! What later sessions did about opinions of earlier ones, and which opinions may be carried.

mod rule;

pub(crate) use rule::{ANSWERED, OPEN, TASK};
pub use rule::{as_they_stand, known};

use rule::{KNOWN, known_of};

use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::{Code, Date, Json, Time};
use chrono::NaiveDate;
use gandan_domain::carry::{self, CarriedHow, CarriedLine, Known};
use gandan_domain::{Instant, Outcome, Ward};
use rusqlite::{Connection, Row, named_params, params};
use std::sync::Arc;

/// What a session did about an opinion of an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The opinion.
    pub opinion: String,
    /// The session that is the evidence.
    pub session: String,
    /// What it did.
    pub how: CarriedHow,
    /// What its answer amounted to.
    pub outcome: Option<Outcome>,
    /// Who answered.
    pub by: Option<String>,
    /// Their office.
    pub title: Option<String>,
    /// What was said, or why it goes on.
    pub text: Option<String>,
    /// When.
    pub at: Instant,
}

/// An opinion of an earlier session, with what decides whether it is open.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// The opinion.
    pub id: String,
    /// Its session.
    pub session: String,
    /// The session's title.
    pub session_title: String,
    /// When the session began.
    pub started_at: Instant,
    /// The ward as that session prints it.
    pub ward: Arc<Ward>,
    /// Gist, or the text where there is none.
    pub printed: String,
    /// Who said it.
    pub speaker: Option<String>,
    /// Tổ the opinion is said to be about, or else where its speaker lives now, as the roll knows,
    /// or lived then.
    pub group: Option<String>,
    /// Main topic.
    pub topic: Option<String>,
    /// Unit in charge.
    pub unit: Option<String>,
    /// Deadline.
    pub due: Option<NaiveDate>,
    /// What decides whether it is open.
    pub known: Known,
}

/// Notes what a session did; what it had noted before of this opinion is replaced.
pub fn put(tx: &Tx<'_>, row: &Carried) -> Result<(), StoreError> {
    let write = |sql: &str| -> Result<usize, StoreError> {
        Ok(tx.prepare_cached(sql)?.execute(named_params! {
            ":opinion": row.opinion,
            ":session": row.session,
            ":how": Code(row.how),
            ":outcome": row.outcome.map(Code),
            ":by": row.by,
            ":title": row.title,
            ":text": row.text,
            ":at": Time(row.at),
        })?)
    };
    let changed = write(
        "UPDATE carried SET how = :how, outcome = :outcome, given_by = :by, title = :title,
             text = :text, at = :at WHERE opinion_id = :opinion AND session_id = :session",
    )?;
    if changed == 0 {
        write(
            "INSERT INTO carried (opinion_id, session_id, how, outcome, given_by, title, text, at)
             VALUES (:opinion, :session, :how, :outcome, :by, :title, :text, :at)",
        )?;
    }
    Ok(())
}

/// An opinion is gone: what was noted of it goes with it.
pub fn forget(tx: &Tx<'_>, opinion: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM carried WHERE opinion_id = ?1")?
        .execute([opinion])?;
    Ok(())
}

/// Two opinions become one: what sessions noted of `from` they noted of `to`.
pub fn hand_over(tx: &Tx<'_>, from: &str, to: &str) -> Result<(), StoreError> {
    let mut known = of_opinion(tx, to)?;
    for row in of_opinion(tx, from)? {
        let row = Carried {
            opinion: to.to_owned(),
            ..row
        };
        let own = known.iter().position(|one| one.session == row.session);
        let row = match own {
            Some(at) => both(known.swap_remove(at), row),
            None => row,
        };
        put(tx, &row)?;
    }
    forget(tx, from)
}

/// What one session said of two opinions that are one now: both its words. Where it only kept one
/// open, what it said of the other stands; a reply promised to either is still owed.
fn both(above: Carried, below: Carried) -> Carried {
    match (above.how, below.how) {
        (CarriedHow::Kept, CarriedHow::Answered | CarriedHow::Resolved) => return below,
        (CarriedHow::Answered | CarriedHow::Resolved, CarriedHow::Kept) => return above,
        _ => {}
    }
    let promised = [above.outcome, below.outcome].contains(&Some(Outcome::WrittenReply));
    let text = [above.text, below.text];
    let said: Vec<String> = text.into_iter().flatten().collect();
    Carried {
        how: if above.how == below.how {
            above.how
        } else {
            CarriedHow::Answered
        },
        outcome: if promised {
            Some(Outcome::WrittenReply)
        } else {
            above.outcome.or(below.outcome)
        },
        by: above.by.or(below.by),
        title: above.title.or(below.title),
        text: (!said.is_empty()).then(|| said.join("\n")),
        at: above.at.max(below.at),
        ..below
    }
}

/// What sessions did about an opinion, in the order it was done.
pub fn of_opinion(conn: &Connection, opinion: &str) -> Result<Vec<Carried>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM carried AS c WHERE c.opinion_id = ?1 ORDER BY c.at, c.rowid"
    ))?;
    let rows = statement
        .query_map([opinion], carried)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

const COLUMNS: &str =
    "c.opinion_id, c.session_id, c.how, c.outcome, c.given_by, c.title, c.text, c.at";

fn carried(row: &Row<'_>) -> rusqlite::Result<Carried> {
    Ok(Carried {
        opinion: row.get("opinion_id")?,
        session: row.get("session_id")?,
        how: row.get::<_, Code<_>>("how")?.0,
        outcome: row.get::<_, Option<Code<_>>>("outcome")?.map(|c| c.0),
        by: row.get("given_by")?,
        title: row.get("title")?,
        text: row.get("text")?,
        at: row.get::<_, Time>("at")?.0,
    })
}

/// What a session did about opinions of earlier ones, in the order it was done.
pub fn of_session(conn: &Connection, session: &str) -> Result<Vec<Carried>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM carried AS c WHERE c.session_id = ?1 ORDER BY c.at, c.rowid"
    ))?;
    let rows = statement
        .query_map([session], carried)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Which opinions may be carried to a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which<'a> {
    /// All of them.
    All,
    /// This one, if it is one of them.
    One(&'a str),
}

/// Opinions of other sessions in use that began no later than this one: those that are open, and
/// those this one has done something about; the oldest session first. No denunciations. One
/// question, answered in the order of the indices, whatever the number.
pub fn candidates(
    conn: &Connection,
    session: &str,
    which: Which<'_>,
) -> Result<Vec<Earlier>, StoreError> {
    let (one, id) = match which {
        Which::All => ("?2 IS NULL", None),
        Which::One(id) => ("o.id = ?2", Some(id)),
    };
    let mut statement = conn.prepare_cached(&format!(
        "SELECT o.id, o.session_id, s.title, s.started_at, s.ward, coalesce(o.gist, o.text) AS printed,
             {KNOWN}, a.name, a.form,
             coalesce(o.resident_group, p.resident_group, a.resident_group) AS resident_group,
             (SELECT t.topic FROM opinion_topics AS t WHERE t.opinion_id = o.id
                 ORDER BY t.position LIMIT 1) AS topic,
             f.unit, f.due_date,
             EXISTS (SELECT 1 FROM carried AS c
                 WHERE c.opinion_id = o.id AND c.session_id = now.id) AS here
         FROM sessions AS now
         JOIN sessions AS s ON s.deleted_at IS NULL AND s.id <> now.id AND s.started_at <= now.started_at
         JOIN opinions AS o ON o.session_id = s.id
         LEFT JOIN attendees AS a ON a.id = o.speaker
         LEFT JOIN people AS p ON p.id = a.person_id
         LEFT JOIN follow_ups AS f ON f.opinion_id = o.id
         WHERE now.id = ?1 AND {one} AND o.kind <> 'denunciation'
         ORDER BY s.started_at, s.rowid, o.position, o.rowid"
    ))?;
    let mut rows = statement.query(params![session, id])?;
    let mut found = Vec::new();
    let mut read: Option<(String, Arc<Ward>)> = None;
    while let Some(row) = rows.next()? {
        let known = known_of(row)?;
        if carry::open(known).is_none() && !row.get::<_, bool>("here")? {
            continue;
        }
        let of: String = row.get("session_id")?;
        // The rows of a session stand together: its ward is read once.
        let ward = match &read {
            Some((session, ward)) if *session == of => Arc::clone(ward),
            _ => Arc::new(row.get::<_, Json<Ward>>("ward")?.0),
        };
        read = Some((of.clone(), Arc::clone(&ward)));
        found.push(Earlier {
            id: row.get("id")?,
            session: of,
            session_title: row.get("title")?,
            started_at: row.get::<_, Time>("started_at")?.0,
            ward,
            printed: row.get("printed")?,
            speaker: with_form(row.get("name")?, row.get("form")?),
            group: row.get("resident_group")?,
            topic: row.get("topic")?,
            unit: row.get("unit")?,
            due: row.get::<_, Option<Date>>("due_date")?.map(|d| d.0),
            known,
        });
    }
    Ok(found)
}

/// "Bà Hoa".
fn with_form(name: Option<String>, form: Option<String>) -> Option<String> {
    name.map(|name| form.map_or_else(|| name.clone(), |form| format!("{form} {name}")))
}

/// What later sessions in use did about the opinions of a session, beyond keeping them open; the
/// earliest of them first.
pub fn after(conn: &Connection, session: &str) -> Result<Vec<Carried>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM opinions AS o JOIN carried AS c ON c.opinion_id = o.id
         JOIN sessions AS l ON l.id = c.session_id AND l.deleted_at IS NULL
         WHERE o.session_id = ?1 AND c.how <> 'kept' ORDER BY l.started_at, c.at, c.session_id"
    ))?;
    let rows = statement
        .query_map([session], carried)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// What a session did, as its minutes print it. What was only kept isn't printed.
pub fn lines(conn: &Connection, session: &str) -> Result<Vec<CarriedLine>, StoreError> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT {COLUMNS}, s.started_at, coalesce(o.gist, o.text) AS said, a.name, a.form,
             coalesce(o.resident_group, a.resident_group) AS resident_group
         FROM carried AS c JOIN opinions AS o ON o.id = c.opinion_id AND o.kind <> 'denunciation'
         JOIN sessions AS s ON s.id = o.session_id AND s.deleted_at IS NULL
         LEFT JOIN attendees AS a ON a.id = o.speaker
         WHERE c.session_id = ?1 AND c.how <> 'kept' ORDER BY c.at, c.rowid"
    ))?;
    let rows = statement
        .query_map([session], |row| {
            let Carried {
                how,
                outcome,
                by,
                text,
                ..
            } = carried(row)?;
            Ok(CarriedLine {
                date: row.get::<_, Time>("started_at")?.0.date_naive(),
                speaker: with_form(row.get("name")?, row.get("form")?),
                group: row.get("resident_group")?,
                said: row.get("said")?,
                how,
                outcome,
                by,
                text,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
