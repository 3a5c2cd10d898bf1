//! Gõ tắt: the ward's own abbreviations written out once an opinion is closed, never while it is
//! being typed. Whole words only; what was typed in capitals ("GPMB") is an official abbreviation
//! and stays, unless the list has it so.

use super::{byte, capital, syllable, units};
use crate::text::clean_line;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An abbreviation of the ward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Abbreviation {
    /// Id; empty = a new one.
    pub id: String,
    /// As typed: "gpmb".
    pub short: String,
    /// As written out: "giải phóng mặt bằng".
    pub long: String,
}

/// Where something was written out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WrittenPlace {
    /// Beginning in the text, in UTF-16 code units.
    pub start: u32,
    /// End, likewise.
    pub end: u32,
    /// What was typed there.
    pub short: String,
}

/// A text with its abbreviations written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenOut {
    /// The text.
    pub text: String,
    /// What was written out where, in order, with what was before.
    pub places: Vec<WrittenPlace>,
}

/// Why a short form can't be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// A space in it, no letter, or longer than ten letters.
    Form,
    /// An everyday word is written so, and would be written out with it.
    Word,
}

/// Letters of a short form at most.
const LONGEST: usize = 10;

/// Why this short form can't be used; `None` = it can.
pub fn refused(short: &str) -> Option<Refused> {
    let Some(short) = clean_line(short) else {
        return Some(Refused::Form);
    };
    let outer = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    if short.contains([' ', '@', ',', ';', ':'])
        || short.chars().count() > LONGEST
        || !short.chars().any(char::is_alphabetic)
        || outer(short.chars().next())
        || outer(short.chars().next_back())
    {
        return Some(Refused::Form);
    }
    // What is typed in capitals on purpose is no everyday word.
    let capitals = short.chars().count() > 1 && all_capitals(&short);
    (!capitals && syllable::is_syllable(&short)).then_some(Refused::Word)
}

/// The text with the abbreviations of the list written out; `None` when there is none in it.
/// `known` are places written out before: they stay, and are not looked into.
pub fn write_out(text: &str, known: &[WrittenPlace], list: &[Abbreviation]) -> Option<WrittenOut> {
    let mut edits: Vec<(usize, usize, String, String)> = known
        .iter()
        .map(|place| {
            let (start, end) = (byte(text, place.start), byte(text, place.end));
            let kept = text.get(start..end).unwrap_or_default().to_owned();
            (start, end, place.short.clone(), kept)
        })
        .collect();
    let mut new = 0;
    for (start, end) in candidates(text) {
        if edits.iter().any(|(s, e, ..)| start < *e && *s < end) {
            continue;
        }
        let typed = &text[start..end];
        if let Some(long) = long_form(typed, at_beginning(text, start), list) {
            edits.push((start, end, typed.to_owned(), long));
            new += 1;
        }
    }
    if new == 0 {
        return None;
    }
    edits.sort_by_key(|(start, ..)| *start);
    let mut out = WrittenOut {
        text: String::with_capacity(text.len() + 64),
        places: Vec::with_capacity(edits.len()),
    };
    let mut at = 0;
    for (start, end, short, long) in edits {
        out.text.push_str(&text[at..start]);
        let begin = units(&out.text, out.text.len());
        out.text.push_str(&long);
        out.places.push(WrittenPlace {
            start: begin,
            end: units(&out.text, out.text.len()),
            short,
        });
        at = end;
    }
    out.text.push_str(&text[at..]);
    Some(out)
}

/// Places of `before` in `now`, which she has changed since: those before and behind the change
/// stand, what she changed herself is hers.
pub fn carried(places: &[WrittenPlace], before: &str, now: &str) -> Vec<WrittenPlace> {
    if before == now {
        return places.to_vec();
    }
    let (old, new): (Vec<u16>, Vec<u16>) = (
        before.encode_utf16().collect(),
        now.encode_utf16().collect(),
    );
    let same = |a: &u16, b: &u16| a == b;
    let head = old.iter().zip(&new).take_while(|(a, b)| same(a, b)).count();
    let most = old.len().min(new.len()) - head;
    let tail = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take(most)
        .take_while(|(a, b)| same(a, b))
        .count();
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    places
        .iter()
        .filter_map(|place| {
            if place.end <= number(head) {
                return Some(place.clone());
            }
            if place.start < number(old.len() - tail) {
                return None;
            }
            let moved = |at: u32| number(new.len()).checked_sub(number(old.len()).checked_sub(at)?);
            Some(WrittenPlace {
                start: moved(place.start)?,
                end: moved(place.end)?,
                short: place.short.clone(),
            })
        })
        .collect()
}

/// The text with what was typed in place of what was written out.
pub fn as_typed(text: &str, places: &[WrittenPlace]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for place in places {
        let start = byte(text, place.start).max(at);
        out.push_str(&text[at..start]);
        out.push_str(&place.short);
        at = byte(text, place.end).max(start);
    }
    out.push_str(&text[at..]);
    out
}

/// What may be a short form: a run without spaces, or a part of one between commas and the like,
/// without the signs around it. Addresses of the net are none.
fn candidates(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    for run in text.split_inclusive(char::is_whitespace) {
        let start = at;
        at += run.len();
        if run.contains('@') || run.contains("://") || run.starts_with("www.") {
            continue;
        }
        let mut from = start;
        for part in run.split_inclusive([',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '…'])
        {
            let begin = from;
            from += part.len();
            let body = part.trim_start_matches(|c: char| !c.is_alphanumeric());
            let first = begin + part.len() - body.len();
            let body = body.trim_end_matches(|c: char| !c.is_alphanumeric());
            if !body.is_empty() {
                found.push((first, first + body.len()));
            }
        }
    }
    found
}

fn long_form(typed: &str, beginning: bool, list: &[Abbreviation]) -> Option<String> {
    if let Some(exact) = list.iter().find(|one| one.short == typed) {
        let capitals = typed.chars().next().is_some_and(char::is_uppercase);
        return Some(if capitals && beginning {
            capital(&exact.long)
        } else {
            exact.long.clone()
        });
    }
    if all_capitals(typed) && (typed.chars().count() > 1 || !beginning) {
        return None;
    }
    let lower = typed.to_lowercase();
    let one = list.iter().find(|one| one.short.to_lowercase() == lower)?;
    Some(if typed.chars().next().is_some_and(char::is_uppercase) {
        capital(&one.long)
    } else {
        one.long.clone()
    })
}

fn all_capitals(typed: &str) -> bool {
    let mut letters = typed.chars().filter(|c| c.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(char::is_uppercase)
}

/// Whether a sentence begins at this byte.
fn at_beginning(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', '\t', '"', '“', '(', '-', '–', '+', '*']);
    before.is_empty() || before.ends_with(['.', '?', '!', '\n', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> Vec<Abbreviation> {
        [
            ("gpmb", "giải phóng mặt bằng"),
            ("đc", "đồng chí"),
            ("đ/c", "đồng chí"),
            ("dc", "dân cư"),
            ("tdp", "tổ dân phố"),
            ("p", "phường"),
            ("HĐGĐ", "hợp đồng gia đình"),
            ("k", "không"),
        ]
        .map(|(short, long)| Abbreviation {
            id: short.to_owned(),
            short: short.to_owned(),
            long: long.to_owned(),
        })
        .to_vec()
    }

    fn written(text: &str) -> String {
        write_out(text, &[], &list()).map_or_else(|| text.to_owned(), |out| out.text)
    }

    #[test]
    fn whole_words_are_written_out() {
        for (typed, long) in [
            ("chậm gpmb quá", "chậm giải phóng mặt bằng quá"),
            ("Gpmb chậm", "Giải phóng mặt bằng chậm"),
            ("gpmb chậm", "giải phóng mặt bằng chậm"),
            ("Xong. Gpmb chậm", "Xong. Giải phóng mặt bằng chậm"),
            ("(gpmb), “tdp”.", "(giải phóng mặt bằng), “tổ dân phố”."),
            ("gpmb,tdp;đc!", "giải phóng mặt bằng,tổ dân phố;đồng chí!"),
            ("tdp 3, tdp số 4", "tổ dân phố 3, tổ dân phố số 4"),
            ("các đ/c", "các đồng chí"),
            ("đc Hoa ở dc số 2", "đồng chí Hoa ở dân cư số 2"),
            ("một\ngpmb\nhai", "một\ngiải phóng mặt bằng\nhai"),
            ("ở p Cửa Nam", "ở phường Cửa Nam"),
            ("P Cửa Nam", "Phường Cửa Nam"),
            ("HĐGĐ ghi", "Hợp đồng gia đình ghi"),
            ("theo HĐGĐ ghi", "theo hợp đồng gia đình ghi"),
            ("theo hđgđ ghi", "theo hợp đồng gia đình ghi"),
            ("Đc bí thư", "Đồng chí bí thư"),
            ("gPmb", "giải phóng mặt bằng"),
            ("gpmb… rồi", "giải phóng mặt bằng… rồi"),
        ] {
            assert_eq!(written(typed), long);
        }
    }

    #[test]
    fn what_is_no_short_form_stays() {
        for text in [
            "GPMB là việc của phường",
            "ban GPMB, TDP",
            "gpmbx xgpmb gpmb1 1gpmb",
            "50k, 3k5, tdp3",
            "gpmb@hanoi.gov.vn",
            "https://p.vn/gpmb www.gpmb.vn gpmb.vn",
            "gpmb-2026 gpmb_1 k/c 12/gpmb",
            "Tổ P có",
            "đường Đc.1",
            "dđc đcd",
            "",
        ] {
            assert_eq!(write_out(text, &[], &list()), None, "{text}");
        }
    }

    #[test]
    fn marks_matter() {
        assert_eq!(written("dc đc"), "dân cư đồng chí");
        assert_eq!(write_out("đC".to_lowercase().as_str(), &[], &[]), None);
    }

    #[test]
    fn places_say_what_was_typed_and_lead_back() {
        let text = "👩 Gpmb ở tdp 3, gpmb.";
        let out = write_out(text, &[], &list()).unwrap();
        let units: Vec<u16> = out.text.encode_utf16().collect();
        let shown: Vec<(String, &str)> = out
            .places
            .iter()
            .map(|p| {
                let cut = &units[p.start as usize..p.end as usize];
                (String::from_utf16(cut).unwrap(), p.short.as_str())
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("Giải phóng mặt bằng".to_owned(), "Gpmb"),
                ("tổ dân phố".to_owned(), "tdp"),
                ("giải phóng mặt bằng".to_owned(), "gpmb"),
            ]
        );
        assert_eq!(as_typed(&out.text, &out.places), text);
    }

    #[test]
    fn what_was_written_out_before_stays_marked() {
        let first = write_out("gpmb chậm", &[], &list()).unwrap();
        let edited = format!("{} ở tdp 3", first.text);
        let known = carried(&first.places, &first.text, &edited);
        assert_eq!(known, first.places);
        let second = write_out(&edited, &known, &list()).unwrap();
        assert_eq!(second.places.len(), 2);
        assert_eq!(as_typed(&second.text, &second.places), "gpmb chậm ở tdp 3");
        assert_eq!(write_out(&second.text, &second.places, &list()), None);
    }

    #[test]
    fn a_change_moves_what_stands_behind_it_and_frees_what_it_meets() {
        let out = write_out("gpmb và tdp", &[], &list()).unwrap();
        let before = format!("Việc {}", out.text);
        let moved = carried(&out.places, &out.text, &before);
        assert_eq!(as_typed(&before, &moved), "Việc gpmb và tdp");
        let cut = out.text.replace("mặt bằng", "đất");
        let left = carried(&out.places, &out.text, &cut);
        assert_eq!(left.len(), 1);
        assert_eq!(as_typed(&cut, &left), "giải phóng đất và tdp");
        assert_eq!(carried(&out.places, &out.text, ""), []);
    }

    #[test]
    fn a_short_form_is_no_everyday_word() {
        for short in ["ca", "ban", "to", "đất", "tổ", "Mai", "xa"] {
            assert_eq!(refused(short), Some(Refused::Word), "{short}");
        }
        for short in ["", " ", "gp mb", "12", "dàidàidàidài", "a@b", "/v", "x,y"] {
            assert_eq!(refused(short), Some(Refused::Form), "{short}");
        }
        for short in [
            "gpmb", "đc", "đ/c", "p", "k", "tp", "CA", "tđc", "ubnd", "v/v", "h2", "nvh",
        ] {
            assert_eq!(refused(short), None, "{short}");
        }
    }
}
