//! How well the suggestions do on labelled rows. No data folder takes part: what a ward has
//! learned is ignored.

use crate::{AppError, Done, ErrorCode};
use gandan_topics::evaluate::{Evaluation, Row, RowFault, evaluate, read};

/// A file of labelled rows: its name and what it holds.
#[derive(Debug, Clone, Copy)]
pub struct RowsFile<'a> {
    /// As the caller named it.
    pub name: &'a str,
    /// JSON, an object a line.
    pub bytes: &'a [u8],
}

/// Evaluates the suggestions on the rows of a file, the rows of another given as corrections
/// first.
///
/// # Errors
/// `file_refused` with the line and the reason.
pub fn topic_evaluate(rows: RowsFile<'_>, corrections: Option<RowsFile<'_>>) -> Done<Evaluation> {
    let rows = parsed(rows)?;
    let corrections = corrections.map(parsed).transpose()?;
    Ok(evaluate(&rows, corrections.as_deref()))
}

fn parsed(file: RowsFile<'_>) -> Done<Vec<Row>> {
    let refused = |place: String, reason: &str| {
        AppError::new(ErrorCode::FileRefused)
            .with("path", place)
            .with("reason", reason)
    };
    let name = file.name;
    let text = std::str::from_utf8(file.bytes).map_err(|fault| {
        refused(name.to_owned(), "invalid_utf8").with("byte", fault.valid_up_to().to_string())
    })?;
    read(text).map_err(|fault| match fault {
        RowFault::Unreadable { line, detail } => {
            refused(format!("{name}:{line}"), "row_unreadable").with("detail", detail)
        }
        RowFault::UnknownCode { line, code } => {
            refused(format!("{name}:{line}"), "unknown_topic").with("found", code)
        }
        RowFault::NoTopics { line } => refused(format!("{name}:{line}"), "row_without_topics"),
        RowFault::Empty => refused(name.to_owned(), "no_rows"),
    })
}

#[cfg(test)]
mod tests {
    use super::{RowsFile, topic_evaluate};
    use crate::{ErrorCode, Lang};

    fn file(bytes: &[u8]) -> RowsFile<'_> {
        RowsFile {
            name: "a.jsonl",
            bytes,
        }
    }

    #[test]
    fn a_bad_row_is_refused_by_line_and_reason() {
        let bad = file(
            b"{\"text\":\"a\",\"topics\":[\"dat-dai\"]}\n{\"text\":\"b\",\"topics\":[\"dat\"]}",
        );
        let error = topic_evaluate(bad, None).unwrap_err();
        assert_eq!(error.code, ErrorCode::FileRefused);
        assert!(error.message.contains("a.jsonl:2"), "{error}");
        assert!(error.message.contains("“dat”"), "{error}");
        let english = topic_evaluate(file(b""), None).unwrap_err();
        assert!(english.sentence(Lang::En).contains("no rows"));
        let bytes = topic_evaluate(file(b"\xff"), None).unwrap_err();
        assert!(bytes.message.contains("UTF-8"), "{bytes}");
    }

    #[test]
    fn corrections_are_learned_before_the_rows_are_judged() {
        let rows = file(
            "{\"text\":\"cái máy lọc hồ kêu rè rè\",\"topics\":[\"van-hoa-the-thao\"]}".as_bytes(),
        );
        let cold = topic_evaluate(rows, None).unwrap();
        assert!(cold.cold.is_some() && cold.corrected.is_none());
        let taught = topic_evaluate(rows, Some(rows)).unwrap();
        assert_eq!(taught.corrected.unwrap().hit_1.to_string(), "1");
        assert_eq!(taught.curve.len(), 2);
    }
}
