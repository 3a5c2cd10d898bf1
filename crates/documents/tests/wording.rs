//! What the finished Word file calls things and how it counts them; what is not known or is nought
//! is left out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gandan_documents::{minutes, read};
use gandan_domain::order::Order;
use gandan_domain::{Channel, OpinionKind, Record, SessionKind};
use support::words::{annex, between, texts};
use support::{evening, options, quiet, residents, saying};

#[test]
fn opinions_with_the_same_content_are_counted_both_ways_and_all_are_printed() {
    let mut record = evening::record();
    let before = texts(&record);
    for one in &mut record.opinions {
        let about = one.topics.first().cloned();
        one.same_content = about.filter(|t| t == "cap-thoat-nuoc");
    }
    let all = texts(&record);
    let part = |texts: &[String]| between(texts, "5. Số lượt phát biểu, số ý kiến:", "II. ");
    assert_eq!(
        part(&all)[0],
        "- Số lượt phát biểu: 12 lượt; tổng số: 20 ý kiến (16 ý kiến phát biểu trực tiếp, 02 ý kiến bằng phiếu, 02 ý kiến thu thập trước); các ý kiến cùng nội dung tính là một: 19 nội dung;"
    );
    assert!(
        part(&all)[3]
            .contains("Theo lĩnh vực: Cấp nước, thoát nước, ngập úng (02 ý kiến, 01 nội dung); "),
        "{}",
        part(&all)[3]
    );
    let said = |texts: &[String]| {
        let at = texts.iter().position(|t| t.starts_with("II. "));
        texts[at.expect("part II")..].to_vec()
    };
    assert_eq!(said(&all), said(&before), "nobody is left out");
}

#[test]
fn a_residents_meeting_prints_households_and_votes() {
    let record = residents::record();
    let all = texts(&record);
    assert!(all.contains(&"- Tổng số hộ gia đình: 186 hộ; số hộ có người đại diện tham dự: 131 hộ (70,4%); số hộ không có người đại diện tham dự: 55 hộ (29,6%).".to_owned()));
    let bytes = minutes(&record, &options()).expect("a paper");
    let tables = read::tables(&bytes).expect("tables");
    let votes = tables
        .iter()
        .find(|table| table[0].contains(&"Tán thành".to_owned()))
        .expect("votes");
    assert_eq!(
        votes[1],
        [
            "1",
            "Cải tạo mặt ngõ 31, làm cống trước khi đổ bê tông",
            "124 (66,7%)",
            "04 (2,2%)",
            "03 (1,6%)"
        ]
    );
    assert!(all.contains(&"Biên bản được đọc lại cho những người tham dự cùng nghe, thống nhất thông qua và kết thúc vào hồi 10 giờ 40 phút cùng ngày./.".to_owned()));
    assert!(
        all.contains(
            &"1. Thời gian bắt đầu: 08 giờ 00 phút, ngày 05 tháng 02 năm 2026.".to_owned()
        )
    );
}

#[test]
fn a_paper_calls_its_speakers_and_its_presiding_persons_what_they_are() {
    let mut record = saying(&["Một ý kiến."]);
    for (kind, title, speakers, answers) in [
        (
            SessionKind::Reception,
            "Tiếp công dân định kỳ",
            "2. Ý kiến của công dân:",
            "Kết quả trả lời tại buổi tiếp",
        ),
        (
            SessionKind::VoterContact,
            "Tiếp xúc cử tri",
            "2. Ý kiến của cử tri:",
            "Kết quả trả lời tại hội nghị",
        ),
        (
            SessionKind::ResidentsMeeting,
            "Họp tổ dân phố số 3",
            "2. Ý kiến của Nhân dân:",
            "Kết quả trả lời tại cuộc họp",
        ),
    ] {
        record.session.kind = kind;
        title.clone_into(&mut record.session.title);
        assert!(texts(&record).contains(&speakers.to_owned()), "{kind:?}");
        let bytes = minutes(&record, &options()).expect("a paper");
        let annex = read::tables(&bytes)
            .expect("tables")
            .pop()
            .expect("the annex");
        assert!(annex[0].contains(&answers.to_owned()), "{:?}", annex[0]);
    }
    let alone = texts(&record);
    assert!(alone.iter().any(|t| t.starts_with("- Chủ trì (chủ tọa): ")));
    assert!(!alone.concat().contains("đồng chủ trì"));
    let other = record.session.chairs[0].clone();
    record.session.chairs.push(other);
    let both = texts(&record);
    let presiding = both
        .iter()
        .filter(|t| t.starts_with("- Đồng chủ trì (chủ tọa): "));
    assert_eq!(presiding.count(), 2);
    assert!(both.iter().any(|t| t.ends_with("đồng chủ trì.")));
}

#[test]
fn counts_that_are_nought_are_not_printed_and_the_rest_make_up_the_total() {
    let mut record = saying(&["Một.", "Kín."]);
    record.opinions[1].kind = OpinionKind::Denunciation;
    let all = texts(&record);
    let line = all
        .iter()
        .find(|t| t.contains("trả lời sau: "))
        .expect("counts");
    assert_eq!(
        line,
        "- Tiếp nhận để giải quyết, trả lời sau: 01 ý kiến; làm việc riêng theo quy định: 01 ý kiến;"
    );
}

#[test]
fn remarks_say_how_an_opinion_came_where_a_known_person_gave_it() {
    let mut record = saying(&["Một."]);
    record.opinions[0].channel = Channel::Written;
    let remark = |record: &Record| annex(record, Order::Spoken)[0][9].clone();
    assert_eq!(remark(&record), "Ý kiến bằng phiếu");
    record.opinions[0].location = Some("ngõ 7".into());
    assert_eq!(remark(&record), "Ngõ 7; ý kiến bằng phiếu");
    record.opinions[0].speaker = None;
    assert_eq!(remark(&record), "Ngõ 7");
}

#[test]
fn the_ending_says_only_what_is_known() {
    let mut record = quiet();
    let closing = |record: &Record| {
        texts(record)
            .into_iter()
            .find(|t| t.ends_with("./."))
            .expect("a closing sentence")
    };
    assert_eq!(
        closing(&record),
        "Hội nghị kết thúc vào 21 giờ 05 phút, ngày 03 tháng 11 năm 2026./."
    );
    record.session.ended_at = None;
    assert!(
        closing(&record).contains("…… giờ …… phút"),
        "room to write the time"
    );
    assert!(!texts(&record).concat().contains("đọc lại"));
    record.session.read_back = Some(true);
    assert!(closing(&record).contains("đọc lại"));
}

#[test]
fn sections_without_content_are_left_out_and_numbers_close_up() {
    let all = texts(&saying(&["Một ý kiến."]));
    let clauses: Vec<&str> = all
        .iter()
        .map(String::as_str)
        .skip_while(|t| *t != "II. NỘI DUNG")
        .filter(|t| t.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    assert!(clauses[0].starts_with("1. Khai mạc: "));
    assert_eq!(clauses[1], "2. Ý kiến của Nhân dân:");
    assert!(clauses[2].starts_with("2.1. Ông Người Nói 1 (Tổ dân phố số 3): Một ý kiến."));
    assert!(!all.iter().any(|t| t.starts_with("III.")), "no conclusions");
    let none = texts(&quiet());
    assert!(none.contains(&"4. Số lượt phát biểu, số ý kiến: Không có ý kiến.".to_owned()));
    assert!(
        !none.iter().any(|t| t == "Phụ lục"),
        "no annex without opinions"
    );
}
