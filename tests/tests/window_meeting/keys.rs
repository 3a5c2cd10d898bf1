//! What the evening took: keys for each opinion beyond its text, topics a minute, the mouse.
use std::time::{Duration, Instant};

use gandan_tests::window::{Told, Window};

/// Keys beyond the text that an opinion with one topic, a unit and a deadline may take.
const MOST_KEYS: usize = 9;
/// … and the middle one of all.
const MIDDLE_KEYS: usize = 6;
/// Topics given within a minute at the peak.
const PEAK: usize = 6;

/// Counted while she writes.
#[derive(Default)]
pub struct Taken {
    keys: Vec<usize>,
    own: usize,
    topics: Vec<Instant>,
    mouse: u64,
}

impl Taken {
    /// The keys up to here belong to the opinion in hand.
    pub fn own(&mut self, w: &Window) {
        self.own += w.presses();
    }

    /// The keys since [`Taken::own`] were an incident's: a hand that goes up is no part of an opinion.
    pub fn incident(w: &Window) {
        w.presses();
    }

    /// The opinion in hand has ended.
    pub fn opinion(&mut self, w: &Window) {
        self.own(w);
        self.keys.push(std::mem::take(&mut self.own));
    }

    /// A topic was given now.
    pub fn topic(&mut self) {
        self.topics.push(Instant::now());
    }

    /// The program is about to end: the count of the mouse would end with it.
    pub async fn mouse(&mut self, w: &Window) -> Told {
        self.mouse += w.mouse_uses().await?;
        Ok(())
    }

    /// Keys within their budget, the peak reached, the mouse left alone.
    #[allow(
        clippy::print_stderr,
        reason = "a person reads the counts in the output of the journey"
    )]
    pub fn hold(&self, opinions: usize) {
        let mut sorted = self.keys.clone();
        sorted.sort_unstable();
        let (middle, most) = (sorted[sorted.len() / 2], sorted[sorted.len() - 1]);
        let peak = self.peak();
        eprintln!(
            "keys beyond the text, an opinion: {:?}, {} in all, the middle one {middle}, the most {most}; {peak} topics \
             within a minute; the mouse used {} times",
            self.keys,
            self.keys.iter().sum::<usize>(),
            self.mouse
        );
        assert_eq!(
            self.keys.len(),
            opinions,
            "no opinion is left out of the count"
        );
        assert!(middle <= MIDDLE_KEYS, "the middle one of {sorted:?}");
        assert!(most <= MOST_KEYS, "the most of {sorted:?}");
        assert!(peak >= PEAK, "{peak} topics within a minute");
        assert_eq!(self.mouse, 0, "the mouse was used");
    }

    /// The most topics given within any one minute.
    fn peak(&self) -> usize {
        let within = |first: &Instant| {
            let minute = *first..*first + Duration::from_secs(60);
            self.topics.iter().filter(|at| minute.contains(at)).count()
        };
        self.topics.iter().map(within).max().unwrap_or_default()
    }
}
