//! The shapes that `--json` answers in, held by a snapshot: other programs build on them.
//! `GANDAN_UPDATE=1` writes the snapshot anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::gandan::{Gandan, root};
use serde_json::{Value, json};
use std::fmt::Write;

/// A value's shape: each text, number and truth value by its type; of a list every kind of
/// element once; of a table its rows' kinds.
fn shape(value: &Value, table: bool) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) => "true|false".to_owned(),
        Value::Number(_) => "number".to_owned(),
        Value::String(_) => "text".to_owned(),
        Value::Array(elements) => {
            let mut shapes: Vec<String> = elements.iter().map(|e| shape(e, false)).collect();
            shapes.sort();
            shapes.dedup();
            format!("[{}]", shapes.join(", "))
        }
        Value::Object(fields) if table => {
            let mut shapes: Vec<String> = fields.values().map(|v| shape(v, false)).collect();
            shapes.sort();
            shapes.dedup();
            format!("{{NAME: {}}}", shapes.join(", "))
        }
        Value::Object(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .map(|(key, v)| format!("{key}: {}", shape(v, matches!(key.as_str(), "rows"))))
                .collect();
            format!("{{{}}}", fields.join(", "))
        }
    }
}

/// Labelled rows for an evaluation.
const ROWS: &str = r#"{"text": "cống tắc, mưa là ngập", "topics": ["ha_tang"]}
{"text": "rác bốc mùi", "topics": ["moi_truong"], "also_accepted": ["y_te"]}"#;

#[test]
fn answers_and_errors_keep_their_shapes() {
    let gandan = Gandan::new();
    let mut evening: Value = serde_json::from_slice(
        &std::fs::read(root().join("tests/samples/evening-1.json")).unwrap(),
    )
    .unwrap();
    evening["session"]
        .as_object_mut()
        .unwrap()
        .remove("ended_at");
    let evening = serde_json::to_vec(&evening).unwrap();
    let mut bad: Value = serde_json::from_slice(&evening).unwrap();
    bad["opinions"][0]["kind"] = json!("khac");
    let bad = serde_json::to_vec(&bad).unwrap();
    std::fs::write(gandan.path("rows.jsonl"), ROWS).unwrap();
    let calls: Vec<(Vec<&str>, &[u8])> = vec![
        (vec!["session", "list"], b""),
        (vec!["session", "import", "-"], &evening),
        (vec!["session", "list"], b""),
        (
            vec!["session", "export", "cn-20261103", "-o", "a.json"],
            b"",
        ),
        (
            vec!["session", "export", "cn-20261103", "-o", "a.docx"],
            b"",
        ),
        (vec!["session", "check", "cn-20261103"], b""),
        (vec!["db", "check"], b""),
        (
            vec!["db", "generate", "--opinions", "5", "--seed", "1"],
            b"",
        ),
        (vec!["session", "import", "-"], &bad),
        (vec!["session", "check", "nope"], b""),
        (
            vec!["topic", "suggest", "--text", "cống tắc, mưa là ngập"],
            b"",
        ),
        (vec!["topic", "suggest", "--text", "a"], b""),
        (
            vec![
                "opinion",
                "similar",
                "--text",
                "cống tắc, mưa là ngập",
                "--limit",
                "2",
            ],
            b"",
        ),
        (vec!["opinion", "similar", "--text", "a"], b""),
        (vec!["opinion", "search", "nuoc", "--limit", "9"], b""),
        (vec!["opinion", "search", "từ:mai"], b""),
        (vec!["topic", "evaluate", "-"], ROWS.as_bytes()),
        (
            vec!["topic", "evaluate", "rows.jsonl", "--correct", "-"],
            ROWS.as_bytes(),
        ),
        (
            vec!["topic", "evaluate", "-"],
            b"{\"text\": \"a\", \"topics\": [\"b\"]}",
        ),
        (
            vec!["session", "export", "a", "-o", "b", "--format", "doc"],
            b"",
        ),
    ];
    let mut snapshot = String::new();
    for (words, input) in calls {
        let said = gandan.call_with(words.iter().chain(&["--json"]), input);
        writeln!(snapshot, "gandan {} --json", words.join(" ")).unwrap();
        writeln!(snapshot, "  status {}", said.status).unwrap();
        for (stream, value) in [("stdout", said.json()), ("stderr", said.fault())] {
            if !value.is_null() {
                writeln!(snapshot, "  {stream} {}", shape(&value, false)).unwrap();
            }
        }
    }
    let path = root().join("tests/golden/cli-json-shapes.txt");
    if std::env::var_os("GANDAN_UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &snapshot).unwrap();
    }
    let kept = std::fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert_eq!(
        snapshot, kept,
        "a shape changed: other programs build on it"
    );
}
