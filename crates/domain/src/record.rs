//! A finished record: one session with all that belongs to it, as papers and files need it.

use crate::{Answer, Attendee, CarriedLine, Conclusion, Opinion, Session, Topic};

/// One session with all that belongs to it. Opinions stand in spoken order; `topics` holds at
/// least every topic the opinions use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The head.
    pub session: Session,
    /// People, in the order they were entered.
    pub attendees: Vec<Attendee>,
    /// Opinions in spoken order.
    pub opinions: Vec<Opinion>,
    /// Answers in the order given.
    pub answers: Vec<Answer>,
    /// The chair's conclusions in order.
    pub conclusions: Vec<Conclusion>,
    /// What was done here about opinions of earlier sessions, in the order it was done. Not in
    /// session files.
    pub carried: Vec<CarriedLine>,
    /// Topics known to the ward that the opinions use.
    pub topics: Vec<Topic>,
}

impl Record {
    /// The attendee with this id.
    pub fn attendee(&self, id: &str) -> Option<&Attendee> {
        self.attendees.iter().find(|a| a.id == id)
    }

    /// Answers that cover an opinion, in the order given.
    pub fn answers_to<'a>(&'a self, opinion: &'a str) -> impl Iterator<Item = &'a Answer> {
        self.answers
            .iter()
            .filter(move |a| a.opinions.iter().any(|o| o == opinion))
    }
}
