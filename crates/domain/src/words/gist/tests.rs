//! The rules, one kind of case after the other.

fn propose(text: &str) -> Option<String> {
    super::propose(text, &["Tổ dân phố số 7", "Tổ dân phố số 3"])
}

#[test]
fn greeting_introduction_and_formula_go() {
    for (said, gist) in [
        (
            "Kính thưa đồng chí Bí thư, kính thưa các đồng chí lãnh đạo phường, tôi là Nguyễn Văn Mẫu, ở tổ 7, xin có ý kiến như sau: Đề nghị phường sớm nạo vét cống ở ngõ 18.",
            "Đề nghị phường sớm nạo vét cống ở ngõ 18.",
        ),
        (
            "Kính thưa hội nghị. Tôi là Trần Thị Hoa, tổ dân phố số 3. Đường ngõ 5 hỏng đã lâu.",
            "Đường ngõ 5 hỏng đã lâu.",
        ),
        (
            "Dạ thưa các bác, em ở số 12 ngõ 4, đèn đường ngoài ngõ hỏng ba tháng nay.",
            "Em ở số 12 ngõ 4, đèn đường ngoài ngõ hỏng ba tháng nay.",
        ),
        (
            "Tôi xin có ý kiến về việc thu gom rác ở tổ 5 còn chậm. Tôi xin cảm ơn.",
            "Thu gom rác ở tổ 5 còn chậm.",
        ),
        (
            "Kính thưa các đồng chí đường ngõ 3 ngập nặng mỗi khi mưa.",
            "Đường ngõ 3 ngập nặng mỗi khi mưa.",
        ),
        (
            "Thưa chủ tọa, thưa bà con, tôi xin phát biểu ngắn gọn như sau, chợ cóc lấn hết vỉa hè. Xin hết.",
            "Chợ cóc lấn hết vỉa hè.",
        ),
        (
            "kính thưa các đồng chí, tôi là nguyễn văn a, tổ 7, đề nghị phường lắp thêm đèn.",
            "Đề nghị phường lắp thêm đèn.",
        ),
        (
            "Đề nghị phường trả lời sớm. Tôi xin trân trọng cảm ơn!",
            "Đề nghị phường trả lời sớm.",
        ),
    ] {
        assert_eq!(propose(said).as_deref(), Some(gist), "{said}");
    }
}

#[test]
fn where_there_is_nothing_to_leave_out_nothing_is_proposed() {
    for said in [
        "Đề nghị phường sớm trả lời về giải phóng mặt bằng.",
        "Tôi ở ngõ 12 thấy nước ngập mãi không rút.",
        "Cảm ơn phường đã sửa đường.",
        "Tôi là người trực tiếp bị ảnh hưởng bởi dự án này.",
        "Con đường vào tổ 5 hỏng nặng.",
        "Tổ 7 chưa có nhà văn hóa, đề nghị phường bố trí.",
        "Bà con ở tổ 7 rất bức xúc, vì rác để lâu ngày.",
        "Xin hỏi phường bao giờ trả sổ đỏ cho các hộ?",
        "Kính thưa các đồng chí.",
        "",
    ] {
        assert_eq!(propose(said), None, "{said}");
    }
}

#[test]
fn line_breaks_and_what_follows_stay() {
    assert_eq!(
        propose("Thưa hội nghị,\nTôi có hai ý kiến:\n1. Rác chậm thu gom.\n2. Đèn hỏng.")
            .as_deref(),
        Some("1. Rác chậm thu gom.\n2. Đèn hỏng.")
    );
}
