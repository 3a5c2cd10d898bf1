//! One person as they are looked for, and how well they fit what was typed.

use super::asked::Asked;
use super::spelling::Spelling;
use crate::Person;
use crate::person::same::{group_key, phone_digits};
use crate::text::{name_sort_key, words};

/// Digits of a phone number's end that are spoken of.
const TAIL: usize = 4;
/// A person of the roll, ready to be compared.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: String,
    words: Vec<Spelling>,
    group: Vec<String>,
    year: Option<String>,
    phone: String,
    /// Has been at a session: a ward meets the same people again.
    pub(super) came: bool,
    /// By given name, then tổ.
    pub(super) order: Vec<u8>,
}

/// How well a person fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    by: By,
    /// A number that is but a part of theirs.
    part: bool,
    /// Has never been at a session.
    stranger: bool,
    /// Words not spelt as typed.
    other: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum By {
    /// The given name in full.
    Given,
    /// The beginning of the given name.
    BeginOfGiven,
    /// All initials.
    Initials,
    /// Other words of the name.
    Words,
    /// Some of the initials.
    SomeInitials,
    /// A number alone.
    Number,
}

impl Entry {
    pub(super) fn of(person: &Person, came: bool) -> Self {
        let group = person.group.as_deref().map(group_key).unwrap_or_default();
        let mut order = name_sort_key(&person.name);
        for word in &group {
            let number = word.parse::<u32>().unwrap_or(u32::MAX);
            order.extend_from_slice(&number.to_be_bytes());
            order.extend_from_slice(word.as_bytes());
        }
        Self {
            id: person.id.clone(),
            words: words(&person.name).iter().map(Spelling::of).collect(),
            group,
            year: person.birth_year.map(|y| y.to_string()),
            phone: person
                .phone
                .as_deref()
                .map(phone_digits)
                .unwrap_or_default(),
            came,
            order,
        }
    }

    /// Whether a number is theirs; `true` inside = only a part of one.
    fn number(&self, typed: &str) -> Option<bool> {
        let short = typed.trim_start_matches('0');
        let year = self.year.as_deref().unwrap_or("");
        let whole = self.group.iter().any(|w| w == short)
            || (typed.len() == 4 && year == typed)
            || (typed.len() == 2 && year.get(2..) == Some(typed))
            || (typed.len() >= 3 && self.phone.ends_with(typed));
        if whole {
            return Some(false);
        }
        let tail = self.phone.len().checked_sub(TAIL);
        let tail = tail.and_then(|at| self.phone.get(at..)).unwrap_or("");
        let part = typed.len() >= 2 && (tail.starts_with(typed) || self.phone.starts_with(typed))
            || (typed.len() == 3 && year.starts_with(typed));
        part.then_some(true)
    }

    /// Which word of the name each word typed begins, no word twice; the last words are tried
    /// first, since people are called by them.
    fn place(&self, typed: &[Spelling], taken: &mut Vec<usize>) -> bool {
        let Some((last, rest)) = typed.split_last() else {
            return true;
        };
        for at in (0..self.words.len()).rev() {
            if !taken.contains(&at) && last.begins(&self.words[at]) {
                taken.push(at);
                if self.place(rest, taken) {
                    return true;
                }
                taken.pop();
            }
        }
        false
    }

    /// How well this person fits; `taken` gets the words of the name that were typed.
    pub(super) fn fit(&self, asked: &Asked, taken: &mut Vec<usize>) -> Option<Rank> {
        taken.clear();
        let stranger = !self.came;
        let mut part = false;
        for number in &asked.numbers {
            part |= self.number(number)?;
        }
        if !asked.others.iter().all(|w| self.group.contains(w)) {
            return None;
        }
        if asked.names.is_empty() {
            return Some(Rank {
                by: By::Number,
                part,
                stranger,
                other: 0,
            });
        }
        if self.place(&asked.names, taken) {
            let given = self.words.len() - 1;
            // Words are placed from the last one typed.
            let pairs = || asked.names.iter().rev().zip(taken.iter());
            let by = match pairs().find(|(_, at)| **at == given) {
                Some((typed, _)) if typed.whole(&self.words[given]) => By::Given,
                Some(_) => By::BeginOfGiven,
                None => By::Words,
            };
            let other = pairs()
                .filter(|(typed, at)| !typed.same(&self.words[**at]))
                .count();
            return Some(Rank {
                by,
                part,
                stranger,
                other,
            });
        }
        let [letters] = asked.names.as_slice() else {
            return None;
        };
        let by = self.initials(letters, taken)?;
        Some(Rank {
            by,
            part,
            stranger,
            other: 0,
        })
    }

    /// The words that a row of initials stands for: all, some in a row, or the first and last.
    fn initials(&self, letters: &Spelling, taken: &mut Vec<usize>) -> Option<By> {
        let (typed, all) = (letters.plain.len(), self.words.len());
        if typed < 2 || typed > all {
            return None;
        }
        let stands = |at: usize, word: usize| letters.initial(at, &self.words[word]);
        let row = (0..=all - typed)
            .rev()
            .find(|from| (0..typed).all(|at| stands(at, from + at)));
        if let Some(from) = row {
            taken.extend(from..from + typed);
            return Some(if typed == all {
                By::Initials
            } else {
                By::SomeInitials
            });
        }
        (typed == 2 && stands(0, 0) && stands(1, all - 1)).then(|| {
            taken.extend([0, all - 1]);
            By::SomeInitials
        })
    }

    pub(super) fn marks(&self, asked: &Asked, taken: &[usize]) -> Vec<[u32; 2]> {
        let by_words = asked.names.len() == taken.len()
            && asked
                .names
                .iter()
                .rev()
                .zip(taken)
                .all(|(typed, at)| typed.begins(&self.words[*at]));
        let mut marks: Vec<[u32; 2]> = taken
            .iter()
            .enumerate()
            .map(|(n, at)| {
                let typed = asked.names.len().checked_sub(n + 1);
                let length = match typed.filter(|_| by_words) {
                    Some(typed) => asked.names[typed].plain.len(),
                    None => 1,
                };
                let start = self.words[*at].start;
                [start, start + u32::try_from(length).unwrap_or(0)]
            })
            .collect();
        marks.sort_unstable();
        marks
    }
}
