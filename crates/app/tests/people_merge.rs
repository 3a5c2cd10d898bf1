//! Two records of one person who sat in one session as two: with the records their rows there become
//! one, nothing that hung on either is lost, and all of it is taken back as one act.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use common::{again, begun, named, open};
use gandan_app::api::{
    AttendeeInput, ComposerState, Differs, Draft, ExportRequest, NewOpinion, Order, SessionView,
};
use gandan_app::{App, ErrorCode};
use gandan_documents::read;
use gandan_domain::{Attendee, Capacity, Channel, Instant, OpinionKind};
use gandan_store::queue::QueueState;

fn at(time: &str) -> Instant {
    format!("2026-11-03T{time}:00+07:00").parse().unwrap()
}

fn comes(app: &App, session: &str, input: &AttendeeInput) -> Attendee {
    let delta = app.attendee_add(session, input, false, None).unwrap();
    let id = delta.created.unwrap();
    row(app, session, &id).unwrap()
}

fn row(app: &App, session: &str, id: &str) -> Option<Attendee> {
    let view = app.session_open(session).unwrap();
    view.attendees.into_iter().find(|a| a.id == id)
}

fn says(app: &App, session: &str, speaker: &Attendee, text: &str, channel: Channel) -> String {
    let new = NewOpinion {
        speaker: Some(speaker.id.clone()),
        text: text.into(),
        kind: if text.starts_with("Tố cáo") {
            OpinionKind::Denunciation
        } else {
            OpinionKind::Petition
        },
        topics: Vec::new(),
        channel,
        at: None,
    };
    app.opinion_record(session, &new).unwrap().created.unwrap()
}

/// All of a session but what the window keeps for itself.
fn whole(app: &App, session: &str) -> String {
    let SessionView {
        session,
        attendees,
        opinions,
        answers,
        conclusions,
        queue,
        counts,
        ..
    } = app.session_open(session).unwrap();
    format!("{session:?}{attendees:#?}{opinions:#?}{answers:?}{conclusions:?}{queue:#?}{counts:?}")
}

fn speakers(app: &App, session: &str) -> Vec<Option<String>> {
    let view = app.session_open(session).unwrap();
    view.opinions.into_iter().map(|o| o.speaker).collect()
}

/// The person of an attendee.
fn of(attendee: &Attendee) -> &str {
    attendee.person.as_deref().unwrap()
}

#[test]
fn the_words_and_times_of_both_are_those_of_one_and_taken_back_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00"));
    let session = begun(&app);
    let full = comes(
        &app,
        &session,
        &AttendeeInput {
            phone: Some("0912 344 321".into()),
            arrived_at: Some(at("19:40")),
            left_at: Some(at("20:10")),
            ..named("Nguyễn Thị Hoa")
        },
    );
    let other = comes(&app, &session, &named("Trần Văn Bình"));
    let short = comes(
        &app,
        &session,
        &AttendeeInput {
            group: Some("TDP số 7".into()),
            phone: Some("0999 000 111".into()),
            citizen_id: Some("001161000000".into()),
            birth_year: Some(1961),
            arrived_at: Some(at("19:25")),
            left_at: Some(at("20:30")),
            ..named("Hoa")
        },
    );
    says(&app, &session, &short, "Ngõ 12 ngập.", Channel::Spoken);
    says(&app, &session, &full, "Đèn đường tối.", Channel::Spoken);
    says(&app, &session, &other, "Chợ cóc.", Channel::Spoken);
    says(&app, &session, &short, "Thiếu thùng rác.", Channel::Written);
    says(&app, &session, &short, "Tố cáo ông Mỗ.", Channel::Spoken);
    let (before, roll) = (whole(&app, &session), app.people_list().unwrap());
    assert_eq!(app.session_open(&session).unwrap().counts.turns, 4);

    let preview = app.person_merge_preview(of(&short), of(&full)).unwrap();
    let [evening] = preview.both.as_slice() else {
        panic!("one session has both: {:?}", preview.both);
    };
    assert_eq!(evening.session, session);
    assert_eq!(
        (evening.opinions, evening.turns, evening.ended),
        (2, 0, false),
        "a denunciation isn't told of"
    );
    assert_eq!(
        (evening.arrived_at, evening.left_at),
        (Some(at("19:25")), Some(at("20:30")))
    );
    assert_eq!(evening.differs, [Differs::Phone]);
    assert_eq!(whole(&app, &session), before, "looking changes nothing");

    app.person_merge(of(&short), of(&full)).unwrap();
    assert_eq!(row(&app, &session, &short.id), None);
    let one = row(&app, &session, &full.id).unwrap();
    assert_eq!(
        one,
        Attendee {
            group: Some("TDP số 7".into()),
            citizen_id: Some("001161000000".into()),
            birth_year: Some(1961),
            arrived_at: Some(at("19:25")),
            left_at: Some(at("20:30")),
            ..full.clone()
        },
        "the gaps are filled, what stood stands"
    );
    let [hoa, binh] = [Some(full.id.clone()), Some(other.id.clone())];
    assert_eq!(
        speakers(&app, &session),
        [hoa.clone(), hoa.clone(), binh, hoa.clone(), hoa],
        "every word is theirs, the denunciation too"
    );
    let counts = app.session_open(&session).unwrap().counts;
    assert_eq!(
        (counts.opinions, counts.turns),
        (5, 3),
        "one after the other, one person speaks once"
    );
    assert_eq!(app.person_past(None, of(&full)).unwrap().opinions.len(), 3);
    let found = app.person_find(Some(&session), "hoa", 5).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].attendee.as_deref(), Some(full.id.as_str()));
    let merged = whole(&app, &session);

    let app = again(app, dir.path(), at("21:00"));
    app.undo(None).unwrap();
    assert_eq!(whole(&app, &session), before);
    assert_eq!(app.people_list().unwrap(), roll);
    assert_eq!(app.person_find(None, "hoa", 5).unwrap().len(), 2);
    app.redo(None).unwrap();
    assert_eq!(whole(&app, &session), merged);
}

#[test]
fn turns_minutes_and_places_in_the_queue_are_one_persons() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00"));
    let session = begun(&app);
    let one = comes(&app, &session, &named("Nguyễn Thị Hoa"));
    let two = comes(&app, &session, &named("Nguyễn Thị Hòa"));
    app.queue_call(&session, &one.id).unwrap();
    let app = again(app, dir.path(), at("19:05"));
    app.queue_call(&session, &two.id).unwrap();
    let app = again(app, dir.path(), at("19:12"));
    for who in [&two, &one] {
        app.queue_add(&session, &who.id, None).unwrap();
    }
    let waiting = app.session_open(&session).unwrap().queue;
    app.queue_defer(&session, &waiting[2].id, true).unwrap();
    let before = whole(&app, &session);
    let preview = app.person_merge_preview(of(&two), of(&one)).unwrap();
    assert_eq!(preview.both[0].turns, 2);
    assert_eq!(preview.both[0].differs, [Differs::Name]);

    app.person_merge(of(&two), of(&one)).unwrap();
    let queue = app.session_open(&session).unwrap().queue;
    assert!(queue.iter().all(|e| e.attendee == one.id));
    let turns: Vec<_> = queue
        .iter()
        .map(|e| (e.state, e.began_at, e.ended_at))
        .collect();
    assert_eq!(
        turns,
        [
            (QueueState::Done, Some(at("19:00")), Some(at("19:05"))),
            (QueueState::Speaking, Some(at("19:05")), None),
            (QueueState::Waiting, None, None),
        ],
        "minutes of both are kept, nobody waits twice"
    );
    assert_eq!(queue[2].id, waiting[3].id, "in the order before out of it");
    app.undo(None).unwrap();
    assert_eq!(whole(&app, &session), before);
}

#[test]
fn what_they_wait_to_say_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00"));
    let session = begun(&app);
    let speaker = comes(&app, &session, &named("Trần Văn Bình"));
    app.queue_call(&session, &speaker.id).unwrap();
    let asks = |name: &str, note: &str| {
        let delta = app.attendee_add(&session, &named(name), true, Some(note));
        row(&app, &session, &delta.unwrap().created.unwrap()).unwrap()
    };
    let one = asks("Nguyễn Thị Hoa", "ngõ 12");
    let two = asks("Nguyễn Thị Hòa", "thùng rác");
    app.person_merge(of(&two), of(&one)).unwrap();
    let queue = app.session_open(&session).unwrap().queue;
    let waits: Vec<_> = queue.iter().skip(1).map(|e| e.note.as_deref()).collect();
    assert_eq!(waits, [Some("ngõ 12; thùng rác")]);
}

#[test]
fn what_is_being_typed_is_said_by_who_stays() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00"));
    let session = begun(&app);
    let one = comes(&app, &session, &named("Nguyễn Thị Hoa"));
    let two = comes(&app, &session, &named("Nguyễn Thị Hòa"));
    app.draft_save(&Draft {
        session: session.clone(),
        field: "composer".into(),
        text: "Vỉa hè trư".into(),
        cursor: 10,
        extra: Some(ComposerState {
            opinion: None,
            speaker: Some(two.id.clone()),
            kind: OpinionKind::Petition,
            topics: Vec::new(),
            channel: Channel::Spoken,
            begun_at: None,
            detached: None,
        }),
        updated_at: at("19:00"),
    })
    .unwrap();
    app.person_merge(of(&two), of(&one)).unwrap();
    let app = again(app, dir.path(), at("19:01"));
    let drafts = app.session_open(&session).unwrap().drafts;
    assert_eq!(drafts[0].text, "Vỉa hè trư");
    let state = drafts[0].extra.clone().unwrap();
    assert_eq!(state.speaker.as_deref(), Some(one.id.as_str()));
}

#[test]
fn who_was_ticked_stays_in_the_hall_though_a_list_named_them_too() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00"));
    let session = begun(&app);
    let ticked = comes(&app, &session, &named("Nguyễn Thị Hoa"));
    let listed = comes(&app, &session, &named("Nguyễn Thị Hòa"));
    says(&app, &session, &listed, "Ngõ 12 ngập.", Channel::Collected);
    app.person_merge(of(&listed), of(&ticked)).unwrap();
    let one = row(&app, &session, &ticked.id).unwrap();
    assert_eq!(
        one.arrived_at,
        Some(app.session_open(&session).unwrap().session.started_at),
        "there from the beginning, not late"
    );
    app.undo(None).unwrap();

    // Two lines of lists: neither has come.
    let again = comes(&app, &session, &named("Nguyễn Thị Hoà Bình"));
    says(&app, &session, &again, "Đèn tối.", Channel::Collected);
    app.person_merge(of(&again), of(&listed)).unwrap();
    assert_eq!(row(&app, &session, &listed.id).unwrap().arrived_at, None);
}

#[test]
fn rows_that_an_earlier_merge_left_side_by_side_become_one_with_the_next() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00"));
    let session = begun(&app);
    let one = comes(&app, &session, &named("Nguyễn Thị Hoa"));
    let two = comes(&app, &session, &named("Nguyễn Thị Hòa"));
    let three = comes(&app, &session, &named("Nguyễn Thị Hóa"));
    for who in [&one, &two, &three] {
        says(&app, &session, who, "Ngõ 12 ngập.", Channel::Spoken);
    }
    // As data folders of before have it.
    app.close();
    drop(app);
    let file = rusqlite::Connection::open(dir.path().join("gandan.db")).unwrap();
    file.execute(
        "UPDATE attendees SET person_id = ?1 WHERE id IN (?2, ?3)",
        [of(&one), &two.id, &three.id],
    )
    .unwrap();
    drop(file);
    let app = open(dir.path(), at("19:30"));
    let four = comes(&app, &session, &named("Hoa"));
    let preview = app.person_merge_preview(of(&one), of(&four)).unwrap();
    assert_eq!((preview.both.len(), preview.both[0].opinions), (1, 3));
    app.person_merge(of(&one), of(&four)).unwrap();
    let view = app.session_open(&session).unwrap();
    assert_eq!(view.attendees.len(), 1);
    assert_eq!(view.attendees[0].name.as_deref(), Some("Nguyễn Thị Hoa"));
    assert!(
        speakers(&app, &session)
            .iter()
            .all(|s| *s == Some(four.id.clone()))
    );
}

#[test]
fn evenings_long_over_and_put_away_are_told_of_and_become_one_too() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00"));
    let (over, away, apart) = (begun(&app), begun(&app), begun(&app));
    let mut people = Vec::new();
    for session in [&over, &away] {
        for name in ["Nguyễn Thị Hoa", "Nguyễn Thị Hòa"] {
            let input = AttendeeInput {
                capacity: Some(Capacity::Citizen),
                ..named(name)
            };
            people.push(comes(&app, session, &input));
        }
    }
    comes(&app, &apart, &named("Nguyễn Thị Hòa"));
    says(&app, &over, &people[1], "Ngõ 12 ngập.", Channel::Spoken);
    let mut head = app.session_open(&over).unwrap().session;
    head.ended_at = Some(at("21:00"));
    app.session_edit(&over, &head).unwrap();
    app.session_delete(&away).unwrap();

    let preview = app
        .person_merge_preview(of(&people[1]), of(&people[0]))
        .unwrap();
    let mut told: Vec<_> = preview
        .both
        .iter()
        .map(|e| (e.session.as_str(), e.ended, e.deleted))
        .collect();
    told.sort_by_key(|(_, ended, _)| !ended);
    assert_eq!(
        told,
        [(over.as_str(), true, false), (away.as_str(), false, true)],
        "and not where only one of them was"
    );
    app.person_merge(of(&people[1]), of(&people[0])).unwrap();
    assert_eq!(app.session_open(&over).unwrap().attendees.len(), 1);
    assert_eq!(app.session_open(&apart).unwrap().attendees.len(), 1);
    app.session_restore(&away).unwrap();
    let rows = app.session_open(&away).unwrap().attendees;
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].id, people[2].id);

    // What an evening did before builds on the two; what it does now, on the one.
    let refused = app.undo(Some(&over)).map(|_| ());
    assert_eq!(
        refused,
        Ok(()),
        "the end of the evening doesn't concern them"
    );
    let refused = app.undo(Some(&over)).unwrap_err();
    assert_eq!(refused.code, ErrorCode::LaterActDepends);
    assert!(!refused.message.is_empty());
    says(&app, &over, &people[0], "Đèn tối.", Channel::Spoken);
    app.undo(None).unwrap();
    app.undo(None).unwrap();
    let two: Vec<_> = speakers(&app, &over).into_iter().flatten().collect();
    assert_eq!(
        two,
        [people[1].id.clone(), people[0].id.clone()],
        "each word is again whose it was, and what came since stays"
    );
}

#[test]
fn the_paper_names_them_once() {
    let dir = tempfile::tempdir().unwrap();
    let app = open(dir.path(), at("19:00"));
    let session = begun(&app);
    let late = |name: &str, time: &str| {
        let input = AttendeeInput {
            arrived_at: Some(at(time)),
            ..named(name)
        };
        comes(&app, &session, &input)
    };
    let one = late("Nguyễn Thị Hoa", "19:40");
    let two = late("Nguyễn Thị Hoà Bình", "19:25");
    says(&app, &session, &one, "Ngõ 12 ngập.", Channel::Spoken);
    says(&app, &session, &two, "Đèn đường tối.", Channel::Spoken);
    let printed = || {
        let draft = ExportRequest {
            order: Order::Spoken,
            draft: true,
        };
        let word = app.minutes_bytes(&session, draft, at("21:00")).unwrap();
        read::paragraph_texts(&word).unwrap()
    };
    let line_of = |paper: &[String], begin: &str| {
        let found = paper.iter().find(|line| line.contains(begin));
        found.cloned().unwrap_or_default()
    };
    let before = printed();
    assert_eq!(
        line_of(&before, "Đến muộn"),
        "- Đến muộn: Nguyễn Thị Hoà Bình (19 giờ 25 phút), Nguyễn Thị Hoa (19 giờ 40 phút)."
    );
    app.person_merge(of(&two), of(&one)).unwrap();
    let after = printed();
    assert_eq!(
        line_of(&after, "Đến muộn"),
        "- Đến muộn: Nguyễn Thị Hoà Bình (19 giờ 25 phút)."
    );
    for words in ["Ngõ 12 ngập", "Đèn đường tối"] {
        assert!(!line_of(&after, words).is_empty(), "{words} is printed");
    }
    app.undo(None).unwrap();
    assert_eq!(printed(), before, "the paper says again what it said");
}
