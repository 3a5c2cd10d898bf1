//! The usual way, to compare with: FTS5 as it comes, ranked by bm25, no Vietnamese in it.

use gandan_domain::text::words;
use rusqlite::Connection;
use std::collections::HashMap;
use std::error::Error;
use std::path::Path;

/// A file with the same texts in an ordinary FTS5 table.
pub struct Plain {
    conn: Connection,
    rows: u32,
    frequent: HashMap<String, u32>,
}

impl Plain {
    /// Copies the texts of our file.
    pub fn build(file: &Path, ours: &Path) -> Result<Self, Box<dyn Error>> {
        let conn = Connection::open(file)?;
        conn.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;
             CREATE VIRTUAL TABLE plain USING fts5 (text);",
        )?;
        conn.execute("ATTACH ?1 AS ours", [ours.to_string_lossy()])?;
        conn.execute_batch(
            "INSERT INTO plain (text) SELECT text FROM ours.opinions;
             INSERT INTO plain (plain) VALUES ('optimize');
             CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, plain, row);",
        )?;
        let rows = conn.query_row("SELECT count(*) FROM ours.opinions", [], |row| row.get(0))?;
        let mut statement = conn.prepare("SELECT term, doc FROM temp.words WHERE doc > ?1")?;
        let frequent = statement
            .query_map([rows / 10], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        drop(statement);
        Ok(Self {
            conn,
            rows,
            frequent,
        })
    }

    /// Whether a question has a word that more than a tenth of the texts have: its table of words
    /// has no marks, but đ.
    pub fn is_frequent(&self, query: &str) -> bool {
        words(&bare(query)).iter().any(|word| {
            let with_d = word.marked.chars().any(|c| c == 'đ');
            let key = if with_d {
                word.plain.replacen('d', "đ", 1)
            } else {
                word.plain.clone()
            };
            self.frequent.get(&key).is_some_and(|n| *n > self.rows / 10)
        })
    }

    /// The first twenty by bm25, read; filters are left out.
    pub fn search(&self, query: &str) -> Result<u32, Box<dyn Error>> {
        let text = bare(query);
        let mut asked: Vec<String> = Vec::new();
        for (n, piece) in text.split('"').enumerate() {
            let found: Vec<String> = words(piece).into_iter().map(|w| w.marked).collect();
            if n % 2 == 1 {
                asked.push(format!("\"{}\"", found.join(" ")));
            } else {
                asked.extend(found.iter().map(|w| format!("\"{w}\"")));
            }
        }
        if let Some(last) = asked.last_mut().filter(|_| !text.ends_with('"')) {
            last.push_str(" *");
        }
        if asked.is_empty() {
            return Ok(0);
        }
        let mut statement = self
            .conn
            .prepare_cached("SELECT text FROM plain WHERE plain MATCH ?1 ORDER BY rank LIMIT 20")?;
        let texts: Vec<String> = statement
            .query_map([asked.join(" ")], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(u32::try_from(texts.len())?)
    }
}

/// A question without its filters.
fn bare(query: &str) -> String {
    let mut text = query.to_owned();
    for name in ["chưa trả lời", "chua tra loi"] {
        text = text.replace(name, "");
    }
    let values = [
        ("trạng thái:", &["đã trả lời", "đã giao"][..]),
        ("trang thai:", &["da giai quyet"]),
        ("lĩnh vực:", &["giao thông"]),
    ];
    for (name, values) in values {
        for value in values {
            text = text.replace(&format!("{name}{value}"), "");
        }
    }
    for name in ["lĩnh vực:", "linh vuc:"] {
        text = text.replace(name, "x:");
    }
    let parts = text.split(' ').filter(|part| !part.contains(':'));
    parts.collect::<Vec<_>>().join(" ")
}
