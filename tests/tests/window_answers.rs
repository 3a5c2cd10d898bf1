//! Answers and tasks, in the real window, keys counted: one answer to several, an answer given again, the outcome by
//! key, the unit from the list, the deadline read back, what isn't understood, the way to the oldest unanswered.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::window::{Told, Trouble, Typing, Window, by, journey};

const SAID: [&str; 4] = [
    "Đề nghị phường lắp thêm đèn chiếu sáng cuối ngõ 45.",
    "Đất công ở đầu ngõ 12 bị lấn chiếm làm chỗ gửi xe.",
    "Nhà văn hóa dột, bàn ghế hỏng đã lâu chưa thay.",
    "Thanh niên đua xe ngoài đường đê lúc nửa đêm.",
];
/// Half a word of the next one: it and the cursor stay through all that follows.
const HALF: &str = "Cống đầu ngõ tắ";

/// Light and dark.
async fn see(w: &Window, name: &str) -> Told {
    for theme in ["dark", "light"] {
        w.theme(theme).await?;
        w.shot(&format!("{name}-{theme}")).await?;
    }
    Ok(())
}

async fn unanswered(w: &Window, count: usize) -> Told {
    w.wait_text(&by("counts"), &format!("{count} chưa trả lời"))
        .await
}

async fn line(w: &Window) -> Told {
    w.press("F6").await?;
    w.wait_focus(&by("follow-up-line")).await
}

/// The cursor is in the composer, behind the same letter.
async fn at_home(w: &Window) -> Told {
    w.wait_focus(&by("composer")).await?;
    assert_eq!(w.field().await?, (HALF.into(), HALF.encode_utf16().count()));
    Ok(())
}

/// One answer to the two newest, then the same one to the oldest; each taken back with F9.
async fn answers(w: &Window) -> Told {
    unanswered(w, 4).await?;
    w.presses();
    w.press("Alt+Up").await?;
    w.press("Ctrl+m").await?;
    w.press("Alt+Up").await?;
    w.press("Ctrl+m").await?;
    w.press("F4").await?;
    w.wait_focus(&by("answer-text")).await?;
    w.wait_text(&by("side-title"), "3, 4").await?;
    w.type_text("Phường tiếp thu, giải quyết trong tháng.")
        .await?;
    w.press("Alt+2").await?;
    w.press("Ctrl+Enter").await?;
    assert_eq!(w.presses(), 7, "one answer to two opinions");
    at_home(w).await?;
    unanswered(w, 2).await?;

    // The oldest unanswered: 1 key. The answer given again: 2.
    w.press("Escape").await?;
    w.presses();
    w.press("F8").await?;
    assert_eq!(w.presses(), 1);
    w.wait_text(&by("side-title"), "SỐ 1").await?;
    w.press("Shift+F4").await?;
    w.wait_text(&by("reuse"), "đã trả lời số 3, 4").await?;
    see(w, "answers-reuse").await?;
    w.presses();
    w.press("Escape").await?;
    w.wait_gone(&by("reuse")).await?;
    w.presses();
    w.press("Shift+F4").await?;
    w.wait_for(&by("reuse-option")).await?;
    w.press("Alt+1").await?;
    assert_eq!(w.presses(), 2, "an answer given again");
    unanswered(w, 1).await?;
    w.wait_text("body", "Đã dùng lại trả lời cho ý kiến số 1")
        .await?;
    at_home(w).await?;
    w.press("F9").await?;
    unanswered(w, 2).await?;
    w.press("Shift+F9").await?;
    unanswered(w, 1).await?;

    // The last one: nothing but the outcome, by key.
    w.press("Escape").await?;
    w.presses();
    w.press("F8").await?;
    w.wait_text(&by("side-title"), "SỐ 2").await?;
    w.press("F4").await?;
    w.wait_focus(&by("answer-text")).await?;
    w.press("Alt+4").await?;
    w.press("Ctrl+Enter").await?;
    assert_eq!(w.presses(), 4, "the oldest answered with an outcome alone");
    unanswered(w, 0).await?;
    at_home(w).await
}

async fn tasks(w: &Window) -> Told {
    let reading = by("follow-up-reading");
    // Unit and deadline in one line, read back while it is typed: at most 4 keys and the letters.
    w.pick(2).await?;
    w.presses();
    line(w).await?;
    w.type_text("địa chính 10n").await?;
    w.wait_text(&reading, "Phòng Kinh tế, Hạ tầng và Đô thị")
        .await?;
    w.until(
        "the deadline is read back with its weekday",
        "return /· (thứ (Hai|Ba|Tư|Năm|Sáu)) \\d\\d\\/\\d\\d\\/\\d{4}/.test(document.querySelector('[data-test=follow-up-reading]').innerText)",
    )
    .await?;
    see(w, "answers-reading").await?;
    w.press("Enter").await?;
    assert_eq!(w.presses(), 2, "unit and deadline");
    at_home(w).await?;

    // Letters that fit two units hold the line back; the unit is chosen, the rule gives the deadline.
    w.pick(3).await?;
    line(w).await?;
    w.type_text("văn").await?;
    w.wait_count(&by("follow-up-unit"), 2).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("follow-up-line")).await?;
    see(w, "answers-units").await?;
    w.press("Alt+2").await?;
    w.wait_value(&by("follow-up-line"), "văn hóa").await?;
    w.wait_text(&by("follow-up-preset"), "Điều 43").await?;
    w.press("Alt+0").await?;
    w.wait_value(&by("follow-up-line"), "văn hóa 10 ngày liên tục")
        .await?;
    w.wait_text(&reading, "Phòng Văn hóa - Xã hội").await?;
    w.press("Enter").await?;
    at_home(w).await?;

    // A day that there isn't: the cursor stays in the line, which says what is wrong.
    w.pick(4).await?;
    line(w).await?;
    w.type_text("công an 31/2").await?;
    w.press("Enter").await?;
    w.wait_text(&reading, "không có ngày này").await?;
    w.wait_focus(&by("follow-up-line")).await?;
    see(w, "answers-held").await?;
    for _ in 0..4 {
        w.press("Backspace").await?;
    }
    w.type_text("cuối tháng").await?;
    w.press("Enter").await?;
    at_home(w).await?;

    // No deadline: said at once, and again before the session is closed.
    w.pick(1).await?;
    line(w).await?;
    w.press("Down").await?;
    w.wait_count(&by("follow-up-unit"), 8).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("follow-up-unit")).await?;
    w.wait_focus(&by("follow-up-line")).await?;
    w.type_text("quân sự").await?;
    w.wait_text(&reading, "chưa có thời hạn").await?;
    w.press("Enter").await?;
    at_home(w).await
}

/// The choice of law for a dialogue in Thiết lập, by its place in the list.
async fn law(w: &Window) -> Result<i64, Trouble> {
    let script = "return document.querySelector('[data-kind=dialogue] [data-test=deadline-rule]').selectedIndex";
    Ok(w.script(script, &[]).await?.as_i64().unwrap_or(-1))
}

/// Another rule for this kind of session is what the line offers from then on; F9 takes it back. From the half word and
/// back to it by one key each way.
async fn rules(w: &Window) -> Told {
    let row = "[data-kind=dialogue]";
    let there = async || {
        w.press("Ctrl+F12").await?;
        w.wait_for(&by("settings-deadlines")).await?;
        w.focus(&by("settings-deadlines")).await?;
        w.press("Enter").await?;
        w.wait_for(row).await.map(drop)
    };
    there().await?;
    see(w, "answers-rules").await?;
    assert_eq!(law(w).await?, 0, "what a dialogue starts with");
    let choose =
        "const list = document.querySelector('[data-kind=dialogue] [data-test=deadline-rule]');
        list.selectedIndex = 1; list.dispatchEvent(new Event('change', { bubbles: true }))";
    w.script(choose, &[]).await?;
    w.until(
        "the rule is kept",
        "return window.__TAURI_INTERNALS__.invoke('settings_get', {}).then(s => s.deadlines[0].rule.count === 'working')",
    )
    .await?;
    w.press("Ctrl+PageDown").await?;
    at_home(w).await?;
    w.pick(1).await?;
    line(w).await?;
    w.type_text(" ").await?;
    w.wait_text(&by("follow-up-preset"), "10n →").await?;
    w.wait_text(&by("follow-up-preset"), "Luật Tiếp công dân, Điều 28")
        .await?;
    w.press("Backspace").await?;
    w.press("Escape").await?;
    at_home(w).await?;
    there().await?;
    w.press("F9").await?;
    w.wait_text("body", "Đã hoàn tác: đặt thời hạn giao việc")
        .await?;
    assert_eq!(law(w).await?, 0, "taken back");
    w.press("Ctrl+F12").await?;
    at_home(w).await
}

#[test]
fn answers_and_tasks_by_key() {
    journey("answers", Typing::Plain, async |w| {
        w.new_evening().await?;
        w.speak("Bà Tạ Thị Mận", "3").await?;
        for (count, said) in SAID.iter().enumerate() {
            w.say(said, count + 1).await?;
        }
        w.type_text(HALF).await?;
        answers(&w).await?;
        tasks(&w).await?;
        rules(&w).await?;
        w.go(3).await?;
        w.until(
            "the task without a deadline is named before the session is closed",
            "return [...document.querySelectorAll('[data-test=missing-line]')].some(e => /thời hạn/.test(e.innerText))",
        )
        .await?;
        w.close();
        let record = w.record()?;
        let opinion = |number: usize| record["opinions"][number - 1].clone();
        // The file keeps a shared answer with the first it was given to, and names the others there.
        let shared = opinion(4)["answers"][0].clone();
        assert_eq!(shared["outcome"], "accepted");
        assert_eq!(shared["also"].as_array().unwrap().len(), 2);
        let alone = opinion(2)["answers"][0].clone();
        assert_eq!(alone["outcome"], "transferred");
        assert!(alone["also"].is_null() || alone["also"] == serde_json::json!([]));
        let unit = |number: usize| opinion(number)["follow_up"]["unit"].clone();
        assert_eq!(unit(1), "Ban Chỉ huy Quân sự phường");
        assert_eq!(unit(2), "Phòng Kinh tế, Hạ tầng và Đô thị");
        assert_eq!(unit(3), "Phòng Văn hóa - Xã hội");
        assert_eq!(unit(4), "Công an phường");
        assert_eq!(opinion(2)["follow_up"]["due"], "10n");
        assert!(opinion(1)["follow_up"]["due"].is_null());
        // Said in words the session file doesn't know: the date stands there.
        let date = opinion(4)["follow_up"]["due"].clone();
        assert_eq!(date.as_str().unwrap().len(), 10, "{date}");
        Ok(())
    });
}
