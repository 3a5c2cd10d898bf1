//! Suggesting topics: what the words point to and what the ward taught. Nothing is ever tagged by
//! itself; an offer is taken or left.

mod evaluate;
mod learned;

pub use evaluate::{RowsFile, topic_evaluate};
pub(crate) use learned::Learned;

use crate::opinion::{chosen, in_session, known_topics};
use crate::settings::SettingsView;
use crate::view::SessionDelta;
use crate::{App, Done};
use gandan_domain::{OpinionKind, Topic};
use gandan_store::{Act, ActKind, Scope, lessons, opinions, topics};
use gandan_topics::Model;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A topic offered, and why.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Suggestion {
    /// Topic code.
    pub code: String,
    /// How sure, 0 to 1.
    pub score: f32,
    /// The words that spoke for it, as typed, the strongest first; three at most.
    pub because: Vec<String>,
}

/// A kind that the words point to. Proposed, never set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KindCue {
    /// Kind.
    pub kind: OpinionKind,
    /// The words that spoke for it, as typed.
    pub because: Vec<String>,
}

/// What a text points to.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
pub struct Suggestions {
    /// Three at most, in the order of the keys Alt+1…3.
    pub offers: Vec<Suggestion>,
    /// The kind that the words point to, if they do.
    pub kind: Option<KindCue>,
}

/// An opinion without a topic, and what it could get.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Untagged {
    /// Opinion id.
    pub opinion: String,
    /// Three at most, the likeliest first.
    pub offers: Vec<Suggestion>,
}

/// A topic chosen for an opinion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TopicChoice {
    /// Opinion id.
    pub opinion: String,
    /// Topic code.
    pub code: String,
}

/// What the ward has taught of one topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LearnedTopic {
    /// Topic code.
    pub code: String,
    /// Opinions that teach it.
    pub lessons: u32,
    /// Words that speak for it since then, the strongest first; twelve at most.
    pub words: Vec<String>,
}

impl App {
    /// What the composer's text points to. `shown` are the codes now at Alt+1…3: they keep their
    /// keys until another one is clearly likelier.
    ///
    /// # Errors
    /// Those of reading the data.
    pub fn topic_suggest(&self, text: &str, shown: &[String]) -> Done<Suggestions> {
        let (model, known) = (self.model()?, self.read(|conn| Ok(topics::list(conn)?))?);
        Ok(Suggestions {
            offers: offers(&model, &known, text, shown),
            kind: gandan_topics::kind_cue(text).map(|cue| KindCue {
                kind: cue.kind,
                because: cue.because,
            }),
        })
    }

    /// The opinions of a session without a topic, in spoken order, each with its offers.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`.
    pub fn topics_untagged(&self, session: &str) -> Done<Vec<Untagged>> {
        let model = self.model()?;
        self.read(|conn| {
            crate::delta::open_session(conn, session)?;
            let known = topics::list(conn)?;
            Ok(opinions::list(conn, session)?
                .into_iter()
                .filter(|o| o.topics.is_empty() && !o.is_denunciation())
                .map(|o| Untagged {
                    offers: offers(&model, &known, &o.text, &[]),
                    opinion: o.id,
                })
                .collect())
        })
    }

    /// Gives several opinions the topics chosen for them, in one act. An opinion that has got a
    /// topic meanwhile gets this one after it.
    ///
    /// # Errors
    /// `opinion_not_found`, `topic_unknown`.
    pub fn topics_accept(&self, session: &str, choices: &[TopicChoice]) -> Done<SessionDelta> {
        let act = Act::new(Scope::session(session), ActKind::OpinionsTag)
            .about("count", choices.len().to_string());
        let (of, choices) = (session.to_owned(), choices.to_vec());
        self.change_as(session, act, None, move |tx| {
            for TopicChoice { opinion, code } in choices {
                known_topics(tx, std::slice::from_ref(&code))?;
                let mut opinion = in_session(tx, &of, &opinion)?;
                if !opinion.topics.contains(&code) {
                    opinion.topics.push(code);
                    opinions::set_topics(tx, &opinion.id, &opinion.topics)?;
                    chosen(tx, &opinion)?;
                }
            }
            Ok(())
        })
    }

    /// What the ward has taught, by topic, the most taught first.
    ///
    /// # Errors
    /// Those of reading the data.
    pub fn topics_learned(&self) -> Done<Vec<LearnedTopic>> {
        let model = self.model()?;
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for lesson in self.read(|conn| Ok(lessons::list(conn)?))? {
            for code in lesson.topics {
                *counts.entry(code).or_default() += 1;
            }
        }
        let mut found: Vec<LearnedTopic> = counts
            .into_iter()
            .map(|(code, lessons)| LearnedTopic {
                words: model.learned_words(&code),
                code,
                lessons,
            })
            .collect();
        found.sort_by_key(|topic| std::cmp::Reverse(topic.lessons));
        Ok(found)
    }

    /// Forgets what the opinions under a topic taught, or everything. The opinions keep their
    /// topics.
    ///
    /// # Errors
    /// `topic_unknown`.
    pub fn topic_forget(&self, code: Option<&str>) -> Done<SettingsView> {
        let mut act = Act::new(Scope::Ward, ActKind::TopicForget);
        if let Some(code) = code {
            act = act.about(
                "name",
                self.read(|conn| crate::settings::topic(conn, code))?.name,
            );
        }
        let code = code.map(str::to_owned);
        self.keep(act, move |tx| Ok(lessons::forget(tx, code.as_deref())?))
    }
}

/// What a text points to among the topics in use. What points to a topic merged into another
/// points there.
fn offers(model: &Model, known: &[Topic], text: &str, shown: &[String]) -> Vec<Suggestion> {
    let codes: Vec<String> = known.iter().map(|t| t.code.clone()).collect();
    let mut ranked: Vec<gandan_topics::Suggestion> = Vec::new();
    for found in model.suggest(text, &codes) {
        let Some(code) = in_use(known, &found.code) else {
            continue;
        };
        match ranked.iter_mut().find(|r| r.code == code) {
            Some(other) => {
                other.score += found.score;
                for word in found.because {
                    if other.because.len() < REASONS && !other.because.contains(&word) {
                        other.because.push(word);
                    }
                }
            }
            None => ranked.push(gandan_topics::Suggestion {
                code: code.to_owned(),
                ..found
            }),
        }
    }
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score));
    gandan_topics::steady(shown, &ranked)
        .into_iter()
        .map(|s| Suggestion {
            code: s.code,
            score: s.score,
            because: s.because,
        })
        .collect()
}

/// Words shown for a suggestion.
const REASONS: usize = 3;

/// The topic itself, or the one it was merged into; none where it is no longer offered.
fn in_use<'t>(known: &'t [Topic], code: &str) -> Option<&'t str> {
    let topic = known.iter().find(|t| t.code == code)?;
    let topic = match &topic.successor {
        Some(next) if topic.retired => known.iter().find(|t| t.code == *next)?,
        _ => topic,
    };
    (!topic.retired).then_some(&topic.code)
}
