//! What must not be left out, though it looks like a formula; each case was once left out, or was
//! near to it. The speaker's group is printed beside ("Tổ dân phố số 7").

use super::{propose, spoken::proposes};

#[test]
fn what_is_meant_stays() {
    let mut wrong = Vec::new();
    for (said, gist) in [
        // A place that is written nowhere else.
        (
            "Thưa các bác, em ở số 12 ngõ 4, đèn hỏng ba tháng.",
            "Em ở số 12 ngõ 4, đèn hỏng ba tháng.",
        ),
        (
            "Dạ thưa quý vị, con là dân xóm Đò, con xin cái cầu.",
            "Con là dân xóm Đò, con xin cái cầu.",
        ),
        (
            "Chào các bác, tôi ở chung cư Hoa Sen, thang máy hỏng.",
            "Tôi ở chung cư Hoa Sen, thang máy hỏng.",
        ),
        (
            "Thưa hội nghị, tôi ở tổ 9, sổ đỏ in sai tên.",
            "Tôi ở tổ 9, sổ đỏ in sai tên.",
        ),
        (
            "Thưa chủ tọa, tôi là Vũ Văn Hiền, ngõ 20. Nước yếu.",
            "Tôi là Vũ Văn Hiền, ngõ 20. Nước yếu.",
        ),
        // What one is.
        (
            "Thưa các anh, tôi là Việt kiều, nay có căn cước rồi, xin đứng tên sổ.",
            "Tôi là Việt kiều, nay có căn cước rồi, xin đứng tên sổ.",
        ),
        (
            "Thưa hội nghị, tôi là con liệt sĩ, tôi chưa được trợ cấp.",
            "Tôi là con liệt sĩ, tôi chưa được trợ cấp.",
        ),
        (
            "Thưa các bác, mình là người Tày, xin dạy tiếng cho các cháu.",
            "Mình là người Tày, xin dạy tiếng cho các cháu.",
        ),
        (
            "Thưa các bác, tôi tên là Lan, 79 tuổi, chưa có trợ cấp.",
            "Tôi tên là Lan, 79 tuổi, chưa có trợ cấp.",
        ),
        (
            "Thưa các bác, tôi thay mặt 14 hộ, xin hoãn giải tỏa.",
            "Tôi thay mặt 14 hộ, xin hoãn giải tỏa.",
        ),
        (
            "Thưa chủ tọa, tôi là trưởng ban công tác ở ấp Đông, thay mặt bà con nói.",
            "Tôi là trưởng ban công tác ở ấp Đông, thay mặt bà con nói.",
        ),
        // The first words are whom it is about, not whom one greets.
        (
            "Thưa hội nghị, công an phường, tổ dân phố đã nhắc mà quán vẫn mở.",
            "Công an phường, tổ dân phố đã nhắc mà quán vẫn mở.",
        ),
        (
            "Thưa các bác, Hoa Mai, Hoa Đào, phố nào cũng tắc.",
            "Hoa Mai, Hoa Đào, phố nào cũng tắc.",
        ),
        (
            "Dạ xin hỏi nhà cấp bốn có được xây thêm tầng không?",
            "Xin hỏi nhà cấp bốn có được xây thêm tầng không?",
        ),
        (
            "Dạ con năm nay vào lớp một mà chưa có trường.",
            "Con năm nay vào lớp một mà chưa có trường.",
        ),
        // Thanks for something done.
        (
            "Thưa hội nghị, sân chơi mới đẹp lắm. Tôi xin cảm ơn các bác.",
            "Sân chơi mới đẹp lắm. Tôi xin cảm ơn các bác.",
        ),
        (
            "Kính thưa các đồng chí, trước hết tôi xin cảm ơn phường đã sửa cống ngõ 5.",
            "Trước hết tôi xin cảm ơn phường đã sửa cống ngõ 5.",
        ),
        // What follows a comma may be something new.
        (
            "Rất cảm ơn chủ tọa, tôi là con thương binh. Tôi chưa có thẻ.",
            "Tôi là con thương binh. Tôi chưa có thẻ.",
        ),
        (
            "Tôi tên Sáu, tổ 7, tại chợ Hạ mất nước ba hôm. Xin hết.",
            "Tôi tên Sáu, tổ 7, tại chợ Hạ mất nước ba hôm.",
        ),
        (
            "Thưa hội nghị, tại Cầu Đỏ, cuối Cầu Đỏ đèn tắt.",
            "Tại Cầu Đỏ, cuối Cầu Đỏ đèn tắt.",
        ),
        (
            "Kính gửi UBND phường, chị Tư, con gái cụ Bảy, chưa có hộ khẩu.",
            "Chị Tư, con gái cụ Bảy, chưa có hộ khẩu.",
        ),
        (
            "Dạ thưa các bác, thì thầm mãi cũng không ai trả lời.",
            "Thì thầm mãi cũng không ai trả lời.",
        ),
        (
            "Dạ thưa các bác, “Đường hỏng” là lời cụ Tư.",
            "“Đường hỏng” là lời cụ Tư.",
        ),
        (
            "Đừng bớt suất ăn của trẻ em Xin hết",
            "Đừng bớt suất ăn của trẻ em",
        ),
        ("Nó cứ nhằm vào tôi Xin hết", "Nó cứ nhằm vào tôi"),
        (
            "Mấy con chó, phải xích chúng Tôi xin hết.",
            "Mấy con chó, phải xích chúng.",
        ),
        (
            "Thưa cô chủ tịch, UBND xã báo cáo: đã kiểm tra 86 cơ sở.",
            "UBND xã báo cáo: đã kiểm tra 86 cơ sở.",
        ),
        // The first of several counted.
        (
            "Thưa chủ tọa, việc thứ nhất là rác, việc thứ hai là đèn.",
            "Việc thứ nhất là rác, việc thứ hai là đèn.",
        ),
    ] {
        proposes(&mut wrong, said, Some(gist));
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn nothing_is_proposed_where_nothing_but_content_is_there() {
    let mut wrong = Vec::new();
    for said in [
        "Kính nhà tôi vỡ vì xe tải, ai đền?",
        "Kính mặt ngoài tầng mười rơi xuống sân.",
        "Dạ dày của mẹ tôi phải mổ, bảo hiểm không chi.",
        "Thưa dân thế mà vẫn đông xe.",
        "Thửa đất nhà tôi đo thiếu năm mét.",
        "Chào giá cao gấp ba ngoài chợ.",
        "Vâng lời cán bộ tôi nộp đủ, đến nay chưa có biên lai.",
        "Báo cáo của phường ghi thiếu tổ tôi.",
        "Báo cáo môi trường, dân chưa ai được xem.",
        "Tôi là người dân, tôi có quyền hỏi.",
        "Tôi xin kiến nghị về việc thu hồi đất ở ngõ 3.",
        "Tôi xin có ý kiến đề nghị: lắp đèn ngõ 5.",
        "Tôi không có ý kiến gì về dự án.",
        "Hôm nay xe rác lại không vào.",
        "Sau ba lần phản ánh, đèn vẫn hỏng.",
        "Do mưa to, nhà tôi sập bếp.",
        "Xin phép xây bốn tầng mà họ xây sáu tầng.",
        "Cán bộ giải thích ba lần không nhăn mặt, tôi cảm ơn lắm.",
        "Từ ngày có sân chơi, trẻ con vui lắm, xin cảm ơn các đồng chí.",
        "Cảm ơn phường đã tổ chức Trung thu cho các cháu tổ 5.",
        "Tôi cảm ơn anh em thoát nước đã trực cả đêm.",
        "Tiền trong quỹ đã hết.",
        "Việc thứ Hai phường hẹn đến nay chưa làm.",
        "da ba thang nay den hong",
        "da bao gio phuong tra loi chua",
        "xe gom rac chay dung gio, ngo nho sach, xin cam on.",
        "thua ruong nha toi do thieu",
        "Tôi là tổ trưởng tổ 5.",
        "Đừng bớt suất ăn của trẻ em xin hết",
        "Thưa các đồng chí lãnh đạo công an phường, tổ trưởng đều biết.",
        "Thưa các bác ông Tư, bà Bảy lấn ngõ.",
        "Thưa các bác công an phường, tổ dân phố đều đã nhắc.",
        "Dạ thưa các bác xe rác không vào ngõ.",
        "Kính thưa các đồng chí, xin hết.",
        "Chào các bác. Xin cảm ơn các bác.",
        "Kính thưa hội nghị. Tôi xin chân thành cảm ơn các đồng chí đã lắng nghe. Xin hết.",
    ] {
        proposes(&mut wrong, said, None);
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn a_number_is_left_out_only_where_it_stands_elsewhere_with_its_kind() {
    let said = "Tôi ở tổ 7, bảy hộ số 7 chưa có nước.";
    assert_eq!(propose(said, &[]), None, "số 7 is no tổ 7");
    assert_eq!(
        propose(said, &["7"]).as_deref(),
        Some("Bảy hộ số 7 chưa có nước."),
        "a group kept as its bare number"
    );
    assert_eq!(
        propose("Tôi ở TDP số 4, ngõ 9, đèn TDP 4 hỏng cả ngõ 9.", &[]).as_deref(),
        Some("Đèn TDP 4 hỏng cả ngõ 9."),
        "named in the rest"
    );
}
