//! Abbreviations written out in what has been closed, as an act of its own, and taken back.

use crate::opinion::{in_session, number_of};
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::Opinion;
use gandan_domain::words::{WrittenOut, WrittenPlace, as_typed, carried, write_out};
use gandan_store::written_out::{self, Written};
use gandan_store::{Act, ActKind, Connection, Scope, Tx, abbreviations, answers, opinions};
use serde::Serialize;
use ts_rs::TS;

/// Where an opinion's text was written out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WrittenOpinion {
    /// The opinion.
    pub opinion: String,
    /// What was written out where in today's text.
    pub places: Vec<WrittenPlace>,
}

/// What was written out in the opinions of a session, as far as it stands.
pub(crate) fn of_session(conn: &Connection, session: &str) -> Done<Vec<WrittenOpinion>> {
    let mut found = Vec::new();
    for row in written_out::of_session(conn, session)? {
        let Some(opinion) = opinions::get(conn, &row.opinion)? else {
            continue;
        };
        let places = carried(&row.places, &row.text, &opinion.text);
        if !places.is_empty() {
            found.push(WrittenOpinion {
                opinion: row.opinion,
                places,
            });
        }
    }
    Ok(found)
}

/// The places that stand in an opinion's text.
fn standing(row: Option<&Written>, opinion: &Opinion) -> Vec<WrittenPlace> {
    row.map(|row| carried(&row.places, &row.text, &opinion.text))
        .unwrap_or_default()
}

/// Puts the longer text in and notes what was written out where.
fn put(tx: &Tx<'_>, mut opinion: Opinion, out: WrittenOut) -> Done<()> {
    opinion.text.clone_from(&out.text);
    opinions::update(tx, &opinion)?;
    let row = Written {
        opinion: opinion.id,
        text: out.text,
        places: out.places,
        as_typed: false,
    };
    Ok(written_out::note(tx, &row)?)
}

impl App {
    /// Writes the abbreviations of a closed opinion out, as an act of its own. Nothing happens
    /// where there are none, or where she took the writing-out of this opinion back.
    ///
    /// # Errors
    /// `opinion_not_found`.
    pub fn opinion_write_out(&self, session: &str, opinion: &str) -> Done<SessionDelta> {
        let (of, id) = (session.to_owned(), opinion.to_owned());
        self.change_numbered(session, opinion, ActKind::OpinionWriteOut, move |tx| {
            let list = abbreviations::list(tx)?;
            let opinion = in_session(tx, &of, &id)?;
            let row = written_out::get(tx, &id)?;
            if row.as_ref().is_some_and(|row| row.as_typed) {
                return Ok(());
            }
            let known = standing(row.as_ref(), &opinion);
            match write_out(&opinion.text, &known, &list) {
                Some(out) => put(tx, opinion, out),
                None => Ok(()),
            }
        })
    }

    /// Takes the writing-out of an opinion back; where that was done, or nothing was written out
    /// yet, writes it out (again).
    ///
    /// # Errors
    /// `opinion_not_found`; `nothing_written_out` without abbreviations in it.
    pub fn opinion_write_out_switch(&self, session: &str, opinion: &str) -> Done<SessionDelta> {
        let back = self.read(|conn| {
            let found = in_session(conn, session, opinion)?;
            let row = written_out::get(conn, opinion)?;
            Ok(!standing(row.as_ref(), &found).is_empty())
        })?;
        let kind = if back {
            ActKind::OpinionAsTyped
        } else {
            ActKind::OpinionWriteOut
        };
        let (of, id) = (session.to_owned(), opinion.to_owned());
        self.change_numbered(session, opinion, kind, move |tx| {
            let mut opinion = in_session(tx, &of, &id)?;
            let row = written_out::get(tx, &id)?;
            if !back {
                let list = abbreviations::list(tx)?;
                let out = write_out(&opinion.text, &[], &list)
                    .ok_or(AppError::new(ErrorCode::NothingWrittenOut))?;
                return put(tx, opinion, out);
            }
            let places = standing(row.as_ref(), &opinion);
            opinion.text = as_typed(&opinion.text, &places);
            opinions::update(tx, &opinion)?;
            let row = Written {
                opinion: id,
                text: opinion.text,
                places: Vec::new(),
                as_typed: true,
            };
            Ok(written_out::note(tx, &row)?)
        })
    }

    /// Writes the abbreviations of an answer out, as an act of its own.
    ///
    /// # Errors
    /// `answer_not_found`.
    pub fn answer_write_out(&self, session: &str, answer: &str) -> Done<SessionDelta> {
        let not_found = || AppError::new(ErrorCode::AnswerNotFound);
        let number = self.read(|conn| {
            let found = answers::get(conn, answer)?.ok_or_else(not_found)?;
            let first = found.opinions.first().ok_or_else(not_found)?;
            number_of(conn, session, first)
        })?;
        let act = Act::new(Scope::session(session), ActKind::AnswerWriteOut)
            .about("number", number.to_string());
        let id = answer.to_owned();
        self.change_as(session, act, None, move |tx| {
            let mut answer = answers::get(tx, &id)?.ok_or_else(not_found)?;
            let Some(text) = &answer.text else {
                return Ok(());
            };
            if let Some(out) = write_out(text, &[], &abbreviations::list(tx)?) {
                answer.text = Some(out.text);
                answers::update(tx, &answer)?;
            }
            Ok(())
        })
    }
}
