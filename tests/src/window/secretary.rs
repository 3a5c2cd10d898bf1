//! What a secretary's hands do in the program, in keys: whole steps of the work, used by every journey.
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags, OptionalExtension};
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

use super::{PATIENCE, Told, Trouble, Window, by};
use crate::gandan;

/// Every field of a screen is reached with so many Tabs.
const MOST_TABS: usize = 160;

/// The kinds of opinions, in the order in which F5 lists them at Alt+1…7.
const KINDS: [(&str, &str); 7] = [
    ("opinion", "ý kiến"),
    ("petition", "kiến nghị"),
    ("report", "phản ánh"),
    ("complaint", "khiếu nại"),
    ("denunciation", "tố cáo"),
    ("question", "hỏi"),
    ("praise", "khen"),
];

/// The ways an opinion comes, at Alt+8, 9, 0: spoken says nothing on the screen.
const CHANNELS: [(&str, &str, &str); 3] = [
    ("spoken", "loại:", "Alt+8"),
    ("written", "phiếu, đơn ·", "Alt+9"),
    ("collected", "tổng hợp trước ·", "Alt+0"),
];

impl Window {
    /// Tabs until an element has the focus.
    pub async fn tab_to(&self, css: &str) -> Told {
        self.step_to("Tab", css).await
    }

    /// Presses a key until an element has the focus. What isn't there yet can't be reached: it is waited for first.
    pub async fn step_to(&self, key: &str, css: &str) -> Told {
        self.wait_for(css).await?;
        for _ in 0..MOST_TABS {
            let there = "return document.activeElement?.matches(arguments[0]) ?? false";
            if self.script(there, &[json!(css)]).await? == Value::Bool(true) {
                return Ok(());
            }
            self.press(key).await?;
        }
        self.wait_focus(css).await
    }

    /// Types over whatever stands in the field that has the focus.
    pub async fn type_over(&self, text: &str) -> Told {
        self.press("Ctrl+a").await?;
        if text.is_empty() {
            return self.press("Delete").await;
        }
        self.type_text(text).await
    }

    /// From the first screen to a new session of the first kind; the cursor stands in its first empty field.
    pub async fn new_session(&self) -> Told {
        self.wait_for(&by("new-session")).await?;
        self.press("F2").await?;
        self.wait_focus(&by("kind-option")).await?;
        self.press("Enter").await?;
        self.wait_focus(&by("f-place")).await
    }

    /// From an empty folder to a new session's composer; ward and place are named, so that its record is whole.
    pub async fn new_evening(&self) -> Told {
        self.new_session().await?;
        self.type_text("Nhà văn hóa").await?;
        self.tab_to(&by("ward-name")).await?;
        self.type_text("Cửa Nam").await?;
        self.press("Ctrl+Enter").await?;
        self.wait_focus(&by("composer")).await
    }

    /// To the composer of an evening that is long over, on the twelfth of August.
    pub async fn earlier_evening(&self) -> Told {
        self.new_session().await?;
        self.type_text("Nhà văn hóa").await?;
        self.tab_to(&by("f-start-date")).await?;
        self.type_over("12/8/2026").await?;
        self.tab_to(&by("ward-name")).await?;
        self.type_text("Cửa Nam").await?;
        self.press("Ctrl+Enter").await?;
        self.wait_focus(&by("composer")).await
    }

    /// Goes to one of the four steps: 1 Chuẩn bị … 4 Ban hành.
    pub async fn go(&self, step: usize) -> Told {
        self.press(&format!("Ctrl+{step}")).await?;
        let names = ["prepare", "record", "review", "issue"];
        let on = format!(
            "{}[aria-current=\"step\"]",
            by(&format!("step-{}", names[step - 1]))
        );
        self.wait_for(&on).await.map(drop)
    }

    /// F2: someone new, or known, speaks now. An empty name is nobody known.
    pub async fn speak(&self, name: &str, group: &str) -> Told {
        self.press("F2").await?;
        self.wait_focus(&by("speaker-name")).await?;
        self.type_text(name).await?;
        if !group.is_empty() {
            self.press("Tab").await?;
            self.wait_focus(&by("speaker-group")).await?;
            self.type_text(group).await?;
        }
        self.press("Ctrl+Enter").await?;
        self.wait_focus(&by("composer")).await?;
        let shown = if name.is_empty() {
            "Chưa rõ tên"
        } else {
            name
        };
        self.wait_text(&by("composer-speaker"), shown).await
    }

    /// Shift+F2: nobody in particular says what is in the composer.
    pub async fn nobody_in_particular(&self) -> Told {
        self.press("Shift+F2").await?;
        self.wait_focus(&by("speaker-filter")).await?;
        self.type_text("chua ro").await?;
        self.wait_count(&by("speaker-option"), 1).await?;
        self.press("Enter").await?;
        self.wait_text(&by("composer-speaker"), "Chưa rõ tên").await
    }

    /// Shift+F2: whose slip it is that is in the composer.
    pub async fn said_by(&self, name: &str) -> Told {
        self.press("Shift+F2").await?;
        self.wait_focus(&by("speaker-filter")).await?;
        self.type_text(name).await?;
        self.wait_count(&by("speaker-option"), 1).await?;
        self.press("Enter").await?;
        self.wait_text(&by("composer-speaker"), name).await
    }

    /// F5 and Alt with a digit: the kind of the opinion in the composer.
    pub async fn kind(&self, kind: &str) -> Told {
        let (digit, label) = KINDS
            .iter()
            .enumerate()
            .find(|(_, (name, _))| *name == kind)
            .map(|(index, (_, label))| (index + 1, *label))
            .ok_or_else(|| Trouble::Other(format!("there is no kind {kind}")))?;
        // Not the kind that the words point to, which stands beside it.
        let set = format!("{} b", by("composer-kind"));
        if self.says(&set, label).await? {
            return Ok(());
        }
        self.press("F5").await?;
        self.wait_for(&by("kind-option")).await?;
        self.press(&format!("Alt+{digit}")).await?;
        self.wait_text(&set, label).await
    }

    /// F5 and Alt+8, 9 or 0: how the opinion in the composer came.
    pub async fn channel(&self, channel: &str) -> Told {
        let (_, label, key) = CHANNELS
            .iter()
            .find(|(name, _, _)| *name == channel)
            .ok_or_else(|| Trouble::Other(format!("there is no channel {channel}")))?;
        if self.says(&by("composer-kind"), label).await? {
            return Ok(());
        }
        self.press("F5").await?;
        self.wait_for(&by("kind-option")).await?;
        self.press(key).await?;
        self.wait_text(&by("composer-kind"), label).await
    }

    /// The offers under the composer are about the text as it stands.
    pub async fn offers_settled(&self) -> Told {
        self.wait_for(&format!("{}[aria-busy=\"false\"]", by("offers")))
            .await
            .map(drop)
    }

    /// A topic for the opinion in the composer: its digit where it has one, else F7 and its name without marks.
    pub async fn topic(&self, code: &str) -> Told {
        self.offers_settled().await?;
        let offer = format!("{}[data-topic=\"{code}\"]", by("offer"));
        let place = "return document.querySelector(arguments[0])?.dataset.index ?? null";
        if let Some(digit) = self.script(place, &[json!(offer)]).await?.as_str() {
            self.press(&format!("Alt+{digit}")).await?;
        } else {
            self.press("F7").await?;
            self.wait_focus(&by("topic-filter")).await?;
            let option = format!("{}[data-id=\"{code}\"]", by("topic-option"));
            let name = self.texts(&option).await?;
            let name = name
                .first()
                .and_then(|name| name.lines().next())
                .unwrap_or_default();
            self.type_text(&unmarked(name)).await?;
            self.wait_for(&format!("{option}[aria-selected=\"true\"]"))
                .await?;
            self.press("Enter").await?;
            self.wait_focus(&by("composer")).await?;
        }
        let chip = format!("{}[data-topic=\"{code}\"]", by("composer-chip"));
        self.wait_for(&chip).await.map(drop)
    }

    /// F6: "công an 30/11" for the opinion in hand; the cursor is in the composer again.
    pub async fn follow_up(&self, line: &str) -> Told {
        self.press("F6").await?;
        self.wait_focus(&by("follow-up-line")).await?;
        self.type_text(line).await?;
        self.press("Enter").await?;
        self.wait_focus(&by("composer")).await
    }

    /// Ctrl+Enter in the composer: it is free for the next one.
    pub async fn finish(&self) -> Told {
        self.press("Ctrl+Enter").await?;
        self.wait_value(&by("composer"), "").await
    }

    /// Types an opinion and finishes it; `count` opinions then stand in the stream.
    pub async fn say(&self, text: &str, count: usize) -> Told {
        self.type_text(text).await?;
        self.finish().await?;
        self.wait_count(&by("opinion"), count).await
    }

    /// Alt+↑ or Alt+↓ until the opinion with this number is picked.
    pub async fn pick(&self, number: usize) -> Told {
        for _ in 0..MOST_TABS {
            let script = "return Number(document.querySelector('[data-test=opinion][aria-current=true], [data-test=review-row][aria-current=true]')?.dataset.number ?? -1)";
            let at = self.script(script, &[]).await?.as_i64().unwrap_or(-1);
            let wanted = i64::try_from(number).unwrap_or(i64::MAX);
            if at == wanted {
                return Ok(());
            }
            let review = self.is_there(&by("review-row")).await?;
            let down = if at == -1 { review } else { at < wanted };
            self.press(if down { "Alt+Down" } else { "Alt+Up" }).await?;
        }
        Err(Trouble::Other(format!(
            "opinion {number} could not be picked"
        )))
    }

    /// Whether such an element is there now.
    pub async fn is_there(&self, css: &str) -> Result<bool, Trouble> {
        let script = "return document.querySelector(arguments[0]) !== null";
        Ok(self.script(script, &[json!(css)]).await? == Value::Bool(true))
    }

    /// Whether an element's text holds `text` now.
    pub async fn says(&self, css: &str, text: &str) -> Result<bool, Trouble> {
        let script = "return document.querySelector(arguments[0])?.innerText.includes(arguments[1]) ?? false";
        Ok(self.script(script, &[json!(css), json!(text)]).await? == Value::Bool(true))
    }

    /// The text and the cursor (in UTF-16 units) of the field that has the focus.
    pub async fn field(&self) -> Result<(String, usize), Trouble> {
        let script =
            "const e = document.activeElement; return [e?.value ?? '', e?.selectionStart ?? 0]";
        let told = self.script(script, &[]).await?;
        let cursor = told[1].as_u64().and_then(|at| usize::try_from(at).ok());
        Ok((
            told[0].as_str().unwrap_or_default().to_owned(),
            cursor.unwrap_or_default(),
        ))
    }

    /// What the data folder holds of a field that is being typed in: text and cursor. `field` is the beginning of the
    /// draft's name.
    pub fn draft(&self, field: &str) -> Result<Option<(String, usize)>, Trouble> {
        let open = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        Connection::open_with_flags(self.data().join("gandan.db"), open)
            .and_then(|conn| {
                conn.query_row(
                    "SELECT text, cursor FROM drafts WHERE substr(field, 1, length(?1)) = ?1 ORDER BY updated_at DESC",
                    [field],
                    |row| Ok((row.get(0)?, usize::try_from(row.get::<_, i64>(1)?).unwrap_or_default())),
                )
                .optional()
            })
            .map_err(|error| Trouble::Other(format!("the drafts can't be read: {error}")))
    }

    /// Waits until the data folder holds exactly this of a field.
    pub async fn wait_draft(&self, field: &str, text: &str, cursor: usize) -> Told {
        let started = Instant::now();
        let mut seen = String::new();
        while started.elapsed() < PATIENCE {
            let found = self.draft(field)?;
            if found
                .as_ref()
                .is_some_and(|(t, c)| t == text && *c == cursor)
            {
                return Ok(());
            }
            seen = format!("{found:?}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Err(Trouble::Late(
            format!("{field} is kept as {text:?} with the cursor at {cursor}"),
            seen,
        ))
    }

    /// The command line on this journey's data folder, while the window is closed.
    pub fn gandan(&self, words: &[&str]) -> Result<Vec<u8>, Trouble> {
        self.gandan_on(&self.data(), words)
    }

    /// As [`Window::gandan`], on any data folder.
    pub fn gandan_on(&self, data: &Path, words: &[&str]) -> Result<Vec<u8>, Trouble> {
        let program = gandan::program();
        let out = Command::new(program)
            .arg("--data-dir")
            .arg(data)
            .args(words)
            .output()
            .map_err(|error| Trouble::Start(program.display().to_string(), error))?;
        if out.status.success() {
            return Ok(out.stdout);
        }
        Err(Trouble::Other(format!(
            "gandan {}: {}",
            words.join(" "),
            String::from_utf8_lossy(&out.stderr)
        )))
    }

    /// The only session's full record, as the command line writes it, while the window is closed.
    pub fn record(&self) -> Result<Value, Trouble> {
        let list = self.gandan(&["--json", "session", "list"])?;
        let list: Value = serde_json::from_slice(&list).unwrap_or_default();
        let id = list[0]["id"].as_str().unwrap_or_default();
        let told = self.gandan(&[
            "session", "export", id, "-o", "-", "--format", "json", "--copy", "full",
        ])?;
        serde_json::from_slice(&told).map_err(|error| Trouble::Other(error.to_string()))
    }
}

/// Letters as they are typed into a list: without marks, in small letters.
pub fn unmarked(text: &str) -> String {
    text.nfd()
        .filter(|part| !('\u{300}'..='\u{36f}').contains(part))
        .map(|part| {
            if matches!(part, 'đ' | 'Đ') {
                'd'
            } else {
                part
            }
        })
        .collect::<String>()
        .to_lowercase()
}

/// How many UTF-16 units a text has: a text field counts its cursor in them.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
