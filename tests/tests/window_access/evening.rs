//! Ghi and Rà soát of a whole evening, with everything that opens there.

use gandan_tests::window::{Told, Window, by};
use serde_json::json;

use crate::look::{Found, look, look_in, walk};

pub async fn recording(w: &Window, found: &Found) -> Told {
    look(w, found, "record", &by("opinion")).await?;
    w.type_text("Ngõ 25 đèn đường hỏng đã hai tuần, đề nghị phường sớm thay")
        .await?;
    w.offers_settled().await?;
    let chatter = "return [...document.querySelectorAll('[aria-live=polite], [role=status], [role=alert]')].map(e => e.innerText).join('').trim()";
    assert_eq!(
        w.script(chatter, &[]).await?,
        json!(""),
        "nothing is read out while she types"
    );
    look(w, found, "record-typing", &by("composer")).await?;
    for (key, name, landmark) in [
        ("F7", "record-topics", "topic-option"),
        ("F5", "record-kinds", "kind-option"),
        ("F2", "record-person", "speaker-name"),
        ("Shift+F2", "record-speaker", "speaker-option"),
        ("Shift+F5", "record-attendance", "attendance"),
        ("Ctrl+k", "search-empty", "search"),
    ] {
        w.press(key).await?;
        look(w, found, name, &by(landmark)).await?;
        w.press("Escape").await?;
        w.wait_gone(&by(landmark)).await?;
    }
    // The row of a topic that isn't there yet.
    w.press("F7").await?;
    w.wait_focus(&by("topic-filter")).await?;
    w.type_text("Loa truyền thanh").await?;
    w.wait_count(&by("topic-option"), 1).await?;
    look(w, found, "record-topics-new", &by("topic-option")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("topic-option")).await?;
    w.press("Ctrl+k").await?;
    w.wait_focus(&by("search-box")).await?;
    w.type_text("đường").await?;
    look(w, found, "search-found", &by("found-opinion")).await?;
    walk(w, found, "search-found", &by("search")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("search")).await?;
    // Picked in the stream, its answer and its line in the panel beside it; read out, for the cursor stays where it is.
    w.pick(12).await?;
    w.wait_text(&by("aloud"), "Ý kiến số 12").await?;
    look(w, found, "record-picked", &by("side")).await?;
    // Whoever said it, with their four fields and nothing to offer.
    w.press("Ctrl+r").await?;
    w.wait_focus(&by("speaker-name")).await?;
    look(w, found, "record-rename", &by("speaker-left")).await?;
    walk(
        w,
        found,
        "record-rename",
        "[role=dialog]:has([data-test=speaker-left])",
    )
    .await?;
    w.focus(&by("speaker-name")).await?;
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await?;
    w.pick(12).await?;
    w.press("F4").await?;
    w.wait_focus(&by("answer-text")).await?;
    look(w, found, "record-answer", &by("answer-text")).await?;
    walk(w, found, "record-answer", "body").await?;
    w.focus(&by("answer-text")).await?;
    w.press("Escape").await?;
    w.wait_focus(&by("composer")).await?;
    w.pick(12).await?;
    w.press("Ctrl+e").await?;
    w.wait_focus(&by("edit-text")).await?;
    look(w, found, "record-edit", &by("edit-text")).await?;
    w.press("Escape").await?;
    w.wait_gone(&by("edit-text")).await?;
    w.press("Escape").await?;
    // Closed to the paper, shown in red.
    w.kind("denunciation").await?;
    look(w, found, "record-denunciation", &by("composer")).await?;
    w.kind("report").await?;
    w.finish().await?;
    // A note goes by itself: said anew for each size, the last time that it is taken back.
    for (size, key, said) in [
        ("medium", "F9", "Đã hoàn tác"),
        ("large", "Shift+F9", "Đã làm lại"),
        ("small", "F9", "Đã hoàn tác"),
    ] {
        w.text_size(size).await?;
        w.press(key).await?;
        w.wait_text(&by("toast"), said).await?;
        look_in(w, found, "toast", &by("toast"), size).await?;
    }
    // An opinion without a topic, for Rà soát to gather.
    w.press("Shift+F9").await?;
    w.press("Shift+F1").await?;
    look(w, found, "history", &by("history")).await?;
    walk(w, found, "history", "dialog").await?;
    w.press("Escape").await?;
    w.wait_gone(&by("history")).await?;
    // The same was said before: offered, then linked by a key.
    w.focus(&by("composer")).await?;
    w.type_text("Sáng nào vỉa hè trước cổng trường tiểu học cũng bày bàn ghế bán bún, bán xôi, các cháu phải đi xuống lòng đường lẫn với xe máy.")
        .await?;
    look(w, found, "similar", &by("similar-one")).await?;
    w.press("Ctrl+h").await?;
    w.wait_text(&by("similar-keys"), "Esc").await?;
    look(w, found, "similar-armed", &by("similar-one")).await?;
    w.press("Alt+1").await?;
    w.finish().await
}

pub async fn reviewing(w: &Window, found: &Found) -> Told {
    w.go(3).await?;
    look(w, found, "review", &by("review-row")).await?;
    w.pick(4).await?;
    look(
        w,
        found,
        "review-row",
        &format!("{}[aria-current=true]", by("review-row")),
    )
    .await?;
    walk(w, found, "review-row", "body").await?;
    w.press("F2").await?;
    look(w, found, "review-conclusions", &by("conclusion-new")).await?;
    w.press("Alt+2").await?;
    look(w, found, "review-topics", &by("review-row")).await?;
    w.wait_for(&by("bulk-open")).await?;
    w.press("F5").await?;
    look(w, found, "bulk", &by("bulk-row")).await?;
    walk(w, found, "bulk", "dialog").await?;
    w.press("Escape").await?;
    w.wait_gone(&by("bulk")).await
}
