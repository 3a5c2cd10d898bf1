//! A person at one session.

use crate::{Instant, SessionKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Form of address printed before a name.
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
pub enum Form {
    /// Ông.
    #[serde(rename = "Ông")]
    Ong,
    /// Bà.
    #[serde(rename = "Bà")]
    Ba,
    /// Đồng chí.
    #[serde(rename = "Đồng chí")]
    DongChi,
}

impl Form {
    /// The word as printed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ong => "Ông",
            Self::Ba => "Bà",
            Self::DongChi => "Đồng chí",
        }
    }
}

/// In what capacity someone is present.
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
pub enum Capacity {
    /// Công dân.
    Citizen,
    /// Đại diện hộ gia đình.
    Household,
    /// Cử tri.
    Voter,
    /// Đại biểu đoàn thể.
    Delegate,
    /// Cán bộ, công chức.
    Official,
}

impl Capacity {
    /// Every capacity.
    pub const ALL: [Self; 5] = [
        Self::Citizen,
        Self::Household,
        Self::Voter,
        Self::Delegate,
        Self::Official,
    ];

    /// What attendance calls them among those present, as printed.
    pub fn printed(self) -> &'static str {
        match self {
            Self::Citizen => "Đại biểu Nhân dân",
            Self::Household => "Đại diện hộ gia đình",
            Self::Voter => "Cử tri",
            Self::Delegate => "Đại biểu khách mời",
            Self::Official => "Cán bộ phường, các phòng, đơn vị",
        }
    }

    /// In what capacity most are at a session of this kind: who says nothing of it is one of them.
    pub fn usual(kind: SessionKind) -> Self {
        match kind {
            SessionKind::VoterContact => Self::Voter,
            SessionKind::ResidentsMeeting => Self::Household,
            SessionKind::Dialogue
            | SessionKind::Reception
            | SessionKind::SolidarityDay
            | SessionKind::Other => Self::Citizen,
        }
    }
}

/// A person at one session, as they were that day. Who is the same person across sessions is the
/// roll's to know ([`crate::Person`]).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attendee {
    /// Stable id of this person at this session.
    pub id: String,
    /// Full name; absent = "Chưa rõ tên".
    pub name: Option<String>,
    /// Ông, Bà, Đồng chí.
    pub form: Option<Form>,
    /// Tổ dân phố.
    pub group: Option<String>,
    /// House and alley.
    pub address: Option<String>,
    /// As written down; never printed in full by default.
    pub phone: Option<String>,
    /// Số căn cước (12 digits) or CMND (9); only a reception asks for it (Nghị định 154/2026 Điều 12).
    pub citizen_id: Option<String>,
    /// Year, four digits.
    pub birth_year: Option<u16>,
    /// In what capacity.
    pub capacity: Option<Capacity>,
    /// Office, for officials.
    pub title: Option<String>,
    /// Late arrival.
    pub arrived_at: Option<Instant>,
    /// Early leave.
    pub left_at: Option<Instant>,
    /// Who of the ward's roll this is; absent = without a name. Session files don't hold it.
    pub person: Option<String>,
}
