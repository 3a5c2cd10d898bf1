//! Conditions in the words of FTS5.

use super::entry::Tag;
use super::words::{Form, forms};
use crate::error::StoreError;
use gandan_domain::text::needle::{Needle, Term};
use rusqlite::{Connection, OptionalExtension};
use std::fmt::Write as _;

/// Terms that `SQLite` is asked for; any beyond are looked for in what it finds.
pub(super) const TERMS: usize = 24;

/// Conditions as FTS5 takes them. Whatever is in them is letters, digits and "#", in quotes.
#[derive(Default, Clone)]
pub(super) struct Parts(pub Vec<String>);

impl Parts {
    pub(super) fn expression(&self) -> String {
        self.0.join(" AND ")
    }

    /// The terms in a column, or `None` where a word was never met. Of several words in a row
    /// the entries found are more than those that have them in a row as typed.
    pub(super) fn terms(
        &mut self,
        conn: &Connection,
        column: &str,
        terms: &[Term],
    ) -> Result<Option<()>, StoreError> {
        for term in terms.iter().take(TERMS) {
            for needle in &term.0 {
                let forms = forms(conn, needle)?;
                if forms.is_empty() {
                    return Ok(None);
                }
                if term.0.len() == 1 || !needle.bare || needle.prefix {
                    self.0.push(any(column, &tokens(needle, &forms)));
                }
            }
            self.row(column, term);
        }
        Ok(Some(()))
    }

    /// The words in a row, without their marks and without one that is still being typed.
    pub(super) fn row(&mut self, column: &str, term: &Term) {
        let finished: Vec<&str> = term
            .0
            .iter()
            .filter(|n| !n.prefix)
            .map(|n| n.plain.as_str())
            .collect();
        if term.0.len() > 1 && !finished.is_empty() {
            self.0.push(format!("{column}:\"{}\"", finished.join(" ")));
        }
    }

    pub(super) fn name(
        &mut self,
        conn: &Connection,
        column: &str,
        name: &[Needle],
    ) -> Result<Option<()>, StoreError> {
        for needle in name {
            let forms = forms(conn, needle)?;
            if forms.is_empty() {
                return Ok(None);
            }
            self.0.push(any(column, &tokens(needle, &forms)));
        }
        Ok(Some(()))
    }

    pub(super) fn tags(
        &mut self,
        conn: &Connection,
        tags: &[Vec<Tag>],
    ) -> Result<Option<()>, StoreError> {
        let mut id =
            conn.prepare_cached("SELECT id FROM search_tags WHERE kind = ?1 AND value = ?2")?;
        for list in tags {
            let mut tokens = Vec::new();
            for tag in list {
                let (kind, value) = tag.columns();
                let found: Option<i64> =
                    id.query_row([kind, value], |row| row.get(0)).optional()?;
                tokens.extend(found.map(|id| format!("#{id}")));
            }
            if tokens.is_empty() {
                return Ok(None);
            }
            self.0.push(any("tags", &tokens));
        }
        Ok(Some(()))
    }
}

/// What stands in the column for any of the words that a needle means.
pub(super) fn tokens(needle: &Needle, forms: &[Form]) -> Vec<String> {
    let mut tokens: Vec<String> = forms
        .iter()
        .map(|form| {
            if needle.bare {
                &form.plain
            } else {
                &form.marked
            }
        })
        .cloned()
        .collect();
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

pub(super) fn any(column: &str, tokens: &[String]) -> String {
    let mut text = format!("{column}:(");
    for (n, token) in tokens.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = write!(text, "{}\"{token}\"", if n > 0 { " OR " } else { "" });
    }
    text.push(')');
    text
}
