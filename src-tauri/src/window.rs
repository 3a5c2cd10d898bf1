//! The one window and the switches of its web view.

use crate::shell::Shell;
use std::path::PathBuf;
use tauri::window::Color;
use tauri::{App, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// `WebView2`'s own defaults (wry's) and what keeps it off the network.
const WEBVIEW2_ARGS: &str = "--disable-features=msWebOOUI,msPdfOOUI,msSmartScreenProtection \
    --disable-background-networking --disable-component-update --disable-domain-reliability \
    --disable-sync --no-proxy-server";

/// `WebKitGTK`'s DMABUF renderer leaves a blank window where there is no graphics device.
pub fn prepare_environment() {
    #[cfg(target_os = "linux")]
    if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        // SAFETY: first statement of main, no other thread runs yet.
        #[allow(unsafe_code)]
        unsafe {
            std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
}

/// Opens the window: no navigation away, no autofill, no browser keys.
pub fn open(app: &App) -> tauri::Result<()> {
    let mut builder = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Gần Dân")
        .inner_size(1366.0, 768.0)
        .min_inner_size(1024.0, 640.0)
        .background_color(Color(0xf6, 0xf5, 0xf2, 0xff))
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .additional_browser_args(WEBVIEW2_ARGS)
        .on_navigation(|url| {
            matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost")
        });
    if let Some(folder) = webview_folder() {
        builder = builder.data_directory(folder);
    }
    let window = builder.build()?;
    // Before the page's first frame. A folder that can't be opened has no size to tell.
    if let Ok(program) = app.state::<Shell>().app() {
        window.set_zoom(program.text_size().factor())?;
    }
    switch_off_browser_ways(&window)
}

/// `GANDAN_DATA_DIR` moves everything, the web view's own files too.
fn webview_folder() -> Option<PathBuf> {
    std::env::var_os("GANDAN_DATA_DIR").map(|dir| PathBuf::from(dir).join("webview"))
}

/// Pre-edit on, so that an input method's letters stand in the field while they are composed
/// (wry switches it off).
#[cfg(target_os = "linux")]
fn switch_off_browser_ways(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{InputMethodContextExt, WebViewExt};
    window.with_webview(|view| {
        if let Some(context) = view.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    })
}

/// F3, F5, Ctrl+P … are ours, not the browser's.
#[cfg(windows)]
fn switch_off_browser_ways(window: &WebviewWindow) -> tauri::Result<()> {
    use webview2_com::Microsoft::Web::WebView2::Win32::ICoreWebView2Settings3;
    window.with_webview(|view| {
        // SAFETY: COM calls on the web view's own thread, with the interfaces it hands out.
        #[allow(unsafe_code)]
        unsafe {
            let settings = view
                .controller()
                .CoreWebView2()
                .and_then(|core| core.Settings())
                .and_then(|settings| {
                    windows_core::Interface::cast::<ICoreWebView2Settings3>(&settings)
                });
            if let Ok(settings) = settings {
                // A web view too old for the switch keeps its keys; the page prevents them too.
                let _ = settings.SetAreBrowserAcceleratorKeysEnabled(false);
            }
        }
    })
}

#[cfg(not(any(target_os = "linux", windows)))]
fn switch_off_browser_ways(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
