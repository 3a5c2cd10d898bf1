//! Writing the index: entries are put in, replaced, taken out, always from the tables as they
//! stand in the same transaction.

use super::entry::{self, Head, Said, Tag, column};
use super::words::{Known, pack};
use crate::error::StoreError;
use chrono::NaiveDate;
use gandan_domain::text::words;
use rusqlite::{Connection, OptionalExtension, params};

/// Bits of a number that count the entries of one day.
const OF_A_DAY: u32 = 20;

/// A list of the index with its full-text table.
#[derive(Debug, Clone, Copy)]
pub(super) struct List {
    pub rows: &'static str,
    pub key: &'static str,
    pub text: &'static str,
}

pub(super) const OPINIONS: List = List {
    rows: "search_opinions",
    key: "opinion_id",
    text: "search_text",
};
pub(super) const PEOPLE: List = List {
    rows: "search_people",
    key: "attendee_id",
    text: "search_names",
};
pub(super) const SESSIONS: List = List {
    rows: "search_sessions",
    key: "session_id",
    text: "search_heads",
};

/// The first number of a day.
pub(super) fn first_number(day: NaiveDate) -> i64 {
    let since = NaiveDate::from_ymd_opt(1900, 1, 1).map_or(0, |from| (day - from).num_days());
    since.max(0) << OF_A_DAY
}

/// The day a number stands for, as its first number.
fn day_of(number: i64) -> i64 {
    number >> OF_A_DAY << OF_A_DAY
}

/// A text waiting to be written, so that a batch goes in by ascending numbers: `SQLite` gathers
/// those in memory, any other order makes it write each time.
struct Waiting {
    number: i64,
    columns: [String; 3],
}

/// One run of changes to the index.
pub(super) struct Batch<'c> {
    conn: &'c Connection,
    known: &'c mut Known,
    opinions: Vec<Waiting>,
    people: Vec<Waiting>,
    sessions: Vec<Waiting>,
}

impl<'c> Batch<'c> {
    pub(super) fn new(conn: &'c Connection, known: &'c mut Known) -> Self {
        Self {
            conn,
            known,
            opinions: Vec::new(),
            people: Vec::new(),
            sessions: Vec::new(),
        }
    }

    /// Brings an opinion's entry up to date.
    pub(super) fn opinion(&mut self, id: &str) -> Result<(), StoreError> {
        let old = self
            .conn
            .prepare_cached(
                "SELECT number, digest, tags FROM search_opinions WHERE opinion_id = ?1",
            )?
            .query_row([id], |row| {
                Ok((row.get(0)?, row.get::<_, i64>(1)?, row.get::<_, String>(2)?))
            })
            .optional()?;
        let new = entry::said(self.conn, id)?;
        let digest = new.as_ref().map(Said::digest);
        if old.as_ref().map(|(_, digest, _)| *digest) == digest {
            return Ok(());
        }
        let mut had = None;
        if let Some((number, _, tags)) = old {
            for tag in tags.split(' ').filter(|tag| !tag.is_empty()) {
                self.use_tag(tag, -1)?;
            }
            self.take_out(OPINIONS, number)?;
            had = Some(number);
        }
        let (Some(new), Some(digest)) = (new, digest) else {
            return Ok(());
        };
        let number = self.number(OPINIONS, new.day, had)?;
        let said = words(&new.text);
        let ids: Vec<u32> = said
            .iter()
            .map(|word| self.known.id(self.conn, word))
            .collect::<Result<_, _>>()?;
        let speaker = self.name(&new.speaker)?;
        let (mut list, mut tokens) = (String::new(), String::new());
        for tag in &new.tags {
            let tag = self.tag(tag)?;
            self.use_tag(&tag, 1)?;
            list.push_str(&tag);
            list.push(' ');
            tokens.push('#');
            tokens.push_str(&tag);
            tokens.push(' ');
        }
        self.conn
            .prepare_cached(
                "INSERT INTO search_opinions (number, opinion_id, digest, tags, words)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![number, id, digest, list.trim_end(), pack(&ids)])?;
        self.opinions.push(Waiting {
            number,
            columns: [column(&said), speaker, tokens],
        });
        Ok(())
    }

    /// Brings a person's entry up to date.
    pub(super) fn person(&mut self, id: &str) -> Result<(), StoreError> {
        let new = entry::person(self.conn, id)?;
        let Some((number, new)) = self.head(PEOPLE, id, new)? else {
            return Ok(());
        };
        let group = match new.second.as_str() {
            "" => String::new(),
            name => format!("#{}", self.tag(&Tag::Group(name.to_owned()))?),
        };
        let columns = [self.name(&new.first)?, group, String::new()];
        self.people.push(Waiting { number, columns });
        Ok(())
    }

    /// Brings a session's entry up to date.
    pub(super) fn session(&mut self, id: &str) -> Result<(), StoreError> {
        let new = entry::session(self.conn, id)?;
        let Some((number, new)) = self.head(SESSIONS, id, new)? else {
            return Ok(());
        };
        let columns = [
            self.name(&new.first)?,
            self.name(&new.second)?,
            String::new(),
        ];
        self.sessions.push(Waiting { number, columns });
        Ok(())
    }

    /// Writes what waits.
    pub(super) fn finish(&mut self) -> Result<(), StoreError> {
        for (list, waiting, columns) in [
            (OPINIONS, &mut self.opinions, "said, who, tags"),
            (PEOPLE, &mut self.people, "name, tags"),
            (SESSIONS, &mut self.sessions, "title, place"),
        ] {
            waiting.sort_unstable_by_key(|w| w.number);
            let three = columns.matches(',').count() == 2;
            let sql = format!(
                "INSERT INTO {} (rowid, {columns}) VALUES (?1, ?2, ?3{})",
                list.text,
                if three { ", ?4" } else { "" }
            );
            for Waiting { number, columns } in waiting.drain(..) {
                let mut statement = self.conn.prepare_cached(&sql)?;
                let [first, second, third] = columns;
                if three {
                    statement.execute(params![number, first, second, third])?;
                } else {
                    statement.execute(params![number, first, second])?;
                }
            }
        }
        Ok(())
    }

    /// Replaces the row of a person or a session; the number to write its text under, if it is to
    /// be written.
    fn head(
        &mut self,
        list: List,
        id: &str,
        new: Option<Head>,
    ) -> Result<Option<(i64, Head)>, StoreError> {
        let List { rows, key, .. } = list;
        let sql = format!("SELECT number, digest FROM {rows} WHERE {key} = ?1");
        let old: Option<(i64, i64)> = self
            .conn
            .prepare_cached(&sql)?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let digest = new.as_ref().map(Head::digest);
        if old.map(|(_, digest)| digest) == digest {
            return Ok(None);
        }
        if let Some((number, _)) = old {
            self.take_out(list, number)?;
        }
        let (Some(new), Some(digest)) = (new, digest) else {
            return Ok(None);
        };
        let number = self.number(list, new.day, old.map(|(number, _)| number))?;
        let sql = format!("INSERT INTO {rows} (number, {key}, digest) VALUES (?1, ?2, ?3)");
        self.conn
            .prepare_cached(&sql)?
            .execute(params![number, id, digest])?;
        Ok(Some((number, new)))
    }

    fn take_out(&self, list: List, number: i64) -> Result<(), StoreError> {
        for (table, column) in [(list.rows, "number"), (list.text, "rowid")] {
            let sql = format!("DELETE FROM {table} WHERE {column} = ?1");
            self.conn.prepare_cached(&sql)?.execute([number])?;
        }
        Ok(())
    }

    /// A free number of a day: the one it had, or else the next. A day that is full goes on in
    /// the next one.
    fn number(&self, list: List, day: NaiveDate, before: Option<i64>) -> Result<i64, StoreError> {
        let mut first = first_number(day);
        if let Some(before) = before.filter(|before| day_of(*before) == first) {
            return Ok(before);
        }
        let sql = format!(
            "SELECT max(number) FROM {} WHERE number >= ?1 AND number < ?2",
            list.rows
        );
        loop {
            let next = first + (1 << OF_A_DAY);
            let highest: Option<i64> = self
                .conn
                .prepare_cached(&sql)?
                .query_row([first, next], |row| row.get(0))?;
            match highest {
                None => return Ok(first),
                Some(highest) if highest + 1 < next => return Ok(highest + 1),
                Some(_) => first = next,
            }
        }
    }

    /// The column of a name; its words become known.
    fn name(&mut self, name: &str) -> Result<String, StoreError> {
        let found = words(name);
        for word in &found {
            self.known.id(self.conn, word)?;
        }
        Ok(column(&found))
    }

    /// The number of a tag, a new one if need be.
    fn tag(&self, tag: &Tag) -> Result<String, StoreError> {
        let (kind, value) = tag.columns();
        let id: Option<i64> = self
            .conn
            .prepare_cached("SELECT id FROM search_tags WHERE kind = ?1 AND value = ?2")?
            .query_row([kind, value], |row| row.get(0))
            .optional()?;
        let id = match id {
            Some(id) => id,
            None => self
                .conn
                .prepare_cached(
                    "INSERT INTO search_tags (kind, value, uses) VALUES (?1, ?2, 0) RETURNING id",
                )?
                .query_row([kind, value], |row| row.get(0))?,
        };
        Ok(id.to_string())
    }

    fn use_tag(&self, id: &str, by: i64) -> Result<(), StoreError> {
        self.conn
            .prepare_cached("UPDATE search_tags SET uses = uses + ?2 WHERE id = ?1")?
            .execute(params![id, by])?;
        Ok(())
    }
}
