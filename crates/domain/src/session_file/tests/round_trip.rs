//! Random records: nothing is lost, doubled or reordered on the way to a file and back.

use super::World;
use crate::session_file::{CopyKind, SessionFile};
use crate::{
    Answer, Attendee, Authority, Capacity, Chair, Channel, Conclusion, Due, FollowUp,
    FollowUpStatus, Form, Households, Instant, Issuer, Mode, Opinion, OpinionKind, Outcome,
    Present, Record, Secretary, Session, SessionKind, Signer, Topic, Vote, Ward, WardKind,
};
use chrono::{Duration, NaiveDate};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

/// A text with whatever a stored text may hold.
fn text() -> impl Strategy<Value = String> {
    "[a-zA-ZăâđêôơưĐế ệ\n\t<>&\"'\\\\/{}\u{1F468}\u{200D}\u{202E}\u{5D0}]{0,12}[a-zđ]"
}

/// A text of the small value structs, empty when not given.
fn given() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), text()]
}

fn instant() -> impl Strategy<Value = Instant> {
    let start = Instant::parse_from_rfc3339("2026-11-15T08:00:00+07:00").unwrap();
    (0..20_000i64, 0..1000i64).prop_map(move |(seconds, millis)| {
        start + Duration::seconds(seconds) + Duration::milliseconds(millis)
    })
}

fn due() -> impl Strategy<Value = Due> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 15).unwrap();
    prop_oneof![
        (1..900i64).prop_map(move |n| {
            let date = day + Duration::days(n);
            Due {
                typed: date.format("%d/%m/%Y").to_string(),
                date,
            }
        }),
        (1..9i64).prop_map(move |weeks| {
            let date = day + Duration::days(weeks * 7);
            Due {
                typed: format!("{}n", weeks * 5),
                date: date - Duration::days(2),
            }
        }),
    ]
}

fn ward() -> impl Strategy<Value = Ward> {
    (
        select(vec![WardKind::Phuong, WardKind::Xa, WardKind::DacKhu]),
        text(),
        select(vec![
            Issuer::Uban,
            Issuer::Hdnd,
            Issuer::DangUy,
            Issuer::Mttq,
            Issuer::ToDanPho,
        ]),
        text(),
        of(text()),
    )
        .prop_map(|(kind, name, issuer, unit_name, place_name)| Ward {
            kind,
            province: format!("tỉnh {name}"),
            name,
            issuer,
            unit_name: Some(unit_name),
            place_name,
        })
}

fn session() -> impl Strategy<Value = Session> {
    let head = (
        ward(),
        select(vec![
            SessionKind::Dialogue,
            SessionKind::Reception,
            SessionKind::VoterContact,
            SessionKind::ResidentsMeeting,
            SessionKind::SolidarityDay,
            SessionKind::Other,
        ]),
        of(select(vec![Mode::Regular, Mode::AdHoc])),
        (text(), text()),
        (of(any::<u32>()), of(any::<u32>())),
        (of(any::<bool>()), of(0..20_000i64)),
    );
    let lists = (
        vec(text(), 0..3),
        vec((given(), given(), of(form())), 0..3),
        vec((given(), given()), 0..3),
        vec((given(), of(any::<u32>())), 0..3),
        of((of(100..u32::MAX), of(0..100u32))),
        vec(
            (
                given(),
                of(any::<u32>()),
                of(any::<u32>()),
                of(any::<u32>()),
            ),
            0..3,
        ),
    );
    (head, lists, instant()).prop_map(|(head, lists, started_at)| {
        let (ward, kind, mode, (title, place), (number, copies), (read_back, length)) = head;
        let (texts, chairs, named, present, households, votes) = lists;
        Session {
            id: "s".to_owned(),
            ward,
            kind,
            mode,
            title,
            number,
            place,
            basis: texts.clone(),
            started_at,
            ended_at: length.map(|s| started_at + Duration::seconds(s)),
            chairs: chairs
                .into_iter()
                .map(|(name, title, form)| Chair { name, title, form })
                .collect(),
            secretaries: named
                .iter()
                .cloned()
                .map(|(name, title)| Secretary { name, title })
                .collect(),
            present: present
                .into_iter()
                .map(|(group, count)| Present { group, count })
                .collect(),
            households: households.map(|(total, present)| Households { total, present }),
            votes: votes
                .into_iter()
                .map(|(matter, in_favour, against, none)| Vote {
                    matter,
                    in_favour,
                    against,
                    none,
                })
                .collect(),
            read_back,
            signers: named
                .into_iter()
                .map(|(name, title)| Signer { name, title })
                .collect(),
            agenda: texts.iter().rev().cloned().collect(),
            copies,
            recipients: texts,
        }
    })
}

fn form() -> impl Strategy<Value = Form> {
    select(vec![Form::Ong, Form::Ba, Form::DongChi])
}

fn attendee() -> impl Strategy<Value = Attendee> {
    (
        (
            of(text()),
            of(form()),
            of(text()),
            of(text()),
            of(text()),
            of(text()),
        ),
        of(0..9999u16),
        of(select(vec![
            Capacity::Citizen,
            Capacity::Household,
            Capacity::Voter,
            Capacity::Delegate,
            Capacity::Official,
        ])),
        of(text()),
        of(instant()),
        of(0..9000i64),
    )
        .prop_map(|(texts, birth_year, capacity, title, arrived_at, stayed)| {
            let (name, form, group, address, phone, citizen_id) = texts;
            Attendee {
                id: String::new(),
                name,
                form,
                group,
                address,
                phone,
                citizen_id,
                birth_year,
                capacity,
                title,
                arrived_at,
                left_at: arrived_at
                    .zip(stayed)
                    .map(|(at, s)| at + Duration::seconds(s)),
                person: None,
            }
        })
}

fn follow_up() -> impl Strategy<Value = FollowUp> {
    (
        (of(text()), of(text()), of(text()), of(text()), of(text())),
        of(due()),
        select(vec![
            FollowUpStatus::Assigned,
            FollowUpStatus::InProgress,
            FollowUpStatus::Resolved,
            FollowUpStatus::Transferred,
            FollowUpStatus::Refused,
        ]),
    )
        .prop_map(
            |((unit, with, person, result, document), due, status)| FollowUp {
                unit,
                with,
                person,
                due,
                status,
                result,
                document,
            },
        )
}

/// An opinion; its speaker's place is filled in where there are attendees.
fn opinion() -> impl Strategy<Value = (Opinion, Option<usize>)> {
    (
        (
            text(),
            of(text()),
            of(text()),
            of(text()),
            of(instant()),
            of(any::<usize>()),
        ),
        select(vec![Channel::Spoken, Channel::Written, Channel::Collected]),
        select(vec![
            OpinionKind::Opinion,
            OpinionKind::Petition,
            OpinionKind::Report,
            OpinionKind::Complaint,
            OpinionKind::Denunciation,
            OpinionKind::Question,
            OpinionKind::Praise,
        ]),
        proptest::sample::subsequence(vec!["giao-thong", "tram-sac", "pccc"], 0..=3).prop_shuffle(),
        select(vec![
            Authority::Ward,
            Authority::City,
            Authority::Central,
            Authority::Utility,
            Authority::Community,
        ]),
        1..=u32::MAX,
        of(follow_up()),
    )
        .prop_map(
            |(texts, channel, kind, topics, authority, people, follow_up)| {
                let (text, gist, group, location, at, speaker) = texts;
                let opinion = Opinion {
                    id: String::new(),
                    speaker: None,
                    at,
                    channel,
                    text,
                    gist,
                    kind,
                    topics: topics.into_iter().map(str::to_owned).collect(),
                    group,
                    location,
                    authority,
                    people,
                    follow_up,
                    same_content: None,
                };
                (opinion, speaker)
            },
        )
}

/// An answer, the place of the opinion it is given to and those of others it covers.
fn answer() -> impl Strategy<Value = (Answer, usize, Vec<usize>)> {
    (
        (of(text()), of(text()), of(text()), of(instant())),
        select(vec![
            Outcome::Answered,
            Outcome::Accepted,
            Outcome::Guided,
            Outcome::Transferred,
            Outcome::WrittenReply,
            Outcome::Refused,
        ]),
        any::<usize>(),
        vec(any::<usize>(), 0..4),
    )
        .prop_map(|((by, title, text, at), outcome, given_to, also)| {
            let answer = Answer {
                id: String::new(),
                by,
                title,
                text,
                outcome,
                at,
                opinions: Vec::new(),
            };
            (answer, given_to, also)
        })
}

fn conclusion() -> impl Strategy<Value = Conclusion> {
    (given(), of(text()), of(text()), of(due())).prop_map(|(text, unit, with, due)| Conclusion {
        id: String::new(),
        text,
        unit,
        with,
        due,
    })
}

fn record() -> impl Strategy<Value = Record> {
    (
        session(),
        vec(attendee(), 0..5),
        vec(opinion(), 0..6),
        vec(answer(), 0..5),
        vec(conclusion(), 0..3),
    )
        .prop_map(
            |(mut session, mut attendees, opinions, answers, conclusions)| {
                // Deadlines count from this day.
                session.started_at =
                    Instant::parse_from_rfc3339("2026-11-15T08:00:00+07:00").unwrap();
                for (i, attendee) in attendees.iter_mut().enumerate() {
                    attendee.id = format!("p{i}");
                }
                let opinions: Vec<Opinion> = opinions
                    .into_iter()
                    .enumerate()
                    .map(|(i, (mut opinion, speaker))| {
                        opinion.id = format!("y{i}");
                        opinion.speaker = speaker
                            .filter(|_| !attendees.is_empty())
                            .map(|n| format!("p{}", n % attendees.len()));
                        opinion
                    })
                    .collect();
                Record {
                    answers: placed(answers, opinions.len()),
                    topics: topics(&opinions),
                    session,
                    attendees,
                    opinions,
                    conclusions,
                    carried: Vec::new(),
                }
            },
        )
}

/// Answers under the opinions there are, in the order of those.
fn placed(answers: Vec<(Answer, usize, Vec<usize>)>, opinions: usize) -> Vec<Answer> {
    if opinions == 0 {
        return Vec::new();
    }
    let mut answers: Vec<(usize, Answer)> = answers
        .into_iter()
        .map(|(mut answer, given_to, also)| {
            let given_to = given_to % opinions;
            let mut also: Vec<usize> = also.into_iter().map(|n| n % opinions).collect();
            also.sort_unstable();
            also.dedup();
            also.retain(|n| *n != given_to);
            answer.opinions = std::iter::once(given_to)
                .chain(also)
                .map(|n| format!("y{n}"))
                .collect();
            (given_to, answer)
        })
        .collect();
    answers.sort_by_key(|(given_to, _)| *given_to);
    answers.into_iter().map(|(_, answer)| answer).collect()
}

/// The topics used: those of the program in its order, then the ward's own.
fn topics(opinions: &[Opinion]) -> Vec<Topic> {
    let used = |code: &str| opinions.iter().any(|o| o.topics.iter().any(|t| t == code));
    let world = World::new();
    let mut topics: Vec<Topic> = world
        .around()
        .topics
        .iter()
        .filter(|t| used(&t.code))
        .cloned()
        .collect();
    if used("tram-sac") {
        topics.push(Topic {
            code: "tram-sac".to_owned(),
            name: "Trạm sạc".to_owned(),
            field: None,
            hue: 0,
            retired: false,
            successor: None,
        });
    }
    topics
}

/// Answers and conclusions have no ids in a file, and a new topic's hue is the program's choice.
fn without_what_a_file_lacks(mut record: Record) -> Record {
    record.answers.iter_mut().for_each(|a| a.id.clear());
    record.conclusions.iter_mut().for_each(|c| c.id.clear());
    record.topics.iter_mut().for_each(|t| t.hue = 0);
    record
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_record_comes_back_equal(record in record()) {
        let world = World::new();
        let around = world.around();
        let file = SessionFile::from_record(&record, CopyKind::Full, &around);
        let read = world.read(&file.to_json()).unwrap();
        prop_assert_eq!(&read, &file);
        prop_assert_eq!(read.content_hash(), file.content_hash());
        let again = read.into_record(&around);
        prop_assert_eq!(without_what_a_file_lacks(again), without_what_a_file_lacks(record));
    }

    #[test]
    fn other_copies_are_readable_and_closed(record in record()) {
        let world = World::new();
        for copy in [CopyKind::Units, CopyKind::Public] {
            let file = SessionFile::from_record(&record, copy, &world.around());
            let read = world.read(&file.to_json()).unwrap().into_record(&world.around());
            prop_assert!(read.opinions.iter().all(|o| !o.is_denunciation()));
            let open = record.opinions.iter().filter(|o| !o.is_denunciation()).count();
            prop_assert_eq!(read.opinions.len(), open);
        }
    }

    #[test]
    fn no_bytes_bring_the_reader_down(bytes in vec(any::<u8>(), 0..200)) {
        let _ = World::new().read(&bytes);
    }

    #[test]
    fn no_cut_off_file_is_taken_for_whole(at in 0usize..100_000) {
        let bytes = serde_json::to_vec(&super::whole()).unwrap();
        let cut = at % bytes.len();
        prop_assert!(World::new().read(&bytes[..cut]).is_err());
    }

    #[test]
    fn a_file_changed_by_chance_is_refused_or_comes_back_equal(
        changes in vec((any::<usize>(), "[\\[\\]{}\",:0-9a-z\\\\ -]{0,3}", 0usize..3), 1..4)
    ) {
        let world = World::new();
        let mut text = serde_json::to_string(&super::whole()).unwrap();
        for (at, put, gone) in changes {
            let start = text.floor_char_boundary(at % text.len());
            let end = text.ceil_char_boundary((start + gone).min(text.len()));
            text.replace_range(start..end, &put);
        }
        if let Ok(file) = world.read(text.as_bytes()) {
            let record = file.clone().into_record(&world.around());
            let again = SessionFile::from_record(&record, CopyKind::Full, &world.around());
            let again = world.read(&again.to_json()).unwrap();
            prop_assert_eq!(again.into_record(&world.around()), record);
        }
    }
}
