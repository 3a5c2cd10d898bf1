//! The folder's lock: one program at a time, held by the operating system, so that it is free
//! again whatever way the holder ends.

use crate::error::StoreError;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

/// File the lock is taken on.
pub(crate) const LOCK_FILE: &str = "gandan.lock";

/// Takes the lock of a data folder. It is held until the file is dropped.
pub(crate) fn take(dir: &Path) -> Result<File, StoreError> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(dir.join(LOCK_FILE))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse(dir.to_owned())),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}
