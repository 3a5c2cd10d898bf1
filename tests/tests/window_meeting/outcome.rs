//! What must have come of the meeting: nothing lost, no letter wrong, everything with whom and what it belongs to.
use std::collections::BTreeSet;

use gandan_tests::window::{Told, Trouble, Window};
use serde_json::Value;

use crate::script::{Meeting, bare, list, text, unknown};

/// The record of the second session, as the command line writes it.
fn record(w: &Window) -> Result<Value, Trouble> {
    let listed: Value = serde_json::from_slice(&w.gandan(&["--json", "session", "list"])?).unwrap();
    let sessions = listed.as_array().unwrap();
    assert_eq!(sessions.len(), 2);
    let tonight = sessions
        .iter()
        .find(|one| text(one, "started_at").starts_with("2026-11-03"))
        .unwrap();
    let id = text(tonight, "id");
    let words = [
        "session", "export", id, "-o", "-", "--format", "json", "--copy", "full",
    ];
    Ok(serde_json::from_slice(&w.gandan(&words)?).unwrap())
}

/// How many characters of `kept` aren't those of `said`; what is missing or too much counts.
fn wrong(kept: &str, said: &str) -> usize {
    let differ = kept.chars().zip(said.chars()).filter(|(a, b)| a != b);
    differ.count() + kept.chars().count().abs_diff(said.chars().count())
}

pub fn the_record_is_what_was_said(w: &Window, meeting: &Meeting) -> Told {
    let found = record(w)?;
    no_word_is_lost_or_wrong(&found, meeting);
    everybody_is_there(&found, meeting);
    for (said, kept) in meeting.opinions().iter().zip(list(&found, "opinions")) {
        it_belongs_to_whom_it_should(said, kept, &found);
        the_task_is_right(w, said, kept)?;
    }
    the_answers_cover_theirs(&found, meeting);
    last_years_is_the_same(w, meeting)
}

/// Opinions lost: 0. Wrong characters: 0, in what was said, in what was answered, in the head.
fn no_word_is_lost_or_wrong(found: &Value, meeting: &Meeting) {
    let said = meeting.opinions();
    let kept = list(found, "opinions");
    let lost: Vec<&str> = said
        .iter()
        .map(|one| text(one, "text"))
        .filter(|words| !kept.iter().any(|one| text(one, "text") == *words))
        .collect();
    assert_eq!(lost.len(), 0, "lost: {lost:#?}");
    assert_eq!(kept.len(), said.len(), "nothing is there twice");

    let mut pairs: Vec<(String, String)> = kept
        .iter()
        .zip(&said)
        .map(|(kept, said)| (text(kept, "text").to_owned(), text(said, "text").to_owned()))
        .collect();
    let head = |record: &Value, field: &str, part: &str| text(&record[field][0], part).to_owned();
    for (field, ours) in [("chairs", "chair"), ("secretaries", "secretary")] {
        for part in ["name", "title"] {
            pairs.push((
                head(&found["session"], field, part),
                text(&meeting.0[ours], part).to_owned(),
            ));
        }
    }
    pairs.push((
        text(&found["session"], "place").to_owned(),
        text(&meeting.0, "place").to_owned(),
    ));
    let mut answers: Vec<&str> = answers(found).map(|(_, one)| text(one, "text")).collect();
    let mut given: Vec<&str> = list(&meeting.0, "answers")
        .iter()
        .map(|one| text(one, "text"))
        .collect();
    answers.sort_unstable();
    given.sort_unstable();
    assert_eq!(answers.len(), given.len());
    pairs.extend(
        answers
            .iter()
            .zip(given)
            .map(|(kept, said)| ((*kept).to_owned(), said.to_owned())),
    );
    let wrong: usize = pairs.iter().map(|(kept, said)| wrong(kept, said)).sum();
    assert_eq!(wrong, 0, "wrong characters: {pairs:#?}");
}

/// Everybody who came, and those whom the list gathered before names, by the letter; three without a name.
fn everybody_is_there(found: &Value, meeting: &Meeting) {
    let mut kept: Vec<&str> = list(found, "attendees")
        .iter()
        .map(|one| text(one, "name"))
        .collect();
    let spoken = |field: &str| meeting.list(field).iter().map(|one| one.as_str().unwrap());
    let mut came: Vec<&str> = meeting
        .list("expected")
        .iter()
        .map(|one| text(one, "name"))
        .chain(spoken("walked_in"))
        .chain(spoken("late"))
        .map(bare)
        .chain(["", "", ""])
        .chain(
            meeting
                .list("gathered")
                .iter()
                .map(|one| text(one, "speaker")),
        )
        .collect();
    kept.sort_unstable();
    came.sort_unstable();
    assert_eq!(kept, came);
    let printed: u64 = list(&found["session"], "present")
        .iter()
        .filter_map(|row| row["count"].as_u64())
        .sum();
    assert_eq!(printed, 40);
}

fn it_belongs_to_whom_it_should(said: &Value, kept: &Value, found: &Value) {
    let words = text(said, "text");
    let gathered = said.get("minute").is_none();
    let channel = match said["channel"].as_str() {
        Some(channel) => channel,
        None if gathered => "collected",
        None => "spoken",
    };
    let kept_channel = kept["channel"].as_str().unwrap_or("spoken");
    assert_eq!(kept_channel, channel, "how it came: {words}");
    let speaker = list(found, "attendees")
        .iter()
        .find(|one| one["ref"] == kept["speaker"]);
    let name = speaker.map_or("", |one| text(one, "name"));
    assert_eq!(name, bare(text(said, "speaker")), "who said: {words}");
    let somebody = !text(said, "speaker").is_empty() || unknown(said);
    assert_eq!(
        speaker.is_some(),
        somebody,
        "whether somebody said: {words}"
    );
    if let Some(group) = said["pick"].as_str() {
        let kept = speaker.map_or("", |one| text(one, "group"));
        assert!(kept.ends_with(group), "which of one name said: {words}");
    }
    let kind = said["kind"].as_str().unwrap_or("petition");
    assert_eq!(kept["kind"].as_str().unwrap_or("petition"), kind, "{words}");
    if !gathered {
        assert_eq!(list(kept, "topics"), list(said, "topics"), "{words}");
    }
}

/// Unit and date are those that were meant, also where she changed her mind; what has no task has none.
fn the_task_is_right(w: &Window, said: &Value, kept: &Value) -> Told {
    let words = text(said, "text");
    let task = &said["task"];
    assert_eq!(
        kept["follow_up"].is_null(),
        task.is_null(),
        "the task of: {words}"
    );
    if !task.is_null() {
        assert_eq!(
            kept["follow_up"]["unit"], task["unit"],
            "the unit of: {words}"
        );
        let due = w.kept(
            "SELECT f.due_date FROM follow_ups AS f JOIN opinions AS o ON o.id = f.opinion_id WHERE o.text = ?1",
            words,
        )?;
        assert_eq!(due, task["due"], "the deadline of: {words}");
    }
    Ok(())
}

/// Each answer once, with the place from 0 of the opinion it stands under.
fn answers(found: &Value) -> impl Iterator<Item = (usize, &Value)> {
    list(found, "opinions")
        .iter()
        .enumerate()
        .flat_map(|(index, one)| {
            list(one, "answers")
                .iter()
                .map(move |answer| (index, answer))
        })
}

/// Each answer covers the opinions it was given to, and no other.
fn the_answers_cover_theirs(found: &Value, meeting: &Meeting) {
    let opinions = list(found, "opinions");
    let place = |also: &Value| {
        also.as_u64()
            .and_then(|at| usize::try_from(at).ok())
            .or_else(|| opinions.iter().position(|one| one["id"] == *also))
            .unwrap()
    };
    let kept: BTreeSet<(String, Vec<usize>)> = answers(found)
        .map(|(index, answer)| {
            let also = list(answer, "also").iter().map(place);
            let mut numbers: Vec<usize> = also.chain([index]).map(|at| at + 1).collect();
            numbers.sort_unstable();
            (text(answer, "outcome").to_owned(), numbers)
        })
        .collect();
    let given: BTreeSet<(String, Vec<usize>)> = meeting
        .list("answers")
        .iter()
        .map(|answer| {
            let outcome = text(answer, "outcome").to_owned();
            (outcome, crate::script::covers(answer))
        })
        .collect();
    assert_eq!(kept, given);
    assert_eq!(
        kept.iter().map(|(_, numbers)| numbers.len()).sum::<usize>(),
        11
    );
}

/// What was said a year ago and what was said tonight are one content, and both are there.
fn last_years_is_the_same(w: &Window, meeting: &Meeting) -> Told {
    let heard = meeting.heard();
    let again = heard.iter().find(|said| said["heard"] == true).unwrap();
    let question = "SELECT group_concat(text, '|') FROM (SELECT o.text FROM same_content AS mine \
         JOIN opinions AS o ON o.id = mine.opinion_id WHERE mine.content_id = \
         (SELECT s.content_id FROM same_content AS s JOIN opinions AS p ON p.id = s.opinion_id WHERE p.text = ?1) \
         ORDER BY o.text)";
    let both = w.kept(question, text(again, "text"))?;
    let mut wanted = [text(again, "text"), text(&meeting.0["earlier"], "text")];
    wanted.sort_unstable();
    assert_eq!(both, wanted.join("|"));
    Ok(())
}
