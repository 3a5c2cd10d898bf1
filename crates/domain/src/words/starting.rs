//! What a ward may start its lists with, on request: nothing of it is there by itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A formula kept ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TextModule {
    /// Id; empty = a new one.
    pub id: String,
    /// What she finds it by.
    pub name: String,
    /// What is put in.
    pub text: String,
}

/// Short and long forms that are common in wards.
pub fn abbreviations() -> &'static [(&'static str, &'static str)] {
    &[
        ("gpmb", "giải phóng mặt bằng"),
        ("tđc", "tái định cư"),
        ("ttđt", "trật tự đô thị"),
        ("ttxd", "trật tự xây dựng"),
        ("antt", "an ninh trật tự"),
        ("vsmt", "vệ sinh môi trường"),
        ("atgt", "an toàn giao thông"),
        ("pccc", "phòng cháy, chữa cháy"),
        ("tthc", "thủ tục hành chính"),
        ("dvc", "dịch vụ công"),
        ("gcn", "giấy chứng nhận"),
        ("qsdđ", "quyền sử dụng đất"),
        ("tdp", "tổ dân phố"),
        ("nvh", "nhà văn hóa"),
        ("đc", "đồng chí"),
        ("đ/c", "đồng chí"),
        ("đn", "đề nghị"),
        ("ubnd", "Ủy ban nhân dân"),
        ("hđnd", "Hội đồng nhân dân"),
        ("mttq", "Mặt trận Tổ quốc"),
        ("cqcn", "cơ quan chức năng"),
        ("csht", "cơ sở hạ tầng"),
        ("khđt", "kế hoạch đầu tư"),
        ("gđ", "gia đình"),
        ("nd", "Nhân dân"),
        ("sxkd", "sản xuất, kinh doanh"),
        ("bhyt", "bảo hiểm y tế"),
        ("đtxd", "đầu tư xây dựng"),
    ]
}

/// Formulas that are common in minutes of a ward.
pub fn modules() -> &'static [(&'static str, &'static str)] {
    &[
        (
            "Tiếp thu, giao đơn vị",
            "Tiếp thu ý kiến của ông/bà và giao đơn vị chuyên môn kiểm tra, giải quyết, báo cáo kết quả.",
        ),
        (
            "Giải trình tại chỗ",
            "Nội dung ông/bà nêu đã được giải trình trực tiếp tại hội nghị.",
        ),
        (
            "Hẹn trả lời bằng văn bản",
            "Ủy ban nhân dân phường sẽ kiểm tra và trả lời ông/bà bằng văn bản theo quy định.",
        ),
        (
            "Chuyển cấp trên",
            "Nội dung này không thuộc thẩm quyền của phường; phường tổng hợp, kiến nghị cơ quan có thẩm quyền xem xét, giải quyết.",
        ),
        (
            "Hướng dẫn thủ tục",
            "Đề nghị ông/bà liên hệ Trung tâm Phục vụ hành chính công để được hướng dẫn hồ sơ, thủ tục.",
        ),
        (
            "Kiểm tra thực địa",
            "Giao đơn vị chuyên môn phối hợp với tổ dân phố kiểm tra thực địa, báo cáo kết quả trước khi trả lời Nhân dân.",
        ),
        (
            "Đang giải quyết",
            "Nội dung này phường đang giải quyết; kết quả sẽ được thông báo đến tổ dân phố.",
        ),
        (
            "Cảm ơn ý kiến",
            "Phường cảm ơn và ghi nhận ý kiến của ông/bà.",
        ),
        (
            "Mở đầu kết luận",
            "Sau khi nghe ý kiến của Nhân dân và trả lời của các đơn vị, chủ trì hội nghị kết luận như sau:",
        ),
        (
            "Công khai kết quả",
            "Giao Văn phòng theo dõi, đôn đốc và công khai kết quả giải quyết để Nhân dân biết.",
        ),
        (
            "Bế mạc",
            "Chủ trì cảm ơn các đại biểu và Nhân dân đã tham dự, phát biểu ý kiến; tuyên bố bế mạc hội nghị.",
        ),
    ]
}

#[cfg(test)]
mod tests {
    use crate::words::refused;
    use std::collections::BTreeSet;

    #[test]
    fn every_short_form_offered_is_one_that_is_accepted_and_stands_once() {
        let mut seen = BTreeSet::new();
        for (short, long) in super::abbreviations() {
            assert_eq!(refused(short), None, "{short}");
            assert!(seen.insert(*short) && !long.is_empty(), "{short}");
        }
        assert!(seen.len() >= 25 && super::modules().len() >= 10);
    }
}
