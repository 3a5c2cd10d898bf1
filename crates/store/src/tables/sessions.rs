//! Sessions: the head of each, and whether it is put away.

use super::carried::ANSWERED;
use crate::error::StoreError;
use crate::tx::Tx;
use crate::value::{Code, Json, Time};
use gandan_domain::{Instant, Session, SessionKind};
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

/// Which sessions a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those in use.
    Kept,
    /// Those put away.
    Deleted,
    /// Both.
    All,
}

/// A line of the list of sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Id.
    pub id: String,
    /// Kind.
    pub kind: SessionKind,
    /// Title.
    pub title: String,
    /// Place.
    pub place: String,
    /// Begin.
    pub started_at: Instant,
    /// End.
    pub ended_at: Option<Instant>,
    /// Opinions, all of them.
    pub opinions: u32,
    /// Opinions that wait for an answer: not praise, not a denunciation, covered by none.
    pub unanswered: u32,
    /// When it was put away.
    pub deleted_at: Option<Instant>,
}

const COLUMNS: &str = "id, ward, kind, mode, title, number, place, basis, started_at, ended_at, \
    chairs, secretaries, present, households, votes, read_back, signers, agenda, copies, recipients";

fn session(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        id: row.get("id")?,
        ward: row.get::<_, Json<_>>("ward")?.0,
        kind: row.get::<_, Code<_>>("kind")?.0,
        mode: row.get::<_, Option<Code<_>>>("mode")?.map(|c| c.0),
        title: row.get("title")?,
        number: row.get("number")?,
        place: row.get("place")?,
        basis: row.get::<_, Json<_>>("basis")?.0,
        started_at: row.get::<_, Time>("started_at")?.0,
        ended_at: row.get::<_, Option<Time>>("ended_at")?.map(|t| t.0),
        chairs: row.get::<_, Json<_>>("chairs")?.0,
        secretaries: row.get::<_, Json<_>>("secretaries")?.0,
        present: row.get::<_, Json<_>>("present")?.0,
        households: row.get::<_, Option<Json<_>>>("households")?.map(|j| j.0),
        votes: row.get::<_, Json<_>>("votes")?.0,
        read_back: row.get("read_back")?,
        signers: row.get::<_, Json<_>>("signers")?.0,
        agenda: row.get::<_, Json<_>>("agenda")?.0,
        copies: row.get("copies")?,
        recipients: row.get::<_, Json<_>>("recipients")?.0,
    })
}

/// Adds a session. `content_hash` is that of the file it was imported from.
pub fn insert(
    tx: &Tx<'_>,
    session: &Session,
    created_at: Instant,
    content_hash: Option<&str>,
) -> Result<(), StoreError> {
    let sql = format!(
        "INSERT INTO sessions ({COLUMNS}, created_at, content_hash)
         VALUES (:id, :ward, :kind, :mode, :title, :number, :place, :basis, :started_at, :ended_at,
             :chairs, :secretaries, :present, :households, :votes, :read_back, :signers, :agenda,
             :copies, :recipients, '', NULL)"
    );
    head(tx, &sql, session)?;
    tx.prepare_cached("UPDATE sessions SET created_at = ?2, content_hash = ?3 WHERE id = ?1")?
        .execute(params![session.id, Time(created_at), content_hash])?;
    Ok(())
}

/// Replaces the head of a session.
pub fn update(tx: &Tx<'_>, session: &Session) -> Result<(), StoreError> {
    let changed = head(
        tx,
        "UPDATE sessions SET ward = :ward, kind = :kind, mode = :mode, title = :title,
             number = :number, place = :place, basis = :basis, started_at = :started_at,
             ended_at = :ended_at, chairs = :chairs, secretaries = :secretaries,
             present = :present, households = :households, votes = :votes,
             read_back = :read_back, signers = :signers, agenda = :agenda, copies = :copies,
             recipients = :recipients
         WHERE id = :id",
        session,
    )?;
    super::one(changed, "sessions", &session.id)
}

fn head(tx: &Tx<'_>, sql: &str, session: &Session) -> Result<usize, StoreError> {
    // Named one by one: a field the tables don't know yet is a compile error here.
    let Session {
        id,
        ward,
        kind,
        mode,
        title,
        number,
        place,
        basis,
        started_at,
        ended_at,
        chairs,
        secretaries,
        present,
        households,
        votes,
        read_back,
        signers,
        agenda,
        copies,
        recipients,
    } = session;
    Ok(tx.prepare_cached(sql)?.execute(named_params! {
        ":id": id,
        ":ward": Json(ward),
        ":kind": Code(kind),
        ":mode": Code(mode),
        ":title": title,
        ":number": number,
        ":place": place,
        ":basis": Json(basis),
        ":started_at": Time(*started_at),
        ":ended_at": ended_at.map(Time),
        ":chairs": Json(chairs),
        ":secretaries": Json(secretaries),
        ":present": Json(present),
        ":households": households.map(Json),
        ":votes": Json(votes),
        ":read_back": read_back,
        ":signers": Json(signers),
        ":agenda": Json(agenda),
        ":copies": copies,
        ":recipients": Json(recipients),
    })?)
}

/// Puts a session away, or brings it back. Nothing of it is lost either way.
pub fn set_deleted(tx: &Tx<'_>, id: &str, at: Option<Instant>) -> Result<(), StoreError> {
    let changed = tx
        .prepare_cached("UPDATE sessions SET deleted_at = ?2 WHERE id = ?1")?
        .execute(params![id, at.map(Time)])?;
    super::one(changed, "sessions", id)
}

/// The head of a session, also of one put away.
pub fn get(conn: &Connection, id: &str) -> Result<Option<Session>, StoreError> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM sessions WHERE id = ?1"))?
        .query_row([id], session)
        .optional()?)
}

/// When a session was put away; `None` also where there is no such session.
pub fn deleted_at(conn: &Connection, id: &str) -> Result<Option<Instant>, StoreError> {
    let at: Option<Option<Time>> = conn
        .prepare_cached("SELECT deleted_at FROM sessions WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    Ok(at.flatten().map(|t| t.0))
}

/// The hash of the file a session was imported from.
pub fn content_hash(conn: &Connection, id: &str) -> Result<Option<String>, StoreError> {
    let hash: Option<Option<String>> = conn
        .prepare_cached("SELECT content_hash FROM sessions WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?;
    Ok(hash.flatten())
}

/// Sessions, the latest begun first, at most `limit` of them.
pub fn list(
    conn: &Connection,
    which: Which,
    limit: Option<u32>,
) -> Result<Vec<SessionRow>, StoreError> {
    let filter = match which {
        Which::Kept => "deleted_at IS NULL",
        Which::Deleted => "deleted_at IS NOT NULL",
        Which::All => "TRUE",
    };
    let sql = format!(
        "SELECT id, kind, title, place, started_at, ended_at, deleted_at,
             (SELECT count(*) FROM opinions WHERE session_id = sessions.id) AS opinions,
             (SELECT count(*) FROM opinions AS o WHERE o.session_id = sessions.id
                 AND o.kind NOT IN ('denunciation', 'praise') AND NOT {ANSWERED}) AS unanswered
         FROM sessions WHERE {filter} ORDER BY started_at DESC, id LIMIT ?1"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement
        .query_map([limit.map_or(-1, i64::from)], |row| {
            Ok(SessionRow {
                id: row.get("id")?,
                kind: row.get::<_, Code<_>>("kind")?.0,
                title: row.get("title")?,
                place: row.get("place")?,
                started_at: row.get::<_, Time>("started_at")?.0,
                ended_at: row.get::<_, Option<Time>>("ended_at")?.map(|t| t.0),
                opinions: row.get("opinions")?,
                unanswered: row.get("unanswered")?,
                deleted_at: row.get::<_, Option<Time>>("deleted_at")?.map(|t| t.0),
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}
