//! What a file is read against: the program's topics and its calendar.

use crate::Topic;
use crate::calendar::Calendar;

/// What a file is read against, and written for.
#[derive(Clone, Copy)]
pub struct Surroundings<'a> {
    /// Every topic the program knows, retired and merged ones too.
    pub topics: &'a [Topic],
    /// The working days that deadlines ("10n") are counted with.
    pub calendar: &'a Calendar,
    /// Whether a code is of the catalogue that every program has; others are written into the
    /// file's own `topics`.
    pub in_catalogue: &'a dyn Fn(&str) -> bool,
}

impl Surroundings<'_> {
    /// The topic with this code.
    pub(super) fn topic(&self, code: &str) -> Option<&Topic> {
        self.topics.iter().find(|t| t.code == code)
    }

    /// Where a code leads: a retired or merged topic to its successor, any other to itself.
    pub(super) fn successor<'c>(&'c self, code: &'c str) -> &'c str {
        let mut here = code;
        // A chain is at most as long as there are topics; a ring of successors ends there too.
        for _ in 0..self.topics.len() {
            match self.topic(here).and_then(|t| t.successor.as_deref()) {
                Some(next) if self.topic(next).is_some() => here = next,
                _ => break,
            }
        }
        here
    }
}
