//! The copy made before a migration: written beside, checked, then given its name.

use crate::check::damage;
use crate::error::StoreError;
use gandan_domain::Instant;
use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Folder of the copies, in the data folder.
const BACKUPS: &str = "backups";

/// Pages copied per step.
const PAGES: std::ffi::c_int = 4096;

/// Copies the file as it is at `version` and proves the copy good. Answers where it lies.
pub(crate) fn before_migration(
    conn: &Connection,
    dir: &Path,
    version: u32,
    now: Instant,
) -> Result<PathBuf, StoreError> {
    let folder = dir.join(BACKUPS);
    let path = free_name(
        &folder,
        &format!("gandan-v{version}-{}", now.format("%Y%m%d-%H%M%S")),
    );
    let failed = |error: StoreError| match error {
        StoreError::DiskFull | StoreError::ReadOnly => error,
        other => StoreError::Backup {
            path: path.clone(),
            detail: other.to_string(),
        },
    };
    copy(conn, &folder, &path).map_err(failed)?;
    Ok(path)
}

fn free_name(folder: &Path, stem: &str) -> PathBuf {
    let first = folder.join(format!("{stem}.db"));
    let mut path = first;
    let mut number = 2;
    while path.exists() {
        path = folder.join(format!("{stem}-{number}.db"));
        number += 1;
    }
    path
}

fn copy(conn: &Connection, folder: &Path, path: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(folder)?;
    let part = path.with_extension("part");
    if part.exists() {
        fs::remove_file(&part)?;
    }
    {
        let mut target = Connection::open(&part)?;
        Backup::new(conn, &mut target)?.run_to_completion(PAGES, Duration::ZERO, None)?;
        // A plain file without a log beside it.
        target.pragma_update_and_check(None, "journal_mode", "DELETE", |row| {
            row.get::<_, String>(0)
        })?;
        target.close().map_err(|(_, error)| error)?;
    }
    let written = OpenOptions::new().write(true).open(&part)?;
    written.sync_all()?;
    drop(written);
    let check = Connection::open_with_flags(&part, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let damage = damage(&check, false)?;
    check.close().map_err(|(_, error)| error)?;
    if !damage.is_empty() {
        return Err(StoreError::Damaged(damage.join("; ")));
    }
    fs::rename(&part, path)?;
    // Not every system can flush a folder; the copy itself is flushed already.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}
