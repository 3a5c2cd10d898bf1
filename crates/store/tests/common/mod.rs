//! Nouns to write and a way to compare two states of a data folder.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod one_session;

use chrono::NaiveDate;
use gandan_domain::{
    Answer, Attendee, Authority, Capacity, Chair, Channel, Conclusion, Due, FollowUp,
    FollowUpStatus, Form, Households, Instant, Issuer, Mode, Opinion, OpinionKind, Outcome,
    Present, Secretary, Session, SessionKind, Signer, Topic, Vote, Ward, WardKind,
};
use gandan_store::{Act, ActKind, Connection, Scope, Store, StoreError};
use std::collections::BTreeMap;

pub fn at(text: &str) -> Instant {
    Instant::parse_from_rfc3339(text).unwrap()
}

pub fn now() -> Instant {
    at("2026-11-22T19:05:00+07:00")
}

pub fn ward_act(name: ActKind) -> Act {
    Act::new(Scope::Ward, name)
}

pub fn act(session: &str, name: ActKind) -> Act {
    Act::new(Scope::session(session), name)
}

pub fn due() -> Due {
    Due {
        typed: "thứ 6".into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 27).unwrap(),
    }
}

pub fn ward() -> Ward {
    Ward {
        kind: WardKind::Phuong,
        name: "Cửa Nam".into(),
        province: "thành phố Hà Nội".into(),
        issuer: Issuer::Uban,
        unit_name: None,
        place_name: Some("Cửa Nam".into()),
    }
}

/// A session with nothing in it that may be left out.
pub fn bare_session(id: &str) -> Session {
    Session {
        id: id.into(),
        ward: ward(),
        kind: SessionKind::Dialogue,
        mode: None,
        title: "Hội nghị".into(),
        number: None,
        place: "Hội trường".into(),
        basis: Vec::new(),
        started_at: now(),
        ended_at: None,
        chairs: Vec::new(),
        secretaries: Vec::new(),
        present: Vec::new(),
        households: None,
        votes: Vec::new(),
        read_back: None,
        signers: Vec::new(),
        agenda: Vec::new(),
        copies: None,
        recipients: Vec::new(),
    }
}

/// A session with every field filled.
pub fn full_session(id: &str) -> Session {
    Session {
        mode: Some(Mode::AdHoc),
        title: "Hội nghị\ntiếp xúc, đối thoại".into(),
        number: Some(14),
        basis: vec!["Căn cứ Luật số 72".into()],
        ended_at: Some(at("2026-11-22T21:30:00.5+07:00")),
        chairs: vec![Chair {
            name: "Nguyễn Văn A".into(),
            title: "Chủ tịch".into(),
            form: Some(Form::DongChi),
        }],
        secretaries: vec![Secretary {
            name: "Lê Thị B".into(),
            title: String::new(),
        }],
        present: vec![Present {
            group: "Đại biểu Nhân dân".into(),
            count: Some(63),
        }],
        households: Some(Households {
            total: Some(120),
            present: None,
        }),
        votes: vec![Vote {
            matter: "Thu quỹ".into(),
            in_favour: Some(80),
            against: None,
            none: Some(0),
        }],
        read_back: Some(false),
        signers: vec![Signer {
            name: "Trần C".into(),
            title: "Đại diện".into(),
        }],
        agenda: vec!["Khai mạc".into(), "Ý kiến".into()],
        copies: Some(3),
        recipients: vec!["Như trên".into()],
        ..bare_session(id)
    }
}

pub fn attendee(id: &str) -> Attendee {
    Attendee {
        id: id.into(),
        name: Some("Phạm Thị Hoà".into()),
        form: Some(Form::Ba),
        group: Some("Tổ dân phố số 3".into()),
        address: Some("Số 5, ngõ 12".into()),
        phone: Some("0912 345 678".into()),
        citizen_id: Some("001123456789".into()),
        birth_year: Some(1958),
        capacity: Some(Capacity::Household),
        title: Some("Tổ trưởng".into()),
        arrived_at: Some(now()),
        left_at: Some(at("2026-11-22T20:00:00+07:00")),
        person: None,
    }
}

pub fn nobody(id: &str) -> Attendee {
    Attendee {
        id: id.into(),
        name: None,
        form: None,
        group: None,
        address: None,
        phone: None,
        citizen_id: None,
        birth_year: None,
        capacity: None,
        title: None,
        arrived_at: None,
        left_at: None,
        person: None,
    }
}

pub fn opinion(id: &str, text: &str) -> Opinion {
    Opinion {
        id: id.into(),
        speaker: None,
        at: Some(now()),
        channel: Channel::Spoken,
        text: text.into(),
        gist: None,
        kind: OpinionKind::Petition,
        topics: Vec::new(),
        group: None,
        location: None,
        authority: Authority::Ward,
        people: 1,
        follow_up: None,
        same_content: None,
    }
}

pub fn follow_up() -> FollowUp {
    FollowUp {
        unit: Some("Phòng Kinh tế, Hạ tầng và Đô thị".into()),
        with: Some("Công an phường".into()),
        person: Some("Ông D".into()),
        due: Some(due()),
        status: FollowUpStatus::InProgress,
        result: Some("Đã khảo sát".into()),
        document: Some("12/TB-UBND".into()),
    }
}

pub fn answer(id: &str, opinions: &[&str]) -> Answer {
    Answer {
        id: id.into(),
        by: Some("Nguyễn Văn A".into()),
        title: Some("Chủ tịch".into()),
        text: Some("Tiếp thu".into()),
        outcome: Outcome::WrittenReply,
        at: Some(now()),
        opinions: opinions.iter().map(|o| (*o).into()).collect(),
    }
}

pub fn conclusion(id: &str) -> Conclusion {
    Conclusion {
        id: id.into(),
        text: "Giao địa chính kiểm tra".into(),
        unit: Some("Địa chính".into()),
        with: None,
        due: Some(due()),
    }
}

pub fn topic(code: &str) -> Topic {
    Topic {
        code: code.into(),
        name: format!("Lĩnh vực {code}"),
        field: Some("dat_dai".into()),
        hue: 212,
        retired: false,
        successor: None,
    }
}

/// Every row of every table but those that undo leaves alone.
pub fn contents(store: &Store) -> BTreeMap<String, Vec<String>> {
    store.read(|conn| Ok::<_, StoreError>(dump(conn))).unwrap()
}

pub fn dump(conn: &Connection) -> BTreeMap<String, Vec<String>> {
    let mut names = conn
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table'
             AND name NOT IN ('journal', 'drafts') AND name NOT LIKE 'search%'",
        )
        .unwrap();
    let names: Vec<String> = names
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    names
        .into_iter()
        .map(|name| {
            let mut statement = conn.prepare(&format!("SELECT * FROM {name}")).unwrap();
            let columns = statement.column_count();
            let mut rows: Vec<String> = statement
                .query_map([], |row| {
                    let cells: Vec<_> = (0..columns).map(|n| row.get_ref(n).unwrap()).collect();
                    Ok(format!("{cells:?}"))
                })
                .unwrap()
                .map(Result::unwrap)
                .collect();
            rows.sort();
            (name, rows)
        })
        .collect()
}
