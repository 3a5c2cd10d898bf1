//! The acts: what a write is called, where it is undone, whom it concerns.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What an act concerns, for the sentence that names it: "name" → "Bà Hoa", "number" → "4".
pub type Subject = BTreeMap<String, String>;

/// The stack an act stands on: it is undone where it was done.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// One session, by id.
    Session(String),
    /// Ward data: settings, units, topics, the list of sessions.
    Ward,
}

impl Scope {
    /// The scope of a session.
    pub fn session(id: impl Into<String>) -> Self {
        Self::Session(id.into())
    }
}

impl ToSql for Scope {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Session(id) => format!("session:{id}").into(),
            Self::Ward => "ward".into(),
        })
    }
}

macro_rules! act_kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// The name of an act: a closed list, since each has its sentence.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS,
        )]
        #[serde(rename_all = "snake_case")]
        #[ts(rename = "ActName")]
        pub enum ActKind {
            $($(#[$doc])* $variant,)*
        }

        impl ActKind {
            /// Every act there is.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name as stored and as the ui's table of sentences has it.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

act_kinds! {
    /// A session is set up.
    SessionCreate = "session_create",
    /// The head of a session changes.
    SessionEdit = "session_edit",
    /// A session is put away.
    SessionDelete = "session_delete",
    /// A session put away comes back.
    SessionRestore = "session_restore",
    /// A session comes from a file.
    SessionImport = "session_import",
    /// A person joins a session.
    AttendeeAdd = "attendee_add",
    /// A person's data change.
    AttendeeEdit = "attendee_edit",
    /// A person is struck off.
    AttendeeRemove = "attendee_remove",
    /// Someone wants to speak.
    QueueAdd = "queue_add",
    /// The next one speaks.
    QueueNext = "queue_next",
    /// Someone leaves the queue.
    QueueRemove = "queue_remove",
    /// The queue's order changes.
    QueueMove = "queue_move",
    /// Someone will speak later.
    QueueDefer = "queue_defer",
    /// Someone who was to speak later stands in the queue again.
    QueueRecall = "queue_recall",
    /// An opinion is recorded.
    OpinionRecord = "opinion_record",
    /// An opinion changes.
    OpinionEdit = "opinion_edit",
    /// An opinion gets or loses topics.
    OpinionTag = "opinion_tag",
    /// Several opinions get the topics offered.
    OpinionsTag = "opinions_tag",
    /// An opinion's kind changes.
    OpinionKind = "opinion_kind",
    /// An opinion becomes two.
    OpinionSplit = "opinion_split",
    /// Two opinions become one.
    OpinionJoin = "opinion_join",
    /// An opinion moves.
    OpinionMove = "opinion_move",
    /// An opinion is removed.
    OpinionDelete = "opinion_delete",
    /// Two opinions are said to have the same content.
    OpinionLink = "opinion_link",
    /// An opinion is taken out of those with the same content.
    OpinionUnlink = "opinion_unlink",
    /// An answer is noted.
    AnswerAdd = "answer_add",
    /// An answer changes.
    AnswerEdit = "answer_edit",
    /// An answer is removed.
    AnswerRemove = "answer_remove",
    /// An answer given once is given again.
    AnswerReuse = "answer_reuse",
    /// A task is set or changes.
    FollowUpSet = "follow_up_set",
    /// A task is taken away.
    FollowUpClear = "follow_up_clear",
    /// A conclusion is noted.
    ConclusionAdd = "conclusion_add",
    /// A conclusion changes.
    ConclusionEdit = "conclusion_edit",
    /// A conclusion is removed.
    ConclusionRemove = "conclusion_remove",
    /// A conclusion moves.
    ConclusionMove = "conclusion_move",
    /// The ward's profile or another setting changes.
    WardEdit = "ward_edit",
    /// A unit is added or changes.
    UnitSave = "unit_save",
    /// A unit is removed.
    UnitRemove = "unit_remove",
    /// An official is added or changes.
    OfficialSave = "official_save",
    /// An official is removed.
    OfficialRemove = "official_remove",
    /// A tổ dân phố is added or changes.
    GroupSave = "group_save",
    /// A tổ dân phố is removed.
    GroupRemove = "group_remove",
    /// A holiday or a working day in exchange is added or changes.
    HolidaySave = "holiday_save",
    /// A holiday or a working day in exchange is removed.
    HolidayRemove = "holiday_remove",
    /// A topic is added.
    TopicAdd = "topic_add",
    /// A topic gets another name.
    TopicRename = "topic_rename",
    /// A topic is no longer offered, or is again.
    TopicRetire = "topic_retire",
    /// A topic gets another colour.
    TopicColour = "topic_colour",
    /// A topic's opinions go to another, and it is no longer offered.
    TopicMerge = "topic_merge",
    /// What was learned of a topic, or of all, is forgotten.
    TopicForget = "topic_forget",
    /// The six topics at the keys are chosen.
    QuickTopicsSet = "quick_topics_set",
    /// The deadline offered at a kind of session is chosen.
    DeadlineRuleSet = "deadline_rule_set",
    /// Opinions gathered before the session come from a file.
    GatheredImport = "gathered_import",
    /// An opinion gathered before is read out, or was not after all.
    ReadOut = "read_out",
    /// A person of the roll comes in.
    AttendanceArrive = "attendance_arrive",
    /// Someone leaves early.
    AttendanceLeave = "attendance_leave",
    /// Someone was not there after all.
    AttendanceUnarrive = "attendance_unarrive",
    /// A person of the roll is added or changes.
    PersonSave = "person_save",
    /// A person is taken off the roll.
    PersonRemove = "person_remove",
    /// Two people of the roll are one.
    PersonMerge = "person_merge",
    /// People join the roll from a list.
    RosterImport = "roster_import",
    /// An abbreviation is added or changes.
    AbbreviationSave = "abbreviation_save",
    /// An abbreviation is removed.
    AbbreviationRemove = "abbreviation_remove",
    /// The usual abbreviations are taken over.
    AbbreviationsStart = "abbreviations_start",
    /// A formula is added or changes.
    ModuleSave = "module_save",
    /// A formula is removed.
    ModuleRemove = "module_remove",
    /// The usual formulas are taken over.
    ModulesStart = "modules_start",
    /// The abbreviations of an opinion are written out.
    OpinionWriteOut = "opinion_write_out",
    /// An opinion stands as it was typed.
    OpinionAsTyped = "opinion_as_typed",
    /// The abbreviations of an answer are written out.
    AnswerWriteOut = "answer_write_out",
    /// What a spelling mark proposes is taken.
    MarkTake = "mark_take",
    /// A spelling mark is let stand.
    MarkLetStand = "mark_let_stand",
    /// An opinion of an earlier session is answered at this one.
    CarryAnswer = "carry_answer",
    /// An opinion of an earlier session is settled.
    CarryResolve = "carry_resolve",
    /// An opinion of an earlier session stays open.
    CarryKeep = "carry_keep",
    /// Sessions made up for measuring.
    Generate = "generate",
}

impl ToSql for ActKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

impl FromSql for ActKind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| FromSqlError::Other(format!("no act is called {text}").into()))
    }
}

/// One act about to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// Where it will be undone.
    pub scope: Scope,
    /// What it is called.
    pub name: ActKind,
    /// Whom and what it concerns.
    pub subject: Subject,
}

impl Act {
    /// An act that concerns nothing in particular.
    pub fn new(scope: Scope, name: ActKind) -> Self {
        Self {
            scope,
            name,
            subject: Subject::new(),
        }
    }

    /// The same act with one more thing it concerns.
    #[must_use]
    pub fn about(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.subject.insert(key.into(), value.into());
        self
    }
}

/// An act of the journal, as the sentence that names it needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ActRef {
    /// What it is called.
    pub name: ActKind,
    /// Whom and what it concerns.
    pub subject: Subject,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_name_and_serialised_name_are_one() {
        for kind in ActKind::ALL {
            assert_eq!(
                serde_json::to_value(kind).unwrap(),
                kind.as_str(),
                "the ui reads acts by the name the journal stores"
            );
        }
    }
}
