//! What a call answers, as text for a person and as JSON for a program.
//!
//! | call | JSON |
//! |---|---|
//! | `session import` | `{id, added}` |
//! | `session list` | `[{id, kind, title, started_at, opinions}]` |
//! | `session export` | `{id, file, format, draft}`; with `-o -` the file itself |
//! | `session check` | `{id, missing: [{code, opinion?, number?, message}], look_at: [the same]}` |
//! | `topic suggest` | `[{code, score, because: [words]}]` |
//! | `topic evaluate` | `{"cold"\|"corrected": rates, "unmarked": rates, "curve": [[n, hit@1, hit@3]]}`, rates `{"hit@1", "hit@3", "recall@3", "micro_f1", "macro_f1"}` |
//! | `opinion search` | `{total, hits: [{id, session, speaker?, text, topics, at?}]}` |
//! | `opinion similar` | `[{id, session, session_title, date, number, speaker?, group?, excerpt, standing, score, linked}]` |
//! | `db check` | `{sound, faults: [text], rows: {table: count}}`; unsound also an error |
//! | `db generate` | `{sessions, opinions}` |
//! | errors, on stderr | `{code, message, context}` |

use crate::data;
use crate::opinion;
use crate::topic;
use crate::words::LangWord;
use gandan_app::api::{SessionRow, SimilarOpinion, Suggestion};
use gandan_app::{
    AppError, DataCheck, ErrorCode, Evaluation, Generated, Imported, Lang, Searched, sentence,
};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write;

/// How the caller wants to be told.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    /// As JSON.
    pub json: bool,
    /// In which language.
    pub lang: Lang,
}

impl Told {
    /// From the bare arguments, since a call whose words are off wants to be told in the same way.
    pub fn of(args: &[OsString]) -> Self {
        let words: Vec<&str> = args
            .iter()
            .skip(1)
            .map(|arg| arg.to_str().unwrap_or_default())
            .collect();
        let english =
            words.contains(&"--lang=en") || words.windows(2).any(|pair| pair == ["--lang", "en"]);
        Self {
            json: words.contains(&"--json"),
            lang: if english { Lang::En } else { Lang::Vi },
        }
    }
}

impl From<LangWord> for Lang {
    fn from(word: LangWord) -> Self {
        match word {
            LangWord::Vi => Self::Vi,
            LangWord::En => Self::En,
        }
    }
}

/// One thing that is missing.
#[derive(Debug, Clone, Serialize)]
pub struct MissingLine {
    /// What, as a code.
    pub code: String,
    /// The opinion concerned; absent = the head of the session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opinion: Option<String>,
    /// Its number, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// The sentence.
    pub message: String,
}

/// A line of `session list`.
#[derive(Serialize)]
struct ListedSession<'a> {
    id: &'a str,
    kind: gandan_app::api::SessionKind,
    title: &'a str,
    started_at: gandan_app::api::Instant,
    opinions: u32,
}

impl<'a> ListedSession<'a> {
    fn of(row: &'a SessionRow) -> Self {
        Self {
            id: &row.id,
            kind: row.kind,
            title: &row.title,
            started_at: row.started_at,
            opinions: row.opinions,
        }
    }
}

/// `session export`.
#[derive(Serialize)]
struct ExportedFile<'a> {
    id: &'a str,
    file: &'a str,
    format: &'a str,
    draft: bool,
}

/// `session check`.
#[derive(Serialize)]
struct MissingOf<'a> {
    id: &'a str,
    missing: &'a [MissingLine],
    look_at: &'a [MissingLine],
}

/// What was done.
#[derive(Debug)]
pub enum Answer {
    /// A session came in.
    Imported(Imported),
    /// The sessions there are.
    Sessions(Vec<SessionRow>),
    /// A file was written.
    Exported {
        /// The session.
        id: String,
        /// Where.
        file: String,
        /// "docx", "json".
        format: &'static str,
        /// How many required things are missing, so that it is a draft.
        missing: usize,
    },
    /// The file itself, on standard output.
    Bytes(Vec<u8>),
    /// What a session lacks.
    Missing {
        /// The session.
        id: String,
        /// What must be there before the minute can be finished.
        lines: Vec<MissingLine>,
        /// What is worth a look, but hers to decide.
        look_at: Vec<MissingLine>,
    },
    /// Topics a text can be about.
    Suggested(Vec<Suggestion>),
    /// How well topics are suggested.
    Evaluated(Evaluation),
    /// Opinions found.
    Searched(Searched),
    /// Opinions like a text.
    Similar(Vec<SimilarOpinion>),
    /// How the data folder is.
    Checked(DataCheck),
    /// Invented sessions.
    Generated(Generated),
}

impl Answer {
    /// Whether the exit status is 0.
    pub fn is_good(&self) -> bool {
        match self {
            Self::Missing { lines, .. } => lines.is_empty(),
            Self::Checked(check) => check.sound,
            _ => true,
        }
    }

    /// The answer as a program reads it: JSON on one line, or the bytes of a file as they are.
    pub fn json_line(&self) -> Vec<u8> {
        let written = match self {
            Self::Bytes(bytes) => return bytes.clone(),
            Self::Imported(imported) => serde_json::to_vec(imported),
            Self::Sessions(rows) => {
                serde_json::to_vec(&rows.iter().map(ListedSession::of).collect::<Vec<_>>())
            }
            Self::Exported {
                id,
                file,
                format,
                missing,
            } => serde_json::to_vec(&ExportedFile {
                id,
                file,
                format,
                draft: *missing > 0,
            }),
            Self::Missing { id, lines, look_at } => serde_json::to_vec(&MissingOf {
                id,
                missing: lines,
                look_at,
            }),
            Self::Suggested(suggestions) => serde_json::to_vec(suggestions),
            Self::Evaluated(evaluation) => serde_json::to_vec(evaluation),
            Self::Searched(found) => serde_json::to_vec(found),
            Self::Similar(found) => serde_json::to_vec(found),
            Self::Checked(check) => serde_json::to_vec(check),
            Self::Generated(generated) => serde_json::to_vec(generated),
        };
        // Structs of texts and numbers always serialise.
        let mut line = written.unwrap_or_default();
        line.push(b'\n');
        line
    }

    /// The answer as a person reads it.
    pub fn text(&self, lang: Lang) -> Text {
        let vi = lang == Lang::Vi;
        let lines: Vec<String> = match self {
            Self::Bytes(bytes) => return Text(bytes.clone()),
            Self::Imported(imported) => vec![imported.id.clone()],
            Self::Sessions(rows) => rows.iter().map(|row| session_line(row, vi)).collect(),
            Self::Exported { file, .. } => vec![file.clone()],
            Self::Missing { lines, .. } => {
                let mark = if vi { "Thiếu" } else { "Missing" };
                lines.iter().map(|l| missing_line(l, mark, vi)).collect()
            }
            Self::Suggested(suggestions) => topic::suggestion_lines(suggestions),
            Self::Evaluated(evaluation) => topic::evaluation_lines(evaluation, vi),
            Self::Searched(found) => opinion::search_lines(found, vi),
            Self::Similar(found) => opinion::similar_lines(found, vi),
            Self::Checked(check) => data::check_lines(check, vi),
            Self::Generated(generated) => {
                let (sessions, opinions) = (generated.sessions, generated.opinions);
                vec![if vi {
                    format!("Đã thêm {opinions} ý kiến trong {sessions} phiên.")
                } else {
                    format!("Added {opinions} opinions in {sessions} sessions.")
                }]
            }
        };
        Text(lines.into_iter().fold(Vec::new(), |mut text, line| {
            text.extend_from_slice(line.as_bytes());
            text.push(b'\n');
            text
        }))
    }

    /// What is wrong, where the answer is that something is: for stderr, beside the report.
    pub fn fault(&self) -> Option<Failure> {
        match self {
            Self::Checked(check) if !check.sound => {
                let first = check.faults.first().cloned().unwrap_or_default();
                let error = AppError::new(ErrorCode::DataFault).with("detail", first);
                Some(Failure::App(error))
            }
            _ => None,
        }
    }

    /// What is worth saying beside the answer, on stderr.
    pub fn notes(&self, lang: Lang) -> Vec<String> {
        match self {
            Self::Exported { missing, .. } if *missing > 0 => vec![match lang {
                Lang::Vi => format!(
                    "Bản DỰ THẢO: còn thiếu {missing} mục bắt buộc (xem: gandan session check)."
                ),
                Lang::En => {
                    format!(
                        "A draft: {missing} required things are missing (gandan session check)."
                    )
                }
            }],
            Self::Missing { look_at, .. } => {
                let vi = lang == Lang::Vi;
                let mark = if vi { "Nên xem" } else { "Look at" };
                let lines = look_at.iter();
                lines.map(|l| missing_line(l, mark, vi)).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Bytes that are mostly text.
#[derive(Debug)]
pub struct Text(Vec<u8>);

impl Text {
    /// The bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

fn session_line(row: &SessionRow, vi: bool) -> String {
    let title: Vec<&str> = row.title.split_whitespace().collect();
    let opinions = if vi { "ý kiến" } else { "opinions" };
    format!(
        "{}\t{}\t{} {opinions}\t{}",
        row.id,
        row.started_at.format("%d/%m/%Y %H:%M"),
        row.opinions,
        title.join(" ")
    )
}

fn missing_line(line: &MissingLine, mark: &str, vi: bool) -> String {
    match line.number {
        Some(number) => {
            let opinion = if vi { "ý kiến" } else { "opinion" };
            format!("{mark}: {opinion} {number}: {}", line.message)
        }
        None => format!("{mark}: {}", line.message),
    }
}

/// An error, as a program reads it.
#[derive(Serialize)]
struct ToldError<'a> {
    code: &'a str,
    message: String,
    context: &'a BTreeMap<String, String>,
}

/// Why nothing was done.
#[derive(Debug)]
pub enum Failure {
    /// A use case said no.
    App(AppError),
    /// The words of the call are off: the sentence in both languages.
    Usage(UsageFault),
}

/// A word of the call that is off.
#[derive(Debug)]
pub struct UsageFault {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
    /// What the sentence names.
    pub context: BTreeMap<String, String>,
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

impl Failure {
    /// A call for something that comes later; `what` is a word of the sentences' table.
    pub fn not_available(what: &str) -> Self {
        Self::App(AppError::new(ErrorCode::NotAvailable).with("what", what))
    }

    /// The sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::App(error), lang) => error.sentence(lang),
            (Self::Usage(fault), Lang::Vi) => fault.vi.clone(),
            (Self::Usage(fault), Lang::En) => fault.en.clone(),
        }
    }

    /// The error as a program reads it.
    fn json(&self, lang: Lang) -> String {
        let (code, context) = match self {
            Self::App(error) => (error.code.as_str(), &error.context),
            Self::Usage(fault) => ("usage".to_owned(), &fault.context),
        };
        let told = ToldError {
            code: &code,
            message: self.sentence(lang),
            context,
        };
        // Structs of texts always serialise.
        serde_json::to_string(&told).unwrap_or_default()
    }

    /// Tells it on stderr.
    pub fn tell(&self, told: Told) {
        let line = if told.json {
            self.json(told.lang)
        } else {
            self.sentence(told.lang)
        };
        // Nobody is left to tell if stderr is gone.
        let _ = writeln!(std::io::stderr(), "{line}");
    }
}

/// The sentence of something missing.
pub fn missing_sentence(code: &str, lang: Lang) -> String {
    sentence(&format!("missing.{code}"), lang)
        .unwrap_or(code)
        .to_owned()
}
