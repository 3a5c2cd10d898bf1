//! An evening of dialogue with twenty opinions: gathered, spoken and written, answers that cover
//! several, tasks, conclusions, and one denunciation.

use super::{answer, attendee, day, due, opinion, quiet, task};
use gandan_domain::{
    Authority, Channel, Conclusion, Form, OpinionKind, Outcome, Present, Record, Topic,
};

/// Words of the denunciation and of its speaker; none of them may be printed.
pub const SECRET: [&str; 6] = [
    "Đoàn Kín Tiếng",
    "kê khống danh sách",
    "tố giác về danh sách hộ nhận tiền",
    "đã lập giấy riêng với người nói",
    "Thanh tra Bí Mật",
    "Tổ dân phố số 77",
];

type Row = (
    &'static str, // speaker, empty for none
    Channel,
    OpinionKind,
    &'static [&'static str], // topics
    Authority,
    u32,          // people
    &'static str, // text
    &'static str, // gist, empty for none
    &'static str, // unit, empty for none
);

use Authority::{City, Utility, Ward};
use Channel::{Collected, Spoken, Written};
use OpinionKind as K;

const ROWS: [Row; 20] = [
    (
        "",
        Collected,
        K::Report,
        &["cap-thoat-nuoc"],
        Utility,
        40,
        "Bà con ngõ 7 báo cứ mưa to là nước ngập đến đầu gối, rác từ hố ga trào vào sân từng nhà. Tổ đã gọi đường dây nóng ba lần mà chưa ai xuống. Mong phường đứng ra mời bên thoát nước về xem tận nơi.",
        "Phản ánh ngõ 7 ngập sâu khi mưa to, rác từ hố ga tràn vào nhà dân, đã báo đường dây nóng ba lần; đề nghị phường làm việc với đơn vị thoát nước.",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
    ),
    (
        "",
        Collected,
        K::Petition,
        &["dien-vien-thong"],
        Utility,
        25,
        "Cột điện đầu ngách 7/12 nghiêng tựa vào tường nhà số 4, dây chùng sát mái tôn. Đề nghị điện lực dựng lại trước mùa bão.",
        "Đề nghị điện lực dựng lại cột điện nghiêng đầu ngách 7/12.",
        "",
    ),
    (
        "a01",
        Spoken,
        K::Report,
        &["trat-tu-do-thi"],
        Ward,
        1,
        "Kính thưa hội nghị, tôi ở tổ 2. Vỉa hè phố chợ ba giờ chiều là kín xe máy, người đi bộ phải xuống lòng đường. Hôm nào có đoàn kiểm tra thì thoáng, hôm sau lại như cũ. Tôi đề nghị kẻ vạch cho rõ chỗ nào được để xe, chỗ nào không, rồi phạt cho nghiêm.",
        "Phản ánh vỉa hè phố chợ bị chiếm làm nơi để xe máy, xử lý xong tái diễn; đề nghị kẻ vạch và xử phạt nghiêm.",
        "Công an phường",
    ),
    (
        "a01",
        Spoken,
        K::Petition,
        &["trat-tu-do-thi", "ve-sinh-moi-truong"],
        Ward,
        1,
        "Việc nữa là mái vẩy trước mấy cửa hàng đua ra quá rãnh nước, nước mưa dội xuống đầu người đi đường.",
        "Phản ánh mái vẩy của các cửa hàng đua quá rãnh nước.",
        "",
    ),
    (
        "a02",
        Spoken,
        K::Question,
        &["an-sinh"],
        Ward,
        1,
        "Bố tôi là thương binh, hồ sơ đổi sổ nộp từ tháng Tư. Cho tôi hỏi bao giờ có, phải bổ sung giấy gì thì nói một lần để tôi làm.",
        "Hỏi kết quả hồ sơ đổi sổ thương binh nộp từ tháng 4.",
        "Phòng Văn hóa - Xã hội",
    ),
    (
        "a02",
        Spoken,
        K::Petition,
        &["an-sinh"],
        Ward,
        12,
        "Nhà văn hóa có ghế đá mà không có mái, các cụ ngồi nắng. Xin phường cho cái mái che.",
        "",
        "Phòng Văn hóa - Xã hội",
    ),
    (
        "a03",
        Spoken,
        K::Report,
        &["ve-sinh-moi-truong"],
        Ward,
        30,
        "Xe rác vào ngõ tôi lúc mười giờ đêm, gõ kẻng inh ỏi.\nNgày lễ thì không vào, rác chất ba ngày.\nĐề nghị:\n\t- đổi giờ sớm hơn;\n\t- ngày lễ vẫn thu.",
        "Phản ánh xe rác vào ngõ muộn, ngày lễ không thu gom; đề nghị đổi giờ và thu gom cả ngày lễ.",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
    ),
    (
        "a04",
        Spoken,
        K::Petition,
        &["cap-thoat-nuoc"],
        Utility,
        17,
        "Nước máy nhà tôi tuần nào cũng mất hai tối, không ai báo trước. Đề nghị công ty nước có lịch.",
        "Phản ánh nước máy mất hai tối mỗi tuần không báo trước; đề nghị công bố lịch cấp nước.",
        "",
    ),
    (
        "a05",
        Spoken,
        K::Complaint,
        &["kntc-tieu-cuc"],
        Ward,
        1,
        "Tôi không đồng ý với Quyết định số 77 ngày 12 tháng 8 bắt tôi dỡ cái chuồng chim trên mái. Chuồng ấy có từ năm 2003. Tôi đề nghị xem lại.",
        "Không đồng ý với Quyết định số 77 ngày 12/8/2026; đề nghị xem xét lại.",
        "Văn phòng HĐND và UBND phường",
    ),
    (
        "a05",
        Spoken,
        K::Question,
        &["tthc"],
        City,
        1,
        "Giấy xác nhận nhà tôi nộp lên quận hồi trước, giờ không còn quận thì hỏi ai?",
        "Hỏi nơi đang giữ hồ sơ xác nhận nhà ở đã nộp cho cấp quận trước đây.",
        "",
    ),
    (
        "a06",
        Spoken,
        K::Petition,
        &["pccc"],
        Ward,
        60,
        "Ngách nhà tôi rộng một mét rưỡi, đầu ngách lại có hai hàng quán đun than tổ ong. Có chuyện gì thì xe cứu hỏa đứng ngoài. Tôi đề nghị công an xuống kiểm tra, đặt trụ nước với bình chữa cháy giữa ngách, tập cho bà con một buổi.",
        "Phản ánh nguy cơ cháy trong ngách hẹp do hàng quán đun than; đề nghị kiểm tra, đặt trụ nước, bình chữa cháy và tập huấn.",
        "Công an phường",
    ),
    (
        "a07",
        Spoken,
        K::Report,
        &["o-nhiem"],
        Ward,
        8,
        "Xưởng mộc đầu ngõ cưa đến chín giờ tối, bụi bay trắng cả sân.",
        "Phản ánh xưởng mộc đầu ngõ gây tiếng ồn, bụi đến 21 giờ.",
        "Công an phường",
    ),
    (
        "a07",
        Spoken,
        K::Petition,
        &["giao-thong"],
        City,
        200,
        "Ngã ba chợ cần cái đèn tín hiệu, sáng nào cũng tắc nửa tiếng.",
        "Đề nghị lắp đèn tín hiệu tại ngã ba chợ.",
        "",
    ),
    (
        "a08",
        Spoken,
        K::Petition,
        &["chuyen-doi-so"],
        Ward,
        1,
        "Nộp hồ sơ trên mạng khó quá, tôi bấm đến bước cuối nó lại bắt đăng nhập lại. Phường cho người hướng dẫn mấy buổi tối ở nhà văn hóa thì tốt.",
        "Đề nghị tổ chức hướng dẫn nộp hồ sơ trực tuyến vào buổi tối tại nhà văn hóa.",
        "Trung tâm Phục vụ hành chính công",
    ),
    (
        "",
        Written,
        K::Petition,
        &["cay-xanh"],
        Utility,
        1,
        "Cây phượng trước số 21 sâu đục rỗng thân, cành khô rơi trúng yên xe. Kính đề nghị cắt tỉa.",
        "Đề nghị kiểm tra, cắt tỉa cây phượng sâu mục trước số nhà 21.",
        "",
    ),
    (
        "a09",
        Spoken,
        K::Praise,
        &["van-hoa-the-thao"],
        Ward,
        1,
        "Tôi khen cái thư viện nhỏ mới mở, cháu tôi chiều nào cũng ra đọc. Cảm ơn các cô các chú.",
        "Cảm ơn phường đã mở thư viện nhỏ cho trẻ em.",
        "",
    ),
    (
        "a10",
        Spoken,
        K::Report,
        &[],
        Ward,
        1,
        "Loa phường đặt đúng cửa sổ phòng ngủ nhà tôi, sáu giờ sáng đã mở.",
        "",
        "",
    ),
    (
        "a11",
        Spoken,
        K::Opinion,
        &["to-dan-pho"],
        Ward,
        400,
        "Tổ sáp nhập đông gấp đôi mà nhà họp vẫn thế. Theo tôi chưa có tiền xây thì mượn hội trường của trường học buổi tối.",
        "Đề xuất cho mượn hội trường trường học để họp tổ dân phố khi chưa xây được nhà mới.",
        "Văn phòng HĐND và UBND phường",
    ),
    (
        "a11",
        Written,
        K::Petition,
        &["te-nan-lua-dao"],
        Ward,
        2,
        "Trong tổ có hai người bị lừa qua điện thoại. Đề nghị in tờ hướng dẫn chữ to phát tận nhà.",
        "Đề nghị in tờ hướng dẫn phòng, chống lừa đảo qua điện thoại, phát tận nhà.",
        "Công an phường",
    ),
    (
        "a12",
        Spoken,
        K::Denunciation,
        &["kntc-tieu-cuc"],
        Ward,
        1,
        "Tôi xin gặp riêng. Có người kê khống danh sách hộ nhận tiền hỗ trợ, tôi giữ giấy tờ ở nhà.",
        "tố giác về danh sách hộ nhận tiền",
        "Thanh tra Bí Mật",
    ),
];

const PEOPLE: [(&str, &str, Form, &str); 15] = [
    ("a01", "Đàm Văn Thử", Form::Ong, "Tổ dân phố số 2"),
    ("a02", "Lý Thị Nháp", Form::Ba, "Tổ dân phố số 5"),
    ("a03", "Kiều Xuân Mẫu", Form::Ong, "Tổ dân phố số 7"),
    ("a04", "Ninh Thị Ví Dụ", Form::Ba, "Tổ dân phố số 4"),
    ("a05", "Văn Đức Giả Định", Form::Ong, "Tổ dân phố số 1"),
    ("a06", "Hứa Thị Phỏng", Form::Ba, "Tổ dân phố số 10"),
    ("a07", "Triệu Văn Tạm", Form::Ong, "Tổ dân phố số 11"),
    ("a08", "Ứng Thị Hoài", Form::Ba, "Tổ dân phố số 6"),
    ("a09", "Ông Ích Tường", Form::Ong, "Tổ dân phố số 8"),
    ("a10", "Uông Thị Bốn", Form::Ba, ""),
    ("a11", "Âu Dương Khởi", Form::Ong, "Tổ dân phố số 12"),
    ("a12", "Đoàn Kín Tiếng", Form::Ong, "Tổ dân phố số 77"),
    ("b01", "Tống Khắc Đáp", Form::DongChi, ""),
    ("b02", "Nghiêm Thị Giải", Form::DongChi, ""),
    ("b03", "Phí Hữu Trình", Form::DongChi, ""),
];

/// The evening.
pub fn record() -> Record {
    let mut record = quiet();
    let session = &mut record.session;
    session.title = "Hội nghị tiếp xúc, đối thoại giữa người đứng đầu cấp ủy, chính quyền phường Cửa Nam với Nhân dân quý IV năm 2026".into();
    session.basis = vec![
        "Căn cứ Điều 43 Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;".into(),
        "Căn cứ Quy định số 11-QĐi/TW ngày 18 tháng 02 năm 2019 của Bộ Chính trị".into(),
        "Căn cứ Kế hoạch số 21-KH/ĐU ngày 05 tháng 10 năm 2026 của Đảng ủy phường Cửa Nam".into(),
    ];
    session.present = [
        ("Lãnh đạo UBND, các phòng, đơn vị thuộc phường", 6),
        (
            "Bí thư Chi bộ, Tổ trưởng, Trưởng ban Công tác Mặt trận các tổ dân phố",
            14,
        ),
        ("Đại biểu Nhân dân", 63),
    ]
    .into_iter()
    .map(|(group, count)| Present {
        group: group.into(),
        count: Some(count),
    })
    .collect();
    session.agenda = [
        "Tuyên bố lý do, giới thiệu đại biểu",
        "Báo cáo kết quả giải quyết ý kiến, kiến nghị của Nhân dân tại hội nghị kỳ trước",
        "Nhân dân phát biểu ý kiến",
        "Các phòng, đơn vị trả lời, giải trình",
        "Chủ trì kết luận, bế mạc hội nghị",
    ]
    .map(Into::into)
    .to_vec();
    session.copies = Some(3);
    session.recipients = [
        "Thường trực Đảng ủy, HĐND phường",
        "Chủ tịch, các Phó Chủ tịch UBND phường",
        "Ủy ban MTTQ Việt Nam phường",
        "Các phòng, đơn vị thuộc UBND phường",
        "Các tổ dân phố",
    ]
    .map(Into::into)
    .to_vec();
    record.attendees = PEOPLE
        .iter()
        .map(|(id, name, form, group)| attendee(id, name, *form, group))
        .collect();
    record.attendees[2].address = Some("Số 14, ngõ 31".into());
    record.attendees[9].name = None;
    record.attendees[9].form = None;
    for (index, (who, channel, kind, topics, authority, people, text, gist, unit)) in
        ROWS.iter().enumerate()
    {
        let mut one = opinion(
            &format!("y{:02}", index + 1),
            (!who.is_empty()).then_some(*who),
            text,
        );
        one.channel = *channel;
        one.kind = *kind;
        one.topics = topics.iter().map(|&t| t.into()).collect();
        one.authority = *authority;
        one.people = *people;
        one.gist = (!gist.is_empty()).then(|| (*gist).into());
        one.follow_up = (!unit.is_empty()).then(|| task(unit, Some(day(2026, 11, 30))));
        record.opinions.push(one);
    }
    record.opinions[0].group = Some("Tổ dân phố số 7".into());
    record.opinions[0].location = Some("Ngõ 7".into());
    record.answers = vec![
        answer(
            "t1",
            "Tống Khắc Đáp",
            "Trưởng phòng Kinh tế, Hạ tầng và Đô thị",
            "Ý kiến về vỉa hè và mái vẩy là đúng. Phòng đã phối hợp Công an phường kẻ vạch hai tuyến phố, tuyến còn lại xong trong tháng 11; các mái vẩy sai quy định sẽ nhắc chủ hộ tự dỡ trước ngày 15, sau đó mới xử lý.",
            &["y03", "y04"],
        ),
        answer(
            "t2",
            "Nghiêm Thị Giải",
            "Trưởng phòng Văn hóa - Xã hội",
            "Hồ sơ của gia đình thiếu bản sao quyết định; cán bộ sẽ đến nhà nhận trong tuần này.",
            &["y05"],
        ),
        answer(
            "t3",
            "Phí Hữu Trình",
            "Trưởng Công an phường",
            "Công an phường tiếp thu, kiểm tra ngay trong tuần và tập huấn cho tổ liên gia.",
            &["y11", "y12"],
        ),
        answer(
            "t4",
            "Hoàng Văn Mẫu",
            "Chủ tịch UBND phường",
            "đã lập giấy riêng với người nói",
            &["y20"],
        ),
        answer(
            "t5",
            "Hoàng Văn Mẫu",
            "Chủ tịch UBND phường",
            "Phường sẽ có công văn gửi các đơn vị và thông báo lại cho tổ dân phố.",
            &["y08", "y13", "y02"],
        ),
    ];
    record.answers[2].outcome = Outcome::Accepted;
    record.answers[4].outcome = Outcome::Transferred;
    record.conclusions = vec![
        conclusion(
            "k1",
            "Có văn bản gửi đơn vị thoát nước; kiểm tra thực địa tại ngõ 7 và thông báo kết quả cho tổ dân phố số 7.",
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "Ủy ban MTTQ Việt Nam phường",
            Some(day(2026, 11, 30)),
        ),
        conclusion(
            "k2",
            "Kiểm tra an toàn phòng cháy, chữa cháy các ngõ, ngách sâu",
            "Công an phường",
            "",
            Some(day(2026, 12, 5)),
        ),
        conclusion(
            "k3",
            "Đề nghị Nhân dân cùng giám sát việc thực hiện",
            "",
            "",
            None,
        ),
    ];
    for code in [
        "dien-vien-thong:Điện, viễn thông, chiếu sáng",
        "tthc:Thủ tục hành chính",
        "pccc:Phòng cháy, chữa cháy",
        "o-nhiem:Ô nhiễm tiếng ồn, không khí",
        "giao-thong:Giao thông",
        "chuyen-doi-so:Chuyển đổi số",
        "cay-xanh:Cây xanh, công viên",
        "van-hoa-the-thao:Văn hóa, thể thao",
        "to-dan-pho:Tổ dân phố, nhà sinh hoạt cộng đồng",
        "te-nan-lua-dao:Tệ nạn xã hội, lừa đảo",
    ] {
        let (code, name) = code.split_once(':').expect("code and name");
        record.topics.push(Topic {
            code: code.into(),
            name: name.into(),
            field: None,
            hue: 0,
            retired: false,
            successor: None,
        });
    }
    record
}

fn conclusion(
    id: &str,
    text: &str,
    unit: &str,
    with: &str,
    date: Option<chrono::NaiveDate>,
) -> Conclusion {
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Conclusion {
        id: id.into(),
        text: text.into(),
        unit: given(unit),
        with: given(with),
        due: date.map(due),
    }
}
