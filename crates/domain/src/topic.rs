//! A topic (lĩnh vực) that opinions are tagged with.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A topic of the ward: one of the default catalogue or its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Topic {
    /// "dat-dai"; never changes.
    pub code: String,
    /// As shown and printed.
    pub name: String,
    /// Reporting field, `dat_dai`; absent for a topic of the ward's own without one.
    pub field: Option<String>,
    /// Hue of its chip in degrees, 0–359; the same in chip, chart and report.
    pub hue: u16,
    /// No longer offered; old opinions keep it.
    pub retired: bool,
    /// Where a merged or retired topic leads.
    pub successor: Option<String>,
}
