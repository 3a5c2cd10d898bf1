//! Who came late and who left early: from the tick to the words of the Word file, by the command line.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_app::api::{AttendeeInput, NewSession};
use gandan_app::{App, Clock, Ids, Options};
use gandan_documents::read;
use gandan_domain::{Instant, SessionKind};
use gandan_tests::gandan::Gandan;
use serde_json::{Value, json};

fn at(time: &str) -> Instant {
    format!("2026-11-03T{time}:00+07:00").parse().unwrap()
}

fn open(gandan: &Gandan) -> App {
    App::open(Options {
        data_dir: Some(gandan.data()),
        clock: Clock::Fixed(at("19:00")),
        ids: Ids::Random,
    })
    .unwrap()
}

/// Lines of the Word file that the command line writes.
fn paper(gandan: &Gandan, session: &str) -> Vec<String> {
    let docx = gandan
        .call(["session", "export", session, "-o", "-", "--format", "docx"])
        .done()
        .out;
    read::paragraph_texts(&docx).unwrap()
}

fn lines<'a>(paper: &'a [String], begins: &str) -> Vec<&'a str> {
    let of = |line: &&str| line.starts_with(begins);
    paper.iter().map(String::as_str).filter(of).collect()
}

#[test]
fn times_of_the_hall_stand_in_the_word_file() {
    let gandan = Gandan::new();
    let app = open(&gandan);
    let session = app
        .session_create(&NewSession {
            kind: SessionKind::Dialogue,
            mode: None,
            copy_from: None,
        })
        .unwrap();
    let mut rows = Vec::new();
    for name in ["Nguyễn Thị Hoa", "Trần Văn Bình", "Lê Thị Mẫu", "Tô Văn Dụ"] {
        let input = AttendeeInput {
            name: Some(name.into()),
            group: Some("Tổ dân phố số 7".into()),
            ..AttendeeInput::default()
        };
        let came = app.attendee_add(&session, &input, false, None).unwrap();
        rows.push(came.created.unwrap());
    }
    let view = app.session_open(&session).unwrap();
    let person = |n: usize| view.attendees[n].person.clone().unwrap();
    // The second came late; the third left early; the fourth did both.
    app.attendance_arrive(&session, &person(1), Some(at("19:25")))
        .unwrap();
    app.attendance_leave(&session, &rows[2], Some(at("20:05")))
        .unwrap();
    app.attendance_arrive(&session, &person(3), Some(at("19:40")))
        .unwrap();
    app.attendance_leave(&session, &rows[3], Some(at("20:10")))
        .unwrap();
    app.close();
    drop(app);
    let late = "- Đến muộn: Trần Văn Bình (19 giờ 25 phút), Tô Văn Dụ (19 giờ 40 phút);";
    let printed = paper(&gandan, &session);
    assert_eq!(lines(&printed, "- Đến muộn"), [late]);
    let early = "- Về sớm: Lê Thị Mẫu (20 giờ 05 phút), Tô Văn Dụ (20 giờ 10 phút).";
    assert_eq!(lines(&printed, "- Về sớm"), [early]);

    // Taken back after a restart, the paper says nothing of it; put right, it says what is right.
    let app = open(&gandan);
    app.undo(Some(&session)).unwrap();
    app.undo(Some(&session)).unwrap();
    app.attendance_leave(&session, &rows[2], None).unwrap();
    app.attendance_arrive(&session, &person(1), Some(at("19:30")))
        .unwrap();
    app.attendance_unarrive(&session, &rows[0]).unwrap();
    app.close();
    drop(app);
    let printed = paper(&gandan, &session);
    let late = "- Đến muộn: Trần Văn Bình (19 giờ 30 phút).";
    assert_eq!(lines(&printed, "- Đến muộn"), [late]);
    assert_eq!(lines(&printed, "- Về sớm"), [""; 0]);
}

/// A session of a file: of many who were late their number is printed, of those who stayed to the end nothing.
#[test]
fn times_of_a_file_stand_in_the_word_file() {
    let gandan = Gandan::new();
    let attendees: Vec<_> = (0..9)
        .map(|n| {
            let mut one = json!({
                "id": format!("a{n}"),
                "ref": format!("a{n}"),
                "name": format!("Lê Văn {}", ["An", "Bình", "Chi"][n % 3]),
                "group": format!("TDP số {n}"),
                "arrived_at": at(if n == 8 { "19:00" } else { "19:21" }),
            });
            if n == 8 {
                one["left_at"] = json!(at("20:40"));
            }
            one
        })
        .collect();
    let mut file = json!({
        "format": "gandan.session/1",
        "ward": {"kind": "phuong", "name": "Mẫu", "province": "thành phố Hà Nội", "issuer": "uban"},
        "session": {"id": "s", "kind": "dialogue", "title": "Đối thoại", "place": "Hội trường",
            "started_at": at("19:00"), "ended_at": at("21:00")},
        "attendees": attendees,
        "opinions": [],
    });
    let session = gandan.import(file.to_string().as_bytes());
    let printed = paper(&gandan, &session);
    let late = "- Đến muộn: 08 người (lúc 19 giờ 21 phút);";
    assert_eq!(lines(&printed, "- Đến muộn"), [late]);
    let early = "- Về sớm: Lê Văn Chi (20 giờ 40 phút).";
    assert_eq!(lines(&printed, "- Về sớm"), [early]);
    let kept: Value = serde_json::from_slice(&gandan.full(&session)).unwrap();
    assert_eq!(kept["attendees"][8]["left_at"], json!(at("20:40")));

    // At a reception everybody comes at their own time.
    file["session"]["id"] = "r".into();
    file["session"]["kind"] = "reception".into();
    for one in file["attendees"].as_array_mut().unwrap() {
        let id = format!("r{}", one["id"].as_str().unwrap());
        one["id"] = id.into();
    }
    let session = gandan.import(file.to_string().as_bytes());
    let printed = paper(&gandan, &session);
    assert_eq!(lines(&printed, "- Đến muộn"), [""; 0]);
    assert_eq!(lines(&printed, "- Về sớm"), [""; 0]);
}
