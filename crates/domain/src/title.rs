//! A proposal for the trích yếu of a session; she may change every word of it.

use crate::{
    Issuer, Mode, SessionKind, Ward, WardKind,
    calendar::{long_date, long_month},
};
use chrono::{Datelike, NaiveDate};

/// A title in the words offices use for this kind of session. Regular ones name their period
/// (quý, kỳ of the month, year), all others their day.
pub fn propose(kind: SessionKind, mode: Option<Mode>, ward: &Ward, date: NaiveDate) -> String {
    let place = place(ward);
    let regular = mode == Some(Mode::Regular);
    let ad_hoc = if mode == Some(Mode::AdHoc) {
        " đột xuất"
    } else {
        ""
    };
    let quarter = if mode == Some(Mode::AdHoc) {
        long_date(date)
    } else {
        quarter(date)
    };
    let year = date.year();
    match kind {
        SessionKind::Dialogue => format!(
            "Hội nghị tiếp xúc, đối thoại{ad_hoc} giữa người đứng đầu cấp ủy, chính quyền {place} với Nhân dân {quarter}"
        ),
        SessionKind::Reception if regular => format!(
            "Tiếp công dân định kỳ của {} kỳ {} {}",
            head(ward),
            if date.day() <= 15 { 1 } else { 2 },
            long_month(date)
        ),
        SessionKind::Reception => {
            format!(
                "Tiếp công dân{ad_hoc} của {} {}",
                head(ward),
                long_date(date)
            )
        }
        SessionKind::VoterContact => format!(
            "Hội nghị tiếp xúc cử tri{ad_hoc} của đại biểu Hội đồng nhân dân {place} {quarter}"
        ),
        SessionKind::ResidentsMeeting if regular => {
            format!("Hội nghị định kỳ của {} năm {year}", community(ward))
        }
        SessionKind::ResidentsMeeting => {
            format!(
                "Hội nghị{ad_hoc} của {} {}",
                community(ward),
                long_date(date)
            )
        }
        SessionKind::SolidarityDay => format!(
            "Ngày hội Đại đoàn kết toàn dân tộc {}, {place} năm {year}",
            community(ward)
        ),
        SessionKind::Other => format!("Cuộc họp tại {place} {}", long_date(date)),
    }
}

/// "quý IV năm 2026".
fn quarter(date: NaiveDate) -> String {
    let roman = ["I", "II", "III", "IV"];
    format!(
        "quý {} năm {}",
        roman[date.month0() as usize / 3],
        date.year()
    )
}

/// "phường Cửa Nam"; with a capital where the ward prints its place name so, as those named
/// after a person, a number or an event do (Nghị định 30/2020, Phụ lục II).
fn place(ward: &Ward) -> String {
    let (small, capital) = match ward.kind {
        WardKind::Phuong => ("phường", "Phường"),
        WardKind::Xa => ("xã", "Xã"),
        WardKind::DacKhu => ("đặc khu", "Đặc khu"),
    };
    if ward.name.trim().is_empty() {
        return String::from(small);
    }
    let with_capital = format!("{capital} {}", ward.name);
    if ward.place_name.as_ref() == Some(&with_capital) {
        with_capital
    } else {
        format!("{small} {}", ward.name)
    }
}

/// Whose reception it is.
fn head(ward: &Ward) -> String {
    let place = place(ward);
    match ward.issuer {
        Issuer::DangUy => format!("Bí thư Đảng ủy {place}"),
        Issuer::Hdnd => format!("Chủ tịch HĐND {place}"),
        Issuer::Mttq => format!("Chủ tịch Ủy ban MTTQ Việt Nam {place}"),
        Issuer::Uban | Issuer::ToDanPho => format!("Chủ tịch UBND {place}"),
    }
}

/// "tổ dân phố số 3" from the ward's unit name; bare where it has none.
fn community(ward: &Ward) -> String {
    let bare = match ward.kind {
        WardKind::Phuong => "tổ dân phố",
        WardKind::Xa | WardKind::DacKhu => "thôn",
    };
    let Some(name) = &ward.unit_name else {
        return bare.to_owned();
    };
    let mut letters = name.chars();
    match letters.next() {
        // An abbreviation ("TDP số 3") keeps its capitals.
        Some(first) if !letters.clone().next().is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::propose;
    use crate::{Issuer, Mode, SessionKind, Ward, WardKind};

    fn ward() -> Ward {
        Ward {
            kind: WardKind::Phuong,
            name: "Cửa Nam".to_owned(),
            province: "thành phố Hà Nội".to_owned(),
            issuer: Issuer::Uban,
            unit_name: None,
            place_name: Some("Cửa Nam".to_owned()),
        }
    }

    fn title(kind: SessionKind, mode: Option<Mode>, ward: &Ward, date: &str) -> String {
        propose(kind, mode, ward, date.parse().unwrap())
    }

    #[test]
    fn regular_sessions_name_their_period() {
        let regular = Some(Mode::Regular);
        assert_eq!(
            title(SessionKind::Dialogue, regular, &ward(), "2026-11-03"),
            "Hội nghị tiếp xúc, đối thoại giữa người đứng đầu cấp ủy, chính quyền phường Cửa Nam với Nhân dân quý IV năm 2026"
        );
        assert_eq!(
            title(SessionKind::Reception, regular, &ward(), "2026-11-12"),
            "Tiếp công dân định kỳ của Chủ tịch UBND phường Cửa Nam kỳ 1 tháng 11 năm 2026"
        );
        assert_eq!(
            title(SessionKind::Reception, regular, &ward(), "2026-02-26"),
            "Tiếp công dân định kỳ của Chủ tịch UBND phường Cửa Nam kỳ 2 tháng 02 năm 2026"
        );
        let group = Ward {
            issuer: Issuer::ToDanPho,
            unit_name: Some("Tổ dân phố số 3".to_owned()),
            ..ward()
        };
        assert_eq!(
            title(SessionKind::ResidentsMeeting, regular, &group, "2026-11-15"),
            "Hội nghị định kỳ của tổ dân phố số 3 năm 2026"
        );
    }

    #[test]
    fn ad_hoc_sessions_name_their_day() {
        let ad_hoc = Some(Mode::AdHoc);
        assert_eq!(
            title(SessionKind::Dialogue, ad_hoc, &ward(), "2026-03-05"),
            "Hội nghị tiếp xúc, đối thoại đột xuất giữa người đứng đầu cấp ủy, chính quyền phường Cửa Nam với Nhân dân ngày 05 tháng 3 năm 2026"
        );
        assert_eq!(
            title(SessionKind::Reception, ad_hoc, &ward(), "2026-03-05"),
            "Tiếp công dân đột xuất của Chủ tịch UBND phường Cửa Nam ngày 05 tháng 3 năm 2026"
        );
    }

    #[test]
    fn quarters_in_roman_numerals() {
        for (date, quarter) in [
            ("2026-01-31", "quý I năm 2026"),
            ("2026-04-01", "quý II năm 2026"),
            ("2026-09-30", "quý III năm 2026"),
            ("2026-10-01", "quý IV năm 2026"),
        ] {
            let title = title(SessionKind::VoterContact, None, &ward(), date);
            assert!(title.ends_with(quarter), "{title}");
        }
    }

    #[test]
    fn units_and_wards_keep_their_capitals() {
        let ward = Ward {
            name: "Hai Bà Trưng".to_owned(),
            place_name: Some("Phường Hai Bà Trưng".to_owned()),
            unit_name: Some("TDP số 7".to_owned()),
            ..ward()
        };
        assert_eq!(
            title(SessionKind::SolidarityDay, None, &ward, "2026-11-15"),
            "Ngày hội Đại đoàn kết toàn dân tộc TDP số 7, Phường Hai Bà Trưng năm 2026"
        );
    }

    #[test]
    fn every_kind_has_a_title() {
        for kind in [
            SessionKind::Dialogue,
            SessionKind::Reception,
            SessionKind::VoterContact,
            SessionKind::ResidentsMeeting,
            SessionKind::SolidarityDay,
            SessionKind::Other,
        ] {
            for mode in [None, Some(Mode::Regular), Some(Mode::AdHoc)] {
                let title = title(kind, mode, &ward(), "2026-11-03");
                assert!(title.contains("2026"), "{title}");
                assert!(!title.contains("  "), "{title}");
            }
        }
    }
}
