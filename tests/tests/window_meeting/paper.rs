//! What must stand in the Word file: every word, with who said it, who has to do what until when, what became of it.
use gandan_documents::read;
use serde_json::Value;

use crate::script::{Meeting, bare, covers, text, unknown};

/// How an outcome is printed: behind the name of who answers, and in the table's column.
const OUTCOMES: [(&str, &str, &str); 4] = [
    ("accepted", "tiếp thu", "Tiếp thu"),
    (
        "transferred",
        "chuyển cơ quan có thẩm quyền giải quyết",
        "Chuyển cơ quan có thẩm quyền",
    ),
    ("answered", "trả lời", "Đã trả lời"),
    (
        "written_reply",
        "hẹn trả lời bằng văn bản",
        "Trả lời bằng văn bản sau",
    ),
];

/// How a kind is printed.
const KINDS: [(&str, &str); 4] = [
    ("petition", "Kiến nghị"),
    ("question", "Hỏi"),
    ("report", "Phản ánh"),
    ("praise", "Khen, cảm ơn"),
];

fn printed(outcome: &str) -> (&'static str, &'static str) {
    let (_, verb, cell) = OUTCOMES.iter().find(|(name, ..)| *name == outcome).unwrap();
    (verb, cell)
}

/// Who is said to have said it. A slip or a shout may have nobody.
fn whose(said: &Value) -> &str {
    match (unknown(said), text(said, "speaker"), &said["channel"]) {
        (true, ..) => "Chưa rõ tên",
        (_, "", Value::String(_)) => "Ý kiến bằng phiếu",
        (_, name, _) => bare(name),
    }
}

/// "2026-11-17" → "17/11/2026".
fn day(date: &str) -> String {
    let parts: Vec<&str> = date.split('-').rev().collect();
    parts.join("/")
}

/// The paper says of the meeting what the script says.
pub fn is_whole(paper: &[u8], meeting: &Meeting) {
    let paragraphs = read::paragraph_texts(paper).unwrap();
    let lines = paragraphs.join("\n");
    assert!(!lines.contains("DỰ THẢO"));
    who_was_there(&lines, meeting);
    what_was_said(&paragraphs, meeting);
    what_was_answered(&paragraphs, meeting);
    let earlier = &meeting.0["earlier"];
    let closed = paragraphs.iter().find(|line| {
        line.contains("nêu ngày 12 tháng 11 năm 2025") && line.contains(text(earlier, "text"))
    });
    let closed = closed.expect("last year's case is in the paper");
    assert!(closed.contains(text(earlier, "speaker")), "{closed}");
    assert!(closed.ends_with("tiếp thu."), "{closed}");
    the_table_is_right(paper, meeting);
}

fn who_was_there(lines: &str, meeting: &Meeting) {
    let came_late = lines.lines().find(|line| line.contains("Đến muộn"));
    for late in meeting.list("late") {
        let name = bare(late.as_str().unwrap());
        assert!(
            came_late.is_some_and(|line| line.contains(name)),
            "{name}: {came_late:?}"
        );
    }
    let present = lines
        .lines()
        .find(|line| line.contains("Đại biểu Nhân dân"));
    assert!(
        present.is_some_and(|line| line.contains("40")),
        "{present:?}"
    );
}

/// "3.7. Bà Lê Thị Ánh Tuyết (TDP số 1): …": each once, in order, behind the name of who said it.
fn what_was_said(paragraphs: &[String], meeting: &Meeting) {
    let clause = clause(paragraphs, "Ý kiến của Nhân dân:");
    for (index, said) in meeting.opinions().into_iter().enumerate() {
        let begins = format!("{clause}.{}. ", index + 1);
        let line = paragraphs.iter().find(|line| line.starts_with(&begins));
        let line = line.unwrap_or_else(|| panic!("the paper lacks {begins}"));
        let (who, words) = line.split_once(": ").unwrap();
        assert_eq!(words, text(said, "text"), "{begins}");
        assert!(who.contains(whose(said)), "who said: {line}");
        if let Some(group) = said["pick"].as_str() {
            assert!(who.contains(&format!("số {group})")), "{line}");
        }
    }
}

/// "4.1. Ông Vũ Đình Khải, Chủ tịch …, tiếp thu ý kiến số 4, số 5, số 16 và số 18: …"
fn what_was_answered(paragraphs: &[String], meeting: &Meeting) {
    let clause = clause(paragraphs, "Trả lời, tiếp thu, giải trình:");
    for (index, answer) in meeting.list("answers").iter().enumerate() {
        let begins = format!("{clause}.{}. ", index + 1);
        let line = paragraphs.iter().find(|line| line.starts_with(&begins));
        let line = line.unwrap_or_else(|| panic!("the paper lacks {begins}"));
        let mut numbers: Vec<String> = (covers(answer).iter())
            .map(|number| format!("số {number}"))
            .collect();
        let last = numbers.pop().unwrap();
        let (verb, _) = printed(text(answer, "outcome"));
        let ends = format!(
            "{verb} ý kiến {} và {last}: {}",
            numbers.join(", "),
            text(answer, "text")
        );
        assert!(
            line.to_lowercase().ends_with(&ends.to_lowercase()),
            "{line}"
        );
    }
}

/// The number of the clause with this heading.
fn clause<'a>(paragraphs: &'a [String], heading: &str) -> &'a str {
    let line = paragraphs.iter().find(|line| line.ends_with(heading));
    line.and_then(|line| line.split_once(". "))
        .unwrap_or_else(|| panic!("the paper lacks {heading:?}"))
        .0
}

/// The table of all opinions: who, what, of which kind, with which outcome, whose task until when.
fn the_table_is_right(paper: &[u8], meeting: &Meeting) {
    let tables = read::tables(paper).unwrap();
    let rows: Vec<&Vec<String>> = tables
        .iter()
        .flatten()
        .skip_while(|row| !row.iter().any(|cell| cell == "Đơn vị được giao"))
        .collect();
    let opinions = meeting.opinions();
    let column = |head: &str| {
        let found = rows[0].iter().position(|cell| cell.starts_with(head));
        found.unwrap_or_else(|| panic!("no column {head}: {:?}", rows[0]))
    };
    let (unit, due) = (column("Đơn vị được giao"), column("Thời hạn"));
    let (kind, answer) = (column("Loại"), column("Kết quả"));
    for (index, said) in opinions.iter().enumerate() {
        let row = rows[index + 1];
        let words = text(said, "text");
        assert_eq!(row[0], (index + 1).to_string());
        assert!(row[1].contains(whose(said)), "who said: {row:?}");
        assert_eq!(row[2], words);
        let meant = said["kind"].as_str().unwrap_or("petition");
        let (_, meant) = KINDS.iter().find(|(name, _)| *name == meant).unwrap();
        assert_eq!(row[kind], *meant, "the kind of: {words}");
        let task = &said["task"];
        assert_eq!(row[unit], text(task, "unit"), "the unit of: {words}");
        assert_eq!(row[due], day(text(task, "due")), "the deadline of: {words}");
        let given = meeting.list("answers").iter();
        let given = given.rev().find(|one| covers(one).contains(&(index + 1)));
        let outcome = given.map_or("", |one| printed(text(one, "outcome")).1);
        let said_of_it = row[answer].split(" (").next().unwrap();
        assert_eq!(said_of_it, outcome, "what became of: {words}");
    }
    assert_eq!(rows.len(), opinions.len() + 1, "no row too many");
}
