//! What each copy holds: denunciations leave no trace outside the full one.

use super::{World, whole};
use crate::session_file::{CopyKind, SessionFile};
use serde_json::Value;

fn copy(kind: CopyKind) -> (String, Value) {
    let world = World::new();
    let record = world
        .read_value(&whole())
        .unwrap()
        .into_record(&world.around());
    let bytes = SessionFile::from_record(&record, kind, &world.around()).to_json();
    world
        .read(&bytes)
        .expect("every copy is a file the program reads");
    let value = serde_json::from_slice(&bytes).unwrap();
    (String::from_utf8(bytes).unwrap(), value)
}

#[test]
fn a_full_copy_holds_the_denunciation() {
    let (text, file) = copy(CopyKind::Full);
    for word in [
        "Tôi tố cáo.",
        "Đã lập văn bản.",
        "Người tố cáo",
        "denunciation",
    ] {
        assert!(text.contains(word), "{word}");
    }
    assert_eq!(file["opinions"].as_array().unwrap().len(), 4);
}

#[test]
fn other_copies_hold_nothing_of_it() {
    for kind in [CopyKind::Units, CopyKind::Public] {
        let (text, file) = copy(kind);
        for word in ["tố cáo", "Đã lập văn bản", "denunciation", "Chủ tịch"] {
            assert!(!text.contains(word), "{word} in {kind:?}");
        }
        assert_eq!(file["opinions"].as_array().unwrap().len(), 3);
        assert_eq!(file["attendees"].as_array().unwrap().len(), 2);
        assert_eq!(file["opinions"][2]["speaker"], "a02");
    }
}

#[test]
fn who_also_says_something_else_keeps_the_row() {
    let world = World::new();
    let mut file = whole();
    file["opinions"][1]["speaker"] = "h3".into();
    let record = world
        .read_value(&file)
        .unwrap()
        .into_record(&world.around());
    let copy = SessionFile::from_record(&record, CopyKind::Units, &world.around());
    assert!(
        String::from_utf8(copy.to_json())
            .unwrap()
            .contains("Người tố cáo")
    );
}

#[test]
fn an_answer_is_not_said_to_cover_a_denunciation() {
    let world = World::new();
    let mut file = whole();
    file["opinions"][0]["answers"][0]["also"] = serde_json::json!([3, 2]);
    let record = world
        .read_value(&file)
        .unwrap()
        .into_record(&world.around());
    let copy = SessionFile::from_record(&record, CopyKind::Units, &world.around());
    let written: Value = serde_json::from_slice(&copy.to_json()).unwrap();
    let also = written["opinions"][0]["answers"][0]["also"]
        .as_array()
        .unwrap()
        .clone();
    assert_eq!(also, [written["opinions"][2]["id"].clone()]);
}

#[test]
fn a_public_copy_names_nobody_present() {
    let (_, file) = copy(CopyKind::Public);
    for attendee in file["attendees"].as_array().unwrap() {
        for field in ["name", "phone", "address", "citizen_id", "birth_year"] {
            assert!(attendee.get(field).is_none(), "{field}");
        }
    }
    assert_eq!(file["attendees"][0]["group"], "Tổ 3");
    let (_, units) = copy(CopyKind::Units);
    assert_eq!(units["attendees"][0]["phone"], "0900");
}
