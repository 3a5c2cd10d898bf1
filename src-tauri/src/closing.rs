//! Alt+F4 never loses anything: the window asks the page to save what is being typed, and closes
//! when the page says so, or after a moment if it can't.

use crate::room;
use crate::shell::Shell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tauri::{Manager, Window, WindowEvent};

/// How long the page may take. Drafts are saved while typing, so at most the last keys are at
/// stake; a page that hangs must not keep the window open.
const PATIENCE: Duration = Duration::from_millis(1500);

/// Whether the page has been asked.
#[derive(Default)]
pub struct Closing(AtomicBool);

/// Holds the first request to close back until the page has saved. The room screen has nothing
/// to save.
pub fn on_event(window: &Window, event: &WindowEvent) {
    if let WindowEvent::CloseRequested { api, .. } = event {
        if window.label() == room::LABEL {
            return room::was_closed(window);
        }
        api.prevent_close();
        if window.state::<Closing>().0.swap(true, Ordering::SeqCst) {
            return;
        }
        let asked = window.get_webview_window("main").is_some_and(|w| {
            w.eval("window.dispatchEvent(new Event('gandan:closing'))")
                .is_ok()
        });
        if asked {
            let window = window.clone();
            std::thread::spawn(move || {
                std::thread::sleep(PATIENCE);
                leave(&window);
            });
        } else {
            leave(window);
        }
    }
}

/// Closes the data folder and the windows: the room screen is nothing by itself.
pub fn leave(window: &Window) {
    room::close(window.app_handle());
    window.state::<Shell>().stop();
    // A window that is already gone is closed.
    let _ = window.destroy();
}
