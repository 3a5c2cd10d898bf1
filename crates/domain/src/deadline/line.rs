//! The follow-up line: "địa chính 10n", "văn hóa thứ 6", "công an 30/11".

use super::{DeadlineRule, DueFault, Preset, Reading, read_typed};
use crate::{
    Due,
    calendar::Calendar,
    text::clean_line,
    unit::{Unit, meant, named},
};
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// The longest deadline has so many words: "trong vòng 10 ngày làm việc".
const LONGEST: usize = 6;

/// What a follow-up line says. What is in none of the other fields is in `unread`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct LineReading {
    /// Full name of the unit, or the words as typed where they name none of the ward's.
    pub unit: Option<String>,
    /// Whether `unit` is one of the ward's.
    pub known_unit: bool,
    /// The deadline.
    pub due: Option<Due>,
    /// Why nobody works on that date.
    pub day_off: Option<String>,
    /// Words that were not understood, or that fit several units.
    pub unread: Option<String>,
    /// Full names of the units the words fit, when they fit several.
    pub candidates: Vec<String>,
    /// What is wrong with a deadline among the unread words.
    pub fault: Option<DueFault>,
    /// The deadline the rule gives, where a unit stands without one: "10n"; and the rule.
    pub preset: Option<Preset>,
}

/// Reads unit and deadline out of one line.
///
/// The last words that read as a deadline are the deadline. The words before it name the unit:
/// by a short or full name, with or without marks, or its beginning where only one unit fits;
/// else by the longest known name they begin with, the rest being unread; else they are a unit
/// of their own. Words after the deadline are unread, unless none stand before it and they name
/// a known unit. Where a unit stands without a deadline, what `rule` gives is in `preset`.
pub fn read_line(
    line: &str,
    units: &[Unit],
    session_day: NaiveDate,
    cal: &Calendar,
    rule: Option<&DeadlineRule>,
) -> LineReading {
    let mut reading = understood(line, units, session_day, cal);
    if reading.unit.is_some() && reading.due.is_none() && reading.fault.is_none() {
        reading.preset = rule.and_then(|rule| rule.preset(session_day, cal));
    }
    reading
}

fn understood(line: &str, units: &[Unit], session_day: NaiveDate, cal: &Calendar) -> LineReading {
    let line = clean_line(line).unwrap_or_default();
    let words: Vec<&str> = line
        .split(' ')
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    if let [unit] = named(&line, units)[..] {
        // A unit may be called "cn" or "T6".
        return LineReading {
            unit: Some(unit.name.clone()),
            known_unit: true,
            ..LineReading::default()
        };
    }
    let due = |words: &[&str]| read_typed(&bare(words), session_day, cal);

    let mut reading = LineReading::default();
    let (mut before, mut after) = (words.as_slice(), &words[words.len()..]);
    let mut unread: Vec<&str> = Vec::new();
    if let Some((start, end, Reading { due, day_off })) = last(&words, |w| due(w).ok()) {
        (before, after) = (&words[..start], &words[end..]);
        reading.due = Some(due);
        reading.day_off = day_off;
    } else if let Some((start, end, fault)) = last(&words, |w| {
        due(w).err().filter(|f| *f != DueFault::NotADeadline)
    }) {
        (before, after) = (&words[..start], &words[end..]);
        reading.fault = Some(fault);
        unread.extend(&words[start..end]);
    }
    // A second deadline right before the first is no unit.
    while let Some((start, _, _)) =
        last(before, |w| due(w).ok()).filter(|(_, end, _)| *end == before.len())
    {
        unread.splice(0..0, before[start..].iter().copied());
        before = &before[..start];
    }

    if before.is_empty() {
        let fitting = meant(&after.join(" "), units);
        if !fitting.is_empty() {
            take(&mut reading, &fitting, after, &mut unread);
            after = &[];
        }
    } else {
        name_unit(&mut reading, before, units, &mut unread);
    }
    unread.extend(after);
    reading.unread = (!unread.is_empty()).then(|| unread.join(" "));
    reading
}

/// Finds the unit the words before the deadline name.
fn name_unit<'a>(
    reading: &mut LineReading,
    words: &[&'a str],
    units: &[Unit],
    unread: &mut Vec<&'a str>,
) {
    let fitting = meant(&words.join(" "), units);
    if !fitting.is_empty() {
        return take(reading, &fitting, words, unread);
    }
    let longest = (1..words.len()).rev().find_map(|n| {
        let fitting = named(&words[..n].join(" "), units);
        (!fitting.is_empty()).then_some((n, fitting))
    });
    if let Some((n, fitting)) = longest {
        unread.splice(0..0, words[n..].iter().copied());
        take(reading, &fitting, &words[..n], unread);
    } else {
        let typed = words.join(" ");
        let trimmed = typed.trim_matches([',', ';', ':', '.', '-', '–']).trim();
        reading.unit = Some(trimmed.to_owned());
    }
}

/// One fitting unit is the unit; several are candidates, and the words stay unread.
fn take<'a>(
    reading: &mut LineReading,
    fitting: &[&Unit],
    words: &[&'a str],
    unread: &mut Vec<&'a str>,
) {
    if let [unit] = fitting {
        reading.unit = Some(unit.name.clone());
        reading.known_unit = true;
    } else {
        reading.candidates = fitting.iter().map(|unit| unit.name.clone()).collect();
        unread.splice(0..0, words.iter().copied());
    }
}

/// The longest of the last runs of words that read as something: where it starts, where it ends.
fn last<T>(words: &[&str], read: impl Fn(&[&str]) -> Option<T>) -> Option<(usize, usize, T)> {
    (1..=words.len()).rev().find_map(|end| {
        (end.saturating_sub(LONGEST)..end)
            .find_map(|start| Some((start, end, read(&words[start..end])?)))
    })
}

/// The words of a deadline without the punctuation around them.
fn bare(words: &[&str]) -> String {
    words
        .join(" ")
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{LineReading, read_line};
    use crate::{
        SessionKind,
        calendar::{Calendar, default_holidays},
        deadline::{DeadlineRule, DueFault},
        unit::Unit,
    };

    const URBAN: &str = "Phòng Kinh tế, Hạ tầng và Đô thị";
    const CULTURE: &str = "Phòng Văn hóa - Xã hội";
    const OFFICE: &str = "Văn phòng HĐND và UBND phường";
    const POLICE: &str = "Công an phường";

    fn read(line: &str) -> LineReading {
        read_by(line, Some(&DeadlineRule::of(SessionKind::Reception)))
    }

    fn read_by(line: &str, rule: Option<&DeadlineRule>) -> LineReading {
        let unit = |name: &str, short: &[&str]| Unit {
            id: name.to_owned(),
            name: name.to_owned(),
            short_names: short.iter().map(|s| (*s).to_owned()).collect(),
        };
        let units = [
            unit(URBAN, &["địa chính", "hạ tầng", "đô thị"]),
            unit(CULTURE, &["văn hóa", "xã hội"]),
            unit(OFFICE, &["vp"]),
            unit(POLICE, &["công an", "ca"]),
            unit("Chi nhánh Thoát nước", &["cn"]),
        ];
        let cal = Calendar::new(default_holidays(2026, 2027));
        read_line(line, &units, "2026-11-03".parse().unwrap(), &cal, rule)
    }

    fn says(line: &str, unit: Option<&str>, date: Option<&str>) {
        let reading = read(line);
        assert_eq!(reading.unit.as_deref(), unit, "{line}");
        assert_eq!(reading.known_unit, unit.is_some(), "{line}");
        let found = reading.due.map(|due| due.date.to_string());
        assert_eq!(found.as_deref(), date, "{line}");
        assert_eq!(reading.unread, None, "{line}");
        assert!(reading.candidates.is_empty(), "{line}");
    }

    #[test]
    fn unit_and_deadline_in_one_line() {
        says("địa chính 10n", Some(URBAN), Some("2026-11-17"));
        says("văn hóa thứ 6", Some(CULTURE), Some("2026-11-06"));
        says("công an 30/11", Some(POLICE), Some("2026-11-30"));
        says("công an, 30/11.", Some(POLICE), Some("2026-11-30"));
        says("ca - 10 ngày làm việc", Some(POLICE), Some("2026-11-17"));
    }

    #[test]
    fn either_may_stand_alone() {
        says("hạ tầng", Some(URBAN), None);
        says("10n", None, Some("2026-11-17"));
        says("thứ 6", None, Some("2026-11-06"));
        assert_eq!(read("  "), LineReading::default());
        assert_eq!(read(" , - "), LineReading::default());
    }

    #[test]
    fn marks_case_and_tone_place_do_not_matter() {
        says("dia chinh 10n", Some(URBAN), Some("2026-11-17"));
        says("VĂN HOÁ t6", Some(CULTURE), Some("2026-11-06"));
        says(
            "Phòng Văn hoá – Xã hội 5n",
            Some(CULTURE),
            Some("2026-11-10"),
        );
    }

    #[test]
    fn the_beginning_of_words_is_enough_where_one_unit_fits() {
        says("địa ch 10n", Some(URBAN), Some("2026-11-17"));
        says("hạ 10n", Some(URBAN), Some("2026-11-17"));
        says("kinh tế 10n", Some(URBAN), Some("2026-11-17"));
        says("UBND 10n", Some(OFFICE), Some("2026-11-17"));
    }

    #[test]
    fn several_fitting_units_are_candidates_and_nothing_is_lost() {
        let reading = read("văn 10n");
        assert_eq!(reading.unit, None);
        assert_eq!(reading.candidates, [CULTURE, OFFICE]);
        assert_eq!(reading.unread.as_deref(), Some("văn"));
        assert!(reading.due.is_some());
    }

    #[test]
    fn the_deadline_keeps_what_was_typed() {
        let due = read("địa chính 10 ngày").due.unwrap();
        assert_eq!(due.typed, "10 ngày");
    }

    #[test]
    fn an_unknown_unit_is_free_text() {
        let reading = read("Ban quản lý  chợ, 30/11");
        assert_eq!(reading.unit.as_deref(), Some("Ban quản lý chợ"));
        assert!(!reading.known_unit);
        assert_eq!(reading.unread, None);
        assert!(reading.due.is_some());
    }

    #[test]
    fn words_not_understood_are_reported() {
        let reading = read("địa chính trước 10n gấp");
        assert_eq!(reading.unit.as_deref(), Some(URBAN));
        assert_eq!(reading.due.unwrap().typed, "trước 10n");
        assert_eq!(reading.unread.as_deref(), Some("gấp"));
        let reading = read("10n gấp lắm");
        assert_eq!(reading.unit, None);
        assert_eq!(reading.unread.as_deref(), Some("gấp lắm"));
    }

    #[test]
    fn an_impossible_deadline_is_reported_with_its_fault() {
        let reading = read("công an 31/2");
        assert_eq!(reading.unit.as_deref(), Some(POLICE));
        assert_eq!(reading.due, None);
        assert_eq!(reading.unread.as_deref(), Some("31/2"));
        assert_eq!(reading.fault, Some(DueFault::ImpossibleDate));
        assert_eq!(read("công an 6/6/26").fault, Some(DueFault::ShortYear));
    }

    #[test]
    fn deadlines_as_they_are_said() {
        says("địa chính 2 tuần", Some(URBAN), Some("2026-11-17"));
        says("công an cuối tháng", Some(POLICE), Some("2026-11-30"));
        says(
            "văn hóa trước ngày 30/11",
            Some(CULTURE),
            Some("2026-11-30"),
        );
        says(
            "ca trong vòng 10 ngày làm việc",
            Some(POLICE),
            Some("2026-11-17"),
        );
    }

    #[test]
    fn the_deadline_of_the_rule_is_offered_where_none_is_typed() {
        let preset = |line: &str| {
            let preset = read(line).preset?;
            Some((preset.due.typed, preset.due.date.to_string(), preset.basis))
        };
        let ten = Some((
            "10n".to_owned(),
            "2026-11-17".to_owned(),
            "Luật Tiếp công dân, Điều 28".to_owned(),
        ));
        assert_eq!(preset("địa chính"), ten);
        assert_eq!(preset("Ban quản lý chợ"), ten);
        assert_eq!(preset("địa chính 5n"), None);
        assert_eq!(preset("địa chính 31/2"), None);
        assert_eq!(preset(""), None);
        assert_eq!(read_by("địa chính", None).preset, None);
    }

    #[test]
    fn what_the_rule_types_reads_back_as_the_same_date() {
        for rule in DeadlineRule::known() {
            let preset = read_by("địa chính", Some(&rule)).preset.unwrap();
            let taken = read(&format!("địa chính {}", preset.due.typed));
            assert_eq!(taken.due, Some(preset.due));
            assert_eq!(taken.unit.as_deref(), Some(URBAN));
        }
    }

    #[test]
    fn deadline_first_then_unit() {
        says("10n địa chính", Some(URBAN), Some("2026-11-17"));
    }

    #[test]
    fn a_second_deadline_is_no_unit() {
        let reading = read("công an thứ 6 30/11");
        assert_eq!(reading.unit.as_deref(), Some(POLICE));
        assert_eq!(reading.due.unwrap().typed, "30/11");
        assert_eq!(reading.unread.as_deref(), Some("thứ 6"));
    }

    #[test]
    fn a_unit_may_be_called_like_a_weekday() {
        says("cn", Some("Chi nhánh Thoát nước"), None);
    }

    #[test]
    fn a_day_off_is_noted() {
        assert_eq!(
            read("công an 1/1").day_off.as_deref(),
            Some("Tết Dương lịch")
        );
    }
}
