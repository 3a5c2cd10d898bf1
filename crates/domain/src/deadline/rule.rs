//! The deadline offered to a task that has a unit and no date: which rule it comes from, by the
//! kind of session, and what a ward may set instead.

use super::{MOST_DAYS, read_typed};
use crate::{Due, SessionKind, calendar::Calendar};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the days of a rule are counted from the day of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayCount {
    /// Ngày làm việc: without weekends and days off.
    Working,
    /// Ngày liên tục: every day.
    Calendar,
}

/// So many days, and where that comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeadlineRule {
    /// Days after the day of the session, 1 to 999.
    pub days: u32,
    /// How they are counted.
    pub count: DayCount,
    /// The text of law and its article, as shown; empty = the ward's own custom.
    pub basis: String,
}

/// The date a rule gives, and the rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Preset {
    /// As it would be typed ("10n", "10 ngày liên tục"), and the date.
    pub due: Due,
    /// Where the rule comes from; empty = the ward's own custom.
    pub basis: String,
}

/// A rule of law, in the order offered.
struct Law {
    days: u32,
    count: DayCount,
    basis: &'static str,
}

/// Result of a dialogue of the People's Committee with the people, made known within 10 days.
const DIALOGUE: Law = Law {
    days: 10,
    count: DayCount::Calendar,
    basis: "Luật Tổ chức chính quyền địa phương 2025, Điều 43",
};

/// Answer to a citizen who was received, within 10 working days.
const RECEPTION: Law = Law {
    days: 10,
    count: DayCount::Working,
    basis: "Luật Tiếp công dân, Điều 28",
};

/// Handling after the Party secretary received or met people, within 10 working days; known from
/// practice, its text was not at hand.
const PARTY: Law = Law {
    days: 10,
    count: DayCount::Working,
    basis: "Quy định 11-QĐi/TW, Điều 5",
};

/// What a residents' meeting decided, recognised or refused in writing within 5 working days. It
/// is about their decision, not about an opinion said there: offered, never the default.
const RESIDENTS_DECISION: Law = Law {
    days: 5,
    count: DayCount::Working,
    basis: "Luật Thực hiện dân chủ ở cơ sở, Điều 21 (quyết định của cộng đồng)",
};

/// A denunciation registered, classified and checked within 7 working days.
const DENUNCIATION: Law = Law {
    days: 7,
    count: DayCount::Working,
    basis: "Luật Tố cáo, Điều 24",
};

/// No article was found for the kind: ten working days by custom, named as such.
const CUSTOM: Law = Law {
    days: 10,
    count: DayCount::Working,
    basis: "",
};

impl Law {
    fn rule(&self) -> DeadlineRule {
        DeadlineRule {
            days: self.days,
            count: self.count,
            basis: self.basis.to_owned(),
        }
    }
}

impl DeadlineRule {
    /// The rule a kind of session starts with.
    ///
    /// Dialogue: Luật TCCQĐP 2025 Điều 43. Reception: Luật Tiếp công dân Điều 28. For the answer
    /// to what was said at a voters' or residents' meeting, a solidarity day or any other, no
    /// article with a number of days was found: ten working days, named as the ward's custom.
    #[must_use]
    pub fn of(kind: SessionKind) -> Self {
        match kind {
            SessionKind::Dialogue => DIALOGUE.rule(),
            SessionKind::Reception => RECEPTION.rule(),
            SessionKind::VoterContact
            | SessionKind::ResidentsMeeting
            | SessionKind::SolidarityDay
            | SessionKind::Other => CUSTOM.rule(),
        }
    }

    /// The rules of law a ward may choose from, for any kind.
    #[must_use]
    pub fn known() -> Vec<Self> {
        [DIALOGUE, RECEPTION, PARTY, RESIDENTS_DECISION, DENUNCIATION]
            .iter()
            .map(Law::rule)
            .collect()
    }

    /// Whether the days are as many as a deadline can have.
    #[must_use]
    pub fn holds(&self) -> bool {
        (1..=MOST_DAYS).contains(&self.days)
    }

    /// As a secretary would type it.
    #[must_use]
    pub fn typed(&self) -> String {
        match self.count {
            DayCount::Working => format!("{}n", self.days),
            DayCount::Calendar => format!("{} ngày liên tục", self.days),
        }
    }

    /// What the rule means for a session on a day; `None` for a rule that doesn't hold.
    #[must_use]
    pub fn preset(&self, session_day: NaiveDate, cal: &Calendar) -> Option<Preset> {
        let reading = read_typed(&self.typed(), session_day, cal).ok()?;
        Some(Preset {
            due: reading.due,
            basis: self.basis.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{DayCount, DeadlineRule};
    use crate::SessionKind;
    use crate::calendar::{Calendar, default_holidays};

    fn gives(rule: &DeadlineRule) -> Option<(String, String)> {
        let calendar = Calendar::new(default_holidays(2026, 2028));
        // A Tuesday.
        let preset = rule.preset("2026-11-03".parse().unwrap(), &calendar)?;
        Some((preset.due.typed, preset.due.date.to_string()))
    }

    fn pair(typed: &str, date: &str) -> (String, String) {
        (typed.to_owned(), date.to_owned())
    }

    #[test]
    fn a_dialogue_counts_every_day_and_a_reception_working_days() {
        let dialogue = DeadlineRule::of(SessionKind::Dialogue);
        assert_eq!(
            gives(&dialogue),
            Some(pair("10 ngày liên tục", "2026-11-13"))
        );
        assert!(dialogue.basis.ends_with("Điều 43"));
        let reception = DeadlineRule::of(SessionKind::Reception);
        assert_eq!(gives(&reception), Some(pair("10n", "2026-11-17")));
        assert_eq!(reception.basis, "Luật Tiếp công dân, Điều 28");
    }

    #[test]
    fn a_kind_without_an_article_claims_none() {
        for kind in [
            SessionKind::VoterContact,
            SessionKind::ResidentsMeeting,
            SessionKind::SolidarityDay,
            SessionKind::Other,
        ] {
            let rule = DeadlineRule::of(kind);
            assert_eq!(rule.basis, "");
            assert_eq!(gives(&rule), Some(pair("10n", "2026-11-17")));
        }
    }

    #[test]
    fn every_rule_offered_can_be_typed_and_names_its_law() {
        for rule in DeadlineRule::known() {
            assert!(rule.holds() && gives(&rule).is_some(), "{rule:?}");
            assert!(rule.basis.contains("Điều"), "{rule:?}");
        }
    }

    #[test]
    fn a_rule_of_no_days_gives_nothing() {
        for (days, count) in [
            (0, DayCount::Working),
            (0, DayCount::Calendar),
            (1000, DayCount::Working),
            (1000, DayCount::Calendar),
        ] {
            let rule = DeadlineRule {
                days,
                count,
                basis: String::new(),
            };
            assert!(!rule.holds());
            assert_eq!(gives(&rule), None, "{rule:?}");
        }
    }
}
