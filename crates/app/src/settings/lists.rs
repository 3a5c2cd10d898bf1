//! The ward's lists: units, officials, tổ dân phố, holidays. An empty id adds a row.

use super::{Official, ResidentGroup, SettingsView};
use crate::opinion::{block, line};
use crate::{App, AppError, Done, ErrorCode};
use chrono::NaiveDate;
use gandan_domain::calendar::Holiday;
use gandan_domain::deadline::Unit;
use gandan_store::{Act, ActKind, Scope, groups, holidays, officials, units};

fn named(typed: &str) -> Done<String> {
    line(Some(typed)).ok_or(AppError::new(ErrorCode::NameEmpty))
}

fn about(kind: ActKind, name: &str) -> Act {
    Act::new(Scope::Ward, kind).about("name", name)
}

impl App {
    fn id_or_new(&self, id: &str) -> String {
        if id.is_empty() {
            self.new_id()
        } else {
            id.to_owned()
        }
    }

    /// Adds or changes a unit. Its short names are what the follow-up line understands.
    ///
    /// # Errors
    /// `name_empty`.
    pub fn unit_save(&self, unit: &Unit) -> Done<SettingsView> {
        let unit = Unit {
            id: self.id_or_new(&unit.id),
            name: named(&unit.name)?,
            short_names: unit
                .short_names
                .iter()
                .filter_map(|s| line(Some(s)))
                .collect(),
        };
        self.keep(about(ActKind::UnitSave, &unit.name), move |tx| {
            Ok(units::save(tx, &unit)?)
        })
    }

    /// Removes a unit; tasks already given keep its name.
    ///
    /// # Errors
    /// `row_not_found`.
    pub fn unit_remove(&self, id: &str) -> Done<SettingsView> {
        let row = self.read(|conn| Ok(units::list(conn)?.into_iter().find(|u| u.id == id)))?;
        let row = row.ok_or(AppError::new(ErrorCode::RowNotFound))?;
        self.keep(about(ActKind::UnitRemove, &row.name), move |tx| {
            Ok(units::remove(tx, &row.id)?)
        })
    }

    /// Adds or changes an official.
    ///
    /// # Errors
    /// `name_empty`.
    pub fn official_save(&self, official: &Official) -> Done<SettingsView> {
        let official = Official {
            id: self.id_or_new(&official.id),
            name: named(&official.name)?,
            title: block(&official.title).unwrap_or_default(),
            form: official.form,
        };
        self.keep(about(ActKind::OfficialSave, &official.name), move |tx| {
            Ok(officials::save(tx, &official)?)
        })
    }

    /// Removes an official from the list.
    ///
    /// # Errors
    /// `row_not_found`.
    pub fn official_remove(&self, id: &str) -> Done<SettingsView> {
        let row = self.read(|conn| Ok(officials::list(conn)?.into_iter().find(|o| o.id == id)))?;
        let row = row.ok_or(AppError::new(ErrorCode::RowNotFound))?;
        self.keep(about(ActKind::OfficialRemove, &row.name), move |tx| {
            Ok(officials::remove(tx, &row.id)?)
        })
    }

    /// Adds or changes a tổ dân phố.
    ///
    /// # Errors
    /// `name_empty`.
    pub fn group_save(&self, group: &ResidentGroup) -> Done<SettingsView> {
        let group = ResidentGroup {
            id: self.id_or_new(&group.id),
            name: named(&group.name)?,
        };
        self.keep(about(ActKind::GroupSave, &group.name), move |tx| {
            Ok(groups::save(tx, &group)?)
        })
    }

    /// Removes a tổ dân phố from the list.
    ///
    /// # Errors
    /// `row_not_found`.
    pub fn group_remove(&self, id: &str) -> Done<SettingsView> {
        let row = self.read(|conn| Ok(groups::list(conn)?.into_iter().find(|g| g.id == id)))?;
        let row = row.ok_or(AppError::new(ErrorCode::RowNotFound))?;
        self.keep(about(ActKind::GroupRemove, &row.name), move |tx| {
            Ok(groups::remove(tx, &row.id)?)
        })
    }

    /// Adds or changes a holiday. Deadlines already set keep their dates.
    ///
    /// # Errors
    /// `name_empty`.
    pub fn holiday_save(&self, holiday: &Holiday) -> Done<SettingsView> {
        let holiday = Holiday {
            name: named(&holiday.name)?,
            ..holiday.clone()
        };
        self.keep(about(ActKind::HolidaySave, &holiday.name), move |tx| {
            Ok(holidays::save(tx, &holiday)?)
        })
    }

    /// Removes a holiday.
    ///
    /// # Errors
    /// `row_not_found`, `value_out_of_range` for a date that can't be.
    pub fn holiday_remove(&self, date: &str) -> Done<SettingsView> {
        let date: NaiveDate = date.parse().map_err(|_| {
            AppError::new(ErrorCode::ValueOutOfRange)
                .with("field", "ngày")
                .with("value", date)
        })?;
        let row =
            self.read(|conn| Ok(holidays::list(conn)?.into_iter().find(|h| h.date == date)))?;
        let row = row.ok_or(AppError::new(ErrorCode::RowNotFound))?;
        self.keep(about(ActKind::HolidayRemove, &row.name), move |tx| {
            Ok(holidays::remove(tx, row.date)?)
        })
    }
}
