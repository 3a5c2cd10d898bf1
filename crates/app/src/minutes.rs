//! Ban hành: the Word minute of a session, written where she finds it.

use crate::{App, AppError, Done, ErrorCode};
use gandan_documents::{DocumentError, MinutesOptions, PageMargins};
use gandan_domain::order::Order;
use gandan_domain::{Instant, Record, check, text};
use gandan_store::settings;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// What is to be printed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ExportRequest {
    /// Order of the opinions in part II.3 and in the annex.
    pub order: Order,
    /// Prints DỰ THẢO; a draft may lack things.
    pub draft: bool,
}

/// A paper that has been written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Exported {
    /// File name.
    pub name: String,
    /// Folder, for the person to see.
    pub folder: String,
    /// The plain name was held open by another program, so "… (2).docx" was written.
    pub renamed: bool,
}

/// A paper written before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportedFile {
    /// File name.
    pub name: String,
    /// When.
    pub written_at: Instant,
}

/// Papers written, by file name.
type Written = BTreeMap<String, Paper>;

/// A paper as we wrote it: one that has another hash now was changed by hand and is not ours to
/// replace.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Paper {
    session: String,
    hash: String,
}

const EXPORTS: &str = "exports";

fn hash(bytes: &[u8]) -> String {
    crate::clock::hex(&Sha256::digest(bytes))
}

/// How many "(n)" are tried when files are held open.
const TRIES: u32 = 50;

impl App {
    /// The minute's bytes. Same record, same date: same bytes.
    ///
    /// # Errors
    /// `issuer_not_printable`, `session_not_found`, `session_deleted`.
    pub fn minutes_bytes(
        &self,
        session: &str,
        request: ExportRequest,
        made_on: Instant,
    ) -> Done<Vec<u8>> {
        bytes(&self.record(session)?, request, made_on)
    }

    /// Writes the minute into the export folder.
    ///
    /// # Errors
    /// `export_blocked` when a final paper lacks something; `issuer_not_printable`;
    /// `export_not_written`.
    pub fn minutes_export(&self, session: &str, request: ExportRequest) -> Done<Exported> {
        let record = self.record(session)?;
        let blocking = check::missing(&record)
            .iter()
            .filter(|m| m.blocking)
            .count();
        if !request.draft && blocking > 0 {
            return Err(AppError::new(ErrorCode::ExportBlocked).with("count", blocking.to_string()));
        }
        let made = bytes(&record, request, self.now())?;
        let mut written: Written = self.papers()?;
        let ours = |name: &str, now_there: &[u8]| {
            written
                .get(name)
                .is_some_and(|w| w.session == session && w.hash == hash(now_there))
        };
        let exported = write_free(
            &self.folders().export,
            &stem(&record, request.draft),
            &made,
            ours,
        )?;
        written.insert(
            exported.name.clone(),
            Paper {
                session: session.to_owned(),
                hash: hash(&made),
            },
        );
        self.store()?
            .seed(move |tx| Done::Ok(settings::set(tx, EXPORTS, &written)?))?;
        Ok(exported)
    }

    fn papers(&self) -> Done<Written> {
        self.read(|conn| Ok(settings::get(conn, EXPORTS)?.unwrap_or_default()))
    }

    /// Papers of a session written before, newest first.
    pub fn minutes_files(&self, session: &str) -> Done<Vec<ExportedFile>> {
        let written = self.papers()?;
        let zone = *self.now().offset();
        let mut files: Vec<ExportedFile> = written
            .into_iter()
            .filter(|(_, paper)| paper.session == session)
            .filter_map(|(name, _)| {
                let modified = self
                    .folders()
                    .export
                    .join(&name)
                    .metadata()
                    .ok()?
                    .modified()
                    .ok()?;
                let written_at =
                    chrono::DateTime::<chrono::Utc>::from(modified).with_timezone(&zone);
                Some(ExportedFile { name, written_at })
            })
            .collect();
        files.sort_by_key(|file| std::cmp::Reverse(file.written_at));
        Ok(files)
    }

    /// Where an exported file lies; only names inside the export folder are answered.
    ///
    /// # Errors
    /// `exported_file_gone`.
    pub fn exported_path(&self, name: &str) -> Done<PathBuf> {
        let gone = || AppError::new(ErrorCode::ExportedFileGone).with("file", name);
        let plain = Path::new(name).file_name().and_then(|n| n.to_str()) == Some(name);
        let path = self.folders().export.join(name);
        if plain && path.is_file() {
            Ok(path)
        } else {
            Err(gone())
        }
    }
}

fn bytes(record: &Record, request: ExportRequest, made_on: Instant) -> Done<Vec<u8>> {
    let options = MinutesOptions {
        order: request.order,
        draft: request.draft,
        made_on,
        page: PageMargins::default(),
    };
    gandan_documents::minutes(record, &options).map_err(|fault| match fault {
        DocumentError::IssuerNotPrintable(_) => AppError::new(ErrorCode::IssuerNotPrintable),
        other => crate::draft::internal(other),
    })
}

/// "Biên bản 2026-11-03 Hội nghị tiếp xúc, đối thoại …": sorts by day, says what it is, fits
/// every file system.
fn stem(record: &Record, draft: bool) -> String {
    const LONGEST: usize = 120;
    let title = text::clean_line(&record.session.title).unwrap_or_default();
    let title: String = title
        .chars()
        .filter(|c| !matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|'))
        .collect();
    let mut short = String::new();
    for word in title.split(' ') {
        if short.chars().count() + word.chars().count() > LONGEST {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    let day = record.session.started_at.format("%Y-%m-%d");
    let mark = if draft {
        "Dự thảo biên bản"
    } else {
        "Biên bản"
    };
    format!("{mark} {day} {short}")
        .trim_end_matches(['.', ',', ' '])
        .to_owned()
}

/// Writes under the plain name, or under "… (2)" where another program holds that file open or a
/// person has changed it since we wrote it. A file is whole or not there: written beside,
/// flushed, then renamed.
fn write_free(
    folder: &Path,
    stem: &str,
    bytes: &[u8],
    ours: impl Fn(&str, &[u8]) -> bool,
) -> Done<Exported> {
    let failed = |file: &str, fault: std::io::Error| {
        AppError::new(ErrorCode::ExportNotWritten)
            .with("file", file)
            .with("detail", fault.to_string())
    };
    std::fs::create_dir_all(folder).map_err(|e| failed(&folder.display().to_string(), e))?;
    for n in 1..=TRIES {
        let name = if n == 1 {
            format!("{stem}.docx")
        } else {
            format!("{stem} ({n}).docx")
        };
        let path = folder.join(&name);
        let foreign = match std::fs::read(&path) {
            Ok(there) => there != bytes && !ours(&name, &there),
            // What can't be read isn't known to be ours.
            Err(_) => path.symlink_metadata().is_ok(),
        };
        if foreign || held_open(folder, &name) {
            continue;
        }
        match replace(&path, bytes) {
            Ok(()) => {
                let folder = folder.display().to_string();
                return Ok(Exported {
                    name,
                    folder,
                    renamed: n > 1,
                });
            }
            // Windows refuses to replace a file that Word has open.
            Err(fault) if path.exists() && is_held(&fault) => {}
            Err(fault) => return Err(failed(&name, fault)),
        }
    }
    Err(AppError::new(ErrorCode::ExportNotWritten)
        .with("file", stem)
        .with("detail", "các tên đều đang mở"))
}

/// Word and `LibreOffice` leave an owner file beside a document they have open.
fn held_open(folder: &Path, name: &str) -> bool {
    let after_two: String = name.chars().skip(2).collect();
    folder.join(format!("~${after_two}")).exists()
        || folder.join(format!("~${name}")).exists()
        || folder.join(format!(".~lock.{name}#")).exists()
}

/// Whether another program holds the file. Windows says "access denied", or a sharing or lock
/// violation, for which `std::io` has no kind.
fn is_held(fault: &std::io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    fault.kind() == std::io::ErrorKind::PermissionDenied
        || cfg!(windows)
            && matches!(
                fault.raw_os_error(),
                Some(SHARING_VIOLATION | LOCK_VIOLATION)
            )
}

/// Renames. On Windows a virus scanner may hold a file that has just been written for a moment.
fn rename(from: &Path, to: &Path) -> std::io::Result<()> {
    const WAITS_MS: &[u64] = if cfg!(windows) { &[20, 40, 80] } else { &[] };
    for wait in WAITS_MS {
        match std::fs::rename(from, to) {
            Err(fault) if is_held(&fault) => {
                std::thread::sleep(std::time::Duration::from_millis(*wait));
            }
            done => return done,
        }
    }
    std::fs::rename(from, to)
}

pub(crate) fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = path.with_extension("docx.tmp");
    let written = (|| {
        let mut file = std::fs::File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        rename(&beside, path)
    })();
    if written.is_err() {
        // Nothing half-written stays behind; the first fault is the one to tell.
        let _ = std::fs::remove_file(&beside);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_held_open_gets_a_second_name() {
        let folder = tempfile::tempdir().unwrap();
        let first = write_free(folder.path(), "Biên bản", b"1", |_, _| true).unwrap();
        assert_eq!(
            (first.name.as_str(), first.renamed),
            ("Biên bản.docx", false)
        );
        std::fs::write(folder.path().join("~$ên bản.docx"), b"").unwrap();
        let second = write_free(folder.path(), "Biên bản", b"2", |_, _| true).unwrap();
        assert_eq!(
            (second.name.as_str(), second.renamed),
            ("Biên bản (2).docx", true)
        );
        assert_eq!(
            std::fs::read(folder.path().join("Biên bản.docx")).unwrap(),
            b"1"
        );
    }

    #[test]
    fn written_again_when_nobody_holds_it() {
        let folder = tempfile::tempdir().unwrap();
        write_free(folder.path(), "a", b"1", |_, _| false).unwrap();
        write_free(folder.path(), "a", b"2", |_, there| there == b"1").unwrap();
        assert_eq!(std::fs::read(folder.path().join("a.docx")).unwrap(), b"2");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_changed_by_hand_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        write_free(folder.path(), "a", b"1", |_, _| false).unwrap();
        std::fs::write(folder.path().join("a.docx"), b"sua tay").unwrap();
        let again = write_free(folder.path(), "a", b"2", |_, there| there == b"1").unwrap();
        assert_eq!((again.name.as_str(), again.renamed), ("a (2).docx", true));
        assert_eq!(
            std::fs::read(folder.path().join("a.docx")).unwrap(),
            b"sua tay"
        );
    }

    #[test]
    fn what_cannot_be_read_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("a.docx")).unwrap();
        let made = write_free(folder.path(), "a", b"1", |_, _| true).unwrap();
        assert_eq!((made.name.as_str(), made.renamed), ("a (2).docx", true));
    }

    #[cfg(windows)]
    #[test]
    fn a_file_that_another_program_holds_gets_a_second_name() {
        use std::os::windows::fs::OpenOptionsExt;
        const NOT_SHARED: u32 = 0;
        const READ_SHARED: u32 = 1;
        for sharing in [NOT_SHARED, READ_SHARED] {
            let folder = tempfile::tempdir().unwrap();
            write_free(folder.path(), "a", b"1", |_, _| true).unwrap();
            let held = std::fs::OpenOptions::new()
                .read(true)
                .share_mode(sharing)
                .open(folder.path().join("a.docx"))
                .unwrap();
            let second = write_free(folder.path(), "a", b"2", |_, _| true).unwrap();
            assert_eq!((second.name.as_str(), second.renamed), ("a (2).docx", true));
            drop(held);
            assert_eq!(std::fs::read(folder.path().join("a.docx")).unwrap(), b"1");
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
        }
    }

    #[cfg(windows)]
    #[test]
    fn a_sharing_or_lock_violation_is_a_file_held() {
        for code in [5, 32, 33] {
            assert!(is_held(&std::io::Error::from_raw_os_error(code)), "{code}");
        }
        let full = std::io::Error::from(std::io::ErrorKind::StorageFull);
        assert!(!is_held(&full));
    }
}
