//! Ghi: what is said and what is answered, killed in every field on the way.
use std::collections::HashSet;

use gandan_tests::window::{Cut, Told, Window, by, units};
use serde_json::Value;

use crate::script::{Evening, list, text};

/// Letters typed after the last draft that is known to lie on the disk, when the program is killed.
const BOLD: usize = 20;

/// Ghi: every opinion as it is said; killed in the composer and in a follow-up line.
pub async fn record(w: &Window, evening: &Evening) -> Told {
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
            let cut = Cut {
                field: "follow-up-line",
                draft: "follow_up:",
                about: "side-title",
                after: 8,
            };
            w.type_through_a_power_cut(&line, cut).await?;
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

/// After the last opinion those in charge answer, some of them several opinions at once. In the first answer the
/// power goes.
pub async fn answer(w: &Window, evening: &Evening) -> Told {
    let mut killed = false;
    for (index, opinion) in evening.opinions().iter().enumerate() {
        for answer in list(opinion, "answers") {
            let also = list(answer, "also").iter().map(|id| evening.number_of(id));
            let covered: Vec<usize> = std::iter::once(index + 1).chain(also).collect();
            w.begin_answer(&covered).await?;
            let words = text(answer, "text");
            if killed {
                w.type_text(words).await?;
            } else {
                killed = true;
                let cut = Cut {
                    field: "answer-text",
                    draft: "answer:",
                    about: "side-title",
                    after: 60,
                };
                w.type_through_a_power_cut(words, cut).await?;
            }
            w.press("Tab").await?;
            w.wait_focus(&by("answer-by")).await?;
            w.type_over(text(answer, "by")).await?;
            w.end_answer(text(answer, "outcome")).await?;
        }
    }
    Ok(())
}
