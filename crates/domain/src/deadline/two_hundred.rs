//! Two hundred working-day deadlines against an independent reckoning: a list of the days off of
//! 2026 and the beginning of 2027 written down by hand, and day after day counted on the fingers.

use super::read_due;
use crate::calendar::{Calendar, default_holidays};
use chrono::{Datelike, Days, NaiveDate};

/// Days off on weekdays, as announced or, for 2027, as the law has them: Tết Dương lịch; Tết
/// Bính Ngọ (29 tháng Chạp to mùng 4, 16–20/02); Giỗ Tổ on Sunday 26/04 (Monday off); 30/4 and
/// 1/5; Quốc khánh; 2027: Tết Dương lịch.
const DAYS_OFF: [&str; 12] = [
    "2026-01-01",
    "2026-02-16",
    "2026-02-17",
    "2026-02-18",
    "2026-02-19",
    "2026-02-20",
    "2026-04-27",
    "2026-04-30",
    "2026-05-01",
    "2026-09-01",
    "2026-09-02",
    "2027-01-01",
];

/// Days since 01/01/1970, which was a Thursday: no calendar library is asked for weekdays.
fn weekend(date: NaiveDate) -> bool {
    let days = date.num_days_from_ce() - 719_163;
    matches!((days + 4).rem_euclid(7), 0 | 6)
}

fn counted(mut date: NaiveDate, working_days: u32) -> NaiveDate {
    let mut left = working_days;
    while left > 0 {
        date = date + Days::new(1);
        if !weekend(date) && !DAYS_OFF.contains(&date.to_string().as_str()) {
            left -= 1;
        }
    }
    date
}

#[test]
fn two_hundred_deadlines_as_counted_by_hand() {
    let cal = Calendar::new(default_holidays(2026, 2027));
    let mut checked = 0;
    let mut over_tet = 0;
    // Forty session days through 2026, some on days off, and five lengths each.
    for step in 0..40_u64 {
        let day = NaiveDate::from_ymd_opt(2026, 1, 2).unwrap() + Days::new(step * 9 - step % 4);
        for working_days in [1, 3, 5, 7, 10] {
            let typed = format!("{working_days}n");
            let due = read_due(&typed, day, &cal).unwrap().due.date;
            assert_eq!(due, counted(day, working_days), "{typed} after {day}");
            let tet = NaiveDate::from_ymd_opt(2026, 2, 17).unwrap();
            over_tet += u32::from(day < tet && tet < due);
            checked += 1;
        }
    }
    assert_eq!(checked, 200);
    assert!(over_tet >= 5, "{over_tet}");
}

#[test]
fn some_counted_on_a_printed_calendar() {
    let cal = Calendar::new(default_holidays(2026, 2027));
    for (day, typed, due) in [
        ("2026-02-12", "10n", "2026-03-05"),
        ("2026-02-13", "1n", "2026-02-23"),
        ("2026-02-17", "10n", "2026-03-06"),
        ("2026-04-24", "3n", "2026-05-04"),
        ("2026-08-28", "5n", "2026-09-08"),
        ("2026-11-20", "10n", "2026-12-04"),
        ("2026-12-25", "5n", "2027-01-04"),
    ] {
        let read = read_due(typed, day.parse().unwrap(), &cal).unwrap();
        assert_eq!(read.due.date.to_string(), due, "{typed} after {day}");
    }
}
