//! Short names for narrow places: the keys under the composer, chips in lists.

/// What a topic of the catalogue is called where there is little room; at most 14 letters or so.
const SHORT: &[(&str, &str)] = &[
    ("dat-dai", "Đất đai"),
    ("gpmb", "GPMB"),
    ("quy-hoach", "Quy hoạch"),
    ("trat-tu-xay-dung", "TT xây dựng"),
    ("trat-tu-do-thi", "TT đô thị"),
    ("ve-sinh-moi-truong", "Vệ sinh, rác"),
    ("o-nhiem", "Ô nhiễm"),
    ("cap-thoat-nuoc", "Cấp thoát nước"),
    ("giao-thong", "Giao thông"),
    ("dien-vien-thong", "Điện, viễn thông"),
    ("cay-xanh", "Cây xanh"),
    ("chung-cu-nha-o", "Chung cư"),
    ("tthc", "Thủ tục HC"),
    ("chuyen-doi-so", "Chuyển đổi số"),
    ("ho-tich-cu-tru", "Hộ tịch, cư trú"),
    ("antt", "An ninh TT"),
    ("te-nan-lua-dao", "Tệ nạn, lừa đảo"),
    ("pccc", "PCCC"),
    ("giao-duc", "Giáo dục"),
    ("y-te-attp", "Y tế, ATTP"),
    ("an-sinh", "An sinh"),
    ("lao-dong-kinh-doanh", "Việc làm"),
    ("cho-thuong-mai", "Chợ, giá cả"),
    ("van-hoa-the-thao", "Văn hóa"),
    ("to-dan-pho", "Tổ dân phố"),
    ("can-bo-cong-vu", "Cán bộ"),
    ("kntc-tieu-cuc", "Khiếu nại"),
    ("dau-tu-cong-trinh", "Đầu tư công"),
    ("nong-nghiep-vat-nuoi", "Nông nghiệp"),
    ("quan-su", "Quân sự"),
    ("ton-giao-nghia-trang", "Tang lễ, tôn giáo"),
    ("thien-tai", "Thiên tai"),
    ("xay-dung-dang-mttq", "Đảng, MTTQ"),
    ("khac", "Khác"),
];

/// The short name of a topic of the catalogue.
pub fn short_name(code: &str) -> Option<&'static str> {
    SHORT
        .iter()
        .find(|(known, _)| *known == code)
        .map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::catalogue;
    use std::collections::HashSet;

    #[test]
    fn every_topic_has_a_short_name_of_its_own() {
        let names: HashSet<&str> = catalogue()
            .iter()
            .map(|topic| short_name(&topic.code).unwrap())
            .collect();
        assert_eq!(names.len(), catalogue().len());
        assert_eq!(SHORT.len(), catalogue().len());
        assert!(names.iter().all(|name| name.chars().count() <= 17));
    }
}
