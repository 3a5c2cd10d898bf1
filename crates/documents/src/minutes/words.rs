//! Dates, times, numbers and names as Vietnamese administrative papers write them.

use chrono::{Datelike, NaiveDate, Timelike};
use gandan_domain::{
    Authority, Channel, Instant, OpinionKind, Outcome, Session, SessionKind, Ward, WardKind,
};

/// "ngày 05 tháng 01 năm 2026": days below 10 and months 1 and 2 take a zero (Nghị định 30/2020,
/// Phụ lục I.II.4).
pub fn date(date: NaiveDate) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    if month < 3 {
        format!("ngày {day:02} tháng {month:02} năm {year}")
    } else {
        format!("ngày {day:02} tháng {month} năm {year}")
    }
}

/// "05/01/2026", for cells of tables.
pub fn short_date(date: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", date.day(), date.month(), date.year())
}

/// "19 giờ 00 phút".
pub fn time(at: Instant) -> String {
    format!("{:02} giờ {:02} phút", at.hour(), at.minute())
}

/// A count with a zero before numbers below 10, as papers write them.
pub fn count(number: usize) -> String {
    format!("{number:02}")
}

/// Part of a whole with one decimal: "70,4%".
pub fn percent(part: u32, whole: u32) -> Option<String> {
    if whole == 0 {
        return None;
    }
    // Halves round up.
    let tenths = (u64::from(part) * 2000 + u64::from(whole)) / (u64::from(whole) * 2);
    Some(format!("{},{}%", tenths / 10, tenths % 10))
}

/// Words without line breaks and doubled spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A title of several lines in a running sentence. A line that begins with a capital is an office
/// of its own: "Phó Bí thư Đảng ủy, Chủ tịch UBND phường"; any other goes on with the one before:
/// "Trưởng ban Công tác Mặt trận tổ dân phố số 3".
pub fn running(title: &str) -> String {
    let mut sentence = String::new();
    for line in title.lines().map(one_line).filter(|line| !line.is_empty()) {
        if !sentence.is_empty() {
            let own = line.starts_with(char::is_uppercase) && !sentence.ends_with([',', ';']);
            sentence.push_str(if own { ", " } else { " " });
        }
        sentence.push_str(&line);
    }
    sentence.trim_end_matches([',', ';', '.']).to_owned()
}

/// The sentence closed by a full stop where it has no end of its own.
pub fn closed(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', '…', ';', ':']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// "a", "a và b", "a, b và c".
pub fn joined(words: &[String]) -> String {
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} và {last}", before.join(", ")),
        None => String::new(),
    }
}

/// First letter small, for use inside a sentence.
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// First letter capital.
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// "phường", "xã", "đặc khu".
pub fn ward_kind(kind: WardKind) -> &'static str {
    match kind {
        WardKind::Phuong => "phường",
        WardKind::Xa => "xã",
        WardKind::DacKhu => "đặc khu",
    }
}

/// Who can decide, in a sentence: "phường", "thành phố" …
pub fn authority(authority: Authority, ward: &Ward) -> String {
    match authority {
        Authority::Ward => ward_kind(ward.kind).to_owned(),
        Authority::City => {
            if ward.province.to_lowercase().starts_with("tỉnh") {
                "tỉnh".to_owned()
            } else {
                "thành phố".to_owned()
            }
        }
        Authority::Central => "trung ương".to_owned(),
        Authority::Utility => "doanh nghiệp dịch vụ công ích".to_owned(),
        Authority::Community => "tổ dân phố".to_owned(),
    }
}

/// Loại ý kiến.
pub fn kind(kind: OpinionKind) -> &'static str {
    match kind {
        OpinionKind::Opinion => "Ý kiến",
        OpinionKind::Petition => "Kiến nghị",
        OpinionKind::Report => "Phản ánh",
        OpinionKind::Complaint => "Khiếu nại",
        OpinionKind::Denunciation => "Tố cáo",
        OpinionKind::Question => "Hỏi",
        OpinionKind::Praise => "Khen, cảm ơn",
    }
}

/// What an answer does, as a verb before "ý kiến số …".
pub fn outcome_verb(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Answered => "trả lời",
        Outcome::Accepted => "tiếp thu",
        Outcome::Guided => "hướng dẫn về",
        Outcome::Transferred => "chuyển cơ quan có thẩm quyền giải quyết",
        Outcome::WrittenReply => "hẹn trả lời bằng văn bản",
        Outcome::Refused => "giải trình về việc không chấp thuận",
    }
}

/// What an answer amounts to, for a cell of the annex.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Answered => "Đã trả lời",
        Outcome::Accepted => "Tiếp thu",
        Outcome::Guided => "Đã hướng dẫn",
        Outcome::Transferred => "Chuyển cơ quan có thẩm quyền",
        Outcome::WrittenReply => "Trả lời bằng văn bản sau",
        Outcome::Refused => "Giải trình, không chấp thuận",
    }
}

/// Whose opinions part II holds.
pub fn speakers(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Reception => "công dân",
        SessionKind::VoterContact => "cử tri",
        SessionKind::Dialogue
        | SessionKind::ResidentsMeeting
        | SessionKind::SolidarityDay
        | SessionKind::Other => "Nhân dân",
    }
}

/// Remark on an opinion that was not said in the hall.
pub fn channel(channel: Channel) -> Option<&'static str> {
    match channel {
        Channel::Spoken => None,
        Channel::Written => Some("ý kiến bằng phiếu"),
        Channel::Collected => Some("ý kiến thu thập trước"),
    }
}

/// What the meeting calls itself: as its title begins, else by its kind.
pub fn meeting(session: &Session) -> &'static str {
    let title = session.title.trim().to_lowercase();
    let by_title = [
        ("hội nghị", "Hội nghị"),
        ("ngày hội", "Ngày hội"),
        ("cuộc họp", "Cuộc họp"),
        ("họp", "Cuộc họp"),
        ("hội thảo", "Hội thảo"),
        ("tiếp công dân", "Buổi tiếp công dân"),
    ];
    for (start, noun) in by_title {
        if title.starts_with(start) {
            return noun;
        }
    }
    match session.kind {
        SessionKind::Dialogue | SessionKind::VoterContact => "Hội nghị",
        SessionKind::Reception => "Buổi tiếp công dân",
        SessionKind::SolidarityDay => "Ngày hội",
        SessionKind::ResidentsMeeting | SessionKind::Other => "Cuộc họp",
    }
}

/// Where an answer was given: "tại hội nghị".
pub fn at_meeting(session: &Session) -> String {
    match meeting(session) {
        "Buổi tiếp công dân" => "tại buổi tiếp".to_owned(),
        noun => format!("tại {}", lower_first(noun)),
    }
}

/// Nơi nhận with its dashes, ";" and last "."; without a line that begins "Lưu" it gets one
/// (Mẫu 1.9).
pub fn recipients(bare: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = bare
        .iter()
        .map(|line| {
            line.trim()
                .trim_start_matches("- ")
                .trim_end_matches([';', '.', ' '])
                .to_owned()
        })
        .filter(|line| !line.is_empty())
        .collect();
    if !lines.iter().any(|line| line.starts_with("Lưu")) {
        lines.push("Lưu: VT, Hồ sơ".to_owned());
    }
    let last = lines.len() - 1;
    lines
        .iter()
        .enumerate()
        .map(|(index, line)| format!("- {line}{}", if index == last { '.' } else { ';' }))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used)]
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
    }

    #[test]
    fn dates_take_zeros_as_the_decree_says() {
        assert_eq!(date(day(2026, 1, 5)), "ngày 05 tháng 01 năm 2026");
        assert_eq!(date(day(2026, 2, 28)), "ngày 28 tháng 02 năm 2026");
        assert_eq!(date(day(2026, 6, 29)), "ngày 29 tháng 6 năm 2026");
        assert_eq!(date(day(2026, 3, 9)), "ngày 09 tháng 3 năm 2026");
        assert_eq!(date(day(2026, 12, 10)), "ngày 10 tháng 12 năm 2026");
    }

    #[test]
    fn titles_of_several_lines_run_on() {
        for (title, sentence) in [
            (
                "Phó Bí thư Đảng ủy\nChủ tịch UBND phường",
                "Phó Bí thư Đảng ủy, Chủ tịch UBND phường",
            ),
            (
                "Phó Bí thư Đảng ủy,\nChủ tịch UBND phường",
                "Phó Bí thư Đảng ủy, Chủ tịch UBND phường",
            ),
            (
                "Trưởng ban Công tác Mặt trận\ntổ dân phố số 3",
                "Trưởng ban Công tác Mặt trận tổ dân phố số 3",
            ),
        ] {
            assert_eq!(running(title), sentence);
        }
    }

    #[test]
    fn percents_have_one_decimal_after_a_comma() {
        assert_eq!(percent(131, 186).as_deref(), Some("70,4%"));
        assert_eq!(percent(2, 3).as_deref(), Some("66,7%"));
        assert_eq!(percent(3, 3).as_deref(), Some("100,0%"));
        assert_eq!(percent(0, 0), None);
    }

    #[test]
    fn recipients_get_their_dashes_and_a_place_in_the_archive() {
        assert_eq!(
            recipients(&["Như trên".into(), "Các tổ dân phố;".into()]),
            ["- Như trên;", "- Các tổ dân phố;", "- Lưu: VT, Hồ sơ."]
        );
        assert_eq!(
            recipients(&["UBND phường".into(), "Lưu: Tổ dân phố".into()]),
            ["- UBND phường;", "- Lưu: Tổ dân phố."]
        );
        assert_eq!(recipients(&[]), ["- Lưu: VT, Hồ sơ."]);
    }
}
