//! Every noun comes back as it was written.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use chrono::NaiveDate;
use common::{
    act, answer, at, attendee, bare_session, conclusion, follow_up, full_session, nobody, now,
    opinion, topic, ward_act,
};
use gandan_domain::{Authority, Channel, Due, Form, Opinion, OpinionKind, SessionKind, Topic};
use gandan_store::holidays::Holiday;
use gandan_store::officials::Official;
use gandan_store::queue::{QueueItem, QueueState};
use gandan_store::sessions::Which;
use gandan_store::units::Unit;
use gandan_store::working_days::WorkingDay;
use gandan_store::{
    ActKind, Place, Store, StoreError, answers, attendees, conclusions, holidays, officials,
    opinions, queue, record, sessions, settings, topics, units, working_days,
};
use tempfile::TempDir;

fn open() -> (TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path(), now()).unwrap();
    (dir, store)
}

#[test]
fn a_record_comes_back_whole() {
    let (_dir, store) = open();
    let mut said = opinion(
        "o1",
        "Dòng một\nDòng hai\t<&> \u{1F642} \"nháy\" 'đơn' \\ \u{5d0}",
    );
    said.speaker = Some("a1".into());
    said.gist = Some("Gọn".into());
    said.channel = Channel::Collected;
    said.kind = OpinionKind::Denunciation;
    said.topics = vec!["moi-truong".into(), "dat-dai".into()];
    said.group = Some("Tổ 7".into());
    said.location = Some("Ngõ 12".into());
    said.authority = Authority::Utility;
    said.people = 40;
    said.follow_up = Some(follow_up());
    let mut plain = opinion("o2", "Hai");
    plain.at = None;
    let expected = gandan_domain::Record {
        session: full_session("s"),
        attendees: vec![attendee("a1"), nobody("a2")],
        opinions: vec![plain.clone(), said.clone()],
        answers: vec![answer("r1", &["o1", "o2"]), answer("r2", &["o2"])],
        conclusions: vec![conclusion("c2"), conclusion("c1")],
        carried: Vec::new(),
        topics: vec![topic("dat-dai"), topic("moi-truong")],
    };
    let whole = expected.clone();
    store
        .write(act("s", ActKind::SessionImport), now(), move |tx| {
            sessions::insert(tx, &whole.session, now(), Some("hash"))?;
            for code in ["dat-dai", "khong-dung", "moi-truong"] {
                topics::insert(tx, &topic(code), code == "dat-dai")?;
            }
            for person in &whole.attendees {
                attendees::insert(tx, "s", person)?;
            }
            opinions::insert(tx, "s", &said, Place::End)?;
            opinions::insert(tx, "s", &plain, Place::First)?;
            for given in &whole.answers {
                answers::insert(tx, "s", given)?;
            }
            conclusions::insert(tx, "s", &whole.conclusions[1], Place::End)?;
            conclusions::insert(tx, "s", &whole.conclusions[0], Place::First)?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let loaded = store.read(|c| record::load(c, "s")).unwrap().unwrap();
    assert_eq!(loaded, expected);
    store
        .read(|c| {
            assert_eq!(
                opinions::get(c, "o1")?.as_ref(),
                Some(&expected.opinions[1])
            );
            assert_eq!(
                opinions::get_many(c, ["o1", "gone", "o2"])?,
                [expected.opinions[1].clone(), expected.opinions[0].clone()]
            );
            assert_eq!(answers::covering(c, "o1")?, [expected.answers[0].clone()]);
            assert_eq!(answers::get(c, "r2")?.as_ref(), Some(&expected.answers[1]));
            assert_eq!(
                attendees::get(c, "a1")?.as_ref(),
                Some(&expected.attendees[0])
            );
            assert_eq!(
                conclusions::get(c, "c1")?.as_ref(),
                Some(&expected.conclusions[1])
            );
            assert_eq!(sessions::content_hash(c, "s")?.as_deref(), Some("hash"));
            assert_eq!(
                topics::builtin_codes(c)?.into_iter().collect::<Vec<_>>(),
                ["dat-dai"]
            );
            assert_eq!(record::load(c, "none")?, None);
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn the_list_of_sessions_counts_and_knows_what_is_put_away() {
    let (_dir, store) = open();
    store
        .write(ward_act(ActKind::SessionCreate), now(), |tx| {
            let mut late = bare_session("late");
            late.started_at = at("2026-12-01T18:00:00+07:00");
            sessions::insert(tx, &bare_session("early"), now(), None)?;
            sessions::insert(tx, &late, now(), None)?;
            for id in ["1", "2", "3"] {
                opinions::insert(tx, "early", &opinion(id, "Một"), Place::End)?;
            }
            // Nobody waits for an answer to these.
            for (id, kind) in [("4", OpinionKind::Praise), ("5", OpinionKind::Denunciation)] {
                let one = Opinion {
                    kind,
                    ..opinion(id, "Một")
                };
                opinions::insert(tx, "early", &one, Place::End)?;
            }
            answers::insert(tx, "early", &answer("a", &["1", "2"]))
        })
        .unwrap();
    let list = |which, limit| store.read(|c| sessions::list(c, which, limit)).unwrap();
    let rows = list(Which::Kept, None);
    let summary: Vec<_> = rows
        .iter()
        .map(|r| (r.id.as_str(), r.kind, r.opinions, r.unanswered))
        .collect();
    assert_eq!(
        summary,
        [
            ("late", SessionKind::Dialogue, 0, 0),
            ("early", SessionKind::Dialogue, 5, 1)
        ]
    );
    assert_eq!(list(Which::Kept, Some(1)).len(), 1);
    store
        .write(ward_act(ActKind::SessionDelete), now(), |tx| {
            sessions::set_deleted(tx, "early", Some(now()))
        })
        .unwrap();
    assert_eq!(list(Which::Kept, None).len(), 1);
    assert_eq!(list(Which::Deleted, None)[0].deleted_at, Some(now()));
    assert_eq!(list(Which::All, None).len(), 2);
    assert_eq!(
        store.read(|c| sessions::deleted_at(c, "early")).unwrap(),
        Some(now())
    );
}

#[test]
fn an_update_replaces_every_field() {
    let (_dir, store) = open();
    store
        .write(act("s", ActKind::SessionCreate), now(), |tx| {
            sessions::insert(tx, &full_session("s"), now(), None)?;
            attendees::insert(tx, "s", &attendee("a"))?;
            let mut said = opinion("o", "Một");
            said.follow_up = Some(follow_up());
            opinions::insert(tx, "s", &said, Place::End)?;
            conclusions::insert(tx, "s", &conclusion("c"), Place::End)
        })
        .unwrap();
    store
        .write(act("s", ActKind::SessionEdit), now(), |tx| {
            sessions::update(tx, &bare_session("s"))?;
            attendees::update(tx, &nobody("a"))?;
            opinions::update(tx, &opinion("o", "Hai"))?;
            let mut shorter = conclusion("c");
            shorter.due = None;
            conclusions::update(tx, &shorter)
        })
        .unwrap();
    store
        .read(|c| {
            assert_eq!(sessions::get(c, "s")?, Some(bare_session("s")));
            assert_eq!(attendees::list(c, "s")?, [nobody("a")]);
            assert_eq!(opinions::list(c, "s")?, [opinion("o", "Hai")]);
            assert_eq!(conclusions::list(c, "s")?[0].due, None::<Due>);
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn rows_that_are_not_there_and_values_that_cannot_be_are_refused() {
    let (_dir, store) = open();
    let no_row = store.write(act("s", ActKind::OpinionEdit), now(), |tx| {
        opinions::update(tx, &opinion("gone", "Một"))
    });
    assert!(matches!(
        no_row,
        Err(StoreError::NoSuchRow {
            table: "opinions",
            ..
        })
    ));
    let twice = store.write(ward_act(ActKind::TopicAdd), now(), |tx| {
        topics::insert(tx, &topic("cho"), false)?;
        topics::insert(tx, &topic("cho"), false)
    });
    assert!(matches!(twice, Err(StoreError::AlreadyThere(_))));
    let no_people = store.write(act("s", ActKind::OpinionRecord), now(), |tx| {
        sessions::insert(tx, &bare_session("s"), now(), None)?;
        let mut said = opinion("o", "Một");
        said.people = 0;
        opinions::insert(tx, "s", &said, Place::End)
    });
    assert!(matches!(no_people, Err(StoreError::Refused(_))));
    let covers_none = store.write(act("s", ActKind::AnswerAdd), now(), |tx| {
        sessions::insert(tx, &bare_session("s"), now(), None)?;
        answers::insert(tx, "s", &answer("a", &[]))
    });
    assert!(matches!(covers_none, Err(StoreError::Refused(_))));
}

#[test]
fn ward_data_come_back_in_order() {
    let (_dir, store) = open();
    let official = Official {
        id: "b".into(),
        name: "Lê Văn E".into(),
        title: "Phó Chủ tịch".into(),
        form: Some(Form::Ong),
    };
    let tet = NaiveDate::from_ymd_opt(2027, 2, 6).unwrap();
    let kept = official.clone();
    store
        .write(ward_act(ActKind::WardEdit), now(), move |tx| {
            for (id, name) in [("z", "Một"), ("a", "Hai")] {
                let short_names = vec!["địa chính".into(), "hạ tầng".into()];
                let (id, name) = (id.into(), name.into());
                units::save(
                    tx,
                    &Unit {
                        id,
                        name,
                        short_names,
                    },
                )?;
            }
            let (id, name) = ("z".into(), "Một, đổi tên".into());
            let short_names = Vec::new();
            units::save(
                tx,
                &Unit {
                    id,
                    name,
                    short_names,
                },
            )?;
            officials::save(tx, &kept)?;
            for (date, expected) in [(tet, true), (tet, false)] {
                let name = "Tết Nguyên đán".into();
                holidays::save(
                    tx,
                    &Holiday {
                        date,
                        name,
                        expected,
                        off: true,
                    },
                )?;
            }
            let name = "Làm bù".into();
            working_days::save(tx, &WorkingDay { date: tet, name })?;
            settings::set(tx, "quick", &["dat-dai", "cho"])?;
            topics::insert(tx, &topic("moi"), false)?;
            let successor = Some("moi".to_owned());
            let old = Topic {
                retired: true,
                successor,
                ..topic("cu")
            };
            topics::insert(tx, &topic("cu"), true)?;
            topics::update(tx, &old)
        })
        .unwrap();
    store
        .read(|c| {
            let names: Vec<_> = units::list(c)?.into_iter().map(|u| u.name).collect();
            assert_eq!(
                names,
                ["Một, đổi tên", "Hai"],
                "saving again keeps the place"
            );
            assert_eq!(units::get(c, "a")?.unwrap().short_names.len(), 2);
            assert_eq!(officials::list(c)?, [official]);
            assert!(!holidays::list(c)?[0].expected);
            assert_eq!(working_days::list(c)?[0].date, tet);
            let quick: Option<Vec<String>> = settings::get(c, "quick")?;
            assert_eq!(quick.unwrap(), ["dat-dai", "cho"]);
            assert!(matches!(
                settings::get::<u32>(c, "quick"),
                Err(StoreError::Unreadable(_))
            ));
            assert_eq!(topics::list(c)?[1].successor.as_deref(), Some("moi"));
            Ok::<_, StoreError>(())
        })
        .unwrap();
}

#[test]
fn the_queue_keeps_its_order_and_loses_who_is_struck_off() {
    let (_dir, store) = open();
    let item = |id: &str| QueueItem {
        note: Some("đất đai".into()),
        ..QueueItem::new(id.into(), id.into(), QueueState::Waiting, now())
    };
    store
        .write(act("s", ActKind::QueueAdd), now(), move |tx| {
            sessions::insert(tx, &bare_session("s"), now(), None)?;
            for id in ["1", "2", "3"] {
                attendees::insert(tx, "s", &nobody(id))?;
                queue::insert(tx, "s", &item(id), Place::End)?;
            }
            queue::move_to(tx, "3", Place::After("1"))?;
            queue::update(
                tx,
                &QueueItem {
                    state: QueueState::Done,
                    ..item("1")
                },
            )?;
            attendees::remove(tx, "2")
        })
        .unwrap();
    let rows = store.read(|c| queue::list(c, "s")).unwrap();
    let summary: Vec<_> = rows.iter().map(|q| (q.id.as_str(), q.state)).collect();
    assert_eq!(
        summary,
        [("1", QueueState::Done), ("3", QueueState::Waiting)]
    );
}
