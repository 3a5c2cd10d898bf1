//! Opinions as they are spoken, with greetings, introductions and closings of every kind; written
//! for this table. The speaker's group is printed beside them ("Tổ dân phố số 7").

use super::propose;

/// Keeps what is proposed otherwise, so that a table shows all its failures at once.
pub(super) fn proposes(wrong: &mut Vec<String>, said: &str, gist: Option<&str>) {
    let proposed = propose(said, &["Tổ dân phố số 7"]);
    if proposed.as_deref() != gist {
        wrong.push(format!("{said} → {proposed:?}"));
    }
}

#[test]
fn an_evening_of_opinions() {
    let mut wrong = Vec::new();
    for (said, gist) in [
        // Kính thưa, thưa, dạ, vâng, chào, báo cáo, kính gửi.
        (
            "Kính thưa đồng chí Chủ tịch, kính thưa các vị đại biểu, kính thưa toàn thể bà con. Cống đầu ngõ 12 tắc từ tháng Tám.",
            "Cống đầu ngõ 12 tắc từ tháng Tám.",
        ),
        (
            "Kính thưa đoàn chủ tịch, các đồng chí lãnh đạo phường cùng toàn thể bà con, tôi thấy chợ tạm bẩn quá, nên dẹp.",
            "Tôi thấy chợ tạm bẩn quá, nên dẹp.",
        ),
        (
            "Dạ thưa các bác, con ở trọ mà chủ nhà không làm tạm trú cho con.",
            "Con ở trọ mà chủ nhà không làm tạm trú cho con.",
        ),
        (
            "Dạ em chào các bác, em chào cả nhà ạ. Cổng trường mầm non kẹt xe mỗi sáng.",
            "Cổng trường mầm non kẹt xe mỗi sáng.",
        ),
        (
            "Em chào các bác ạ, em muốn hỏi bao giờ trả sổ đỏ cho mười hai hộ ngõ 9?",
            "Em muốn hỏi bao giờ trả sổ đỏ cho mười hai hộ ngõ 9?",
        ),
        (
            "Vâng ạ, thưa chủ tọa, quỹ tổ ba năm nay chưa công khai.",
            "Quỹ tổ ba năm nay chưa công khai.",
        ),
        (
            "Vâng, tôi xin cảm ơn chủ tọa đã cho phát biểu. Vỉa hè phố Hoa bị lấn hết.",
            "Vỉa hè phố Hoa bị lấn hết.",
        ),
        (
            "Xin chào hội nghị! Loa phường mở từ năm giờ sáng, trẻ con giật mình.",
            "Loa phường mở từ năm giờ sáng, trẻ con giật mình.",
        ),
        (
            "Báo cáo các đồng chí, cột điện trước số 30 nghiêng hẳn.",
            "Cột điện trước số 30 nghiêng hẳn.",
        ),
        (
            "Kính gửi UBND phường Hạ Đình,\nXe rác không vào ngách 4 từ đầu tháng. Xin trân trọng cảm ơn!",
            "Xe rác không vào ngách 4 từ đầu tháng.",
        ),
        (
            "Alô, alô, vâng. Thưa bà con, nước máy yếu cả tuần nay rồi.",
            "Nước máy yếu cả tuần nay rồi.",
        ),
        (
            "Thưa bác sĩ trạm trưởng, thuốc huyết áp hết từ hôm mùng 5.",
            "Thuốc huyết áp hết từ hôm mùng 5.",
        ),
        (
            "Thưa mấy anh mấy chị, hẻm tui nước ngập tới gối.",
            "Hẻm tui nước ngập tới gối.",
        ),
        (
            "Thưa các đồng chí đường ngõ 3 cứ mưa là ngập.",
            "Đường ngõ 3 cứ mưa là ngập.",
        ),
        (
            "Kính đề nghị phường lắp gương cầu ở ngã ba.",
            "Đề nghị phường lắp gương cầu ở ngã ba.",
        ),
        (
            "Kính thưa Quốc hội, kính thưa các vị đại biểu, tôi đồng tình với dự án.",
            "Tôi đồng tình với dự án.",
        ),
        ("Thưa đ/c Bí thư, rác để lâu ngày.", "Rác để lâu ngày."),
        ("Kính thưa các đ/c! Rác để lâu ngày.", "Rác để lâu ngày."),
        (
            "A lô, a lô. Các bác ơi, nước tràn vào nhà rồi.",
            "Nước tràn vào nhà rồi.",
        ),
        (
            "Trước hết tôi xin gửi lời chào tới toàn thể hội nghị. Đường ra chợ có ba hố ga mất nắp.",
            "Đường ra chợ có ba hố ga mất nắp.",
        ),
        (
            "Lời đầu tiên xin kính chúc các đồng chí mạnh khỏe. Cây bàng đầu ngõ chết khô.",
            "Cây bàng đầu ngõ chết khô.",
        ),
        (
            "Thưa đồng chí Nguyễn Văn Hùng, Chủ tịch phường, nhà tôi bị dột lây từ tầng trên.",
            "Nhà tôi bị dột lây từ tầng trên.",
        ),
        (
            "Dạ thưa bác tổ trưởng, thưa bà con lối xóm, chuồng gà nhà bên hôi lắm.",
            "Chuồng gà nhà bên hôi lắm.",
        ),
        (
            "Kính thưa các cán bộ quản lý phường, biển cấm đỗ xe bị che khuất.",
            "Biển cấm đỗ xe bị che khuất.",
        ),
        // Introductions: the name is the record's, the group is printed beside.
        (
            "Kính thưa hội nghị, tôi là Nguyễn Thị Nhàn, tổ dân phố số 7. Sân chơi thiếu đèn.",
            "Sân chơi thiếu đèn.",
        ),
        (
            "Tôi tên là Đỗ Văn Sáu ở tổ 7, xin phát biểu như sau: nắp cống vỡ hai tháng chưa thay.",
            "Nắp cống vỡ hai tháng chưa thay.",
        ),
        (
            "Thưa các bác, cháu là Linh, bí thư chi đoàn tổ 7, cháu xin có ý kiến về sân bóng ạ. Sân nứt, các em hay ngã.",
            "Cháu là Linh, bí thư chi đoàn tổ 7, cháu xin có ý kiến về sân bóng ạ. Sân nứt, các em hay ngã.",
        ),
        (
            "Thưa hội nghị, tôi là Bảng, tổ trưởng tổ dân phố số 7. Tổ thiếu chỗ họp.",
            "Tổ thiếu chỗ họp.",
        ),
        (
            "Xin tự giới thiệu tôi là Phan Thị Mận, tổ 7, nhà trẻ phố Hoa hết chỗ.",
            "Nhà trẻ phố Hoa hết chỗ.",
        ),
        (
            "Tôi là người tổ 7, tôi thấy đèn cao áp tắt cả dãy.",
            "Tôi thấy đèn cao áp tắt cả dãy.",
        ),
        (
            "Kính thưa các đồng chí, tôi là trần văn tâm, tổ 7, cây xà cừ sắp đổ.",
            "Cây xà cừ sắp đổ.",
        ),
        (
            "Cháu chào các ông các bà, cháu tên là Minh, cháu ở tổ 7 ạ. Sân bóng đầy mảnh chai.",
            "Sân bóng đầy mảnh chai.",
        ),
        (
            "Tôi, Nguyễn Văn Tư, tổ 7, đề nghị xem lại giá đất.",
            "Đề nghị xem lại giá đất.",
        ),
        // Asking for the word.
        (
            "Tôi xin phép có ý kiến. Bãi xe ngầm ngập nước.",
            "Bãi xe ngầm ngập nước.",
        ),
        (
            "Được sự đồng ý của chủ tọa, tôi xin phát biểu đôi lời: chợ Hạ không có chỗ để xe.",
            "Chợ Hạ không có chỗ để xe.",
        ),
        (
            "Hôm nay được dự hội nghị, tôi xin có hai ý kiến như sau. Một là rác, xe vào muộn. Hai là đèn hỏng.",
            "Một là rác, xe vào muộn. Hai là đèn hỏng.",
        ),
        (
            "Tôi xin có ý kiến về việc thu tiền vệ sinh, thu hai lần một tháng.",
            "Thu tiền vệ sinh, thu hai lần một tháng.",
        ),
        (
            "Dạ, em xin phản ánh về tình trạng chó thả rông ở vườn hoa ạ.",
            "Tình trạng chó thả rông ở vườn hoa.",
        ),
        (
            "Tôi nói ngắn thôi. Ngõ 40 tối om, xin phường lắp đèn.",
            "Ngõ 40 tối om, xin phường lắp đèn.",
        ),
        (
            "Tôi xin nói thẳng, có gì không phải mong các bác bỏ qua. Cán bộ hẹn ba lần đều không có mặt.",
            "Cán bộ hẹn ba lần đều không có mặt.",
        ),
        (
            "Vâng, tôi xin phép. Chung cư hỏng thang máy.",
            "Chung cư hỏng thang máy.",
        ),
        (
            "Xin phép chủ tọa cho tôi có ý kiến, quạt hội trường hỏng.",
            "Quạt hội trường hỏng.",
        ),
        (
            "Tôi xin phản ánh với phường một việc: quán karaoke mở suốt đêm.",
            "Quán karaoke mở suốt đêm.",
        ),
        (
            "Nhân hội nghị hôm nay tôi xin có ý kiến: bỏ bớt giấy tờ.",
            "Bỏ bớt giấy tờ.",
        ),
        // Thanks for the evening; praise is something else.
        (
            "Trước hết tôi xin cảm ơn phường đã tổ chức buổi đối thoại hôm nay. Tôi đề nghị công khai quy hoạch.",
            "Tôi đề nghị công khai quy hoạch.",
        ),
        (
            "Kính thưa các đồng chí, lời đầu tiên xin cảm ơn lãnh đạo phường đã dành thời gian lắng nghe. Nhà văn hóa dột ba chỗ.",
            "Nhà văn hóa dột ba chỗ.",
        ),
        (
            "Ý kiến thứ hai, quán nhậu đầu ngõ 6 mở loa quá nửa đêm.",
            "Quán nhậu đầu ngõ 6 mở loa quá nửa đêm.",
        ),
        // Closings.
        (
            "Đèn ngõ 8 hỏng, mong phường sửa. Tôi xin hết.",
            "Đèn ngõ 8 hỏng, mong phường sửa.",
        ),
        (
            "Đèn ngõ 8 hỏng chờ mãi tôi xin hết",
            "Đèn ngõ 8 hỏng chờ mãi",
        ),
        ("Đèn ngõ 8 hỏng. Xin hết ạ.", "Đèn ngõ 8 hỏng."),
        (
            "Bao giờ có nước sạch? Tôi xin trân trọng cảm ơn các đồng chí đã lắng nghe!",
            "Bao giờ có nước sạch?",
        ),
        (
            "Đề nghị cấp lại sổ cho đúng thửa, tôi xin cảm ơn ạ.",
            "Đề nghị cấp lại sổ cho đúng thửa.",
        ),
        (
            "Nhờ các chú xem giúp cái hố ga, tụi tui cảm ơn nhiều.",
            "Nhờ các chú xem giúp cái hố ga.",
        ),
        (
            "Nhà tôi chờ đền bù hai năm rồi. Ý kiến của tôi đến đây là hết. Kính chúc các đồng chí sức khỏe.",
            "Nhà tôi chờ đền bù hai năm rồi.",
        ),
        (
            "Mong các bác giúp cho ạ. Vâng, em xin hết, em cảm ơn các bác.",
            "Mong các bác giúp cho.",
        ),
        (
            "Tổ tôi không có nhà họp. Trên đây là ý kiến của tôi.",
            "Tổ tôi không có nhà họp.",
        ),
        ("Rác nhiều quá. Thế thôi ạ.", "Rác nhiều quá."),
        ("Rác nhiều quá. Tôi xin dừng lời ở đây.", "Rác nhiều quá."),
        // Everything at once, and without marks.
        (
            "Dạ vâng, kính thưa chủ tọa, thưa các bác, tôi là Lê Thị Tám ở tổ 7, tôi xin phép có một ý kiến ngắn như sau ạ: hàng rong chiếm cổng chợ. Đề nghị dẹp. Xin hết, xin cảm ơn.",
            "Hàng rong chiếm cổng chợ. Đề nghị dẹp.",
        ),
        (
            "kinh thua cac dong chi, toi xin co y kien nhu sau: den duong ngo 5 hong",
            "Den duong ngo 5 hong",
        ),
    ] {
        proposes(&mut wrong, said, Some(gist));
    }
    assert_eq!(wrong, [""; 0]);
}
