//! The ward (phường, xã, đặc khu) and the body that issues the paper.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Level-two administrative unit since 01/7/2025.
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
pub enum WardKind {
    /// Phường.
    Phuong,
    /// Xã.
    Xa,
    /// Đặc khu.
    DacKhu,
}

/// Who issues the minutes; decides heading and signatures (Nghị định 30/2020, vietnam.md §4.1).
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
pub enum Issuer {
    /// Ủy ban nhân dân.
    Uban,
    /// Hội đồng nhân dân.
    Hdnd,
    /// Đảng ủy.
    DangUy,
    /// Ủy ban Mặt trận Tổ quốc Việt Nam.
    Mttq,
    /// Tổ dân phố.
    ToDanPho,
}

/// The ward as a session prints it. Every session keeps its own copy, so that a paper of the
/// past doesn't change when the profile does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ward {
    /// Phường, xã or đặc khu.
    pub kind: WardKind,
    /// Bare name, "Cửa Nam".
    pub name: String,
    /// "thành phố Hà Nội".
    pub province: String,
    /// The issuing body.
    pub issuer: Issuer,
    /// "Tổ dân phố số 3"; needed when the issuer is a tổ dân phố.
    pub unit_name: Option<String>,
    /// Địa danh exactly as printed; absent = the bare name.
    pub place_name: Option<String>,
}
