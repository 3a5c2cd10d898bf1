//! Lists of people that others made: looked at, taken over once, taken back.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use base64::Engine;
use common::roll::*;
use common::{again, begun, open};
use gandan_app::ErrorCode;
use gandan_app::api::{Brought, RosterColumn, RosterState};
use gandan_domain::OpinionKind;
use std::path::Path;

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

/// A list as a ward keeps it: its bytes, under its name.
fn kept(name: &str) -> Brought {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/lists")
        .join(name);
    Brought {
        name: name.into(),
        data: base64::engine::general_purpose::STANDARD.encode(std::fs::read(path).unwrap()),
    }
}

/// Takes a list over twice; answers who is on the roll then, by tổ and name, and what was left out.
fn taken_over(name: &str, people: u32) -> (Vec<String>, Vec<(u32, String)>) {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let session = begun(&app);
    let file = kept(name);
    let preview = app.roster_preview(&file, None, None).unwrap();
    assert_eq!((preview.new, preview.known), (people, 0), "{preview:#?}");
    for time in 0..2 {
        let done = app
            .roster_import(&file, 0, &preview.columns, Some(&session))
            .unwrap();
        let (added, known) = if time == 0 { (people, 0) } else { (0, people) };
        assert_eq!((done.added, done.known), (added, known));
    }
    let here = app.session_open(&session).unwrap().attendees;
    assert_eq!(here.len(), people as usize, "each is here once");
    let rows = roll(&app)
        .into_iter()
        .map(|row| {
            let one = row.person;
            let said = [
                one.form.map(|form| format!("{form:?}")),
                Some(one.name),
                one.birth_year.map(|year| year.to_string()),
                one.group,
                one.address,
                one.phone,
            ];
            said.into_iter().flatten().collect::<Vec<_>>().join(", ")
        })
        .collect();
    let bad = preview
        .rows
        .into_iter()
        .filter(|row| row.state == RosterState::Bad)
        .map(|row| (row.line, row.says.unwrap()))
        .collect();
    (rows, bad)
}

#[test]
fn titles_headings_over_two_rows_sections_totals_and_who_signed() {
    let (people, bad) = taken_over("cu-tri-theo-to.xlsx", 5);
    assert_eq!(
        people,
        [
            "Tô Văn Dụ, 1971, Tổ dân phố số 5",
            "Lê Thị Mẫu, 1960, Tổ dân phố số 5, Số 4 ngõ 12, 0912000111",
            "Tống Văn Ví, 1955, Tổ dân phố số 5, Số 9 ngõ 12",
            "Lê Thị Mẫu, 1984, Tổ dân phố số 6, Số 1 phố Mẫu, 0935 000 222",
            "Ong Thị Thử, 1990, Tổ dân phố số 6",
        ]
    );
    let signed = "Đứng dưới bảng, có lẽ là người ký";
    assert_eq!(
        bad,
        [(18, "Thiếu họ tên".to_owned()), (26, signed.to_owned())]
    );
}

#[test]
fn numbered_columns_headings_again_on_the_next_page_and_who_signed() {
    let (people, bad) = taken_over("cong-dan-dang-ky.csv", 4);
    assert_eq!(
        people,
        [
            "Ba, Lê Thị Mẫu, 1960, Tổ dân phố số 5, 0912000111",
            "Ong, Tống Văn Ví, 1955, Tổ dân phố số 5",
            "Công Văn Nghĩa, Tổ dân phố số 6",
            "Bàn Thị Thử, 1990, Tổ dân phố số 6, 0935 000 222",
        ]
    );
    let signed = "Đứng dưới bảng, có lẽ là người ký";
    assert_eq!(bad, [(18, signed.to_owned())]);
}

/// Family names that begin like the words of a list: nobody of them is a total, a tổ or a form of address.
#[test]
fn a_bare_column_of_names_keeps_each_of_them() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let written = [
        "Tống Văn Ví",
        "Tô Thị Dụ",
        "Công Văn Nghĩa",
        "Bàn Văn Thử",
        "Ong Thị Mẫu",
    ];
    let file = csv(&format!("Họ tên\n{}\n", written.join("\n")));
    let preview = app.roster_preview(&file, None, None).unwrap();
    assert_eq!((preview.new, preview.bad), (5, 0), "{preview:#?}");
    app.roster_import(&file, 0, &preview.columns, None).unwrap();
    let mut names = names(&app);
    let mut written = written.map(str::to_owned);
    names.sort();
    written.sort();
    assert_eq!(names, written);
    assert!(roll(&app).iter().all(|row| row.person.group.is_none()));
}

/// Marks tell people apart, where a tone stands doesn't.
#[test]
fn names_that_differ_in_marks_alone() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let session = begun(&app);
    let file = csv(
        "Họ tên;Tổ\nNguyễn Thị Hoa;7\nNguyễn Thị Hoà;7\nNguyễn Thị Hòa;7\nNguyên Thị Hoa;7\nNGUYỄN THỊ HOA;7\n",
    );
    let preview = app.roster_preview(&file, None, None).unwrap();
    assert_eq!((preview.new, preview.known), (3, 2));
    app.roster_import(&file, 0, &preview.columns, Some(&session))
        .unwrap();
    let view = app.session_open(&session).unwrap();
    let here: Vec<_> = view.attendees.iter().map(|a| a.name.as_deref()).collect();
    assert_eq!(
        here,
        ["Nguyễn Thị Hoa", "Nguyễn Thị Hoà", "Nguyên Thị Hoa"].map(Some)
    );
    let found = app
        .person_find(Some(&session), "nguyễn thị hòa", 9)
        .unwrap();
    assert_eq!(found.len(), 1, "marks that are typed are asked for");
    assert_eq!(found[0].row.person.name, "Nguyễn Thị Hoà");
}

/// Who came with a list and has spoken since isn't taken away with it.
#[test]
fn a_list_isnt_taken_back_from_under_who_has_spoken() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let session = begun(&app);
    let file = csv("Họ tên;Tổ\nNguyễn Thị Hoa;7\nTrần Văn Bình;2\n");
    let columns = app.roster_preview(&file, None, None).unwrap().columns;
    app.roster_import(&file, 0, &columns, Some(&session))
        .unwrap();
    let hoa = app.session_open(&session).unwrap().attendees[0].id.clone();
    says(&app, &session, &hoa, "Đèn hỏng.", OpinionKind::Petition);
    let refused = app.undo(None).unwrap_err();
    assert_eq!(refused.code, ErrorCode::LaterActDepends);
    app.undo(Some(&session)).unwrap();
    app.attendance_leave(&session, &hoa, Some(at("2026-11-03T19:40:00")))
        .unwrap();
    let refused = app.undo(None).unwrap_err();
    assert_eq!(refused.code, ErrorCode::LaterActDepends);
    assert_eq!(app.session_open(&session).unwrap().attendees.len(), 2);
    app.undo(Some(&session)).unwrap();
    app.undo(None).unwrap();
    assert_eq!(app.session_open(&session).unwrap().attendees.len(), 0);
    assert_eq!(roll(&app).len(), 0);
}

#[test]
fn a_narrow_list_whose_columns_are_numbered() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let file =
        csv("ĐẠI BIỂU;\nHọ và tên;Năm sinh\n(1);(2)\nNguyễn Thị Hoa;1961\nTrần Văn Bình;1958\n");
    let preview = app.roster_preview(&file, None, None).unwrap();
    assert_eq!(preview.headings, ["Họ và tên", "Năm sinh"]);
    assert_eq!((preview.new, preview.bad), (2, 0), "{preview:#?}");
}
