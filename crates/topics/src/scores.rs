//! What two judges say of a text, brought to one scale and added up.

/// How much a difference of scores makes sure; by the likelihood of seed sentences left out.
const SHARPNESS: f32 = 0.7;

/// The machines say 1 of a text that is about a topic and -1 of one that isn't.
const FAR: f32 = -0.65;

/// Scores that differ less than this say little: they are not blown up. Few opinions lie below.
const LEAST_DEVIATION: (f32, f32) = (0.15, 0.1);

/// The scores of a text by topic.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scores {
    machines: Scale,
    counts: Scale,
}

/// One judge's scores, with what brings them to mean 0 and deviation 1.
#[derive(Debug, Clone, PartialEq)]
struct Scale {
    scores: Vec<f32>,
    mean: f32,
    deviation: f32,
}

impl Scale {
    fn new(scores: Vec<f32>, least: f32) -> Self {
        let mean = mean(&scores);
        let squares: Vec<f32> = scores.iter().map(|s| (s - mean) * (s - mean)).collect();
        Self {
            scores,
            mean,
            deviation: self::mean(&squares).sqrt().max(least),
        }
    }

    fn scaled(&self) -> impl Iterator<Item = f32> {
        self.scores
            .iter()
            .map(|score| (score - self.mean) / self.deviation)
    }
}

impl Scores {
    /// The scores of the machines and of the counts, a topic each.
    pub fn new(machines: Vec<f32>, counts: Vec<f32>) -> Self {
        Self {
            machines: Scale::new(machines, LEAST_DEVIATION.0),
            counts: Scale::new(counts, LEAST_DEVIATION.1),
        }
    }

    /// Whether the machines hold the text to be far from every topic: nothing is worth an offer.
    pub fn far(&self) -> bool {
        self.machines.scores.iter().all(|score| *score < FAR)
    }

    /// Both with equal say.
    pub fn joint(&self) -> Vec<f32> {
        let pairs = self.machines.scaled().zip(self.counts.scaled());
        pairs.map(|(machine, count)| machine + count).collect()
    }

    /// How sure each topic is; together 1.
    pub fn sure(&self) -> Vec<f32> {
        let joint = self.joint();
        let top = joint.iter().copied().fold(f32::MIN, f32::max);
        let raised = joint.iter().map(|s| (SHARPNESS * (s - top)).exp());
        let raised: Vec<f32> = raised.collect();
        let sum: f32 = raised.iter().sum();
        raised.into_iter().map(|s| s / sum).collect()
    }

    /// What a weight and a count beyond those of the other topics add to a joint score.
    pub fn voice(&self, weight: f32, count: f32) -> f32 {
        weight / self.machines.deviation + count / self.counts.deviation
    }
}

/// The mean; 0 of nothing.
#[allow(
    clippy::cast_precision_loss,
    reason = "there are some dozens of topics"
)]
pub(crate) fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len().max(1) as f32
}
