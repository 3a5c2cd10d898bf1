//! The first window, and the switches of every web view.

use crate::shell::Shell;
use std::path::PathBuf;
use tauri::window::Color;
use tauri::{App, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Wry};

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

/// Opens the first window.
pub fn open(app: &App) -> tauri::Result<()> {
    let window = page(app, "main", WebviewUrl::default())
        .title("Gần Dân")
        .inner_size(1366.0, 768.0)
        .min_inner_size(1024.0, 640.0)
        .build()?;
    // Before the page's first frame. A folder that can't be opened has no size to tell.
    if let Ok(program) = app.state::<Shell>().app() {
        window.set_zoom(program.text_size().factor())?;
    }
    switch_off_browser_ways(&window)
}

/// A window on one of our pages: no navigation away, no autofill. All of them have the same switches: `WebView2` opens no second
/// web view on the same folder with others.
pub fn page<'a, M: Manager<Wry>>(
    manager: &'a M,
    label: &str,
    url: WebviewUrl,
) -> WebviewWindowBuilder<'a, Wry, M> {
    let builder = WebviewWindowBuilder::new(manager, label, url)
        .background_color(Color(0xf6, 0xf5, 0xf2, 0xff))
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .additional_browser_args(WEBVIEW2_ARGS)
        .on_navigation(|url| {
            matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost")
        });
    match webview_folder() {
        Some(folder) => builder.data_directory(folder),
        None => builder,
    }
}

/// `GANDAN_DATA_DIR` moves everything, the web view's own files too.
fn webview_folder() -> Option<PathBuf> {
    std::env::var_os("GANDAN_DATA_DIR").map(|dir| PathBuf::from(dir).join("webview"))
}

/// Pre-edit on, so that an input method's letters stand in the field while they are composed
/// (wry switches it off).
#[cfg(target_os = "linux")]
pub fn switch_off_browser_ways(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{InputMethodContextExt, WebViewExt};
    window.with_webview(|view| {
        if let Some(context) = view.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    })
}

/// F3, F5, Ctrl+P … are ours, not the browser's.
#[cfg(windows)]
pub fn switch_off_browser_ways(window: &WebviewWindow) -> tauri::Result<()> {
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
pub fn switch_off_browser_ways(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
