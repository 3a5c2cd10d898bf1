//! What can go wrong, as the window and the command line see it: a code for the program and a
//! sentence for the person. Sentences stand in one table, `sentences.json`, for both languages.

use gandan_store::StoreError;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;
use ts_rs::TS;

/// Every way a use case can end without being done. Closed: each has a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// Another window or program holds the data folder.
    DataFolderInUse,
    /// The file was written by a newer program.
    NewerFile,
    /// The file is not ours, or damaged.
    NotADatabase,
    /// The disk said no.
    Disk,
    /// A later act depends on the one to be undone.
    LaterActDepends,
    /// The stack is empty.
    NothingToUndo,
    /// The stack is empty.
    NothingToRedo,
    /// No session has this id.
    SessionNotFound,
    /// The session is in the list of deleted ones.
    SessionDeleted,
    /// No opinion has this id.
    OpinionNotFound,
    /// A later session has answered or settled it.
    OpinionCarried,
    /// No person has this id.
    AttendeeNotFound,
    /// The person has spoken or stands in the queue.
    AttendeeInUse,
    /// No answer has this id.
    AnswerNotFound,
    /// An answer says nothing and covers nothing.
    AnswerEmpty,
    /// No conclusion has this id.
    ConclusionNotFound,
    /// No such row (unit, official, tổ dân phố, holiday, queue entry).
    RowNotFound,
    /// An opinion needs a text.
    TextEmpty,
    /// There is no opinion above to join with.
    NothingAbove,
    /// Splitting here would leave one part empty.
    SplitEmpty,
    /// The deadline can't be read.
    DueUnreadable,
    /// A number or date out of its range.
    ValueOutOfRange,
    /// A name that is needed is empty.
    NameEmpty,
    /// This session's id is already here with other content.
    AlreadyImportedChanged,
    /// An id of the file belongs to another session here.
    IdTaken,
    /// The file breaks the format.
    FileRefused,
    /// The file can't be read from disk.
    FileUnreadable,
    /// Comes with a later version.
    NotAvailable,
    /// The paper of this issuer comes with a later version.
    IssuerNotPrintable,
    /// Something that a final minute needs is missing.
    ExportBlocked,
    /// Something that every file must have is missing.
    ExportIncomplete,
    /// The file could not be written.
    ExportNotWritten,
    /// A filter of a search can't be read.
    FilterUnreadable,
    /// The exported file is gone.
    ExportedFileGone,
    /// No program opened the file.
    OpenFailed,
    /// No topic has this code.
    TopicUnknown,
    /// Another topic has this name.
    TopicNameTaken,
    /// A topic can't be merged into itself.
    TopicMergeSelf,
    /// The topic is no longer in use.
    TopicRetired,
    /// An opinion can't be linked with itself.
    LinkItself,
    /// A denunciation is linked with nothing.
    LinkDenunciation,
    /// A list that others made can't be read.
    ListRefused,
    /// Nobody of the roll has this id.
    PersonNotFound,
    /// A person can't be merged into themselves.
    PersonMergeSelf,
    /// A check of the data folder found a fault.
    DataFault,
    /// A fault of the program itself.
    Internal,
    /// A short form that is an everyday word.
    AbbreviationWord,
    /// A short form that can't be typed as one word.
    AbbreviationForm,
    /// The list has this short form.
    AbbreviationTaken,
    /// There is no abbreviation to write out.
    NothingWrittenOut,
    /// The text has changed since it was marked.
    MarkStale,
}

impl ErrorCode {
    /// All codes, for the completeness test and the generated types.
    pub const ALL: &'static [Self] = &[
        Self::DataFolderInUse,
        Self::NewerFile,
        Self::NotADatabase,
        Self::Disk,
        Self::LaterActDepends,
        Self::NothingToUndo,
        Self::NothingToRedo,
        Self::SessionNotFound,
        Self::SessionDeleted,
        Self::OpinionNotFound,
        Self::OpinionCarried,
        Self::AttendeeNotFound,
        Self::AttendeeInUse,
        Self::AnswerNotFound,
        Self::AnswerEmpty,
        Self::ConclusionNotFound,
        Self::RowNotFound,
        Self::TextEmpty,
        Self::NothingAbove,
        Self::SplitEmpty,
        Self::DueUnreadable,
        Self::ValueOutOfRange,
        Self::NameEmpty,
        Self::AlreadyImportedChanged,
        Self::IdTaken,
        Self::FileRefused,
        Self::FileUnreadable,
        Self::NotAvailable,
        Self::IssuerNotPrintable,
        Self::ExportBlocked,
        Self::ExportIncomplete,
        Self::ExportNotWritten,
        Self::FilterUnreadable,
        Self::ExportedFileGone,
        Self::OpenFailed,
        Self::TopicUnknown,
        Self::TopicNameTaken,
        Self::TopicMergeSelf,
        Self::TopicRetired,
        Self::LinkItself,
        Self::LinkDenunciation,
        Self::ListRefused,
        Self::PersonNotFound,
        Self::PersonMergeSelf,
        Self::DataFault,
        Self::Internal,
        Self::AbbreviationWord,
        Self::AbbreviationForm,
        Self::AbbreviationTaken,
        Self::NothingWrittenOut,
        Self::MarkStale,
    ];

    /// `later_act_depends`: the word on the wire and in the table.
    pub fn as_str(self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(word)) => word,
            _ => String::from("internal"),
        }
    }
}

/// Language of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Vietnamese, the language of the screen.
    #[default]
    Vi,
    /// English.
    En,
}

/// An error as it crosses the boundary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AppError {
    /// For the program.
    pub code: ErrorCode,
    /// The Vietnamese sentence: what, where, what now.
    pub message: String,
    /// What the sentence's placeholders stand for.
    pub context: BTreeMap<String, String>,
}

impl AppError {
    /// An error with nothing to fill in.
    pub fn new(code: ErrorCode) -> Self {
        let mut error = Self {
            code,
            message: String::new(),
            context: BTreeMap::new(),
        };
        error.message = error.sentence(Lang::Vi);
        error
    }

    /// Adds a value for a placeholder.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<String>) -> Self {
        self.context.insert(key.to_owned(), value.into());
        self.message = self.sentence(Lang::Vi);
        self
    }

    /// The sentence for the person, placeholders filled from the context. A placeholder whose
    /// value is itself a word of the table (a reason, an act) is translated.
    pub fn sentence(&self, lang: Lang) -> String {
        let mut text = sentence(&self.code.as_str(), lang)
            .unwrap_or_default()
            .to_owned();
        for (key, value) in &self.context {
            let said = sentence(&format!("{key}.{value}"), lang).unwrap_or(value);
            // A reason's own sentence may hold placeholders of the same context.
            text = text.replace(&format!("{{{key}}}"), said);
        }
        for (key, value) in &self.context {
            let said = sentence(&format!("{key}.{value}"), lang).unwrap_or(value);
            text = text.replace(&format!("{{{key}}}"), said);
        }
        text
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for AppError {}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        from_store::translate(error)
    }
}

mod from_store;

/// Vietnamese and English of one sentence.
#[derive(Deserialize)]
struct Sentence {
    vi: String,
    en: String,
}

fn table() -> &'static BTreeMap<String, Sentence> {
    static TABLE: OnceLock<BTreeMap<String, Sentence>> = OnceLock::new();
    TABLE.get_or_init(|| serde_json::from_str(include_str!("sentences.json")).unwrap_or_default())
}

/// A sentence of the table by its key.
pub fn sentence(key: &str, lang: Lang) -> Option<&'static str> {
    table().get(key).map(|s| match lang {
        Lang::Vi => s.vi.as_str(),
        Lang::En => s.en.as_str(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_sentence_in_both_languages() {
        for code in ErrorCode::ALL {
            for lang in [Lang::Vi, Lang::En] {
                let said = sentence(&code.as_str(), lang).unwrap_or_default();
                assert!(said.len() > 10, "{code:?} has no sentence in {lang:?}");
            }
        }
        let codes: Vec<String> = ErrorCode::ALL.iter().map(|c| c.as_str()).collect();
        for key in table().keys() {
            assert!(
                key.contains('.') || codes.contains(key),
                "{key} has a sentence but no code says it"
            );
        }
    }

    #[test]
    fn placeholders_are_filled_and_words_of_the_table_translated() {
        let error = AppError::new(ErrorCode::NewerFile)
            .with("found", "9")
            .with("known", "1");
        assert!(
            error.message.contains('9') && error.message.contains('1'),
            "{}",
            error.message
        );
        assert!(!error.message.contains('{'), "{}", error.message);
    }
}
