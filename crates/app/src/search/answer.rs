//! What a search answers.

use chrono::NaiveDate;
use gandan_domain::Instant;
use serde::Serialize;
use ts_rs::TS;

/// Where the words looked for stand: UTF-16 ranges `[start, end)` in the text beside it, in
/// order, none touching another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Marks(pub Vec<[u32; 2]>);

/// An opinion that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OpinionHit {
    /// Opinion id.
    pub id: String,
    /// Its session.
    pub session: String,
    /// The session's title.
    pub session_title: String,
    /// The session's day.
    pub date: NaiveDate,
    /// Its number in the session.
    pub number: u32,
    /// Who spoke, by name.
    pub speaker: Option<String>,
    /// Tổ dân phố concerned, or else the speaker's.
    pub group: Option<String>,
    /// One line around the first word found, cut between words.
    pub excerpt: String,
    /// The words found in it.
    pub marks: Marks,
    /// Topic codes, main first.
    pub topics: Vec<String>,
    /// Whether an answer covers it.
    pub answered: bool,
    /// When it was begun.
    pub at: Option<Instant>,
}

/// A person at a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonHit {
    /// Attendee id.
    pub id: String,
    /// The session.
    pub session: String,
    /// The session's title.
    pub session_title: String,
    /// The session's day.
    pub date: NaiveDate,
    /// Name.
    pub name: String,
    /// The words found in the name.
    pub marks: Marks,
    /// Tổ dân phố.
    pub group: Option<String>,
    /// Opinions of this person at the session, denunciations aside.
    pub opinions: u32,
}

/// A session that was found by its title or its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SessionHit {
    /// Session id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The words found in the title.
    pub marks: Marks,
    /// Its day.
    pub date: NaiveDate,
    /// Opinions, all of them.
    pub opinions: u32,
}

/// A topic that was found by its name or its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TopicHit {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// The words found in the name.
    pub marks: Marks,
    /// Opinions under it that can be found.
    pub opinions: u32,
}

/// A filter as typed and as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReadFilter {
    /// As typed: "linh vuc:dat".
    pub typed: String,
    /// As understood, in Vietnamese: "lĩnh vực: Đất đai".
    pub label: String,
    /// Why it can't be read, in Vietnamese; nothing is found then.
    pub fault: Option<String>,
}

/// All that a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct SearchAnswer {
    /// Opinions that match; where `more` is set, at least so many.
    pub total: u32,
    /// Whether counting stopped at `total`.
    pub more: bool,
    /// The first of them: by relevance up to some 2,000, the newest session first beyond.
    pub opinions: Vec<OpinionHit>,
    /// People, the newest session first.
    pub people: Vec<PersonHit>,
    /// Sessions, the newest first.
    pub sessions: Vec<SessionHit>,
    /// Topics in the order they are offered.
    pub topics: Vec<TopicHit>,
    /// The filters in the order typed.
    pub filters: Vec<ReadFilter>,
}
