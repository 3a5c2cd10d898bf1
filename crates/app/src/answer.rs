//! Answers given at the session; one can cover several opinions.

use crate::opinion::{block, in_session, line, number_of};
use crate::similar::covers_closed;
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode, Found};
use gandan_domain::{Answer, Outcome};
use gandan_store::{Act, ActKind, Connection, Scope, answers, sessions};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An answer as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswerInput {
    /// Opinions covered, at least one.
    pub opinions: Vec<String>,
    /// Who answered.
    pub by: Option<String>,
    /// Their office.
    pub title: Option<String>,
    /// What was said.
    pub text: Option<String>,
    /// Outcome.
    pub outcome: Outcome,
}

impl App {
    /// Notes an answer to one or several opinions.
    ///
    /// # Errors
    /// `answer_empty`, `opinion_not_found`.
    pub fn answer_add(&self, session: &str, input: &AnswerInput) -> Done<SessionDelta> {
        let id = self.new_id();
        let answer = Answer {
            id: id.clone(),
            by: line(input.by.as_deref()),
            title: line(input.title.as_deref()),
            text: input.text.as_deref().and_then(block),
            outcome: input.outcome,
            at: Some(self.now()),
            opinions: input.opinions.clone(),
        };
        let of = session.to_owned();
        let act = self.about_answer(session, ActKind::AnswerAdd, &answer.opinions)?;
        self.change_as(session, act, Some(id), move |tx| {
            covered(tx, &of, &answer.opinions)?;
            answers::insert(tx, &of, &answer)?;
            Ok(())
        })
    }

    /// Changes an answer.
    ///
    /// # Errors
    /// `answer_not_found`, `answer_empty`, `opinion_not_found`.
    pub fn answer_edit(
        &self,
        session: &str,
        answer: &str,
        input: &AnswerInput,
    ) -> Done<SessionDelta> {
        let (of, id, input) = (session.to_owned(), answer.to_owned(), input.clone());
        let act = self.about_answer(session, ActKind::AnswerEdit, &input.opinions)?;
        self.change_as(session, act, None, move |tx| {
            let mut answer = of_session(tx, &of, &id)?;
            covered(tx, &of, &input.opinions)?;
            answer.by = line(input.by.as_deref());
            answer.title = line(input.title.as_deref());
            answer.text = input.text.as_deref().and_then(block);
            answer.outcome = input.outcome;
            answer.opinions = input.opinions;
            answers::update(tx, &answer)?;
            Ok(())
        })
    }

    /// Gives an answer again. One of this session covers the opinions too; one of an earlier
    /// session is copied, put down to who answered last here, or else to the first chair.
    ///
    /// # Errors
    /// `answer_not_found`, also where it covers a denunciation; `answer_empty`;
    /// `opinion_not_found`, also for a denunciation: what is closed off shares no answer.
    pub fn answer_reuse(
        &self,
        session: &str,
        answer: &str,
        opinions: &[String],
    ) -> Done<SessionDelta> {
        let act = self.about_answer(session, ActKind::AnswerReuse, opinions)?;
        let (of, id, more) = (session.to_owned(), answer.to_owned(), opinions.to_vec());
        let fresh = self.new_id();
        let now = self.now();
        self.change_as(session, act, None, move |tx| {
            let mut given = answers::get(tx, &id).found(ErrorCode::AnswerNotFound)?;
            if covers_closed(tx, &given)? {
                return Err(AppError::new(ErrorCode::AnswerNotFound));
            }
            covered(tx, &of, &more)?;
            for opinion in &more {
                if in_session(tx, &of, opinion)?.is_denunciation() {
                    return Err(AppError::new(ErrorCode::OpinionNotFound));
                }
            }
            if answers::session_of(tx, &id)?.as_deref() == Some(of.as_str()) {
                let new = more.iter().filter(|o| !given.opinions.contains(o)).cloned();
                let new: Vec<String> = new.collect();
                given.opinions.extend(new);
                answers::update(tx, &given)?;
            } else {
                let (by, title) = who_answers(tx, &of)?;
                let copy = Answer {
                    id: fresh,
                    by,
                    title,
                    at: Some(now),
                    opinions: more,
                    ..given
                };
                answers::insert(tx, &of, &copy)?;
            }
            Ok(())
        })
    }

    /// Removes an answer.
    ///
    /// # Errors
    /// `answer_not_found`.
    pub fn answer_remove(&self, session: &str, answer: &str) -> Done<SessionDelta> {
        let opinions = self.read(|conn| Ok(of_session(conn, session, answer)?.opinions))?;
        let (of, id) = (session.to_owned(), answer.to_owned());
        let act = self.about_answer(session, ActKind::AnswerRemove, &opinions)?;
        self.change_as(session, act, None, move |tx| {
            of_session(tx, &of, &id)?;
            answers::remove(tx, &id)?;
            Ok(())
        })
    }

    fn about_answer(&self, session: &str, kind: ActKind, opinions: &[String]) -> Done<Act> {
        let first = opinions
            .first()
            .ok_or(AppError::new(ErrorCode::AnswerEmpty))?;
        let number = self.read(|conn| number_of(conn, session, first))?;
        Ok(Act::new(Scope::session(session), kind).about("number", number.to_string()))
    }
}

/// Name and office of who answered last at a session, or else of its first chair.
pub(crate) fn who_answers(
    conn: &Connection,
    session: &str,
) -> Done<(Option<String>, Option<String>)> {
    let last = answers::list(conn, session)?
        .pop()
        .filter(|a| a.by.is_some());
    if let Some(last) = last {
        return Ok((last.by, last.title));
    }
    let head = sessions::get(conn, session).found(ErrorCode::SessionNotFound)?;
    Ok(head.chairs.into_iter().next().map_or((None, None), |c| {
        (line(Some(&c.name)), line(Some(&c.title)))
    }))
}

fn covered(conn: &Connection, session: &str, opinions: &[String]) -> Done<()> {
    if opinions.is_empty() {
        return Err(AppError::new(ErrorCode::AnswerEmpty));
    }
    for opinion in opinions {
        in_session(conn, session, opinion)?;
    }
    Ok(())
}

fn of_session(conn: &Connection, session: &str, id: &str) -> Done<Answer> {
    answers::list(conn, session)?
        .into_iter()
        .find(|a| a.id == id)
        .ok_or(AppError::new(ErrorCode::AnswerNotFound))
}
