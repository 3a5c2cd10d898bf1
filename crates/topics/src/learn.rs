//! Learning: what one lesson does to a model.
//!
//! A lesson is learned in two forms, as typed and without marks. Each form adds to the counts;
//! then the machines are corrected where they are wrong about it, and a few earlier lessons are
//! visited again, so that what the new one undid is mended. Which ones is thrown with dice that
//! fall the same way every time.

use crate::catalogue::{catalogue, fields};
use crate::explain;
use crate::features::{Feature, features, plain_features};
use crate::model::{Learned, Lesson, Model};
use crate::prior::{TOPICS, Weighed, prior};
use crate::svm::{Sign, visit};
use crate::words::{Word, words};

/// What a mistake on a lesson costs; it is learned twice, with marks and without.
const COST: f32 = 1.0;
/// How much a lesson adds to the counts, shared by its two forms.
const COUNTED: f32 = 1.0;
/// How many earlier lessons are visited again for each form of a new one.
const REVISITS: usize = 4;
/// A lesson in one of its two forms.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Taught {
    features: Vec<(usize, f32)>,
    /// The prior's scores.
    before: Vec<f32>,
    /// Each choice as the topics it can mean.
    right: Vec<Vec<usize>>,
    duals: Vec<f32>,
}

impl Model {
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
