//! An answer given at the session; one can cover several opinions.

use crate::Instant;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the answer amounts to.
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
pub enum Outcome {
    /// Trả lời tại chỗ.
    #[default]
    Answered,
    /// Tiếp thu.
    Accepted,
    /// Hướng dẫn.
    Guided,
    /// Chuyển cấp trên, chuyển cơ quan có thẩm quyền.
    Transferred,
    /// Hẹn trả lời bằng văn bản.
    WrittenReply,
    /// Từ chối, giải trình.
    Refused,
}

/// An answer given at the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Answer {
    /// Stable id inside the program.
    pub id: String,
    /// Who answered; absent = not noted.
    pub by: Option<String>,
    /// Their office.
    pub title: Option<String>,
    /// What was said; absent = only the outcome was noted.
    pub text: Option<String>,
    /// Outcome.
    pub outcome: Outcome,
    /// When.
    pub at: Option<Instant>,
    /// Opinions covered, at least one; the first is the one it was given to.
    pub opinions: Vec<String>,
}
