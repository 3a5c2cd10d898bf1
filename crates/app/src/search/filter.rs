//! The filters of a search: their names, and what a typed value means in this ward.

use super::answer::ReadFilter;
use super::dates::{Edge, date};
use super::query::Asked;
use crate::Done;
use chrono::NaiveDate;
use gandan_domain::text::needle::{Needle, Term};
use gandan_domain::text::{Word, words};

/// The filters there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// lĩnh vực:
    Topic,
    /// tổ:
    Group,
    /// ai:
    Speaker,
    /// từ:
    From,
    /// đến:
    To,
    /// trạng thái:
    Status,
    /// chưa trả lời
    Unanswered,
}

impl Kind {
    /// All of them; of two that begin alike the longer one first.
    pub const ALL: [Self; 7] = [
        Self::Topic,
        Self::Group,
        Self::Speaker,
        Self::From,
        Self::To,
        Self::Status,
        Self::Unanswered,
    ];

    /// Its name with marks, and as typed without.
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Self::Topic => ["lĩnh vực", "linh vuc"],
            Self::Group => ["tổ", "to"],
            Self::Speaker => ["ai", "ai"],
            Self::From => ["từ", "tu"],
            Self::To => ["đến", "den"],
            Self::Status => ["trạng thái", "trang thai"],
            Self::Unanswered => ["chưa trả lời", "chua tra loi"],
        }
    }

    /// Whether a colon and a value follow the name.
    pub fn takes_value(self) -> bool {
        self != Self::Unanswered
    }
}

/// What has become of an opinion, as far as a filter asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// No answer covers it, and it isn't praise.
    Unanswered,
    /// An answer covers it.
    Answered,
    /// A unit has the task.
    Assigned,
    /// A unit is at it.
    InProgress,
    /// Done.
    Resolved,
    /// Handed on.
    Transferred,
    /// Refused.
    Refused,
}

impl Status {
    /// Its name in the index.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Unanswered => "unanswered",
            Self::Answered => "answered",
            Self::Assigned => "assigned",
            Self::InProgress => "in_progress",
            Self::Resolved => "resolved",
            Self::Transferred => "transferred",
            Self::Refused => "refused",
        }
    }

    const ALL: [(Self, &'static str); 7] = [
        (Self::Unanswered, "chưa trả lời"),
        (Self::Answered, "đã trả lời"),
        (Self::Assigned, "đã giao"),
        (Self::InProgress, "đang giải quyết"),
        (Self::Resolved, "đã giải quyết"),
        (Self::Transferred, "đã chuyển"),
        (Self::Refused, "từ chối"),
    ];
}

/// A condition on opinions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// One of these topics.
    Topics(Vec<String>),
    /// One of these tổ dân phố, by name.
    Groups(Vec<String>),
    /// A speaker whose name has all these words.
    Speaker(Vec<Needle>),
    /// Said on this day or later.
    From(NaiveDate),
    /// Said on this day or earlier.
    To(NaiveDate),
    /// What has become of it.
    Status(Status),
}

/// What the values of filters are read against.
pub trait Names {
    /// Topics: code and name.
    fn topics(&self) -> Done<Vec<(String, String)>>;
    /// Tổ dân phố by name.
    fn groups(&self) -> Done<Vec<String>>;
    /// Whether a person's name has all these words.
    fn speaks(&self, name: &[Needle]) -> Done<bool>;
}

/// A filter, read.
pub struct Reading {
    /// As shown to her.
    pub shown: ReadFilter,
    /// What it asks; `None` where it can't be read.
    pub condition: Option<Condition>,
    /// The words after its value, which are looked for in the text.
    pub rest: Vec<String>,
}

/// Reads one filter. Of the words after the colon as many are its value as make sense together.
pub fn read(asked: &Asked, names: &dyn Names) -> Done<Reading> {
    let canonical = asked.kind.names()[0];
    if !asked.kind.takes_value() {
        return Ok(Reading {
            shown: ReadFilter {
                typed: asked.name.clone(),
                label: canonical.to_owned(),
                fault: None,
            },
            condition: Some(Condition::Status(Status::Unanswered)),
            rest: Vec::new(),
        });
    }
    for taken in (1..=asked.pieces.len()).rev() {
        let value = asked.pieces[..taken].join(" ");
        if let Some((condition, means)) = meaning(asked.kind, &value, names)? {
            return Ok(Reading {
                shown: ReadFilter {
                    typed: format!("{}{value}", asked.name),
                    label: format!("{canonical}: {means}"),
                    fault: None,
                },
                condition: Some(condition),
                rest: asked.pieces[taken..].to_vec(),
            });
        }
    }
    let value = asked.pieces.first().cloned().unwrap_or_default();
    Ok(Reading {
        shown: ReadFilter {
            typed: format!("{}{value}", asked.name),
            label: format!("{canonical}: {value}").trim_end().to_owned(),
            fault: Some(fault(asked.kind, &value)),
        },
        condition: None,
        rest: asked.pieces.get(1..).unwrap_or_default().to_vec(),
    })
}

/// What a value means, and how that is told; `None` = nothing.
fn meaning(kind: Kind, value: &str, names: &dyn Names) -> Done<Option<(Condition, String)>> {
    Ok(match kind {
        Kind::Topic => {
            let topics = names.topics()?;
            let labels = topics.iter().map(|(code, name)| [name.as_str(), code]);
            let chosen: Vec<&(String, String)> = best(value, labels)
                .into_iter()
                .map(|n| &topics[n])
                .collect();
            let told = told(chosen.iter().map(|(_, name)| name.as_str()));
            let codes = chosen.into_iter().map(|(code, _)| code.clone()).collect();
            told.map(|told| (Condition::Topics(codes), told))
        }
        Kind::Group => {
            let groups = names.groups()?;
            let labels = groups.iter().map(|name| [name.as_str()]);
            let chosen: Vec<String> = best(value, labels)
                .into_iter()
                .map(|n| groups[n].clone())
                .collect();
            let told = told(chosen.iter().map(String::as_str));
            told.map(|told| (Condition::Groups(chosen), told))
        }
        Kind::Speaker => {
            let mut found = None;
            for typing in [false, true] {
                if let Some(name) = Term::of(value, typing)
                    && found.is_none()
                    && names.speaks(&name.0)?
                {
                    found = Some((Condition::Speaker(name.0), value.to_owned()));
                }
            }
            found
        }
        Kind::From => date(value, Edge::First)
            .map(|day| (Condition::From(day), day.format("%-d/%-m/%Y").to_string())),
        Kind::To => date(value, Edge::Last)
            .map(|day| (Condition::To(day), day.format("%-d/%-m/%Y").to_string())),
        Kind::Status | Kind::Unanswered => {
            let labels = Status::ALL.iter().map(|(_, name)| [*name]);
            match best(value, labels).as_slice() {
                [one] => {
                    let (status, name) = Status::ALL[*one];
                    Some((Condition::Status(status), name.to_owned()))
                }
                _ => None,
            }
        }
    })
}

fn told<'a>(names: impl Iterator<Item = &'a str>) -> Option<String> {
    let all: Vec<&str> = names.collect();
    (!all.is_empty()).then(|| all.join("; "))
}

/// The labels a value means: those that are it, or else those that begin with it, or else those
/// that have its words; by number.
fn best<'a, const N: usize>(value: &str, labels: impl Iterator<Item = [&'a str; N]>) -> Vec<usize> {
    let Some(asked) = Term::of(value, true) else {
        return Vec::new();
    };
    let mut tiers: [Vec<usize>; 3] = Default::default();
    for (n, spellings) in labels.enumerate() {
        let nearest = spellings
            .iter()
            .filter_map(|label| nearness(&asked.0, &words(label)))
            .min();
        if let Some(tier) = nearest {
            tiers[tier].push(n);
        }
    }
    tiers
        .into_iter()
        .find(|t| !t.is_empty())
        .unwrap_or_default()
}

/// 0 = the label itself, 1 = its beginning, 2 = its words somewhere; `None` = not at all.
fn nearness(asked: &[Needle], label: &[Word]) -> Option<usize> {
    let begins = asked.len() <= label.len()
        && asked
            .iter()
            .zip(label)
            .all(|(needle, word)| needle.fit(word).is_some());
    let whole = begins
        && asked.len() == label.len()
        && asked
            .iter()
            .zip(label)
            .all(|(needle, word)| needle.fit(word).is_some_and(|fit| fit.whole));
    if whole {
        return Some(0);
    }
    if begins {
        return Some(1);
    }
    let has_all = asked
        .iter()
        .all(|needle| label.iter().any(|word| needle.fit(word).is_some()));
    has_all.then_some(2)
}

fn fault(kind: Kind, value: &str) -> String {
    let name = kind.names()[0];
    if value.is_empty() {
        return format!("chưa có giá trị sau “{name}:”");
    }
    match kind {
        Kind::Topic => format!("không có lĩnh vực nào là “{value}”"),
        Kind::Group => format!("không có tổ dân phố nào là “{value}”"),
        Kind::Speaker => format!("không có ai tên “{value}”"),
        Kind::From | Kind::To => {
            format!("“{value}” không phải là ngày; viết như 1/3/2026, 3/2026 hoặc 2026")
        }
        Kind::Status | Kind::Unanswered => {
            let all: Vec<&str> = Status::ALL.iter().map(|(_, name)| *name).collect();
            format!("không có trạng thái “{value}”; có: {}", all.join(", "))
        }
    }
}
