//! Steps that a whole evening is made of: those in charge answer, the power goes in mid-sentence, a file comes in, a
//! paper goes out.
use std::path::Path;

use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use thirtyfour::By;

use super::{Told, Trouble, Window, by, units};

/// What an answer amounts to, in the order of Alt+1…6.
const OUTCOMES: [&str; 6] = [
    "answered",
    "accepted",
    "guided",
    "transferred",
    "written_reply",
    "refused",
];

/// A field in which the power goes.
#[derive(Debug, Clone, Copy)]
pub struct Cut<'a> {
    /// Its `data-test`.
    pub field: &'a str,
    /// The beginning of its draft's name.
    pub draft: &'a str,
    /// The `data-test` of what says whom or what the text is about.
    pub about: &'a str,
    /// After so many characters.
    pub after: usize,
}

impl Window {
    /// The opinions with these numbers are in hand, several of them marked, and the cursor is in their answer.
    pub async fn begin_answer(&self, numbers: &[usize]) -> Told {
        for number in numbers {
            self.pick(*number).await?;
            if numbers.len() > 1 {
                self.press("Ctrl+m").await?;
            }
        }
        self.press("F4").await?;
        self.wait_focus(&by("answer-text")).await
    }

    /// What the answer amounts to, by its digit; it is kept, and the cursor is in the composer with nothing in hand.
    pub async fn end_answer(&self, outcome: &str) -> Told {
        let digit = OUTCOMES
            .iter()
            .position(|one| *one == outcome)
            .ok_or_else(|| Trouble::Other(format!("there is no outcome {outcome}")))?
            + 1;
        self.press(&format!("Alt+{digit}")).await?;
        self.press("Ctrl+Enter").await?;
        self.wait_focus(&by("composer")).await?;
        self.press("Escape").await?;
        self.press("Escape").await
    }

    /// Types `words` into the field that has the focus; in their midst the power goes, and the rest is typed when the
    /// program is back, at the same letter and about the same thing.
    ///
    /// # Panics
    /// If text, cursor or what they are about isn't as it was.
    pub async fn type_through_a_power_cut(&self, words: &str, cut: Cut<'_>) -> Told {
        let half: String = words.chars().take(cut.after).collect();
        let about = by(cut.about);
        self.type_text(&half).await?;
        self.wait_draft(cut.draft, &half, units(&half)).await?;
        let before = self.texts(&about).await?;
        self.kill_and_open().await?;
        self.wait_focus(&by(cut.field)).await?;
        assert_eq!(self.field().await?, (half.clone(), units(&half)));
        assert_eq!(
            self.texts(&about).await?,
            before,
            "what {} is about",
            cut.field
        );
        self.type_text(&words[half.len()..]).await
    }

    /// A file, as the system's own dialog would hand it over; no journey reaches that dialog.
    pub async fn hand_over(&self, field: &str, path: &Path) -> Told {
        let field = self.driver()?.find(By::Css(by(field))).await?;
        Ok(field.send_keys(path.display().to_string()).await?)
    }

    /// The newest file of the folder of papers, as bytes.
    pub fn newest_paper(&self) -> Result<Vec<u8>, Trouble> {
        let newest = std::fs::read_dir(self.data().join("Biên bản"))?
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|ext| ext == "docx"))
            .max_by_key(|path| {
                std::fs::metadata(path)
                    .and_then(|about| about.modified())
                    .ok()
            })
            .ok_or_else(|| Trouble::Other("there is no paper".to_owned()))?;
        Ok(std::fs::read(newest)?)
    }

    /// Fails if the data folder, as the program has left it, has a fault; the window is closed. A copy is asked, so
    /// that the program itself meets what the kill left.
    pub fn data_is_sound(&self) -> Told {
        let copy = tempfile::tempdir()?;
        for entry in std::fs::read_dir(self.data())?.flatten() {
            if entry.file_type()?.is_file() {
                std::fs::copy(entry.path(), copy.path().join(entry.file_name()))?;
            }
        }
        self.gandan_on(copy.path(), &["db", "check"]).map(drop)
    }

    /// A number or text that lies in the data folder, by SQL, where no screen and no file says it.
    pub fn kept(&self, question: &str, about: &str) -> Result<Value, Trouble> {
        let open = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Connection::open_with_flags(self.data().join("gandan.db"), open)
            .and_then(|conn| {
                conn.query_row(question, [about], |row| {
                    Ok(match row.get_ref(0)? {
                        rusqlite::types::ValueRef::Integer(number) => number.into(),
                        rusqlite::types::ValueRef::Text(text) => {
                            String::from_utf8_lossy(text).into()
                        }
                        _ => Value::Null,
                    })
                })
            })
            .map_err(|error| Trouble::Other(format!("{question}: {error}")))
    }
}
