//! The suggestion: the prior, and what the ward has taught since.
//!
//! Two judges look at a text and have equal say: machines that tell the topics apart (`svm`) and
//! counts of who says what (complement Naive Bayes, Rennie et al. 2003). A lesson corrects the
//! machines where they are wrong, visits a few earlier lessons again, and adds to the counts.
//!
//! A model is a function of the prior and of the lessons that stand, in order: undoing a lesson
//! is building it anew without that lesson, bit for bit.

use crate::catalogue::{catalogue, fields};
use crate::explain;
use crate::features::{Feature, Table, features, plain_features};
use crate::prior::{Dice, Known, SMOOTH, TOPICS, Weighed, prior};
use crate::scores::{Scores, mean};
use crate::svm::{Sign, visit};
use crate::words::{Word, words};
use std::sync::LazyLock;

/// What a mistake on a lesson costs; it is learned twice, with marks and without.
const COST: f32 = 1.0;
/// How much a lesson adds to the counts, shared by its two forms.
const COUNTED: f32 = 1.0;
/// How many earlier lessons are visited again for each form of a new one.
const REVISITS: usize = 4;
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
    own: Vec<String>,
    /// Where the lessons' features stand in `learned`.
    places: Table<usize>,
    learned: Vec<Learned>,
    /// How much of all features the lessons have, by topic.
    totals: Vec<f32>,
    texts: Vec<Taught>,
    dice: Dice,
}

/// What the lessons add to what is known of a feature.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Learned {
    /// Its words where it was first met, in small letters; empty where they aren't to be shown.
    pub said: String,
    /// What the lessons add to its weights; shorter where later topics have none.
    pub weights: Vec<f32>,
    /// How much of it the lessons have, by topic.
    counts: Vec<(usize, f32)>,
}

/// A lesson in one of its two forms.
#[derive(Debug, Clone, PartialEq)]
struct Taught {
    features: Vec<(usize, f32)>,
    /// The prior's scores.
    before: Vec<f32>,
    /// Each choice as the topics it can mean.
    right: Vec<Vec<usize>>,
    duals: Vec<f32>,
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
        let words = words(&lesson.text);
        let typed = features(&words);
        let right: Vec<Vec<usize>> = lesson.topics.iter().map(|c| self.enter(c)).collect();
        let right: Vec<Vec<usize>> = right.into_iter().filter(|g| !g.is_empty()).collect();
        if right.is_empty() || typed.is_empty() {
            return;
        }
        let mut forms = vec![typed];
        if !words.iter().all(Word::bare) {
            forms.push(plain_features(&words));
        }
        let share = if forms.len() > 1 { 0.5 } else { 1.0 } * COUNTED;
        for form in forms {
            let weighed = prior().weigh(&form);
            let scores = self.scores(&weighed);
            let before = self.machines_before(&weighed);
            let features = self.meet(&lesson.text, &words, &form, &weighed);
            self.count(&features, &right, &scores.joint(), share);
            self.texts.push(Taught {
                features,
                before,
                right: right.clone(),
                duals: Vec::new(),
            });
            let newest = self.texts.len() - 1;
            self.correct(newest);
            for _ in 0..REVISITS.min(newest) {
                let earlier = self.dice.below(newest);
                self.correct(earlier);
            }
        }
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

    fn place(&self, code: &str) -> Option<usize> {
        let own = || self.own.iter().position(|c| c == code);
        let known = catalogue().iter().position(|topic| topic.code == code);
        known
            .filter(|place| *place < TOPICS)
            .or_else(|| own().map(|place| TOPICS + place))
    }

    /// The places of a code, a new one if need be: of a reporting field those of its topics, any
    /// of which can be meant; of "khac", which is chosen by hand, none.
    fn enter(&mut self, code: &str) -> Vec<usize> {
        if let Some(place) = self.place(code) {
            return vec![place];
        }
        if catalogue().iter().any(|topic| topic.code == code) {
            return Vec::new();
        }
        if fields().iter().any(|field| field.code == code) {
            let topics = catalogue().iter().take(TOPICS).enumerate();
            return topics
                .filter(|(_, topic)| topic.field == code)
                .map(|(place, _)| place)
                .collect();
        }
        self.own.push(code.to_owned());
        vec![TOPICS + self.own.len() - 1]
    }

    fn topics(&self) -> usize {
        TOPICS + self.own.len()
    }

    fn knows(&self, key: u64) -> bool {
        prior().known(key).is_some() || self.places.contains_key(&key)
    }

    fn learned(&self, key: u64) -> Option<&Learned> {
        self.places.get(&key).map(|place| &self.learned[*place])
    }

    /// The prior's scores by the machines; a topic of the ward's own begins on the far side.
    fn machines_before(&self, weighed: &Weighed) -> Vec<f32> {
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
    fn scores(&self, weighed: &Weighed) -> Scores {
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

    /// Gives the features of a lesson their places.
    fn meet(
        &mut self,
        text: &str,
        words: &[Word],
        form: &[Feature],
        weighed: &Weighed,
    ) -> Vec<(usize, f32)> {
        form.iter()
            .zip(weighed)
            .map(|(f, (key, value))| {
                let place = *self.places.entry(*key).or_insert_with(|| {
                    self.learned.push(Learned {
                        said: explain::shown(text, words, f),
                        ..Learned::default()
                    });
                    self.learned.len() - 1
                });
                (place, *value)
            })
            .collect()
    }

    /// Adds a lesson to the counts: each choice to the topics it can mean, as likely as they are.
    fn count(
        &mut self,
        features: &[(usize, f32)],
        right: &[Vec<usize>],
        joint: &[f32],
        share: f32,
    ) {
        self.totals.resize(self.topics(), 0.0);
        let choices = f32::from(u8::try_from(right.len()).unwrap_or(u8::MAX));
        for group in right {
            let best = group.iter().map(|t| joint[*t]).fold(f32::MIN, f32::max);
            let likely = |topic: &usize| (2.0 * (joint[*topic] - best)).exp();
            let all: f32 = group.iter().map(likely).sum();
            for topic in group {
                let part = share * likely(topic) / all / choices;
                for (place, value) in features {
                    self.totals[*topic] += value * part;
                    let counts = &mut self.learned[*place].counts;
                    match counts.iter_mut().find(|(t, _)| t == topic) {
                        Some((_, count)) => *count += value * part,
                        None => counts.push((*topic, value * part)),
                    }
                }
            }
        }
    }

    /// Corrects the machines where they are wrong about a lesson.
    fn correct(&mut self, at: usize) {
        let topics = self.topics();
        let Some(text) = self.texts.get_mut(at) else {
            return;
        };
        text.before.resize(topics, -1.0);
        text.duals.resize(topics, 0.0);
        let mut scores = text.before.clone();
        let mut square = 0.0;
        for (place, value) in &text.features {
            square += value * value;
            for (score, weight) in scores.iter_mut().zip(&self.learned[*place].weights) {
                *score += weight * value;
            }
        }
        let mut signs = vec![Sign::Wrong; topics];
        for group in &text.right {
            for topic in group {
                signs[*topic] = Sign::Open;
            }
        }
        for group in &text.right {
            let best = group
                .iter()
                .max_by(|a, b| scores[**a].total_cmp(&scores[**b]));
            if let Some(topic) = best {
                signs[*topic] = Sign::Right;
            }
        }
        let mut changes = vec![0.0; topics];
        for topic in 0..topics {
            (text.duals[topic], changes[topic]) =
                visit(signs[topic], text.duals[topic], scores[topic], square, COST);
        }
        if changes.iter().all(|change| *change == 0.0) {
            return;
        }
        for (place, value) in &text.features {
            let weights = &mut self.learned[*place].weights;
            weights.resize(topics, 0.0);
            for (weight, change) in weights.iter_mut().zip(&changes) {
                *weight += change * value;
            }
        }
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
