//! Part I: time, place, those present, who presides and who writes, the counts.

use super::came_and_went;
use super::printed::Printed;
use super::words::{self, count, percent};
use super::{Block, list, paragraph};
use crate::paper::Role;
use gandan_domain::counts::{self, Counts};
use gandan_domain::{Form, Households, Session};

/// Room to write a name by hand.
const BLANK: &str = "…………………………";

/// Part I in the words of Mẫu 1.9.
pub fn part(printed: &Printed<'_>) -> Vec<Block> {
    let session = &printed.record.session;
    let mut blocks = vec![paragraph(Role::Part, "I. THÔNG TIN CHUNG", "")];
    let mut number = 0;
    let mut clause = |blocks: &mut Vec<Block>, title: &str, text: String| {
        number += 1;
        let space = if text.is_empty() { "" } else { " " };
        blocks.push(paragraph(
            Role::Clause,
            format!("{number}. {title}:{space}"),
            text,
        ));
    };
    clause(
        &mut blocks,
        "Thời gian bắt đầu",
        format!(
            "{}, {}.",
            words::time(session.started_at),
            words::date(session.started_at.date_naive())
        ),
    );
    if !session.place.trim().is_empty() {
        clause(
            &mut blocks,
            "Địa điểm",
            words::closed(&words::one_line(&session.place)),
        );
    }
    let mut present = present(session);
    present.extend(came_and_went::lines(printed.record));
    if !present.is_empty() {
        clause(&mut blocks, "Thành phần tham dự", String::new());
        blocks.extend(list(&present));
    }
    clause(&mut blocks, "Chủ trì, thư ký", String::new());
    blocks.extend(list(&presiding(session)));
    let opinions = &printed.record.opinions;
    if opinions.is_empty() {
        clause(
            &mut blocks,
            "Số lượt phát biểu, số ý kiến",
            "Không có ý kiến.".to_owned(),
        );
    } else {
        clause(&mut blocks, "Số lượt phát biểu, số ý kiến", String::new());
        // An answer that isn't printed can't have been given on the spot for the reader.
        let answers: Vec<_> = printed
            .answers
            .iter()
            .map(|(answer, _)| (*answer).clone())
            .collect();
        let counted = counts::count(opinions, &answers);
        blocks.extend(list(&numbers(printed, &counted)));
    }
    blocks
}

fn present(session: &Session) -> Vec<String> {
    let mut lines: Vec<String> = session
        .present
        .iter()
        .map(|present| {
            let group = words::one_line(&present.group);
            match present.count {
                Some(number) => format!("{group}: {number:02} người"),
                None => group,
            }
        })
        .collect();
    let counts = session.present.iter().map(|p| p.count.map(u64::from));
    let counted: Option<u64> = counts.sum();
    if let Some(sum) = counted.filter(|_| session.present.len() > 1) {
        lines.push(format!("Tổng số người tham dự: {sum:02} người"));
    }
    lines.extend(session.households.and_then(households));
    lines
}

/// Households and their shares (Luật Thực hiện dân chủ ở cơ sở Điều 20.2b).
fn households(households: Households) -> Option<String> {
    let share = |part, whole| percent(part, whole).map_or(String::new(), |p| format!(" ({p})"));
    match (households.total, households.present) {
        (Some(total), Some(present)) => {
            let absent = total.saturating_sub(present);
            Some(format!(
                "Tổng số hộ gia đình: {total:02} hộ; số hộ có người đại diện tham dự: {present:02} hộ{}; số hộ không có người đại diện tham dự: {absent:02} hộ{}",
                share(present, total),
                share(absent, total),
            ))
        }
        (Some(total), None) => Some(format!("Tổng số hộ gia đình: {total:02} hộ")),
        (None, Some(present)) => Some(format!("Số hộ có người đại diện tham dự: {present:02} hộ")),
        (None, None) => None,
    }
}

fn presiding(session: &Session) -> Vec<String> {
    let person = |name: &str, title: &str, form: Option<&str>| {
        let name = match (name.trim(), form) {
            ("", _) => BLANK.to_owned(),
            (name, Some(form)) => format!("{form} {name}"),
            (name, None) => name.to_owned(),
        };
        let title = words::running(title);
        if title.is_empty() {
            name
        } else {
            format!("{name}, {title}")
        }
    };
    let mut chairs: Vec<String> = session
        .chairs
        .iter()
        .map(|chair| person(&chair.name, &chair.title, chair.form.map(Form::as_str)))
        .collect();
    let mut secretaries: Vec<String> = session
        .secretaries
        .iter()
        .map(|secretary| person(&secretary.name, &secretary.title, None))
        .collect();
    if chairs.is_empty() {
        chairs.push(BLANK.to_owned());
    }
    if secretaries.is_empty() {
        secretaries.push(BLANK.to_owned());
    }
    let presiding = if chairs.len() > 1 {
        "Đồng chủ trì (chủ tọa)"
    } else {
        "Chủ trì (chủ tọa)"
    };
    chairs
        .into_iter()
        .map(|chair| format!("{presiding}: {chair}"))
        .chain(
            secretaries
                .into_iter()
                .map(|secretary| format!("Thư ký (người ghi biên bản): {secretary}")),
        )
        .collect()
}

/// Lượt, ý kiến, answered on the spot, by authority, by topic: the first lines of every report.
fn numbers(printed: &Printed<'_>, counted: &Counts) -> Vec<String> {
    let ward = &printed.record.session.ward;
    let channels: Vec<String> = [
        ("phát biểu trực tiếp", counted.spoken),
        ("bằng phiếu", counted.written),
        ("thu thập trước", counted.collected),
    ]
    .into_iter()
    .filter(|(_, number)| *number > 0)
    .map(|(how, number)| format!("{number:02} ý kiến {how}"))
    .collect();
    let mut lines = vec![format!(
        "Số lượt phát biểu: {:02} lượt; tổng số: {:02} ý kiến ({}){}",
        counted.turns,
        counted.opinions,
        channels.join(", "),
        contents(counted)
    )];
    // Together they make up the total of the line above.
    let handled: Vec<String> = [
        ("được trả lời, giải trình tại chỗ", counted.answered_on_spot),
        ("tiếp nhận để giải quyết, trả lời sau", counted.taken_away),
        ("làm việc riêng theo quy định", counted.denunciations),
    ]
    .into_iter()
    .filter(|(_, number)| *number > 0)
    .map(|(how, number)| format!("{how}: {number:02} ý kiến"))
    .collect();
    lines.push(words::upper_first(&handled.join("; ")));
    let by_authority: Vec<String> = counted
        .by_authority
        .iter()
        .map(|c| {
            let who = words::authority(c.authority, ward);
            format!("{who} {:02} ý kiến", c.count)
        })
        .collect();
    if !by_authority.is_empty() {
        lines.push(format!(
            "Theo thẩm quyền giải quyết: {}",
            by_authority.join("; ")
        ));
    }
    let by_topic: Vec<String> = counted
        .by_topic
        .iter()
        .map(|c| {
            let name = topic_name(printed, &c.code);
            if c.contents == c.count {
                format!("{name} ({:02})", c.count)
            } else {
                format!("{name} ({:02} ý kiến, {:02} nội dung)", c.count, c.contents)
            }
        })
        .chain(
            (counted.untagged > 0 && !counted.by_topic.is_empty())
                .then(|| format!("Chưa phân loại ({})", count(counted.untagged as usize))),
        )
        .collect();
    if !counted.by_topic.is_empty() {
        lines.push(format!("Theo lĩnh vực: {}", by_topic.join("; ")));
    }
    lines
}

/// How many contents the opinions have, where some say the same; a denunciation is its own.
fn contents(counted: &Counts) -> String {
    let contents = counted.contents + counted.denunciations;
    if contents == counted.opinions {
        return String::new();
    }
    format!("; các ý kiến cùng nội dung tính là một: {contents:02} nội dung")
}

fn topic_name(printed: &Printed<'_>, code: &str) -> String {
    printed
        .record
        .topics
        .iter()
        .find(|topic| topic.code == code)
        .map_or_else(|| code.to_owned(), |topic| topic.name.clone())
}
