//! Where a centred text breaks into lines: about equal, and where the sense breaks.

use crate::metrics::width;

/// Lines a text takes when a word that doesn't fit goes to the next line. A dash stays with the
/// word before it.
pub fn wrap(text: &str, size_pt: f64, bold: bool, room_mm: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words(text) {
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

/// The words of a text. A dash stays with the word before it, and so do spaces beyond the first,
/// such as the room for a number that is still to be written.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.trim().split(char::is_whitespace) {
        match words.last_mut() {
            Some(before) if matches!(word, "" | "-" | "–") => {
                before.push(' ');
                before.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// Words that begin a line well.
const OPENERS: [&str; 12] = [
    "và", "với", "của", "về", "giữa", "tại", "cho", "do", "theo", "trên", "năm", "quý",
];
/// Words that don't let go of the number after them.
const HOLDERS: [&str; 12] = [
    "năm", "tháng", "ngày", "quý", "số", "kỳ", "đợt", "lần", "khóa", "tổ", "phố", "thứ",
];
/// Words of two and more syllables that titles of meetings and offices are made of; a line doesn't
/// end inside one.
const COMPOUNDS: &str = "bí thư|biểu quyết|ban chấp hành|ban chỉ đạo|ban chỉ huy|ban công tác|cải cách|cải tạo|\
    cấp ủy|chi bộ|chi hội|chính quyền|chính trị|chủ tịch|công an|công chức|công dân|công tác|\
    cộng đồng|cử tri|dân tộc|đại biểu|đại diện|đại đoàn kết|đảng bộ|đảng ủy|đầu tư|địa chỉ|định kỳ|đối thoại|đơn vị|\
    đột xuất|đứng đầu|gia đình|giải quyết|giám sát|hành chính|hội đồng|hội nghị|họ và tên|kế hoạch|\
    khu dân cư|kiến nghị|kinh tế|kỳ họp|mặt trận|nhân dân|nội dung|phó chủ tịch|phục vụ|quyết định|quân sự|\
    tán thành|thanh tra|thẩm quyền|thành phố|thường trực|tiếp xúc|tổ chức|tổ dân phố|tổ quốc|tổ trưởng|toàn dân|trung tâm|\
    trực tiếp|trưởng ban|ủy ban|ủy viên|văn hóa|văn phòng|việt nam|xã hội|ý kiến";
/// Words that don't let go of the name after them.
const NAMED: [&str; 4] = ["phường", "xã", "thôn", "phố"];
/// What a good break is worth, millimetres of unevenness.
const GOOD_BREAK_MM: f64 = 12.0;
/// What a bad break costs.
const BAD_BREAK_MM: f64 = 40.0;
/// Most words of a text that is tried at every place where it could break.
const MOST_WORDS: usize = 45;
/// Most lines of such a text.
const MOST_LINES: usize = 4;

/// The lines into which a centred text breaks best: no more than the room needs, of about equal
/// length, no word or name torn, breaks where the sense breaks.
pub fn balanced(text: &str, size_pt: f64, bold: bool, room_mm: f64) -> Vec<String> {
    let greedy = wrap(text, size_pt, bold, room_mm);
    let words = words(text);
    if greedy.len() < 2 || words.len() > MOST_WORDS || greedy.len() > MOST_LINES {
        let room = balanced_room(text, size_pt, bold, room_mm);
        return wrap(text, size_pt, bold, room);
    }
    let best = evenest(&words, greedy.len(), size_pt, bold, room_mm).unwrap_or(greedy);
    if best.windows(2).any(|pair| torn(&pair[0], &pair[1])) {
        // A line more is better than a torn word.
        let more = evenest(&words, best.len() + 1, size_pt, bold, room_mm);
        if let Some(more) =
            more.filter(|lines| !lines.windows(2).any(|pair| torn(&pair[0], &pair[1])))
        {
            return more;
        }
    }
    best
}

/// The best way to lay words into so many lines, if any fits the room.
fn evenest(
    words: &[String],
    count: usize,
    size_pt: f64,
    bold: bool,
    room_mm: f64,
) -> Option<Vec<String>> {
    let space = width(" ", size_pt, bold);
    let widths: Vec<f64> = words
        .iter()
        .map(|word| width(word, size_pt, bold))
        .collect();
    let mut best: Option<(f64, Vec<String>)> = None;
    let mut cuts: Vec<usize> = (1..count).collect();
    if cuts.len() >= words.len() {
        return None;
    }
    loop {
        let mut from = 0;
        let lines: Vec<std::ops::Range<usize>> = cuts
            .iter()
            .copied()
            .chain([words.len()])
            .map(|to| std::mem::replace(&mut from, to)..to)
            .collect();
        let (narrowest, widest) = lines
            .iter()
            .map(|line| widths[line.clone()].iter().map(|w| w + space).sum::<f64>() - space)
            .fold((f64::INFINITY, 0.0_f64), |(least, most), line| {
                (least.min(line), most.max(line))
            });
        // Only what good breaks could make the best is looked at closer.
        let gain: f64 = cuts.iter().map(|_| GOOD_BREAK_MM).sum();
        let known = best.as_ref().map_or(f64::INFINITY, |(cost, _)| *cost);
        if widest <= room_mm && widest - narrowest - gain < known {
            let lines: Vec<String> = lines
                .into_iter()
                .map(|line| words[line].join(" "))
                .collect();
            let cost = widest - narrowest + breaks(&lines);
            if cost < known {
                best = Some((cost, lines));
            }
        }
        if !next(&mut cuts, words.len()) {
            return best.map(|(_, lines)| lines);
        }
    }
}

/// The next choice of places to cut `count` words at, in order; false after the last.
fn next(cuts: &mut [usize], count: usize) -> bool {
    let many = cuts.len();
    for index in (0..many).rev() {
        if cuts[index] + (many - index) < count {
            let from = cuts[index] + 1;
            for (offset, cut) in cuts[index..].iter_mut().enumerate() {
                *cut = from + offset;
            }
            return true;
        }
    }
    false
}

/// The room in which a text too long to try every break falls into lines of about equal length.
fn balanced_room(text: &str, size_pt: f64, bold: bool, room_mm: f64) -> f64 {
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
            if torn(&pair[0], &pair[1]) {
                BAD_BREAK_MM
            } else if pair[0].trim_end().ends_with([',', ';', ':', '-', '–'])
                || OPENERS.contains(&first(&pair[1]))
            {
                -GOOD_BREAK_MM
            } else {
                0.0
            }
        })
        .sum()
}

/// Whether a number, a name or a word is torn where a line ends and the next begins.
fn torn(line: &str, next: &str) -> bool {
    let before = line.trim_end().split(' ').next_back().unwrap_or_default();
    let after = first(next);
    let numbered = after.starts_with(|c: char| c.is_ascii_digit())
        || after.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    let held = numbered && HOLDERS.contains(&before.to_lowercase().as_str());
    // In capitals a name cannot be told from the words around it.
    let written = line.chars().any(char::is_lowercase) && after.starts_with(char::is_uppercase);
    let name = written && (NAMED.contains(&before) || begins_name(before));
    held || name || tears(line, next)
}

/// "Cửa" of "Cửa Nam", but not "UBND".
fn begins_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.clone().any(char::is_lowercase)
        && letters.all(char::is_alphabetic)
}

fn first(line: &str) -> &str {
    line.split(' ').next().unwrap_or_default()
}

/// Whether a line ends inside one of the [`COMPOUNDS`].
fn tears(line: &str, next: &str) -> bool {
    let (line, next) = (line.to_lowercase(), next.to_lowercase());
    COMPOUNDS.split('|').any(|compound| {
        compound
            .match_indices(' ')
            .any(|(at, _)| ends(&line, &compound[..at]) && begins(&next, &compound[at + 1..]))
    })
}

fn ends(line: &str, word: &str) -> bool {
    line.strip_suffix(word)
        .is_some_and(|before| before.is_empty() || before.ends_with(' '))
}

fn begins(line: &str, word: &str) -> bool {
    line.strip_prefix(word)
        .is_some_and(|after| !after.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_ward_name_breaks_in_balance() {
        let name = "PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM";
        assert_eq!(
            balanced(name, 13.0, true, 63.0),
            ["PHƯỜNG VĂN MIẾU -", "QUỐC TỬ GIÁM"]
        );
    }

    #[test]
    fn titles_break_where_the_sense_does_and_numbers_stay_with_their_word() {
        let title =
            "Hội nghị định kỳ của tổ dân phố số 3 năm 2026 và bàn, quyết định việc cải tạo ngõ 31";
        assert_eq!(
            balanced(title, 14.0, true, 160.0),
            [
                "Hội nghị định kỳ của tổ dân phố số 3 năm 2026",
                "và bàn, quyết định việc cải tạo ngõ 31",
            ]
        );
    }

    #[test]
    fn a_short_text_keeps_its_one_line() {
        assert_eq!(
            balanced("PHƯỜNG CỬA NAM", 13.0, true, 63.0),
            ["PHƯỜNG CỬA NAM"]
        );
    }

    #[test]
    fn no_line_ends_inside_a_word_of_several_syllables() {
        for (text, room, lines) in [
            (
                "Hội nghị tiếp xúc, đối thoại giữa người đứng đầu cấp ủy, chính quyền phường Cửa Nam với Nhân dân quý IV năm 2026",
                160.0,
                vec![
                    "Hội nghị tiếp xúc, đối thoại giữa người đứng đầu cấp ủy,",
                    "chính quyền phường Cửa Nam với Nhân dân quý IV năm 2026",
                ],
            ),
            (
                "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN TỔ DÂN PHỐ SỐ 3",
                77.0,
                vec!["TRƯỞNG BAN CÔNG TÁC", "MẶT TRẬN TỔ DÂN PHỐ SỐ 3"],
            ),
            (
                "TRƯỞNG BAN CÔNG TÁC MẶT TRẬN TỔ DÂN PHỐ SỐ 3",
                49.0,
                vec!["TRƯỞNG BAN", "CÔNG TÁC", "MẶT TRẬN", "TỔ DÂN PHỐ SỐ 3"],
            ),
            (
                "TỔ TRƯỞNG TỔ DÂN PHỐ THANH MIẾN 2",
                77.0,
                vec!["TỔ TRƯỞNG TỔ DÂN PHỐ", "THANH MIẾN 2"],
            ),
            (
                "CHỦ TỊCH UBND PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM",
                58.0,
                vec!["CHỦ TỊCH UBND", "PHƯỜNG VĂN MIẾU -", "QUỐC TỬ GIÁM"],
            ),
            (
                "Họp Ban Chỉ đạo cải cách hành chính phường Ô Chợ Dừa",
                90.0,
                vec!["Họp Ban Chỉ đạo cải cách", "hành chính phường Ô Chợ Dừa"],
            ),
        ] {
            assert_eq!(balanced(text, 14.0, true, room), lines);
        }
    }

    #[test]
    fn room_for_a_number_counts_among_the_width() {
        let lines = wrap("Biên bản số      /BB-UBND", 14.0, false, 200.0);
        assert_eq!(lines, ["Biên bản số      /BB-UBND"]);
    }
}
