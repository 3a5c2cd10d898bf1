//! Whether a text holds what was looked for, where, and how well.

use super::query::Term;
use gandan_domain::text::Word;

/// Where the terms stand in a text, and how well they fit it.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// Ranges in UTF-16 code units, in order, apart from each other.
    pub ranges: Vec<[u32; 2]>,
    /// How well.
    pub worth: Worth,
}

/// What ranks an opinion among those found, the weightiest first.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Worth {
    /// Terms that stand in the spelling typed.
    pub same: usize,
    /// Terms that stand as whole words.
    pub whole: usize,
    /// Neighbours of the query that are neighbours in the text.
    pub together: usize,
    /// How often, for how long a text.
    pub dense: f32,
}

/// Where one term stands once.
struct Spot {
    first: usize,
    last: usize,
    same: bool,
    whole: bool,
}

fn spots(term: &Term, text: &[Word]) -> Vec<Spot> {
    let needles = &term.0;
    let mut found = Vec::new();
    for (first, run) in text.windows(needles.len().max(1)).enumerate() {
        let mut spot = Spot {
            first,
            last: first + needles.len() - 1,
            same: true,
            whole: true,
        };
        let all = needles.iter().zip(run).all(|(needle, word)| {
            needle.fit(word).is_some_and(|fit| {
                spot.same &= fit.same;
                spot.whole &= fit.whole;
                true
            })
        });
        if all {
            found.push(spot);
        }
    }
    found
}

/// Length of an ordinary opinion, in words: longer ones count a little less.
const ORDINARY: f32 = 40.0;

/// Looks for all terms; `None` where one of them is missing. No term is found anywhere.
pub fn look(terms: &[Term], text: &[Word]) -> Option<Match> {
    let mut ranges = Vec::new();
    let mut worth = Worth {
        same: 0,
        whole: 0,
        together: 0,
        dense: 0.0,
    };
    let mut before: Vec<usize> = Vec::new();
    // Like bm25 without the weight of rare words: all of them must be there.
    let length = f32::from(u16::try_from(text.len()).unwrap_or(u16::MAX));
    let damp = 1.2 * (0.25 + 0.75 * length / ORDINARY);
    for term in terms {
        let found = spots(term, text);
        if found.is_empty() {
            return None;
        }
        worth.same += usize::from(found.iter().any(|s| s.same));
        worth.whole += usize::from(found.iter().any(|s| s.whole));
        worth.together += usize::from(found.iter().any(|s| before.contains(&s.first)));
        let times = f32::from(u16::try_from(found.len()).unwrap_or(u16::MAX));
        worth.dense += times / (times + damp);
        before = found.iter().map(|s| s.last + 1).collect();
        ranges.extend(
            found
                .iter()
                .map(|s| [text[s.first].start, text[s.last].end]),
        );
    }
    Some(Match {
        ranges: apart(ranges),
        worth,
    })
}

/// Ranges in order; those that overlap become one.
fn apart(mut ranges: Vec<[u32; 2]>) -> Vec<[u32; 2]> {
    ranges.sort_unstable();
    let mut out: Vec<[u32; 2]> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range[0] < last[1] => last[1] = last[1].max(range[1]),
            _ => out.push(range),
        }
    }
    out
}
