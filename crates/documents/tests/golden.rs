//! Papers of many shapes, kept in tests/golden: what is written today is what was looked at and
//! held against the validator. `GANDAN_BLESS=1` writes them anew; then run
//! `node tests/validate/validate.mjs tests/golden/*.docx` and look at what changed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gandan_documents::{MinutesOptions, minutes, read};
use gandan_domain::order::Order;
use gandan_domain::{Form, OpinionKind, Record, Secretary, Signer, WardKind};
use std::path::PathBuf;
use support::{attendee, chair, evening, opinion, options, quiet, residents, saying};

type Shape = (&'static str, Record, MinutesOptions);

fn shapes() -> Vec<Shape> {
    let ordered = |order, draft| MinutesOptions {
        order,
        draft,
        ..options()
    };
    let plain = options();
    vec![
        ("evening", evening::record(), plain),
        (
            "evening-by-topic-draft",
            evening::record(),
            ordered(Order::Topic, true),
        ),
        (
            "evening-by-authority",
            evening::record(),
            ordered(Order::Authority, false),
        ),
        ("evening-linked", linked(), plain),
        ("residents", residents::record(), plain),
        ("quiet", quiet(), plain),
        ("bare", bare(), plain),
        ("five-chairs", five_chairs(), plain),
        ("long-names", long_names(), plain),
        ("hard-texts", hard_texts(), plain),
        ("denunciation-only", denunciation_only(), plain),
        ("forty-recipients", forty_recipients(), plain),
        ("late-and-early", late_and_early(), plain),
    ]
}

/// Two came late, one of them left early; eight more left, too many to be named.
fn late_and_early() -> Record {
    let mut record = quiet();
    let start = record.session.started_at;
    let after = |minutes| Some(start + chrono::Duration::minutes(minutes));
    let mut people = vec![
        attendee("late-1", "Nguyễn Thị Hoa", Form::Ba, "TDP số 7"),
        attendee("late-2", "Trần Văn Bình", Form::Ong, "TDP số 2"),
    ];
    people[0].arrived_at = after(18);
    people[1].arrived_at = after(25);
    people[1].left_at = after(40);
    for n in 0..8 {
        let mut one = attendee(&format!("early-{n}"), "Lê Văn Mẫu", Form::Ong, "TDP số 3");
        one.left_at = after(41 + n);
        people.push(one);
    }
    record.attendees.extend(people);
    record
}

/// Nobody named yet, nothing said, not over.
fn bare() -> Record {
    let mut record = quiet();
    record.session.chairs.clear();
    record.session.secretaries.clear();
    record.session.place = String::new();
    record.session.ended_at = None;
    record.session.ward.kind = WardKind::DacKhu;
    record.session.ward.name = "Phú Quốc".into();
    record.session.ward.province = "tỉnh An Giang".into();
    record.topics.clear();
    record
}

/// An evening at which two said the same about drains and two about pavements.
fn linked() -> Record {
    let mut record = evening::record();
    for one in &mut record.opinions {
        let about = one.topics.first().cloned();
        one.same_content = about.filter(|t| t == "cap-thoat-nuoc" || t == "trat-tu-do-thi");
    }
    record
}

fn five_chairs() -> Record {
    let mut record = saying(&["Một ý kiến."]);
    record.session.chairs = [
        ("Người Thứ Nhất", "Bí thư Đảng ủy\nChủ tịch HĐND phường"),
        ("Người Thứ Hai", "Phó Bí thư Đảng ủy\nChủ tịch UBND phường"),
        ("Người Thứ Ba", "Phó Bí thư Thường trực Đảng ủy"),
        ("Người Thứ Tư", "Phó Chủ tịch HĐND phường"),
        ("Người Thứ Năm", ""),
    ]
    .into_iter()
    .map(|(name, title)| chair(name, title, Form::DongChi))
    .collect();
    record.session.secretaries.push(Secretary {
        name: "Thư Ký Hai".into(),
        title: String::new(),
    });
    record.session.signers = (1..=3)
        .map(|n| Signer {
            name: format!("Người Ký {n}"),
            title: if n == 3 {
                String::new()
            } else {
                "Đại diện Nhân dân\ndự hội nghị".into()
            },
        })
        .collect();
    record.session.number = Some(7);
    record
}

fn long_names() -> Record {
    let mut record = saying(&["Ý kiến."]);
    record.session.ward.name = "Văn Miếu - Quốc Tử Giám".into();
    record.session.number = Some(128);
    record.session.title = "Hội nghị tiếp xúc, đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền với Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và Nhân dân trên địa bàn phường\nvề công tác giải phóng mặt bằng, bồi thường, hỗ trợ, tái định cư dự án cải tạo, chỉnh trang khu vực phía Tây của phường năm 2026".into();
    record.attendees[0].name = Some("Tôn Nữ Công Tằng Thị Huyền Trân Ngọc Bảo Châu".into());
    record.attendees[0].group =
        Some("Tổ dân phố số 26, cụm Đức Giang, khu tập thể Nhà máy Cơ khí".into());
    record
}

fn hard_texts() -> Record {
    let long = "Kiến nghị rất dài, nói mãi không hết một buổi tối. ".repeat(640);
    let mut record = saying(&[
        "a < b & c > d \"e\" ]]> &amp; <w:p/>",
        "dòng một\ndòng hai\n\n\tthụt vào\tcột",
        "  khoảng trắng  ",
        "cười 😀👨‍👩‍👧 cờ 🇻🇳 và chữ 𝔘𝔫𝔦",
        "שלום עולם مرحبا بالعالم giữa câu",
        &long,
        "\u{0}\u{1}",
    ]);
    record.session.title = "Hội nghị <lạ> & \"khác\" \u{1}".into();
    record
        .attendees
        .push(attendee("x", "Lê <Lạ> & Cộng", Form::Ba, ""));
    record.opinions.push(opinion("z", Some("x"), "\n"));
    record
}

fn denunciation_only() -> Record {
    let mut record = saying(&["Chuyện kín."]);
    record.opinions[0].kind = OpinionKind::Denunciation;
    record
}

fn forty_recipients() -> Record {
    let mut record = quiet();
    record.session.recipients = (1..=40).map(|n| format!("Tổ dân phố số {n}")).collect();
    record
}

fn golden(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/golden")
        .join(format!("{name}.docx"))
}

#[test]
fn papers_are_as_they_were_when_last_looked_at() {
    let bless = std::env::var_os("GANDAN_BLESS").is_some();
    for (name, record, options) in shapes() {
        let made = minutes(&record, &options).expect(name);
        let path = golden(name);
        if bless {
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(&path, &made).expect("written");
            continue;
        }
        let kept = std::fs::read(&path)
            .unwrap_or_else(|_| panic!("{} is missing: run with GANDAN_BLESS=1", path.display()));
        let names = read::part_names(&made).expect("parts");
        assert_eq!(names, read::part_names(&kept).expect("parts"), "{name}");
        for part in names {
            let same =
                read::part(&made, &part).expect("text") == read::part(&kept, &part).expect("text");
            assert!(
                same,
                "{part} of {name} has changed: look at it, then run with GANDAN_BLESS=1"
            );
        }
    }
}
