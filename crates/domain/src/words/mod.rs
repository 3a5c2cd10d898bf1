//! The ward's words: abbreviations written out, formulas kept ready, the short form proposed,
//! spelling and capitals looked over (docs/words.md). Pure; places are counted in UTF-16 code
//! units, as the window counts them.

mod expand;
mod gist;
mod marks;
mod starting;
mod syllable;

pub use expand::{
    Abbreviation, Refused, WrittenOut, WrittenPlace, as_typed, carried, refused, write_out,
};
pub use gist::propose as propose_gist;
pub use marks::{MarkKind, SpellingMark, marks};
pub use starting::{
    TextModule, abbreviations as starting_abbreviations, modules as starting_modules,
};
pub use syllable::{is_syllable, mended};

/// The place of a byte in UTF-16 code units.
fn units(text: &str, byte: usize) -> u32 {
    let before = text.get(..byte).unwrap_or(text);
    u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// The byte where a place counted in UTF-16 code units begins.
fn byte(text: &str, at: u32) -> usize {
    let mut seen = 0_u32;
    for (byte, c) in text.char_indices() {
        if seen >= at {
            return byte;
        }
        seen += u32::try_from(c.len_utf16()).unwrap_or(1);
    }
    text.len()
}

/// The text with its first letter a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
