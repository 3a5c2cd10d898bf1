//! Tree to structs, section by section: every field by the contract's table.

use super::fault::{FaultReason, FileFault, JsonKind, shorten};
use super::node::Node;
use super::path::Path;
use super::reader::{Listed, Object, boolean, choice, integer, text, wrong_type};
use super::shape::{
    Also, FORMAT, FileAnswer, FileAttendee, FileChair, FileConclusion, FileFollowUp,
    FileHouseholds, FileNamed, FileOpinion, FilePresent, FileSession, FileTopic, FileVote,
    FileWard, Format, SessionFile,
};
use super::surroundings::Surroundings;
use super::times::{in_order, instant};
use crate::deadline::{DueFault, read_due};
use crate::{
    Authority, Capacity, Channel, Due, FollowUpStatus, Form, Issuer, Mode, OpinionKind, Outcome,
    SessionKind, WardKind,
};
use chrono::NaiveDate;

/// How deadlines are read at this session.
type ReadDue<'a> = &'a dyn Fn(&str) -> Result<NaiveDate, DueFault>;

/// Reads the whole file; links between its parts are not looked at yet.
pub(super) fn read_file(node: &Node, around: &Surroundings<'_>) -> Result<SessionFile, FileFault> {
    let root = Path::ROOT;
    // The format comes first: of another version no field can be judged.
    if let Node::Object(fields) = node
        && let Some((_, format)) = fields.iter().find(|(key, _)| key == "format")
    {
        read_format(format, &root.key("format"))?;
    }
    let file = Object::of(
        node,
        &root,
        &[
            "format",
            "ward",
            "session",
            "attendees",
            "topics",
            "opinions",
        ],
    )?;
    let format = file.read_required("format", read_format)?;
    let ward = file.read_required("ward", read_ward)?;
    let session = file.read_required("session", |node, path| read_session(node, path, around))?;
    let day = session.started_at.date_naive();
    let read_due =
        |typed: &str| read_due(typed, day, around.calendar).map(|reading| reading.due.date);
    Ok(SessionFile {
        format,
        ward,
        session,
        attendees: file.list("attendees", read_attendee)?,
        topics: file.list("topics", read_topic)?,
        opinions: file.list("opinions", |node, path| read_opinion(node, path, &read_due))?,
    })
}

fn read_format(node: &Node, path: &Path<'_>) -> Result<Format, FileFault> {
    let found = text(node, path)?;
    if found == FORMAT {
        Ok(Format::V1)
    } else {
        let found = shorten(&found);
        Err(FileFault::at(path, FaultReason::UnknownFormat { found }))
    }
}

fn read_ward(node: &Node, path: &Path<'_>) -> Result<FileWard, FileFault> {
    let ward = Object::of(
        node,
        path,
        &[
            "kind",
            "name",
            "province",
            "issuer",
            "unit_name",
            "place_name",
        ],
    )?;
    let read = FileWard {
        kind: ward.read_required("kind", choice)?,
        name: ward.required_text("name")?,
        province: ward.required_text("province")?,
        issuer: ward.read_required("issuer", choice)?,
        unit_name: ward.text("unit_name")?,
        place_name: ward.text("place_name")?,
    };
    if read.issuer == Issuer::ToDanPho && read.unit_name.is_none() {
        let path = path.key("unit_name");
        return Err(FileFault::at(&path, FaultReason::UnitNameNeeded));
    }
    Ok(read)
}

fn read_session(
    node: &Node,
    path: &Path<'_>,
    around: &Surroundings<'_>,
) -> Result<FileSession, FileFault> {
    let session = Object::of(
        node,
        path,
        &[
            "id",
            "kind",
            "mode",
            "title",
            "number",
            "place",
            "basis",
            "started_at",
            "ended_at",
            "chairs",
            "secretaries",
            "present",
            "households",
            "votes",
            "read_back",
            "signers",
            "agenda",
            "conclusions",
            "copies",
            "recipients",
        ],
    )?;
    let id = session.text("id")?;
    let kind = session.read_required("kind", choice)?;
    let mode = session.read("mode", choice)?;
    let title = session.required_text("title")?;
    let number = session.count("number")?;
    let place = session.required_text("place")?;
    let basis = session.texts("basis")?;
    let started_at = session.read_required("started_at", instant)?;
    let ended_at = session.read("ended_at", instant)?;
    in_order(Some(&started_at), ended_at.as_ref(), &path.key("ended_at"))?;
    let day = started_at.date_naive();
    let read_due =
        |typed: &str| read_due(typed, day, around.calendar).map(|reading| reading.due.date);
    Ok(FileSession {
        id,
        kind,
        mode,
        title,
        number,
        place,
        basis,
        started_at,
        ended_at,
        chairs: session.list("chairs", read_chair)?,
        secretaries: session.list("secretaries", read_named)?,
        present: session.list("present", read_present)?,
        households: session.read("households", read_households)?,
        votes: session.list("votes", read_vote)?,
        read_back: session.read("read_back", boolean)?,
        signers: session.list("signers", read_named)?,
        agenda: session.texts("agenda")?,
        conclusions: session.list("conclusions", |node, path| {
            read_conclusion(node, path, &read_due)
        })?,
        copies: session.count("copies")?,
        recipients: session.texts("recipients")?,
    })
}

fn read_chair(node: &Node, path: &Path<'_>) -> Result<FileChair, FileFault> {
    let chair = Object::of(node, path, &["name", "title", "form"])?;
    Ok(FileChair {
        name: chair.text("name")?,
        title: chair.text("title")?,
        form: chair.read("form", choice)?,
    })
}

fn read_named(node: &Node, path: &Path<'_>) -> Result<FileNamed, FileFault> {
    let named = Object::of(node, path, &["name", "title"])?;
    Ok(FileNamed {
        name: named.text("name")?,
        title: named.text("title")?,
    })
}

fn read_present(node: &Node, path: &Path<'_>) -> Result<FilePresent, FileFault> {
    let present = Object::of(node, path, &["group", "count"])?;
    Ok(FilePresent {
        group: present.text("group")?,
        count: present.count("count")?,
    })
}

fn read_households(node: &Node, path: &Path<'_>) -> Result<FileHouseholds, FileFault> {
    let households = Object::of(node, path, &["total", "present"])?;
    let read = FileHouseholds {
        total: households.count("total")?,
        present: households.count("present")?,
    };
    match (read.total, read.present) {
        (Some(total), Some(present)) if present > total => {
            let path = path.key("present");
            Err(FileFault::at(
                &path,
                FaultReason::PresentAboveTotal { present, total },
            ))
        }
        _ => Ok(read),
    }
}

fn read_vote(node: &Node, path: &Path<'_>) -> Result<FileVote, FileFault> {
    let vote = Object::of(node, path, &["matter", "for", "against", "none"])?;
    Ok(FileVote {
        matter: vote.text("matter")?,
        in_favour: vote.count("for")?,
        against: vote.count("against")?,
        none: vote.count("none")?,
    })
}

fn read_conclusion(
    node: &Node,
    path: &Path<'_>,
    read_due: ReadDue<'_>,
) -> Result<FileConclusion, FileFault> {
    let conclusion = Object::of(node, path, &["text", "unit", "with", "due"])?;
    Ok(FileConclusion {
        text: conclusion.text("text")?,
        unit: conclusion.text("unit")?,
        with: conclusion.text("with")?,
        due: conclusion.read("due", |node, path| due(node, path, read_due))?,
    })
}

fn read_attendee(node: &Node, path: &Path<'_>) -> Result<FileAttendee, FileFault> {
    let attendee = Object::of(
        node,
        path,
        &[
            "id",
            "ref",
            "name",
            "form",
            "group",
            "address",
            "phone",
            "citizen_id",
            "birth_year",
            "capacity",
            "title",
            "arrived_at",
            "left_at",
        ],
    )?;
    let read = FileAttendee {
        id: attendee.text("id")?,
        reference: attendee.text("ref")?,
        name: attendee.text("name")?,
        form: attendee.read("form", choice)?,
        group: attendee.text("group")?,
        address: attendee.text("address")?,
        phone: attendee.text("phone")?,
        citizen_id: attendee.text("citizen_id")?,
        birth_year: attendee.read("birth_year", |node, path| {
            // A year has four digits, so it always fits.
            integer(node, path, 9999).map(|year| u16::try_from(year).unwrap_or(u16::MAX))
        })?,
        capacity: attendee.read("capacity", choice)?,
        title: attendee.text("title")?,
        arrived_at: attendee.read("arrived_at", instant)?,
        left_at: attendee.read("left_at", instant)?,
    };
    in_order(
        read.arrived_at.as_ref(),
        read.left_at.as_ref(),
        &path.key("left_at"),
    )?;
    Ok(read)
}

fn read_topic(node: &Node, path: &Path<'_>) -> Result<FileTopic, FileFault> {
    let topic = Object::of(node, path, &["code", "name", "field"])?;
    Ok(FileTopic {
        // Without a code no opinion could name the topic.
        code: topic.required_text("code")?,
        name: topic.text("name")?,
        field: topic.text("field")?,
    })
}

fn read_opinion(
    node: &Node,
    path: &Path<'_>,
    read_due: ReadDue<'_>,
) -> Result<FileOpinion, FileFault> {
    let opinion = Object::of(
        node,
        path,
        &[
            "id",
            "speaker",
            "at",
            "channel",
            "text",
            "gist",
            "kind",
            "topics",
            "group",
            "location",
            "authority",
            "people",
            "answers",
            "follow_up",
        ],
    )?;
    Ok(FileOpinion {
        id: opinion.text("id")?,
        speaker: opinion.text("speaker")?,
        at: opinion.read("at", instant)?,
        channel: opinion.read("channel", choice)?.unwrap_or_default(),
        text: opinion.required_text("text")?,
        gist: opinion.text("gist")?,
        kind: opinion.read("kind", choice)?.unwrap_or_default(),
        topics: opinion.texts("topics")?,
        group: opinion.text("group")?,
        location: opinion.text("location")?,
        authority: opinion.read("authority", choice)?.unwrap_or_default(),
        people: opinion.read("people", read_people)?.unwrap_or(1),
        answers: opinion.list("answers", read_answer)?,
        follow_up: opinion.read("follow_up", |node, path| {
            read_follow_up(node, path, read_due)
        })?,
    })
}

fn read_people(node: &Node, path: &Path<'_>) -> Result<u32, FileFault> {
    if let Node::Int(found) = node
        && *found < 1
    {
        let found = found.to_string();
        return Err(FileFault::at(path, FaultReason::PeopleBelowOne { found }));
    }
    integer(node, path, u32::MAX.into()).map(|n| u32::try_from(n).unwrap_or(u32::MAX))
}

fn read_answer(node: &Node, path: &Path<'_>) -> Result<FileAnswer, FileFault> {
    let answer = Object::of(
        node,
        path,
        &["by", "title", "text", "outcome", "at", "also"],
    )?;
    Ok(FileAnswer {
        by: answer.text("by")?,
        title: answer.text("title")?,
        text: answer.text("text")?,
        outcome: answer.read("outcome", choice)?.unwrap_or_default(),
        at: answer.read("at", instant)?,
        also: answer.list("also", read_also)?,
    })
}

fn read_also(node: &Node, path: &Path<'_>) -> Result<Also, FileFault> {
    match node {
        Node::Text(_) => text(node, path).map(Also::Id),
        Node::Int(index) => usize::try_from(*index).map(Also::Index).map_err(|_| {
            let found = index.to_string();
            FileFault::at(path, FaultReason::UnknownAlso { found })
        }),
        Node::Float(_) => {
            integer(node, path, u64::MAX).and(Err(wrong_type(path, JsonKind::TextOrNumber, node)))
        }
        other => Err(wrong_type(path, JsonKind::TextOrNumber, other)),
    }
}

fn read_follow_up(
    node: &Node,
    path: &Path<'_>,
    read_due: ReadDue<'_>,
) -> Result<FileFollowUp, FileFault> {
    let task = Object::of(
        node,
        path,
        &[
            "unit", "with", "person", "due", "status", "result", "document",
        ],
    )?;
    Ok(FileFollowUp {
        unit: task.text("unit")?,
        with: task.text("with")?,
        person: task.text("person")?,
        due: task.read("due", |node, path| due(node, path, read_due))?,
        status: task.read("status", choice)?.unwrap_or_default(),
        result: task.text("result")?,
        document: task.text("document")?,
    })
}

fn due(node: &Node, path: &Path<'_>, read_due: ReadDue<'_>) -> Result<Due, FileFault> {
    let typed = text(node, path)?;
    match read_due(&typed) {
        Ok(date) => Ok(Due { typed, date }),
        Err(fault) => {
            let found = shorten(&typed);
            let reason = match fault {
                DueFault::ImpossibleDate => FaultReason::ImpossibleDate { found },
                DueFault::NotADeadline | DueFault::ShortYear | DueFault::WorkingDays => {
                    FaultReason::UnreadableDue { found }
                }
            };
            Err(FileFault::at(path, reason))
        }
    }
}

/// The words of a list, beside the values they stand for.
macro_rules! listed {
    ($($of:ty: $($word:literal => $value:ident),+;)+) => {$(
        impl Listed for $of {
            const ALL: &'static [(&'static str, Self)] = &[$(($word, Self::$value)),+];
        }
    )+};
}

listed! {
    WardKind: "phuong" => Phuong, "xa" => Xa, "dac_khu" => DacKhu;
    Issuer: "uban" => Uban, "hdnd" => Hdnd, "dang_uy" => DangUy, "mttq" => Mttq,
        "to_dan_pho" => ToDanPho;
    SessionKind: "dialogue" => Dialogue, "reception" => Reception,
        "voter_contact" => VoterContact, "residents_meeting" => ResidentsMeeting,
        "solidarity_day" => SolidarityDay, "other" => Other;
    Mode: "regular" => Regular, "ad_hoc" => AdHoc;
    Form: "Ông" => Ong, "Bà" => Ba, "Đồng chí" => DongChi;
    Capacity: "citizen" => Citizen, "household" => Household, "voter" => Voter,
        "delegate" => Delegate, "official" => Official;
    Channel: "spoken" => Spoken, "written" => Written, "collected" => Collected;
    OpinionKind: "opinion" => Opinion, "petition" => Petition, "report" => Report,
        "complaint" => Complaint, "denunciation" => Denunciation, "question" => Question,
        "praise" => Praise;
    Authority: "ward" => Ward, "city" => City, "central" => Central, "utility" => Utility,
        "community" => Community;
    Outcome: "answered" => Answered, "accepted" => Accepted, "guided" => Guided,
        "transferred" => Transferred, "written_reply" => WrittenReply, "refused" => Refused;
    FollowUpStatus: "assigned" => Assigned, "in_progress" => InProgress,
        "resolved" => Resolved, "transferred" => Transferred, "refused" => Refused;
}
