//! What in a text may be a short form: a run without spaces, or a part of one between commas and
//! the like, without the signs around it. What belongs to something else (an address of the net, a
//! file, a number of a paper, initials) is none.

use unicode_normalization::char::is_combining_mark;

/// Bytes in the text.
pub(super) struct Candidate {
    pub start: usize,
    pub end: usize,
}

/// What parts of a run stand between.
const BETWEEN: &[char] = &[',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '…'];
/// What binds a word to its neighbour: "/gpmb", "#gpmb", "tdp=3".
const BINDS: &[char] = &['/', '\\', '#', '_', '=', '&', '%', '~', '@'];
/// Last parts of addresses of the net.
const DOMAINS: &[&str] = &[
    "vn", "com", "net", "org", "gov", "edu", "info", "io", "me", "asia",
];

pub(super) fn candidates(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut at = 0;
    for run in text.split_inclusive(char::is_whitespace) {
        let start = at;
        at += run.len();
        if is_address(run) {
            continue;
        }
        let mut from = start;
        for part in run.split_inclusive(BETWEEN) {
            let begin = from;
            from += part.len();
            let body = part.trim_start_matches(|c: char| !c.is_alphanumeric());
            let first = begin + part.len() - body.len();
            let body = body.trim_end_matches(|c: char| !c.is_alphanumeric());
            let one = Candidate {
                start: first,
                end: first + body.len(),
            };
            if !body.is_empty() && stands_free(text, &one) {
                found.push(one);
            }
        }
    }
    found
}

/// An e-mail, an address of the net, a path.
fn is_address(run: &str) -> bool {
    let run = run.to_lowercase();
    let domain = || {
        run.split('.').skip(1).any(|label| {
            let label = label.split(|c: char| !c.is_alphanumeric()).next();
            DOMAINS.contains(&label.unwrap_or_default())
        })
    };
    run.contains(['@', '\\'])
        || run.contains("://")
        || run.starts_with("www.")
        || run.starts_with("mailto:")
        || domain()
}

/// Nothing binds it to its neighbours, and it is no initial ("P. Cửa Nam", "ông k. Hà") nor the unit of a
/// number ("50,k").
fn stands_free(text: &str, one: &Candidate) -> bool {
    let (before, behind) = (&text[..one.start], &text[one.end..]);
    if before.ends_with(BINDS) || behind.starts_with(BINDS) || behind.starts_with(is_combining_mark)
    {
        return false;
    }
    if text[one.start..one.end].chars().count() > 1 {
        return true;
    }
    let line = behind.split('\n').next().unwrap_or_default();
    let initial = line
        .strip_prefix('.')
        .is_some_and(|rest| !rest.trim().is_empty());
    let unit = before
        .strip_suffix([',', '.', ':'])
        .is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()));
    !initial && !unit
}
