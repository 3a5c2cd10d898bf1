//! The part of an earlier opinion that shows why it is offered: from the sentence that has most
//! in common with what is said now, past greetings and who speaks.

use gandan_domain::text::fold;
use std::collections::HashSet;

/// Characters that are shown, about.
const LONGEST: usize = 160;

/// In one line, cut between words. What is left out before or after is an ellipsis.
pub(super) fn excerpt(text: &str, asked: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let wanted = pairs(asked);
    let (mut best, mut from) = (0, 0);
    for start in sentences(&line) {
        let end = line[start..]
            .find(['.', '!', '?'])
            .map_or(line.len(), |e| start + e);
        let shared = pairs(&line[start..end]).intersection(&wanted).count();
        if shared > best {
            (best, from) = (shared, start);
        }
    }
    let before = if from == 0 { "" } else { "…" };
    format!("{before}{}", cut(&line[from..]))
}

/// Where sentences begin.
fn sentences(line: &str) -> impl Iterator<Item = usize> {
    let after = |sign| {
        line.match_indices(sign)
            .map(|(at, sign): (usize, &str)| at + sign.len())
    };
    std::iter::once(0).chain(
        [". ", "! ", "? "]
            .into_iter()
            .flat_map(after)
            .collect::<std::collections::BTreeSet<_>>(),
    )
}

/// Neighbouring syllables, whatever their marks.
fn pairs(text: &str) -> HashSet<(String, String)> {
    let folded = fold(text);
    let syllables: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|s| !s.is_empty())
        .collect();
    let pair = |two: &[&str]| Some((two.first()?.to_string(), two.last()?.to_string()));
    syllables.windows(2).filter_map(pair).collect()
}

fn cut(line: &str) -> String {
    let Some((end, _)) = line.char_indices().nth(LONGEST) else {
        return line.to_owned();
    };
    let kept = line[..end]
        .rsplit_once(' ')
        .map_or(&line[..end], |(kept, _)| kept);
    format!("{}…", kept.trim_end_matches([',', ';', '.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "Kính thưa các đồng chí, tôi là Bảng, tổ trưởng. Vỉa hè trước cổng \
        trường\nbày bàn ghế. Tôi hết ý kiến.";

    #[test]
    fn it_begins_where_the_two_meet() {
        let asked = "sang nao via he truoc cong truong cung bay ban ghe";
        assert_eq!(
            excerpt(LONG, asked),
            "…Vỉa hè trước cổng trường bày bàn ghế. Tôi hết ý kiến."
        );
    }

    #[test]
    fn with_nothing_in_common_it_is_the_beginning() {
        assert!(excerpt(LONG, "").starts_with("Kính thưa"));
        assert_eq!(excerpt("", "đèn đường"), "");
    }

    #[test]
    fn it_is_cut_between_words() {
        let long = "Cống ngõ 12 tắc, mưa là ngập. ".repeat(20);
        let shown = excerpt(&long, "");
        assert!(shown.chars().count() <= LONGEST + 1);
        assert!(shown.ends_with('…'));
        assert!(long.starts_with(shown.trim_end_matches('…')));
    }
}
