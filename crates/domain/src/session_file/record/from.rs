//! A record to a file in normal form, as much of it as the copy may hold.

use super::super::links::place_refs;
use super::super::shape::{
    Also, FileAnswer, FileAttendee, FileChair, FileConclusion, FileFollowUp, FileHouseholds,
    FileNamed, FileOpinion, FilePresent, FileSession, FileTopic, FileVote, FileWard, Format,
    SessionFile,
};
use super::super::surroundings::Surroundings;
use super::CopyKind;
use crate::deadline::read_due;
use crate::{Answer, Attendee, Conclusion, Due, FollowUp, Opinion, Record, Session, Topic, Ward};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

impl SessionFile {
    /// The file of a record.
    pub fn from_record(record: &Record, copy: CopyKind, around: &Surroundings<'_>) -> Self {
        let opinions: Vec<&Opinion> = record
            .opinions
            .iter()
            .filter(|o| copy == CopyKind::Full || !o.is_denunciation())
            .collect();
        let attendees: Vec<&Attendee> = match copy {
            CopyKind::Full => record.attendees.iter().collect(),
            CopyKind::Units | CopyKind::Public => openly_present(record),
        };
        let refs: HashMap<&str, String> = attendees
            .iter()
            .map(|a| a.id.as_str())
            .zip(place_refs(attendees.len()))
            .collect();
        let places: HashMap<&str, usize> = opinions
            .iter()
            .enumerate()
            .map(|(i, o)| (o.id.as_str(), i))
            .collect();
        let mut answers: HashMap<&str, Vec<&Answer>> = HashMap::new();
        for answer in &record.answers {
            if let Some(given_to) = answer.opinions.first() {
                answers.entry(given_to).or_default().push(answer);
            }
        }
        let used: HashSet<&str> = opinions
            .iter()
            .flat_map(|o| o.topics.iter().map(String::as_str))
            .collect();
        let day = record.session.started_at.date_naive();
        let dues = Dues { day, around };
        Self {
            format: Format::V1,
            ward: ward(&record.session.ward),
            session: session(&record.session, &record.conclusions, &dues),
            attendees: attendees.iter().map(|a| attendee(a, &refs, copy)).collect(),
            topics: record
                .topics
                .iter()
                .filter(|t| used.contains(t.code.as_str()) && !(around.in_catalogue)(&t.code))
                .map(topic)
                .collect(),
            opinions: opinions
                .iter()
                .map(|o| {
                    let given = answers.get(o.id.as_str()).map_or(&[][..], Vec::as_slice);
                    let given = given.iter().map(|a| answer(a, &o.id, &places)).collect();
                    opinion(o, given, &refs, &dues)
                })
                .collect(),
        }
    }
}

/// Those whose presence an ordinary copy may show: all but speakers of nothing but denunciations.
fn openly_present(record: &Record) -> Vec<&Attendee> {
    let speakers = |denunciations: bool| -> HashSet<&str> {
        record
            .opinions
            .iter()
            .filter(|o| o.is_denunciation() == denunciations)
            .filter_map(|o| o.speaker.as_deref())
            .collect()
    };
    let (open, closed) = (speakers(false), speakers(true));
    record
        .attendees
        .iter()
        .filter(|a| open.contains(a.id.as_str()) || !closed.contains(a.id.as_str()))
        .collect()
}

/// How deadlines are written: as typed where that still means the same date, else the date.
struct Dues<'a> {
    day: NaiveDate,
    around: &'a Surroundings<'a>,
}

impl Dues<'_> {
    fn write(&self, due: &Due) -> Due {
        match read_due(&due.typed, self.day, self.around.calendar) {
            Ok(reading) if reading.due.date == due.date => due.clone(),
            _ => Due {
                typed: due.date.format("%Y-%m-%d").to_string(),
                date: due.date,
            },
        }
    }
}

/// A text that is there; the house's "empty = not given" becomes absent.
fn given(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

fn given_some(text: Option<&String>) -> Option<String> {
    text.and_then(|text| given(text))
}

fn given_all(texts: &[String]) -> Vec<String> {
    texts.iter().filter_map(|text| given(text)).collect()
}

fn ward(ward: &Ward) -> FileWard {
    FileWard {
        kind: ward.kind,
        name: ward.name.clone(),
        province: ward.province.clone(),
        issuer: ward.issuer,
        unit_name: given_some(ward.unit_name.as_ref()),
        place_name: given_some(ward.place_name.as_ref()),
    }
}

fn named(name: &str, title: &str) -> FileNamed {
    FileNamed {
        name: given(name),
        title: given(title),
    }
}

fn session(session: &Session, conclusions: &[Conclusion], dues: &Dues<'_>) -> FileSession {
    FileSession {
        id: Some(session.id.clone()),
        kind: session.kind,
        mode: session.mode,
        title: session.title.clone(),
        number: session.number,
        place: session.place.clone(),
        basis: given_all(&session.basis),
        started_at: session.started_at,
        ended_at: session.ended_at,
        chairs: session
            .chairs
            .iter()
            .map(|chair| FileChair {
                name: given(&chair.name),
                title: given(&chair.title),
                form: chair.form,
            })
            .collect(),
        secretaries: session
            .secretaries
            .iter()
            .map(|s| named(&s.name, &s.title))
            .collect(),
        present: session
            .present
            .iter()
            .map(|present| FilePresent {
                group: given(&present.group),
                count: present.count,
            })
            .collect(),
        households: session.households.map(|households| FileHouseholds {
            total: households.total,
            present: households.present,
        }),
        votes: session
            .votes
            .iter()
            .map(|vote| FileVote {
                matter: given(&vote.matter),
                in_favour: vote.in_favour,
                against: vote.against,
                none: vote.none,
            })
            .collect(),
        read_back: session.read_back,
        signers: session
            .signers
            .iter()
            .map(|s| named(&s.name, &s.title))
            .collect(),
        agenda: given_all(&session.agenda),
        conclusions: conclusions
            .iter()
            .map(|conclusion| FileConclusion {
                text: given(&conclusion.text),
                unit: given_some(conclusion.unit.as_ref()),
                with: given_some(conclusion.with.as_ref()),
                due: conclusion.due.as_ref().map(|due| dues.write(due)),
            })
            .collect(),
        copies: session.copies,
        recipients: given_all(&session.recipients),
    }
}

fn attendee(attendee: &Attendee, refs: &HashMap<&str, String>, copy: CopyKind) -> FileAttendee {
    let personal = |text: &Option<String>| match copy {
        CopyKind::Full | CopyKind::Units => given_some(text.as_ref()),
        CopyKind::Public => None,
    };
    FileAttendee {
        id: Some(attendee.id.clone()),
        reference: refs.get(attendee.id.as_str()).cloned(),
        name: personal(&attendee.name),
        form: attendee.form,
        group: given_some(attendee.group.as_ref()),
        address: personal(&attendee.address),
        phone: personal(&attendee.phone),
        citizen_id: personal(&attendee.citizen_id),
        birth_year: attendee.birth_year.filter(|_| copy != CopyKind::Public),
        capacity: attendee.capacity,
        title: given_some(attendee.title.as_ref()),
        arrived_at: attendee.arrived_at,
        left_at: attendee.left_at,
    }
}

fn topic(topic: &Topic) -> FileTopic {
    FileTopic {
        code: topic.code.clone(),
        name: given(&topic.name),
        field: given_some(topic.field.as_ref()),
    }
}

fn opinion(
    opinion: &Opinion,
    answers: Vec<FileAnswer>,
    refs: &HashMap<&str, String>,
    dues: &Dues<'_>,
) -> FileOpinion {
    FileOpinion {
        id: Some(opinion.id.clone()),
        speaker: opinion
            .speaker
            .as_deref()
            .and_then(|id| refs.get(id).cloned()),
        at: opinion.at,
        channel: opinion.channel,
        text: opinion.text.clone(),
        gist: given_some(opinion.gist.as_ref()),
        kind: opinion.kind,
        topics: opinion.topics.clone(),
        group: given_some(opinion.group.as_ref()),
        location: given_some(opinion.location.as_ref()),
        authority: opinion.authority,
        people: opinion.people,
        answers,
        follow_up: opinion.follow_up.as_ref().map(|task| follow_up(task, dues)),
    }
}

/// An answer under the opinion it was given to; opinions the copy lacks are not named.
fn answer(answer: &Answer, given_to: &str, places: &HashMap<&str, usize>) -> FileAnswer {
    let mut also: Vec<(usize, &String)> = answer
        .opinions
        .iter()
        .filter(|id| *id != given_to)
        .filter_map(|id| places.get(id.as_str()).map(|place| (*place, id)))
        .collect();
    also.sort_unstable();
    also.dedup();
    FileAnswer {
        by: given_some(answer.by.as_ref()),
        title: given_some(answer.title.as_ref()),
        text: given_some(answer.text.as_ref()),
        outcome: answer.outcome,
        at: answer.at,
        also: also
            .into_iter()
            .map(|(_, id)| Also::Id(id.clone()))
            .collect(),
    }
}

fn follow_up(task: &FollowUp, dues: &Dues<'_>) -> FileFollowUp {
    FileFollowUp {
        unit: given_some(task.unit.as_ref()),
        with: given_some(task.with.as_ref()),
        person: given_some(task.person.as_ref()),
        due: task.due.as_ref().map(|due| dues.write(due)),
        status: task.status,
        result: given_some(task.result.as_ref()),
        document: given_some(task.document.as_ref()),
    }
}
