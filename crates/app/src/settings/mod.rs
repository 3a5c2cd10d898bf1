//! Thiết lập: what the ward keeps from session to session.

mod deadlines;
mod defaults;
mod lists;
mod merge;
mod topics;

pub use deadlines::KindDeadline;
pub(crate) use deadlines::deadline_rule;
pub(crate) use defaults::seed;
pub use merge::MergePreview;
pub(crate) use topics::get as topic;

use crate::tidy;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::calendar::Holiday;
use gandan_domain::deadline::{DeadlineRule, Unit};
use gandan_domain::words::{Abbreviation, TextModule};
use gandan_domain::{Chair, Instant, Secretary, Topic, Ward};
use gandan_store::{
    Act, ActKind, ActRef, Connection, Scope, Tx, abbreviations, groups, holidays, modules,
    officials, settings, topics as topic_rows, units,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

pub use gandan_store::groups::Group as ResidentGroup;
pub use gandan_store::officials::Official;

/// What every new session starts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WardProfile {
    /// The ward as printed.
    pub ward: Ward,
    /// Usual place of meeting.
    pub place: String,
    /// Who usually presides.
    pub chairs: Vec<Chair>,
    /// Who usually takes the minutes.
    pub secretaries: Vec<Secretary>,
    /// Nơi nhận, bare.
    pub recipients: Vec<String>,
    /// Number of originals.
    pub copies: Option<u32>,
}

/// A reporting field that topics belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Field {
    /// `dat_dai`.
    pub code: String,
    /// As printed.
    pub name: String,
}

/// All the ward keeps.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SettingsView {
    /// What new sessions start from.
    pub profile: WardProfile,
    /// Units that tasks go to.
    pub units: Vec<Unit>,
    /// Officials and their titles.
    pub officials: Vec<Official>,
    /// Tổ dân phố, in numerical order.
    pub groups: Vec<ResidentGroup>,
    /// Holidays and days off.
    pub holidays: Vec<Holiday>,
    /// Abbreviations (gõ tắt).
    pub abbreviations: Vec<Abbreviation>,
    /// Formulas.
    pub modules: Vec<TextModule>,
    /// Topics, retired ones too.
    pub topics: Vec<Topic>,
    /// Short names of topics that still bear the catalogue's name, by code.
    pub short_names: BTreeMap<String, String>,
    /// Reporting fields.
    pub fields: Vec<Field>,
    /// The six topics at Alt+4…9.
    pub quick_topics: Vec<String>,
    /// The ward's commonest topics, six at most: what the quick keys are best set to.
    pub common_topics: Vec<String>,
    /// Minutes a speaker has before the clock warns; absent = it never does.
    pub speaker_minutes: Option<u32>,
    /// The deadline a task without one is offered, by kind of session.
    pub deadlines: Vec<KindDeadline>,
    /// Rules of law to choose from there.
    pub deadline_rules: Vec<DeadlineRule>,
    /// What F9 would take back here.
    pub undo: Option<ActRef>,
    /// What Shift+F9 would do again here.
    pub redo: Option<ActRef>,
    /// The last save.
    pub saved_at: Instant,
}

const PROFILE: &str = "profile";
const SPEAKER_MINUTES: &str = "speaker_minutes";
const QUICK_TOPICS: &str = "quick_topics";

/// What new sessions start from.
pub(crate) fn profile(conn: &Connection) -> Done<WardProfile> {
    Ok(settings::get(conn, PROFILE)?.unwrap_or_else(defaults::profile))
}

/// Minutes a speaker has before the clock warns; `None` = it never does.
pub(crate) fn speaker_minutes(conn: &Connection) -> Done<Option<u32>> {
    Ok(settings::get(conn, SPEAKER_MINUTES)?.flatten())
}

fn codes(conn: &Connection, key: &str) -> Done<Vec<String>> {
    Ok(settings::get(conn, key)?.unwrap_or_default())
}

/// A topic the ward has named itself has no other name.
fn short_names(topics: &[Topic]) -> BTreeMap<String, String> {
    gandan_topics::default_topics()
        .iter()
        .filter(|own| {
            topics
                .iter()
                .any(|t| t.code == own.code && t.name == own.name)
        })
        .filter_map(|own| {
            let short = gandan_topics::short_name(&own.code)?;
            Some((own.code.clone(), short.to_owned()))
        })
        .collect()
}

impl App {
    /// All the ward keeps.
    pub fn settings_get(&self) -> Done<SettingsView> {
        let tops = self.store()?.tops(&Scope::Ward)?;
        let saved_at = self.now();
        self.read(|conn| {
            let mut groups = groups::list(conn)?;
            let topics = topic_rows::list(conn)?;
            groups.sort_by(|a, b| gandan_domain::text::compare_groups(&a.name, &b.name));
            Ok(SettingsView {
                profile: profile(conn)?,
                units: units::list(conn)?,
                officials: officials::list(conn)?,
                groups,
                holidays: holidays::list(conn)?,
                abbreviations: abbreviations::list(conn)?,
                modules: modules::list(conn)?,
                short_names: short_names(&topics),
                topics,
                fields: gandan_topics::fields()
                    .iter()
                    .map(|f| Field {
                        code: f.code.clone(),
                        name: f.name.clone(),
                    })
                    .collect(),
                quick_topics: codes(conn, QUICK_TOPICS)?,
                common_topics: topic_rows::commonest(conn, 6)?,
                speaker_minutes: speaker_minutes(conn)?,
                deadlines: deadlines::list(conn)?,
                deadline_rules: DeadlineRule::known(),
                undo: tops.undo,
                redo: tops.redo,
                saved_at,
            })
        })
    }

    /// Changes what new sessions start from; past sessions keep their own.
    ///
    /// # Errors
    /// `name_empty` without a ward's name.
    pub fn ward_edit(&self, profile: &WardProfile) -> Done<SettingsView> {
        let profile = WardProfile {
            ward: tidy::ward(&profile.ward),
            place: tidy::one(&profile.place),
            chairs: tidy::chairs(&profile.chairs),
            secretaries: tidy::secretaries(&profile.secretaries),
            recipients: tidy::lines(&profile.recipients),
            copies: profile.copies,
        };
        if profile.ward.name.is_empty() {
            return Err(AppError::new(ErrorCode::NameEmpty));
        }
        self.keep(Act::new(Scope::Ward, ActKind::WardEdit), move |tx| {
            Ok(settings::set(tx, PROFILE, &profile)?)
        })
    }

    /// Sets how long a speaker has before the clock warns; `None` = it never does.
    ///
    /// # Errors
    /// `value_out_of_range` outside 1 to 60 minutes.
    pub fn speaker_minutes_set(&self, minutes: Option<u32>) -> Done<SettingsView> {
        if let Some(minutes) = minutes.filter(|m| !(1..=60).contains(m)) {
            return Err(AppError::new(ErrorCode::ValueOutOfRange)
                .with("field", "số phút phát biểu")
                .with("value", minutes.to_string()));
        }
        self.keep(Act::new(Scope::Ward, ActKind::WardEdit), move |tx| {
            Ok(settings::set(tx, SPEAKER_MINUTES, &minutes)?)
        })
    }

    /// Chooses the six topics at Alt+4…9.
    ///
    /// # Errors
    /// `topic_unknown`; `value_out_of_range` with more than six.
    pub fn quick_topics_set(&self, codes: &[String]) -> Done<SettingsView> {
        if codes.len() > 6 {
            return Err(AppError::new(ErrorCode::ValueOutOfRange)
                .with("field", "lĩnh vực ở Alt+4…9")
                .with("value", codes.len().to_string()));
        }
        let codes = codes.to_vec();
        self.keep(Act::new(Scope::Ward, ActKind::QuickTopicsSet), move |tx| {
            let known = topic_rows::list(tx)?;
            if let Some(code) = codes.iter().find(|c| !known.iter().any(|t| t.code == **c)) {
                return Err(AppError::new(ErrorCode::TopicUnknown).with("code", code));
            }
            Ok(settings::set(tx, QUICK_TOPICS, &codes)?)
        })
    }

    /// One write of the ward's data; answers all of it.
    pub(crate) fn keep(
        &self,
        act: Act,
        write: impl FnOnce(&Tx<'_>) -> Done<()> + Send + 'static,
    ) -> Done<SettingsView> {
        self.write(act, write)?;
        self.settings_get()
    }
}
