//! The annex: every opinion as it was said, in ten columns on pages lying down.

use super::head::{IssuingBody, number_and_sign};
use super::printed::{Printed, named};
use super::words::{self, one_line};
use crate::decree::TABLE_PT;
use crate::paper::{Block, Column, HeadingLine, Table};
use gandan_domain::{FollowUp, Issuer, Opinion};

/// Heading words and widths of the columns, shares of 247 mm: no date and no kind of one or two
/// words breaks.
const COLUMNS: [(&str, f64, bool); 10] = [
    ("STT", 10.0, true),
    ("Họ và tên, địa chỉ", 27.0, false),
    ("Nội dung ý kiến, kiến nghị", 61.5, false),
    ("Lĩnh vực", 22.0, false),
    ("Loại", 18.5, false),
    ("Thẩm quyền giải quyết", 20.5, false),
    ("Kết quả trả lời", 24.0, false),
    ("Đơn vị được giao", 23.5, false),
    ("Thời hạn", 21.0, true),
    ("Ghi chú", 19.0, false),
];

/// The column whose heading names the meeting.
const ANSWERS: usize = 6;

/// Title and table.
pub fn blocks(printed: &Printed<'_>, issuer: &IssuingBody) -> Vec<Block> {
    let line = |text: String, italic| HeadingLine { text, italic };
    vec![
        Block::Heading(vec![
            line("Phụ lục".to_owned(), false),
            line("BẢNG TỔNG HỢP Ý KIẾN, KIẾN NGHỊ".to_owned(), false),
            line(attached_to(printed, issuer), true),
        ]),
        Block::Table(table(printed)),
    ]
}

/// "(Kèm theo Biên bản số 05/BB-UBND ngày 03 tháng 11 năm 2026 của Ủy ban nhân dân …)".
fn attached_to(printed: &Printed<'_>, issuer: &IssuingBody) -> String {
    let session = &printed.record.session;
    let number = if session.ward.issuer == Issuer::Uban {
        format!("số {} ", number_and_sign(session))
    } else {
        String::new()
    };
    let made = session.ended_at.unwrap_or(session.started_at);
    format!(
        "(Kèm theo Biên bản {number}{} của {})",
        words::date(made.date_naive()),
        issuer.full_name
    )
}

fn table(printed: &Printed<'_>) -> Table {
    let mut answers: Vec<Vec<String>> = vec![Vec::new(); printed.opinions.len()];
    for (answer, covered) in &printed.answers {
        let outcome = words::outcome(answer.outcome);
        let by = answer.by.as_deref().map(one_line).unwrap_or_default();
        let cell = if by.is_empty() {
            outcome.to_owned()
        } else {
            format!("{outcome} ({by})")
        };
        for number in covered {
            if let Some(lines) = answers.get_mut(number - 1) {
                lines.push(cell.clone());
            }
        }
    }
    Table {
        size: TABLE_PT,
        columns: COLUMNS
            .iter()
            .map(|(head, share, centred)| Column {
                head: if *head == COLUMNS[ANSWERS].0 {
                    format!("{head} {}", words::at_meeting(&printed.record.session))
                } else {
                    (*head).to_owned()
                },
                share: *share,
                centred: *centred,
            })
            .collect(),
        rows: printed
            .opinions
            .iter()
            .zip(answers)
            .enumerate()
            .map(|(index, (opinion, answers))| row(printed, index + 1, opinion, &answers))
            .collect(),
    }
}

fn row<'a>(
    printed: &Printed<'a>,
    number: usize,
    opinion: &'a Opinion,
    answers: &[String],
) -> Vec<String> {
    let topics: Vec<&str> = opinion
        .topics
        .iter()
        .map(|code| printed.topic(code))
        .collect();
    let task = opinion.follow_up.as_ref();
    vec![
        number.to_string(),
        who(printed, opinion),
        opinion.text.clone(),
        topics.join("; "),
        words::kind(opinion.kind).to_owned(),
        words::upper_first(&words::authority(
            opinion.authority,
            &printed.record.session.ward,
        )),
        answers.join(";\n"),
        task.map(unit).unwrap_or_default(),
        task.and_then(|task| task.due.as_ref())
            .map(|due| words::short_date(due.date))
            .unwrap_or_default(),
        remarks(printed, opinion),
    ]
}

/// Name, address, residential group; never phone or citizen id.
fn who(printed: &Printed<'_>, opinion: &Opinion) -> String {
    let Some(speaker) = printed.speaker(opinion) else {
        return printed.introduced(opinion);
    };
    let mut lines = vec![named(speaker)];
    lines.extend(
        [&speaker.address, &speaker.group]
            .into_iter()
            .flatten()
            .map(|text| one_line(text))
            .filter(|text| !text.is_empty()),
    );
    lines.join(", ")
}

fn unit(task: &FollowUp) -> String {
    let given = |text: &Option<String>| {
        text.as_deref()
            .map(one_line)
            .filter(|text| !text.is_empty())
    };
    [
        given(&task.unit),
        given(&task.with).map(|with| format!("phối hợp: {with}")),
        given(&task.person).map(|person| format!("phụ trách: {person}")),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join("; ")
}

/// Place concerned, number of people where more than one, and how the opinion came, where the
/// speaker's column doesn't say it already.
fn remarks(printed: &Printed<'_>, opinion: &Opinion) -> String {
    let place = opinion
        .location
        .as_deref()
        .map(one_line)
        .filter(|place| !place.is_empty());
    let people = (opinion.people > 1).then(|| format!("{:02} người cùng ý kiến", opinion.people));
    let channel = printed
        .speaker(opinion)
        .and_then(|_| words::channel(opinion.channel))
        .map(str::to_owned);
    let remarks: Vec<String> = [place, people, channel].into_iter().flatten().collect();
    words::upper_first(&remarks.join("; "))
}
