//! `gandan opinion …`

use crate::answer::{Answer, Failure};
use crate::later;
use crate::session::open;
use crate::words::{OpinionCommand, Words};
use gandan_app::api::SimilarOpinion;

/// How many similar opinions are told unless said.
const TOLD: u32 = 10;

/// Does what is asked with opinions.
pub fn run(words: &Words, command: &OpinionCommand) -> Result<Answer, Failure> {
    match command {
        OpinionCommand::Search { .. } => Err(later::search()),
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
