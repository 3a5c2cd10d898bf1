//! The room screen: a second window for the projector, opened, steered and closed by keys, while the cursor stays in
//! the first one, in the middle of the word.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::window::{Told, Typing, Window, by, journey, told, units};

const ROOM: &str = "^Màn hình phòng";

/// The composer has the focus, and its text and cursor are as they were left.
async fn still_writes(w: &Window, text: &str) -> Told {
    w.wait_focus(&by("composer")).await?;
    assert_eq!(w.field().await?, (text.to_owned(), units(text)));
    Ok(())
}

#[test]
fn the_hall_sees_who_speaks() {
    journey("room", Typing::Plain, async |w| {
        w.new_evening().await?;
        agenda(&w, &["Khai mạc", "Nhân dân phát biểu ý kiến", "Kết luận"]).await?;
        w.speak("Bà Tạ Thị Quế", "7").await?;
        for name in [
            "Ông Lê Văn Cẩn",
            "",
            "Bà Công Tằng Tôn Nữ Nguyễn Thị Thanh Tâm",
        ] {
            w.press("F2").await?;
            w.wait_focus(&by("speaker-name")).await?;
            w.type_text(name).await?;
            w.press("Enter").await?;
            w.wait_focus(&by("composer")).await?;
        }

        // Opened in the middle of a word: the next letter still goes into it.
        w.type_text("Ngõ ngập nư").await?;
        w.press("F11").await?;
        w.wait_windows(ROOM, 1).await?;
        w.wait_for(&by("room-badge")).await?;
        still_writes(&w, "Ngõ ngập nư").await?;
        w.type_text("ớc").await?;
        w.wait_value(&by("composer"), "Ngõ ngập nước").await?;

        for item in ["1. Khai mạc", "2. Nhân dân phát biểu ý kiến"] {
            w.press("Shift+F11").await?;
            w.wait_text(&by("toast"), item).await?;
            still_writes(&w, "Ngõ ngập nước").await?;
        }
        for theme in ["light", "dark"] {
            w.theme(theme).await?;
            w.shot(&format!("room-{theme}")).await?;
        }
        steer(&w).await?;
        may_not_look(&w).await?;

        // By its key, by its cross, and with the program.
        w.press("Ctrl+.").await?;
        w.wait_windows(ROOM, 0).await?;
        w.wait_gone(&by("room-badge")).await?;
        w.press("F11").await?;
        w.wait_windows(ROOM, 1).await?;
        w.wait_for(&by("room-badge")).await?;
        w.ask_other_to_close(ROOM)?;
        w.wait_windows(ROOM, 0).await?;
        w.wait_gone(&by("room-badge")).await?;
        still_writes(&w, "Ngõ ngập nước").await?;
        w.press("F11").await?;
        w.wait_windows(ROOM, 1).await?;
        w.ask_to_close().await
    });
}

/// From the composer to Chuẩn bị and back: the agenda, a line each.
async fn agenda(w: &Window, items: &[&str]) -> Told {
    w.go(1).await?;
    w.wait_focus(&by("f-title")).await?;
    w.tab_to(&by("agenda-add")).await?;
    for (index, item) in items.iter().enumerate() {
        w.press("Enter").await?;
        w.wait_count(&by("agenda-text"), index + 1).await?;
        w.type_text(item).await?;
    }
    w.go(2).await?;
    w.wait_focus(&by("composer")).await
}

/// The list of what the hall sees: everybody can use it, what is chosen is on the screen at once.
async fn steer(w: &Window) -> Told {
    let place = w.place(ROOM)?;
    w.wait_black(place, false).await?;
    w.press("Alt+F11").await?;
    w.wait_focus(&format!("{}:checked", by("room-agenda")))
        .await?;
    let barriers = w.barriers(&by("room-panel")).await?;
    assert!(barriers.is_empty(), "{}", told(&barriers));
    w.press("Alt+0").await?;
    w.wait_for(&format!("{}:checked", by("room-blank"))).await?;
    w.wait_black(place, true).await?;
    w.press("Alt+0").await?;
    w.wait_black(place, false).await?;
    w.press("Alt+3").await?;
    w.wait_text(&by("toast"), "3. Kết luận").await?;
    w.tab_to(&by("room-show-group")).await?;
    w.press("Space").await?;
    w.wait_for(&format!("{}:checked", by("room-show-group")))
        .await?;
    w.shot("room-panel").await?;
    w.press("Escape").await?;
    w.wait_gone(&by("room-panel")).await?;
    still_writes(w, "Ngõ ngập nước").await
}

/// What the hall sees is the room screen's to ask; the first window has no permission for it.
async fn may_not_look(w: &Window) -> Told {
    let script = "const done = arguments[0];
        window.__TAURI_INTERNALS__.invoke('room_view').then(() => done('answered'), error => done(String(error)));";
    let said = w.driver()?.execute_async(script, vec![]).await?;
    let said = said.json().as_str().unwrap_or_default().to_owned();
    assert!(said.contains("not allowed"), "{said}");
    Ok(())
}
