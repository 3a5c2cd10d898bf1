//! Sessions: list, set up, copy the set-up, open, edit the head, put away, bring back.

use crate::follow_up::calendar;
use crate::settings::profile;
use crate::tidy;
use crate::view::{SessionDelta, SessionRow, SessionView};
use crate::{App, AppError, Done, ErrorCode, Found};
use chrono::{NaiveDate, Timelike};
use gandan_domain::calendar::Calendar;
use gandan_domain::{Due, Instant, Mode, Session, SessionKind, deadline, title};
use gandan_store::sessions::Which;
use gandan_store::{
    Act, ActKind, Scope, Tx, answers, attendees, carried, conclusions, opinions, queue, read_out,
    sessions,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A session to be set up.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NewSession {
    /// Kind.
    pub kind: SessionKind,
    /// Định kỳ or đột xuất.
    pub mode: Option<Mode>,
    /// The session whose set-up is copied: ward, chairs, secretaries, signers, groups of those
    /// present, agenda, recipients, place, basis.
    pub copy_from: Option<String>,
}

impl App {
    /// All sessions, newest first, the deleted ones too.
    pub fn session_list(&self) -> Done<Vec<SessionRow>> {
        self.read(|conn| {
            Ok(sessions::list(conn, Which::All, None)?
                .into_iter()
                .map(|row| SessionRow {
                    id: row.id,
                    kind: row.kind,
                    title: row.title,
                    place: row.place,
                    started_at: row.started_at,
                    ended_at: row.ended_at,
                    opinions: row.opinions,
                    unanswered: row.unanswered,
                    deleted_at: row.deleted_at,
                })
                .collect())
        })
    }

    /// Sets up a session that begins now; answers its id.
    ///
    /// # Errors
    /// `session_not_found` when the one to copy from is gone.
    pub fn session_create(&self, input: &NewSession) -> Done<String> {
        let id = self.new_id();
        let started_at = whole_minute(self.now());
        let profile = self.read(profile)?;
        let model = match &input.copy_from {
            Some(from) => Some(self.read(|conn| {
                sessions::get(conn, from)
                    .found(ErrorCode::SessionNotFound)
                    .map_err(|e| e.with("id", from))
            })?),
            None => None,
        };
        let mut head = match model {
            Some(model) => Session {
                started_at,
                ended_at: None,
                number: None,
                votes: Vec::new(),
                read_back: None,
                present: model
                    .present
                    .iter()
                    .map(|p| gandan_domain::Present {
                        group: p.group.clone(),
                        count: None,
                    })
                    .collect(),
                households: model.households.map(|h| gandan_domain::Households {
                    total: h.total,
                    present: None,
                }),
                ..model
            },
            None => Session {
                id: String::new(),
                ward: profile.ward,
                kind: input.kind,
                mode: input.mode,
                title: String::new(),
                number: None,
                place: profile.place,
                basis: Vec::new(),
                started_at,
                ended_at: None,
                chairs: profile.chairs,
                secretaries: profile.secretaries,
                present: Vec::new(),
                households: None,
                votes: Vec::new(),
                read_back: None,
                signers: Vec::new(),
                agenda: Vec::new(),
                copies: profile.copies,
                recipients: profile.recipients,
            },
        };
        head.id.clone_from(&id);
        head.kind = input.kind;
        head.mode = input.mode.or(head.mode);
        head.title = title::propose(head.kind, head.mode, &head.ward, started_at.date_naive());
        let now = self.now();
        let act = Act::new(Scope::Ward, ActKind::SessionCreate).about("title", head.title.clone());
        self.write(act, move |tx| Ok(sessions::insert(tx, &head, now, None)?))?;
        Ok(id)
    }

    /// Puts a session among the deleted ones; nothing of it is lost.
    ///
    /// # Errors
    /// `session_not_found`.
    pub fn session_delete(&self, session: &str) -> Done<Vec<SessionRow>> {
        self.put_away(session, ActKind::SessionDelete, Some(self.now()))
    }

    /// Brings a deleted session back.
    ///
    /// # Errors
    /// `session_not_found`.
    pub fn session_restore(&self, session: &str) -> Done<Vec<SessionRow>> {
        self.put_away(session, ActKind::SessionRestore, None)
    }

    fn put_away(&self, session: &str, kind: ActKind, at: Option<Instant>) -> Done<Vec<SessionRow>> {
        let head = self.read(|conn| {
            sessions::get(conn, session)
                .found(ErrorCode::SessionNotFound)
                .map_err(|e| e.with("id", session))
        })?;
        let act = Act::new(Scope::Ward, kind).about("title", head.title);
        let id = session.to_owned();
        self.write(act, move |tx| Ok(sessions::set_deleted(tx, &id, at)?))?;
        self.session_list()
    }

    /// One session, whole.
    ///
    /// # Errors
    /// `session_not_found`, `session_deleted`.
    pub fn session_open(&self, session: &str) -> Done<SessionView> {
        let tops = self.store()?.tops(&Scope::session(session))?;
        let saved_at = self.now();
        self.read(|conn| {
            crate::delta::open_session(conn, session)?;
            let mut opinions = opinions::list(conn, session)?;
            carried::as_they_stand(conn, session, &mut opinions)?;
            let answers = answers::list(conn, session)?;
            let later = crate::carry::later_of(conn, session)?;
            Ok(SessionView {
                session: sessions::get(conn, session).found(ErrorCode::SessionNotFound)?,
                attendees: attendees::list(conn, session)?,
                counts: crate::carry::counts(&opinions, &answers, &later),
                opinions,
                answers,
                conclusions: conclusions::list(conn, session)?,
                queue: queue::list(conn, session)?,
                read_out: read_out::of_session(conn, session)?,
                written_out: crate::words::written_of(conn, session)?,
                later,
                undo: tops.undo,
                redo: tops.redo,
                drafts: crate::draft::of_session(conn, session)?,
                saved_at,
            })
        })
    }

    /// Changes the head. When the day of the session changes, deadlines that count from it
    /// ("10n", "thứ 6", "30/11") follow.
    ///
    /// # Errors
    /// `session_not_found`, `value_out_of_range`.
    pub fn session_edit(&self, session: &str, head: &Session) -> Done<SessionDelta> {
        let mut head = tidy::session(head);
        session.clone_into(&mut head.id);
        refuse_impossible(&head)?;
        let of = session.to_owned();
        self.change(session, ActKind::SessionEdit, None, move |tx| {
            let before = sessions::get(tx, &of).found(ErrorCode::SessionNotFound)?;
            sessions::update(tx, &head)?;
            if before.title != head.title {
                crate::carry::renamed(tx, &of, &before.title, &head.title)?;
            }
            let day = head.started_at.date_naive();
            if before.started_at.date_naive() != day {
                count_deadlines_anew(tx, &of, day)?;
            }
            Ok(())
        })
    }

    /// A title for this head, as a proposal.
    pub fn title_propose(&self, head: &Session) -> Done<String> {
        Ok(title::propose(
            head.kind,
            head.mode,
            &head.ward,
            head.started_at.date_naive(),
        ))
    }
}

fn whole_minute(at: Instant) -> Instant {
    at.with_second(0)
        .and_then(|t| t.with_nanosecond(0))
        .unwrap_or(at)
}

fn count_deadlines_anew(tx: &Tx<'_>, session: &str, day: NaiveDate) -> Done<()> {
    let calendar = calendar(tx)?;
    for opinion in opinions::list(tx, session)? {
        if let Some(mut task) = opinion.follow_up
            && let Some(due) = recounted(task.due.as_ref(), day, &calendar)
        {
            task.due = Some(due);
            opinions::set_follow_up(tx, &opinion.id, Some(&task))?;
        }
    }
    for mut conclusion in conclusions::list(tx, session)? {
        if let Some(due) = recounted(conclusion.due.as_ref(), day, &calendar) {
            conclusion.due = Some(due);
            conclusions::update(tx, &conclusion)?;
        }
    }
    Ok(())
}

/// The same words, read on another day; `None` when they mean the same date.
fn recounted(due: Option<&Due>, day: NaiveDate, calendar: &Calendar) -> Option<Due> {
    let due = due?;
    let read = deadline::read_typed(&due.typed, day, calendar).ok()?.due;
    (read.date != due.date).then_some(read)
}

fn refuse_impossible(head: &Session) -> Done<()> {
    let out = |field: &str, value: String| {
        Err(AppError::new(ErrorCode::ValueOutOfRange)
            .with("field", field)
            .with("value", value))
    };
    if let Some(ended) = head.ended_at
        && ended < head.started_at
    {
        return out("giờ kết thúc", ended.format("%d/%m/%Y %H:%M").to_string());
    }
    if let Some(h) = head.households
        && let (Some(total), Some(present)) = (h.total, h.present)
        && present > total
    {
        return out("số hộ có mặt", present.to_string());
    }
    Ok(())
}
