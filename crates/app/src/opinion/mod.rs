//! Opinions: record, edit, tag, split, join, move, delete.

mod parts;

use crate::draft::COMPOSER;
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode, Found};
use gandan_domain::carry::CarriedHow;
use gandan_domain::{Authority, Channel, Instant, Opinion, OpinionKind, text};
use gandan_store::{
    Act, ActKind, Connection, Place, Scope, Tx, answers, attendees, carried, drafts, lessons,
    opinions, same_content, sessions, topics,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An opinion as the composer hands it over.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct NewOpinion {
    /// Who spoke; absent = collective or unknown.
    pub speaker: Option<String>,
    /// As typed.
    pub text: String,
    /// Kind.
    pub kind: OpinionKind,
    /// Topics taken, main first.
    pub topics: Vec<String>,
    /// How it reached the session.
    pub channel: Channel,
    /// When the first letter was typed; absent = now.
    pub at: Option<Instant>,
}

/// One change of one opinion; `None` clears where the field may be absent.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OpinionEdit {
    /// What was said.
    Text(String),
    /// The short form for print.
    Gist(Option<String>),
    /// Kind.
    Kind(OpinionKind),
    /// Who spoke.
    Speaker(Option<String>),
    /// Tổ dân phố concerned.
    Group(Option<String>),
    /// Place concerned.
    Location(Option<String>),
    /// Who can decide.
    Authority(Authority),
    /// People concerned, at least 1.
    People(u32),
    /// How it reached the session.
    Channel(Channel),
    /// All topics, main first.
    Topics(Vec<String>),
}

impl App {
    /// Records the composer's text and clears its draft, in one act.
    ///
    /// # Errors
    /// `text_empty`, `attendee_not_found`, `topic_unknown`.
    pub fn opinion_record(&self, session: &str, input: &NewOpinion) -> Done<SessionDelta> {
        let id = self.new_id();
        let now = self.now();
        let opinion = Opinion {
            id: id.clone(),
            speaker: input.speaker.clone(),
            at: Some(input.at.unwrap_or(now)),
            channel: input.channel,
            text: said(&input.text)?,
            gist: None,
            kind: input.kind,
            topics: input.topics.clone(),
            group: None,
            location: None,
            authority: Authority::default(),
            people: 1,
            follow_up: None,
            same_content: None,
        };
        let of = session.to_owned();
        self.change(session, ActKind::OpinionRecord, Some(id), move |tx| {
            // The tổ stays empty: it is the speaker's, whoever that turns out to be, unless she
            // names another one the opinion is about.
            if let Some(speaker) = &opinion.speaker {
                attendees::get(tx, speaker).found(ErrorCode::AttendeeNotFound)?;
            }
            known_topics(tx, &opinion.topics)?;
            opinions::insert(tx, &of, &opinion, Place::End)?;
            chosen(tx, &opinion)?;
            drafts::clear(tx, &of, COMPOSER)?;
            Ok(())
        })
    }

    /// Changes one field of an opinion; `from_composer` clears the composer's draft in the same act.
    ///
    /// # Errors
    /// `opinion_not_found`, `text_empty`, `attendee_not_found`, `topic_unknown`, `value_out_of_range`.
    pub fn opinion_edit(
        &self,
        session: &str,
        opinion: &str,
        edit: &OpinionEdit,
        from_composer: bool,
    ) -> Done<SessionDelta> {
        let kind = match edit {
            OpinionEdit::Topics(_) => ActKind::OpinionTag,
            OpinionEdit::Kind(_) => ActKind::OpinionKind,
            _ => ActKind::OpinionEdit,
        };
        let (of, id, edit) = (session.to_owned(), opinion.to_owned(), edit.clone());
        self.change_numbered(session, opinion, kind, move |tx| {
            let mut opinion = in_session(tx, &of, &id)?;
            match edit {
                OpinionEdit::Text(text) => opinion.text = said(&text)?,
                OpinionEdit::Gist(gist) => opinion.gist = gist.and_then(|g| block(&g)),
                OpinionEdit::Kind(kind) => opinion.kind = kind,
                OpinionEdit::Speaker(speaker) => {
                    if let Some(speaker) = &speaker {
                        attendees::get(tx, speaker).found(ErrorCode::AttendeeNotFound)?;
                    }
                    if speaker != opinion.speaker {
                        leave_group_of_speaker(tx, &mut opinion)?;
                    }
                    opinion.speaker = speaker;
                }
                OpinionEdit::Group(group) => opinion.group = line(group.as_deref()),
                OpinionEdit::Location(location) => opinion.location = line(location.as_deref()),
                OpinionEdit::Authority(authority) => opinion.authority = authority,
                OpinionEdit::People(people) => {
                    if people == 0 {
                        return Err(AppError::new(ErrorCode::ValueOutOfRange)
                            .with("field", "số người")
                            .with("value", "0"));
                    }
                    opinion.people = people;
                }
                OpinionEdit::Channel(channel) => opinion.channel = channel,
                OpinionEdit::Topics(codes) => {
                    known_topics(tx, &codes)?;
                    opinion.topics = codes;
                    chosen(tx, &opinion)?;
                }
            }
            opinions::update(tx, &opinion)?;
            if opinion.is_denunciation() {
                same_content::leave(tx, &opinion.id)?;
            }
            if from_composer {
                drafts::clear(tx, &of, COMPOSER)?;
            }
            Ok(())
        })
    }

    /// Moves an opinion one place up or down; numbers follow. At the end nothing happens.
    ///
    /// # Errors
    /// `opinion_not_found`.
    pub fn opinion_move(&self, session: &str, opinion: &str, up: bool) -> Done<SessionDelta> {
        let (of, id) = (session.to_owned(), opinion.to_owned());
        self.change_numbered(session, opinion, ActKind::OpinionMove, move |tx| {
            let order = opinions::ids_in_order(tx, &of)?;
            let at = order
                .iter()
                .position(|o| *o == id)
                .ok_or(AppError::new(ErrorCode::OpinionNotFound))?;
            let place = match (up, at) {
                (true, 0) => return Ok(()),
                (true, 1) => Place::First,
                (true, _) => Place::After(&order[at - 2]),
                (false, _) if at + 1 == order.len() => return Ok(()),
                (false, _) => Place::After(&order[at + 1]),
            };
            opinions::move_to(tx, &id, place)?;
            Ok(())
        })
    }

    /// Deletes an opinion; F9 brings it back with its answers and task.
    ///
    /// # Errors
    /// `opinion_not_found`; `opinion_carried` once a later session has answered or settled it.
    pub fn opinion_delete(&self, session: &str, opinion: &str) -> Done<SessionDelta> {
        let (of, id) = (session.to_owned(), opinion.to_owned());
        self.change_numbered(session, opinion, ActKind::OpinionDelete, move |tx| {
            in_session(tx, &of, &id)?;
            stands_alone(tx, &id)?;
            for mut answer in answers::list(tx, &of)? {
                if answer.opinions.contains(&id) {
                    answer.opinions.retain(|o| *o != id);
                    if answer.opinions.is_empty() {
                        answers::remove(tx, &answer.id)?;
                    } else {
                        answers::update(tx, &answer)?;
                    }
                }
            }
            opinions::remove(tx, &id)?;
            Ok(())
        })
    }

    /// A change of one opinion, named by its number.
    pub(crate) fn change_numbered(
        &self,
        session: &str,
        opinion: &str,
        kind: ActKind,
        write: impl FnOnce(&Tx<'_>) -> Done<()> + Send + 'static,
    ) -> Done<SessionDelta> {
        self.change_numbered_made(session, opinion, kind, None, write)
    }

    fn change_numbered_made(
        &self,
        session: &str,
        opinion: &str,
        kind: ActKind,
        made: Option<String>,
        write: impl FnOnce(&Tx<'_>) -> Done<()> + Send + 'static,
    ) -> Done<SessionDelta> {
        let number = self.read(|conn| number_of(conn, session, opinion))?;
        let act = Act::new(Scope::session(session), kind).about("number", number.to_string());
        self.change_as(session, act, made, write)
    }
}

/// An opinion's number: its place in spoken order, from 1.
pub(crate) fn number_of(conn: &Connection, session: &str, opinion: &str) -> Done<usize> {
    opinions::ids_in_order(conn, session)?
        .iter()
        .position(|o| o == opinion)
        .map(|at| at + 1)
        .ok_or(AppError::new(ErrorCode::OpinionNotFound))
}

/// Refuses where the minutes of a later session say that this opinion was answered or settled.
fn stands_alone(conn: &Connection, opinion: &str) -> Done<()> {
    for row in carried::of_opinion(conn, opinion)? {
        let in_use = sessions::deleted_at(conn, &row.session)?.is_none();
        if row.how != CarriedHow::Kept
            && in_use
            && let Some(later) = sessions::get(conn, &row.session)?
        {
            return Err(AppError::new(ErrorCode::OpinionCarried)
                .with("name", later.title)
                .with("date", later.started_at.format("%d/%m/%Y").to_string()));
        }
    }
    Ok(())
}

/// The opinion, if this session has it.
pub(crate) fn in_session(conn: &Connection, session: &str, id: &str) -> Done<Opinion> {
    if opinions::session_of(conn, id)?.as_deref() != Some(session) {
        return Err(AppError::new(ErrorCode::OpinionNotFound));
    }
    opinions::get(conn, id).found(ErrorCode::OpinionNotFound)
}

fn neighbour(conn: &Connection, session: &str, id: &str, above: bool) -> Done<String> {
    let order = opinions::ids_in_order(conn, session)?;
    let at = order
        .iter()
        .position(|o| o == id)
        .ok_or(AppError::new(ErrorCode::OpinionNotFound))?;
    let next = if above {
        at.checked_sub(1)
    } else {
        Some(at + 1)
    };
    next.and_then(|n| order.get(n).cloned())
        .ok_or(AppError::new(ErrorCode::NothingAbove))
}

/// A tổ copied from the speaker when the opinion was recorded (as was done once) goes with them.
fn leave_group_of_speaker(tx: &Tx<'_>, opinion: &mut Opinion) -> Done<()> {
    if let Some(speaker) = &opinion.speaker {
        let before = attendees::get(tx, speaker).found(ErrorCode::AttendeeNotFound)?;
        if opinion.group == before.group {
            opinion.group = None;
        }
    }
    Ok(())
}

/// Her choice teaches the suggestions; taking the last topic away unteaches.
pub(crate) fn chosen(tx: &Tx<'_>, opinion: &Opinion) -> Done<()> {
    if opinion.topics.is_empty() {
        lessons::unteach(tx, &opinion.id)?;
    } else {
        lessons::teach(tx, &opinion.id)?;
    }
    Ok(())
}

pub(crate) fn known_topics(conn: &Connection, codes: &[String]) -> Done<()> {
    let known = topics::list(conn)?;
    match codes
        .iter()
        .find(|code| !known.iter().any(|t| t.code == **code))
    {
        Some(code) => Err(AppError::new(ErrorCode::TopicUnknown).with("code", code)),
        None => Ok(()),
    }
}

/// What was said, as stored: clean, without empty lines around it.
pub(crate) fn said(typed: &str) -> Done<String> {
    block(typed).ok_or(AppError::new(ErrorCode::TextEmpty))
}

/// A text of several lines; `None` when nothing is in it.
pub(crate) fn block(typed: &str) -> Option<String> {
    let clean = text::clean(typed);
    let trimmed = clean.trim_matches(|c: char| c == '\n' || c == ' ' || c == '\t');
    (!trimmed.is_empty()).then(|| trimmed.to_owned())
}

/// A text of one line; `None` when nothing is in it.
pub(crate) fn line(typed: Option<&str>) -> Option<String> {
    typed.and_then(text::clean_line)
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn line_breaks_inside_stay() {
        assert_eq!(said("\n một\n\nhai \n").unwrap(), "một\n\nhai");
    }
}
