//! What the spelling and capital checks mark in texts of one's own, and how much of it: one text
//! a line, or JSON lines with a field `text`. Shows every kind's share and its marks, so that the
//! false ones can be counted. `cargo run -q -p gandan-domain --example word_marks -- FILE [KIND]`
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use gandan_domain::words::{marks, propose_gist};
use std::collections::BTreeMap;

fn main() -> std::io::Result<()> {
    let mut args = std::env::args().skip(1);
    let Some(file) = args.next() else {
        return Err(std::io::Error::other("a file of texts is needed"));
    };
    let wanted = args.next();
    let content = std::fs::read_to_string(file)?;
    let (mut words, mut texts, mut gists) = (0_usize, 0_usize, 0_usize);
    let mut kinds: BTreeMap<String, (usize, BTreeMap<String, usize>)> = BTreeMap::new();
    for line in content.lines() {
        for text in texts_of(line) {
            words += text.split_whitespace().count();
            texts += 1;
            if let Some(gist) = propose_gist(&text, &[]) {
                gists += 1;
                if wanted.as_deref() == Some("gist") {
                    println!("- {text}\n+ {gist}");
                }
            }
            for mark in marks(&text) {
                let put = mark.proposal.unwrap_or_else(|| "?".to_owned());
                let (count, seen) = kinds.entry(format!("{:?}", mark.kind)).or_default();
                *count += 1;
                *seen.entry(format!("{} → {put}", mark.found)).or_default() += 1;
            }
        }
    }
    println!("{texts} texts, {words} words, {gists} with a gist proposed");
    for (kind, (count, seen)) in kinds {
        println!(
            "{kind}: {count}, {} in 1,000 words",
            per_thousand(count, words)
        );
        let shown = wanted.as_deref() == Some(kind.as_str());
        for (what, times) in seen.iter().filter(|_| shown) {
            println!("  {times} × {what}");
        }
    }
    Ok(())
}

fn per_thousand(count: usize, words: usize) -> String {
    let hundredths = count * 100_000 / words.max(1);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn texts_of(line: &str) -> Vec<String> {
    match serde_json::from_str::<serde_json::Value>(line) {
        Ok(serde_json::Value::Object(row)) => row
            .into_iter()
            .filter(|(name, _)| ["text", "a", "b", "text_a", "text_b"].contains(&name.as_str()))
            .filter_map(|(_, value)| value.as_str().map(str::to_owned))
            .collect(),
        _ => vec![line.to_owned()],
    }
}
