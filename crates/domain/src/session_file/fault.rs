//! Why a file is refused: one place, one reason.

use super::path::Path;
use std::fmt;

/// The one thing a file is refused for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFault {
    /// Where: `opinions[3].topics[0]`; `$` is the file itself.
    pub path: String,
    /// Why.
    pub reason: FaultReason,
}

/// Why a file is refused. Values found are shortened to what a sentence can carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultReason {
    /// The file is larger than the limit.
    FileTooLarge {
        /// Megabytes.
        limit_mb: usize,
    },
    /// Not UTF-8.
    InvalidUtf8 {
        /// First bad byte, from 0.
        byte: usize,
    },
    /// Not JSON, or cut off.
    InvalidJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// Lists and objects nested beyond the limit.
    TooDeep {
        /// Levels.
        limit: usize,
    },
    /// One text beyond the limit.
    TextTooLong {
        /// Characters.
        limit: usize,
        /// Characters.
        found: usize,
    },
    /// A key stands twice in one object.
    DuplicateKey,
    /// The format has no such field.
    UnknownField,
    /// A required field is absent.
    MissingField,
    /// Another JSON type than the field's.
    WrongType {
        /// What belongs there.
        expected: JsonKind,
        /// What stands there.
        found: JsonKind,
    },
    /// `null`; what is not given is left out.
    NullValue,
    /// A text with nothing in it; what is not given is left out.
    EmptyText,
    /// Another format or another version of it.
    UnknownFormat {
        /// What stands there.
        found: String,
    },
    /// A value outside the field's list.
    NotInList {
        /// What stands there.
        found: String,
        /// The list.
        allowed: Vec<&'static str>,
    },
    /// A number that is not whole, or not written as a whole number.
    NotAnInteger {
        /// What stands there.
        found: String,
    },
    /// A count below zero.
    Negative {
        /// What stands there.
        found: String,
    },
    /// A number beyond what the field holds.
    NumberTooLarge {
        /// The largest.
        limit: u64,
        /// What stands there.
        found: String,
    },
    /// Fewer people concerned than one.
    PeopleBelowOne {
        /// What stands there.
        found: String,
    },
    /// More households present than there are.
    PresentAboveTotal {
        /// Households present.
        present: u32,
        /// All households.
        total: u32,
    },
    /// An id stands twice in the file.
    DuplicateId {
        /// The id.
        found: String,
    },
    /// A ref stands twice in the file.
    DuplicateRef {
        /// The ref.
        found: String,
    },
    /// A topic of the ward's own stands twice in `topics`.
    DuplicateTopic {
        /// Its code.
        found: String,
    },
    /// No attendee of the file has this ref.
    UnknownRef {
        /// The ref.
        found: String,
    },
    /// No opinion of the file has this id or index.
    UnknownAlso {
        /// The id or index.
        found: String,
    },
    /// Neither the program nor the file knows this topic.
    UnknownTopic {
        /// Its code.
        found: String,
    },
    /// Not a date and time of RFC 3339.
    NotATime {
        /// What stands there.
        found: String,
    },
    /// Another offset than +07:00.
    OtherOffset {
        /// What stands there.
        found: String,
    },
    /// A date or hour that does not exist.
    ImpossibleDate {
        /// What stands there.
        found: String,
    },
    /// An end before its start.
    EndBeforeStart {
        /// The start, as in the file.
        start: String,
        /// The end, as in the file.
        end: String,
    },
    /// A deadline that the rules cannot read.
    UnreadableDue {
        /// What stands there.
        found: String,
    },
    /// The issuer is a tổ dân phố and its name is absent.
    UnitNameNeeded,
}

/// The types of JSON, as a fault names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonKind {
    /// `null`.
    Null,
    /// `true`, `false`.
    Boolean,
    /// A number.
    Number,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
    /// A string or a number (`also`).
    TextOrNumber,
}

impl JsonKind {
    /// The word used in errors' context.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Number => "integer",
            Self::Text => "text",
            Self::List => "list",
            Self::Object => "object",
            Self::TextOrNumber => "text or integer",
        }
    }
}

impl FaultReason {
    /// The reason's stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FileTooLarge { .. } => "file_too_large",
            Self::InvalidUtf8 { .. } => "invalid_utf8",
            Self::InvalidJson { .. } => "invalid_json",
            Self::TooDeep { .. } => "too_deep",
            Self::TextTooLong { .. } => "text_too_long",
            Self::DuplicateKey => "duplicate_key",
            Self::UnknownField => "unknown_field",
            Self::MissingField => "missing_field",
            Self::WrongType { .. } => "wrong_type",
            Self::NullValue => "null_value",
            Self::EmptyText => "empty_text",
            Self::UnknownFormat { .. } => "unknown_format",
            Self::NotInList { .. } => "not_in_list",
            Self::NotAnInteger { .. } => "not_an_integer",
            Self::Negative { .. } => "negative",
            Self::NumberTooLarge { .. } => "number_too_large",
            Self::PeopleBelowOne { .. } => "people_below_one",
            Self::PresentAboveTotal { .. } => "present_above_total",
            Self::DuplicateId { .. } => "duplicate_id",
            Self::DuplicateRef { .. } => "duplicate_ref",
            Self::DuplicateTopic { .. } => "duplicate_topic",
            Self::UnknownRef { .. } => "unknown_ref",
            Self::UnknownAlso { .. } => "unknown_also",
            Self::UnknownTopic { .. } => "unknown_topic",
            Self::NotATime { .. } => "not_a_time",
            Self::OtherOffset { .. } => "other_offset",
            Self::ImpossibleDate { .. } => "impossible_date",
            Self::EndBeforeStart { .. } => "end_before_start",
            Self::UnreadableDue { .. } => "unreadable_due",
            Self::UnitNameNeeded => "unit_name_needed",
        }
    }

    /// Every reason's code, for the table of sentences to be complete.
    pub const CODES: [&'static str; 30] = [
        "file_too_large",
        "invalid_utf8",
        "invalid_json",
        "too_deep",
        "text_too_long",
        "duplicate_key",
        "unknown_field",
        "missing_field",
        "wrong_type",
        "null_value",
        "empty_text",
        "unknown_format",
        "not_in_list",
        "not_an_integer",
        "negative",
        "number_too_large",
        "people_below_one",
        "present_above_total",
        "duplicate_id",
        "duplicate_ref",
        "duplicate_topic",
        "unknown_ref",
        "unknown_also",
        "unknown_topic",
        "not_a_time",
        "other_offset",
        "impossible_date",
        "end_before_start",
        "unreadable_due",
        "unit_name_needed",
    ];

    /// The values a sentence about it can name, by placeholder.
    pub fn context(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::FileTooLarge { limit_mb } => vec![("limit", format!("{limit_mb} MB"))],
            Self::InvalidUtf8 { byte } => vec![("byte", byte.to_string())],
            Self::InvalidJson { line, column } => {
                vec![("line", line.to_string()), ("column", column.to_string())]
            }
            Self::TooDeep { limit } => vec![("limit", limit.to_string())],
            Self::TextTooLong { limit, found } => {
                vec![("limit", limit.to_string()), ("found", found.to_string())]
            }
            Self::DuplicateKey
            | Self::UnknownField
            | Self::MissingField
            | Self::NullValue
            | Self::EmptyText
            | Self::UnitNameNeeded => Vec::new(),
            Self::WrongType { expected, found } => vec![
                ("expected", expected.as_str().to_owned()),
                ("actual", found.as_str().to_owned()),
            ],
            Self::NotInList { found, allowed } => {
                vec![("found", found.clone()), ("allowed", allowed.join(", "))]
            }
            Self::NumberTooLarge { limit, found } => {
                vec![("limit", limit.to_string()), ("found", found.clone())]
            }
            Self::PresentAboveTotal { present, total } => vec![
                ("present", present.to_string()),
                ("total", total.to_string()),
            ],
            Self::EndBeforeStart { start, end } => {
                vec![("start", start.clone()), ("end", end.clone())]
            }
            Self::UnknownFormat { found }
            | Self::NotAnInteger { found }
            | Self::Negative { found }
            | Self::PeopleBelowOne { found }
            | Self::DuplicateId { found }
            | Self::DuplicateRef { found }
            | Self::DuplicateTopic { found }
            | Self::UnknownRef { found }
            | Self::UnknownAlso { found }
            | Self::UnknownTopic { found }
            | Self::NotATime { found }
            | Self::OtherOffset { found }
            | Self::ImpossibleDate { found }
            | Self::UnreadableDue { found } => vec![("found", found.clone())],
        }
    }
}

impl FileFault {
    /// A fault at a place.
    pub(super) fn at(path: &Path<'_>, reason: FaultReason) -> Self {
        Self {
            path: path.to_string(),
            reason,
        }
    }
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.reason.code())
    }
}

impl std::error::Error for FileFault {}

/// A value as an error can carry it: at most 80 characters, control characters escaped.
pub(super) fn shorten(text: &str) -> String {
    const MOST: usize = 80;
    let mut short: String = text
        .chars()
        .take(MOST)
        .flat_map(|c| {
            if c.is_control() {
                c.escape_default().collect::<Vec<_>>()
            } else {
                vec![c]
            }
        })
        .collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}
