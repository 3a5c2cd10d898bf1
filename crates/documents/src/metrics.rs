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

/// Lines a text takes when a word that doesn't fit goes to the next line. A dash stays with the
/// word before it.
pub fn wrap(text: &str, size_pt: f64, bold: bool, room_mm: f64) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match words.last_mut() {
            Some(before) if matches!(word, "-" | "–") => {
                before.push(' ');
                before.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size_pt, bold) <= room_mm => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines
}

/// Words that begin a line well.
const OPENERS: [&str; 12] = [
    "và", "với", "của", "về", "giữa", "tại", "cho", "do", "theo", "trên", "năm", "quý",
];
/// Words that don't let go of the number after them.
const HOLDERS: [&str; 12] = [
    "năm", "tháng", "ngày", "quý", "số", "kỳ", "đợt", "lần", "khóa", "tổ", "phố", "thứ",
];
/// What a good break is worth, millimetres of unevenness.
const GOOD_BREAK_MM: f64 = 12.0;
/// What a bad break costs.
const BAD_BREAK_MM: f64 = 40.0;

/// The room, millimetres, in which a centred text breaks best: no more lines than the whole room
/// needs, of about equal length, no number torn from its word, breaks where the sense breaks.
/// Never wider than `room_mm`.
pub fn balanced(text: &str, size_pt: f64, bold: bool, room_mm: f64) -> f64 {
    let fewest = wrap(text, size_pt, bold, room_mm).len();
    if fewest < 2 {
        return width(text, size_pt, bold).min(room_mm);
    }
    let mut best = (f64::INFINITY, room_mm);
    let mut room = room_mm;
    // Downwards through the widths at which the breaks change; there are few.
    while room > 0.0 {
        let lines = wrap(text, size_pt, bold, room);
        let widths = lines.iter().map(|line| width(line, size_pt, bold));
        let (mut widest, mut narrowest) = (0.0_f64, f64::INFINITY);
        for line in widths {
            widest = widest.max(line);
            narrowest = narrowest.min(line);
        }
        if lines.len() > fewest || widest > room {
            break;
        }
        let cost = widest - narrowest + breaks(&lines);
        if cost < best.0 {
            best = (cost, widest);
        }
        room = widest - 0.5;
    }
    best.1
}

/// What the breaks between lines cost, millimetres.
fn breaks(lines: &[String]) -> f64 {
    lines
        .windows(2)
        .map(|pair| {
            let before = pair[0].split(' ').next_back().unwrap_or_default();
            let after = pair[1].split(' ').next().unwrap_or_default();
            let numbered = after.starts_with(|c: char| c.is_ascii_digit())
                || after.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
            if numbered && HOLDERS.contains(&before.to_lowercase().as_str()) {
                BAD_BREAK_MM
            } else if before.ends_with([',', ';', ':']) || OPENERS.contains(&after) {
                -GOOD_BREAK_MM
            } else {
                0.0
            }
        })
        .sum()
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

    #[test]
    fn a_long_ward_name_breaks_in_balance() {
        let name = "PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM";
        let room = balanced(name, 13.0, true, 63.0);
        assert_eq!(
            wrap(name, 13.0, true, room),
            ["PHƯỜNG VĂN MIẾU -", "QUỐC TỬ GIÁM"]
        );
    }

    #[test]
    fn titles_break_where_the_sense_does_and_numbers_stay_with_their_word() {
        let title =
            "Hội nghị định kỳ của tổ dân phố số 3 năm 2026 và bàn, quyết định việc cải tạo ngõ 31";
        let room = balanced(title, 14.0, true, 160.0);
        assert_eq!(
            wrap(title, 14.0, true, room),
            [
                "Hội nghị định kỳ của tổ dân phố số 3 năm 2026",
                "và bàn, quyết định việc cải tạo ngõ 31",
            ]
        );
    }

    #[test]
    fn a_short_text_keeps_its_one_line() {
        let room = balanced("PHƯỜNG CỬA NAM", 13.0, true, 63.0) + 0.1;
        assert_eq!(wrap("PHƯỜNG CỬA NAM", 13.0, true, room).len(), 1);
    }
}
