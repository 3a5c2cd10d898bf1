//! A topic that nobody thought of before the evening: made with F7 in the middle of a word, in the record after a kill,
//! and taken off by F9 without leaving the ward.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::window::{Told, Typing, Window, by, journey};

/// Typed before F7 and after it, in the middle of a word.
const BEFORE: &str = "Đề nghị phường chỉnh lại lo";
const AFTER: &str = "a phát thanh ngõ 12.";
const NAME: &str = "Loa truyền thanh";
const CODE: &str = "loa-truyen-thanh";

/// The rows of the palette for these letters: how many there are, and whether the last is a new topic's.
async fn letters(w: &Window, letters: &str, rows: usize) -> Told {
    w.press("F7").await?;
    w.wait_focus(&by("topic-filter")).await?;
    w.type_text(letters).await?;
    w.wait_count(&by("topic-option"), rows).await
}

async fn both_lights(w: &Window, name: &str) -> Told {
    for theme in ["light", "dark"] {
        w.theme(theme).await?;
        w.shot(&format!("{name}-{theme}")).await?;
    }
    w.theme("light").await
}

fn topics(w: &Window) -> Result<Vec<Vec<String>>, gandan_tests::window::Trouble> {
    let record = w.record()?;
    let opinions = record["opinions"].as_array().unwrap();
    let of = |one: &serde_json::Value| serde_json::from_value(one["topics"].clone()).unwrap();
    Ok(opinions.iter().map(of).collect())
}

#[test]
fn a_topic_is_made_without_leaving_the_line() {
    journey("topic-new", Typing::Plain, async |w| {
        w.new_evening().await?;
        w.speak("Bà Tạ Thị Quế", "7").await?;
        w.type_text(BEFORE).await?;
        letters(&w, NAME, 1).await?;
        w.wait_text(&by("topic-option"), "Thêm lĩnh vực “Loa truyền thanh”")
            .await?;
        both_lights(&w, "topic-new").await?;
        w.press("Enter").await?;
        w.wait_focus(&by("composer")).await?;
        w.type_text(AFTER).await?;
        let chip = format!("{}[data-topic=\"{CODE}\"]", by("composer-chip"));
        w.wait_for(&chip).await?;
        let text = format!("{BEFORE}{AFTER}");
        assert_eq!(
            w.field().await?,
            (text.clone(), text.encode_utf16().count())
        );
        w.finish().await?;
        w.wait_count(&by("opinion"), 1).await?;

        w.close();
        w.data_is_sound()?;
        assert_eq!(
            topics(&w)?,
            [[CODE]],
            "what was made and chosen before the kill is in the record"
        );
        w.open().await?;
        w.wait_count(&by("opinion"), 1).await?;

        // The next opinion: it is the ward's now, found without its marks, and not offered twice.
        w.type_text("Loa hỏng.").await?;
        letters(&w, "loa truyen thanh", 1).await?;
        w.wait_for(&format!("{}[data-id=\"{CODE}\"]", by("topic-option")))
            .await?;
        w.press("Enter").await?;
        w.wait_for(&chip).await?;
        w.finish().await?;
        w.wait_count(&by("opinion"), 2).await?;

        in_review(&w).await?;
        w.close();
        assert_eq!(topics(&w)?, [[CODE], [CODE]]);
        Ok(())
    });
}

/// Rà soát: made for the picked opinion; F9 takes the tag off, the topic stays the ward's.
async fn in_review(w: &Window) -> Told {
    w.go(3).await?;
    w.press("Alt+Down").await?;
    w.wait_focus(&by("review-row")).await?;
    letters(w, "Xe điện công cộng", 1).await?;
    w.press("Enter").await?;
    let made = format!("{}[data-topic=\"xe-dien-cong-cong\"]", by("opinion-chip"));
    w.wait_for(&made).await?;
    w.wait_focus(&by("review-row")).await?;
    w.press("F9").await?;
    w.wait_gone(&made).await?;
    letters(w, "xe dien cong cong", 1).await?;
    let option = format!("{}[data-id=\"xe-dien-cong-cong\"]", by("topic-option"));
    w.wait_for(&option).await.map(drop)
}
