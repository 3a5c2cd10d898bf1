//! The program behind the window: opened once, or the reason why not.

use gandan_app::{App, AppError, Options};
use std::sync::Mutex;

/// The opened program, or the error that the window shows instead of itself.
pub struct Shell {
    app: Result<App, AppError>,
    stopped: Mutex<bool>,
}

impl Shell {
    /// Opens the data folder (`GANDAN_DATA_DIR`, else the platform's).
    pub fn start() -> Self {
        Self {
            app: App::open(Options::default()),
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
