//! The file's own structs, field for field in the contract's order: what is written, and what
//! the JSON Schema is generated from.

use super::times;
use crate::{
    Authority, Capacity, Channel, Due, FollowUpStatus, Form, Instant, Issuer, Mode, OpinionKind,
    Outcome, SessionKind, WardKind,
};
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// The format's name and version.
pub const FORMAT: &str = "gandan.session/1";

/// The format's name and version, which a file begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub(super) enum Format {
    /// Version 1.
    #[serde(rename = "gandan.session/1")]
    V1,
}

/// One contact session between a ward's leaders and its citizens.
///
/// A value is one that [`super::parse`] has read or that was made from a record; so it is always
/// in normal form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "gandan.session/1")]
#[serde(deny_unknown_fields)]
pub struct SessionFile {
    /// Name and version of the format.
    pub(super) format: Format,
    /// The ward as the session's papers print it.
    pub(super) ward: FileWard,
    /// The head of the session.
    pub(super) session: FileSession,
    /// People at the session.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) attendees: Vec<FileAttendee>,
    /// Topics of the ward's own that the file uses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) topics: Vec<FileTopic>,
    /// Opinions in spoken order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) opinions: Vec<FileOpinion>,
}

/// The ward and the body that issues the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileWard {
    /// Phường, xã or đặc khu.
    pub(super) kind: WardKind,
    /// Bare name, "Cửa Nam".
    pub(super) name: String,
    /// "thành phố Hà Nội".
    pub(super) province: String,
    /// The issuing body.
    pub(super) issuer: Issuer,
    /// "Tổ dân phố số 3"; needed when the issuer is a tổ dân phố.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) unit_name: Option<String>,
    /// Địa danh exactly as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) place_name: Option<String>,
}

/// The head of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileSession {
    /// The same session across files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    /// Kind of session.
    pub(super) kind: SessionKind,
    /// Định kỳ or đột xuất.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) mode: Option<Mode>,
    /// Trích yếu; line breaks are printed as lines.
    pub(super) title: String,
    /// Số văn bản; absent = left blank for the clerk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) number: Option<u32>,
    /// Địa điểm.
    pub(super) place: String,
    /// Căn cứ, each printed as given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) basis: Vec<String>,
    /// When it began.
    #[serde(serialize_with = "times::write")]
    #[schemars(with = "WrittenInstant")]
    pub(super) started_at: Instant,
    /// When it ended.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "times::write_some"
    )]
    #[schemars(with = "Option<WrittenInstant>")]
    pub(super) ended_at: Option<Instant>,
    /// Who presides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) chairs: Vec<FileChair>,
    /// Who takes the minutes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) secretaries: Vec<FileNamed>,
    /// How many of each group were present.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) present: Vec<FilePresent>,
    /// Households at a residents' meeting; present is not above total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) households: Option<FileHouseholds>,
    /// Votes of a residents' meeting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) votes: Vec<FileVote>,
    /// Whether the minutes were read back to those present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) read_back: Option<bool>,
    /// Signers beyond secretary and chair.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) signers: Vec<FileNamed>,
    /// Chương trình.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) agenda: Vec<String>,
    /// The chair's conclusions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) conclusions: Vec<FileConclusion>,
    /// Number of originals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) copies: Option<u32>,
    /// Nơi nhận, bare.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) recipients: Vec<String>,
}

/// One who presides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileChair {
    /// Full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    /// Office held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    /// Ông, Bà, Đồng chí.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) form: Option<Form>,
}

/// A secretary or a signer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileNamed {
    /// Full name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    /// Office held, or in what capacity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
}

/// How many of a group were present.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FilePresent {
    /// "Đại biểu Nhân dân".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) group: Option<String>,
    /// People.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) count: Option<u32>,
}

/// Households of a residents' meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileHouseholds {
    /// All households of the community.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) total: Option<u32>,
    /// Households represented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) present: Option<u32>,
}

/// One vote of a residents' meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileVote {
    /// What was put to the vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) matter: Option<String>,
    /// Tán thành.
    #[serde(rename = "for", default, skip_serializing_if = "Option::is_none")]
    pub(super) in_favour: Option<u32>,
    /// Không tán thành.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) against: Option<u32>,
    /// Không có ý kiến.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) none: Option<u32>,
}

/// A conclusion of the chair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileConclusion {
    /// What was concluded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    /// Unit in charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<String>,
    /// Who cooperates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) with: Option<String>,
    /// An ISO date, "30/11/2026", or as typed: "10n", "thứ 6", "30/11".
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "write_due"
    )]
    #[schemars(with = "Option<String>")]
    pub(super) due: Option<Due>,
}

/// A person at the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileAttendee {
    /// This person at this session, the same across files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    /// Local to the file; `speaker` names it.
    #[serde(rename = "ref", default, skip_serializing_if = "Option::is_none")]
    pub(super) reference: Option<String>,
    /// Full name; absent = "Chưa rõ tên".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    /// Ông, Bà, Đồng chí.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) form: Option<Form>,
    /// Tổ dân phố.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) group: Option<String>,
    /// House and alley.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) address: Option<String>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) phone: Option<String>,
    /// Số căn cước or CMND.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) citizen_id: Option<String>,
    /// Year of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) birth_year: Option<u16>,
    /// In what capacity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) capacity: Option<Capacity>,
    /// Office, for officials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    /// Late arrival.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "times::write_some"
    )]
    #[schemars(with = "Option<WrittenInstant>")]
    pub(super) arrived_at: Option<Instant>,
    /// Early leave; not before the arrival.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "times::write_some"
    )]
    #[schemars(with = "Option<WrittenInstant>")]
    pub(super) left_at: Option<Instant>,
}

/// A topic of the ward's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileTopic {
    /// As opinions name it.
    pub(super) code: String,
    /// As shown and printed; absent = the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
    /// Reporting field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) field: Option<String>,
}

/// One opinion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileOpinion {
    /// The same opinion across files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<String>,
    /// `ref` of an attendee; absent = collective or unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) speaker: Option<String>,
    /// When it was begun.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "times::write_some"
    )]
    #[schemars(with = "Option<WrittenInstant>")]
    pub(super) at: Option<Instant>,
    /// spoken, written or collected; absent = spoken.
    #[serde(default)]
    pub(super) channel: Channel,
    /// As said.
    pub(super) text: String,
    /// The short form for print, without the speaker's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) gist: Option<String>,
    /// Kind of opinion; absent = petition.
    #[serde(default)]
    pub(super) kind: OpinionKind,
    /// Topic codes, the main one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) topics: Vec<String>,
    /// Tổ dân phố concerned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) group: Option<String>,
    /// Place concerned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) location: Option<String>,
    /// Who can decide; absent = ward.
    #[serde(default)]
    pub(super) authority: Authority,
    /// People concerned, at least 1; absent = 1.
    #[serde(default = "one_person")]
    #[schemars(range(min = 1))]
    pub(super) people: u32,
    /// Answers given to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) answers: Vec<FileAnswer>,
    /// The task that came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) follow_up: Option<FileFollowUp>,
}

/// An answer given at the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileAnswer {
    /// Who answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) by: Option<String>,
    /// Their office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<String>,
    /// What was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<String>,
    /// What it amounts to; absent = answered.
    #[serde(default)]
    pub(super) outcome: Outcome,
    /// When.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "times::write_some"
    )]
    #[schemars(with = "Option<WrittenInstant>")]
    pub(super) at: Option<Instant>,
    /// Other opinions it covers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) also: Vec<Also>,
}

/// Another opinion that an answer covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum Also {
    /// Its place in `opinions`, from 0.
    Index(usize),
    /// Its id.
    Id(String),
}

/// The task that came of an opinion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct FileFollowUp {
    /// Unit in charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<String>,
    /// Cooperating units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) with: Option<String>,
    /// Person in charge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) person: Option<String>,
    /// An ISO date, "30/11/2026", or as typed: "10n", "thứ 6", "30/11".
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "write_due"
    )]
    #[schemars(with = "Option<String>")]
    pub(super) due: Option<Due>,
    /// State; absent = assigned.
    #[serde(default)]
    pub(super) status: FollowUpStatus,
    /// What was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) result: Option<String>,
    /// Document that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) document: Option<String>,
}

/// How the schema shows an instant.
#[derive(JsonSchema)]
#[schemars(transparent)]
#[allow(dead_code, reason = "only its schema is used")]
struct WrittenInstant(
    #[schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?\+07:00$"))] String,
);

fn one_person() -> u32 {
    1
}

#[allow(clippy::ref_option, reason = "serde's signature")]
fn write_due<S: Serializer>(due: &Option<Due>, to: S) -> Result<S::Ok, S::Error> {
    match due {
        Some(due) => to.serialize_str(&due.typed),
        None => to.serialize_none(),
    }
}
