//! A finished record in, the bytes of a paper out. Pure: no clock, no disk, no randomness.
//!
//! Two layers: [`paper`] says what is printed (made from a record by [`minutes`]), and a writer
//! per format says how a file holds it; so far there is one, for Word.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod balance;
pub mod decree;
mod error;
mod metrics;
mod minutes;
pub mod paper;
pub mod read;
mod word;

pub use decree::PageMargins;
pub use error::DocumentError;
pub use minutes::{MinutesOptions, minutes, minutes_paper};
