//! Deadlines as people say them: what is typed into the program, beyond the forms of the session
//! file ("2 tuần", "cuối tháng", "trước 30/11").

use super::{DueFault, MOST_DAYS, Reading, read_due};
use crate::{
    Due,
    calendar::Calendar,
    text::{clean, fold},
};
use chrono::{Datelike, Days, Months, NaiveDate};

/// Words before a deadline that change nothing: "trước ngày 30/11" is 30/11.
const BEFORE: [&str; 8] = [
    "truoc",
    "den",
    "han",
    "trong vong",
    "trong",
    "cham nhat",
    "xong",
    "ngay",
];

/// The most weeks or months a deadline can be away.
const MOST: u32 = 99;

/// What a deadline typed by hand means for a session on a day: every form of [`read_due`], and
/// "10 ngày liên tục", "10 ngày lịch" (so many days after the day, days off among them),
/// "2 tuần" (as many times seven days after the day), "1 tháng" (the same day of a later month, or
/// its last), "ngày mai", "ngày 30" (the next such day of a month), "cuối tháng" and "hết tháng"
/// (the last day of the day's month; of the next on that very day), "cuối tháng 12", "cuối năm";
/// each also after "trước", "trước ngày", "đến", "đến hết", "hạn", "trong", "chậm nhất".
///
/// # Errors
/// As [`read_due`].
pub fn read_typed(typed: &str, day: NaiveDate, cal: &Calendar) -> Result<Reading, DueFault> {
    let mut fault = match read_due(typed, day, cal) {
        Err(fault) => fault,
        read => return read,
    };
    let whole = fold(typed);
    let mut key = whole.trim();
    loop {
        if let Some(date) = spoken(key, day) {
            return Ok(on(typed, date, cal));
        }
        let Some(rest) = BEFORE.iter().find_map(|word| {
            key.strip_prefix(word)
                .and_then(|rest| rest.strip_prefix(' '))
        }) else {
            return Err(fault);
        };
        key = rest.trim();
        match read_due(key, day, cal) {
            Ok(reading) => return Ok(on(typed, reading.due.date, cal)),
            Err(DueFault::NotADeadline) => {}
            Err(other) => fault = other,
        }
    }
}

fn on(typed: &str, date: NaiveDate, cal: &Calendar) -> Reading {
    Reading {
        due: Due {
            typed: clean(typed).trim().to_owned(),
            date,
        },
        day_off: cal.why_off(date),
    }
}

fn spoken(key: &str, day: NaiveDate) -> Option<NaiveDate> {
    match key {
        "ngay mai" => return day.checked_add_days(Days::new(1)),
        "cuoi thang" | "het thang" | "cuoi thang nay" | "het thang nay" => {
            return month_end_after(day, None);
        }
        "cuoi nam" | "het nam" | "cuoi nam nay" | "het nam nay" => {
            return month_end_after(day, Some(12));
        }
        _ => {}
    }
    let words: Vec<&str> = key.split(' ').filter(|word| !word.is_empty()).collect();
    match words[..] {
        ["cuoi" | "het", "thang", month] => {
            let month = number(month).filter(|m| (1..=12).contains(m))?;
            month_end_after(day, Some(month))
        }
        ["ngay", date] => {
            let date = number(date)?;
            // Every day of a month comes again within two months.
            day.iter_days().skip(1).take(62).find(|d| d.day() == date)
        }
        [count, "ngay", "lien", "tuc"] | [count, "ngay", "lich"] => {
            let plain = count.bytes().all(|b| b.is_ascii_digit());
            let days: u32 = plain.then(|| count.parse().ok()).flatten()?;
            let days = (1..=MOST_DAYS).contains(&days).then_some(days)?;
            day.checked_add_days(Days::new(u64::from(days)))
        }
        [count, "tuan"] => {
            let weeks = number(count).filter(|n| (1..=MOST).contains(n))?;
            day.checked_add_days(Days::new(u64::from(weeks) * 7))
        }
        [count, "thang"] => {
            let months = number(count).filter(|n| (1..=MOST).contains(n))?;
            day.checked_add_months(Months::new(months))
        }
        _ => None,
    }
}

/// The last day, after `day`, of a month: of `month`, or of the first one it may be.
fn month_end_after(day: NaiveDate, month: Option<u32>) -> Option<NaiveDate> {
    let first = day.with_day(1)?;
    (1..=13)
        .filter_map(|n| first.checked_add_months(Months::new(n))?.pred_opt())
        .find(|end| *end > day && month.is_none_or(|m| end.month() == m))
}

fn number(digits: &str) -> Option<u32> {
    let plain = digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::read_typed;
    use crate::calendar::{Calendar, default_holidays};
    use crate::deadline::{DueFault, read_due};
    use chrono::NaiveDate;

    fn read(typed: &str, day: &str) -> Result<String, DueFault> {
        let cal = Calendar::new(default_holidays(2026, 2028));
        let day: NaiveDate = day.parse().unwrap();
        let reading = read_typed(typed, day, &cal)?;
        assert_eq!(reading.due.typed, typed);
        assert_eq!(reading.day_off, cal.why_off(reading.due.date));
        Ok(reading.due.date.to_string())
    }

    fn means(typed: &str, date: &str) {
        // Tuesday 03/11/2026.
        assert_eq!(read(typed, "2026-11-03").as_deref(), Ok(date), "{typed}");
    }

    #[test]
    fn weeks_months_and_ends() {
        means("2 tuần", "2026-11-17");
        means("10 ngày liên tục", "2026-11-13");
        means("10 ngay lich", "2026-11-13");
        means("1 TUAN", "2026-11-10");
        means("1 tháng", "2026-12-03");
        means("3 tháng", "2027-02-03");
        means("ngày mai", "2026-11-04");
        means("cuối tháng", "2026-11-30");
        means("hết tháng này", "2026-11-30");
        means("cuối tháng 12", "2026-12-31");
        means("cuối tháng 2", "2027-02-28");
        means("cuối năm", "2026-12-31");
        means("ngày 30", "2026-11-30");
        means("ngày 3", "2026-12-03");
        assert_eq!(
            read("cuối tháng", "2026-11-30").as_deref(),
            Ok("2026-12-31")
        );
        assert_eq!(read("cuối năm", "2026-12-31").as_deref(), Ok("2027-12-31"));
        assert_eq!(read("1 tháng", "2027-01-31").as_deref(), Ok("2027-02-28"));
        assert_eq!(read("ngày 31", "2027-01-31").as_deref(), Ok("2027-03-31"));
    }

    #[test]
    fn words_before_a_deadline_change_nothing() {
        for typed in [
            "trước 30/11",
            "trước ngày 30/11",
            "đến 30/11/2026",
            "đến hết tháng 11",
            "hạn 30/11",
            "xong trước ngày 30",
        ] {
            means(typed, "2026-11-30");
        }
        means("trong 10 ngày làm việc", "2026-11-17");
        means("trong vòng 10 ngày", "2026-11-17");
        means("trong vòng 30 ngày liên tục", "2026-12-03");
        means("chậm nhất thứ sáu", "2026-11-06");
    }

    #[test]
    fn what_can_not_be_is_refused_and_the_session_file_keeps_its_forms() {
        let fault = |typed: &str| read(typed, "2026-11-03").unwrap_err();
        assert_eq!(fault("trước 31/2"), DueFault::ImpossibleDate);
        assert_eq!(fault("trước 6/6/26"), DueFault::ShortYear);
        assert_eq!(fault("trong 0n"), DueFault::WorkingDays);
        for typed in [
            "0 tuần",
            "0 ngày liên tục",
            "1000 ngày liên tục",
            "ngày liên tục",
            "100 tuần",
            "cuối tháng 13",
            "ngày 32",
            "ngày 0",
            "mai",
            "trước",
            "tuần sau",
        ] {
            assert_eq!(fault(typed), DueFault::NotADeadline, "{typed}");
        }
        let day = "2026-11-03".parse().unwrap();
        for typed in ["2 tuần", "10 ngày liên tục", "cuối tháng", "trước 30/11"] {
            let strict = read_due(typed, day, &Calendar::default());
            assert_eq!(strict, Err(DueFault::NotADeadline), "{typed}");
        }
    }
}
