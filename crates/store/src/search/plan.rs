//! A question to the opinions: what FTS5 is asked, and how what it finds is weighed.

use super::ask::{Ask, RANKED, span};
use super::parts::{Parts, TERMS, any, tokens};
use super::words::{forms, unpack};
use super::write::{List, OPINIONS};
use crate::error::StoreError;
use crate::value::Json;
use gandan_domain::text::needle::{Fit, Worth, find_into};
use rusqlite::{Connection, params};

/// A word being typed that stands for more words than this is looked for in what the other terms
/// find, as long as they find no more than [`LOOSE`] entries.
const MANY: usize = 12;
pub(super) const LOOSE: usize = 4000;
/// Of the first so many at least three quarters must hold: then it is a word that is everywhere.
const FIRST: usize = 400;

/// A question to the opinions, ready to be asked.
pub(super) struct Plan<'a> {
    ask: &'a Ask<'a>,
    /// All conditions, for FTS5.
    pub(super) all: String,
    /// The same without words that stand for very many.
    pub(super) without_loose: Option<String>,
    /// Whether all that FTS5 finds is what was asked for.
    pub(super) sure: bool,
    /// By term and needle: which words are it, by number, and how well.
    fits: Vec<Vec<Vec<u8>>>,
}

const SAME: u8 = 1;
const WHOLE: u8 = 2;
const FITS: u8 = 4;

impl<'a> Plan<'a> {
    /// `None` where nothing can be found.
    pub(super) fn new(conn: &Connection, ask: &'a Ask<'a>) -> Result<Option<Self>, StoreError> {
        let mut parts = Parts::default();
        let Some(()) = parts.tags(conn, &ask.tags)? else {
            return Ok(None);
        };
        let Some(()) = parts.name(conn, "who", &ask.speaker)? else {
            return Ok(None);
        };
        let mut loose = None;
        let mut fits = Vec::new();
        for term in ask.terms {
            let mut of_term = Vec::new();
            for needle in &term.0 {
                let forms = forms(conn, needle)?;
                let Some(last) = forms.iter().map(|f| f.id).max() else {
                    return Ok(None);
                };
                let mut table = vec![0; last as usize + 1];
                for form in &forms {
                    table[form.id as usize] = FITS
                        | if form.same { SAME } else { 0 }
                        | if form.whole { WHOLE } else { 0 };
                }
                of_term.push(table);
                if fits.len() >= TERMS || (term.0.len() > 1 && needle.bare && !needle.prefix) {
                    continue;
                }
                let tokens = tokens(needle, &forms);
                if tokens.len() > MANY && loose.is_none() {
                    loose = Some(any("said", &tokens));
                } else {
                    parts.0.push(any("said", &tokens));
                }
            }
            if fits.len() < TERMS {
                parts.row("said", term);
            }
            fits.push(of_term);
        }
        let without_loose = parts.expression();
        parts.0.extend(loose.clone());
        Ok(Some(Self {
            ask,
            all: parts.expression(),
            sure: ask.terms.len() <= TERMS
                && ask
                    .terms
                    .iter()
                    .all(|t| t.0.len() == 1 || t.0.iter().all(|n| n.bare && !n.prefix)),
            without_loose: (loose.is_some() && !without_loose.is_empty()).then_some(without_loose),
            fits,
        }))
    }

    /// Numbers of the newest that FTS5 finds, one more than `enough` at most.
    pub(super) fn numbers(&self, conn: &Connection, enough: usize) -> Result<Vec<i64>, StoreError> {
        let List { rows, text, .. } = OPINIONS;
        let (from, before) = span(self.ask);
        let sql = if self.all.is_empty() {
            format!(
                "SELECT number FROM {rows} WHERE ?1 = '' AND number >= ?2 AND number < ?3
                 ORDER BY number DESC LIMIT ?4"
            )
        } else {
            format!(
                "SELECT rowid FROM {text} WHERE {text} MATCH ?1 AND rowid >= ?2 AND rowid < ?3
                 ORDER BY rowid DESC LIMIT ?4"
            )
        };
        let limit = i64::try_from(enough).unwrap_or(i64::MAX).saturating_add(1);
        let numbers = conn
            .prepare_cached(&sql)?
            .query_map(params![self.all, from, before, limit], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(numbers)
    }

    /// What these are worth; of more than are ranked nothing.
    pub(super) fn weighed(
        &self,
        conn: &Connection,
        numbers: &[i64],
    ) -> Result<Vec<(i64, Worth)>, StoreError> {
        if numbers.len() > RANKED as usize || self.ask.terms.is_empty() {
            let unranked = |number: &i64| (*number, Worth::default());
            return Ok(numbers.iter().map(unranked).collect());
        }
        // One statement for all of them: starting one for each costs as much again.
        let sql = format!(
            "SELECT o.number, o.words FROM json_each(?1) AS j
             CROSS JOIN {} AS o ON o.number = j.value",
            OPINIONS.rows
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let mut rows = statement.query([Json(numbers)])?;
        let (mut ids, mut places) = (Vec::new(), Vec::new());
        let mut hits = Vec::with_capacity(numbers.len());
        while let Some(row) = rows.next()? {
            let blob = row.get_ref(1)?;
            unpack(blob.as_blob().map_err(rusqlite::Error::from)?, &mut ids);
            if let Some(worth) = self.weigh(&ids, &mut places) {
                hits.push((row.get(0)?, worth));
            }
        }
        Ok(hits)
    }

    /// Runs through what an expression finds, the newest first, until more than `enough` hold;
    /// `None` where more than `most` would have to be looked at.
    pub(super) fn run(
        &self,
        conn: &Connection,
        expression: &str,
        enough: usize,
        most: usize,
    ) -> Result<Option<Vec<(i64, Worth)>>, StoreError> {
        let List { rows, text, .. } = OPINIONS;
        let sql = if expression.is_empty() {
            format!(
                "SELECT number, words FROM {rows}
                 WHERE ?1 = '' AND number >= ?2 AND number < ?3 ORDER BY number DESC"
            )
        } else {
            format!(
                "SELECT o.number, o.words FROM {text} AS t CROSS JOIN {rows} AS o
                     ON o.number = t.rowid
                 WHERE {text} MATCH ?1 AND t.rowid >= ?2 AND t.rowid < ?3
                 ORDER BY t.rowid DESC"
            )
        };
        let (from, before) = span(self.ask);
        let mut statement = conn.prepare_cached(&sql)?;
        let mut found = statement.query(params![expression, from, before])?;
        let (mut ids, mut places) = (Vec::new(), Vec::new());
        let (mut hits, mut looked_at) = (Vec::new(), 0);
        while let Some(row) = found.next()? {
            let rare = looked_at == FIRST && most < usize::MAX && hits.len() * 4 < FIRST * 3;
            if looked_at == most || rare {
                return Ok(None);
            }
            looked_at += 1;
            if !self.ask.terms.is_empty() {
                let blob = row.get_ref(1)?;
                unpack(blob.as_blob().map_err(rusqlite::Error::from)?, &mut ids);
            }
            if let Some(worth) = self.weigh(&ids, &mut places) {
                hits.push((row.get(0)?, worth));
                if hits.len() > enough {
                    break;
                }
            }
        }
        Ok(Some(hits))
    }

    fn weigh(&self, ids: &[u32], places: &mut Vec<[usize; 2]>) -> Option<Worth> {
        let fit = |term: usize, needle: usize, word: usize| {
            let table: &Vec<u8> = self.fits.get(term)?.get(needle)?;
            let flags = *table.get(*ids.get(word)? as usize)?;
            (flags != 0).then_some(Fit {
                same: flags & SAME != 0,
                whole: flags & WHOLE != 0,
            })
        };
        find_into(places, self.ask.terms, ids.len(), fit)
    }
}
