//! The queue and the clock in the window: it starts with the speaker, outlives a kill and an undo, warns in words,
//! and who waits can be put off, called back and sent to the end by keys.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::window::{Told, Trouble, Typing, Window, by, journey};

/// Seconds on the clock of whoever speaks.
async fn clock(w: &Window) -> Result<u32, Trouble> {
    w.wait_for(&by("clock")).await?;
    let shown = w.texts(&format!("{} b", by("clock"))).await?;
    let seconds = shown[0]
        .split(':')
        .fold(0, |sum, part| sum * 60 + part.parse::<u32>().unwrap());
    Ok(seconds)
}

/// Waits until the clock shows at least so many seconds.
async fn ticks_to(w: &Window, seconds: u32) -> Told {
    let script =
        "const shown = document.querySelector('[data-test=clock] b')?.textContent ?? '0:00';
        return shown.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) >= arguments[0]";
    w.until_with("the clock goes on", script, &[seconds.into()])
        .await
}

/// Who waits in order, by name.
async fn waiting(w: &Window, names: &[&str]) -> Told {
    let script = "const rows = [...document.querySelectorAll('[data-state=waiting][data-deferred=false] span')];
        const seen = rows.map(row => row.textContent);
        return JSON.stringify(seen) === JSON.stringify(arguments[0]) || seen";
    w.until_with(&format!("{names:?} wait"), script, &[names.into()])
        .await
}

/// F2 while somebody speaks: the name joins those who wait.
async fn asks_to_speak(w: &Window, name: &str) -> Told {
    w.press("F2").await?;
    w.wait_focus(&by("speaker-name")).await?;
    w.type_text(name).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("composer")).await
}

#[test]
fn the_clock_goes_with_the_speaker() {
    journey("queue", Typing::Plain, async |w| {
        w.new_evening().await?;
        w.speak("Bà Tạ Thị Quế", "7").await?;
        ticks_to(&w, 2).await?;
        let before = clock(&w).await?;
        w.kill_and_open().await?;
        w.wait_focus(&by("composer")).await?;
        assert!(clock(&w).await? >= before, "a restart doesn't set it back");

        // A hand goes up in the middle of a word.
        w.type_text("Ngõ ngập nư").await?;
        for name in ["Ông Lê Văn Cẩn", "Bà Đỗ Thị Mơ", "Ông Phí Đình Tạo"] {
            asks_to_speak(&w, name).await?;
        }
        w.type_text("ớc.").await?;
        w.wait_value(&by("composer"), "Ngõ ngập nước.").await?;
        waiting(&w, &["Ông Lê Văn Cẩn", "Bà Đỗ Thị Mơ", "Ông Phí Đình Tạo"]).await?;
        w.wait_text(&by("queue"), "lần đầu").await?;

        // Put off, sent to the end, called back: all from the list.
        w.press("Shift+F3").await?;
        w.press("Ctrl+d").await?;
        waiting(&w, &["Bà Đỗ Thị Mơ", "Ông Phí Đình Tạo"]).await?;
        w.wait_text(&by("queue"), "ĐỂ SAU").await?;
        w.press("Up").await?;
        w.press("Up").await?;
        w.press("Ctrl+End").await?;
        waiting(&w, &["Ông Phí Đình Tạo", "Bà Đỗ Thị Mơ"]).await?;
        w.press("Escape").await?;
        w.wait_focus(&by("composer")).await?;
        for theme in ["light", "dark"] {
            w.theme(theme).await?;
            w.shot(&format!("queue-{theme}")).await?;
        }

        // F3 too early: taken back, she speaks on and her clock has not stopped.
        let before = clock(&w).await?;
        w.press("F3").await?;
        let turn = format!("{}[data-state=\"speaking\"]", by("queue-entry"));
        w.wait_text(&turn, "Ông Phí Đình Tạo").await?;
        w.wait_for(&by("turn")).await?;
        w.press("F9").await?;
        w.wait_text(&turn, "Bà Tạ Thị Quế").await?;
        assert!(clock(&w).await? >= before, "her turn went on");

        warns(&w).await
    });
}

/// With a minute a speaker the last minute has begun: said in words, not by colour alone.
async fn warns(w: &Window) -> Told {
    assert_eq!(
        w.texts(&format!("{}[data-state=\"free\"]", by("clock")))
            .await?
            .len(),
        1
    );
    w.script(
        "return window.__TAURI_INTERNALS__.invoke('speaker_minutes_set', { minutes: 1 })",
        &[],
    )
    .await?;
    for place in ["rail-settings", "rail-session"] {
        w.focus(&by(place)).await?;
        w.press("Enter").await?;
        w.wait_for(&format!("{}[aria-current=\"page\"]", by(place)))
            .await?;
    }
    w.wait_for(&by("clock")).await?;
    let script = "const clock = document.querySelector('[data-test=clock]');
        const words = { last: 'còn', over: 'quá' }[clock.dataset.state];
        return words !== undefined && clock.innerText.includes(words)";
    w.until("the clock says how long is left", script).await
}
