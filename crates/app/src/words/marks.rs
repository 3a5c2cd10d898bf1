//! Spelling and capitals of a session's texts, looked over at review: quiet marks, taken or let
//! stand one by one. What is closed off is not looked into.

use crate::opinion::{in_session, number_of};
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::Record;
use gandan_domain::words::{MarkKind, marks};
use gandan_store::{Act, ActKind, Scope, Tx, answers, conclusions, let_stand, opinions};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which text of a record a mark stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MarkedText {
    /// What was said, where it has no short form.
    Opinion,
    /// The short form.
    Gist,
    /// An answer.
    Answer,
    /// A conclusion.
    Conclusion,
}

/// A mark in a text of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TextMark {
    /// Which text.
    pub of: MarkedText,
    /// Of which opinion, answer or conclusion.
    pub id: String,
    /// The opinion it is seen with; absent for conclusions.
    pub opinion: Option<String>,
    /// The opinion's number, or the conclusion's.
    pub number: u32,
    /// What it is about.
    pub kind: MarkKind,
    /// Where it begins, in UTF-16 code units.
    pub start: u32,
    /// Where it ends, likewise.
    pub end: u32,
    /// What stands there.
    pub found: String,
    /// What to put instead.
    pub proposal: Option<String>,
    /// A few words before it.
    pub before: String,
    /// A few words behind it.
    pub after: String,
}

/// Letters shown on either side of a mark.
const AROUND: usize = 24;

/// The marks of a record in spoken order, conclusions last, without those let stand.
pub(crate) fn of_session(record: &Record, stand: &[(MarkKind, String)]) -> Vec<TextMark> {
    let mut found = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for (number, opinion) in (1..).zip(&record.opinions) {
        if opinion.is_denunciation() {
            continue;
        }
        let about = Some(opinion.id.as_str());
        let (of, text) = match &opinion.gist {
            Some(gist) => (MarkedText::Gist, gist),
            None => (MarkedText::Opinion, &opinion.text),
        };
        add(&mut found, of, &opinion.id, about, number, text);
        for answer in record.answers_to(&opinion.id) {
            if let Some(text) = answer
                .text
                .as_ref()
                .filter(|_| seen.insert(answer.id.clone()))
            {
                add(
                    &mut found,
                    MarkedText::Answer,
                    &answer.id,
                    about,
                    number,
                    text,
                );
            }
        }
    }
    for (number, conclusion) in (1..).zip(&record.conclusions) {
        let text = &conclusion.text;
        add(
            &mut found,
            MarkedText::Conclusion,
            &conclusion.id,
            None,
            number,
            text,
        );
    }
    found.retain(|mark| {
        !stand
            .iter()
            .any(|(kind, found)| *kind == mark.kind && *found == mark.found)
    });
    found
}

fn add(
    found: &mut Vec<TextMark>,
    of: MarkedText,
    id: &str,
    opinion: Option<&str>,
    number: u32,
    text: &str,
) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let place = |at: u32| usize::try_from(at).unwrap_or(units.len()).min(units.len());
    for mark in marks(text) {
        let (start, end) = (place(mark.start), place(mark.end));
        let before = String::from_utf16_lossy(&units[..start]);
        let after = String::from_utf16_lossy(&units[end..]);
        found.push(TextMark {
            of,
            id: id.to_owned(),
            opinion: opinion.map(str::to_owned),
            number,
            kind: mark.kind,
            start: mark.start,
            end: mark.end,
            found: mark.found,
            proposal: mark.proposal,
            before: last_words(&before),
            after: first_words(&after),
        });
    }
}

/// The words before a mark in its line, whole, a cut shown by "…".
fn last_words(before: &str) -> String {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let Some((cut, _)) = line.char_indices().rev().nth(AROUND) else {
        return line.to_owned();
    };
    let tail = &line[cut..];
    let whole = tail.find(' ').map_or(tail, |at| &tail[at..]);
    format!("…{whole}")
}

/// The words behind it, likewise.
fn first_words(after: &str) -> String {
    let line = after.split('\n').next().unwrap_or_default();
    let Some((cut, _)) = line.char_indices().nth(AROUND) else {
        return line.to_owned();
    };
    let head = &line[..cut];
    let whole = head.rfind(' ').map_or(head, |at| &head[..=at]);
    format!("{whole}…")
}

impl App {
    /// Puts what a mark proposes into its text, in one act.
    ///
    /// # Errors
    /// `mark_stale` where the text has changed since; what the noun's own edit refuses.
    pub fn mark_take(&self, session: &str, mark: &TextMark) -> Done<SessionDelta> {
        let act = self.about_mark(session, ActKind::MarkTake, mark)?;
        let (of, mark) = (session.to_owned(), mark.clone());
        self.change_as(session, act, None, move |tx| match mark.of {
            MarkedText::Opinion | MarkedText::Gist => in_opinion(tx, &of, &mark),
            MarkedText::Answer => {
                let mut answer = answers::list(tx, &of)?
                    .into_iter()
                    .find(|a| a.id == mark.id)
                    .ok_or(AppError::new(ErrorCode::AnswerNotFound))?;
                answer.text = Some(mended(answer.text.as_deref().unwrap_or_default(), &mark)?);
                Ok(answers::update(tx, &answer)?)
            }
            MarkedText::Conclusion => {
                let mut conclusion = conclusions::list(tx, &of)?
                    .into_iter()
                    .find(|c| c.id == mark.id)
                    .ok_or(AppError::new(ErrorCode::ConclusionNotFound))?;
                conclusion.text = mended(&conclusion.text, &mark)?;
                Ok(conclusions::update(tx, &conclusion)?)
            }
        })
    }

    /// Lets a mark stand: the same kind over the same words is marked no more in this session.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`.
    pub fn mark_let_stand(&self, session: &str, mark: &TextMark) -> Done<SessionDelta> {
        let act = self.about_mark(session, ActKind::MarkLetStand, mark)?;
        let (of, mark) = (session.to_owned(), mark.clone());
        self.change_as(session, act, None, move |tx| {
            Ok(let_stand::add(tx, &of, mark.kind, &mark.found)?)
        })
    }

    fn about_mark(&self, session: &str, kind: ActKind, mark: &TextMark) -> Done<Act> {
        let act = Act::new(Scope::session(session), kind).about("name", mark.found.trim());
        let Some(opinion) = &mark.opinion else {
            return Ok(act);
        };
        let number = self.read(|conn| number_of(conn, session, opinion))?;
        Ok(act.about("number", number.to_string()))
    }
}

fn in_opinion(tx: &Tx<'_>, session: &str, mark: &TextMark) -> Done<()> {
    let mut opinion = in_session(tx, session, &mark.id)?;
    if mark.of == MarkedText::Gist {
        opinion.gist = Some(mended(opinion.gist.as_deref().unwrap_or_default(), mark)?);
    } else {
        opinion.text = mended(&opinion.text, mark)?;
    }
    Ok(opinions::update(tx, &opinion)?)
}

/// The text with the proposal in place of what was found, if that still stands there.
fn mended(text: &str, mark: &TextMark) -> Done<String> {
    let stale = || AppError::new(ErrorCode::MarkStale).with("name", mark.found.trim());
    let mut units: Vec<u16> = text.encode_utf16().collect();
    let place = |at: u32| usize::try_from(at).map_err(|_| stale());
    let (start, end) = (place(mark.start)?, place(mark.end)?);
    let there = units.get(start..end).ok_or_else(stale)?;
    let put = mark.proposal.as_ref().ok_or_else(stale)?;
    if there != mark.found.encode_utf16().collect::<Vec<_>>() {
        return Err(stale());
    }
    units.splice(start..end, put.encode_utf16());
    String::from_utf16(&units).map_err(|_| stale())
}
