//! `gandan topic …`

use crate::answer::{Answer, Failure};
use crate::session::{open, read};
use crate::words::{TopicCommand, Words};
use gandan_app::api::Suggestion;
use gandan_app::{Evaluation, Rates, RowsFile, topic_evaluate};
use std::path::Path;

/// Does what is asked with topics.
pub fn run(words: &Words, command: &TopicCommand) -> Result<Answer, Failure> {
    match command {
        TopicCommand::Suggest { text } => {
            let suggestions = open(words)?.topic_suggest(text, &[])?;
            Ok(Answer::Suggested(suggestions.offers))
        }
        TopicCommand::Evaluate { file, correct } => evaluate(file, correct.as_deref()),
    }
}

fn evaluate(file: &Path, correct: Option<&Path>) -> Result<Answer, Failure> {
    let (name, rows) = (file.display().to_string(), read(file)?);
    let corrections = match correct {
        Some(file) => Some((file.display().to_string(), read(file)?)),
        None => None,
    };
    let rows = RowsFile {
        name: &name,
        bytes: &rows,
    };
    let corrections = corrections
        .as_ref()
        .map(|(name, bytes)| RowsFile { name, bytes });
    Ok(Answer::Evaluated(topic_evaluate(rows, corrections)?))
}

/// The suggestions as a person reads them.
pub fn suggestion_lines(suggestions: &[Suggestion]) -> Vec<String> {
    let line = |s: &Suggestion| format!("{}\t{:.2}\t{}", s.code, s.score, s.because.join(" · "));
    suggestions.iter().map(line).collect()
}

/// The rates as a person reads them.
pub fn evaluation_lines(evaluation: &Evaluation, vi: bool) -> Vec<String> {
    let said = |words: (&'static str, &'static str)| if vi { words.0 } else { words.1 };
    let mut lines = vec!["\thit@1\thit@3\trecall@3\tmicro-F1\tmacro-F1".to_owned()];
    for (name, rates) in [
        (said(("chưa sửa", "cold")), evaluation.cold),
        (said(("đã sửa", "corrected")), evaluation.corrected),
        (said(("không dấu", "unmarked")), Some(evaluation.unmarked)),
    ] {
        lines.extend(rates.map(|rates| rates_line(name, &rates)));
    }
    lines.push(String::new());
    lines.push(format!(
        "{}\thit@1\thit@3",
        said(("số lần sửa", "corrections"))
    ));
    for (corrections, hit_1, hit_3) in &evaluation.curve {
        lines.push(format!("{corrections}\t{hit_1:.3}\t{hit_3:.3}"));
    }
    lines
}

fn rates_line(name: &str, rates: &Rates) -> String {
    let Rates {
        hit_1,
        hit_3,
        recall_3,
        micro_f1,
        macro_f1,
    } = rates;
    format!("{name}\t{hit_1:.3}\t{hit_3:.3}\t{recall_3:.3}\t{micro_f1:.3}\t{macro_f1:.3}")
}
