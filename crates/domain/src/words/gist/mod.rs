//! The short form proposed: what was said without greeting, self-introduction, formula of asking
//! for the word and thanks. Rules only, shown as a proposal; nothing is set by itself. A proposal
//! that loses something is worse than none: a number or a place stays unless it is written
//! elsewhere, and a negation or a demand is never left out.

mod closing;
mod evening;
mod formula;
mod greeting;
mod introduction;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod meant;
mod people;
mod places;
#[cfg(test)]
mod spoken;
#[cfg(test)]
mod tests;
mod token;

use closing::{closing, only_closes};
use formula::formula;
use greeting::greeting;
use introduction::introduction;
use places::{all_among, places};
use token::{Token, holds, one_of, tokens};

/// Left over at the beginning, once something was left out.
const FILLERS: &[&str] = &["ạ", "dạ", "vâng"];
/// Never left out.
const KEPT: &[&str] = &[
    "chưa",
    "chẳng",
    "đừng",
    "đề nghị",
    "kiến nghị",
    "đề xuất",
    "yêu cầu",
    "khiếu nại",
    "tố cáo",
    "xin hỏi",
    "muốn hỏi",
    "phản đối",
];
/// Words of content at least.
const SHORTEST: usize = 3;

/// The short form proposed for what was said; `None` when nothing would be left out, or too
/// little would be left. `printed`: what is printed beside it ("Tổ dân phố số 7"), so that a
/// place named there may be left out here.
pub fn propose(text: &str, printed: &[&str]) -> Option<String> {
    let text = crate::text::clean(text);
    let all = tokens(&text);
    let mut from = 0;
    let mut asked = false;
    loop {
        let before = from;
        from += greeting(&all[from..]);
        let who = introduction(&all[from..]);
        let own = &all[from..from + who.words];
        let besides = own[..who.name.start].iter().chain(&own[who.name.end..]);
        if is_elsewhere(besides, &all[from + who.words..], printed) {
            from += who.words;
        }
        let spoken = formula(&all[from..]);
        asked |= spoken > 0;
        from += spoken;
        if from == before {
            break;
        }
    }
    while from > 0 && all.get(from).is_some_and(|t| t.is_one(FILLERS)) {
        from += 1;
    }
    // "Kính đề nghị", "Kính mong": what is asked stays.
    from += usize::from(one_of(&all[from..], &["kính đề nghị", "kính mong", "kính xin"]) > 0);
    let to = from + closing(&all[from..], asked);
    if (from == 0 && to == all.len()) || to - from < SHORTEST {
        return None;
    }
    // "Dạ thưa các bác xe rác …": a greeting that has no end isn't cut in two.
    if to == all.len() && from > 0 && one_of(&all[from..], &["thưa", "kính thưa"]) > 0 {
        return None;
    }
    let (head, tail) = (&all[..from], &all[to..]);
    if only_closes(&all[from..to]) || [head, tail].iter().any(|part| means(part)) {
        return None;
    }
    Some(sentence(&text, &all, from, to))
}

/// Whether what is said of oneself is written in the rest or printed beside it.
fn is_elsewhere<'a>(
    said: impl Iterator<Item = &'a Token>,
    rest: &[Token],
    printed: &[&str],
) -> bool {
    let mut known = places(rest.iter());
    for text in printed {
        // A group may be kept as its bare number.
        let text = if text.starts_with(|c: char| c.is_ascii_digit()) {
            format!("tổ {text}")
        } else {
            (*text).to_owned()
        };
        known.extend(places(tokens(&text).iter()));
    }
    all_among(&places(said), &known)
}

/// Something in it was meant.
fn means(part: &[Token]) -> bool {
    KEPT.iter().any(|word| holds(part, word))
}

/// The words from `from` to `to` as a sentence.
fn sentence(text: &str, all: &[Token], from: usize, to: usize) -> String {
    let tail = if to == all.len() {
        text.len()
    } else {
        // The sign that closes the last sentence kept stays with it.
        let next = all[to].start;
        let sign = text[all[to - 1].end..next].find(|c: char| ".!?".contains(c));
        sign.map_or(all[to - 1].end, |at| all[to - 1].end + at + 1)
    };
    // "…, xin cảm ơn." leaves its full stop.
    let stop = to < all.len() && !text[..tail].ends_with(['.', '!', '?', '…']);
    let stop = if stop && text.trim_end().ends_with(['.', '!', '?']) {
        "."
    } else {
        ""
    };
    // A quotation mark before the first word is its own.
    let before = from.checked_sub(1).map_or(0, |n| all[n].end);
    let opening = text[before..all[from].start]
        .rfind(['"', '“', '‘', '\'', '«', '('])
        .map_or(all[from].start, |at| before + at);
    let body = text[opening..tail].trim();
    let body = body
        .strip_suffix(" ạ.")
        .map_or(body.to_owned(), |b| format!("{b}."));
    super::capital(&format!("{body}{stop}"))
}
