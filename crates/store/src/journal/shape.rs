//! The journaled tables as the file has them: columns, keys, references.

use crate::error::StoreError;
use rusqlite::Connection;
use std::collections::HashMap;

/// Tables whose changes are no acts: the journal itself, what is being typed, what the
/// room screen shows, and the search index.
const NOT_JOURNALED: &[&str] = &[
    "journal",
    "drafts",
    "room",
    "search_words",
    "search_tags",
    "search_opinions",
    "search_people",
    "search_sessions",
    "search_due",
    "search_state",
];

/// A journaled table: its columns and its primary key.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub name: String,
    pub columns: Vec<String>,
    pub key: Vec<String>,
    /// Columns of any table that refer to a row of this one.
    pub referrers: Vec<String>,
}

/// The journaled tables by name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shape(HashMap<String, Table>);

impl Shape {
    /// A journaled table. An entry that names another is not ours.
    pub(crate) fn table(&self, name: &str) -> Result<&Table, StoreError> {
        self.0
            .get(name)
            .ok_or_else(|| StoreError::Unreadable(format!("the journal names a table {name}")))
    }

    /// All of them, in no order.
    pub(crate) fn tables(&self) -> impl Iterator<Item = &Table> {
        self.0.values()
    }

    /// Reads the shape off the file.
    pub(crate) fn read(conn: &Connection) -> Result<Self, StoreError> {
        let mut shape = Self::default();
        let mut statement = conn.prepare(
            "SELECT t.name, c.name, c.pk FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c
             WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             ORDER BY t.name, c.cid",
        )?;
        let mut rows = statement.query([])?;
        let mut keys: HashMap<String, Vec<(i64, String)>> = HashMap::new();
        while let Some(row) = rows.next()? {
            let (name, column, pk): (String, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            if NOT_JOURNALED.contains(&name.as_str()) {
                continue;
            }
            if pk > 0 {
                let key = keys.entry(name.clone()).or_default();
                key.push((pk, column.clone()));
            }
            shape
                .0
                .entry(name.clone())
                .or_insert_with(|| Table {
                    name,
                    columns: Vec::new(),
                    key: Vec::new(),
                    referrers: Vec::new(),
                })
                .columns
                .push(column);
        }
        for (name, mut key) in keys {
            key.sort();
            if let Some(table) = shape.0.get_mut(&name) {
                table.key = key.into_iter().map(|(_, column)| column).collect();
            }
        }
        let mut statement = conn.prepare(
            "SELECT DISTINCT k.\"table\", k.\"from\"
             FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS k
             WHERE t.schema = 'main' ORDER BY 1, 2",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if let Some(parent) = shape.0.get_mut(&row.get::<_, String>(0)?) {
                parent.referrers.push(row.get(1)?);
            }
        }
        Ok(shape)
    }
}
