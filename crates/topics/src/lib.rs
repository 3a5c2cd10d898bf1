//! Which topics an opinion can be about: the default catalogue, the suggestion that learns from
//! what the secretary chooses, and how well it does.
//!
//! Everything here is pure: texts and codes in, codes and scores out.

mod catalogue;
pub mod evaluate;
mod explain;
mod features;
mod kinds;
mod learn;
mod masks;
mod model;
mod offers;
mod prior;
mod scores;
mod seed;
mod short;
pub mod similar;
mod svm;
mod words;

pub use catalogue::{
    CatalogueTopic, Field, catalogue, default_topics, field_of, fields, in_catalogue,
};
pub use kinds::{KindCue, kind_cue};
pub use model::{Lesson, Model, Suggestion};
pub use offers::{OFFERED, steady};
pub use short::short_name;
