//! Whether the numbers of those present fall short of the people who are named as present. Only
//! that way round: a hall holds more people than a list names.

use super::MissingCode;
use crate::hall::in_the_hall;
use crate::person::{name_key, same_group};
use crate::{Attendee, Capacity, Record};

/// What falls short: the total, or else one of the rows. A row is held against those it can only
/// mean: a tổ dân phố, or a capacity by the name that attendance gives it. Capacities are held
/// against their rows only where every row is one: beside "Bí thư Chi bộ, Tổ trưởng …" a citizen
/// may be counted there. What isn't counted yet is another matter.
pub(super) fn short(record: &Record) -> Option<MissingCode> {
    let session = &record.session;
    let here = in_the_hall(&record.attendees, &record.opinions, &[]);
    let rows: Vec<(Means<'_>, Option<u32>)> = session
        .present
        .iter()
        .map(|row| (Means::of(&row.group), row.count))
        .collect();
    let counted: Option<u64> = rows
        .iter()
        .map(|(_, count)| count.map(u64::from))
        .sum::<Option<u64>>()
        .filter(|_| !rows.is_empty());
    if counted.is_some_and(|total| total < len(here.len())) {
        return Some(MissingCode::PresentBelowListed);
    }
    let usual = rows
        .iter()
        .all(|(means, _)| matches!(means, Means::Capacity(_)))
        .then(|| Capacity::usual(session.kind));
    let falls_short = |(means, count): &(Means<'_>, Option<u32>)| {
        let meant = here.iter().filter(|one| means.covers(one, usual)).count();
        count.is_some_and(|count| u64::from(count) < len(meant))
    };
    rows.iter()
        .any(falls_short)
        .then_some(MissingCode::PresentGroupBelowListed)
}

fn len(people: usize) -> u64 {
    u64::try_from(people).unwrap_or(u64::MAX)
}

/// Whom a row of those present means.
enum Means<'a> {
    Capacity(Capacity),
    /// A tổ dân phố by this name, or somebody nobody here is.
    Group(&'a str),
}

impl<'a> Means<'a> {
    fn of(row: &'a str) -> Self {
        let key = name_key(row);
        Capacity::ALL
            .into_iter()
            .find(|capacity| name_key(capacity.printed()) == key)
            .map_or(Self::Group(row), Self::Capacity)
    }

    fn covers(&self, one: &Attendee, usual: Option<Capacity>) -> bool {
        match self {
            Self::Capacity(capacity) => {
                usual.is_some() && one.capacity.or(usual) == Some(*capacity)
            }
            Self::Group(name) => one.group.as_deref().is_some_and(|of| same_group(name, of)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::short;
    use crate::check::MissingCode as M;
    use crate::check::missing;
    use crate::testing::{attendee, opinion, record};
    use crate::{Attendee, Capacity, Channel, Opinion, Present, Record, SessionKind};

    fn evening(present: &[(&str, Option<u32>)], attendees: Vec<Attendee>) -> Record {
        let mut record = record();
        record.session.present = present
            .iter()
            .map(|(group, count)| Present {
                group: (*group).to_owned(),
                count: *count,
            })
            .collect();
        record.attendees = attendees;
        record
    }

    fn people(count: usize, change: impl Fn(&mut Attendee)) -> Vec<Attendee> {
        (0..count)
            .map(|n| {
                let mut one = attendee(&format!("p{n}-{count}"));
                change(&mut one);
                one
            })
            .collect()
    }

    fn of_group(count: usize, group: &str) -> Vec<Attendee> {
        people(count, |one| one.group = Some(group.to_owned()))
    }

    /// Heads of tổ dân phố are citizens too: who stands in which row isn't known beside a row like theirs.
    #[test]
    fn a_citizen_may_be_counted_in_a_row_of_another_kind() {
        let citizens = people(33, |one| one.capacity = Some(Capacity::Citizen));
        let rows = [
            ("Bí thư Chi bộ, Tổ trưởng các tổ dân phố", Some(9)),
            (Capacity::Citizen.printed(), Some(25)),
        ];
        assert_eq!(short(&evening(&rows, citizens)), None);
    }

    #[test]
    fn fewer_than_are_listed_is_said_quietly_once() {
        let record = evening(
            &[("Khách", Some(1)), ("Bà con", Some(2))],
            people(4, |_| ()),
        );
        let said = missing(&record);
        assert_eq!(said.len(), 1);
        assert_eq!(
            (said[0].code, said[0].blocking, &said[0].opinion),
            (M::PresentBelowListed, false, &None)
        );
        for more in [3, 63] {
            let record = evening(
                &[("Khách", Some(1)), ("Bà con", Some(more))],
                people(4, |_| ()),
            );
            assert_eq!(short(&record), None, "as many, or more than are named");
        }
    }

    #[test]
    fn what_is_not_counted_yet_falls_short_of_nothing() {
        assert_eq!(short(&evening(&[], people(4, |_| ()))), None);
        let open = evening(&[("Khách", None), ("Bà con", Some(2))], people(4, |_| ()));
        assert_eq!(short(&open), None);
        assert_eq!(short(&evening(&[("Khách", Some(0))], Vec::new())), None);
    }

    #[test]
    fn a_row_of_a_group_is_held_against_its_people() {
        let mut all = of_group(3, "Tổ dân phố số 7");
        all.extend(of_group(1, "TDP 17"));
        let rows = |seven| [("Tổ dân phố 07", Some(seven)), ("Khách", Some(20))];
        assert_eq!(
            short(&evening(&rows(2), all.clone())),
            Some(M::PresentGroupBelowListed)
        );
        assert_eq!(short(&evening(&rows(3), all)), None);
    }

    #[test]
    fn a_row_of_a_capacity_is_held_against_those_it_can_only_mean() {
        let mut all = people(5, |_| ());
        all.extend(people(2, |one| one.capacity = Some(Capacity::Official)));
        let officials = Capacity::Official.printed();
        let citizens = Capacity::Citizen.printed();
        let said = |present: &[(&str, Option<u32>)]| short(&evening(present, all.clone()));
        let group = Some(M::PresentGroupBelowListed);
        assert_eq!(said(&[(officials, Some(1)), (citizens, Some(9))]), group);
        assert_eq!(said(&[(officials, Some(9)), (citizens, Some(4))]), group);
        assert_eq!(said(&[(officials, Some(2)), (citizens, Some(5))]), None);
        assert_eq!(
            said(&[(officials, Some(9)), (citizens, Some(4)), ("Tổ 3", Some(1))]),
            None,
            "who says nothing may be among the others"
        );
        let mut voters = evening(&[("Cử tri", Some(4)), (officials, Some(9))], all.clone());
        assert_eq!(short(&voters), None);
        voters.session.kind = SessionKind::VoterContact;
        assert_eq!(short(&voters), group);
    }

    #[test]
    fn who_only_a_list_gathered_before_names_is_not_counted() {
        let mut record = evening(&[("Bà con", Some(1))], people(2, |_| ()));
        record.opinions.push(Opinion {
            speaker: Some(record.attendees[0].id.clone()),
            channel: Channel::Collected,
            ..opinion("b")
        });
        assert_eq!(short(&record), None);
        record.opinions[1].channel = Channel::Spoken;
        assert_eq!(short(&record), Some(M::PresentBelowListed));
    }

    #[test]
    fn the_window_calls_the_capacities_the_same() {
        let texts = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../ui/src/lib/texts/people.ts"
        );
        let texts = std::fs::read_to_string(texts).unwrap();
        for capacity in Capacity::ALL {
            let printed = format!(": \"{}\",", capacity.printed());
            assert!(texts.contains(&printed), "{printed} is not in the table");
        }
    }
}
