//! A conclusion of the chair: what is to be done, by whom, by when.

use crate::Due;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A conclusion of the chair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Conclusion {
    /// Stable id inside the program.
    pub id: String,
    /// What was concluded.
    pub text: String,
    /// Unit in charge.
    pub unit: Option<String>,
    /// Cooperating units, text.
    pub with: Option<String>,
    /// Deadline.
    pub due: Option<Due>,
}
