//! What the gist rules propose for texts of one's own: one text a line (`#` begins a remark), JSON
//! lines with the fields `text`, `a` or `b`, or a session file with `opinions`. Of every text it
//! prints what would be left out and the proposal, so that it can be judged by reading:
//!
//!     - «left out before» … «left out behind»
//!     ! what stands in the part left out and may be meant: a number, a place, a negation
//!     + the proposal
//!     ? a text with words of greeting or thanks for which nothing is proposed
//!
//! `cargo run -q -p gandan-domain --example gist_measure -- FILE… [all]`; `all` prints the texts
//! without any such word for which nothing is proposed, too.
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use gandan_domain::text::fold;
use gandan_domain::words::propose_gist;
use serde_json::Value;

/// Words of greeting, asking for the word and thanking, as search keys.
const FORMULAS: &[&str] = &[
    "thua ",
    "chao ",
    "kinh gui",
    "cam on",
    "xin het",
    "xin phep",
    "y kien",
    "phat bieu",
    "toi la ",
    "em la ",
    "chau la ",
    "toi ten",
    "em ten",
    "nhu sau",
    "xin hoi",
    "cho toi hoi",
];
/// Words whose loss would change what was said.
const MEANT: &[&str] = &[
    " khong ",
    " chua ",
    " chang ",
    " dung ",
    " de nghi ",
    " kien nghi ",
    " yeu cau ",
    " mong ",
    " hoi ",
    " khieu nai ",
    " ngo ",
    " ngach ",
    " duong ",
    " nha ",
];

fn main() -> std::io::Result<()> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let all = files.last().is_some_and(|last| last == "all");
    if all {
        files.pop();
    }
    if files.is_empty() {
        return Err(std::io::Error::other("a file of texts is needed"));
    }
    let (mut texts, mut proposed, mut doubtful, mut left) = (0_usize, 0_usize, 0_usize, 0_usize);
    for file in files {
        for (text, group) in texts_of(&std::fs::read_to_string(file)?) {
            texts += 1;
            let folded = format!("{} ", fold(&text));
            if let Some(gist) = propose_gist(&text, &[group.as_str()]) {
                proposed += 1;
                let (before, behind) = left_out(&text, &gist);
                println!("- «{before}» … «{behind}»");
                let gone = format!(" {} {} ", fold(&before), fold(&behind));
                let meant: Vec<&str> = MEANT.iter().copied().filter(|w| gone.contains(w)).collect();
                if !meant.is_empty() || gone.contains(|c: char| c.is_ascii_digit()) {
                    doubtful += 1;
                    println!("! {}", meant.join(","));
                }
                println!("+ {gist}\n");
            } else if FORMULAS.iter().any(|word| folded.contains(word)) {
                left += 1;
                println!("? {text}\n");
            } else if all {
                println!("  {text}\n");
            }
        }
    }
    println!(
        "{texts} texts, {proposed} with a gist proposed ({doubtful} to look at twice), {left} with \
         words of greeting or thanks and nothing proposed"
    );
    Ok(())
}

/// What stands before and behind the proposal in the text; both in full where the proposal is no
/// part of it.
fn left_out(text: &str, gist: &str) -> (String, String) {
    let letters: Vec<char> = gist.chars().skip(1).collect();
    let body: String = letters.iter().collect();
    let body = body.trim_end_matches('.');
    text.find(body).map_or_else(
        || (text.to_owned(), String::new()),
        |at| {
            let first = text[..at].chars().next_back().map_or(0, char::len_utf8);
            (
                text[..at - first].to_owned(),
                text[at + body.len()..].to_owned(),
            )
        },
    )
}

/// The texts, each with what is printed beside it: in a session file the speaker's group.
fn texts_of(content: &str) -> Vec<(String, String)> {
    if let Ok(session) = serde_json::from_str::<Value>(content)
        && let Some(opinions) = session["opinions"].as_array()
    {
        let people = session["attendees"].as_array().cloned().unwrap_or_default();
        let group = |row: &Value| {
            let speaker = people.iter().find(|one| one["ref"] == row["speaker"]);
            let group = speaker.map_or(&row["group"], |one| &one["group"]);
            group.as_str().unwrap_or_default().to_owned()
        };
        return opinions
            .iter()
            .flat_map(|row| {
                texts_in(row)
                    .into_iter()
                    .map(move |text| (text, group(row)))
            })
            .collect();
    }
    content
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .flat_map(|line| {
            serde_json::from_str::<Value>(line)
                .ok()
                .filter(Value::is_object)
                .map_or_else(
                    || vec![line.split('\t').next().unwrap_or(line).to_owned()],
                    |row| texts_in(&row),
                )
        })
        .map(|text| (text, String::new()))
        .collect()
}

fn texts_in(row: &Value) -> Vec<String> {
    ["text", "a", "b"]
        .iter()
        .filter_map(|name| row.get(name)?.as_str().map(str::to_owned))
        .collect()
}
