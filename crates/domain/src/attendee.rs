//! A person at one session.

use crate::Instant;
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
