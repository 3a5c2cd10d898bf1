//! A real Vietnamese input method under the window: ibus with ibus-unikey, typed into with xdotool.
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::json;

use super::stage::Program;
use super::{PATIENCE, Told, Trouble, Window};
use crate::typing::{Hand, Method, keys};

/// ibus-unikey's name inside ibus.
const ENGINE: &str = "Unikey";

/// What makes GTK ask ibus, and ibus-unikey read its settings from a file.
pub fn environment() -> Vec<(String, String)> {
    [
        ("GTK_IM_MODULE", "ibus"),
        ("QT_IM_MODULE", "ibus"),
        ("XMODIFIERS", "@im=ibus"),
        ("GSETTINGS_BACKEND", "keyfile"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into()
}

/// Writes ibus-unikey's settings, before it is started.
pub fn choose(method: Method, config: &Path) -> std::io::Result<()> {
    let folder = config.join("glib-2.0/settings");
    std::fs::create_dir_all(&folder)?;
    let chosen = format!(
        "[org/freedesktop/ibus/engine/unikey]\ninput-method='{}'\n",
        method.name()
    );
    std::fs::write(folder.join("keyfile"), chosen)
}

/// Starts ibus on a display and waits until it has taken up the Vietnamese engine.
pub fn start(environment: &[(String, String)]) -> Result<Program, Trouble> {
    let mut command = Command::new("ibus-daemon");
    command
        .args(["--replace", "--xim", "--panel", "disable"])
        .envs(environment.iter().cloned());
    let daemon = Program::quiet(&mut command)?;
    let started = Instant::now();
    let mut said = String::new();
    while started.elapsed() < PATIENCE {
        let ibus = |word: &[&str]| {
            let mut ask = Command::new("ibus");
            ask.args(word).envs(environment.iter().cloned()).output()
        };
        // Choosing answers with an error where setxkbmap has no keyboard to set: what counts is what is chosen then.
        ibus(&["engine", ENGINE])?;
        let chosen = ibus(&["engine"])?;
        String::from_utf8_lossy(&chosen.stdout)
            .trim()
            .clone_into(&mut said);
        if said == ENGINE {
            return Ok(daemon);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Err(Trouble::Late(format!("ibus has chosen {ENGINE}"), said))
}

/// From one key to the next, in milliseconds; a quick hand needs 60.
const KEY_TO_KEY: &str = "20";

impl Window {
    /// Types a Vietnamese text through the input method into the element that has the focus.
    ///
    /// The journey must have been started with [`super::Typing::InputMethod`] of this method.
    pub fn type_through(&self, method: Method, text: &str) -> Told {
        let keys: String = keys(text, method, Hand::AtOnce).into_iter().collect();
        self.on_stage("xdotool", &["type", "--delay", KEY_TO_KEY, &keys])
            .map(drop)
    }

    /// Types unmarked text on the display's own keyboard, past the driver, which keeps something of every key it passes on.
    pub fn type_really(&self, text: &str) -> Told {
        self.on_stage("xdotool", &["type", "--delay", "5", text])
            .map(drop)
    }

    /// Clicks into the window's middle of an element with the real pointer: the display then gives it the real focus.
    pub async fn click_really(&self, css: &str) -> Told {
        self.wait_for(css).await?;
        let script = "const r = document.querySelector(arguments[0]).getBoundingClientRect();
            return [r.x + r.width / 2, r.y + r.height / 2].map(n => String(Math.round(n)))";
        let place = self.script(script, &[json!(css)]).await?;
        let (Some(x), Some(y)) = (place[0].as_str(), place[1].as_str()) else {
            return Err(Trouble::Other(format!("{css} has no place: {place}")));
        };
        // It may have the focus already: what counts is that the click has arrived before the next key.
        let listen = "window.clicked = false;
            window.addEventListener('click', () => void (window.clicked = true), { capture: true, once: true })";
        self.script(listen, &[]).await?;
        self.on_stage("xdotool", &["mousemove", x, y, "click", "1"])?;
        self.until("the click has arrived", "return window.clicked")
            .await?;
        self.wait_focus(css).await
    }

    /// Presses a chord on the display's own keyboard, as xdotool names it ("ctrl+z").
    pub fn press_really(&self, chord: &str) -> Told {
        self.on_stage("xdotool", &["key", chord]).map(drop)
    }

    /// Runs a program on the stage; what it says.
    pub(super) fn on_stage(&self, program: &str, arguments: &[&str]) -> Result<String, Trouble> {
        let out = self
            .0
            .stage
            .command(program)
            .args(arguments)
            .output()
            .map_err(|error| Trouble::Start(program.to_owned(), error))?;
        if out.status.success() {
            return Ok(String::from_utf8_lossy(&out.stdout).into_owned());
        }
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        Err(Trouble::Other(format!(
            "{program} {}: {said}",
            arguments.join(" ")
        )))
    }
}
