//! Whatever is said before and behind it, what is meant stays whole: every beginning with every
//! closing, around opinions with numbers, places, names, negations and demands.

use super::propose;

const BEGINNINGS: &[&str] = &[
    "Kính thưa hội nghị, ",
    "Kính thưa đồng chí Bí thư Đảng ủy, kính thưa đồng chí Chủ tịch, ",
    "Kính thưa các vị đại biểu, thưa toàn thể bà con cử tri. ",
    "Kính thưa ông chủ tịch, kính thưa quý vị, ",
    "Dạ thưa các bác, ",
    "Dạ con chào các cô các chú ạ, ",
    "Dạ, em chào các anh các chị. ",
    "Em chào các bác ạ! ",
    "Thưa cô chủ tịch phường, ",
    "Thưa anh Tuấn phó chủ tịch, ",
    "Thưa đồng chí Nguyễn Văn Hùng, Chủ tịch phường, ",
    "Vâng ạ. ",
    "Vâng, thưa chủ tọa, ",
    "Vâng, tôi xin phép. ",
    "Thưa các đồng chí, tôi là Trần Văn Bảy, tổ 7. ",
    "Kính thưa hội nghị, tôi tên là Lê Thị Hạnh, ở tổ dân phố số 7, ",
    "Tôi là Phạm Văn Hải, bí thư chi bộ tổ 7, tôi xin có ý kiến như sau: ",
    "Cháu chào các ông các bà, cháu tên là Minh, cháu ở tổ 7 ạ. ",
    "Tôi tên Sáu, tổ 7, ",
    "Trước hết tôi xin gửi lời chào tới toàn thể hội nghị. ",
    "Trước hết, tôi xin cảm ơn phường đã tổ chức buổi gặp hôm nay. ",
    "Trước tiên cho tôi gửi lời cảm ơn tới các đồng chí lãnh đạo. ",
    "Lời đầu tiên xin kính chúc các đồng chí mạnh khỏe. ",
    "Tôi xin phép có ý kiến. ",
    "Tôi xin phép được phát biểu mấy lời. ",
    "Tôi có mấy ý kiến như thế này ạ: ",
    "Tôi xin nêu một ý kiến nhỏ là ",
    "Tôi có ý kiến về việc ",
    "Xin phép chủ tọa cho tôi có ý kiến, ",
    "Cho phép tôi được phát biểu, ",
    "Tôi xin được phản ánh với phường một việc: ",
    "Em xin phản ánh một việc như sau ạ. ",
    "Hôm nay nhân có các đồng chí lãnh đạo ở đây, tôi xin hỏi một việc. ",
    "Nhân hội nghị hôm nay tôi xin có ý kiến: ",
    "Tôi nói luôn cho nhanh. ",
    "Tôi xin nói ngắn gọn thế này, ",
    "Tôi ít học, nói có gì sai các bác bỏ qua cho. ",
    "Thưa các bác ",
    "Dạ thưa các đồng chí ",
    "Dạ ",
    "Kính thưa quý vị đại biểu, kính thưa chủ tọa kỳ họp, tôi xin phép phát biểu. ",
    "Báo cáo đồng chí Chủ tịch, báo cáo các đồng chí, ",
    "Ý kiến thứ hai là ",
    "Ý kiến tiếp theo, ",
    "Kính gửi UBND phường, ",
    "Kính gửi: Đồng chí Chủ tịch UBND phường. ",
    "A lô, a lô. Kính thưa hội nghị. ",
    "Thưa quý hội nghị, ",
    "Dạ thưa bác tổ trưởng, thưa bà con lối xóm, ",
    "Mấy chú ơi, ",
    "Các bác ơi, ",
    "Chào mọi người, mình là Hoa ở tổ 7, ",
    "Tôi xin tự giới thiệu, tôi tên là Nguyễn Thị Lụa, hội viên phụ nữ tổ 7. ",
    "Tôi, Nguyễn Văn Tư, tổ 7, ",
    "Được sự cho phép của hội nghị, tôi xin trình bày ý kiến. ",
    "Tôi xin thay mặt tổ 7 có ý kiến. ",
    "Tôi đồng ý với ý kiến các bác vừa nói. ",
    "Rất cảm ơn chủ tọa, ",
    "Cảm ơn chủ tọa. ",
];

const CLOSINGS: &[&str] = &[
    "",
    " Xin hết.",
    " Tôi xin hết ạ.",
    " Xin cảm ơn.",
    " Tôi xin cảm ơn ạ.",
    " Tôi xin trân trọng cảm ơn!",
    " Em xin cảm ơn các bác ạ.",
    " Xin chân thành cảm ơn các đồng chí đã lắng nghe.",
    " Ý kiến của tôi đến đây là hết. Xin cảm ơn hội nghị.",
    " Tôi xin dừng lời ở đây.",
    " Kính chúc các đồng chí sức khỏe.",
    " Mong các đồng chí quan tâm. Xin cảm ơn.",
    " Hết ạ.",
    " Thế thôi ạ.",
    " Trên đây là ý kiến của tôi. Tôi xin hết.",
    " Đấy, ý kiến tôi như thế.",
];

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
    for (n, beginning) in BEGINNINGS.iter().enumerate() {
        for (m, closing) in CLOSINGS.iter().enumerate() {
            for meant in [
                MEANT[(n + m) % MEANT.len()],
                MEANT[(n * 7 + m * 3) % MEANT.len()],
            ] {
                let said = format!("{beginning}{meant}{closing}");
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
