//! Which opinions say the same: how alike two are, and the ones most like a text.

mod index;
mod score;

pub use index::{Found, Index};
pub use score::{SHOWN, similarity};

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
