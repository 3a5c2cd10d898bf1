//! Nouns and rules of a contact session between a ward's leaders and its citizens.
//!
//! No I/O, no SQL, no clock, no randomness: whoever calls brings the time and the ids.
//! Convention for texts: where a type says `Option<String>` absent is `None`; in the small
//! value structs a form edits row by row (chairs, secretaries …) an empty text means "not given".

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod answer;
pub mod attendee;
pub mod calendar;
pub mod carry;
pub mod check;
pub mod conclusion;
pub mod counts;
pub mod deadline;
pub mod follow_up;
pub mod hall;
pub mod opinion;
pub mod order;
pub mod person;
pub mod record;
pub mod session;
pub mod session_file;
#[cfg(test)]
mod testing;
pub mod text;
pub mod title;
pub mod topic;
pub mod unit;
pub mod ward;
pub mod words;

pub use answer::{Answer, Outcome};
pub use attendee::{Attendee, Capacity, Form};
pub use carry::{CarriedHow, CarriedLine};
pub use conclusion::Conclusion;
pub use follow_up::{Due, FollowUp, FollowUpStatus};
pub use opinion::{Authority, Channel, Opinion, OpinionKind};
pub use person::Person;
pub use record::Record;
pub use session::{
    Chair, Households, Mode, Present, Secretary, Session, SessionKind, Signer, Vote,
};
pub use topic::Topic;
pub use unit::Unit;
pub use ward::{Issuer, Ward, WardKind};

/// An instant as the ward's wall clock shows it (Vietnam has one zone, +07:00, no summer time).
pub type Instant = chrono::DateTime<chrono::FixedOffset>;
