//! Capitals in names of bodies, "Nhà nước", citations, tổ dân phố.

use super::spelling::{Run, begins};
use super::{MarkKind, Raw};
use crate::text::fold_tone;
use crate::words::capital;

/// Names as they are to be written; the letters are compared, not where the tone stands.
const NAMES: &[&str] = &[
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Ủy ban Mặt trận Tổ quốc",
    "Mặt trận Tổ quốc",
    "Tòa án nhân dân",
    "Công an phường",
    "Đảng ủy",
    "Trung tâm Phục vụ hành chính công",
    "Hội Cựu chiến binh",
    "Hội Liên hiệp Phụ nữ",
];
/// Short names in capitals, as they stand typed small.
const SHORT: &[&str] = &["ubnd", "hđnd", "mttq", "tdp"];
/// What stands before "Phường" where it means the ward's own body.
const OF_WARD: &[&str] = &["ubnd", "hđnd", "mttq", "dân", "an", "ủy", "uỷ", "quốc"];
/// What stands before "nhà nước" where it means the State.
const OF_STATE: &[&str] = &[
    "của", "quan", "sách", "lý", "luật", "đảng", "sản", "vốn", "nghiệp",
];
/// What stands behind it where a house and water are meant.
const OF_WATER: &[&str] = &[
    "ngập", "chảy", "tràn", "dâng", "bẩn", "máy", "mưa", "thải", "sạch", "ngoài", "ngầm", "dột",
    "đọng", "rút", "yếu", "mất", "cứ", "lên", "vào", "tụt", "ứ",
];

pub(super) fn find(text: &str, words: &[Run<'_>], raw: &mut Vec<Raw>) {
    let keys: Vec<String> = words.iter().map(|w| fold_tone(w.text)).collect();
    for n in 0..words.len() {
        for name in NAMES {
            if let Some(mark) = named(text, &words[n..], &keys[n..], name) {
                raw.push(mark);
                break;
            }
        }
        own_words(text, words, &keys, n, raw);
    }
}

/// Whether words stand next to each other, with nothing but one space between.
fn close(text: &str, words: &[Run<'_>]) -> bool {
    words
        .windows(2)
        .all(|pair| text[pair[0].end..pair[1].start].chars().all(|c| c == ' '))
}

fn named(text: &str, words: &[Run<'_>], keys: &[String], name: &str) -> Option<Raw> {
    let parts: Vec<&str> = name.split(' ').collect();
    let here = words.get(..parts.len())?;
    let same = parts
        .iter()
        .zip(keys)
        .all(|(part, key)| fold_tone(part) == *key);
    if !same || !close(text, here) || here.iter().all(|w| w.text.chars().all(char::is_uppercase)) {
        return None;
    }
    // "Công an Phường Hai Bà Trưng": a ward named after people or an event.
    let behind = words
        .get(parts.len())
        .filter(|_| close(text, &words[..=parts.len()]));
    let proper = |w: &Run<'_>| w.is_capital() || w.text.starts_with(|c: char| c.is_ascii_digit());
    if here.last()?.is_capital() && parts.last() == Some(&"phường") && behind.is_some_and(proper)
    {
        return None;
    }
    let put: Vec<String> = parts
        .iter()
        .zip(here)
        .map(|(part, word)| {
            if part.chars().next().is_some_and(char::is_uppercase) {
                capital(&word.lower)
            } else {
                word.lower.clone()
            }
        })
        .collect();
    let wrong = put.iter().zip(here).any(|(put, word)| put != word.text);
    let end = here.last()?.end;
    wrong.then(|| Raw::new(MarkKind::Body, here[0].start, end, put.join(" ")))
}

fn own_words(text: &str, words: &[Run<'_>], keys: &[String], n: usize, raw: &mut Vec<Raw>) {
    let key = |m: usize| keys.get(m).map_or("", String::as_str);
    let next = |m: usize| words.get(m).filter(|_| close(text, &words[n..=m]));
    let word = &words[n];
    if SHORT.contains(&word.text) {
        raw.push(Raw::new(
            MarkKind::Body,
            word.start,
            word.end,
            word.text.to_uppercase(),
        ));
    }
    // "Tổ Dân Phố": small inside, and its first letter as she typed it.
    if key(n) == "tổ"
        && key(n + 1) == "dân"
        && key(n + 2) == "phố"
        && let (Some(dan), Some(pho)) = (next(n + 1), next(n + 2))
        && (dan.is_capital() || pho.is_capital())
        && !pho.text.chars().all(char::is_uppercase)
    {
        raw.push(Raw::new(
            MarkKind::Body,
            word.start,
            pho.end,
            format!("{} dân phố", word.text),
        ));
    }
    // "UBND Phường" without a name behind it.
    if matches!(word.text, "Phường" | "Xã")
        && n > 0
        && OF_WARD.contains(&key(n - 1))
        && close(text, &words[n - 1..=n])
        && !begins(text, word.start)
    {
        let body = words[n - 1].text.chars().all(char::is_uppercase)
            || n > 1 && words[n - 2].lower != "nhân"
            || key(n - 1) == "dân";
        let named = next(n + 1)
            .is_some_and(|w| w.is_capital() || w.text.starts_with(|c: char| c.is_ascii_digit()));
        if body && !named {
            raw.push(Raw::new(
                MarkKind::Body,
                word.start,
                word.end,
                word.lower.clone(),
            ));
        }
    }
    if key(n) == "nhà"
        && key(n + 1) == "nước"
        && n > 0
        && OF_STATE.contains(&key(n - 1))
        && !word.is_capital()
        && let Some(water) = next(n + 1)
        && close(text, &words[n - 1..=n])
        && !OF_WATER.contains(&key(n + 2))
    {
        raw.push(Raw::new(
            MarkKind::People,
            word.start,
            water.end,
            "Nhà nước".to_owned(),
        ));
    }
    // "khoản 2 điều 43": điều takes a capital, khoản and điểm don't.
    let number = |m: usize| next(m).is_some_and(|w| w.text.chars().all(|c| c.is_ascii_digit()));
    if key(n) == "khoản" && number(n + 1) && key(n + 2) == "điều" && number(n + 3) {
        let (item, article) = (&words[n], &words[n + 2]);
        if item.is_capital() && !begins(text, item.start) {
            raw.push(Raw::new(
                MarkKind::Body,
                item.start,
                item.end,
                item.lower.clone(),
            ));
        }
        if !article.is_capital() {
            raw.push(Raw::new(
                MarkKind::Body,
                article.start,
                article.end,
                capital(&article.lower),
            ));
        }
    }
}
