//! Days as typed in a filter: 1/3/2026, 3/2026, 2026, and 2026-03-01 as programs write it.

use chrono::{Days, Months, NaiveDate};

/// Which day of a month or a year is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// Its first.
    First,
    /// Its last.
    Last,
}

/// The day a value means; `None` where it is none.
pub fn date(value: &str, edge: Edge) -> Option<NaiveDate> {
    let numbers: Vec<&str> = value.trim().split(['/', '-', '.']).collect();
    if numbers
        .iter()
        .any(|n| n.is_empty() || n.len() > 4 || !n.bytes().all(|b| b.is_ascii_digit()))
    {
        return None;
    }
    let number = |at: usize| numbers.get(at)?.parse::<u32>().ok();
    let year = |at: usize| {
        let typed = numbers.get(at)?;
        (typed.len() == 4).then(|| typed.parse::<i32>().ok())?
    };
    let (first, months) = match numbers.len() {
        3 if numbers[0].len() == 4 => {
            return NaiveDate::from_ymd_opt(year(0)?, number(1)?, number(2)?);
        }
        3 => return NaiveDate::from_ymd_opt(year(2)?, number(1)?, number(0)?),
        2 => (NaiveDate::from_ymd_opt(year(1)?, number(0)?, 1)?, 1),
        1 => (NaiveDate::from_ymd_opt(year(0)?, 1, 1)?, 12),
        _ => return None,
    };
    match edge {
        Edge::First => Some(first),
        Edge::Last => first
            .checked_add_months(Months::new(months))?
            .checked_sub_days(Days::new(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Edge, date};

    fn read(value: &str) -> [Option<String>; 2] {
        [Edge::First, Edge::Last].map(|edge| date(value, edge).map(|d| d.to_string()))
    }

    fn both(first: &str, last: &str) -> [Option<String>; 2] {
        [Some(first.into()), Some(last.into())]
    }

    #[test]
    fn a_day_a_month_a_year() {
        assert_eq!(read("1/3/2026"), both("2026-03-01", "2026-03-01"));
        assert_eq!(read("01-03-2026"), both("2026-03-01", "2026-03-01"));
        assert_eq!(read("2026-03-01"), both("2026-03-01", "2026-03-01"));
        assert_eq!(read("2/2024"), both("2024-02-01", "2024-02-29"));
        assert_eq!(read("12/2026"), both("2026-12-01", "2026-12-31"));
        assert_eq!(read("2026"), both("2026-01-01", "2026-12-31"));
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for value in [
            "",
            "hôm qua",
            "30/2/2026",
            "13/2026",
            "1/3",
            "26",
            "1/3/26",
            "+1/3/2026",
            "20260",
        ] {
            assert_eq!(read(value), [None, None], "{value}");
        }
    }
}
