//! The seed text is our own, varied, and kept apart from the text it is measured on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_domain::text::{clean, fold};
use gandan_topics::{catalogue, in_catalogue};
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// Text and test set may share no run of so many syllables.
const RUN: usize = 8;

struct Sentence {
    text: String,
    topics: Vec<String>,
}

fn data(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn seed(code: &str) -> Vec<Sentence> {
    data(&format!("data/seed/{code}.txt"))
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (text, others) = line.split_once('\t').unwrap_or((line, ""));
            let others = others.split([' ', ',', '\t']).filter(|c| !c.is_empty());
            Sentence {
                text: text.to_owned(),
                topics: others.map(str::to_owned).collect(),
            }
        })
        .collect()
}

fn codes() -> impl Iterator<Item = &'static str> {
    let topics = catalogue().iter().map(|topic| topic.code.as_str());
    topics.filter(|code| *code != "khac")
}

fn syllables(text: &str) -> Vec<String> {
    let folded = fold(text);
    let parts = folded.split(|c: char| !c.is_alphanumeric());
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

fn runs(text: &str) -> Vec<String> {
    let syllables = syllables(text);
    syllables.windows(RUN).map(|run| run.join(" ")).collect()
}

#[test]
fn every_topic_has_forty_sentences_and_khac_has_none() {
    for code in codes() {
        let sentences = seed(code).len();
        assert!(sentences >= 40, "{code} has {sentences} sentences");
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/seed");
    let files = std::fs::read_dir(folder).unwrap().count();
    assert_eq!(files, codes().count(), "a file for each topic, no other");
}

#[test]
fn no_sentence_repeats_another() {
    let mut seen: HashMap<Vec<String>, &str> = HashMap::new();
    for code in codes() {
        for sentence in seed(code) {
            let key = syllables(&sentence.text);
            assert!(key.len() >= 4, "{code}: too short: {}", sentence.text);
            if let Some(other) = seen.insert(key, code) {
                panic!("{other} and {code} both have: {}", sentence.text);
            }
        }
    }
}

#[test]
fn the_text_is_clean_and_its_codes_are_known() {
    for code in codes() {
        for sentence in seed(code) {
            assert_eq!(clean(&sentence.text), sentence.text, "{code}");
            assert_eq!(sentence.text.trim(), sentence.text, "{code}");
            for other in &sentence.topics {
                assert!(in_catalogue(other), "{code}: unknown topic {other}");
                assert!(other != code && other != "khac", "{code}: {other}");
            }
        }
    }
}

#[test]
fn the_test_set_shares_no_run_of_words_with_the_seed_text() {
    let seeds: HashSet<String> = codes()
        .flat_map(seed)
        .flat_map(|sentence| runs(&sentence.text))
        .collect();
    for line in data("tests/data/spoken.jsonl").lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        for run in runs(row["text"].as_str().unwrap()) {
            assert!(!seeds.contains(&run), "both have: {run}");
        }
    }
}

#[test]
fn no_keyword_points_to_two_topics() {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for topic in catalogue() {
        for keyword in &topic.keywords {
            assert_eq!(clean(keyword), *keyword);
            if let Some(other) = seen.insert(keyword.to_lowercase(), &topic.code) {
                panic!("{other} and {} both have {keyword}", topic.code);
            }
        }
    }
}
