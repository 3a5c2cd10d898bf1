//! Dates as a Vietnamese reader writes them.

use chrono::{Datelike, NaiveDate, Weekday};

/// Day of the week inside a sentence: "thứ Sáu", "Chủ nhật" (Nghị định 30/2020, Phụ lục II).
pub(super) fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "thứ Hai",
        Weekday::Tue => "thứ Ba",
        Weekday::Wed => "thứ Tư",
        Weekday::Thu => "thứ Năm",
        Weekday::Fri => "thứ Sáu",
        Weekday::Sat => "thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

/// A date beside its day of the week, for the screen: "thứ Sáu 04/12/2026".
pub fn show_date(date: NaiveDate) -> String {
    format!("{} {}", weekday(date.weekday()), date.format("%d/%m/%Y"))
}

/// A date as papers write it: "ngày 05 tháng 01 năm 2026". Days below 10 and the months 1 and 2
/// get a zero before them, other months don't (Nghị định 30/2020, Phụ lục I).
pub fn long_date(date: NaiveDate) -> String {
    format!("ngày {:02} {}", date.day(), long_month(date))
}

/// "tháng 01 năm 2026", "tháng 9 năm 2026" by the same rule.
pub(crate) fn long_month(date: NaiveDate) -> String {
    let month = date.month();
    let zero = if month <= 2 { "0" } else { "" };
    format!("tháng {zero}{month} năm {}", date.year())
}

#[cfg(test)]
mod tests {
    use super::{long_date, show_date};

    #[test]
    fn days_of_the_week_in_words() {
        let words = [
            ("2026-11-30", "thứ Hai 30/11/2026"),
            ("2026-12-01", "thứ Ba 01/12/2026"),
            ("2026-12-02", "thứ Tư 02/12/2026"),
            ("2026-12-03", "thứ Năm 03/12/2026"),
            ("2026-12-04", "thứ Sáu 04/12/2026"),
            ("2026-12-05", "thứ Bảy 05/12/2026"),
            ("2026-12-06", "Chủ nhật 06/12/2026"),
        ];
        for (date, shown) in words {
            assert_eq!(show_date(date.parse().unwrap()), shown);
        }
    }

    #[test]
    fn zeros_by_the_decree() {
        let words = [
            ("2026-01-05", "ngày 05 tháng 01 năm 2026"),
            ("2026-02-28", "ngày 28 tháng 02 năm 2026"),
            ("2026-03-09", "ngày 09 tháng 3 năm 2026"),
            ("2026-06-29", "ngày 29 tháng 6 năm 2026"),
            ("2026-12-10", "ngày 10 tháng 12 năm 2026"),
        ];
        for (date, long) in words {
            assert_eq!(long_date(date.parse().unwrap()), long);
        }
    }
}
