//! The sentences that invented opinions are put together from.

use serde::Deserialize;
use std::sync::LazyLock;

/// The words of the invented evenings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub openers: Vec<String>,
    pub closers: Vec<String>,
    pub places: Vec<String>,
    pub times: Vec<String>,
    pub amounts: Vec<String>,
    pub names: Names,
    pub subjects: Vec<Subject>,
    pub praise: Vec<String>,
    pub replies: Vec<Reply>,
}

/// Parts of names.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Names {
    pub family: Vec<String>,
    pub middle_m: Vec<String>,
    pub middle_f: Vec<String>,
    pub given_m: Vec<String>,
    pub given_f: Vec<String>,
}

/// What can be said about a topic.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Subject {
    pub topic: String,
    pub authority: gandan_domain::Authority,
    pub unit: String,
    pub said: Vec<String>,
}

/// What can be answered.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reply {
    pub outcome: gandan_domain::Outcome,
    pub text: String,
}

/// The embedded words; a test holds that they can be read.
pub(super) static WORDS: LazyLock<Words> =
    LazyLock::new(|| serde_json::from_str(include_str!("data.json")).unwrap_or_default());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_can_be_read_and_name_known_topics() {
        assert!(WORDS.subjects.len() >= 12);
        for subject in &WORDS.subjects {
            assert!(
                gandan_topics::in_catalogue(&subject.topic),
                "{}",
                subject.topic
            );
            assert!(subject.said.len() >= 3);
        }
        assert!(!WORDS.replies.is_empty() && !WORDS.praise.is_empty());
    }
}
