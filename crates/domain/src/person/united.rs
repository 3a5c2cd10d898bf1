//! Two rows of one person at one session as one.

use super::same::{name_key, phone_digits, same_group};
use super::{Person, merged};
use crate::{Attendee, Instant};
use serde::Serialize;
use ts_rs::TS;

/// A field of an attendee in which two rows contradict each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Differs {
    /// Two names, neither part of the other.
    Name,
    /// Two tổ dân phố.
    Group,
    /// Two addresses.
    Address,
    /// Two phone numbers.
    Phone,
    /// Two citizen ids.
    CitizenId,
    /// Two birth years.
    BirthYear,
    /// Two capacities.
    Capacity,
    /// Two offices.
    Title,
}

/// The row that stays, with what the one that goes knows besides. What it says stands; of two names
/// the fuller. Of two arrivals noted the earlier counts, of two leavings the later; a row without a
/// time says nothing of it. Where they left before they came, they were there before and after:
/// neither time stands.
pub fn united(kept: &Attendee, gone: &Attendee) -> Attendee {
    let person = |of: &Attendee| {
        let named = Attendee {
            name: Some(of.name.clone().unwrap_or_default()),
            ..of.clone()
        };
        Person::of(&named, of.id.clone())
    };
    let whole = match (person(gone), person(kept)) {
        (Some(gone), Some(kept)) => merged(&gone, &kept).attendee(kept.id),
        _ => kept.clone(),
    };
    let (arrived_at, left_at) = times(kept, gone);
    Attendee {
        name: whole.name.filter(|name| !name.is_empty()),
        citizen_id: kept.citizen_id.clone().or_else(|| gone.citizen_id.clone()),
        person: kept.person.clone(),
        arrived_at,
        left_at,
        ..whole
    }
}

fn times(a: &Attendee, b: &Attendee) -> (Option<Instant>, Option<Instant>) {
    let noted = |x: Option<Instant>, y: Option<Instant>, pick: fn(Instant, Instant) -> Instant| {
        x.zip(y).map(|(x, y)| pick(x, y)).or(x).or(y)
    };
    let arrived = noted(a.arrived_at, b.arrived_at, Instant::min);
    let left = noted(a.left_at, b.left_at, Instant::max);
    match (arrived, left) {
        (Some(arrived), Some(left)) if left < arrived => (None, None),
        times => times,
    }
}

/// In what two rows contradict each other: perhaps they are two people after all.
pub fn differs(kept: &Attendee, gone: &Attendee) -> Vec<Differs> {
    fn two<T>(a: Option<&T>, b: Option<&T>, same: impl Fn(&T, &T) -> bool) -> bool {
        a.zip(b).is_some_and(|(a, b)| !same(a, b))
    }
    let (k, g) = (kept, gone);
    let alike = |a: &String, b: &String| name_key(a) == name_key(b);
    [
        (
            Differs::Name,
            two(k.name.as_ref(), g.name.as_ref(), |a, b| part_of(a, b)),
        ),
        (
            Differs::Group,
            two(k.group.as_ref(), g.group.as_ref(), |a, b| same_group(a, b)),
        ),
        (
            Differs::Address,
            two(k.address.as_ref(), g.address.as_ref(), alike),
        ),
        (
            Differs::Phone,
            two(k.phone.as_ref(), g.phone.as_ref(), |a, b| {
                phone_digits(a) == phone_digits(b)
            }),
        ),
        (
            Differs::CitizenId,
            two(k.citizen_id.as_ref(), g.citizen_id.as_ref(), alike),
        ),
        (
            Differs::BirthYear,
            two(k.birth_year.as_ref(), g.birth_year.as_ref(), PartialEq::eq),
        ),
        (
            Differs::Capacity,
            two(k.capacity.as_ref(), g.capacity.as_ref(), PartialEq::eq),
        ),
        (
            Differs::Title,
            two(k.title.as_ref(), g.title.as_ref(), alike),
        ),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect()
}

/// Whether all words of one name are in the other: "Hoa" in "Nguyễn Thị Hoa".
fn part_of(a: &str, b: &str) -> bool {
    let (a, b) = (name_key(a), name_key(b));
    let within = |part: &str, whole: &str| {
        part.split(' ')
            .all(|word| whole.split(' ').any(|other| other == word))
    };
    within(&a, &b) || within(&b, &a)
}

#[cfg(test)]
mod tests {
    use super::{Attendee, Differs as D, Instant, differs, united};
    use crate::testing::attendee;
    use crate::{Capacity, Form};

    fn at(time: &str) -> Option<Instant> {
        format!("2026-11-03T{time}:00+07:00").parse().ok()
    }

    #[test]
    fn what_stands_stays_gaps_are_filled_and_the_fuller_name_is_kept() {
        let kept = Attendee {
            name: Some("Hoa".to_owned()),
            phone: Some("0912".to_owned()),
            person: Some("w".to_owned()),
            ..attendee("a")
        };
        let gone = Attendee {
            form: Some(Form::Ba),
            group: Some("Tổ 7".to_owned()),
            address: Some("Số 4".to_owned()),
            phone: Some("0999".to_owned()),
            citizen_id: Some("001161000000".to_owned()),
            birth_year: Some(1961),
            capacity: Some(Capacity::Voter),
            title: Some("Tổ trưởng".to_owned()),
            person: Some("v".to_owned()),
            ..attendee("b")
        };
        let expected = Attendee {
            id: "a".to_owned(),
            phone: Some("0912".to_owned()),
            person: Some("w".to_owned()),
            ..gone.clone()
        };
        assert_eq!(united(&kept, &gone), expected);
        let nameless = Attendee {
            name: None,
            ..attendee("a")
        };
        assert_eq!(united(&nameless, &nameless).name, None);
        assert_eq!(united(&nameless, &gone).name, gone.name);
    }

    #[test]
    fn the_earliest_arrival_and_the_latest_leaving_that_were_noted() {
        let row = |arrived_at, left_at| Attendee {
            arrived_at,
            left_at,
            ..attendee("a")
        };
        let both = |a: &Attendee, b: &Attendee| {
            let (one, other) = (united(a, b), united(b, a));
            assert_eq!(one, other, "whichever stays");
            (one.arrived_at, one.left_at)
        };
        let none = row(None, None);
        assert_eq!(both(&none, &none), (None, None));
        let late = row(at("19:25"), None);
        assert_eq!(both(&none, &late), (at("19:25"), None), "what was noted");
        let later = row(at("19:40"), at("20:30"));
        assert_eq!(both(&late, &later), (at("19:25"), at("20:30")));
        let early = row(None, at("20:10"));
        assert_eq!(both(&early, &later), (at("19:40"), at("20:30")));
        let came_back = row(at("20:20"), None);
        assert_eq!(
            both(&early, &came_back),
            (None, None),
            "there before and after"
        );
    }

    #[test]
    fn what_two_rows_contradict_each_other_in() {
        let one = Attendee {
            group: Some("Tổ dân phố số 7".to_owned()),
            phone: Some("0912 344 321".to_owned()),
            address: Some("Số 4 ngõ 12".to_owned()),
            ..attendee("a")
        };
        let same = Attendee {
            name: Some("hoa".to_owned()),
            group: Some("TDP 07".to_owned()),
            phone: Some("+84912344321".to_owned()),
            address: Some("số 4  ngõ 12".to_owned()),
            birth_year: Some(1961),
            ..attendee("b")
        };
        assert_eq!(differs(&one, &same), []);
        let other = Attendee {
            name: Some("Trần Thị Hoa".to_owned()),
            group: Some("Tổ 8".to_owned()),
            phone: Some("0987".to_owned()),
            address: Some("Số 6".to_owned()),
            citizen_id: Some("001".to_owned()),
            birth_year: Some(1962),
            capacity: Some(Capacity::Voter),
            title: Some("Tổ trưởng".to_owned()),
            ..attendee("c")
        };
        assert_eq!(
            differs(&one, &other),
            [D::Name, D::Group, D::Address, D::Phone]
        );
        let full = Attendee {
            citizen_id: Some("002".to_owned()),
            birth_year: Some(1961),
            capacity: Some(Capacity::Official),
            title: Some("Tổ phó".to_owned()),
            ..attendee("d")
        };
        assert_eq!(
            differs(&full, &other),
            [D::Name, D::CitizenId, D::BirthYear, D::Capacity, D::Title]
        );
    }
}
