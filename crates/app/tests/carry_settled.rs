//! What a session called settled is settled as long as that session is in use and says so, on every
//! screen and paper alike.
#![allow(clippy::unwrap_used)]

mod evenings;

use evenings::*;
use gandan_app::App;
use gandan_app::api::{FollowUpInput, Standing};
use gandan_domain::carry::CarriedHow;
use gandan_domain::{FollowUp, FollowUpStatus};

#[test]
fn what_was_called_settled_too_early_is_open_again_when_it_is_kept() {
    let (_folder, app, march, november) = march_and_november();
    let late = march.open[0].clone();
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
    let (_folder, app, march, november) = march_and_november();
    let late = march.open[0].clone();
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
    let (folder, app, march, november) = march_and_november();
    let late = march.open[0].clone();
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

/// A task as its own session shows it.
fn task_of(app: &App, session: &str, opinion: &str) -> FollowUp {
    let view = app.session_open(session).unwrap();
    let said = view.opinions.into_iter().find(|one| one.id == opinion);
    said.unwrap().follow_up.unwrap()
}

/// What every screen and paper says of the state of a task: its session, the finished record, the
/// search by state, the person's past or what is alike, and the list of what is open.
fn everywhere(app: &App, march: &str, opinion: &str) -> (FollowUpStatus, Standing) {
    let shown = task_of(app, march, opinion);
    let record = app.record(march).unwrap();
    let printed = record
        .opinions
        .iter()
        .find(|one| one.id == opinion)
        .unwrap();
    assert_eq!(printed.follow_up.as_ref(), Some(&shown), "paper and screen");
    let like = app.opinion_similar_anywhere("Vỉa hè bị chiếm.", 1).unwrap();
    assert_eq!(like[0].id, opinion);
    let open = matches!(
        shown.status,
        FollowUpStatus::Assigned | FollowUpStatus::InProgress
    );
    for (words, found) in [
        ("chiếm trạng thái:đang giải quyết", open),
        ("chiếm trạng thái:đã giải quyết", !open),
    ] {
        let hits = app.search(words, 5).unwrap().opinions;
        assert_eq!(!hits.is_empty(), found, "{words}");
    }
    (shown.status, like[0].standing)
}

#[test]
fn a_task_is_shown_under_way_while_the_session_that_settled_it_is_put_away() {
    let (_folder, app, march, november) = march_and_november();
    let late = march.open[0].clone();
    let done = input(CarriedHow::Resolved, None, "Đã giải tỏa.");
    app.carry_set(&november, &late, &done).unwrap();
    let settled = (FollowUpStatus::Resolved, Standing::Resolved);
    let under_way = (FollowUpStatus::InProgress, Standing::Assigned);
    let as_settled = task_of(&app, &march.session, &late);
    assert_eq!(everywhere(&app, &march.session, &late), settled);

    app.session_delete(&november).unwrap();
    assert_eq!(everywhere(&app, &march.session, &late), under_way);
    let shown = task_of(&app, &march.session, &late);
    assert_eq!(
        (shown.result, shown.document),
        (None, None),
        "nobody in use says so"
    );

    app.session_restore(&november).unwrap();
    assert_eq!(everywhere(&app, &march.session, &late), settled);
    assert_eq!(
        task_of(&app, &march.session, &late),
        as_settled,
        "as that session left it"
    );
    app.undo(None).unwrap();
    assert_eq!(
        everywhere(&app, &march.session, &late),
        under_way,
        "the restoring taken back"
    );
    app.redo(None).unwrap();
    assert_eq!(everywhere(&app, &march.session, &late), settled);
}

/// The task as a form would send it back.
fn typed(task: &FollowUp) -> FollowUpInput {
    FollowUpInput {
        unit: task.unit.clone(),
        with: task.with.clone(),
        person: task.person.clone(),
        due: task.due.as_ref().map(|due| due.typed.clone()),
        status: task.status,
        result: task.result.clone(),
        document: task.document.clone(),
    }
}

#[test]
fn what_is_edited_meanwhile_keeps_what_the_session_put_away_says_unless_she_says_otherwise() {
    let (_folder, app, march, november) = march_and_november();
    let late = march.open[0].clone();
    let done = input(CarriedHow::Resolved, None, "Đã giải tỏa.");
    app.carry_set(&november, &late, &done).unwrap();
    let settled = task_of(&app, &march.session, &late);
    app.session_delete(&november).unwrap();

    // Another unit: the state was left as it was shown.
    let mut form = typed(&task_of(&app, &march.session, &late));
    form.unit = Some("Đội trật tự".into());
    app.follow_up_edit(&march.session, &late, Some(&form))
        .unwrap();
    app.session_restore(&november).unwrap();
    let again = task_of(&app, &march.session, &late);
    assert_eq!(again.unit.as_deref(), Some("Đội trật tự"));
    assert_eq!(
        (again.status, again.document),
        (settled.status, settled.document)
    );
    app.session_delete(&november).unwrap();

    // She says herself that it is done: no session has to say so any more.
    form.status = FollowUpStatus::Resolved;
    app.follow_up_edit(&march.session, &late, Some(&form))
        .unwrap();
    let hers = everywhere(&app, &march.session, &late);
    assert_eq!(hers, (FollowUpStatus::Resolved, Standing::Resolved));
}

#[test]
fn a_task_taken_up_again_after_it_was_called_settled_is_on_the_list() {
    let (folder, app, march, november) = march_and_november();
    let [late, asked, ..] = march.open.clone();
    for id in [&late, &asked] {
        let done = input(CarriedHow::Resolved, None, "Xong.");
        app.carry_set(&november, id, &done).unwrap();
    }
    app.close();
    let app = open(folder.path(), "2026-11-20");
    let december = begun(&app);
    assert_eq!(ids(&app, &december), march.open[2..]);
    // One had a task that turns out not to be done, the other gets its first.
    let mut form = typed(&task_of(&app, &march.session, &late));
    form.status = FollowUpStatus::InProgress;
    app.follow_up_edit(&march.session, &late, Some(&form))
        .unwrap();
    task(
        &app,
        &march.session,
        &asked,
        "2026-12-10",
        FollowUpStatus::Assigned,
    );
    let mut listed = ids(&app, &december);
    listed.sort();
    let mut wanted = march.open.to_vec();
    wanted.sort();
    assert_eq!(listed, wanted, "nobody forgets what is under way");
}

#[test]
fn settled_by_two_sessions_of_one_title_it_is_settled_until_both_are_put_away() {
    let (folder, app, march, november) = march_and_november();
    let late = march.open[0].clone();
    let done = input(CarriedHow::Resolved, None, "Xong.");
    app.carry_set(&november, &late, &done).unwrap();
    app.session_delete(&november).unwrap();
    app.close();
    let app = open(folder.path(), "2026-11-20");
    let second = begun(&app);
    // Sessions of one quarter have one title.
    app.carry_set(&second, &late, &done).unwrap();
    let settled = (FollowUpStatus::Resolved, Standing::Resolved);
    assert_eq!(everywhere(&app, &march.session, &late), settled);
    app.session_delete(&second).unwrap();
    let under_way = (FollowUpStatus::InProgress, Standing::Assigned);
    assert_eq!(everywhere(&app, &march.session, &late), under_way);
}
