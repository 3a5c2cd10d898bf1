//! Carry-over: all that earlier sessions left open is listed, nothing leaves the list without an act, and what
//! was answered later is known everywhere.
#![allow(clippy::unwrap_used)]

mod evenings;

use evenings::*;
use gandan_app::api::{
    AttendeeInput, CarryInput, ErrorCode, ExportRequest, OpinionEdit, Order, PersonInput, Standing,
};
use gandan_domain::carry::{CarriedHow, OpenReason};
use gandan_domain::check::MissingCode;
use gandan_domain::{FollowUpStatus, OpinionKind, Outcome};

#[test]
fn all_that_is_open_is_listed_the_most_overdue_first_and_nothing_else() {
    use OpenReason::{Promised, Task, Unanswered};
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = march(&app);
    assert_eq!(
        ids(&app, &march.session),
        Vec::<String>::new(),
        "there was none before"
    );
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    assert_eq!(ids(&app, &november), march.open);
    let list = app.carry_list(&november, None).unwrap();
    let reasons: Vec<_> = list.iter().map(|one| one.open.unwrap()).collect();
    assert_eq!(reasons, [Task, Unanswered, Promised, Task]);
    assert_eq!(
        list.iter().map(|one| one.days_over).collect::<Vec<_>>(),
        [216, 0, 0, 0]
    );
    // A session put among the deleted ones has nothing to carry.
    app.session_delete(&march.session).unwrap();
    assert_eq!(ids(&app, &november), Vec::<String>::new());
}

#[test]
fn what_is_answered_today_is_closed_with_this_session_as_evidence_until_it_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = march(&app);
    let [late, asked, promised, in_time] = march.open.clone();
    assert_eq!(
        app.session_open(&march.session).unwrap().counts.unanswered,
        3
    );
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    let how = input(
        CarriedHow::Answered,
        Some(Outcome::Answered),
        "Công an đã nhắc chủ nhà.",
    );
    app.carry_set(&november, &asked, &how).unwrap();
    app.carry_set(
        &november,
        &late,
        &input(CarriedHow::Resolved, None, "Đã giải tỏa."),
    )
    .unwrap();
    app.carry_set(
        &november,
        &promised,
        &input(CarriedHow::Kept, None, "Chờ thành phố."),
    )
    .unwrap();
    app.close();

    let app = open(folder.path(), "2026-11-04");
    assert_eq!(ids(&app, &november), [promised.clone(), in_time.clone()]);
    for one in app.carry_list(&november, None).unwrap() {
        let alone = app.carry_list(&november, Some(&one.id)).unwrap();
        assert_eq!(alone, [one], "a row alone is the row of the list");
    }
    let here = app.carry_list(&november, None).unwrap();
    assert_eq!(
        here.iter().filter(|one| one.here.is_some()).count(),
        3,
        "what was done is on the list too"
    );
    let before = app.session_open(&march.session).unwrap();
    assert_eq!(before.counts.unanswered, 2);
    assert_eq!(before.later.len(), 2);
    let rows = app.session_list().unwrap();
    assert_eq!(
        rows.iter()
            .find(|row| row.id == march.session)
            .unwrap()
            .unanswered,
        2
    );
    let done = before
        .opinions
        .iter()
        .find(|one| one.id == late)
        .unwrap()
        .follow_up
        .clone()
        .unwrap();
    assert_eq!(done.status, FollowUpStatus::Resolved);
    assert_eq!(done.result.as_deref(), Some("Đã giải tỏa."));
    assert!(done.document.is_some(), "the session is the document");
    let found = app.search("béc giê", 5).unwrap();
    assert!(found.opinions[0].answered);
    let like = app
        .opinion_similar_anywhere("Chó béc giê nhà số 22 không rọ mõm, cắn cháu tôi.", 1)
        .unwrap();
    assert_eq!(like[0].standing, Standing::Answered);

    // Taken back after the restart, the newest first; then all are open as before.
    for id in [&promised, &late, &asked] {
        let undone = app.undo(Some(&november)).unwrap();
        assert_eq!(
            undone.act.subject.get("opinion"),
            Some(id),
            "which row it was"
        );
    }
    assert_eq!(ids(&app, &november), march.open);
    assert_eq!(
        app.session_open(&march.session).unwrap().counts.unanswered,
        3
    );
}

#[test]
fn a_later_session_still_sees_what_was_kept_or_promised_and_the_paper_says_what_was_done() {
    let (folder, app, march, november) = march_and_november();
    let [late, asked, promised, in_time] = march.open.clone();
    let soon = input(
        CarriedHow::Answered,
        Some(Outcome::WrittenReply),
        "Trả lời bằng văn bản.",
    );
    app.carry_set(&november, &asked, &soon).unwrap();
    let said = input(
        CarriedHow::Answered,
        Some(Outcome::Accepted),
        "Sẽ ra quân trong tuần.",
    );
    app.carry_set(&november, &late, &said).unwrap();
    app.carry_set(
        &november,
        &in_time,
        &input(CarriedHow::Kept, None, "Đang làm."),
    )
    .unwrap();
    let record = app.record(&november).unwrap();
    let said: Vec<_> = record
        .carried
        .iter()
        .map(|line| line.said.as_str())
        .collect();
    assert_eq!(
        said,
        [
            "Chó béc giê nhà số 22 không rọ mõm, cắn cháu tôi.",
            "Vỉa hè bị chiếm."
        ],
        "kept is not printed"
    );
    app.close();
    let app = open(folder.path(), "2026-12-02");
    let december = begun(&app);
    let mut open_still = ids(&app, &december);
    open_still.sort();
    let mut wanted = vec![asked, promised, in_time];
    wanted.sort();
    assert_eq!(open_still, wanted);
    let _ = app.session_review(&december, Order::Spoken).unwrap();
}

#[test]
fn what_is_not_on_the_list_cannot_be_carried() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = march(&app);
    let secret = app.session_open(&march.session).unwrap().opinions[7]
        .id
        .clone();
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    for id in [secret.as_str(), "không có"] {
        assert_eq!(app.carry_list(&november, Some(id)).unwrap(), []);
        let refused = app.carry_set(&november, id, &input(CarriedHow::Resolved, None, "x"));
        assert_eq!(refused.unwrap_err().code, ErrorCode::OpinionNotFound);
    }
}

#[test]
fn a_reply_promised_by_the_latest_session_is_open_whatever_an_earlier_one_says() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = march(&app);
    let asked = march.open[1].clone();
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    app.close();
    let app = open(folder.path(), "2026-11-20");
    let december = begun(&app);
    let promised = input(
        CarriedHow::Answered,
        Some(Outcome::WrittenReply),
        "Sẽ có văn bản.",
    );
    app.carry_set(&december, &asked, &promised).unwrap();
    // November's minutes are completed afterwards.
    let told = input(CarriedHow::Answered, Some(Outcome::Guided), "Đã hướng dẫn.");
    app.carry_set(&november, &asked, &told).unwrap();
    assert_eq!(ids(&app, &december), march.open);
}

#[test]
fn the_earlier_sessions_review_and_counts_know_what_was_answered_later_and_its_minutes_do_not() {
    let (_folder, app, march, november) = march_and_november();
    let [_, asked, promised, _] = march.open.clone();
    let silent = || {
        let review = app.session_review(&march.session, Order::Spoken).unwrap();
        let lines = review.missing.into_iter();
        lines
            .filter(|line| line.code == MissingCode::NoAnswerAndNoFollowUp)
            .map(|line| line.opinion.unwrap())
            .collect::<Vec<_>>()
    };
    let paper = || {
        let request = ExportRequest {
            order: Order::Spoken,
            draft: true,
        };
        let made = "2026-12-01T08:00:00+07:00".parse().unwrap();
        app.minutes_bytes(&march.session, request, made).unwrap()
    };
    let unanswered = || app.session_open(&march.session).unwrap().counts.unanswered;
    let printed = paper();
    assert_eq!(silent(), std::slice::from_ref(&asked));
    assert_eq!(unanswered(), 3);
    let keep = input(CarriedHow::Kept, None, "Chờ thành phố.");
    app.carry_set(&november, &asked, &keep).unwrap();
    assert_eq!(silent(), std::slice::from_ref(&asked), "kept is no answer");
    assert_eq!(unanswered(), 3);
    for id in [&asked, &promised] {
        let told = input(CarriedHow::Answered, Some(Outcome::Answered), "Đã nhắc.");
        app.carry_set(&november, id, &told).unwrap();
    }
    assert_eq!(silent(), Vec::<String>::new());
    assert_eq!(unanswered(), 2, "those with a task and no answer");
    assert!(printed == paper(), "what is printed of March is March's");
    app.session_delete(&november).unwrap();
    assert_eq!(silent(), [asked], "the evidence is put away");
    assert_eq!(unanswered(), 3);
}

/// What a later evening's minutes say of an opinion isn't lost by what is done to it in its own session.
#[test]
fn what_was_answered_later_outlives_joining_and_stops_deleting() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = begun(&app);
    let drain = say(&app, &march, OpinionKind::Petition, "Cống tắc.");
    let lamp = say(&app, &march, OpinionKind::Petition, "Đèn hỏng.");
    drop(app);
    let app = open(folder.path(), "2026-06-12");
    let june = begun(&app);
    let done = CarryInput {
        how: CarriedHow::Answered,
        outcome: Some(Outcome::Answered),
        text: Some("Đã thay đèn.".into()),
    };
    app.carry_set(&june, &lamp, &done).unwrap();
    let refused = app.opinion_delete(&march, &lamp).unwrap_err();
    assert_eq!(refused.code, ErrorCode::OpinionCarried);
    assert!(
        refused.message.contains("12/06/2026"),
        "{}",
        refused.message
    );
    assert_eq!(app.session_open(&march).unwrap().opinions.len(), 2);

    let printed = app.record(&june).unwrap().carried;
    app.opinion_join(&march, &lamp).unwrap();
    let after = app.record(&june).unwrap().carried;
    assert_eq!(after.len(), 1);
    assert_eq!(after[0].text, printed[0].text);
    let open = app.carry_list(&june, None).unwrap();
    assert!(open.iter().all(|one| one.id != lamp));
    assert_eq!(
        app.opinion_delete(&march, &drain).unwrap_err().code,
        ErrorCode::OpinionCarried
    );
    app.undo(Some(&march)).unwrap();
    assert_eq!(app.record(&june).unwrap().carried, printed);
}

/// Whose unit has to answer goes by where the citizen lives now, unless the opinion is about another tổ.
#[test]
fn what_is_open_is_of_the_group_its_speaker_is_of_now_unless_one_was_named() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = begun(&app);
    let hoa = AttendeeInput {
        name: Some("Lê Thị Hoa".into()),
        group: Some("Tổ dân phố số 3".into()),
        ..AttendeeInput::default()
    };
    let hoa = app.attendee_add(&march, &hoa, false, None).unwrap();
    let hoa = hoa.created.unwrap();
    let hers = say(&app, &march, OpinionKind::Petition, "Cống tắc.");
    let other = say(&app, &march, OpinionKind::Petition, "Đèn ngõ tổ 1 hỏng.");
    for id in [&hers, &other] {
        let edit = OpinionEdit::Speaker(Some(hoa.clone()));
        app.opinion_edit(&march, id, &edit, false).unwrap();
    }
    let named = OpinionEdit::Group(Some("Tổ dân phố số 1".into()));
    app.opinion_edit(&march, &other, &named, false).unwrap();
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    let groups = || {
        let list = app.carry_list(&november, None).unwrap();
        list.into_iter()
            .map(|one| one.group.unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(groups(), ["Tổ dân phố số 3", "Tổ dân phố số 1"]);
    let row = app.attendee_person(&march, &hoa).unwrap().unwrap().row;
    let put_right = PersonInput {
        name: "Lê Thị Hoa".into(),
        form: None,
        group: Some("Tổ dân phố số 5".into()),
        address: None,
        phone: None,
        birth_year: None,
        capacity: None,
        title: None,
    };
    app.person_save(Some(&row.person.id), &put_right).unwrap();
    assert_eq!(groups(), ["Tổ dân phố số 5", "Tổ dân phố số 1"]);
    let then = app.session_open(&march).unwrap();
    assert_eq!(
        then.attendees[0].group.as_deref(),
        Some("Tổ dân phố số 3"),
        "what March wrote down is March's"
    );
    app.person_remove(&row.person.id).unwrap();
    assert_eq!(groups(), ["Tổ dân phố số 3", "Tổ dân phố số 1"]);
}
