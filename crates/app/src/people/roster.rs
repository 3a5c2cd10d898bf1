//! A list of people that she brings (Excel, CSV, a table of Word) comes onto the roll: looked at
//! first, then in one act. The same list twice adds nobody.

use super::{Here, person, presence};
use crate::brought::Brought;
use crate::delta::open_session;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::Person;
use gandan_domain::person::columns::{self, RosterColumn};
use gandan_domain::person::roster::{Fault, Row, is_signature, read_row};
use gandan_domain::person::{Match, filled, incoming, name_key};
use gandan_intake::{List, Sheet};
use gandan_store::{Act, ActKind, Connection, Scope, Tx, attendees, people};
use serde::Serialize;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use ts_rs::TS;

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RosterState {
    /// Somebody new.
    New,
    /// On the roll already, or said twice in the list.
    Known,
    /// Can't be read; left out.
    Bad,
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RosterRow {
    /// Its number in the file, from 1.
    pub line: u32,
    /// What stands in it.
    pub cells: Vec<String>,
    /// What becomes of it.
    pub state: RosterState,
    /// What is wrong with it, in Vietnamese.
    pub says: Option<String>,
}

/// A list before it is taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RosterPreview {
    /// Names of the sheets or tables.
    pub sheets: Vec<String>,
    /// The one shown, by its place among them.
    pub sheet: u32,
    /// Headings of its columns; empty where there is none.
    pub headings: Vec<String>,
    /// What each column holds: as recognised, or as asked.
    pub columns: Vec<RosterColumn>,
    /// Its people.
    pub rows: Vec<RosterRow>,
    /// How many are new.
    pub new: u32,
    /// How many are known.
    pub known: u32,
    /// How many rows can't be read.
    pub bad: u32,
}

/// What was taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct RosterDone {
    /// People added.
    pub added: u32,
    /// People found on the roll.
    pub known: u32,
}

/// The tables of a file; paragraphs that stand in no table are one of one column.
fn tables(file: &Brought) -> Done<Vec<Sheet>> {
    Ok(match file.list()?.list {
        List::Sheets(sheets) => sheets,
        List::Paragraphs { paragraphs, tables } if tables.is_empty() => vec![Sheet {
            name: String::new(),
            rows: paragraphs.into_iter().map(|p| vec![p]).collect(),
            first_row: 1,
        }],
        List::Paragraphs { tables, .. } => tables,
    })
}

/// A table with what its columns hold.
struct Reading {
    headings: Vec<String>,
    columns: Vec<RosterColumn>,
    rows: Vec<(u32, Vec<String>, Result<Person, Fault>)>,
}

fn read(sheet: &Sheet, asked: Option<&[RosterColumn]>) -> Reading {
    let found = columns::guess(&sheet.rows).heading;
    let tidy = match found {
        Some(at) => crate::gathered::tidied(&sheet.rows, at).0,
        None => sheet.rows.clone(),
    };
    let guess = columns::guess(&tidy);
    let width = guess.columns.len();
    let mut columns = asked.map_or(guess.columns, <[_]>::to_vec);
    columns.resize(width, RosterColumn::Skip);
    let mut headings = guess
        .heading
        .and_then(|at| tidy.get(at).cloned())
        .unwrap_or_default();
    headings.resize(width, String::new());
    let first = guess.heading.map_or(0, |at| at + 1);
    let mut group: Option<String> = None;
    let mut ended = false;
    let mut rows = Vec::new();
    for (line, cells) in (sheet.first_row..).zip(&tidy).skip(first) {
        match read_row(cells, &columns, group.as_deref()) {
            Row::Nothing => {}
            Row::End => ended = true,
            Row::Section(name) => group = Some(name),
            Row::Person(_) if ended && is_signature(cells) => {
                rows.push((line, cells.clone(), Err(Fault::UnderTheList)));
            }
            Row::Person(person) => rows.push((line, cells.clone(), Ok(*person))),
            Row::Bad(_) if ended && is_signature(cells) => {}
            Row::Bad(fault) => rows.push((line, cells.clone(), Err(fault))),
        }
    }
    Reading {
        headings,
        columns,
        rows,
    }
}

/// Who each of the people is, in their order.
fn matched(conn: &Connection, described: &[Person]) -> Done<Vec<Match>> {
    let mut roll: HashMap<String, Vec<Person>> = HashMap::new();
    for person in described {
        if let Entry::Vacant(place) = roll.entry(name_key(&person.name)) {
            place.insert(people::namesakes(conn, &person.name)?);
        }
    }
    Ok(incoming(described, &roll))
}

fn says(fault: Fault) -> String {
    match fault {
        Fault::NoName => "Thiếu họ tên",
        Fault::NotAName => "Ô họ tên không phải là tên người",
        Fault::BirthYear => "Năm sinh không đọc được",
        Fault::UnderTheList => "Đứng dưới bảng, có lẽ là người ký",
    }
    .to_owned()
}

fn count(rows: &[RosterRow], state: RosterState) -> u32 {
    let found = rows.iter().filter(|row| row.state == state).count();
    u32::try_from(found).unwrap_or(u32::MAX)
}

impl App {
    /// Looks at a list: which columns hold what, and who of it is new. `sheet` and `columns` as she
    /// chose them; otherwise as recognised.
    ///
    /// # Errors
    /// `list_refused`.
    pub fn roster_preview(
        &self,
        file: &Brought,
        sheet: Option<u32>,
        columns: Option<&[RosterColumn]>,
    ) -> Done<RosterPreview> {
        let sheets = tables(file)?;
        let at = sheet.map_or_else(
            || most_like_a_roll(&sheets),
            |n| {
                usize::try_from(n)
                    .unwrap_or(usize::MAX)
                    .min(sheets.len() - 1)
            },
        );
        let reading = read(&sheets[at], columns);
        let whole: Vec<Person> = reading
            .rows
            .iter()
            .filter_map(|(_, _, row)| row.as_ref().ok().cloned())
            .collect();
        let mut matches = self.read(|conn| matched(conn, &whole))?.into_iter();
        let rows: Vec<RosterRow> = reading
            .rows
            .into_iter()
            .map(|(line, cells, row)| {
                let (state, says) = match row {
                    Err(fault) => (RosterState::Bad, Some(says(fault))),
                    Ok(_) => match matches.next() {
                        Some(Match::New) => (RosterState::New, None),
                        _ => (RosterState::Known, None),
                    },
                };
                RosterRow {
                    line,
                    cells,
                    state,
                    says,
                }
            })
            .collect();
        Ok(RosterPreview {
            sheets: sheets
                .iter()
                .zip(1..)
                .map(|(sheet, n)| match sheet.name.as_str() {
                    "" => format!("Bảng {n}"),
                    name => name.to_owned(),
                })
                .collect(),
            sheet: u32::try_from(at).unwrap_or(0),
            headings: reading.headings,
            columns: reading.columns,
            new: count(&rows, RosterState::New),
            known: count(&rows, RosterState::Known),
            bad: count(&rows, RosterState::Bad),
            rows,
        })
    }

    /// Takes a list over, in one act: new people join the roll, gaps of known ones are filled; with
    /// a session all of them are ticked as present there. Rows that can't be read are left out.
    ///
    /// # Errors
    /// `list_refused`; `session_not_found`, `session_deleted`.
    pub fn roster_import(
        &self,
        file: &Brought,
        sheet: u32,
        columns: &[RosterColumn],
        session: Option<&str>,
    ) -> Done<RosterDone> {
        let sheets = tables(file)?;
        let at = usize::try_from(sheet).unwrap_or(usize::MAX);
        let sheet = sheets
            .get(at)
            .ok_or(AppError::new(ErrorCode::RowNotFound))?;
        let described: Vec<Person> = read(sheet, Some(columns))
            .rows
            .into_iter()
            .filter_map(|(_, _, row)| row.ok())
            .map(|person| Person {
                id: self.new_id(),
                ..person
            })
            .collect();
        let session = session.map(str::to_owned);
        let arrivals: Vec<String> = match session {
            Some(_) => described.iter().map(|_| self.new_id()).collect(),
            None => Vec::new(),
        };
        let act = Act::new(Scope::Ward, ActKind::RosterImport)
            .about("file", file.name.clone())
            .about("number", described.len().to_string());
        let written = self.write(act, move |tx| {
            let (done, ids) = take_over(tx, &described)?;
            if let Some(session) = session {
                tick(tx, &session, &ids, arrivals)?;
            }
            Ok::<_, AppError>(done)
        })?;
        Ok(written.value)
    }
}

/// The first table that has a column of names; otherwise the first.
fn most_like_a_roll(sheets: &[Sheet]) -> usize {
    sheets
        .iter()
        .position(|s| {
            columns::guess(&s.rows)
                .columns
                .contains(&RosterColumn::Name)
        })
        .unwrap_or(0)
}

/// Puts the described people on the roll; answers who each of them is.
fn take_over(tx: &Tx<'_>, described: &[Person]) -> Done<(RosterDone, Vec<String>)> {
    let mut done = RosterDone { added: 0, known: 0 };
    let mut ids: Vec<String> = Vec::with_capacity(described.len());
    for (row, found) in described.iter().zip(matched(tx, described)?) {
        match found {
            Match::New => {
                people::save(tx, row)?;
                ids.push(row.id.clone());
                done.added += 1;
            }
            Match::Known(id) => {
                let known = person(tx, &id)?;
                let whole = filled(&known, row);
                if whole != known {
                    people::save(tx, &whole)?;
                }
                ids.push(id);
                done.known += 1;
            }
            Match::OneOf(id) => {
                ids.push(id);
                done.known += 1;
            }
            Match::Repeats(first) => {
                ids.push(ids[first].clone());
                done.known += 1;
            }
        }
    }
    Ok((done, ids))
}

/// Everybody of these is present.
fn tick(tx: &Tx<'_>, session: &str, ids: &[String], new: Vec<String>) -> Done<()> {
    open_session(tx, session)?;
    let mut here = Here::at(tx, session)?;
    for (id, attendee) in ids.iter().zip(new) {
        if here.has(id) {
            continue;
        }
        let mut attendee = person(tx, id)?.attendee(attendee);
        here.join_as(tx, &mut attendee, id)?;
        attendees::insert(tx, session, &attendee)?;
    }
    let rows = people::at_session(tx, session)?;
    let ticked = ids.iter().filter_map(|id| rows.get(id).cloned()).collect();
    presence::keep(tx, session, &ticked)
}
