//! What of an opinion is compared: its words by weight, its matters, its names and places.

use super::Said;
use super::matters::{Matter, matters};
use super::words::{Word, words};
use gandan_domain::text::fold;

/// A word, a pair of words or a name, hashed: the same in every text.
pub(super) type Term = u32;

/// What of an opinion is compared. Lists are sorted and hold nothing twice.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Digest {
    /// Words with their weights.
    pub words: Vec<(Term, f32)>,
    /// Pairs of neighbouring words with their weights.
    pub pairs: Vec<(Term, f32)>,
    /// Matters.
    pub matters: Vec<Matter>,
    /// Names of people, shops, projects; numbers of houses.
    pub names: Vec<Term>,
    /// Places named: "ngõ 12", "chợ Gốc Đa".
    pub places: Vec<Term>,
    /// Tổ dân phố, of the text or of the opinion.
    pub groups: Vec<Term>,
    /// Who spoke.
    pub speaker: Option<Term>,
}

/// Words before the name of a place that has neighbours of its kind.
const PLACES: &[&str] = &[
    "ngo", "hem", "ngach", "kiet", "duong", "pho", "khu", "toa", "block", "truong", "hoc", "cho",
    "cau", "ho", "song", "suoi", "kenh", "ao", "dong", "doc", "bai", "chua", "den", "mieu", "dinh",
    "ba", "tu", "nghia", "tram", "cong", "ben", "dap", "nui", "cu", "lo", "quoc", "tinh", "hien",
];
/// Words before the name or number of a tổ dân phố, thôn, xóm.
const GROUPS: &[&str] = &["to", "thon", "xom", "ap", "ban", "buon"];
/// Words before a person's, a shop's, a project's name.
const NAMES: &[&str] = &[
    "ong", "anh", "chi", "co", "chu", "bac", "tiem", "quan", "hang", "xuong", "ty", "an", "trai",
    "gara", "tro", "san", "benh", "cty", "so",
];

impl Digest {
    /// What is compared of what was said.
    pub fn of(said: &Said<'_>, words: &[Word]) -> Self {
        let mut digest = Self {
            matters: matters(words).0,
            speaker: said.speaker.map(|name| term(&fold(name))),
            ..Self::default()
        };
        let named = digest.take_names(words);
        for (at, word) in words.iter().enumerate() {
            if named[at] {
                continue;
            }
            let one = word.weight;
            digest.words.push((term(&word.plain), one));
            let next = words.get(at + 1).filter(|w| !w.breaks);
            if let Some(next) = next.filter(|_| !named[at + 1]) {
                let both = f32::midpoint(one, next.weight);
                let key = term(&format!("{} {}", word.plain, next.plain));
                digest.pairs.push((key, both));
            }
        }
        for place in [said.group, said.location].into_iter().flatten() {
            digest.take_place(place);
        }
        digest.settle();
        digest
    }

    /// Sorts names out of the text; tells which words are part of one.
    fn take_names(&mut self, words: &[Word]) -> Vec<bool> {
        let mut named = vec![false; words.len()];
        let mut at = 0;
        while at < words.len() {
            let length = name_length(words, at);
            if length == 0 {
                at += 1;
                continue;
            }
            let head = at
                .checked_sub(1)
                .filter(|_| !words[at].breaks)
                .map_or("", |h| words[h].plain.as_str());
            let name: Vec<&str> = words[at..at + length]
                .iter()
                .map(|w| w.plain.as_str())
                .collect();
            let name = name.join(" ");
            if GROUPS.contains(&head) {
                self.groups.push(term(&format!("{head} {name}")));
            } else if NAMES.contains(&head) || !PLACES.contains(&head) {
                self.names.push(term(&name));
            } else {
                self.places.push(term(&name));
            }
            named[at..at + length].fill(true);
            at += length;
        }
        named
    }

    /// "Tổ dân phố số 5" as "tổ 5", "ngõ 12 phố Vải" as its names.
    fn take_place(&mut self, typed: &str) {
        let words: Vec<Word> = words(typed)
            .into_iter()
            .filter(|w| !matches!(w.plain.as_str(), "dan" | "pho" | "so"))
            .collect();
        self.take_names(&words);
    }

    fn settle(&mut self) {
        for terms in [&mut self.names, &mut self.places, &mut self.groups] {
            terms.sort_unstable();
            terms.dedup();
        }
        for weighted in [&mut self.words, &mut self.pairs] {
            weighted.sort_unstable_by_key(|(key, _)| *key);
            weighted.dedup_by_key(|(key, _)| *key);
        }
    }
}

/// How many words the name takes that begins here: a number after a word that takes one, or
/// words with capitals.
fn name_length(words: &[Word], at: usize) -> usize {
    let number = |w: &Word| w.plain.starts_with(|c: char| c.is_ascii_digit());
    let head = at
        .checked_sub(1)
        .filter(|_| !words[at].breaks)
        .map_or("", |h| words[h].plain.as_str());
    let takes = |list: &[&str]| list.contains(&head);
    if number(&words[at]) {
        return usize::from(takes(PLACES) || takes(GROUPS) || takes(NAMES));
    }
    words[at..]
        .iter()
        .enumerate()
        .take_while(|(n, w)| w.capital && (*n == 0 || !w.breaks))
        .count()
}

/// A term of plain words.
pub(super) fn term(plain: &str) -> Term {
    // FNV-1a, 32 bits: the same on every machine.
    plain.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}
