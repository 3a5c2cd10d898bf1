//! What becomes of each line of a list: new, known already, or nothing to take over.

use super::columns::plain;
use super::reading::{Line, Reading};
use super::{GatheredRemark, GatheredRow, GatheredState};
use crate::Done;
use crate::clock::hex;
use gandan_domain::person::{name_key, same_group};
use gandan_domain::{Channel, OpinionKind, Topic, text};
use gandan_store::groups::Group;
use gandan_store::{Connection, attendees, groups, opinions, topics};
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};

/// What becomes of each line, with the id its opinion would have.
pub(super) fn judged(
    conn: &Connection,
    session: &str,
    reading: &Reading,
) -> Done<Vec<(GatheredRow, String)>> {
    let (topics, wards) = (Topics::of(topics::list(conn)?), groups::list(conn)?);
    let taken = Taken::of(conn, session)?;
    let mut above = HashSet::new();
    let mut rows = Vec::with_capacity(reading.lines.len());
    for line in &reading.lines {
        let id = id_of(session, line);
        let topic = line.topic.as_deref().and_then(|said| topics.find(said));
        let (state, remark) = if line.text.is_empty() {
            (GatheredState::Bad, Some(GatheredRemark::NoText))
        } else if taken.has(&id, line) {
            (GatheredState::Known, Some(GatheredRemark::InSession))
        } else if !above.insert(id.clone()) {
            (GatheredState::Known, Some(GatheredRemark::Twice))
        } else if line.heading {
            (GatheredState::New, Some(GatheredRemark::Heading))
        } else if sounds_closed(&line.text) {
            (GatheredState::New, Some(GatheredRemark::Denunciation))
        } else if line.topic.is_some() && topic.is_none() {
            (GatheredState::New, Some(GatheredRemark::TopicUnknown))
        } else {
            (GatheredState::New, None)
        };
        rows.push((
            GatheredRow {
                line: line.number,
                text: line.text.clone(),
                form: line.form,
                name: line.name.clone(),
                // "0" says that there is none.
                group: line
                    .group
                    .as_deref()
                    .filter(|said| said.bytes().any(|b| b != b'0'))
                    .map(|said| group_of(&wards, said)),
                address: line.address.clone(),
                topic,
                proposed: state == GatheredState::New
                    && matches!(remark, None | Some(GatheredRemark::TopicUnknown)),
                state,
                remark,
            },
            id,
        ));
    }
    Ok(rows)
}

/// What was gathered before already, and can't be taken over again.
struct Taken {
    ids: HashSet<String>,
    /// The words of each, with whose they are.
    said: HashMap<String, Vec<Option<String>>>,
}

impl Taken {
    fn of(conn: &Connection, session: &str) -> Done<Self> {
        let names: HashMap<String, String> = attendees::list(conn, session)?
            .into_iter()
            .filter_map(|one| Some((one.id, name_key(&one.name?))))
            .collect();
        let mut taken = Self {
            ids: HashSet::new(),
            said: HashMap::new(),
        };
        for one in opinions::list(conn, session)? {
            if one.channel == Channel::Collected {
                let name = one.speaker.and_then(|id| names.get(&id).cloned());
                taken.said.entry(bare(&one.text)).or_default().push(name);
            }
            taken.ids.insert(one.id);
        }
        Ok(taken)
    }

    /// The very line; or its words, where one of the two doesn't say whose they are: another column
    /// may have been chosen for the name.
    fn has(&self, id: &str, line: &Line) -> bool {
        let whose = |names: &Vec<Option<String>>| line.name.is_none() || names.contains(&None);
        self.ids.contains(id) || self.said.get(&bare(&line.bare)).is_some_and(whose)
    }
}

/// Words as they are compared: the place of the tone and spaces aside.
fn bare(text: &str) -> String {
    text::fold_tone(text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether the words point to a denunciation.
fn sounds_closed(text: &str) -> bool {
    gandan_topics::kind_cue(text).is_some_and(|cue| cue.kind == OpinionKind::Denunciation)
}

/// The id of a line's opinion, 32 hexadecimal digits: the same line gives the same one, whatever
/// she chose about numbers and coding.
fn id_of(session: &str, line: &Line) -> String {
    let mut hash = Sha256::new();
    for part in [
        "gathered",
        session,
        &bare(&line.bare),
        &bare(line.name.as_deref().unwrap_or("")),
    ] {
        hash.update(part);
        hash.update([0]);
    }
    let mut id = hex(&hash.finalize());
    id.truncate(32);
    id
}

/// The topics in use, by the words of their codes and names.
struct Topics(Vec<(String, String, String)>);

impl Topics {
    fn of(known: Vec<Topic>) -> Self {
        let used = known.into_iter().filter(|topic| !topic.retired);
        Self(
            used.map(|topic| (words(&topic.code), words(&topic.name), topic.code))
                .collect(),
        )
    }

    /// The one with this name or code, or the only one whose name begins with these words.
    fn find(&self, said: &str) -> Option<String> {
        let said = words(said);
        let whole = self
            .0
            .iter()
            .find(|(code, name, _)| *code == said || *name == said);
        let begun = || {
            let start = format!("{said} ");
            let mut fitting = self
                .0
                .iter()
                .filter(|(_, name, _)| name.starts_with(&start));
            fitting.next().filter(|_| fitting.next().is_none())
        };
        whole.or_else(begun).map(|(.., code)| code.clone())
    }
}

/// Words without marks and signs.
fn words(text: &str) -> String {
    plain(&text.replace(|c: char| !c.is_alphanumeric(), " "))
}

/// The tổ as the ward calls it; a bare number that the ward doesn't have is "Tổ dân phố số 7".
fn group_of(groups: &[Group], said: &str) -> String {
    let known = groups.iter().find(|group| same_group(&group.name, said));
    match known {
        Some(group) => group.name.clone(),
        None if said.bytes().all(|b| b.is_ascii_digit()) => {
            format!("Tổ dân phố số {}", said.trim_start_matches('0'))
        }
        None => said.to_owned(),
    }
}
