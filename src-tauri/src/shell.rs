//! The program behind the window: opened once, or the reason why not.

use gandan_app::{App, AppError, ErrorCode, Options};
use std::sync::Mutex;
use std::time::Duration;

/// How often a folder in use is tried again before the window says so.
const TRIES: u32 = 8;
/// The pause between two tries.
const BETWEEN: Duration = Duration::from_millis(100);

/// The opened program, or the error that the window shows instead of itself.
pub struct Shell {
    app: Result<App, AppError>,
    stopped: Mutex<bool>,
}

impl Shell {
    /// Opens the data folder (`GANDAN_DATA_DIR`, else the platform's). A program that has just
    /// been killed may hold its lock for a moment longer.
    pub fn start() -> Self {
        let mut app = App::open(Options::default());
        for _ in 0..TRIES {
            match &app {
                Err(error) if error.code == ErrorCode::DataFolderInUse => {
                    std::thread::sleep(BETWEEN);
                    app = App::open(Options::default());
                }
                _ => break,
            }
        }
        Self {
            app,
            stopped: Mutex::new(false),
        }
    }

    /// The program, or why there is none.
    pub fn app(&self) -> Result<&App, AppError> {
        self.app.as_ref().map_err(Clone::clone)
    }

    /// Leaves a clean data folder behind, once.
    pub fn stop(&self) {
        if let Ok(mut stopped) = self.stopped.lock() {
            if !*stopped && let Ok(app) = &self.app {
                app.close();
            }
            *stopped = true;
        }
    }
}
