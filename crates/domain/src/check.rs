//! What is missing before a minute can be finished, each line a jump to its place.

pub(crate) mod nhan_dan;
mod totals;

use crate::{FollowUpStatus, Issuer, Opinion, OpinionKind, Record, Session};
use serde::Serialize;
use std::collections::HashSet;
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
    /// Fewer are counted than people are listed as present.
    PresentBelowListed,
    /// A group is counted lower than people of it are listed.
    PresentGroupBelowListed,
    /// The paper of this issuer can't be printed yet.
    IssuerNotPrintable,
    /// The ward has no name: the heading would be empty.
    NoWardName,
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
            | Self::NoWardName
            | Self::UnitNameMissing => true,
            Self::NoPresentCounts
            | Self::PresentBelowListed
            | Self::PresentGroupBelowListed
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
    missing_with(record, &[])
}

/// The same where later sessions have answered or settled the opinions `later`: no answer is
/// missing there any more, as the counts have it.
pub fn missing_with(record: &Record, later: &[&str]) -> Vec<Missing> {
    let later: HashSet<&str> = later.iter().copied().collect();
    let head = head(&record.session)
        .into_iter()
        .chain(totals::short(record));
    let head = head.map(|code| Missing {
        code,
        opinion: None,
        number: None,
        blocking: code.blocking(),
    });
    let opinions = (1..)
        .zip(&record.opinions)
        .filter(|(_, opinion)| !opinion.is_denunciation())
        .flat_map(|(number, opinion)| {
            of_opinion(record, opinion, later.contains(opinion.id.as_str()))
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
    add(blank(&session.ward.name), M::NoWardName);
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

fn of_opinion(record: &Record, opinion: &Opinion, answered_later: bool) -> Vec<MissingCode> {
    use MissingCode as M;
    let mut codes = Vec::new();
    if opinion.topics.is_empty() {
        codes.push(M::Untagged);
    }
    if let Some(task) = &opinion.follow_up {
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
    } else if opinion.kind != OpinionKind::Praise
        && !answered_later
        && record.answers_to(&opinion.id).next().is_none()
    {
        codes.push(M::NoAnswerAndNoFollowUp);
    }
    if opinion.gist.as_deref().is_some_and(nhan_dan::lower_case) {
        codes.push(M::NhanDanLowerCase);
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::{Missing, MissingCode as M, missing, missing_with};
    use crate::testing::{answer, opinion, record};
    use crate::{Chair, FollowUp, FollowUpStatus, Issuer, OpinionKind, Present, Record};

    fn codes(record: &Record) -> Vec<M> {
        missing(record).into_iter().map(|m| m.code).collect()
    }

    /// The codes of a complete record after one change to it.
    fn after(change: impl FnOnce(&mut Record)) -> Vec<M> {
        let mut record = record();
        change(&mut record);
        codes(&record)
    }

    #[test]
    fn a_complete_record_lacks_nothing() {
        assert_eq!(missing(&record()), []);
    }

    #[test]
    fn the_head_of_the_session() {
        assert_eq!(after(|r| r.session.title = "  ".to_owned()), [M::NoTitle]);
        assert_eq!(after(|r| r.session.place.clear()), [M::NoPlace]);
        assert_eq!(after(|r| r.session.chairs.clear()), [M::NoChair]);
        assert_eq!(after(|r| r.session.chairs[0].name.clear()), [M::ChairName]);
        assert_eq!(
            after(|r| r.session.chairs[0].title.clear()),
            [M::ChairTitle]
        );
        assert_eq!(after(|r| r.session.secretaries.clear()), [M::NoSecretary]);
        assert_eq!(
            after(|r| r.session.secretaries[0].name.clear()),
            [M::SecretaryName]
        );
        assert_eq!(after(|r| r.session.ended_at = None), [M::NoEndTime]);
        assert_eq!(after(|r| r.session.present.clear()), [M::NoPresentCounts]);
        let uncounted = Present {
            group: "Khách mời".to_owned(),
            count: None,
        };
        assert_eq!(
            after(|r| r.session.present.push(uncounted)),
            [M::NoPresentCounts]
        );
        assert_eq!(after(|r| r.session.number = None), []);
    }

    #[test]
    fn every_chair_is_looked_at() {
        let second = Chair {
            name: String::new(),
            title: String::new(),
            form: None,
        };
        assert_eq!(
            after(|r| r.session.chairs.push(second)),
            [M::ChairName, M::ChairTitle]
        );
    }

    #[test]
    fn issuers() {
        for issuer in [Issuer::Hdnd, Issuer::DangUy, Issuer::Mttq] {
            assert_eq!(
                after(|r| r.session.ward.issuer = issuer),
                [M::IssuerNotPrintable]
            );
        }
        assert_eq!(
            after(|r| r.session.ward.issuer = Issuer::ToDanPho),
            [M::UnitNameMissing]
        );
        let named = after(|r| {
            r.session.ward.issuer = Issuer::ToDanPho;
            r.session.ward.unit_name = Some("Tổ dân phố số 3".to_owned());
        });
        assert_eq!(named, []);
    }

    #[test]
    fn an_opinion_says_where_it_stands() {
        let mut record = record();
        let second = crate::Opinion {
            topics: Vec::new(),
            ..opinion("b")
        };
        record.opinions.push(second);
        assert_eq!(
            missing(&record),
            [M::Untagged, M::NoAnswerAndNoFollowUp].map(|code| Missing {
                code,
                opinion: Some("b".to_owned()),
                number: Some(2),
                blocking: false,
            })
        );
    }

    #[test]
    fn an_answer_a_task_or_praise_is_enough() {
        let one = |change: fn(&mut Record)| {
            after(|r| {
                r.answers.clear();
                change(r);
            })
        };
        assert_eq!(one(|_| ()), [M::NoAnswerAndNoFollowUp]);
        assert_eq!(one(|r| r.answers.push(answer("x", &["other", "a"]))), []);
        assert_eq!(one(|r| r.opinions[0].kind = OpinionKind::Praise), []);
        let task = FollowUp {
            unit: None,
            with: None,
            person: None,
            due: None,
            status: FollowUpStatus::Assigned,
            result: None,
            document: None,
        };
        let open = task.clone();
        assert_eq!(
            after(|r| r.opinions[0].follow_up = Some(open)),
            [M::FollowUpWithoutUnit, M::FollowUpWithoutDue]
        );
        let done = FollowUp {
            status: FollowUpStatus::Resolved,
            ..task
        };
        assert_eq!(after(|r| r.opinions[0].follow_up = Some(done)), []);
    }

    #[test]
    fn what_a_later_session_answered_lacks_no_answer_but_all_else() {
        let mut record = record();
        record.answers.clear();
        record.opinions[0].topics.clear();
        record.opinions.push(opinion("b"));
        let all: Vec<_> = missing_with(&record, &["a", "elsewhere"])
            .into_iter()
            .map(|m| (m.code, m.number))
            .collect();
        assert_eq!(
            all,
            [(M::Untagged, Some(1)), (M::NoAnswerAndNoFollowUp, Some(2))]
        );
        assert_eq!(missing(&record).len(), 3, "known to the session alone");
    }

    #[test]
    fn denunciations_keep_their_number_and_are_not_looked_into() {
        let mut record = record();
        record.opinions[0].kind = OpinionKind::Denunciation;
        record.opinions[0].topics.clear();
        record.opinions[0].gist = Some("nhân dân".to_owned());
        record.answers.clear();
        record.opinions.push(opinion("b"));
        let found = missing(&record);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].number, Some(2), "numbered among all opinions");
    }

    #[test]
    fn the_people_take_a_capital_in_what_is_printed_as_ours() {
        let gist = Some("Nhân dân và nhân dân".to_owned());
        assert_eq!(after(|r| r.opinions[0].gist = gist), [M::NhanDanLowerCase]);
        assert_eq!(
            after(|r| r.session.title = "Gặp mặt nhân dân".to_owned()),
            [M::NhanDanLowerCase]
        );
        assert_eq!(
            after(|r| r.opinions[0].text = "nhân dân chúng tôi".to_owned()),
            [],
            "speech stays as said"
        );
    }

    #[test]
    fn what_the_form_prints_blocks_and_what_she_decides_does_not() {
        let mut record = record();
        record.session.chairs.clear();
        record.session.present.clear();
        let blocking: Vec<_> = missing(&record)
            .into_iter()
            .map(|m| (m.code, m.blocking))
            .collect();
        assert_eq!(blocking, [(M::NoChair, true), (M::NoPresentCounts, false)]);
    }
}
