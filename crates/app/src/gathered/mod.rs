//! Opinions gathered before the session: a list in Word or Excel becomes opinions of the session,
//! and each is ticked when it has been read out.
//!
//! The same file twice adds nothing: an opinion's id comes from its session, its words and its
//! speaker's name. A denunciation never comes this way: what is gathered has the ordinary kind, and
//! a line that sounds like one is left out until she says otherwise.

mod columns;
mod judged;
mod lines;
mod reading;

pub use columns::GatheredColumn;
pub(crate) use columns::tidied;

use crate::attendee::AttendeeInput;
use crate::brought::Brought;
use crate::opinion::{chosen, in_session};
use crate::people::{Here, presence};
use crate::view::SessionDelta;
use crate::{App, AppError, Done, ErrorCode};
use columns::plain;
use gandan_domain::person::{name_key, same_group};
use gandan_domain::{Attendee, Authority, Channel, Form, Opinion, OpinionKind};
use gandan_store::{Act, ActKind, Place, Scope, Tx, attendees, opinions, read_out};
use judged::judged;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use ts_rs::TS;

/// How a list is to be read. What is absent is guessed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct GatheredHow {
    /// Which part of the file, from 0.
    pub part: Option<u32>,
    /// What its columns hold.
    pub columns: Option<Vec<GatheredColumn>>,
    /// Text that was saved in the wrong coding is mended.
    pub repair: bool,
    /// Numbers and bullets before the texts stay.
    pub keep_numbers: bool,
}

/// What a part of a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GatheredPartKind {
    /// A sheet of Excel, or a CSV file.
    Sheet,
    /// A table of Word.
    Table,
    /// The paragraphs of Word outside tables.
    Paragraphs,
}

/// A part of a file that may be the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GatheredPart {
    /// What it is.
    pub kind: GatheredPartKind,
    /// A sheet's name.
    pub name: String,
    /// Rows or paragraphs.
    pub lines: u32,
}

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GatheredState {
    /// It can be taken over.
    New,
    /// The session has it, or the list has it further up.
    Known,
    /// It says nothing.
    Bad,
}

/// Why a line isn't proposed, or what of it isn't understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GatheredRemark {
    /// The session has it already.
    InSession,
    /// The list has it further up.
    Twice,
    /// Nothing is said.
    NoText,
    /// It looks like a heading.
    Heading,
    /// It sounds like a denunciation, which never comes by a list.
    Denunciation,
    /// No topic of the ward has this name.
    TopicUnknown,
}

/// One line of a list, as it would be taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GatheredRow {
    /// Row of the sheet or paragraph, from 1.
    pub line: u32,
    /// What is said.
    pub text: String,
    /// Ông, Bà, Đồng chí.
    pub form: Option<Form>,
    /// Who says it.
    pub name: Option<String>,
    /// Tổ dân phố.
    pub group: Option<String>,
    /// House and alley.
    pub address: Option<String>,
    /// Code of its topic.
    pub topic: Option<String>,
    /// What becomes of it.
    pub state: GatheredState,
    /// Whether it is proposed for taking over.
    pub proposed: bool,
    /// Why not, or what isn't understood.
    pub remark: Option<GatheredRemark>,
}

/// A list before it is taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GatheredPreview {
    /// What the file consists of.
    pub parts: Vec<GatheredPart>,
    /// Which of them is shown.
    pub part: u32,
    /// Headings of its columns; none for paragraphs.
    pub headings: Vec<String>,
    /// What the columns hold.
    pub columns: Vec<GatheredColumn>,
    /// Its lines.
    pub rows: Vec<GatheredRow>,
    /// Old fonts whose text was converted, by name.
    pub converted: Vec<String>,
    /// Lines that were saved in the wrong coding.
    pub damaged: u32,
    /// Lines that begin with a number or bullet.
    pub numbered: u32,
}

impl App {
    /// Reads a list and says of each line what would become of it. Changes nothing.
    ///
    /// # Errors
    /// `list_refused`, `session_not_found`, `session_deleted`.
    pub fn gathered_preview(
        &self,
        session: &str,
        file: &Brought,
        how: &GatheredHow,
    ) -> Done<GatheredPreview> {
        let read = file.list()?;
        let reading = reading::read(&read.list, how);
        self.read(|conn| {
            crate::delta::open_session(conn, session)?;
            let judged = judged(conn, session, &reading)?;
            Ok(GatheredPreview {
                parts: reading.parts,
                part: reading.part,
                headings: reading.headings,
                columns: reading.columns,
                rows: judged.into_iter().map(|(row, _)| row).collect(),
                converted: read.converted,
                damaged: reading.damaged,
                numbered: reading.numbered,
            })
        })
    }

    /// Takes lines of a list over as opinions of the session, at its end and in one act. Lines that
    /// the session has, or that say nothing, are passed over. With `names`, who is named becomes a
    /// person of the session, without having arrived.
    ///
    /// # Errors
    /// `list_refused`, `session_not_found`, `session_deleted`.
    pub fn gathered_import(
        &self,
        session: &str,
        file: &Brought,
        how: &GatheredHow,
        lines: &[u32],
        names: bool,
    ) -> Done<SessionDelta> {
        let reading = reading::read(&file.list()?.list, how);
        let taken: HashSet<u32> = lines.iter().copied().collect();
        let rows: Vec<(GatheredRow, String)> = self
            .read(|conn| {
                crate::delta::open_session(conn, session)?;
                judged(conn, session, &reading)
            })?
            .into_iter()
            .filter(|(row, _)| row.state == GatheredState::New && taken.contains(&row.line))
            .collect();
        let people: Vec<String> = rows.iter().map(|_| self.new_id()).collect();
        let of = session.to_owned();
        let act = Act::new(Scope::session(session), ActKind::GatheredImport)
            .about("count", rows.len().to_string());
        self.change_as(session, act, None, move |tx| {
            let mut here = HashMap::<String, Vec<Attendee>>::new();
            for one in attendees::list(tx, &of)? {
                let name = one.name.as_deref().map(name_key).unwrap_or_default();
                here.entry(name).or_default().push(one);
            }
            let mut roll = Here::at(tx, &of)?;
            let present = presence::here(tx, &of)?;
            for ((row, id), new) in rows.into_iter().zip(people) {
                // Another window may have taken it over meanwhile.
                if opinions::get(tx, &id)?.is_some() {
                    continue;
                }
                let speaker = match (&row.name, names) {
                    (Some(_), true) => Some(person(tx, &of, &mut here, &mut roll, &row, new)?),
                    _ => None,
                };
                // The tổ stays empty where it is the speaker's, as in `opinion_record`.
                let said_of = match &speaker {
                    Some(id) => attendees::get(tx, id)?.and_then(|person| person.group),
                    None => None,
                };
                let same =
                    |group: &String| said_of.as_ref().is_some_and(|of| same_group(group, of));
                let opinion = Opinion {
                    id,
                    speaker,
                    at: None,
                    channel: Channel::Collected,
                    text: row.text,
                    gist: None,
                    kind: OpinionKind::default(),
                    topics: row.topic.into_iter().collect(),
                    group: row.group.filter(|group| !same(group)),
                    location: None,
                    authority: Authority::default(),
                    people: 1,
                    follow_up: None,
                    same_content: None,
                };
                opinions::insert(tx, &of, &opinion, Place::End)?;
                chosen(tx, &opinion)?;
            }
            presence::keep(tx, &of, &present)
        })
    }

    /// Ticks an opinion gathered before as read out, or takes the tick back.
    ///
    /// # Errors
    /// `opinion_not_found`; also for one that was not gathered before.
    pub fn gathered_read_out(
        &self,
        session: &str,
        opinion: &str,
        read: bool,
    ) -> Done<SessionDelta> {
        let (of, id, now) = (session.to_owned(), opinion.to_owned(), self.now());
        self.change_numbered(session, opinion, ActKind::ReadOut, move |tx| {
            if in_session(tx, &of, &id)?.channel != Channel::Collected {
                return Err(AppError::new(ErrorCode::OpinionNotFound));
            }
            if read {
                read_out::tick(tx, &id, now)?;
            } else {
                read_out::untick(tx, &id)?;
            }
            Ok(())
        })
    }
}

/// The person of the session with this name whom tổ and address don't contradict; else a new one.
fn person(
    tx: &Tx<'_>,
    session: &str,
    here: &mut HashMap<String, Vec<Attendee>>,
    roll: &mut Here,
    row: &GatheredRow,
    new: String,
) -> Done<String> {
    let agree = |a: &Option<String>, b: &Option<String>, same: fn(&str, &str) -> bool| match (a, b)
    {
        (Some(a), Some(b)) => same(a, b),
        _ => true,
    };
    let name = row.name.as_deref().map(name_key).unwrap_or_default();
    let namesakes = here.entry(name).or_default();
    let mut fitting = namesakes.iter().filter(|person| {
        agree(&person.group, &row.group, same_group)
            && agree(&person.address, &row.address, |a, b| plain(a) == plain(b))
    });
    if let (Some(one), None) = (fitting.next(), fitting.next()) {
        return Ok(one.id.clone());
    }
    let input = AttendeeInput {
        name: row.name.clone(),
        form: row.form,
        group: row.group.clone(),
        address: row.address.clone(),
        ..AttendeeInput::default()
    };
    let mut person = input.into_attendee(new)?;
    roll.join(tx, &mut person)?;
    attendees::insert(tx, session, &person)?;
    let id = person.id.clone();
    namesakes.push(person);
    Ok(id)
}
