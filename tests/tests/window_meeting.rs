//! One test meeting, the mouse unplugged: from an empty folder to the Word file, with a roll brought along, a case
//! heard a year ago, slips and opinions gathered before, an interruption, a change of mind, a draft at the break and a
//! kill in mid-sentence. `tests/meeting/evening.json` is what is said; keys are counted per opinion.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;

use gandan_documents::read;
use gandan_tests::gandan::root;
use gandan_tests::window::{Told, Trouble, Typing, Window, by, journey, units};
use serde_json::Value;
use thirtyfour::By;

/// Keys beyond the text that an opinion with one topic, a unit and a deadline may take.
const MOST_KEYS: usize = 9;
/// Where the program is killed: in the midst of this one of `said`.
const KILLED_AT: usize = 9;
/// Before this one of `said` five more people come in.
const LATE_AT: usize = 11;
/// After this one of `said` there is a break.
const BREAK_AFTER: usize = 8;

struct Meeting(Value);

impl Meeting {
    fn read() -> Self {
        let bytes = std::fs::read(root().join("tests/meeting/evening.json")).unwrap();
        Self(serde_json::from_slice(&bytes).unwrap())
    }

    fn list(&self, field: &str) -> &[Value] {
        self.0[field].as_array().unwrap()
    }
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

/// "Ông Trịnh Ngọc Bảng" → "Trịnh Ngọc Bảng".
fn bare(name: &str) -> &str {
    name.trim_start_matches("Ông ").trim_start_matches("Bà ")
}

#[test]
fn one_test_meeting_with_the_mouse_unplugged() {
    journey("meeting", Typing::Plain, async |w| {
        let meeting = Meeting::read();
        the_roll(&w, &meeting).await?;
        a_year_ago(&w, &meeting).await?;
        prepare(&w, &meeting).await?;
        who_has_come(&w, &meeting).await?;
        gathered_before(&w, &meeting).await?;
        let keys = listen(&w, &meeting).await?;
        answer(&w, &meeting).await?;
        the_case_of_last_year_is_closed(&w, &meeting).await?;
        // The last word is said: one key.
        w.presses();
        w.press("Shift+F12").await?;
        w.wait_text(&by("toast"), "Đã xuất “").await?;
        assert_eq!(w.presses(), 1, "the Word file takes one key");
        let paper = newest_paper(&w)?;
        w.close();
        the_record_is_what_was_said(&w, &meeting)?;
        the_paper_is_whole(&paper, &meeting);
        tell(&keys);
        Ok(())
    });
}

/// Nhân dân: the list that the ward keeps is taken over.
async fn the_roll(w: &Window, meeting: &Meeting) -> Told {
    let mut list = String::from("Họ và tên;Xưng hô;Tổ dân phố;Năm sinh;Điện thoại\n");
    for one in meeting.list("expected") {
        writeln!(
            list,
            "{};{};{};{};{}",
            text(one, "name"),
            text(one, "form"),
            text(one, "group"),
            one["birth_year"],
            text(one, "phone")
        )
        .unwrap();
    }
    let path = w.exports().join("danh-sach.csv");
    std::fs::write(&path, list)?;
    w.tab_to(&by("rail-people")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("people-filter")).await?;
    w.press("F6").await?;
    w.wait_for(&by("roster-choose")).await?;
    hand_over(w, "roster-file", &path).await?;
    w.wait_text(&by("roster-counts"), "12 người mới").await?;
    w.press("Ctrl+Enter").await?;
    w.wait_gone(&by("roster")).await?;
    w.wait_text(&by("people-total"), "12 người").await?;
    w.step_to("Shift+Tab", &by("rail-home")).await?;
    w.press("Enter").await
}

/// A file, as the system's own dialog would hand it over.
async fn hand_over(w: &Window, field: &str, path: &std::path::Path) -> Told {
    let field = w.driver()?.find(By::Css(by(field))).await?;
    Ok(field.send_keys(path.display().to_string()).await?)
}

/// The session of last year, at which one thing was raised and nobody answered.
async fn a_year_ago(w: &Window, meeting: &Meeting) -> Told {
    let earlier = &meeting.0["earlier"];
    w.new_session().await?;
    head(w, meeting, text(earlier, "date")).await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.speak(text(earlier, "speaker"), text(earlier, "group"))
        .await?;
    w.say(text(earlier, "text"), 1).await?;
    w.step_to("Shift+Tab", &by("rail-home")).await?;
    w.press("Enter").await
}

/// Chuẩn bị: all that the final paper must have.
async fn prepare(w: &Window, meeting: &Meeting) -> Told {
    w.new_session().await?;
    head(w, meeting, "3/11/2026").await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await
}

/// Attendance: who is on the roll by letters and one key, strangers by name, all counted for the paper.
async fn who_has_come(w: &Window, meeting: &Meeting) -> Told {
    w.press("Shift+F5").await?;
    w.wait_focus(&by("attendance-line")).await?;
    w.presses();
    for one in meeting.list("expected") {
        w.type_text(text(one, "letters")).await?;
        w.press("Enter").await?;
        w.wait_text(&by("attendance-said"), text(one, "name"))
            .await?;
        w.wait_value(&by("attendance-line"), "").await?;
    }
    assert_eq!(
        w.presses(),
        meeting.list("expected").len(),
        "one key a person"
    );
    for (index, one) in meeting.list("walked_in").iter().enumerate() {
        stranger(w, one.as_str().unwrap(), index % 9 + 1).await?;
    }
    w.press("F7").await?;
    w.wait_text(&by("attendance-paper"), "Khớp").await?;
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await
}

async fn stranger(w: &Window, name: &str, group: usize) -> Told {
    w.type_text(name).await?;
    w.wait_for(&format!("{}[data-kind=add]", by("attendance-row")))
        .await?;
    w.press("Enter").await?;
    w.wait_focus(&by("attendance-group")).await?;
    w.type_text(&group.to_string()).await?;
    w.press("Enter").await?;
    w.wait_text(&by("attendance-said"), bare(name)).await?;
    w.wait_focus(&by("attendance-line")).await
}

/// In the middle of the evening five more come in; the sentence she is at waits.
async fn late(w: &Window, meeting: &Meeting) -> Told {
    w.press("Shift+F5").await?;
    w.wait_focus(&by("attendance-line")).await?;
    for (index, one) in meeting.list("late").iter().enumerate() {
        let name = one.as_str().unwrap();
        if index < 4 {
            stranger(w, name, index + 1).await?;
        }
        w.type_text(bare(name)).await?;
        w.wait_text(&by("attendance-row"), bare(name)).await?;
        w.press("F3").await?;
        w.wait_text(&by("attendance-said"), "đến lúc").await?;
    }
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await
}

/// What the Front gathered: three lines of a list, taken over and read out one by one.
async fn gathered_before(w: &Window, meeting: &Meeting) -> Told {
    let mut list = String::from("Họ và tên;Tổ dân phố;Nội dung kiến nghị\n");
    for one in meeting.list("gathered") {
        writeln!(
            list,
            "{};{};{}",
            text(one, "speaker"),
            text(one, "group"),
            text(one, "text")
        )
        .unwrap();
    }
    let path = w.exports().join("tong-hop-cua-mat-tran.csv");
    std::fs::write(&path, list)?;
    w.press("Ctrl+,").await?;
    w.wait_focus(&by("gathered-choose")).await?;
    hand_over(w, "gathered-file", &path).await?;
    w.wait_text(&by("gathered-counts"), "3").await?;
    w.press("Enter").await?;
    w.wait_gone(&by("gathered-import")).await?;
    w.wait_count(&by("opinion"), meeting.list("gathered").len())
        .await?;
    w.press("Ctrl+,").await?;
    w.wait_focus(&by("gathered-find")).await?;
    for number in 1..=meeting.list("gathered").len() {
        w.press("Enter").await?;
        w.wait_text(&by("gathered-progress"), &format!("{number}/"))
            .await?;
    }
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await
}

async fn head(w: &Window, meeting: &Meeting, date: &str) -> Told {
    let ward = &meeting.0["ward"];
    w.wait_focus(&by("f-place")).await?;
    w.type_over(text(&meeting.0, "place")).await?;
    w.tab_to(&by("f-start-date")).await?;
    w.type_over(date).await?;
    w.press("Tab").await?;
    w.type_over("19h").await?;
    w.tab_to(&by("f-end-time")).await?;
    w.type_text("21h10").await?;
    for (row, field) in [("chair", "chair"), ("secretary", "secretary")] {
        let person = &meeting.0[field];
        if !w.is_there(&by(&format!("{row}-name"))).await? {
            w.tab_to(&by(&format!("{row}-add"))).await?;
            w.press("Enter").await?;
        }
        w.tab_to(&by(&format!("{row}-name"))).await?;
        w.type_over(text(person, "name")).await?;
        w.press("Tab").await?;
        w.type_over(text(person, "title")).await?;
    }
    w.tab_to(&by("ward-name")).await?;
    w.type_over(text(ward, "name")).await?;
    w.wait_text(&by("prepare-wants"), "Đủ để bắt đầu ghi").await
}

/// Ghi: everything that is said, in order. Answers the keys each opinion took beyond its text.
async fn listen(w: &Window, meeting: &Meeting) -> Result<Vec<usize>, Trouble> {
    let mut keys = Vec::new();
    let mut last = "";
    let before = meeting.list("gathered").len();
    for (index, said) in meeting.list("said").iter().enumerate() {
        if index == LATE_AT {
            late(w, meeting).await?;
        }
        w.presses();
        let speaker = text(said, "speaker");
        if said["channel"].is_null() && (speaker != last || speaker.is_empty()) {
            speaks(w, said).await?;
        }
        last = speaker;
        if let Some(channel) = said["channel"].as_str() {
            w.channel(channel).await?;
            if !speaker.is_empty() {
                w.said_by(bare(speaker)).await?;
            }
        }
        if let Some(kind) = said["kind"].as_str() {
            w.kind(kind).await?;
        }
        let words = text(said, "text");
        match index {
            KILLED_AT => killed(w, words).await?,
            1 => a_hand_goes_up(w, words, meeting).await?,
            _ => w.type_text(words).await?,
        }
        if said["heard"] == true {
            heard_before(w).await?;
        }
        for topic in said["topics"].as_array().unwrap() {
            w.topic(topic.as_str().unwrap()).await?;
        }
        if let Some(task) = said["task"].as_str() {
            w.follow_up(task).await?;
        }
        if let Some(mended) = said["mended"].as_str() {
            w.press("F6").await?;
            w.wait_focus(&by("follow-up-line")).await?;
            w.type_over(mended).await?;
            w.press("Enter").await?;
            w.wait_focus(&by("composer")).await?;
        }
        w.finish().await?;
        w.wait_count(&by("opinion"), before + index + 1).await?;
        let pressed = w.presses();
        // A hand that goes up, a power cut and a change of mind are no part of an opinion.
        if index != KILLED_AT && index != 1 && said["mended"].is_null() {
            keys.push(pressed);
        }
        if index == BREAK_AFTER {
            a_draft_at_the_break(w).await?;
        }
    }
    Ok(keys)
}

/// It was said a year ago: linked in two keys.
async fn heard_before(w: &Window) -> Told {
    w.until_with(
        "last year's opinion is offered",
        "return [...document.querySelectorAll('[data-test=similar-one]')].some(e => e.innerText.includes(arguments[0])) || document.querySelector('[data-test=side]')?.innerText",
        &["12/11/2025".into()],
    )
    .await?;
    w.press("Ctrl+h").await?;
    w.wait_text(&by("similar-keys"), "Esc").await?;
    w.press("Alt+1").await?;
    w.wait_text(&by("similar-one"), "cùng nội dung").await
}

/// F2: a few letters of someone who is here, or nothing for someone nobody knows.
async fn speaks(w: &Window, said: &Value) -> Told {
    let speaker = text(said, "speaker");
    if speaker.is_empty() {
        return w.speak("", "").await;
    }
    w.press("F2").await?;
    w.wait_focus(&by("speaker-name")).await?;
    w.type_text(bare(speaker)).await?;
    let wanted = said["pick"].as_str().map_or_else(
        || bare(speaker).to_owned(),
        |group| format!("TDP số {group}"),
    );
    w.until_with(
        "the one who is meant is offered",
        "return [...document.querySelectorAll('[data-test=person-option]')].some(e => e.innerText.includes(arguments[0]))",
        &[wanted.as_str().into()],
    )
    .await?;
    let options = w.texts(&by("person-option")).await?;
    let at = options
        .iter()
        .position(|one| one.contains(&wanted))
        .unwrap();
    if options.len() > 1 {
        for _ in 0..=at {
            w.press("Down").await?;
        }
    }
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.wait_text(&by("composer-speaker"), bare(speaker)).await
}

/// Somebody's hand goes up in the midst of a word: the name is added, the cursor is in the midst of the word again.
async fn a_hand_goes_up(w: &Window, words: &str, meeting: &Meeting) -> Told {
    let at = words
        .char_indices()
        .nth(words.chars().count() / 2)
        .unwrap()
        .0;
    let (before, after) = words.split_at(at);
    w.type_text(before).await?;
    w.press("F2").await?;
    w.wait_focus(&by("speaker-name")).await?;
    w.type_text(meeting.list("late")[4].as_str().unwrap())
        .await?;
    w.press("Enter").await?;
    w.wait_focus(&by("composer")).await?;
    assert_eq!(w.field().await?, (before.to_owned(), units(before)));
    w.type_text(after).await
}

/// The power goes in mid-sentence.
async fn killed(w: &Window, words: &str) -> Told {
    let half: String = words.chars().take(words.chars().count() / 2).collect();
    w.type_text(&half).await?;
    w.wait_draft("composer", &half, units(&half)).await?;
    let speaker = w.texts(&by("composer-speaker")).await?;
    w.kill_and_open().await?;
    w.wait_focus(&by("composer")).await?;
    assert_eq!(w.field().await?, (half.clone(), units(&half)));
    assert_eq!(w.texts(&by("composer-speaker")).await?, speaker);
    w.type_text(&words[half.len()..]).await
}

async fn a_draft_at_the_break(w: &Window) -> Told {
    w.press("Shift+F12").await?;
    w.wait_text(&by("toast"), "Đã xuất").await?;
    w.wait_focus(&by("composer")).await?;
    let lines = read::paragraph_texts(&newest_paper(w)?).unwrap();
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("3. Ý kiến") || line.starts_with("2. Ý kiến"))
    );
    Ok(())
}

/// Those in charge answer, several opinions at once.
async fn answer(w: &Window, meeting: &Meeting) -> Told {
    for answer in meeting.list("answers") {
        for number in answer["covers"].as_array().unwrap() {
            w.pick(usize::try_from(number.as_u64().unwrap()).unwrap())
                .await?;
            w.press("Ctrl+m").await?;
        }
        w.press("F4").await?;
        w.wait_focus(&by("answer-text")).await?;
        w.type_text(text(answer, "text")).await?;
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
    Ok(())
}

/// What was raised a year ago has been answered tonight: two keys from the composer.
async fn the_case_of_last_year_is_closed(w: &Window, meeting: &Meeting) -> Told {
    w.presses();
    w.press("Shift+F7").await?;
    w.wait_text(&by("carry-row"), text(&meeting.0["earlier"], "text"))
        .await?;
    w.press("Alt+2").await?;
    w.wait_text(&by("carry-sums"), "0 còn mở · 1 đã xử lý")
        .await?;
    assert_eq!(w.presses(), 2);
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await
}

/// The newest file of the folder of papers.
fn newest_paper(w: &Window) -> Result<Vec<u8>, Trouble> {
    let mut found: Vec<_> = std::fs::read_dir(w.data().join("Biên bản"))?
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|ext| ext == "docx"))
        .map(|entry| {
            (
                entry.metadata().and_then(|about| about.modified()).ok(),
                entry.path(),
            )
        })
        .collect();
    found.sort();
    Ok(std::fs::read(&found.last().unwrap().1)?)
}

/// The record of the second session, as the command line writes it.
fn record(w: &Window) -> Result<Value, Trouble> {
    let listed: Value = serde_json::from_slice(&w.gandan(&["--json", "session", "list"])?).unwrap();
    let sessions = listed.as_array().unwrap();
    assert_eq!(sessions.len(), 2);
    let tonight = sessions
        .iter()
        .find(|one| text(one, "started_at").starts_with("2026-11-03"))
        .unwrap();
    let words = [
        "session",
        "export",
        text(tonight, "id"),
        "-o",
        "-",
        "--format",
        "json",
        "--copy",
        "full",
    ];
    Ok(serde_json::from_slice(&w.gandan(&words)?).unwrap())
}

/// Nothing lost, no letter wrong, everything with whom it belongs to.
fn the_record_is_what_was_said(w: &Window, meeting: &Meeting) -> Told {
    let found = record(w)?;
    let opinions = found["opinions"].as_array().unwrap();
    let people = found["attendees"].as_array().unwrap();
    let before = meeting.list("gathered").len();
    for (said, kept) in meeting.list("gathered").iter().zip(opinions) {
        assert_eq!(text(kept, "text"), text(said, "text"));
        assert_eq!(text(kept, "channel"), "collected");
    }
    for (said, kept) in meeting.list("said").iter().zip(&opinions[before..]) {
        let words = text(said, "text");
        assert_eq!(text(kept, "text"), words);
        assert_eq!(
            kept["topics"].as_array().map_or(0, Vec::len),
            said["topics"].as_array().unwrap().len(),
            "{words}"
        );
        let speaker = people.iter().find(|one| one["ref"] == kept["speaker"]);
        let name = speaker
            .and_then(|one| one["name"].as_str())
            .unwrap_or_default();
        assert_eq!(name, bare(text(said, "speaker")), "who said: {words}");
        assert_eq!(
            kept["follow_up"].is_null(),
            said["task"].is_null(),
            "the task of: {words}"
        );
        if let Some(mended) = said["mended"].as_str() {
            assert_eq!(
                kept["follow_up"]["due"],
                mended.split(' ').next_back().unwrap()
            );
            assert_eq!(
                kept["follow_up"]["unit"],
                "Phòng Kinh tế, Hạ tầng và Đô thị"
            );
        }
    }
    assert_eq!(opinions.len(), before + meeting.list("said").len());
    let covered: usize = opinions
        .iter()
        .flat_map(|one| one["answers"].as_array().into_iter().flatten())
        .map(|answer| 1 + answer["also"].as_array().map_or(0, Vec::len))
        .sum();
    assert_eq!(covered, 11);
    Ok(())
}

/// Every opinion and every answer is in the paper, word for word.
fn the_paper_is_whole(paper: &[u8], meeting: &Meeting) {
    let lines = read::paragraph_texts(paper).unwrap().join("\n");
    for said in ["gathered", "said", "answers"]
        .iter()
        .flat_map(|name| meeting.list(name))
    {
        let words = text(said, "text");
        assert!(lines.contains(words), "the paper lacks: {words}");
    }
    let earlier = text(&meeting.0["earlier"], "text");
    assert!(lines.contains("của các kỳ trước") && lines.contains(earlier));
    assert!(!lines.contains("DỰ THẢO"));
}

/// How many keys an opinion took.
#[allow(
    clippy::print_stderr,
    reason = "a person reads the count in the output of the journey"
)]
fn tell(keys: &[usize]) {
    let mut sorted = keys.to_vec();
    sorted.sort_unstable();
    let sum: usize = keys.iter().sum();
    eprintln!(
        "keys beyond the text, an opinion: {keys:?}, {sum} in all, the middle one {}",
        sorted[sorted.len() / 2]
    );
    assert!(
        sorted.last().is_some_and(|most| *most <= MOST_KEYS),
        "{keys:?}"
    );
}
