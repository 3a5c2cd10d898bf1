//! Errors of the store, as the window and the command line say them.

use super::{AppError, ErrorCode};
use gandan_store::StoreError;

pub(super) fn translate(error: StoreError) -> AppError {
    match error {
        StoreError::InUse(_) => AppError::new(ErrorCode::DataFolderInUse),
        StoreError::NewerFile { found, known } => AppError::new(ErrorCode::NewerFile)
            .with("found", found.to_string())
            .with("known", known.to_string()),
        StoreError::NotADatabase(path) => {
            AppError::new(ErrorCode::NotADatabase).with("file", path.display().to_string())
        }
        StoreError::Damaged(detail) => AppError::new(ErrorCode::DataFault).with("detail", detail),
        StoreError::NothingToUndo => AppError::new(ErrorCode::NothingToUndo),
        StoreError::NothingToRedo => AppError::new(ErrorCode::NothingToRedo),
        StoreError::LaterActDepends { .. } | StoreError::CannotRedo { .. } => {
            AppError::new(ErrorCode::LaterActDepends)
        }
        StoreError::NoSuchRow { .. } => AppError::new(ErrorCode::RowNotFound),
        StoreError::DiskFull => AppError::new(ErrorCode::Disk).with("detail", "disk_full"),
        StoreError::ReadOnly => AppError::new(ErrorCode::Disk).with("detail", "read_only"),
        StoreError::Busy => AppError::new(ErrorCode::Disk).with("detail", "busy"),
        StoreError::Io(_) | StoreError::Migration { .. } | StoreError::Backup { .. } => {
            AppError::new(ErrorCode::Disk).with("detail", error.to_string())
        }
        StoreError::StillReferred { .. }
        | StoreError::AlreadyThere(_)
        | StoreError::Refused(_)
        | StoreError::Unreadable(_)
        | StoreError::BrokeOff
        | StoreError::Closed
        | StoreError::Sqlite(_) => {
            AppError::new(ErrorCode::Internal).with("detail", error.to_string())
        }
    }
}
