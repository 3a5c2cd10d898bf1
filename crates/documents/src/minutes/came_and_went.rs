//! Who came late and who left early: a line each, below those present, only where there are any.

use super::printed::named;
use super::words;
use gandan_domain::{Attendee, Instant, Record, SessionKind};

/// Up to so many people are named; more are counted.
const NAMED: usize = 6;

/// The lines, if any. At a reception everybody comes at their own time; who has said nothing but a
/// denunciation is in no ordinary paper (Luật Tố cáo 2018 Điều 8).
pub fn lines(record: &Record) -> Vec<String> {
    let session = &record.session;
    if session.kind == SessionKind::Reception {
        return Vec::new();
    }
    let late = people(record, |person| {
        person.arrived_at.filter(|at| *at > session.started_at)
    });
    let early = people(record, |person| {
        person
            .left_at
            .filter(|at| session.ended_at.is_none_or(|end| *at < end))
    });
    [line("Đến muộn", &late), line("Về sớm", &early)]
        .into_iter()
        .flatten()
        .collect()
}

/// Those with a time, in its order.
fn people(
    record: &Record,
    time: impl Fn(&Attendee) -> Option<Instant>,
) -> Vec<(Instant, &Attendee)> {
    let mut found: Vec<(Instant, &Attendee)> = record
        .attendees
        .iter()
        .filter(|person| !only_denounced(record, person))
        .filter_map(|person| Some((time(person)?, person)))
        .collect();
    found.sort_by_key(|(at, _)| *at);
    found
}

fn only_denounced(record: &Record, person: &Attendee) -> bool {
    let mut said = record
        .opinions
        .iter()
        .filter(|o| o.speaker.as_ref() == Some(&person.id))
        .peekable();
    said.peek().is_some() && said.all(gandan_domain::Opinion::is_denunciation)
}

fn line(what: &str, people: &[(Instant, &Attendee)]) -> Option<String> {
    let (first, _) = people.first()?;
    let (last, _) = people.last()?;
    let nameless = people.iter().any(|(_, person)| person.name.is_none());
    if people.len() <= NAMED && !nameless {
        let named: Vec<String> = people
            .iter()
            .map(|(at, person)| format!("{} ({})", named(person), words::time(*at)))
            .collect();
        return Some(format!("{what}: {}", named.join(", ")));
    }
    let (from, to) = (words::time(*first), words::time(*last));
    let when = if from == to {
        format!("lúc {from}")
    } else {
        format!("từ {from} đến {to}")
    };
    Some(format!(
        "{what}: {} người ({when})",
        words::count(people.len())
    ))
}

#[cfg(test)]
mod tests {
    use super::line;
    use gandan_domain::{Attendee, Instant, Person};

    fn attendee(name: Option<&str>) -> Attendee {
        Attendee {
            name: name.map(str::to_owned),
            ..Person {
                id: "p".to_owned(),
                name: String::new(),
                form: None,
                group: None,
                address: None,
                phone: None,
                birth_year: None,
                capacity: None,
                title: None,
            }
            .attendee("a".to_owned())
        }
    }

    fn at(time: &str) -> Instant {
        format!("2026-11-03T{time}:00+07:00").parse().unwrap()
    }

    #[test]
    fn a_few_are_named_and_many_are_counted() {
        let (hoa, nobody) = (attendee(Some("Nguyễn Thị Hoa")), attendee(None));
        assert_eq!(line("Về sớm", &[]), None);
        assert_eq!(
            line("Về sớm", &[(at("20:05"), &hoa)]).unwrap(),
            "Về sớm: Nguyễn Thị Hoa (20 giờ 05 phút)"
        );
        let many: Vec<_> = (0..7).map(|_| (at("19:18"), &hoa)).collect();
        assert_eq!(
            line("Đến muộn", &many).unwrap(),
            "Đến muộn: 07 người (lúc 19 giờ 18 phút)"
        );
        assert_eq!(
            line("Đến muộn", &[(at("19:18"), &hoa), (at("19:20"), &nobody)]).unwrap(),
            "Đến muộn: 02 người (từ 19 giờ 18 phút đến 19 giờ 20 phút)"
        );
    }
}
