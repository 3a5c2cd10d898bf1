//! What an earlier evening left open, in the real window: offered, closed in two keys with tonight as evidence, kept
//! with a word, taken back, printed; and known at the earlier evening.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_documents::read;
use gandan_tests::window::{Told, Typing, Window, by, journey, told};

const DRAIN: &str = "Cống thoát nước ngõ 165 bị tắc, mưa là ngập.";
const LAMP: &str = "Đèn đường ngõ 12 hỏng đã lâu.";
const PAVEMENT: &str = "Vỉa hè bị chiếm từ chiều đến khuya.";

async fn home(w: &Window) -> Told {
    w.step_to("Shift+Tab", &by("rail-home")).await?;
    w.press("Enter").await
}

/// Three things that nobody answers.
async fn an_earlier_evening(w: &Window) -> Told {
    w.earlier_evening().await?;
    w.speak("Bà Tạ Thị Quế", "7").await?;
    w.say(DRAIN, 1).await?;
    w.speak("Ông Trịnh Ngọc Bảng", "3").await?;
    w.say(LAMP, 2).await?;
    w.type_text(PAVEMENT).await?;
    w.follow_up("công an 30/8").await?;
    w.finish().await?;
    w.wait_count(&by("opinion"), 3).await?;
    home(w).await
}

async fn see(w: &Window, name: &str) -> Told {
    for theme in ["dark", "light"] {
        w.theme(theme).await?;
        w.shot(&format!("{name}-{theme}")).await?;
        let barriers = w.barriers("body").await?;
        assert!(barriers.is_empty(), "{}", told(&barriers));
    }
    Ok(())
}

#[test]
fn what_is_still_open_is_answered_tonight() {
    journey("carry", Typing::Plain, async |w| {
        an_earlier_evening(&w).await?;
        w.new_session().await?;
        w.type_text("Nhà văn hóa").await?;
        w.wait_text(&by("carry-line"), "Còn mở từ kỳ trước 3 (1 quá hạn)")
            .await?;
        w.press("Ctrl+Enter").await?;
        w.wait_focus(&by("composer")).await?;

        // In mid-word: two keys close the one most overdue … found by letters, answered by Alt and a digit.
        w.type_text("Đang gõ d").await?;
        w.wait_text(&by("carry-line"), "3 (1 quá hạn)").await?;
        w.press("Shift+F7").await?;
        w.wait_focus(&by("carry-find")).await?;
        w.wait_count(&by("carry-row"), 3).await?;
        see(&w, "carry-open").await?;
        w.type_text("ngo 165").await?;
        w.wait_count(&by("carry-row"), 1).await?;
        w.presses();
        w.press("Alt+2").await?;
        w.wait_text(&by("carry-told"), "tiếp thu").await?;
        assert_eq!(w.presses(), 1, "one key, and the one that opened the list");
        w.press("Ctrl+a").await?;
        w.press("Delete").await?;
        w.wait_text(&by("carry-sums"), "2 còn mở · 1 quá hạn · 1 đã xử lý")
            .await?;

        // With what was said; half typed, it outlives a kill.
        w.type_text("via he").await?;
        w.wait_count(&by("carry-row"), 1).await?;
        w.press("Enter").await?;
        w.wait_focus(&by("carry-said")).await?;
        w.type_text("Công an đã ra quân").await?;
        w.wait_draft("carry:", "Công an đã ra quân", 18).await?;
        w.kill_and_open().await?;
        w.wait_focus(&by("composer")).await?;
        w.wait_value(&by("composer"), "Đang gõ d").await?;
        w.press("Ctrl+7").await?;
        w.wait_focus(&by("carry-find")).await?;
        w.type_text("via he").await?;
        w.wait_count(&by("carry-row"), 1).await?;
        w.press("Enter").await?;
        w.wait_value(&by("carry-said"), "Công an đã ra quân")
            .await?;
        w.press("Alt+7").await?;
        w.wait_text(&by("carry-told"), "đã giải quyết xong").await?;
        w.press("Ctrl+a").await?;
        w.press("Delete").await?;

        // The lamp goes on; nothing vanishes, and the newest act is taken back and done again.
        w.press("Alt+8").await?;
        w.wait_text(&by("carry-told"), "còn tiếp tục").await?;
        w.wait_text(&by("carry-sums"), "1 còn mở · 2 đã xử lý")
            .await?;
        w.wait_count(&by("carry-row"), 3).await?;
        see(&w, "carry-closed").await?;
        w.press("F9").await?;
        w.press("F9").await?;
        w.wait_text(&by("carry-sums"), "2 còn mở · 1 quá hạn · 1 đã xử lý")
            .await?;
        w.press("Shift+F9").await?;
        w.wait_text(&by("carry-sums"), "1 còn mở · 2 đã xử lý")
            .await?;
        w.press("Escape").await?;
        w.wait_focus(&by("composer")).await?;
        w.wait_value(&by("composer"), "Đang gõ d").await?;
        w.wait_text(&by("carry-line"), "Còn mở từ kỳ trước 1")
            .await?;

        // Printed tonight.
        w.press("Shift+F12").await?;
        w.wait_text(&by("toast"), "Đã xuất").await?;
        let folder = std::fs::read_dir(w.data().join("Biên bản"))?;
        let file = folder
            .flatten()
            .map(|entry| entry.path())
            .find(|path| path.extension().is_some_and(|ext| ext == "docx"));
        let lines = read::paragraph_texts(&std::fs::read(file.unwrap())?)
            .unwrap()
            .join("\n");
        for wanted in [
            "của các kỳ trước",
            DRAIN,
            "Đã giải quyết: Công an đã ra quân.",
        ] {
            assert!(lines.contains(wanted), "{wanted} is missing in {lines}");
        }
        assert!(!lines.contains(LAMP), "what was kept isn't printed");

        // And known at the earlier evening.
        home(&w).await?;
        w.wait_count(&by("session-row"), 2).await?;
        let ids = w
            .script("return [...document.querySelectorAll('[data-test=session-row]')].map(e => e.dataset.id)", &[])
            .await?;
        let earlier = ids[1].as_str().unwrap();
        w.tab_to(&format!("{}[data-id=\"{earlier}\"]", by("session-row")))
            .await?;
        w.press("Enter").await?;
        w.wait_focus(&by("composer")).await?;
        w.wait_count(&by("answered-later"), 2).await?;
        w.wait_text(&by("counts"), "1 chưa trả lời").await?;
        w.shot("carry-later").await.map(drop)
    });
}
