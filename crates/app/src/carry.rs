//! Carry-over: what is still open from earlier sessions of the same ward, answered, settled or
//! kept at this one. Every row that leaves the list left it by an act of the journal.

use crate::answer::who_answers;
use crate::opinion::block;
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode, Found};
use chrono::NaiveDate;
use gandan_domain::carry::{self, CarriedHow, OpenReason};
use gandan_domain::counts::Counts;
use gandan_domain::{Answer, FollowUp, FollowUpStatus, Opinion, Outcome, Ward};
use gandan_store::carried::{self, Carried, Which};
use gandan_store::{Act, ActKind, Connection, Scope, Tx, opinions, sessions};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::Arc;
use ts_rs::TS;

/// What is done about an opinion of an earlier session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CarryInput {
    /// Answered, settled or kept.
    pub how: CarriedHow,
    /// What the answer amounts to; needed when answered.
    pub outcome: Option<Outcome>,
    /// What was said, or why it goes on.
    pub text: Option<String>,
}

/// What a later session did about an opinion of this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AnsweredLater {
    /// The opinion.
    pub opinion: String,
    /// The session that is the evidence.
    pub session: String,
    /// Its day.
    pub date: NaiveDate,
    /// Answered or settled.
    pub how: CarriedHow,
    /// What its answer amounts to.
    pub outcome: Option<Outcome>,
    /// What was said.
    pub text: Option<String>,
}

/// An opinion of an earlier session: still open, or dealt with at this one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CarriedOpinion {
    /// Opinion id.
    pub id: String,
    /// Its session.
    pub session: String,
    /// The session's title.
    pub session_title: String,
    /// The session's day.
    pub date: NaiveDate,
    /// Gist, or the text where there is none.
    pub text: String,
    /// Who said it.
    pub speaker: Option<String>,
    /// Tổ dân phố it is about where one was named, else where the speaker lives now.
    pub group: Option<String>,
    /// Main topic.
    pub topic: Option<String>,
    /// Unit in charge.
    pub unit: Option<String>,
    /// Deadline.
    pub due: Option<NaiveDate>,
    /// Days past the deadline on this session's day; 0 = not overdue.
    pub days_over: u32,
    /// Why it is open; absent when this session closed it.
    pub open: Option<OpenReason>,
    /// What this session did about it.
    pub here: Option<CarryInput>,
}

impl App {
    /// What earlier sessions of the same ward left open, all of it, and what this session did
    /// about such opinions: the most overdue first, then the oldest. Never a denunciation. With an
    /// opinion, its row alone, or none when it isn't one of them.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`.
    pub fn carry_list(&self, session: &str, opinion: Option<&str>) -> Done<Vec<CarriedOpinion>> {
        let which = opinion.map_or(Which::All, Which::One);
        self.read(|conn| list(conn, session, which))
    }

    /// Notes what this session did about an opinion of an earlier one. Settled, its task is
    /// resolved with the text as result and this session as the document that says so.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`; `opinion_not_found` also for one that isn't on
    /// the list.
    pub fn carry_set(
        &self,
        session: &str,
        opinion: &str,
        input: &CarryInput,
    ) -> Done<SessionDelta> {
        let (of, id, now) = (session.to_owned(), opinion.to_owned(), self.now());
        let mut row = Carried {
            opinion: id.clone(),
            session: of.clone(),
            how: input.how,
            outcome: (input.how == CarriedHow::Answered).then(|| input.outcome.unwrap_or_default()),
            by: None,
            title: None,
            text: input.text.as_deref().and_then(block),
            at: now,
        };
        let kind = match input.how {
            CarriedHow::Answered => ActKind::CarryAnswer,
            CarriedHow::Resolved => ActKind::CarryResolve,
            CarriedHow::Kept => ActKind::CarryKeep,
        };
        self.change_as(
            session,
            // Named for whoever takes it back: one row is read anew then, not thousands.
            Act::new(Scope::session(session), kind).about("opinion", opinion),
            None,
            move |tx| {
                if list(tx, &of, Which::One(&id))?.is_empty() {
                    return Err(AppError::new(ErrorCode::OpinionNotFound));
                }
                if row.how != CarriedHow::Kept {
                    (row.by, row.title) = who_answers(tx, &of)?;
                }
                let before = carried::of_session(tx, &of)?
                    .into_iter()
                    .find(|one| one.opinion == id);
                carried::put(tx, &row)?;
                let head = sessions::get(tx, &of).found(ErrorCode::SessionNotFound)?;
                if row.how == CarriedHow::Resolved {
                    settle(tx, &row, &head.title)
                } else if let Some(before) = before {
                    reopen(tx, &before, &head.title)
                } else {
                    Ok(())
                }
            },
        )
    }
}

/// The task of an opinion that a session settled is resolved, with that session as the document
/// that says so.
fn settle(tx: &Tx<'_>, row: &Carried, title: &str) -> Done<()> {
    let said = opinions::get(tx, &row.opinion).found(ErrorCode::OpinionNotFound)?;
    let Some(mut task) = said.follow_up else {
        return Ok(());
    };
    task.status = FollowUpStatus::Resolved;
    task.result = row.text.clone().or(task.result);
    task.document = Some(title.to_owned());
    Ok(opinions::set_follow_up(tx, &row.opinion, Some(&task))?)
}

/// What a session had settled it no longer says: the task is under way again. What she wrote there
/// herself stays.
fn reopen(tx: &Tx<'_>, before: &Carried, title: &str) -> Done<()> {
    if before.how == CarriedHow::Kept {
        return Ok(());
    }
    let said = opinions::get(tx, &before.opinion).found(ErrorCode::OpinionNotFound)?;
    let named = |task: &FollowUp| task.document.as_deref() == Some(title);
    if before.how != CarriedHow::Resolved && !said.follow_up.as_ref().is_some_and(named) {
        return Ok(());
    }
    let open = said
        .follow_up
        .map(|task| carry::not_settled(task, title, before.text.as_deref()));
    Ok(opinions::set_follow_up(tx, &before.opinion, open.as_ref())?)
}

/// A session has another title: so has the document that the tasks it settled name.
pub(crate) fn renamed(tx: &Tx<'_>, session: &str, from: &str, to: &str) -> Done<()> {
    for row in carried::of_session(tx, session)? {
        // Sessions of one quarter have one title: it is this one's where it settled the matter, or
        // where of two that were joined it had settled one and nobody else has.
        let settled = |row: &Carried| row.how == CarriedHow::Resolved;
        if !settled(&row) && carried::of_opinion(tx, &row.opinion)?.iter().any(settled) {
            continue;
        }
        let said = opinions::get(tx, &row.opinion).found(ErrorCode::OpinionNotFound)?;
        if let Some(mut task) = said.follow_up
            && task.document.as_deref() == Some(from)
        {
            task.document = Some(to.to_owned());
            opinions::set_follow_up(tx, &row.opinion, Some(&task))?;
        }
    }
    Ok(())
}

/// What later sessions did about the opinions of a session, the earliest of them first.
pub(crate) fn later_of(conn: &Connection, session: &str) -> Done<Vec<AnsweredLater>> {
    carried::after(conn, session)?
        .into_iter()
        .map(|row| {
            let head = sessions::get(conn, &row.session).found(ErrorCode::SessionNotFound)?;
            Ok(AnsweredLater {
                opinion: row.opinion,
                session: row.session,
                date: head.started_at.date_naive(),
                how: row.how,
                outcome: row.outcome,
                text: row.text,
            })
        })
        .collect()
}

/// The line of counts of a session: what later sessions answered isn't unanswered.
pub(crate) fn counts(opinions: &[Opinion], answers: &[Answer], later: &[AnsweredLater]) -> Counts {
    let later: Vec<&str> = later.iter().map(|l| l.opinion.as_str()).collect();
    gandan_domain::counts::count_with(opinions, answers, &later)
}

fn list(conn: &Connection, session: &str, which: Which<'_>) -> Done<Vec<CarriedOpinion>> {
    crate::delta::open_session(conn, session)?;
    let now = sessions::get(conn, session).found(ErrorCode::SessionNotFound)?;
    let today = now.started_at.date_naive();
    let mut done: HashMap<String, Carried> = carried::of_session(conn, session)?
        .into_iter()
        .map(|row| (row.opinion.clone(), row))
        .collect();
    let mut found = Vec::new();
    // Those of one session stand together and share their ward: it is compared once.
    let mut ours: Option<(Arc<Ward>, bool)> = None;
    for one in carried::candidates(conn, session, which)? {
        let same = match &ours {
            Some((ward, same)) if Arc::ptr_eq(ward, &one.ward) => *same,
            _ => carry::same_ward(&one.ward, &now.ward),
        };
        ours = Some((one.ward, same));
        if !same {
            continue;
        }
        let (open, here) = (carry::open(one.known), done.remove(&one.id));
        let over = one.due.map_or(0, |due| (today - due).num_days().max(0));
        found.push(CarriedOpinion {
            id: one.id,
            session: one.session,
            session_title: one.session_title,
            date: one.started_at.date_naive(),
            text: one.printed,
            speaker: one.speaker,
            group: one.group,
            topic: one.topic,
            unit: one.unit,
            due: one.due,
            days_over: u32::try_from(over).unwrap_or(u32::MAX),
            open,
            here: here.map(|row| CarryInput {
                how: row.how,
                outcome: row.outcome,
                text: row.text,
            }),
        });
    }
    // Stable: within the same delay the oldest session stays first.
    found.sort_by_key(|one| std::cmp::Reverse(one.days_over));
    Ok(found)
}
