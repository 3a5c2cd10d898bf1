//! The ward's topics: add, rename, retire, colour. A code never changes.

use super::SettingsView;
use crate::opinion::line;
use crate::{App, AppError, Done, ErrorCode};
use gandan_domain::{Topic, text};
use gandan_store::{Act, ActKind, Connection, Scope, topics};

/// Full circle of hues, in degrees.
const HUES: u16 = 360;

impl App {
    /// Adds a topic of the ward's own; its code is made of its name.
    ///
    /// # Errors
    /// `name_empty`, `topic_name_taken`.
    pub fn topic_add(&self, name: &str, field: Option<&str>) -> Done<SettingsView> {
        let name = line(Some(name)).ok_or(AppError::new(ErrorCode::NameEmpty))?;
        let field = line(field);
        let act = Act::new(Scope::Ward, ActKind::TopicAdd).about("name", name.clone());
        self.keep(act, move |tx| {
            let known = topics::list(tx)?;
            free_name(&known, &name, None)?;
            let code = free_code(&known, &name);
            // Steps of the golden angle keep neighbours apart.
            let hue = u16::try_from(known.len() * 137 % usize::from(HUES)).unwrap_or_default();
            topics::insert(
                tx,
                &Topic {
                    code,
                    name,
                    field,
                    hue,
                    retired: false,
                    successor: None,
                },
                false,
            )?;
            Ok(())
        })
    }

    /// Gives a topic another name, on old opinions too.
    ///
    /// # Errors
    /// `topic_unknown`, `name_empty`, `topic_name_taken`.
    pub fn topic_rename(&self, code: &str, name: &str) -> Done<SettingsView> {
        let name = line(Some(name)).ok_or(AppError::new(ErrorCode::NameEmpty))?;
        self.topic_change(ActKind::TopicRename, code, move |known, topic| {
            free_name(known, &name, Some(&topic.code))?;
            topic.name = name;
            Ok(())
        })
    }

    /// Offers a topic no longer, or again. Old opinions keep it.
    ///
    /// # Errors
    /// `topic_unknown`.
    pub fn topic_retire(&self, code: &str, retired: bool) -> Done<SettingsView> {
        self.topic_change(ActKind::TopicRetire, code, move |_, topic| {
            topic.retired = retired;
            if !retired {
                // Back in use, it stands for itself again.
                topic.successor = None;
            }
            Ok(())
        })
    }

    /// Colours a topic: a hue in degrees.
    ///
    /// # Errors
    /// `topic_unknown`.
    pub fn topic_colour(&self, code: &str, hue: u16) -> Done<SettingsView> {
        self.topic_change(ActKind::TopicColour, code, move |_, topic| {
            topic.hue = hue % HUES;
            Ok(())
        })
    }

    fn topic_change(
        &self,
        kind: ActKind,
        code: &str,
        change: impl FnOnce(&[Topic], &mut Topic) -> Done<()> + Send + 'static,
    ) -> Done<SettingsView> {
        let before = self.read(|conn| get(conn, code))?;
        let act = Act::new(Scope::Ward, kind).about("name", before.name);
        let code = code.to_owned();
        self.keep(act, move |tx| {
            let mut topic = get(tx, &code)?;
            change(&topics::list(tx)?, &mut topic)?;
            topics::update(tx, &topic)?;
            Ok(())
        })
    }
}

/// A topic by its code.
pub(crate) fn get(conn: &Connection, code: &str) -> Done<Topic> {
    topics::list(conn)?
        .into_iter()
        .find(|t| t.code == code)
        .ok_or_else(|| AppError::new(ErrorCode::TopicUnknown).with("code", code))
}

fn free_name(known: &[Topic], name: &str, own: Option<&str>) -> Done<()> {
    let folded = text::fold(name);
    let taken = known
        .iter()
        .any(|t| text::fold(&t.name) == folded && Some(t.code.as_str()) != own);
    if taken {
        Err(AppError::new(ErrorCode::TopicNameTaken).with("name", name))
    } else {
        Ok(())
    }
}

/// "Chợ đêm" → "cho-dem", with a number where that is taken.
fn free_code(known: &[Topic], name: &str) -> String {
    let words: Vec<String> = text::fold(name)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect();
    let plain = if words.is_empty() {
        String::from("linh-vuc")
    } else {
        words.join("-")
    };
    let is_free = |code: &str| !known.iter().any(|t| t.code == code);
    if is_free(&plain) {
        return plain;
    }
    // One more number than there are topics is always enough.
    (2..=known.len() + 2)
        .map(|n| format!("{plain}-{n}"))
        .find(|code| is_free(code))
        .unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(code: &str, name: &str) -> Topic {
        Topic {
            code: code.into(),
            name: name.into(),
            field: None,
            hue: 0,
            retired: false,
            successor: None,
        }
    }

    #[test]
    fn a_code_is_made_of_the_name_and_never_taken_twice() {
        let known = [topic("cho-dem", "Chợ đêm")];
        assert_eq!(free_code(&known, "Đường ngõ"), "duong-ngo");
        assert_eq!(free_code(&known, "Chợ đêm!"), "cho-dem-2");
        assert_eq!(free_code(&known, "…"), "linh-vuc");
    }

    #[test]
    fn a_name_is_taken_whatever_its_marks() {
        let known = [topic("cho-dem", "Chợ đêm")];
        assert!(free_name(&known, "cho dem", None).is_err());
        assert!(free_name(&known, "Chợ Đêm", Some("cho-dem")).is_ok());
    }
}
