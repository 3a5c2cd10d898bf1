//! Which suggestions are offered while she types: at most three, and steady.

use crate::model::Suggestion;

/// How many are offered, under Alt+1…3.
pub const OFFERED: usize = 3;

/// How much better a newcomer must be than a code that is shown, to take its place.
const MARGIN: f32 = 0.05;

/// The offers that follow `shown`, out of what the model suggests now (best first).
///
/// A shown code keeps its place unless a newcomer beats it by a margin; codes that are no longer
/// suggested at all go.
pub fn steady(shown: &[String], ranked: &[Suggestion]) -> Vec<Suggestion> {
    let mut offers: Vec<&Suggestion> = shown
        .iter()
        .take(OFFERED)
        .filter_map(|code| ranked.iter().find(|s| s.code == *code))
        .collect();
    for newcomer in ranked.iter().take(OFFERED) {
        if offers.iter().any(|offer| offer.code == newcomer.code) {
            continue;
        }
        if offers.len() < OFFERED {
            offers.push(newcomer);
            continue;
        }
        let weakest =
            (0..offers.len()).min_by(|a, b| offers[*a].score.total_cmp(&offers[*b].score));
        if let Some(place) = weakest
            && newcomer.score > offers[place].score + MARGIN
        {
            offers[place] = newcomer;
        }
    }
    offers.into_iter().cloned().collect()
}
