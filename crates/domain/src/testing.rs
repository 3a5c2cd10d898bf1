//! Small complete nouns for the tests of this room.

use crate::{
    Answer, Attendee, Authority, Chair, Channel, Issuer, Opinion, OpinionKind, Outcome, Present,
    Record, Secretary, Session, SessionKind, Ward, WardKind,
};

/// A tagged, spoken petition of an unknown speaker.
pub(crate) fn opinion(id: &str) -> Opinion {
    Opinion {
        id: id.to_owned(),
        speaker: None,
        at: None,
        channel: Channel::Spoken,
        text: "Ngõ 12 cứ mưa là ngập.".to_owned(),
        gist: None,
        kind: OpinionKind::Petition,
        topics: vec!["cap-thoat-nuoc".to_owned()],
        group: None,
        location: None,
        authority: Authority::Ward,
        people: 1,
        follow_up: None,
        same_content: None,
    }
}

/// Somebody with a name, there from beginning to end.
pub(crate) fn attendee(id: &str) -> Attendee {
    Attendee {
        id: id.to_owned(),
        name: Some("Nguyễn Thị Hoa".to_owned()),
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

/// An answer on the spot.
pub(crate) fn answer(id: &str, opinions: &[&str]) -> Answer {
    Answer {
        id: id.to_owned(),
        by: None,
        title: None,
        text: None,
        outcome: Outcome::Answered,
        at: None,
        opinions: opinions.iter().map(|o| (*o).to_owned()).collect(),
    }
}

/// A record that lacks nothing, with one answered opinion, "a".
pub(crate) fn record() -> Record {
    let session = Session {
        id: "s".to_owned(),
        ward: Ward {
            kind: WardKind::Phuong,
            name: "Cửa Nam".to_owned(),
            province: "thành phố Hà Nội".to_owned(),
            issuer: Issuer::Uban,
            unit_name: None,
            place_name: None,
        },
        kind: SessionKind::Dialogue,
        mode: None,
        title: "Hội nghị đối thoại với Nhân dân".to_owned(),
        number: Some(5),
        place: "Hội trường".to_owned(),
        basis: Vec::new(),
        started_at: "2026-11-03T19:00:00+07:00".parse().unwrap(),
        ended_at: Some("2026-11-03T21:00:00+07:00".parse().unwrap()),
        chairs: vec![Chair {
            name: "Nguyễn Văn Mẫu".to_owned(),
            title: "Chủ tịch UBND phường".to_owned(),
            form: None,
        }],
        secretaries: vec![Secretary {
            name: "Trần Thị Mẫu".to_owned(),
            title: String::new(),
        }],
        present: vec![Present {
            group: "Đại biểu Nhân dân".to_owned(),
            count: Some(63),
        }],
        households: None,
        votes: Vec::new(),
        read_back: None,
        signers: Vec::new(),
        agenda: Vec::new(),
        copies: None,
        recipients: Vec::new(),
    };
    Record {
        session,
        attendees: Vec::new(),
        opinions: vec![opinion("a")],
        answers: vec![answer("answer", &["a"])],
        conclusions: Vec::new(),
        carried: Vec::new(),
        topics: Vec::new(),
    }
}
