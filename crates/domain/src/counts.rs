//! The numbers every report begins with: lượt, ý kiến, answered on the spot, by authority, by topic.

use crate::{Answer, Authority, Channel, Opinion, OpinionKind, Outcome};
use serde::Serialize;
use std::collections::HashSet;
use ts_rs::TS;

/// Opinions under one authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct AuthorityCount {
    /// Who can decide.
    pub authority: Authority,
    /// Opinions, at least one.
    pub count: u32,
}

/// Opinions under one main topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TopicCount {
    /// Topic code.
    pub code: String,
    /// Opinions, at least one.
    pub count: u32,
    /// The same, those that say the same counted once.
    pub contents: u32,
}

/// Opinions of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct KindCount {
    /// Kind.
    pub kind: OpinionKind,
    /// Opinions, at least one.
    pub count: u32,
}

/// Counts of a session. Denunciations are in `turns`, `opinions`, the three channels, `people`,
/// `denunciations` and `by_kind`; all other numbers leave them out, so that what they are about
/// and what became of them can't be reckoned back (Luật Tố cáo 2018 Điều 8).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct Counts {
    /// Lượt: maximal runs of consecutive spoken opinions of one speaker; each spoken opinion of
    /// an unknown speaker is its own. Written and collected ones neither count nor break a run.
    pub turns: u32,
    /// All opinions.
    pub opinions: u32,
    /// Opinions said in the hall.
    pub spoken: u32,
    /// Opinions on slips of paper.
    pub written: u32,
    /// Opinions gathered beforehand.
    pub collected: u32,
    /// Sum of the people concerned, over all opinions.
    pub people: u32,
    /// Tố cáo. `answered_on_spot + taken_away + denunciations = opinions`.
    pub denunciations: u32,
    /// Opinions with an answer that settles them at the session: answered, accepted, guided or
    /// refused with reasons.
    pub answered_on_spot: u32,
    /// All other opinions: no answer, transferred, or a written reply promised.
    pub taken_away: u32,
    /// Opinions other than denunciations, those of this session that say the same counted once.
    /// No one is left out: the raw number stands beside it.
    pub contents: u32,
    /// Opinions without any answer that await one; praise doesn't.
    pub unanswered: u32,
    /// Opinions without a topic.
    pub untagged: u32,
    /// Opinions whose task has a unit.
    pub assigned: u32,
    /// Opinions by who can decide, in printing order.
    pub by_authority: Vec<AuthorityCount>,
    /// Opinions by main topic, the most frequent first, then in order of appearance. The
    /// untagged are in none.
    pub by_topic: Vec<TopicCount>,
    /// Opinions by kind, in the order of the kinds.
    pub by_kind: Vec<KindCount>,
}

/// Counts opinions in spoken order and the answers they got at their session.
pub fn count(opinions: &[Opinion], answers: &[Answer]) -> Counts {
    count_with(opinions, answers, &[])
}

/// The same where later sessions have answered the opinions `later`: these are no longer
/// unanswered. What was answered on the spot stays what it was.
pub fn count_with(opinions: &[Opinion], answers: &[Answer], later: &[&str]) -> Counts {
    let mut answered: HashSet<&str> = ids(answers, |_| true);
    answered.extend(later);
    let settled: HashSet<&str> = ids(answers, settles);
    let mut counts = Counts {
        turns: turns(opinions),
        ..Counts::default()
    };
    let mut heard: HashSet<(&str, Option<&str>)> = HashSet::new();
    for opinion in opinions {
        let channel = match opinion.channel {
            Channel::Spoken => &mut counts.spoken,
            Channel::Written => &mut counts.written,
            Channel::Collected => &mut counts.collected,
        };
        *channel += 1;
        counts.opinions += 1;
        counts.people = counts.people.saturating_add(opinion.people);
        bump(
            &mut counts.by_kind,
            |k| k.kind == opinion.kind,
            || KindCount {
                kind: opinion.kind,
                count: 0,
            },
        )
        .count += 1;
        if opinion.is_denunciation() {
            counts.denunciations += 1;
            continue;
        }
        let id = opinion.id.as_str();
        counts.answered_on_spot += u32::from(settled.contains(id));
        counts.taken_away += u32::from(!settled.contains(id));
        let content = opinion.same_content.as_deref();
        let mut new_in = |topic| content.is_none_or(|content| heard.insert((content, topic)));
        counts.contents += u32::from(new_in(None));
        let awaits = opinion.kind != OpinionKind::Praise;
        counts.unanswered += u32::from(awaits && !answered.contains(id));
        let unit = opinion.follow_up.as_ref().and_then(|f| f.unit.as_ref());
        counts.assigned += u32::from(unit.is_some());
        bump(
            &mut counts.by_authority,
            |a| a.authority == opinion.authority,
            || AuthorityCount {
                authority: opinion.authority,
                count: 0,
            },
        )
        .count += 1;
        match opinion.topics.first() {
            None => counts.untagged += 1,
            Some(code) => {
                let new = new_in(Some(code));
                let row = bump(
                    &mut counts.by_topic,
                    |t| t.code == *code,
                    || TopicCount {
                        code: code.clone(),
                        count: 0,
                        contents: 0,
                    },
                );
                row.count += 1;
                row.contents += u32::from(new);
            }
        }
    }
    counts.by_authority.sort_by_key(|a| a.authority);
    counts.by_topic.sort_by_key(|t| std::cmp::Reverse(t.count));
    counts.by_kind.sort_by_key(|k| k.kind);
    counts
}

/// Whether an answer settles the opinion at the session.
fn settles(answer: &Answer) -> bool {
    matches!(
        answer.outcome,
        Outcome::Answered | Outcome::Accepted | Outcome::Guided | Outcome::Refused
    )
}

/// Opinions covered by the answers wanted.
fn ids(answers: &[Answer], wanted: impl Fn(&Answer) -> bool) -> HashSet<&str> {
    answers
        .iter()
        .filter(|a| wanted(a))
        .flat_map(|a| a.opinions.iter().map(String::as_str))
        .collect()
}

fn turns(opinions: &[Opinion]) -> u32 {
    let mut turns = 0;
    let mut last: Option<&str> = None;
    for opinion in opinions.iter().filter(|o| o.channel == Channel::Spoken) {
        let speaker = opinion.speaker.as_deref();
        if speaker.is_none() || speaker != last {
            turns += 1;
        }
        last = speaker;
    }
    turns
}

/// The row that fits, added at the end if there is none.
fn bump<T>(rows: &mut Vec<T>, fits: impl Fn(&T) -> bool, new: impl FnOnce() -> T) -> &mut T {
    let index = rows.iter().position(fits).unwrap_or_else(|| {
        rows.push(new());
        rows.len() - 1
    });
    &mut rows[index]
}

#[cfg(test)]
mod tests {
    use super::{AuthorityCount, Counts, KindCount, TopicCount, count};
    use crate::testing::{answer, opinion};
    use crate::{
        Answer, Authority, Channel, FollowUp, FollowUpStatus, Opinion, OpinionKind, Outcome,
    };

    fn said(id: &str, speaker: Option<&str>, channel: Channel) -> Opinion {
        Opinion {
            speaker: speaker.map(ToOwned::to_owned),
            channel,
            ..opinion(id)
        }
    }

    fn turns(speakers: &[(Option<&str>, Channel)]) -> u32 {
        let opinions: Vec<_> = speakers
            .iter()
            .map(|(speaker, channel)| said("x", *speaker, *channel))
            .collect();
        count(&opinions, &[]).turns
    }

    #[test]
    fn a_turn_is_a_run_of_one_speaker() {
        use Channel::{Collected, Spoken, Written};
        let (a, b) = (Some("a"), Some("b"));
        assert_eq!(turns(&[]), 0);
        assert_eq!(
            turns(&[(a, Spoken), (a, Spoken), (b, Spoken), (a, Spoken)]),
            3
        );
        assert_eq!(
            turns(&[(None, Spoken), (None, Spoken)]),
            2,
            "unknown: each its own"
        );
        assert_eq!(turns(&[(a, Spoken), (None, Spoken), (a, Spoken)]), 3);
        assert_eq!(
            turns(&[(a, Spoken), (b, Written), (None, Collected), (a, Spoken)]),
            1,
            "what was not spoken neither counts nor breaks"
        );
        assert_eq!(turns(&[(a, Written), (b, Collected)]), 0);
    }

    #[test]
    fn channels_people_and_kinds() {
        let mut many = said("1", None, Channel::Written);
        many.people = 12;
        let mut praise = said("2", None, Channel::Collected);
        praise.kind = OpinionKind::Praise;
        let counts = count(&[praise, many, opinion("3")], &[]);
        assert_eq!((counts.spoken, counts.written, counts.collected), (1, 1, 1));
        assert_eq!((counts.opinions, counts.people), (3, 14));
        let kind = |kind, count| KindCount { kind, count };
        assert_eq!(
            counts.by_kind,
            [kind(OpinionKind::Petition, 2), kind(OpinionKind::Praise, 1)]
        );
    }

    #[test]
    fn settled_at_the_session_or_taken_away() {
        let with = |id: &str, outcome| Answer {
            outcome,
            ..answer("x", &[id])
        };
        let opinions = ["1", "2", "3", "4", "5", "6", "7", "8"].map(opinion);
        let answers = [
            with("1", Outcome::Answered),
            with("2", Outcome::Accepted),
            with("3", Outcome::Guided),
            with("4", Outcome::Refused),
            with("5", Outcome::Transferred),
            with("6", Outcome::WrittenReply),
            // promised first, then answered: once
            with("1", Outcome::WrittenReply),
            answer("y", &["2", "7"]),
        ];
        let counts = count(&opinions, &answers);
        assert_eq!(
            counts.answered_on_spot, 5,
            "1–4 and 7, which another answer covers"
        );
        assert_eq!(counts.taken_away, 3);
        assert_eq!(counts.unanswered, 1);
    }

    #[test]
    fn praise_awaits_no_answer() {
        let mut praise = opinion("1");
        praise.kind = OpinionKind::Praise;
        assert_eq!(count(&[praise], &[]).unanswered, 0);
    }

    #[test]
    fn by_authority_and_by_main_topic_once_each() {
        let with = |authority, topics: &[&str]| Opinion {
            authority,
            topics: topics.iter().map(|t| (*t).to_owned()).collect(),
            ..opinion("x")
        };
        let counts = count(
            &[
                with(Authority::Utility, &["c"]),
                with(Authority::Ward, &["a", "b"]),
                with(Authority::Ward, &["b"]),
                with(Authority::City, &["b", "a"]),
                with(Authority::City, &[]),
            ],
            &[],
        );
        let authority = |authority, count| AuthorityCount { authority, count };
        assert_eq!(
            counts.by_authority,
            [
                authority(Authority::Ward, 2),
                authority(Authority::City, 2),
                authority(Authority::Utility, 1)
            ]
        );
        let topic = |code: &str, count| TopicCount {
            code: code.to_owned(),
            count,
            contents: count,
        };
        assert_eq!(
            counts.by_topic,
            [topic("b", 2), topic("c", 1), topic("a", 1)]
        );
        assert_eq!(counts.untagged, 1);
    }

    #[test]
    fn opinions_that_say_the_same_are_one_content_and_nobody_is_left_out() {
        let linked = |id: &str, topic: &str, content: Option<&str>| Opinion {
            topics: vec![topic.to_owned()],
            same_content: content.map(ToOwned::to_owned),
            ..opinion(id)
        };
        let mut secret = linked("6", "a", Some("x"));
        secret.kind = OpinionKind::Denunciation;
        let counts = count(
            &[
                linked("1", "a", Some("x")),
                linked("2", "a", None),
                linked("3", "a", Some("x")),
                linked("4", "b", Some("x")),
                linked("5", "b", Some("y")),
                secret,
            ],
            &[],
        );
        assert_eq!((counts.opinions, counts.contents), (6, 3), "x, 2 and y");
        let rows: Vec<_> = counts
            .by_topic
            .iter()
            .map(|t| (t.code.as_str(), t.count, t.contents))
            .collect();
        assert_eq!(rows, [("a", 3, 2), ("b", 2, 2)]);
    }

    #[test]
    fn a_task_counts_once_it_has_a_unit() {
        let task = |unit: Option<&str>| Opinion {
            follow_up: Some(FollowUp {
                unit: unit.map(ToOwned::to_owned),
                with: None,
                person: None,
                due: None,
                status: FollowUpStatus::Assigned,
                result: None,
                document: None,
            }),
            ..opinion("x")
        };
        let opinions = [task(Some("Công an phường")), task(None), opinion("y")];
        assert_eq!(count(&opinions, &[]).assigned, 1);
    }

    #[test]
    fn a_denunciation_is_counted_and_nothing_else_is_told_of_it() {
        let mut secret = opinion("1");
        secret.kind = OpinionKind::Denunciation;
        let counts = count(&[secret], &[answer("x", &["1"])]);
        assert_eq!(
            counts,
            Counts {
                turns: 1,
                opinions: 1,
                spoken: 1,
                people: 1,
                denunciations: 1,
                by_kind: vec![KindCount {
                    kind: OpinionKind::Denunciation,
                    count: 1
                }],
                ..Counts::default()
            }
        );
    }
}
