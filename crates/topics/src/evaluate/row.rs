//! Labelled rows, one JSON object a line.

use crate::catalogue::{fields, in_catalogue};
use crate::model::Lesson;
use serde::Deserialize;

/// A text and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Row {
    /// What was said.
    pub text: String,
    /// The right topics or fields, by code.
    pub topics: Vec<String>,
    /// Codes that are no mistake either.
    #[serde(default)]
    pub also_accepted: Vec<String>,
}

impl Row {
    /// The row as a correction.
    pub fn lesson(&self) -> Lesson {
        Lesson {
            text: self.text.clone(),
            topics: self.topics.clone(),
        }
    }
}

/// Why a file of rows can't be read; lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RowFault {
    /// A line is no row.
    #[error("line {line}: {detail}")]
    Unreadable {
        /// The line.
        line: usize,
        /// What is wrong with it.
        detail: String,
    },
    /// A code that is neither a topic of the catalogue nor a field.
    #[error("line {line}: unknown code {code}")]
    UnknownCode {
        /// The line.
        line: usize,
        /// The code.
        code: String,
    },
    /// A row that says nothing is right.
    #[error("line {line}: no topics")]
    NoTopics {
        /// The line.
        line: usize,
    },
    /// The file has no rows.
    #[error("no rows")]
    Empty,
}

/// Reads rows, one a line; empty lines and a byte order mark are skipped, other keys ignored.
pub fn read(jsonl: &str) -> Result<Vec<Row>, RowFault> {
    let mut rows = Vec::new();
    let text = jsonl.strip_prefix('\u{feff}').unwrap_or(jsonl);
    for (written, line) in text.lines().zip(1..) {
        if written.trim().is_empty() {
            continue;
        }
        let row: Row = serde_json::from_str(written).map_err(|e| RowFault::Unreadable {
            line,
            detail: e.to_string(),
        })?;
        if row.topics.is_empty() {
            return Err(RowFault::NoTopics { line });
        }
        let mut codes = row.topics.iter().chain(&row.also_accepted);
        if let Some(code) = codes.find(|code| !known(code)) {
            return Err(RowFault::UnknownCode {
                line,
                code: code.clone(),
            });
        }
        rows.push(row);
    }
    if rows.is_empty() {
        return Err(RowFault::Empty);
    }
    Ok(rows)
}

fn known(code: &str) -> bool {
    in_catalogue(code) || fields().iter().any(|field| field.code == code)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::{RowFault, read};

    #[test]
    fn rows_are_read_one_a_line() {
        let rows = read(
            "\u{feff}{\"text\":\"a\",\"topics\":[\"dat-dai\"],\"source\":\"x\"}\r\n\n\
             {\"text\":\"b\",\"topics\":[\"ha_tang\"],\"also_accepted\":[\"gpmb\"]}\n",
        )
        .unwrap();
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0].topics, ["dat-dai"]);
        assert_eq!(rows[1].also_accepted, ["gpmb"]);
    }

    #[test]
    fn a_fault_names_its_line() {
        let good = "{\"text\":\"a\",\"topics\":[\"dat-dai\"]}\n";
        for (bad, wanted) in [
            ("{", "line 2: EOF"),
            ("{\"text\":\"a\"}", "line 2: missing field `topics`"),
            ("{\"text\":\"a\",\"topics\":[]}", "line 2: no topics"),
            (
                "{\"text\":\"a\",\"topics\":[\"dat_dai\"],\"also_accepted\":[\"dat\"]}",
                "line 2: unknown code dat",
            ),
        ] {
            let fault = read(&format!("{good}{bad}")).unwrap_err().to_string();
            assert!(fault.starts_with(wanted), "{fault}");
        }
        assert_eq!(read("\n"), Err(RowFault::Empty));
    }
}
