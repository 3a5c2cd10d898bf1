//! The roll: who is recognised and who is somebody new, and what corrections at a session do to it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::roll::*;
use common::{again, begun, named, open};
use gandan_app::api::{AttendeeInput, PersonInput, Standing};
use gandan_domain::OpinionKind;

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
