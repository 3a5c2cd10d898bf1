//! The transaction a write runs in.

use rusqlite::Connection;
use std::ops::Deref;

/// An open transaction of the writer. Reads of the table modules accept it as a connection.
#[derive(Debug)]
pub struct Tx<'c> {
    conn: &'c Connection,
}

impl<'c> Tx<'c> {
    pub(crate) fn new(conn: &'c Connection) -> Self {
        Self { conn }
    }

    /// The connection, for reads inside the transaction.
    pub fn conn(&self) -> &Connection {
        self.conn
    }
}

impl Deref for Tx<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.conn
    }
}
