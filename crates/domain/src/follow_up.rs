//! The task that came of an opinion: unit, deadline, state.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A deadline: as typed, and the date it meant on the day it was typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Due {
    /// As typed or imported: "10n", "thứ 6", "30/11", "30/11/2026", "2026-11-30".
    pub typed: String,
    /// The date it means for this session. A date on a day off stays, with a note.
    pub date: NaiveDate,
}

/// State of a task.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    TS,
    schemars::JsonSchema,
    Default,
)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpStatus {
    /// Đã giao.
    #[default]
    Assigned,
    /// Đang giải quyết.
    InProgress,
    /// Đã giải quyết.
    Resolved,
    /// Đã chuyển.
    Transferred,
    /// Không thực hiện được.
    Refused,
}

/// The task that came of an opinion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FollowUp {
    /// Unit in charge, full name; absent = not named yet.
    pub unit: Option<String>,
    /// Cooperating units, text.
    pub with: Option<String>,
    /// Person in charge.
    pub person: Option<String>,
    /// Deadline.
    pub due: Option<Due>,
    /// State.
    pub status: FollowUpStatus,
    /// What was done.
    pub result: Option<String>,
    /// Document that says so.
    pub document: Option<String>,
}

impl FollowUp {
    /// Whether it still waits to be done.
    pub fn is_open(&self) -> bool {
        matches!(
            self.status,
            FollowUpStatus::Assigned | FollowUpStatus::InProgress
        )
    }

    /// The tasks of two opinions that become one. What still waits goes on waiting: an open task
    /// stands before one that is closed, else the one above; the other's unit cooperates, its
    /// deadline and person fill gaps, its result stands below.
    #[must_use]
    pub fn joined(above: Self, below: Self) -> Self {
        let (one, other) = if below.is_open() && !above.is_open() {
            (below, above)
        } else {
            (above, below)
        };
        let alike = one.is_open() == other.is_open();
        let unit = one.unit.or_else(|| other.unit.clone());
        let mut with: Vec<String> = one.with.into_iter().collect();
        let others = [other.unit, other.with].into_iter().flatten();
        with.extend(others.filter(|name| unit.as_ref() != Some(name)));
        with.dedup();
        let result = [one.result, other.result];
        let mut result: Vec<String> = result.into_iter().flatten().collect();
        result.dedup();
        Self {
            unit,
            with: (!with.is_empty()).then(|| with.join(", ")),
            person: one.person.or(other.person),
            due: one.due.or(other.due.filter(|_| alike)),
            status: one.status,
            result: (!result.is_empty()).then(|| result.join("\n")),
            document: one.document.or(other.document.filter(|_| alike)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FollowUp, FollowUpStatus};

    fn task(unit: &str, status: FollowUpStatus) -> FollowUp {
        FollowUp {
            unit: Some(unit.into()),
            with: None,
            person: None,
            due: None,
            status,
            result: Some(format!("{unit} đã xem")),
            document: None,
        }
    }

    #[test]
    fn of_two_tasks_the_one_that_waits_goes_on_waiting_and_neither_unit_is_lost() {
        use FollowUpStatus::{Assigned, InProgress, Resolved};
        let both = FollowUp::joined(task("Công an", Resolved), task("Địa chính", InProgress));
        assert_eq!(both.status, InProgress);
        assert_eq!(both.unit.as_deref(), Some("Địa chính"));
        assert_eq!(both.with.as_deref(), Some("Công an"));
        assert_eq!(
            both.result.as_deref(),
            Some("Địa chính đã xem\nCông an đã xem")
        );
        let both = FollowUp::joined(task("Công an", Assigned), task("Địa chính", Resolved));
        assert_eq!(both.status, Assigned);
        assert_eq!(both.unit.as_deref(), Some("Công an"));
    }

    #[test]
    fn two_tasks_of_one_unit_are_one() {
        let one = task("Công an", FollowUpStatus::Assigned);
        assert_eq!(FollowUp::joined(one.clone(), one.clone()), one);
    }

    #[test]
    fn a_unit_that_is_named_later_isnt_said_to_help_itself() {
        let unnamed = FollowUp {
            unit: None,
            result: None,
            ..task("", FollowUpStatus::Assigned)
        };
        let both = FollowUp::joined(unnamed, task("Công an", FollowUpStatus::Assigned));
        assert_eq!(both.unit.as_deref(), Some("Công an"));
        assert_eq!(both.with, None);
    }
}
