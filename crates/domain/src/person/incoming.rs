//! Rows of a list that come onto the roll: each row is somebody known, a row said twice, or new. A
//! list brought twice finds each of its people again.

use super::same::{agrees, compared, contradicts, known, name_key};
use super::{Known, Person};
use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

/// Who a row of a list is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// Somebody of the roll, by id.
    Known(String),
    /// One of several namesakes of the roll that it agrees with, by the id of the first.
    OneOf(String),
    /// The same as an earlier row, by its number from 0.
    Repeats(usize),
    /// Somebody new.
    New,
}

/// Who the rows of a list are; `roll` holds the people known before it came, by their
/// [`name_key`]. Rows that differ are different people; a row that says just what the roll does is
/// matched before one that says less or more.
pub fn incoming<S: BuildHasher>(
    rows: &[Person],
    roll: &HashMap<String, Vec<Person>, S>,
) -> Vec<Match> {
    let keys: Vec<String> = rows.iter().map(|row| name_key(&row.name)).collect();
    let namesakes = |n: usize| roll.get(&keys[n]).map_or(&[][..], Vec::as_slice);
    let mut first: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut taken: HashSet<&str> = HashSet::new();
    let mut found: Vec<Option<Match>> = Vec::with_capacity(rows.len());
    for (n, row) in rows.iter().enumerate() {
        let earlier = first.entry(&keys[n]).or_default();
        if let Some(same) = earlier.iter().find(|m| identical(&rows[**m], row)) {
            found.push(Some(Match::Repeats(*same)));
            continue;
        }
        earlier.push(n);
        let same = namesakes(n)
            .iter()
            .find(|p| !taken.contains(p.id.as_str()) && identical(p, row));
        found.push(same.map(|p| {
            taken.insert(&p.id);
            Match::Known(p.id.clone())
        }));
    }
    let mut out = Vec::with_capacity(rows.len());
    for (n, (row, found)) in rows.iter().zip(found).enumerate() {
        let free = || {
            namesakes(n)
                .iter()
                .filter(|p| !taken.contains(p.id.as_str()))
        };
        let found = found.unwrap_or_else(|| match known(row, free()) {
            Known::One(id) => Match::Known(id),
            Known::Nobody => free()
                .find(|p| agrees(row, p) && !contradicts(row, p))
                .map_or(Match::New, |p| Match::OneOf(p.id.clone())),
        });
        if let Match::Known(id) | Match::OneOf(id) = &found {
            taken.extend(namesakes(n).iter().map(|p| p.id.as_str()).find(|i| i == id));
        }
        out.push(found);
    }
    out
}

/// Whether two people with one name say the same of tổ, birth year and phone, also by silence.
fn identical(a: &Person, b: &Person) -> bool {
    let silent = |x: bool, y: bool| !x && !y;
    let both = [
        silent(a.group.is_some(), b.group.is_some()),
        silent(a.birth_year.is_some(), b.birth_year.is_some()),
        silent(a.phone.is_some(), b.phone.is_some()),
    ];
    compared(a, b)
        .iter()
        .zip(both)
        .all(|(same, silent)| same.unwrap_or(silent))
}

#[cfg(test)]
mod tests {
    use super::super::person;
    use super::*;

    fn hoa(id: &str, group: Option<&str>, year: Option<u16>) -> Person {
        Person {
            group: group.map(str::to_owned),
            birth_year: year,
            ..person(id, "Nguyễn Thị Hoa")
        }
    }

    /// Brings a list twice; answers who was added the first time, and that nobody is the second.
    fn brought(roll: &[Person], list: &[Person]) -> Vec<Match> {
        let mut roll = roll.to_vec();
        let mut answers = Vec::new();
        for time in 0..2 {
            let mut before: HashMap<String, Vec<Person>> = HashMap::new();
            for known in &roll {
                before
                    .entry(name_key(&known.name))
                    .or_default()
                    .push(known.clone());
            }
            for (n, (row, answer)) in list.iter().zip(incoming(list, &before)).enumerate() {
                match &answer {
                    Match::New => roll.push(Person {
                        id: format!("new{n}"),
                        ..row.clone()
                    }),
                    Match::Known(id) => {
                        for known in &mut roll {
                            if known.id == *id {
                                *known = super::super::filled(known, row);
                            }
                        }
                    }
                    Match::OneOf(_) | Match::Repeats(_) => {}
                }
                if time == 0 {
                    answers.push(answer);
                } else {
                    assert_ne!(answer, Match::New, "row {n} of {list:?} is new again");
                }
            }
        }
        answers
    }

    #[test]
    fn a_list_brought_twice_adds_nobody_whatever_its_rows_leave_out() {
        let rows = [
            hoa("", None, None),
            hoa("", Some("7"), None),
            hoa("", Some("7"), Some(1961)),
            hoa("", None, Some(1984)),
            hoa("", Some("8"), None),
            person("", "Hoa"),
        ];
        let rolls = [
            vec![],
            vec![hoa("a", None, None)],
            vec![hoa("a", Some("tổ 7"), None), hoa("b", None, Some(1984))],
            vec![
                hoa("a", Some("tổ 7"), Some(1950)),
                hoa("b", None, Some(1961)),
            ],
            vec![
                hoa("a", Some("tổ 7"), Some(1961)),
                hoa("b", Some("tổ 7"), Some(1984)),
            ],
        ];
        for roll in &rolls {
            for a in &rows {
                for b in &rows {
                    for c in &rows {
                        brought(roll, &[a.clone(), b.clone(), c.clone()]);
                    }
                }
            }
        }
    }

    #[test]
    fn known_people_repeated_rows_and_new_ones() {
        let roll = [hoa("a", Some("Tổ dân phố số 7"), None)];
        assert_eq!(
            brought(
                &roll,
                &[
                    hoa("", Some("TDP 7"), Some(1961)),
                    hoa("", Some("7"), Some(1961)),
                    hoa("", Some("8"), None),
                ]
            ),
            [Match::Known("a".to_owned()), Match::Repeats(0), Match::New]
        );
    }
}
