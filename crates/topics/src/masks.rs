//! Which words have no voice: addresses, names of places and people, greetings, numbers. The
//! lists are data (`data/masks.json`).

use crate::words::{Case, Word};
use gandan_domain::text::{fold, fold_tone};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// How many words a name without capitals can have after its surname.
const GIVEN_NAMES: usize = 1;
/// How many words a name has after "tên là".
const WHOLE_NAME: usize = 4;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    /// Words of two syllables whose parts mean something else: "đình" in "gia đình".
    compounds: Vec<String>,
    /// Words that begin a greeting.
    greeting_starts: BTreeSet<String>,
    /// Words that a greeting is made of.
    greeting: BTreeSet<String>,
    /// What comes before a speaker's own name.
    introductions: Vec<String>,
    /// What comes before a number in an address.
    numbered: Vec<String>,
    /// What comes before the name of a place or a person.
    before_names: Vec<String>,
    /// Words that begin with a capital in the name of an office.
    institutions: BTreeSet<String>,
    /// Surnames, for names typed without capitals.
    surnames: BTreeSet<String>,
    /// Surnames that no other word looks like without marks.
    bare_surnames: BTreeSet<String>,
}

struct Masks {
    lists: Lists,
    introductions: Phrases,
    numbered: Phrases,
    before_names: Phrases,
    bare_greeting: BTreeSet<String>,
}

/// The marked and the bare form of each syllable.
type Phrase = Vec<(String, String)>;

/// Phrases by their first syllable's bare form, longest first.
type Phrases = BTreeMap<String, Vec<Phrase>>;

static MASKS: LazyLock<Masks> = LazyLock::new(|| {
    #[allow(
        clippy::expect_used,
        reason = "the file is embedded and every test here reads it"
    )]
    let lists: Lists =
        serde_json::from_str(include_str!("../data/masks.json")).expect("the lists are readable");
    Masks {
        introductions: phrases(&lists.introductions),
        numbered: phrases(&lists.numbered),
        before_names: phrases(&lists.before_names),
        bare_greeting: lists.greeting.iter().map(|word| fold(word)).collect(),
        lists,
    }
});

fn phrases(written: &[String]) -> Phrases {
    let mut found = Phrases::new();
    for phrase in written {
        let phrase: Phrase = phrase
            .split(' ')
            .map(|syllable| (fold_tone(syllable), fold(syllable)))
            .collect();
        if let Some((_, first)) = phrase.first() {
            found.entry(first.clone()).or_default().push(phrase);
        }
    }
    for phrases in found.values_mut() {
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    }
    found
}

/// How many words from here on are one of the phrases; a bare word stands for any marks.
fn said(phrases: &Phrases, words: &[Word]) -> Option<usize> {
    let same = |(marked, plain): &(String, String), word: &Word| {
        *marked == word.marked || (word.bare() && *plain == word.plain)
    };
    let found = phrases.get(&words.first()?.plain)?.iter().find(|phrase| {
        phrase.len() <= words.len()
            && phrase
                .iter()
                .zip(words)
                .all(|(part, word)| same(part, word))
            && words[1..phrase.len()].iter().all(|word| !word.breaks)
    });
    found.map(Vec::len)
}

/// Makes one word of each fixed compound.
pub(crate) fn join_compounds(words: &mut Vec<Word>) {
    let compounds = &MASKS.lists.compounds;
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    for word in words.drain(..) {
        let whole = joined.last().filter(|_| !word.breaks).and_then(|before| {
            let marked = format!("{} {}", before.marked, word.marked);
            let plain = format!("{} {}", before.plain, word.plain);
            let bare = marked == plain;
            compounds
                .iter()
                .any(|c| *c == marked || (bare && fold(c) == plain))
                .then_some((marked, plain))
        });
        match (whole, joined.last_mut()) {
            (Some((marked, plain)), Some(before)) => {
                before.marked = marked;
                before.plain = plain;
                before.at.end = word.at.end;
            }
            _ => joined.push(word),
        }
    }
    *words = joined;
}

/// Takes the voice of all words that say where, who or how much.
pub(crate) fn mute(words: &mut [Word]) {
    let mut at = 0;
    while at < words.len() {
        at += greeting(words, at)
            .or_else(|| introduction(words, at))
            .or_else(|| address(words, at))
            .or_else(|| name(words, at))
            .unwrap_or_else(|| {
                words[at].mute |= words[at].number();
                1
            });
    }
}

fn hush(words: &mut [Word]) {
    for word in words {
        word.mute = true;
    }
}

/// "Dạ kính thưa các đồng chí": from the beginning of a phrase as far as its words greet.
fn greeting(words: &mut [Word], at: usize) -> Option<usize> {
    let lists = &MASKS.lists;
    let begins = at == 0 || words[at].breaks;
    let starts = |word: Option<&Word>| {
        word.is_some_and(|w| {
            lists.greeting_starts.contains(&w.marked)
                || (w.bare() && matches!(w.plain.as_str(), "thua" | "kinh"))
        })
    };
    if !begins || !(starts(words.get(at)) || starts(words.get(at + 1))) {
        return None;
    }
    let greets = |word: &Word| {
        lists.greeting.contains(&word.marked)
            || (word.bare() && MASKS.bare_greeting.contains(&word.plain))
    };
    let tail = &words[at..];
    let mut length = 0;
    while tail.get(length).is_some_and(greets) && (length == 0 || !tail[length].breaks) {
        length += 1;
    }
    if length < 2 {
        return None;
    }
    hush(&mut words[at..at + length]);
    Some(length)
}

/// "Tôi tên là Trần Thị Mẫu".
fn introduction(words: &mut [Word], at: usize) -> Option<usize> {
    let said = said(&MASKS.introductions, &words[at..])?;
    let told = words[at..at + said].iter().any(|w| w.plain == "ten");
    let name = words[at + said..]
        .iter()
        .take(WHOLE_NAME)
        .take_while(|w| !w.breaks && (told || w.case == Case::Capital))
        .count();
    if name == 0 {
        return None;
    }
    hush(&mut words[at..at + said + name]);
    Some(said + name)
}

/// "Tổ dân phố số 3", "ngõ 42".
fn address(words: &mut [Word], at: usize) -> Option<usize> {
    let said = said(&MASKS.numbered, &words[at..])?;
    let numbers = words[at + said..]
        .iter()
        .take_while(|w| !w.breaks && w.number())
        .count();
    if numbers == 0 {
        return None;
    }
    hush(&mut words[at..at + said + numbers]);
    Some(said + numbers)
}

/// The name after "đường", "phường", "ông": the words before it keep their voice.
fn name(words: &mut [Word], at: usize) -> Option<usize> {
    let lists = &MASKS.lists;
    let said = said(&MASKS.before_names, &words[at..])?;
    let rest = &words[at + said..];
    let first = rest.first().filter(|w| !w.breaks)?;
    let surname = lists.surnames.contains(&first.marked)
        || (first.bare() && lists.bare_surnames.contains(&first.plain));
    let named = |w: &Word| w.case == Case::Capital && !lists.institutions.contains(&w.marked);
    let length = if named(first) {
        rest.iter()
            .take(WHOLE_NAME)
            .enumerate()
            .take_while(|(i, w)| *i == 0 || (!w.breaks && w.case == Case::Capital))
            .count()
    } else if surname && first.case == Case::Small {
        let given = rest[1..].iter().take(GIVEN_NAMES).take_while(|w| !w.breaks);
        1 + given.count()
    } else {
        return None;
    };
    hush(&mut words[at + said..at + said + length]);
    Some(said + length)
}

#[cfg(test)]
mod tests {
    use super::MASKS;
    use crate::words::words;

    #[test]
    fn every_compound_is_joined() {
        for compound in &MASKS.lists.compounds {
            assert_eq!(words(compound).len(), 1, "{compound}");
        }
    }
}
