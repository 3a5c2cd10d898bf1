//! The suggestion: the prior, and what the ward has taught since.
//!
//! Two judges look at a text and have equal say: machines that tell the topics apart (`svm`) and
//! counts of who says what (complement Naive Bayes, Rennie et al. 2003). A lesson corrects the
//! machines where they are wrong, visits a few earlier lessons again, and adds to the counts.
//!
//! A model is a function of the prior and of the lessons that stand, in order: undoing a lesson
//! is building it anew without that lesson, bit for bit.

use crate::catalogue::catalogue;
use crate::explain;
use crate::features::{Table, features};
use crate::learn::Taught;
use crate::prior::{Dice, Known, SMOOTH, TOPICS, Weighed, prior};
use crate::scores::{Scores, mean};
use crate::words::words;
use std::sync::LazyLock;

/// A score below this is not worth an offer.
const LEAST: f32 = 0.02;
/// A text of fewer words says nothing yet.
const LEAST_WORDS: usize = 2;

/// What an opinion teaches: its text and the codes chosen for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lesson {
    /// What was said.
    pub text: String,
    /// Codes of topics, main first. The code of a reporting field stands for any of its topics.
    pub topics: Vec<String>,
}

/// A topic that a text can be about.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Code of the topic.
    pub code: String,
    /// How sure, 0 to 1; those of all topics add up to 1.
    pub score: f32,
    /// The words that spoke for it, as typed, strongest first, at most three.
    pub because: Vec<String>,
}

/// Suggests topics and learns.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Model {
    /// Codes the lessons brought that the catalogue lacks; they come after the catalogue's.
    pub(crate) own: Vec<String>,
    /// Where the lessons' features stand in `learned`.
    pub(crate) places: Table<usize>,
    pub(crate) learned: Vec<Learned>,
    /// How much of all features the lessons have, by topic.
    pub(crate) totals: Vec<f32>,
    pub(crate) texts: Vec<Taught>,
    pub(crate) dice: Dice,
}

/// What the lessons add to what is known of a feature.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Learned {
    /// Its words where it was first met, in small letters; empty where they aren't to be shown.
    pub said: String,
    /// What the lessons add to its weights; shorter where later topics have none.
    pub weights: Vec<f32>,
    /// How much of it the lessons have, by topic.
    pub(crate) counts: Vec<(usize, f32)>,
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

    /// The topics of `allowed` that the text can be about, best first; those that nothing much
    /// speaks for are left out.
    pub fn suggest(&self, text: &str, allowed: &[String]) -> Vec<Suggestion> {
        let words = words(text);
        let features = features(&words);
        if words.len() < LEAST_WORDS || !features.iter().any(|f| self.knows(f.key)) {
            return Vec::new();
        }
        let weighed = prior().weigh(&features);
        let scores = self.scores(&weighed);
        if scores.far() {
            return Vec::new();
        }
        let sure = scores.sure();
        let mut places: Vec<usize> = (0..sure.len())
            .filter(|place| sure[*place] >= LEAST)
            .filter(|place| {
                self.code(*place)
                    .is_some_and(|code| allowed.iter().any(|a| a == code))
            })
            .collect();
        places.sort_by(|a, b| sure[*b].total_cmp(&sure[*a]));
        let voices = self.voices(&weighed, &places, &scores);
        let suggestions = places.iter().zip(voices).filter_map(|(place, voices)| {
            let voices = features.iter().map(|f| f.words).zip(voices);
            Some(Suggestion {
                code: self.code(*place)?.to_owned(),
                score: sure[*place],
                because: explain::because(text, &words, voices),
            })
        });
        suggestions.collect()
    }

    /// Every topic the model knows, best first, whatever its score: for measuring.
    pub fn ranked(&self, text: &str) -> Vec<String> {
        let features = features(&words(text));
        let joint = self.scores(&prior().weigh(&features)).joint();
        let mut places: Vec<usize> = (0..joint.len()).collect();
        places.sort_by(|a, b| joint[*b].total_cmp(&joint[*a]));
        let codes = places.into_iter().filter_map(|place| self.code(place));
        codes.map(str::to_owned).collect()
    }

    /// The words whose weight for a topic the lessons raised, strongest first, at most twelve.
    pub fn learned_words(&self, code: &str) -> Vec<String> {
        let Some(place) = self.place(code) else {
            return Vec::new();
        };
        explain::learned_words(&self.learned, place)
    }

    fn code(&self, place: usize) -> Option<&str> {
        let code = match place.checked_sub(TOPICS) {
            None => &catalogue().get(place)?.code,
            Some(own) => self.own.get(own)?,
        };
        Some(code)
    }

    pub(crate) fn place(&self, code: &str) -> Option<usize> {
        let own = || self.own.iter().position(|c| c == code);
        let known = catalogue().iter().position(|topic| topic.code == code);
        known
            .filter(|place| *place < TOPICS)
            .or_else(|| own().map(|place| TOPICS + place))
    }

    pub(crate) fn topics(&self) -> usize {
        TOPICS + self.own.len()
    }

    fn knows(&self, key: u64) -> bool {
        prior().known(key).is_some() || self.places.contains_key(&key)
    }

    fn learned(&self, key: u64) -> Option<&Learned> {
        self.places.get(&key).map(|place| &self.learned[*place])
    }

    /// The prior's scores by the machines; a topic of the ward's own begins on the far side.
    pub(crate) fn machines_before(&self, weighed: &Weighed) -> Vec<f32> {
        let mut scores = vec![-1.0; self.topics()];
        scores[..TOPICS].copy_from_slice(&prior().bias);
        for (key, value) in weighed {
            let known = prior().known(*key);
            if let Some(row) = known.and_then(|known| prior().weights(known)) {
                for (score, weight) in scores.iter_mut().zip(row) {
                    *score += weight * value;
                }
            }
        }
        scores
    }

    /// What both judges say of a text.
    pub(crate) fn scores(&self, weighed: &Weighed) -> Scores {
        let mut machines = self.machines_before(weighed);
        let (mut counts, mut evidence) = (vec![0.0; self.topics()], vec![0.0; self.topics()]);
        for (key, value) in weighed {
            let (known, learned) = (prior().known(*key), self.learned(*key));
            for (score, weight) in machines
                .iter_mut()
                .zip(learned.iter().flat_map(|l| &l.weights))
            {
                *score += weight * value;
            }
            evidence.fill(0.0);
            each_count(known, learned, &mut evidence);
            for (score, evidence) in counts.iter_mut().zip(&evidence) {
                *score += value * evidence;
            }
        }
        let values: f32 = weighed.iter().map(|(_, value)| value).sum();
        for (topic, score) in counts.iter_mut().enumerate() {
            *score += values * self.rest(topic).ln();
        }
        Scores::new(machines, counts)
    }

    /// How much of all features the texts of the other topics have.
    fn rest(&self, topic: usize) -> f32 {
        let total = |t: usize| {
            prior().totals.get(t).copied().unwrap_or_default()
                + self.totals.get(t).copied().unwrap_or_default()
        };
        let all: f32 = (0..self.topics()).map(total).sum();
        all - total(topic) + prior().smoothing()
    }

    /// How much louder each feature speaks for some topics than for the mean of all, on the scale
    /// of the joint scores; for each topic a list.
    fn voices(&self, weighed: &Weighed, topics: &[usize], scores: &Scores) -> Vec<Vec<f32>> {
        let mut voices = vec![Vec::with_capacity(weighed.len()); topics.len()];
        let (mut weights, mut counts) = (vec![0.0; self.topics()], vec![0.0; self.topics()]);
        for (key, value) in weighed {
            let (known, learned) = (prior().known(*key), self.learned(*key));
            weights.fill(0.0);
            counts.fill(0.0);
            let row = known.and_then(|known| prior().weights(known));
            for (sum, weight) in weights.iter_mut().zip(row.into_iter().flatten()) {
                *sum += weight;
            }
            for (sum, weight) in weights
                .iter_mut()
                .zip(learned.iter().flat_map(|l| &l.weights))
            {
                *sum += weight;
            }
            each_count(known, learned, &mut counts);
            let (speak, count) = (mean(&weights), mean(&counts));
            for (topic, voices) in topics.iter().zip(&mut voices) {
                let over = scores.voice(weights[*topic] - speak, counts[*topic] - count);
                voices.push(value * over);
            }
        }
        voices
    }
}

/// How strongly the counts of a feature speak for each topic that has it, into `said`.
fn each_count(known: Option<&Known>, learned: Option<&Learned>, said: &mut [f32]) {
    let mut all = 0.0;
    let counted = known.map(|known| &known.counts);
    for (topic, count) in counted
        .into_iter()
        .chain(learned.map(|learned| &learned.counts))
        .flatten()
    {
        said[*topic] += count;
        all += count;
    }
    let most = (all + SMOOTH).ln();
    for said in said.iter_mut().filter(|own| **own > 0.0) {
        *said = most - ((all - *said).max(0.0) + SMOOTH).ln();
    }
}
