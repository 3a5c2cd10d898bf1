//! Sessions as files: import and export, and the check of the data folder that goes with them.

mod check;
mod export;
mod fault;
mod import;

#[cfg(test)]
mod tests;

pub use check::DataCheck;
pub use export::{read_file, write_file};
pub use import::Imported;
pub(crate) use import::add;

use crate::Done;
use crate::follow_up::calendar;
use gandan_domain::Topic;
use gandan_domain::calendar::Calendar;
use gandan_domain::session_file::Surroundings;
use gandan_store::{Connection, topics};

/// The ward's side of a file: its topics and its calendar.
struct House {
    topics: Vec<Topic>,
    calendar: Calendar,
}

impl House {
    fn load(conn: &Connection) -> Done<Self> {
        Ok(Self {
            topics: topics::list(conn)?,
            calendar: calendar(conn)?,
        })
    }

    fn around(&self) -> Surroundings<'_> {
        Surroundings {
            topics: &self.topics,
            calendar: &self.calendar,
            in_catalogue: &gandan_topics::in_catalogue,
        }
    }
}
