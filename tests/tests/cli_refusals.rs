//! What the command line refuses: bad files, unknown sessions, calls whose words are off, and
//! what comes with a later version. Each time nothing changes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::gandan::{Gandan, root};
use serde_json::{Value, json};

fn evening() -> Value {
    let path = root().join("tests/samples/evening-1.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

#[test]
fn bad_files_are_refused_with_path_and_reason() {
    let gandan = Gandan::new();
    let cases: Vec<(&str, Value, &str, &str)> = vec![
        (
            "/opinions/3/topics/0",
            json!("x"),
            "opinions[3].topics[0]",
            "unknown_topic",
        ),
        (
            "/opinions/0/text",
            json!(""),
            "opinions[0].text",
            "empty_text",
        ),
        (
            "/opinions/0/people",
            json!(0),
            "opinions[0].people",
            "people_below_one",
        ),
        (
            "/opinions/3/speaker",
            json!("a99"),
            "opinions[3].speaker",
            "unknown_ref",
        ),
        ("/session/mode", Value::Null, "session.mode", "null_value"),
        ("/session/note", json!("x"), "session.note", "unknown_field"),
        (
            "/session/started_at",
            json!("2026-11-03T12:00:00Z"),
            "session.started_at",
            "other_offset",
        ),
        (
            "/session/ended_at",
            json!("2026-11-03T18:59:00+07:00"),
            "session.ended_at",
            "end_before_start",
        ),
        (
            "/session/conclusions/0/due",
            json!("mai"),
            "session.conclusions[0].due",
            "unreadable_due",
        ),
        (
            "/ward/issuer",
            json!("to_dan_pho"),
            "ward.unit_name",
            "unit_name_needed",
        ),
    ];
    for (pointer, value, path, reason) in cases {
        let mut file = evening();
        let (above, last) = pointer.rsplit_once('/').unwrap();
        match file.pointer_mut(above).unwrap() {
            Value::Array(elements) => elements[last.parse::<usize>().unwrap()] = value,
            object => object[last] = value,
        }
        let bytes = serde_json::to_vec(&file).unwrap();
        let said = gandan.call_with(["session", "import", "-", "--json"], &bytes);
        let fault = said.fault();
        assert_eq!((said.status, said.out.len()), (1, 0), "{pointer}");
        assert_eq!(fault["code"], "file_refused");
        assert_eq!(
            (&fault["context"]["path"], &fault["context"]["reason"]),
            (&json!(path), &json!(reason))
        );
        let said = gandan.call_with(["session", "import", "-"], &bytes);
        assert!(
            said.err.contains(path) && !said.err.contains('{'),
            "{}",
            said.err
        );
    }
    let said = gandan.call_with(["--json", "session", "import", "-"], b"{\"format\":");
    assert_eq!(said.fault()["context"]["reason"], "invalid_json");
    let deep = "[".repeat(1_000_000);
    let said = gandan.call_with(["--json", "session", "import", "-"], deep.as_bytes());
    assert_eq!(said.fault()["context"]["limit"], "32");
    let large = vec![b' '; 64 * 1024 * 1024 + 1];
    let said = gandan.call_with(["--json", "session", "import", "-"], &large);
    assert_eq!(said.fault()["context"]["limit"], "64 MB");
    assert_eq!(
        gandan.call(["--json", "session", "list"]).done().json(),
        json!([])
    );
}

#[test]
fn the_same_session_with_other_content_is_refused() {
    let gandan = Gandan::new();
    let id = gandan.import(&serde_json::to_vec(&evening()).unwrap());
    let before = gandan.full(&id);
    let mut other = evening();
    other["opinions"][0]["text"] = json!("Khác.");
    let bytes = serde_json::to_vec(&other).unwrap();
    let said = gandan.call_with(["--json", "session", "import", "-"], &bytes);
    assert_eq!(
        (said.status, &said.fault()["code"]),
        (1, &json!("already_imported_changed"))
    );
    assert_eq!(gandan.full(&id), before);
    other["session"]["id"] = json!("other");
    let bytes = serde_json::to_vec(&other).unwrap();
    let said = gandan.call_with(["--json", "session", "import", "-"], &bytes);
    assert_eq!(
        (said.status, &said.fault()["code"]),
        (1, &json!("id_taken"))
    );
    assert_eq!(
        gandan
            .call(["--json", "session", "list"])
            .done()
            .json()
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn what_comes_later_says_so() {
    let gandan = Gandan::new();
    let id = gandan.import(&serde_json::to_vec(&evening()).unwrap());
    let id = id.as_str();
    for words in [
        vec!["db", "backup", "file"],
        vec!["db", "restore", "file"],
        vec!["session", "export", id, "-o", "a.pdf"],
        vec!["session", "export", id, "-o", "a", "--format", "pdf"],
        vec!["session", "export", id, "-o", "a", "--format", "xlsx"],
        vec!["session", "export", id, "-o", "a", "--copy", "units"],
        vec!["session", "export", id, "-o", "a.docx", "--copy", "public"],
        vec!["session", "export", id, "-o", "a", "--paper", "notice"],
    ] {
        let said = gandan.call(words.iter().chain(&["--json"]));
        assert_eq!(
            (said.status, &said.fault()["code"]),
            (1, &json!("not_available")),
            "{words:?}"
        );
        assert!(said.out.is_empty());
        let vi = gandan.call(&words).err;
        assert!(vi.contains("chưa có trong phiên bản này"), "{vi}");
        assert!(!gandan.path("a").exists() && !gandan.path("a.pdf").exists());
    }
}

#[test]
fn words_that_are_off_end_with_two() {
    let gandan = Gandan::new();
    for words in [
        vec![],
        vec!["phien"],
        vec!["session"],
        vec!["session", "import"],
        vec!["session", "import", "a", "b"],
        vec!["session", "export", "id"],
        vec!["session", "export", "-o", "f"],
        vec!["session", "export", "id", "-o", "f", "--format", "doc"],
        vec!["session", "export", "id", "-o", "f", "--order", "name"],
        vec!["session", "export", "id", "-o", "f", "--copy", "all"],
        vec!["session", "export", "id", "-o", "f", "--date", "04/11/2026"],
        vec!["session", "check"],
        vec!["session", "list", "--all"],
        vec!["opinion", "search"],
        vec!["opinion", "search", "x", "--limit", "-1"],
        vec!["opinion", "similar"],
        vec!["topic", "suggest"],
        vec!["db", "generate", "--opinions", "10"],
        vec!["db", "generate", "--opinions", "ten", "--seed", "1"],
        vec!["db", "backup"],
        vec!["--lang", "fr", "session", "list"],
    ] {
        let said = gandan.call(&words);
        assert_eq!((said.status, said.out.len()), (2, 0), "{words:?}");
        assert!(
            said.err.starts_with("Lệnh chưa đúng: "),
            "{words:?}: {}",
            said.err
        );
        if words.contains(&"fr") {
            continue;
        }
        let said = gandan.call(["--lang", "en"].iter().chain(&words));
        assert!(said.err.starts_with("The call is off: "), "{}", said.err);
        let said = gandan.call(["--json"].iter().chain(&words));
        assert_eq!(
            (said.status, &said.fault()["code"]),
            (2, &json!("usage")),
            "{words:?}"
        );
    }
    assert!(
        !gandan.data().exists(),
        "a call that is off makes no data folder"
    );
    assert_eq!(gandan.call(["--help"]).status, 0);
    assert_eq!(gandan.call(["--version"]).status, 0);
}

#[test]
fn what_is_not_there_is_named() {
    let gandan = Gandan::new();
    let said = gandan.call(["session", "import", "không-có.json"]);
    assert_eq!(said.status, 1);
    assert!(said.err.contains("không-có.json"), "{}", said.err);
    assert!(
        !gandan.data().exists(),
        "a name mistyped makes no data folder"
    );
    for words in [
        vec!["session", "check", "không-có"],
        vec!["session", "export", "không-có", "-o", "f.docx"],
        vec!["session", "export", "không-có", "-o", "f.json"],
    ] {
        let said = gandan.call(words.iter().chain(&["--json"]));
        assert_eq!(
            (said.status, &said.fault()["code"]),
            (1, &json!("session_not_found"))
        );
        assert!(
            said.fault()["message"]
                .as_str()
                .unwrap()
                .contains("không-có")
        );
    }
    assert!(!gandan.path("f.docx").exists() && !gandan.path("f.json").exists());
}

#[test]
fn a_data_folder_in_use_is_left_alone() {
    let gandan = Gandan::new();
    let window = gandan_app::App::open(gandan_app::Options {
        data_dir: Some(gandan.data()),
        ..Default::default()
    })
    .unwrap();
    let said = gandan.call(["session", "list", "--json"]);
    assert_eq!(
        (said.status, &said.fault()["code"]),
        (1, &json!("data_folder_in_use"))
    );
    window.close();
    gandan.call(["session", "list"]).done();
}

#[test]
fn a_damaged_data_file_fails_the_check() {
    let gandan = Gandan::new();
    gandan
        .call(["db", "generate", "--opinions", "300", "--seed", "1"])
        .done();
    let file = gandan.data().join("gandan.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 8192].fill(0xa5);
    std::fs::write(&file, &bytes).unwrap();
    let said = gandan.call(["--json", "db", "check"]);
    assert_eq!(said.status, 1, "{}", said.text());
    std::fs::write(
        &file,
        b"not a database at all, but longer than a header, so it is looked at. ",
    )
    .unwrap();
    let said = gandan.call(["--json", "db", "check"]);
    assert_eq!(said.status, 1);
    assert!(said.fault()["code"].is_string(), "{}", said.err);
}
