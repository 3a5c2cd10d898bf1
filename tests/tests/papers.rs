//! From a session file to a paper: every sample evening, in every order, as draft and as final
//! paper, is held against its own file. The papers stay in `target/golden` for the validator.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_app::api::{ExportRequest, Order};
use gandan_app::{App, Clock, Ids, Options};
use gandan_documents::read;
use serde_json::Value;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The project's own samples, and the acceptance evenings where they lie beside the project.
fn evenings() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = [
        root().join("tests/samples"),
        root().join("../shared/acceptance"),
    ]
    .iter()
    .filter_map(|folder| std::fs::read_dir(folder).ok())
    .flatten()
    .filter_map(|entry| entry.ok().map(|entry| entry.path()))
    .filter(|path| path.extension().is_some_and(|e| e == "json"))
    .collect();
    files.sort();
    assert!(
        files.len() >= 3,
        "the project brings three samples of its own"
    );
    files
}

fn open(dir: &Path) -> App {
    let now = "2026-11-22T20:00:00+07:00".parse().unwrap();
    App::open(Options {
        data_dir: Some(dir.to_owned()),
        clock: Clock::Fixed(now),
        ids: Ids::Random,
    })
    .unwrap()
}

/// How a text stands in a paragraph that the reader gives back.
fn printed(text: &Value) -> String {
    text.as_str().unwrap().replace("\r\n", "\n")
}

#[test]
fn every_evening_prints_what_its_file_says_and_nothing_secret() {
    let keep = root().join("target/golden");
    std::fs::create_dir_all(&keep).unwrap();
    for (n, path) in evenings().iter().enumerate() {
        let file: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let said: Vec<&Value> = file["opinions"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|o| o["kind"] != "denunciation")
            .collect();
        let folder = tempfile::tempdir().unwrap();
        let app = open(folder.path());
        let id = app
            .session_import(&std::fs::read(path).unwrap())
            .unwrap()
            .id;
        for order in [Order::Spoken, Order::Topic, Order::Authority] {
            for draft in [false, true] {
                let request = ExportRequest { order, draft };
                let bytes = app.minutes_bytes(&id, request, app.now()).unwrap();
                assert_eq!(
                    bytes,
                    app.minutes_bytes(&id, request, app.now()).unwrap(),
                    "same record, same bytes"
                );
                let name = path.file_stem().unwrap().to_string_lossy().into_owned();
                let mark = if draft { "draft" } else { "final" };
                std::fs::write(
                    keep.join(format!("{n}-{name}-{order:?}-{mark}.docx")),
                    &bytes,
                )
                .unwrap();

                let texts = read::paragraph_texts(&bytes).unwrap();
                let rows = read::tables(&bytes).unwrap().pop().unwrap();
                let annex: Vec<&str> = rows[1..].iter().map(|row| row[2].as_str()).collect();
                assert_eq!(
                    annex.len(),
                    said.len(),
                    "{name}: every opinion stands in the annex once"
                );
                for opinion in &said {
                    let text = printed(&opinion["text"]);
                    let whole = annex.iter().filter(|row| **row == text).count();
                    assert_eq!(whole, 1, "{name}: as said, once: {text}");
                    let gist = if opinion["gist"].is_null() {
                        text
                    } else {
                        printed(&opinion["gist"])
                    };
                    let in_body = texts
                        .iter()
                        .filter(|t| t.ends_with(&format!(": {gist}")) || **t == gist)
                        .count();
                    assert!(in_body >= 1, "{name}: part II.3 says: {gist}");
                }
                if order == Order::Spoken {
                    let in_order: Vec<String> = said.iter().map(|o| printed(&o["text"])).collect();
                    assert_eq!(annex, in_order, "{name}: in spoken order");
                }
                let all = texts.join("\n");
                for secret in file["opinions"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .filter(|o| o["kind"] == "denunciation")
                {
                    assert!(
                        !all.contains(&printed(&secret["text"])),
                        "{name}: a denunciation is printed"
                    );
                    assert!(
                        all.contains("đã được hướng dẫn theo quy định"),
                        "{name}: the neutral line stands"
                    );
                    let speaker = secret["speaker"].as_str().unwrap_or_default();
                    let says_more = said.iter().any(|o| o["speaker"] == speaker);
                    let named = file["attendees"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .find(|a| a["ref"] == speaker);
                    if let (false, Some(person)) =
                        (says_more, named.and_then(|a| a["name"].as_str()))
                    {
                        assert!(!all.contains(person), "{name}: who denounced is named");
                    }
                }
                assert_eq!(
                    all.contains("DỰ THẢO"),
                    draft,
                    "{name}: a draft says so, a final paper doesn't"
                );
                for person in file["attendees"].as_array().unwrap() {
                    for private in ["phone", "citizen_id"] {
                        if let Some(value) = person[private].as_str() {
                            assert!(!all.contains(value), "{name}: {private} is printed");
                        }
                    }
                }
            }
        }
    }
}
