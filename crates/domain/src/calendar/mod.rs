//! Working days: Monday to Friday less the days off that the ward keeps as editable data.

mod defaults;
pub mod lunar;
mod words;

pub use defaults::default_holidays;
pub(crate) use words::long_month;
pub use words::{long_date, show_date};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

/// A public holiday, or a day listed beside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// As shown: "Quốc khánh 2/9".
    pub name: String,
    /// "Dự kiến": which day it will be is not yet decided by law or by the yearly announcement.
    pub expected: bool,
    /// Counts as a day off; a day that is only listed doesn't.
    pub off: bool,
}

/// Which days the ward works.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    /// By date, days off before days that are only listed.
    holidays: Vec<Holiday>,
    /// Saturdays or Sundays worked in exchange for another day (hoán đổi ngày làm việc).
    working_days: BTreeSet<NaiveDate>,
}

impl Calendar {
    /// A calendar with these holidays; weekends are off in any case.
    pub fn new(mut holidays: Vec<Holiday>) -> Self {
        holidays.sort_by(|a, b| a.date.cmp(&b.date).then(b.off.cmp(&a.off)));
        Self {
            holidays,
            working_days: BTreeSet::new(),
        }
    }

    /// The same calendar with days that are worked although they look off (a Saturday worked in
    /// exchange for a Monday). They win over weekend and holiday.
    #[must_use]
    pub fn with_working_days(mut self, days: impl IntoIterator<Item = NaiveDate>) -> Self {
        self.working_days.extend(days);
        self
    }

    /// Whether nobody works on this day.
    pub fn is_day_off(&self, date: NaiveDate) -> bool {
        !self.working_days.contains(&date)
            && (is_weekend(date) || self.holiday_on(date).is_some_and(|h| h.off))
    }

    /// What the list says about this day; a day off before one that is only listed.
    pub fn holiday_on(&self, date: NaiveDate) -> Option<&Holiday> {
        let first = self.holidays.partition_point(|h| h.date < date);
        self.holidays.get(first).filter(|h| h.date == date)
    }

    /// Why nobody works on this day, as a note beside a deadline: "Quốc khánh 2/9",
    /// "Tết Nguyên đán (mùng 1) (dự kiến)", "thứ Bảy"; `None` on a working day.
    pub fn why_off(&self, date: NaiveDate) -> Option<String> {
        if !self.is_day_off(date) {
            return None;
        }
        Some(match self.holiday_on(date).filter(|h| h.off) {
            Some(holiday) if holiday.expected => format!("{} (dự kiến)", holiday.name),
            Some(holiday) => holiday.name.clone(),
            None => words::weekday(date.weekday()).to_owned(),
        })
    }

    /// The n-th working day after a date; the date itself for n = 0. Stops at the last date
    /// that can be written.
    pub fn add_working_days(&self, date: NaiveDate, n: u32) -> NaiveDate {
        let mut day = date;
        let mut left = n;
        while left > 0 {
            let Some(next) = day.checked_add_days(Days::new(1)) else {
                return day;
            };
            day = next;
            if !self.is_day_off(day) {
                left -= 1;
            }
        }
        day
    }
}

/// Saturday or Sunday.
fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::{Calendar, Holiday, default_holidays};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn holiday(date: &str, off: bool) -> Holiday {
        Holiday {
            date: day(date),
            name: format!("Ngày {date}"),
            expected: false,
            off,
        }
    }

    #[test]
    fn weekends_and_days_off_are_skipped() {
        let cal = Calendar::new(vec![holiday("2026-11-05", true)]);
        // Tuesday; 4 Wed, 5 off, 6 Fri, 7–8 weekend, 9 Mon
        assert_eq!(
            cal.add_working_days(day("2026-11-03"), 1),
            day("2026-11-04")
        );
        assert_eq!(
            cal.add_working_days(day("2026-11-03"), 2),
            day("2026-11-06")
        );
        assert_eq!(
            cal.add_working_days(day("2026-11-03"), 3),
            day("2026-11-09")
        );
    }

    #[test]
    fn counting_starts_after_a_day_off_too() {
        let cal = Calendar::default();
        assert_eq!(
            cal.add_working_days(day("2026-11-07"), 1),
            day("2026-11-09")
        );
        assert_eq!(
            cal.add_working_days(day("2026-11-07"), 0),
            day("2026-11-07")
        );
    }

    #[test]
    fn a_listed_day_is_worked() {
        let cal = Calendar::new(default_holidays(2026, 2026));
        assert!(!cal.is_day_off(day("2026-11-24")));
        assert_eq!(
            cal.holiday_on(day("2026-11-24")).unwrap().name,
            "Ngày Văn hóa Việt Nam"
        );
        assert_eq!(
            cal.add_working_days(day("2026-11-23"), 1),
            day("2026-11-24")
        );
    }

    #[test]
    fn a_swapped_saturday_is_worked() {
        let cal = Calendar::default().with_working_days([day("2026-08-22")]);
        assert!(!cal.is_day_off(day("2026-08-22")));
        assert_eq!(
            cal.add_working_days(day("2026-08-21"), 1),
            day("2026-08-22")
        );
        assert!(cal.is_day_off(day("2026-08-23")));
    }

    #[test]
    fn ten_working_days_over_tet() {
        let cal = Calendar::new(default_holidays(2026, 2026));
        // 16–20/02/2026 are off.
        assert_eq!(
            cal.add_working_days(day("2026-02-13"), 1),
            day("2026-02-23")
        );
        assert_eq!(
            cal.add_working_days(day("2026-02-11"), 10),
            day("2026-03-04")
        );
    }

    #[test]
    fn says_why_a_day_is_off() {
        let cal = Calendar::new(default_holidays(2026, 2027));
        assert_eq!(cal.why_off(day("2026-11-28")).as_deref(), Some("thứ Bảy"));
        assert_eq!(cal.why_off(day("2026-11-29")).as_deref(), Some("Chủ nhật"));
        assert_eq!(
            cal.why_off(day("2027-01-01")).as_deref(),
            Some("Tết Dương lịch")
        );
        assert_eq!(
            cal.why_off(day("2027-02-06")).as_deref(),
            Some("Tết Nguyên đán (mùng 1) (dự kiến)")
        );
        assert_eq!(cal.why_off(day("2026-11-30")), None);
    }

    #[test]
    fn a_day_off_wins_over_a_listed_one_on_the_same_date() {
        let cal = Calendar::new(vec![
            holiday("2026-11-24", false),
            holiday("2026-11-24", true),
        ]);
        assert!(cal.is_day_off(day("2026-11-24")));
    }

    #[test]
    fn the_end_of_time_is_no_loop() {
        let last = NaiveDate::MAX;
        assert_eq!(Calendar::default().add_working_days(last, 5), last);
    }
}
