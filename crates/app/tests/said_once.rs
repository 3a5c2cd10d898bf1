//! What `said_once_property` has found: each way in which an opinion would have been forgotten, lost
//! or put down to somebody else.
#![allow(clippy::unwrap_used)]

mod evenings;

use evenings::*;
use gandan_app::api::{AttendeeInput, ErrorCode, NewOpinion, OpinionEdit};
use gandan_domain::carry::CarriedHow;
use gandan_domain::{Channel, FollowUpStatus, OpinionKind, Outcome};

#[test]
fn a_merge_of_two_people_stands_while_an_opinion_it_put_down_to_one_is_split() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = begun(&app);
    let comes = |name: &str| {
        let input = AttendeeInput {
            name: Some(name.into()),
            ..AttendeeInput::default()
        };
        let added = app.attendee_add(&march, &input, false, None).unwrap();
        let id = added.created.unwrap();
        let person = app.attendee_person(&march, &id).unwrap().unwrap();
        (id, person.row.person.id)
    };
    let (hoa, hoa_on_roll) = comes("Lê Thị Hoa");
    let (_, huong_on_roll) = comes("Lê Thị Hường");
    let text = "Cống tắc. Đèn hỏng.";
    let input = NewOpinion {
        speaker: Some(hoa.clone()),
        text: text.into(),
        kind: OpinionKind::Petition,
        topics: Vec::new(),
        channel: Channel::Spoken,
        at: None,
    };
    let said = app.opinion_record(&march, &input).unwrap().created.unwrap();
    app.person_merge(&hoa_on_roll, &huong_on_roll).unwrap();
    app.opinion_split(&march, &said, text, 10).unwrap();
    // The second part would stay put down to bà Hường, who never said it.
    let refused = app.undo(None).unwrap_err();
    assert_eq!(refused.code, ErrorCode::LaterActDepends);
    app.undo(Some(&march)).unwrap();
    app.undo(None).unwrap();
    let view = app.session_open(&march).unwrap();
    assert_eq!(view.opinions.len(), 1);
    assert_eq!(view.opinions[0].speaker, Some(hoa));
}

#[test]
fn praise_that_a_unit_was_given_to_act_on_waits_until_it_has() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = begun(&app);
    let praise = say(&app, &march, OpinionKind::Praise, "Tổ bảo vệ làm tốt.");
    say(&app, &march, OpinionKind::Praise, "Cảm ơn phường.");
    task(
        &app,
        &march,
        &praise,
        "2026-04-01",
        FollowUpStatus::Assigned,
    );
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    assert_eq!(ids(&app, &november), std::slice::from_ref(&praise));
    task(
        &app,
        &march,
        &praise,
        "2026-04-01",
        FollowUpStatus::Resolved,
    );
    assert_eq!(ids(&app, &november), Vec::<String>::new());
}

#[test]
fn what_a_session_said_of_two_opinions_it_says_of_them_joined() {
    use CarriedHow::{Answered, Kept, Resolved};
    let promised = Some(Outcome::WrittenReply);
    let told = Some(Outcome::Answered);
    // What November said of the two; what its minutes say then, and whether all is done.
    for (above, below, words, waits) in [
        (
            (Answered, told),
            (Answered, told),
            "Đã thông cống.\nĐã thay đèn.",
            false,
        ),
        (
            (Answered, told),
            (Answered, promised),
            "Đã thông cống.\nĐã thay đèn.",
            true,
        ),
        (
            (Resolved, None),
            (Answered, told),
            "Đã thông cống.\nĐã thay đèn.",
            false,
        ),
        ((Kept, None), (Resolved, None), "Đã thay đèn.", false),
        ((Resolved, None), (Kept, None), "Đã thông cống.", false),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path(), "2026-03-12");
        let march = begun(&app);
        let drain = say(&app, &march, OpinionKind::Petition, "Cống tắc.");
        let lamp = say(&app, &march, OpinionKind::Petition, "Đèn hỏng.");
        app.close();
        let app = open(folder.path(), "2026-11-03");
        let november = begun(&app);
        for (id, (how, outcome), text) in [
            (&drain, above, "Đã thông cống."),
            (&lamp, below, "Đã thay đèn."),
        ] {
            app.carry_set(&november, id, &input(how, outcome, text))
                .unwrap();
        }
        let before = app.record(&november).unwrap().carried;
        app.opinion_join(&march, &lamp).unwrap();
        let lines = app.record(&november).unwrap().carried;
        assert_eq!(lines.len(), 1, "{above:?} {below:?}");
        assert_eq!(lines[0].text.as_deref(), Some(words));
        assert_eq!(
            !ids(&app, &november).is_empty(),
            waits,
            "{above:?} {below:?}"
        );
        app.undo(Some(&march)).unwrap();
        assert_eq!(app.record(&november).unwrap().carried, before);
    }
}

#[test]
fn a_task_under_way_goes_on_when_its_opinion_is_joined_with_one_that_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = begun(&app);
    let drain = say(&app, &march, OpinionKind::Petition, "Cống tắc.");
    let lamp = say(&app, &march, OpinionKind::Petition, "Đèn hỏng.");
    task(&app, &march, &drain, "2026-04-01", FollowUpStatus::Resolved);
    task(&app, &march, &lamp, "2026-05-01", FollowUpStatus::Assigned);
    app.opinion_join(&march, &lamp).unwrap();
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    let list = app.carry_list(&november, None).unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].due, Some("2026-05-01".parse().unwrap()));
}

#[test]
fn a_reply_promised_to_one_of_two_is_owed_when_they_are_one() {
    use Outcome::{Answered, WrittenReply};
    for (first, second, closed) in [
        (WrittenReply, Answered, None),
        (Answered, WrittenReply, None),
        (WrittenReply, Answered, Some(FollowUpStatus::Resolved)),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path(), "2026-03-12");
        let march = begun(&app);
        let drain = say(&app, &march, OpinionKind::Petition, "Cống tắc.");
        let lamp = say(&app, &march, OpinionKind::Petition, "Đèn hỏng.");
        let other = say(&app, &march, OpinionKind::Petition, "Rác nhiều.");
        for (opinion, outcome) in [(&drain, first), (&lamp, second), (&other, Answered)] {
            answer(&app, &march, opinion, outcome);
        }
        if let Some(status) = closed {
            task(&app, &march, &lamp, "2026-04-01", status);
        }
        let before = app.session_open(&march).unwrap().answers;
        let delta = app.opinion_join(&march, &lamp).unwrap();
        let after = app.session_open(&march).unwrap().answers;
        let ids: Vec<String> = after.iter().map(|one| one.id.clone()).collect();
        assert_eq!(delta.answer_order, Some(ids), "the screen learns the order");
        app.close();
        let app = open(folder.path(), "2026-11-03");
        let november = begun(&app);
        let list = app.carry_list(&november, None).unwrap();
        assert_eq!(list.len(), 1, "{first:?} {second:?} {closed:?}");
        assert_eq!(list[0].id, drain);
        app.undo(Some(&march)).unwrap();
        assert_eq!(app.session_open(&march).unwrap().answers, before);
    }
}

#[test]
fn what_was_settled_and_joined_is_open_again_when_that_session_is_put_away_or_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = march(&app);
    let session = march.session.as_str();
    let late = march.open[0].clone();
    let view = app.session_open(session).unwrap();
    let at = view.opinions.iter().position(|one| one.id == late).unwrap();
    let below = view.opinions[at + 1].id.clone();
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    let done = input(CarriedHow::Resolved, None, "Đã giải tỏa.");
    app.carry_set(&november, &late, &done).unwrap();
    let told = input(CarriedHow::Answered, Some(Outcome::Answered), "Đã thông.");
    app.carry_set(&november, &below, &told).unwrap();
    task(
        &app,
        session,
        &below,
        "2026-12-01",
        FollowUpStatus::Resolved,
    );
    app.opinion_join(session, &below).unwrap();
    app.close();
    let app = open(folder.path(), "2026-11-20");
    let december = begun(&app);
    assert!(!ids(&app, &december).contains(&late));
    app.session_delete(&november).unwrap();
    assert!(ids(&app, &december).contains(&late));
    app.session_restore(&november).unwrap();
    assert!(!ids(&app, &december).contains(&late));
    let kept = input(CarriedHow::Kept, None, "Chưa xong.");
    app.carry_set(&november, &late, &kept).unwrap();
    assert!(ids(&app, &december).contains(&late));
}

#[test]
fn what_was_answered_later_is_known_again_when_a_joined_denunciation_was_none_after_all() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(folder.path(), "2026-03-12");
    let march = begun(&app);
    let secret = say(&app, &march, OpinionKind::Denunciation, "Ông X nhận tiền.");
    let lamp = say(&app, &march, OpinionKind::Petition, "Đèn hỏng.");
    app.close();
    let app = open(folder.path(), "2026-11-03");
    let november = begun(&app);
    let told = input(
        CarriedHow::Answered,
        Some(Outcome::Answered),
        "Đã thay đèn.",
    );
    app.carry_set(&november, &lamp, &told).unwrap();
    app.opinion_join(&march, &lamp).unwrap();
    let minutes = || app.record(&november).unwrap().carried;
    assert_eq!(minutes(), [], "what is closed off is in no minutes");
    let edit = OpinionEdit::Kind(OpinionKind::Petition);
    app.opinion_edit(&march, &secret, &edit, false).unwrap();
    assert_eq!(minutes()[0].text.as_deref(), Some("Đã thay đèn."));
}
