//! Places that were named: nothing is left out that holds a place, a house or a number which is
//! written nowhere else.

use super::token::Token;

/// "tổ 7", "ngõ 18", "Cửa Nam".
#[derive(PartialEq, Eq)]
pub(super) struct Place {
    /// Tổ, ngõ, số …, as a search key; empty = none stands before it.
    kind: String,
    value: String,
    number: bool,
}

/// Words that say what kind of place a number or a name is.
const KINDS: &str = "\
    tổ tdp ngõ ngách hẻm kiệt đường phố khu cụm thôn ấp xóm bản tòa toà phòng tầng số nhà \
    chung phường xã";

/// The numbers and names among the words, each with its kind. A first word is no name by its capital.
pub(super) fn places<'a>(tokens: impl Iterator<Item = &'a Token>) -> Vec<Place> {
    let tokens: Vec<&Token> = tokens.collect();
    let mut found = Vec::new();
    let mut kind: Option<&Token> = None;
    let mut fresh = true;
    for (n, token) in tokens.iter().enumerate() {
        let kind_word = token.among(KINDS);
        // "tổ dân phố số 7" is "tổ 7".
        let part = kind.is_some() && token.is_one(&["dân", "phố", "số", "cư", "thể"]);
        if token.number || (token.name && !fresh && !kind_word) {
            let kind = kind.map(|k| {
                if k.is("tdp") {
                    "to".to_owned()
                } else {
                    k.key.clone()
                }
            });
            found.push(Place {
                kind: kind.unwrap_or_default(),
                value: token.key.clone(),
                number: token.number,
            });
        }
        if kind_word && !part {
            kind = Some(token);
        } else if !part {
            // A name may have several words: "ngõ Thịnh Hào 2".
            let goes_on = token.name && tokens.get(n + 1).is_some_and(|t| t.name || t.number);
            if !goes_on {
                kind = None;
            }
        }
        fresh = token.ends();
    }
    found
}

/// Whether each of these places stands among the others too.
pub(super) fn all_among(wanted: &[Place], known: &[Place]) -> bool {
    wanted.iter().all(|place| {
        known.iter().any(|other| {
            other.value == place.value
                && (!place.number || place.kind.is_empty() || other.kind == place.kind)
        })
    })
}
