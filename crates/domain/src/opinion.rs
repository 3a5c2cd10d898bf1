//! One opinion: what was said, by whom, and what has come of it.

use crate::{FollowUp, Instant};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the opinion reached the session.
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
pub enum Channel {
    /// Said in the hall.
    #[default]
    Spoken,
    /// Handed in on a slip of paper.
    Written,
    /// Gathered beforehand.
    Collected,
}

/// Kind of opinion (loại ý kiến), in the order of the keys Alt+1…7.
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
pub enum OpinionKind {
    /// Ý kiến.
    Opinion,
    /// Kiến nghị.
    #[default]
    Petition,
    /// Phản ánh.
    Report,
    /// Khiếu nại.
    Complaint,
    /// Tố cáo: closed off, identity protected (Luật Tố cáo 2018 Điều 8, 56).
    Denunciation,
    /// Hỏi.
    Question,
    /// Khen, cảm ơn.
    Praise,
}

/// Thẩm quyền: who can decide. The order is the printing order.
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
pub enum Authority {
    /// Phường, xã.
    #[default]
    Ward,
    /// Thành phố or tỉnh.
    City,
    /// Trung ương.
    Central,
    /// Public-utility company (điện, nước, thoát nước, môi trường …).
    Utility,
    /// Tổ dân phố's own affair.
    Community,
}

/// One opinion of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Opinion {
    /// Stable id, the same across files.
    pub id: String,
    /// Attendee id; absent = collective or unknown.
    pub speaker: Option<String>,
    /// When it was begun.
    pub at: Option<Instant>,
    /// Spoken, written, collected.
    pub channel: Channel,
    /// As said. NFC, line breaks kept.
    pub text: String,
    /// Short form for print, without the speaker's name.
    pub gist: Option<String>,
    /// Kind.
    pub kind: OpinionKind,
    /// Topic codes, main first.
    pub topics: Vec<String>,
    /// Tổ dân phố concerned.
    pub group: Option<String>,
    /// Place concerned.
    pub location: Option<String>,
    /// Who can decide.
    pub authority: Authority,
    /// People concerned, at least 1.
    pub people: u32,
    /// The task that came of it.
    pub follow_up: Option<FollowUp>,
    /// Shared by the opinions, of whatever session, that she linked as saying the same; absent =
    /// linked to none. Session files don't hold it.
    pub same_content: Option<String>,
}

impl Opinion {
    /// Whether the opinion must stay out of every ordinary paper and list (vietnam.md §7.3).
    pub fn is_denunciation(&self) -> bool {
        self.kind == OpinionKind::Denunciation
    }

    /// What part II.3 prints: the gist, or the text where there is none.
    pub fn printed(&self) -> &str {
        self.gist.as_deref().unwrap_or(&self.text)
    }
}
