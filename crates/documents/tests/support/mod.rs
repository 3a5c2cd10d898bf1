//! Records to print: a builder, and two evenings of invented people.
#![allow(dead_code)] // each test file uses its own part
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod evening;
pub mod looks;
pub mod residents;
pub mod words;

use chrono::{DateTime, NaiveDate};
use gandan_documents::{MinutesOptions, PageMargins};
use gandan_domain::order::Order;
use gandan_domain::{
    Answer, Attendee, Authority, Capacity, Chair, Channel, Due, FollowUp, FollowUpStatus, Form,
    Instant, Issuer, Opinion, OpinionKind, Outcome, Record, Secretary, Session, SessionKind, Topic,
    Ward, WardKind,
};

/// A time of day on the evening of 3 November 2026 unless another day is given.
pub fn at(text: &str) -> Instant {
    DateTime::parse_from_rfc3339(text).expect("a time with its offset")
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

pub fn options() -> MinutesOptions {
    MinutesOptions {
        order: Order::Spoken,
        draft: false,
        made_on: at("2026-11-04T08:15:00+07:00"),
        page: PageMargins::default(),
    }
}

/// A session with one chair and one secretary and nothing said yet.
pub fn quiet() -> Record {
    Record {
        session: Session {
            id: "s1".into(),
            ward: Ward {
                kind: WardKind::Phuong,
                name: "Cửa Nam".into(),
                province: "thành phố Hà Nội".into(),
                issuer: Issuer::Uban,
                unit_name: None,
                place_name: None,
            },
            kind: SessionKind::Dialogue,
            mode: None,
            title: "Hội nghị đối thoại với Nhân dân phường Cửa Nam năm 2026".into(),
            number: None,
            place: "Hội trường tầng 2, trụ sở UBND phường Cửa Nam".into(),
            basis: vec![],
            started_at: at("2026-11-03T19:00:00+07:00"),
            ended_at: Some(at("2026-11-03T21:05:00+07:00")),
            chairs: vec![chair(
                "Hoàng Văn Mẫu",
                "Phó Bí thư Đảng ủy, Chủ tịch UBND phường",
                Form::DongChi,
            )],
            secretaries: vec![Secretary {
                name: "Trần Thị Minh Họa".into(),
                title: "Công chức Văn phòng HĐND và UBND phường".into(),
            }],
            present: vec![],
            households: None,
            votes: vec![],
            read_back: None,
            signers: vec![],
            agenda: vec![],
            copies: None,
            recipients: vec![],
        },
        attendees: vec![],
        opinions: vec![],
        answers: vec![],
        conclusions: vec![],
        carried: vec![],
        topics: topics(),
    }
}

pub fn chair(name: &str, title: &str, form: Form) -> Chair {
    Chair {
        name: name.into(),
        title: title.into(),
        form: Some(form),
    }
}

pub fn topics() -> Vec<Topic> {
    [
        ("cap-thoat-nuoc", "Cấp nước, thoát nước, ngập úng"),
        ("trat-tu-do-thi", "Trật tự đô thị, vỉa hè"),
        ("an-sinh", "An sinh xã hội, người có công"),
        ("ve-sinh-moi-truong", "Vệ sinh môi trường, rác thải"),
        ("kntc-tieu-cuc", "Khiếu nại, tố cáo, tiêu cực"),
    ]
    .into_iter()
    .map(|(code, name)| Topic {
        code: code.into(),
        name: name.into(),
        field: None,
        hue: 0,
        retired: false,
        successor: None,
    })
    .collect()
}

pub fn attendee(id: &str, name: &str, form: Form, group: &str) -> Attendee {
    Attendee {
        id: id.into(),
        name: Some(name.into()),
        form: Some(form),
        group: (!group.is_empty()).then(|| group.into()),
        address: None,
        phone: Some("0900 111 222".into()),
        citizen_id: Some("001099000123".into()),
        birth_year: None,
        capacity: Some(Capacity::Citizen),
        title: None,
        arrived_at: None,
        left_at: None,
        person: None,
    }
}

/// A petition said in the hall.
pub fn opinion(id: &str, speaker: Option<&str>, text: &str) -> Opinion {
    Opinion {
        id: id.into(),
        speaker: speaker.map(Into::into),
        at: None,
        channel: Channel::Spoken,
        text: text.into(),
        gist: None,
        kind: OpinionKind::Petition,
        topics: vec![],
        group: None,
        location: None,
        authority: Authority::Ward,
        people: 1,
        follow_up: None,
        same_content: None,
    }
}

pub fn answer(id: &str, by: &str, title: &str, text: &str, opinions: &[&str]) -> Answer {
    Answer {
        id: id.into(),
        by: Some(by.into()),
        title: Some(title.into()),
        text: Some(text.into()),
        outcome: Outcome::Answered,
        at: None,
        opinions: opinions.iter().map(|&o| o.into()).collect(),
    }
}

pub fn due(date: NaiveDate) -> Due {
    Due {
        typed: date.to_string(),
        date,
    }
}

pub fn task(unit: &str, date: Option<NaiveDate>) -> FollowUp {
    FollowUp {
        unit: Some(unit.into()),
        with: None,
        person: None,
        due: date.map(due),
        status: FollowUpStatus::Assigned,
        result: None,
        document: None,
    }
}

/// A record with these texts as opinions o1, o2 … of speakers of their own.
pub fn saying(texts: &[&str]) -> Record {
    let mut record = quiet();
    for (index, text) in texts.iter().enumerate() {
        let person = format!("p{index}");
        record.attendees.push(attendee(
            &person,
            &format!("Người Nói {}", index + 1),
            Form::Ong,
            "Tổ dân phố số 3",
        ));
        record
            .opinions
            .push(opinion(&format!("o{}", index + 1), Some(&person), text));
    }
    record
}
