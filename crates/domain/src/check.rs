//! What is missing before a minute can be finished, each line a jump to its place.

mod nhan_dan;

use crate::{FollowUpStatus, Issuer, Opinion, OpinionKind, Record, Session};
use serde::Serialize;
use ts_rs::TS;

/// What is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MissingCode {
    /// The session has no trích yếu.
    NoTitle,
    /// No địa điểm.
    NoPlace,
    /// Nobody presides.
    NoChair,
    /// A chair without a name.
    ChairName,
    /// A chair without an office.
    ChairTitle,
    /// Nobody takes the minutes.
    NoSecretary,
    /// A secretary without a name.
    SecretaryName,
    /// The session hasn't ended.
    NoEndTime,
    /// Nobody was counted, or a group has no count.
    NoPresentCounts,
    /// The paper of this issuer can't be printed yet.
    IssuerNotPrintable,
    /// A tổ dân phố issues the paper, but which one isn't said.
    UnitNameMissing,
    /// An opinion without a topic.
    Untagged,
    /// An opinion that got neither an answer nor a task; praise needs none.
    NoAnswerAndNoFollowUp,
    /// An open task without a unit.
    FollowUpWithoutUnit,
    /// An open task without a deadline.
    FollowUpWithoutDue,
    /// "nhân dân" where Nghị định 30/2020, Phụ lục II asks for "Nhân dân".
    NhanDanLowerCase,
}

impl MissingCode {
    /// Whether the minute can't be finished so. What Mẫu 1.9 (Nghị định 30/2020, Phụ lục III)
    /// prints as its own line or signature blocks, and so does a paper that can't be printed at
    /// all; what concerns single opinions and counts is for her to decide.
    pub fn blocking(self) -> bool {
        match self {
            Self::NoTitle
            | Self::NoPlace
            | Self::NoChair
            | Self::ChairName
            | Self::ChairTitle
            | Self::NoSecretary
            | Self::SecretaryName
            | Self::NoEndTime
            | Self::IssuerNotPrintable
            | Self::UnitNameMissing => true,
            Self::NoPresentCounts
            | Self::Untagged
            | Self::NoAnswerAndNoFollowUp
            | Self::FollowUpWithoutUnit
            | Self::FollowUpWithoutDue
            | Self::NhanDanLowerCase => false,
        }
    }
}

/// One thing that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Missing {
    /// What.
    pub code: MissingCode,
    /// Id of the opinion concerned; absent = the head of the session.
    pub opinion: Option<String>,
    /// Its number among all opinions in spoken order, from 1.
    pub number: Option<u32>,
    /// Whether the minute can't be finished so.
    pub blocking: bool,
}

/// Everything that is missing: the head of the session first, then the opinions in spoken order.
/// Denunciations are not looked into; a missing number is none, the clerk writes it.
pub fn missing(record: &Record) -> Vec<Missing> {
    let head = head(&record.session).into_iter().map(|code| Missing {
        code,
        opinion: None,
        number: None,
        blocking: code.blocking(),
    });
    let opinions = (1..)
        .zip(&record.opinions)
        .filter(|(_, opinion)| !opinion.is_denunciation())
        .flat_map(|(number, opinion)| {
            of_opinion(record, opinion)
                .into_iter()
                .map(move |code| Missing {
                    code,
                    opinion: Some(opinion.id.clone()),
                    number: Some(number),
                    blocking: code.blocking(),
                })
        });
    head.chain(opinions).collect()
}

fn head(session: &Session) -> Vec<MissingCode> {
    use MissingCode as M;
    let blank = |text: &str| text.trim().is_empty();
    let mut codes = Vec::new();
    let mut add = |missing: bool, code: M| {
        if missing {
            codes.push(code);
        }
    };
    add(blank(&session.title), M::NoTitle);
    add(nhan_dan::lower_case(&session.title), M::NhanDanLowerCase);
    add(blank(&session.place), M::NoPlace);
    let issuer = session.ward.issuer;
    add(
        !matches!(issuer, Issuer::Uban | Issuer::ToDanPho),
        M::IssuerNotPrintable,
    );
    let unnamed = session.ward.unit_name.as_deref().is_none_or(blank);
    add(issuer == Issuer::ToDanPho && unnamed, M::UnitNameMissing);
    add(session.chairs.is_empty(), M::NoChair);
    for chair in &session.chairs {
        add(blank(&chair.name), M::ChairName);
        add(blank(&chair.title), M::ChairTitle);
    }
    add(session.secretaries.is_empty(), M::NoSecretary);
    for secretary in &session.secretaries {
        add(blank(&secretary.name), M::SecretaryName);
    }
    let uncounted = session.present.iter().any(|group| group.count.is_none());
    add(session.present.is_empty() || uncounted, M::NoPresentCounts);
    add(session.ended_at.is_none(), M::NoEndTime);
    codes
}

fn of_opinion(record: &Record, opinion: &Opinion) -> Vec<MissingCode> {
    use MissingCode as M;
    let mut codes = Vec::new();
    if opinion.topics.is_empty() {
        codes.push(M::Untagged);
    }
    match &opinion.follow_up {
        Some(task) => {
            let open = matches!(
                task.status,
                FollowUpStatus::Assigned | FollowUpStatus::InProgress
            );
            if open && task.unit.is_none() {
                codes.push(M::FollowUpWithoutUnit);
            }
            if open && task.due.is_none() {
                codes.push(M::FollowUpWithoutDue);
            }
        }
        None => {
            let answered = record.answers_to(&opinion.id).next().is_some();
            if !answered && opinion.kind != OpinionKind::Praise {
                codes.push(M::NoAnswerAndNoFollowUp);
            }
        }
    }
    if opinion.gist.as_deref().is_some_and(nhan_dan::lower_case) {
        codes.push(M::NhanDanLowerCase);
    }
    codes
}
