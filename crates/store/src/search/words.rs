//! The words of the index by number, and how a text is kept as numbers.

use crate::error::StoreError;
use gandan_domain::text::Word;
use gandan_domain::text::needle::Needle;
use rusqlite::{Connection, OptionalExtension};
use std::collections::HashMap;

/// Numbers of words the writer has met, so that it rarely asks.
#[derive(Debug, Default)]
pub(crate) struct Known(HashMap<String, u32>);

/// Words remembered at most; a ward's speech has some ten thousand.
const REMEMBERED: usize = 50_000;

impl Known {
    /// Forgets what may not have been committed.
    pub(crate) fn forget(&mut self) {
        self.0.clear();
    }

    /// The number of a word, a new one if need be.
    pub(super) fn id(&mut self, conn: &Connection, word: &Word) -> Result<u32, StoreError> {
        if let Some(id) = self.0.get(&word.marked) {
            return Ok(*id);
        }
        let found = conn
            .prepare_cached("SELECT id FROM search_words WHERE marked = ?1")?
            .query_row([&word.marked], |row| row.get(0))
            .optional()?;
        let id = match found {
            Some(id) => id,
            None => conn
                .prepare_cached(
                    "INSERT INTO search_words (plain, marked) VALUES (?1, ?2) RETURNING id",
                )?
                .query_row([&word.plain, &word.marked], |row| row.get(0))?,
        };
        if self.0.len() >= REMEMBERED {
            self.0.clear();
        }
        self.0.insert(word.marked.clone(), id);
        Ok(id)
    }
}

/// A known word that is what was looked for.
#[derive(Debug, Clone)]
pub(super) struct Form {
    pub id: u32,
    pub plain: String,
    pub marked: String,
    /// Spelt as typed, a whole word.
    pub same: bool,
    pub whole: bool,
}

/// The known words that a needle means.
pub(super) fn forms(conn: &Connection, needle: &Needle) -> Result<Vec<Form>, StoreError> {
    let sql = if needle.prefix {
        "SELECT id, plain, marked FROM search_words WHERE plain >= ?1 AND plain < ?2"
    } else {
        "SELECT id, plain, marked FROM search_words WHERE plain = ?1 AND ?2 IS NOT NULL"
    };
    let mut statement = conn.prepare_cached(sql)?;
    // Everything that begins with the plain form sorts before it with the last letter there is.
    let beyond = format!("{}\u{10ffff}", needle.plain);
    let mut rows = statement.query([&needle.plain, &beyond])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, plain, marked): (u32, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if let Some(fit) = needle.fit_keys(&plain, &marked) {
            found.push(Form {
                id,
                plain,
                marked,
                same: fit.same,
                whole: fit.whole,
            });
        }
    }
    Ok(found)
}

/// Numbers as LEB128.
pub(super) fn pack(ids: &[u32]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(ids.len() * 2);
    for id in ids {
        let mut left = *id;
        while left >= 0x80 {
            bytes.push((left & 0x7f) as u8 | 0x80);
            left >>= 7;
        }
        bytes.push((left & 0x7f) as u8);
    }
    bytes
}

/// Reads LEB128 into a list, which is emptied first.
pub(super) fn unpack(bytes: &[u8], ids: &mut Vec<u32>) {
    ids.clear();
    let (mut id, mut shift) = (0_u32, 0);
    for byte in bytes {
        id |= u32::from(byte & 0x7f)
            .checked_shl(shift)
            .unwrap_or_default();
        shift += 7;
        if byte & 0x80 == 0 {
            ids.push(id);
            (id, shift) = (0, 0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{pack, unpack};

    #[test]
    fn numbers_come_back() {
        let ids = [0, 1, 127, 128, 16_383, 16_384, 2_097_151, u32::MAX];
        let mut back = vec![9];
        unpack(&pack(&ids), &mut back);
        assert_eq!(back, ids);
        assert_eq!(pack(&ids[..3]).len(), 3, "small numbers are one byte");
    }
}
