//! The ward's lists of abbreviations and formulas. An empty id adds a row.

use crate::opinion::{block, line};
use crate::settings::SettingsView;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::words::{self, Abbreviation, Refused, TextModule};
use gandan_store::{Act, ActKind, Scope, abbreviations, modules};

fn about(kind: ActKind, name: &str) -> Act {
    Act::new(Scope::Ward, kind).about("name", name)
}

impl App {
    fn id_of_row(&self, id: &str) -> String {
        if id.is_empty() {
            self.new_id()
        } else {
            id.to_owned()
        }
    }

    /// Adds or changes an abbreviation.
    ///
    /// # Errors
    /// `name_empty`; `abbreviation_word` for a short form that is an everyday word,
    /// `abbreviation_form` for one that can't be typed as a word, `abbreviation_taken`.
    pub fn abbreviation_save(&self, abbreviation: &Abbreviation) -> Done<SettingsView> {
        let empty = || AppError::new(ErrorCode::NameEmpty);
        let one = Abbreviation {
            id: self.id_of_row(&abbreviation.id),
            short: line(Some(&abbreviation.short)).ok_or_else(empty)?,
            long: line(Some(&abbreviation.long)).ok_or_else(empty)?,
        };
        let fault = match words::refused(&one.short) {
            Some(Refused::Word) => Some(ErrorCode::AbbreviationWord),
            Some(Refused::Form) => Some(ErrorCode::AbbreviationForm),
            None => None,
        };
        if let Some(code) = fault {
            return Err(AppError::new(code).with("name", &one.short));
        }
        self.keep(about(ActKind::AbbreviationSave, &one.short), move |tx| {
            let other = abbreviations::list(tx)?
                .into_iter()
                .find(|a| a.short == one.short && a.id != one.id);
            if let Some(other) = other {
                return Err(AppError::new(ErrorCode::AbbreviationTaken)
                    .with("name", &other.short)
                    .with("value", &other.long));
            }
            Ok(abbreviations::save(tx, &one)?)
        })
    }

    /// Removes an abbreviation; what it wrote out stays.
    ///
    /// # Errors
    /// `row_not_found`.
    pub fn abbreviation_remove(&self, id: &str) -> Done<SettingsView> {
        let row =
            self.read(|conn| Ok(abbreviations::list(conn)?.into_iter().find(|a| a.id == id)))?;
        let row = row.ok_or(AppError::new(ErrorCode::RowNotFound))?;
        self.keep(about(ActKind::AbbreviationRemove, &row.short), move |tx| {
            Ok(abbreviations::remove(tx, &row.id)?)
        })
    }

    /// Takes the usual abbreviations over, in one act; those the ward has stay as they are.
    pub fn abbreviations_start(&self) -> Done<SettingsView> {
        let rows: Vec<Abbreviation> = words::starting_abbreviations()
            .iter()
            .map(|(short, long)| Abbreviation {
                id: self.new_id(),
                short: (*short).to_owned(),
                long: (*long).to_owned(),
            })
            .collect();
        let act = Act::new(Scope::Ward, ActKind::AbbreviationsStart);
        self.keep(act, move |tx| {
            let known = abbreviations::list(tx)?;
            for one in rows {
                if !known.iter().any(|k| k.short == one.short) {
                    abbreviations::save(tx, &one)?;
                }
            }
            Ok(())
        })
    }

    /// Adds or changes a formula.
    ///
    /// # Errors
    /// `name_empty`, `text_empty`.
    pub fn module_save(&self, module: &TextModule) -> Done<SettingsView> {
        let one = TextModule {
            id: self.id_of_row(&module.id),
            name: line(Some(&module.name)).ok_or(AppError::new(ErrorCode::NameEmpty))?,
            text: block(&module.text).ok_or(AppError::new(ErrorCode::TextEmpty))?,
        };
        self.keep(about(ActKind::ModuleSave, &one.name), move |tx| {
            Ok(modules::save(tx, &one)?)
        })
    }

    /// Removes a formula.
    ///
    /// # Errors
    /// `row_not_found`.
    pub fn module_remove(&self, id: &str) -> Done<SettingsView> {
        let row = self.read(|conn| Ok(modules::list(conn)?.into_iter().find(|m| m.id == id)))?;
        let row = row.ok_or(AppError::new(ErrorCode::RowNotFound))?;
        self.keep(about(ActKind::ModuleRemove, &row.name), move |tx| {
            Ok(modules::remove(tx, &row.id)?)
        })
    }

    /// Takes the usual formulas over, in one act; those the ward has stay as they are.
    pub fn modules_start(&self) -> Done<SettingsView> {
        let rows: Vec<TextModule> = words::starting_modules()
            .iter()
            .map(|(name, text)| TextModule {
                id: self.new_id(),
                name: (*name).to_owned(),
                text: (*text).to_owned(),
            })
            .collect();
        let act = Act::new(Scope::Ward, ActKind::ModulesStart);
        self.keep(act, move |tx| {
            let known = modules::list(tx)?;
            for one in rows {
                if !known.iter().any(|k| k.name == one.name) {
                    modules::save(tx, &one)?;
                }
            }
            Ok(())
        })
    }
}
