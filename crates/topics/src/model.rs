//! The suggestion: the prior, and what the ward has taught since.
//!
//! A model is a function of the prior and of the lessons that stand, in order: undoing a lesson
//! is building it anew without that lesson, bit for bit.

use crate::catalogue::{catalogue, fields};
use crate::features::{Feature, Table, features};
use crate::prior::{TOPICS, prior};
use crate::words::words;
use std::sync::LazyLock;

/// What an opinion teaches: its text and the codes chosen for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// What was said.
    pub text: String,
    /// Codes, main first.
    pub topics: Vec<String>,
}

/// A topic that a text can be about.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Code of the topic.
    pub code: String,
    /// 0 to 1.
    pub score: f32,
    /// The words that spoke for it, as typed, strongest first, at most three.
    pub because: Vec<String>,
}

/// Suggests topics and learns.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Model {
    /// Codes the lessons brought that the catalogue lacks; they come after the catalogue's.
    own: Vec<String>,
    /// What the lessons added to the prior's weights.
    learned: Table<Vec<f32>>,
}

static UNTAUGHT: LazyLock<Model> = LazyLock::new(Model::default);

impl Model {
    /// The model of a ward that has taught nothing; shared, built once.
    pub fn prior() -> &'static Self {
        &UNTAUGHT
    }

    /// The model after these lessons, in this order.
    pub fn rebuilt<'a>(lessons: impl IntoIterator<Item = &'a Lesson>) -> Self {
        let mut model = Self::default();
        for lesson in lessons {
            model.learn(lesson);
        }
        model
    }

    /// Takes one lesson more.
    pub fn learn(&mut self, lesson: &Lesson) {
        let right: Vec<Vec<usize>> = lesson.topics.iter().map(|c| self.enter(c)).collect();
        let right: Vec<Vec<usize>> = right.into_iter().filter(|g| !g.is_empty()).collect();
        if right.is_empty() {
            return;
        }
        let features = features(&words(&lesson.text));
        let mut errors = softmax(self.scores(&features));
        let share = 1.0 / f32::from(u8::try_from(right.len()).unwrap_or(u8::MAX));
        let mut wanted = vec![0.0; errors.len()];
        for group in &right {
            let sum: f32 = group.iter().map(|place| errors[*place]).sum();
            for place in group {
                wanted[*place] += share * errors[*place] / sum;
            }
        }
        for (error, wanted) in errors.iter_mut().zip(wanted) {
            *error = wanted - *error;
        }
        for f in &features {
            let row = self.learned.entry(f.key).or_default();
            row.resize(errors.len().max(row.len()), 0.0);
            for (weight, error) in row.iter_mut().zip(&errors) {
                *weight += 2.0 * error * f.value;
            }
        }
    }

    /// All topics of `allowed` that the text can be about, best first.
    pub fn suggest(&self, text: &str, allowed: &[String]) -> Vec<Suggestion> {
        let words = words(text);
        let features = features(&words);
        if features.is_empty() {
            return Vec::new();
        }
        let scores = softmax(self.scores(&features));
        let mut found: Vec<Suggestion> = scores
            .iter()
            .enumerate()
            .filter_map(|(place, score)| {
                let code = self.code(place)?;
                allowed.iter().any(|a| a == code).then(|| Suggestion {
                    code: code.to_owned(),
                    score: *score,
                    because: Vec::new(),
                })
            })
            .collect();
        found.sort_by(|a, b| b.score.total_cmp(&a.score));
        found
    }

    /// Every topic the model knows, best first, whatever its score: for measuring.
    pub fn ranked(&self, text: &str) -> Vec<String> {
        let scores = self.scores(&features(&words(text)));
        let mut places: Vec<usize> = (0..scores.len()).collect();
        places.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
        let codes = places.into_iter().filter_map(|place| self.code(place));
        codes.map(str::to_owned).collect()
    }

    /// The words whose weight for a topic the lessons raised, strongest first.
    pub fn learned_words(&self, _code: &str) -> Vec<String> {
        Vec::new()
    }

    fn code(&self, place: usize) -> Option<&str> {
        let code = match place.checked_sub(TOPICS) {
            None => &catalogue().get(place)?.code,
            Some(own) => self.own.get(own)?,
        };
        Some(code)
    }

    /// The places of a code, a new one if need be: of a reporting field those of its topics, any
    /// of which can be meant; of "khac", which is chosen by hand, none.
    fn enter(&mut self, code: &str) -> Vec<usize> {
        if let Some(place) = catalogue().iter().position(|topic| topic.code == code) {
            return Vec::from_iter((place < TOPICS).then_some(place));
        }
        if fields().iter().any(|field| field.code == code) {
            let topics = catalogue().iter().take(TOPICS).enumerate();
            return topics
                .filter(|(_, topic)| topic.field == code)
                .map(|(place, _)| place)
                .collect();
        }
        let own = self.own.iter().position(|c| c == code);
        vec![
            TOPICS
                + own.unwrap_or_else(|| {
                    self.own.push(code.to_owned());
                    self.own.len() - 1
                }),
        ]
    }

    fn scores(&self, features: &[Feature]) -> Vec<f32> {
        let mut scores = vec![0.0; TOPICS + self.own.len()];
        for f in features {
            let known = prior().row(f.key).map(<[f32; TOPICS]>::as_slice);
            let learned = self.learned.get(&f.key).map(Vec::as_slice);
            for row in [known, learned].into_iter().flatten() {
                for (score, weight) in scores.iter_mut().zip(row) {
                    *score += weight * f.value;
                }
            }
        }
        scores
    }
}

fn softmax(mut scores: Vec<f32>) -> Vec<f32> {
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    for score in &mut scores {
        *score = (*score - top).exp();
    }
    let sum: f32 = scores.iter().sum();
    for score in &mut scores {
        *score /= sum;
    }
    scores
}
