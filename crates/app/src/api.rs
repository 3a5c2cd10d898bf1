//! All that crosses the boundary, in one place: what the adapters take and answer, and what the
//! generated types of the ui are made of.

pub use crate::answer::AnswerInput;
pub use crate::attendee::AttendeeInput;
pub use crate::brought::Brought;
pub use crate::carry::{AnsweredLater, CarriedOpinion, CarryInput};
pub use crate::conclusion::ConclusionInput;
pub use crate::error::{AppError, ErrorCode};
pub use crate::follow_up::FollowUpInput;
pub use crate::gathered::{
    GatheredColumn, GatheredHow, GatheredPart, GatheredPartKind, GatheredPreview, GatheredRemark,
    GatheredRow, GatheredState,
};
pub use crate::minutes::{ExportRequest, Exported, ExportedFile};
pub use crate::opinion::{NewOpinion, OpinionEdit};
pub use crate::people::{
    PastOpinion, PersonInput, PersonMatch, PersonMergePreview, PersonPast, PersonRow, RosterDone,
    RosterPreview, RosterRow, RosterState, UnitedEvening,
};
pub use crate::review::ReviewView;
pub use crate::room::{RoomControl, RoomItem, RoomPerson, RoomSpeaker, RoomView};
pub use crate::search::{
    Marks, OpinionHit, PersonHit, ReadFilter, SearchAnswer, SessionHit, TopicHit,
};
pub use crate::session::NewSession;
pub use crate::settings::{
    Field, KindDeadline, MergePreview, Official, ResidentGroup, SettingsView, WardProfile,
};
pub use crate::similar::{EarlierAnswer, LinkedOpinion, SimilarOpinion, Standing};
pub use crate::start::{Place, Screen, StartView, TextSize, Theme};
pub use crate::suggest::{KindCue, LearnedTopic, Suggestion, Suggestions, TopicChoice, Untagged};
pub use crate::undo::UndoAnswer;
pub use crate::view::{ComposerState, Draft, SessionDelta, SessionRow, SessionView};
pub use crate::words::{MarkedText, TextMark, WrittenOpinion};
pub use gandan_domain::calendar::Holiday;
pub use gandan_domain::check::Missing;
pub use gandan_domain::deadline::{DayCount, DeadlineRule, LineReading, Preset, Unit};
pub use gandan_domain::order::Order;
pub use gandan_domain::person::Differs;
pub use gandan_domain::person::columns::RosterColumn;
pub use gandan_domain::words::{Abbreviation, TextModule};
pub use gandan_domain::{Instant, Session, SessionKind};
pub use gandan_store::PastAct;
pub use gandan_store::room::{RoomSetup, RoomShow};
