//! The roll: who is recognised and who is somebody new, what merging and importing do, and that all
//! of it can be taken back, also after a restart.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use base64::Engine;
use common::{again, begun, named, open};
use gandan_app::api::{
    AttendeeInput, Brought, NewOpinion, PersonInput, PersonRow, RosterColumn, RosterState, Standing,
};
use gandan_app::{App, CopyKind, ErrorCode};
use gandan_domain::{Attendee, Channel, Instant, OpinionKind};

fn at(time: &str) -> Instant {
    format!("{time}+07:00").parse().unwrap()
}

fn of_group(name: &str, group: &str) -> AttendeeInput {
    AttendeeInput {
        group: Some(group.into()),
        ..named(name)
    }
}

fn comes(app: &App, session: &str, input: &AttendeeInput) -> String {
    let delta = app.attendee_add(session, input, false, None).unwrap();
    delta.created.unwrap()
}

fn attendee(app: &App, session: &str, id: &str) -> Attendee {
    let view = app.session_open(session).unwrap();
    view.attendees.into_iter().find(|a| a.id == id).unwrap()
}

fn person_of(app: &App, session: &str, id: &str) -> String {
    attendee(app, session, id).person.unwrap()
}

fn says(app: &App, session: &str, speaker: &str, text: &str, kind: OpinionKind) -> String {
    app.opinion_record(
        session,
        &NewOpinion {
            speaker: Some(speaker.into()),
            text: text.into(),
            kind,
            topics: Vec::new(),
            channel: Channel::Spoken,
            at: None,
        },
    )
    .unwrap()
    .created
    .unwrap()
}

fn roll(app: &App) -> Vec<PersonRow> {
    app.people_list().unwrap()
}

fn names(app: &App) -> Vec<String> {
    roll(app).into_iter().map(|r| r.person.name).collect()
}

fn csv(text: &str) -> Brought {
    Brought {
        name: "cử tri.csv".into(),
        data: base64::engine::general_purpose::STANDARD.encode(text),
    }
}

#[test]
fn a_returning_citizen_is_the_same_person_and_brings_what_they_raised() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-10-06T19:00:00"));
    let october = begun(&app);
    let hoa = comes(&app, &october, &of_group("Nguyễn Thị Hoà", "TDP số 7"));
    let first = says(
        &app,
        &october,
        &hoa,
        "Ngõ 12 cứ mưa là ngập.",
        OpinionKind::Petition,
    );
    says(&app, &october, &hoa, "Cảm ơn phường.", OpinionKind::Praise);

    let app = again(app, dir.path(), at("2026-11-03T19:00:00"));
    let november = begun(&app);
    let back = comes(&app, &november, &of_group("nguyễn thị hòa", "Tổ 07"));
    assert_eq!(
        person_of(&app, &november, &back),
        person_of(&app, &october, &hoa)
    );
    assert_eq!(
        attendee(&app, &november, &back).name.unwrap(),
        "nguyễn thị hòa",
        "as written down"
    );

    let past = app.attendee_person(&november, &back).unwrap().unwrap();
    assert_eq!(past.row.sessions, 2);
    assert_eq!(
        (past.row.opinions, past.row.open),
        (2, 1),
        "praise awaits nothing"
    );
    assert_eq!(past.opinions.len(), 2);
    let ngap = &past.opinions[1];
    assert_eq!((ngap.id.as_str(), ngap.number), (first.as_str(), 1));
    assert_eq!(ngap.standing, Standing::Unanswered);
    assert_eq!(ngap.date, at("2026-10-06T19:00:00").date_naive());
    says(
        &app,
        &november,
        &back,
        "Đèn đường vẫn tối.",
        OpinionKind::Petition,
    );
    let past = app.attendee_person(&november, &back).unwrap().unwrap();
    assert_eq!(
        past.opinions.len(),
        2,
        "what is said tonight isn't the past"
    );
    assert_eq!(
        app.attendee_person(&october, &hoa)
            .unwrap()
            .unwrap()
            .opinions
            .len(),
        0
    );
    let all = app.person_past(None, &past.row.person.id).unwrap();
    assert_eq!(all.opinions.len(), 3);
}

#[test]
fn namesakes_are_kept_apart_and_a_pick_decides() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let one = begun(&app);
    let a = comes(&app, &one, &of_group("Nguyễn Thị Hoa", "TDP số 7"));
    let b = comes(&app, &one, &of_group("Nguyễn Thị Hoa", "TDP số 3"));
    let same_again = comes(&app, &one, &of_group("Nguyễn Thị Hoa", "TDP số 7"));
    assert_eq!(
        roll(&app).len(),
        3,
        "two of one name at one session are two people"
    );
    app.attendee_remove(&one, &same_again).unwrap();
    assert_eq!(
        roll(&app).len(),
        2,
        "who was on the roll through this slip alone goes with it"
    );

    let two = begun(&app);
    let unclear = comes(&app, &two, &named("Nguyễn Thị Hoa"));
    let new = person_of(&app, &two, &unclear);
    assert_ne!(new, person_of(&app, &one, &a));
    assert_ne!(new, person_of(&app, &one, &b));

    let found = app.person_find(Some(&two), "hoa 3", 5).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].attendee, None);
    let picked = AttendeeInput {
        person: Some(found[0].row.person.id.clone()),
        ..named("Nguyễn Thị Hoa")
    };
    app.attendee_edit(&two, &unclear, &picked).unwrap();
    let now = attendee(&app, &two, &unclear);
    assert_eq!(now.person.unwrap(), person_of(&app, &one, &b));
    assert_eq!(
        now.group.as_deref(),
        Some("TDP số 3"),
        "gaps are filled from the roll"
    );
    assert_eq!(
        roll(&app).len(),
        2,
        "the one made for the bare name is gone"
    );
    app.undo(Some(&two)).unwrap();
    assert_eq!(roll(&app).len(), 3);
    assert_eq!(person_of(&app, &two, &unclear), new);
    let here = app.person_find(Some(&one), "nth 7", 5).unwrap();
    assert_eq!(here[0].attendee.as_deref(), Some(a.as_str()));
}

#[test]
fn corrections_reach_the_roll_where_they_can_only_mean_this_person() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let one = begun(&app);
    let nobody = comes(&app, &one, &AttendeeInput::default());
    assert_eq!(roll(&app).len(), 0, "without a name nobody joins");
    app.attendee_edit(&one, &nobody, &named("Trần Văn Bnh"))
        .unwrap();
    app.attendee_edit(&one, &nobody, &of_group("Trần Văn Bình", "TDP số 2"))
        .unwrap();
    let rows = roll(&app);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].person.name, "Trần Văn Bình");
    assert_eq!(rows[0].person.group.as_deref(), Some("TDP số 2"));

    let two = begun(&app);
    let back = comes(&app, &two, &named("Trần Văn Bình"));
    let moved = AttendeeInput {
        phone: Some("0912 344 321".into()),
        ..of_group("Trần Văn Bình", "TDP số 5")
    };
    app.attendee_edit(&two, &back, &moved).unwrap();
    let rows = roll(&app);
    assert_eq!(rows.len(), 1);
    assert_eq!(
        rows[0].person.phone.as_deref(),
        Some("0912 344 321"),
        "a gap is filled"
    );
    assert_eq!(
        rows[0].person.group.as_deref(),
        Some("TDP số 2"),
        "what stands stays"
    );

    app.attendee_edit(&two, &back, &named("Lê Thị Khác"))
        .unwrap();
    assert_eq!(names(&app).len(), 2, "another name is another person");
    assert_eq!(
        roll(&app)
            .iter()
            .find(|r| r.person.name == "Trần Văn Bình")
            .unwrap()
            .sessions,
        1
    );
    app.attendee_edit(&two, &back, &named("Trần Văn Bình"))
        .unwrap();
    assert_eq!(roll(&app).len(), 1, "and back");
    app.attendee_edit(&two, &back, &AttendeeInput::default())
        .unwrap();
    assert_eq!(attendee(&app, &two, &back).person, None);
    assert_eq!(roll(&app)[0].sessions, 1);
    for _ in 0..5 {
        app.undo(Some(&two)).unwrap();
    }
    for _ in 0..3 {
        app.undo(Some(&one)).unwrap();
    }
    assert_eq!(roll(&app).len(), 0);
}

#[test]
fn a_denunciation_is_nobodys_past() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-10-06T19:00:00"));
    let october = begun(&app);
    let lan = comes(&app, &october, &named("Phạm Thị Lan"));
    says(
        &app,
        &october,
        &lan,
        "Tôi tố cáo ông Mỗ.",
        OpinionKind::Denunciation,
    );
    let app = again(app, dir.path(), at("2026-11-03T19:00:00"));
    let november = begun(&app);
    let back = comes(&app, &november, &named("Phạm Thị Lan"));
    let past = app.attendee_person(&november, &back).unwrap().unwrap();
    assert_eq!((past.row.opinions, past.row.open), (0, 0));
    assert!(past.opinions.is_empty());
    assert_eq!((roll(&app)[0].opinions, roll(&app)[0].open), (0, 0));
    let found = app.person_find(None, "lan", 3).unwrap();
    assert_eq!((found[0].row.opinions, found[0].row.open), (0, 0));
}

#[test]
fn who_is_here_late_and_gone_early() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let input = PersonInput {
        name: "Vũ Văn Sáu".into(),
        group: Some("TDP số 4".into()),
        birth_year: Some(1958),
        ..PersonInput::default()
    };
    let sau = app.person_save(None, &input).unwrap();
    let session = begun(&app);
    let late = at("2026-11-03T19:25:00");
    let came = app
        .attendance_arrive(&session, &sau.person.id, Some(late))
        .unwrap();
    let id = came.created.unwrap();
    let here = attendee(&app, &session, &id);
    assert_eq!(here.name.as_deref(), Some("Vũ Văn Sáu"));
    assert_eq!((here.birth_year, here.arrived_at), (Some(1958), Some(late)));
    let twice = app
        .attendance_arrive(&session, &sau.person.id, None)
        .unwrap();
    assert_eq!(
        twice.created.as_deref(),
        Some(id.as_str()),
        "nobody is here twice"
    );
    assert_eq!(attendee(&app, &session, &id).arrived_at, None);
    app.undo(Some(&session)).unwrap();

    let early = app.attendance_leave(&session, &id, Some(at("2026-11-03T19:20:00")));
    assert_eq!(early.unwrap_err().code, ErrorCode::ValueOutOfRange);
    let left = at("2026-11-03T20:10:00");
    app.attendance_leave(&session, &id, Some(left)).unwrap();
    assert_eq!(attendee(&app, &session, &id).left_at, Some(left));
    app.attendance_leave(&session, &id, None).unwrap();
    assert_eq!(attendee(&app, &session, &id).left_at, None);

    app.queue_add(&session, &id, None).unwrap();
    let refused = app.attendance_unarrive(&session, &id).unwrap_err();
    assert_eq!(refused.code, ErrorCode::AttendeeInUse);
    assert!(
        refused.message.contains("Vũ Văn Sáu"),
        "{}",
        refused.message
    );
    app.undo(Some(&session)).unwrap();
    app.attendance_unarrive(&session, &id).unwrap();
    assert!(app.session_open(&session).unwrap().attendees.is_empty());
    assert_eq!(names(&app), ["Vũ Văn Sáu"], "the roll keeps its people");
    app.undo(Some(&session)).unwrap();
    assert_eq!(attendee(&app, &session, &id).arrived_at, Some(late));
}

#[test]
fn two_records_become_one_and_two_again_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let (one, two) = (begun(&app), begun(&app));
    let full = comes(&app, &one, &of_group("Đỗ Tiến Dũng", "TDP số 1"));
    says(&app, &one, &full, "Chợ cóc lấn đường.", OpinionKind::Report);
    let short = comes(
        &app,
        &two,
        &AttendeeInput {
            birth_year: Some(1970),
            ..named("Dũng")
        },
    );
    says(
        &app,
        &two,
        &short,
        "Xin thêm thùng rác.",
        OpinionKind::Petition,
    );
    let (a, b) = (person_of(&app, &one, &full), person_of(&app, &two, &short));
    let before = roll(&app);

    let preview = app.person_merge_preview(&b, &a).unwrap();
    assert_eq!(
        (preview.sessions, preview.opinions, preview.both.len()),
        (1, 1, 0)
    );
    assert_eq!(preview.result.birth_year, Some(1970));
    assert_eq!(
        app.person_merge(&a, &a).unwrap_err().code,
        ErrorCode::PersonMergeSelf
    );
    let rows = app.person_merge(&b, &a).unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].person, preview.result);
    assert_eq!((rows[0].sessions, rows[0].opinions), (2, 2));
    assert_eq!(person_of(&app, &two, &short), a);
    assert_eq!(app.person_find(None, "du", 5).unwrap().len(), 1);
    assert_eq!(
        app.person_merge(&b, &a).unwrap_err().code,
        ErrorCode::PersonNotFound
    );

    let app = again(app, dir.path(), at("2026-11-04T08:00:00"));
    app.undo(None).unwrap();
    assert_eq!(roll(&app), before);
    assert_eq!(person_of(&app, &two, &short), b);
    assert_eq!(app.person_find(None, "du", 5).unwrap().len(), 2);
    app.redo(None).unwrap();
    assert_eq!(roll(&app).len(), 1);
}

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

    let again = app.roster_preview(&file, None, None).unwrap();
    assert_eq!((again.new, again.known, again.bad), (0, 4, 1));
    let none = app
        .roster_import(&file, 0, &preview.columns, Some(&session))
        .unwrap();
    assert_eq!((none.added, none.known), (0, 4));
    assert_eq!(roll(&app), rows);
    assert_eq!(app.session_open(&session).unwrap().attendees.len(), 3);

    let app = self::again(app, dir.path(), at("2026-11-03T20:00:00"));
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

#[test]
fn sessions_of_files_bring_their_people_and_leave_them_out_again() {
    let (dir, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let app = open(dir.path(), at("2026-11-28T08:00:00"));
    let sample = app.sample_import().unwrap();
    let view = app.session_open(&sample).unwrap();
    let with_names = view.attendees.iter().filter(|a| a.name.is_some()).count();
    assert_eq!(roll(&app).len(), with_names);
    assert!(
        view.attendees
            .iter()
            .all(|a| a.person.is_some() == a.name.is_some())
    );
    let file = app.session_file(&sample, CopyKind::Full).unwrap();
    let there = open(other.path(), at("2026-11-28T08:00:00"));
    there.session_import(&file).unwrap();
    assert_eq!(there.session_file(&sample, CopyKind::Full).unwrap(), file);
    assert_eq!(roll(&there).len(), with_names);
    app.undo(None).unwrap();
    assert_eq!(roll(&app).len(), 0);
}

#[test]
fn taken_off_the_roll_the_record_stands() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    let session = begun(&app);
    let hoa = comes(&app, &session, &named("Nguyễn Thị Hoa"));
    let id = person_of(&app, &session, &hoa);
    app.person_remove(&id).unwrap();
    assert_eq!(roll(&app).len(), 0);
    let here = attendee(&app, &session, &hoa);
    assert_eq!(
        (here.name.as_deref(), here.person),
        (Some("Nguyễn Thị Hoa"), None)
    );
    assert_eq!(app.attendee_person(&session, &hoa).unwrap(), None);
    assert!(app.person_find(None, "hoa", 3).unwrap().is_empty());
    assert_eq!(
        app.person_remove(&id).unwrap_err().code,
        ErrorCode::PersonNotFound
    );
    app.undo(None).unwrap();
    assert_eq!(person_of(&app, &session, &hoa), id);
    assert_eq!(app.person_find(None, "hoa", 3).unwrap().len(), 1);
    let unnamed = app
        .person_save(Some(&id), &PersonInput::default())
        .unwrap_err();
    assert_eq!(unnamed.code, ErrorCode::NameEmpty);
}

#[test]
fn the_roll_is_listed_by_group_and_given_name() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("2026-11-03T19:00:00"));
    for (name, group) in [
        ("Trần Văn Bình", Some("TDP số 10")),
        ("Nguyễn Thị Hoa", Some("TDP số 2")),
        ("Lê Văn Ân", Some("TDP số 2")),
        ("Vũ Thị An", Some("TDP số 2")),
        ("Bùi Văn Cuối", None),
    ] {
        app.person_save(
            None,
            &PersonInput {
                name: name.into(),
                group: group.map(Into::into),
                ..PersonInput::default()
            },
        )
        .unwrap();
    }
    assert_eq!(
        names(&app),
        [
            "Vũ Thị An",
            "Lê Văn Ân",
            "Nguyễn Thị Hoa",
            "Trần Văn Bình",
            "Bùi Văn Cuối"
        ]
    );
}

/// Whom she picked from the roll by mistake stays there as they were, whatever name is put right at the session;
/// the window says the same person again with every edit.
#[test]
fn a_wrong_pick_put_right_leaves_the_roll_alone() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), at("2026-03-12T19:00:00"));
    let session = begun(&app);
    let hoa = PersonInput {
        name: "Nguyễn Thị Hoa".into(),
        birth_year: Some(1961),
        phone: Some("0912345678".into()),
        ..PersonInput::default()
    };
    let hoa = app.person_save(None, &hoa).unwrap().person;
    let mut input = AttendeeInput {
        person: Some(hoa.id.clone()),
        phone: hoa.phone.clone(),
        birth_year: hoa.birth_year,
        ..named("Nguyễn Thị Hoa")
    };
    let id = comes(&app, &session, &input);
    input.name = Some("Lê Văn Lâm".into());
    app.attendee_edit(&session, &id, &input).unwrap();
    let roll: Vec<_> = app
        .people_list()
        .unwrap()
        .into_iter()
        .map(|row| row.person)
        .collect();
    assert!(roll.contains(&hoa), "{roll:?}");
    let lam = roll.iter().find(|one| one.name == "Lê Văn Lâm").unwrap();
    assert_eq!((lam.phone.as_deref(), lam.birth_year), (None, None));
    assert_eq!(
        attendee(&app, &session, &id).person.as_deref(),
        Some(lam.id.as_str())
    );
    app.undo(Some(&session)).unwrap();
    assert_eq!(person_of(&app, &session, &id), hoa.id);

    // A spelling put right turns out to be somebody known: one of that name, not two.
    let duc = PersonInput {
        name: "Phạm Văn Đức".into(),
        birth_year: Some(1950),
        ..PersonInput::default()
    };
    let duc = app.person_save(None, &duc).unwrap().person;
    let id = comes(&app, &session, &named("Phạm Văn Dức"));
    let same = AttendeeInput {
        person: Some(person_of(&app, &session, &id)),
        ..named("Phạm Văn Đức")
    };
    app.attendee_edit(&session, &id, &same).unwrap();
    assert_eq!(person_of(&app, &session, &id), duc.id);
}
