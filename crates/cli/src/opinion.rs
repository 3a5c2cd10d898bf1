//! `gandan opinion …`

use crate::answer::{Answer, Failure};
use crate::session::open;
use crate::words::{OpinionCommand, Words};
use gandan_app::api::SimilarOpinion;
use gandan_app::{Searched, SearchedOpinion};

/// How many opinions found are told unless said.
const FOUND: u32 = 100;
/// How many similar opinions are told unless said.
const TOLD: u32 = 10;

/// Does what is asked with opinions.
pub fn run(words: &Words, command: &OpinionCommand) -> Result<Answer, Failure> {
    match command {
        OpinionCommand::Search { query, limit } => {
            let limit = limit.unwrap_or(FOUND);
            Ok(Answer::Searched(open(words)?.opinion_search(query, limit)?))
        }
        OpinionCommand::Similar { text, limit } => {
            let limit = limit.unwrap_or(TOLD).try_into().unwrap_or(usize::MAX);
            let found = open(words)?.opinion_similar_anywhere(text, limit)?;
            Ok(Answer::Similar(found))
        }
    }
}

/// Similar opinions as a person reads them.
pub fn similar_lines(found: &[SimilarOpinion], vi: bool) -> Vec<String> {
    let opinion = if vi { "ý kiến" } else { "opinion" };
    let line = |one: &SimilarOpinion| {
        format!(
            "{:.2}\t{}\t{opinion} {}\t{}\t{}",
            one.score,
            one.date.format("%d/%m/%Y"),
            one.number,
            one.speaker.as_deref().unwrap_or_default(),
            one.excerpt
        )
    };
    found.iter().map(line).collect()
}

/// Opinions found, as a person reads them.
pub fn search_lines(found: &Searched, vi: bool) -> Vec<String> {
    let line = |one: &SearchedOpinion| {
        let at = one.at.map(|at| at.format("%d/%m/%Y %H:%M").to_string());
        let text: Vec<&str> = one.text.split_whitespace().collect();
        format!(
            "{}\t{}\t{}\t{}",
            one.id,
            at.unwrap_or_default(),
            one.speaker.as_deref().unwrap_or_default(),
            text.join(" ")
        )
    };
    let total = found.total;
    let told = if vi {
        format!("Tìm thấy {total} ý kiến.")
    } else {
        format!("Found {total} opinions.")
    };
    std::iter::once(told)
        .chain(found.hits.iter().map(line))
        .collect()
}
