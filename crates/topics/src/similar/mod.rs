//! Which opinions say the same: how alike two are, and the ones most like a text.

mod digest;
mod index;
mod matters;
mod score;
mod table;
mod words;

pub use index::{Found, Index};
pub use score::{SHOWN, SIGNS, signs, similarity};

/// What was said, with whatever tells one matter from another.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said<'a> {
    /// As said.
    pub text: &'a str,
    /// Tổ dân phố concerned.
    pub group: Option<&'a str>,
    /// Place concerned.
    pub location: Option<&'a str>,
    /// The speaker's name.
    pub speaker: Option<&'a str>,
}
