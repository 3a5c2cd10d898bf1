//! A file becomes a session, whole or not at all.

use super::House;
use super::fault::refused;
use crate::people::Here;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::session_file::{CopyKind, SessionFile, parse};
use gandan_domain::{Instant, Record};
use gandan_store::{
    Act, ActKind, Connection, Scope, Tx, answers, attendees, conclusions, opinions, record,
    sessions, topics,
};
use serde::Serialize;

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// The session's id.
    pub id: String,
    /// Whether it is new here; the same file twice adds nothing.
    pub added: bool,
}

impl App {
    /// Reads a `gandan.session/1` file and adds its session, in one transaction.
    ///
    /// # Errors
    /// `file_refused` with path and reason; `already_imported_changed` when this session is here
    /// with other content; `session_deleted` when it is among the deleted ones; `id_taken` when
    /// another session has one of its ids.
    pub fn session_import(&self, bytes: &[u8]) -> Done<Imported> {
        let house = self.read(House::load)?;
        let around = house.around();
        let file = parse(bytes, &around).map_err(|f| refused(ErrorCode::FileRefused, &f))?;
        let id = file.session_id().to_owned();
        if self.read(|conn| known(conn, &house, &file))? {
            return Ok(Imported { id, added: false });
        }
        let hash = file.content_hash();
        let record = file.into_record(&around);
        let act = Act::new(Scope::Ward, ActKind::SessionImport)
            .about("title", record.session.title.clone());
        let now = self.now();
        self.write(act, move |tx| {
            refuse_taken(tx, &record)?;
            add(tx, &record, now, Some(&hash))
        })?;
        Ok(Imported { id, added: true })
    }
}

/// Whether the file's session is here with the same content: as first imported, or as it would
/// be exported now.
fn known(conn: &Connection, house: &House, file: &SessionFile) -> Done<bool> {
    let id = file.session_id();
    let Some(here) = record::load(conn, id)? else {
        return Ok(false);
    };
    if sessions::deleted_at(conn, id)?.is_some() {
        return Err(AppError::new(ErrorCode::SessionDeleted).with("id", id));
    }
    let hash = file.content_hash();
    let around = house.around();
    let same = sessions::content_hash(conn, id)?.as_ref() == Some(&hash)
        || [CopyKind::Full, CopyKind::Units, CopyKind::Public]
            .into_iter()
            .any(|copy| SessionFile::from_record(&here, copy, &around).content_hash() == hash);
    if same {
        Ok(true)
    } else {
        Err(AppError::new(ErrorCode::AlreadyImportedChanged).with("id", id))
    }
}

/// An id names one thing across files, so none may belong to another session here, nor name a
/// thing of another kind.
fn refuse_taken(conn: &Connection, record: &Record) -> Done<()> {
    refuse_if_named(conn, &record.session.id, || "session.id".to_owned())?;
    for (i, attendee) in record.attendees.iter().enumerate() {
        refuse_if_named(conn, &attendee.id, || format!("attendees[{i}].id"))?;
    }
    for (i, opinion) in record.opinions.iter().enumerate() {
        refuse_if_named(conn, &opinion.id, || format!("opinions[{i}].id"))?;
    }
    Ok(())
}

/// Refuses an id that a session, a person or an opinion here already has.
fn refuse_if_named(conn: &Connection, id: &str, path: impl FnOnce() -> String) -> Done<()> {
    let named = sessions::get(conn, id)?.is_some()
        || attendees::session_of(conn, id)?.is_some()
        || opinions::session_of(conn, id)?.is_some();
    if named {
        return Err(AppError::new(ErrorCode::IdTaken)
            .with("path", path())
            .with("id", id));
    }
    Ok(())
}

/// Adds a whole record; topics it brings that are new here become topics of the ward.
pub(crate) fn add(tx: &Tx<'_>, record: &Record, now: Instant, hash: Option<&str>) -> Done<()> {
    for topic in &record.topics {
        if topics::get(tx, &topic.code)?.is_none() {
            topics::insert(tx, topic, false)?;
        }
    }
    let session = record.session.id.as_str();
    sessions::insert(tx, &record.session, now, hash)?;
    let mut here = Here::default();
    for attendee in &record.attendees {
        let mut attendee = attendee.clone();
        here.join(tx, &mut attendee)?;
        attendees::insert(tx, session, &attendee)?;
    }
    for opinion in &record.opinions {
        opinions::insert(tx, session, opinion, gandan_store::Place::End)?;
    }
    for answer in &record.answers {
        answers::insert(tx, session, answer)?;
    }
    for conclusion in &record.conclusions {
        conclusions::insert(tx, session, conclusion, gandan_store::Place::End)?;
    }
    Ok(())
}
