//! One invented evening.

use super::chance::Chance;
use super::words::{Subject, WORDS};
use chrono::{Duration, FixedOffset, NaiveDate, TimeZone};
use gandan_domain::{
    Answer, Attendee, Authority, Capacity, Chair, Channel, Conclusion, Due, FollowUp,
    FollowUpStatus, Form, Instant, Issuer, Mode, Opinion, OpinionKind, Present, Record, Secretary,
    Session, SessionKind, Ward, WardKind,
};

/// Vietnam, seconds east of Greenwich.
const OFFSET: i32 = 7 * 3600;

/// How many opinions each session has, `total` together: 20 to 60, the last what is left.
pub(super) fn sizes(total: u32, seed: u64) -> Vec<u32> {
    let mut chance = Chance::new(seed, u64::MAX);
    let mut left = total;
    let mut sizes = Vec::new();
    while left > 0 {
        let size = (20 + chance.below(41)).min(left);
        sizes.push(size);
        left -= size;
    }
    sizes
}

/// The `n`-th session of a seed.
pub(super) fn record(seed: u64, n: usize, size: u32) -> Record {
    let mut chance = Chance::new(seed, n as u64);
    let id = format!("sinh-{seed}-{n}");
    let started_at = evening(n);
    let attendees: Vec<Attendee> = (0..size.div_ceil(2).max(3))
        .map(|i| attendee(&mut chance, format!("{id}-n{i}")))
        .collect();
    let mut opinions = Vec::new();
    let mut answers = Vec::new();
    let mut speaker: Option<String> = None;
    for i in 0..size {
        let at = started_at + Duration::seconds(i64::from(300 + i * 140));
        let opinion_id = format!("{id}-y{i}");
        if !chance.happens(35) {
            let place = chance.below(u32::try_from(attendees.len()).unwrap_or_default());
            speaker = attendees.get(place as usize).map(|a| a.id.clone());
        }
        let (opinion, subject) = opinion(&mut chance, opinion_id.clone(), speaker.clone(), at);
        if let Some(subject) = subject
            && chance.happens(60)
        {
            let id = format!("{id}-t{i}");
            answers.push(answer(&mut chance, id, &opinion_id, subject, at));
        }
        opinions.push(opinion);
    }
    let topics = gandan_topics::default_topics()
        .into_iter()
        .filter(|t| opinions.iter().any(|o| o.topics.contains(&t.code)))
        .collect();
    Record {
        session: session(&mut chance, id.clone(), n, size, started_at),
        conclusions: conclusions(&mut chance, &id, started_at.date_naive()),
        attendees,
        opinions,
        answers,
        topics,
        carried: Vec::new(),
    }
}

/// Seven in the evening, a day earlier for each session.
fn evening(n: usize) -> Instant {
    let last = NaiveDate::from_ymd_opt(2026, 10, 30).unwrap_or_default();
    let day = last - Duration::days(i64::try_from(n).unwrap_or_default());
    let at = day.and_hms_opt(19, 0, 0).unwrap_or_default();
    FixedOffset::east_opt(OFFSET)
        .and_then(|zone| zone.from_local_datetime(&at).single())
        .unwrap_or_else(|| at.and_utc().fixed_offset())
}

fn session(chance: &mut Chance, id: String, n: usize, size: u32, started_at: Instant) -> Session {
    let line = |text: &str| text.to_owned();
    Session {
        id,
        ward: Ward {
            kind: WardKind::Phuong,
            name: line("Hòa Thành"),
            province: line("thành phố Hà Nội"),
            issuer: Issuer::Uban,
            unit_name: None,
            place_name: None,
        },
        kind: SessionKind::Dialogue,
        mode: Some(if chance.happens(80) {
            Mode::Regular
        } else {
            Mode::AdHoc
        }),
        title: format!(
            "Hội nghị tiếp xúc, đối thoại với Nhân dân phường Hòa Thành (số liệu thử, buổi {})",
            n + 1
        ),
        number: None,
        place: line("Hội trường UBND phường Hòa Thành"),
        basis: Vec::new(),
        started_at,
        ended_at: Some(started_at + Duration::seconds(i64::from(1800 + size * 140))),
        chairs: vec![Chair {
            name: name(chance, Form::Ong),
            title: line("Chủ tịch UBND phường"),
            form: Some(Form::DongChi),
        }],
        secretaries: vec![Secretary {
            name: name(chance, Form::Ba),
            title: line("Công chức Văn phòng HĐND và UBND phường"),
        }],
        present: vec![Present {
            group: line("Đại biểu Nhân dân"),
            count: Some(size + chance.below(40)),
        }],
        households: None,
        votes: Vec::new(),
        read_back: Some(true),
        signers: Vec::new(),
        agenda: vec![line("Nhân dân phát biểu ý kiến"), line("Chủ trì kết luận")],
        copies: Some(3),
        recipients: vec![line("Thường trực Đảng ủy, HĐND phường")],
    }
}

fn name(chance: &mut Chance, form: Form) -> String {
    let names = &WORDS.names;
    let (middle, given) = match form {
        Form::Ba => (&names.middle_f, &names.given_f),
        Form::Ong | Form::DongChi => (&names.middle_m, &names.given_m),
    };
    let (family, middle) = (chance.pick(&names.family), chance.pick(middle));
    format!("{family} {middle} {}", chance.pick(given))
}

fn group(chance: &mut Chance) -> String {
    format!("Tổ dân phố số {}", 1 + chance.below(24))
}

fn attendee(chance: &mut Chance, id: String) -> Attendee {
    let form = if chance.happens(50) {
        Form::Ong
    } else {
        Form::Ba
    };
    Attendee {
        id,
        name: Some(name(chance, form)),
        form: Some(form),
        group: Some(group(chance)),
        address: chance.happens(50).then(|| {
            let (house, alley) = (1 + chance.below(90), 1 + chance.below(40));
            format!("Số {house}, ngõ {alley}")
        }),
        phone: None,
        citizen_id: None,
        birth_year: chance
            .happens(60)
            .then(|| u16::try_from(1940 + chance.below(60)).unwrap_or_default()),
        capacity: Some(Capacity::Citizen),
        title: None,
        arrived_at: None,
        left_at: None,
        person: None,
    }
}

fn place(chance: &mut Chance) -> String {
    let number = 2 + chance.below(58);
    chance
        .pick(&WORDS.places)
        .replace("{n}", &number.to_string())
}

fn opinion(
    chance: &mut Chance,
    id: String,
    speaker: Option<String>,
    at: Instant,
) -> (Opinion, Option<&'static Subject>) {
    let subject = (!chance.happens(4))
        .then(|| {
            let n = chance.below(u32::try_from(WORDS.subjects.len()).unwrap_or_default());
            WORDS.subjects.get(n as usize)
        })
        .flatten();
    let place = place(chance);
    let said = chance.pick(subject.map_or(&WORDS.praise, |s| &s.said));
    let said = said
        .replace("{place}", &place)
        .replace("{time}", chance.pick(&WORDS.times))
        .replace("{amount}", chance.pick(&WORDS.amounts));
    let text = match subject {
        Some(_) => {
            let opener = chance.pick(&WORDS.openers);
            format!("{opener}{said}{}", chance.pick(&WORDS.closers))
        }
        None => said,
    };
    let channel = match chance.below(20) {
        0 => Channel::Written,
        1 | 2 => Channel::Collected,
        _ => Channel::Spoken,
    };
    let kind = match (subject, chance.below(10)) {
        (None, _) => OpinionKind::Praise,
        (_, 0) => OpinionKind::Question,
        (_, 1..=4) => OpinionKind::Report,
        _ => OpinionKind::Petition,
    };
    let day = at.date_naive();
    let opinion = Opinion {
        id,
        speaker: speaker.filter(|_| channel != Channel::Collected),
        at: (channel == Channel::Spoken).then_some(at),
        channel,
        text,
        gist: None,
        kind,
        topics: subject.map_or_else(|| vec!["khac".to_owned()], |s| vec![s.topic.clone()]),
        group: Some(group(chance)),
        location: chance.happens(60).then_some(place),
        authority: subject.map_or(Authority::Ward, |s| s.authority),
        people: if chance.happens(70) {
            1
        } else {
            2 + chance.below(40)
        },
        follow_up: subject
            .filter(|_| chance.happens(70))
            .map(|subject| follow_up(chance, subject, day)),
        same_content: None,
    };
    (opinion, subject)
}

/// A deadline as a date, which means the same whatever the holidays.
fn due(chance: &mut Chance, day: NaiveDate) -> Due {
    let date = day + Duration::days(i64::from(3 + chance.below(40)));
    Due {
        typed: date.format("%d/%m/%Y").to_string(),
        date,
    }
}

fn follow_up(chance: &mut Chance, subject: &Subject, day: NaiveDate) -> FollowUp {
    FollowUp {
        unit: Some(subject.unit.clone()),
        with: None,
        person: None,
        due: Some(due(chance, day)),
        status: match chance.below(4) {
            0 => FollowUpStatus::Resolved,
            1 => FollowUpStatus::InProgress,
            _ => FollowUpStatus::Assigned,
        },
        result: None,
        document: None,
    }
}

fn answer(
    chance: &mut Chance,
    id: String,
    opinion: &str,
    subject: &Subject,
    at: Instant,
) -> Answer {
    let n = chance.below(u32::try_from(WORDS.replies.len()).unwrap_or_default());
    let reply = WORDS.replies.get(n as usize);
    Answer {
        id,
        by: Some(name(chance, Form::Ong)),
        title: Some(format!("Đại diện {}", subject.unit)),
        text: reply.map(|r| r.text.replace("{unit}", &subject.unit)),
        outcome: reply.map(|r| r.outcome).unwrap_or_default(),
        at: Some(at + Duration::seconds(1200)),
        opinions: vec![opinion.to_owned()],
    }
}

fn conclusions(chance: &mut Chance, session: &str, day: NaiveDate) -> Vec<Conclusion> {
    (0..2 + chance.below(3))
        .map(|i| {
            let n = chance.below(u32::try_from(WORDS.subjects.len()).unwrap_or_default());
            let unit = WORDS.subjects.get(n as usize).map(|s| s.unit.clone());
            Conclusion {
                id: format!("{session}-k{i}"),
                text: format!(
                    "Kiểm tra, giải quyết việc Nhân dân nêu ở {}; báo cáo kết quả với tổ dân phố.",
                    place(chance)
                ),
                unit,
                with: None,
                due: Some(due(chance, day)),
            }
        })
        .collect()
}
