//! What kind of opinion it sounds like: cues, as data (`data/kinds.json`, each with its reason).
//!
//! A kind is only ever proposed. A complaint or a denunciation has consequences in law, so a
//! person must say it is one.

use crate::words::{Word, words};
use gandan_domain::OpinionKind;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A kind and what spoke for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindCue {
    /// The kind to propose.
    pub kind: OpinionKind,
    /// The words as typed, strongest first, at most three.
    pub because: Vec<String>,
}

/// The weights of a kind's cues must add up to this before it is proposed; a word of politeness
/// (weight 1) is not enough.
const ENOUGH: u32 = 2;

/// How many cues are shown.
const SHOWN: usize = 3;

/// A cue that ends in a question is no word.
const QUESTION_MARK: &str = "?";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cue {
    kind: OpinionKind,
    words: String,
    weight: u32,
    /// Why it is a cue; for whoever reads the data.
    #[allow(dead_code, reason = "every cue must have one")]
    reason: String,
}

/// A cue as words, and what it speaks for.
struct Pattern {
    words: Vec<Word>,
    kind: OpinionKind,
    weight: u32,
}

struct Cues {
    /// By the first word without marks, longest first.
    by_first: BTreeMap<String, Vec<Pattern>>,
    question_mark: Vec<(OpinionKind, u32)>,
}

static CUES: LazyLock<Cues> = LazyLock::new(|| {
    #[allow(
        clippy::expect_used,
        reason = "the file is embedded and every test here reads it"
    )]
    let cues: Vec<Cue> =
        serde_json::from_str(include_str!("../data/kinds.json")).expect("the cues are readable");
    let mut by_first: BTreeMap<String, Vec<Pattern>> = BTreeMap::new();
    let mut question_mark = Vec::new();
    for cue in cues {
        if cue.words == QUESTION_MARK {
            question_mark.push((cue.kind, cue.weight));
            continue;
        }
        let words = words(&cue.words);
        if let Some(first) = words.first() {
            let pattern = Pattern {
                kind: cue.kind,
                weight: cue.weight,
                words: words.clone(),
            };
            by_first
                .entry(first.plain.clone())
                .or_default()
                .push(pattern);
        }
    }
    for patterns in by_first.values_mut() {
        patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.words.len()));
    }
    Cues {
        by_first,
        question_mark,
    }
});

/// The kind that a text sounds like, if its cues are strong enough; never set by itself.
pub fn kind_cue(text: &str) -> Option<KindCue> {
    let words = words(text);
    let mut heard: BTreeMap<OpinionKind, Vec<(u32, String)>> = BTreeMap::new();
    let mut note = |kind, weight, typed: &str| {
        let cues = heard.entry(kind).or_default();
        if cues
            .iter()
            .all(|(_, before)| before.to_lowercase() != typed.to_lowercase())
        {
            cues.push((weight, typed.to_owned()));
        }
    };
    let mut at = 0;
    while at < words.len() {
        let patterns = CUES.by_first.get(&words[at].plain);
        let heard = patterns.and_then(|p| p.iter().find(|p| said(&p.words, &words[at..])));
        let Some(pattern) = heard else {
            at += 1;
            continue;
        };
        let last = at + pattern.words.len() - 1;
        let typed = &text[words[at].at.start..words[last].at.end];
        note(pattern.kind, pattern.weight, typed);
        at = last + 1;
    }
    if text.contains(QUESTION_MARK) {
        for (kind, weight) in &CUES.question_mark {
            note(*kind, *weight, QUESTION_MARK);
        }
    }
    let sum = |cues: &[(u32, String)]| cues.iter().map(|(weight, _)| weight).sum::<u32>();
    // Of equals the graver: its consequences are the ones to think of.
    let (kind, mut cues) = heard
        .into_iter()
        .max_by_key(|(kind, cues)| (sum(cues), gravity(*kind)))?;
    if sum(&cues) < ENOUGH {
        return None;
    }
    cues.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    cues.truncate(SHOWN);
    Some(KindCue {
        kind,
        because: cues.into_iter().map(|(_, typed)| typed).collect(),
    })
}

/// Whether the words begin with these; a word typed without marks stands for any marks.
fn said(cue: &[Word], words: &[Word]) -> bool {
    cue.len() <= words.len()
        && cue.iter().zip(words).enumerate().all(|(i, (cue, word))| {
            let bare = word.marked == word.plain;
            (i == 0 || !word.breaks)
                && cue.plain == word.plain
                && (bare || cue.marked == word.marked)
        })
}

fn gravity(kind: OpinionKind) -> u8 {
    match kind {
        OpinionKind::Denunciation => 6,
        OpinionKind::Complaint => 5,
        OpinionKind::Question => 4,
        OpinionKind::Petition => 3,
        OpinionKind::Report => 2,
        OpinionKind::Praise => 1,
        OpinionKind::Opinion => 0,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::{CUES, kind_cue};
    use gandan_domain::OpinionKind;

    fn kind(text: &str) -> Option<OpinionKind> {
        kind_cue(text).map(|cue| cue.kind)
    }

    #[test]
    fn each_kind_is_heard() {
        for (text, wanted) in [
            (
                "Tôi đề nghị phường nạo vét cái cống trước mùa mưa.",
                OpinionKind::Petition,
            ),
            (
                "Tôi phản ánh là mấy tháng nay rác không ai thu gom.",
                OpinionKind::Report,
            ),
            ("Cho tôi hỏi bao giờ thì có sổ đỏ?", OpinionKind::Question),
            (
                "Tôi không đồng ý với quyết định số 45 về bồi thường.",
                OpinionKind::Complaint,
            ),
            (
                "Tôi tố cáo cán bộ nhận tiền, đề nghị giữ kín tên cho tôi.",
                OpinionKind::Denunciation,
            ),
            (
                "Từ ngày có đèn bà con phấn khởi lắm, cảm ơn phường.",
                OpinionKind::Praise,
            ),
            (
                "Tôi nhất trí với dự thảo, xin có ý kiến thêm một câu.",
                OpinionKind::Opinion,
            ),
        ] {
            assert_eq!(kind(text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn unmarked_typing_is_heard_too() {
        assert_eq!(
            kind("cho toi hoi bao gio thi co so do"),
            Some(OpinionKind::Question)
        );
        assert_eq!(
            kind("toi khieu nai viec ap gia"),
            Some(OpinionKind::Complaint)
        );
    }

    #[test]
    fn other_marks_are_another_word() {
        assert_eq!(kind("tô cáo xin hơi"), None);
    }

    #[test]
    fn politeness_is_no_praise_and_a_wish_alone_no_petition() {
        assert_eq!(kind("Tôi xin hết, xin cảm ơn."), None);
        assert_eq!(kind("Nước đục từ hôm qua, mong phường xem."), None);
        assert_eq!(kind(""), None);
    }

    #[test]
    fn the_words_are_shown_as_typed() {
        let cue = kind_cue("CHO TÔI HỎI, chừng nào sửa đường?").unwrap();
        assert_eq!(cue.because, ["CHO TÔI HỎI", "chừng nào", "?"]);
    }

    #[test]
    fn every_cue_has_a_reason_and_words() {
        assert!(!CUES.question_mark.is_empty());
        let cues: Vec<serde_json::Value> =
            serde_json::from_str(include_str!("../data/kinds.json")).unwrap();
        for cue in &cues {
            assert!(cue["reason"].as_str().unwrap().len() > 10, "{cue}");
        }
        let words: usize = CUES.by_first.values().map(Vec::len).sum();
        assert_eq!(words + CUES.question_mark.len(), cues.len());
    }
}
