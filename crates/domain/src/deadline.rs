//! Deadlines as a secretary types them: "10n", "thứ 6", "30/11", and the follow-up line they
//! stand in.

mod line;
mod rule;
mod spoken;
#[cfg(test)]
mod two_hundred;

pub use crate::unit::Unit;
pub use line::{LineReading, read_line};
pub use rule::{DayCount, DeadlineRule, Preset};
pub use spoken::read_typed;

use crate::{
    Due,
    calendar::Calendar,
    text::{clean, fold},
};
use chrono::{Datelike, NaiveDate, Weekday};
use serde::Serialize;
use ts_rs::TS;

/// The most days a deadline can be away: in working days, about four years.
const MOST_DAYS: u32 = 999;

/// A deadline that was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reading {
    /// As typed, and the date it means.
    pub due: Due,
    /// Why nobody works on that date ("thứ Bảy", "Quốc khánh 2/9"); the date stays all the same.
    pub day_off: Option<String>,
}

/// Why a deadline can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum DueFault {
    /// None of the known forms.
    #[error("not a deadline")]
    NotADeadline,
    /// No such day, or a year outside 1900–2199.
    #[error("no such day")]
    ImpossibleDate,
    /// The year has fewer than four digits.
    #[error("the year needs four digits")]
    ShortYear,
    /// Working days outside 1–999.
    #[error("working days must be 1 to 999")]
    WorkingDays,
}

/// What a typed deadline means for a session on a day.
///
/// Forms, with or without marks and in any case: "2026-11-30"; "30/11/2026" (also with dots or
/// dashes); "30/11" (the next such date after the day: 29/2 goes to the next leap year); "10n",
/// "10 n", "10 ngày", "10 ngày làm việc" (working days after the day); "thứ 6", "thứ sáu", "t6",
/// "chủ nhật", "cn" (the next such weekday after the day).
pub fn read_due(typed: &str, session_day: NaiveDate, cal: &Calendar) -> Result<Reading, DueFault> {
    let key = fold(typed);
    let date = match working_days(&key) {
        Some(n) if (1..=MOST_DAYS).contains(&n) => cal.add_working_days(session_day, n),
        Some(_) => return Err(DueFault::WorkingDays),
        None => match weekday(&key) {
            Some(weekday) => next(session_day, weekday),
            None => written_date(&key, session_day)?,
        },
    };
    Ok(Reading {
        due: Due {
            typed: clean(typed).trim().to_owned(),
            date,
        },
        day_off: cal.why_off(date),
    })
}

/// The number before "n", "ngày"; too large a number counts as `u32::MAX`.
fn working_days(key: &str) -> Option<u32> {
    let letters = key.find(|c: char| !c.is_ascii_digit())?;
    let (digits, unit) = key.split_at(letters);
    let known = matches!(unit.trim(), "n" | "ngay" | "nlv" | "ngay lam viec");
    (known && !digits.is_empty()).then(|| digits.parse().unwrap_or(u32::MAX))
}

fn weekday(key: &str) -> Option<Weekday> {
    if matches!(key, "cn" | "chu nhat") {
        return Some(Weekday::Sun);
    }
    let day = match key.strip_prefix("thu") {
        Some(day) => day.trim(),
        // "t6" only: "t tư" is no custom.
        None => key
            .strip_prefix('t')?
            .trim()
            .strip_suffix(|c: char| c.is_ascii_digit())
            .and_then(|rest| rest.is_empty().then(|| &key[key.len() - 1..]))?,
    };
    Some(match day {
        "2" | "hai" => Weekday::Mon,
        "3" | "ba" => Weekday::Tue,
        "4" | "tu" => Weekday::Wed,
        "5" | "nam" => Weekday::Thu,
        "6" | "sau" => Weekday::Fri,
        "7" | "bay" => Weekday::Sat,
        _ => return None,
    })
}

/// The next such weekday after a day.
fn next(day: NaiveDate, weekday: Weekday) -> NaiveDate {
    day.iter_days()
        .skip(1)
        .find(|d| d.weekday() == weekday)
        .unwrap_or(day)
}

/// "2026-11-30", "30/11/2026", "30/11".
fn written_date(key: &str, session_day: NaiveDate) -> Result<NaiveDate, DueFault> {
    let separator = key
        .chars()
        .find(|c| matches!(c, '/' | '-' | '.'))
        .ok_or(DueFault::NotADeadline)?;
    let parts: Vec<&str> = key.split(separator).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !parts.iter().all(digits) {
        return Err(DueFault::NotADeadline);
    }
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 && separator == '-' => date(year, month, day),
        [day, month, year] if year.len() == 4 => date(year, month, day),
        [_, _, year] if year.len() < 4 => Err(DueFault::ShortYear),
        [_, _, _] => Err(DueFault::ImpossibleDate),
        [day, month] => next_date(session_day, day, month),
        _ => Err(DueFault::NotADeadline),
    }
}

fn date(year: &str, month: &str, day: &str) -> Result<NaiveDate, DueFault> {
    let year: i32 = year.parse().map_err(|_| DueFault::ImpossibleDate)?;
    if !(1900..=2199).contains(&year) {
        return Err(DueFault::ImpossibleDate);
    }
    NaiveDate::from_ymd_opt(year, number(month), number(day)).ok_or(DueFault::ImpossibleDate)
}

/// The next such day and month after a day. A century without leap year makes 29/2 wait 8 years.
fn next_date(after: NaiveDate, day: &str, month: &str) -> Result<NaiveDate, DueFault> {
    let (day, month) = (number(day), number(month));
    (after.year()..=after.year().saturating_add(8))
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date > after)
        .ok_or(DueFault::ImpossibleDate)
}

/// A number of one or two digits; 0, which no day or month has, for any other.
fn number(digits: &str) -> u32 {
    if digits.len() > 2 {
        return 0;
    }
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{DueFault, read_due};
    use crate::calendar::{Calendar, default_holidays};
    use chrono::NaiveDate;

    /// Tuesday 03/11/2026.
    fn session_day() -> NaiveDate {
        "2026-11-03".parse().unwrap()
    }

    fn calendar() -> Calendar {
        Calendar::new(default_holidays(2026, 2028))
    }

    fn means(typed: &str, date: &str) {
        let reading = read_due(typed, session_day(), &calendar()).unwrap();
        assert_eq!(reading.due.date.to_string(), date, "{typed}");
        assert_eq!(reading.due.typed, typed.trim());
    }

    fn refused(typed: &str, fault: DueFault) {
        let reading = read_due(typed, session_day(), &calendar());
        assert_eq!(reading, Err(fault), "{typed}");
    }

    #[test]
    fn full_dates() {
        means("2026-11-30", "2026-11-30");
        means("30/11/2026", "2026-11-30");
        means("5/1/2027", "2027-01-05");
        means("30-11-2026", "2026-11-30");
        means("30.11.2026", "2026-11-30");
        means(" 01/11/2026 ", "2026-11-01");
    }

    #[test]
    fn day_and_month_are_the_next_after_the_session() {
        means("30/11", "2026-11-30");
        means("4/11", "2026-11-04");
        means("3/11", "2027-11-03");
        means("2/11", "2027-11-02");
        means("29/2", "2028-02-29");
    }

    #[test]
    fn working_days_skip_weekends_and_holidays() {
        means("10n", "2026-11-17");
        means("10N", "2026-11-17");
        means("10 n", "2026-11-17");
        means("10 ngày", "2026-11-17");
        means("10 ngày làm việc", "2026-11-17");
        means("1n", "2026-11-04");
        // 01/01/2027 is off.
        means("43n", "2027-01-04");
    }

    #[test]
    fn weekdays_are_the_next_after_the_session() {
        for typed in [
            "thứ 6",
            "thu 6",
            "T6",
            "thứ sáu",
            "Thứ Sáu",
            "THU SAU",
            "thứ6",
        ] {
            means(typed, "2026-11-06");
        }
        means("thứ hai", "2026-11-09");
        means("thứ 3", "2026-11-10");
        means("thứ tư", "2026-11-04");
        means("thứ năm", "2026-11-05");
        means("thứ bảy", "2026-11-07");
        means("chủ nhật", "2026-11-08");
        means("cn", "2026-11-08");
    }

    #[test]
    fn decomposed_typing_is_understood_and_stored_composed() {
        let typed = "thu\u{31b}\u{301} 6";
        let reading = read_due(typed, session_day(), &calendar()).unwrap();
        assert_eq!(reading.due.typed, "thứ 6");
    }

    #[test]
    fn a_day_off_stays_with_a_note() {
        let on = |typed: &str| {
            let reading = read_due(typed, session_day(), &calendar()).unwrap();
            (reading.due.date.to_string(), reading.day_off)
        };
        let (date, note) = on("1/1");
        assert_eq!(
            (date.as_str(), note.as_deref()),
            ("2027-01-01", Some("Tết Dương lịch"))
        );
        assert_eq!(on("thứ 7").1.as_deref(), Some("thứ Bảy"));
        assert_eq!(on("10n").1, None);
        assert_eq!(on("24/11").1, None, "listed, but worked");
    }

    #[test]
    fn refuses_what_can_not_be() {
        for typed in [
            "31/2",
            "30/2/2027",
            "0/1",
            "1/13",
            "29/2/2027",
            "2026-13-01",
            "1/1/0026",
        ] {
            refused(typed, DueFault::ImpossibleDate);
        }
        refused("111/1", DueFault::ImpossibleDate);
        refused("1/1/12026", DueFault::ImpossibleDate);
        for typed in ["6/6/26", "6/6/026"] {
            refused(typed, DueFault::ShortYear);
        }
        for typed in ["0n", "1000n", "99999999999999999999n"] {
            refused(typed, DueFault::WorkingDays);
        }
        for typed in [
            "",
            "10",
            "n",
            "thứ",
            "thứ 8",
            "t",
            "tư",
            "t66",
            "tết",
            "mai",
            "30/",
            "/11",
            "1/2/3/4",
            "-1n",
            "30/11 gấp",
            "ngày",
        ] {
            refused(typed, DueFault::NotADeadline);
        }
    }
}
