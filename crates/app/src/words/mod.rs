//! The ward's words: abbreviations written out when an opinion is closed, formulas kept ready,
//! the short form proposed, spelling and capitals looked over at review (docs/words.md).

mod gist;
mod lists;
mod marks;
mod write_out;

pub(crate) use marks::of_session as marks_of;
pub use marks::{MarkedText, TextMark};
pub use write_out::WrittenOpinion;
pub(crate) use write_out::of_session as written_of;
