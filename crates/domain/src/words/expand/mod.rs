//! Gõ tắt: the ward's own abbreviations written out once an opinion is closed, never while it is
//! being typed. Whole words only; what was typed in capitals ("GPMB") is an official abbreviation
//! and stays, unless the list has it so.

mod candidates;
#[cfg(test)]
mod tests;

use super::{byte, capital, syllable, units};
use crate::text::clean_line;
use candidates::{Candidate, candidates};
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
    for one in candidates(text) {
        if edits
            .iter()
            .any(|(s, e, ..)| one.start < *e && *s < one.end)
        {
            continue;
        }
        for (start, end, long) in written(text, &one, list) {
            edits.push((start, end, text[start..end].to_owned(), long));
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

/// What of it is written out, and how: the whole, or else every part between slashes
/// ("gpmb/tđc"), where each is a short form of at least two letters.
fn written(text: &str, one: &Candidate, list: &[Abbreviation]) -> Vec<(usize, usize, String)> {
    let typed = &text[one.start..one.end];
    if let Some(long) = long_form(typed, at_beginning(text, one.start), list) {
        return vec![(one.start, one.end, long)];
    }
    if !typed.contains('/') {
        return Vec::new();
    }
    let mut at = one.start;
    typed
        .split('/')
        .map(|part| {
            let start = at;
            at += part.len() + 1;
            if part.chars().count() < 2 {
                return None;
            }
            let long = long_form(part, at_beginning(text, start), list)?;
            Some((start, start + part.len(), long))
        })
        .collect::<Option<Vec<_>>>()
        .unwrap_or_default()
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
    // "CA" is on the list in capitals because "ca" is a word.
    if all_capitals(&one.short) && syllable::is_syllable(&lower) {
        return None;
    }
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
