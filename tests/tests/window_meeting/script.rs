//! What is said at the test meeting, and that it is the meeting it claims to be: `tests/meeting/evening.json`.
use std::collections::{BTreeMap, BTreeSet};

use gandan_tests::gandan::root;
use serde_json::Value;

/// The script.
pub struct Meeting(pub Value);

impl Meeting {
    pub fn read() -> Self {
        let bytes = std::fs::read(root().join("tests/meeting/evening.json")).unwrap();
        Self(serde_json::from_slice(&bytes).unwrap())
    }

    pub fn list(&self, field: &str) -> &[Value] {
        list(&self.0, field)
    }

    /// What is typed in the hall, in the order of its numbers: who shouts into an opinion stands behind it.
    pub fn heard(&self) -> Vec<&Value> {
        self.list("said")
            .iter()
            .flat_map(|said| [Some(said), said.get("interrupted_by")])
            .flatten()
            .collect()
    }

    /// All opinions by their numbers: those gathered before come first.
    pub fn opinions(&self) -> Vec<&Value> {
        let mut all: Vec<&Value> = self.list("gathered").iter().collect();
        all.extend(self.heard());
        all
    }

    /// The numbers of the opinions that somebody answers.
    pub fn answered(&self) -> Vec<usize> {
        let mut all: Vec<usize> = self.list("answers").iter().flat_map(covers).collect();
        all.sort_unstable();
        all
    }
}

/// A field's text, or nothing.
pub fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}

/// A field's list, or an empty one.
pub fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

/// The numbers of the opinions that an answer covers.
pub fn covers(answer: &Value) -> Vec<usize> {
    list(answer, "covers")
        .iter()
        .map(|number| usize::try_from(number.as_u64().unwrap()).unwrap())
        .collect()
}

/// "Ông Trịnh Ngọc Bảng" → "Trịnh Ngọc Bảng".
pub fn bare(name: &str) -> &str {
    name.trim_start_matches("Ông ").trim_start_matches("Bà ")
}

/// Whether somebody stands up and says it, whose name nobody knows: a slip without a name has no such person.
pub fn unknown(said: &Value) -> bool {
    said["channel"].is_null() && text(said, "speaker").is_empty()
}

/// How a deadline is written: "10n" → "#n", "30/11/2026" → "#/#/#", "thứ 6" → "thứ #".
fn form(line: &str) -> String {
    let due: Vec<&str> = line
        .split(' ')
        .skip_while(|word| {
            !word.starts_with(|c: char| c.is_ascii_digit()) && *word != "thứ" && *word != "cn"
        })
        .collect();
    let mut form = String::new();
    for letter in due.join(" ").chars() {
        let shown = if letter.is_ascii_digit() { '#' } else { letter };
        if shown != '#' || !form.ends_with('#') {
            form.push(shown);
        }
    }
    form
}

/// The acceptance meeting in numbers. It holds without a window: whoever changes the script sees it at once.
#[test]
fn the_script_is_the_whole_meeting() {
    let meeting = Meeting::read();
    let heard = meeting.heard();
    let strangers = heard.iter().filter(|said| unknown(said)).count();
    let (listed, late) = (meeting.list("expected").len(), meeting.list("late").len());
    assert_eq!((listed, late, strangers), (12, 5, 3));
    assert_eq!(
        listed + meeting.list("walked_in").len() + late + strangers,
        40
    );

    // Who shouts doesn't have the floor; everybody unknown is somebody else.
    let floor = meeting
        .list("said")
        .iter()
        .filter(|said| said["channel"].is_null());
    let (named, nameless): (Vec<_>, Vec<_>) = floor.partition(|said| !unknown(said));
    let named: BTreeSet<&str> = named
        .into_iter()
        .map(|said| text(said, "speaker"))
        .collect();
    assert_eq!(named.len() + nameless.len(), 9);

    assert_eq!(meeting.opinions().len(), 20);
    assert_eq!(
        heard
            .iter()
            .filter(|said| said["channel"] == "written")
            .count(),
        2
    );
    assert_eq!(meeting.list("gathered").len(), 3);

    let answered = meeting.answered();
    let once: BTreeSet<_> = answered.iter().collect();
    assert_eq!(
        (meeting.list("answers").len(), answered.len(), once.len()),
        (4, 11, 11)
    );

    let tasks: Vec<&Value> = heard.iter().filter_map(|said| said.get("task")).collect();
    let forms: BTreeSet<String> = tasks.iter().map(|task| form(text(task, "line"))).collect();
    assert_eq!(tasks.len(), 14);
    assert!(forms.len() >= 5, "{forms:?}");

    let mut minutes: BTreeMap<u64, usize> = BTreeMap::new();
    for said in &heard {
        *minutes.entry(said["minute"].as_u64().unwrap()).or_default() += list(said, "topics").len();
    }
    assert_eq!(
        minutes.values().max(),
        Some(&6),
        "topics in a minute: {minutes:?}"
    );

    let with = |what: &str| -> Vec<&&Value> {
        heard
            .iter()
            .filter(|said| said.get(what).is_some())
            .collect()
    };
    for once in [
        "interrupted_by",
        "power_cut",
        "late_before",
        "break_after",
        "heard",
        "hand_goes_up",
    ] {
        assert_eq!(with(once).len(), 1, "{once}");
    }
    assert_eq!(with("power_cut")[0]["minute"], 17);
    assert_eq!(
        tasks
            .iter()
            .filter(|task| task.get("mended").is_some())
            .count(),
        1
    );
}
