//! Rows in an order of their own: positions with gaps, so that a row moves without touching the
//! others; they are spread anew when a gap is used up.

use crate::error::StoreError;
use crate::tx::Tx;
use rusqlite::{Connection, OptionalExtension, params};

/// Distance between neighbours when rows are spread.
const GAP: i64 = 1024;

/// Where a row goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<'a> {
    /// After all others.
    End,
    /// Before all others.
    First,
    /// Right after the row with this id.
    After(&'a str),
}

/// One sequence of rows: a table, its key, and the session it belongs to if it does to one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sequence<'a> {
    pub table: &'static str,
    pub key: &'static str,
    pub session: Option<&'a str>,
}

impl<'a> Sequence<'a> {
    /// A sequence of one session.
    pub(crate) fn of_session(table: &'static str, session: &'a str) -> Self {
        Self {
            table,
            key: "id",
            session: Some(session),
        }
    }

    /// A sequence of the ward.
    pub(crate) fn of_ward(table: &'static str, key: &'static str) -> Self {
        Self {
            table,
            key,
            session: None,
        }
    }

    /// The condition that picks the sequence; the session is always bound as `?1`.
    fn filter(&self) -> &'static str {
        if self.session.is_some() {
            "session_id = ?1"
        } else {
            "?1 IS NULL"
        }
    }

    /// A position at a place.
    pub(crate) fn position(&self, tx: &Tx<'_>, place: Place<'_>) -> Result<i64, StoreError> {
        if let Some(position) = self.gap(tx, place)? {
            return Ok(position);
        }
        self.spread(tx)?;
        self.gap(tx, place)?
            .ok_or_else(|| StoreError::Refused(format!("no room left in {}", self.table)))
    }

    /// A free position at a place; `None` where the neighbours touch.
    fn gap(&self, conn: &Connection, place: Place<'_>) -> Result<Option<i64>, StoreError> {
        let (table, filter) = (self.table, self.filter());
        let edge = |end: &str| -> Result<Option<i64>, StoreError> {
            let sql = format!("SELECT {end}(position) FROM {table} WHERE {filter}");
            Ok(conn
                .prepare_cached(&sql)?
                .query_row([self.session], |row| row.get(0))?)
        };
        match place {
            Place::End => Ok(Some(edge("max")?.unwrap_or(0) + GAP)),
            Place::First => Ok(Some(edge("min")?.map_or(GAP, |first| first - GAP))),
            Place::After(id) => {
                let before = self.position_of(conn, id)?;
                let sql =
                    format!("SELECT min(position) FROM {table} WHERE {filter} AND position > ?2");
                let after: Option<i64> = conn
                    .prepare_cached(&sql)?
                    .query_row(params![self.session, before], |row| row.get(0))?;
                let after = after.unwrap_or(before + 2 * GAP);
                let middle = before + (after - before) / 2;
                Ok((middle > before).then_some(middle))
            }
        }
    }

    fn position_of(&self, conn: &Connection, id: &str) -> Result<i64, StoreError> {
        let sql = format!(
            "SELECT position FROM {} WHERE {} AND {} = ?2",
            self.table,
            self.filter(),
            self.key
        );
        conn.prepare_cached(&sql)?
            .query_row(params![self.session, id], |row| row.get(0))
            .optional()?
            .ok_or_else(|| StoreError::NoSuchRow {
                table: self.table,
                id: id.to_owned(),
            })
    }

    /// The keys in order.
    pub(crate) fn keys(&self, conn: &Connection) -> Result<Vec<String>, StoreError> {
        let sql = format!(
            "SELECT {key} FROM {} WHERE {} ORDER BY position, {key}",
            self.table,
            self.filter(),
            key = self.key
        );
        let mut statement = conn.prepare_cached(&sql)?;
        let keys = statement
            .query_map([self.session], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(keys)
    }

    /// Moves a row. Moving it behind itself leaves it where it is.
    pub(crate) fn move_to(
        &self,
        tx: &Tx<'_>,
        id: &str,
        place: Place<'_>,
    ) -> Result<(), StoreError> {
        if place == Place::After(id) {
            return Ok(());
        }
        let position = self.position(tx, place)?;
        self.set(tx, id, position)
    }

    fn spread(&self, tx: &Tx<'_>) -> Result<(), StoreError> {
        for (id, n) in self.keys(tx)?.iter().zip(1_i64..) {
            self.set(tx, id, n * GAP)?;
        }
        Ok(())
    }

    fn set(&self, tx: &Tx<'_>, id: &str, position: i64) -> Result<(), StoreError> {
        let sql = format!(
            "UPDATE {} SET position = ?2 WHERE {} = ?1",
            self.table, self.key
        );
        let changed = tx.prepare_cached(&sql)?.execute(params![id, position])?;
        super::one(changed, self.table, id)
    }
}
