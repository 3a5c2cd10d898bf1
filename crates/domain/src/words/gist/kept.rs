//! Whatever is said before and behind it, what is meant stays whole: every beginning with every
//! closing, around opinions with numbers, places, names, negations and demands. The example
//! `gist_kept` does the same with texts of one's own.

use super::propose;

const MEANT: &[&str] = &[
    "Cống ngõ 18 tắc, ba năm nay chưa ai nạo vét.",
    "Con tôi 6 tuổi mà không có chỗ học, bao giờ có trường?",
    "Ông Tư, bà Bảy ở ngách 4 lấn đường, nói mãi không được.",
    "Tại Cầu Đỏ, cứ mưa 30 phút là ngập.",
    "Tôi không đồng ý với Quyết định số 112 ngày 14 tháng 9.",
    "Là vợ liệt sĩ, tôi chưa nhận được đồng nào.",
    "Thì thầm to nhỏ mãi mà tổ không ai dám nói.",
    "“Làm cho xong” là lời phường hứa năm 2019.",
    "Công an phường, tổ dân phố đã nhắc mà quán vẫn mở loa.",
    "Cảm ơn phường đã sửa đèn, nhưng ngõ 9 thì chưa.",
    "Đề nghị trả 1.200.000 đồng thu thừa của 14 hộ.",
    "Hoa Mai, Hoa Đào, phố nào cũng không có chỗ đỗ xe.",
    "Xin hỏi nhà cấp bốn có được xây thêm tầng không?",
    "Năm nay tôi 79 tuổi, chưa có trợ cấp.",
    "Ở số 12 phố Hàng có người nấu cồn.",
    "Ý kiến tôi nêu năm ngoái chưa ai trả lời.",
];

#[test]
fn what_is_meant_stays_whole() {
    let mut cut = Vec::new();
    let (mut proposed, mut all) = (0, 0);
    let closings = std::iter::once("").chain(include_str!("kept/closings.txt").lines());
    let closings: Vec<&str> = closings.collect();
    for (n, beginning) in include_str!("kept/beginnings.txt").lines().enumerate() {
        for (m, closing) in closings.iter().enumerate() {
            for meant in [
                MEANT[(n + m) % MEANT.len()],
                MEANT[(n * 7 + m * 3) % MEANT.len()],
            ] {
                let said = format!("{beginning} {meant} {closing}");
                all += 1;
                let Some(gist) = propose(&said, &["Tổ dân phố số 7"]) else {
                    continue;
                };
                proposed += 1;
                if !gist.contains(meant) {
                    cut.push(format!("{said} → {gist}"));
                }
            }
        }
    }
    assert_eq!(cut, [""; 0]);
    assert!(proposed * 10 > all * 8, "{proposed} of {all}");
}
