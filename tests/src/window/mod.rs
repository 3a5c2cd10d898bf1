//! The real window, driven as a person drives it: keys in, what is seen out.
//!
//! [`journey`] gives a test its own display, session bus and data folder, opens the built program on them, and takes
//! a picture where the test fails. Linux only: the web view there has a driver that is a Debian package.
mod access;
mod closing;
mod driver;
mod evening;
mod input_method;
mod keys;
mod mouse;
mod page;
mod picture;
mod second;
mod secretary;
mod stage;
mod trouble;
mod unikey;

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

use thirtyfour::WebDriver;

use crate::typing::Method;
use driver::Running;
use picture::Picture;
use stage::Stage;

pub use access::{Barrier, told};
pub use evening::Cut;
pub use page::by;
pub use secretary::{units, unmarked};
pub use trouble::{Told, Trouble};
pub use unikey::{Left, Played};

/// How long anything that must appear may take. Generous: a slow machine is no error.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A picture is taken when nothing has moved for so long …
const STILL_FOR: Duration = Duration::from_millis(60);
/// … or after so many tries: a caret may blink.
const STILL: usize = 10;

/// The window of one journey. Copies are the same window.
#[derive(Clone)]
pub struct Window(Rc<Inner>);

struct Inner {
    name: String,
    stage: Stage,
    running: RefCell<Option<Running>>,
    presses: Cell<usize>,
}

/// How a journey's stage is set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    /// Keys come from the driver.
    Plain,
    /// A Vietnamese input method (ibus-unikey) stands between the keyboard and the window.
    InputMethod(Method),
}

/// Runs a journey through the real window, or says that it was left out.
///
/// It is left out where `GANDAN_WINDOW_TESTS` is not 1, so that `cargo test` works on a machine without the driver;
/// `cargo xtask test` sets it.
///
/// # Panics
/// If the journey fails: a picture of the window then lies in `target/shots/NAME-failed.png`.
#[allow(
    clippy::print_stderr,
    clippy::panic,
    reason = "it stands in a test: it tells a person what was left out, and fails as tests do"
)]
pub fn journey<F>(name: &str, typing: Typing, body: F)
where
    F: AsyncFnOnce(Window) -> Told + 'static,
{
    if std::env::var("GANDAN_WINDOW_TESTS").as_deref() != Ok("1") {
        eprintln!(
            "{name}: left out, because GANDAN_WINDOW_TESTS is not 1 (`cargo xtask test --only window` sets it)"
        );
        return;
    }
    if let Err(trouble) = play(name, typing, body) {
        panic!("{name}: {trouble}");
    }
}

fn play<F>(name: &str, typing: Typing, body: F) -> Told
where
    F: AsyncFnOnce(Window) -> Told + 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let local = tokio::task::LocalSet::new();
    runtime.block_on(local.run_until(async {
        let window = Window(Rc::new(Inner {
            name: name.to_owned(),
            stage: Stage::set(typing)?,
            running: RefCell::new(None),
            presses: Cell::new(0),
        }));
        window.open().await?;
        let played = {
            let window = window.clone();
            tokio::task::spawn_local(async move { body(window).await }).await
        };
        let good = matches!(played, Ok(Ok(())));
        if !good {
            window.tell_what_is_seen().await;
        }
        window.close();
        match played {
            Ok(told) => told,
            Err(stopped) if stopped.is_panic() => std::panic::resume_unwind(stopped.into_panic()),
            Err(stopped) => Err(Trouble::Other(stopped.to_string())),
        }
    }))
}

impl Window {
    /// Starts the program on this journey's data folder and waits until its page has loaded.
    pub async fn open(&self) -> Told {
        self.close();
        let running = Running::start(&self.0.stage).await?;
        self.0.running.replace(Some(running));
        // The empty page that stands there before the program's own is complete too.
        self.until(
            "the page has loaded",
            "return location.href !== 'about:blank' && document.readyState === 'complete'",
        )
        .await
    }

    /// Kills the program with SIGKILL, as a power cut or the task manager would, and starts it again on the same data.
    pub async fn kill_and_open(&self) -> Told {
        self.open().await
    }

    /// Kills the program with SIGKILL.
    pub fn close(&self) {
        drop(self.0.running.take());
    }

    /// Whether the program runs.
    fn lives(&self) -> bool {
        let running = self.0.running.borrow();
        running.as_ref().is_some_and(Running::lives)
    }

    /// What each of the program's processes holds in memory, by name, in MiB (PSS).
    pub fn memory(&self) -> Vec<(String, f64)> {
        let running = self.0.running.borrow();
        running.as_ref().map_or_else(Vec::new, Running::memory)
    }

    /// How long the page's main thread has worked since the program started, in milliseconds.
    pub fn worked(&self) -> Result<f64, Trouble> {
        let running = self.0.running.borrow();
        running
            .as_ref()
            .and_then(Running::worked)
            .ok_or_else(|| Trouble::Other("the page has no process".to_owned()))
    }

    /// The display's name, as the variable DISPLAY holds it.
    fn display(&self) -> Result<String, Trouble> {
        self.0
            .stage
            .variable("DISPLAY")
            .ok_or_else(|| Trouble::Other("the stage has no display".to_owned()))
    }

    /// The data folder of this journey.
    pub fn data(&self) -> PathBuf {
        self.0.stage.data()
    }

    /// A folder of this journey for exported papers.
    pub fn exports(&self) -> PathBuf {
        self.0.stage.exports()
    }

    /// The driver's own session, for what has no word here.
    pub fn driver(&self) -> Result<WebDriver, Trouble> {
        let running = self.0.running.borrow();
        running
            .as_ref()
            .map(|running| running.session.clone())
            .ok_or_else(|| Trouble::Other("the window is closed".to_owned()))
    }

    /// A picture of the display in `target/shots/NAME.png`.
    pub async fn shot(&self, name: &str) -> Result<PathBuf, Trouble> {
        let folder = target().join("shots");
        std::fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}.png"));
        let memory = self.0.stage.picture_memory();
        // What the page has changed last is on its way to the display: three frames later it has left the page,
        // and it has arrived when nothing moves any more.
        let frames = "let n = 0; window.requestAnimationFrame(function f() {
            if (++n < 3) window.requestAnimationFrame(f); else document.documentElement.dataset.painted = 'yes'; })";
        if self.script(frames, &[]).await.is_ok() {
            let painted =
                "if (document.documentElement.dataset.painted !== 'yes') return 'not yet';
                delete document.documentElement.dataset.painted; return true";
            self.until("the page is painted", painted).await?;
        }
        let mut picture = Picture::take(&memory)?;
        for _ in 0..STILL {
            tokio::time::sleep(STILL_FOR).await;
            let next = Picture::take(&memory)?;
            if next == picture {
                break;
            }
            picture = next;
        }
        picture.write(&path)?;
        Ok(path)
    }

    /// How many chords, Enters, Tabs, arrows and F-keys have been pressed since the last call; letters don't count.
    pub fn presses(&self) -> usize {
        self.0.presses.replace(0)
    }

    #[allow(
        clippy::print_stderr,
        reason = "a test tells a person where the picture lies"
    )]
    async fn tell_what_is_seen(&self) {
        match self.shot(&format!("{}-failed", self.0.name)).await {
            Ok(path) => eprintln!("{}: what was seen is in {}", self.0.name, path.display()),
            Err(trouble) => eprintln!("{}: no picture could be taken: {trouble}", self.0.name),
        }
    }
}

/// The build folder that this test was built into.
fn target() -> PathBuf {
    let own = std::env::current_exe().unwrap_or_default();
    // target/PROFILE/deps/TEST
    own.ancestors()
        .nth(3)
        .unwrap_or(Path::new("target"))
        .to_path_buf()
}

/// The program under test: `GANDAN_WINDOW_APP`, or the one that was built together with this test.
fn program() -> PathBuf {
    std::env::var_os("GANDAN_WINDOW_APP").map_or_else(
        || {
            let own = std::env::current_exe().unwrap_or_default();
            own.ancestors()
                .nth(2)
                .unwrap_or(Path::new("."))
                .join("gandan-desktop")
        },
        PathBuf::from,
    )
}
