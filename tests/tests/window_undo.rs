//! Taking back and doing again in the window: each act is named, a restart doesn't forget them, texts keep their own.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::window::{Told, Trouble, Typing, Window, by, journey};
use serde_json::Value;

/// F9 or Shift+F9, and what the program says it has done.
async fn press_and_hear(w: &Window, key: &str, said: &str) -> Told {
    w.press(key).await?;
    w.wait_text("body", said).await
}

/// The opinions as they stand in the stream: number, text, chips.
async fn stream(w: &Window) -> Result<Vec<String>, Trouble> {
    w.texts(&by("opinion")).await
}

#[test]
fn f9_names_each_act_and_takes_it_back_after_a_restart_too() {
    journey("undo", Typing::Plain, async |w| {
        w.new_evening().await?;
        w.speak("Bà Tạ Thị Quế", "7").await?;
        let mut before = vec![stream(&w).await?];
        w.say("Vỉa hè bị chiếm. Ngõ thì tối om.", 1).await?;
        before.push(stream(&w).await?);
        w.say("Trợ cấp tháng Chín chưa có.", 2).await?;
        before.push(stream(&w).await?);

        // Tagged in its place.
        w.pick(1).await?;
        w.press("Ctrl+e").await?;
        w.wait_focus(&by("edit-text")).await?;
        w.press("Alt+7").await?;
        w.wait_count(&by("opinion-chip"), 1).await?;
        w.press("Escape").await?;
        w.wait_focus(&by("composer")).await?;
        w.press("Escape").await?;
        before.push(stream(&w).await?);

        // Split behind its first sentence.
        w.pick(1).await?;
        w.press("Ctrl+e").await?;
        w.wait_focus(&by("edit-text")).await?;
        w.press("Ctrl+Home").await?;
        for _ in 0.."Vỉa hè bị chiếm. ".chars().count() {
            w.press("Right").await?;
        }
        w.press("Ctrl+d").await?;
        w.wait_count(&by("opinion"), 3).await?;
        w.press("Escape").await?;
        before.push(stream(&w).await?);

        // Moved down, then joined with the one above.
        w.pick(2).await?;
        w.press("Ctrl+Down").await?;
        w.wait_text(
            &format!("{}[data-number=\"3\"]", by("opinion")),
            "Ngõ thì tối om",
        )
        .await?;
        w.press("Escape").await?;
        before.push(stream(&w).await?);
        w.pick(3).await?;
        w.press("Ctrl+j").await?;
        w.wait_count(&by("opinion"), 2).await?;
        w.press("Escape").await?;
        before.push(stream(&w).await?);

        // Answered.
        w.pick(2).await?;
        w.press("F4").await?;
        w.wait_focus(&by("answer-text")).await?;
        w.type_text("Phường tiếp thu.").await?;
        w.press("Alt+2").await?;
        w.press("Ctrl+Enter").await?;
        w.wait_text(&format!("{}[data-number=\"2\"]", by("opinion")), "tiếp thu")
            .await?;
        w.press("Escape").await?;
        let after = stream(&w).await?;

        let acts = [
            "ghi ý kiến",
            "ghi ý kiến",
            "gắn lĩnh vực",
            "tách ý kiến",
            "chuyển chỗ ý kiến",
            "ghép ý kiến",
            "ghi trả lời",
        ];
        for (step, act) in acts.iter().enumerate().rev() {
            press_and_hear(&w, "F9", &format!("Đã hoàn tác: {act}")).await?;
            same(&w, &before[step]).await?;
            // A restart in the middle of it all.
            if step == 4 {
                w.kill_and_open().await?;
                w.wait_focus(&by("composer")).await?;
                same(&w, &before[step]).await?;
            }
        }
        for (step, act) in acts.iter().enumerate() {
            press_and_hear(&w, "Shift+F9", &format!("Đã làm lại: {act}")).await?;
            same(&w, before.get(step + 1).unwrap_or(&after)).await?;
        }
        press_and_hear(&w, "Shift+F9", "Không còn việc nào để làm lại").await?;
        listed(&w, &acts).await
    });
}

/// Shift+F1 names every act, the newest first, and takes back and does again from there.
async fn listed(w: &Window, acts: &[&str]) -> Told {
    let past = by("past");
    w.press("Shift+F1").await?;
    w.wait_text(&past, "ghi trả lời").await?;
    let seen = w.texts(&past).await?;
    for (line, act) in seen.iter().zip(acts.iter().rev()) {
        assert!(line.contains(act), "{line} says {act}");
    }
    w.shot("history").await?;
    let undone = |count| format!("{past}[data-undone=\"{count}\"]");
    w.press("F9").await?;
    w.wait_count(&undone(true), 1).await?;
    w.press("F9").await?;
    w.wait_count(&undone(true), 2).await?;
    w.press("Shift+F9").await?;
    w.wait_count(&undone(true), 1).await?;
    w.press("Shift+F9").await?;
    w.wait_count(&undone(true), 0).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("history")).await?;
    w.wait_focus(&by("composer")).await
}

/// Waits until the stream shows exactly this.
async fn same(w: &Window, wanted: &[String]) -> Told {
    let script =
        "const seen = [...document.querySelectorAll('[data-test=opinion]')].map(e => e.innerText);
        return JSON.stringify(seen) === JSON.stringify(arguments[0]) || seen";
    let wanted = Value::from(wanted.to_vec());
    w.until_with(&format!("the stream shows {wanted}"), script, &[wanted])
        .await
}

#[test]
fn ctrl_z_belongs_to_the_text_until_the_composer_is_empty() {
    journey("undo-text", Typing::Plain, async |w| {
        w.new_evening().await?;
        w.speak("Bà Tạ Thị Quế", "7").await?;
        w.say("Ý kiến thứ nhất.", 1).await?;
        // In a text the act stays; the key is left to the field. (What the field then does is the web view's: the
        // one of Windows takes letters back, the one of this stage does nothing by itself.)
        w.type_text("Đang gõ").await?;
        let listen = "window.addEventListener('keydown', e => {
            if (e.key === 'z') setTimeout(() => document.body.dataset.z = String(e.defaultPrevented)); }, true)";
        w.script(listen, &[]).await?;
        w.press("Ctrl+z").await?;
        w.until(
            "Ctrl+Z is left to the field",
            "return document.body.dataset.z === 'false' || document.body.dataset.z",
        )
        .await?;
        w.wait_count(&by("opinion"), 1).await?;
        w.type_over("").await?;
        w.wait_value(&by("composer"), "").await?;
        w.press("F6").await?;
        w.wait_focus(&by("follow-up-line")).await?;
        w.press("Ctrl+z").await?;
        w.press("Escape").await?;
        w.wait_focus(&by("composer")).await?;
        w.wait_count(&by("opinion"), 1).await?;
        // In the empty composer it is F9.
        press_and_hear(&w, "Ctrl+z", "Đã hoàn tác: ghi ý kiến").await?;
        w.wait_count(&by("opinion"), 0).await?;
        press_and_hear(&w, "Shift+F9", "Đã làm lại: ghi ý kiến").await?;
        w.wait_count(&by("opinion"), 1).await
    });
}
