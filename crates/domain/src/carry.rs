//! Carry-over: whether an opinion of an earlier session is still open at a later one.
//!
//! What a later session did about it counts first, then its task, then the last answer. A
//! denunciation is never carried; praise waits for nothing; an opinion
//! of the plain kind waits for an answer like any other. What was transferred has left the ward's
//! hands and is closed here.

use crate::text::fold_tone;
use crate::{FollowUpStatus, OpinionKind, Outcome, Ward};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a later session did about an opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CarriedHow {
    /// Answered there.
    Answered,
    /// Settled: what was asked for is done.
    Resolved,
    /// Still going on.
    Kept,
}

/// Why an opinion is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OpenReason {
    /// Nobody answered it.
    Unanswered,
    /// A written reply was promised.
    Promised,
    /// Its task isn't finished.
    Task,
}

/// What is known of an opinion, as far as it decides whether it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Kind.
    pub kind: OpinionKind,
    /// State of its task.
    pub task: Option<FollowUpStatus>,
    /// Outcome of the last answer of its own session.
    pub answer: Option<Outcome>,
    /// What the latest session that did not merely keep it did about it.
    pub later: Option<(CarriedHow, Option<Outcome>)>,
}

/// Why an opinion is still open; `None` when it is not.
pub fn open(known: Known) -> Option<OpenReason> {
    if matches!(known.kind, OpinionKind::Denunciation | OpinionKind::Praise) {
        return None;
    }
    match known.later {
        Some((CarriedHow::Answered, Some(Outcome::WrittenReply))) => {
            return Some(OpenReason::Promised);
        }
        Some((CarriedHow::Answered | CarriedHow::Resolved, _)) => return None,
        Some((CarriedHow::Kept, _)) | None => {}
    }
    match (known.task, known.answer) {
        (Some(FollowUpStatus::Assigned | FollowUpStatus::InProgress), _) => Some(OpenReason::Task),
        (None, Some(Outcome::WrittenReply)) => Some(OpenReason::Promised),
        (None, None) => Some(OpenReason::Unanswered),
        (Some(_), _) | (None, Some(_)) => None,
    }
}

/// What a session did about an opinion of an earlier one, as its minutes print it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarriedLine {
    /// Day of the earlier session.
    pub date: NaiveDate,
    /// Who had spoken, with their form of address.
    pub speaker: Option<String>,
    /// Their tổ dân phố.
    pub group: Option<String>,
    /// The short form, else what was said.
    pub said: String,
    /// What was done.
    pub how: CarriedHow,
    /// What the answer amounts to.
    pub outcome: Option<Outcome>,
    /// Who answered.
    pub by: Option<String>,
    /// What was said now.
    pub text: Option<String>,
}

/// Whether two sessions are of one ward: the same issuing body, and the same name or the same
/// province. A renamed or merged ward keeps its province, or keeps its name when the province
/// changes; offering one opinion too many loses nothing, forgetting one does.
pub fn same_ward(one: &Ward, other: &Ward) -> bool {
    let same = |a: &str, b: &str| {
        let (a, b) = (fold_tone(a), fold_tone(b));
        a.split_whitespace().eq(b.split_whitespace())
    };
    one.issuer == other.issuer
        && (one.kind == other.kind && same(&one.name, &other.name)
            || same(&one.province, &other.province))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Known = Known {
        kind: OpinionKind::Petition,
        task: None,
        answer: None,
        later: None,
    };

    #[test]
    fn what_nobody_answered_is_open_but_praise_and_denunciations_are_not() {
        assert_eq!(open(PLAIN), Some(OpenReason::Unanswered));
        for (kind, wants) in [
            (OpinionKind::Opinion, Some(OpenReason::Unanswered)),
            (OpinionKind::Praise, None),
            (OpinionKind::Denunciation, None),
        ] {
            assert_eq!(open(Known { kind, ..PLAIN }), wants, "{kind:?}");
        }
        let closed_off = Known {
            kind: OpinionKind::Denunciation,
            task: Some(FollowUpStatus::Assigned),
            ..PLAIN
        };
        assert_eq!(open(closed_off), None);
    }

    #[test]
    fn a_promise_and_an_unfinished_task_stay_open_whatever_was_said() {
        let answer = |outcome| Known {
            answer: Some(outcome),
            ..PLAIN
        };
        assert_eq!(
            open(answer(Outcome::WrittenReply)),
            Some(OpenReason::Promised)
        );
        for outcome in [
            Outcome::Answered,
            Outcome::Accepted,
            Outcome::Guided,
            Outcome::Transferred,
            Outcome::Refused,
        ] {
            assert_eq!(open(answer(outcome)), None, "{outcome:?}");
            let task = |status| Known {
                task: Some(status),
                ..answer(outcome)
            };
            assert_eq!(
                open(task(FollowUpStatus::InProgress)),
                Some(OpenReason::Task)
            );
            assert_eq!(open(task(FollowUpStatus::Resolved)), None);
        }
    }

    #[test]
    fn a_later_session_closes_unless_it_only_promised_or_kept() {
        let later = |how, outcome| Known {
            task: Some(FollowUpStatus::Assigned),
            later: Some((how, outcome)),
            ..PLAIN
        };
        assert_eq!(open(later(CarriedHow::Resolved, None)), None);
        assert_eq!(
            open(later(CarriedHow::Answered, Some(Outcome::Answered))),
            None
        );
        assert_eq!(
            open(later(CarriedHow::Answered, Some(Outcome::WrittenReply))),
            Some(OpenReason::Promised)
        );
        assert_eq!(open(later(CarriedHow::Kept, None)), Some(OpenReason::Task));
    }
}
