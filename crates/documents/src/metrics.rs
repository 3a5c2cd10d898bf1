//! Widths of letters of Times New Roman, so that rules get the length the decree asks for and
//! long names break in balance.

use unicode_normalization::UnicodeNormalization;

/// Units the widths below are counted in, per em.
const UNITS: f64 = 2048.0;
/// Millimetres in a point.
const MM_PER_PT: f64 = 25.4 / 72.0;

/// Advance widths of U+0020..=U+007E, bold.
#[rustfmt::skip]
const BOLD: [u16; 95] = [512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479, 1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065];

/// Advance widths of U+0020..=U+007E, regular (the italic is close enough for a rule).
#[rustfmt::skip]
const REGULAR: [u16; 95] = [512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108];

/// Width of one character in [`UNITS`]. Vietnamese marks add nothing to their letter but for
/// ơ and ư, which have forms of their own.
fn units(character: char, bold: bool) -> u16 {
    match (character, bold) {
        ('ơ', true) => 1134,
        ('ư', true) => 1229,
        ('Ơ', true) => 1593,
        ('Ư', true) => 1630,
        ('ơ', false) => 1083,
        ('ư', false) => 1110,
        ('Ơ' | 'Đ', false) | ('Đ', true) => 1479,
        ('Ư', false) => 1589,
        ('đ', true) => 1139,
        ('đ', false) => 1024,
        ('…' | '—', _) => 2048,
        _ => {
            let table = if bold { &BOLD } else { &REGULAR };
            u32::from(character)
                .checked_sub(32)
                .and_then(|index| table.get(usize::try_from(index).ok()?))
                .copied()
                .unwrap_or(1024)
        }
    }
}

/// Width of a line of text, millimetres.
pub fn width(text: &str, size_pt: f64, bold: bool) -> f64 {
    let units: u32 = text
        .nfc()
        .map(|character| u32::from(units(bare(character), bold)))
        .sum();
    f64::from(units) / UNITS * size_pt * MM_PER_PT
}

/// The letter without its marks; the horn of ơ and ư stays.
fn bare(character: char) -> char {
    let mut parts = std::iter::once(character).nfd();
    let letter = parts.next().unwrap_or(character);
    let horned = parts.any(|mark| mark == '\u{031b}');
    match (letter, horned) {
        ('o', true) => 'ơ',
        ('u', true) => 'ư',
        ('O', true) => 'Ơ',
        ('U', true) => 'Ư',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against lengths measured in a metric-compatible bold serif.
    #[test]
    fn known_lines_have_their_measured_width() {
        for (text, size, millimetres) in [
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13.0, 95.7),
            ("Độc lập - Tự do - Hạnh phúc", 14.0, 60.4),
            ("ỦY BAN NHÂN DÂN", 13.0, 43.2),
            ("PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM", 13.0, 84.5),
        ] {
            let measured = width(text, size, true);
            assert!(
                (measured - millimetres).abs() < 0.6,
                "{text} is {measured} mm"
            );
        }
    }
}
