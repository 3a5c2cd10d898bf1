//! Who is the same person: by the name in full, and nothing that says otherwise.

use super::Person;
use crate::text::{fold_tone, words};

/// Key of a name: case, spaces and the place of the tone don't tell people apart, marks do ("Hòa"
/// and "Hoà" are one name, "Hoa" another).
pub fn name_key(name: &str) -> String {
    let folded = fold_tone(name);
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Digits of a phone number, the country's +84 as 0.
pub fn phone_digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix("84") {
        Some(rest) if digits.len() >= 11 => format!("0{rest}"),
        _ => digits,
    }
}

/// Whether two names of a tổ dân phố mean the same: "TDP số 7", "Tổ dân phố 07" and "7" do.
pub fn same_group(a: &str, b: &str) -> bool {
    group_key(a) == group_key(b)
}

/// What tells one tổ from another.
pub(super) fn group_key(name: &str) -> Vec<String> {
    let all: Vec<String> = words(name)
        .into_iter()
        .map(|word| match word.plain.trim_start_matches('0') {
            "" => word.plain,
            short => short.to_owned(),
        })
        .collect();
    let rest: Vec<String> = all
        .iter()
        .filter(|w| !matches!(w.as_str(), "to" | "dan" | "pho" | "tdp" | "so"))
        .cloned()
        .collect();
    if rest.is_empty() { all } else { rest }
}

/// Who of the roll a described person is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// This one, by id.
    One(String),
    /// Nobody for certain: a new person.
    Nobody,
}

/// Finds who of `namesakes` (people with the same [`name_key`]) the described person is: the only
/// one that contradicts neither tổ, birth year nor phone; of several, the only one that agrees in
/// one of these. A name of one word says too little alone: it must agree.
pub fn known<'a>(described: &Person, namesakes: impl IntoIterator<Item = &'a Person>) -> Known {
    let possible: Vec<&Person> = namesakes
        .into_iter()
        .filter(|p| !contradicts(described, p))
        .collect();
    let full = described.name.split_whitespace().nth(1).is_some();
    if let ([one], true) = (possible.as_slice(), full) {
        return Known::One(one.id.clone());
    }
    let mut agreeing = possible.into_iter().filter(|p| agrees(described, p));
    match (agreeing.next(), agreeing.next()) {
        (Some(one), None) => Known::One(one.id.clone()),
        _ => Known::Nobody,
    }
}

/// Of both, whether they are the same; `None` where one isn't known.
pub(super) fn compared(a: &Person, b: &Person) -> [Option<bool>; 3] {
    let both = |x: &Option<String>, y: &Option<String>, same: fn(&str, &str) -> bool| {
        Some(same(x.as_deref()?, y.as_deref()?))
    };
    [
        both(&a.group, &b.group, same_group),
        a.birth_year.zip(b.birth_year).map(|(x, y)| x == y),
        both(&a.phone, &b.phone, |x, y| {
            phone_digits(x) == phone_digits(y)
        }),
    ]
}

pub(super) fn contradicts(a: &Person, b: &Person) -> bool {
    compared(a, b).contains(&Some(false))
}

pub(super) fn agrees(a: &Person, b: &Person) -> bool {
    compared(a, b).contains(&Some(true))
}

#[cfg(test)]
mod tests {
    use super::super::person;
    use super::*;

    fn with(id: &str, group: Option<&str>, year: Option<u16>, phone: Option<&str>) -> Person {
        Person {
            group: group.map(str::to_owned),
            birth_year: year,
            phone: phone.map(str::to_owned),
            ..person(id, "Nguyễn Thị Hoa")
        }
    }

    fn one(id: &str) -> Known {
        Known::One(id.to_owned())
    }

    #[test]
    fn a_name_is_the_same_wherever_its_tone_stands() {
        assert_eq!(name_key("NGUYỄN  Thị Hoà"), name_key("Nguyễn Thị Hòa"));
        assert_ne!(name_key("Nguyễn Thị Hoa"), name_key("Nguyễn Thị Hòa"));
    }

    #[test]
    fn groups_and_phones_as_people_write_them() {
        assert!(same_group("TDP số 7", "Tổ dân phố 07"));
        assert!(same_group("tổ 7", "7"));
        assert!(!same_group("TDP số 7", "TDP số 17"));
        assert!(!same_group("TDP 3", "TDP 3A"));
        assert!(!same_group("Khu 7", "Tổ 7"));
        assert_eq!(phone_digits("+84 912.345.678"), phone_digits("0912 345678"));
    }

    #[test]
    fn the_only_namesake_is_the_same_unless_something_says_otherwise() {
        let roll = [with("a", Some("TDP số 7"), Some(1961), None)];
        assert_eq!(known(&with("", None, None, None), &roll), one("a"));
        assert_eq!(
            known(&with("", Some("tổ 7"), None, Some("09")), &roll),
            one("a")
        );
        assert_eq!(
            known(&with("", Some("tổ 8"), None, None), &roll),
            Known::Nobody
        );
        assert_eq!(
            known(&with("", None, Some(1962), None), &roll),
            Known::Nobody
        );
        assert_eq!(known(&with("", None, None, None), &[]), Known::Nobody);
    }

    #[test]
    fn of_namesakes_the_one_that_agrees() {
        let roll = [
            with("a", Some("TDP số 7"), Some(1961), Some("0912345678")),
            with("b", Some("TDP số 7"), Some(1984), None),
        ];
        assert_eq!(known(&with("", None, None, None), &roll), Known::Nobody);
        assert_eq!(
            known(&with("", Some("7"), None, None), &roll),
            Known::Nobody
        );
        assert_eq!(
            known(&with("", Some("7"), Some(1984), None), &roll),
            one("b")
        );
        assert_eq!(
            known(&with("", None, None, Some("+84912345678")), &roll),
            one("a")
        );
    }

    #[test]
    fn one_word_says_too_little() {
        let short = |group: Option<&str>| Person {
            name: "Hoa".to_owned(),
            ..with("a", group, None, None)
        };
        let roll = [short(Some("tổ 7"))];
        assert_eq!(known(&short(None), &roll), Known::Nobody);
        assert_eq!(known(&short(Some("7")), &roll), one("a"));
    }
}
