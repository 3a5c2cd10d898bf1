//! A meeting of a residential group: two chairs, four signatures, households, votes.

use super::{at, attendee, chair, opinion, quiet};
use gandan_domain::{
    Authority, Form, Households, Issuer, Present, Record, Secretary, SessionKind, Signer, Vote,
};

/// The meeting.
pub fn record() -> Record {
    let mut record = quiet();
    let session = &mut record.session;
    session.kind = SessionKind::ResidentsMeeting;
    session.ward.issuer = Issuer::ToDanPho;
    session.ward.unit_name = Some("Tổ dân phố số 3".into());
    session.title =
        "Hội nghị định kỳ của tổ dân phố số 3 năm 2026\nvà bàn, quyết định việc cải tạo ngõ 31"
            .into();
    session.place = "Nhà sinh hoạt cộng đồng tổ dân phố số 3".into();
    session.started_at = at("2026-02-05T08:00:00+07:00");
    session.ended_at = Some(at("2026-02-05T10:40:00+07:00"));
    session.chairs = vec![
        chair("Bùi Văn Tổ Trưởng", "Tổ trưởng tổ dân phố số 3", Form::Ong),
        chair(
            "Cù Thị Mặt Trận",
            "Trưởng ban Công tác Mặt trận\ntổ dân phố số 3",
            Form::Ba,
        ),
    ];
    session.secretaries = vec![Secretary {
        name: "Khúc Thị Ghi".into(),
        title: "Đại diện hộ gia đình, được hội nghị bầu".into(),
    }];
    session.signers = vec![
        Signer {
            name: "Lưu Văn Hộ".into(),
            title: "Đại diện hộ gia đình".into(),
        },
        Signer {
            name: "Mạc Thị Nhà".into(),
            title: "Đại diện hộ gia đình".into(),
        },
    ];
    session.present = vec![Present {
        group: "Đại diện hộ gia đình".into(),
        count: Some(131),
    }];
    session.households = Some(Households {
        total: Some(186),
        present: Some(131),
    });
    session.votes = vec![
        Vote {
            matter: "Cải tạo mặt ngõ 31, làm cống trước khi đổ bê tông".into(),
            in_favour: Some(124),
            against: Some(4),
            none: Some(3),
        },
        Vote {
            matter: "Mức đóng góp 1.200.000 đồng một hộ, chia hai đợt".into(),
            in_favour: Some(118),
            against: Some(9),
            none: Some(4),
        },
    ];
    session.read_back = Some(true);
    session.copies = Some(3);
    session.recipients = vec!["UBND phường Cửa Nam".into(), "Lưu: Tổ dân phố".into()];
    record.attendees = vec![
        attendee("h1", "Đới Văn Một", Form::Ong, "Tổ dân phố số 3"),
        attendee("h2", "Giáp Thị Hai", Form::Ba, "Tổ dân phố số 3"),
    ];
    for (id, who, text) in [
        ("o1", "h1", "Tôi nhất trí làm ngõ, nhưng làm cống trước đã."),
        ("o2", "h2", "Thu làm hai đợt, miễn cho hộ nghèo."),
    ] {
        let mut one = opinion(id, Some(who), text);
        one.authority = Authority::Community;
        record.opinions.push(one);
    }
    record
}
