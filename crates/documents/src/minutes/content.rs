//! Parts II and III: what was said and answered, votes, the chair's conclusions, the ending.

use super::printed::Printed;
use super::words::{self, closed, count, lower_first, meeting};
use super::{Block, list, paragraph};
use crate::decree::VOTES_PT;
use crate::paper::{Column, Role, Table};
use gandan_domain::{Answer, CarriedHow, CarriedLine, Issuer, Outcome, Record, Session, Vote};

/// Part II. Clauses without content are left out and the numbers close up.
pub fn part(printed: &Printed<'_>) -> Vec<Block> {
    let session = &printed.record.session;
    let mut blocks = vec![paragraph(Role::Part, "II. NỘI DUNG", "")];
    let mut number = 0;
    let mut next = || {
        number += 1;
        number
    };
    blocks.push(paragraph(
        Role::Clause,
        format!("{}. Khai mạc: ", next()),
        opening(session),
    ));
    if !session.agenda.is_empty() {
        blocks.push(paragraph(
            Role::Clause,
            format!("{}. Chương trình:", next()),
            "",
        ));
        blocks.extend(list(&session.agenda));
    }
    if !printed.record.opinions.is_empty() {
        let number = next();
        blocks.push(paragraph(
            Role::Clause,
            format!("{number}. Ý kiến của {}:", words::speakers(session.kind)),
            "",
        ));
        blocks.extend(opinions(printed, number));
    }
    if !printed.answers.is_empty() {
        let number = next();
        blocks.push(paragraph(
            Role::Clause,
            format!("{number}. Trả lời, tiếp thu, giải trình:"),
            "",
        ));
        for (index, (answer, covered)) in printed.answers.iter().enumerate() {
            let text = answered(printed, answer, covered);
            blocks.push(paragraph(
                Role::Text,
                "",
                format!("{number}.{}. {text}", index + 1),
            ));
        }
    }
    if !printed.record.carried.is_empty() {
        let number = next();
        blocks.push(paragraph(
            Role::Clause,
            format!("{number}. Trả lời, giải quyết ý kiến, kiến nghị của các kỳ trước:"),
            "",
        ));
        for (index, line) in printed.record.carried.iter().enumerate() {
            let text = carried(printed, line);
            blocks.push(paragraph(
                Role::Text,
                "",
                format!("{number}.{}. {text}", index + 1),
            ));
        }
    }
    if !session.votes.is_empty() {
        blocks.push(paragraph(
            Role::Clause,
            format!("{}. Biểu quyết:", next()),
            "",
        ));
        let households = session.households.and_then(|h| h.total);
        blocks.push(paragraph(Role::Note, "", share_of(households)));
        blocks.push(Block::Table(votes(&session.votes, households)));
    }
    blocks
}

/// What is known of the opening: when it was, and who presided.
fn opening(session: &Session) -> String {
    let chairs: Vec<String> = session
        .chairs
        .iter()
        .filter(|chair| !chair.name.trim().is_empty())
        .map(|chair| match chair.form {
            Some(form) => format!("{} {}", lower_first(form.as_str()), chair.name.trim()),
            None => chair.name.trim().to_owned(),
        })
        .collect();
    let when = words::time(session.started_at);
    let what = meeting(session);
    let presided = if chairs.len() > 1 {
        "đồng chủ trì"
    } else {
        "chủ trì"
    };
    if chairs.is_empty() {
        format!("{what} bắt đầu vào hồi {when}.")
    } else {
        format!(
            "{what} bắt đầu vào hồi {when}, do {} {presided}.",
            words::joined(&chairs)
        )
    }
}

/// The opinions, each with its number, speaker and gist (the text where there is no gist); at
/// the end, unnumbered, the program's own neutral line on denunciations (Luật Tố cáo 2018).
fn opinions(printed: &Printed<'_>, clause: usize) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(printed.opinions.len() + 1);
    for (index, opinion) in printed.opinions.iter().enumerate() {
        if let Some(heading) = printed.headings.get(&index) {
            blocks.push(paragraph(Role::Group, heading.as_str(), ""));
        }
        blocks.push(paragraph(
            Role::Text,
            "",
            format!(
                "{clause}.{}. {}: {}",
                index + 1,
                printed.introduced(opinion),
                opinion.printed()
            ),
        ));
    }
    if printed.denunciations > 0 {
        blocks.push(paragraph(
            Role::Text,
            "",
            format!(
                "{} công dân có nội dung cần làm việc riêng, đã được hướng dẫn theo quy định.",
                count(printed.denunciations)
            ),
        ));
    }
    blocks
}

/// "Đồng chí X, Trưởng Công an phường, trả lời ý kiến số 03 và số 04: …"
fn answered(printed: &Printed<'_>, answer: &Answer, covered: &[usize]) -> String {
    let verb = words::outcome_verb(answer.outcome);
    let what = format!("{verb} ý kiến {}", enumerated(covered));
    let who: Vec<String> = [
        answer.by.as_deref().map(|by| printed.answering(by.trim())),
        answer.title.as_deref().map(words::running),
    ]
    .into_iter()
    .flatten()
    .filter(|part| !part.is_empty())
    .collect();
    let sentence = match who.as_slice() {
        [] => words::upper_first(&what),
        [alone] => format!("{alone} {what}"),
        [name, title, ..] => format!("{name}, {title}, {what}"),
    };
    match answer
        .text
        .as_deref()
        .filter(|text| !text.trim().is_empty())
    {
        Some(text) => format!("{sentence}: {text}"),
        None => format!("{sentence}."),
    }
}

/// "Bà Hoa, Tổ dân phố số 7, nêu ngày 12 tháng 11 năm 2025: … Ông Khải trả lời: …"
fn carried(printed: &Printed<'_>, line: &CarriedLine) -> String {
    let who: Vec<&str> = [line.speaker.as_deref(), line.group.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    let day = words::date(line.date);
    let raised = if who.is_empty() {
        format!("Ý kiến nêu {day}")
    } else {
        format!("{}, nêu {day}", who.join(", "))
    };
    let done = match (line.how, line.outcome) {
        (CarriedHow::Resolved, _) => "đã giải quyết",
        (_, Some(Outcome::Guided)) => "hướng dẫn",
        (_, Some(Outcome::Refused)) => "giải trình",
        (_, outcome) => words::outcome_verb(outcome.unwrap_or_default()),
    };
    let done = match line.by.as_deref().map(|by| printed.answering(by.trim())) {
        Some(by) if line.how == CarriedHow::Answered && !by.is_empty() => format!("{by} {done}"),
        _ => words::upper_first(done),
    };
    let said = closed(&line.said);
    match line
        .text
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty())
    {
        Some(text) => format!("{raised}: {said} {done}: {}", closed(text)),
        None => format!("{raised}: {said} {done}."),
    }
}

/// "số 3", "số 3 và số 4", "số 3, số 4 và số 7".
fn enumerated(numbers: &[usize]) -> String {
    let numbers: Vec<String> = numbers.iter().map(|n| format!("số {n}")).collect();
    words::joined(&numbers)
}

/// What the shares of a vote are shares of: the majorities of the law are reckoned on all
/// households, present or not (Luật Thực hiện dân chủ ở cơ sở, for matters of Điều 15).
fn share_of(households: Option<u32>) -> String {
    match households {
        Some(total) => format!("Tỷ lệ tính trên tổng số {total:02} hộ gia đình."),
        None => "Tỷ lệ tính trên tổng số người biểu quyết.".to_owned(),
    }
}

/// Votes of a residents' meeting (Luật Thực hiện dân chủ ở cơ sở Điều 20.2đ).
fn votes(votes: &[Vote], households: Option<u32>) -> Table {
    let column = |head: &str, share, centred| Column {
        head: head.to_owned(),
        share,
        centred,
    };
    let number = |value: Option<u32>, whole: Option<u32>| match (value, whole) {
        (Some(value), Some(whole)) => words::percent(value, whole).map_or_else(
            || format!("{value:02}"),
            |share| format!("{value:02} ({share})"),
        ),
        (Some(value), None) => format!("{value:02}"),
        (None, _) => String::new(),
    };
    Table {
        size: VOTES_PT,
        columns: vec![
            column("STT", 13.0, true),
            column("Nội dung biểu quyết", 69.0, false),
            column("Tán thành", 26.0, true),
            column("Không tán thành", 26.0, true),
            column("Không có ý kiến", 26.0, true),
        ],
        rows: votes
            .iter()
            .enumerate()
            .map(|(index, vote)| {
                let all = households.or_else(|| {
                    [vote.in_favour, vote.against, vote.none]
                        .into_iter()
                        .try_fold(0_u32, |all, part| all.checked_add(part?))
                });
                vec![
                    (index + 1).to_string(),
                    vote.matter.clone(),
                    number(vote.in_favour, all),
                    number(vote.against, all),
                    number(vote.none, all),
                ]
            })
            .collect(),
    }
}

/// Part III: what is to be done, and on a line of its own by whom, with whom and until when. A
/// residential group gives its tasks to people more than to units.
pub fn conclusions(record: &Record) -> Vec<Block> {
    if record.conclusions.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![paragraph(Role::Part, "III. KẾT LUẬN CỦA CHỦ TRÌ", "")];
    let in_charge = match record.session.ward.issuer {
        Issuer::ToDanPho => "chủ trì thực hiện",
        _ => "đơn vị chủ trì",
    };
    let helping = match record.session.ward.issuer {
        Issuer::ToDanPho => "phối hợp",
        _ => "đơn vị phối hợp",
    };
    for (index, conclusion) in record.conclusions.iter().enumerate() {
        let given = |text: &Option<String>| {
            text.as_deref()
                .map(words::one_line)
                .filter(|text| !text.is_empty())
        };
        let task: Vec<String> = [
            given(&conclusion.unit).map(|unit| format!("{in_charge}: {unit}")),
            given(&conclusion.with).map(|with| format!("{helping}: {with}")),
            conclusion
                .due
                .as_ref()
                .map(|due| format!("thời hạn: {}", words::date(due.date))),
        ]
        .into_iter()
        .flatten()
        .collect();
        let text = format!("{}. {}", index + 1, closed(&conclusion.text));
        if task.is_empty() {
            blocks.push(paragraph(Role::Text, "", text));
        } else {
            let task = format!("{}.", words::upper_first(&task.join("; ")));
            blocks.push(paragraph(Role::Task, "", text));
            blocks.push(paragraph(Role::Text, "", task));
        }
    }
    blocks
}

/// How many originals, and the last sentence with its "./." (Mẫu 1.9).
pub fn ending(session: &Session) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some(copies) = session.copies {
        blocks.push(paragraph(
            Role::Closing,
            "",
            format!("Biên bản được lập thành {copies:02} bản có giá trị như nhau."),
        ));
    }
    let started_on = session.started_at.date_naive();
    let read_back = session.read_back == Some(true);
    let when = match session.ended_at {
        Some(end) if read_back && end.date_naive() == started_on => {
            format!("{} cùng ngày", words::time(end))
        }
        Some(end) => format!("{}, {}", words::time(end), words::date(end.date_naive())),
        None => "…… giờ …… phút, ngày …… tháng …… năm ………".to_owned(),
    };
    let what = meeting(session);
    let sentence = if read_back {
        format!(
            "Biên bản được đọc lại cho những người tham dự cùng nghe, thống nhất thông qua và kết thúc vào hồi {when}./."
        )
    } else {
        format!("{what} kết thúc vào {when}./.")
    };
    blocks.push(paragraph(Role::Closing, "", sentence));
    blocks
}
