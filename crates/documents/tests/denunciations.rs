//! The finished Word file says no word of a denunciation, whatever stands beside it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use gandan_documents::{minutes, read};
use gandan_domain::OpinionKind;
use gandan_domain::order::Order;
use support::evening::{self, SECRET};
use support::words::{annex, between, texts};
use support::{answer, options, saying};

#[test]
fn denunciations_leave_no_word_in_any_part_of_the_file() {
    let mut record = evening::record();
    // One answer covers a petition and the denunciation: it stays, and names the petition alone.
    record.answers[1].opinions.push("y20".into());
    for order in [Order::Spoken, Order::Topic, Order::Authority] {
        let mut options = options();
        options.order = order;
        let bytes = minutes(&record, &options).expect("a paper");
        for name in read::part_names(&bytes).expect("parts") {
            let part = read::part(&bytes, &name).expect("text");
            for secret in SECRET {
                assert!(!part.contains(secret), "{secret} in {name}");
            }
            for private in ["0900 111 222", "001099000123"] {
                assert!(!part.contains(private), "{private} in {name}");
            }
        }
    }
    let all = texts(&record);
    assert!(all.iter().any(|t| t.contains("trả lời ý kiến số 5: ")));
    assert!(!all.concat().contains("số 20"), "it has no number");
}

#[test]
fn denunciations_between_others_leave_no_gap_in_the_numbers() {
    let mut record = saying(&["Một.", "Kín.", "Ba.", "Kín nữa."]);
    record.opinions[1].kind = OpinionKind::Denunciation;
    record.opinions[3].kind = OpinionKind::Denunciation;
    record.answers = vec![answer("a", "Bà Đáp", "", "Xong.", &["o3", "o2"])];
    let printed = between(&texts(&record), "2. Ý kiến của Nhân dân:", "3. ");
    assert_eq!(
        printed,
        [
            "2.1. Ông Người Nói 1 (Tổ dân phố số 3): Một.",
            "2.2. Ông Người Nói 3 (Tổ dân phố số 3): Ba.",
            "02 công dân có nội dung cần làm việc riêng, đã được hướng dẫn theo quy định."
        ]
    );
    assert!(texts(&record).contains(&"3.1. Bà Đáp trả lời ý kiến số 2: Xong.".to_owned()));
}

#[test]
fn an_answer_given_to_a_denunciation_stays_out_whatever_else_it_covers() {
    let mut record = saying(&["Một.", "Kín."]);
    record.opinions[1].kind = OpinionKind::Denunciation;
    record.answers = vec![answer(
        "a",
        "Bà Đáp",
        "",
        "Đã nhận đơn tố cáo.",
        &["o2", "o1"],
    )];
    assert!(!texts(&record).concat().contains("Đã nhận đơn"));
    assert!(
        !annex(&record, Order::Spoken)
            .concat()
            .concat()
            .contains("Bà Đáp")
    );
}

#[test]
fn an_evening_of_denunciations_alone_prints_the_neutral_line_and_no_annex() {
    let mut record = saying(&["Chuyện kín."]);
    record.opinions[0].kind = OpinionKind::Denunciation;
    let all = texts(&record);
    assert!(all.iter().any(|t| t.starts_with("01 công dân có nội dung")));
    assert!(!all.concat().contains("Chuyện kín"));
    assert!(!all.concat().contains("Người Nói"));
    assert!(!all.iter().any(|t| t == "Phụ lục"));
}
