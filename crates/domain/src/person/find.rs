//! How typed letters find a person: beginnings of the words of a name, its initials, and a number
//! that narrows by tổ, birth year or the end of the phone number.

use super::Person;
use super::same::{group_key, phone_digits};
use crate::text::{self, Word, name_sort_key, words};
use std::collections::HashMap;

/// Digits of a phone number's end that are spoken of.
const TAIL: usize = 4;

/// Somebody who was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The person's id.
    pub id: String,
    /// What of the name was typed: UTF-16 ranges `[start, end)`, in order.
    pub marks: Vec<[u32; 2]>,
}

/// The people of a roll, ready to be looked for.
#[derive(Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
    places: HashMap<String, usize>,
}

#[derive(Debug)]
struct Entry {
    id: String,
    words: Vec<Spelling>,
    group: Vec<String>,
    year: Option<String>,
    phone: String,
    /// By given name, then tổ.
    order: Vec<u8>,
}

/// A word, letter by letter.
#[derive(Debug)]
struct Spelling {
    start: u32,
    /// Letters without marks.
    plain: Vec<char>,
    /// Letters with all but the tone.
    shaped: Vec<char>,
    tone: Option<char>,
}

impl Spelling {
    fn of(word: &Word) -> Self {
        let mut tone = None;
        let shaped: Vec<char> = word
            .marked
            .chars()
            .map(|c| {
                let (base, found) = text::split_tone(c);
                tone = tone.or(found);
                base
            })
            .collect();
        let plain: Vec<char> = word.plain.chars().collect();
        Self {
            start: word.start,
            shaped: if shaped.len() == plain.len() {
                shaped
            } else {
                plain.clone()
            },
            plain,
            tone,
        }
    }

    /// Whether this, as typed so far, may become that word: the marks typed are there, those not
    /// typed aren't asked for.
    fn begins(&self, word: &Self) -> bool {
        self.plain.len() <= word.plain.len()
            && self.tone.is_none_or(|tone| word.tone == Some(tone))
            && self
                .plain
                .iter()
                .zip(&self.shaped)
                .zip(word.plain.iter().zip(&word.shaped))
                .all(|((plain, shaped), (other, other_shaped))| {
                    plain == other && (shaped == plain || shaped == other_shaped)
                })
    }

    /// Whether one letter typed is the first of that word.
    fn initial(&self, at: usize, word: &Self) -> bool {
        let (plain, shaped) = (self.plain[at], self.shaped[at]);
        word.plain.first() == Some(&plain)
            && (shaped == plain || word.shaped.first() == Some(&shaped))
    }

    fn whole(&self, word: &Self) -> bool {
        self.plain.len() == word.plain.len()
    }

    fn same(&self, word: &Self) -> bool {
        self.shaped == word.shaped && self.tone == word.tone
    }
}

/// How well a person fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    by: By,
    /// A number that is but a part of theirs.
    part: bool,
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
    fn of(person: &Person) -> Self {
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
    fn fit(&self, asked: &Asked, taken: &mut Vec<usize>) -> Option<Rank> {
        taken.clear();
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
            return Some(Rank { by, part, other });
        }
        let [letters] = asked.names.as_slice() else {
            return None;
        };
        let by = self.initials(letters, taken)?;
        Some(Rank { by, part, other: 0 })
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

    fn marks(&self, asked: &Asked, taken: &[usize]) -> Vec<[u32; 2]> {
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

/// What was typed, by kind.
#[derive(Debug, Default)]
struct Asked {
    names: Vec<Spelling>,
    numbers: Vec<String>,
    /// "3a", as a tổ may be called.
    others: Vec<String>,
}

impl Asked {
    fn read(typed: &str) -> Self {
        let mut asked = Self::default();
        for word in words(&text::clean(typed)) {
            if word.plain.bytes().all(|b| b.is_ascii_digit()) {
                asked.numbers.push(word.plain);
            } else if word.plain.starts_with(|c: char| c.is_ascii_digit()) {
                asked.others.push(word.plain);
            } else {
                asked.names.push(Spelling::of(&word));
            }
        }
        asked
    }
}

impl Index {
    /// Adds a person, or puts a new state in the place of the old.
    pub fn put(&mut self, person: &Person) {
        let entry = Entry::of(person);
        if let Some(&at) = self.places.get(&person.id) {
            self.entries[at] = entry;
        } else {
            self.places.insert(person.id.clone(), self.entries.len());
            self.entries.push(entry);
        }
    }

    /// Takes a person out.
    pub fn remove(&mut self, id: &str) {
        if let Some(at) = self.places.remove(id) {
            self.entries.swap_remove(at);
            if let Some(moved) = self.entries.get(at) {
                self.places.insert(moved.id.clone(), at);
            }
        }
    }

    /// Who fits what is typed, the best first: by given name before other words before some of the
    /// initials; among equals in the order of a list of names, then of tổ. Nothing typed finds nobody.
    pub fn find(&self, typed: &str, limit: usize) -> Vec<Hit> {
        let asked = Asked::read(typed);
        let nothing = asked.names.is_empty() && asked.numbers.is_empty() && asked.others.is_empty();
        if nothing || limit == 0 {
            return Vec::new();
        }
        let mut taken = Vec::new();
        let mut found: Vec<(Rank, &Entry)> = Vec::new();
        for entry in &self.entries {
            if let Some(rank) = entry.fit(&asked, &mut taken) {
                found.push((rank, entry));
            }
        }
        let before = |a: &(Rank, &Entry), b: &(Rank, &Entry)| {
            a.0.cmp(&b.0)
                .then_with(|| a.1.order.cmp(&b.1.order))
                .then_with(|| a.1.id.cmp(&b.1.id))
        };
        if found.len() > limit {
            found.select_nth_unstable_by(limit, before);
            found.truncate(limit);
        }
        found.sort_unstable_by(before);
        found
            .into_iter()
            .map(|(_, entry)| {
                let fits = entry.fit(&asked, &mut taken).is_some();
                Hit {
                    id: entry.id.clone(),
                    marks: if fits {
                        entry.marks(&asked, &taken)
                    } else {
                        Vec::new()
                    },
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::person;
    use super::*;

    fn roll() -> Index {
        let mut index = Index::default();
        for (id, name, group, year, phone) in [
            ("hoa7", "Nguyễn Thị Hoa", "TDP số 7", 1961, "0912 344 321"),
            ("hoa3", "Nguyễn Thị Hoa", "TDP số 3", 1984, "0987 000 111"),
            ("hoaf", "Trần Văn Hòa", "TDP số 7", 1955, ""),
            ("dung", "Đỗ Tiến Dũng", "TDP 3A", 1970, "+84 912 555 777"),
            ("huong", "Hoàng Thu Hương", "TDP số 17", 1990, ""),
        ] {
            index.put(&Person {
                group: Some(group.to_owned()),
                birth_year: Some(year),
                phone: Some(phone.to_owned()),
                ..person(id, name)
            });
        }
        index
    }

    fn ids(typed: &str) -> Vec<String> {
        roll().find(typed, 9).into_iter().map(|h| h.id).collect()
    }

    #[test]
    fn beginnings_of_words_without_marks_as_with() {
        assert_eq!(ids("hoa"), ["hoa3", "hoa7", "hoaf", "huong"]);
        assert_eq!(
            ids("hòa"),
            ["hoaf", "huong"],
            "the tone may yet move: Hoàng"
        );
        assert_eq!(ids("Hoà"), ["hoaf", "huong"]);
        assert_eq!(ids("hoả"), [""; 0]);
        assert_eq!(ids("đỗ"), ["dung"]);
        assert_eq!(ids("du"), ["dung"]);
        assert_eq!(ids("hương"), ["huong"]);
        assert_eq!(
            ids("hươ"),
            ["huong"],
            "a mark still to come isn't asked for"
        );
        assert_eq!(ids("nguyen hoa"), ["hoa3", "hoa7"]);
        assert_eq!(ids("hoa nguyen"), ["hoa3", "hoa7"], "in any order");
        assert!(ids("xyz").is_empty() && ids("  ").is_empty());
    }

    #[test]
    fn initials() {
        assert_eq!(ids("nth"), ["hoa3", "hoa7"]);
        assert_eq!(ids("đtd"), ["dung"]);
        assert_eq!(ids("dtd"), ["dung"]);
        assert_eq!(ids("tvh"), ["hoaf"]);
        assert_eq!(ids("nh"), ["hoa3", "hoa7"], "family and given name");
    }

    #[test]
    fn a_number_narrows_by_group_birth_year_or_phone() {
        assert_eq!(ids("hoa 7"), ["hoa7", "hoaf"]);
        assert_eq!(ids("hoa 61"), ["hoa7"]);
        assert_eq!(ids("hoa 1984"), ["hoa3"]);
        assert_eq!(ids("hoa 4321"), ["hoa7"]);
        assert_eq!(ids("hoa 43"), ["hoa7"], "a tail still being typed");
        assert_eq!(ids("777"), ["dung"]);
        assert_eq!(ids("0912"), ["dung", "hoa7"]);
        assert_eq!(ids("d 3a"), ["dung"]);
        assert_eq!(ids("17"), ["huong"], "tổ 17 isn't tổ 7");
    }

    #[test]
    fn what_was_typed_is_marked_in_the_name() {
        let marks = |typed: &str| roll().find(typed, 1)[0].marks.clone();
        assert_eq!(marks("ho"), [[11, 13]]);
        assert_eq!(marks("ng hoa"), [[0, 2], [11, 14]]);
        assert_eq!(marks("nth"), [[0, 1], [7, 8], [11, 12]]);
        assert_eq!(marks("5777"), Vec::<[u32; 2]>::new());
    }

    #[test]
    fn people_change_and_go() {
        let mut index = roll();
        index.put(&person("hoa7", "Lê Văn Mới"));
        index.remove("hoa3");
        index.remove("nobody");
        let found: Vec<String> = index.find("hoa", 9).into_iter().map(|h| h.id).collect();
        assert_eq!(found, ["hoaf", "huong"]);
        assert_eq!(index.find("moi", 9)[0].id, "hoa7");
        assert_eq!(index.find("h", 1).len(), 1);
    }
}
