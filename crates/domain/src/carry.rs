//! Carry-over: what has become of an opinion, and whether it is still open at a later session.
//!
//! One rule, [`standing`], for every list, count and paper: what a later session did counts first,
//! then the task, then the last answer. A task that was taken up (again) after a session had called
//! the matter settled is under way: settling closes the task there is, so an open one is newer. A
//! denunciation is never carried; praise waits for nothing but what was promised or given to a unit
//! to do; an opinion of the plain kind waits for an answer like any other. What was transferred has
//! left the ward's hands and is closed here.

use crate::text::fold_tone;
use crate::{FollowUp, FollowUpStatus, OpinionKind, Outcome, Ward};
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
    /// What the latest session in use that did not merely keep it did about it.
    pub later: Option<(CarriedHow, Option<Outcome>)>,
}

/// What has become of an opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nobody has answered and nobody has it in hand.
    Unanswered,
    /// Answered, accepted or guided at the session.
    Answered,
    /// A written reply was promised.
    Promised,
    /// A unit has it in hand.
    Assigned,
    /// Handed on to who can decide.
    Transferred,
    /// Done.
    Resolved,
    /// Refused with reasons, or can't be done.
    Refused,
    /// Praise: awaits nothing.
    Noted,
}

/// What has become of an opinion: the one rule that all others ask.
pub fn standing(known: Known) -> Standing {
    use FollowUpStatus as F;
    match (known.later, known.task) {
        (Some((CarriedHow::Answered, outcome)), _) => of_outcome(outcome.unwrap_or_default()),
        (_, Some(F::Assigned | F::InProgress)) => Standing::Assigned,
        (Some((CarriedHow::Resolved, _)), _) | (_, Some(F::Resolved)) => Standing::Resolved,
        (_, Some(F::Transferred)) => Standing::Transferred,
        (_, Some(F::Refused)) => Standing::Refused,
        (_, None) => match known.answer {
            Some(outcome) => of_outcome(outcome),
            None if known.kind == OpinionKind::Praise => Standing::Noted,
            None => Standing::Unanswered,
        },
    }
}

fn of_outcome(outcome: Outcome) -> Standing {
    match outcome {
        Outcome::Refused => Standing::Refused,
        Outcome::Transferred => Standing::Transferred,
        Outcome::WrittenReply => Standing::Promised,
        Outcome::Answered | Outcome::Accepted | Outcome::Guided => Standing::Answered,
    }
}

/// Why an opinion is still open; `None` when it is not.
pub fn open(known: Known) -> Option<OpenReason> {
    if known.kind == OpinionKind::Denunciation {
        return None;
    }
    match standing(known) {
        Standing::Unanswered => Some(OpenReason::Unanswered),
        Standing::Promised => Some(OpenReason::Promised),
        Standing::Assigned => Some(OpenReason::Task),
        Standing::Answered
        | Standing::Transferred
        | Standing::Resolved
        | Standing::Refused
        | Standing::Noted => None,
    }
}

/// The task as it stands when the session that settled it no longer says so: under way, without
/// what that session had put into it (its title as the document, its words as the result). What she
/// wrote there herself stays, and so does a task that isn't resolved.
pub fn not_settled(task: FollowUp, title: &str, text: Option<&str>) -> FollowUp {
    if task.status != FollowUpStatus::Resolved {
        return task;
    }
    FollowUp {
        status: FollowUpStatus::InProgress,
        document: task.document.filter(|document| document != title),
        result: task.result.filter(|said| Some(said.as_str()) != text),
        ..task
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
        let settled = Known {
            task: Some(FollowUpStatus::Resolved),
            ..later(CarriedHow::Resolved, None)
        };
        assert_eq!(open(settled), None);
        let untasked = Known {
            task: None,
            ..settled
        };
        assert_eq!(open(untasked), None);
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

    #[test]
    fn praise_that_somebody_has_in_hand_is_open_and_a_denunciation_never_is() {
        let in_hand = |kind, task, answer| {
            open(Known {
                kind,
                task,
                answer,
                later: None,
            })
        };
        let task = Some(FollowUpStatus::Assigned);
        let promise = Some(Outcome::WrittenReply);
        let praise = OpinionKind::Praise;
        assert_eq!(in_hand(praise, task, None), Some(OpenReason::Task));
        assert_eq!(in_hand(praise, None, promise), Some(OpenReason::Promised));
        assert_eq!(in_hand(praise, None, Some(Outcome::Answered)), None);
        assert_eq!(in_hand(OpinionKind::Denunciation, task, promise), None);
    }

    #[test]
    fn a_task_taken_up_after_the_matter_was_called_settled_is_open() {
        for status in [FollowUpStatus::Assigned, FollowUpStatus::InProgress] {
            let again = Known {
                task: Some(status),
                later: Some((CarriedHow::Resolved, None)),
                ..PLAIN
            };
            assert_eq!(open(again), Some(OpenReason::Task), "{status:?}");
        }
    }

    #[test]
    fn a_session_that_no_longer_says_so_takes_its_words_out_of_the_task_and_no_others() {
        let settled = FollowUp {
            unit: Some("Công an phường".into()),
            with: None,
            person: None,
            due: None,
            status: FollowUpStatus::Resolved,
            result: Some("Đã giải tỏa.".into()),
            document: Some("Đối thoại quý IV".into()),
        };
        let open = not_settled(settled.clone(), "Đối thoại quý IV", Some("Đã giải tỏa."));
        assert_eq!(open.status, FollowUpStatus::InProgress);
        assert_eq!((&open.result, &open.document), (&None, &None));
        assert_eq!(open.unit, settled.unit);
        assert_eq!(not_settled(open.clone(), "Đối thoại quý IV", None), open);
        let hers = not_settled(settled.clone(), "Công văn 12", Some("Xong."));
        assert_eq!(
            (hers.result, hers.document),
            (settled.result, settled.document)
        );
    }
}
