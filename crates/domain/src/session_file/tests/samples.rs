//! The project's sample evenings, and those of the acceptance folder where it lies beside the
//! project.

use super::World;
use crate::session_file::{CopyKind, SessionFile, Surroundings, parse};
use crate::{Record, Topic};
use std::path::{Path, PathBuf};

/// Every sample there is, with its bytes.
pub(super) fn samples() -> Vec<(PathBuf, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    ["tests/samples", "../shared/acceptance"]
        .iter()
        .filter_map(|folder| std::fs::read_dir(root.join(folder)).ok())
        .flat_map(|entries| entries.map(|entry| entry.unwrap().path()))
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect()
}

/// The catalogue as this crate can see it: every topic code a sample uses.
fn topics_of(bytes: &[u8]) -> Vec<Topic> {
    let file: serde_json::Value = serde_json::from_slice(bytes).unwrap();
    let codes = file["opinions"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|o| o["topics"].as_array().cloned().unwrap_or_default());
    let codes: std::collections::BTreeSet<String> =
        codes.map(|c| c.as_str().unwrap().to_owned()).collect();
    codes
        .into_iter()
        .map(|code| Topic {
            name: code.clone(),
            code,
            field: None,
            hue: 0,
            retired: false,
            successor: None,
        })
        .collect()
}

#[test]
fn every_sample_survives_the_way_to_a_record_and_back() {
    let samples = samples();
    assert!(samples.len() >= 3, "the project brings its samples");
    for (path, bytes) in samples {
        let world = World::new();
        let topics = topics_of(&bytes);
        let around = Surroundings {
            topics: &topics,
            in_catalogue: &|_| true,
            ..world.around()
        };
        let file = parse(&bytes, &around).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let record: Record = file.clone().into_record(&around);
        let written = SessionFile::from_record(&record, CopyKind::Full, &around);
        assert_eq!(written, file, "{}", path.display());
        let again = parse(&written.to_json(), &around).unwrap();
        assert_eq!(again.content_hash(), file.content_hash());
        assert_eq!(again.into_record(&around), record, "{}", path.display());
    }
}

#[test]
fn what_a_sample_says_stands_in_its_export() {
    for (path, bytes) in samples() {
        let world = World::new();
        let topics = topics_of(&bytes);
        let around = Surroundings {
            topics: &topics,
            in_catalogue: &|_| true,
            ..world.around()
        };
        let file = parse(&bytes, &around).unwrap();
        let before: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let after: serde_json::Value = serde_json::from_slice(&file.to_json()).unwrap();
        held(&before, &after, &path.display().to_string());
    }
}

/// Every value of `before` stands in `after`; refs and `also` are renamed by rule.
fn held(before: &serde_json::Value, after: &serde_json::Value, at: &str) {
    use serde_json::Value;
    match (before, after) {
        (Value::Object(b), Value::Object(a)) => {
            for (key, value) in b {
                if !matches!(key.as_str(), "ref" | "speaker" | "also") {
                    held(value, &a[key], &format!("{at}.{key}"));
                }
            }
        }
        (Value::Array(b), Value::Array(a)) => {
            assert_eq!(b.len(), a.len(), "{at}");
            for (i, (b, a)) in b.iter().zip(a).enumerate() {
                held(b, a, &format!("{at}[{i}]"));
            }
        }
        (b, a) => assert_eq!(b, a, "{at}"),
    }
}
