//! The public holidays a new data folder starts with. They are data: the ward edits them.

use super::{Holiday, is_weekend, lunar};
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Years whose Tết and whose day beside Quốc khánh have been announced as they stand here.
const ANNOUNCED: [i32; 1] = [2026];

/// Public holidays of Bộ luật Lao động 2019, Điều 112, of the years from first to last, by date:
/// 01/01; Tết (the last day of the lunar year and mùng 1–4); Giỗ Tổ 10/3 lunar; 30/4; 01/5;
/// 02/9 and the day beside it; 24/11 is listed but worked. For a day that falls on a weekend the
/// next working day is off (Điều 111 khoản 3). Which days of Tết and which day beside 02/9 are
/// taken is announced year by year: until then they are "dự kiến".
pub fn default_holidays(first_year: i32, last_year: i32) -> Vec<Holiday> {
    let mut days: Vec<Holiday> = (first_year..=last_year).flat_map(of_year).collect();
    days.sort_by_key(|h| h.date);
    let in_lieu = in_lieu(&days);
    days.extend(in_lieu);
    days.extend((first_year..=last_year).filter_map(|year| {
        // Proposed as a paid day off; no law says so yet.
        listed(year, 11, 24, "Ngày Văn hóa Việt Nam")
    }));
    days.sort_by_key(|h| h.date);
    days
}

/// The days off of one year, without those in lieu of a weekend.
fn of_year(year: i32) -> Vec<Holiday> {
    let expected = !ANNOUNCED.contains(&year);
    let mut days = Vec::with_capacity(11);
    days.extend(fixed(year, 1, 1, "Tết Dương lịch"));
    days.extend(tet(year, expected));
    let ancestors = lunar::to_solar(lunar::LunarDate {
        day: 10,
        month: 3,
        year,
        leap: false,
    });
    days.extend(ancestors.map(|date| off(date, "Giỗ Tổ Hùng Vương (10/3 âm lịch)", false)));
    days.extend(fixed(year, 4, 30, "Ngày Chiến thắng 30/4"));
    days.extend(fixed(year, 5, 1, "Ngày Quốc tế Lao động 1/5"));
    if let Some(national) = fixed(year, 9, 2, "Quốc khánh 2/9") {
        let beside = beside_national_day(national.date);
        days.push(national);
        days.extend(beside.map(|date| off(date, "Quốc khánh 2/9 (ngày liền kề)", expected)));
    }
    days
}

/// Five days: the last of the old lunar year, mùng 1 to mùng 4.
fn tet(year: i32, expected: bool) -> Vec<Holiday> {
    let Some(first) = lunar::new_year(year) else {
        return Vec::new();
    };
    let eve = first.pred_opt().map(|date| {
        let day = lunar::to_lunar(date).map_or(30, |l| l.day);
        let name = format!("Tết Nguyên đán ({day} tháng Chạp)");
        off(date, &name, expected)
    });
    let days = (0..4).filter_map(|n| {
        let date = first.checked_add_days(Days::new(n))?;
        let name = format!("Tết Nguyên đán (mùng {})", n + 1);
        Some(off(date, &name, expected))
    });
    eve.into_iter().chain(days).collect()
}

/// The day before or after 02/9 (Điều 112 khoản 1 điểm đ leaves the choice): the one that makes
/// the longer rest, as the announcements of 2021 to 2026 did.
fn beside_national_day(date: NaiveDate) -> Option<NaiveDate> {
    match date.weekday() {
        Weekday::Sun | Weekday::Mon | Weekday::Thu => date.succ_opt(),
        _ => date.pred_opt(),
    }
}

/// A day off for every holiday on a weekend: the next working day, in order of date.
fn in_lieu(days: &[Holiday]) -> Vec<Holiday> {
    let mut taken: Vec<NaiveDate> = days.iter().map(|h| h.date).collect();
    let mut found = Vec::new();
    for holiday in days.iter().filter(|h| is_weekend(h.date)) {
        let next = holiday
            .date
            .iter_days()
            .skip(1)
            .find(|date| !is_weekend(*date) && !taken.contains(date));
        if let Some(date) = next {
            taken.push(date);
            let name = format!("Nghỉ bù {}", holiday.name);
            found.push(off(date, &name, holiday.expected));
        }
    }
    found
}

fn fixed(year: i32, month: u32, day: u32, name: &str) -> Option<Holiday> {
    NaiveDate::from_ymd_opt(year, month, day).map(|date| off(date, name, false))
}

fn listed(year: i32, month: u32, day: u32, name: &str) -> Option<Holiday> {
    let date = NaiveDate::from_ymd_opt(year, month, day)?;
    Some(Holiday {
        date,
        name: name.to_owned(),
        expected: true,
        off: false,
    })
}

fn off(date: NaiveDate, name: &str, expected: bool) -> Holiday {
    Holiday {
        date,
        name: name.to_owned(),
        expected,
        off: true,
    }
}

#[cfg(test)]
mod tests {
    use super::default_holidays;

    fn off_days(year: i32) -> Vec<(String, bool)> {
        default_holidays(year, year)
            .into_iter()
            .filter(|h| h.off)
            .map(|h| (h.date.format("%d/%m").to_string(), h.expected))
            .collect()
    }

    #[test]
    fn the_year_2026_as_announced() {
        let days: Vec<_> = off_days(2026).into_iter().collect();
        let dates: Vec<&str> = days.iter().map(|(date, _)| date.as_str()).collect();
        assert_eq!(
            dates,
            [
                "01/01", "16/02", "17/02", "18/02", "19/02", "20/02", "26/04", "27/04", "30/04",
                "01/05", "01/09", "02/09"
            ],
            "26/04 is a Sunday, so 27/04 is off"
        );
        assert!(days.iter().all(|(_, expected)| !expected));
    }

    #[test]
    fn a_year_to_come_marks_what_is_not_decided() {
        let expected: Vec<String> = off_days(2027)
            .into_iter()
            .filter_map(|(date, expected)| expected.then_some(date))
            .collect();
        // 06 and 07/02 are a weekend: 10 and 11/02 in lieu; 02/9 is a Thursday.
        assert_eq!(
            expected,
            [
                "05/02", "06/02", "07/02", "08/02", "09/02", "10/02", "11/02", "03/09"
            ]
        );
    }

    #[test]
    fn days_in_lieu_queue_up_behind_other_holidays() {
        // 2023: Giỗ Tổ Saturday 29/4, 30/4 Sunday, 01/5 Monday.
        let days = default_holidays(2023, 2023);
        let named = |date: &str| {
            let date = date.parse().unwrap();
            days.iter()
                .find(|h| h.date == date)
                .map(|h| h.name.as_str())
        };
        assert_eq!(
            named("2023-05-02"),
            Some("Nghỉ bù Giỗ Tổ Hùng Vương (10/3 âm lịch)")
        );
        assert_eq!(named("2023-05-03"), Some("Nghỉ bù Ngày Chiến thắng 30/4"));
        assert_eq!(named("2023-05-04"), None);
        assert_eq!(named("2023-09-04"), Some("Nghỉ bù Quốc khánh 2/9"));
    }

    #[test]
    fn the_day_beside_national_day_makes_the_longer_rest() {
        for (year, beside) in [
            (2021, "03/09"),
            (2022, "01/09"),
            (2023, "01/09"),
            (2024, "03/09"),
            (2025, "01/09"),
            (2026, "01/09"),
        ] {
            let days = off_days(year);
            assert!(days.iter().any(|(date, _)| date == beside), "{year}");
        }
    }

    #[test]
    fn culture_day_is_listed_but_worked() {
        let days = default_holidays(2026, 2028);
        let listed: Vec<_> = days.iter().filter(|h| !h.off).collect();
        assert_eq!(listed.len(), 3);
        assert!(
            listed
                .iter()
                .all(|h| h.name == "Ngày Văn hóa Việt Nam" && h.expected)
        );
    }

    #[test]
    fn every_year_to_2040_has_its_eleven_days_on_working_days() {
        for year in 2026..=2040 {
            let days = default_holidays(year, year);
            let off: Vec<_> = days.iter().filter(|h| h.off).collect();
            let worked = off.iter().filter(|h| !super::is_weekend(h.date)).count();
            assert_eq!(worked, 11, "{year}");
            let mut dates: Vec<_> = off.iter().map(|h| h.date).collect();
            dates.dedup();
            assert_eq!(dates.len(), off.len(), "{year}: no day twice");
        }
    }

    #[test]
    fn no_years_no_days() {
        assert!(default_holidays(2027, 2026).is_empty());
    }
}
