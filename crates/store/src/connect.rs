//! Opening connections: what the file must be before `SQLite` may touch it, and the pragmas.

use crate::check;
use crate::error::StoreError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// "GaDa": tells our files from other `SQLite` files.
pub(crate) const APPLICATION_ID: i32 = 0x4761_4461;

/// Bytes of `SQLite`'s file header.
const HEADER: usize = 100;

/// Pages a reading connection may keep, as KiB (`SQLite`'s own 2 MB make every search read its part
/// of the index again).
const READ_CACHE: i32 = -64 * 1024;

/// Statements kept prepared per connection: all the tables' own and the triggers' users.
const STATEMENTS: usize = 192;

/// Looks at the file's first bytes without `SQLite`, so that a file of another program or of a
/// newer version is left exactly as it is. A file too short to have a header (the power failed
/// while it was created) is `SQLite`'s to judge.
pub(crate) fn inspect(path: &Path, known: u32) -> Result<(), StoreError> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    let mut header = [0_u8; HEADER];
    match file.read_exact(&mut header) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(()),
        Err(error) => return Err(error.into()),
    }
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(StoreError::NotADatabase(path.to_owned()));
    }
    // https://www.sqlite.org/fileformat.html: user version at 60, application id at 68.
    identify(
        path,
        word(&header, 68).cast_signed(),
        word(&header, 60),
        known,
    )
}

fn word(header: &[u8; HEADER], at: usize) -> u32 {
    header[at..at + 4]
        .iter()
        .fold(0, |word, byte| word << 8 | u32::from(*byte))
}

/// Whether the file is shorter than its own header says: pages are lost at its end. `SQLite`
/// finds that out only where it comes to read them.
fn lost_pages(path: &Path) -> Result<bool, StoreError> {
    let mut header = [0_u8; HEADER];
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error.into()),
    };
    match file.read_exact(&mut header) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(false),
        Err(error) => return Err(error.into()),
    }
    // https://www.sqlite.org/fileformat.html: page size at 16 (1 = 65,536), size in pages at 28,
    // which holds where the change counter at 24 and the one it was written for at 92 agree.
    let page = match u64::from(header[16]) << 8 | u64::from(header[17]) {
        1 => 65_536,
        size => size,
    };
    let pages = u64::from(word(&header, 28));
    Ok(word(&header, 24) == word(&header, 92) && file.metadata()?.len() < pages * page)
}

/// Whether a file with these marks is ours and not newer than this program.
fn identify(path: &Path, id: i32, version: u32, known: u32) -> Result<(), StoreError> {
    let fresh = id == 0 && version == 0;
    if !fresh && id != APPLICATION_ID {
        return Err(StoreError::NotADatabase(path.to_owned()));
    }
    if version > known {
        return Err(StoreError::NewerFile {
            found: version,
            known,
        });
    }
    Ok(())
}

/// Opens the writing connection. Where the last run ended without closing the file, its pages
/// are checked before anything is built on them; a damaged file is refused as it is.
pub(crate) fn writer(path: &Path, known: u32) -> Result<Connection, StoreError> {
    inspect(path, known)?;
    let log = path.with_file_name(format!(
        "{}-wal",
        path.file_name().unwrap_or_default().to_string_lossy()
    ));
    let length = |file: &Path| file.metadata().map_or(0, |m| m.len());
    let unclean = length(&log) > 0;
    if unclean && length(path) == 0 {
        // SQLite would take this for a new file and throw the log away.
        return Err(StoreError::Damaged(
            "the file is gone, its log is not".into(),
        ));
    }
    if !unclean && lost_pages(path)? {
        return Err(StoreError::Damaged(
            "the file is shorter than it says".into(),
        ));
    }
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    // Until the file is accepted, closing it must not move the log into it.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    let marks = version(&conn).and_then(|found| Ok((application_id(&conn)?, found)));
    let (id, found) = marks.map_err(|error| not_ours(path, error))?;
    identify(path, id, found, known)?;
    if id == 0 && found == 0 {
        let tables: i64 =
            conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        if tables > 0 {
            return Err(StoreError::NotADatabase(path.to_owned()));
        }
    }
    if unclean {
        let damage = check::damage(&conn, true).map_err(torn)?;
        if !damage.is_empty() {
            return Err(StoreError::Damaged(damage.join("; ")));
        }
    }
    conn.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    common(&conn)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(conn)
}

/// A file that `SQLite` cannot read as a database is not ours; one that it can but that is torn is.
fn not_ours(path: &Path, error: StoreError) -> StoreError {
    match error {
        StoreError::Damaged(detail) if detail.contains("not a database") => {
            StoreError::NotADatabase(path.to_owned())
        }
        other => other,
    }
}

/// A check that stumbles over what it reads (the tables' own conditions are checked too) has
/// found damage.
fn torn(error: StoreError) -> StoreError {
    match error {
        StoreError::Sqlite(error) => StoreError::Damaged(error.to_string()),
        StoreError::Unreadable(detail) | StoreError::Refused(detail) => StoreError::Damaged(detail),
        other => other,
    }
}

/// Opens a connection that cannot write.
pub(crate) fn reader(path: &Path) -> Result<Connection, StoreError> {
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    common(&conn)?;
    conn.pragma_update(None, "cache_size", READ_CACHE)?;
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

fn common(conn: &Connection) -> Result<(), StoreError> {
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // A plan that looks at bound values is made anew for each of them.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

/// The file's version: the number of migrations it has seen.
pub(crate) fn version(conn: &Connection) -> Result<u32, StoreError> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

fn application_id(conn: &Connection) -> Result<i32, StoreError> {
    Ok(conn.query_row("PRAGMA application_id", [], |row| row.get(0))?)
}
