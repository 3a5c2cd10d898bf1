//! Asking the index.

use super::entry::Tag;
use super::words::{Form, forms, unpack};
use super::write::{List, OPINIONS, PEOPLE, SESSIONS, first_number};
use crate::error::StoreError;
use chrono::{Days, NaiveDate};
use gandan_domain::text::needle::{Fit, Needle, Term, Worth, find_into};
use rusqlite::{Connection, OptionalExtension, params};
use std::cmp::Ordering;
use std::fmt::Write as _;

/// So many opinions are ranked by relevance; of more, the newest come first.
pub const RANKED: u32 = 2000;

/// Terms that `SQLite` is asked for; any beyond are looked for in what it finds.
const TERMS: usize = 24;

/// A word being typed that stands for more words than this is looked for in what the other terms
/// find, as long as they find no more than `LOOSE` entries.
const MANY: usize = 12;
const LOOSE: usize = 4000;

/// What is asked of opinions. Everything in it must hold.
#[derive(Debug, Default)]
pub struct Ask<'a> {
    /// In the text.
    pub terms: &'a [Term],
    /// One of each list.
    pub tags: Vec<Vec<Tag>>,
    /// Words of the speaker's name.
    pub speaker: Vec<Needle>,
    /// Said at a session of this day or later.
    pub from: Option<NaiveDate>,
    /// Said at a session of this day or earlier.
    pub to: Option<NaiveDate>,
}

/// Opinions found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The first of them, by id: by relevance up to [`RANKED`], the newest first beyond.
    pub ids: Vec<String>,
    /// How many there are; where `more` is set, at least so many.
    pub total: u32,
    /// Whether counting stopped.
    pub more: bool,
}

/// Finds opinions, `limit` of them at most. `exact` = count them all, however many.
pub fn opinions(
    conn: &Connection,
    ask: &Ask<'_>,
    limit: u32,
    exact: bool,
) -> Result<Found, StoreError> {
    let Some(plan) = Plan::new(conn, ask)? else {
        return Ok(Found::default());
    };
    let enough = if exact {
        usize::MAX
    } else {
        RANKED.max(limit) as usize
    };
    let mut hits = None;
    if let Some(without) = &plan.without_loose {
        hits = plan.run(conn, without, enough, LOOSE)?;
    } else if plan.sure {
        // Mostly there are too many to be ranked, and then their words need not be read.
        let numbers = plan.numbers(conn, enough)?;
        hits = Some(plan.weighed(conn, &numbers)?);
    }
    let mut hits = match hits {
        Some(hits) => hits,
        None => plan
            .run(conn, &plan.all, enough, usize::MAX)?
            .unwrap_or_default(),
    };
    let more = hits.len() > enough;
    hits.truncate(enough);
    let total = u32::try_from(hits.len()).unwrap_or(u32::MAX);
    if total <= RANKED && !more {
        hits.sort_by(|a, b| {
            let by_worth = b.1.partial_cmp(&a.1).unwrap_or(Ordering::Equal);
            by_worth.then(b.0.cmp(&a.0))
        });
    }
    hits.truncate(limit as usize);
    let mut id = conn.prepare_cached("SELECT opinion_id FROM search_opinions WHERE number = ?1")?;
    Ok(Found {
        ids: hits
            .iter()
            .map(|(number, _)| id.query_row([number], |row| row.get(0)))
            .collect::<Result<_, _>>()?,
        total,
        more,
    })
}

/// The newest people whose names may have all these words, in one of these tổ dân phố.
pub fn people(conn: &Connection, ask: &Ask<'_>, limit: u32) -> Result<Vec<String>, StoreError> {
    let mut parts = Parts::default();
    let Some(()) = parts.terms(conn, "name", ask.terms)? else {
        return Ok(Vec::new());
    };
    let Some(()) = parts.name(conn, "name", &ask.speaker)? else {
        return Ok(Vec::new());
    };
    let Some(()) = parts.tags(conn, &ask.tags)? else {
        return Ok(Vec::new());
    };
    newest(conn, PEOPLE, &parts, ask, limit)
}

/// The newest sessions whose titles and places may have all these words.
pub fn sessions(conn: &Connection, ask: &Ask<'_>, limit: u32) -> Result<Vec<String>, StoreError> {
    let mut parts = Parts::default();
    let Some(()) = parts.terms(conn, "{title place}", ask.terms)? else {
        return Ok(Vec::new());
    };
    newest(conn, SESSIONS, &parts, ask, limit)
}

/// Whether anyone who can be found has a name with all these words.
pub fn speaks(conn: &Connection, name: &[Needle]) -> Result<bool, StoreError> {
    let ask = Ask {
        speaker: name.to_vec(),
        ..Ask::default()
    };
    Ok(!people(conn, &ask, 1)?.is_empty())
}

/// The tổ dân phố that opinions or people were ever of, by name.
pub fn groups(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT value FROM search_tags WHERE kind = 'group' ORDER BY value")?;
    let names = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(names)
}

/// How many opinions have a tag.
pub fn uses(conn: &Connection, tag: &Tag) -> Result<u32, StoreError> {
    let (kind, value) = tag.columns();
    let uses = conn
        .prepare_cached("SELECT uses FROM search_tags WHERE kind = ?1 AND value = ?2")?
        .query_row([kind, value], |row| row.get(0))
        .optional()?;
    Ok(uses.unwrap_or_default())
}

/// Numbers of the days asked for: from, and before.
fn span(ask: &Ask<'_>) -> (i64, i64) {
    let from = ask.from.map_or(0, first_number);
    let before = ask
        .to
        .and_then(|day| day.checked_add_days(Days::new(1)))
        .map_or(i64::MAX, first_number);
    (from, before)
}

fn newest(
    conn: &Connection,
    list: List,
    parts: &Parts,
    ask: &Ask<'_>,
    limit: u32,
) -> Result<Vec<String>, StoreError> {
    let List { rows, key, text } = list;
    let (from, before) = span(ask);
    let expression = parts.expression();
    let sql = if expression.is_empty() {
        format!(
            "SELECT {key} FROM {rows} WHERE ?1 = '' AND number >= ?2 AND number < ?3
             ORDER BY number DESC LIMIT ?4"
        )
    } else {
        format!(
            "SELECT r.{key} FROM {text} AS t CROSS JOIN {rows} AS r ON r.number = t.rowid
             WHERE {text} MATCH ?1 AND t.rowid >= ?2 AND t.rowid < ?3
             ORDER BY t.rowid DESC LIMIT ?4"
        )
    };
    let mut statement = conn.prepare_cached(&sql)?;
    let ids = statement
        .query_map(params![expression, from, before, limit], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(ids)
}

/// Conditions as FTS5 takes them. Whatever is in them is letters, digits and "#", in quotes.
#[derive(Default, Clone)]
struct Parts(Vec<String>);

impl Parts {
    fn expression(&self) -> String {
        self.0.join(" AND ")
    }

    /// The terms in a column, or `None` where a word was never met. Of several words in a row
    /// the entries found are more than those that have them in a row as typed.
    fn terms(
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
    fn row(&mut self, column: &str, term: &Term) {
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

    fn name(
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

    fn tags(&mut self, conn: &Connection, tags: &[Vec<Tag>]) -> Result<Option<()>, StoreError> {
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
fn tokens(needle: &Needle, forms: &[Form]) -> Vec<String> {
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

fn any(column: &str, tokens: &[String]) -> String {
    let mut text = format!("{column}:(");
    for (n, token) in tokens.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = write!(text, "{}\"{token}\"", if n > 0 { " OR " } else { "" });
    }
    text.push(')');
    text
}

/// A question to the opinions, ready to be asked.
struct Plan<'a> {
    ask: &'a Ask<'a>,
    /// All conditions, for FTS5.
    all: String,
    /// The same without words that stand for very many.
    without_loose: Option<String>,
    /// Whether all that FTS5 finds is what was asked for.
    sure: bool,
    /// By term and needle: which words are it, by number, and how well.
    fits: Vec<Vec<Vec<u8>>>,
}

const SAME: u8 = 1;
const WHOLE: u8 = 2;
const FITS: u8 = 4;

impl<'a> Plan<'a> {
    /// `None` where nothing can be found.
    fn new(conn: &Connection, ask: &'a Ask<'a>) -> Result<Option<Self>, StoreError> {
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
    fn numbers(&self, conn: &Connection, enough: usize) -> Result<Vec<i64>, StoreError> {
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
    fn weighed(&self, conn: &Connection, numbers: &[i64]) -> Result<Vec<(i64, Worth)>, StoreError> {
        if numbers.len() > RANKED as usize || self.ask.terms.is_empty() {
            let unranked = |number: &i64| (*number, Worth::default());
            return Ok(numbers.iter().map(unranked).collect());
        }
        let sql = format!("SELECT words FROM {} WHERE number = ?1", OPINIONS.rows);
        let mut statement = conn.prepare_cached(&sql)?;
        let (mut ids, mut places) = (Vec::new(), Vec::new());
        let mut hits = Vec::with_capacity(numbers.len());
        for number in numbers {
            statement.query_row([number], |row| {
                unpack(row.get_ref(0)?.as_blob()?, &mut ids);
                Ok(())
            })?;
            let worth = self.weigh(&ids, &mut places);
            hits.extend(worth.map(|worth| (*number, worth)));
        }
        Ok(hits)
    }

    /// Runs through what an expression finds, the newest first, until more than `enough` hold;
    /// `None` where more than `most` were looked at.
    fn run(
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
            if looked_at == most {
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
