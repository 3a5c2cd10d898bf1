//! What must have come of the evening: the record is it, the paper says it.
use gandan_documents::read;
use serde_json::Value;

use crate::script::{Evening, list, text};

pub fn the_record_is_the_evening(found: &Value, evening: &Evening) {
    let session = &evening.0["session"];
    for field in [
        "title",
        "place",
        "started_at",
        "ended_at",
        "chairs",
        "secretaries",
        "present",
        "agenda",
        "basis",
        "copies",
        "recipients",
    ] {
        assert_eq!(found["session"][field], session[field], "{field}");
    }
    assert_eq!(found["ward"], evening.0["ward"]);
    let conclusions =
        |record: &Value| -> Vec<Value> { list(&record["session"], "conclusions").to_vec() };
    assert_eq!(conclusions(found), conclusions(&evening.0));

    let typed = list(found, "opinions");
    assert_eq!(typed.len(), evening.opinions().len());
    for (index, (typed, said)) in typed.iter().zip(evening.opinions()).enumerate() {
        let number = index + 1;
        for field in ["channel", "text", "kind", "topics", "location"] {
            assert_eq!(typed[field], said[field], "{field} of opinion {number}");
        }
        let with_default = |one: &Value, field: &str, default: Value| {
            if one[field].is_null() {
                default
            } else {
                one[field].clone()
            }
        };
        assert_eq!(
            with_default(typed, "people", 1.into()),
            with_default(said, "people", 1.into()),
            "people of {number}"
        );
        assert_eq!(
            with_default(typed, "authority", "ward".into()),
            with_default(said, "authority", "ward".into()),
            "authority of {number}"
        );
        if said["kind"] != "denunciation" {
            assert_eq!(typed["gist"], said["gist"], "gist of {number}");
        }
        assert_eq!(
            name_of(found, typed),
            name_of(&evening.0, said),
            "speaker of {number}"
        );
        for field in ["unit", "due"] {
            assert_eq!(
                typed["follow_up"][field], said["follow_up"][field],
                "follow-up {field} of {number}"
            );
        }
    }
    assert_eq!(answers(found), answers(&evening.0));
}

fn name_of<'a>(record: &'a Value, opinion: &Value) -> Option<&'a str> {
    let people = record["attendees"].as_array().unwrap();
    people.iter().find(|one| one["ref"] == opinion["speaker"])?["name"].as_str()
}

/// Each answer with the numbers of the opinions it covers.
fn answers(record: &Value) -> Vec<(Vec<usize>, [String; 4])> {
    let opinions = list(record, "opinions");
    let number = |id: &Value| {
        id.as_u64()
            .and_then(|at| usize::try_from(at).ok())
            .or_else(|| opinions.iter().position(|one| one["id"] == *id))
            .unwrap()
            + 1
    };
    let mut found: Vec<_> = opinions
        .iter()
        .enumerate()
        .flat_map(|(index, opinion)| {
            list(opinion, "answers")
                .iter()
                .map(move |answer| (index, answer))
        })
        .map(|(index, answer)| {
            let mut covered: Vec<usize> = list(answer, "also")
                .iter()
                .map(number)
                .chain([index + 1])
                .collect();
            covered.sort_unstable();
            (
                covered,
                ["by", "title", "text", "outcome"].map(|field| text(answer, field).to_owned()),
            )
        })
        .collect();
    found.sort();
    found
}

pub fn the_paper_says_the_record(paper: &[u8], evening: &Evening) {
    let printed: Vec<&Value> = evening
        .opinions()
        .iter()
        .filter(|one| one["kind"] != "denunciation")
        .collect();
    let closed: Vec<&Value> = evening
        .opinions()
        .iter()
        .filter(|one| one["kind"] == "denunciation")
        .collect();
    let lines = read::paragraph_texts(paper).unwrap();
    let begin = lines
        .iter()
        .position(|line| line.starts_with("3. Ý kiến"))
        .unwrap()
        + 1;
    let end = lines
        .iter()
        .position(|line| line.starts_with("4. Trả lời"))
        .unwrap();
    let part = &lines[begin..end];
    assert_eq!(part.len(), printed.len() + 1, "{part:#?}");
    for (index, (line, opinion)) in part.iter().zip(&printed).enumerate() {
        assert!(line.starts_with(&format!("3.{}. ", index + 1)), "{line}");
        assert!(
            line.ends_with(&format!(": {}", text(opinion, "gist"))),
            "{line}"
        );
        assert!(
            line.contains(name_of(&evening.0, opinion).unwrap_or_default()),
            "{line}"
        );
    }
    assert_eq!(
        part.last().unwrap(),
        "01 công dân có nội dung cần làm việc riêng, đã được hướng dẫn theo quy định."
    );

    let tables = read::tables(paper).unwrap();
    let annex = &tables.last().unwrap()[1..];
    assert_eq!(annex.len(), printed.len());
    for (index, (row, opinion)) in annex.iter().zip(&printed).enumerate() {
        assert_eq!(row[0], (index + 1).to_string());
        assert_eq!(row[2], text(opinion, "text"));
    }
    let whole = lines.join("\n");
    for opinion in closed {
        let speaker = name_of(&evening.0, opinion).unwrap();
        for secret in [speaker, text(opinion, "text").split('.').next().unwrap()] {
            assert!(!whole.contains(secret), "{secret} is printed");
        }
    }
}
