//! Thiết lập and Chuẩn bị: all that stands before the first word.
use gandan_tests::window::{Told, Window, by};
use serde_json::Value;

use crate::script::{Evening, list, text};

/// Thiết lập: the ward's name, and the officials who will answer.
pub async fn set_up_the_ward(w: &Window, evening: &Evening) -> Told {
    w.tab_to(&by("to-settings")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("settings-ward")).await?;
    let ward = &evening.0["ward"];
    w.tab_to(&by("ward-name")).await?;
    w.type_text(text(ward, "name")).await?;
    w.press("Tab").await?;
    w.type_over(text(ward, "province")).await?;
    w.tab_to(&by("ward-place-name")).await?;
    w.type_text(text(ward, "place_name")).await?;
    w.step_to("Shift+Tab", &by("settings-ward")).await?;
    w.press("Down").await?;
    w.press("Down").await?;
    w.wait_focus(&by("settings-officials")).await?;
    w.tab_to(&by("official-new-name")).await?;
    let mut known = 0;
    for answer in evening
        .opinions()
        .iter()
        .flat_map(|one| list(one, "answers"))
    {
        w.type_text(text(answer, "by")).await?;
        w.press("Tab").await?;
        w.type_text(text(answer, "title")).await?;
        w.press("Enter").await?;
        known += 1;
        w.wait_count(&by("official-row"), known).await?;
        w.step_to("Shift+Tab", &by("official-new-name")).await?;
    }
    w.step_to("Shift+Tab", &by("rail-home")).await?;
    w.press("Enter").await?;
    w.wait_for(&by("new-session")).await.map(drop)
}

/// Chuẩn bị, from the top to the bottom of the page.
pub async fn prepare(w: &Window, evening: &Evening) -> Told {
    w.new_session().await?;
    let session = &evening.0["session"];
    w.step_to("Shift+Tab", &by("f-title")).await?;
    w.type_over(text(session, "title")).await?;
    w.tab_to(&by("f-place")).await?;
    w.type_text(text(session, "place")).await?;
    w.tab_to(&by("f-start-date")).await?;
    w.type_over("3/11/2026").await?;
    w.press("Tab").await?;
    w.type_over("19h").await?;
    w.tab_to(&by("f-end-time")).await?;
    w.type_text("21h25").await?;
    for chair in list(session, "chairs") {
        w.tab_to(&by("chair-add")).await?;
        w.press("Enter").await?;
        w.wait_focus(&by("chair-form")).await?;
        w.type_text(text(chair, "form")).await?;
        w.tab_to(&by("chair-name")).await?;
        w.type_text(text(chair, "name")).await?;
        w.press("Tab").await?;
        w.type_text(text(chair, "title")).await?;
    }
    for secretary in list(session, "secretaries") {
        w.tab_to(&by("secretary-add")).await?;
        w.press("Enter").await?;
        w.wait_focus(&by("secretary-name")).await?;
        w.type_text(text(secretary, "name")).await?;
        w.press("Tab").await?;
        w.type_text(text(secretary, "title")).await?;
    }
    for present in list(session, "present") {
        w.tab_to(&by("present-add")).await?;
        w.press("Enter").await?;
        w.wait_focus(&by("present-group")).await?;
        w.type_text(text(present, "group")).await?;
        w.press("Tab").await?;
        w.type_text(&present["count"].to_string()).await?;
    }
    lines(w, "agenda", list(session, "agenda")).await?;
    lines(w, "basis", list(session, "basis")).await?;
    w.tab_to(&by("f-copies")).await?;
    w.type_over(&session["copies"].to_string()).await?;
    lines(w, "recipient", list(session, "recipients")).await?;
    w.wait_text(&by("prepare-wants"), "Đủ để bắt đầu ghi")
        .await?;
    w.press("Ctrl+Enter").await?;
    w.wait_focus(&by("composer")).await
}

/// A list of sentences: the first by its button, each next by Enter.
async fn lines(w: &Window, name: &str, sentences: &[Value]) -> Told {
    w.tab_to(&by(&format!("{name}-add"))).await?;
    for (index, sentence) in sentences.iter().enumerate() {
        w.press("Enter").await?;
        w.wait_count(&by(&format!("{name}-row")), index + 1).await?;
        w.wait_focus(&by(&format!("{name}-text"))).await?;
        w.type_text(sentence.as_str().unwrap()).await?;
    }
    Ok(())
}
