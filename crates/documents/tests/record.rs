//! The finished Word file against the record: nothing dropped, doubled, reordered or reworded.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gandan_documents::{minutes, read};
use gandan_domain::order::Order;
use gandan_domain::{Form, OpinionKind};
use proptest::prelude::*;
use support::words::{annex, between, texts, texts_in};
use support::{attendee, evening, opinion, options, quiet, residents, saying};

/// A text as XML can hold it.
fn holdable(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|c| {
            matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
        })
        .map(|c| if c == '\r' { '\n' } else { c })
        .collect()
}

#[test]
fn part_ii_3_holds_every_opinion_in_spoken_order() {
    let record = evening::record();
    let printed = between(&texts(&record), "3. Ý kiến của Nhân dân:", "4. ");
    assert_eq!(printed.len(), 20, "19 opinions and the neutral line");
    for (index, (line, opinion)) in printed.iter().zip(&record.opinions).take(19).enumerate() {
        assert!(line.starts_with(&format!("3.{}. ", index + 1)), "{line}");
        assert!(
            line.ends_with(&format!(": {}", opinion.printed())),
            "{line}"
        );
    }
    assert_eq!(
        printed[2],
        "3.3. Ông Đàm Văn Thử (Tổ dân phố số 2): Phản ánh vỉa hè phố chợ bị chiếm làm nơi để xe máy, xử lý xong tái diễn; đề nghị kẻ vạch và xử phạt nghiêm."
    );
    assert!(printed[0].starts_with("3.1. Ý kiến thu thập trước (Tổ dân phố số 7): "));
    assert!(printed[14].starts_with("3.15. Ý kiến bằng phiếu: "));
    assert!(printed[16].starts_with("3.17. Chưa rõ tên: "));
    assert!(
        printed[18].starts_with("3.19. Ông Âu Dương Khởi (Tổ dân phố số 12; ý kiến bằng phiếu): ")
    );
    assert_eq!(
        printed[19],
        "01 công dân có nội dung cần làm việc riêng, đã được hướng dẫn theo quy định."
    );
}

#[test]
fn the_annex_holds_every_text_as_said_once() {
    let record = evening::record();
    let rows = annex(&record, Order::Spoken);
    let said: Vec<&str> = record
        .opinions
        .iter()
        .filter(|o| !o.is_denunciation())
        .map(|o| o.text.as_str())
        .collect();
    let printed: Vec<&str> = rows.iter().map(|row| row[2].as_str()).collect();
    assert_eq!(printed, said);
    for (index, row) in rows.iter().enumerate() {
        assert_eq!(row[0], (index + 1).to_string());
        assert_eq!(row.len(), 10);
    }
    assert_eq!(
        rows[2],
        [
            "3",
            "Ông Đàm Văn Thử, Tổ dân phố số 2",
            record.opinions[2].text.as_str(),
            "Trật tự đô thị, vỉa hè",
            "Phản ánh",
            "Phường",
            "Đã trả lời (Tống Khắc Đáp)",
            "Công an phường",
            "30/11/2026",
            ""
        ]
    );
    assert_eq!(
        rows[6][1],
        "Ông Kiều Xuân Mẫu, Số 14, ngõ 31, Tổ dân phố số 7"
    );
    assert_eq!(rows[0][9], "Ngõ 7; 40 người cùng ý kiến");
    assert_eq!(
        rows[3][3],
        "Trật tự đô thị, vỉa hè; Vệ sinh môi trường, rác thải"
    );
}

#[test]
fn a_number_means_the_same_opinion_everywhere_in_each_order() {
    let record = evening::record();
    for order in [Order::Spoken, Order::Topic, Order::Authority] {
        let all = texts_in(&record, order);
        let items: Vec<String> = between(&all, "3. Ý kiến của Nhân dân:", "4. ")
            .into_iter()
            .filter(|t| t.starts_with("3."))
            .collect();
        let rows = annex(&record, order);
        assert_eq!(items.len(), 19, "{order:?}");
        assert_eq!(rows.len(), 19, "{order:?}");
        for (item, row) in items.iter().zip(&rows) {
            let opinion = record
                .opinions
                .iter()
                .find(|o| o.text == row[2])
                .expect("of the record");
            assert!(
                item.starts_with(&format!("3.{}. ", row[0])),
                "{order:?} {item}"
            );
            assert!(item.ends_with(opinion.printed()), "{order:?} {item}");
        }
        // The answer about pavements and awnings names the numbers these two carry.
        let number = |id: &str| {
            let text = &record.opinions.iter().find(|o| o.id == id).expect(id).text;
            rows.iter()
                .position(|row| &row[2] == text)
                .expect("printed")
                + 1
        };
        let (a, b) = (number("y03"), number("y04"));
        let answer = all
            .iter()
            .find(|t| t.starts_with("4.1. "))
            .expect("an answer");
        assert!(
            answer.starts_with(&format!(
                "4.1. Đồng chí Tống Khắc Đáp, Trưởng phòng Kinh tế, Hạ tầng và Đô thị, trả lời ý kiến số {} và số {}: ",
                a.min(b),
                a.max(b)
            )),
            "{order:?} {answer}"
        );
    }
    let by_topic = texts_in(&record, Order::Topic);
    assert!(by_topic.contains(&"Lĩnh vực: Trật tự đô thị, vỉa hè".to_owned()));
    let by_authority = texts_in(&record, Order::Authority);
    assert!(by_authority.contains(&"Thuộc thẩm quyền của phường".to_owned()));
}

#[test]
fn answers_conclusions_and_counts_are_printed_whole() {
    let record = evening::record();
    let all = texts(&record);
    let answers = between(&all, "4. Trả lời, tiếp thu, giải trình:", "III. ");
    assert_eq!(answers.len(), 4, "all but the one to the denunciation");
    for (line, answer) in answers
        .iter()
        .zip(record.answers.iter().filter(|a| a.id != "t4"))
    {
        assert!(
            line.ends_with(answer.text.as_deref().expect("a text")),
            "{line}"
        );
    }
    assert!(answers[2].contains("tiếp thu ý kiến số 11 và số 12: "));
    assert!(
        answers[3].contains("chuyển cơ quan có thẩm quyền giải quyết ý kiến số 2, số 8 và số 13: ")
    );
    let conclusions = between(&all, "III. KẾT LUẬN CỦA CHỦ TRÌ", "Biên bản được lập");
    assert_eq!(
        conclusions,
        [
            "1. Có văn bản gửi đơn vị thoát nước; kiểm tra thực địa tại ngõ 7 và thông báo kết quả cho tổ dân phố số 7.",
            "Đơn vị chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị; đơn vị phối hợp: Ủy ban MTTQ Việt Nam phường; thời hạn: ngày 30 tháng 11 năm 2026.",
            "2. Kiểm tra an toàn phòng cháy, chữa cháy các ngõ, ngách sâu.",
            "Đơn vị chủ trì: Công an phường; thời hạn: ngày 05 tháng 12 năm 2026.",
            "3. Đề nghị Nhân dân cùng giám sát việc thực hiện."
        ]
    );
    let counts = between(&all, "5. Số lượt phát biểu, số ý kiến:", "II. ");
    assert_eq!(
        counts[..3],
        [
            "- Số lượt phát biểu: 12 lượt; tổng số: 20 ý kiến (16 ý kiến phát biểu trực tiếp, 02 ý kiến bằng phiếu, 02 ý kiến thu thập trước);",
            "- Được trả lời, giải trình tại chỗ: 05 ý kiến; tiếp nhận để giải quyết, trả lời sau: 14 ý kiến; làm việc riêng theo quy định: 01 ý kiến;",
            "- Theo thẩm quyền giải quyết: phường 13 ý kiến; thành phố 02 ý kiến; doanh nghiệp dịch vụ công ích 04 ý kiến;",
        ]
    );
    assert!(counts[3].starts_with("- Theo lĩnh vực: "));
}

#[test]
fn hard_texts_come_through_as_they_were_said() {
    let long = "Bà con kiến nghị rất dài. ".repeat(1_200);
    assert!(long.chars().count() > 30_000);
    let hard = [
        "a < b & c > d \"e\" 'f' ]]> &amp; &#10; <w:p/>",
        "dòng một\ndòng hai\n\n\tthụt vào\tcột",
        "  khoảng trắng  đầu và cuối  ",
        "cười 😀👨‍👩‍👧 cờ 🇻🇳",
        "שלום עולם مرحبا بالعالم chữ Việt",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \u{200f}rtl\u{200e} \u{2028}x\u{85}y",
        long.as_str(),
    ];
    let record = saying(&hard);
    let rows = annex(&record, Order::Spoken);
    let items = between(
        &texts(&record),
        "2. Ý kiến của Nhân dân:",
        "Hội nghị kết thúc",
    );
    for (index, text) in hard.iter().enumerate() {
        assert_eq!(rows[index][2], *text);
        let lead = format!("2.{0}. Ông Người Nói {0} (Tổ dân phố số 3): ", index + 1);
        assert_eq!(items[index], format!("{lead}{text}"));
    }
    let mut record = saying(&["có\u{0}ký\u{7}tự\u{b}lạ\u{fffe} và \r\n xuống \r dòng"]);
    record.attendees[0].name = Some("Tên\u{1} <lạ>".into());
    let rows = annex(&record, Order::Spoken);
    assert_eq!(rows[0][2], "cókýtựlạ và \n xuống \n dòng");
    assert_eq!(rows[0][1], "Ông Tên <lạ>, Tổ dân phố số 3");
}

#[test]
fn the_same_record_and_options_give_the_same_bytes() {
    let record = evening::record();
    let first = minutes(&record, &options()).expect("a paper");
    // Papers made in between, here and elsewhere, change nothing.
    let other = std::thread::spawn(|| minutes(&residents::record(), &options()).expect("a paper"));
    let _ = minutes(&residents::record(), &options()).expect("a paper");
    let _ = other.join().expect("a thread");
    let second = minutes(&record, &options()).expect("a paper");
    assert!(first == second, "the same bytes");
    let names = read::part_names(&first).expect("parts");
    assert_eq!(names[0], "[Content_Types].xml", "types first");
    assert!(names.iter().all(|name| !name.ends_with('/')), "no folders");
    assert!(first.len() < 40_000, "deflated: {} bytes", first.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any texts whatever, gists or none, in any order: II.3 and the annex hold each of them once
    /// and whole.
    #[test]
    fn whatever_is_said_is_printed(
        rows in prop::collection::vec(
            (any::<String>(), prop::option::of(any::<String>()), 0_u8..8, any::<bool>()), 1..12),
    ) {
        let mut record = quiet();
        record.attendees.push(attendee("p", "Nguyễn Thử", Form::Ong, ""));
        for (index, (text, gist, kind, known)) in rows.iter().enumerate() {
            let mut one = opinion(&format!("o{index}"), known.then_some("p"), text);
            one.gist.clone_from(gist);
            if *kind == 0 {
                one.kind = OpinionKind::Denunciation;
            }
            record.opinions.push(one);
        }
        let shown: Vec<_> = record.opinions.iter().filter(|o| !o.is_denunciation()).collect();
        prop_assume!(!shown.is_empty());
        let cells: Vec<String> = annex(&record, Order::Spoken)
            .into_iter()
            .map(|row| row[2].clone())
            .collect();
        let said: Vec<String> = shown.iter().map(|o| holdable(&o.text)).collect();
        prop_assert_eq!(cells, said);
        let all = texts(&record);
        let start = all.iter().position(|t| t == "2. Ý kiến của Nhân dân:").expect("II") + 1;
        for (index, opinion) in shown.iter().enumerate() {
            let who = if opinion.speaker.is_some() { "Ông Nguyễn Thử" } else { "Ý kiến tại chỗ" };
            let line = format!("2.{}. {who}: {}", index + 1, holdable(opinion.printed()));
            prop_assert_eq!(&all[start + index], &line);
        }
    }
}
