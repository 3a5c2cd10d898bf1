//! What the program knows before a ward has taught it anything: learned at first use from the
//! seed sentences and the catalogue's keywords, always in the same order.

use crate::catalogue::catalogue;
use crate::features::{Feature, Table, features, plain_features};
use crate::seed;
use crate::svm::{Sign, visit};
use crate::words::words;
use std::sync::LazyLock;

/// Topics that are ever suggested: all of the catalogue but the last, "khac".
pub(crate) const TOPICS: usize = 33;

/// Weights or scores of the catalogue's topics.
pub(crate) type Row = [f32; TOPICS];

/// What a mistake on a seed sentence costs; each is learned twice, with marks and without.
const SENTENCE: f32 = 0.5;
/// A keyword counts as much as a sentence, though it is short: it is sure.
const KEYWORD: f32 = SENTENCE;
/// How much of every feature each topic is taken to have before anything is counted.
pub(crate) const SMOOTH: f32 = 0.1;
/// How telling the words are that three documents in a hundred have.
const COMMON: f32 = 4.5;
/// How often the documents are gone through.
const ROUNDS: usize = 8;
/// A pair of syllables has weights when so many documents have it.
const PAIR_IN: u32 = 2;

/// What is known of a feature.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// How telling it is: the rarer, the more.
    pub telling: f32,
    /// Its weights, if it has any.
    weights: Option<usize>,
    /// How much of it the documents have, by topic.
    pub counts: Vec<(usize, f32)>,
}

/// The prior.
pub(crate) struct Prior {
    known: Table<Known>,
    weights: Vec<Row>,
    /// The machines' biases.
    pub bias: Row,
    /// How much of all features the documents have, by topic.
    pub totals: Row,
    /// How telling a feature is that no document has.
    unheard: f32,
}

static PRIOR: LazyLock<Prior> = LazyLock::new(Prior::learned);

/// The prior, learned on first use.
pub(crate) fn prior() -> &'static Prior {
    &PRIOR
}

/// A text as it is weighed: its features, the sum of whose squares is 1.
pub(crate) type Weighed = Vec<(u64, f32)>;

/// A document of the prior.
struct Document {
    topics: Vec<usize>,
    cost: f32,
    weighed: Weighed,
}

impl Prior {
    /// What is known of a feature.
    pub fn known(&self, key: u64) -> Option<&Known> {
        self.known.get(&key)
    }

    /// What the counts of a topic's rest have besides the documents' features.
    #[allow(clippy::cast_precision_loss, reason = "some ten thousand features")]
    pub fn smoothing(&self) -> f32 {
        SMOOTH * self.known.len() as f32
    }

    /// Whether the feature is in so many texts that it tells next to nothing.
    pub fn common(&self, key: u64) -> bool {
        self.known(key).is_some_and(|known| known.telling < COMMON)
    }

    /// A feature's weights.
    pub fn weights(&self, known: &Known) -> Option<&Row> {
        known.weights.map(|row| &self.weights[row])
    }

    /// Values times how telling each feature is, brought to length 1.
    pub fn weigh(&self, features: &[Feature]) -> Weighed {
        let telling = |key| self.known(key).map_or(self.unheard, |k| k.telling);
        let mut weighed: Weighed = features
            .iter()
            .map(|f| (f.key, f.value * telling(f.key)))
            .collect();
        let length = weighed.iter().map(|(_, v)| v * v).sum::<f32>().sqrt();
        for (_, value) in &mut weighed {
            *value /= length;
        }
        weighed
    }

    fn learned() -> Self {
        let mut texts: Vec<(&str, Vec<&str>, f32)> = seed::sentences()
            .map(|sentence| (sentence.text, sentence.topics, SENTENCE))
            .collect();
        for topic in catalogue().iter().take(TOPICS) {
            for keyword in &topic.keywords {
                texts.push((keyword, vec![&topic.code], KEYWORD));
            }
        }
        Self::of(&texts)
    }

    /// The prior that these texts, topics and costs make.
    pub(crate) fn of(texts: &[(&str, Vec<&str>, f32)]) -> Self {
        let place = |code: &&str| catalogue().iter().position(|topic| topic.code == *code);
        let read: Vec<_> = texts
            .iter()
            .map(|(text, topics, cost)| {
                let words = words(text);
                let topics = topics.iter().filter_map(place).filter(|p| *p < TOPICS);
                let (typed, plain) = (features(&words), plain_features(&words));
                (typed, plain, topics.collect::<Vec<_>>(), *cost)
            })
            .collect();
        let (known, rows) = heard(read.iter().map(|(typed, ..)| typed), texts.len());
        let mut prior = Self {
            known,
            weights: vec![[0.0; TOPICS]; rows],
            bias: [0.0; TOPICS],
            totals: [0.0; TOPICS],
            unheard: telling(0, texts.len()),
        };
        let mut documents = Vec::with_capacity(read.len() * 2);
        for (typed, plain, topics, cost) in read {
            for features in [typed, plain].iter().filter(|f| !f.is_empty()) {
                documents.push(Document {
                    weighed: prior.weigh(features),
                    topics: topics.clone(),
                    cost,
                });
            }
        }
        for document in &documents {
            prior.count(document);
        }
        prior.train(&documents);
        prior
    }

    fn count(&mut self, document: &Document) {
        let places = document.topics.len().max(1);
        let share = document.cost / f32::from(u8::try_from(places).unwrap_or(u8::MAX));
        for (key, value) in &document.weighed {
            let Some(known) = self.known.get_mut(key) else {
                continue;
            };
            for topic in &document.topics {
                self.totals[*topic] += value * share;
                match known.counts.iter_mut().find(|(t, _)| t == topic) {
                    Some((_, count)) => *count += value * share,
                    None => known.counts.push((*topic, value * share)),
                }
            }
        }
    }

    fn train(&mut self, documents: &[Document]) {
        struct Lesson<'d> {
            document: &'d Document,
            rows: Vec<(usize, f32)>,
            square: f32,
            signs: [Sign; TOPICS],
            duals: Row,
        }
        let mut lessons: Vec<Lesson> = documents
            .iter()
            .map(|document| {
                let row = |key| self.known(key).and_then(|known| known.weights);
                let rows: Vec<(usize, f32)> = document
                    .weighed
                    .iter()
                    .filter_map(|(key, value)| Some((row(*key)?, *value)))
                    .collect();
                let mut signs = [Sign::Wrong; TOPICS];
                for topic in &document.topics {
                    signs[*topic] = Sign::Right;
                }
                Lesson {
                    document,
                    // The bias is one more feature, of value 1.
                    square: 1.0 + rows.iter().map(|(_, v)| v * v).sum::<f32>(),
                    rows,
                    signs,
                    duals: [0.0; TOPICS],
                }
            })
            .collect();
        let mut order: Vec<usize> = (0..lessons.len()).collect();
        let mut dice = Dice::default();
        for _ in 0..ROUNDS {
            dice.shuffle(&mut order);
            for at in &order {
                let lesson = &mut lessons[*at];
                let mut scores = self.bias;
                for (row, value) in &lesson.rows {
                    for (score, weight) in scores.iter_mut().zip(&self.weights[*row]) {
                        *score += weight * value;
                    }
                }
                let mut changes = [0.0; TOPICS];
                for topic in 0..TOPICS {
                    (lesson.duals[topic], changes[topic]) = visit(
                        lesson.signs[topic],
                        lesson.duals[topic],
                        scores[topic],
                        lesson.square,
                        lesson.document.cost,
                    );
                    self.bias[topic] += changes[topic];
                }
                for (row, value) in &lesson.rows {
                    for (weight, change) in self.weights[*row].iter_mut().zip(&changes) {
                        *weight += change * value;
                    }
                }
            }
        }
    }
}

/// What the documents have been heard to say, and how many rows of weights that makes.
fn heard<'f>(
    documents: impl Iterator<Item = &'f Vec<Feature>>,
    count: usize,
) -> (Table<Known>, usize) {
    let mut heard: Table<(u32, bool)> = Table::default();
    let mut order = Vec::new();
    for features in documents {
        for f in features {
            let entry = heard.entry(f.key).or_insert_with(|| {
                order.push(f.key);
                (0, f.single())
            });
            entry.0 += 1;
        }
    }
    let mut rows = 0;
    let known = order.into_iter().map(|key| {
        let (in_documents, single) = heard[&key];
        let weights = (single || in_documents >= PAIR_IN).then(|| {
            rows += 1;
            rows - 1
        });
        let known = Known {
            telling: telling(in_documents, count),
            weights,
            counts: Vec::new(),
        };
        (key, known)
    });
    let known = known.collect();
    (known, rows)
}

#[allow(
    clippy::cast_precision_loss,
    reason = "counts of documents are in the thousands"
)]
fn telling(in_documents: u32, count: usize) -> f32 {
    ((1.0 + count as f32) / (1.0 + in_documents as f32)).ln() + 1.0
}

/// A shuffle that is the same every time.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Dice(u64);

impl Default for Dice {
    fn default() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }
}

impl Dice {
    /// A number below `end`, which isn't 0 (xorshift64*, Vigna 2016).
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(high).unwrap_or_default() % end
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            order.swap(last, self.below(last + 1));
        }
    }
}
