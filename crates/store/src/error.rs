//! What can go wrong in the store: a closed list, each with what a sentence for the person needs.

use crate::act::ActRef;
use rusqlite::ErrorCode;
use std::path::PathBuf;

/// An error of the store. Whatever it says, nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another window or program holds the data folder.
    #[error("the data folder {} is in use", .0.display())]
    InUse(PathBuf),
    /// The file was written by a newer version of the program.
    #[error("the data file has version {found}, this program knows {known}")]
    NewerFile {
        /// Version of the file.
        found: u32,
        /// Newest version this program knows.
        known: u32,
    },
    /// The file is no data file of this program.
    #[error("{} is not a data file of this program", .0.display())]
    NotADatabase(PathBuf),
    /// The file is damaged; the detail is `SQLite`'s own.
    #[error("the data file is damaged: {0}")]
    Damaged(String),
    /// Bringing the file up to date failed; it is as it was.
    #[error("bringing the data file to version {to} failed: {detail}")]
    Migration {
        /// The version that could not be reached.
        to: u32,
        /// What went wrong.
        detail: String,
    },
    /// The copy made before a migration could not be made or does not check out.
    #[error("the copy {} could not be made: {detail}", .path.display())]
    Backup {
        /// Where the copy was to be.
        path: PathBuf,
        /// What went wrong.
        detail: String,
    },
    /// No act of this scope is left to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// No undone act of this scope is left to redo.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The act cannot be undone: something later, done elsewhere, builds on it.
    #[error("a later act depends on {}", .act.name.as_str())]
    LaterActDepends {
        /// The act that was to be undone.
        act: ActRef,
        /// The later act, where it can be named.
        by: Option<ActRef>,
    },
    /// The act cannot be done again: what it built on has changed elsewhere.
    #[error("what {} was built on has changed", .act.name.as_str())]
    CannotRedo {
        /// The act that was to be done again.
        act: ActRef,
        /// The act in the way, where it can be named.
        by: Option<ActRef>,
    },
    /// An act would leave rows that point to nothing.
    #[error("rows of {child} still refer to {parent}")]
    StillReferred {
        /// Table whose rows refer.
        child: String,
        /// Table referred to.
        parent: String,
    },
    /// A row that should be changed is not there.
    #[error("{table} has no row {id}")]
    NoSuchRow {
        /// Table.
        table: &'static str,
        /// Its key.
        id: String,
    },
    /// A row with this key is there already.
    #[error("already there: {0}")]
    AlreadyThere(String),
    /// A value outside what the table admits.
    #[error("not admitted: {0}")]
    Refused(String),
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// Folder or file may not be written.
    #[error("the data folder cannot be written")]
    ReadOnly,
    /// The file could not be read or written.
    #[error("input or output failed: {0}")]
    Io(String),
    /// Another connection keeps the file locked for too long.
    #[error("the data file is busy")]
    Busy,
    /// A stored value cannot be understood.
    #[error("a stored value cannot be read: {0}")]
    Unreadable(String),
    /// The act broke off inside the program and was rolled back.
    #[error("the act broke off and was rolled back")]
    BrokeOff,
    /// The store has been closed.
    #[error("the store is closed")]
    Closed,
    /// Anything else `SQLite` says.
    #[error("sqlite: {0}")]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as E;
        let text = error.to_string();
        match &error {
            E::SqliteFailure(inner, _) => match inner.code {
                ErrorCode::DiskFull => Self::DiskFull,
                ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Self::ReadOnly,
                ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => Self::Io(text),
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
                ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged(text),
                ErrorCode::ConstraintViolation => match inner.extended_code {
                    rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY
                    | rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE
                    | rusqlite::ffi::SQLITE_CONSTRAINT_ROWID => Self::AlreadyThere(text),
                    _ => Self::Refused(text),
                },
                _ => Self::Sqlite(error),
            },
            E::FromSqlConversionFailure(..)
            | E::InvalidColumnType(..)
            | E::IntegralValueOutOfRange(..)
            | E::Utf8Error(..) => Self::Unreadable(text),
            E::ToSqlConversionFailure(_) => Self::Refused(text),
            _ => Self::Sqlite(error),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly
            }
            _ => Self::Io(error.to_string()),
        }
    }
}
