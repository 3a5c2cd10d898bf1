//! The Vietnamese lunisolar calendar, reckoned for UTC+7.
//!
//! A month begins on the day of the new moon; the month that holds the winter solstice is the
//! eleventh; a year of thirteen months repeats the first month without a major solar term
//! (Hồ Ngọc Đức's rules; new moon and sun after Meeus, *Astronomical Algorithms*).
//! Good to a few minutes, which a test holds against known dates.

use chrono::{Datelike, NaiveDate};

/// A day of the lunar calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LunarDate {
    /// 1–30.
    pub day: u32,
    /// 1–12.
    pub month: u32,
    /// The year that began at its Tết, by its number in the solar calendar.
    pub year: i32,
    /// Second month of the same number (tháng nhuận).
    pub leap: bool,
}

/// Julian day (at noon) of the day before 01/01/0001, which chrono counts as 0.
const JULIAN_DAY_OF_CE: i32 = 1_721_425;
/// Julian day of the new moon of 01/01/1900, from which months are counted.
const FIRST_NEW_MOON: f64 = 2_415_020.759_33;
/// Mean length of a month in days.
const MONTH: f64 = 29.530_588_68;
/// Offset of Vietnam's clock in days.
const ZONE: f64 = 7.0 / 24.0;

/// First day of the lunar year, Tết Nguyên đán (mùng 1 tháng Giêng); `None` outside 1800–2199,
/// beyond which the reckoning is not checked.
pub fn new_year(year: i32) -> Option<NaiveDate> {
    to_solar(LunarDate {
        day: 1,
        month: 1,
        year,
        leap: false,
    })
}

/// The day a lunar date falls on; `None` when there is no such day.
pub fn to_solar(lunar: LunarDate) -> Option<NaiveDate> {
    if !(1800..=2199).contains(&lunar.year) || !(1..=30).contains(&lunar.day) {
        return None;
    }
    // Months 11 and 12 close the year that begins with the eleventh month before it.
    let (before, after) = if lunar.month >= 11 {
        (lunar.year, lunar.year + 1)
    } else {
        (lunar.year - 1, lunar.year)
    };
    let year = Months::between(before, after);
    let (index, _) = year
        .list()
        .find(|(_, month)| month.number == lunar.month && month.leap == lunar.leap)?;
    let start = year.start(index);
    let length = year.start(index + 1) - start;
    let day = i32::try_from(lunar.day).ok()? - 1;
    (day < length).then(|| from_julian(start + day))?
}

/// The lunar date of a day; `None` outside 1800–2199.
pub fn to_lunar(date: NaiveDate) -> Option<LunarDate> {
    if !(1800..=2199).contains(&date.year()) {
        return None;
    }
    let julian = to_julian(date);
    let closing = date.year();
    let begun = julian >= Months::eleventh(closing);
    let (before, after) = if begun {
        (closing, closing + 1)
    } else {
        (closing - 1, closing)
    };
    let year = Months::between(before, after);
    let (index, month) = year
        .list()
        .take_while(|(index, _)| year.start(*index) <= julian)
        .last()?;
    Some(LunarDate {
        day: u32::try_from(julian - year.start(index)).ok()? + 1,
        month: month.number,
        year: if month.number >= 11 { before } else { after },
        leap: month.leap,
    })
}

#[derive(Clone, Copy)]
struct Month {
    number: u32,
    leap: bool,
}

/// The months from one eleventh month to the next.
struct Months {
    /// Count of new moons at the first eleventh month.
    first: i32,
    /// 12 or 13.
    length: i32,
    /// Index of the leap month, in a year of thirteen.
    leap: Option<i32>,
}

impl Months {
    fn between(before: i32, after: i32) -> Self {
        let start = Self::eleventh(before);
        let first = nearest_moon(start);
        let length = nearest_moon(Self::eleventh(after)) - first;
        let leap = (length == 13).then(|| {
            (1..13)
                .find(|i| sector(new_moon(first + i)) == sector(new_moon(first + i + 1)))
                .unwrap_or(12)
        });
        Self {
            first,
            length,
            leap,
        }
    }

    /// Julian day of the first day of the month that holds the winter solstice of a year.
    fn eleventh(year: i32) -> i32 {
        let end = NaiveDate::from_ymd_opt(year, 12, 31).map_or(0, to_julian);
        let moon = floor((f64::from(end) - FIRST_NEW_MOON + 0.5) / MONTH);
        let moon = if new_moon(moon) > end { moon - 1 } else { moon };
        let start = new_moon(moon);
        // Sector 9 begins with the solstice: had it begun before this month, so did the solstice.
        if sector(start) >= 9 {
            new_moon(moon - 1)
        } else {
            start
        }
    }

    fn start(&self, index: i32) -> i32 {
        new_moon(self.first + index)
    }

    fn list(&self) -> impl Iterator<Item = (i32, Month)> + use<> {
        let leap = self.leap;
        (0..self.length).map(move |index| {
            let repeated = leap.is_some_and(|leap| index >= leap);
            let place = if repeated { index - 1 } else { index };
            let number = u32::try_from((place + 10).rem_euclid(12) + 1).unwrap_or(1);
            let month = Month {
                number,
                leap: leap == Some(index),
            };
            (index, month)
        })
    }
}

/// Count of the new moon that falls on a Julian day known to have one.
fn nearest_moon(julian: i32) -> i32 {
    let guess = floor((f64::from(julian) - FIRST_NEW_MOON) / MONTH + 0.5);
    (guess - 1..=guess + 1)
        .find(|moon| new_moon(*moon) == julian)
        .unwrap_or(guess)
}

/// Julian day, on Vietnam's clock, of the new moon with this count (Meeus, chapter on the
/// phases of the moon, with its correction from dynamical to civil time).
fn new_moon(count: i32) -> i32 {
    let k = f64::from(count);
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let mean = FIRST_NEW_MOON + MONTH * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * sine(166.56 + 132.87 * t - 0.009_173 * t2);
    let sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3;
    let moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3;
    let node = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3;
    let correction = (0.1734 - 0.000_393 * t) * sine(sun) + 0.0021 * sine(2.0 * sun)
        - 0.4068 * sine(moon)
        + 0.0161 * sine(2.0 * moon)
        - 0.0004 * sine(3.0 * moon)
        + 0.0104 * sine(2.0 * node)
        - 0.0051 * sine(sun + moon)
        - 0.0074 * sine(sun - moon)
        + 0.0004 * sine(2.0 * node + sun)
        - 0.0004 * sine(2.0 * node - sun)
        - 0.0006 * sine(2.0 * node + moon)
        + 0.0010 * sine(2.0 * node - moon)
        + 0.0005 * sine(sun + 2.0 * moon);
    let delay = if t < -11.0 {
        0.001 + 0.000_839 * t + 0.000_226_1 * t2 - 0.000_008_45 * t3 - 0.000_000_081 * t * t3
    } else {
        -0.000_278 + 0.000_265 * t + 0.000_262 * t2
    };
    floor(mean + correction - delay + 0.5 + ZONE)
}

/// In which twelfth of its way (30° from the spring equinox) the sun is when a day begins.
fn sector(julian: i32) -> i32 {
    let t = (f64::from(julian) - 0.5 - ZONE - 2_451_545.0) / 36_525.0;
    let t2 = t * t;
    let anomaly = 357.5291 + 35_999.050_3 * t - 0.000_155_9 * t2 - 0.000_000_48 * t * t2;
    let mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t2;
    let centre = (1.9146 - 0.004_817 * t - 0.000_014 * t2) * sine(anomaly)
        + (0.019_993 - 0.000_101 * t) * sine(2.0 * anomaly)
        + 0.000_29 * sine(3.0 * anomaly);
    // Apparent longitude: aberration and nutation.
    let apparent = mean + centre - 0.005_69 - 0.004_78 * sine(125.04 - 1934.136 * t);
    floor(apparent.rem_euclid(360.0) / 30.0)
}

/// Sine of an angle in degrees.
fn sine(degrees: f64) -> f64 {
    degrees.to_radians().sin()
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "Julian days and counts of moons within the years let in have seven digits at most"
)]
fn floor(value: f64) -> i32 {
    value.floor() as i32
}

fn to_julian(date: NaiveDate) -> i32 {
    date.num_days_from_ce() + JULIAN_DAY_OF_CE
}

fn from_julian(julian: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(julian - JULIAN_DAY_OF_CE)
}

#[cfg(test)]
mod tests {
    use super::{LunarDate, new_year, to_lunar, to_solar};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn lunar(day: u32, month: u32, year: i32, leap: bool) -> LunarDate {
        LunarDate {
            day,
            month,
            year,
            leap,
        }
    }

    /// Tết and Giỗ Tổ (10/3): published calendars for the years past, an ephemeris (libastro) for
    /// those to come.
    const KNOWN: [(i32, &str, &str); 21] = [
        (2020, "2020-01-25", "2020-04-02"),
        (2021, "2021-02-12", "2021-04-21"),
        (2022, "2022-02-01", "2022-04-10"),
        (2023, "2023-01-22", "2023-04-29"),
        (2024, "2024-02-10", "2024-04-18"),
        (2025, "2025-01-29", "2025-04-07"),
        (2026, "2026-02-17", "2026-04-26"),
        (2027, "2027-02-06", "2027-04-16"),
        (2028, "2028-01-26", "2028-04-04"),
        (2029, "2029-02-13", "2029-04-23"),
        (2030, "2030-02-02", "2030-04-12"),
        (2031, "2031-01-23", "2031-04-01"),
        (2032, "2032-02-11", "2032-04-19"),
        (2033, "2033-01-31", "2033-04-09"),
        (2034, "2034-02-19", "2034-04-28"),
        (2035, "2035-02-08", "2035-04-17"),
        (2036, "2036-01-28", "2036-04-06"),
        (2037, "2037-02-15", "2037-04-24"),
        (2038, "2038-02-04", "2038-04-13"),
        (2039, "2039-01-24", "2039-04-03"),
        (2040, "2040-02-12", "2040-04-20"),
    ];

    #[test]
    fn agrees_with_calendar_and_ephemeris() {
        for (year, tet, gio_to) in KNOWN {
            assert_eq!(new_year(year), Some(day(tet)), "Tết {year}");
            assert_eq!(
                to_solar(lunar(10, 3, year, false)),
                Some(day(gio_to)),
                "Giỗ Tổ {year}"
            );
        }
    }

    #[test]
    fn differs_from_china_where_the_zone_decides() {
        // New moon shortly before midnight in Hà Nội, shortly after it in Beijing.
        assert_eq!(new_year(1985), Some(day("1985-01-21")), "China: 20/02/1985");
        assert_eq!(new_year(2007), Some(day("2007-02-17")), "China: 18/02/2007");
    }

    #[test]
    fn leap_months() {
        assert_eq!(to_solar(lunar(1, 6, 2025, true)), Some(day("2025-07-25")));
        assert_eq!(to_lunar(day("2023-03-22")), Some(lunar(1, 2, 2023, true)));
        assert_eq!(
            to_solar(lunar(1, 6, 2024, true)),
            None,
            "no leap month in 2024"
        );
    }

    #[test]
    fn there_and_back_for_every_day() {
        let mut date = day("2019-01-01");
        let mut before = to_lunar(date).unwrap();
        while date < day("2041-12-31") {
            date = date.succ_opt().unwrap();
            let now = to_lunar(date).unwrap();
            assert_eq!(to_solar(now), Some(date), "{now:?}");
            let follows = if now.day == 1 {
                matches!(before.day, 29 | 30)
            } else {
                now.day == before.day + 1 && now.month == before.month
            };
            assert!(follows, "{before:?} then {now:?}");
            before = now;
        }
    }

    #[test]
    fn no_thirtieth_in_a_short_month() {
        let short = to_lunar(day("2025-01-28")).unwrap();
        assert_eq!(short, lunar(29, 12, 2024, false));
        assert_eq!(to_solar(lunar(30, 12, 2024, false)), None);
    }

    #[test]
    fn silent_outside_the_checked_years() {
        assert_eq!(new_year(1799), None);
        assert_eq!(new_year(2200), None);
        assert_eq!(to_lunar(NaiveDate::MAX), None);
    }
}
