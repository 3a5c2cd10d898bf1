//! A file in normal form to a record.

use super::super::identity::derive;
use super::super::shape::{
    Also, FileAttendee, FileConclusion, FileFollowUp, FileNamed, FileOpinion, FileSession,
    FileTopic, FileWard, SessionFile,
};
use super::super::surroundings::Surroundings;
use crate::{
    Answer, Attendee, Chair, Conclusion, FollowUp, Households, Opinion, Present, Record, Secretary,
    Session, Signer, Topic, Vote, Ward,
};
use std::collections::{HashMap, HashSet};

impl SessionFile {
    /// The record this file holds. Merged and retired topics lead to their successors; topics of
    /// the file's own that `around` lacks become topics of the ward.
    pub fn into_record(self, around: &Surroundings<'_>) -> Record {
        let session_id = self.session_id().to_owned();
        let speakers: HashMap<String, String> = self
            .attendees
            .iter()
            .filter_map(|a| Some((a.reference.clone()?, a.id.clone()?)))
            .collect();
        let conclusions = conclusions(&session_id, &self.session.conclusions);
        let answers = answers(&self.opinions);
        let opinions: Vec<Opinion> = self
            .opinions
            .into_iter()
            .map(|o| opinion(o, &speakers, around))
            .collect();
        let topics = topics(&opinions, self.topics, around);
        Record {
            session: session(session_id, self.ward, self.session),
            attendees: self.attendees.into_iter().map(attendee).collect(),
            opinions,
            answers,
            conclusions,
            carried: Vec::new(),
            topics,
        }
    }
}

fn ward(ward: FileWard) -> Ward {
    Ward {
        kind: ward.kind,
        name: ward.name,
        province: ward.province,
        issuer: ward.issuer,
        unit_name: ward.unit_name,
        place_name: ward.place_name,
    }
}

fn session(id: String, of: FileWard, session: FileSession) -> Session {
    Session {
        id,
        ward: ward(of),
        kind: session.kind,
        mode: session.mode,
        title: session.title,
        number: session.number,
        place: session.place,
        basis: session.basis,
        started_at: session.started_at,
        ended_at: session.ended_at,
        chairs: session
            .chairs
            .into_iter()
            .map(|chair| Chair {
                name: chair.name.unwrap_or_default(),
                title: chair.title.unwrap_or_default(),
                form: chair.form,
            })
            .collect(),
        secretaries: session
            .secretaries
            .into_iter()
            .map(|FileNamed { name, title }| Secretary {
                name: name.unwrap_or_default(),
                title: title.unwrap_or_default(),
            })
            .collect(),
        present: session
            .present
            .into_iter()
            .map(|present| Present {
                group: present.group.unwrap_or_default(),
                count: present.count,
            })
            .collect(),
        households: session.households.map(|households| Households {
            total: households.total,
            present: households.present,
        }),
        votes: session
            .votes
            .into_iter()
            .map(|vote| Vote {
                matter: vote.matter.unwrap_or_default(),
                in_favour: vote.in_favour,
                against: vote.against,
                none: vote.none,
            })
            .collect(),
        read_back: session.read_back,
        signers: session
            .signers
            .into_iter()
            .map(|FileNamed { name, title }| Signer {
                name: name.unwrap_or_default(),
                title: title.unwrap_or_default(),
            })
            .collect(),
        agenda: session.agenda,
        copies: session.copies,
        recipients: session.recipients,
    }
}

fn attendee(attendee: FileAttendee) -> Attendee {
    Attendee {
        id: attendee.id.unwrap_or_default(),
        name: attendee.name,
        form: attendee.form,
        group: attendee.group,
        address: attendee.address,
        phone: attendee.phone,
        citizen_id: attendee.citizen_id,
        birth_year: attendee.birth_year,
        capacity: attendee.capacity,
        title: attendee.title,
        arrived_at: attendee.arrived_at,
        left_at: attendee.left_at,
        person: None,
    }
}

fn conclusions(session: &str, conclusions: &[FileConclusion]) -> Vec<Conclusion> {
    conclusions
        .iter()
        .enumerate()
        .map(|(i, conclusion)| Conclusion {
            id: derive("conclusion", &[session, &i.to_string()], conclusion),
            text: conclusion.text.clone().unwrap_or_default(),
            unit: conclusion.unit.clone(),
            with: conclusion.with.clone(),
            due: conclusion.due.clone(),
        })
        .collect()
}

/// Answers in the order of the opinions they stand under.
fn answers(opinions: &[FileOpinion]) -> Vec<Answer> {
    let mut answers = Vec::new();
    for opinion in opinions {
        let given_to = opinion.id.as_deref().unwrap_or_default();
        for (i, answer) in opinion.answers.iter().enumerate() {
            let also = answer.also.iter().filter_map(|link| match link {
                Also::Id(id) => Some(id.clone()),
                // Normal form names ids only.
                Also::Index(_) => None,
            });
            answers.push(Answer {
                id: derive("answer", &[given_to, &i.to_string()], answer),
                by: answer.by.clone(),
                title: answer.title.clone(),
                text: answer.text.clone(),
                outcome: answer.outcome,
                at: answer.at,
                opinions: std::iter::once(given_to.to_owned()).chain(also).collect(),
            });
        }
    }
    answers
}

fn opinion(
    opinion: FileOpinion,
    speakers: &HashMap<String, String>,
    around: &Surroundings<'_>,
) -> Opinion {
    let mut seen = HashSet::new();
    Opinion {
        id: opinion.id.unwrap_or_default(),
        speaker: opinion.speaker.and_then(|r| speakers.get(&r).cloned()),
        at: opinion.at,
        channel: opinion.channel,
        text: opinion.text,
        gist: opinion.gist,
        kind: opinion.kind,
        topics: opinion
            .topics
            .iter()
            .map(|code| around.successor(code).to_owned())
            .filter(|code| seen.insert(code.clone()))
            .collect(),
        group: opinion.group,
        location: opinion.location,
        authority: opinion.authority,
        people: opinion.people,
        follow_up: opinion.follow_up.map(follow_up),
        same_content: None,
    }
}

fn follow_up(task: FileFollowUp) -> FollowUp {
    FollowUp {
        unit: task.unit,
        with: task.with,
        person: task.person,
        due: task.due,
        status: task.status,
        result: task.result,
        document: task.document,
    }
}

/// The topics the opinions use, those of the program first in its order, then all of the file's
/// own.
fn topics(opinions: &[Opinion], own: Vec<FileTopic>, around: &Surroundings<'_>) -> Vec<Topic> {
    let used: HashSet<&str> = opinions
        .iter()
        .flat_map(|o| o.topics.iter().map(String::as_str))
        .collect();
    let known = around
        .topics
        .iter()
        .filter(|t| used.contains(t.code.as_str()))
        .cloned();
    let own = own
        .into_iter()
        .filter(|topic| around.topic(&topic.code).is_none())
        .map(|topic| Topic {
            name: topic.name.unwrap_or_else(|| topic.code.clone()),
            hue: hue(&topic.code),
            code: topic.code,
            field: topic.field,
            retired: false,
            successor: None,
        });
    known.chain(own).collect()
}

/// A hue that a code always has.
fn hue(code: &str) -> u16 {
    let sum = code
        .bytes()
        .fold(0u32, |sum, b| (sum * 31 + u32::from(b)) % 360);
    // Below 360, so it fits.
    u16::try_from(sum).unwrap_or_default()
}
