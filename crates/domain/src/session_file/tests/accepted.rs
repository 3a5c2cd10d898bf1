//! Good files: what is accepted, and what becomes of it.

use super::{World, least, whole};
use crate::session_file::{CopyKind, SessionFile};
use crate::{Authority, Channel, FollowUpStatus, OpinionKind, Outcome, Record};
use serde_json::{Value, json};

fn record(file: &Value) -> Record {
    let world = World::new();
    world.read_value(file).unwrap().into_record(&world.around())
}

/// `least()` with these opinions.
fn opinions(opinions: &Value) -> Value {
    let mut file = least();
    file["opinions"] = opinions.clone();
    file
}

#[test]
fn defaults_are_the_contracts() {
    let record = record(&opinions(&json!([{
        "text": "A", "follow_up": {}, "answers": [{"text": "B"}]
    }])));
    let opinion = &record.opinions[0];
    assert_eq!(opinion.channel, Channel::Spoken);
    assert_eq!(opinion.kind, OpinionKind::Petition);
    assert_eq!(opinion.authority, Authority::Ward);
    assert_eq!(opinion.people, 1);
    assert_eq!(
        opinion.follow_up.as_ref().unwrap().status,
        FollowUpStatus::Assigned
    );
    assert_eq!(record.answers[0].outcome, Outcome::Answered);
}

#[test]
fn everything_not_on_the_required_line_may_be_absent() {
    let mut file = least();
    for (field, value) in [
        ("chairs", json!([{}])),
        ("secretaries", json!([{}])),
        ("signers", json!([{"name": "A"}])),
        ("present", json!([{"count": 3}, {"group": "B"}])),
        ("households", json!({"present": 4})),
        ("votes", json!([{"for": 0}])),
        ("conclusions", json!([{"unit": "A"}])),
        ("agenda", json!([])),
    ] {
        file["session"][field] = value;
    }
    file["attendees"] = json!([{}, {"name": "A"}]);
    file["topics"] = json!([{"code": "moi"}]);
    file["opinions"] = json!([{"text": "A", "topics": ["moi"], "answers": [{}]}]);
    let record = record(&file);
    assert_eq!(record.session.chairs[0].name, "");
    assert_eq!(record.session.present[1].count, None);
    assert_eq!(record.attendees.len(), 2);
    assert_eq!(
        record.topics[0].name, "moi",
        "a topic without a name goes by its code"
    );
    assert_eq!(record.answers[0].text, None);
}

#[test]
fn texts_are_cleaned_and_otherwise_unchanged() {
    let record = record(&opinions(&json!([{
        "text": "  Tie\u{302}\u{301}p  da\u{302}n\r\n\tÐường\u{0}  ",
        "kind": "petition"
    }])));
    assert_eq!(record.opinions[0].text, "  Tiếp  dân\n\tĐường  ");
}

#[test]
fn words_of_a_list_may_come_decomposed() {
    let mut file = least();
    file["session"]["chairs"] = json!([{"name": "A", "form": "Ðo\u{302}\u{300}ng chi\u{301}"}]);
    let record = record(&file);
    assert_eq!(record.session.chairs[0].form, Some(crate::Form::DongChi));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    bytes.extend(serde_json::to_vec(&least()).unwrap());
    World::new().read(&bytes).unwrap();
}

#[test]
fn times_may_have_fractions_and_an_end_may_be_its_start() {
    let mut file = least();
    file["session"]["started_at"] = json!("2026-11-15T08:00:00.250+07:00");
    file["session"]["ended_at"] = json!("2026-11-15T08:00:00.250+07:00");
    let world = World::new();
    let read = world.read_value(&file).unwrap();
    let written: Value = serde_json::from_slice(&read.to_json()).unwrap();
    assert_eq!(
        written["session"]["started_at"],
        "2026-11-15T08:00:00.250+07:00"
    );
}

#[test]
fn also_takes_ids_and_places_and_names_each_other_opinion_once() {
    let file = opinions(&json!([
        {"id": "a", "text": "A", "answers": [{"text": "X", "also": ["c", 2, 1, "a", 0]}]},
        {"text": "B"},
        {"id": "c", "text": "C"}
    ]));
    let record = record(&file);
    let b = record.opinions[1].id.as_str();
    assert_eq!(record.answers[0].opinions, ["a", b, "c"]);
}

#[test]
fn a_speaker_is_the_attendee_with_that_ref_not_that_id() {
    let mut file = opinions(&json!([{"text": "A", "speaker": "x"}, {"text": "B", "speaker": "y"}]));
    file["attendees"] = json!([{"ref": "y", "id": "x"}, {"ref": "x", "id": "y"}]);
    let record = record(&file);
    assert_eq!(record.opinions[0].speaker.as_deref(), Some("y"));
    assert_eq!(record.opinions[1].speaker.as_deref(), Some("x"));
}

#[test]
fn merged_and_retired_topics_lead_to_their_successors() {
    let record = record(&opinions(&json!([
        {"text": "A", "topics": ["bao-chay", "giao-thong", "pccc", "cho-cu", "giao-thong"]}
    ])));
    assert_eq!(record.opinions[0].topics, ["pccc", "giao-thong", "cho-cu"]);
    let codes: Vec<&str> = record.topics.iter().map(|t| t.code.as_str()).collect();
    assert_eq!(codes, ["pccc", "giao-thong", "cho-cu"]);
}

#[test]
fn a_topic_of_the_files_own_becomes_one_of_the_ward() {
    let record = record(&whole());
    let own = record.topics.iter().find(|t| t.code == "tram-sac").unwrap();
    assert_eq!(
        (own.name.as_str(), own.field.as_deref()),
        ("Trạm sạc", Some("ha_tang"))
    );
    assert!(own.hue < 360 && !own.retired);
}

#[test]
fn deadlines_are_counted_from_the_day_of_the_session() {
    let record = record(&whole());
    // Sunday 15/11/2026, no holidays in this calendar.
    let date = |d: u32| chrono::NaiveDate::from_ymd_opt(2026, 11, d);
    let task = record.opinions[0]
        .follow_up
        .as_ref()
        .unwrap()
        .due
        .clone()
        .unwrap();
    assert_eq!((task.typed.as_str(), Some(task.date)), ("thứ 6", date(20)));
    let conclusion = record.conclusions[0].due.clone().unwrap();
    assert_eq!(
        (conclusion.typed.as_str(), Some(conclusion.date)),
        ("10n", date(27))
    );
}

#[test]
fn ids_come_from_content_and_place_and_hold_still() {
    let file = opinions(&json!([
        {"text": "A"}, {"text": "A"},
        {"text": "B", "answers": [{"text": "X"}, {"text": "X"}]}
    ]));
    let (first, second) = (record(&file), record(&file));
    assert_eq!(first, second, "the same file gives the same ids");
    assert_ne!(
        first.opinions[0].id, first.opinions[1].id,
        "the place tells twins apart"
    );
    assert_ne!(first.answers[0].id, first.answers[1].id);
    let mut other = file.clone();
    other["opinions"][2]["text"] = json!("C");
    assert_ne!(record(&other).session.id, first.session.id);
}

#[test]
fn ids_and_hash_do_not_hang_on_how_a_file_is_written() {
    let world = World::new();
    let mut plain = least();
    plain["attendees"] = json!([{"ref": "z9", "name": "A"}]);
    plain["opinions"] = json!([
        {"text": "Đ\nB", "speaker": "z9", "answers": [{"text": "X", "also": [1]}]},
        {"id": "k", "text": "C"}
    ]);
    let mut spelt = least();
    spelt["session"]["basis"] = json!([]);
    spelt["attendees"] = json!([{"name": "A", "ref": "c"}]);
    spelt["opinions"] = json!([
        {
            "answers": [{"also": ["k"], "outcome": "answered", "text": "X"}], "people": 1,
            "kind": "petition", "channel": "spoken", "speaker": "c", "text": "Ð\r\nB",
            "authority": "ward", "topics": []
        },
        {"text": "C", "id": "k"}
    ]);
    let plain = world.read_value(&plain).unwrap();
    let spelt = world
        .read(&serde_json::to_vec_pretty(&spelt).unwrap())
        .unwrap();
    assert_eq!(plain.content_hash(), spelt.content_hash());
    assert_eq!(plain.session_id(), spelt.session_id());
}

#[test]
fn an_export_of_a_file_without_ids_is_the_same_session() {
    let world = World::new();
    let read = world.read_value(&least()).unwrap();
    let record = read.clone().into_record(&world.around());
    let written = SessionFile::from_record(&record, CopyKind::Full, &world.around());
    let again = world.read(&written.to_json()).unwrap();
    assert_eq!(again.content_hash(), read.content_hash());
}
