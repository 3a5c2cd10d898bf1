//! Import is all or nothing, twice adds nothing, and what is exported is what is here.

use crate::api::{AnswerInput, OpinionEdit};
use crate::{App, CopyKind, ErrorCode, Imported, Lang, Options};
use gandan_domain::session_file::FaultReason;
use serde_json::{Value, json};

const EVENING: &[u8] = include_bytes!("../../../../tests/samples/evening-1.json");
const RECEPTION: &[u8] = include_bytes!("../../../../tests/samples/reception-1.json");

fn app() -> (tempfile::TempDir, App) {
    let dir = tempfile::tempdir().unwrap();
    let app = App::open(Options {
        data_dir: Some(dir.path().to_owned()),
        ..Options::default()
    })
    .unwrap();
    (dir, app)
}

fn changed(bytes: &[u8], change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(bytes).unwrap();
    change(&mut file);
    serde_json::to_vec(&file).unwrap()
}

#[test]
fn the_same_file_twice_adds_nothing() {
    let (_dir, app) = app();
    for (bytes, opinions) in [(EVENING, 20), (RECEPTION, 6)] {
        let first = app.session_import(bytes).unwrap();
        assert!(first.added);
        let again = app.session_import(bytes).unwrap();
        assert_eq!(
            again,
            Imported {
                id: first.id.clone(),
                added: false
            }
        );
        let rows = app.session_list().unwrap();
        let row = rows.iter().find(|r| r.id == first.id).unwrap();
        assert_eq!(row.opinions, opinions);
    }
    assert_eq!(app.session_list().unwrap().len(), 2);
}

#[test]
fn the_same_file_adds_nothing_even_after_work_on_the_session() {
    let (_dir, app) = app();
    let id = app.session_import(EVENING).unwrap().id;
    let opinion = app.record(&id).unwrap().opinions[1].id.clone();
    let edit = OpinionEdit::Text("Đã sửa lại.".to_owned());
    app.opinion_edit(&id, &opinion, &edit, false).unwrap();
    assert!(!app.session_import(EVENING).unwrap().added);
    let export = app.session_file(&id, CopyKind::Full).unwrap();
    assert!(
        !app.session_import(&export).unwrap().added,
        "an export is what is here"
    );
    assert_eq!(app.record(&id).unwrap().opinions[1].text, "Đã sửa lại.");
}

#[test]
fn every_copy_of_a_session_is_known_where_it_came_from() {
    let (_dir, app) = app();
    let id = app.session_import(RECEPTION).unwrap().id;
    for copy in [CopyKind::Full, CopyKind::Units, CopyKind::Public] {
        let file = app.session_file(&id, copy).unwrap();
        assert!(!app.session_import(&file).unwrap().added, "{copy:?}");
    }
}

#[test]
fn the_same_id_with_other_content_is_refused() {
    let (_dir, app) = app();
    app.session_import(EVENING).unwrap();
    let before = app.session_file("cn-20261103", CopyKind::Full).unwrap();
    let other = changed(EVENING, |f| f["session"]["title"] = json!("Khác"));
    let error = app.session_import(&other).unwrap_err();
    assert_eq!(error.code, ErrorCode::AlreadyImportedChanged);
    assert_eq!(
        app.session_file("cn-20261103", CopyKind::Full).unwrap(),
        before
    );
}

#[test]
fn an_id_of_another_session_is_refused_and_nothing_stays() {
    let (_dir, app) = app();
    app.session_import(EVENING).unwrap();
    let other = changed(EVENING, |f| f["session"]["id"] = json!("khac"));
    let error = app.session_import(&other).unwrap_err();
    assert_eq!(error.code, ErrorCode::IdTaken);
    assert_eq!(error.context["path"], "attendees[0].id");
    assert_eq!(app.session_list().unwrap().len(), 1);
}

#[test]
fn an_id_names_one_thing_whatever_its_kind() {
    let (_dir, app) = app();
    app.session_import(EVENING).unwrap();
    let session = "cn-20261103";
    let opinion = "cn-20261103-y01";
    // (where the file names it, the same place as a pointer, what it names here already)
    for (path, place, id) in [
        ("session.id", "/session", opinion),
        ("attendees[1].id", "/attendees/1", opinion),
        ("opinions[2].id", "/opinions/2", session),
    ] {
        let other = changed(RECEPTION, |f| {
            f.pointer_mut(place).unwrap()["id"] = json!(id);
        });
        let error = app.session_import(&other).unwrap_err();
        assert_eq!(error.code, ErrorCode::IdTaken, "{path}");
        assert_eq!(error.context["path"], path);
        assert_eq!(error.context["id"], id);
        assert_eq!(app.session_list().unwrap().len(), 1, "{path}");
    }
}

#[test]
fn a_refused_file_changes_nothing_and_says_where() {
    let (_dir, app) = app();
    let bad = changed(EVENING, |f| {
        f["opinions"][3]["topics"][0] = json!("khong-co");
    });
    let error = app.session_import(&bad).unwrap_err();
    assert_eq!(error.code, ErrorCode::FileRefused);
    assert_eq!(error.context["path"], "opinions[3].topics[0]");
    assert_eq!(error.context["reason"], "unknown_topic");
    for lang in [Lang::Vi, Lang::En] {
        let said = error.sentence(lang);
        assert!(
            said.contains("opinions[3].topics[0]") && said.contains("khong-co"),
            "{said}"
        );
        assert!(!said.contains('{'), "{said}");
    }
    assert!(app.session_list().unwrap().is_empty());
}

#[test]
fn every_reason_has_a_sentence() {
    for code in FaultReason::CODES {
        for lang in [Lang::Vi, Lang::En] {
            let said = crate::sentence(&format!("reason.{code}"), lang);
            assert!(said.is_some_and(|s| !s.is_empty()), "{code} in {lang:?}");
        }
    }
}

#[test]
fn everything_that_can_be_missing_has_a_sentence() {
    use gandan_domain::check::MissingCode as M;
    let all = [
        M::NoTitle,
        M::NoPlace,
        M::NoChair,
        M::ChairName,
        M::ChairTitle,
        M::NoSecretary,
        M::SecretaryName,
        M::NoEndTime,
        M::NoPresentCounts,
        M::PresentBelowListed,
        M::PresentGroupBelowListed,
        M::IssuerNotPrintable,
        M::NoWardName,
        M::UnitNameMissing,
        M::Untagged,
        M::NoAnswerAndNoFollowUp,
        M::FollowUpWithoutUnit,
        M::FollowUpWithoutDue,
        M::NhanDanLowerCase,
    ];
    for code in all {
        // A code not listed above doesn't compile here.
        match code {
            M::NoTitle
            | M::NoPlace
            | M::NoChair
            | M::ChairName
            | M::ChairTitle
            | M::NoSecretary
            | M::SecretaryName
            | M::NoEndTime
            | M::NoPresentCounts
            | M::PresentBelowListed
            | M::PresentGroupBelowListed
            | M::IssuerNotPrintable
            | M::NoWardName
            | M::UnitNameMissing
            | M::Untagged
            | M::NoAnswerAndNoFollowUp
            | M::FollowUpWithoutUnit
            | M::FollowUpWithoutDue
            | M::NhanDanLowerCase => {}
        }
        let word = json!(code);
        for lang in [Lang::Vi, Lang::En] {
            let said = crate::sentence(&format!("missing.{}", word.as_str().unwrap()), lang);
            assert!(said.is_some(), "{word} in {lang:?}");
        }
    }
}

#[test]
fn a_wrong_type_is_named_in_the_readers_language() {
    let (_dir, app) = app();
    let bad = changed(EVENING, |f| f["session"]["agenda"] = json!("một"));
    let error = app.session_import(&bad).unwrap_err();
    assert!(
        error.sentence(Lang::Vi).contains("cần danh sách, gặp chữ"),
        "{error}"
    );
    assert!(
        error.sentence(Lang::En).contains("a list is needed, text"),
        "{error}"
    );
}

#[test]
fn a_deleted_session_is_to_be_restored_not_imported() {
    let (_dir, app) = app();
    let id = app.session_import(EVENING).unwrap().id;
    app.session_delete(&id).unwrap();
    let error = app.session_import(EVENING).unwrap_err();
    assert_eq!(error.code, ErrorCode::SessionDeleted);
    app.session_restore(&id).unwrap();
    assert!(!app.session_import(EVENING).unwrap().added);
}

#[test]
fn a_file_moves_whole_from_one_ward_to_another() {
    let (_one, here) = app();
    let (_two, there) = app();
    let own = changed(EVENING, |f| {
        f["topics"] = json!([{"code": "tram-sac", "name": "Trạm sạc xe điện", "field": "ha_tang"}]);
        f["opinions"][0]["topics"] = json!(["tram-sac"]);
    });
    let id = here.session_import(&own).unwrap().id;
    let file = here.session_file(&id, CopyKind::Full).unwrap();
    assert!(there.session_import(&file).unwrap().added);
    assert_eq!(there.session_file(&id, CopyKind::Full).unwrap(), file);
    let topics = there.settings_get().unwrap().topics;
    assert_eq!(
        topics
            .iter()
            .filter(|t| t.name == "Trạm sạc xe điện")
            .count(),
        1
    );
}

#[test]
fn a_session_worked_on_here_goes_out_and_comes_in() {
    let (_one, here) = app();
    let (_two, there) = app();
    let id = here.session_import(EVENING).unwrap().id;
    let opinions = here.record(&id).unwrap().opinions;
    let answer = AnswerInput {
        by: Some("Bà Sương".to_owned()),
        title: None,
        text: Some("Xin tiếp thu.".to_owned()),
        outcome: gandan_domain::Outcome::Accepted,
        opinions: vec![opinions[4].id.clone(), opinions[2].id.clone()],
    };
    here.answer_add(&id, &answer).unwrap();
    let file = here.session_file(&id, CopyKind::Full).unwrap();
    there.session_import(&file).unwrap();
    assert_eq!(there.session_file(&id, CopyKind::Full).unwrap(), file);
}

#[test]
fn a_file_with_the_least_and_rows_without_words_is_kept() {
    let (_dir, app) = app();
    let least = changed(EVENING, |f| {
        f["session"] = json!({
            "kind": "other", "title": "T", "place": "P",
            "started_at": "2026-11-03T19:00:00+07:00",
            "chairs": [{}], "present": [{}], "votes": [{}], "households": {},
            "conclusions": [{}, {"unit": "A"}]
        });
        f["attendees"] = json!([{}]);
        f["opinions"] = json!([{"text": "A", "answers": [{}], "follow_up": {}}]);
    });
    let id = app.session_import(&least).unwrap().id;
    let record = app.record(&id).unwrap();
    assert_eq!(record.conclusions.len(), 2);
    assert!(!app.session_import(&least).unwrap().added);
    app.session_file(&id, CopyKind::Full).unwrap();
}

#[test]
fn what_every_file_must_have_is_named_when_it_is_missing() {
    let (_dir, app) = app();
    let id = app
        .session_create(&crate::api::NewSession {
            kind: gandan_domain::SessionKind::Dialogue,
            mode: None,
            copy_from: None,
        })
        .unwrap();
    let error = app.session_file(&id, CopyKind::Full).unwrap_err();
    assert_eq!(error.code, ErrorCode::ExportIncomplete);
    assert_eq!(error.context["path"], "ward.name");
}

#[test]
fn an_import_is_one_act_that_can_be_taken_back() {
    let (_dir, app) = app();
    let id = app.session_import(EVENING).unwrap().id;
    let file = app.session_file(&id, CopyKind::Full).unwrap();
    app.undo(None).unwrap();
    assert!(app.session_list().unwrap().is_empty());
    app.redo(None).unwrap();
    assert_eq!(app.session_file(&id, CopyKind::Full).unwrap(), file);
    app.undo(None).unwrap();
    assert!(app.session_import(EVENING).unwrap().added);
}

#[test]
fn a_sound_folder_passes_the_check() {
    let (_dir, app) = app();
    app.sample_import().unwrap();
    let check = app.data_check().unwrap();
    assert!(check.sound && check.faults.is_empty());
    assert_eq!(check.rows["sessions"], 1);
    assert_eq!(check.rows["topics"], 34);
}
