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
