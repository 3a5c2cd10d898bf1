//! Keys, as a person names them: "Ctrl+Enter", "Alt+4", "F9", "Shift+Tab".
use thirtyfour::Key;

use super::{Told, Trouble, Window};

/// Keys that one call of the driver presses at most.
const KEYS_A_CALL: usize = 40;

impl Window {
    /// Presses one chord; it counts as one press.
    pub async fn press(&self, chord: &str) -> Told {
        let keys = parse(chord)?;
        let session = self.driver()?;
        let mut actions = session.action_chain();
        for key in &keys {
            actions = actions.key_down(*key);
        }
        for key in keys.iter().rev() {
            actions = actions.key_up(*key);
        }
        actions.perform().await?;
        self.0.presses.set(self.0.presses.get() + 1);
        Ok(())
    }

    /// Types a text into whatever has the focus, a key for each character. Letters don't count as presses.
    pub async fn type_text(&self, text: &str) -> Told {
        let keys: Vec<char> = text
            .replace('\n', &Key::Enter.value().to_string())
            .chars()
            .collect();
        // A few words a call: no single call may outlast the driver's patience on a busy machine.
        for words in keys.chunks(KEYS_A_CALL) {
            self.driver()?
                .action_chain()
                .send_keys(words.iter().collect::<String>())
                .perform()
                .await?;
        }
        Ok(())
    }
}

/// The key codes of a chord in the order in which they go down.
fn parse(chord: &str) -> Result<Vec<char>, Trouble> {
    // "Ctrl++" holds the plus key.
    let (held, last) = match chord.strip_suffix("++") {
        Some(held) => (held, "+"),
        None => chord
            .rsplit_once('+')
            .filter(|(_, last)| !last.is_empty())
            .unwrap_or(("", chord)),
    };
    held.split('+')
        .filter(|name| !name.is_empty())
        .chain([last])
        .map(|name| key(name).ok_or_else(|| Trouble::Key(chord.to_owned())))
        .collect()
}

fn key(name: &str) -> Option<char> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Some(letter.to_ascii_lowercase());
    }
    let key = match name {
        "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Tab" => Key::Tab,
        "Escape" => Key::Escape,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Space" => Key::Space,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        _ => return function_key(name),
    };
    Some(key.value())
}

fn function_key(name: &str) -> Option<char> {
    let number: u32 = name.strip_prefix('F')?.parse().ok()?;
    (1..=12)
        .contains(&number)
        .then(|| char::from_u32(u32::from(Key::F1.value()) + number - 1))
        .flatten()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn chords_are_read_in_the_order_of_the_fingers() {
        assert_eq!(
            parse("Ctrl+Enter").unwrap(),
            [Key::Control.value(), Key::Enter.value()]
        );
        assert_eq!(parse("Shift+F9").unwrap(), [Key::Shift.value(), '\u{e039}']);
        assert_eq!(parse("Alt+4").unwrap(), [Key::Alt.value(), '4']);
        assert_eq!(parse("Ctrl++").unwrap(), [Key::Control.value(), '+']);
        assert_eq!(parse("a").unwrap(), ['a']);
    }

    #[test]
    fn a_slip_in_a_chord_is_an_error_not_a_letter() {
        assert!(parse("Crtl+Enter").is_err());
        assert!(parse("F13").is_err());
    }
}
