//! The store: one data folder, open.

use crate::act::{Act, Scope};
use crate::check::{self, CheckReport};
use crate::error::StoreError;
use crate::journal::{self, PastAct, Tops, Undone};
use crate::tables::drafts;
use crate::touched::Written;
use crate::tx::Tx;
use crate::writer::{self, Desk, Writer};
use crate::{connect, lock, migrate};
use gandan_domain::Instant;
use rusqlite::{Connection, TransactionBehavior};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The data file in the folder.
pub const DB_FILE: &str = "gandan.db";

/// Reading connections kept open for the next read.
const READERS: usize = 4;

/// An open data folder. Shared between threads by reference; dropping it closes it.
#[derive(Debug)]
pub struct Store {
    writer: Option<Writer>,
    readers: Mutex<Vec<Connection>>,
    dir: PathBuf,
    is_new: bool,
    // Last, so that the lock is free only when every connection is closed.
    _lock: File,
}

impl Store {
    /// Opens a data folder, creating it where it is not there, and brings its file up to date.
    /// A second opener gets [`StoreError::InUse`]; a newer file [`StoreError::NewerFile`];
    /// neither changes anything.
    pub fn open(dir: impl AsRef<Path>, now: Instant) -> Result<Self, StoreError> {
        Self::open_with(dir.as_ref(), migrate::STEPS, now)
    }

    pub(crate) fn open_with(dir: &Path, steps: &[&str], now: Instant) -> Result<Self, StoreError> {
        std::fs::create_dir_all(dir)?;
        let lock = lock::take(dir)?;
        let mut conn = connect::writer(&dir.join(DB_FILE), migrate::known(steps))?;
        let is_new = migrate::run(&mut conn, dir, steps, now)?;
        Ok(Self {
            writer: Some(Writer::start(conn)?),
            readers: Mutex::new(Vec::new()),
            dir: dir.to_owned(),
            is_new,
            _lock: lock,
        })
    }

    /// The data folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Whether this opening created the file.
    pub fn is_new(&self) -> bool {
        self.is_new
    }

    /// Folds the log into the file, closes it and frees the folder.
    pub fn close(mut self) -> Result<(), StoreError> {
        self.shut()
    }

    fn shut(&mut self) -> Result<(), StoreError> {
        self.idle().clear();
        self.writer.take().map_or(Ok(()), Writer::stop)
    }

    fn writer(&self) -> Result<&Writer, StoreError> {
        self.writer.as_ref().ok_or(StoreError::Closed)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        // The list is whole between any two pushes and pops.
        self.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does one named act in one transaction. All rows it changes are journaled with it; an
    /// error of `body` rolls it back. An act that changes nothing leaves no entry.
    pub fn write<T, E>(
        &self,
        act: Act,
        now: Instant,
        body: impl FnOnce(&Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<Written<T>, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.writer()?
            .call(move |desk| writer::write(desk, &act, now, body))
    }

    /// Writes what is no act of anyone's (the catalogue a new file starts with), unjournaled.
    pub fn seed<T, E>(
        &self,
        body: impl FnOnce(&Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.writer()?
            .call(move |desk| writer::unjournaled(desk, body))
    }

    /// Reads, from one state of the file throughout. Never waits for a write.
    pub fn read<T, E>(&self, body: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        let kept = self.idle().pop();
        let mut conn = match kept {
            Some(conn) => conn,
            None => connect::reader(&self.dir.join(DB_FILE))?,
        };
        let tx = conn
            .transaction_with_behavior(TransactionBehavior::Deferred)
            .map_err(StoreError::from)?;
        let value = body(&tx);
        tx.finish().map_err(StoreError::from)?;
        let mut idle = self.idle();
        if idle.len() < READERS {
            idle.push(conn);
        }
        value
    }

    /// Takes the newest act of a scope back. [`StoreError::NothingToUndo`] if there is none,
    /// [`StoreError::LaterActDepends`] if something done elsewhere builds on it.
    pub fn undo(&self, scope: Scope, now: Instant) -> Result<Undone, StoreError> {
        self.writer()?
            .call(move |desk| journal::undo(desk, &scope, now))
    }

    /// Does the act last taken back in a scope again. [`StoreError::NothingToRedo`] if there is
    /// none, [`StoreError::CannotRedo`] if what it was built on has changed.
    pub fn redo(&self, scope: Scope, now: Instant) -> Result<Undone, StoreError> {
        self.writer()?
            .call(move |desk| journal::redo(desk, &scope, now))
    }

    /// The acts that undo and redo would meet.
    pub fn tops(&self, scope: &Scope) -> Result<Tops, StoreError> {
        self.read(|conn| journal::tops(conn, scope))
    }

    /// The acts of a scope that stand or can be done again, the newest first.
    pub fn history(&self, scope: &Scope, limit: u32) -> Result<Vec<PastAct>, StoreError> {
        self.read(|conn| journal::history(conn, scope, limit))
    }

    /// Keeps what is being typed in one field: its text, the cursor (as the caller counts it)
    /// and whatever else brings her back to the same place. Durable when it returns; not
    /// journaled.
    pub fn draft_save(
        &self,
        session_id: &str,
        field: &str,
        text: &str,
        cursor: u32,
        extra: serde_json::Value,
        now: Instant,
    ) -> Result<(), StoreError> {
        let draft = drafts::Draft {
            session_id: session_id.to_owned(),
            field: field.to_owned(),
            text: text.to_owned(),
            cursor,
            extra,
            updated_at: now,
        };
        self.seed(move |tx| drafts::save(tx, &draft))
    }

    /// Forgets what was being typed in one field.
    pub fn draft_clear(&self, session_id: &str, field: &str) -> Result<(), StoreError> {
        let (session_id, field) = (session_id.to_owned(), field.to_owned());
        self.seed(move |tx| drafts::clear(tx, &session_id, &field))
    }

    /// What is being typed in a session ('' = the program itself).
    pub fn drafts(&self, session_id: &str) -> Result<Vec<drafts::Draft>, StoreError> {
        self.read(|conn| drafts::list(conn, session_id))
    }

    /// Brings the search index up to date with every act: to be called before anything is looked
    /// for.
    pub fn settle(&self) -> Result<(), StoreError> {
        self.writer()?.settle()
    }

    /// Checks the whole file: its pages, its references, its rows, its search index, which is
    /// built anew where it is off in a file that is sound. Takes as long as the file is large.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        self.settle()?;
        let (mut report, off) = self.read(check::check)?;
        if off && report.is_sound() {
            self.writer()?.call(Desk::rebuild_index)?;
            report.index_rebuilt = true;
        }
        Ok(report)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // Nobody is left to tell; whatever is committed stands in the log.
        let _ = self.shut();
    }
}
