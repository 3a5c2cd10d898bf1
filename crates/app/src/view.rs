//! What the window sees of a session: the whole on opening, and after each act only what changed.

use crate::carry::AnsweredLater;
use crate::words::WrittenOpinion;
use gandan_domain::counts::Counts;
use gandan_domain::{
    Answer, Attendee, Channel, Conclusion, Instant, Opinion, OpinionKind, Session, SessionKind,
};
use gandan_store::ActRef;
use gandan_store::queue::QueueItem;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One session, whole.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionView {
    /// The head.
    pub session: Session,
    /// People in the order they were entered.
    pub attendees: Vec<Attendee>,
    /// Opinions in spoken order; an opinion's number is its place here.
    pub opinions: Vec<Opinion>,
    /// Answers in the order given.
    pub answers: Vec<Answer>,
    /// The chair's conclusions.
    pub conclusions: Vec<Conclusion>,
    /// Who speaks, who waits, who has spoken.
    pub queue: Vec<QueueItem>,
    /// Opinions gathered before that have been read out, by id.
    pub read_out: Vec<String>,
    /// Opinions whose abbreviations were written out, and where.
    pub written_out: Vec<WrittenOpinion>,
    /// What later sessions did about the opinions here.
    pub later: Vec<AnsweredLater>,
    /// The line of counts.
    pub counts: Counts,
    /// What F9 would take back.
    pub undo: Option<ActRef>,
    /// What Shift+F9 would do again.
    pub redo: Option<ActRef>,
    /// What was being typed.
    pub drafts: Vec<Draft>,
    /// The last save.
    pub saved_at: Instant,
}

/// What one act changed. `None` = unchanged; the `removed_…` lists name ids that are gone.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionDelta {
    /// The id that the act gave to what it made.
    pub created: Option<String>,
    /// The act, as it stands on the undo stack; absent when nothing changed.
    pub act: Option<ActRef>,
    /// The head, when it changed.
    pub session: Option<Session>,
    /// New or changed people.
    pub attendees: Vec<Attendee>,
    /// People gone.
    pub removed_attendees: Vec<String>,
    /// New or changed opinions.
    pub opinions: Vec<Opinion>,
    /// Opinions gone.
    pub removed_opinions: Vec<String>,
    /// All opinion ids in spoken order, when the order changed.
    pub order: Option<Vec<String>>,
    /// New or changed answers.
    pub answers: Vec<Answer>,
    /// Answers gone.
    pub removed_answers: Vec<String>,
    /// All answer ids in the order given, when an answer changed: the last one decides what has
    /// become of an opinion.
    pub answer_order: Option<Vec<String>>,
    /// All conclusions, when one changed.
    pub conclusions: Option<Vec<Conclusion>>,
    /// The whole queue, when it changed.
    pub queue: Option<Vec<QueueItem>>,
    /// All opinions that have been read out, when an opinion changed.
    pub read_out: Option<Vec<String>>,
    /// All places written out, when an opinion changed.
    pub written_out: Option<Vec<WrittenOpinion>>,
    /// The line of counts.
    pub counts: Counts,
    /// What F9 would take back.
    pub undo: Option<ActRef>,
    /// What Shift+F9 would do again.
    pub redo: Option<ActRef>,
    /// When it was on disk.
    pub saved_at: Instant,
}

/// One line of the list of sessions.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionRow {
    /// Id.
    pub id: String,
    /// Kind.
    pub kind: SessionKind,
    /// Trích yếu.
    pub title: String,
    /// Địa điểm.
    pub place: String,
    /// When it began.
    pub started_at: Instant,
    /// When it ended.
    pub ended_at: Option<Instant>,
    /// How many opinions.
    pub opinions: u32,
    /// How many of them have no answer (neither praise nor denunciation).
    pub unanswered: u32,
    /// When it was put among the deleted ones.
    pub deleted_at: Option<Instant>,
}

/// What is in a field and not yet an act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Draft {
    /// The session.
    pub session: String,
    /// The field: `composer`, `answer:ID`, `follow_up:ID`, `edit:ID` …
    pub field: String,
    /// As typed.
    pub text: String,
    /// UTF-16 code units from the start.
    pub cursor: u32,
    /// The composer beyond its text.
    pub extra: Option<ComposerState>,
    /// When.
    pub updated_at: Instant,
}

/// The composer beyond its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComposerState {
    /// Set while an already recorded opinion is being continued.
    pub opinion: Option<String>,
    /// Who speaks.
    pub speaker: Option<String>,
    /// Kind chosen.
    pub kind: OpinionKind,
    /// Chips taken.
    pub topics: Vec<String>,
    /// How it reached the session.
    pub channel: Channel,
    /// When the first letter was typed.
    pub begun_at: Option<Instant>,
    /// The opinion whose recording was taken back while its text stood here: done again, it is this
    /// text's opinion once more, after a restart too.
    #[serde(default)]
    pub detached: Option<String>,
}
