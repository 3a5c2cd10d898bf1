//! What kind of opinion it sounds like: cues, as data. Only ever a proposal.

use gandan_domain::OpinionKind;

/// A kind and what spoke for it.
#[derive(Debug, Clone, PartialEq)]
pub struct KindCue {
    /// The kind to propose.
    pub kind: OpinionKind,
    /// The words as typed, strongest first, at most three.
    pub because: Vec<String>,
}

/// The kind that a text sounds like, other than a petition, which is what an opinion is unless said.
pub fn kind_cue(_text: &str) -> Option<KindCue> {
    None
}
