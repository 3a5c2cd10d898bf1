//! Which font a run of Word has: its own, else its style's, its paragraph's, or the file's.

use crate::IntakeError;
use crate::markup::{Element, Step, walk};
use std::collections::BTreeMap;

/// Fonts of the file's theme.
#[derive(Debug, Default)]
pub(super) struct Theme {
    major: String,
    minor: String,
}

/// Font names said at one place: for ASCII and for all other letters of the West, where the old
/// fonts keep theirs.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    ascii: Option<String>,
    other: Option<String>,
}

impl Names {
    fn or(self, deeper: &Self) -> Self {
        Self {
            ascii: self.ascii.or_else(|| deeper.ascii.clone()),
            other: self.other.or_else(|| deeper.other.clone()),
        }
    }
}

#[derive(Debug, Default)]
struct Style {
    based_on: Option<String>,
    names: Names,
}

/// Styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    theme: Theme,
    by_id: BTreeMap<String, Style>,
    /// The style of paragraphs that name none.
    usual: Option<String>,
    all: Names,
}

/// Styles based on one another, at most: longer is a circle.
const MAX_CHAIN: usize = 50;

impl Styles {
    /// Styles of a file that has none.
    pub(super) fn without(theme: Theme) -> Self {
        Self {
            theme,
            ..Self::default()
        }
    }

    /// What an element `rFonts` says; a font of the theme goes before a name.
    pub(super) fn names(&self, element: &Element<'_>) -> Names {
        let one = |theme: &str, name: &str| {
            element
                .attribute(theme)
                .map(|which| self.theme.font(&which))
                .filter(|font| !font.is_empty())
                .or_else(|| element.attribute(name))
        };
        Names {
            ascii: one("asciiTheme", "ascii"),
            other: one("hAnsiTheme", "hAnsi"),
        }
    }

    /// The font of a run's letters outside ASCII.
    pub(super) fn font(&self, own: &Names, run: Option<&str>, paragraph: Option<&str>) -> String {
        let names = own
            .clone()
            .or(&self.of(run))
            .or(&self.of(paragraph.or(self.usual.as_deref())))
            .or(&self.all);
        names.other.or(names.ascii).unwrap_or_default()
    }

    /// What a style says, with those it is based on.
    fn of(&self, id: Option<&str>) -> Names {
        let mut names = Names::default();
        let mut next = id;
        for _ in 0..MAX_CHAIN {
            let Some(style) = next.and_then(|id| self.by_id.get(id)) else {
                break;
            };
            names = names.or(&style.names);
            next = style.based_on.as_deref();
        }
        names
    }
}

impl Theme {
    fn font(&self, which: &str) -> String {
        match which {
            "majorHAnsi" | "majorAscii" => self.major.clone(),
            "minorHAnsi" | "minorAscii" => self.minor.clone(),
            _ => String::new(),
        }
    }
}

/// Reads the fonts of the theme.
///
/// # Errors
/// `Broken`.
pub(super) fn theme(xml: &str) -> Result<Theme, IntakeError> {
    let mut theme = Theme::default();
    let mut of = String::new();
    walk(xml, |step| {
        if let Step::Begin(element) = step {
            match element.name.as_str() {
                "majorFont" | "minorFont" => of = element.name,
                "latin" => {
                    let font = element.attribute("typeface").unwrap_or_default();
                    match of.as_str() {
                        "majorFont" => theme.major = font,
                        "minorFont" => theme.minor = font,
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        Ok(())
    })?;
    Ok(theme)
}

/// Reads the styles' fonts.
///
/// # Errors
/// `Broken`.
pub(super) fn read(xml: &str, theme: Theme) -> Result<Styles, IntakeError> {
    let mut styles = Styles::without(theme);
    let mut id: Option<String> = None;
    let mut defaults = false;
    walk(xml, |step| {
        match step {
            Step::Begin(element) => match element.name.as_str() {
                "docDefaults" => defaults = true,
                "style" => {
                    let own = element.attribute("styleId").unwrap_or_default();
                    let usual =
                        matches!(element.attribute("default").as_deref(), Some("1" | "true"));
                    if usual && element.attribute("type").as_deref() == Some("paragraph") {
                        styles.usual = Some(own.clone());
                    }
                    styles.by_id.insert(own.clone(), Style::default());
                    id = Some(own);
                }
                "basedOn" => {
                    if let Some(style) = id.as_ref().and_then(|id| styles.by_id.get_mut(id)) {
                        style.based_on = element.attribute("val");
                    }
                }
                "rFonts" => {
                    let names = styles.names(&element);
                    match id.as_ref().and_then(|id| styles.by_id.get_mut(id)) {
                        Some(style) => style.names = names.or(&style.names),
                        None if defaults => styles.all = names,
                        None => {}
                    }
                }
                _ => {}
            },
            Step::End(name) => match name.as_str() {
                "style" => id = None,
                "docDefaults" => defaults = false,
                _ => {}
            },
            Step::Text(_) => {}
        }
        Ok(())
    })?;
    Ok(styles)
}
