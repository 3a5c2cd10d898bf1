//! Carry-over: all that earlier sessions left open is listed, nothing leaves the list without an act, and what
//! was answered later is known everywhere.
#![allow(clippy::unwrap_used)]

use gandan_app::api::{
    AnswerInput, CarryInput, ErrorCode, ExportRequest, FollowUpInput, NewOpinion, NewSession,
    Order, Standing,
};
use gandan_app::{App, Clock, Ids, Options};
use gandan_domain::carry::{CarriedHow, OpenReason};
use gandan_domain::check::MissingCode;
use gandan_domain::{Channel, FollowUpStatus, OpinionKind, Outcome, SessionKind};
use std::path::Path;

fn open(dir: &Path, day: &str) -> App {
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed(format!("{day}T19:00:00+07:00").parse().unwrap()),
        ids: Ids::Random,
    })
    .unwrap()
}

fn begun(app: &App) -> String {
    let new = NewSession {
        kind: SessionKind::Dialogue,
        mode: None,
        copy_from: None,
    };
    app.session_create(&new).unwrap()
}

fn say(app: &App, session: &str, kind: OpinionKind, text: &str) -> String {
    let input = NewOpinion {
        speaker: None,
        text: text.into(),
        kind,
        topics: Vec::new(),
        channel: Channel::Spoken,
        at: None,
    };
    app.opinion_record(session, &input)
        .unwrap()
        .created
        .unwrap()
}

fn answer(app: &App, session: &str, opinion: &str, outcome: Outcome) {
    let input = AnswerInput {
        opinions: vec![opinion.into()],
        by: None,
        title: None,
        text: Some("Phường ghi nhận.".into()),
        outcome,
    };
    app.answer_add(session, &input).unwrap();
}

fn task(app: &App, session: &str, opinion: &str, due: &str, status: FollowUpStatus) {
    let input = FollowUpInput {
        unit: Some("Công an phường".into()),
        with: None,
        person: None,
        due: Some(due.into()),
        status,
        result: None,
        document: None,
    };
    app.follow_up_edit(session, opinion, Some(&input)).unwrap();
}

/// An evening in March: what nobody answered, what was promised, what is under way late and in time; and what is
/// closed: answered, done, praise, a denunciation.
struct March {
    session: String,
    open: [String; 4],
}

fn march(app: &App) -> March {
    use OpinionKind::{Denunciation, Petition, Praise, Question};
    let session = begun(app);
    let asked = say(
        app,
        &session,
        Question,
        "Chó béc giê nhà số 22 không rọ mõm, cắn cháu tôi.",
    );
    let promised = say(app, &session, Petition, "Xin trả lời về giá đền bù.");
    let late = say(app, &session, Petition, "Vỉa hè bị chiếm.");
    let in_time = say(app, &session, Petition, "Cống ngõ 12 tắc.");
    let answered = say(app, &session, Petition, "Loa phường kêu sớm.");
    let done = say(app, &session, Petition, "Cây đổ.");
    say(app, &session, Praise, "Cảm ơn phường.");
    say(app, &session, Denunciation, "Ông X nhận tiền.");
    answer(app, &session, &promised, Outcome::WrittenReply);
    answer(app, &session, &late, Outcome::Accepted);
    answer(app, &session, &answered, Outcome::Answered);
    task(
        app,
        &session,
        &late,
        "2026-04-01",
        FollowUpStatus::InProgress,
    );
    task(
        app,
        &session,
        &in_time,
        "2026-12-01",
        FollowUpStatus::Assigned,
    );
    task(app, &session, &done, "2026-04-01", FollowUpStatus::Resolved);
    March {
        session,
        open: [late, asked, promised, in_time],
    }
}

fn ids(app: &App, session: &str) -> Vec<String> {
    let list = app.carry_list(session, None).unwrap();
    list.into_iter()
        .filter(|one| one.open.is_some())
        .map(|one| one.id)
        .collect()
}

fn input(how: CarriedHow, outcome: Option<Outcome>, text: &str) -> CarryInput {
    CarryInput {
        how,
        outcome,
        text: Some(text.into()),
    }
}

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
    for _ in 0..3 {
        app.undo(Some(&november)).unwrap();
    }
    assert_eq!(ids(&app, &november), march.open);
    assert_eq!(
        app.session_open(&march.session).unwrap().counts.unanswered,
        3
    );
}

#[test]
fn a_later_session_still_sees_what_was_kept_or_promised_and_the_paper_says_what_was_done() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = march(&app);
    let [late, asked, promised, in_time] = march.open.clone();
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
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
fn what_was_called_settled_too_early_is_open_again_when_it_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = march(&app);
    let late = march.open[0].clone();
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    app.carry_set(
        &november,
        &late,
        &input(CarriedHow::Resolved, None, "Xong."),
    )
    .unwrap();
    assert!(!ids(&app, &november).contains(&late));
    app.carry_set(
        &november,
        &late,
        &input(CarriedHow::Kept, None, "Chưa xong."),
    )
    .unwrap();
    assert_eq!(ids(&app, &november), march.open, "nothing is forgotten");
    let before = app.session_open(&march.session).unwrap();
    let said = before.opinions.iter().find(|one| one.id == late).unwrap();
    let task = said.follow_up.clone().unwrap();
    assert_eq!(task.status, FollowUpStatus::InProgress);
    assert_eq!((task.result, task.document), (None, None));
}

#[test]
fn what_was_called_settled_too_early_is_open_again_though_the_session_has_another_title() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = march(&app);
    let late = march.open[0].clone();
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    let task = || {
        let before = app.session_open(&march.session).unwrap();
        let said = before.opinions.into_iter().find(|one| one.id == late);
        said.unwrap().follow_up.unwrap()
    };
    let done = input(CarriedHow::Resolved, None, "Xong.");
    app.carry_set(&november, &late, &done).unwrap();
    let mut head = app.session_open(&november).unwrap().session;
    head.title = "Đối thoại quý IV, buổi hai".into();
    app.session_edit(&november, &head).unwrap();
    assert_eq!(task().document.as_deref(), Some(head.title.as_str()));
    let not_yet = input(CarriedHow::Kept, None, "Chưa xong.");
    app.carry_set(&november, &late, &not_yet).unwrap();
    assert_eq!(ids(&app, &november), march.open, "nothing is forgotten");
    assert_eq!((task().result, task().document), (None, None));
}

#[test]
fn what_only_a_session_put_away_says_is_settled_is_open_until_it_is_back() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = march(&app);
    let late = march.open[0].clone();
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    let done = input(CarriedHow::Resolved, None, "Xong.");
    app.carry_set(&november, &late, &done).unwrap();
    app.close();
    let app = open(folder.path(), "2026-11-20");
    let december = begun(&app);
    assert_eq!(ids(&app, &december), march.open[1..]);
    app.session_delete(&november).unwrap();
    assert_eq!(ids(&app, &december), march.open);
    app.session_restore(&november).unwrap();
    assert_eq!(ids(&app, &december), march.open[1..]);
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
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = march(&app);
    let [_, asked, promised, _] = march.open.clone();
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
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
