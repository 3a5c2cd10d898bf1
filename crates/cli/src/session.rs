//! `gandan session …`

use crate::answer::{Answer, Failure, MissingLine, missing_sentence};
use crate::words::{CopyWord, ExportWords, FormatWord, OrderWord, SessionCommand, Words};
use gandan_app::api::{ExportRequest, Missing, Order};
use gandan_app::{App, AppError, CopyKind, ErrorCode, Lang, Options, read_file, write_file};
use std::fs::File;
use std::path::Path;

/// Opens the data folder of a call.
pub fn open(words: &Words) -> Result<App, AppError> {
    App::open(Options {
        data_dir: words.data_dir.clone(),
        ..Options::default()
    })
}

/// Does what is asked with sessions.
pub fn run(words: &Words, command: &SessionCommand) -> Result<Answer, Failure> {
    match command {
        SessionCommand::Import { file } => import(words, file),
        SessionCommand::List => {
            let mut rows = open(words)?.session_list()?;
            rows.retain(|row| row.deleted_at.is_none());
            Ok(Answer::Sessions(rows))
        }
        SessionCommand::Export(export) => write(words, export),
        SessionCommand::Check { id } => check(words, id),
    }
}

/// Whether a file name stands for the standard stream.
fn is_standard(file: &Path) -> bool {
    file.as_os_str() == "-"
}

fn import(words: &Words, file: &Path) -> Result<Answer, Failure> {
    // Read before the data folder is opened: a name mistyped creates nothing.
    let bytes = read(file)?;
    Ok(Answer::Imported(open(words)?.session_import(&bytes)?))
}

/// What a file holds, or the standard input.
pub fn read(file: &Path) -> Result<Vec<u8>, AppError> {
    let name = file.display().to_string();
    if is_standard(file) {
        return read_file("-", std::io::stdin().lock());
    }
    let opened = File::open(file).map_err(|fault| {
        AppError::new(ErrorCode::FileUnreadable)
            .with("file", name.clone())
            .with("detail", fault.to_string())
    })?;
    read_file(&name, opened)
}

/// The format said, else the one the file's name says, else Word.
fn format(export: &ExportWords) -> FormatWord {
    let by_name = || {
        let extension = export.output.extension()?.to_str()?.to_lowercase();
        match extension.as_str() {
            "json" => Some(FormatWord::Json),
            "pdf" => Some(FormatWord::Pdf),
            "xlsx" => Some(FormatWord::Xlsx),
            _ => None,
        }
    };
    export.format.or_else(by_name).unwrap_or(FormatWord::Docx)
}

fn write(words: &Words, export: &ExportWords) -> Result<Answer, Failure> {
    let format = format(export);
    match format {
        FormatWord::Json => {
            let copy = match export.copy.unwrap_or(CopyWord::Units) {
                CopyWord::Full => CopyKind::Full,
                CopyWord::Units => CopyKind::Units,
                CopyWord::Public => CopyKind::Public,
            };
            let bytes = open(words)?.session_file(&export.id, copy)?;
            put(export, bytes, "json", 0)
        }
        FormatWord::Pdf => Err(Failure::not_available("format_pdf")),
        FormatWord::Xlsx => Err(Failure::not_available("format_xlsx")),
        FormatWord::Docx if export.paper != "minutes" => Err(Failure::not_available("paper")),
        FormatWord::Docx if export.copy.is_some_and(|copy| copy != CopyWord::Full) => {
            Err(Failure::not_available("paper_copy"))
        }
        FormatWord::Docx => minutes(words, export),
    }
}

/// The minute; a draft while something is missing that it must have.
fn minutes(words: &Words, export: &ExportWords) -> Result<Answer, Failure> {
    let app = open(words)?;
    let order = match export.order {
        OrderWord::Spoken => Order::Spoken,
        OrderWord::Topic => Order::Topic,
        OrderWord::Authority => Order::Authority,
    };
    let review = app.session_review(&export.id, order)?;
    let missing = review.missing.iter().filter(|m| m.blocking).count();
    let request = ExportRequest {
        order,
        draft: missing > 0,
    };
    let zone = *app.now().offset();
    let made_on = export.date.map_or(app.now(), |at| at.with_timezone(&zone));
    let bytes = app.minutes_bytes(&export.id, request, made_on)?;
    put(export, bytes, "docx", missing)
}

fn put(
    export: &ExportWords,
    bytes: Vec<u8>,
    format: &'static str,
    missing: usize,
) -> Result<Answer, Failure> {
    if is_standard(&export.output) {
        return Ok(Answer::Bytes(bytes));
    }
    write_file(&export.output, &bytes)?;
    Ok(Answer::Exported {
        id: export.id.clone(),
        file: export.output.display().to_string(),
        format,
        missing,
    })
}

fn check(words: &Words, id: &str) -> Result<Answer, Failure> {
    let review = open(words)?.session_review(id, Order::Spoken)?;
    let (lines, look_at): (Vec<Missing>, Vec<Missing>) =
        review.missing.into_iter().partition(|m| m.blocking);
    let told = |all: Vec<Missing>| {
        all.into_iter()
            .map(|m| line(m, words.lang.into()))
            .collect()
    };
    Ok(Answer::Missing {
        id: id.to_owned(),
        lines: told(lines),
        look_at: told(look_at),
    })
}

fn line(missing: Missing, lang: Lang) -> MissingLine {
    // The code is one word in JSON.
    let code = serde_json::to_value(missing.code)
        .ok()
        .and_then(|code| code.as_str().map(str::to_owned))
        .unwrap_or_default();
    MissingLine {
        message: missing_sentence(&code, lang),
        code,
        opinion: missing.opinion,
        number: missing.number,
    }
}
