//! Whether what is meant stays whole: texts of one's own, one a line or JSON lines with a field
//! `text`, each with several of the beginnings and closings of speeches that the tests use, given to
//! the gist rules. Prints those in which the text doesn't come back whole.
//! `cargo run -q -p gandan-domain --example gist_kept -- FILE…`
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use gandan_domain::text::clean;
use gandan_domain::words::propose_gist;
use serde_json::Value;

/// Beginnings and closings that each text is tried with.
const EACH: usize = 6;

fn main() -> std::io::Result<()> {
    let beginnings: Vec<&str> = include_str!("../src/words/gist/kept/beginnings.txt")
        .lines()
        .collect();
    let closings: Vec<&str> = include_str!("../src/words/gist/kept/closings.txt")
        .lines()
        .collect();
    // Every fourth is without a closing.
    let closings: Vec<&str> = closings
        .chunks(3)
        .flat_map(|few| [few, &[""]].concat())
        .collect();
    let (mut all, mut none, mut cut, mut turn) = (0_usize, 0_usize, 0_usize, 0_usize);
    for file in std::env::args().skip(1) {
        for line in std::fs::read_to_string(file)?.lines() {
            let meant = text_of(line);
            // What has a formula of its own would rightly come back shorter.
            if meant.split_whitespace().count() < 4 || propose_gist(&meant, &[]).is_some() {
                continue;
            }
            for _ in 0..EACH {
                // Two steps that share no factor with the lists go through all pairs.
                turn += 1;
                let beginning = beginnings[turn * 7 % beginnings.len()];
                let closing = closings[turn * 11 % closings.len()];
                let goes_on = !beginning.ends_with(['.', '!', ':']);
                let said = format!("{beginning} {} {closing}", begun(&meant, goes_on));
                all += 1;
                match propose_gist(&said, &["Tổ dân phố số 7"]) {
                    None => none += 1,
                    Some(gist) if gist.contains(body(&meant)) => {}
                    Some(gist) => {
                        cut += 1;
                        println!("{said}\n→ {gist}\n");
                    }
                }
            }
        }
    }
    println!("{all} given, {none} without a proposal, {cut} in which the text isn't whole");
    Ok(())
}

fn text_of(line: &str) -> String {
    let row: Option<Value> = serde_json::from_str(line).ok();
    let text = row.as_ref().and_then(|row| row.get("text")?.as_str());
    clean(text.unwrap_or_else(|| line.split('\t').next().unwrap_or(line)))
        .trim()
        .to_owned()
}

/// The text, small where it goes on after a comma.
fn begun(text: &str, goes_on: bool) -> String {
    let mut letters = text.chars();
    match letters.next().filter(|_| goes_on) {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => text.to_owned(),
    }
}

/// The text but for its first letter and the signs at its end.
fn body(text: &str) -> &str {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let body = text[first..].trim_end_matches(|c: char| !c.is_alphanumeric());
    body.strip_suffix(" ạ").unwrap_or(body)
}
