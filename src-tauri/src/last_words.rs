//! What is said when there is no window to say it in.

/// Windows 10 LTSC often lacks the runtime that draws the window.
///
/// # Errors
/// The sentence for the person.
pub fn runtime_is_there() -> Result<(), &'static str> {
    const WITHOUT: &str = "Máy chưa có Microsoft Edge WebView2 Runtime nên Gần Dân không mở được cửa sổ. \
        Dữ liệu không bị thay đổi. Hãy cài WebView2 Runtime (bản cài ngoại tuyến), rồi mở lại Gần Dân.";
    if cfg!(windows) && tauri::webview_version().is_err() {
        return Err(WITHOUT);
    }
    Ok(())
}

/// A box of the system's own: a window program has no console on Windows.
#[cfg(windows)]
pub fn say(sentence: &str) {
    use windows::Win32::UI::WindowsAndMessaging::{MB_ICONERROR, MB_OK, MessageBoxW};
    use windows_core::HSTRING;
    // SAFETY: both texts live until the call returns; no window owns the box.
    #[allow(unsafe_code)]
    unsafe {
        MessageBoxW(
            None,
            &HSTRING::from(sentence),
            &HSTRING::from("Gần Dân"),
            MB_OK | MB_ICONERROR,
        );
    }
}

/// The terminal it was started from.
#[cfg(not(windows))]
#[allow(clippy::print_stderr)]
pub fn say(sentence: &str) {
    eprintln!("{sentence}");
}
