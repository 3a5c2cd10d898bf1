//! A contact session: its kind, head and everything the minutes say besides opinions.

use crate::{Instant, Ward, attendee::Form};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Kinds of session; each has its own legal base (vietnam.md §3).
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
)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// Tiếp xúc, đối thoại (Luật TCCQĐP 2025 Điều 43; Quy định 11-QĐi/TW).
    Dialogue,
    /// Tiếp công dân (Luật Tiếp công dân; Nghị định 154/2026).
    Reception,
    /// Tiếp xúc cử tri (Nghị quyết liên tịch 72/2025).
    VoterContact,
    /// Họp tổ dân phố (Luật Thực hiện dân chủ ở cơ sở; Nghị định 59/2023).
    ResidentsMeeting,
    /// Ngày hội Đại đoàn kết toàn dân tộc.
    SolidarityDay,
    /// Any other meeting.
    Other,
}

/// Regular (định kỳ) or ad hoc (đột xuất).
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
)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Định kỳ.
    Regular,
    /// Đột xuất.
    AdHoc,
}

/// One who presides (chủ trì, chủ tọa). The first one named signs rightmost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Chair {
    /// Full name; empty = not given yet.
    pub name: String,
    /// Office held; may run over several lines; empty = not given.
    pub title: String,
    /// Ông, Bà, Đồng chí.
    pub form: Option<Form>,
}

/// Who takes the minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Secretary {
    /// Full name; empty = not given yet.
    pub name: String,
    /// Office held; empty = not given.
    pub title: String,
}

/// A signer beyond secretary and chair (residents' meetings carry four signatures,
/// Luật Thực hiện dân chủ ở cơ sở Điều 20.2g).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Signer {
    /// Full name; empty = not given yet.
    pub name: String,
    /// In what capacity; empty = not given.
    pub title: String,
}

/// How many of a group were present.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Present {
    /// "Đại biểu Nhân dân".
    pub group: String,
    /// People; absent = not counted yet.
    pub count: Option<u32>,
}

/// Households at a residents' meeting (Luật THDC Điều 20.2b).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Households {
    /// All households of the community.
    pub total: Option<u32>,
    /// Households represented.
    pub present: Option<u32>,
}

/// One vote of a residents' meeting (Luật THDC Điều 20.2đ).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Vote {
    /// What was put to the vote.
    pub matter: String,
    /// Tán thành.
    #[serde(rename = "for")]
    #[ts(rename = "for")]
    pub in_favour: Option<u32>,
    /// Không tán thành.
    pub against: Option<u32>,
    /// Không có ý kiến.
    pub none: Option<u32>,
}

/// The head of a session: all that **Chuẩn bị** edits. Opinions, attendees, answers and
/// conclusions are nouns of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Session {
    /// Stable id, the same across files.
    pub id: String,
    /// The ward as this session prints it.
    pub ward: Ward,
    /// Kind of session.
    pub kind: SessionKind,
    /// Định kỳ or đột xuất.
    pub mode: Option<Mode>,
    /// Trích yếu; may hold line breaks, printed as lines.
    pub title: String,
    /// Số văn bản; absent = left blank for the clerk.
    pub number: Option<u32>,
    /// Địa điểm.
    pub place: String,
    /// Căn cứ, each as printed.
    pub basis: Vec<String>,
    /// When it began.
    pub started_at: Instant,
    /// When it ended; absent while it runs.
    pub ended_at: Option<Instant>,
    /// Who presides, first named first.
    pub chairs: Vec<Chair>,
    /// Who takes the minutes.
    pub secretaries: Vec<Secretary>,
    /// Counts by group.
    pub present: Vec<Present>,
    /// Residents' meetings.
    pub households: Option<Households>,
    /// Residents' meetings.
    pub votes: Vec<Vote>,
    /// Whether the minutes were read back to those present.
    pub read_back: Option<bool>,
    /// Signers beyond secretary and chair.
    pub signers: Vec<Signer>,
    /// Chương trình.
    pub agenda: Vec<String>,
    /// Number of originals.
    pub copies: Option<u32>,
    /// Nơi nhận, bare (the paper adds "- ", ";" and the last ".").
    pub recipients: Vec<String>,
}
