//! "Nhân dân" takes a capital (Nghị định 30/2020, Phụ lục II), except inside names of bodies.

use crate::text::{clean, fold};

/// What stands before a rightly small "nhân dân", as search keys.
const BODIES: [&str; 13] = [
    "vu trang",
    "chien tranh",
    "uy ban",
    "hoi dong",
    "cong an",
    "toa an",
    "vien kiem sat",
    "quan doi",
    "thanh tra",
    "hoi tham",
    "canh sat",
    "an ninh",
    "kiem sat",
];

/// Whether a text writes "nhân dân" small where it means the people. The currency "nhân dân tệ"
/// is not meant.
pub(super) fn lower_case(text: &str) -> bool {
    !places(&clean(text)).is_empty()
}

/// Where a cleaned text does so, in bytes.
pub(crate) fn places(text: &str) -> Vec<(usize, usize)> {
    text.match_indices("nhân dân")
        .filter(|(at, found)| {
            let (before, after) = (&text[..*at], &text[at + found.len()..]);
            let within_word =
                before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
            let before = fold(before);
            let in_name = BODIES
                .iter()
                .filter_map(|body| before.strip_suffix(body))
                .any(|rest| !rest.ends_with(char::is_alphanumeric));
            !within_word && !in_name && !after.trim_start().starts_with("tệ")
        })
        .map(|(at, found)| (at, at + found.len()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::lower_case;

    #[test]
    fn the_people_take_a_capital() {
        assert!(lower_case("Đề nghị lấy ý kiến nhân dân."));
        assert!(lower_case("nhân dân kiến nghị"));
        assert!(lower_case("Hội đồng nhân dân và nhân dân phường"));
        assert!(lower_case(
            "y\u{301} kie\u{302}\u{301}n nha\u{302}n da\u{302}n"
        ));
        assert!(!lower_case("Ý kiến của Nhân dân"));
    }

    #[test]
    fn names_of_bodies_keep_it_small() {
        for name in [
            "Ủy ban nhân dân phường",
            "Uỷ ban nhân dân phường",
            "Hội đồng nhân dân",
            "Công an nhân dân",
            "Tòa án nhân dân tối cao",
            "Viện kiểm sát nhân dân",
            "Quân đội nhân dân Việt Nam",
            "Ban Thanh tra nhân dân",
            "Hội đồng\nnhân dân",
        ] {
            assert!(!lower_case(name), "{name}");
        }
    }

    #[test]
    fn other_words_are_not_meant() {
        assert!(!lower_case("300 nhân dân tệ"));
        assert!(!lower_case("thân nhân dâng hương"));
        assert!(!lower_case(""));
    }
}
