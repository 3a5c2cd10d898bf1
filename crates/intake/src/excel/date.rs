//! Numbers as Excel shows them: plain, or as the day they count.

/// Whether a number format shows a date: the built-in ones, or letters of days and years outside
/// quotes and brackets.
pub(crate) fn is_date_format(id: u32, code: Option<&str>) -> bool {
    let Some(code) = code else {
        return matches!(id, 14..=17 | 22);
    };
    let mut quoted = false;
    let mut bracket = false;
    let mut escaped = false;
    code.chars().any(|c| {
        if std::mem::take(&mut escaped) {
            return false;
        }
        match c {
            '"' => quoted = !quoted,
            '[' => bracket = true,
            ']' => bracket = false,
            '\\' | '_' | '*' => escaped = true,
            _ => {}
        }
        !quoted && !bracket && matches!(c, 'd' | 'D' | 'y' | 'Y')
    })
}

/// `dd/MM/yyyy` of a count of days; `None` outside 1900–9999. Excel counts 29 February 1900, a day
/// that never was, unless it counts from 1904.
pub(crate) fn date_text(number: f64, from_1904: bool) -> Option<String> {
    if !(1.0..2_958_466.0).contains(&number) {
        return None;
    }
    // In range, and days are whole.
    #[allow(clippy::cast_possible_truncation)]
    let count = number.floor() as i64;
    // Days since 1 March of year 0, in which a leap day ends its year.
    let days = match from_1904 {
        true => count + 695_361,
        false if count > 60 => count + 693_899,
        false => count + 693_900,
    };
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    Some(format!("{day:02}/{month:02}/{year}"))
}

/// A number without the decimals it doesn't have: `12`, `1,5`.
pub(crate) fn number_text(number: f64) -> String {
    format!("{number}").replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_excel_counts() {
        for (count, day) in [
            (1.0, "01/01/1900"),
            (59.0, "28/02/1900"),
            (61.0, "01/03/1900"),
            (36_526.0, "01/01/2000"),
            (45_351.75, "29/02/2024"),
            (46_349.0, "23/11/2026"),
            (2_958_465.0, "31/12/9999"),
        ] {
            assert_eq!(date_text(count, false).as_deref(), Some(day), "{count}");
        }
        assert_eq!(date_text(44_887.0, true).as_deref(), Some("23/11/2026"));
        assert_eq!(date_text(0.5, false), None);
        assert_eq!(date_text(1e12, false), None);
    }

    #[test]
    fn formats_of_dates_are_told_from_others() {
        assert!(is_date_format(14, None) && is_date_format(164, Some("dd/mm/yyyy")));
        assert!(is_date_format(165, Some("[$-42A]d/m/yy;@")));
        assert!(!is_date_format(0, None) && !is_date_format(3, Some("#,##0")));
        assert!(!is_date_format(166, Some("0\" ngày\"")) && !is_date_format(167, Some("[Red]0")));
    }

    #[test]
    fn whole_numbers_have_no_decimals() {
        assert_eq!(number_text(1961.0), "1961");
        assert_eq!(number_text(912_345_678.0), "912345678");
        assert_eq!(number_text(1.5), "1,5");
    }
}
