//! Vietnamese as it is really typed: sentences, the keys a hand presses for them, and what `Unikey` makes of the keys.
mod hand;
mod letter;
mod sentences;
mod syllable;
mod unikey;

pub use hand::{Hand, keys};
pub use sentences::{Sentence, sentences};
pub use unikey::{Stroke, strokes};

/// Stands for the Backspace key.
pub const BACKSPACE: char = '\u{8}';

/// How a keyboard with English letters types Vietnamese.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Marks and tones by letters: "dduwowngf".
    Telex,
    /// Marks and tones by digits: "d9u7o7ng2".
    Vni,
}

impl Method {
    /// Its name as `Unikey`'s settings and our file names have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Telex => "telex",
            Self::Vni => "vni",
        }
    }
}
