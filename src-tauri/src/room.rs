//! The second window: the room screen, for the projector. It may ask one thing (`room_view`) and
//! knows no key; hands and cursor stay in the first window.

use crate::shell::Shell;
use crate::window;
use std::sync::atomic::{AtomicU64, Ordering};
use tauri::{AppHandle, LogicalPosition, Manager, Monitor, PhysicalPosition, WebviewUrl, Window};

/// The window's label: its capability file names it.
pub const LABEL: &str = "room";
const TITLE: &str = "Màn hình phòng – Gần Dân";
/// How much of the only screen it takes.
const SHARE: f64 = 0.45;

/// How much had changed when the room screen was last told.
#[derive(Default)]
pub struct Told(AtomicU64);

/// Opens the window: filling the second screen where there is one, else small, in the corner of
/// the only one. It lies above all others, for hands that never leave the first window couldn't
/// bring it up again. An open one stays as it is.
pub fn open(handle: &AppHandle) -> tauri::Result<()> {
    if handle.get_webview_window(LABEL).is_some() {
        return Ok(());
    }
    let main = handle.get_webview_window("main");
    let (mut here, mut other) = (None, None);
    if let Some(main) = &main {
        here = main.current_monitor()?.or(main.primary_monitor()?);
        other = main.available_monitors()?.into_iter().find(|one| {
            here.as_ref()
                .is_some_and(|here| here.position() != one.position())
        });
    }
    let mut builder = window::page(handle, LABEL, WebviewUrl::App("room.html".into()))
        .title(TITLE)
        .inner_size(820.0, 461.0)
        .min_inner_size(480.0, 270.0)
        .always_on_top(true)
        .focused(false)
        .focusable(false);
    if let Some(screen) = &other {
        let LogicalPosition { x, y } = screen.position().to_logical::<f64>(screen.scale_factor());
        builder = builder.position(x, y).decorations(false);
    } else if let Some(screen) = &here {
        let (position, size) = corner(screen);
        builder = builder
            .position(position.0, position.1)
            .inner_size(size.0, size.1);
    }
    let room = builder.build()?;
    window::switch_off_browser_ways(&room)?;
    if let Some(screen) = &other {
        let PhysicalPosition { x, y } = *screen.position();
        room.set_fullscreen_on_monitor(PhysicalPosition::new(f64::from(x), f64::from(y)))?;
        // Filling a screen may bring the keyboard along.
        if let Some(main) = main {
            main.set_focus()?;
        }
    }
    Ok(())
}

/// Place and size, in logical pixels, in the upper right of what a screen has free.
fn corner(screen: &Monitor) -> ((f64, f64), (f64, f64)) {
    let area = screen.work_area();
    let position = area.position.to_logical::<f64>(screen.scale_factor());
    let size = area.size.to_logical::<f64>(screen.scale_factor());
    let (width, height) = (size.width * SHARE, size.height * SHARE);
    (
        (position.x + size.width - width, position.y),
        (width, height),
    )
}

/// Closes the window; it may be gone already.
pub fn close(handle: &AppHandle) {
    if let Some(room) = handle.get_webview_window(LABEL) {
        let _ = room.destroy();
    }
}

/// Somebody has closed the window itself: the first one shows so.
pub fn was_closed(window: &Window) {
    if let Ok(app) = window.state::<Shell>().app() {
        app.room_hide();
    }
    if let Some(main) = window.get_webview_window("main") {
        // A page that can't hear it learns it with the next key.
        let _ = main.eval("window.dispatchEvent(new Event('gandan:room'))");
    }
}

/// Tells the room screen, where there is one, that something has changed since it was last told.
pub fn tell(handle: &AppHandle) {
    let shell = handle.state::<Shell>();
    let Ok(app) = shell.app() else {
        return;
    };
    let now = app.changes();
    if handle.state::<Told>().0.swap(now, Ordering::Relaxed) == now {
        return;
    }
    if let Some(room) = handle.get_webview_window(LABEL) {
        // A page that hasn't loaded yet asks by itself.
        let _ = room.eval("window.dispatchEvent(new Event('gandan:room'))");
    }
}
