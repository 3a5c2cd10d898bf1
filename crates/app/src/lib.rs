//! The use cases of a contact session, one file per noun: read the clock, open one transaction,
//! call domain, store, topics and documents. The window and the command line call the same ones.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod answer;
pub mod api;
mod attendee;
#[cfg(test)]
mod bindings;
mod brought;
mod carry;
mod clock;
mod conclusion;
mod delta;
mod draft;
mod error;
mod exchange;
mod folders;
mod follow_up;
mod gathered;
mod generate;
mod minutes;
mod opinion;
mod people;
mod queue;
mod review;
mod room;
mod sample;
mod search;
mod session;
mod settings;
mod similar;
mod start;
mod suggest;
mod tidy;
mod undo;
mod view;
mod words;

pub use clock::{Clock, Ids};
pub use error::{AppError, ErrorCode, Lang, sentence};
pub use exchange::{DataCheck, Imported, read_file, write_file};
pub use folders::Folders;
pub use gandan_domain::session_file::CopyKind;
pub use gandan_topics::evaluate::{Evaluation, Rates};
pub use generate::Generated;
pub use search::{Count, Searched, SearchedOpinion};
pub use suggest::{RowsFile, topic_evaluate};

use gandan_domain::Instant;
use gandan_store::{Act, Connection, Store, StoreError, Tx, Written};
use std::path::PathBuf;
use std::sync::Mutex;

/// What an opening may bring from outside.
#[derive(Debug, Default)]
pub struct Options {
    /// The data folder; absent = `GANDAN_DATA_DIR`, else the platform's.
    pub data_dir: Option<PathBuf>,
    /// The clock.
    pub clock: Clock,
    /// The ids.
    pub ids: Ids,
}

/// The program behind every door: one open data folder and its use cases.
#[derive(Debug)]
pub struct App {
    /// `None` once closed.
    store: Mutex<Option<std::sync::Arc<Store>>>,
    folders: Folders,
    clock: Clock,
    ids: Ids,
    learned: suggest::Learned,
    heard: similar::Heard,
    roll: people::Roll,
    projector: room::Projector,
}

/// The answer of a use case.
pub type Done<T> = Result<T, AppError>;

impl App {
    /// Opens the data folder: takes its lock, brings its file up to date, puts the defaults in
    /// where it is new.
    ///
    /// # Errors
    /// `data_folder_in_use`, `newer_file`, `not_a_database`, `disk`: nothing has changed then.
    pub fn open(options: Options) -> Done<Self> {
        let folders = Folders::find(options.data_dir)?;
        let now = options.clock.now();
        let store = Store::open(&folders.data, now)?;
        settings::seed(&store, now)?;
        Ok(Self {
            store: Mutex::new(Some(std::sync::Arc::new(store))),
            folders,
            clock: options.clock,
            ids: options.ids,
            learned: suggest::Learned::default(),
            heard: similar::Heard::default(),
            roll: people::Roll::default(),
            projector: room::Projector::default(),
        })
    }

    /// Leaves the data folder in order (the write-ahead log merged). Later calls are refused.
    pub fn close(&self) {
        self.heard.stop();
        if let Ok(mut slot) = self.store.lock()
            && let Some(store) = slot.take()
            && let Some(store) = std::sync::Arc::into_inner(store)
        {
            // Everything is already durable; the next opening merges the log if this failed.
            let _ = store.close();
        }
    }

    /// Where files live.
    pub fn folders(&self) -> &Folders {
        &self.folders
    }

    /// Now, on the ward's wall clock.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    fn new_id(&self) -> String {
        self.ids.next(self.now())
    }

    fn store(&self) -> Done<std::sync::Arc<Store>> {
        let closed = || AppError::new(ErrorCode::Internal).with("detail", "đã đóng dữ liệu");
        self.store
            .lock()
            .map_err(|_| closed())?
            .clone()
            .ok_or_else(closed)
    }

    fn read<T>(&self, read: impl FnOnce(&Connection) -> Done<T>) -> Done<T> {
        self.store()?.read(read)
    }

    fn write<T: Send + 'static>(
        &self,
        act: Act,
        write: impl FnOnce(&Tx<'_>) -> Done<T> + Send + 'static,
    ) -> Done<Written<T>> {
        let written = self.store()?.write(act, self.now(), write)?;
        self.heard.note(&written.touched);
        self.roll.note(&written.touched);
        self.projector.stir();
        Ok(written)
    }
}

/// A row that must be there.
trait Found<T> {
    /// The row, or the error that says it is gone.
    fn found(self, code: ErrorCode) -> Done<T>;
}

impl<T> Found<T> for Result<Option<T>, StoreError> {
    fn found(self, code: ErrorCode) -> Done<T> {
        self?.ok_or_else(|| AppError::new(code))
    }
}
