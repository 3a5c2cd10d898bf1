//! Ctrl+K in the real window: from half a sentence to what was said before and back to the very letter, from every
//! screen, and never to a denunciation.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::window::{Told, Typing, Window, by, journey};

const HALF: &str = "Ngõ 25 đèn đường hỏng đã hai tuần, đề nghị phường sớm ";

/// The sample evening's composer.
async fn sample(w: &Window) -> Told {
    w.wait_for(&by("sample-import")).await?;
    w.tab_to(&by("sample-import")).await?;
    w.press("Enter").await?;
    w.wait_focus(&by("composer")).await?;
    w.wait_count(&by("opinion"), 20).await
}

/// Opens the box and types into it.
async fn look(w: &Window, text: &str) -> Told {
    w.press("Ctrl+k").await?;
    w.wait_focus(&by("search-box")).await?;
    w.type_text(text).await
}

/// What is on the screen, light and dark.
async fn see(w: &Window, name: &str) -> Told {
    for theme in ["dark", "light"] {
        w.theme(theme).await?;
        w.shot(&format!("{name}-{theme}")).await?;
    }
    Ok(())
}

fn picked(kind: &str, number: usize) -> String {
    format!("{}[aria-current=true][data-number=\"{number}\"]", by(kind))
}

#[test]
fn what_was_said_before_is_found_in_the_midst_of_a_sentence() {
    journey("search", Typing::Plain, async |w| {
        sample(&w).await?;
        w.type_text(HALF).await?;
        for _ in " sớm ".chars() {
            w.press("Left").await?;
        }
        let here = w.field().await?;
        assert_eq!(here.0, HALF);

        // An empty box: the last sessions, what the keys of the screen do.
        w.press("Ctrl+k").await?;
        w.wait_for(&by("found-session")).await?;
        see(&w, "search-empty").await?;

        // A bare word finds its marked form, and it alone stands out.
        w.type_text("chuot").await?;
        let marked = format!("{} mark", by("found-opinion"));
        w.wait_text(&marked, "chuột").await?;
        w.wait_count(&by("found-opinion"), 1).await?;
        assert_eq!(w.texts(&marked).await?, ["chuột"]);
        w.wait_text(&by("search-total"), "1 ý kiến").await?;
        w.wait_text(&by("found-opinion"), "Hà Đức Vượng").await?;
        w.wait_text(&by("found-opinion"), "03/11/2026").await?;
        w.wait_text(&by("found-opinion"), "đã trả lời").await?;

        // One key back, to the very letter; the other key too.
        w.press("Escape").await?;
        w.wait_focus(&by("composer")).await?;
        w.wait_gone(&by("search")).await?;
        assert_eq!(w.field().await?, here);
        look(&w, "vỉa hè").await?;
        w.wait_for(&by("found-opinion")).await?;
        see(&w, "search-found").await?;
        w.press("Ctrl+k").await?;
        w.wait_focus(&by("composer")).await?;
        assert_eq!(w.field().await?, here);

        // Enter, faster than any answer, goes to what the box says; the sentence stays.
        look(&w, "chuot").await?;
        w.press("Enter").await?;
        w.wait_for(&picked("opinion", 8)).await?;
        w.wait_focus(&by("composer")).await?;
        assert_eq!(w.field().await?, here);
        w.wait_draft("composer", &here.0, here.1).await?;
        w.type_text(" tôi").await?;
        let (before, after) = HALF.split_at(HALF.len() - " sớm ".len());
        w.wait_value(&by("composer"), &format!("{before} tôi{after}"))
            .await
    });
}

#[test]
fn filters_are_typed_or_picked_and_a_denunciation_is_not_found() {
    journey("search-filters", Typing::Plain, async |w| {
        sample(&w).await?;
        look(&w, "chưa trả lời tổ:8").await?;
        w.wait_count(&by("read-filter"), 2).await?;
        w.wait_count(&by("found-opinion"), 1).await?;
        w.wait_text(&by("found-opinion"), "Quyết định số 112")
            .await?;
        see(&w, "search-filters").await?;
        w.press("Escape").await?;

        // Picked: Tab to the button, Enter; then a value by its letters.
        look(&w, "chuot").await?;
        w.tab_to(&format!("{}[data-name=topic]", by("search-filter")))
            .await?;
        w.press("Enter").await?;
        w.wait_focus(&by("search-box")).await?;
        w.wait_value(&by("search-box"), "chuot lĩnh vực:").await?;
        w.wait_for(&by("found-value")).await?;
        see(&w, "search-values").await?;
        w.type_text("ve sinh").await?;
        w.wait_text(&by("read-filter"), "Vệ sinh").await?;
        w.wait_count(&by("found-opinion"), 1).await?;
        w.press("Escape").await?;

        look(&w, "từ:32/13").await?;
        w.wait_text(&by("read-filter"), "32/13").await?;
        see(&w, "search-fault").await?;
        w.press("Escape").await?;

        // The words of the twentieth opinion, and who said it.
        for secret in ["kê khống", "Lương Gia Huấn"] {
            look(&w, secret).await?;
            w.wait_for(&by("search-none")).await?;
            w.press("Escape").await?;
            w.wait_focus(&by("composer")).await?;
        }
        Ok(())
    });
}

#[test]
fn from_every_screen_to_every_place() {
    journey("search-places", Typing::Plain, async |w| {
        sample(&w).await?;
        w.go(3).await?;
        w.wait_count(&by("review-row"), 20).await?;
        look(&w, "chuot").await?;
        w.wait_for(&by("found-opinion")).await?;
        w.press("Enter").await?;
        w.wait_for(&picked("review-row", 8)).await?;
        w.wait_focus(&by("review-row")).await?;

        look(&w, "den ban hanh").await?;
        w.wait_for(&format!("{}[aria-selected=true]", by("found-command")))
            .await?;
        w.press("Enter").await?;
        w.wait_for(&by("export-word")).await?;
        look(&w, "den thiet lap").await?;
        w.press("Enter").await?;
        w.wait_focus(&by("settings-ward")).await?;
        look(&w, "den hom nay").await?;
        w.press("Enter").await?;
        w.wait_for(&by("session-row")).await?;

        // What a field would tidy when it is left stays as typed while the box is open.
        w.new_session().await?;
        w.type_text("Nhà văn hóa  ").await?;
        let here = w.field().await?;
        look(&w, "chuot").await?;
        w.wait_for(&by("found-opinion")).await?;
        w.press("Escape").await?;
        w.wait_focus(&by("f-place")).await?;
        assert_eq!(w.field().await?, here);

        // From one session into another.
        look(&w, "chuot").await?;
        w.wait_for(&by("found-opinion")).await?;
        w.press("Enter").await?;
        w.wait_for(&picked("review-row", 8)).await?;

        // A person leads to what they said last.
        look(&w, "nghiem xuan hoi").await?;
        w.wait_for(&by("found-person")).await?;
        w.press("Enter").await?;
        w.wait_for(&picked("opinion", 13)).await?;
        w.wait_focus(&by("composer")).await
    });
}
