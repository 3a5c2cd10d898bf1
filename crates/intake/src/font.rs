//! Old Vietnamese fonts: which coding a font's name means, and text out of that coding.
//!
//! Before Unicode a font drew other letters in the places of Latin-1. ABC's fonts (`.VnTime`, …;
//! coding TCVN3, after TCVN 5712:1993) have one character a letter, and those that end in `H` draw
//! capitals; VNI's (`VNI-Times`, …) write most letters as a vowel and a mark.

use crate::IntakeError;
use std::collections::BTreeSet;

/// What the characters of a run of text mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// Themselves.
    Unicode,
    /// ABC's fonts.
    Tcvn3 {
        /// The font draws capitals.
        capitals: bool,
    },
    /// VNI's fonts.
    Vni,
    /// Another old font, whose coding isn't known.
    Unknown,
}

/// The coding that a font's name means.
pub fn coding_of(font: &str) -> Coding {
    let name = font.trim().to_lowercase();
    if let Some(rest) = name.strip_prefix(".vn") {
        return if rest.is_empty() {
            Coding::Unknown
        } else {
            Coding::Tcvn3 {
                capitals: rest.ends_with('h'),
            }
        };
    }
    if let Some(rest) = name.strip_prefix("vni") {
        // Those two of VNI's own fonts draw another coding.
        let other = rest.contains("internet") || rest.contains("dos");
        return match rest.chars().next() {
            Some('-' | ' ') if !other => Coding::Vni,
            _ => Coding::Unknown,
        };
    }
    // VietWare, VPS, VISCII and nameless copies. `SVN-…`, `VNF-…`, `UTM …`, `UVN …` are Unicode.
    let old = [
        "vntime",
        "vnarial",
        "vntimes",
        "vn-",
        "svntime",
        "svnarial",
        "vps",
        "vi times",
        "vi arial",
        "vnclassic",
        "bk hcm",
    ];
    if old.iter().any(|start| name.starts_with(start)) {
        return Coding::Unknown;
    }
    Coding::Unicode
}

/// Fonts met in one file; turns text into Unicode and remembers what it converted.
#[derive(Debug, Default)]
pub(crate) struct Fonts {
    converted: BTreeSet<String>,
}

impl Fonts {
    /// Text of one run in Unicode.
    ///
    /// # Errors
    /// When letters that aren't ASCII stand in an old font of unknown coding.
    pub(crate) fn read(&mut self, text: &str, font: &str) -> Result<String, IntakeError> {
        let coding = coding_of(font);
        if coding == Coding::Unicode {
            return Ok(text.to_owned());
        }
        let text: String = text.chars().map(symbol).collect();
        let drawn = !text.is_ascii();
        if is_unicode(&text) {
            return Ok(text);
        }
        let read = match coding {
            Coding::Unicode => return Ok(text),
            Coding::Unknown if drawn => return Err(IntakeError::UnknownFont(font.to_owned())),
            Coding::Unknown => text.clone(),
            Coding::Tcvn3 { capitals } => from_tcvn3(&text, capitals),
            Coding::Vni => from_vni(&text),
        };
        if read != text {
            self.converted.insert(font.trim().to_owned());
        }
        Ok(read)
    }

    /// Names of the fonts whose text was converted, in order.
    pub(crate) fn converted(self) -> Vec<String> {
        self.converted.into_iter().collect()
    }
}

/// Word keeps characters of a font that counts as a symbol font in a private block.
fn symbol(c: char) -> char {
    match u32::from(c) {
        code @ 0xF020..=0xF0FF => char::from_u32(code - 0xF000).unwrap_or(c),
        _ => c,
    }
}

/// Whether letters stand in the text that no old font can hold: it was typed in Unicode and the
/// font's name is a leftover.
fn is_unicode(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(
            c,
            '\u{1EA0}'..='\u{1EF9}' | 'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư'
        )
    })
}

/// Letters of TCVN3 from 0xA1 to 0xFE; a space where the coding has none of its own.
const TCVN3: &str = "ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ";

/// Text of an ABC font in Unicode; `capitals` for the fonts whose name ends in `H`.
pub fn from_tcvn3(text: &str, capitals: bool) -> String {
    let letters = text.chars().map(|c| {
        u32::from(c)
            .checked_sub(0xA1)
            .and_then(|at| TCVN3.chars().nth(usize::try_from(at).ok()?))
            .filter(|&letter| letter != ' ')
            .unwrap_or(c)
    });
    if capitals {
        letters.flat_map(char::to_uppercase).collect()
    } else {
        letters.collect()
    }
}

/// Vowels of VNI that take marks, with the marks and what each pair means. `ô` is ơ, `ö` is ư.
const VNI_PAIRS: &[(char, &str, &str)] = &[
    ('a', "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    ('e', "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    ('o', "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    ('u', "ùøûõï", "úùủũụ"),
    ('y', "ùøûõ", "ýỳỷỹ"),
    ('ô', "ùøûõï", "ớờởỡợ"),
    ('ö', "ùøûõï", "ứừửữự"),
];

/// Letters of VNI that stand by themselves.
const VNI_SINGLE: (&str, &str) = ("ñíìæóòîôö", "đíìỉĩịỵơư");

/// Text of a VNI font in Unicode.
pub fn from_vni(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        let small = lower(letter);
        let capital = small != letter;
        let pair = rest.peek().and_then(|&mark| {
            let (_, marks, letters) = VNI_PAIRS.iter().find(|(vowel, ..)| *vowel == small)?;
            at(marks, letters, lower(mark))
        });
        let meant = match pair {
            Some(meant) => {
                rest.next();
                meant
            }
            None => at(VNI_SINGLE.0, VNI_SINGLE.1, small).unwrap_or(small),
        };
        if capital {
            read.extend(meant.to_uppercase());
        } else {
            read.push(meant);
        }
    }
    read
}

/// The letter of `to` where `from` has this one.
fn at(from: &str, to: &str, letter: char) -> Option<char> {
    let place = from.chars().position(|c| c == letter)?;
    to.chars().nth(place)
}

/// The small form, of letters that have one of a single character.
fn lower(letter: char) -> char {
    let mut small = letter.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) => one,
        _ => letter,
    }
}

#[cfg(test)]
mod tests;
