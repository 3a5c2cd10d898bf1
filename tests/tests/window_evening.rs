//! A whole evening typed in as a person would, key by key: from an empty folder to the printed minutes, killed in
//! mid-sentence on the way.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_documents::read;
use gandan_tests::gandan::root;
use gandan_tests::window::{Told, Typing, Window, by, journey, units};
use serde_json::Value;
use std::collections::HashSet;

/// Letters typed after the last draft that is known to lie on the disk, when the program is killed.
const BOLD: usize = 20;

struct Evening(Value);

impl Evening {
    fn read() -> Self {
        let bytes = std::fs::read(root().join("tests/samples/evening-1.json")).unwrap();
        Self(serde_json::from_slice(&bytes).unwrap())
    }

    fn opinions(&self) -> &[Value] {
        self.0["opinions"].as_array().unwrap()
    }

    fn person(&self, reference: &str) -> &Value {
        let people = self.0["attendees"].as_array().unwrap();
        people.iter().find(|one| one["ref"] == reference).unwrap()
    }

    /// From 1.
    fn number_of(&self, id: &Value) -> usize {
        self.opinions()
            .iter()
            .position(|one| one["id"] == *id)
            .unwrap()
            + 1
    }
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn an_evening_from_an_empty_folder_to_the_printed_minutes() {
    journey("evening", Typing::Plain, async |w| {
        let evening = Evening::read();
        set_up_the_ward(&w, &evening).await?;
        prepare(&w, &evening).await?;
        record(&w, &evening).await?;
        answer(&w, &evening).await?;
        review(&w, &evening).await?;
        let paper = issue(&w).await?;
        w.close();
        the_record_is_the_evening(&w.record()?, &evening);
        the_paper_says_the_record(&paper, &evening);
        Ok(())
    });
}

/// Thiết lập: the ward's name, and the officials who will answer.
async fn set_up_the_ward(w: &Window, evening: &Evening) -> Told {
    w.tab_to(&by("to-settings")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("settings-ward")).await?;
    let ward = &evening.0["ward"];
    w.tab_to(&by("ward-name")).await?;
    w.type_text(text(ward, "name")).await?;
    w.press("Tab").await?;
    w.type_over(text(ward, "province")).await?;
    w.tab_to(&by("ward-place-name")).await?;
    w.type_text(text(ward, "place_name")).await?;
    w.step_to("Shift+Tab", &by("settings-ward")).await?;
    w.press("Down").await?;
    w.press("Down").await?;
    w.wait_focus(&by("settings-officials")).await?;
    w.tab_to(&by("official-new-name")).await?;
    let mut known = 0;
    for answer in evening
        .opinions()
        .iter()
        .flat_map(|one| list(one, "answers"))
    {
        w.type_text(text(answer, "by")).await?;
        w.press("Tab").await?;
        w.type_text(text(answer, "title")).await?;
        w.press("Enter").await?;
        known += 1;
        w.wait_count(&by("official-row"), known).await?;
        w.step_to("Shift+Tab", &by("official-new-name")).await?;
    }
    w.step_to("Shift+Tab", &by("rail-home")).await?;
    w.press("Enter").await?;
    w.wait_for(&by("new-session")).await.map(drop)
}

/// Chuẩn bị, from the top to the bottom of the page.
async fn prepare(w: &Window, evening: &Evening) -> Told {
    w.new_session().await?;
    let session = &evening.0["session"];
    w.step_to("Shift+Tab", &by("f-title")).await?;
    w.type_over(text(session, "title")).await?;
    w.tab_to(&by("f-place")).await?;
    w.type_text(text(session, "place")).await?;
    w.tab_to(&by("f-start-date")).await?;
    w.type_over("3/11/2026").await?;
    w.press("Tab").await?;
    w.type_over("19h").await?;
    w.tab_to(&by("f-end-time")).await?;
    w.type_text("21h25").await?;
    for chair in list(session, "chairs") {
        w.tab_to(&by("chair-add")).await?;
        w.press("Enter").await?;
        w.wait_focus(&by("chair-form")).await?;
        w.type_text(text(chair, "form")).await?;
        w.tab_to(&by("chair-name")).await?;
        w.type_text(text(chair, "name")).await?;
        w.press("Tab").await?;
        w.type_text(text(chair, "title")).await?;
    }
    for secretary in list(session, "secretaries") {
        w.tab_to(&by("secretary-add")).await?;
        w.press("Enter").await?;
        w.wait_focus(&by("secretary-name")).await?;
        w.type_text(text(secretary, "name")).await?;
        w.press("Tab").await?;
        w.type_text(text(secretary, "title")).await?;
    }
    for present in list(session, "present") {
        w.tab_to(&by("present-add")).await?;
        w.press("Enter").await?;
        w.wait_focus(&by("present-group")).await?;
        w.type_text(text(present, "group")).await?;
        w.press("Tab").await?;
        w.type_text(&present["count"].to_string()).await?;
    }
    lines(w, "agenda", list(session, "agenda")).await?;
    lines(w, "basis", list(session, "basis")).await?;
    w.tab_to(&by("f-copies")).await?;
    w.type_over(&session["copies"].to_string()).await?;
    lines(w, "recipient", list(session, "recipients")).await?;
    w.wait_text(&by("prepare-wants"), "Đủ để bắt đầu ghi")
        .await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await
}

/// A list of sentences: the first by its button, each next by Enter.
async fn lines(w: &Window, name: &str, sentences: &[Value]) -> Told {
    w.tab_to(&by(&format!("{name}-add"))).await?;
    for (index, sentence) in sentences.iter().enumerate() {
        w.press("Enter").await?;
        w.wait_count(&by(&format!("{name}-row")), index + 1).await?;
        w.wait_focus(&by(&format!("{name}-text"))).await?;
        w.type_text(sentence.as_str().unwrap()).await?;
    }
    Ok(())
}

/// Ghi: every opinion as it is said; killed in the composer and in a follow-up line.
async fn record(w: &Window, evening: &Evening) -> Told {
    let mut known: HashSet<&str> = HashSet::new();
    let mut last = None;
    for (index, opinion) in evening.opinions().iter().enumerate() {
        let speaker = opinion["speaker"].as_str();
        // Who spoke last is still in the composer, unless nobody in particular came between.
        if speaker != last {
            match speaker {
                None => w.nobody_in_particular().await?,
                Some(reference) => {
                    speaks(w, evening.person(reference), known.insert(reference)).await?;
                }
            }
            last = speaker;
        }
        w.channel(text(opinion, "channel")).await?;
        // A slip is nobody's until it is said whose it is.
        if let (Some(reference), "written" | "collected") = (speaker, text(opinion, "channel")) {
            w.said_by(text(evening.person(reference), "name")).await?;
        }
        w.kind(text(opinion, "kind")).await?;
        if index == 4 {
            killed_in_the_composer(w, text(opinion, "text")).await?;
        } else {
            w.type_text(text(opinion, "text")).await?;
        }
        for topic in list(opinion, "topics") {
            w.topic(topic.as_str().unwrap()).await?;
        }
        if opinion["kind"] != "denunciation" {
            fields(w, opinion, index == 10).await?;
        }
        w.finish().await?;
        w.wait_count(&by("opinion"), index + 1).await?;
    }
    Ok(())
}

async fn speaks(w: &Window, person: &Value, new: bool) -> Told {
    let name = match person["name"].as_str() {
        Some(name) if new => format!("{} {name}", text(person, "form")),
        Some(name) => name.to_owned(),
        None => String::new(),
    };
    let group = text(person, "group").trim_start_matches("Tổ dân phố số ");
    w.speak(&name, if new { group } else { "" }).await
}

/// The line of the task and the rest of the panel, down to the place.
async fn fields(w: &Window, opinion: &Value, killed: bool) -> Told {
    w.press("F6").await?;
    w.wait_focus(&by("follow-up-line")).await?;
    let task = &opinion["follow_up"];
    if !task.is_null() {
        let line = format!("{} {}", text(task, "unit"), text(task, "due"));
        if killed {
            let (half, _) = line.split_at(line.char_indices().nth(8).unwrap().0);
            w.type_text(half).await?;
            w.wait_draft("follow_up:", half, units(half)).await?;
            let panel = w.texts(&by("side-title")).await?;
            w.kill_and_open().await?;
            w.wait_focus(&by("follow-up-line")).await?;
            assert_eq!(w.field().await?, (half.to_owned(), units(half)));
            assert_eq!(
                w.texts(&by("side-title")).await?,
                panel,
                "it is about the same opinion"
            );
            w.type_text(&line[half.len()..]).await?;
        } else {
            w.type_text(&line).await?;
        }
        w.press("Enter").await?;
        w.wait_focus(&by("composer")).await?;
        w.press("F6").await?;
        w.wait_focus(&by("follow-up-line")).await?;
    }
    w.press("Tab").await?;
    w.wait_focus(&by("authority")).await?;
    w.type_text(match text(opinion, "authority") {
        "city" => "thành",
        "utility" => "đơn",
        _ => "phường",
    })
    .await?;
    w.press("Tab").await?;
    w.wait_focus(&by("people")).await?;
    if let Some(people) = opinion["people"].as_u64() {
        w.type_over(&people.to_string()).await?;
    }
    w.press("Tab").await?;
    w.wait_focus(&by("group")).await?;
    if opinion["speaker"].is_null() && !text(opinion, "group").is_empty() {
        w.type_text(text(opinion, "group")).await?;
    }
    w.press("Tab").await?;
    w.wait_focus(&by("location")).await?;
    w.type_text(text(opinion, "location")).await?;
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await
}

/// In mid-sentence, the cursor not at its end: what is known to be kept is there again, and the cursor where it was.
async fn killed_in_the_composer(w: &Window, sentence: &str) -> Told {
    let half: String = sentence.chars().take(90).collect();
    w.type_text(&half).await?;
    for _ in 0..5 {
        w.press("Left").await?;
    }
    let cursor = units(&half) - 5;
    w.wait_draft("composer", &half, cursor).await?;
    let speaker = w.texts(&by("composer-speaker")).await?;
    w.kill_and_open().await?;
    w.wait_focus(&by("composer")).await?;
    assert_eq!(w.field().await?, (half.clone(), cursor));
    assert_eq!(w.texts(&by("composer-speaker")).await?, speaker);
    // Once more, with letters under way that no draft is known to hold.
    w.press("Ctrl+End").await?;
    let bold: String = sentence.chars().skip(90).take(BOLD).collect();
    w.type_text(&bold).await?;
    w.kill_and_open().await?;
    w.wait_focus(&by("composer")).await?;
    let (found, _) = w.field().await?;
    assert!(
        found.starts_with(&half) && sentence.starts_with(&found),
        "{found}"
    );
    w.press("Ctrl+End").await?;
    w.type_text(&sentence[found.len()..]).await
}

/// After the last opinion those in charge answer, some of them several opinions at once.
async fn answer(w: &Window, evening: &Evening) -> Told {
    let mut killed = false;
    for (index, opinion) in evening.opinions().iter().enumerate() {
        for answer in list(opinion, "answers") {
            w.pick(index + 1).await?;
            if !list(answer, "also").is_empty() {
                w.press("Ctrl+m").await?;
                for also in list(answer, "also") {
                    w.pick(evening.number_of(also)).await?;
                    w.press("Ctrl+m").await?;
                }
            }
            w.press("F4").await?;
            w.wait_focus(&by("answer-text")).await?;
            let words = text(answer, "text");
            if killed {
                w.type_text(words).await?;
            } else {
                killed = true;
                killed_in_an_answer(w, words).await?;
            }
            w.press("Tab").await?;
            w.wait_focus(&by("answer-by")).await?;
            w.type_over(text(answer, "by")).await?;
            let outcomes = [
                "answered",
                "accepted",
                "guided",
                "transferred",
                "written_reply",
                "refused",
            ];
            let digit = outcomes
                .iter()
                .position(|one| answer["outcome"] == **one)
                .unwrap()
                + 1;
            w.press(&format!("Alt+{digit}")).await?;
            w.press("Ctrl+Enter").await?;
            w.wait_focus(&by("composer")).await?;
            w.press("Escape").await?;
            w.press("Escape").await?;
        }
    }
    Ok(())
}

async fn killed_in_an_answer(w: &Window, words: &str) -> Told {
    let half: String = words.chars().take(60).collect();
    w.type_text(&half).await?;
    w.wait_draft("answer:", &half, units(&half)).await?;
    let panel = w.texts(&by("side-title")).await?;
    w.kill_and_open().await?;
    w.wait_focus(&by("answer-text")).await?;
    assert_eq!(w.field().await?, (half.clone(), units(&half)));
    assert_eq!(
        w.texts(&by("side-title")).await?,
        panel,
        "it covers the same opinions"
    );
    w.type_text(&words[half.len()..]).await
}

/// Rà soát: the short form of every opinion for the paper, and what the chair concluded.
async fn review(w: &Window, evening: &Evening) -> Told {
    w.go(3).await?;
    w.wait_count(&by("review-row"), evening.opinions().len())
        .await?;
    for (index, opinion) in evening.opinions().iter().enumerate() {
        if opinion["kind"] == "denunciation" {
            continue;
        }
        w.pick(index + 1).await?;
        w.tab_to(&by("gist")).await?;
        w.type_text(text(opinion, "gist")).await?;
        w.press("Escape").await?;
        w.wait_focus(&by("review-row")).await?;
    }
    w.press("F2").await?;
    for (index, conclusion) in list(&evening.0["session"], "conclusions")
        .iter()
        .enumerate()
    {
        w.wait_focus(&by("conclusion-new")).await?;
        w.type_text(text(conclusion, "text")).await?;
        w.press("Tab").await?;
        let line = format!("{} {}", text(conclusion, "unit"), text(conclusion, "due"));
        w.type_text(line.trim()).await?;
        w.press("Tab").await?;
        w.type_text(text(conclusion, "with")).await?;
        w.press("Ctrl+Enter").await?;
        w.wait_count(&by("conclusion"), index + 1).await?;
        w.wait_value(&by("conclusion-new"), "").await?;
    }
    Ok(())
}

/// Ban hành: the Word file, as bytes.
async fn issue(w: &Window) -> Result<Vec<u8>, gandan_tests::window::Trouble> {
    w.go(4).await?;
    w.wait_focus(&by("export-word")).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_for(&by("exported-name")).await?;
    let name = w.texts(&by("exported-name")).await?.remove(0);
    Ok(std::fs::read(w.data().join("Biên bản").join(name))?)
}

fn the_record_is_the_evening(found: &Value, evening: &Evening) {
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

fn the_paper_says_the_record(paper: &[u8], evening: &Evening) {
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
