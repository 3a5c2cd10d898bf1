//! Days and months as the decree writes them: days below 10 and the months 1 and 2 with a zero.

use super::spelling::Run;
use super::{MarkKind, Raw};

const DAYS: &[&str] = &["hai", "ba", "tư", "năm", "sáu", "bảy"];

fn number(word: Option<&Run<'_>>) -> Option<u32> {
    let text = word?.text;
    (text.len() <= 2 && text.chars().all(|c| c.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

fn spaced(text: &str, words: &[Run<'_>]) -> bool {
    words
        .windows(2)
        .all(|p| text[p[0].end..p[1].start].chars().all(|c| c == ' '))
}

fn two(n: u32) -> String {
    format!("{n:02}")
}

/// "06" as "6", "1" as "01".
fn month(n: u32) -> String {
    if n < 3 { two(n) } else { n.to_string() }
}

pub(super) fn find(text: &str, words: &[Run<'_>], raw: &mut Vec<Raw>) {
    for n in 0..words.len() {
        let here = |m: usize| words.get(n + m);
        let lower = |m: usize| here(m).map_or("", |w| w.lower.as_str());
        if lower(0) == "ngày"
            && lower(2) == "tháng"
            && words.len() > n + 3
            && spaced(text, &words[n..n + 4])
        {
            let (Some(day), Some(of)) = (number(here(1)), number(here(3))) else {
                continue;
            };
            let most = match of {
                2 => 29,
                4 | 6 | 9 | 11 => 30,
                1..=12 => 31,
                _ => 0,
            };
            let (start, end) = (words[n + 1].start, words[n + 3].end);
            let right = (1..=most)
                .contains(&day)
                .then(|| format!("{} tháng {}", two(day), month(of)));
            if right.as_deref() != Some(&text[start..end]) {
                raw.push(Raw::new(MarkKind::Date, start, end, right));
            }
        } else if lower(0) == "tháng" && words.len() > n + 1 && spaced(text, &words[n..n + 2]) {
            let before = n
                .checked_sub(1)
                .and_then(|m| words.get(m))
                .map_or("", |w| w.lower.as_str());
            let own = &words[n + 1];
            if before != "ngày"
                && own.text.len() == 2
                && own.text.starts_with('0')
                && let Some(of @ 3..=9) = number(Some(own))
            {
                raw.push(Raw::new(MarkKind::Date, own.start, own.end, of.to_string()));
            }
        }
        weekday(text, words, n, raw);
    }
}

/// "thứ hai" means the day only beside another word of time; else it may mean "secondly".
fn weekday(text: &str, words: &[Run<'_>], n: usize, raw: &mut Vec<Raw>) {
    let Some(day) = words.get(n + 1) else { return };
    if words[n].lower != "thứ" || !DAYS.contains(&day.text) || !spaced(text, &words[n..n + 2]) {
        return;
    }
    let before = n.checked_sub(1).map_or("", |m| words[m].lower.as_str());
    let after = words.get(n + 2).map_or("", |w| w.lower.as_str());
    let after_next = words.get(n + 3).map_or("", |w| w.lower.as_str());
    let time = matches!(before, "sáng" | "chiều" | "tối" | "trưa" | "đêm")
        || after == "ngày"
        || (matches!(after, "hằng" | "hàng") && after_next == "tuần")
        || (after == "tuần" && matches!(after_next, "này" | "sau" | "tới" | "trước"));
    if time {
        raw.push(Raw::new(
            MarkKind::Date,
            day.start,
            day.end,
            crate::words::capital(day.text),
        ));
    }
}
