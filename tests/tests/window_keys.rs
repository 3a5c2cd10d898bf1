//! The keys of the screen Ghi: how many they are, that the browser's own never act, that the window closes without
//! losing a letter.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::window::{Told, Typing, Window, by, journey};
use serde_json::{Value, json};

/// An evening with two people who have spoken; the second one is speaking.
async fn two_speakers(w: &Window) -> Told {
    w.new_evening().await?;
    w.speak("Ông Trịnh Ngọc Bảng", "3").await?;
    w.say("Vỉa hè bị chiếm.", 1).await?;
    w.speak("Bà Tạ Thị Quế", "7").await?;
    w.say("Chưa nhận được trợ cấp.", 2).await
}

#[test]
fn no_more_keys_than_promised() {
    journey("keys-budget", Typing::Plain, async |w| {
        two_speakers(&w).await?;

        // The next opinion of the same speaker: 1.
        w.type_text("Một việc nữa.").await?;
        w.presses();
        w.press("Ctrl+Enter").await?;
        assert_eq!(w.presses(), 1);
        w.wait_count(&by("opinion"), 3).await?;
        w.wait_text(&by("composer-speaker"), "Tạ Thị Quế").await?;

        // An opinion by a known speaker: at most 3, the recording included.
        w.press("F2").await?;
        w.wait_focus(&by("speaker-name")).await?;
        w.type_text("bang").await?;
        w.wait_for(&by("person-option")).await?;
        let down = !w
            .is_there(&format!("{}[aria-selected=true]", by("person-option")))
            .await?;
        if down {
            w.press("Down").await?;
        }
        w.press("Ctrl+Enter").await?;
        w.wait_text(&by("composer-speaker"), "Trịnh Ngọc Bảng")
            .await?;
        let known = w.presses();
        assert!(known <= 3, "a known speaker takes {known} keys");
        w.type_text("Ngõ tối.").await?;

        // With one topic, unit and deadline: at most 9 with all that was pressed before.
        w.press("Alt+8").await?;
        w.wait_count(&by("composer-chip"), 1).await?;
        w.press("F6").await?;
        w.wait_focus(&by("follow-up-line")).await?;
        w.type_text("công an 30/11").await?;
        w.press("Enter").await?;
        w.wait_focus(&by("composer")).await?;
        w.press("Ctrl+Enter").await?;
        w.wait_count(&by("opinion"), 4).await?;
        let whole = known + w.presses();
        assert!(whole <= 9, "the whole opinion takes {whole} keys");

        // A stranger: 1, the name, Enter (who speaks at once, when nobody does; else waits in the queue).
        w.press("F2").await?;
        w.wait_focus(&by("speaker-name")).await?;
        w.type_text("Ông Hà Đức Vượng").await?;
        w.press("Enter").await?;
        assert_eq!(w.presses(), 2);
        w.wait_focus(&by("composer")).await?;
        w.wait_text(
            &format!("{}[data-state=waiting]", by("queue-entry")),
            "Hà Đức Vượng",
        )
        .await?;

        // The next of the queue: 1.
        w.press("F3").await?;
        assert_eq!(w.presses(), 1);
        w.wait_text(&by("composer-speaker"), "Hà Đức Vượng").await?;
        w.close();
        let record = w.record()?;
        let last = record["opinions"][3].clone();
        assert_eq!(last["topics"], json!(["giao-thong"]));
        assert_eq!(last["follow_up"]["unit"], "Công an phường");
        Ok(())
    });
}

/// F-keys and chords that a browser takes for itself. F12 leads to Hôm nay, once more back.
const BROWSERS: [&str; 23] = [
    "F1", "F3", "F5", "F6", "F7", "F10", "F12", "F12", "Ctrl+f", "Ctrl+g", "Ctrl+h", "Ctrl+j",
    "Ctrl+n", "Ctrl+o", "Ctrl+p", "Ctrl+r", "Ctrl+s", "Ctrl+t", "Ctrl+u", "Ctrl+w", "Ctrl+F5",
    "Shift+F5", "Alt+Left",
];

#[test]
fn the_browsers_own_keys_never_act() {
    journey("keys-browser", Typing::Plain, async |w| {
        two_speakers(&w).await?;
        w.type_text("Đang gõ dở").await?;
        let listen = "window.sameWindow = true; window.letThrough = []; window.unjudged = 0;
            window.addEventListener('keydown', e => void (window.unjudged += 1) || setTimeout(() => {
                window.unjudged -= 1;
                if (!e.defaultPrevented && !['Control', 'Shift', 'Alt'].includes(e.key)) window.letThrough.push(e.key);
            }), true);";
        w.script(listen, &[]).await?;
        for chord in BROWSERS {
            w.press(chord).await?;
            w.press("Escape").await?;
            w.press("Escape").await?;
        }
        w.until(
            "every key was heard",
            "return window.unjudged === 0 || window.unjudged",
        )
        .await?;
        let told = w
            .script(
                "return [window.sameWindow ?? false, window.letThrough]",
                &[],
            )
            .await?;
        assert_eq!(told[0], true, "the page was loaded anew");
        let let_through: Vec<&Value> = told[1]
            .as_array()
            .unwrap()
            .iter()
            .filter(|key| **key != "Escape")
            .collect();
        assert!(
            let_through.is_empty(),
            "left to the browser: {let_through:?}"
        );
        // Some of them have recorded it and moved it; it is nowhere lost.
        w.wait_text("main", "Đang gõ dở").await
    });
}

/// An F-key, its twin, and what either of them opens.
const TWINS: [(&str, &str, &str); 6] = [
    ("F2", "Ctrl+g", "speaker-name"),
    ("Shift+F2", "Ctrl+p", "speaker-filter"),
    ("F4", "Ctrl+l", "answer-text"),
    ("F5", "Ctrl+o", "kind-option"),
    ("F6", "Ctrl+b", "follow-up-line"),
    ("F7", "Ctrl+u", "topic-filter"),
];

#[test]
fn every_f_key_has_a_twin() {
    journey("keys-twins", Typing::Plain, async |w| {
        two_speakers(&w).await?;
        for (key, twin, opens) in TWINS {
            for chord in [key, twin] {
                w.press(chord).await?;
                if opens == "kind-option" {
                    w.wait_for(&by(opens)).await?;
                } else {
                    w.wait_focus(&by(opens)).await?;
                }
                w.press("Escape").await?;
                w.wait_focus(&by("composer")).await?;
                w.press("Escape").await?;
            }
        }
        for chord in ["F1", "Ctrl+/"] {
            w.press(chord).await?;
            w.wait_for("dialog[open]").await?;
            w.press("Escape").await?;
            w.wait_gone("dialog[open]").await?;
        }
        for chord in ["F8", "Ctrl+f"] {
            w.press(chord).await?;
            w.wait_for(&format!("{}[aria-current=true]", by("opinion")))
                .await?;
            w.press("Escape").await?;
            w.wait_gone(&format!("{}[aria-current=true]", by("opinion")))
                .await?;
        }
        for (take_back, again) in [("F9", "Shift+F9"), ("Ctrl+[", "Ctrl+]")] {
            w.press(take_back).await?;
            w.wait_count(&by("opinion"), 1).await?;
            w.press(again).await?;
            w.wait_count(&by("opinion"), 2).await?;
        }
        for chord in ["F3", "Ctrl+i"] {
            w.press("F2").await?;
            w.wait_focus(&by("speaker-name")).await?;
            w.type_text(&format!("Người {}", chord.replace('+', " ")))
                .await?;
            w.press("Enter").await?;
            w.wait_count(&format!("{}[data-state=waiting]", by("queue-entry")), 1)
                .await?;
            w.press("Shift+F3").await?;
            w.wait_focus(&format!("{}[data-state=waiting]", by("queue-entry")))
                .await?;
            w.press("Escape").await?;
            w.press("Ctrl+q").await?;
            w.wait_focus(&format!("{}[data-state=waiting]", by("queue-entry")))
                .await?;
            w.press("Escape").await?;
            w.wait_focus(&by("composer")).await?;
            w.press(chord).await?;
            w.wait_text(&by("composer-speaker"), "Người").await?;
            w.wait_count(&format!("{}[data-state=waiting]", by("queue-entry")), 0)
                .await?;
        }
        Ok(())
    });
}

#[test]
fn digits_count_on_the_digit_row_only_and_enter_is_a_new_line() {
    journey("keys-digits", Typing::Plain, async |w| {
        two_speakers(&w).await?;
        let alt = "const field = document.activeElement;
            field.dispatchEvent(new KeyboardEvent('keydown',
                { key: '4', code: arguments[0], altKey: true, bubbles: true, cancelable: true }))";
        // Alt and the numpad type a character on Windows.
        w.script(alt, &[json!("Numpad4")]).await?;
        w.script(alt, &[json!("Digit8")]).await?;
        w.wait_count(&by("composer-chip"), 1).await?;
        w.wait_for(&format!("{}[data-topic=giao-thong]", by("composer-chip")))
            .await?;
        w.press("Alt+8").await?;
        w.wait_count(&by("composer-chip"), 0).await?;

        w.type_text("Dòng một").await?;
        w.press("Enter").await?;
        w.type_text("dòng hai").await?;
        w.wait_value(&by("composer"), "Dòng một\ndòng hai").await?;
        w.finish().await?;
        w.wait_count(&by("opinion"), 3).await?;
        w.close();
        assert_eq!(w.record()?["opinions"][2]["text"], "Dòng một\ndòng hai");
        Ok(())
    });
}

#[test]
fn a_window_that_is_closed_keeps_the_last_letters() {
    journey("keys-close", Typing::Plain, async |w| {
        two_speakers(&w).await?;
        for (place, key, field) in [
            ("composer", "Escape", "composer"),
            ("answer-text", "F4", "answer:"),
            ("speaker-name", "F2", "person:name"),
        ] {
            w.press(key).await?;
            w.wait_focus(&by(place)).await?;
            let text = format!("Chữ cuối ở {place}");
            w.type_text(&text).await?;
            // Within the pause after which it would have been kept anyway.
            w.ask_to_close().await?;
            assert_eq!(
                w.draft(field)?.map(|(text, _)| text),
                Some(text.clone()),
                "{place}"
            );
            w.open().await?;
            w.wait_focus(&by(place)).await?;
            w.wait_value(&by(place), &text).await?;
            w.press("Ctrl+a").await?;
            w.press("Delete").await?;
            w.press("Escape").await?;
            w.wait_focus(&by("composer")).await?;
        }
        Ok(())
    });
}
