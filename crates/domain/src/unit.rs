//! A unit (phòng, ban, công an …) that takes on tasks, and how few letters name it.

use crate::text::{fold, fold_tone};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A unit of the ward, from its settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unit {
    /// Stable id.
    pub id: String,
    /// Full name as printed: "Phòng Kinh tế, Hạ tầng và Đô thị".
    pub name: String,
    /// What she types for it: "địa chính", "hạ tầng".
    pub short_names: Vec<String>,
}

impl Unit {
    /// Short names and full name.
    fn names(&self) -> impl Iterator<Item = &str> {
        self.short_names
            .iter()
            .map(String::as_str)
            .chain(std::iter::once(self.name.as_str()))
    }
}

/// Units whose short or full name is exactly these words: with the marks as typed if that names
/// any, else whatever the marks.
pub(crate) fn named<'a>(words: &str, units: &'a [Unit]) -> Vec<&'a Unit> {
    let found = fitting(words, units, fold_tone, |typed, name| typed == name);
    if found.is_empty() {
        fitting(words, units, fold, |typed, name| typed == name)
    } else {
        found
    }
}

/// Units these words may mean: those named so; else those with a name that begins with them
/// ("kinh" for "Kinh tế …", each word may be cut short); else those with a name that holds them.
pub(crate) fn meant<'a>(words: &str, units: &'a [Unit]) -> Vec<&'a Unit> {
    let found = named(words, units);
    if !found.is_empty() {
        return found;
    }
    let found = fitting(words, units, fold, begins);
    if !found.is_empty() {
        return found;
    }
    fitting(words, units, fold, |typed, name| {
        (1..name.len()).any(|start| begins(typed, &name[start..]))
    })
}

fn fitting<'a>(
    words: &str,
    units: &'a [Unit],
    key: fn(&str) -> String,
    fits: impl Fn(&[String], &[String]) -> bool,
) -> Vec<&'a Unit> {
    let typed = split(&key(words));
    if typed.is_empty() {
        return Vec::new();
    }
    units
        .iter()
        .filter(|unit| unit.names().any(|name| fits(&typed, &split(&key(name)))))
        .collect()
}

/// Whether each typed word is the beginning of the word of the name in its place.
fn begins(typed: &[String], name: &[String]) -> bool {
    typed.len() <= name.len()
        && typed
            .iter()
            .zip(name)
            .all(|(t, n)| n.starts_with(t.as_str()))
}

/// Words without the commas and dashes between them.
fn split(key: &str) -> Vec<String> {
    key.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}
