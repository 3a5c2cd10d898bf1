//! The only room that knows `SQLite`: one data folder, its tables, its journal, undo, its lock.
//!
//! - [`Store::open`] takes the folder's lock, brings the file up to date and starts the one
//!   writer thread; [`Store::read`] runs on read-only connections beside it.
//! - [`Store::write`] is one named act in one transaction. Every row it changes is journaled
//!   with it, so that [`Store::undo`] and [`Store::redo`] work after a restart.
//! - Each table has one module with its SQL and its mapper: reads take a [`Connection`], writes
//!   a [`Tx`].

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod act;
mod backup;
mod check;
mod connect;
mod error;
mod journal;
mod lock;
mod migrate;
pub mod search;
mod store;
mod tables;
mod touched;
mod tx;
mod value;
mod writer;

pub use act::{Act, ActKind, ActRef, Scope, Subject};
pub use check::{CheckReport, DanglingRow};
pub use error::StoreError;
pub use journal::{PastAct, Tops, Undone};
pub use store::{DB_FILE, Store};
pub use tables::order::Place;
pub use tables::{
    abbreviations, answers, attendees, carried, conclusions, cuts, drafts, groups, holidays,
    lessons, let_stand, modules, officials, opinions, people, queue, read_out, record, room, said,
    same_content, sessions, settings, topics, units, working_days, written_out,
};
pub use touched::{Touched, Written};
pub use tx::Tx;

/// A connection to the data file, as reads get it.
pub use rusqlite::Connection;
