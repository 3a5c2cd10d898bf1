//! How the program starts: where she was, and what it says about itself.

use crate::{App, Done};
use chrono::NaiveDate;
use gandan_store::{Connection, sessions, settings};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The screens there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Screen {
    /// Hôm nay.
    Home,
    /// Chuẩn bị.
    Prepare,
    /// Ghi.
    Record,
    /// Rà soát.
    Review,
    /// Ban hành.
    Issue,
    /// Nhân dân.
    People,
    /// Thiết lập.
    Settings,
}

/// Where she was; the program starts there again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    /// The screen.
    pub screen: Screen,
    /// The session on it.
    pub session: Option<String>,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How large everything in the window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// As it was drawn.
    #[default]
    Small,
    /// A step larger.
    Medium,
    /// The largest at which every screen is whole at 1366×768.
    Large,
}

impl TextSize {
    /// How many times as large as drawn.
    #[must_use]
    pub const fn factor(self) -> f64 {
        match self {
            Self::Small => 1.0,
            Self::Medium => 1.12,
            Self::Large => 1.25,
        }
    }
}

/// What the window needs before it shows anything.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StartView {
    /// Of the program.
    pub version: String,
    /// For the person to see.
    pub data_folder: String,
    /// For the person to see.
    pub export_folder: String,
    /// No session has ever been here.
    pub first_run: bool,
    /// Where she was.
    pub place: Option<Place>,
    /// Light or dark.
    pub theme: Theme,
    /// How large everything is.
    pub text_size: TextSize,
    /// The ward's day.
    pub today: NaiveDate,
}

const PLACE: &str = "place";
const THEME: &str = "theme";
const TEXT_SIZE: &str = "text_size";

/// Light or dark; what can't be read (a value of another version) is as the system has it.
pub(crate) fn theme(conn: &Connection) -> Theme {
    settings::get(conn, THEME)
        .ok()
        .flatten()
        .unwrap_or_default()
}

impl App {
    /// What the window needs before it shows anything.
    pub fn app_start(&self) -> Done<StartView> {
        self.read(|conn| {
            // A value of another version is no place at all.
            let place: Option<Place> = settings::get(conn, PLACE).unwrap_or_default();
            // A session that has been put away meanwhile is no place to start.
            let place = match place {
                Some(Place {
                    session: Some(id), ..
                }) if crate::delta::open_session(conn, &id).is_err() => None,
                other => other,
            };
            Ok(StartView {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                data_folder: self.folders().data.display().to_string(),
                export_folder: self.folders().export.display().to_string(),
                first_run: sessions::list(conn, sessions::Which::All, Some(1))?.is_empty(),
                place,
                theme: theme(conn),
                text_size: settings::get(conn, TEXT_SIZE)
                    .ok()
                    .flatten()
                    .unwrap_or_default(),
                today: self.now().date_naive(),
            })
        })
    }

    /// Remembers where she is. Not an act: F9 doesn't walk through screens.
    pub fn place_save(&self, place: &Place) -> Done<()> {
        let place = place.clone();
        self.store()?
            .seed(move |tx| Ok(settings::set(tx, PLACE, &place)?))
    }

    /// Light or dark.
    pub fn theme_set(&self, theme: Theme) -> Done<()> {
        self.store()?
            .seed(move |tx| Ok::<_, crate::AppError>(settings::set(tx, THEME, &theme)?))?;
        self.projector.stir();
        Ok(())
    }

    /// How large everything is. Not an act: F9 takes back what was written, not how it looks.
    pub fn text_size_set(&self, size: TextSize) -> Done<()> {
        self.store()?
            .seed(move |tx| Ok(settings::set(tx, TEXT_SIZE, &size)?))
    }

    /// How large everything is, for the shell, which shows the page so from its first frame on.
    /// What can't be read (a value of another version) is the size that was drawn.
    #[must_use]
    pub fn text_size(&self) -> TextSize {
        self.app_start()
            .map(|start| start.text_size)
            .unwrap_or_default()
    }
}
