//! What the starting list of abbreviations writes out in texts of one's own, each in its
//! surroundings, so that what should have stayed can be counted; one text a line, or JSON lines
//! with a field `text`, `a` or `b`. `cargo run -q -p gandan-domain --example write_out_measure -- FILE…`
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use gandan_domain::words::{Abbreviation, starting_abbreviations, write_out};
use serde_json::Value;

/// Letters shown before and behind.
const AROUND: usize = 24;

fn main() -> std::io::Result<()> {
    let list: Vec<Abbreviation> = starting_abbreviations()
        .iter()
        .map(|(short, long)| Abbreviation {
            id: (*short).to_owned(),
            short: (*short).to_owned(),
            long: (*long).to_owned(),
        })
        .collect();
    let (mut texts, mut places) = (0_usize, 0_usize);
    for file in std::env::args().skip(1) {
        for line in std::fs::read_to_string(file)?.lines() {
            for text in texts_of(line) {
                texts += 1;
                let Some(out) = write_out(&text, &[], &list) else {
                    continue;
                };
                let units: Vec<u16> = out.text.encode_utf16().collect();
                for place in out.places {
                    places += 1;
                    let (start, end) = (place.start as usize, place.end as usize);
                    let before = &units[start.saturating_sub(AROUND)..start];
                    let behind = &units[end..(end + AROUND).min(units.len())];
                    println!(
                        "{}[{} → {}]{}",
                        String::from_utf16_lossy(before),
                        place.short,
                        String::from_utf16_lossy(&units[start..end]),
                        String::from_utf16_lossy(behind)
                    );
                }
            }
        }
    }
    println!("{texts} texts, {places} written out");
    Ok(())
}

fn texts_of(line: &str) -> Vec<String> {
    match serde_json::from_str(line) {
        Ok(Value::Object(row)) => ["text", "a", "b"]
            .iter()
            .filter_map(|name| row.get(*name)?.as_str().map(str::to_owned))
            .collect(),
        _ => vec![line.to_owned()],
    }
}
