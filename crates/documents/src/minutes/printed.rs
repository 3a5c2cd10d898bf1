//! What of a record may be printed: denunciations stay out (Luật Tố cáo 2018 Điều 8, 56), all
//! other opinions get the number by which the whole paper speaks of them.

use super::words;
use gandan_domain::order::{GroupHeading, Order, groups};
use gandan_domain::{Answer, Attendee, Channel, Opinion, Record};
use std::collections::HashMap;

/// A record as the minutes see it.
pub struct Printed<'a> {
    /// The record itself, for what concerns no single opinion.
    pub record: &'a Record,
    /// Opinions in printing order; the place in the list plus one is the number in II.3, II.4
    /// and the annex alike.
    pub opinions: Vec<&'a Opinion>,
    /// Headings of groups, each before the opinion at this index; none in spoken order.
    pub headings: HashMap<usize, String>,
    /// Answers that cover at least one printed opinion, with the numbers they cover. One that was
    /// given to a denunciation first belongs to it and stays out, whatever else it covers.
    pub answers: Vec<(&'a Answer, Vec<usize>)>,
    /// How many denunciations were left out.
    pub denunciations: usize,
    people: HashMap<&'a str, &'a Attendee>,
    topics: HashMap<&'a str, &'a str>,
}

impl<'a> Printed<'a> {
    /// The record without its denunciations, in the order asked for.
    pub fn of(record: &'a Record, order: Order) -> Self {
        let by_id: HashMap<&str, &Opinion> = record
            .opinions
            .iter()
            .map(|opinion| (opinion.id.as_str(), opinion))
            .collect();
        let topics: HashMap<&str, &str> = record
            .topics
            .iter()
            .map(|topic| (topic.code.as_str(), topic.name.as_str()))
            .collect();
        let mut opinions: Vec<&Opinion> = Vec::with_capacity(record.opinions.len());
        let mut headings = HashMap::new();
        for group in groups(&record.opinions, &record.topics, order) {
            if let Some(heading) = group.heading {
                headings.insert(opinions.len(), words_of(&heading, record, &topics));
            }
            opinions.extend(
                group
                    .opinions
                    .iter()
                    .filter_map(|id| by_id.get(id.as_str()).copied()),
            );
        }
        let numbers: HashMap<&str, usize> = opinions
            .iter()
            .enumerate()
            .map(|(index, opinion)| (opinion.id.as_str(), index + 1))
            .collect();
        let answers = record
            .answers
            .iter()
            .filter(|answer| {
                answer
                    .opinions
                    .first()
                    .is_none_or(|first| numbers.contains_key(first.as_str()))
            })
            .filter_map(|answer| {
                let mut covered: Vec<usize> = answer
                    .opinions
                    .iter()
                    .filter_map(|id| numbers.get(id.as_str()).copied())
                    .collect();
                covered.sort_unstable();
                covered.dedup();
                (!covered.is_empty()).then_some((answer, covered))
            })
            .collect();
        Self {
            record,
            denunciations: record
                .opinions
                .iter()
                .filter(|opinion| opinion.is_denunciation())
                .count(),
            opinions,
            headings,
            answers,
            people: record
                .attendees
                .iter()
                .map(|attendee| (attendee.id.as_str(), attendee))
                .collect(),
            topics,
        }
    }

    /// Name of a topic; the code where the record doesn't know it.
    pub fn topic(&self, code: &'a str) -> &'a str {
        self.topics.get(code).copied().unwrap_or(code)
    }

    /// Who gave an opinion.
    pub fn speaker(&self, opinion: &Opinion) -> Option<&'a Attendee> {
        let id = opinion.speaker.as_deref()?;
        self.people.get(id).copied()
    }

    /// "Ông Nguyễn Văn A (Tổ dân phố số 3)", or how an opinion without a speaker came.
    pub fn introduced(&self, opinion: &Opinion) -> String {
        let Some(speaker) = self.speaker(opinion) else {
            let how = match opinion.channel {
                Channel::Spoken => "Ý kiến tại chỗ",
                Channel::Written => "Ý kiến bằng phiếu",
                Channel::Collected => "Ý kiến thu thập trước",
            };
            return with_remarks(how, [opinion.group.as_deref()]);
        };
        with_remarks(
            &named(speaker),
            [
                speaker.title.as_deref(),
                speaker.group.as_deref(),
                words::channel(opinion.channel),
            ],
        )
    }

    /// Who answered, with the form of address known for the name: "Đồng chí Lã Thị Hoài Giang".
    pub fn answering(&self, name: &str) -> String {
        let session = &self.record.session;
        let known = session
            .chairs
            .iter()
            .map(|chair| (Some(chair.name.as_str()), chair.form))
            .chain(
                self.record
                    .attendees
                    .iter()
                    .map(|attendee| (attendee.name.as_deref(), attendee.form)),
            )
            .find_map(|(known, form)| form.filter(|_| known == Some(name)));
        match known {
            Some(form) => format!("{} {name}", form.as_str()),
            None => name.to_owned(),
        }
    }
}

/// "Ông Nguyễn Văn A", or "Chưa rõ tên".
pub fn named(attendee: &Attendee) -> String {
    match (&attendee.name, attendee.form) {
        (Some(name), Some(form)) => format!("{} {name}", form.as_str()),
        (Some(name), None) => name.clone(),
        (None, _) => "Chưa rõ tên".to_owned(),
    }
}

fn with_remarks<const N: usize>(who: &str, remarks: [Option<&str>; N]) -> String {
    let remarks: Vec<String> = remarks
        .into_iter()
        .flatten()
        .map(words::running)
        .filter(|remark| !remark.is_empty())
        .collect();
    if remarks.is_empty() {
        who.to_owned()
    } else {
        format!("{who} ({})", remarks.join("; "))
    }
}

fn words_of(heading: &GroupHeading, record: &Record, topics: &HashMap<&str, &str>) -> String {
    match heading {
        GroupHeading::Topic(code) => {
            let name = topics.get(code.as_str()).copied().unwrap_or(code.as_str());
            format!("Lĩnh vực: {name}")
        }
        GroupHeading::Untagged => "Lĩnh vực khác".to_owned(),
        GroupHeading::Authority(authority) => format!(
            "Thuộc thẩm quyền của {}",
            words::authority(*authority, &record.session.ward)
        ),
    }
}
