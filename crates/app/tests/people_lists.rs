//! Lists of people that others made: looked at, taken over once, taken back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::roll::*;
use common::{again, begun, open};
use gandan_app::ErrorCode;
use gandan_app::api::{RosterColumn, RosterState};

#[test]
fn a_list_is_looked_at_taken_over_once_and_taken_back() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let session = begun(&app);
    comes(
        &app,
        &session,
        &of_group("Nguyễn Thị Hoa", "Tổ dân phố số 7"),
    );
    let file = csv("DANH SÁCH CỬ TRI;;;;\n\
         STT;Họ và tên;Năm sinh;Tổ;Số điện thoại\n\
         1;Nguyễn Thị Hoa;1961;7;912344321\n\
         2;TRẦN VĂN BÌNH;1958;2;\n\
         3;Lê Văn Cường;2961;2;\n\
         4;Trần Văn Bình;1958;2;\n\
         5;Trần Văn Bình;1990;2;\n");
    let preview = app.roster_preview(&file, None, None).unwrap();
    assert_eq!(preview.headings[1], "Họ và tên");
    assert_eq!(
        preview.columns,
        [
            RosterColumn::Skip,
            RosterColumn::Name,
            RosterColumn::BirthYear,
            RosterColumn::Group,
            RosterColumn::Phone
        ]
    );
    assert_eq!((preview.new, preview.known, preview.bad), (2, 2, 1));
    let bad = &preview.rows[2];
    assert_eq!((bad.line, bad.state), (5, RosterState::Bad));
    assert!(bad.says.as_deref().unwrap().contains("Năm sinh"));

    let done = app
        .roster_import(&file, preview.sheet, &preview.columns, Some(&session))
        .unwrap();
    assert_eq!((done.added, done.known), (2, 2));
    let rows = roll(&app);
    assert_eq!(rows.len(), 3);
    let hoa = rows
        .iter()
        .find(|r| r.person.name == "Nguyễn Thị Hoa")
        .unwrap();
    assert_eq!(hoa.person.birth_year, Some(1961));
    assert_eq!(hoa.person.phone.as_deref(), Some("0912344321"));
    assert!(
        names(&app).contains(&"Trần Văn Bình".to_owned()),
        "capitals are set down"
    );
    assert_eq!(
        app.session_open(&session).unwrap().attendees.len(),
        3,
        "all are present"
    );

    let twice = app.roster_preview(&file, None, None).unwrap();
    assert_eq!((twice.new, twice.known, twice.bad), (0, 4, 1));
    let none = app
        .roster_import(&file, 0, &preview.columns, Some(&session))
        .unwrap();
    assert_eq!((none.added, none.known), (0, 4));
    assert_eq!(roll(&app), rows);
    assert_eq!(app.session_open(&session).unwrap().attendees.len(), 3);

    let app = again(app, dir.path(), at("2026-11-03T20:00:00"));
    app.undo(None).unwrap();
    assert_eq!(
        roll(&app).len(),
        1,
        "one act, and the second brought nothing to take back"
    );
    assert_eq!(roll(&app)[0].person.birth_year, None);
    assert_eq!(app.session_open(&session).unwrap().attendees.len(), 1);

    let mut columns = preview.columns.clone();
    columns[2] = RosterColumn::Skip;
    let asked = app.roster_preview(&file, Some(0), Some(&columns)).unwrap();
    assert_eq!(asked.bad, 0, "she may say what a column holds");
    let refused = app.roster_preview(&csv("\n"), None, None).unwrap_err();
    assert_eq!(refused.code, ErrorCode::ListRefused);
}
